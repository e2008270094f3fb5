//! What is kept of a page: its headline and the paragraphs of its copy, while they are made ready.

use crate::furniture::fold;

/// The headline as known, and the heading of the page that gives it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading<'a> {
    pub text: &'a str,
    pub node: Option<u32>,
}

/// One paragraph of the copy and the block it came from.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub text: String,
    pub block: usize,
    pub heading: bool,
    /// Not copy, but where it may end.
    pub border: bool,
}

/// Paragraphs up to which each is compared with each other, for what is said again. Far beyond any article: a page of
/// more would cost the square of it.
pub(super) const COMPARED: usize = 1_000;

/// How many blocks away one looks for the paragraph next to a line.
pub(super) const NEAR: usize = 64;

/// Letters and digits only, folded: for comparing.
pub(super) fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
