//! A story as its dispatches tell it so far.

use super::days;
use super::reading::{Crowd, Reading, Weighed};
use super::setting::Setting;
use super::vector::{self, Vector};

#[derive(Debug, Clone, Default)]
pub(super) struct Telling {
    pub members: Vec<u64>,
    /// The mean of the dispatches' words, for each tongue.
    words: [Mean; 3],
    known: Mean,
    crowd: Crowd,
    days: [u16; 7],
    /// The sum of how full a say the dispatches have.
    full: f32,
    pub first: Option<i64>,
    pub last: Option<i64>,
}

/// The mean of vectors of length one.
#[derive(Debug, Clone, Default)]
struct Mean {
    /// Its direction.
    unit: Vector,
    /// Its length: 1 where all are the same.
    length: f32,
    count: u32,
}

impl Mean {
    fn of(unit: &Vector) -> Mean {
        Mean { unit: unit.clone(), length: 1.0, count: 1 }
    }

    /// The mean likeness of the vectors of one and of the other.
    fn likeness(&self, other: &Mean) -> f32 {
        self.unit.likeness(&other.unit) * self.length * other.length
    }

    fn take(&mut self, other: &Mean, kept: usize) {
        let (mine, theirs) = (self.count as f32, other.count as f32);
        self.count += other.count;
        if other.unit.is_empty() {
            self.length *= mine / (mine + theirs).max(1.0);
            return;
        }
        let mut sum = self.unit.plus(mine * self.length, &other.unit, theirs * other.length);
        self.length = vector::length(&sum) / self.count.max(1) as f32;
        vector::trim(&mut sum, kept);
        self.unit = Vector::unit(&sum);
    }
}

/// What two stories share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Likeness {
    /// The mean likeness of their dispatches.
    pub mean: f32,
    /// Whether that is of what is known across languages, and not of words.
    pub across: bool,
}

impl Telling {
    /// A story of one dispatch.
    pub fn of(key: u64, reading: &Reading, weighed: &Weighed, setting: &Setting) -> Telling {
        let mut words: [Mean; 3] = Default::default();
        words[usize::from(reading.tongue)] = Mean::of(&weighed.words);
        Telling {
            members: vec![key],
            words,
            known: Mean::of(&weighed.known),
            crowd: reading.crowd,
            days: reading.days.map(u16::from),
            full: (f32::from(reading.length) / setting.full).min(1.0).powf(setting.short),
            first: reading.time,
            last: reading.time,
        }
    }

    /// Takes another story's dispatches in.
    pub fn absorb(&mut self, other: Telling, setting: &Setting) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            if theirs.count > 0 {
                mine.take(theirs, setting.story_kept);
            }
        }
        self.known.take(&other.known, setting.story_kept);
        self.crowd.words += other.crowd.words;
        self.crowd.known += other.crowd.known;
        self.days.iter_mut().zip(other.days).for_each(|(a, b)| *a = a.saturating_add(b));
        self.full += other.full;
        self.members.extend(other.members);
        self.first = self.first.into_iter().chain(other.first).min();
        self.last = self.last.into_iter().chain(other.last).max();
    }

    /// How many dispatches were told of it; those that left are still counted.
    pub fn count(&self) -> u32 {
        self.known.count
    }

    /// How alike two are: by their words where a tongue tells both, else by what is known across languages.
    pub fn likeness(&self, other: &Telling) -> Likeness {
        let (mut sum, mut pairs) = (0.0, 0.0);
        for (a, b) in self.words.iter().zip(&other.words) {
            if a.count > 0 && b.count > 0 {
                let n = a.count as f32 * b.count as f32;
                sum += n * a.likeness(b);
                pairs += n;
            }
        }
        if pairs > 0.0 {
            Likeness { mean: sum / pairs, across: false }
        } else {
            Likeness { mean: self.known.likeness(&other.known), across: true }
        }
    }

    /// By how much two are more alike than is enough to be one story; `crowd` is that of the first.
    pub fn margin(&self, other: &Telling, likeness: Likeness, crowd: Crowd, setting: &Setting) -> f32 {
        let full = self.fullness().min(other.fullness());
        let theirs = other.crowd();
        let (enough, crowd) = if likeness.across {
            (setting.enough_across, setting.crowd_across * (crowd.known + theirs.known))
        } else {
            (setting.enough, setting.crowd * (crowd.words + theirs.words))
        };
        let days = setting.days * days::agreement(&self.days, &other.days);
        likeness.mean + full * (days + self.near(other, setting) - enough - crowd)
    }

    /// What the times of two are worth.
    fn near(&self, other: &Telling, setting: &Setting) -> f32 {
        match (self.first, self.last, other.first, other.last) {
            (Some(a), Some(b), Some(c), Some(d)) => {
                let gap = (c.saturating_sub(b)).max(a.saturating_sub(d)).max(0) as f32 / 86_400.0;
                setting.same_time - setting.apart * (1.0 + gap).ln()
            }
            _ => 0.0,
        }
    }

    fn fullness(&self) -> f32 {
        self.full / self.count().max(1) as f32
    }

    /// The mean crowd of its dispatches.
    pub fn crowd(&self) -> Crowd {
        let n = self.count().max(1) as f32;
        Crowd { words: self.crowd.words / n, known: self.crowd.known / n }
    }

    /// Sets the crowd of a story of one dispatch.
    pub fn set_crowd(&mut self, crowd: Crowd) {
        self.crowd = crowd;
    }

    /// Sets the mean crowd.
    pub fn set_mean_crowd(&mut self, crowd: Crowd) {
        let n = self.count().max(1) as f32;
        self.crowd = Crowd { words: crowd.words * n, known: crowd.known * n };
    }

    /// The terms by which stories are looked for: a tongue's words.
    pub fn heaviest_words(&self, tongue: usize, most: usize) -> vector::Terms {
        self.words[tongue].unit.heaviest(most)
    }

    /// As that, of what is known across languages.
    pub fn heaviest_known(&self, most: usize) -> vector::Terms {
        self.known.unit.heaviest(most)
    }

    /// Whether a tongue tells it.
    pub fn is_told_in(&self, tongue: usize) -> bool {
        self.words[tongue].count > 0
    }

    pub fn bytes(&self) -> usize {
        let words: usize = self.words.iter().map(|m| m.unit.bytes()).sum();
        size_of::<Telling>() + words + self.known.unit.bytes() + self.members.capacity() * 8
    }

    /// Every term it may be listed under: of each tongue, and across languages.
    pub fn all_words(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().flat_map(|m| m.unit.terms().map(|t| t.0))
    }

    /// As that, of what is known across languages.
    pub fn all_known(&self) -> impl Iterator<Item = u32> + '_ {
        self.known.unit.terms().map(|t| t.0)
    }
}
