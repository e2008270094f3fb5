//! Translations and rewritings that credit what they retell: few words are shared, or none, but the credit says whose
//! copy it is, and names, numbers and places say which of that outlet's texts.
//!
//! Such a tie rests on the credit; its share is 0, since shares are counted in words. What gives no credit is told in
//! [`uncredited`](super::uncredited).

use gazette_news::Precedence;

use super::Index;
use super::held::{Held, NONE};
use super::newcomer::Newcomer;
use crate::known;
use crate::listing::Listing;
use crate::quick::Table;
use crate::rarity;
use crate::tokens::Tokens;
use crate::vector::{self, Terms, Vector};
use crate::words::mix;

/// Words of a text that are read for what is known of it across languages.
pub(super) const LEAD: usize = known::LEAD;
/// What a word of the headline weighs, where one of the copy weighs 1.
const TITLE: f32 = 3.0;
/// Terms of a text that are kept.
const KEPT: usize = 28;
/// Terms under which a text is listed; all that are kept are looked for.
const LISTED_UNDER: usize = 9;
/// Texts compared.
const COMPARED: usize = 24;
/// The likeness from which a text retells one of the outlet it credits.
const ENOUGH: f32 = 0.14;
/// As that, where it only mentions the outlet and is of another language.
const ENOUGH_MENTIONED: f32 = 0.2;
/// By so much it must be more like that one than any other of the outlet's.
const CLEARLY: f32 = 1.15;
/// Seconds after which nobody retells a text as news.
const FRESH: i64 = 4 * 86_400;
/// Seconds by which a text may be dated after what retells it: clocks differ, and corrected copy is dated anew.
const LATE: i64 = 6 * 3_600;

/// What is known of texts across languages, by whose they are.
#[derive(Debug, Default)]
pub(super) struct Retold {
    /// How many texts have a term.
    seen: Table<u32, u32>,
    texts: u32,
    /// Texts under their terms.
    by_term: Listing,
    /// Texts that credit an outlet whose text is not found yet, under that outlet and their terms.
    waiting: Listing,
}

/// At most this many terms are counted.
const MOST: usize = 1 << 18;

impl Retold {
    pub fn bytes(&self) -> usize {
        self.seen.capacity() * 9 + self.by_term.bytes() + self.waiting.bytes()
    }

    /// What of a text is known across languages, the heaviest to be kept.
    pub fn read(&mut self, title: &str, body: &Tokens<'_>) -> Vector {
        let title = Tokens::in_tongue(title, body.tongue());
        let mut terms = known::terms(&title, body.known(LEAD).iter(), TITLE, LEAD);
        self.texts += 1;
        for (term, _) in &terms {
            *self.seen.entry(*term).or_default() += 1;
        }
        if self.seen.len() > MOST {
            self.seen.retain(|_, n| {
                *n /= 2;
                *n > 0
            });
            self.texts /= 2;
        }
        terms.iter_mut().for_each(|(term, weight)| *weight *= self.rarity(*term));
        vector::trim(&mut terms, KEPT);
        Vector::unit(&terms)
    }

    /// Counts the terms of a text that was read before.
    pub fn count(&mut self, known: &Vector) {
        self.texts += 1;
        for (term, _) in known.terms() {
            *self.seen.entry(term).or_default() += 1;
        }
    }

    fn rarity(&self, term: u32) -> f32 {
        rarity::weight(self.seen.get(&term).copied().unwrap_or(0), self.texts, term)
    }
}

/// The number under which those that credit an outlet are listed.
fn under(outlet: u32, term: u32) -> u32 {
    (mix(u64::from(outlet) << 32 | u64::from(term)) >> 32) as u32
}

