//! IPTC 7901 and its American cousin ANPA 1312: plain copy between control characters, as telex lines carried it.
//!
//! ```text
//! SOH source+number priority category words [further] CR LF
//! keyword line CR LF
//! STX headline and text ETX
//! DDhhmm MON YY EOT
//! ```
//!
//! After IPTC 7901 revision 5 (1995), sections 3 to 6, and ANPA 84-2; many agencies leave out or reorder header fields,
//! so each field is known by its looks and not by its place.

use gazette_news::{Copytext, DispatchParts, Fault, FaultKind, Format, Met, Signal};
use gazette_text::language;

use super::anpa::{self, Above};
use super::{body, status};
use crate::text::content_guid;
use crate::{Reading, advisory, dates, furniture, limits};

const SOH: char = '\u{1}';
const STX: char = '\u{2}';
const ETX: char = '\u{3}';
const EOT: char = '\u{4}';

/// Reads all messages of a transmission.
pub(super) fn read(text: &str) -> Reading {
    let mut reading = Reading { format: Some(Format::Iptc7901), ..Reading::default() };
    let is_blank = |m: &&str| m.trim_matches(|c: char| c.is_whitespace() || c.is_control()).is_empty();
    let messages = text.split(EOT).filter(|message| !is_blank(message));
    for (at, message) in messages.enumerate() {
        if at == limits::DISPATCHES {
            let note = Met::MessagesLeft.with([at]);
            reading.faults.push(Fault::new(FaultKind::TooMany, note));
            break;
        }
        let parts = parts(message);
        super::finish(parts, &mut reading);
    }
    reading
}

fn parts(message: &str) -> DispatchParts {
    let mut faults = Vec::new();
    let (before, rest) = message.split_once(STX).unwrap_or_else(|| {
        faults.push(Fault::new(FaultKind::Malformed, Met::NoStx));
        message.split_once('\n').unwrap_or(("", message))
    });
    let (inside, after) = rest.split_once(ETX).unwrap_or_else(|| {
        faults.push(Fault::new(FaultKind::Truncated, Met::NoEtx));
        (rest, "")
    });
    let (before, carets) = before.split_once('^').unwrap_or((before, ""));
    let header = Header::read(before.rsplit_once(SOH).map_or(before, |(_, header)| header));
    let sent = sent_at(after);
    let mut parts = DispatchParts::new(header.guid(sent.as_deref(), message), Format::Iptc7901);
    parts.published = sent.as_deref().and_then(dates::parse);
    parts.urgency = header.urgency;
    parts.section = header.category.clone();
    parts.slugline = header.keywords.clone();
    if header.service.is_none() {
        faults.push(Fault::new(FaultKind::NoGuid, Met::NoServiceAndNumber));
    }
    parts.faults = faults;
    // Some senders set the lines with a caret above STX.
    let above = if carets.is_empty() { String::new() } else { format!("^{carets}\n") };
    words(&mut parts, &format!("{above}{inside}"), header.service.as_deref());
    status::settle(&mut parts);
    furniture::dress(&mut parts);
    parts
}

