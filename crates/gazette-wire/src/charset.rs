//! Bytes to text, whatever the label says.
//!
//! In order: a byte order mark; the pattern of zero bytes in UTF-16 and UTF-32; valid UTF-8, which beats any label but one
//! of a seven-bit code with escapes; the label of the transport, then of the document; a guess. A label under which the
//! bytes are not valid is not believed.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use gazette_news::{Fault, FaultKind, Met};

use crate::entities;

/// A text and how it was decoded.
pub(crate) struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub(crate) text: Cow<'a, str>,
    /// Whether nothing but the bytes themselves says which charset it is.
    pub(crate) guessed: bool,
    /// What was odd about the charset.
    pub(crate) faults: Vec<Fault>,
}

/// Decodes bytes that came with `content_type`.
pub(crate) fn decode<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Decoded<'a> {
    let mut decoded = decode_bytes(bytes, content_type);
    if holds_c1(decoded.text.as_bytes()) {
        let (text, twice, once) = without_c1(&decoded.text);
        decoded.text = text.into();
        let mut note = |is_met: bool, met: Met| {
            if is_met {
                decoded.faults.push(Fault::new(FaultKind::BadCharacters, met));
            }
        };
        note(twice, Met::EncodedTwice);
        note(once, Met::ControlsForLetters);
    }
    decoded
}

/// The text without control characters of the second block, and how they came about: letters and such characters whose
/// numbers are sound UTF-8 were encoded twice; what else there is of them was meant as windows-1252.
fn without_c1(text: &str) -> (String, bool, bool) {
    let is_c1 = |c: char| ('\u{80}'..='\u{9F}').contains(&c) && c != '\u{85}';
    let twice = upper_runs(text).any(|run| run.contains(is_c1) && encoded_twice(run).is_some());
    let (mut out, mut once) = (String::with_capacity(text.len()), false);
    for run in upper_runs(text) {
        match encoded_twice(run).filter(|_| twice) {
            Some(meant) => out.push_str(&meant),
            None => {
                once |= run.contains(is_c1);
                out.extend(run.chars().map(|c| if is_c1(c) { entities::code_point(c as u32) } else { c }));
            }
        }
    }
    (out, twice, once)
}

/// The text cut into runs of characters from U+0080 to U+00FF and of others.
fn upper_runs(text: &str) -> impl Iterator<Item = &str> {
    let is_upper = |c: char| ('\u{80}'..='\u{FF}').contains(&c);
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = is_upper(rest.chars().next()?);
        let end = rest.find(|c| is_upper(c) != first).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some(run)
    })
}

/// What a run of such characters was before it was encoded once too often.
fn encoded_twice(run: &str) -> Option<String> {
    let bytes: Vec<u8> = run.chars().map(u8::try_from).collect::<Result<_, _>>().ok()?;
    String::from_utf8(bytes).ok().filter(|_| !run.is_ascii())
}

/// Whether UTF-8 text holds control characters of the second block (U+0080 to U+009F) other than a line break.
fn holds_c1(utf8: &[u8]) -> bool {
    let second = |at: usize| utf8.get(at + 1).copied().unwrap_or_default();
    memchr::memchr_iter(0xC2, utf8).map(second).any(|b| matches!(b, 0x80..=0x84 | 0x86..=0x9F))
}

fn decode_bytes<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Decoded<'a> {
    if let Some(text) = by_mark(bytes).or_else(|| by_zeros(bytes)) {
        return Decoded { text, guessed: false, faults: Vec::new() };
    }
    let transport = content_type.and_then(charset_parameter);
    let document = declared_in(bytes);
    let label = transport.as_deref().or(document.as_deref());
    let labelled = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    let mut faults = Vec::new();
    if label.is_some() && labelled.is_none() {
        let note = Met::CharsetUnknown.with([format!("{:?}", label.unwrap_or_default())]);
        faults.push(Fault::new(FaultKind::Charset, note));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let seven_bit = labelled.is_some_and(|e| e == encoding_rs::ISO_2022_JP) && bytes.contains(&0x1B);
        if !seven_bit {
            if labelled.is_some_and(|e| e != UTF_8) && !bytes.is_ascii() {
                let note = Met::CharsetIsUtf8.with([label.unwrap_or_default()]);
                faults.push(Fault::new(FaultKind::Charset, note));
            }
            return Decoded { text: Cow::Borrowed(text), guessed: false, faults };
        }
    }
    if let Some(encoding) = labelled
        && let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
    {
        return Decoded { text, guessed: false, faults };
    }
    guess(bytes, labelled, faults)
}

/// No label holds: UTF-8 with a few broken bytes stays UTF-8, everything else is guessed.
fn guess<'a>(bytes: &'a [u8], labelled: Option<&'static Encoding>, mut faults: Vec<Fault>) -> Decoded<'a> {
    if mostly_utf8(bytes) {
        faults.push(Fault::new(FaultKind::BadCharacters, Met::NotUtf8));
        return Decoded { text: String::from_utf8_lossy(bytes), guessed: false, faults };
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(256 << 10)], true);
    let encoding = match detector.guess(None, chardetng::Utf8Detection::Deny) {
        guessed if guessed == UTF_8 => WINDOWS_1252,
        guessed => guessed,
    };
    let (text, _, broken) = encoding.decode(bytes);
    if labelled.is_none_or(|e| e != encoding) {
        let note = Met::CharsetGuessed.with([encoding.name()]);
        faults.push(Fault::new(FaultKind::Charset, note));
    }
    if broken {
        faults.push(Fault::new(FaultKind::BadCharacters, Met::BytesNoCharacter));
    }
    Decoded { text, guessed: true, faults }
}

