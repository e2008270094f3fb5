//! Weights as they ship: half a byte each.
//!
//! A row holds its weights as whole numbers from -7 to 7 and, in its last column, by which of sixteen steps to multiply
//! them; the steps are powers of one ratio, so that small rows keep their shape beside large ones. Features are sorted:
//! the upper half of a feature names a shelf, the lower halves stand on it in order.

use super::{Rows, Weights};

/// One shelf for each upper half of a feature.
const SHELVES: usize = 1 << 16;
/// In how many parts the lower halves of a shelf are told apart before it is looked at.
const PARTS: u32 = 40;
/// The lower bits of a shelf's number, which say where its entries begin.
const BEGIN_BITS: u32 = 64 - PARTS;
const PARTS_MASK: u64 = u64::MAX << BEGIN_BITS;
/// Shelves with more entries than this are searched by halves.
const LONG: usize = 48;
/// How many steps there are, and how many times a step is the next one.
const STEPS: usize = 16;
const RATIO: f32 = 1.4;
/// The largest weight of a row is this many times its step, or a little less.
const MOST: f32 = 7.0;

/// Rows of `L - 1` weights.
#[derive(Debug, Clone)]
pub(crate) struct Small<const L: usize> {
    /// For each shelf where its entries begin and, in the upper bits, which parts of it hold any: one near number tells
    /// of most features that they are not held, and of the others within an entry or two where. A last one ends the list.
    shelves: Vec<u64>,
    /// Entries in order of their features: the feature's lower half, then its row, four columns to a number. They are
    /// kept as small as they ship, since it is the way to far memory that costs.
    entries: Vec<u16>,
    /// The largest weight, which the steps follow from.
    top: f32,
    steps: [f32; STEPS],
}

/// How many features are looked up together.
const TOGETHER: usize = 64;

impl<const L: usize> Rows<L> for Small<L> {
    fn sum(&self, features: &[u32]) -> [f32; L] {
        let mut total = [0f32; L];
        for some in features.chunks(TOGETHER) {
            self.add(some, &mut total);
        }
        total[L - 1] = 0.0;
        total
    }
}

impl<const L: usize> Small<L> {
    /// Adds the rows of up to [`TOGETHER`] features. Nearly every step of a search is a load from far memory, so each
    /// step is taken for all of them before the next one: the loads of a step do not wait for each other.
    fn add(&self, features: &[u32], total: &mut [f32; L]) {
        let (mut asked, mut count) = ([(0u32, 0u32); TOGETHER], 0);
        for feature in features {
            let (high, low) = halves(*feature);
            let shelf = self.shelves[high];
            let part = BEGIN_BITS + part(low);
            let before = shelf & ((1 << part) - 1) & PARTS_MASK;
            asked[count % TOGETHER] = (*feature, begin(shelf) as u32 + before.count_ones());
            count += (shelf >> part) as usize & 1;
        }
        let mut first = 0u16;
        for (_, at) in &asked[..count] {
            first ^= self.entries[*at as usize * Self::STRIDE];
        }
        // The entries are only looked at to have them near.
        std::hint::black_box(first);
        for (feature, at) in &asked[..count] {
            if let Some(row) = self.row(*feature, *at as usize) {
                self.add_row(row, total);
            }
        }
    }

    /// The row of a feature whose part of its shelf begins at an entry or a little before it.
    #[inline]
    fn row(&self, feature: u32, at: usize) -> Option<&[u16]> {
        let (high, low) = halves(feature);
        let mut at = at;
        let end = begin(self.shelves[high + 1]);
        if end - begin(self.shelves[high]) > LONG {
            at = self.search(begin(self.shelves[high]), end, low);
        }
        while at < end {
            let entry = &self.entries[at * Self::STRIDE..(at + 1) * Self::STRIDE];
            if entry[0] >= low {
                return (entry[0] == low).then_some(&entry[1..]);
            }
            at += 1;
        }
        None
    }

    /// The first of some entries that does not come before a feature.
    fn search(&self, from: usize, to: usize, low: u16) -> usize {
        let (mut least, mut most) = (from, to);
        while least < most {
            let middle = (least + most) / 2;
            if self.entries[middle * Self::STRIDE] < low { least = middle + 1 } else { most = middle }
        }
        least
    }

