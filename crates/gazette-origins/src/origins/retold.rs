//! Translations and rewritings that credit what they retell: few words are shared, or none, but the credit says whose
//! copy it is, and names, numbers and places say which of that outlet's texts.
//!
//! Such a tie rests on the credit; its share is 0, since shares are counted in words.

use gazette_news::Language;

use super::Index;
use super::held::{Held, NONE};
use crate::quick::Table;
use crate::stories::listing::Listing;
use crate::stories::rarity;
use crate::stories::vector::{self, Terms, Vector};
use crate::terms::Tongue;
use crate::words::{Words, mix};

/// Words of a text that are read for what is known of it across languages.
const LEAD: usize = 240;
/// What a word of the headline weighs, where one of the copy weighs 1.
const TITLE: f32 = 3.0;
/// Terms of a text that are kept.
const KEPT: usize = 24;
/// Terms by which an outlet's texts are looked for.
const SEARCHED: usize = 8;
/// Texts compared.
const COMPARED: usize = 16;
/// The likeness from which a text retells one of the outlet it credits.
const ENOUGH: f32 = 0.24;
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
    /// Texts under their outlet and terms.
    by_outlet: Listing,
    /// Texts that credit an outlet whose text is not found yet, under that outlet and their terms.
    waiting: Listing,
}

/// At most this many terms are counted.
const MOST: usize = 1 << 18;

impl Retold {
    pub fn bytes(&self) -> usize {
        self.seen.capacity() * 9 + self.by_outlet.bytes() + self.waiting.bytes()
    }

    /// What of a text is known across languages, the heaviest first to be kept.
    pub fn read(&mut self, title: &str, body: &Words, language: Option<Language>) -> Vector {
        let title = Words::read(title);
        let tongue = Tongue::of(language, if body.len() >= 6 { body } else { &title });
        let mut terms = crate::known::terms(&title, body, tongue, TITLE, LEAD);
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

/// The number under which an outlet's texts with a term are listed.
fn under(outlet: u32, term: u32) -> u32 {
    (mix(u64::from(outlet) << 32 | u64::from(term)) >> 32) as u32
}

impl Index {
    /// Finds what a newcomer retells, and who waited for it; gives the texts that are tied to it now.
    pub(super) fn retell(&mut self, at: u32) -> Vec<u32> {
        let held = &self.held[at as usize];
        if held.known.is_empty() || held.outlet == NONE {
            return Vec::new();
        }
        let searched: Terms = held.known.heaviest(SEARCHED);
        let (own, credited) = (held.outlet, held.agency().filter(|a| *a != held.outlet));
        let mut tied = Vec::new();
        if let Some(outlet) = credited {
            match self.told_by(at, outlet, &searched) {
                Some(original) => {
                    self.held[at as usize].retells = original;
                    tied.push(original);
                }
                None => {
                    searched.iter().for_each(|(term, _)| self.retold.waiting.list(under(outlet, *term), at))
                }
            }
        }
        for waiting in self.listed(&self.retold.waiting, own, &searched) {
            let credits = self.held[waiting as usize].agency() == Some(own);
            if credits && self.held[waiting as usize].retells == NONE && self.may_retell(waiting, at) {
                self.held[waiting as usize].retells = at;
                tied.push(waiting);
            }
        }
        searched.iter().for_each(|(term, _)| self.retold.by_outlet.list(under(own, *term), at));
        tied
    }

    /// The text of an outlet that one which credits it retells.
    fn told_by(&self, at: u32, outlet: u32, searched: &Terms) -> Option<u32> {
        let mut found: Vec<(u32, f32)> = self
            .listed(&self.retold.by_outlet, outlet, searched)
            .into_iter()
            .filter(|other| self.held[*other as usize].outlet == outlet && self.may_retell(at, *other))
            .map(|other| (other, self.held[at as usize].known.likeness(&self.held[other as usize].known)))
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let (best, likeness) = *found.first()?;
        // A version or an update of the same text by the same outlet is no rival.
        let is_kin = |other: u32| self.held[other as usize].component == self.held[best as usize].component;
        let clear = found[1..].iter().all(|(other, l)| is_kin(*other) || likeness >= l * CLEARLY);
        clear.then_some(best)
    }

    /// Whether the first may retell the second: alike enough, and not before it.
    fn may_retell(&self, copy: u32, original: u32) -> bool {
        let (copy, original) = (&self.held[copy as usize], &self.held[original as usize]);
        let in_time = match (original.time(), copy.time()) {
            (Some(first), Some(later)) => {
                let gap = later.saturating_sub(first);
                -LATE <= gap && gap <= FRESH
            }
            _ => true,
        };
        in_time && copy.known.likeness(&original.known) >= ENOUGH
    }

    /// Texts listed under an outlet and the terms, those under more terms first.
    fn listed(&self, listing: &Listing, outlet: u32, searched: &Terms) -> Vec<u32> {
        let mut seats: Vec<u32> = searched
            .iter()
            .flat_map(|(term, _)| listing.under(under(outlet, *term)).iter().copied())
            .filter(|seat| self.held.get(*seat as usize).is_some_and(Held::is_live))
            .collect();
        seats.sort_unstable();
        let mut counted: Vec<(usize, u32)> =
            seats.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0])).collect();
        counted.sort_unstable_by(|a, b| b.cmp(a));
        counted.truncate(COMPARED);
        counted.into_iter().map(|c| c.1).collect()
    }

    /// Forgets where texts that are no longer held are listed.
    pub(super) fn sweep_retold(&mut self) {
        let held = &self.held;
        let is_live = |seat: u32| held.get(seat as usize).is_some_and(Held::is_live);
        self.retold.by_outlet.keep(is_live);
        self.retold.waiting.keep(is_live);
    }
}
