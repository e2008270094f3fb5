//! A page laid flat: its elements in order of the document, and the blocks of text they hold.
//!
//! One walk over the DOM; everything after works on these two lists.

use dom_query::{Document, Element, NodeData, NodeId};

use super::hints::{self, Hint};
use super::tag::Tag;

/// Bytes of text kept of one page; what follows is left unread.
pub(super) const TEXT_BYTES: usize = 2 << 20;

/// `<time>` elements, and elements that name an author, looked at.
const MARKED: usize = 200;

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
    text: (u32, u32),
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
    all: String,
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

/// Lays a document flat.
pub(super) fn lay_flat(document: &Document) -> Outline {
    let mut walk = Walk::default();
    let tree = &document.tree;
    let root = tree.root().id;
    let mut at = root;
    'walk: loop {
        let (inside, first, next) = step(tree, &mut walk, at);
        if let Some(first) = first.filter(|_| inside) {
            at = first;
            continue;
        }
        if inside {
            walk.leave(at);
        }
        let mut sibling = next;
        loop {
            if let Some(next) = sibling {
                at = next;
                continue 'walk;
            }
            let Some((parent, next)) = tree
                .query_node(&at, |n| n.parent)
                .flatten()
                .and_then(|p| tree.query_node(&p, |n| (p, n.next_sibling)))
            else {
                break 'walk;
            };
            walk.leave(parent);
            if parent == root {
                break 'walk;
            }
            at = parent;
            sibling = next;
        }
    }
    walk.flush();
    walk.outline
}

/// Enters a node: whether it was entered, its first child and its next sibling.
fn step(tree: &dom_query::Tree, walk: &mut Walk, at: NodeId) -> (bool, Option<NodeId>, Option<NodeId>) {
    let entered = tree.query_node(&at, |node| {
        let inside = match &node.data {
            NodeData::Text { contents } => {
                walk.text(contents);
                false
            }
            NodeData::Element(element) => walk.enter(at, element),
            NodeData::Document | NodeData::Fragment => true,
            _ => false,
        };
        (inside, node.first_child, node.next_sibling, matches!(node.data, NodeData::Element(_)))
    });
    let Some((inside, first, next, element)) = entered else { return (false, None, None) };
    if element && !inside {
        walk.harvest(tree, at, first);
    }
    (inside, first, next)
}

#[derive(Default)]
struct Walk {
    outline: Outline,
    open: Vec<u32>,
    blocks_open: Vec<u32>,
    buffer: String,
    link_chars: u32,
    anchor_chars: u32,
    about_chars: u32,
    breaks: u8,
}

impl Walk {
    /// Enters an element; `false` if what it holds is no text of the page.
    fn enter(&mut self, id: NodeId, element: &Element) -> bool {
        let tag = Tag::of(&element.name.local);
        match tag {
            Tag::Meta => self.meta(element),
            Tag::Link => self.link(element),
            Tag::Br => self.line_break(),
            Tag::Skip => {
                if attr(element, "type") == Some("password") {
                    self.outline.passwords += 1;
                }
                if &*element.name.local == "base" && self.outline.base.is_none() {
                    self.outline.base = attr(element, "href").map(str::to_owned);
                }
            }
            _ => {}
        }
        if matches!(tag, Tag::Meta | Tag::Link | Tag::Br | Tag::Skip | Tag::Script | Tag::Title) {
            if tag == Tag::Br && tag.is_block() {
                self.flush();
            }
            return false;
        }
        if attr(element, "class").is_some_and(hints::is_unseen) {
            return false;
        }
        if tag.is_block() {
            self.flush();
        }
        self.push_node(id, tag, element);
        !matches!(tag, Tag::Img)
    }

