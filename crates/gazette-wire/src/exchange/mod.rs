//! What agencies send: ninjs, NewsML-G2, NITF, IPTC 7901 and ANPA copy, e-mail; and ninjs and NewsML-G2 on the way out.
//!
//! A dispatch read from ninjs or NewsML-G2 keeps the sender's own [`Record`](gazette_news::Record), so that members
//! without a noun here are not lost: written in the format it came in, and unchanged, it is given back as it was sent.

mod anpa;
mod body;
mod iptc7901;
mod mail;
mod newsml_g2;
mod ninjs;
mod nitf;
mod status;

use gazette_news::{Byline, Dispatch, DispatchParts, Fault, FaultKind, Format, Language, Met, Record};
use gazette_text::language;
use serde_json::Value;

pub use newsml_g2::to_newsml_g2;
pub use ninjs::{ninjs_oddities, to_ninjs};

use crate::{Reading, furniture, limits};

/// Reads a text of one of the agencies' formats.
pub(crate) fn read(text: &str, format: Format) -> Reading {
    match format {
        Format::NewsmlG2 => newsml_g2::read(text),
        Format::Nitf => nitf::read(text),
        Format::Iptc7901 => iptc7901::read(text),
        other => Reading::fault(FaultKind::NotUnderstood, Met::FormatNotRead.with([other.as_str()])),
    }
}

/// Reads an e-mail message.
pub(crate) fn read_mail(bytes: &[u8]) -> Reading {
    mail::read(bytes, 0)
}

/// Reads a JSON value as ninjs: one object, or an array of them.
pub(crate) fn read_json(value: &Value) -> Reading {
    ninjs::read(value)
}

/// The sender's record, unless it is larger than a dispatch may be.
fn keep_record(format: Format, text: String, faults: &mut Vec<Fault>) -> Option<Record> {
    if text.len() > limits::COPY_BYTES {
        faults.push(Fault::new(FaultKind::TooLarge, Met::RecordTooLarge));
        return None;
    }
    Some(Record { format, text })
}

/// The language of the copy, where the sender declares none that we work in and the copy is long enough to tell.
fn tell_language(parts: &mut DispatchParts) {
    if !parts.language.is_working() && parts.copy.text().chars().count() > 40 {
        let found = language::detect(parts.copy.text());
        if found != Language::UNDETERMINED {
            parts.language = found;
        }
    }
}

/// Ends the reading of one item: missing parts are named, and the parts are checked.
fn finish(mut parts: DispatchParts, reading: &mut Reading) {
    tell_language(&mut parts);
    let mut fault = |missing: bool, kind, met: Met| {
        if missing {
            parts.faults.push(Fault::new(kind, met));
        }
    };
    fault(parts.headline.is_none(), FaultKind::NoHeadline, Met::ItemNoHeadline);
    fault(parts.copy.is_empty(), FaultKind::NoText, Met::ItemNoText);
    fault(parts.published.is_none(), FaultKind::Undated, Met::ItemUndated);
    match Dispatch::new(parts) {
        Ok(dispatch) => reading.dispatches.push(dispatch),
        Err(bad) => reading.faults.push(Fault::new(FaultKind::NoText, bad)),
    }
}

/// A byline that came as a field: the leading "By" is taken off, and names are found in it where none are marked.
fn byline(text: &str, people: Vec<String>) -> Option<Byline> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = ["By ", "BY ", "by "].iter().find_map(|by| text.strip_prefix(by));
    let bare = bare.or_else(|| furniture::names_in_line(&text)).unwrap_or(&text).trim();
    if bare.is_empty() {
        return None;
    }
    let names = if people.is_empty() { furniture::names_of(bare) } else { people };
    let names = if names.is_empty() { vec![bare.to_owned()] } else { names };
    Some(Byline { text: bare.to_owned(), names, seen: None })
}
