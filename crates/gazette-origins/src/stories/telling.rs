//! A story as its dispatches tell it so far.

use super::figures::Figures;
use super::forms::{Form, Outlets};
use super::names::Names;
use super::reading::{Crowd, Reading, Weighed};
use super::setting::Setting;
use super::speech::Speech;
use crate::vector;

mod evidence;
mod likeness;
mod mean;

pub(super) use evidence::Evidence;
pub(super) use likeness::Likeness;

use mean::Mean;

#[derive(Debug, Clone, Default)]
pub(super) struct Telling {
    pub members: Vec<u64>,
    /// The mean of the dispatches' words, for each tongue.
    words: [Mean; 3],
    /// The mean of what is known of them across languages, for each tongue.
    known: [Mean; 3],
    count: u32,
    crowd: Crowd,
    days: [u16; 7],
    speech: Speech,
    figures: Figures,
    names: Names,
    outlets: Outlets,
    /// The sum of how surely the dispatches are bulletins.
    bulletin: f32,
    /// Dispatches with a headline.
    titled: u32,
    /// The sum of the words that the dispatches have.
    length: u32,
    /// The sum of how full a say the dispatches have.
    full: f32,
    pub first: Option<i64>,
    pub last: Option<i64>,
}

impl Telling {
    /// A story of one dispatch.
    pub fn of(key: u64, reading: &Reading, weighed: &Weighed, setting: &Setting) -> Telling {
        let (mut words, mut known) = <([Mean; 3], [Mean; 3])>::default();
        words[usize::from(reading.tongue)] = Mean::of(&weighed.words);
        known[usize::from(reading.tongue)] = Mean::of(&weighed.known);
        Telling {
            members: vec![key],
            words,
            known,
            count: 1,
            crowd: reading.crowd,
            days: reading.days.map(u16::from),
            speech: reading.speech.clone(),
            figures: reading.figures.clone(),
            names: reading.names.clone(),
            outlets: Outlets::of(reading.outlet),
            bulletin: reading.bulletin,
            titled: u32::from(reading.is_titled),
            length: u32::from(reading.length),
            full: (f32::from(reading.length) / setting.full).min(1.0).powf(setting.short),
            first: reading.time,
            last: reading.time,
        }
    }

    /// Takes another story's dispatches in.
    pub fn absorb(&mut self, other: Telling, setting: &Setting) {
        let means = self.words.iter_mut().chain(&mut self.known);
        for (mine, theirs) in means.zip(other.words.iter().chain(&other.known)) {
            if theirs.count > 0 {
                mine.take(theirs, setting.story_kept);
            }
        }
        self.count += other.count;
        self.crowd.words += other.crowd.words;
        self.crowd.known += other.crowd.known;
        self.days.iter_mut().zip(other.days).for_each(|(a, b)| *a = a.saturating_add(b));
        self.speech.absorb(&other.speech);
        self.figures.absorb(&other.figures);
        self.names.absorb(&other.names);
        self.outlets.absorb(&other.outlets);
        self.bulletin += other.bulletin;
        self.titled += other.titled;
        self.length = self.length.saturating_add(other.length);
        self.full += other.full;
        self.members.extend(other.members);
        self.first = self.first.into_iter().chain(other.first).min();
        self.last = self.last.into_iter().chain(other.last).max();
    }

    /// How many dispatches were told of it; those that left are still counted.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// What of it, as told in a tongue, is of a form that is filled in again.
    fn form(&self, tongue: usize) -> Form<'_> {
        Form {
            words: &self.words[tongue].unit,
            is_whole: self.titled == self.count,
            length: self.length as f32 / self.count.max(1) as f32,
            figures: &self.figures,
            names: &self.names,
            days: &self.days,
            first: self.first,
        }
    }

    /// Whether any dispatch of it has a time.
    pub fn has_time(&self) -> bool {
        self.last.is_some()
    }

    /// How full a say its dispatches have, from 0 to 1.
    pub fn fullness(&self) -> f32 {
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

    /// Whether one outlet tells both.
    pub fn is_of_one_outlet(&self, other: &Telling) -> bool {
        self.outlets.share_one(&other.outlets)
    }

    /// How surely its dispatches are bulletins of a form, from 0 to 1.
    pub fn bulletin(&self) -> f32 {
        self.bulletin / self.count().max(1) as f32
    }

    /// Takes a story of one dispatch for a bulletin, at least as surely as it was.
    pub fn take_for_bulletin(&mut self, surely: f32) {
        if self.count == 1 {
            self.bulletin = self.bulletin.max(surely);
        }
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
    pub fn heaviest_known(&self, tongue: usize, most: usize) -> vector::Terms {
        self.known[tongue].unit.heaviest(most)
    }

    /// Whether a tongue tells it.
    pub fn is_told_in(&self, tongue: usize) -> bool {
        self.words[tongue].count > 0
    }

    pub fn bytes(&self) -> usize {
        let terms: usize = self.words.iter().chain(&self.known).map(|m| m.unit.bytes()).sum();
        size_of::<Telling>()
            + terms
            + self.members.capacity() * 8
            + size_of_val(self.speech.as_slice())
            + size_of_val(self.figures.as_slice())
            + self.names.bytes()
            + self.outlets.bytes()
    }

    /// Every term it may be listed under: of each tongue, and across languages.
    pub fn all_words(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().flat_map(|m| m.unit.terms().map(|t| t.0))
    }

    /// As that, of what is known across languages.
    pub fn all_known(&self) -> impl Iterator<Item = u32> + '_ {
        self.known.iter().flat_map(|m| m.unit.terms().map(|t| t.0))
    }
}
