//! How alike two stories are.

use super::Telling;
use super::mean::{Mean, SievedMean};
use crate::stories::setting::Setting;

/// A story with maps of its terms, see [`crate::vector::Sieve`].
#[derive(Debug)]
pub(in crate::stories) struct Sieved<'t> {
    telling: &'t Telling,
    words: [Option<SievedMean<'t>>; 3],
    known: [Option<SievedMean<'t>>; 3],
}

/// How alike two stories are: the mean over all pairs of a dispatch of the one and a dispatch of the other.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::stories) struct Likeness {
    /// The mean likeness in words of pairs in one tongue.
    pub words: f32,
    /// The mean likeness of pairs across tongues, in what is known there.
    pub known: f32,
    /// The share of pairs in one tongue.
    pub same: f32,
}

impl Likeness {
    /// The greater of the two.
    pub fn most(&self) -> f32 {
        self.words.max(self.known)
    }
}

impl Telling {
    /// How alike two are.
    pub fn likeness(&self, other: &Telling, setting: &Setting) -> Likeness {
        self.likeness_to(&other.sieved(), setting)
    }

    /// Gets ready to be likened to many.
    pub fn sieved(&self) -> Sieved<'_> {
        Sieved {
            telling: self,
            words: self.words.each_ref().map(Mean::sieved),
            known: self.known.each_ref().map(Mean::sieved),
        }
    }

    /// As [`Telling::likeness`].
    pub fn likeness_to(&self, other: &Sieved<'_>, setting: &Setting) -> Likeness {
        let mut out = Likeness::default();
        let full = self.fullness().min(other.telling.fullness());
        let is_short = full < 1.0;
        let spread = if is_short { full.powf(setting.spread) } else { 1.0 };
        let least = if is_short { (setting.least, setting.least_weight) } else { (0, 0.0) };
        let (mut same, mut across) = (0.0, 0.0);
        for (t, mine) in self.words.iter().enumerate().filter(|(_, m)| m.count > 0) {
            for (u, theirs) in other.words.iter().enumerate() {
                let (Some(words), Some(known)) = (theirs, &other.known[u]) else { continue };
                let pairs = mine.count as f32 * words.mean.count as f32;
                if t == u {
                    out.words += pairs * mine.likeness(words, spread, least);
                    same += pairs;
                } else {
                    out.known += pairs * self.known[t].likeness(known, spread, least);
                    across += pairs;
                }
            }
        }
        if same > 0.0 {
            out.words /= same;
        }
        if across > 0.0 {
            out.known /= across;
        }
        out.same = same / (same + across).max(1.0);
        out
    }
}
