//! Which of the span tagger's best labellings of a cue to believe.
//!
//! The tagger sees words and their neighbours; this sees pieces whole: how long a source is, what it begins and ends
//! with, what stands between it and the content. A log-linear model over the labellings of one cue, learnt on texts that
//! the tagger had not seen.

use crate::accept::{grade, slot};
use crate::cues::language_seed;
use crate::hash::{Features, mix};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::{CueView, Found, head};

/// Weights of the model, in a table as the judge's.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Chooser {
    pub weights: Vec<f32>,
}

impl Chooser {
    /// The reading that is most likely right, the tagger's own first in doubt.
    pub fn choose(&self, page: &Page<'_>, view: &CueView, mut readings: Vec<Found>) -> Option<Found> {
        if readings.len() > 1 {
            let best = readings[0].margin;
            let mut features_of = Vec::with_capacity(64);
            let mut top = (0, f32::MIN);
            for (rank, found) in readings.iter().enumerate() {
                features_of.clear();
                features(page, view, found, (rank, best), &mut features_of);
                let worth: f32 = features_of.iter().map(|f| self.weights[slot(*f)]).sum();
                if worth > top.1 {
                    top = (rank, worth);
                }
            }
            readings.swap(0, top.0);
        }
        readings.into_iter().next()
    }
}

const LAGS: &[f32] = &[0.05, 0.15, 0.3, 0.5, 0.75, 1.0, 1.4, 1.9, 2.5, 3.2, 4.0, 5.0];
const SHARES: &[f32] = &[0.05, 0.15, 0.3, 0.45, 0.55, 0.7, 0.82, 0.9, 0.95, 0.98];

/// The features of a reading; `rank` and the best reading's margin tell how the tagger likes it.
pub(crate) fn features(
    page: &Page<'_>,
    view: &CueView,
    found: &Found,
    (rank, best): (usize, f32),
    features: &mut Vec<u32>,
) {
    let cue = view.cue;
    let class = page.class(head(page, cue)) as u64;
    let lag = grade(best - found.margin, LAGS);
    let sure = found.sure;
    let (content, source) = (grade(sure.content, SHARES), grade(sure.source, SHARES));
    let (begins, ends) = (grade(sure.begins, SHARES), grade(sure.ends, SHARES));
    let tag = |k: Option<usize>| k.and_then(|k| page.words.get(k)).map_or(200, crate::page::Word::tag);
    let key = |k: Option<usize>| k.and_then(|k| page.words.get(k)).map_or(7, |w| u64::from(w.key));

    let mut f = Features::new(language_seed(page.language), 500, features);
    f.add(&[rank as u64]);
    f.add(&[lag]);
    f.add(&[content]);
    f.add(&[source]);
    f.add(&[begins, ends]);
    f.add(&[lag, content, source]);
    let sides = found.content.iter().fold(0, |s, (first, _)| s | if *first > cue.1 { 2u64 } else { 1 });
    let Some(&(first, last)) = found.source.first() else {
        f.add(&[class]);
        f.add(&[class, view.shape()]);
        f.add(&[source, class]);
        f.add(&[sides, tag(cue.0.checked_sub(1)), tag(Some(cue.1 + 1))]);
        pieces(page, view, found, class, &mut f);
        return;
    };
    let side = if first > cue.1 { 2u64 } else { 1 };
    let long = (last - first + 1).min(12) as u64;
    let held = inside(page, (first, last));
    let (before, after) = (first.checked_sub(1), Some(last + 1));
    let gap = if first > cue.1 { first - cue.1 } else { cue.0.saturating_sub(last) }.min(12) as u64;
    let build = |k: usize| page.words.get(k).map_or(7, |w| u64::from(w.build));
    f.add(&[long, side]);
    f.add(&[long, held]);
    f.add(&[held, source]);
    f.add(&[found.source.len().min(3) as u64]);
    f.add(&[side, gap, class]);
    f.add(&[side, sides, gap]);
    f.add(&[tag(Some(last)), tag(after)]);
    f.add(&[tag(Some(first)), tag(before)]);
    f.add(&[tag(Some(first)), tag(Some(last)), tag(after)]);
    f.add(&[tag(Some(last)), tag(after), tag(Some(last + 2))]);
    f.add(&[tag(Some(first)), long]);
    f.add(&[held, tag(after)]);
    f.add(&[held, tag(Some(last)), tag(after)]);
    f.add(&[key(Some(last))]);
    f.add(&[key(after)]);
    f.add(&[key(Some(first))]);
    f.add(&[key(before), tag(Some(first))]);
    f.add(&[key(after), tag(Some(last))]);
    f.add(&[key(after), held]);
    f.add(&[build(last), build(last + 1)]);
    f.add(&[build(last + 1), held]);
    f.add(&[class, tag(after), side]);
    f.add(&[shape(page, (first, last))]);
    f.add(&[shape(page, (first, last)), tag(after)]);
    let word = page.words[last];
    f.add(&[u64::from(word.habit), page.words.get(last + 1).map_or(9, |w| u64::from(w.habit)), tag(after)]);
    f.add(&[agreement(page, cue, first), side]);
    let touches = found.content.iter().any(|(f, _)| *f == last + 1);
    f.add(&[u64::from(touches), side, class]);
    f.add(&[u64::from(touches), tag(after)]);
    pieces(page, view, found, class, &mut f);
}