/// At least nine in ten of the bytes beyond ASCII stand in valid UTF-8 sequences.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| !b.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good >= bad * 9
}

fn by_mark(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match bytes {
        [0xFF, 0xFE, 0, 0, rest @ ..] => Some(utf32(rest, u32::from_le_bytes)),
        [0, 0, 0xFE, 0xFF, rest @ ..] => Some(utf32(rest, u32::from_be_bytes)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(UTF_8.decode(bytes).0),
        _ => None,
    }
}

/// UTF-16 and UTF-32 without a mark: a text that begins with an ASCII sign shows where the zero bytes stand.
fn by_zeros(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match bytes {
        [0, 0, 0, 1..=255, ..] => Some(utf32(bytes, u32::from_be_bytes)),
        [1..=255, 0, 0, 0, ..] => Some(utf32(bytes, u32::from_le_bytes)),
        [0, 1..=255, 0, 1..=255, ..] => Some(UTF_16BE.decode_without_bom_handling(bytes).0),
        [1..=255, 0, 1..=255, 0, ..] => Some(UTF_16LE.decode_without_bom_handling(bytes).0),
        _ => None,
    }
}

fn utf32(bytes: &[u8], read: fn([u8; 4]) -> u32) -> Cow<'_, str> {
    let unit = |four: &[u8]| <[u8; 4]>::try_from(four).ok().map(read).and_then(char::from_u32);
    bytes.chunks(4).map(|four| unit(four).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The `charset` parameter of a media type.
pub(crate) fn charset_parameter(content_type: &str) -> Option<String> {
    let lower = content_type.to_ascii_lowercase();
    let value =
        lower.split(';').skip(1).find_map(|part| part.trim().strip_prefix("charset=").map(str::to_owned))?;
    let value = value.trim_matches(|c: char| c == '"' || c == '\'' || c.is_whitespace());
    (!value.is_empty()).then(|| value.to_owned())
}

/// What the document says of itself in its first kilobytes: an XML declaration, or HTML's `meta`.
fn declared_in(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(2048)];
    let head: String = head.iter().map(|b| char::from(*b).to_ascii_lowercase()).collect();
    let xml = head.trim_start().starts_with("<?xml").then(|| head.split("?>").next().unwrap_or_default());
    if let Some(value) = xml.and_then(|declaration| after(declaration, "encoding")) {
        return Some(value);
    }
    head.split("<meta").skip(1).find_map(|tag| after(tag.split('>').next().unwrap_or_default(), "charset"))
}

fn after(text: &str, name: &str) -> Option<String> {
    let (_, rest) = text.split_once(name)?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| matches!(c, '"' | '\'' | ';' | '>' | '/') || c.is_whitespace());
    let value = &value[..end.unwrap_or(value.len())];
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8], content_type: Option<&str>) -> String {
        decode(bytes, content_type).text.into_owned()
    }

    #[test]
    fn marks_and_zero_bytes_are_believed_first() {
        let utf16: Vec<u8> = "<a>é".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&utf16, Some("text/xml; charset=utf-8")), "<a>é");
        let utf32: Vec<u8> = "\u{FEFF}<a>é".chars().flat_map(|c| (c as u32).to_le_bytes()).collect();
        assert_eq!(text(&utf32, None), "<a>é");
        assert_eq!(text(b"\xEF\xBB\xBF<a>", None), "<a>");
    }

    #[test]
    fn valid_utf8_beats_a_wrong_label() {
        let decoded = decode("<a>خبر".as_bytes(), Some("text/html; charset=windows-1256"));
        assert_eq!(decoded.text, "<a>خبر");
        assert_eq!(decoded.faults.first().map(|f| f.kind), Some(FaultKind::Charset));
    }

    #[test]
    fn labels_are_believed_where_the_bytes_agree() {
        let bytes = b"<?xml version='1.0' encoding='windows-1256'?><a>\xCE\xC8\xD1</a>";
        assert!(text(bytes, None).contains("خبر"));
        assert!(text(b"<meta charset=windows-1256><p>\xCE\xC8\xD1", None).contains("خبر"));
        assert!(text(b"<p>\xCE\xC8\xD1", Some("text/html; charset=\"Windows-1256\"")).contains("خبر"));
    }

    #[test]
    fn what_was_encoded_twice_is_decoded_twice() {
        let twice = |text: &str| text.bytes().map(char::from).collect::<String>();
        for meant in ["خبر عاجل: استقالة الوزير", "رئیس‌جمهور", "the minister’s car – a “gift”"]
        {
            assert_eq!(text(twice(meant).as_bytes(), None), meant);
        }
        assert_eq!(text("it\u{92}s a caf\u{e9}".as_bytes(), None), "it’s a café");
        assert_eq!(text("à côté, « déjà »".as_bytes(), None), "à côté, « déjà »");
    }

    #[test]
    fn one_broken_byte_does_not_change_the_charset() {
        let mut bytes = "یک خبر بلند به زبان فارسی".as_bytes().to_vec();
        bytes.push(0xFF);
        assert!(text(&bytes, None).starts_with("یک خبر"));
    }
}
