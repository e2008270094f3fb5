//! Scores of the steps between labels: by side of the cue, by the class of the word stepped from and of the word stepped to.

use crate::chain::Labels;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::posterior::step_factors;

/// How many classes of words there are.
const CLASSES: usize = Class::Mark as usize + 1;
/// Before the cue, and after it.
const SIDES: usize = 2;
/// How many tables of steps a language has.
pub(crate) const TABLES: usize = SIDES + 2 * CLASSES;

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
        let [side, class, before] = place.map(|table| &self.tables[usize::from(table)]);
        together([&together([side, class], |a, b| a + b), before], |a, b| a + b)
    }

    /// The scores of the steps into every place.
    pub fn all(&self, places: &[Place]) -> Vec<[[f32; L]; L]> {
        places.iter().map(|place| self.into(*place)).collect()
    }
}

/// Tables of steps of which the first two of a place are joined: there are few such pairs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Joined<const L: usize> {
    /// By side of the cue and class of the word stepped to.
    to: Vec<[[f32; L]; L]>,
    /// By class of the word stepped from.
    from: Vec<[[f32; L]; L]>,
}

impl<const L: usize> Joined<L> {
    fn new(tables: &[[[f32; L]; L]], of: impl Fn(f32, f32) -> f32) -> Joined<L> {
        let (sides, classes) = tables.split_at(SIDES);
        let (to, from) = classes.split_at(CLASSES);
        let pair = |side: &[[f32; L]; L], class: &[[f32; L]; L]| together([side, class], &of);
        let to = sides.iter().flat_map(|side| to.iter().map(|class| pair(side, class))).collect();
        Joined { to, from: from.to_vec() }
    }

    /// The scores of the steps, to be added.
    pub fn scores(edges: &Edges<L>) -> Joined<L> {
        Joined::new(&edges.tables, |a, b| a + b)
    }

    /// The factors of the steps, to be multiplied.
    pub fn factors<T: Labels<L>>(edges: &Edges<L>) -> Joined<L> {
        let factors: Vec<_> = edges.tables.iter().map(|scores| step_factors::<L, T>(scores)).collect();
        Joined::new(&factors, |a, b| a * b)
    }

    /// The tables that a place's are made from.
    #[inline]
    fn of(&self, [side, class, before]: Place) -> [&[[f32; L]; L]; 2] {
        let to = usize::from(side) * CLASSES + usize::from(class) - SIDES;
        [&self.to[to], &self.from[usize::from(before) - SIDES - CLASSES]]
    }

    /// The score of one step into a place.
    #[inline]
    pub fn score(&self, place: Place, before: usize, next: usize) -> f32 {
        let [to, from] = self.of(place);
        to[before][next] + from[before][next]
    }

    /// The factors of the steps into every place.
    pub fn all_factors(&self, places: &[Place]) -> Vec<[[f32; L]; L]> {
        places.iter().map(|place| together(self.of(*place), |a, b| a * b)).collect()
    }
}

/// One table from two, number by number.
fn together<const L: usize>([a, b]: [&[[f32; L]; L]; 2], of: impl Fn(f32, f32) -> f32) -> [[f32; L]; L] {
    let mut out = [[0.0; L]; L];
    for (before, row) in out.iter_mut().enumerate() {
        for next in 0..L {
            row[next] = of(a[before][next], b[before][next]);
        }
    }
    out
}

/// The places of a stretch; words after `turn` stand on the other side.
pub(crate) fn places(page: &Page<'_>, (first, last): Stretch, turn: usize) -> Vec<Place> {
    let place = |k: usize| {
        let before = if k == first { Class::Mark } else { page.class(k - 1) };
        [u8::from(k > turn), SIDES as u8 + page.class(k) as u8, (SIDES + CLASSES) as u8 + before as u8]
    };
    (first..=last).map(place).collect()
}
