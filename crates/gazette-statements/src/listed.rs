//! Lists of our own words, which nearly every word of a page is looked up in.

use std::sync::OnceLock;

use crate::hash::ListSet;

/// Folded words, written as one text and read when the first is looked up.
pub(crate) struct Words {
    text: &'static str,
    read: OnceLock<ListSet<&'static str>>,
}

impl Words {
    pub const fn new(text: &'static str) -> Words {
        Words { text, read: OnceLock::new() }
    }

    /// Whether they hold a word.
    pub fn hold(&self, word: &str) -> bool {
        self.read.get_or_init(|| self.text.split_whitespace().collect()).contains(word)
    }
}
