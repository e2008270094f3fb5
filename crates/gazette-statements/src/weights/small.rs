//! Weights as they ship: half a byte each.
//!
//! A row holds its weights as whole numbers from -7 to 7 and, in its last column, by which of sixteen steps to multiply
//! them; the steps are powers of one ratio, so that small rows keep their shape beside large ones. Features are hashes: the
//! upper bits of one name a box, in which its lower bits stand beside its row.

use super::{Ids, Rows, Weights};

/// Numbers that come near together.
const LINE: usize = 32;
/// Upper bits of a feature that name its box, at least: the others are a number of a line.
const LEAST_BITS: u32 = 16;
/// How many entries a box has on average, at most.
const FILLED: usize = 6;
/// In a file features are told by their upper halves.
const HALVES: usize = 1 << 16;
/// How many steps there are, and how many times a step is the next one.
const STEPS: usize = 16;
const RATIO: f32 = 1.4;
/// The largest weight of a row is this many times its step, or a little less.
const MOST: f32 = 7.0;

/// Four columns of nothing.
const NOTHING: u16 = 0x8888;

/// A stretch of near memory.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Line([u16; LINE]);

/// Rows of `L - 1` weights.
#[derive(Debug, Clone)]
pub(crate) struct Small<const L: usize> {
    /// Boxes, one or two to a line: the lower bits of the features that are in it, then their rows, four columns to a number
    /// and each eight more than it counts for. Filled from the last place down; places that are left have rows of nothing.
    lines: Vec<Line>,
    /// How many upper bits of a feature name its box.
    bits: u32,
    /// Features whose boxes are full, and their rows.
    spilt: Ids,
    spilt_rows: Vec<u16>,
    /// The largest weight, which the steps follow from.
    top: f32,
    /// Each step as it multiplies the four columns of a number, which stand four bits higher each.
    steps: [[f32; 4]; STEPS],
}

impl<const L: usize> Rows<L> for Small<L> {
    fn sum(&self, features: &[u32]) -> [f32; L] {
        // The way to far memory is what costs: all boxes are asked for before the first is looked into.
        let near = features.iter().fold(0, |near, feature| near ^ self.box_of(*feature)[0]);
        std::hint::black_box(near);
        let mut total = [0f32; L];
        for feature in features {
            self.add(*feature, &mut total);
        }
        total[L - 1] = 0.0;
        total
    }
}

impl<const L: usize> Small<L> {
    /// Numbers of a row, of a box, and the places in a box.
    const WIDE: usize = L / 4;
    const BOX: usize = LINE * Self::WIDE / 2;
    const ROOM: usize = Self::BOX / (1 + Self::WIDE);

    /// The box of a feature.
    #[inline]
    fn box_of(&self, feature: u32) -> &[u16] {
        let at = (feature >> (32 - self.bits)) as usize;
        let each = LINE / Self::BOX;
        let from = at % each * Self::BOX;
        &self.lines[at / each].0[from..from + Self::BOX]
    }

    /// What tells a feature from the others of its box.
    #[inline]
    fn tag(&self, feature: u32) -> u16 {
        (feature & (u32::MAX >> self.bits)) as u16
    }

    /// Adds the row of a feature.
    #[inline]
    fn add(&self, feature: u32, total: &mut [f32; L]) {
        let (tags, rows) = self.box_of(feature).split_at(Self::ROOM);
        let tag = self.tag(feature);
        // All places are looked at: that is quicker than to stop at one that nobody can foresee. The last one counts.
        let found =
            tags.iter().zip(0..).fold(0u32, |found, (t, place)| found | u32::from(*t == tag) << place);
        if let Some(place) = found.checked_ilog2() {
            let from = place as usize * Self::WIDE;
            self.add_row(&rows[from..from + Self::WIDE], total);
        } else if rows[..Self::WIDE].iter().any(|four| *four != NOTHING)
            && let Some(at) = self.spilt.get(feature)
        {
            self.add_row(&self.spilt_rows[at * Self::WIDE..(at + 1) * Self::WIDE], total);
        }
    }

