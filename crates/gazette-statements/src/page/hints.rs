//! What the cue tagger's opinion and the rest of the page tell of a word.

use super::{Page, Stretch};
use crate::hash::{Noted, Secret};
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
        let mut shown = vec![0u8; self.words.len()];
        for k in 0..self.words.len() {
            let seen = &mut shown[self.words[k].first as usize];
            // Bit 4 is kept for having been seen at all.
            *seen |= if *seen == 0 { 4 } else { 1 };
            let after = k > 0 && matches!(self.hints[k - 1], 2 | 3) && self.hints[k] == 0;
            *seen |= u8::from(after) << 1;
        }
        for word in &mut self.words {
            word.habit = shown[word.first as usize] & 3;
        }
        self.companies();
    }

    /// Notes for every word whether the page has it again beside the same neighbours, as names are, and whether it stands
    /// before a cue anywhere.
    fn companies(&mut self) {
        let again = self.pairs_again();
        let mut before = vec![false; self.words.len()];
        for k in 1..self.words.len() {
            if self.hints[k] == 2 && self.hints[k - 1] == 0 {
                before[self.words[k - 1].first as usize] = true;
            }
        }
        for k in 0..self.words.len() {
            let left = k > 0 && again[k - 1];
            let speaks = before[self.words[k].first as usize];
            self.words[k].company = u8::from(left) | u8::from(again[k]) << 1 | u8::from(speaks) << 2;
        }
    }

    /// For every word whether the page has it again with the same word after it; marks have no company.
    fn pairs_again(&self) -> Vec<bool> {
        let mut firsts: Noted<(u32, u32), usize> =
            Noted::with_capacity_and_hasher(self.words.len(), Secret::default());
        let mut again = vec![false; self.words.len()];
        let mut same: Vec<usize> = (0..self.words.len()).collect();
        for (k, both) in self.words.windows(2).enumerate() {
            if !both[0].class.is_mark() && !both[1].class.is_mark() {
                same[k] = *firsts.entry((both[0].first, both[1].first)).or_insert(k);
                again[same[k]] |= same[k] != k;
            }
        }
        same.into_iter().map(|first| again[first]).collect()
    }
}