/// Headline, notes and copy of the text between STX and ETX.
fn words(parts: &mut DispatchParts, inside: &str, service: Option<&str>) {
    let inside = &inside[..inside.floor_char_boundary(inside.len().min(limits::COPY_BYTES))];
    let text = without_controls(inside);
    let above = anpa::above(&text);
    let is_anpa = above.is_some();
    let above = above.unwrap_or_else(|| Above { text, ..Above::default() });
    let mut paragraphs = body::plain(&above.text);
    if let Some(sent) = above.sent {
        parts.published = parts.published.or_else(|| dates::parse_noting(&sent, &mut parts.faults));
    }
    let headline = if is_anpa { above.headline } else { headline(&above.text) };
    parts.slugline = above.slugline.or(parts.slugline.take());
    parts.byline = above.byline.and_then(|by| {
        let (by, _) = by.split_once(", ").unwrap_or((&by, ""));
        super::byline(by, Vec::new())
    });
    if let Some(headline) = &headline {
        // The headline stands in the first paragraphs, by itself or run together with what follows.
        let of_headline = |p: &&String| headline.starts_with(p.trim_end_matches(['=', '-', ' ']));
        let count = paragraphs.iter().take(6).take_while(of_headline).count();
        paragraphs.drain(..count);
        if let Some(first) = paragraphs.first_mut()
            && let Some(rest) = first.strip_prefix(headline.as_str())
        {
            *first = rest.trim_start_matches(['=', '-', ' ']).to_owned();
        }
    }
    parts.signal = match &headline {
        Some(headline) => advisory::in_agency_headline(headline),
        None => parts.slugline.as_deref().and_then(advisory::in_note),
    };
    if parts.slugline.as_deref().is_some_and(is_kill_slug) {
        parts.signal = Some(Signal::Kill);
    }
    let count = paragraphs.iter().take(6).take_while(|p| is_note(p)).count();
    let told = paragraphs[..count].iter().filter_map(|note| for_attention(note)).find_map(advisory::in_note);
    parts.signal = advisory::heavier(parts.signal, told);
    let mut notes = above.notes;
    notes.extend(paragraphs.drain(..count));
    parts.ed_note = Some(notes.join("\n")).filter(|n| !n.is_empty());
    parts.headline = headline;
    paragraphs.retain(|p| !is_picture_mark(p));
    if let Some(last) = paragraphs.last_mut() {
        last.truncate(without_initials(last, service).len());
    }
    paragraphs.retain(|p| !p.is_empty());
    parts.copy = Copytext::from_paragraphs(paragraphs.iter().map(|p| p.trim_end_matches('=').trim_end()));
    parts.language = language::detect(parts.copy.text());
}

/// Notes to editors stand before the text, in brackets or after their usual words.
fn is_note(paragraph: &str) -> bool {
    let lower = paragraph.to_lowercase();
    [
        "eds:",
        "editors:",
        "(eds",
        "editor's note",
        "note to editors",
        "attention editors",
        "embargo",
        "not for release",
    ]
    .iter()
    .any(|word| lower.starts_with(word))
        || advisory::in_note(paragraph).is_some() && paragraph.len() < 240
        || for_attention(paragraph).is_some()
}

/// "ATTENTION - CORRECTS day in first paragraph ///" without its marks.
fn for_attention(paragraph: &str) -> Option<&str> {
    let note = paragraph.strip_prefix("ATTENTION")?.trim_end().strip_suffix("///")?;
    Some(note.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// "Lorria-strike,KILL".
fn is_kill_slug(slugline: &str) -> bool {
    slugline.rsplit([',', '-', '/', ' ']).next() == Some("KILL")
}

/// "=(Picture)=": the desk's word that a picture is sent too.
fn is_picture_mark(paragraph: &str) -> bool {
    let bare = paragraph.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    paragraph.contains('(')
        && matches!(&*bare, "picture" | "pictures" | "photo" | "photos" | "video" | "graphic")
}

/// A paragraph without the initials of the desk behind its last sentence: "… all night. pna nh tr".
fn without_initials<'t>(paragraph: &'t str, service: Option<&str>) -> &'t str {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '"' | '”' | '\'' | ')');
    let at =
        paragraph.rfind(ends).map_or(0, |at| at + paragraph[at..].chars().next().map_or(1, char::len_utf8));
    let (text, rest) = paragraph.split_at(at);
    let tokens: Vec<&str> = rest.split([' ', '/', '=', '-']).filter(|t| !t.is_empty()).collect();
    let is_short = |t: &&str| t.len() <= 4 && t.bytes().all(|b| b.is_ascii_lowercase());
    let is_ours = tokens.first().is_some_and(|t| service.is_some_and(|s| s.eq_ignore_ascii_case(t)));
    let is_parted = rest.starts_with(char::is_whitespace) || at == 0;
    let are_initials = is_parted && tokens.len() <= 5 && tokens.iter().all(is_short) && is_ours;
    if are_initials && !tokens.is_empty() { text.trim_end() } else { paragraph }
}

