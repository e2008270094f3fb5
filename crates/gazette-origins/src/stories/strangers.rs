//! Whether two briefs tell of different people, places and sums.
//!
//! Two matches, two court days and two quakes of one day are told in the same words, and in a small newsroom nothing
//! tells yet how common these are. But hardly anybody and no figure is the same, while two briefs of one event seldom
//! leave out the one who acts in it. A longer report may tell of others altogether: of it this says nothing.

use super::figures::Figures;
use super::names::Names;
use crate::vector::Vector;

/// Names and figures of the one that tells fewer without which that tells nothing.
const LEAST: usize = 2;
/// Of more than so many it does not matter how many are missing.
const MOST: usize = 6;
/// The part of these that must be shared for two to be no strangers.
const ACQUAINTED: f32 = 0.6;
/// Dispatches of a story of which any may be the one that tells somebody's name.
const FEW: u32 = 3;
/// How far below its full say a text is a brief altogether.
const BRIEF: f32 = 0.25;

/// Who and what a story tells of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cast<'s> {
    pub names: &'s Names,
    pub figures: &'s Figures,
    /// What is known of it across languages, for each tongue: a name that opens a sentence is no sure name, but may be
    /// one.
    pub known: [&'s Vector; 3],
    /// How many dispatches tell it.
    pub count: u32,
}

impl Cast<'_> {
    /// From 0, where two share enough or tell too little, to 1, where no name and no figure is the same.
    pub fn strangers(&self, other: &Cast<'_>) -> f32 {
        let named = self.names.len().min(other.names.len());
        let told = named + self.figures.len().min(other.figures.len());
        if told < LEAST {
            return 0.0;
        }
        let shared =
            self.named_in(other).max(other.named_in(self)) + self.figures.shared(other.figures).count();
        (1.0 - shared as f32 / told.min(MOST) as f32 / ACQUAINTED).max(0.0)
    }

    /// As [`Cast::strangers`], where hardly anything told is something too: two that tell nothing share nothing.
    pub fn unlike(&self, other: &Cast<'_>) -> f32 {
        let named = self.names.len().min(other.names.len());
        let told = (named + self.figures.len().min(other.figures.len())).clamp(1, MOST);
        let figures = self.figures.shared(other.figures).count() as f32;
        // Of the names and figures that many have told, some are those of another by chance.
        let names = match self.count.max(other.count) {
            ..=FEW => self.named_in(other).max(other.named_in(self)) as f32,
            _ => self.names.mean_shared(other.names, (self.count, other.count)),
        };
        let shared = names + figures / self.count.max(other.count) as f32;
        (1.0 - shared / told as f32 / ACQUAINTED).max(0.0)
    }

    /// How many of its names another tells too.
    fn named_in(&self, other: &Cast<'_>) -> usize {
        let is_there =
            |name: &u32| other.names.has(*name) || other.known.iter().any(|known| known.has(*name));
        self.names.terms().filter(is_there).count()
    }
}

/// How much it matters that two are strangers, of which the lesser has `full` of its say: from 0, for reports, to 1,
/// for briefs.
pub(super) fn brevity(full: f32) -> f32 {
    ((1.0 - full) / BRIEF).clamp(0.0, 1.0)
}
