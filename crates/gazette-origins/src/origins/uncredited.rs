//! Rewritings and translations that give no credit: they say nothing of their own.
//!
//! A rewriting is known by its words, or by telling hardly anything that its original does not; a translation by
//! telling the same things in the same order. The share of such a tie is that of the words, or of what is told.

use super::Index;
use super::content::Content;
use super::held::{Held, NONE};
use super::retold::LEAD;
use gazette_news::Precedence;

/// An original has at least this share of the words of what retells it, and at most so many times as many.
const LENGTHS: std::ops::Range<f32> = 0.8..3.5;
/// Seconds after which nobody retells a text as news without saying whose it is.
const FRESH: i64 = 2 * 86_400;
/// A share that is less by this is as good.
const AS_GOOD: f32 = 0.08;

impl Index {
    /// The earlier text of another outlet that says all that this one says, and the share of this one that stands
    /// there. Without times nothing tells which of the two was first.
    pub(super) fn said_before(&self, at: u32, content: Option<&Content>, near: &[u32]) -> Option<(u32, f32)> {
        let found: Vec<(u32, f32)> =
            near.iter().filter_map(|other| Some((*other, self.share_said(at, *other, content)?))).collect();
        // What a copy of the original says is no less: the first of those that say about as much is meant.
        let best = found.iter().map(|f| f.1).fold(0.0, f32::max);
        let as_good = found.into_iter().filter(|f| f.1 >= best - AS_GOOD);
        as_good.min_by_key(|(other, _)| (self.held[*other as usize].time(), *other))
    }

    /// Later texts that came in before this one and say nothing that it does not: they retell it.
    pub(super) fn said_later(&mut self, at: u32, near: &[u32]) -> Vec<u32> {
        let retells = |later: &u32| {
            let held = &self.held[*later as usize];
            let is_free = held.retells == NONE && !held.gives_credit;
            Some((*later, self.share_said(*later, at, None).filter(|_| is_free)?))
        };
        let found: Vec<(u32, f32)> = near.iter().filter_map(retells).collect();
        for (later, share) in &found {
            self.held[*later as usize].retell(at, *share, Precedence::Time);
        }
        found.into_iter().map(|f| f.0).collect()
    }

    /// The share of a text that another one said before, where only a copy says so little else.
    fn share_said(&self, at: u32, other: u32, content: Option<&Content>) -> Option<f32> {
        let (copy, original) = (&self.held[at as usize], &self.held[other as usize]);
        let is_fresh = |copy: &Held, original: &Held| Some(copy.time()? - original.time()? <= FRESH);
        if original.outlet == copy.outlet
            || !original.is_before(copy)
            || !is_fresh(copy, original)?
            || !self.may_retell(at, other)
        {
            return None;
        }
        let lengths = f32::from(copy.words) / f32::from(original.words.max(1));
        if original.tongue != copy.tongue {
            return copy.told.translates(&original.told, copy.words, lengths);
        }
        let by_words = || {
            let sketch = original.content.as_deref().filter(|_| LENGTHS.contains(&(1.0 / lengths)))?;
            content?.said_by(sketch, copy.names(original.outlet))
        };
        // Of a longer text only the head is known, which tells what any report of the event does.
        let is_known = usize::from(copy.words) <= LEAD;
        by_words().or_else(|| copy.told.rewrites(&original.told, lengths).filter(|_| is_known))
    }
}