    /// How many numbers an entry takes.
    const STRIDE: usize = 1 + L / 4;

    #[inline]
    fn add_row(&self, row: &[u16], total: &mut [f32; L]) {
        let step = self.steps[usize::from(row[row.len() - 1] >> 12)];
        for (sums, four) in total.chunks_exact_mut(4).zip(row) {
            let [a, b] = four.to_le_bytes().map(|byte| &SIGNED[usize::from(byte)]);
            sums[0] += a[0] * step;
            sums[1] += a[1] * step;
            sums[2] += b[0] * step;
            sums[3] += b[1] * step;
        }
    }

    /// A table from features in rising order and their rows.
    fn new<'r>(entries: impl Iterator<Item = (u32, &'r [u8])>, top: f32) -> Small<L> {
        let mut table =
            Small { shelves: Vec::with_capacity(SHELVES + 1), entries: Vec::new(), top, steps: steps(top) };
        let mut count = 0u64;
        for (feature, row) in entries {
            let (high, low) = halves(feature);
            while table.shelves.len() <= high {
                table.shelves.push(count);
            }
            table.shelves[high] |= 1 << (BEGIN_BITS + part(low));
            table.entries.push(low);
            table.entries.extend(row.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])));
            count += 1;
        }
        table.shelves.resize(SHELVES + 1, count);
        table
    }

    /// Rounds weights, keeping the `most` heaviest rows.
    pub fn from_weights(weights: &Weights<L>, most: usize) -> Small<L> {
        let size = |row: &[f32; L]| row[..L - 1].iter().fold(0f32, |top, w| top.max(w.abs()));
        let mut heavy: Vec<(f32, u32, [f32; L])> = weights
            .entries()
            .map(|(feature, row)| (size(&row), feature, row))
            .filter(|e| e.0 > 0.0)
            .collect();
        heavy.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        heavy.truncate(most);
        let top = heavy.first().map_or(1.0, |(size, _, _)| *size);
        heavy.sort_unstable_by_key(|(_, feature, _)| *feature);
        let steps = steps(top);
        let rows: Vec<(u32, Vec<u8>)> = heavy
            .into_iter()
            .map(|(size, feature, row)| (feature, pack(round(size, &row, &steps))))
            .collect();
        Small::new(rows.iter().map(|(feature, row)| (*feature, row.as_slice())), top)
    }

    /// Appends the table to a file: the largest weight; how many features stand on each shelf, in a byte, or in four
    /// after a byte of 255; the lower halves of the features; the rows, two columns a byte.
    pub fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.top.to_le_bytes());
        for two in self.shelves.windows(2) {
            let count = (begin(two[1]) - begin(two[0])) as u32;
            match u8::try_from(count) {
                Ok(count) if count < u8::MAX => out.push(count),
                _ => {
                    out.push(u8::MAX);
                    out.extend_from_slice(&count.to_le_bytes());
                }
            }
        }
        let entries = || self.entries.chunks_exact(Self::STRIDE);
        entries().for_each(|entry| out.extend_from_slice(&entry[0].to_le_bytes()));
        entries().flat_map(|entry| &entry[1..]).for_each(|four| out.extend_from_slice(&four.to_le_bytes()));
    }

    /// Reads what [`Small::write`] wrote, and returns what follows it; `None` where it is cut short.
    pub fn read(bytes: &[u8]) -> Option<(Small<L>, &[u8])> {
        let (top, mut bytes) = bytes.split_first_chunk::<4>()?;
        let top = Some(f32::from_le_bytes(*top)).filter(|top| top.is_finite())?;
        let mut counts = Vec::with_capacity(SHELVES);
        let mut total = 0usize;
        for _ in 0..SHELVES {
            let (first, rest) = bytes.split_first()?;
            let mut count = u32::from(*first);
            bytes = rest;
            if *first == u8::MAX {
                let (long, rest) = bytes.split_first_chunk::<4>()?;
                count = u32::from_le_bytes(*long);
                bytes = rest;
            }
            total = total.checked_add(count as usize).filter(|total| *total < 1 << BEGIN_BITS)?;
            counts.push(count);
        }
        let (lows, bytes) = bytes.split_at_checked(total.checked_mul(2)?)?;
        let (rows, bytes) = bytes.split_at_checked(total.checked_mul(L / 2)?)?;
        let highs = counts.iter().zip(0u32..).flat_map(|(count, high)| (0..*count).map(move |_| high << 16));
        let lows = lows.chunks_exact(2).map(|low| u32::from(u16::from_le_bytes([low[0], low[1]])));
        let entries = highs.zip(lows).map(|(high, low)| high | low).zip(rows.chunks_exact(L / 2));
        Some((Small::new(entries, top), bytes))
    }
}

