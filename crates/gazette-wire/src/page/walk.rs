//! One walk over the DOM, which lays the page flat.

mod told;

use dom_query::{Document, Element, NodeData, NodeId};

use super::attributes::{attr, is_hidden, of_role, place_of};
use super::hints::{self, Classes, Hint, Told};
use super::outline::{Block, Node, Outline, TEXT_BYTES, place, squeeze};
use super::streamed;
use super::tag::Tag;

/// `<time>` elements, and elements that name an author, looked at.
const MARKED: usize = 200;

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
    classes: Classes,
}

impl Walk {
    /// Enters an element; `false` if what it holds is no text of the page.
    fn enter(&mut self, id: NodeId, element: &Element) -> bool {
        let tag = match Tag::of(&element.name.local) {
            // Headings that open and close what they head are buttons.
            Tag::Skip if &*element.name.local == "button" && self.is_in_heading() => Tag::Inline,
            tag => tag,
        };
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
        let told = self.classes.told(attr(element, "class").unwrap_or_default());
        if told.unseen {
            return false;
        }
        if tag.is_block() {
            self.flush();
        }
        self.push_node(id, tag, element, told);
        !matches!(tag, Tag::Img)
    }

    fn push_node(&mut self, id: NodeId, tag: Tag, element: &Element, told: Told) {
        let at = self.outline.nodes.len() as u32;
        let mut node = self.new_node(id, tag, element);
        self.heed_attributes(at, &mut node, element);
        self.heed_names(at, &mut node, element, told);
        let is_time = tag == Tag::Time && self.outline.times.last().is_none_or(|(n, _)| *n != at);
        let gives_date = node.hint == Hint::About && !tag.is_block() && told.date;
        if (is_time || gives_date) && self.outline.times.len() < MARKED {
            self.outline.times.push((at, String::new()));
        }
        let is_caption = tag == Tag::Figcaption || node.hint == Hint::Caption;
        self.outline.nodes.push(node);
        if tag == Tag::Img {
            self.picture(at, element);
            return;
        }
        if is_caption {
            self.caption(at);
        }
        self.open.push(at);
        if tag.is_block() {
            self.blocks_open.push(at);
        }
    }

    /// A node where it stands, as its tag alone tells it.
    fn new_node(&self, id: NodeId, tag: Tag, element: &Element) -> Node {
        let begins = self.outline.all.len() as u32;
        let inherited = self.open.last().map_or(0, |p| self.outline.nodes[*p as usize].places);
        let mut places = inherited | place_of(tag);
        if tag.is_block() {
            places &= !place::ABOUT;
        }
        match attr(element, "href") {
            _ if tag != Tag::A => {}
            // An anchor leads nowhere else.
            Some(within) if within.starts_with('#') => places = inherited | place::ANCHOR,
            Some(_) => {}
            None => places = inherited,
        }
        Node {
            tag,
            parent: self.open.last().copied().unwrap_or(0),
            end: self.outline.nodes.len() as u32 + 1,
            places,
            hint: Hint::None,
            id,
            text: (begins, begins),
        }
    }

    /// What its attributes other than its names tell of a node, and of the page.
    fn heed_attributes(&mut self, at: u32, node: &mut Node, element: &Element) {
        let tag = node.tag;
        for attribute in &element.attrs {
            let value: &str = &attribute.value;
            match &*attribute.name.local {
                "lang" | "xml:lang"
                    if tag == Tag::Html || (tag == Tag::Body && self.outline.lang.is_none()) =>
                {
                    self.outline.lang = Some(value.to_owned())
                }
                "hidden" if !attr(element, "id").is_some_and(streamed::is_part) => {
                    node.places |= place::HIDDEN
                }
                "style" if is_hidden(value) => node.places |= place::HIDDEN,
                "aria-hidden" if value == "true" => node.places |= place::HIDDEN,
                "itemprop" => self.property(at, value, element, node),
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
    }

    /// What its class names and its id tell of a node.
    fn heed_names(&mut self, at: u32, node: &mut Node, element: &Element, told: Told) {
        let is_named = attr(element, "class").is_some_and(|class| !class.is_empty());
        let identifier = attr(element, "id").unwrap_or_default();
        if matches!(node.tag, Tag::Html | Tag::Body) || (!is_named && identifier.is_empty()) {
            return;
        }
        let hint = told.hint.max(hints::of("", identifier));
        node.hint = if node.hint == Hint::Copy { Hint::Copy } else { node.hint.max(hint) };
        if !node.tag.is_block() && hint > Hint::Copy {
            node.places |= place::ABOUT;
        }
        if hint < Hint::Caption && told.author {
            self.author(at);
        }
    }

    fn is_in_heading(&self) -> bool {
        self.open.last().is_some_and(|at| self.outline.nodes[*at as usize].tag.is_heading())
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
}
