//! A story as its dispatches tell it so far.

use super::days;
use super::figures::Figures;
use super::names::{Names, Parts};
use super::reading::{Crowd, Reading, Weighed};
use super::setting::Setting;
use super::speech::Speech;
use super::strangers::{self, Cast};
use crate::rarity::Rarity;
use crate::vector::{self, Sieve, Vector};

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
    /// Dispatches with a headline.
    titled: u32,
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

    /// Ready to be likened to many; none where it is the mean of nothing.
    fn sieved(&self) -> Option<SievedMean<'_>> {
        (self.count > 0).then(|| SievedMean { mean: self, sieve: self.unit.sieve() })
    }

    /// The mean likeness of the vectors of one and of the other where `spread` is 1, the likeness of their means where
    /// it is 0. None where they share fewer than `least` terms that weigh so much.
    fn likeness(&self, other: &SievedMean<'_>, spread: f32, (least, weight): (usize, f32)) -> f32 {
        if least > 0 && !self.unit.share(&other.mean.unit, least, weight) {
            return 0.0;
        }
        let lengths = self.length * other.mean.length;
        let lengths = if lengths == 1.0 { 1.0 } else { lengths.powf(spread) };
        other.sieve.likeness(&self.unit) * lengths
    }

    fn take(&mut self, other: &Mean, kept: usize) {
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

/// A story with maps of its terms, see [`Sieve`].
#[derive(Debug)]
pub(super) struct Sieved<'t> {
    telling: &'t Telling,
    words: [Option<SievedMean<'t>>; 3],
    known: [Option<SievedMean<'t>>; 3],
}

#[derive(Debug)]
struct SievedMean<'t> {
    mean: &'t Mean,
    sieve: Sieve<'t>,
}

/// How alike two stories are: the mean over all pairs of a dispatch of the one and a dispatch of the other.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Likeness {
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

/// What speaks for two being one story.
#[derive(Debug, Clone, Copy)]
pub(super) struct Evidence {
    sum: f32,
    /// What the crowds' likeness in words takes off, and that in what is known across languages.
    words: f32,
    known: f32,
}

impl Evidence {
    /// By how much that is more than enough, where the two have these crowds.
    pub fn margin(self, one: Crowd, other: Crowd) -> f32 {
        self.sum - self.words * (one.words + other.words) - self.known * (one.known + other.known)
    }
}

/// What speaks for two being one story beside their names.
#[derive(Debug, Clone, Copy)]
struct Signs {
    sum: f32,
    /// What it adds that all their names are theirs alone.
    names: f32,
    /// As in [`Evidence`].
    words: f32,
    known: f32,
}

impl Signs {
    /// All that speaks for it, where their names do as far as `named` tells, from 0 to 1.
    fn evidence(self, named: f32) -> Evidence {
        Evidence { sum: self.sum + named * self.names, words: self.words, known: self.known }
    }
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
            titled: u32::from(reading.is_titled),
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
        self.titled += other.titled;
        self.full += other.full;
        self.members.extend(other.members);
        self.first = self.first.into_iter().chain(other.first).min();
        self.last = self.last.into_iter().chain(other.last).max();
    }

    /// How many dispatches were told of it; those that left are still counted.
    pub fn count(&self) -> u32 {
        self.count
    }

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

    /// By how much two are more alike than is enough to be one story, where that is no less than `least`; `crowd` is
    /// that of the first.
    pub fn margin(
        &self,
        other: &Telling,
        (likeness, crowd, least): (Likeness, Crowd, f32),
        (setting, rarity): (&Setting, &Rarity),
    ) -> Option<f32> {
        let signs = self.signs(other, likeness, (setting, rarity));
        let margin = |named: f32| signs.evidence(named).margin(crowd, other.crowd());
        // Most are too far apart whatever they name, and to look up how rare names are takes longest.
        let may_do = margin(1.0) >= least;
        may_do.then(|| margin(self.named(other, rarity, setting))).filter(|margin| *margin >= least)
    }

    /// What speaks for two being one story, whatever their crowds are.
    pub fn evidence(
        &self,
        other: &Telling,
        likeness: Likeness,
        (setting, rarity): (&Setting, &Rarity),
    ) -> Evidence {
        self.signs(other, likeness, (setting, rarity)).evidence(self.named(other, rarity, setting))
    }

    /// What speaks for two being one story beside their names.
    fn signs(&self, other: &Telling, likeness: Likeness, (setting, rarity): (&Setting, &Rarity)) -> Signs {
        let full = self.fullness().min(other.fullness());
        let is_known = self.has_time_or_title(other);
        let unknown = if is_known { 0.0 } else { setting.unknown };
        let clues = Clues::of(self.has_time() && other.has_time(), setting);
        let said = signed(self.speech.agreement(&other.speech), clues.speech, clues.other_speech);
        let figures = self.figures.agreement(&other.figures);
        let same_days = days::agreement(&self.days, &other.days);
        let series = setting.series * figures.min(0.0) + clues.series_days * same_days.min(0.0);
        let counted = signed(figures, clues.figures, clues.other_figures) + series * likeness.most();
        let words = likeness.words + full * (said - clues.enough - unknown);
        let known = likeness.known - full * setting.enough_across;
        let signs = clues.days * same_days + counted - clues.groups * self.grouped(other);
        let near = |same_time: f32| full * (signs + self.near(other, same_time, setting));
        let across = 1.0 - likeness.same;
        let unsure = rarity.borrowed().powi(setting.strangers_borrowed);
        let strangers = setting.strangers * unsure * self.strangers(other, full) * likeness.most();
        Signs {
            sum: likeness.same * (words + near(setting.same_time))
                + across * (known + near(setting.same_time_across))
                - strangers,
            names: full * clues.names * (1.0 + series),
            words: likeness.same * full * clues.crowd,
            known: across * full * setting.crowd_across,
        }
    }

    /// What it is worth that two name what hardly anybody else does, from 0 to 1.
    fn named(&self, other: &Telling, rarity: &Rarity, setting: &Setting) -> f32 {
        let parts = Parts { counts: (self.count, other.count), rare: setting.names_rare };
        (self.names.shared(&other.names, rarity, &parts) / setting.names_full).min(1.0)
    }

    /// How much two are briefs about different people and sums, from 0 to 1.
    fn strangers(&self, other: &Telling, full: f32) -> f32 {
        match strangers::brevity(full) {
            0.0 => 0.0,
            brevity => brevity * self.cast().strangers(&other.cast()),
        }
    }

    fn cast(&self) -> Cast<'_> {
        let known = [0, 1, 2].map(|tongue: usize| &self.known[tongue].unit);
        Cast { names: &self.names, figures: &self.figures, known }
    }

    /// From 0, where one is told by a single dispatch, to 1, where both are told by many.
    fn grouped(&self, other: &Telling) -> f32 {
        let least = self.count.min(other.count).max(1) as f32;
        1.0 - 1.0 / (least * least)
    }

    /// What the times of two are worth, where the same time is worth `same_time`.
    fn near(&self, other: &Telling, same_time: f32, setting: &Setting) -> f32 {
        match (self.first, self.last, other.first, other.last) {
            (Some(a), Some(b), Some(c), Some(d)) => {
                let gap = (c.saturating_sub(b)).max(a.saturating_sub(d)).max(0) as f32 / 86_400.0;
                same_time - setting.apart * (1.0 + gap).ln()
            }
            _ => 0.0,
        }
    }

    /// Whether any dispatch of it has a time.
    pub fn has_time(&self) -> bool {
        self.last.is_some()
    }

    /// Whether both have a time, or both a headline.
    fn has_time_or_title(&self, other: &Telling) -> bool {
        self.has_time() && other.has_time() || self.titled > 0 && other.titled > 0
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

/// An agreement times what it is worth, or times what a disagreement is.
fn signed(agreement: f32, worth: f32, other: f32) -> f32 {
    agreement * if agreement > 0.0 { worth } else { other }
}

/// What the signs that two are of one story are worth: without times there is more to be made of the others.
struct Clues {
    enough: f32,
    crowd: f32,
    days: f32,
    speech: f32,
    other_speech: f32,
    figures: f32,
    other_figures: f32,
    names: f32,
    groups: f32,
    series_days: f32,
}

impl Clues {
    fn of(has_times: bool, setting: &Setting) -> Clues {
        match has_times {
            true => Clues {
                enough: setting.enough,
                crowd: setting.crowd,
                days: setting.days,
                speech: setting.speech,
                other_speech: 0.0,
                figures: setting.figures,
                other_figures: setting.other_figures,
                names: setting.names,
                groups: setting.groups,
                series_days: 0.0,
            },
            false => Clues {
                enough: setting.enough_timeless,
                crowd: setting.crowd_timeless,
                days: setting.days_timeless,
                speech: setting.speech_timeless,
                other_speech: setting.other_speech,
                figures: setting.figures_timeless,
                other_figures: setting.other_figures_timeless,
                names: 0.0,
                groups: 0.0,
                series_days: setting.series_days_timeless,
            },
        }
    }
}
