//! A text read once for both engines.

use std::borrow::Cow;
use std::cell::OnceCell;

use gazette_news::Language;

use crate::known::{self, Known};
use crate::lexeme::{self, Lexeme};
use crate::terms::Tongue;
use crate::words::{Word, Words};

/// The words of a text, folded, stemmed and looked up: most of the work of reading it, which
/// [`Index::add_read`](crate::origins::Index::add_read) and [`Stories::add_read`](crate::stories::Stories::add_read)
/// then need not do each for itself.
#[derive(Debug)]
pub struct Tokens<'t> {
    pub(crate) text: &'t str,
    words: Words,
    tongue: Tongue,
    lexemes: Vec<Lexeme>,
    /// What is known across languages of the first [`known::LEAD`] words.
    known: OnceCell<Vec<(u32, Known)>>,
}

/// Words of which more than their letters is looked at: no rule reads more of a text than this.
const READ: usize = 600;

impl<'t> Tokens<'t> {
    /// Reads a text; its language is guessed where it is not known.
    pub fn of(text: &'t str, language: Option<Language>) -> Tokens<'t> {
        let words = Words::read(text);
        let tongue = Tongue::of(language, &words);
        Tokens::new(text, words, tongue)
    }

    pub(crate) fn in_tongue(text: &'t str, tongue: Tongue) -> Tokens<'t> {
        Tokens::new(text, Words::read(text), tongue)
    }

    fn new(text: &'t str, words: Words, tongue: Tongue) -> Tokens<'t> {
        let lexemes = lexeme::of_words(&words, tongue, READ);
        Tokens { text, words, tongue, lexemes, known: OnceCell::new() }
    }

    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    pub(crate) fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// The words of which more than their letters is looked at.
    pub(crate) fn read(&self, most: usize) -> impl ExactSizeIterator<Item = (&Word, Lexeme)> {
        self.words.all().iter().zip(self.lexemes.iter().copied()).take(most)
    }

    /// As [`Tokens::read`], from the word `at` on.
    pub(crate) fn get(&self, at: usize) -> Option<(&Word, Lexeme)> {
        Some((self.words.all().get(at)?, *self.lexemes.get(at)?))
    }

    /// What the first `lead` words tell that is known in all languages, each with the place of its first word.
    pub(crate) fn known(&self, lead: usize) -> Cow<'_, [(u32, Known)]> {
        match lead {
            // Both engines read this far, and what one has found the other need not look for.
            known::LEAD => Cow::Borrowed(self.known.get_or_init(|| known::of(self, known::LEAD))),
            _ => Cow::Owned(known::of(self, lead)),
        }
    }
}
