//! What a sender asks of those who use its copy: status, signals, embargoes; in codes and in plain words.

use gazette_news::{DispatchParts, PubStatus, Signal};

use crate::advisory::{self, Until};
pub(super) use crate::advisory::{heavier, hold_without_end};

/// `usable`, `stat:usable`, `http://cv.iptc.org/newscodes/pubstatusg2/usable`: only the last part counts. `cancelled` and
/// NITF's `embargoed` are seen too; an embargo is a time and not a status.
pub(super) fn pub_status(code: &str) -> Option<PubStatus> {
    match last_part(code).as_str() {
        "usable" | "embargoed" => Some(PubStatus::Usable),
        "withheld" => Some(PubStatus::Withheld),
        "canceled" | "cancelled" => Some(PubStatus::Canceled),
        _ => None,
    }
}

/// IPTC's signal codes, and the words agencies use for them.
pub(super) fn signal(code: &str) -> Option<Signal> {
    match last_part(code).as_str() {
        "update" | "writethru" | "updated" => Some(Signal::Update),
        "correction" | "corrected" | "corrective" => Some(Signal::Correction),
        "kill" | "withdrawal" | "elimination" | "withdrawn" => Some(Signal::Kill),
        "hold" | "withhold" => Some(Signal::Hold),
        _ => None,
    }
}

fn last_part(code: &str) -> String {
    code.trim().rsplit([':', '/', '#']).next().unwrap_or_default().to_ascii_lowercase()
}

fn speaks_of_embargo(line: &str) -> bool {
    let lower = line.trim_start().to_lowercase();
    let speaks =
        ["embargo", "not for release before", "not for publication before", "محظور النشر", "ممنوع از انتشار"];
    // "EMBARGO LIFTED", «رفع حظر النشر»: it is over.
    let is_over = ["lifted", "expired", "رفع", "برداشته"].iter().any(|word| lower.contains(word));
    !is_over && speaks.iter().any(|word| lower.starts_with(word))
}

/// Settles status and signal with each other and with the sender's note: a kill makes the item canceled, and an item that
/// is canceled is a kill. An item that is withheld until its embargo ends is no hold.
pub(super) fn settle(parts: &mut DispatchParts) {
    if parts.embargo.is_none() {
        let note = parts.ed_note.clone().unwrap_or_default();
        let mut spoken = note.lines().filter(|line| speaks_of_embargo(line));
        let found = spoken.clone().find_map(|line| match advisory::latest(line) {
            Until::Moment { moment, fault } => Some((moment, fault)),
            _ => None,
        });
        if let Some((moment, fault)) = found {
            parts.embargo = Some(moment);
            parts.faults.extend(fault);
        } else if let Some(line) = spoken.next() {
            hold_without_end(parts, line);
        }
    }
    let said = parts.ed_note.as_deref().and_then(advisory::in_note);
    parts.signal = heavier(parts.signal, said);
    match (parts.status, parts.signal) {
        (_, Some(Signal::Kill)) => parts.status = PubStatus::Canceled,
        (PubStatus::Canceled, _) => parts.signal = Some(Signal::Kill),
        (PubStatus::Usable, Some(Signal::Hold)) => parts.status = PubStatus::Withheld,
        (PubStatus::Withheld, None) if parts.embargo.is_none() => parts.signal = Some(Signal::Hold),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::Format;

    #[test]
    fn codes_are_read_by_their_last_part() {
        assert_eq!(pub_status("stat:canceled"), Some(PubStatus::Canceled));
        assert_eq!(
            pub_status("http://cv.iptc.org/newscodes/pubstatusg2/withheld"),
            Some(PubStatus::Withheld)
        );
        assert_eq!(signal("sig:correction"), Some(Signal::Correction));
        assert_eq!(signal("nmsig:atomic"), None);
    }

    #[test]
    fn words_are_signals_only_where_they_open_a_note() {
        assert_eq!(advisory::in_note("CORRECTION: in para 3 read 12 not 21"), Some(Signal::Correction));
        assert_eq!(advisory::in_note("MANDATORY KILL. Do not use."), Some(Signal::Kill));
        assert_eq!(advisory::in_note("اصلاحیه: نام وزیر"), Some(Signal::Correction));
        assert_eq!(advisory::in_note("The minister asked for a correction"), None);
    }

    #[test]
    fn an_embargo_without_a_time_holds() {
        let settled = |note: &str| {
            let parts =
                DispatchParts { ed_note: Some(note.to_owned()), ..DispatchParts::new("g", Format::Iptc7901) };
            let mut parts = parts;
            settle(&mut parts);
            (parts.status, parts.signal, parts.embargo.is_some(), parts.faults.len())
        };
        let held = (PubStatus::Withheld, Some(Signal::Hold), false, 1);
        assert_eq!(settled("EMBARGOED until the minister has spoken"), held);
        assert_eq!(settled("EMBARGO LIFTED"), (PubStatus::Usable, None, false, 0));
        assert_eq!(settled("Embargoed until 3 March 2026 12:00 GMT"), (PubStatus::Usable, None, true, 0));
    }
}