/// The lines up to the first that ends with `=` (agencies' mark), or the first line that stands by itself.
fn headline(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).skip_while(|l| l.is_empty()).take(6).collect();
    let joined = |lines: &[&str]| {
        let joined = lines.join(" ");
        let words = joined.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(words.trim_end_matches(['=', ' ']).to_owned()).filter(|h| !h.is_empty())
    };
    let marked = lines.iter().position(|l| l.ends_with('='));
    if let Some(end) = marked.filter(|end| lines[..*end].iter().all(|l| !l.is_empty())) {
        return joined(&lines[..=end]);
    }
    let end = lines.iter().position(|l| l.is_empty()).unwrap_or(lines.len());
    let first = lines.first()?;
    if end == 1 || (end == 2 && lines[0].len() + lines[1].len() < 140) {
        return joined(&lines[..end]);
    }
    // No blank line after it: a short line without a full stop, before an indented paragraph.
    let short = first.chars().count() <= 90 && !first.ends_with(['.', '،', ',', ';']);
    let indented = text
        .lines()
        .filter(|l| !l.trim().is_empty())
        .nth(1)
        .is_some_and(|l| l.starts_with("  ") || l.starts_with('\t'));
    if short && indented { joined(&lines[..1]) } else { None }
}

/// Line ends of every kind become `\n`; other controls fall away, or stand for the space they made on paper.
fn without_controls(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace("\n\r", "\n").replace('\r', "\n");
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\t' => Some(c),
            '\u{1E}' | '\u{1F}' | '\u{11}'..='\u{15}' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// The time after ETX: `DDhhmm MON YY`, with or without a zone; ANPA's `…-MM-DD-YY hhmmEDT`.
fn sent_at(after: &str) -> Option<String> {
    let words: Vec<&str> =
        after.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    for (at, word) in words.iter().enumerate() {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        if digits.len() == 6
            && let (Some(month), Some(year)) = (words.get(at + 1), words.get(at + 2))
            && month.chars().all(char::is_alphabetic)
        {
            let zone = if word.len() > 6 { &word[6..] } else { "GMT" };
            let zone =
                words.get(at + 3).filter(|z| z.chars().all(char::is_alphabetic)).copied().unwrap_or(zone);
            return Some(format!(
                "{} {month} {year} {}:{} {zone}",
                &digits[..2],
                &digits[2..4],
                &digits[4..6]
            ));
        }
        let parts: Vec<&str> = word.split('-').collect();
        if let [.., month, day, year] = parts[..]
            && [month, day, year].iter().all(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_digit()))
            && let Some(time) = words.get(at + 1)
            && time.len() >= 4
            && time.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        {
            return Some(format!("20{year}-{month}-{day} {}:{} {}", &time[..2], &time[2..4], &time[4..]));
        }
    }
    None
}

/// What stands between SOH and STX.
#[derive(Debug, Default, PartialEq, Eq)]
struct Header {
    service: Option<String>,
    number: Option<String>,
    urgency: Option<u8>,
    category: Option<String>,
    keywords: Option<String>,
}

