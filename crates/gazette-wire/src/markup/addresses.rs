//! Addresses in fragments, made whole.

use url::Url;

use super::pieces::{Piece, attributes, pieces};
use crate::entities;

/// An address made whole, if it is one of the web.
pub(crate) fn address(link: &str, base: Option<&Url>) -> Option<String> {
    let link = link.trim();
    if link.is_empty() {
        return None;
    }
    let url = match base {
        Some(base) => base.join(link),
        None => Url::parse(link),
    };
    url.ok().filter(|url| matches!(url.scheme(), "http" | "https")).map(String::from)
}

/// The fragment with every address in it made whole.
pub(crate) fn with_whole_addresses(html: &str, base: &Url) -> String {
    let mut whole = String::with_capacity(html.len() + 64);
    let start = html.as_ptr() as usize;
    let mut copied = 0;
    for piece in pieces(html) {
        let Piece::Tag(tag) = piece else { continue };
        let tag_at = tag.as_ptr() as usize - start;
        for (name, value, at) in attributes(tag) {
            if !is_address(name) {
                continue;
            }
            let (decoded, _) = entities::decode(value);
            let decoded = decoded.trim();
            if decoded.is_empty() || decoded.starts_with('#') {
                continue;
            }
            if let Ok(url) = base.join(decoded) {
                whole.push_str(&html[copied..tag_at + at]);
                entities::escape(url.as_str(), &mut whole);
                copied = tag_at + at + value.len();
            }
        }
    }
    whole.push_str(&html[copied..]);
    whole
}

fn is_address(attribute: &str) -> bool {
    matches!(
        attribute.to_ascii_lowercase().as_str(),
        "href"
            | "src"
            | "cite"
            | "action"
            | "longdesc"
            | "poster"
            | "background"
            | "usemap"
            | "classid"
            | "codebase"
            | "data"
            | "profile"
    )
}
