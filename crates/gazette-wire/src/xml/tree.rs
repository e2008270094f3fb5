//! Elements and text as a tree in one arena.

use std::borrow::Cow;

use gazette_news::{Fault, FaultKind};

use super::cursor::{Attribute, Cursor, Piece};
use super::namespace::Space;
use crate::{entities, limits};

const NONE: u32 = u32::MAX;

/// Elements and runs of text; what comes after is left unread.
const NODES: usize = 250_000;

/// Attributes of the whole document; what comes after is dropped.
const ATTRIBUTES: usize = 250_000;

/// Namespace declarations in force at one place; further ones are dropped.
const DECLARATIONS: usize = 128;

/// An XML text as a tree. It borrows what it can from the text.
pub(crate) struct Tree<'a> {
    nodes: Vec<Slot<'a>>,
    attributes: Vec<Given<'a>>,
    /// What was odd about the markup.
    pub(crate) faults: Vec<Fault>,
}

struct Slot<'a> {
    next: u32,
    first: u32,
    last: u32,
    /// Where the element stands in the text.
    span: (u32, u32),
    content: Content<'a>,
}

enum Content<'a> {
    Element { name: &'a str, space: Space, attributes: (u32, u32) },
    Text(Cow<'a, str>),
}

struct Given<'a> {
    name: &'a str,
    space: Space,
    value: Cow<'a, str>,
}

/// An element, or a run of text in it.
pub(crate) enum Node<'t, 'a> {
    /// An element.
    Element(Element<'t, 'a>),
    /// Text with its references decoded.
    Text(&'t str),
}

/// An element of a [`Tree`].
#[derive(Clone, Copy)]
pub(crate) struct Element<'t, 'a> {
    tree: &'t Tree<'a>,
    id: u32,
}

impl<'a> Tree<'a> {
    /// Reads a whole text. Never fails.
    pub(crate) fn read(text: &'a str) -> Tree<'a> {
        Builder::new(text).build()
    }

    /// The elements that stand in no other.
    pub(crate) fn roots(&self) -> impl Iterator<Item = Element<'_, 'a>> {
        self.top().elements()
    }

    fn top(&self) -> Element<'_, 'a> {
        Element { tree: self, id: 0 }
    }
}

impl<'t, 'a> Element<'t, 'a> {
    fn slot(&self) -> &'t Slot<'a> {
        &self.tree.nodes[self.id as usize]
    }

    /// The name as written, with its prefix.
    pub(crate) fn full_name(&self) -> &'a str {
        match &self.slot().content {
            Content::Element { name, .. } => name,
            Content::Text(_) => "",
        }
    }

    /// The name without a prefix.
    pub(crate) fn name(&self) -> &'a str {
        local(self.full_name())
    }

    /// Whose element it is.
    pub(crate) fn space(&self) -> Space {
        match &self.slot().content {
            Content::Element { space, .. } => *space,
            Content::Text(_) => Space::Other,
        }
    }

