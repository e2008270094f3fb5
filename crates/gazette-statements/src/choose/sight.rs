//! What the chooser sees of a reading.

use super::{LAGS, SHARES};
use crate::accept::grade;
use crate::cues::language_seed;
use crate::hash::{Features, mix};
use crate::lexicon::Class;
use crate::page::{Page, Stretch, Word};
use crate::spans::{CueView, Found, head};

/// A reading and what it is a reading of; each method adds one kind of features, numbered apart.
pub(super) struct Sight<'s, 't> {
    pub(super) page: &'s Page<'t>,
    pub(super) view: &'s CueView,
    pub(super) found: &'s Found,
    /// Class of the word of the cue that carries its sense.
    pub(super) class: u64,
    pub(super) features: &'s mut Vec<u32>,
}

impl Sight<'_, '_> {
    fn numbered(&mut self, template: u64) -> Features<'_> {
        Features::new(language_seed(self.page.language), template, self.features)
    }

    fn tag(&self, k: Option<usize>) -> u64 {
        k.and_then(|k| self.page.words.get(k)).map_or(200, Word::tag)
    }

    fn key(&self, k: Option<usize>) -> u64 {
        k.and_then(|k| self.page.words.get(k)).map_or(7, |w| u64::from(w.key))
    }

    fn build(&self, k: usize) -> u64 {
        self.page.words.get(k).map_or(7, |w| u64::from(w.build))
    }

    fn kind(&self, k: usize) -> u64 {
        self.page.words.get(k).map_or(200, |w| w.class as u64)
    }

    fn quoted(&self, k: usize) -> u64 {
        u64::from(self.page.words.get(k).is_some_and(|w| w.quote != 0))
    }

    /// 2 after the cue, 1 before it.
    fn side(&self, k: usize) -> u64 {
        if k > self.view.cue.1 { 2 } else { 1 }
    }

    /// On which sides of the cue its content stands.
    fn sides(&self) -> u64 {
        self.found.content.iter().fold(0, |sides, (first, _)| sides | self.side(*first))
    }

    /// How the tagger likes the reading.
    pub(super) fn liking(&mut self, rank: usize, best: &Found) {
        let sure = self.found.sure;
        let lag = grade(best.margin - self.found.margin, LAGS);
        let (content, source) = (grade(sure.content, SHARES), grade(sure.source, SHARES));
        let (begins, ends) = (grade(sure.begins, SHARES), grade(sure.ends, SHARES));
        let mut f = self.numbered(500);
        f.add(&[rank as u64]);
        f.add(&[lag]);
        f.add(&[content]);
        f.add(&[source]);
        f.add(&[begins, ends]);
        f.add(&[lag, content, source]);
    }

    pub(super) fn no_source(&mut self) {
        let (cue, class, shape, sides) = (self.view.cue, self.class, self.view.shape(), self.sides());
        let source = grade(self.found.sure.source, SHARES);
        let (before, after) = (self.tag(cue.0.checked_sub(1)), self.tag(Some(cue.1 + 1)));
        let (key, next) = (self.key(Some(cue.0)), self.build(cue.1 + 1));
        let mut f = self.numbered(520);
        f.add(&[class]);
        f.add(&[class, shape]);
        f.add(&[source, class]);
        f.add(&[sides, before, after]);
        f.add(&[key]);
        f.add(&[class, after]);
        f.add(&[after, next]);
    }

    /// Where the source begins and ends: what stands on either side.
    pub(super) fn source_edges(&mut self, (first, last): Stretch) {
        let (before, after) = (first.checked_sub(1), Some(last + 1));
        let held = inside(self.page, (first, last));
        let (opens, closes) = (self.tag(Some(first)), self.tag(Some(last)));
        let (outside, next, second) = (self.tag(before), self.tag(after), self.tag(Some(last + 2)));
        let (key_closes, key_next) = (self.key(Some(last)), self.key(after));
        let (key_opens, key_outside) = (self.key(Some(first)), self.key(before));
        let (build, build_next) = (self.build(last), self.build(last + 1));
        let habit = |k: usize| self.page.words.get(k).map_or(9, |w| u64::from(w.habit));
        let (habit, habit_next) = (habit(last), habit(last + 1));
        let mut f = self.numbered(530);
        f.add(&[closes, next]);
        f.add(&[opens, outside]);
        f.add(&[opens, closes, next]);
        f.add(&[closes, next, second]);
        f.add(&[held, next]);
        f.add(&[held, closes, next]);
        f.add(&[key_closes]);
        f.add(&[key_next]);
        f.add(&[key_opens]);
        f.add(&[key_outside, opens]);
        f.add(&[key_next, closes]);
        f.add(&[key_next, held]);
        f.add(&[build, build_next]);
        f.add(&[build_next, held]);
        f.add(&[habit, habit_next, next]);
        f.add(&[key_closes, next]);
        f.add(&[key_closes, key_next]);
        f.add(&[build, next, second]);
        f.add(&[closes, build_next, second]);
    }

    /// How long the source is, what it holds, and how it stands to the cue and the content.
    pub(super) fn source_whole(&mut self, (first, last): Stretch) {
        let (page, cue, class) = (self.page, self.view.cue, self.class);
        let side = self.side(first);
        let long = (last - first + 1).min(12) as u64;
        let gap = if first > cue.1 { first - cue.1 } else { cue.0.saturating_sub(last) }.min(12) as u64;
        let held = inside(page, (first, last));
        let source = grade(self.found.sure.source, SHARES);
        let (count, sides) = (self.found.source.len().min(3) as u64, self.sides());
        let (opens, next) = (self.tag(Some(first)), self.tag(Some(last + 1)));
        let touches = u64::from(self.found.content.iter().any(|(f, _)| *f == last + 1));
        let (shape, agreement) = (shape(page, (first, last)), agreement(page, cue, first));
        let key = self.key(Some(cue.0));
        let mut f = self.numbered(560);
        f.add(&[long, side]);
        f.add(&[long, held]);
        f.add(&[held, source]);
        f.add(&[count]);
        f.add(&[side, gap, class]);
        f.add(&[side, sides, gap]);
        f.add(&[opens, long]);
        f.add(&[class, next, side]);
        f.add(&[shape]);
        f.add(&[shape, next]);
        f.add(&[agreement, side]);
        f.add(&[touches, side, class]);
        f.add(&[touches, next]);
        f.add(&[key, side, touches]);
        f.add(&[class, shape]);
    }

    /// Where the content begins and ends.
    pub(super) fn content_edges(&mut self, first: usize, last: usize) {
        let (class, side) = (self.class, self.side(first));
        let (opens, outside) = (self.tag(Some(first)), self.tag(first.checked_sub(1)));
        let (end, next, second) = (self.kind(last), self.kind(last + 1), self.kind(last + 2));
        let (quote, quote_next) = (self.quoted(last), self.quoted(last + 1));
        let hint = |k: usize| self.page.hints.get(k).map_or(9, |h| u64::from(*h));
        let (hint, hint_second) = (hint(last + 1), hint(last + 2));
        let (key_next, key_second) = (self.key(Some(last + 1)), self.key(Some(last + 2)));
        let (key_opens, key_outside) = (self.key(Some(first)), self.key(first.checked_sub(1)));
        let (build, build_outside) = (self.build(first), first.checked_sub(1).map_or(7, |k| self.build(k)));
        let left = left(self.page, last);
        let mut f = self.numbered(600);
        f.add(&[opens, outside, side]);
        f.add(&[class, opens, side]);
        f.add(&[end, next, second]);
        f.add(&[end, next, quote, quote_next]);
        f.add(&[next, key_second]);
        f.add(&[next, hint, hint_second]);
        f.add(&[next, second, class]);
        f.add(&[key_next, second]);
        f.add(&[key_opens, side]);
        f.add(&[key_outside, opens]);
        f.add(&[build_outside, build]);
        f.add(&[build, opens, outside]);
        f.add(&[end, key_next, key_second]);
        f.add(&[left[0], left[1], left[2], key_next]);
        f.add(&[left[0], left[1], left[2], next, class]);
        f.add(&[left[0], next, second]);
    }

    /// How long the content is, what it holds, and how its pieces stand to the cue.
    pub(super) fn content_whole(&mut self, first: usize, last: usize) {
        let (page, cue, class) = (self.page, self.view.cue, self.class);
        let words = || self.found.content.iter().flat_map(|(f, l)| *f..=*l);
        let count = self.found.content.len().min(4) as u64;
        let long = [2, 4, 7, 12, 20, 35, 60].iter().filter(|n| words().count() > **n).count() as u64;
        let balance = words().fold(0i32, |n, k| match page.class(k) {
            Class::Open => n + 1,
            Class::Close => n - 1,
            _ => n,
        });
        let sentence = |k: usize| page.words.get(k).map_or(u32::MAX, |w| w.sentence);
        let stops = sentence(last) != sentence(last + 1) || page.class(last + 1) == Class::Stop;
        let away = |k: usize| u64::from(sentence(k).abs_diff(sentence(cue.0)).min(2));
        let apart = away(first) + 3 * away(last);
        let verbs = words().filter(|k| page.class(*k).is_verbal()).count().min(3) as u64;
        let (quote_opens, quote_ends) = (self.quoted(first), self.quoted(last));
        let (side, pieces) = (self.side(first), &self.found.content);
        let between: Vec<[u64; 4]> = pieces
            .windows(2)
            .map(|pair| {
                let (from, to) = (pair[0].1 + 1, pair[1].0);
                let over = u64::from(from <= cue.0 && cue.1 < to);
                [over, (to - from).min(8) as u64, self.kind(from), self.kind(to - 1)]
            })
            .collect();
        let mut f = self.numbered(630);
        f.add(&[count]);
        f.add(&[long, count]);
        f.add(&[long, class]);
        f.add(&[u64::from(balance == 0), quote_opens, quote_ends]);
        f.add(&[u64::from(stops), side, class]);
        f.add(&[apart, count, quote_opens, quote_ends]);
        f.add(&[verbs, long, class]);
        for gap in between {
            self.numbered(640).add(&gap);
        }
    }

    /// What the cue's own word takes: a clause, a thing, somebody and a thing.
    pub(super) fn taking(&mut self, first: usize) {
        let head = head(self.page, self.view.cue);
        let (stem, class) = (u64::from(self.page.words[head].stem), self.class);
        let (opens, side) = (self.kind(first), self.side(first));
        let source = self.found.source.first().map_or(3, |(f, _)| self.side(*f));
        let source_opens = self.found.source.first().map_or(200, |(f, _)| self.tag(Some(*f)));
        let mut f = self.numbered(650);
        f.add(&[stem, source]);
        f.add(&[stem, opens, side]);
        f.add(&[stem, source, side]);
        f.add(&[class, source, side, opens]);
        f.add(&[class, source_opens, side]);
        f.add(&[stem, source_opens]);
    }

    /// What the reading takes in beyond the tagger's best, or leaves out.
    pub(super) fn against(&mut self, best: &Found) {
        let end = |found: &Found| found.source.first().map(|s| s.1);
        let start = |found: &Found| found.source.first().map(|s| s.0);
        let (own, other) = (end(self.found), end(best));
        let way = |own: Option<usize>, other: Option<usize>| match (own, other) {
            (None, None) => 0,
            (Some(_), None) => 1,
            (None, Some(_)) => 2,
            (Some(a), Some(b)) if a == b => 3,
            (Some(a), Some(b)) if a < b => 4 + (b - a).min(3) as u64,
            (Some(a), Some(b)) => 8 + (a - b).min(3) as u64,
        };
        let ends = way(own, other);
        let starts = way(start(self.found), start(best));
        let shorter = own.into_iter().chain(other).min().unwrap_or(usize::MAX - 4);
        let first = |found: &Found| found.content.first().map(|c| c.0);
        let last = |found: &Found| found.content.last().map(|c| c.1);
        let (begins, stops) = (way(first(self.found), first(best)), way(last(self.found), last(best)));
        let nearer = last(self.found).into_iter().chain(last(best)).min().unwrap_or(usize::MAX - 4);
        let (tag, next) = (self.tag(Some(shorter + 1)), self.tag(Some(shorter + 2)));
        let (tail, beyond) = (self.kind(nearer + 1), self.kind(nearer + 2));
        let class = self.class;
        let mut f = self.numbered(670);
        f.add(&[ends]);
        f.add(&[ends, starts, begins, stops]);
        f.add(&[ends, tag]);
        f.add(&[ends, tag, next]);
        f.add(&[ends, class]);
        f.add(&[stops, tail]);
        f.add(&[stops, tail, beyond]);
        f.add(&[stops, tail, class]);
    }
}

