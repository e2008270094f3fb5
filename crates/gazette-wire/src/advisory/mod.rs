//! What senders write above plain copy and into titles to tell editors what to do: embargoes, kills, corrections.
//!
//! Agencies' formats have fields for it; plain copy, feeds and e-mail have a line of words. What such a line orders goes
//! into the dispatch's fields, and the line itself into the note to editors: it is never stripped in silence.

mod embargo;
mod orders;
mod signal;
#[cfg(test)]
mod tests;
mod versions;

use gazette_news::{DispatchParts, Fault, FaultKind, Met, PubStatus, Signal};

use crate::furniture::Sent;
pub(crate) use embargo::{Until, in_line as embargo_in_line, latest};
pub(crate) use signal::{in_agency_headline, in_headline, in_note};

/// Paragraphs above and at the head of the copy in which an order may stand.
const HEAD: usize = 8;

/// Takes embargo lines off the headline and the head of the copy, and heeds them and the wire's words for kills, holds
/// and corrections. Safe to repeat.
pub(crate) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    take_off_title(parts);
    take_off_marks(parts);
    take_off_notes(parts, sent);
    let mut at = 0;
    while at < sent.len().min(HEAD) {
        let Some(found) = embargo_in_line(&sent[at].text) else {
            at += 1;
            continue;
        };
        heed(parts, found.until, found.line);
        let rest = found.rest.to_owned();
        if rest.is_empty() {
            sent.remove(at);
            continue;
        }
        let before = sent[at].text.rfind(&rest).unwrap_or_default();
        sent[at].at += sent[at].text[..before].chars().count() as u32;
        sent[at].text = rest.into();
        at += 1;
    }
    heed_signal(parts, sent);
}

fn take_off_title(parts: &mut DispatchParts) {
    let Some(title) = parts.headline.take() else { return };
    let Some(found) = embargo_in_line(&title).or_else(|| embargo::in_brackets_at_the_end(&title)) else {
        parts.headline = Some(title);
        return;
    };
    heed(parts, found.until, found.line);
    parts.headline = Some(found.rest.to_owned()).filter(|rest| !rest.is_empty());
}

/// "CORRECTED-UPDATE 1-": off the headline and into the note to editors.
fn take_off_marks(parts: &mut DispatchParts) {
    let Some(title) = parts.headline.take() else { return };
    let Some((marks, said, rest)) = versions::before(&title) else {
        parts.headline = Some(title);
        return;
    };
    note_for_editors(parts, marks);
    parts.signal = said.map_or(parts.signal, |said| heavier(parts.signal, Some(said)));
    parts.headline = Some(rest.to_owned());
}

/// "(Corrects paragraph 2 to nine dead from eleven)": out of the copy and into the note to editors.
fn take_off_notes(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    let mut at = 0;
    while at < sent.len().min(HEAD) {
        let Some(said) = versions::note(&sent[at].text) else {
            at += 1;
            continue;
        };
        let line = sent.remove(at).text;
        note_for_editors(parts, line.trim().trim_matches(['(', ')', '[', ']']));
        parts.signal = heavier(parts.signal, Some(said));
    }
}

/// Adds a line to the note to editors; whether it was not there already.
fn note_for_editors(parts: &mut DispatchParts, line: &str) -> bool {
    let note = parts.ed_note.get_or_insert_default();
    if note.contains(line) {
        return false;
    }
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(line);
    true
}

/// What an embargo line orders. Of two embargoes the later one holds.
fn heed(parts: &mut DispatchParts, until: Until, line: &str) {
    if !note_for_editors(parts, line) {
        return;
    }
    match until {
        Until::Moment { moment, fault } => {
            parts.embargo = parts.embargo.max(Some(moment));
            parts.faults.extend(fault);
        }
        Until::Unread if parts.embargo.is_none() => {
            hold_without_end(parts, line);
            parts.status = under(Signal::Hold, parts.status);
        }
        Until::Unread => parts.faults.push(unread(line)),
        Until::Over => {}
    }
}

fn heed_signal(parts: &mut DispatchParts, sent: &[Sent<'_>]) {
    let head = || sent.iter().take(3).map(|p| &*p.text);
    let is_mandatory = || head().any(signal::is_mandatory_line);
    let said = parts.headline.as_deref().and_then(|line| in_headline(line, is_mandatory));
    // Without a headline, or under one, the order may open the copy itself: "KILL. A kill is mandatory."
    let said = heavier(said, sent.first().and_then(|p| in_headline(&p.text, is_mandatory)));
    let at_the_end = parts.headline.as_deref().is_some_and(versions::is_killed_at_the_end);
    let said = heavier(said, at_the_end.then_some(Signal::Kill));
    let said = heavier(said, orders::kill_in(parts.headline.as_deref(), sent));
    let Some(said) = said else { return };
    parts.signal = heavier(parts.signal, Some(said));
    parts.status = under(said, parts.status);
}

/// What a signal makes of a status.
fn under(signal: Signal, status: PubStatus) -> PubStatus {
    match (signal, status) {
        (Signal::Kill, _) => PubStatus::Canceled,
        (Signal::Hold, PubStatus::Usable) => PubStatus::Withheld,
        (_, status) => status,
    }
}

/// The heaviest of two signals: a kill outweighs a hold, that a correction, that an update.
pub(crate) fn heavier(one: Option<Signal>, other: Option<Signal>) -> Option<Signal> {
    let weight = |signal: &Signal| match signal {
        Signal::Update => 0,
        Signal::Correction => 1,
        Signal::Hold => 2,
        Signal::Kill => 3,
    };
    one.into_iter().chain(other).max_by_key(weight)
}

/// What a sender embargoed without a time that can be read waits for a word from her: it is held.
pub(crate) fn hold_without_end(parts: &mut DispatchParts, given: &str) {
    parts.faults.push(unread(given));
    parts.signal = heavier(parts.signal, Some(Signal::Hold));
}

fn unread(given: &str) -> Fault {
    let note = match given.trim() {
        "" => Met::EmbargoWithoutTime.into(),
        given => Met::EmbargoUnread.with([format!("{given:?}")]),
    };
    Fault::new(FaultKind::BadDate, note)
}