    /// Whether its local name is this one, in any case.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name)
    }

    fn given(&self) -> &'t [Given<'a>] {
        match self.slot().content {
            Content::Element { attributes: (from, to), .. } => {
                &self.tree.attributes[from as usize..to as usize]
            }
            Content::Text(_) => &[],
        }
    }

    /// Its attributes: name as written, decoded value.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'t str)> + use<'t, 'a> {
        self.given().iter().map(|given| (given.name, &*given.value))
    }

    /// The value of an attribute by its local name in any case; one without a prefix comes first.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'t str> {
        let given = self.given();
        let plain = given.iter().find(|g| g.name.eq_ignore_ascii_case(name));
        plain.or_else(|| given.iter().find(|g| local(g.name).eq_ignore_ascii_case(name))).map(|g| &*g.value)
    }

    /// The value of an attribute of one namespace.
    pub(crate) fn attribute_of(&self, space: Space, name: &str) -> Option<&'t str> {
        self.given().iter().find(|g| g.space == space && local(g.name) == name).map(|g| &*g.value)
    }

    /// What stands in it, in order.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = Node<'t, 'a>> + use<'t, 'a> {
        let tree = self.tree;
        let mut id = self.slot().first;
        std::iter::from_fn(move || {
            let slot = tree.nodes.get(id as usize)?;
            let at = std::mem::replace(&mut id, slot.next);
            Some(match &slot.content {
                Content::Element { .. } => Node::Element(Element { tree, id: at }),
                Content::Text(text) => Node::Text(text),
            })
        })
    }

    /// The elements that stand directly in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = Element<'t, 'a>> + use<'t, 'a> {
        self.nodes().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of this local name directly in it.
    pub(crate) fn child(&self, name: &str) -> Option<Element<'t, 'a>> {
        self.elements().find(|element| element.is(name))
    }

    /// The elements of this local name directly in it.
    pub(crate) fn children<'n>(
        &self,
        name: &'n str,
    ) -> impl Iterator<Item = Element<'t, 'a>> + use<'t, 'a, 'n> {
        self.elements().filter(move |element| element.is(name))
    }

    /// Every element under it, in document order.
    pub(crate) fn descendants(&self) -> impl Iterator<Item = Element<'t, 'a>> + use<'t, 'a> {
        let mut waiting: Vec<Element<'t, 'a>> = self.elements().collect();
        waiting.reverse();
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            let at = waiting.len();
            waiting.extend(next.elements());
            waiting[at..].reverse();
            Some(next)
        })
    }

    /// Whether there are elements in it.
    pub(crate) fn has_elements(&self) -> bool {
        self.elements().next().is_some()
    }

    /// Where it stands in the text that was read, in bytes, its tags included.
    pub(crate) fn span(&self) -> std::ops::Range<usize> {
        let (from, to) = self.slot().span;
        from as usize..to as usize
    }

    /// All text under it, without markup.
    pub(crate) fn text(&self) -> Cow<'t, str> {
        let slot = self.slot();
        let Some(only) = self.tree.nodes.get(slot.first as usize) else { return Cow::Borrowed("") };
        if let (Content::Text(text), NONE) = (&only.content, only.next) {
            return Cow::Borrowed(text);
        }
        let mut all = String::new();
        self.push_text(&mut all);
        Cow::Owned(all)
    }

    fn push_text(&self, all: &mut String) {
        for node in self.nodes() {
            match node {
                Node::Text(text) => all.push_str(text),
                // Nesting is limited when the tree is built.
                Node::Element(element) => element.push_text(all),
            }
        }
    }
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