    fn push_node(&mut self, id: NodeId, tag: Tag, element: &Element) {
        let at = self.outline.nodes.len() as u32;
        let parent = self.open.last().copied().unwrap_or(0);
        let begins = self.outline.all.len() as u32;
        let inherited = self.open.last().map_or(0, |p| self.outline.nodes[*p as usize].places);
        let mut node = Node {
            tag,
            parent,
            end: at + 1,
            places: inherited | place_of(tag),
            hint: Hint::None,
            id,
            text: (begins, begins),
        };
        if tag.is_block() {
            node.places &= !place::ABOUT;
        }
        match attr(element, "href") {
            _ if tag != Tag::A => {}
            // An anchor leads nowhere else.
            Some(within) if within.starts_with('#') => node.places = inherited | place::ANCHOR,
            Some(_) => {}
            None => node.places = inherited,
        }
        let (mut class, mut identifier) = ("", "");
        for attribute in &element.attrs {
            let value: &str = &attribute.value;
            match &*attribute.name.local {
                "class" => class = value,
                "id" => identifier = value,
                "lang" | "xml:lang"
                    if tag == Tag::Html || (tag == Tag::Body && self.outline.lang.is_none()) =>
                {
                    self.outline.lang = Some(value.to_owned())
                }
                "hidden" if !is_put_in_place(element) => node.places |= place::HIDDEN,
                "style" if is_hidden(value) => node.places |= place::HIDDEN,
                "aria-hidden" if value == "true" => node.places |= place::HIDDEN,
                "itemprop" => self.property(at, value, element, &mut node),
                "rel" if tag == Tag::A && value.split_ascii_whitespace().any(|r| r == "author") => {
                    self.author(at)
                }
                "datetime" if self.outline.times.len() < MARKED => {
                    self.outline.times.push((at, value.to_owned()))
                }
                "role" => node.hint = node.hint.max(of_role(value)),
                _ => {}
            }
        }
        if !matches!(tag, Tag::Html | Tag::Body) && (!class.is_empty() || !identifier.is_empty()) {
            let hint = hints::of(class, identifier);
            node.hint = if node.hint == Hint::Copy { Hint::Copy } else { node.hint.max(hint) };
            if !tag.is_block() && hint > Hint::Copy {
                node.places |= place::ABOUT;
            }
            if hint < Hint::Caption && names_an_author(class) {
                self.author(at);
            }
        }
        if node.hint == Hint::About
            && !tag.is_block()
            && names_a_date(class)
            && self.outline.times.len() < MARKED
        {
            self.outline.times.push((at, String::new()));
        }
        if tag == Tag::Time
            && self.outline.times.len() < MARKED
            && self.outline.times.last().is_none_or(|(n, _)| *n != at)
        {
            self.outline.times.push((at, String::new()));
        }
        self.outline.nodes.push(node);
        if tag == Tag::Img {
            self.picture(at, element);
            return;
        }
        if tag == Tag::Figcaption || self.outline.nodes[at as usize].hint == Hint::Caption {
            self.caption(at);
        }
        self.open.push(at);
        if tag.is_block() {
            self.blocks_open.push(at);
        }
    }

    fn author(&mut self, at: u32) {
        if self.outline.authors.len() < MARKED {
            self.outline.authors.push(at);
        }
    }

    fn picture(&mut self, at: u32, element: &Element) {
        let src = ["data-src", "data-lazy-src", "data-original", "src"]
            .iter()
            .find_map(|name| attr(element, name))
            .filter(|s| !s.is_empty() && s.len() < 2_048 && !s.starts_with("data:"));
        if let Some(src) = src.filter(|_| self.outline.figures.len() < 200) {
            let alt = attr(element, "alt").map(str::trim).filter(|a| !a.is_empty()).map(str::to_owned);
            self.outline.figures.push(Picture { node: at, src: src.to_owned(), alt, caption: None });
        }
    }

    /// A caption belongs to the last picture before it, if the two stand close together.
    fn caption(&mut self, at: u32) {
        if let Some(picture) =
            self.outline.figures.last_mut().filter(|p| p.caption.is_none() && at - p.node <= 12)
        {
            picture.caption = Some(at);
        }
    }

    fn property(&mut self, at: u32, value: &str, element: &Element, node: &mut Node) {
        match value {
            "articleBody" => node.hint = Hint::Copy,
            "author" | "creator" => self.author(at),
            "datePublished" | "dateCreated" | "dateModified" => {
                if let Some(content) = attr(element, "content") {
                    self.outline
                        .metas
                        .push((format!("itemprop:{}", value.to_ascii_lowercase()), content.to_owned()));
                }
            }
            "comment" => node.hint = Hint::Comments,
            _ => {}
        }
    }

    fn leave(&mut self, id: NodeId) {
        let Some(at) = self.open.last().copied().filter(|at| self.outline.nodes[*at as usize].id == id)
        else {
            return;
        };
        if self.outline.nodes[at as usize].tag.is_block() {
            self.flush();
            self.blocks_open.pop();
        }
        self.open.pop();
        let end = self.outline.nodes.len() as u32;
        self.outline.nodes[at as usize].end = end;
        self.outline.nodes[at as usize].text.1 = self.outline.all.len() as u32;
    }

    fn text(&mut self, text: &str) {
        let Some(at) = self.open.last().copied() else { return };
        if text.trim().is_empty() {
            if !self.buffer.is_empty() {
                squeeze(" ", &mut self.buffer);
            }
            return;
        }
        let room = TEXT_BYTES.saturating_sub(self.outline.all.len());
        let text = if text.len() > room {
            self.outline.too_long = true;
            &text[..text.floor_char_boundary(room)]
        } else {
            text
        };
        let places = self.outline.nodes[at as usize].places;
        let before = self.buffer.len();
        squeeze(text, &mut self.buffer);
        let added = self.buffer[before..].chars().count() as u32;
        if places & place::LINK != 0 {
            self.link_chars += added;
        }
        if places & place::ANCHOR != 0 {
            self.anchor_chars += added;
        }
        if places & place::ABOUT != 0 {
            self.about_chars += added;
        }
        self.breaks = 0;
        self.outline.all.push_str(text);
    }

    /// One break ends a line, two end a paragraph.
    fn line_break(&mut self) {
        self.breaks += 1;
        if self.breaks >= 2 {
            self.flush();
        } else if !self.buffer.trim().is_empty() {
            self.outline.all.push(' ');
            while self.buffer.ends_with(' ') {
                self.buffer.pop();
            }
            self.buffer.push('\n');
        }
    }

