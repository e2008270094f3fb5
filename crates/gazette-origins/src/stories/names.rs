//! Who and what is named: reports of one event name the same people, places and firms, which other stories do not.

use crate::known::Known;
use crate::rarity::Rarity;

/// Names of a dispatch that are kept.
const KEPT: usize = 24;
/// Names of a story that are kept, those that most of its dispatches have.
const STORY_KEPT: usize = 64;
/// Names as terms known across languages, in order, and the number of dispatches that have each; of one dispatch no
/// numbers are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    names: Box<[u32]>,
    counts: Box<[u16]>,
}

impl Names {
    /// The first names of a text, in the order in which they are told.
    pub fn of(told: impl Iterator<Item = Known>) -> Names {
        let mut found: Vec<u32> = Vec::with_capacity(KEPT);
        for thing in told {
            if let Known::Name { term, is_sure: true, .. } = thing
                && found.len() < KEPT
                && !found.contains(&term)
            {
                found.push(term);
            }
        }
        found.sort_unstable();
        Names { names: found.into_boxed_slice(), counts: Box::default() }
    }

    fn counted(&self) -> impl Iterator<Item = (u32, u16)> + '_ {
        self.names.iter().enumerate().map(|(at, name)| (*name, self.count(at)))
    }

    fn count(&self, at: usize) -> u16 {
        self.counts.get(at).copied().unwrap_or(1)
    }

    pub fn absorb(&mut self, other: &Names) {
        if other.names.is_empty() {
            return;
        }
        let mut all: Vec<(u32, u16)> = Vec::with_capacity(self.names.len() + other.names.len());
        all.extend(self.counted().chain(other.counted()));
        all.sort_unstable();
        all.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(later.1);
            }
            same
        });
        if all.len() > STORY_KEPT {
            all.select_nth_unstable_by(STORY_KEPT, |a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
            all.truncate(STORY_KEPT);
            all.sort_unstable();
        }
        (self.names, self.counts) = (all.iter().map(|a| a.0).collect(), all.iter().map(|a| a.1).collect());
    }

    /// Leaves `most`.
    pub fn thin(&mut self, most: usize) {
        self.names = self.names.iter().take(most).copied().collect();
        self.counts = self.counts.iter().take(most).copied().collect();
    }

    pub fn bytes(&self) -> usize {
        size_of_val(&*self.names) + size_of_val(&*self.counts)
    }

    pub fn as_slice(&self) -> &[u32] {
        &self.names
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn has(&self, name: u32) -> bool {
        self.names.binary_search(&name).is_ok()
    }

    pub fn terms(&self) -> impl ExactSizeIterator<Item = u32> + '_ {
        self.names.iter().copied()
    }

    /// From terms of one dispatch as they were kept; `None` where they are not in order.
    pub fn from_kept(terms: Vec<u32>) -> Option<Names> {
        let is_sorted = terms.is_sorted_by(|a, b| a < b);
        is_sorted.then(|| Names { names: terms.into_boxed_slice(), counts: Box::default() })
    }

    /// How many names two have in common on average of their dispatches, however many others have them; `counts` are
    /// those of the dispatches of each.
    pub fn mean_shared(&self, other: &Names, counts: (u32, u32)) -> f32 {
        let part = |at: usize, name: u32| {
            let theirs = other.names.binary_search(&name).ok()?;
            Some(
                f32::from(self.count(at)) / counts.0 as f32 * f32::from(other.count(theirs))
                    / counts.1 as f32,
            )
        };
        self.names.iter().enumerate().filter_map(|(at, name)| part(at, *name)).sum()
    }

    /// How many names two have in common, on average of their dispatches: each counts for the part of all those who
    /// have it that is of the two.
    pub fn shared(&self, other: &Names, rarity: &Rarity, parts: &Parts) -> f32 {
        let (mine, theirs) = (parts.counts.0 as f32, parts.counts.1 as f32);
        let (a, b) = (&self.names, &other.names);
        let (mut i, mut j, mut sum) = (0, 0, 0.0);
        while i < a.len() && j < b.len() {
            let (x, y) = (a[i], b[j]);
            if x == y {
                let (n, m) = (f32::from(self.count(i)), f32::from(other.count(j)));
                let all = (rarity.seen(x) as f32).max(n + m);
                sum += ((n + m) / all).powf(parts.rare) * (n / mine) * (m / theirs);
            }
            i += usize::from(x <= y);
            j += usize::from(y <= x);
        }
        sum
    }
}

/// What names are compared by, beside themselves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    /// How many dispatches each of the two has.
    pub counts: (u32, u32),
    /// See [`super::setting::Setting::names_rare`].
    pub rare: f32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(terms: &[u32]) -> Names {
        Names::from_kept(terms.to_vec()).expect("in order")
    }

    #[test]
    fn a_name_that_others_have_too_tells_less() {
        let parts = Parts { counts: (1, 1), rare: 1.0 };
        let mut rarity = Rarity::default();
        for names in [&[1, 2, 9], &[1, 2, 8], &[2, 5, 6], &[2, 6, 7]] {
            rarity.count(0, names.iter().copied());
        }
        let shared = |a: &[u32], b: &[u32]| of(a).shared(&of(b), &rarity, &parts);
        assert_eq!(shared(&[1, 2, 9], &[1, 2, 8]), 1.5, "one is theirs alone, one is everybody's");
        assert_eq!(shared(&[1, 2, 9], &[5, 6]), 0.0);
    }

    #[test]
    fn what_one_of_many_dispatches_names_is_not_what_the_story_names() {
        let mut story = of(&[1, 2]);
        story.absorb(&of(&[1]));
        let rarity = Rarity::default();
        let parts = Parts { counts: (2, 1), rare: 1.0 };
        assert_eq!(story.shared(&of(&[1]), &rarity, &parts), 1.0);
        assert_eq!(story.shared(&of(&[2]), &rarity, &parts), 0.5);
    }
}