impl Header {
    fn read(text: &str) -> Header {
        let text = without_controls(text);
        let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
        let mut header = Header::default();
        let Some(first) = lines.next() else { return header };
        let mut words = first.split_whitespace();
        if let Some(service) = words.next() {
            let split = service.find(|c: char| c.is_ascii_digit()).unwrap_or(service.len());
            header.service = Some(service[..split].to_owned()).filter(|s| !s.is_empty());
            header.number = Some(service[split..].to_owned()).filter(|n| !n.is_empty());
        }
        let mut further = Vec::new();
        for word in words {
            let is_number = word.bytes().all(|b| b.is_ascii_digit());
            match (word.len(), is_number) {
                (1, true) if header.urgency.is_none() => {
                    header.urgency = word.parse().ok().filter(|u| (1..=9).contains(u))
                }
                // ANPA: flash, bulletin, urgent, regular, deferred.
                (1, false) if header.urgency.is_none() => header.urgency = anpa_priority(word),
                (1..=3, false) if header.category.is_none() => header.category = Some(word.to_owned()),
                (_, true) if header.number.is_none() => header.number = Some(word.to_owned()),
                (_, true) => {}
                (_, false) => further.push(word),
            }
        }
        let second = lines.next().map(str::to_owned);
        header.keywords = second
            .or_else(|| Some(further.join(" ")))
            .map(|k| k.trim_end_matches('=').trim().to_owned())
            .filter(|k| !k.is_empty());
        header
    }

    /// Numbers begin anew every day, so that the day belongs to the identifier.
    fn guid(&self, sent: Option<&str>, message: &str) -> String {
        match (&self.service, &self.number) {
            (Some(service), Some(number)) => {
                let day = sent.and_then(dates::parse).map(|t| t.strftime("%Y%m%d").to_string());
                match day {
                    Some(day) => format!("{service}{number}:{day}"),
                    None => format!("{service}{number}:{}", content_guid(message)),
                }
            }
            _ => content_guid(message),
        }
    }
}