/// What the pieces of the content are like.
fn pieces(page: &Page<'_>, view: &CueView, found: &Found, class: u64, f: &mut Features<'_>) {
    let cue = view.cue;
    let tag = |k: Option<usize>| k.and_then(|k| page.words.get(k)).map_or(200, crate::page::Word::tag);
    let kind = |k: usize| page.words.get(k).map_or(200, |w| w.class as u64);
    let (&(first, _), &(_, last)) = match (found.content.first(), found.content.last()) {
        (Some(first), Some(last)) => (first, last),
        _ => return,
    };
    let words: usize = found.content.iter().map(|(f, l)| l - f + 1).sum();
    let long = [2, 4, 7, 12, 20, 35, 60].iter().filter(|n| words > **n).count() as u64;
    let quoted = |k: usize| u64::from(page.words.get(k).is_some_and(|w| w.quote != 0));
    let count = found.content.len().min(4) as u64;
    let hint = |k: usize| page.hints.get(k).map_or(9, |h| u64::from(*h));
    let side = u64::from(first > cue.1);
    f.add(&[count]);
    f.add(&[long, count]);
    f.add(&[long, class]);
    f.add(&[tag(Some(first)), tag(first.checked_sub(1)), side]);
    f.add(&[class, tag(Some(first)), side]);
    f.add(&[kind(last), kind(last + 1), kind(last + 2)]);
    f.add(&[kind(last), kind(last + 1), quoted(last), quoted(last + 1)]);
    f.add(&[kind(last + 1), page.words.get(last + 2).map_or(7, |w| u64::from(w.key))]);
    f.add(&[kind(last + 1), hint(last + 1), hint(last + 2)]);
    f.add(&[kind(last + 1), kind(last + 2), class]);
    let balanced = found.content.iter().flat_map(|(f, l)| *f..=*l).fold(0i32, |n, k| match page.class(k) {
        Class::Open => n + 1,
        Class::Close => n - 1,
        _ => n,
    });
    f.add(&[u64::from(balanced == 0), quoted(first), quoted(last)]);
    let stops = page.words[last].sentence != page.words.get(last + 1).map_or(u32::MAX, |w| w.sentence)
        || page.class(last + 1) == Class::Stop;
    let apart = page.words[first].sentence.abs_diff(page.words[cue.0].sentence).min(2)
        + 3 * page.words[last].sentence.abs_diff(page.words[cue.0].sentence).min(2);
    f.add(&[u64::from(stops), side, class]);
    f.add(&[u64::from(apart), count, quoted(first), quoted(last)]);
    let verbs =
        found.content.iter().flat_map(|(f, l)| *f..=*l).filter(|k| page.class(*k).is_verbal()).count();
    f.add(&[verbs.min(3) as u64, long, class]);
    for pair in found.content.windows(2) {
        let (from, to) = (pair[0].1 + 1, pair[1].0);
        let over = u64::from(from <= cue.0 && cue.1 < to);
        f.add(&[over, (to - from).min(8) as u64, kind(from), kind(to - 1)]);
    }
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
