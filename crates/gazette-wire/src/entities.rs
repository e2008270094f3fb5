//! Character references of XML and HTML, read as a browser reads them.

use std::borrow::Cow;

use markup5ever::data::NAMED_ENTITIES;
use memchr::memchr;

/// The longest name in HTML's table, `CounterClockwiseContourIntegral`, and its semicolon.
const LONGEST: usize = 32;

/// Replaces references by what they stand for. A reference without a meaning stays as it is written, so that nothing
/// is lost; the second value says whether there was one.
pub(crate) fn decode(text: &str) -> (Cow<'_, str>, bool) {
    let Some(first) = memchr(b'&', text.as_bytes()) else { return (Cow::Borrowed(text), false) };
    let mut decoded = String::with_capacity(text.len());
    let mut unknown = false;
    decoded.push_str(&text[..first]);
    let mut rest = &text[first..];
    loop {
        match reference(rest) {
            Some((meaning, len)) => {
                meaning.push_to(&mut decoded);
                rest = &rest[len..];
            }
            None => {
                unknown |= looks_like_reference(rest);
                decoded.push('&');
                rest = &rest[1..];
            }
        }
        let Some(next) = memchr(b'&', rest.as_bytes()) else { break };
        decoded.push_str(&rest[..next]);
        rest = &rest[next..];
    }
    decoded.push_str(rest);
    (Cow::Owned(decoded), unknown)
}

/// What a reference stands for: a character, or two.
struct Meaning(char, Option<char>);

impl Meaning {
    fn push_to(&self, text: &mut String) {
        text.push(self.0);
        text.extend(self.1);
    }
}

/// The reference `text` begins with, and how long it is.
fn reference(text: &str) -> Option<(Meaning, usize)> {
    let bytes = text.as_bytes();
    if bytes.get(1) == Some(&b'#') {
        return numeric(bytes);
    }
    let name_len = bytes[1..].iter().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric()).count();
    let name = &text[1..=name_len];
    if bytes.get(name_len + 1) == Some(&b';') {
        return named(name).map(|meaning| (meaning, name_len + 2));
    }
    without_semicolon(name)
}

fn named(name: &str) -> Option<Meaning> {
    let one = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        _ => return in_html(name),
    };
    Some(Meaning(one, None))
}

/// HTML's own table, which knows names by their semicolon.
fn in_html(name: &str) -> Option<Meaning> {
    let (first, second) = *NAMED_ENTITIES.get(&format!("{name};"))?;
    let first = char::from_u32(first).filter(|c| *c != '\0')?;
    Some(Meaning(first, char::from_u32(second).filter(|c| *c != '\0')))
}

/// HTML allows these without a semicolon (HTML, section 13.5); only those that cannot be the start of a query
/// parameter in common use are taken.
fn without_semicolon(name: &str) -> Option<(Meaning, usize)> {
    const OLD: [&str; 7] = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"];
    OLD.iter().find(|old| **old == name).and_then(|old| named(old)).map(|meaning| (meaning, name.len() + 1))
}

fn numeric(bytes: &[u8]) -> Option<(Meaning, usize)> {
    let (value, len) = number(bytes)?;
    // What JavaScript writes of a character beyond the first 65,536: its two halves, a reference each.
    if let Some((low, more)) = number(&bytes[len..]).filter(|_| (0xD800..0xDC00).contains(&value))
        && (0xDC00..0xE000).contains(&low)
    {
        let whole = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        return Some((Meaning(code_point(whole), None), len + more));
    }
    Some((Meaning(code_point(value), None), len))
}

/// The number of a reference that the text begins with, and how long it is.
fn number(bytes: &[u8]) -> Option<(u32, usize)> {
    let digits = bytes.strip_prefix(b"&#")?;
    let hex = matches!(digits.first(), Some(b'x' | b'X'));
    let start = if hex { 3 } else { 2 };
    let radix = if hex { 16 } else { 10 };
    let mut value: u32 = 0;
    let mut end = start;
    while let Some(digit) = bytes.get(end).and_then(|b| char::from(*b).to_digit(radix)) {
        value = value.saturating_mul(radix).saturating_add(digit);
        end += 1;
    }
    if end == start {
        return None;
    }
    let len = if bytes.get(end) == Some(&b';') { end + 1 } else { end };
    Some((value, len))
}

/// As browsers do (HTML, "numeric character reference end state"): C1 controls mean windows-1252.
pub(crate) fn code_point(value: u32) -> char {
    const WINDOWS_1252: [u16; 32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
        0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ];
    let value = match value {
        0x80..=0x9F => u32::from(WINDOWS_1252[value as usize - 0x80]),
        0 => 0xFFFD,
        value => value,
    };
    char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn looks_like_reference(text: &str) -> bool {
    let end = text.as_bytes()[1..].iter().take(LONGEST).position(|b| !b.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && text.as_bytes()[1 + end] == b';')
}

/// Escapes text for an element's content or a double-quoted attribute.
pub(crate) fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '&' => into.push_str("&amp;"),
            '"' => into.push_str("&quot;"),
            c => into.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> String {
        decode(text).0.into_owned()
    }

    #[test]
    fn references_are_read_as_browsers_read_them() {
        assert_eq!(decoded("a &lt;b&gt; &amp;amp; &#65;&#x6a9;"), "a <b> &amp; Aک");
        assert_eq!(decoded("it&#146;s &eacute;t&eacute; &zwnj;&alpha;"), "it’s été \u{200C}α");
        assert_eq!(decoded("&nbsp x &#0; &#x110000;"), "\u{A0} x \u{FFFD} \u{FFFD}");
        assert_eq!(decoded("&#55357;&#56482; &#xD83D;&#xDCE2;"), "💢 📢", "two halves of one character");
        assert_eq!(decoded("&#55357; &#56482;"), "\u{FFFD} \u{FFFD}", "and two that stand apart");
    }

    #[test]
    fn what_has_no_meaning_stays() {
        assert_eq!(decode("a & b &c; ?x=1&y=2"), (Cow::Borrowed("a & b &c; ?x=1&y=2"), true));
        assert_eq!(decode("?x=1&y=2 &"), (Cow::Borrowed("?x=1&y=2 &"), false));
        assert_eq!(decode("plain"), (Cow::Borrowed("plain"), false));
    }
}
