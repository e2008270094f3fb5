//! How common words are that belong to no name, counted over the texts a model was learnt from.
//!
//! In scripts without capitals that is the best sign of a name: «رئيس اللجنة» stands in a hundred texts, «بيتلونن» in none.

use gazette_news::Language;

use crate::cues::language_seed;
use crate::page::Page;

/// How common a word is, from 0 for one hardly seen to 3.
pub(crate) type Level = u8;

/// In how many texts a word stands at least, for each level from 1.
const TEXTS: [u32; 3] = [2, 4, 16];

/// The level of a word that stands in so many texts.
pub(crate) fn level(texts: u32) -> Level {
    TEXTS.iter().take_while(|least| texts >= **least).count() as Level
}

/// The words seen in two texts or more, each with its level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Vocabulary {
    /// In order: 30 bits of the word, then its level.
    words: Vec<u32>,
    /// Where the words begin that have each number as their upper bits.
    shelves: Vec<u32>,
}

/// How many upper bits of a word name its shelf.
const SHELF_BITS: u32 = 12;

impl Vocabulary {
    /// From words as [`word`] gives them, with the number of texts each stands in.
    pub fn new(counts: impl IntoIterator<Item = (u32, u32)>) -> Vocabulary {
        let told = |(word, texts): (u32, u32)| (level(texts) > 0).then(|| word | u32::from(level(texts)));
        Vocabulary::from_numbers(counts.into_iter().filter_map(told).collect())
    }

    /// From numbers that [`Vocabulary::numbers`] gave.
    pub fn from_numbers(mut words: Vec<u32>) -> Vocabulary {
        words.sort_unstable();
        let begins = |shelf: u32| words.partition_point(|w| w >> (32 - SHELF_BITS) < shelf) as u32;
        let shelves = (0..=1 << SHELF_BITS).map(begins).collect();
        Vocabulary { words, shelves }
    }

    /// As it is kept in a file.
    pub fn numbers(&self) -> &[u32] {
        &self.words
    }

    /// How common a word is.
    pub fn level(&self, word: u32) -> Level {
        let shelf = (word >> (32 - SHELF_BITS)) as usize;
        let [from, to] = [shelf, shelf + 1].map(|at| self.shelves.get(at).map_or(0, |at| *at as usize));
        let words = &self.words[from..to];
        let at = words.partition_point(|w| w & !3 < word);
        words.get(at).filter(|w| *w & !3 == word).map_or(0, |w| (w & 3) as Level)
    }
}

/// A word of a page as vocabularies number it: apart by language, the last two bits left free.
pub(crate) fn word(page: &Page<'_>, k: usize) -> u32 {
    number(page.words[k].key, page.language)
}

/// As [`word`], from a word's hash.
pub(crate) fn number(key: u32, language: Language) -> u32 {
    (key ^ language_seed(language) as u32) & !3
}
