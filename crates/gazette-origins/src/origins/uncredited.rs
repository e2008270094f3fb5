//! Rewritings and translations that give no credit: they say hardly anything of their own, see [`crate::retelling`].
//!
//! A brief is known as a rewriting by its words, or by telling hardly anything that its original does not; as a
//! translation by telling the same things in the same order. The share of such a tie is that of the words, or of what
//! is told.

use gazette_news::Precedence;

use super::Index;
use super::held::{Held, NONE};
use super::newcomer::Newcomer;
use super::retold::LEAD;
use crate::retelling::content::Content;
use crate::retelling::{FULL, Pair, Retelling};

/// An original has at least this share of the words of what retells it, and at most so many times as many.
const LENGTHS: std::ops::Range<f32> = 0.8..3.5;
/// Seconds after which nobody retells a text as news without saying whose it is.
const FRESH: i64 = 2 * 86_400;
/// The likeness in what is known across languages below which none is looked at more closely.
const ALIKE: f32 = 0.08;
/// Odds that are less by this are as good, where one is tied to the other,
const AS_GOOD: f32 = 3.0;
/// and where it is not.
const AS_GOOD_ELSEWHERE: f32 = 1.0;
/// What the share of a brief is worth in odds.
const ODDS: f32 = 10.0;

impl Index {
    /// The earlier text of another outlet that says all that this one says, and the share of this one that stands
    /// there. Without times nothing tells which of the two was first.
    ///
    /// One that thanks somebody for a part of it has the rest from nobody.
    pub(super) fn said_before(
        &self,
        at: u32,
        newcomer: Option<&Newcomer<'_>>,
        near: &[u32],
    ) -> Option<(u32, f32)> {
        if newcomer.is_some_and(|newcomer| newcomer.is_helped) {
            return None;
        }
        let content = newcomer.map(|newcomer| &newcomer.content);
        self.first_of(near.iter().filter_map(|other| Some((*other, self.said_in(at, *other, content)?))))
    }

    /// The earlier text of an outlet that one which credits it translates, where the two are not alike enough to tell
    /// by that.
    pub(super) fn credited_translated(&self, at: u32, outlet: u32, near: &[u32]) -> Option<u32> {
        let held = &self.held[at as usize];
        let of_outlet = near.iter().filter(|other| self.held[**other as usize].outlet == outlet);
        let found = of_outlet.filter_map(|other| {
            let original = &self.held[*other as usize];
            let may_be = original.is_before(held) && original.tongue != held.tongue;
            let pair = pair(held, original, None).filter(|_| may_be)?;
            Some((*other, pair.likely()?))
        });
        self.first_of(found).map(|found| found.0)
    }

    /// The earlier text that an outlet's own one translates: surely, or likely where it is the one that may be.
    pub(super) fn own_translated(&self, at: u32, near: &[u32]) -> Option<u32> {
        let held = &self.held[at as usize];
        let foreign = |other: &&u32| {
            let original = &self.held[**other as usize];
            original.outlet == held.outlet && original.tongue != held.tongue && original.is_before(held)
        };
        let own: Vec<u32> = near.iter().filter(foreign).copied().collect();
        let surely = own
            .iter()
            .filter_map(|other| Some((*other, retelling(held, &self.held[*other as usize], None)?)));
        if let Some(found) = self.first_of(surely) {
            return Some(found.0);
        }
        let likely = |other: &&u32| {
            pair(held, &self.held[**other as usize], None)
                .is_some_and(|pair| pair.likely_of_one_outlet().is_some())
        };
        let mut likely = own.iter().filter(likely);
        likely.next().filter(|_| likely.next().is_none()).copied()
    }

    /// What a copy of the original says is no less: the first of its kin that speak about as surely is meant.
    fn first_of(&self, found: impl Iterator<Item = (u32, Retelling)>) -> Option<(u32, f32)> {
        let found: Vec<(u32, Retelling)> = found.collect();
        let (best, odds) = found.iter().map(|f| (f.0, f.1.odds)).max_by(|a, b| a.1.total_cmp(&b.1))?;
        let kin = self.held[best as usize].component;
        let is_as_good = |other: u32, own: f32| {
            own >= odds - if self.held[other as usize].component == kin { AS_GOOD } else { AS_GOOD_ELSEWHERE }
        };
        let as_good = found.into_iter().filter(|f| is_as_good(f.0, f.1.odds));
        let first = as_good.min_by_key(|(other, _)| (self.held[*other as usize].time(), *other));
        first.map(|(other, retelling)| (other, retelling.share))
    }