impl Index {
    /// Finds what a newcomer retells, and who waited for it; gives the texts that are tied to it now. Of those in
    /// `background` it has no more than that.
    pub(super) fn retell(
        &mut self,
        at: u32,
        newcomer: Option<&Newcomer<'_>>,
        background: &[u32],
    ) -> Vec<u32> {
        let held = &self.held[at as usize];
        if held.known.is_empty() || held.outlet == NONE {
            return Vec::new();
        }
        let searched: Terms = held.known.heaviest(KEPT);
        let (own, credited) = (held.outlet, held.agency().filter(|a| *a != held.outlet));
        let mut near = self.listed(&self.retold.by_term, |term| term, &searched);
        near.retain(|other| !background.contains(other));
        let mut tied = Vec::new();
        let mentions = held.mentions;
        let by_credit =
            |outlet| self.told_by(at, outlet, &near).or_else(|| self.credited_translated(at, outlet, &near));
        let original = credited.and_then(by_credit).or_else(|| {
            let others = mentions.iter().filter(|m| **m != own);
            others.into_iter().find_map(|outlet| self.translated_from(at, *outlet, &near, ENOUGH_MENTIONED))
        });
        if let (None, Some(outlet)) = (original, credited) {
            let under_terms = searched.iter().take(LISTED_UNDER);
            under_terms.for_each(|(term, _)| self.retold.waiting.list(under(outlet, *term), at));
        }
        // An outlet signs what it puts out in its other languages: an agency's own translation is no second origin.
        // What else it puts out in this language is no rival of the original.
        let own_translation = || self.own_translated(at, &near);
        let retells = original
            .map(|o| (o, 0.0, Precedence::Credit))
            .or_else(|| Some((own_translation()?, 0.0, Precedence::Time)))
            .or_else(|| self.said_before(at, newcomer, &near).map(|(o, share)| (o, share, Precedence::Time)));
        if let Some((original, share, by)) = retells {
            self.held[at as usize].retell(original, share, by);
            tied.push(original);
        }
        tied.extend(self.said_later(at, &near));
        for waiting in self.listed(&self.retold.waiting, |term| under(own, term), &searched) {
            let held = &self.held[waiting as usize];
            // Whoever carried the agency's copy before the agency did is not whom it credits.
            let waits = held.retells == NONE || held.retold_by != Precedence::Credit;
            if held.agency() == Some(own) && waits && self.may_retell(waiting, at) {
                self.held[waiting as usize].retell(at, 0.0, Precedence::Credit);
                tied.push(waiting);
            }
        }
        searched.iter().take(LISTED_UNDER).for_each(|(term, _)| self.retold.by_term.list(*term, at));
        tied
    }

    /// The text of an outlet that one which credits it retells.
    fn told_by(&self, at: u32, outlet: u32, near: &[u32]) -> Option<u32> {
        let mut found: Vec<(u32, f32)> = near
            .iter()
            .filter(|other| **other != at && self.held[**other as usize].outlet == outlet)
            .filter(|other| self.may_retell(at, **other))
            .map(|other| (*other, self.held[at as usize].known.likeness(&self.held[*other as usize].known)))
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let (best, likeness) = *found.first()?;
        // A version or an update of the same text by the same outlet is no rival.
        let is_kin = |other: u32| self.held[other as usize].component == self.held[best as usize].component;
        let clear = found[1..].iter().all(|(other, l)| is_kin(*other) || likeness >= l * CLEARLY);
        clear.then_some(best)
    }

    /// The text of an outlet, in another language, that one which mentions it translates.
    fn translated_from(&self, at: u32, outlet: u32, near: &[u32], enough: f32) -> Option<u32> {
        let held = &self.held[at as usize];
        let original = self.told_by(at, outlet, near).filter(|_| outlet != NONE)?;
        let other = &self.held[original as usize];
        (other.tongue != held.tongue && held.known.likeness(&other.known) >= enough).then_some(original)
    }

    /// Whether a text translates one that is held: its wording is then its own.
    pub(super) fn is_translation(&self, at: u32) -> bool {
        let held = &self.held[at as usize];
        held.retells != NONE && self.held[held.retells as usize].tongue != held.tongue
    }

    /// Whether the first may retell the second: alike enough, not before it, and not the same form of another day.
    pub(super) fn may_retell(&self, copy: u32, original: u32) -> bool {
        let (copy, original) = (&self.held[copy as usize], &self.held[original as usize]);
        let in_time = match (original.time(), copy.time()) {
            (Some(first), Some(later)) => {
                let gap = later.saturating_sub(first);
                (-LATE..=FRESH).contains(&gap)
            }
            _ => true,
        };
        in_time && copy.known.likeness(&original.known) >= ENOUGH && !copy.is_of_form(original)
    }

    /// Texts listed under the terms, those under more terms first.
    fn listed(&self, listing: &Listing, under: impl Fn(u32) -> u32, searched: &Terms) -> Vec<u32> {
        let mut seats: Vec<u32> =
            searched.iter().flat_map(|(term, _)| listing.under(under(*term)).iter().copied()).collect();
        seats.sort_unstable();
        let mut counted: Vec<(usize, u32)> =
            seats.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0])).collect();
        counted.sort_unstable_by(|a, b| b.cmp(a));
        // Only now are the texts themselves looked at: a thousand steps into far memory would cost more than all else.
        counted.retain({
            let mut room = COMPARED;
            move |(_, seat)| {
                let is_held = room > 0 && self.held.get(*seat as usize).is_some_and(Held::is_live);
                room -= usize::from(is_held);
                is_held
            }
        });
        counted.into_iter().map(|c| c.1).collect()
    }

    /// Forgets where texts that are no longer held are listed.
    pub(super) fn sweep_retold(&mut self) {
        let held = &self.held;
        let is_live = |seat: u32| held.get(seat as usize).is_some_and(Held::is_live);
        self.retold.by_term.keep(is_live);
        self.retold.waiting.keep(is_live);
    }
}
