//! E-mail copy: RFC 5322 messages with MIME bodies (RFC 2045–2047, 2231), as press offices and small agencies send it.

mod attached;
mod decode;
mod forwarded;
mod letter;
mod part;

use gazette_news::{Byline, Copytext, DispatchParts, Fault, FaultKind, Format, Met, PubStatus};
use gazette_text::language;

use super::{body, status};
use crate::text::content_guid;
use crate::{Reading, advisory, dates, furniture, markup};
use decode::{address_name, words};
use forwarded::Forwarded;
use part::Part;

/// Messages inside messages are followed this far.
const FORWARDED: usize = 4;

/// Reads one message; `depth` counts the messages around it.
pub(super) fn read(bytes: &[u8], depth: usize) -> Reading {
    let mut reading = Reading { format: Some(Format::Email), ..Reading::default() };
    let message = Part::read(bytes, 0);
    let mut leaves = Vec::new();
    message.leaves(&mut leaves);
    if message.too_deep() {
        reading.faults.push(Fault::new(FaultKind::TooDeep, Met::MailTooDeep));
    }
    for leaf in leaves.iter().filter(|leaf| leaf.is_attached_news()) {
        attached::news(leaf, depth, &mut reading);
    }
    let mut parts = parts(&message, &leaves);
    let mut unread = 0;
    for leaf in leaves.iter().filter(|leaf| leaf.is_attached_text()) {
        let copy = attached::copy(leaf, &parts);
        unread += usize::from(copy.is_empty());
        reading.dispatches.extend(copy);
    }
    if unread > 0 {
        let note = Met::MailAttachments.with([unread]);
        parts.faults.push(Fault::new(FaultKind::NotUnderstood, note));
    }
    own(parts, &mut reading);
    reading
}

/// The text of the message itself: a dispatch, unless it is nothing or the note that goes with files of news.
fn own(parts: DispatchParts, reading: &mut Reading) {
    let orders = parts.signal.is_some() || parts.status != PubStatus::Usable;
    if !orders && attached::is_note(&parts, &reading.dispatches) {
        let left = parts.faults.into_iter().filter(|fault| fault.kind == FaultKind::NotUnderstood);
        reading.faults.extend(left);
    } else if !parts.copy.is_empty() || orders {
        super::finish(parts, reading);
    } else if reading.dispatches.is_empty() {
        reading.faults.extend(parts.faults);
        reading.faults.push(Fault::new(FaultKind::NoText, Met::ItemNoText));
    }
}

