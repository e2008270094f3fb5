//! HTML as it stands inside feeds, mail and news items: short, often broken, and trusted with nothing.
//!
//! Whole pages go through a real HTML parser ([`crate::page`]). Fragments are cut into tags and text in one pass, which is
//! all that their paragraphs, links and pictures need, and which costs a tenth of building a document.

use gazette_news::Media;
use memchr::{memchr, memmem};
use url::Url;

use crate::{entities, limits};

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
pub(crate) fn tag_name(tag: &str) -> (String, bool) {
    let closes = tag.starts_with('/');
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| c.is_whitespace() || c == '/' || c == '>').unwrap_or(name.len());
    (name[..end].to_ascii_lowercase(), closes)
}

/// The decoded value of a tag's attribute.
pub(crate) fn attribute(tag: &str, wanted: &str) -> Option<String> {
    attributes(tag)
        .find(|(name, ..)| name.eq_ignore_ascii_case(wanted))
        .map(|(_, value, _)| entities::decode(value).0.into_owned())
}

/// A tag's attributes: name, undecoded value, and where the value begins in the tag.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str, usize)> {
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

/// What a fragment says, without its markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fragment {
    /// The paragraphs; lines broken by the author stay broken.
    pub(crate) paragraphs: Vec<String>,
    /// Pictures, their addresses made whole.
    pub(crate) media: Vec<Media>,
    /// Whether it was longer than a dispatch may be and is cut.
    pub(crate) cut: bool,
}

/// Reads a fragment; addresses are resolved against `base`.
pub(crate) fn read(html: &str, base: Option<&Url>) -> Fragment {
    let mut reader = Reader { base, ..Reader::default() };
    for piece in pieces(html) {
        if reader.bytes > limits::COPY_BYTES || reader.fragment.paragraphs.len() >= limits::PARAGRAPHS {
            reader.fragment.cut = true;
            break;
        }
        match piece {
            Piece::Text(text) => reader.text(text),
            Piece::Tag(tag) => reader.tag(tag),
        }
    }
    reader.end_paragraph();
    reader.fragment
}

#[derive(Default)]
struct Reader<'b> {
    base: Option<&'b Url>,
    fragment: Fragment,
    /// Bytes of text read so far.
    bytes: usize,
    paragraph: String,
    /// White space is waiting for a word.
    gap: bool,
    /// The element whose content is not for readers, once inside one.
    unread: Option<String>,
    /// Inside the caption of a picture.
    caption: Option<String>,
}

impl Reader<'_> {
    fn text(&mut self, raw: &str) {
        if self.unread.is_some() {
            return;
        }
        let raw = &raw[..raw.floor_char_boundary(raw.len().min(limits::COPY_BYTES))];
        self.bytes += raw.len();
        let (text, _) = entities::decode(raw);
        let target = self.caption.as_mut().unwrap_or(&mut self.paragraph);
        for c in text.chars() {
            if c.is_whitespace() {
                self.gap = true;
            } else if !is_noise(c) {
                if std::mem::take(&mut self.gap) && !target.is_empty() && !target.ends_with('\n') {
                    target.push(' ');
                }
                target.push(c);
            }
        }
    }

    fn tag(&mut self, tag: &str) {
        let (name, closes) = tag_name(tag);
        if let Some(waiting) = &self.unread {
            if closes && *waiting == name {
                self.unread = None;
            }
            return;
        }
        match name.as_str() {
            "script" | "style" | "template" | "noscript" | "iframe" | "object" | "svg" | "math"
            | "select" | "textarea" | "audio" | "video" | "head" | "form"
                if !closes && !tag.ends_with('/') =>
            {
                self.unread = Some(name);
            }
            "br" => self.line_break(),
            "img" if !closes => self.picture(tag),
            "figcaption" => self.figcaption(closes),
            "td" | "th" => self.gap = true,
            name if is_block(name) => self.end_paragraph(),
            _ => {}
        }
    }

    fn line_break(&mut self) {
        self.gap = false;
        if self.paragraph.ends_with('\n') {
            self.end_paragraph();
        } else if !self.paragraph.is_empty() {
            self.paragraph.push('\n');
        }
    }

    fn end_paragraph(&mut self) {
        self.gap = false;
        let paragraph = std::mem::take(&mut self.paragraph);
        let paragraph = paragraph.trim();
        if !paragraph.is_empty() {
            self.fragment.paragraphs.push(paragraph.to_owned());
        }
    }

    fn picture(&mut self, tag: &str) {
        let Some(address) = attribute(tag, "src").and_then(|src| address(&src, self.base)) else { return };
        let side = |name| attribute(tag, name).and_then(|v| v.trim().parse::<u32>().ok());
        // Pictures of one or two points count readers and show nothing.
        let enough = self.fragment.media.len() >= limits::OF_A_KIND;
        if enough || side("width").is_some_and(|w| w <= 2) || side("height").is_some_and(|h| h <= 2) {
            return;
        }
        let alt = attribute(tag, "alt").map(|alt| alt.trim().to_owned()).filter(|alt| !alt.is_empty());
        self.fragment.media.push(Media { url: address, alt, ..Media::default() });
    }

    fn figcaption(&mut self, closes: bool) {
        self.end_paragraph();
        if !closes {
            self.caption = Some(String::new());
        } else if let Some(caption) = self.caption.take().filter(|c| !c.trim().is_empty())
            && let Some(picture) = self.fragment.media.last_mut()
        {
            picture.caption = Some(caption.trim().to_owned());
        }
    }
}

