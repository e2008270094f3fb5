//! A page laid flat: its elements in order of the document, and the blocks of text they hold.
//!
//! [`super::walk`] makes it in one walk over the DOM; everything after works on these two lists.

use dom_query::NodeId;

use super::hints::Hint;
use super::tag::Tag;

/// Bytes of text kept of one page; what follows is left unread.
pub(super) const TEXT_BYTES: usize = 2 << 20;

/// Bytes of one element's text that are looked at for facts.
const ELEMENT_BYTES: usize = 16 << 10;

/// Where a text stands, inherited from element to element.
pub(super) mod place {
    pub const LINK: u16 = 1;
    pub const ARTICLE: u16 = 2;
    pub const LIST: u16 = 4;
    pub const TABLE: u16 = 8;
    pub const FIGURE: u16 = 16;
    pub const HEADER: u16 = 32;
    pub const FOOTER: u16 = 64;
    pub const ASIDE: u16 = 128;
    pub const NAV: u16 = 256;
    pub const FORM: u16 = 512;
    pub const HIDDEN: u16 = 1024;
    pub const QUOTE: u16 = 2048;
    pub const MAIN: u16 = 4096;
    /// In a link to another place of the same page.
    pub const ANCHOR: u16 = 8192;
    /// In an inline element whose names say that it tells about the copy.
    pub const ABOUT: u16 = 16384;
}

/// One element.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub tag: Tag,
    pub parent: u32,
    /// One past its last descendant.
    pub end: u32,
    pub places: u16,
    pub hint: Hint,
    pub id: NodeId,
    /// Where its text stands in the text of the whole page.
    pub text: (u32, u32),
}

/// A run of text between two block borders.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// The element whose text it is: the nearest block-level one.
    pub node: u32,
    pub text: String,
    pub chars: u32,
    pub link_chars: u32,
    /// Characters in links to other places of the same page.
    pub anchor_chars: u32,
    /// Characters in inline elements that tell about the copy (date, author, caption).
    pub about_chars: u32,
    pub places: u16,
}

impl Block {
    /// The share of the text that stands in links.
    pub(super) fn link_share(&self) -> f32 {
        if self.chars == 0 { 0.0 } else { self.link_chars as f32 / self.chars as f32 }
    }

    /// Whether the text is little else than a link to another place of the page: a line of a table of contents.
    pub(super) fn leads_within(&self) -> bool {
        self.anchor_chars * 10 > self.chars * 7
    }
}

/// An `<img>` and, where it stands in a `<figure>` or a captioned box, the element of its caption.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    pub node: u32,
    pub src: String,
    pub alt: Option<String>,
    pub caption: Option<u32>,
}

/// The page laid flat.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub nodes: Vec<Node>,
    pub blocks: Vec<Block>,
    /// `<meta>`: name, property or itemprop in lower case, and content.
    pub metas: Vec<(String, String)>,
    /// What `<script type="application/ld+json">` holds.
    pub json_ld: Vec<String>,
    pub title: Option<String>,
    pub lang: Option<String>,
    pub canonical: Option<String>,
    pub base: Option<String>,
    /// Pictures, in order.
    pub figures: Vec<Picture>,
    /// `<time>` elements, and others with a machine-readable date: element and its value.
    pub times: Vec<(u32, String)>,
    /// Elements that say they name an author.
    pub authors: Vec<u32>,
    /// Password fields met.
    pub passwords: u32,
    /// Whether text was left unread because there was too much of it.
    pub too_long: bool,
    /// All text of the page, as it stands there.
    pub all: String,
}

impl Outline {
    /// Whether `inner` is `outer` or stands inside it.
    pub(super) fn holds(&self, outer: u32, inner: u32) -> bool {
        inner >= outer && inner < self.nodes[outer as usize].end
    }

    /// All text of an element, white space made single.
    pub(super) fn text_of(&self, node: u32) -> String {
        let (start, stop) = self.nodes[node as usize].text;
        let (start, stop) = (start as usize, stop as usize);
        let mut text = String::new();
        let stop = self.all.floor_char_boundary(stop.clamp(start, start + ELEMENT_BYTES));
        squeeze(&self.all[start..stop], &mut text);
        text.trim().to_owned()
    }
}

/// Letters on both sides of a border between two elements that a page shows apart by its styles.
const APART: usize = 2;

impl Outline {
    /// As [`Outline::text_of`], with a line break where two elements in it touch: "Sara Haddad" and "Port Editor" in a
    /// `span` each.
    pub(super) fn parted_text_of(&self, node: u32) -> String {
        let (start, stop) = self.nodes[node as usize].text;
        let stop = self
            .all
            .floor_char_boundary((stop as usize).clamp(start as usize, start as usize + ELEMENT_BYTES));
        let (mut text, mut from) = (String::new(), start as usize);
        let mut at = node + 1;
        while at < self.nodes[node as usize].end {
            let begins = self.nodes[at as usize].text.0 as usize;
            let touches = begins > from
                && begins < stop
                && self.all[..begins].chars().rev().take(APART).all(char::is_alphabetic)
                && self.all[begins..].chars().take(APART).all(char::is_alphabetic);
            if touches {
                text.push_str(&self.all[from..begins]);
                text.push('\n');
                from = begins;
            }
            at = self.nodes[at as usize].end;
        }
        text.push_str(&self.all[from.min(stop)..stop]);
        let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// Appends text with every stretch of white space made one space.
pub(super) fn squeeze(text: &str, into: &mut String) {
    let mut space = into.is_empty() || into.ends_with([' ', '\n']);
    for c in text.chars() {
        if c.is_whitespace() {
            if !space {
                into.push(' ');
                space = true;
            }
        } else if !matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{00AD}' | '\0') {
            into.push(c);
            space = false;
        }
    }
}
