//! Scores of the steps between labels: by side of the cue, by the class of the word stepped from and of the word stepped to.

use crate::chain::Labels;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::posterior::step_factors;

/// How many classes of words there are.
const CLASSES: usize = Class::Mark as usize + 1;
/// How many tables of steps a language has.
pub(crate) const TABLES: usize = 2 + 2 * CLASSES;

/// The tables that a step's score is the sum of.
pub(crate) type Place = [u8; 3];

/// Tables of steps between labels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Edges<const L: usize> {
    pub tables: Vec<[[f32; L]; L]>,
}

impl<const L: usize> Default for Edges<L> {
    fn default() -> Edges<L> {
        Edges { tables: vec![[[0.0; L]; L]; TABLES] }
    }
}

impl<const L: usize> Edges<L> {
    /// The scores of all steps into a place.
    pub fn into(&self, place: Place) -> [[f32; L]; L] {
        let tables = place.map(|table| &self.tables[usize::from(table)]);
        together(tables, |a, b, c| a + b + c)
    }

    /// The scores of the steps into every place.
    pub fn all(&self, places: &[Place]) -> Vec<[[f32; L]; L]> {
        places.iter().map(|place| self.into(*place)).collect()
    }
}

/// The tables as factors, for reckoning probabilities.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Factors<const L: usize> {
    tables: Vec<[[f32; L]; L]>,
}

impl<const L: usize> Factors<L> {
    pub fn new<T: Labels<L>>(edges: &Edges<L>) -> Factors<L> {
        Factors { tables: edges.tables.iter().map(|scores| step_factors::<L, T>(scores)).collect() }
    }

    /// The factors of the steps into every place.
    pub fn all(&self, places: &[Place]) -> Vec<[[f32; L]; L]> {
        let into = |place: &Place| {
            let tables = place.map(|table| &self.tables[usize::from(table)]);
            together(tables, |a, b, c| a * b * c)
        };
        places.iter().map(into).collect()
    }
}

/// One table from three, number by number.
fn together<const L: usize>(
    [a, b, c]: [&[[f32; L]; L]; 3],
    of: impl Fn(f32, f32, f32) -> f32,
) -> [[f32; L]; L] {
    let mut out = [[0.0; L]; L];
    for (before, row) in out.iter_mut().enumerate() {
        for next in 0..L {
            row[next] = of(a[before][next], b[before][next], c[before][next]);
        }
    }
    out
}

/// The places of a stretch; words after `turn` stand on the other side.
pub(crate) fn places(page: &Page<'_>, (first, last): Stretch, turn: usize) -> Vec<Place> {
    let place = |k: usize| {
        let before = if k == first { Class::Mark } else { page.class(k - 1) };
        [u8::from(k > turn), 2 + page.class(k) as u8, (2 + CLASSES) as u8 + before as u8]
    };
    (first..=last).map(place).collect()
}
