//! What the cue tagger's opinion and the rest of the page tell of a word.

use std::collections::{HashMap, HashSet};

use super::{Page, Stretch, Word};
use crate::naming::vocabulary::{self, Level};

impl Page<'_> {
    /// Keeps the cue tagger's opinion for the span tagger: each candidate's stretch and margin.
    pub fn hint(&mut self, candidates: impl Iterator<Item = (Stretch, f32)>) {
        self.hints = vec![0; self.words.len()];
        for ((first, last), margin) in candidates {
            self.hints[first] = if margin > 0.0 { 2 } else { 1 };
            self.hints[first + 1..=last].fill(3);
        }
        self.habits();
    }

    /// Keeps how common each word is elsewhere, as it stands or without what is written together with it.
    pub fn weigh(&mut self, level: impl Fn(u32) -> Level) {
        let language = self.language;
        for word in &mut self.words {
            let [whole, bare] = [word.key, word.stem].map(|key| level(vocabulary::number(key, language)));
            word.kind = word.kind & 4 | whole.max(bare);
        }
    }

    /// Notes for every word whether the page has it again, and whether it follows a cue anywhere.
    fn habits(&mut self) {
        let mut shown: HashMap<u32, u8> = HashMap::with_capacity(self.words.len());
        for k in 0..self.words.len() {
            let seen = shown.entry(self.words[k].key).or_insert(0);
            // Bit 4 is kept for having been seen at all.
            *seen |= if *seen == 0 { 4 } else { 1 };
            let after = k > 0 && matches!(self.hints[k - 1], 2 | 3) && self.hints[k] == 0;
            *seen |= u8::from(after) << 1;
        }
        for word in &mut self.words {
            word.habit = shown.get(&word.key).map_or(0, |seen| seen & 3);
        }
        self.companies();
    }

    /// Notes for every word whether the page has it again beside the same neighbours, as names are, and whether it stands
    /// before a cue anywhere.
    fn companies(&mut self) {
        let pair = |a: &Word, b: &Word| u64::from(a.key) << 32 | u64::from(b.key);
        let mut pairs: HashMap<u64, u8> = HashMap::with_capacity(self.words.len());
        let mut before: HashSet<u32> = HashSet::new();
        for (k, both) in self.words.windows(2).enumerate() {
            if !both[0].class.is_mark() && !both[1].class.is_mark() {
                let count = pairs.entry(pair(&both[0], &both[1])).or_insert(0);
                *count = count.saturating_add(1);
            }
            if self.hints[k + 1] == 2 && self.hints[k] == 0 {
                before.insert(both[0].key);
            }
        }
        let again = |words: &[Word], k: usize| {
            words
                .get(k..k + 2)
                .is_some_and(|both| pairs.get(&pair(&both[0], &both[1])).is_some_and(|n| *n > 1))
        };
        for k in 0..self.words.len() {
            let left = k > 0 && again(&self.words, k - 1);
            let right = again(&self.words, k);
            let speaks = before.contains(&self.words[k].key);
            self.words[k].company = u8::from(left) | u8::from(right) << 1 | u8::from(speaks) << 2;
        }
    }
}
