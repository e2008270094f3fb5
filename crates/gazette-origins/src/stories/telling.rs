//! A story as its dispatches tell it so far.

use super::reading::{Reading, Weighed};
use super::setting::Setting;
use super::vector::Vector;

#[derive(Debug, Clone, Default)]
pub(super) struct Telling {
    pub members: Vec<u64>,
    /// The sum of the dispatches' words, for each tongue; of length one.
    words: [Vector; 3],
    counts: [u32; 3],
    known: Vector,
    count: u32,
    headlines: u32,
    pub first: Option<i64>,
    pub last: Option<i64>,
}

impl Telling {
    pub fn take(&mut self, key: u64, weighed: &Weighed, setting: &Setting) {
        self.members.push(key);
        let tongue = usize::from(weighed.tongue.min(2));
        let n = self.counts[tongue] as f32;
        self.words[tongue] = self.words[tongue].plus(n, &weighed.words, 1.0).trimmed(setting.story_kept);
        self.counts[tongue] += 1;
        self.known = self.known.plus(self.count as f32, &weighed.known, 1.0).trimmed(setting.story_kept);
        self.count += 1;
        self.headlines += u32::from(weighed.is_headline);
        if let Some(time) = weighed.time {
            self.first = Some(self.first.map_or(time, |t| t.min(time)));
            self.last = Some(self.last.map_or(time, |t| t.max(time)));
        }
    }

    /// How alike a reading is in its own tongue, and across.
    pub fn likeness(&self, reading: &Reading) -> (f32, f32) {
        let words = reading.words.clone().trimmed(usize::MAX);
        let known = reading.known.clone().trimmed(usize::MAX);
        (words.likeness(&self.words[usize::from(reading.tongue.min(2))]), known.likeness(&self.known))
    }

    /// How alike a dispatch is, as a multiple of what is enough to join.
    pub fn alike(&self, weighed: &Weighed, setting: &Setting) -> f32 {
        let tongue = usize::from(weighed.tongue.min(2));
        let aged = match (self.last, self.first, weighed.time) {
            (Some(last), Some(first), Some(now)) => {
                let gap = if now > last { now - last } else { (first - now).max(0) };
                0.5f32.powf(gap as f32 / setting.half_life)
            }
            _ => 1.0,
        };
        let dated = self.last.is_some() && weighed.time.is_some();
        let enough = match (weighed.is_headline, dated) {
            (true, _) => setting.enough_headline,
            (false, true) => setting.enough,
            (false, false) => setting.enough_undated,
        };
        // Where the story is told in this tongue already, its words say more than what is known across.
        let likeness = if self.counts[tongue] > 0 {
            weighed.words.likeness(&self.words[tongue]) / enough
        } else {
            weighed.known.likeness(&self.known) / setting.enough_across
        };
        likeness * aged
    }

    /// How alike another story is, as a multiple of what makes the two one.
    pub fn alike_story(&self, other: &Telling, setting: &Setting) -> f32 {
        let aged = match (self.first, self.last, other.first, other.last) {
            (Some(a), Some(b), Some(c), Some(d)) => {
                0.5f32.powf((c - b).max(a - d).max(0) as f32 / setting.half_life)
            }
            _ => 1.0,
        };
        let headlines = self.headlines * 2 > self.count && other.headlines * 2 > other.count;
        let enough = if headlines { setting.merge_headline } else { setting.merge };
        let near = (0..3).map(|t| self.words[t].likeness(&other.words[t])).fold(0.0, f32::max);
        near / enough * aged
    }

    /// The terms by which stories like this one are looked for.
    pub fn searched(&self, setting: &Setting) -> Vec<(u32, f32)> {
        self.words.iter().flat_map(|w| w.heaviest(setting.searched)).collect()
    }

    /// Takes another story's dispatches in.
    pub fn absorb(&mut self, other: Telling, setting: &Setting) {
        for (tongue, words) in other.words.iter().enumerate() {
            let (mine, theirs) = (self.counts[tongue] as f32, other.counts[tongue] as f32);
            self.words[tongue] = self.words[tongue].plus(mine, words, theirs).trimmed(setting.story_kept);
            self.counts[tongue] += other.counts[tongue];
        }
        self.known =
            self.known.plus(self.count as f32, &other.known, other.count as f32).trimmed(setting.story_kept);
        self.count += other.count;
        self.headlines += other.headlines;
        self.members.extend(other.members);
        self.first = self.first.into_iter().chain(other.first).min();
        self.last = self.last.into_iter().chain(other.last).max();
    }

    pub fn bytes(&self) -> usize {
        let words: usize = self.words.iter().map(Vector::bytes).sum();
        size_of::<Telling>() + words + self.known.bytes() + self.members.capacity() * 8
    }

    pub fn len(&self) -> u32 {
        self.count
    }

    pub fn all_terms(&self) -> Vec<u32> {
        self.words.iter().chain([&self.known]).flat_map(|v| v.terms().iter().map(|t| t.0)).collect()
    }
}
