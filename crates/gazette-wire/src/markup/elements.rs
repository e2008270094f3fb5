//! Which elements HTML knows, and which of them part paragraphs.

use memchr::memchr;

use super::pieces::{Piece, pieces, tag_name};
use crate::entities;

/// Whether a text holds markup: a tag with a name HTML knows, or a reference.
pub(crate) fn looks_like_html(text: &str) -> bool {
    if memchr(b'<', text.as_bytes()).is_none() {
        return memchr(b'&', text.as_bytes()).is_some() && entities::decode(text).0 != text;
    }
    pieces(text).any(|piece| match piece {
        Piece::Tag(tag) => is_html(&tag_name(tag).0),
        Piece::Text(_) => false,
    })
}

pub(crate) fn is_html(name: &str) -> bool {
    is_block(name)
        || matches!(
            name,
            "a" | "abbr"
                | "b"
                | "big"
                | "br"
                | "cite"
                | "code"
                | "del"
                | "em"
                | "font"
                | "i"
                | "iframe"
                | "img"
                | "ins"
                | "kbd"
                | "mark"
                | "q"
                | "s"
                | "script"
                | "small"
                | "span"
                | "strike"
                | "strong"
                | "style"
                | "sub"
                | "sup"
                | "time"
                | "tt"
                | "u"
                | "video"
                | "td"
                | "th"
                | "figcaption"
                | "wbr"
                | "object"
                | "embed"
                | "form"
                | "input"
                | "audio"
        )
}

pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "blockquote"
            | "pre"
            | "table"
            | "thead"
            | "tbody"
            | "tr"
            | "caption"
            | "figure"
            | "section"
            | "article"
            | "aside"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "hr"
            | "address"
            | "center"
            | "body"
            | "details"
            | "summary"
            | "body.content"
            | "hl1"
            | "hl2"
            | "block"
    )
}
