//! Tables of weights by feature: as they are learnt (32-bit, averaged) and as they ship (half a byte each).
//!
//! A feature is known by a 32-bit hash. Only features seen often enough while learning have a row; what was never
//! seen adds nothing, rather than the weights of whatever shares its bucket.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

mod boxes;
mod small;

pub(crate) use small::{Narrow, Small, Wide};

/// Features are hashes already.
#[derive(Default)]
struct Already(u64);

impl Hasher for Already {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |h, b| (h << 8) | u64::from(*b));
    }
    fn write_u32(&mut self, feature: u32) {
        self.0 = u64::from(feature).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// Numbers of rows by feature, in order of first sight.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ids {
    known: HashMap<u32, u32, BuildHasherDefault<Already>>,
}

impl Ids {
    /// The number of a feature's row, a new one where it has none.
    pub fn of(&mut self, feature: u32) -> u32 {
        let next = self.known.len() as u32;
        *self.known.entry(feature).or_insert(next)
    }

    /// How many features have rows.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Features with the numbers of their rows, in no order.
    fn iter(&self) -> impl Iterator<Item = (u32, usize)> {
        self.known.iter().map(|(feature, id)| (*feature, *id as usize))
    }

    fn get(&self, feature: u32) -> Option<usize> {
        self.known.get(&feature).map(|id| *id as usize)
    }
}

/// Rows of `L` weights, one row a feature.
pub(crate) trait Rows<const L: usize> {
    /// Asks far memory for the rows of these features, if that is where they are.
    fn ask(&self, _features: &[u32]) {}

    /// The sum of the rows of these features, which were asked for.
    fn asked(&self, features: &[u32]) -> [f32; L];

    /// The sum of the rows of these features.
    fn sum(&self, features: &[u32]) -> [f32; L] {
        self.ask(features);
        self.asked(features)
    }

    /// The sums of features word by word. The more are asked for at once, the less is waited for far memory.
    fn sums(&self, words: &ByWord) -> impl Iterator<Item = [f32; L]> {
        self.ask(&words.features);
        words.each().map(|features| self.asked(features))
    }
}

/// The features of words, one word after the other.
#[derive(Debug, Default)]
pub(crate) struct ByWord {
    features: Vec<u32>,
    ends: Vec<usize>,
}

impl ByWord {
    /// Room for so many features.
    pub fn with_capacity(features: usize) -> ByWord {
        ByWord { features: Vec::with_capacity(features), ends: Vec::new() }
    }

    /// Forgets all words.
    pub fn clear(&mut self) {
        self.features.clear();
        self.ends.clear();
    }

    /// The next word, whose features `tell` adds.
    pub fn word(&mut self, tell: impl FnOnce(&mut Vec<u32>)) {
        tell(&mut self.features);
        self.ends.push(self.features.len());
    }

    fn each(&self) -> impl Iterator<Item = &[u32]> {
        let begins = std::iter::once(&0).chain(&self.ends);
        begins.zip(&self.ends).map(|(begin, end)| &self.features[*begin..*end])
    }
}

/// Averaged weights, not yet rounded.
#[derive(Debug, Clone)]
pub(crate) struct Weights<const L: usize> {
    ids: Arc<Ids>,
    rows: Vec<[f32; L]>,
}

impl<const L: usize> Rows<L> for Weights<L> {
    fn asked(&self, features: &[u32]) -> [f32; L] {
        let mut total = [0f32; L];
        for row in features.iter().filter_map(|f| self.ids.get(*f)).map(|id| &self.rows[id]) {
            total.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
        }
        total
    }
}

impl<const L: usize> Weights<L> {
    pub fn new(ids: Arc<Ids>, rows: Vec<[f32; L]>) -> Weights<L> {
        Weights { ids, rows }
    }

    /// Features with their rows, in no order.
    fn entries(&self) -> impl Iterator<Item = (u32, [f32; L])> {
        self.ids.iter().map(|(feature, id)| (feature, self.rows[id]))
    }

    /// The mean size of a weight: what a margin is measured in, since weights grow with the corpus.
    pub fn unit(&self) -> f32 {
        let weighty = self.rows.iter().flatten().filter(|w| **w != 0.0);
        let (sum, count) = weighty.fold((0f64, 0f64), |(s, n), w| (s + f64::from(w.abs()), n + 1.0));
        if count > 0.0 { (sum / count) as f32 } else { 1.0 }
    }
}

/// Counts features, so that rare ones can be left out before learning begins.
pub(crate) struct Counter {
    seen: Vec<u8>,
}

impl Counter {
    const BITS: u32 = 26;

    pub fn new() -> Counter {
        Counter { seen: vec![0; 1 << Counter::BITS] }
    }

    pub fn count(&mut self, features: &[u32]) {
        for feature in features {
            let seen = &mut self.seen[(*feature >> (32 - Counter::BITS)) as usize];
            *seen = seen.saturating_add(1);
        }
    }

    /// Whether a feature was seen at least so often.
    pub fn often(&self, feature: u32, least: u8) -> bool {
        self.seen[(feature >> (32 - Counter::BITS)) as usize] >= least
    }
}
