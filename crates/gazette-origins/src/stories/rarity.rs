//! How rare a term is among the dispatches seen.

use std::collections::HashMap;

use super::reading::Reading;

/// At most this many terms are counted: then those seen once are forgotten and the rest are halved.
const MOST: usize = 1 << 20;

#[derive(Debug, Default)]
pub(super) struct Rarity {
    seen: HashMap<u32, u32>,
    dispatches: u32,
}

impl Rarity {
    pub fn count(&mut self, reading: &Reading) {
        self.dispatches += 1;
        for (term, _) in reading.words.terms().iter().chain(reading.known.terms()) {
            *self.seen.entry(*term).or_default() += 1;
        }
        if self.seen.len() > MOST {
            self.seen.retain(|_, n| {
                *n /= 2;
                *n > 0
            });
            self.dispatches /= 2;
        }
    }

    pub fn bytes(&self) -> usize {
        self.seen.capacity() * 9
    }

    /// The weight of a term: the logarithm of how many dispatches there are for each that has it.
    pub fn of(&self, term: u32) -> f32 {
        let n = self.dispatches as f32 + 20.0;
        let df = self.seen.get(&term).copied().unwrap_or(0) as f32;
        ((n + 1.0) / (df + 0.7)).ln().max(0.05)
    }
}
