//! Transfer encodings and encoded words.

use base64::Engine;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use encoding_rs::{Encoding, WINDOWS_1252};

/// Mail programs leave padding out and cut in the middle.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Base64 with line ends and other signs in it; what is broken at the end is left out.
pub(super) fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut packed: Vec<u8> =
        bytes.iter().copied().filter(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/')).collect();
    if packed.len() % 4 == 1 {
        packed.pop();
    }
    BASE64.decode(&packed).unwrap_or_default()
}

/// Quoted-printable (RFC 2045, section 6.7). Signs that are not encoded rightly stay as they are.
pub(super) fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'=', b'\r', b'\n', ..] => at += 3,
            [b'=', b'\n', ..] => at += 2,
            [b'=', high, low, ..] if hex(*high).is_some() && hex(*low).is_some() => {
                let byte = hex(*high).unwrap_or(0) << 4 | hex(*low).unwrap_or(0);
                decoded.push(byte);
                at += 3;
            }
            [byte, ..] => {
                decoded.push(*byte);
                at += 1;
            }
            [] => break,
        }
    }
    decoded
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|d| d as u8)
}

/// Bytes of a named charset as text.
pub(super) fn in_charset(bytes: &[u8], charset: &str) -> String {
    let encoding = Encoding::for_label(charset.trim().as_bytes()).unwrap_or(WINDOWS_1252);
    encoding.decode(bytes).0.into_owned()
}

/// Encoded words of a header (RFC 2047) decoded: `=?utf-8?B?…?=`. White space between two of them falls away.
pub(super) fn words(header: &str) -> String {
    let mut text = String::new();
    let mut rest = header;
    let mut after_word = false;
    while let Some(at) = rest.find("=?") {
        let (before, word) = rest.split_at(at);
        match encoded_word(word) {
            Some((decoded, len)) => {
                if !(after_word && before.trim().is_empty()) {
                    text.push_str(before);
                }
                text.push_str(&decoded);
                rest = &word[len..];
                after_word = true;
            }
            None => {
                text.push_str(before);
                text.push_str("=?");
                rest = &word[2..];
                after_word = false;
            }
        }
    }
    text.push_str(rest);
    text
}

fn encoded_word(text: &str) -> Option<(String, usize)> {
    // RFC 2047 allows 75 signs; programs that exceed it do so by little.
    let text = &text[..text.floor_char_boundary(text.len().min(1_000))];
    let inner = text.strip_prefix("=?")?;
    let mut pieces = inner.splitn(3, '?');
    let (charset, encoding, rest) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let end = rest.find("?=")?;
    let data = &rest[..end];
    let charset = charset.split('*').next()?;
    if charset.is_empty()
        || charset.len() > 40
        || data.contains(char::is_whitespace) && encoding.eq_ignore_ascii_case("b")
    {
        return None;
    }
    let bytes = match encoding {
        "B" | "b" => base64(data.as_bytes()),
        "Q" | "q" => quoted_printable(data.replace('_', " ").as_bytes()),
        _ => return None,
    };
    let len = 2 + charset_len(inner) + 1 + encoding.len() + 1 + end + 2;
    Some((in_charset(&bytes, charset), len))
}

fn charset_len(inner: &str) -> usize {
    inner.find('?').unwrap_or(inner.len())
}

/// The name in `Sara Haddad <sara@outlet.example>`; the address where there is no name.
pub(super) fn address_name(from: &str) -> Option<String> {
    let from = from.trim();
    let (name, address) = match (from.rfind('<'), from.rfind('>')) {
        (Some(open), Some(close)) if open < close => (&from[..open], &from[open + 1..close]),
        _ => match from.split_once('(') {
            Some((address, name)) => (name.trim_end_matches(')'), address),
            None => ("", from),
        },
    };
    let name = name.trim().trim_matches('"').trim();
    let chosen = if name.is_empty() { address.trim() } else { name };
    (!chosen.is_empty()).then(|| chosen.to_owned())
}