    #[inline]
    fn add_row(&self, row: &[u16], total: &mut [f32; L]) {
        let steps = &self.steps[usize::from(row[Self::WIDE - 1] >> 12)];
        for (sums, four) in total.chunks_exact_mut(4).zip(row) {
            let number = |column| (i32::from(*four) & (15 << (4 * column))) - (8 << (4 * column));
            let numbers: [i32; 4] = std::array::from_fn(number);
            for column in 0..4 {
                sums[column] += numbers[column] as f32 * steps[column];
            }
        }
    }

    /// A table from `count` features in rising order and their rows.
    fn new<'r>(entries: impl Iterator<Item = (u32, &'r [u8])>, count: usize, top: f32) -> Small<L> {
        let mut bits = LEAST_BITS;
        while count >> bits >= FILLED {
            bits += 1;
        }
        let lines = vec![Line([NOTHING; LINE]); (1 << bits) * Self::BOX / LINE];
        let mut table = Small {
            lines,
            bits,
            spilt: Ids::default(),
            spilt_rows: Vec::new(),
            top,
            steps: scaled(steps(top)),
        };
        let (mut last, mut taken) = (usize::MAX, 0);
        for (feature, row) in entries {
            let at = (feature >> (32 - bits)) as usize;
            taken = if at == last { taken + 1 } else { 1 };
            last = at;
            table.put(feature, row, taken);
        }
        table
    }

    /// Puts a feature's row into the place that is the `nth` from the end of its box.
    fn put(&mut self, feature: u32, row: &[u8], nth: usize) {
        let row = row.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]]) ^ NOTHING);
        let Some(place) = Self::ROOM.checked_sub(nth) else {
            self.spilt.of(feature);
            return self.spilt_rows.extend(row);
        };
        let tag = self.tag(feature);
        let at = (feature >> (32 - self.bits)) as usize;
        let each = LINE / Self::BOX;
        let from = at % each * Self::BOX;
        let numbers = &mut self.lines[at / each].0[from..from + Self::BOX];
        numbers[place] = tag;
        numbers[Self::ROOM + place * Self::WIDE..].iter_mut().zip(row).for_each(|(to, four)| *to = four);
    }

    /// The features in rising order, and their rows.
    fn entries(&self) -> Vec<(u32, &[u16])> {
        let rows = self.spilt_rows.chunks_exact(Self::WIDE).collect::<Vec<_>>();
        let spilt = self.spilt.known.iter().map(|(feature, at)| (*feature, rows[*at as usize]));
        let boxes = self.lines.iter().flat_map(|line| line.0.chunks_exact(Self::BOX)).zip(0u32..);
        let kept = boxes.flat_map(|(numbers, at)| {
            let (tags, rows) = numbers.split_at(Self::ROOM);
            let upper = at << (32 - self.bits);
            tags.iter().map(move |tag| upper | u32::from(*tag)).zip(rows.chunks_exact(Self::WIDE))
        });
        let mut all: Vec<(u32, &[u16])> =
            kept.filter(|(_, row)| row.iter().any(|four| *four != NOTHING)).chain(spilt).collect();
        all.sort_unstable_by_key(|(feature, _)| *feature);
        all
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
        Small::new(rows.iter().map(|(feature, row)| (*feature, row.as_slice())), rows.len(), top)
    }

    /// Appends the table to a file: the largest weight; how many features have each upper half, in a byte, or in four
    /// after a byte of 255; the lower halves of the features; the rows, two columns a byte.
    pub fn write(&self, out: &mut Vec<u8>) {
        let entries = self.entries();
        let mut counts = vec![0u32; HALVES];
        entries.iter().for_each(|(feature, _)| counts[(feature >> 16) as usize] += 1);
        out.extend_from_slice(&self.top.to_le_bytes());
        for count in counts {
            match u8::try_from(count) {
                Ok(count) if count < u8::MAX => out.push(count),
                _ => {
                    out.push(u8::MAX);
                    out.extend_from_slice(&count.to_le_bytes());
                }
            }
        }
        let lower = entries.iter().map(|(feature, _)| *feature as u16);
        let rows = entries.iter().flat_map(|(_, row)| row.iter().map(|four| four ^ NOTHING));
        lower.chain(rows).for_each(|number| out.extend_from_slice(&number.to_le_bytes()));
    }

    /// Reads what [`Small::write`] wrote, and returns what follows it; `None` where it is cut short.
    pub fn read(bytes: &[u8]) -> Option<(Small<L>, &[u8])> {
        let (top, mut bytes) = bytes.split_first_chunk::<4>()?;
        let top = Some(f32::from_le_bytes(*top)).filter(|top| top.is_finite())?;
        let mut counts = Vec::with_capacity(HALVES);
        let mut total = 0usize;
        for _ in 0..HALVES {
            let (first, rest) = bytes.split_first()?;
            let mut count = u32::from(*first);
            bytes = rest;
            if *first == u8::MAX {
                let (long, rest) = bytes.split_first_chunk::<4>()?;
                count = u32::from_le_bytes(*long);
                bytes = rest;
            }
            total = total.checked_add(count as usize)?;
            counts.push(count);
        }
        let (lows, bytes) = bytes.split_at_checked(total.checked_mul(2)?)?;
        let (rows, bytes) = bytes.split_at_checked(total.checked_mul(L / 2)?)?;
        let highs = counts.iter().zip(0u32..).flat_map(|(count, high)| (0..*count).map(move |_| high << 16));
        let lows = lows.chunks_exact(2).map(|low| u32::from(u16::from_le_bytes([low[0], low[1]])));
        let entries = highs.zip(lows).map(|(high, low)| high | low).zip(rows.chunks_exact(L / 2));
        Some((Small::new(entries, total, top), bytes))
    }
}

