//! Weights as they ship: half a byte each.
//!
//! A row holds its weights as whole numbers from -7 to 7 and, in its last column, by which of sixteen steps to multiply
//! them; the steps are powers of one ratio, so that small rows keep their shape beside large ones. Features are hashes: the
//! upper bits of one name a box, in which its lower bits stand beside its row.

use super::boxes::{Boxes, Four};
use super::{Rows, Weights};

/// In a file features are told by their upper halves.
const HALVES: usize = 1 << 16;
/// How many steps there are, and how many times a step is the next one.
const STEPS: usize = 16;
const RATIO: f32 = 1.4;
/// The largest weight of a row is this many times its step, or a little less.
const MOST: f32 = 7.0;

/// Turns numbers of four bits with a sign into ones that are each eight more.
const EIGHT_MORE: u16 = 0x8888;

/// Rows of `L - 1` weights, four columns to a number; `WIDE` is a quarter of `L`.
#[derive(Debug, Clone)]
pub(crate) struct Small<const L: usize, const WIDE: usize> {
    boxes: Boxes<WIDE>,
    /// The largest weight, which the steps follow from.
    top: f32,
    /// Each step as it multiplies the columns, which stand four bits higher each within a number; the last column, which
    /// holds the number of the step, by nothing.
    steps: [[[f32; 4]; WIDE]; STEPS],
}

/// Rows of up to three and up to seven weights.
pub(crate) type Narrow = Small<4, 1>;
pub(crate) type Wide = Small<8, 2>;

impl<const L: usize, const WIDE: usize> Rows<L> for Small<L, WIDE> {
    fn ask(&self, features: &[u32]) {
        self.boxes.ask(features);
    }

    fn asked(&self, features: &[u32]) -> [f32; L] {
        let mut total = [0f32; L];
        for feature in features {
            self.add(self.boxes.row(*feature), &mut total);
        }
        total
    }
}

impl<const L: usize, const WIDE: usize> Small<L, WIDE> {
    /// Adds a row.
    #[inline(always)]
    fn add(&self, row: [Four; WIDE], total: &mut [f32; L]) {
        let row = row.map(|four| four ^ EIGHT_MORE);
        let steps = &self.steps[usize::from(row[WIDE - 1] >> 12)];
        for ((sums, four), steps) in total.as_chunks_mut::<4>().0.iter_mut().zip(row).zip(steps) {
            let number = |column| (i32::from(four) & (15 << (4 * column))) - (8 << (4 * column));
            let numbers: [i32; 4] = std::array::from_fn(number);
            for column in 0..4 {
                sums[column] += numbers[column] as f32 * steps[column];
            }
        }
    }

    /// A table from `count` features in rising order and their rows.
    fn new(entries: impl Iterator<Item = (u32, [Four; WIDE])>, count: usize, top: f32) -> Self {
        Small { boxes: Boxes::new(entries, count), top, steps: scaled(steps(top)) }
    }

    /// Rounds weights, keeping the `most` heaviest rows.
    pub fn from_weights(weights: &Weights<L>, most: usize) -> Self {
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
        let count = heavy.len();
        let rows = heavy.into_iter().map(|(size, feature, row)| (feature, pack(round(size, &row, &steps))));
        Small::new(rows, count, top)
    }

    /// Appends the table to a file: the largest weight; how many features have each upper half, in a byte, or in four
    /// after a byte of 255; the lower halves of the features; the rows, two columns a byte.
    pub fn write(&self, out: &mut Vec<u8>) {
        let entries = self.boxes.entries();
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
        let rows = entries.iter().flat_map(|(_, row)| row.iter().copied());
        lower.chain(rows).for_each(|number| out.extend_from_slice(&number.to_le_bytes()));
    }

    /// Reads what [`Small::write`] wrote, and returns what follows it; `None` where it is cut short.
    pub fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
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
        let (rows, bytes) = bytes.split_at_checked(total.checked_mul(2 * WIDE)?)?;
        let highs = counts.iter().zip(0u32..).flat_map(|(count, high)| (0..*count).map(move |_| high << 16));
        let lows = lows.as_chunks().0.iter().map(|two| u32::from(u16::from_le_bytes(*two)));
        let entries = highs.zip(lows).map(|(high, low)| high | low).zip(rows.chunks_exact(2 * WIDE).map(row));
        Some((Small::new(entries, total, top), bytes))
    }
}

/// A row as it stands in a file.
fn row<const WIDE: usize>(bytes: &[u8]) -> [Four; WIDE] {
    std::array::from_fn(|n| u16::from_le_bytes([bytes[2 * n], bytes[2 * n + 1]]))
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
fn scaled<const WIDE: usize>(steps: [f32; STEPS]) -> [[[f32; 4]; WIDE]; STEPS] {
    std::array::from_fn(|at| {
        let mut columns = [[1.0, 16.0, 256.0, 4096.0].map(|higher| steps[at ^ 8] / higher); WIDE];
        columns[WIDE - 1][3] = 0.0;
        columns
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

/// A row in numbers of four columns.
fn pack<const L: usize, const WIDE: usize>(row: [i8; L]) -> [Four; WIDE] {
    let four = |n: usize| row[4 * n..4 * n + 4].iter().rev().fold(0, |all, w| all << 4 | (*w as u16 & 15));
    std::array::from_fn(four)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Narrow {
        let rows = [(3, 1), (0x0001_0000, 2), (0x0001_0007, 3), (u32::MAX, 4)];
        let packed = rows.map(|(feature, n)| (feature, pack([n, -n, 7, n])));
        Small::new(packed.into_iter(), packed.len(), 7.0)
    }

    #[test]
    fn what_is_written_is_read() {
        let mut bytes = Vec::new();
        table().write(&mut bytes);
        bytes.push(9);
        let (read, rest) = Narrow::read(&bytes).expect("whole");
        assert_eq!(rest, [9]);
        for feature in [3, 0x0001_0000, 0x0001_0007, u32::MAX, 4, 0x0001_0003] {
            assert_eq!(read.sum(&[feature]), table().sum(&[feature]), "{feature}");
        }
        assert_eq!(read.sum(&[3]), [1.0 / 1.4, -1.0 / 1.4, 7.0 / 1.4, 0.0]);
        for cut in [0, 3, 4, 9000, bytes.len() - 2] {
            assert!(Narrow::read(&bytes[..cut]).is_none(), "{cut}");
        }
    }

    #[test]
    fn a_box_that_is_full_loses_nothing() {
        // Forty features of one box, and some of its neighbours'.
        let features = || (0..40u32).map(|n| 0x0001_0000 + n * 1_300).chain([0x0002_0000, 0x0003_FFFF]);
        let packed = |f| (f, pack([(f % 7) as i8, -3, 1, 2, 0, 7, -7, 3]));
        let table = Wide::new(features().map(packed), features().count(), 7.0 * 1.4f32.powi(3));
        for feature in features() {
            let sum = table.sum(&[feature]);
            let told = [(feature % 7) as f32, -3.0, 1.0, 2.0, 0.0, 7.0, -7.0, 0.0];
            assert!(sum.iter().zip(told).all(|(a, b)| (a - b).abs() < 1e-4), "{feature:x}: {sum:?}");
            assert_eq!(table.sum(&[feature + 1]), [0.0; 8], "{feature:x}");
        }
        let mut bytes = Vec::new();
        table.write(&mut bytes);
        let (read, _) = Wide::read(&bytes).expect("whole");
        assert_eq!(read.boxes.entries(), table.boxes.entries());
        assert_eq!(table.boxes.entries().len(), 42);
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