    fn flush(&mut self) {
        self.breaks = 0;
        if !self.outline.all.ends_with(' ') {
            self.outline.all.push(' ');
        }
        let text = self.buffer.trim();
        if !text.is_empty() {
            let node = self.blocks_open.last().copied().unwrap_or(0);
            let chars = text.chars().count() as u32;
            let places = self.outline.nodes.get(node as usize).map_or(0, |n| n.places);
            self.outline.blocks.push(Block {
                node,
                chars,
                link_chars: self.link_chars.min(chars),
                anchor_chars: self.anchor_chars.min(chars),
                about_chars: self.about_chars.min(chars),
                places,
                text: text.to_owned(),
            });
        }
        self.buffer.clear();
        self.link_chars = 0;
        self.anchor_chars = 0;
        self.about_chars = 0;
    }

    fn meta(&mut self, element: &Element) {
        let Some(content) = attr(element, "content") else { return };
        // Some frameworks print the script as a property of the page.
        if attr(element, "name") == Some("script:ld+json") && self.outline.json_ld.len() < 20 {
            self.outline.json_ld.push(content.to_owned());
            return;
        }
        if content.len() > 4_096 || self.outline.metas.len() >= 400 {
            return;
        }
        for name in ["property", "name", "itemprop"] {
            if let Some(value) = attr(element, name) {
                let key = if name == "itemprop" {
                    format!("itemprop:{}", value.to_ascii_lowercase())
                } else {
                    value.to_ascii_lowercase()
                };
                self.outline.metas.push((key, content.trim().to_owned()));
            }
        }
    }

    fn link(&mut self, element: &Element) {
        if attr(element, "rel").is_some_and(|r| r.eq_ignore_ascii_case("canonical")) {
            self.outline.canonical = attr(element, "href").map(str::to_owned);
        }
    }

    /// Keeps what a title and a JSON-LD script hold.
    fn harvest(&mut self, tree: &dom_query::Tree, at: NodeId, first: Option<NodeId>) {
        let Some(first) = first else { return };
        let wanted = tree.query_node(&at, |node| match &node.data {
            NodeData::Element(element) => match Tag::of(&element.name.local) {
                Tag::Title => Some(true),
                Tag::Script => attr(element, "type")
                    .is_some_and(|t| t.to_ascii_lowercase().contains("ld+json"))
                    .then_some(false),
                _ => None,
            },
            _ => None,
        });
        let Some(is_title) = wanted.flatten() else { return };
        let text = tree.query_node(&first, |node| match &node.data {
            NodeData::Text { contents } => Some(contents.to_string()),
            _ => None,
        });
        let Some(text) = text.flatten() else { return };
        if is_title {
            if self.outline.title.is_none() {
                let mut title = String::new();
                squeeze(&text, &mut title);
                self.outline.title = Some(title.trim().to_owned()).filter(|t| !t.is_empty());
            }
        } else if self.outline.json_ld.len() < 20 {
            self.outline.json_ld.push(text);
        }
    }
}

fn attr<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attrs.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
}

fn place_of(tag: Tag) -> u16 {
    match tag {
        Tag::A => place::LINK,
        Tag::Article => place::ARTICLE,
        Tag::Main => place::MAIN,
        Tag::List => place::LIST,
        Tag::Table => place::TABLE,
        Tag::Figure => place::FIGURE,
        Tag::Header => place::HEADER,
        Tag::Footer => place::FOOTER,
        Tag::Aside => place::ASIDE,
        Tag::Nav => place::NAV,
        Tag::Form => place::FORM,
        Tag::Quote => place::QUOTE,
        _ => 0,
    }
}

/// React streams parts of a page as hidden elements, `S:` and a number, that its script puts where they belong.
fn is_put_in_place(element: &Element) -> bool {
    attr(element, "id").and_then(|id| id.strip_prefix("S:")).is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

fn is_hidden(style: &str) -> bool {
    let mut rest = style;
    while let Some(at) = rest.find("display") {
        let value = rest[at + 7..].trim_start().trim_start_matches(':').trim_start();
        if value.starts_with("none") {
            return true;
        }
        rest = &rest[at + 7..];
    }
    style.contains("visibility:hidden") || style.contains("visibility: hidden")
}

fn of_role(role: &str) -> Hint {
    match role {
        "navigation" | "banner" | "contentinfo" | "complementary" | "search" | "menu" | "menubar"
        | "dialog" | "alert" | "toolbar" | "tablist" => Hint::Out,
        _ => Hint::None,
    }
}

fn names_a_date(class: &str) -> bool {
    let lower = class.to_ascii_lowercase();
    ["date", "time", "publish"].iter().any(|name| lower.contains(name))
}

fn names_an_author(class: &str) -> bool {
    let lower = class.to_ascii_lowercase();
    ["author", "byline", "field--name-uid", "username"].iter().any(|name| lower.contains(name))
}