fn steps(top: f32) -> [f32; STEPS] {
    let mut step = top / MOST;
    std::array::from_fn(|_| {
        let this = step;
        step /= RATIO;
        this
    })
}

/// Steps for numbers that stand four bits higher in each column: dividing by sixteen loses nothing. The number of a step
/// is kept as the weights are.
fn scaled(steps: [f32; STEPS]) -> [[f32; 4]; STEPS] {
    let scaled = |at: usize| [1.0, 16.0, 256.0, 4096.0].map(|higher| steps[at ^ 8] / higher);
    std::array::from_fn(scaled)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Small<4> {
        let rows: Vec<(u32, Vec<u8>)> = [(3, 1), (0x0001_0000, 2), (0x0001_0007, 3), (u32::MAX, 4)]
            .into_iter()
            .map(|(feature, n)| (feature, pack([n, -n, 7, n])))
            .collect();
        Small::new(rows.iter().map(|(feature, row)| (*feature, row.as_slice())), rows.len(), 7.0)
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
    fn a_box_that_is_full_loses_nothing() {
        // Forty features of one box, and some of its neighbours'.
        let features = || (0..40u32).map(|n| 0x0001_0000 + n * 1_300).chain([0x0002_0000, 0x0003_FFFF]);
        let rows: Vec<(u32, Vec<u8>)> =
            features().map(|f| (f, pack([(f % 7) as i8, -3, 1, 2, 0, 7, -7, 3]))).collect();
        let table = Small::<8>::new(
            rows.iter().map(|(f, row)| (*f, row.as_slice())),
            rows.len(),
            7.0 * 1.4f32.powi(3),
        );
        for feature in features() {
            let sum = table.sum(&[feature]);
            let told = [(feature % 7) as f32, -3.0, 1.0, 2.0, 0.0, 7.0, -7.0, 0.0];
            assert!(sum.iter().zip(told).all(|(a, b)| (a - b).abs() < 1e-4), "{feature:x}: {sum:?}");
            assert_eq!(table.sum(&[feature + 1]), [0.0; 8], "{feature:x}");
        }
        let mut bytes = Vec::new();
        table.write(&mut bytes);
        let (read, _) = Small::<8>::read(&bytes).expect("whole");
        assert_eq!(read.entries(), table.entries());
        assert_eq!(table.entries().len(), 42);
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
