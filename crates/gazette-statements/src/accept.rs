//! The last word: how likely a found statement is right, and which of several readings of one cue to believe.
//!
//! A logistic model over the taggers' margins and the shape of what they found, learnt on texts that the taggers
//! had not seen, so that its confidence is honest.

use crate::cues::Candidate;
use crate::page::Page;
use crate::spans::{CueView, Found, head};

mod beside;
mod sight;

pub(crate) use beside::{Beside, beside};
use sight::{Sight, voice};

/// Buckets of its table and of the chooser's, as a power of two.
pub(crate) const ACCEPT_BITS: u32 = 18;

/// Where in the judge's table a feature stands.
pub(crate) fn slot(feature: u32) -> usize {
    (feature >> (32 - ACCEPT_BITS)) as usize
}

/// Weights of the logistic model.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Judge {
    pub weights: Vec<f32>,
}

impl Judge {
    /// The probability that what these features describe is right.
    pub fn confidence(&self, features: &[u32]) -> f32 {
        logistic(features.iter().map(|b| f64::from(self.weights[slot(*b)])).sum()) as f32
    }
}

/// The logistic function from multiplications alone, so that every machine learns the same weights.
pub(crate) fn logistic(x: f64) -> f64 {
    let x = x.clamp(-30.0, 30.0);
    let mut power = 1.0 - x / 1_048_576.0;
    for _ in 0..20 {
        power *= power;
    }
    1.0 / (1.0 + power)
}

pub(crate) fn grade(value: f32, steps: &[f32]) -> u64 {
    steps.iter().filter(|s| value >= **s).count() as u64
}

const SHARES: &[f32] =
    &[0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.82, 0.88, 0.92, 0.95, 0.97, 0.985, 0.995];

const MARGINS: &[f32] =
    &[-8.0, -4.0, -2.0, -1.0, 0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 11.0, 15.0, 20.0, 30.0, 45.0];

/// The features of a found statement; `unit` is what the taggers' margins are measured in.
pub(crate) fn features(
    page: &Page<'_>,
    candidate: &Candidate,
    view: &CueView,
    found: &Found,
    beside: Beside,
    unit: (f32, f32),
    features: &mut Vec<u32>,
) {
    let cue = (candidate.first, candidate.last);
    let head = head(page, cue);
    let mut sight = Sight {
        page,
        cue,
        found,
        head,
        class: page.class(head) as u64,
        margins: (grade(candidate.margin / unit.0, MARGINS), grade(found.margin / unit.1, MARGINS)),
        voice: voice(page, found),
        features,
    };
    sight.margins();
    sight.sureness();
    sight.cue(view);
    sight.content();
    sight.source();
    sight.neighbours(beside);
}
