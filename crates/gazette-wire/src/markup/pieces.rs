//! A fragment cut into tags and text in one pass.

use std::borrow::Cow;

use memchr::{memchr, memmem};

use crate::entities;

/// A piece of a fragment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Text, its references undecoded.
    Text(&'a str),
    /// A tag: what stands between `<` and `>`.
    Tag(&'a str),
}

/// Cuts a fragment into tags and text; comments and declarations are left out.
pub(crate) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    let mut comments_end = true;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let bytes = rest.as_bytes();
            if bytes[0] != b'<'
                || !bytes.get(1).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?'))
            {
                let len = memchr(b'<', &bytes[1..]).map_or(rest.len(), |at| at + 1);
                let (text, after) = rest.split_at(len);
                rest = after;
                return Some(Piece::Text(text));
            }
            if rest.starts_with("<!--") && comments_end {
                match memmem::find(bytes, b"-->") {
                    Some(end) => rest = &rest[end + 3..],
                    None => comments_end = false,
                }
                continue;
            }
            let end = tag_end(bytes);
            let tag = &rest[1..end];
            rest = rest.get(end + 1..).unwrap_or_default();
            if !tag.starts_with(['!', '?']) {
                return Some(Piece::Tag(tag));
            }
        }
    })
}

/// Where the tag's `>` stands: outside quotation marks, or, where one never closes, the first.
fn tag_end(bytes: &[u8]) -> usize {
    let first = memchr(b'>', bytes).unwrap_or(bytes.len());
    let mut at = 1;
    while let Some(b) = bytes.get(at) {
        match b {
            b'>' => return at,
            b'"' | b'\'' if bytes[at - 1] == b'=' || bytes[at - 1].is_ascii_whitespace() => {
                // A value longer than this is a quotation mark somebody forgot.
                let window = &bytes[at + 1..bytes.len().min(at + 4096)];
                match memchr(*b, window) {
                    Some(len) => at += len + 1,
                    None => return first,
                }
            }
            _ => {}
        }
        at += 1;
    }
    first
}

/// A tag's name in small letters, and whether it closes.
pub(crate) fn tag_name(tag: &str) -> (Cow<'_, str>, bool) {
    let closes = tag.starts_with('/');
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| c.is_whitespace() || c == '/' || c == '>').unwrap_or(name.len());
    (small(&name[..end]), closes)
}

/// A name in small letters, as nearly all are.
pub(crate) fn small(name: &str) -> Cow<'_, str> {
    match name.bytes().any(|b| b.is_ascii_uppercase()) {
        true => Cow::Owned(name.to_ascii_lowercase()),
        false => Cow::Borrowed(name),
    }
}

/// The decoded value of a tag's attribute.
pub(crate) fn attribute(tag: &str, wanted: &str) -> Option<String> {
    attributes(tag)
        .find(|(name, ..)| name.eq_ignore_ascii_case(wanted))
        .map(|(_, value, _)| entities::decode(value).0.into_owned())
}

/// A tag's attributes: name, undecoded value, and where the value begins in the tag.
pub(super) fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str, usize)> {
    let mut at = tag.find(char::is_whitespace).unwrap_or(tag.len());
    std::iter::from_fn(move || {
        let skip = |at: usize, test: fn(char) -> bool| {
            at + tag[at..].find(|c: char| !test(c)).unwrap_or(tag.len() - at)
        };
        at = skip(at, |c| c.is_whitespace() || matches!(c, '/' | '"' | '\''));
        let start = at;
        at = skip(at, |c| !c.is_whitespace() && !matches!(c, '=' | '/' | '"' | '\''));
        if at == start && !tag[at..].starts_with('=') {
            return None;
        }
        let name = &tag[start..at];
        let after = skip(at, char::is_whitespace);
        if !tag[after..].starts_with('=') {
            return Some((name, "", at));
        }
        let value = skip(after + 1, char::is_whitespace);
        let (from, to) = match tag[value..].chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let len = tag[value + 1..].find(quote).unwrap_or(tag.len() - value - 1);
                (value + 1, value + 1 + len)
            }
            _ => (value, skip(value, |c| !c.is_whitespace())),
        };
        at = to;
        Some((name, &tag[from..to], from))
    })
}