/// Marks that stand in copy by accident.
fn is_noise(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{AD}' | '\u{0}'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}')
}

fn is_block(name: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(html: &str) -> Vec<String> {
        read(html, None).paragraphs
    }

    #[test]
    fn blocks_are_paragraphs_and_breaks_are_lines() {
        assert_eq!(
            paragraphs("<p>One <b>two</b>\n three</p>four<br>five<br/><br>six"),
            ["One two three", "four\nfive", "six"]
        );
        assert_eq!(paragraphs("plain &amp; simple"), ["plain & simple"]);
        assert_eq!(paragraphs("a < b <p>c"), ["a < b", "c"]);
    }

    #[test]
    fn what_is_not_for_readers_is_left_out() {
        assert_eq!(
            paragraphs("<style>p{}</style><p>x<script>alert('</p>')</script>y</p><!-- no -->"),
            ["xy"]
        );
        assert_eq!(paragraphs("<p title='a > b'>x</p><!-- never closed <p>y"), ["x", "y"]);
    }

    #[test]
    fn pictures_come_with_their_captions() {
        let base = Url::parse("https://outlet.example/news/").expect("an address");
        let html = "<figure><img src='a.jpg' alt='A bridge'><figcaption>The bridge</figcaption></figure><img src=x width=1>";
        let fragment = read(html, Some(&base));
        assert_eq!(fragment.paragraphs, [""; 0]);
        let [picture] = &fragment.media[..] else { panic!("{:?}", fragment.media) };
        assert_eq!(picture.url, "https://outlet.example/news/a.jpg");
        assert_eq!(
            (picture.alt.as_deref(), picture.caption.as_deref()),
            (Some("A bridge"), Some("The bridge"))
        );
    }

    #[test]
    fn addresses_are_made_whole_in_place() {
        let base = Url::parse("https://outlet.example/a/").expect("an address");
        let html = "<a class=x href=\"b?x=1&amp;y=2\">l</a> <img src=/c>";
        let whole = "<a class=x href=\"https://outlet.example/a/b?x=1&amp;y=2\">l</a> <img src=https://outlet.example/c>";
        assert_eq!(with_whole_addresses(html, &base), whole);
    }

    #[test]
    fn markup_is_told_from_signs() {
        assert!(looks_like_html("<b>x</b>") && looks_like_html("a &amp; b") && looks_like_html("x<br/>"));
        assert!(!looks_like_html("1 < 2") && !looks_like_html("a & b") && !looks_like_html("<blink-182>"));
    }
}
