//! From one input to what is read from it: its charset, its format, and whoever reads that.

use gazette_news::{Fault, FaultKind, Format, Met};

use crate::input::{Input, Reading};
use crate::{bidi, charset, cut, exchange, feed, json, limits, page, sniff, text};

/// Reads one input.
pub fn read(input: &Input<'_>) -> Reading {
    if input.bytes.len() > limits::INPUT_BYTES {
        let most = limits::INPUT_BYTES >> 20;
        return Reading::fault(FaultKind::TooLarge, Met::InputTooLarge.with([most]));
    }
    if input.bytes.iter().all(u8::is_ascii_whitespace) {
        return Reading::fault(FaultKind::Empty, Met::InputEmpty);
    }
    if let Some(kind) = sniff::foreign(input.bytes) {
        return Reading::fault(FaultKind::WrongFormat, Met::NotText.with([kind]));
    }
    // An address that is empty is none: whoever has no address for a text may say so like that.
    let url = input.url.map(str::trim).filter(|url| !url.is_empty());
    let mut reading = read_text(&Input { url, ..*input });
    let read = std::mem::take(&mut reading.dispatches).into_iter();
    reading.dispatches = read.map(cut::within_limits).map(bidi::without_overrides).collect();
    if reading.dispatches.is_empty() && reading.faults.is_empty() {
        reading.faults.push(Fault::new(FaultKind::NoText, Met::NoDispatch));
    }
    reading
}

fn read_text(input: &Input<'_>) -> Reading {
    let decoded = charset::decode(input.bytes, input.content_type);
    if decoded.guessed && sniff::is_gibberish(&decoded.text) {
        return Reading::fault(FaultKind::WrongFormat, Met::FewBytes);
    }
    let utf8 = Input { bytes: decoded.text.as_bytes(), ..*input };
    let mut reading = dispatch_on_format(&utf8, &decoded.text, input.bytes);
    // Every part of a message has a charset of its own, and says itself what was odd about that.
    if reading.format != Some(Format::Email) {
        reading.faults.extend(decoded.faults);
    }
    reading
}

/// Reads `input`, whose bytes are UTF-8 by now; `original` are the bytes as they came.
fn dispatch_on_format(input: &Input<'_>, text: &str, original: &[u8]) -> Reading {
    let text = text.trim_start_matches('\u{FEFF}');
    let wants_json = matches!(input.format, Some(Format::JsonFeed | Format::Ninjs));
    if wants_json || (input.format.is_none() && sniff::is_json(text)) {
        return read_json(input, text);
    }
    if input.format.is_none()
        && let Some(name) = sniff::unknown_xml(text)
    {
        return Reading::fault(FaultKind::WrongFormat, Met::UnknownXml.with([format!("{name:?}")]));
    }
    let format = input.format.unwrap_or_else(|| sniff::format(text, input.content_type));
    let mut reading = match format {
        Format::Html => page::read(input),
        Format::Text => text::read(input),
        // Every part of a message has a charset of its own.
        Format::Email => exchange::read_mail(original),
        format if feed::is_feed_format(format) => feed::read_xml(text, input.url),
        format => exchange::read(text, format),
    };
    reading.format = reading.format.or(Some(format));
    reading
}

fn read_json(input: &Input<'_>, text: &str) -> Reading {
    let value = match json::read(text) {
        Ok(value) => value,
        Err(fault) => return Reading { faults: vec![fault], ..Reading::default() },
    };
    match input.format.or_else(|| sniff::json_format(&value)) {
        Some(Format::JsonFeed) => feed::read_json(&value, input.url),
        Some(Format::Ninjs) => exchange::read_json(&value),
        _ => Reading::fault(FaultKind::WrongFormat, Met::UnknownJson),
    }
}
