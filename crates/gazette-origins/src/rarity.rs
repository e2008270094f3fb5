//! How rare a term is among the dispatches seen, and in news copy at large.
//!
//! `data/common.txt` tells the latter until enough dispatches were seen; it was built from our own texts by
//! `data/build-common.mjs`.

use std::sync::LazyLock;

use crate::known;
use crate::quick::Table;
use crate::terms::{self, Tongue};
use crate::words::Words;

/// At most this many terms are counted: then those seen once are forgotten and the rest are halved.
const MOST: usize = 1 << 20;

#[derive(Debug, Default)]
pub(crate) struct Rarity {
    seen: Table<u32, u32>,
    /// Dispatches of each tongue.
    dispatches: [u32; 3],
}

impl Rarity {
    /// Counts a dispatch by its different terms.
    pub fn count(&mut self, tongue: u8, terms: impl Iterator<Item = u32>) {
        self.dispatches[usize::from(tongue)] += 1;
        for term in terms {
            *self.seen.entry(term).or_default() += 1;
        }
        if self.seen.len() > MOST {
            self.seen.retain(|_, n| {
                *n /= 2;
                *n > 0
            });
            self.dispatches.iter_mut().for_each(|n| *n /= 2);
        }
    }

    /// How many dispatches have a term.
    pub fn seen(&self, term: u32) -> u32 {
        self.seen.get(&term).copied().unwrap_or(0)
    }

    /// Whether a fifth of the dispatches are of other languages than most. Texts without time and headline among those
    /// are most likely translations of each other, and belong to these before they belong to anything else.
    pub fn is_of_several_tongues(&self) -> bool {
        let most = self.dispatches.iter().max().copied().unwrap_or(0);
        let all: u32 = self.dispatches.iter().sum();
        (all - most) * 5 >= all
    }

    /// How much of what is known of it comes from news copy at large and not from the dispatches seen, from 1 to 0.
    pub fn borrowed(&self) -> f32 {
        let seen: u32 = self.dispatches.iter().sum();
        WORTH / (WORTH + seen as f32)
    }

    pub fn bytes(&self) -> usize {
        self.seen.capacity() * 9
    }

    /// The weight of a term of one tongue: the logarithm of how many of its dispatches there are for each that has it.
    pub fn of(&self, term: u32, tongue: u8) -> f32 {
        self.weight(term, self.dispatches[usize::from(tongue)])
    }

    /// As [`Rarity::of`], for a term of all tongues.
    pub fn of_known(&self, term: u32) -> f32 {
        self.weight(term, self.dispatches.iter().sum())
    }

    fn weight(&self, term: u32, dispatches: u32) -> f32 {
        weight(self.seen.get(&term).copied().unwrap_or(0), dispatches, term)
    }
}

/// The weight of a term that `seen` of `dispatches` have, together with those that `data/common.txt` was made from.
pub(crate) fn weight(seen: u32, dispatches: u32, term: u32) -> f32 {
    let common = COMMON.get(&term).copied().unwrap_or_default();
    let n = dispatches as f32 + WORTH + 20.0;
    ((n + 1.0) / (seen as f32 + common * WORTH + 0.7)).ln().max(0.05)
}

/// Which part of the texts of its language has a term.
pub(crate) fn common(term: u32) -> f32 {
    COMMON.get(&term).copied().unwrap_or_default()
}

/// Dispatches that the table counts for beside those that were seen: fewer than it was made from, since what is common
/// in one newsroom's wires is not in another's.
const WORTH: f32 = 120.0;

/// Which part of the texts of its language has a term.
static COMMON: LazyLock<Table<u32, f32>> = LazyLock::new(|| {
    let mut table: Table<u32, f32> = Table::default();
    let (mut tongue, mut texts) = (Tongue::English, 1.0f32);
    for line in include_str!("../data/common.txt").lines().filter(|l| !l.starts_with('#')) {
        if let Some((language, count)) =
            line.strip_prefix('[').and_then(|l| l.trim_end_matches(']').split_once(' '))
        {
            tongue = Tongue::of(language.parse().ok(), &Words::default());
            texts = count.parse().unwrap_or(1.0);
        } else if let Some((count, words)) = line.split_once(": ") {
            let count: f32 = count.parse().unwrap_or_default();
            let words = Words::read(words);
            for word in words.all() {
                let key = words.key(word);
                let meaning = known::meaning(key, tongue);
                for term in [Some(terms::term(key, tongue)), meaning].into_iter().flatten() {
                    // Forms of one word stand in the same texts more often than not.
                    let held = table.entry(term).or_default();
                    *held = held.max(count / texts);
                }
            }
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_all_news_weigh_less_than_words_never_seen() {
        let of = |word: &str, tongue| weight(0, 0, terms::term(&gazette_text::fold::key(word), tongue));
        assert!(of("government", Tongue::English) < of("avalanche", Tongue::English));
        assert!(of("الحكومة", Tongue::Arabic) < of("زعفران", Tongue::Arabic));
        assert!(of("دولت", Tongue::Persian) < of("زعفران", Tongue::Persian));
    }
}
