//! E-mail copy: RFC 5322 messages with MIME bodies (RFC 2045–2047, 2231), as press offices and small agencies send it.

mod decode;
mod part;

use gazette_news::{Byline, Copytext, DispatchParts, Fault, FaultKind, Format, Met};
use gazette_text::language;

use super::{body, status};
use crate::text::content_guid;
use crate::{Input, Reading, advisory, dates, furniture, markup};
use decode::{address_name, words};
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
        attached(leaf, depth, &mut reading);
    }
    let parts = parts(&message, &leaves);
    let says_more = !parts.copy.is_empty() || reading.dispatches.is_empty();
    if says_more {
        super::finish(parts, &mut reading);
    }
    reading
}

/// News in a format of its own, sent as an attachment, is read as what it is.
fn attached(leaf: &Part<'_>, depth: usize, reading: &mut Reading) {
    let bytes = leaf.decoded();
    let inner = if leaf.media_type() == "message/rfc822" {
        if depth >= FORWARDED {
            reading.faults.push(Fault::new(FaultKind::TooDeep, Met::MailForwarded));
            return;
        }
        read(&bytes, depth + 1)
    } else {
        let content_type = leaf.header("content-type");
        crate::read(&Input { bytes: &bytes, content_type: content_type.as_deref(), ..Input::default() })
    };
    reading.dispatches.extend(inner.dispatches);
    reading.faults.extend(inner.faults);
}

fn parts(message: &Part<'_>, leaves: &[&Part<'_>]) -> DispatchParts {
    let header =
        |name: &str| message.header(name).map(|value| words(&value)).filter(|v| !v.trim().is_empty());
    let mut faults = Vec::new();
    let (paragraphs, undecoded) = paragraphs(leaves, &mut faults);
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
    let subject = header("subject").map(|subject| subject.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.headline = subject.as_deref().map(without_reply_marks).filter(|s| !s.is_empty()).map(str::to_owned);
    parts.signal = parts.headline.as_deref().and_then(advisory::in_agency_headline);
    let sender = header("from").and_then(|from| address_name(&from));
    parts.outlet = header("organization").or(sender.clone());
    parts.published = header("date").as_deref().and_then(|date| dates::parse_noting(date, &mut faults));
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
    status::settle(&mut parts);
    furniture::dress(&mut parts);
    if parts.byline.is_none() && header("organization").is_some() {
        parts.byline = sender.map(|name| Byline { text: name.clone(), names: vec![name], seen: None });
    }
    parts
}

/// The text of the message: its plain part where that says as much as its HTML, and how many parts are not text.
fn paragraphs(leaves: &[&Part<'_>], faults: &mut Vec<Fault>) -> (Vec<String>, usize) {
    let (mut plain, mut html, mut other) = (Vec::new(), Vec::new(), 0);
    for leaf in leaves {
        match leaf.media_type().as_str() {
            _ if leaf.is_attached_news() => {}
            "text/plain" if !leaf.is_attachment() => {
                plain.extend(body::plain(&without_signature(&leaf.text(faults))))
            }
            "text/html" | "application/xhtml+xml" if !leaf.is_attachment() => {
                html.extend(body::without_offers(markup::read(&leaf.text(faults), None)).paragraphs)
            }
            kind if kind.starts_with("image/") || kind == "application/pgp-signature" => {}
            _ => other += 1,
        }
    }
    let length = |paragraphs: &[String]| paragraphs.iter().map(String::len).sum::<usize>();
    // Some programs put "this message is in HTML" into the plain part.
    let chosen = if length(&plain) * 2 >= length(&html) { plain } else { html };
    (chosen, other)
}

/// What follows `-- ` on a line of its own is the sender's signature (RFC 3676, section 4.3).
fn without_signature(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.split("\n-- \n").next().unwrap_or_default().to_owned()
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
