//! Plain text as a crawler or a mail program left it: section label, headline, copy, credit line, blurb.

mod above;
mod head;
mod headers;
mod lines;
#[cfg(test)]
mod tests;

use gazette_news::{Dispatch, DispatchParts, Fault, FaultKind, Format, Language, Met};
use sha2::{Digest, Sha256};

use gazette_text::language;

use crate::furniture::{self, Sent};
use crate::{Input, Reading};

/// Reads plain text: one dispatch, or a fault that says why there is none.
pub(crate) fn read(input: &Input<'_>) -> Reading {
    let text = String::from_utf8_lossy(input.bytes);
    let mut faults = Vec::new();
    let mut reading = Reading { format: Some(Format::Text), ..Reading::default() };
    if text.trim().is_empty() {
        reading.faults.push(Fault::new(FaultKind::Empty, Met::TextEmpty));
        return reading;
    }
    if !has_words(&text) {
        reading.faults.push(Fault::new(FaultKind::NoText, Met::TextNoWords));
        return reading;
    }
    let mut parts = parts_of(&text, input.url);
    if parts.published.is_none() {
        faults.push(Fault::new(FaultKind::Undated, Met::TextUndated));
    }
    parts.faults.append(&mut faults);
    match Dispatch::new(parts) {
        Ok(dispatch) => reading.dispatches.push(dispatch),
        Err(bad) => reading.faults.push(Fault::new(FaultKind::NoText, bad)),
    }
    reading
}

/// Whether two letters stand together anywhere.
fn has_words(text: &str) -> bool {
    let mut letters = text.chars().map(char::is_alphabetic);
    let mut before = false;
    letters.any(|is_letter| std::mem::replace(&mut before, is_letter) && is_letter)
}

/// Reads decoded plain text into the parts of a dispatch, furniture taken off.
fn parts_of(text: &str, url: Option<&str>) -> DispatchParts {
    let guid = url.map_or_else(|| content_guid(text), str::to_owned);
    let mut parts = DispatchParts::new(guid, Format::Text);
    parts.url = url.map(str::to_owned);
    if url.is_none() {
        parts.faults.push(Fault::new(FaultKind::NoGuid, Met::TextNoGuid));
    }
    let mut sent = lines::paragraphs(text);
    head::take_off(&mut parts, &mut sent);
    parts.language = language::detect(&joined(&sent));
    if parts.language == Language::UNDETERMINED {
        parts.faults.push(Fault::new(FaultKind::UnknownLanguage, Met::TextLanguageUnknown));
    }
    if parts.headline.is_none() {
        parts.faults.push(Fault::new(FaultKind::NoHeadline, Met::TextNoHeadline));
    }
    if sent.iter().any(|paragraph| lines::is_uneven(&paragraph.text)) {
        parts.faults.push(Fault::new(FaultKind::NotUnderstood, Met::TextTableUneven));
    }
    furniture::dress_sent(&mut parts, sent);
    parts
}

/// Takes what stands above the copy off paragraphs of any format, and fills the fields that it tells.
pub(crate) fn take_off_head(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    head::take_off(parts, sent);
}

/// The paragraphs of plain text.
pub(crate) fn paragraphs(text: &str) -> Vec<Sent<'_>> {
    lines::paragraphs(text)
}

fn joined(sent: &[Sent<'_>]) -> String {
    sent.iter().take(40).map(|p| &*p.text).collect::<Vec<_>>().join("\n")
}

/// An identifier made from the content: the first 16 bytes of its SHA-256, in hexadecimal.
pub(crate) fn content_guid(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let hex: String = digest.iter().take(16).map(|b| format!("{b:02x}")).collect();
    format!("sha256:{hex}")
}