fn anpa_priority(word: &str) -> Option<u8> {
    match word {
        "f" | "F" => Some(1),
        "b" | "B" => Some(2),
        "u" | "U" => Some(3),
        "r" | "R" => Some(4),
        "d" | "D" => Some(5),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "\u{1}kbn014 4 pl 171 govt/water\r\nPOL/WATER/KHALIR\r\n\u{2}Khalir dam will open in March, minister says=\r\n\
        PORT HALEN, 12 Jan (KBNA) - The Khalir dam will open in March,\r\nthe minister of water resources said on Monday.\r\n\r\n\
        She named no cost.\r\n\u{3}\r\n121430 JAN 26\r\n\u{4}";

    #[test]
    fn header_headline_text_and_time_are_read() {
        let reading = read(MESSAGE);
        let [dispatch] = &reading.dispatches[..] else { panic!("{reading:?}") };
        assert_eq!(dispatch.guid, "kbn014:20260112");
        assert_eq!((dispatch.urgency, dispatch.section.as_deref()), (Some(4), Some("pl")));
        assert_eq!(dispatch.slugline.as_deref(), Some("POL/WATER/KHALIR"));
        assert_eq!(dispatch.headline.as_deref(), Some("Khalir dam will open in March, minister says"));
        assert_eq!(dispatch.copy.paragraphs().len(), 2);
        assert!(
            dispatch
                .text()
                .starts_with("PORT HALEN, 12 Jan (KBNA) - The Khalir dam will open in March, the minister")
        );
        assert_eq!(dispatch.published.map(|t| t.to_string()).as_deref(), Some("2026-01-12T14:30:00Z"));
    }

    #[test]
    fn american_wires_set_their_lines_with_carets() {
        let message = "\u{1}a0123\r\nu i bc-Ferry 03-02 0250\r\n\u{2}^BC-Ferry, 1st Ld-Writethru,0250<\r\n^Ferry sails again<\r\n^Eds: UPDATES.<\r\n\
            ^By SARA HADDAD=\r\n   SEDRA (ASP) _ The ferry sailed again on Monday after two months.<\r\n   Nobody said why.<\r\n\u{3}\r\nASP-03-02-26 1430GMT<\r\n\u{4}";
        let reading = read(message);
        let [dispatch] = &reading.dispatches[..] else { panic!("{reading:?}") };
        assert_eq!(dispatch.headline.as_deref(), Some("Ferry sails again"));
        assert_eq!(dispatch.slugline.as_deref(), Some("BC-Ferry, 1st Ld-Writethru,0250"));
        assert_eq!(dispatch.byline.as_ref().map(|b| b.text.as_str()), Some("SARA HADDAD"));
        assert_eq!(dispatch.ed_note.as_deref(), Some("Eds: UPDATES."));
        assert_eq!(dispatch.dateline.as_ref().and_then(|d| d.place.as_deref()), Some("SEDRA"));
        assert!(dispatch.text().ends_with("Nobody said why."));
        // The same lines above STX.
        let above = message.replacen('\u{2}', "", 1).replacen("   SEDRA", "\u{2}   SEDRA", 1);
        assert_eq!(read(&above).dispatches[0].headline, dispatch.headline);
        // The line that closes it before ETX.
        let within = message.replace("\u{3}\r\nASP-03-02-26 1430GMT<", "ASP-SE-03-02-26 1430GMT<\r\n\u{3}");
        let within = &read(&within).dispatches[0];
        let sent = within.published.map(|moment| moment.to_string());
        assert_eq!((sent.as_deref(), within.text()), (Some("2026-03-02T14:30:00Z"), dispatch.text()));
    }

    #[test]
    fn initials_and_marks_of_the_desk_are_no_copy() {
        let signed = MESSAGE.replace("She named no cost.", "She named no cost. kbn sh or");
        assert!(read(&signed).dispatches[0].text().ends_with("She named no cost."));
        let other = MESSAGE.replace("She named no cost.", "She named no cost. it was so");
        assert!(read(&other).dispatches[0].text().ends_with("it was so"));
        let marked = MESSAGE
            .replace("minister says=\r\n", "minister says\r\n\r\nby Sara HADDAD\r\n\r\n=(Picture)=\r\n\r\n");
        let dispatch = &read(&marked).dispatches[0];
        assert_eq!(dispatch.headline.as_deref(), Some("Khalir dam will open in March, minister says"));
        assert_eq!(dispatch.byline.as_ref().map(|b| b.text.as_str()), Some("Sara HADDAD"));
        assert!(dispatch.text().starts_with("PORT HALEN"), "{}", dispatch.text());
    }

    #[test]
    fn a_note_for_attention_is_no_copy() {
        let noted = MESSAGE.replace(
            "PORT HALEN, 12",
            "ATTENTION - CORRECTS day in second paragraph ///\r\n\r\nPORT HALEN, 12",
        );
        let dispatch = &read(&noted).dispatches[0];
        assert_eq!(dispatch.signal, Some(Signal::Correction));
        assert!(dispatch.text().starts_with("PORT HALEN"), "{}", dispatch.text());
        assert!(dispatch.ed_note.as_deref().is_some_and(|note| note.contains("CORRECTS day")));
        let slug = MESSAGE.replace("POL/WATER/KHALIR", "Khalir-dam,KILL");
        assert!(read(&slug).dispatches[0].is_killed());
    }

    #[test]
    fn a_kill_is_a_kill() {
        let kill = MESSAGE.replace("Khalir dam will open in March, minister says=", "KILL Khalir dam=");
        let reading = read(&kill);
        assert!(reading.dispatches.first().is_some_and(gazette_news::Dispatch::is_killed), "{reading:?}");
    }

    #[test]
    fn two_messages_are_two_dispatches_and_a_cut_one_is_named() {
        let cut = &MESSAGE[..MESSAGE.len() - 20];
        let reading = read(&format!("{MESSAGE}{cut}"));
        assert_eq!(reading.dispatches.len(), 2);
        let kinds: Vec<FaultKind> = reading.dispatches[1].faults.iter().map(|f| f.kind).collect();
        assert!(kinds.contains(&FaultKind::Truncated) || kinds.contains(&FaultKind::Undated), "{kinds:?}");
    }
}
