//! The last word: how likely a found statement is right, and which of several readings of one cue to believe.
//!
//! A logistic model over the taggers' margins and the shape of what they found, learnt on texts that the taggers
//! had not seen, so that its confidence is honest.

use crate::cues::{Candidate, language_seed};
use crate::find::Hit;
use crate::hash::Features;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::{CueView, Found, head};
use crate::train::overlap;

/// Buckets of its table and of the chooser's, as a power of two.
pub(crate) const ACCEPT_BITS: u32 = 15;

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

/// The features of a found statement.
pub(crate) fn features(
    page: &Page<'_>,
    candidate: &Candidate,
    view: &CueView,
    found: &Found,
    beside: Beside,
    unit: (f32, f32),
    features: &mut Vec<u32>,
) {
    let cue: Stretch = (candidate.first, candidate.last);
    let head = head(page, cue);
    let class = page.class(head) as u64;
    let words: usize = found.content.iter().map(|(f, l)| l - f + 1).sum();
    let (a, b) = (grade(candidate.margin / unit.0, MARGINS), grade(found.margin / unit.1, MARGINS));
    let begin = found.content.first().map_or(200, |(f, _)| page.class(*f) as u64);
    let before =
        found.content.first().and_then(|(f, _)| f.checked_sub(1)).map_or(200, |k| page.class(k) as u64);
    let end = found.content.last().map_or(200, |(_, l)| page.class(*l) as u64);
    let after = found.content.last().and_then(|(_, l)| page.words.get(l + 1)).map_or(200, |w| w.class as u64);
    let source = found.source.first().map_or(200, |(f, _)| page.class(*f) as u64);
    let source_end = found.source.first().map_or(200, |(_, l)| page.class(*l) as u64);
    let side = found.content.first().map_or(0, |(f, _)| if *f > cue.1 { 2u64 } else { 1 });
    let source_side = found.source.first().map_or(0, |(f, _)| if *f > cue.1 { 2u64 } else { 1 });
    let quoted =
        found.content.iter().flat_map(|(f, l)| *f..=*l).filter(|&k| page.words[k].quote != 0).count();
    let voice = if quoted == 0 {
        0u64
    } else if quoted * 20 >= words * 19 {
        1
    } else {
        2
    };
    let whole = u64::from(balanced(page, found));
    let long = match words {
        0..=2 => 0,
        3..=5 => 1,
        6..=10 => 2,
        11..=20 => 3,
        21..=40 => 4,
        41..=80 => 5,
        _ => 6u64,
    };
    let sentence = |k: usize| u64::from(page.words[k].sentence);
    let apart = found.content.first().map_or(9, |(f, _)| sentence(*f).abs_diff(sentence(cue.0)).min(3));
    let touches = found.content.iter().any(|(f, l)| l + 1 == cue.0 || *f == cue.1 + 1);
    let gap_source = found
        .source
        .first()
        .map_or(9, |(f, l)| if *f > cue.1 { f - cue.1 } else { cue.0.saturating_sub(*l) })
        .min(6) as u64;

    let mut f = Features::new(language_seed(page.language), 300, features);
    f.add(&[]);
    f.add(&[a]);
    f.add(&[b]);
    f.add(&[a, b]);
    f.add(&[class]);
    f.add(&[class, b]);
    f.add(&[u64::from(page.words[head].stem)]);
    f.add(&[u64::from(page.words[head].stem), side, voice]);
    f.add(&[begin, before]);
    f.add(&[begin, class]);
    f.add(&[end, after]);
    f.add(&[after, voice]);
    f.add(&[side, source_side, voice]);
    f.add(&[side, source_side, class]);
    f.add(&[source, source_end]);
    f.add(&[source, source_side, gap_source]);
    f.add(&[source, class]);
    f.add(&[long, voice]);
    f.add(&[long, class]);
    f.add(&[whole, voice]);
    f.add(&[found.content.len().min(4) as u64, found.source.len().min(3) as u64]);
    f.add(&[apart, voice, side]);
    f.add(&[u64::from(touches), side, voice]);
    f.add(&[view_of(view), side, source_side]);
    f.add(&[u64::from(page.class(cue.1) == Class::Colon), side, long]);
    let sure = found.sure;
    let whole = grade(sure.content, SHARES);
    let told = grade(sure.told, SHARES);
    let heads = grade(sure.source, SHARES);
    let begins = grade(sure.begins, SHARES);
    let ends = grade(sure.ends, SHARES);
    f.add(&[whole]);
    f.add(&[heads]);
    f.add(&[told]);
    f.add(&[told, a]);
    f.add(&[told, whole, heads]);
    f.add(&[told, class]);
    let Beside { rival, within, crossed } = beside;
    f.add(&[rival, told]);
    f.add(&[rival, class]);
    f.add(&[within, told]);
    f.add(&[within, class, voice]);
    f.add(&[crossed, told]);
    f.add(&[rival, within, crossed]);
    f.add(&[begins]);
    f.add(&[ends]);
    f.add(&[whole, heads]);
    f.add(&[whole, a]);
    f.add(&[heads, a]);
    f.add(&[whole, voice]);
    f.add(&[whole, class]);
    f.add(&[heads, u64::from(found.source.is_empty()), class]);
    f.add(&[u64::from(found.lent), heads, whole]);
    f.add(&[u64::from(found.lent), class, source_side]);
}

/// How a reading stands to the others of its page.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Beside {
    /// A likelier one has the same content: 1 from the same source, 2 from another.
    rival: u64,
    /// The cue stands in the content of one that is believed: 1, or of a likelier one at least: 2.
    within: u64,
    /// A likelier one's content begins or ends inside this one's and reaches out of it.
    crossed: u64,
}

/// How each reading stands to its neighbours. Only some on either side are looked at, since contents seldom hold more.
pub(crate) fn beside(hits: &[Hit]) -> Vec<Beside> {
    const NEAR: usize = 12;
    let of = |n: usize| {
        let hit = &hits[n];
        let mut beside = Beside::default();
        let near = n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len());
        for other in near.filter(|o| *o != n).map(|o| &hits[o]) {
            let likelier = other.found.sure.told > hit.found.sure.told;
            let holds = other.found.content.iter().any(|(f, l)| *f <= hit.cue.0 && hit.cue.1 <= *l);
            if holds && (likelier || other.found.sure.told > 0.5) {
                beside.within = if other.found.sure.told > 0.5 { 1 } else { 2 };
            }
            if !likelier {
                continue;
            }
            if overlap(&hit.found.content, &other.found.content) >= 0.8 {
                let same = hit.found.source == other.found.source;
                beside.rival = beside.rival.max(if same { 1 } else { 2 });
            }
            beside.crossed |= u64::from(crosses(&hit.found.content, &other.found.content));
        }
        beside
    };
    (0..hits.len()).map(of).collect()
}

fn crosses(a: &[Stretch], b: &[Stretch]) -> bool {
    let part = |p: &Stretch, q: &Stretch| p.0 < q.0 && q.0 <= p.1 && p.1 < q.1;
    a.iter().any(|p| b.iter().any(|q| part(p, q) || part(q, p)))
}

fn view_of(view: &CueView) -> u64 {
    view.shape()
}

/// Whether every quotation mark in the content has its partner there.
fn balanced(page: &Page<'_>, found: &Found) -> bool {
    let mut open = 0i32;
    for k in found.content.iter().flat_map(|(f, l)| *f..=*l) {
        match page.class(k) {
            Class::Open => open += 1,
            Class::Close => open -= 1,
            _ => {}
        }
    }
    open == 0
}