    /// Later texts that came in before this one and say nothing that it does not: they retell it.
    pub(super) fn said_later(&mut self, at: u32, near: &[u32]) -> Vec<u32> {
        let retells = |later: &u32| {
            let held = &self.held[*later as usize];
            let is_free = held.retells == NONE && !held.gives_credit;
            Some((*later, self.said_in(*later, at, None).filter(|_| is_free)?.share))
        };
        let found: Vec<(u32, f32)> = near.iter().filter_map(retells).collect();
        for (later, share) in &found {
            self.held[*later as usize].retell(at, *share, Precedence::Time);
        }
        found.into_iter().map(|f| f.0).collect()
    }

    /// How a text retells one that another outlet put out before, where only who retells says so little else. Who heard
    /// or saw something himself need not have the rest from another one, however alike the two are.
    fn said_in(&self, at: u32, other: u32, content: Option<&Content>) -> Option<Retelling> {
        let (copy, original) = (&self.held[at as usize], &self.held[other as usize]);
        let may_be = original.outlet != copy.outlet
            && !copy.is_witness
            && original.is_before(copy)
            && copy.known.likeness(&original.known) >= ALIKE
            && !self.is_from(other, copy.outlet);
        may_be.then(|| retelling(copy, original, content)).flatten()
    }

    /// Whether a text is a copy of one that an outlet put out, which need not take it from there.
    fn is_from(&self, at: u32, outlet: u32) -> bool {
        let held = &self.held[at as usize];
        let origin = held.place.origin;
        held.agency() == Some(outlet) || origin != NONE && self.held[origin as usize].outlet == outlet
    }
}

/// How a text retells one before it; `content` is what it says, where its text is at hand.
fn retelling(copy: &Held, original: &Held, content: Option<&Content>) -> Option<Retelling> {
    if copy.is_of_form(original) {
        return None;
    }
    let is_signed = copy.is_signed && copy.outlet != original.outlet;
    let pair = Pair { is_signed, ..pair(copy, original, content)? };
    if pair.words.0 < FULL || original.tongue == copy.tongue && pair.said.is_none() {
        return brief(copy, original, content);
    }
    pair.surely()
}

/// A text and one before it, where the first is news that may be made from the second.
fn pair<'p>(copy: &'p Held, original: &'p Held, content: Option<&'p Content>) -> Option<Pair<'p>> {
    let gap = copy.time()? - original.time()?;
    let is_translation = original.tongue != copy.tongue;
    let said = content.zip(original.content.as_deref()).filter(|_| !is_translation);
    let words = (usize::from(copy.words), usize::from(original.words));
    let tongues = (usize::from(copy.tongue), usize::from(original.tongue));
    let (told, original) = (&copy.told, &original.told);
    (gap <= FRESH).then_some(Pair { told, original, said, words, tongues, gap, is_signed: false })
}

/// As [`retelling`], of a brief, and of a text that is no longer at hand.
fn brief(copy: &Held, original: &Held, content: Option<&Content>) -> Option<Retelling> {
    let lengths = f32::from(copy.words) / f32::from(original.words.max(1));
    let share = if original.tongue != copy.tongue {
        copy.told.translates(&original.told, lengths)
    } else {
        let by_words = || {
            let sketch = original.content.as_deref().filter(|_| LENGTHS.contains(&(1.0 / lengths)))?;
            content?.said_by(sketch, copy.names(original.outlet))
        };
        // Of a longer text only the head is known, which tells what any report of the event does.
        let is_known = usize::from(copy.words) <= LEAD;
        by_words().or_else(|| copy.told.rewrites(&original.told, lengths).filter(|_| is_known))
    };
    share.map(|share| Retelling { odds: share * ODDS, share })
}