fn halves(feature: u32) -> (usize, u16) {
    ((feature >> 16) as usize, feature as u16)
}

/// Where the entries of a shelf begin.
fn begin(shelf: u64) -> usize {
    (shelf & !PARTS_MASK) as usize
}

/// The part of its shelf that a lower half belongs to; later halves belong to later parts.
fn part(low: u16) -> u32 {
    (u32::from(low) * PARTS) >> 16
}

fn steps(top: f32) -> [f32; STEPS] {
    let mut step = top / MOST;
    std::array::from_fn(|_| {
        let this = step;
        step /= RATIO;
        this
    })
}

/// A row in whole numbers of the smallest step that holds it.
fn round<const L: usize>(size: f32, row: &[f32; L], steps: &[f32; STEPS]) -> [i8; L] {
    let fits = |step: &&f32| **step * (MOST + 0.01) >= size;
    let step = steps.iter().filter(fits).count().max(1) - 1;
    let mut out = row.map(|w| (w / steps[step]).round().clamp(-MOST, MOST) as i8);
    out[L - 1] = step as i8;
    out
}

/// A row in bytes, two columns each.
fn pack<const L: usize>(row: [i8; L]) -> Vec<u8> {
    row.chunks_exact(2).map(|two| (two[0] as u8 & 15) | (two[1] as u8) << 4).collect()
}

/// The two signed numbers in each byte.
static SIGNED: [[f32; 2]; 256] = {
    let mut table = [[0f32; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = [(((byte as u8) << 4) as i8 >> 4) as f32, (byte as u8 as i8 >> 4) as f32];
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Small<4> {
        let rows: Vec<(u32, Vec<u8>)> = [(3, 1), (0x0001_0000, 2), (0x0001_0007, 3), (u32::MAX, 4)]
            .into_iter()
            .map(|(feature, n)| (feature, pack([n, -n, 7, n])))
            .collect();
        Small::new(rows.iter().map(|(feature, row)| (*feature, row.as_slice())), 7.0)
    }

    #[test]
    fn what_is_written_is_read() {
        let mut bytes = Vec::new();
        table().write(&mut bytes);
        bytes.push(9);
        let (read, rest) = Small::<4>::read(&bytes).expect("whole");
        assert_eq!(rest, [9]);
        for feature in [3, 0x0001_0000, 0x0001_0007, u32::MAX, 4, 0x0001_0003] {
            assert_eq!(read.sum(&[feature]), table().sum(&[feature]), "{feature}");
        }
        assert_eq!(read.sum(&[3]), [1.0 / 1.4, -1.0 / 1.4, 7.0 / 1.4, 0.0]);
        for cut in [0, 3, 4, 9000, bytes.len() - 2] {
            assert!(Small::<4>::read(&bytes[..cut]).is_none(), "{cut}");
        }
    }

    #[test]
    fn rows_are_rounded_by_steps_of_their_own() {
        let steps = steps(70.0);
        for size in [70.0f32, 50.0, 9.0, 0.7] {
            let [a, b, step] = round(size, &[size, -size / 2.0, 0.0], &steps);
            let back = |n: i8| f32::from(n) * steps[step as usize];
            assert!((back(a) - size).abs() <= size * 0.11, "{size}: {}", back(a));
            assert!((back(b) + size / 2.0).abs() <= size * 0.11, "{size}: {}", back(b));
        }
    }
}
