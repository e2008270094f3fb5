//! The figures of a report: those of one event share some, those of two matches or two market days share none.

use crate::numerals::Numeral;

/// Figures of a dispatch that are kept.
const KEPT: usize = 24;
/// Figures of a story that are kept.
const STORY_KEPT: usize = 40;
/// The worth of a figure by the digits it has beside zeros: 50 and 200 are round guesses, 4,118.20 is no chance.
const WORTH: [f32; 3] = [0.5, 1.0, 2.0];
/// The shared part of the lesser worth of two that tells nothing.
const BY_CHANCE: f32 = 0.15;
/// The part from which it cannot be chance.
const SURELY: f32 = 0.5;
/// The lesser worth of two from which it tells something that nothing is shared,
const TELLING: f32 = 2.0;
/// and that from which it tells much.
const FULL: f32 = 6.0;
/// The lesser worth from which it tells much that something is shared.
const FULL_SHARED: f32 = 3.0;

/// The lesser worth up to which a form is not told from a report.
const FEW: f32 = 3.0;
/// The part of their figures that two texts in the same words share.
const OF_ONE_TEXT: f32 = 0.6;

/// The least hashes of the different figures, each with its worth in its two lowest bits, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Figures(Box<[u32]>);

impl Figures {
    pub fn of(numerals: impl Iterator<Item = Numeral>) -> Figures {
        let hash = |n: Numeral| ((n.hash() >> 32) as u32 & !3) | (n.digits().clamp(1, 3) - 1);
        Figures::least(numerals.filter(|n| !n.may_be_year()).map(hash).collect(), KEPT)
    }

    fn least(mut hashes: Vec<u32>, most: usize) -> Figures {
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(most);
        Figures(hashes.into_boxed_slice())
    }

    /// Takes in the figures of another dispatch of the story.
    pub fn absorb(&mut self, other: &Figures) {
        if !other.0.is_empty() {
            *self = Figures::least([&self.0[..], &other.0].concat(), STORY_KEPT);
        }
    }

    /// Leaves the first `most`.
    pub fn thin(&mut self, most: usize) {
        self.0 = self.0.iter().take(most).copied().collect();
    }

    /// From 0 to 1 where figures are shared, the more of them the higher; down to -1 where both have many and none in
    /// common; 0 where that tells nothing.
    pub fn agreement(&self, other: &Figures) -> f32 {
        let worth = |hash: u32| WORTH[(hash & 3).min(2) as usize];
        let sum = |figures: &[u32]| figures.iter().map(|hash| worth(*hash)).sum::<f32>();
        let least = sum(&self.0).min(sum(&other.0));
        if least == 0.0 {
            return 0.0;
        }
        let shared: f32 = self.shared(other).map(worth).sum();
        let part = shared / least;
        if part < BY_CHANCE {
            let much = ((least - TELLING) / (FULL - TELLING)).clamp(0.0, 1.0);
            return (part / BY_CHANCE - 1.0) * much;
        }
        ((part - BY_CHANCE) / (SURELY - BY_CHANCE)).min(1.0) * (least / FULL_SHARED).min(1.0)
    }

    /// From 0, where two share the figures that texts written so alike do, or have too few to tell, to 1, where they
    /// share none: a form that is filled in anew each day. Where the two name other days, which `other_day` tells from
    /// 0 to 1, they share them all if they are of one event.
    pub fn refilled(&self, other: &Figures, other_day: f32) -> f32 {
        let worth = |hash: u32| WORTH[(hash & 3).min(2) as usize];
        let sum = |figures: &[u32]| figures.iter().map(|hash| worth(*hash)).sum::<f32>();
        let least = sum(&self.0).min(sum(&other.0));
        if least <= FEW {
            return 0.0;
        }
        let shared: f32 = self.shared(other).map(worth).sum();
        let much = ((least - FEW) / (FULL - FEW)).min(1.0);
        let of_one_text = OF_ONE_TEXT + (1.0 - OF_ONE_TEXT) * other_day;
        much * (1.0 - shared / least / of_one_text).max(0.0)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The figures that two have in common.
    pub fn shared(&self, other: &Figures) -> impl Iterator<Item = u32> {
        let mut theirs = other.0.iter().peekable();
        self.0.iter().copied().filter(move |mine| {
            while theirs.next_if(|theirs| *theirs < mine).is_some() {}
            theirs.peek() == Some(&mine)
        })
    }

    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }

    /// From hashes as they were kept; `None` where they are not in order.
    pub fn from_kept(hashes: Vec<u32>) -> Option<Figures> {
        hashes.is_sorted_by(|a, b| a < b).then(|| Figures(hashes.into_boxed_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Tongue;
    use crate::words::Words;

    fn of(text: &str) -> Figures {
        let words = Words::read(text);
        Figures::of((0..words.len()).filter_map(|at| Numeral::at(&words, at, Tongue::English)))
    }

    #[test]
    fn two_market_days_differ_and_two_reports_of_one_agree() {
        let monday = of("Shares fell 0.8 percent to 4,118.20 points. Crude was quoted at 71.40 and 9.87.");
        let again = of("The index closed at 4,118.2 on Monday; a barrel cost 71.4.");
        let tuesday = of("Shares rose 1.1 percent to 4,163.50 points. Crude was at 72.10 and 9.84.");
        assert_eq!(monday.agreement(&again), 1.0);
        assert!(monday.agreement(&tuesday) < 0.0);
        assert_eq!(monday.agreement(&of("Nobody was hurt in 2026.")), 0.0);
        assert_eq!(Figures::from_kept(monday.as_slice().to_vec()), Some(monday));
    }
}
