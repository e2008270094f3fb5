//! How rare a term is among the dispatches seen.

use super::reading::Reading;
use crate::quick::Table;

/// At most this many terms are counted: then those seen once are forgotten and the rest are halved.
const MOST: usize = 1 << 20;

#[derive(Debug, Default)]
pub(super) struct Rarity {
    seen: Table<u32, u32>,
    /// Dispatches of each tongue.
    dispatches: [u32; 3],
}

impl Rarity {
    pub fn count(&mut self, reading: &Reading) {
        self.dispatches[usize::from(reading.tongue)] += 1;
        for (term, _) in reading.words.terms().chain(reading.known.terms()) {
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
        let n = dispatches as f32 + 20.0;
        let df = self.seen.get(&term).copied().unwrap_or(0) as f32;
        ((n + 1.0) / (df + 0.7)).ln().max(0.05)
    }
}
