//! Where a name stands in a text, and the words and marks beside it.

use crate::words::{ARABIC, BRACKET, CAPITAL, OPENS, Word, Words, end_of_word};

/// A stretch of words that may be a name.
#[derive(Clone, Copy)]
pub(super) struct Site<'t> {
    pub text: &'t str,
    pub words: &'t Words,
    /// Its first word.
    pub at: usize,
    /// How many words.
    pub len: usize,
}

impl<'t> Site<'t> {
    pub fn all(&self) -> &'t [Word] {
        self.words.all()
    }

    /// The folded word `at`; empty beyond the text.
    pub fn key(&self, at: usize) -> &'t str {
        self.all().get(at).map_or("", |word| self.words.key(word))
    }

    /// The folded word `n` before the word `at`.
    pub fn key_before(&self, at: usize, n: usize) -> &'t str {
        if at >= n { self.key(at - n) } else { "" }
    }

    /// The folded word `n` behind the name.
    pub fn after(&self, n: usize) -> &'t str {
        self.key(self.at + self.len + n - 1)
    }

    /// The byte after the word `at`; the text's end beyond it.
    fn end_of(&self, at: usize) -> usize {
        self.all().get(at).map_or(self.text.len(), |word| end_of_word(self.text, word.at as usize))
    }

    /// What stands between the word before `at` and the word `at`.
    pub fn gap(&self, at: usize) -> &'t str {
        let from = if at == 0 { 0 } else { self.end_of(at - 1) };
        let to = self.all().get(at).map_or(self.text.len(), |word| word.at as usize);
        self.text.get(from..to).unwrap_or_default()
    }

    /// What stands behind the name, up to the next word.
    pub fn gap_after(&self) -> &'t str {
        self.gap(self.at + self.len)
    }

    /// Whether nothing but spaces and quotation marks part the word `at` from the one before it.
    pub fn is_joined(&self, at: usize) -> bool {
        let is_nothing = |c: char| {
            c.is_whitespace() && c != '\n'
                || matches!(c, '"' | '“' | '”' | '«' | '»' | '\'' | '-' | '\u{200c}' | '\u{640}')
        };
        at > 0 && at < self.all().len() && self.gap(at).chars().all(is_nothing)
    }

    /// As [`Site::is_joined`], where the gap is not dashed: «name - verb» is no sentence.
    pub fn is_running(&self, at: usize) -> bool {
        self.is_joined(at) && !self.gap(at).contains(" -")
    }

    pub fn is_capital(&self, at: usize) -> bool {
        self.all().get(at).is_some_and(|word| word.is(CAPITAL))
    }

    pub fn opens(&self, at: usize) -> bool {
        self.all().get(at).is_some_and(|word| word.is(OPENS))
    }

    /// Whether the name is written in Latin letters.
    pub fn is_latin(&self) -> bool {
        !self.all()[self.at].is(ARABIC)
    }

    pub fn in_bracket(&self) -> bool {
        self.all()[self.at].is(BRACKET)
    }

    /// The name as it is printed.
    pub fn printed(&self) -> &'t str {
        let from = self.all()[self.at].at as usize;
        self.text.get(from..self.end_of(self.at + self.len - 1)).unwrap_or_default()
    }
}
