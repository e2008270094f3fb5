//! XML as it is sent, not as it should be: a tree from any text, with what was mended named.
//!
//! Feeds arrive with undefined entities, unquoted attributes, tags that cross or never close, and markup pasted in
//! unescaped. A parser that stops at the first of these loses the feed, so this one never stops: it reads every text to
//! its end in one pass and notes faults. It expands nothing from a DTD and reads no external entity. Work and memory are
//! linear in the input: nesting, nodes and namespaces are limited.

mod cursor;
mod namespace;
mod tree;
mod write;

pub(crate) use namespace::Space;
pub(crate) use tree::{Element, Node, Tree};
pub(crate) use write::inner_markup;
