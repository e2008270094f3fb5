//! What a word is wherever it stands: its stem, what it means, whether it may begin a number or a phrase.
//!
//! The same few thousand words make up most of all copy. Each is looked up in the tables of stop words, numerals and
//! meanings once, and from then on in one small table that stays in the processor's cache.

use std::cell::RefCell;

use crate::lexicon;
use crate::numerals;
use crate::terms::{self, Tongue};
use crate::words::{Word, Words};

/// A word by itself, in the tongue of its text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Lexeme {
    /// The hash of its stem.
    stem: u64,
    /// What it means by the bilingual table; 0 where the table has not got it.
    pub meaning: u32,
    flags: u8,
}

const STOP: u8 = 1;
const COUNTS: u8 = 2;
const BEGINS: u8 = 4;

impl Lexeme {
    fn of(key: &str, word: &Word, tongue: Tongue) -> Lexeme {
        let stem = terms::stem_hash(key, tongue);
        let entry = terms::entry_of(stem, tongue);
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        Lexeme {
            stem,
            meaning: lexicon::of_one(entry).unwrap_or(0),
            flags: flag(terms::is_stop(word), STOP)
                | flag(numerals::may_begin(word, tongue), COUNTS)
                | flag(lexicon::begins(entry), BEGINS),
        }
    }

    /// See [`terms::term`].
    pub fn term(self, tongue: Tongue) -> u32 {
        terms::term_of(self.stem, tongue)
    }

    /// See [`terms::entry`].
    pub fn entry(self, tongue: Tongue) -> u64 {
        terms::entry_of(self.stem, tongue)
    }

    /// Whether it stands in every text of its language.
    pub fn is_stop(self) -> bool {
        self.flags & STOP != 0
    }

    /// Whether a number may begin with it.
    pub fn may_count(self) -> bool {
        self.flags & COUNTS != 0
    }

    /// Whether the bilingual table has a phrase that begins with it.
    pub fn begins_phrase(self) -> bool {
        self.flags & BEGINS != 0
    }
}

/// The lexemes of the first `most` words.
pub(crate) fn of_words(words: &Words, tongue: Tongue, most: usize) -> Vec<Lexeme> {
    let all = &words.all()[..words.len().min(most)];
    SEEN.with_borrow_mut(|seen| {
        if seen.is_empty() {
            seen.resize(PLACES, (0, Lexeme::default()));
        }
        let mut lexeme = |word: &Word| {
            let name = word.hash ^ tongue as u64;
            let (held, lexeme) = &mut seen[name as usize % PLACES];
            if *held != name {
                (*held, *lexeme) = (name, Lexeme::of(words.key(word), word, tongue));
            }
            *lexeme
        };
        all.iter().map(&mut lexeme).collect()
    })
}

/// Words that are remembered; two of one place push each other out.
const PLACES: usize = 1 << 14;

thread_local! {
    static SEEN: RefCell<Vec<(u64, Lexeme)>> = const { RefCell::new(Vec::new()) };
}