struct Builder<'a> {
    cursor: Cursor<'a>,
    tree: Tree<'a>,
    /// Open elements: their nodes and how many declarations were in force outside.
    open: Vec<(u32, usize)>,
    declared: Vec<(&'a str, Space)>,
    unknown_entity: bool,
    unbalanced: bool,
    too_deep: bool,
    too_many: bool,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str) -> Builder<'a> {
        let top = Slot {
            next: NONE,
            first: NONE,
            last: NONE,
            span: (0, 0),
            content: Content::Text(Cow::Borrowed("")),
        };
        Builder {
            cursor: Cursor::new(text),
            tree: Tree { nodes: vec![top], attributes: Vec::new(), faults: Vec::new() },
            open: vec![(0, 0)],
            declared: Vec::new(),
            unknown_entity: false,
            unbalanced: false,
            too_deep: false,
            too_many: false,
        }
    }

    fn build(mut self) -> Tree<'a> {
        while let Some(piece) = self.cursor.next() {
            if self.tree.nodes.len() >= NODES {
                self.too_many = true;
                break;
            }
            match piece {
                Piece::Text(raw) => {
                    let (text, unknown) = entities::decode(raw);
                    self.unknown_entity |= unknown;
                    self.push_text(text);
                }
                Piece::Cdata(text) => self.push_text(Cow::Borrowed(text)),
                Piece::Start(name) => self.start(name),
                Piece::End(name) => self.end(name),
            }
        }
        self.finish()
    }

    fn finish(mut self) -> Tree<'a> {
        self.unbalanced |= self.open.len() > 1;
        self.close(1.min(self.open.len()), self.cursor.at());
        let mut fault = |met: bool, kind, note: &str| {
            if met {
                self.tree.faults.push(Fault::new(kind, note));
            }
        };
        let read = self.cursor.at();
        fault(self.cursor.cut, FaultKind::Truncated, "the XML ends in the middle of its markup");
        fault(
            self.cursor.mended,
            FaultKind::Malformed,
            "tags or attributes of the XML are broken and were guessed at",
        );
        fault(
            self.unbalanced && !self.too_many,
            FaultKind::Malformed,
            "elements of the XML cross or are never closed",
        );
        fault(self.unknown_entity, FaultKind::Entity, "entities without a definition were left as they are");
        fault(
            self.cursor.entities,
            FaultKind::Entity,
            "entities defined in the document itself are not expanded",
        );
        fault(
            self.too_deep,
            FaultKind::TooDeep,
            "elements are nested deeper than 256; deeper ones were made flat",
        );
        let note = format!("more than {NODES} elements and texts; read up to byte {read}");
        fault(self.too_many, FaultKind::TooCostly, &note);
        self.tree
    }

    fn parent(&self) -> u32 {
        self.open.last().map_or(0, |(id, _)| *id)
    }

    fn push(&mut self, content: Content<'a>) -> u32 {
        let id = self.tree.nodes.len() as u32;
        let parent = self.parent() as usize;
        let from = self.cursor.tag_at as u32;
        let span = (from, self.cursor.at() as u32);
        self.tree.nodes.push(Slot { next: NONE, first: NONE, last: NONE, span, content });
        let last = std::mem::replace(&mut self.tree.nodes[parent].last, id);
        match self.tree.nodes.get_mut(last as usize) {
            Some(before) => before.next = id,
            None => self.tree.nodes[parent].first = id,
        }
        id
    }

    fn push_text(&mut self, text: Cow<'a, str>) {
        if text.is_empty() {
            return;
        }
        let last = self.tree.nodes[self.parent() as usize].last;
        if let Some(Slot { content: Content::Text(before), .. }) = self.tree.nodes.get_mut(last as usize) {
            before.to_mut().push_str(&text);
            return;
        }
        self.push(Content::Text(text));
    }

    fn start(&mut self, name: &'a str) {
        let outside = self.declared.len();
        let from = self.tree.attributes.len();
        let closed = self.attributes();
        let to = self.tree.attributes.len();
        for at in from..to {
            let given = &self.tree.attributes[at];
            // An attribute without a prefix belongs to its element and to no namespace.
            let space = given.name.split_once(':').map_or(Space::Core, |(prefix, _)| self.space(prefix));
            self.tree.attributes[at].space = space;
        }
        let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
        let space = match self.space(prefix) {
            // A default namespace nobody knows is a feed with a wrong address more often than something else.
            Space::Other if prefix.is_empty() => Space::Core,
            space => space,
        };
        let id = self.push(Content::Element { name, space, attributes: (from as u32, to as u32) });
        if closed {
            self.declared.truncate(outside);
        } else if self.open.len() > limits::NESTING {
            self.too_deep = true;
            self.declared.truncate(outside);
        } else {
            self.open.push((id, outside));
        }
    }

    /// Reads the attributes of a start tag and says whether it closes itself.
    fn attributes(&mut self) -> bool {
        loop {
            let (name, raw) = match self.cursor.attribute() {
                Attribute::Pair(name, raw) => (name, raw),
                Attribute::Open => return false,
                Attribute::Closed => return true,
            };
            let (value, unknown) = entities::decode(raw);
            self.unknown_entity |= unknown;
            let declares = if name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") };
            if let Some(prefix) = declares
                && self.declared.len() < DECLARATIONS
            {
                self.declared.push((prefix, Space::of_address(&value)));
            }
            if self.tree.attributes.len() < ATTRIBUTES {
                self.tree.attributes.push(Given { name, space: Space::Core, value });
            } else {
                self.too_many = true;
            }
        }
    }

    /// Elements that are still open from `from` on end at `at`.
    fn close(&mut self, from: usize, at: usize) {
        for (id, _) in &self.open[from..] {
            self.tree.nodes[*id as usize].span.1 = at as u32;
        }
    }

    fn space(&self, prefix: &str) -> Space {
        let declared = self.declared.iter().rev().find(|(known, _)| *known == prefix);
        declared.map_or_else(|| Space::of_prefix(prefix), |(_, space)| *space)
    }

    fn end(&mut self, name: &str) {
        let matches = |(id, _): &(u32, usize)| match &self.tree.nodes[*id as usize].content {
            Content::Element { name: open, .. } => open.eq_ignore_ascii_case(name),
            Content::Text(_) => false,
        };
        let Some(at) = self.open.iter().rposition(matches) else {
            self.unbalanced = true;
            return;
        };
        self.unbalanced |= at + 1 != self.open.len();
        let (id, outside) = self.open[at];
        self.close(at + 1, self.cursor.tag_at);
        self.tree.nodes[id as usize].span.1 = self.cursor.at() as u32;
        self.open.truncate(at);
        self.declared.truncate(outside);
    }
}
