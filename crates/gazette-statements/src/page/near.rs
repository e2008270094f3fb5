//! What stands around a word, as features tell it.

use super::{Page, Word};

/// A word and its neighbours, as far as its sentence or paragraph goes. Beyond the edge each value is one that no word has.
#[derive(Clone, Copy)]
pub(crate) struct Near<'p> {
    words: &'p [Word],
    k: usize,
    first: usize,
    last: usize,
}

impl<'p> Near<'p> {
    /// Word `k` of a page, its neighbours from `first` to `last`.
    pub fn of(page: &'p Page<'_>, k: usize, (first, last): (usize, usize)) -> Near<'p> {
        Near { words: &page.words, k, first, last }
    }

    fn word(&self, offset: isize) -> Option<&'p Word> {
        let at = self.k.checked_add_signed(offset).filter(|&j| j >= self.first && j <= self.last)?;
        self.words.get(at)
    }

    /// Class of the neighbour so many words further on.
    pub fn class(&self, offset: isize) -> u64 {
        self.word(offset).map_or(200, |word| word.class as u64)
    }

    /// Its tag.
    pub fn tag(&self, offset: isize) -> u64 {
        self.word(offset).map_or(200, Word::tag)
    }

    /// Its key.
    pub fn key(&self, offset: isize) -> u64 {
        self.word(offset).map_or(7, |word| u64::from(word.key))
    }

    /// Its build.
    pub fn build(&self, offset: isize) -> u64 {
        self.word(offset).map_or(7, |word| u64::from(word.build))
    }

    /// Its kind.
    pub fn kind(&self, offset: isize) -> u64 {
        self.word(offset).map_or(9, |word| u64::from(word.kind))
    }

    /// Its habit.
    pub fn habit(&self, offset: isize) -> u64 {
        self.word(offset).map_or(9, |word| u64::from(word.habit))
    }

    /// Its company.
    pub fn company(&self, offset: isize) -> u64 {
        self.word(offset).map_or(9, |word| u64::from(word.company))
    }
}
