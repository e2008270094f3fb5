//! Tables of weights by feature: as they are learnt (32-bit, averaged) and as they ship (8-bit, in a hash table).
//!
//! A feature is known by a 32-bit hash. Only features seen often enough while learning have a row; what was never
//! seen adds nothing, rather than the weights of whatever shares its bucket.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

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

    fn get(&self, feature: u32) -> Option<usize> {
        self.known.get(&feature).map(|id| *id as usize)
    }
}

/// Rows of `L` weights, one row a feature.
pub(crate) trait Rows<const L: usize> {
    /// The sum of the rows of these features.
    fn sum(&self, features: &[u32]) -> [f32; L];
}

/// Weights in the model: a byte each, but for the few rows with a weight too large for that.
///
/// An open-addressed table: a row stands at the slot its feature's low bits name, or in one of the next ones.
#[derive(Debug, Clone)]
pub(crate) struct Small<const L: usize> {
    /// A feature, 0 where the slot is free, and its row: side by side, since each is a step into far memory.
    slots: Vec<(u32, [i8; L])>,
    /// A bit for the first 22 bits of every feature held: most features asked for are not, and this fits a near cache.
    held: Vec<u64>,
    pub scale: f32,
    /// The large rows, named by rows that begin with [`LARGE`].
    large: Vec<[f32; L]>,
}

/// Begins a row whose next three bytes number a large row. No rounded weight has this value.
const LARGE: i8 = i8::MIN;

impl<const L: usize> Rows<L> for Small<L> {
    fn sum(&self, features: &[u32]) -> [f32; L] {
        let mut total = [0i32; L];
        let mut apart = [0f32; L];
        for feature in features {
            let Some(row) = self.row(*feature) else { continue };
            if row[0] == LARGE {
                if let Some(large) = self.large.get(number(row)) {
                    apart.iter_mut().zip(large).for_each(|(sum, weight)| *sum += weight);
                }
                continue;
            }
            for label in 0..L {
                total[label] += i32::from(row[label]);
            }
        }
        std::array::from_fn(|l| total[l] as f32 * self.scale + apart[l])
    }
}

fn number<const L: usize>(row: &[i8; L]) -> usize {
    usize::from(row[1] as u8) | usize::from(row[2] as u8) << 8 | usize::from(row[3] as u8) << 16
}

impl<const L: usize> Small<L> {
    #[inline]
    fn row(&self, feature: u32) -> Option<&[i8; L]> {
        if self.held[(feature >> 16) as usize] & (1 << (feature >> 10 & 63)) == 0 {
            return None;
        }
        let mask = self.slots.len() - 1;
        let mut slot = feature as usize & mask;
        loop {
            match &self.slots[slot] {
                (f, row) if *f == feature => return Some(row),
                (0, _) => return None,
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    /// Builds the table from features and rows. A quarter of the slots at least stays free, so that every search ends.
    pub fn from_entries(entries: &[(u32, [i8; L])], scale: f32, large: Vec<[f32; L]>) -> Small<L> {
        let slots = (entries.len() * 3 / 2 + 1).next_power_of_two();
        let mut table = Small { slots: vec![(0, [0; L]); slots], held: vec![0; 1 << 16], scale, large };
        for (feature, row) in entries.iter().filter(|(f, _)| *f != 0) {
            let mut slot = *feature as usize & (slots - 1);
            while table.slots[slot].0 != 0 && table.slots[slot].0 != *feature {
                slot = (slot + 1) & (slots - 1);
            }
            table.slots[slot] = (*feature, *row);
            table.held[(*feature >> 16) as usize] |= 1 << (*feature >> 10 & 63);
        }
        table
    }

    /// The features and rows, in order of features.
    pub fn entries(&self) -> Vec<(u32, [i8; L])> {
        let mut entries: Vec<(u32, [i8; L])> = self.slots.iter().filter(|(f, _)| *f != 0).copied().collect();
        entries.sort_unstable_by_key(|(f, _)| *f);
        entries
    }

    /// The large rows, in order of their numbers.
    pub fn large(&self) -> &[[f32; L]] {
        &self.large
    }

    /// Rounds weights to a byte, keeping the `most` heaviest rows; one row in two hundred may be kept whole.
    pub fn from_weights(weights: &Weights<L>, most: usize) -> Small<L> {
        let size = |row: &[f32; L]| row.iter().fold(0f32, |top, w| top.max(w.abs()));
        let mut heavy: Vec<(f32, u32)> = weights
            .ids
            .known
            .iter()
            .map(|(f, id)| (size(&weights.rows[*id as usize]), *f))
            .filter(|(w, _)| *w > 0.0)
            .collect();
        heavy.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        heavy.truncate(most);
        let top = heavy.get(heavy.len() / 200).map_or(1.0, |(w, _)| *w);
        let scale = top / 127.0;
        let mut large = Vec::new();
        let mut entries = Vec::with_capacity(heavy.len());
        for (weight, feature) in heavy {
            let Some(row) = weights.ids.get(feature).map(|id| weights.rows[id]) else { continue };
            if weight > top {
                let number = large.len().to_le_bytes();
                large.push(row);
                entries.push((
                    feature,
                    std::array::from_fn(
                        |l| if l == 0 { LARGE } else { *number.get(l - 1).unwrap_or(&0) as i8 },
                    ),
                ));
            } else {
                let rounded = row.map(|w| (w / scale).round() as i8);
                if rounded != [0; L] {
                    entries.push((feature, rounded));
                }
            }
        }
        Small::from_entries(&entries, scale, large)
    }
}

/// Averaged weights, not yet rounded.
#[derive(Debug, Clone)]
pub(crate) struct Weights<const L: usize> {
    ids: Arc<Ids>,
    rows: Vec<[f32; L]>,
}

impl<const L: usize> Rows<L> for Weights<L> {
    fn sum(&self, features: &[u32]) -> [f32; L] {
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
