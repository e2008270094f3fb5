//! Building the tree in one pass: what crosses, never closes or is too much is mended and named.

use std::borrow::Cow;

use gazette_news::{Fault, FaultKind, Met, Note};

use super::super::cursor::{Attribute, Cursor, Piece};
use super::super::namespace::Space;
use super::{Content, Given, NONE, Slot, Tree};
use crate::{entities, limits};

/// Elements and runs of text; what comes after is left unread.
const NODES: usize = 250_000;

/// Attributes of the whole document; what comes after is dropped.
const ATTRIBUTES: usize = 250_000;

/// Namespace declarations in force at one place; further ones are dropped.
const DECLARATIONS: usize = 128;

/// A tree under construction.
pub(super) struct Builder<'a> {
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
    pub(super) fn new(text: &'a str) -> Builder<'a> {
        let top = Slot {
            next: NONE,
            first: NONE,
            last: NONE,
            span: (0, 0),
            content: Content::Text(Cow::Borrowed("")),
        };
        Builder {
            cursor: Cursor::new(text),
            tree: Tree {
                nodes: vec![top],
                attributes: Vec::new(),
                unfinished: Vec::new(),
                faults: Vec::new(),
            },
            open: vec![(0, 0)],
            declared: Vec::new(),
            unknown_entity: false,
            unbalanced: false,
            too_deep: false,
            too_many: false,
        }
    }

    /// Reads the text to its end.
    pub(super) fn build(mut self) -> Tree<'a> {
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
        self.tree.unfinished = self.open.iter().skip(1).map(|(id, _)| *id).collect();
        let mut fault = |met: bool, kind, note: Note| {
            if met {
                self.tree.faults.push(Fault::new(kind, note));
            }
        };
        let read = self.cursor.at();
        fault(self.cursor.cut, FaultKind::Truncated, Met::XmlCut.into());
        fault(self.cursor.mended, FaultKind::Malformed, Met::XmlMended.into());
        fault(self.unbalanced && !self.too_many, FaultKind::Malformed, Met::XmlCrossed.into());
        fault(self.unknown_entity, FaultKind::Entity, Met::EntityUnknown.into());
        fault(self.cursor.entities, FaultKind::Entity, Met::EntityOfDocument.into());
        fault(self.too_deep, FaultKind::TooDeep, Met::XmlTooDeep.into());
        let note = Met::XmlTooMuch.with([NODES, read]);
        fault(self.too_many, FaultKind::TooCostly, note);
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
