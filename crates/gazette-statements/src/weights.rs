//! Tables of weights: as they are learnt (32-bit, averaged) and as they ship (8-bit, one scale a table).

/// Rows of `L` weights, one row a bucket.
pub(crate) trait Rows<const L: usize> {
    /// The sum of the rows of these buckets.
    fn sum(&self, buckets: &[u32]) -> [f32; L];
}

/// Weights in the model: a byte each, but for the few rows with a weight too large for that.
#[derive(Debug, Clone)]
pub(crate) struct Small<const L: usize> {
    pub rows: Vec<[i8; L]>,
    pub scale: f32,
    /// The large rows, named by rows that begin with [`LARGE`].
    pub large: Vec<[f32; L]>,
}

/// Begins a row whose next three bytes number a large row. No rounded weight has this value.
const LARGE: i8 = i8::MIN;

impl<const L: usize> Rows<L> for Small<L> {
    fn sum(&self, buckets: &[u32]) -> [f32; L] {
        let mut total = [0i32; L];
        let mut apart = [0f32; L];
        for bucket in buckets {
            let row = &self.rows[*bucket as usize];
            if row[0] == LARGE {
                let number = usize::from(row[1] as u8)
                    | usize::from(row[2] as u8) << 8
                    | usize::from(row[3] as u8) << 16;
                if let Some(large) = self.large.get(number) {
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

impl<const L: usize> Small<L> {
    /// Rounds weights to a byte; one row in two hundred may be kept whole.
    pub fn from_rows(rows: &[[f32; L]]) -> Small<L> {
        let size = |row: &[f32; L]| row.iter().fold(0f32, |top, w| top.max(w.abs()));
        let mut sizes: Vec<f32> = rows.iter().map(size).filter(|w| *w > 0.0).collect();
        sizes.sort_by(f32::total_cmp);
        let top = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 200)).copied().unwrap_or(1.0);
        let scale = top / 127.0;
        let mut large: Vec<[f32; L]> = Vec::new();
        let rows = rows
            .iter()
            .map(|row| {
                if size(row) <= top {
                    return row.map(|w| (w / scale).round() as i8);
                }
                let number = large.len().to_le_bytes();
                large.push(*row);
                std::array::from_fn(|l| if l == 0 { LARGE } else { *number.get(l - 1).unwrap_or(&0) as i8 })
            })
            .collect();
        Small { rows, scale, large }
    }
}

/// Weights while they are learnt, with what is needed to average them over all steps.
#[derive(Debug, Clone)]
pub(crate) struct Learning<const L: usize> {
    rows: Vec<[f32; L]>,
    /// Each change times the step it was made at.
    dated: Vec<[f64; L]>,
}

impl<const L: usize> Rows<L> for Learning<L> {
    fn sum(&self, buckets: &[u32]) -> [f32; L] {
        let mut total = [0f32; L];
        for bucket in buckets {
            let row = &self.rows[*bucket as usize];
            for label in 0..L {
                total[label] += row[label];
            }
        }
        total
    }
}

impl<const L: usize> Learning<L> {
    pub fn new(buckets: usize) -> Learning<L> {
        Learning { rows: vec![[0.0; L]; buckets], dated: vec![[0.0; L]; buckets] }
    }

    /// Moves the weights of one label for these buckets, at step `step`.
    pub fn nudge(&mut self, buckets: &[u32], label: usize, by: f32, step: f64) {
        for bucket in buckets {
            self.rows[*bucket as usize][label] += by;
            self.dated[*bucket as usize][label] += f64::from(by) * step;
        }
    }

    /// The mean of the weights over all steps.
    pub fn averaged(&self, steps: f64) -> Vec<[f32; L]> {
        let mean = |row: &[f32; L], dated: &[f64; L]| {
            let mut out = [0f32; L];
            for label in 0..L {
                out[label] = row[label] - (dated[label] / steps) as f32;
            }
            out
        };
        self.rows.iter().zip(&self.dated).map(|(row, dated)| mean(row, dated)).collect()
    }
}
