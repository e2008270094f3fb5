//! The mean of what the dispatches of a story tell.

use crate::vector::{self, Sieve, Vector};

/// The mean of vectors of length one.
#[derive(Debug, Clone, Default)]
pub(super) struct Mean {
    /// Its direction.
    pub unit: Vector,
    /// Its length: 1 where all are the same.
    length: f32,
    pub count: u32,
}

impl Mean {
    pub fn of(unit: &Vector) -> Mean {
        Mean { unit: unit.clone(), length: 1.0, count: 1 }
    }

    /// Ready to be likened to many; none where it is the mean of nothing.
    pub fn sieved(&self) -> Option<SievedMean<'_>> {
        (self.count > 0).then(|| SievedMean { mean: self, sieve: self.unit.sieve() })
    }

    /// The mean likeness of the vectors of one and of the other where `spread` is 1, the likeness of their means where
    /// it is 0. None where they share fewer than `least` terms that weigh so much.
    pub fn likeness(&self, other: &SievedMean<'_>, spread: f32, (least, weight): (usize, f32)) -> f32 {
        if least > 0 && !self.unit.share(&other.mean.unit, least, weight) {
            return 0.0;
        }
        let lengths = self.length * other.mean.length;
        let lengths = if lengths == 1.0 { 1.0 } else { lengths.powf(spread) };
        other.sieve.likeness(&self.unit) * lengths
    }

    pub fn take(&mut self, other: &Mean, kept: usize) {
        let (mine, theirs) = (self.count as f32, other.count as f32);
        self.count += other.count;
        if other.unit.is_empty() {
            self.length *= mine / (mine + theirs).max(1.0);
            return;
        }
        let mut sum = self.unit.plus(mine * self.length, &other.unit, theirs * other.length);
        let length = vector::length(&sum) / self.count.max(1) as f32;
        vector::trim(&mut sum, kept);
        self.unit = Vector::unit(&sum);
        // Weights are kept to a few per cent: without this a story would fade as it is told again and again.
        self.length = (length / self.unit.length().max(0.5)).min(1.0);
    }
}

/// One with a map of its terms, see [`Sieve`].
#[derive(Debug)]
pub(super) struct SievedMean<'t> {
    pub mean: &'t Mean,
    sieve: Sieve<'t>,
}
