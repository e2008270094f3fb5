//! What speakers are quoted with: reports of one event quote the same words, reports of one subject seldom do.

use crate::words::{QUOTED, Words, mix};

/// Words in a row that are told apart: fewer are said by everybody.
const RUN: usize = 5;
/// Runs of a dispatch that are kept.
const KEPT: usize = 32;
/// Runs of a story that are kept.
const STORY_KEPT: usize = 48;
/// Runs that two must share: one may be a figure of speech.
const LEAST_SHARED: usize = 2;
/// Shared runs from which it cannot be chance.
const SURELY: f32 = 4.0;
/// Runs from which it tells something that two share none.
const TELLING: usize = 8;

/// The least hashes of the runs of words in quoted speech, in order: of any two texts the same ones are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Speech(Box<[u32]>);

impl Speech {
    pub fn of(words: &Words) -> Speech {
        let quoted = words.all().windows(RUN).filter(|run| run.iter().all(|word| word.is(QUOTED)));
        let hash = |h: u64, hash: u64| (h ^ hash).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23);
        let hashes = quoted.map(|run| (mix(run.iter().fold(0, |h, word| hash(h, word.hash))) >> 32) as u32);
        Speech::least(hashes.collect(), KEPT)
    }

    fn least(mut hashes: Vec<u32>, most: usize) -> Speech {
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(most);
        Speech(hashes.into_boxed_slice())
    }

    /// Takes in what another dispatch of the story quotes.
    pub fn absorb(&mut self, other: &Speech) {
        if !other.0.is_empty() {
            *self = Speech::least([&self.0[..], &other.0].concat(), STORY_KEPT);
        }
    }

    /// Leaves the first `most`.
    pub fn thin(&mut self, most: usize) {
        self.0 = self.0.iter().take(most).copied().collect();
    }

    /// From 0 to 1 where the same is quoted, the more of it the higher; -1 where both quote much and nothing in
    /// common; 0 where that tells nothing.
    pub fn agreement(&self, other: &Speech) -> f32 {
        match self.0.iter().filter(|hash| other.0.binary_search(hash).is_ok()).count() {
            0 if self.0.len() >= TELLING && other.0.len() >= TELLING => -1.0,
            shared if shared >= LEAST_SHARED => (shared as f32 / SURELY).min(1.0),
            _ => 0.0,
        }
    }

    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }

    /// From hashes as they were kept; `None` where they are not in order.
    pub fn from_kept(hashes: Vec<u32>) -> Option<Speech> {
        hashes.is_sorted_by(|a, b| a < b).then(|| Speech(hashes.into_boxed_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Speech {
        Speech::of(&Words::read(text))
    }

    #[test]
    fn the_same_quotation_agrees_and_another_does_not() {
        let said =
            "“I promised you a government that would tell you the price of things before it bought them.”";
        let one = of(&format!("The premier resigned. {said} He left."));
        let two = of(&format!("On television he said: {said}"));
        assert_eq!(one.agreement(&two), 1.0);
        let other = of(
            "She said: “We wrote to him on the second and again on the ninth and he answered neither letter.”",
        );
        assert_eq!(one.agreement(&other), -1.0);
        assert_eq!(one.agreement(&of("Nobody is quoted here at all, and nothing is told by that.")), 0.0);
        assert_eq!(Speech::from_kept(one.as_slice().to_vec()), Some(one));
    }
}