/// What is left of a sentence after a word: how much, whether it has a verb, and whether something else is said there.
fn left(page: &Page<'_>, last: usize) -> [u64; 3] {
    let (_, end) = page.sentence_of(last);
    let rest = || (last + 1..=end).filter(|&k| !page.class(k).is_mark());
    let many = [0, 2, 5, 10, 20].iter().filter(|n| rest().count() > **n).count() as u64;
    let verbs = rest().any(|k| page.class(k).is_verbal());
    let cues = rest().any(|k| page.hints.get(k) == Some(&2));
    [many, u64::from(verbs), u64::from(cues)]
}

/// What stands inside a source: marks, verbs, prepositions, names, numbers, as a set.
fn inside(page: &Page<'_>, (first, last): Stretch) -> u64 {
    (first..=last).fold(0, |set, k| {
        set | match page.class(k) {
            Class::Comma => 1,
            c if c.is_mark() => 2,
            c if c.is_verbal() => 4,
            Class::Preposition | Class::To => 8,
            Class::Given | Class::Proper | Class::Particle => 16,
            Class::Role | Class::Body | Class::Document | Class::Title => 32,
            Class::Relative | Class::Complementiser | Class::Subordinator => 64,
            Class::Conjunction => 128,
            Class::Pronoun => 256,
            _ => 0,
        }
    })
}

/// The classes of a source's words in order, without repetition.
fn shape(page: &Page<'_>, (first, last): Stretch) -> u64 {
    let mut shape = 1;
    let mut before = 0;
    for k in (first..=last).take(12) {
        let tag = page.words[k].tag();
        if tag != before {
            shape = mix(shape, tag);
        }
        before = tag;
    }
    shape
}

/// Whether a cue and its source have endings that agree: Arabic verbs and nouns show the gender.
fn agreement(page: &Page<'_>, cue: Stretch, source: usize) -> u64 {
    let verb = page.key(cue.0);
    let noun = page.key(source);
    let feminine =
        u64::from(verb.ends_with('ت')) + 2 * u64::from(verb.starts_with('ت') || verb.starts_with("وت"));
    feminine * 4 + u64::from(noun.ends_with('ه')) + 2 * u64::from(noun.ends_with("ات"))
}
