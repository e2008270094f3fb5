//! Elements and text as a tree in one arena.

use std::borrow::Cow;

use gazette_news::Fault;

use super::namespace::Space;
use build::Builder;

mod build;

const NONE: u32 = u32::MAX;

/// An XML text as a tree. It borrows what it can from the text.
pub(crate) struct Tree<'a> {
    nodes: Vec<Slot<'a>>,
    attributes: Vec<Given<'a>>,
    /// Elements in which the text ended, outermost first.
    unfinished: Vec<u32>,
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

    /// Whether the text that was read ended in it.
    pub(crate) fn is_unfinished(&self) -> bool {
        self.tree.unfinished.contains(&self.id)
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