fn parts(message: &Part<'_>, leaves: &[&Part<'_>]) -> DispatchParts {
    let header =
        |name: &str| message.header(name).map(|value| words(&value)).filter(|v| !v.trim().is_empty());
    let mut faults = Vec::new();
    let Told { paragraphs, forwarded, undecoded } = told(leaves, &mut faults);
    let (paragraphs, greeting) = letter::without_courtesies(paragraphs);
    if undecoded > 0 {
        let note = Met::MailAttachments.with([undecoded]);
        faults.push(Fault::new(FaultKind::NotUnderstood, note));
    }
    let copy = Copytext::from_paragraphs(&paragraphs);
    let id = header("message-id").map(|id| id.trim().trim_matches(['<', '>']).to_owned());
    let guid = id.unwrap_or_else(|| {
        faults.push(Fault::new(FaultKind::NoGuid, Met::MailNoGuid));
        content_guid(&format!("{:?}\n{}", header("subject"), copy.text()))
    });
    let mut parts = DispatchParts::new(guid, Format::Email);
    let passed_on = |value: Option<&String>| value.map(|value| words(value)).filter(|v| !v.trim().is_empty());
    let inner = forwarded.as_ref();
    let subject = passed_on(inner.and_then(|f| f.subject.as_ref())).or_else(|| header("subject"));
    let subject = subject.map(|subject| subject.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.headline = subject.as_deref().map(without_reply_marks).filter(|s| !s.is_empty()).map(str::to_owned);
    parts.signal = parts.headline.as_deref().and_then(advisory::in_agency_headline);
    let sender = passed_on(inner.and_then(|f| f.from.as_ref())).or_else(|| header("from"));
    let sender = sender.and_then(|from| address_name(&from));
    let organization = header("organization").filter(|_| inner.is_none());
    parts.outlet = organization.clone().or(sender.clone());
    parts.published = inner.and_then(|f| f.date.as_deref()).and_then(dates::parse);
    parts.published = parts
        .published
        .or_else(|| header("date").as_deref().and_then(|date| dates::parse_noting(date, &mut faults)));
    if parts.published.is_none() && header("date").is_some() {
        faults.push(Fault::new(FaultKind::BadDate, Met::MailBadDate));
    }
    parts.tags = header("keywords")
        .map(|k| k.split(',').map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect())
        .unwrap_or_default();
    parts.urgency = message
        .header("x-priority")
        .and_then(|p| p.trim().chars().next()?.to_digit(10))
        .map(|p| p as u8)
        .filter(|p| (1..=9).contains(p));
    parts.language = header("content-language")
        .and_then(|tag| tag.parse().ok())
        .unwrap_or_else(|| language::detect(copy.text()));
    parts.copy = copy;
    parts.faults = faults;
    letter::take_headline(&mut parts);
    status::settle(&mut parts);
    furniture::dress(&mut parts);
    for note in [forwarded.map(|f| f.note), greeting].into_iter().flatten().filter(|note| !note.is_empty()) {
        letter::add_note(&mut parts, &note);
    }
    if parts.byline.is_none() && organization.is_some() {
        parts.byline = sender.map(|name| Byline { text: name.clone(), names: vec![name], seen: None });
    }
    parts
}

/// What the parts of a message tell.
struct Told {
    paragraphs: Vec<String>,
    /// The message that was passed on, where the paragraphs are its.
    forwarded: Option<Forwarded>,
    /// Parts that are not text.
    undecoded: usize,
}

/// The text of the message: its plain part where that says as much as its HTML.
fn told(leaves: &[&Part<'_>], faults: &mut Vec<Fault>) -> Told {
    let (mut plain, mut html, mut undecoded) = (String::new(), Vec::new(), 0);
    for leaf in leaves {
        match leaf.media_type().as_str() {
            _ if leaf.is_attached_news() || leaf.is_attached_text() => {}
            "text/plain" => {
                plain.push_str(&leaf.text(faults).replace("\r\n", "\n"));
                plain.push_str("\n\n");
            }
            "text/html" | "application/xhtml+xml" => {
                html.extend(body::without_offers(markup::read(&leaf.text(faults), None)).paragraphs)
            }
            kind if kind.starts_with("image/") || kind == "application/pgp-signature" => {}
            _ => undecoded += 1,
        }
    }
    // Some programs put "this message is in HTML" into the plain part.
    let is_plain = plain.trim().len() * 2 >= html.iter().map(String::len).sum::<usize>();
    let text = if is_plain { plain } else { html.join("\n\n") };
    let mut forwarded = forwarded::innermost(&text);
    let text = match &mut forwarded {
        Some(forwarded) => {
            forwarded.note = without_signature(&forwarded.note).trim().to_owned();
            std::mem::take(&mut forwarded.body)
        }
        None => forwarded::without_quoted(&text),
    };
    let text = without_signature(&text);
    let paragraphs = match is_plain {
        true => body::plain(text),
        false => text.split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect(),
    };
    Told { paragraphs, forwarded, undecoded }
}

/// What follows `-- ` on a line of its own is the sender's signature (RFC 3676, section 4.3); programs drop the blank.
fn without_signature(text: &str) -> &str {
    let marks = ["\n-- \n", "\n--\n"];
    let at = marks.iter().filter_map(|mark| text.find(mark)).min();
    at.map_or(text, |at| &text[..at])
}

/// "Re: Fwd: subject" without its marks.
fn without_reply_marks(subject: &str) -> &str {
    let mut subject = subject.trim();
    while let Some((mark, rest)) = subject.split_once(':') {
        if !matches!(
            mark.trim().to_ascii_lowercase().as_str(),
            "re" | "fw" | "fwd" | "aw" | "wg" | "رد" | "پاسخ"
        ) {
            break;
        }
        subject = rest.trim();
    }
    subject
}

#[cfg(test)]
mod tests;
