//! How much of a text stands in others that are held.

use super::held::{Edge, Held, MOST_EDGES, NONE};
use super::newcomer::{Newcomer, Passage};
use super::{Index, LEAST_WORDS};
use crate::shingles::{Print, SHINGLE};

/// The share from which a text is a copy, or holds one.
const COPY: f32 = 0.42;
/// The share that is enough where one names the other.
const COPY_CREDITED: f32 = 0.25;
/// As that of either of two texts of one outlet.
const AGAIN: f32 = 0.6;
/// Up to this part of the shared words may be quoted speech before it tells against copying.
const QUOTED_FREELY: f32 = 0.55;
/// What shared words are worth that are all quoted speech.
const QUOTED_WORTH: f32 = 0.5;
/// In so many texts that are no copies a passage is a template.
const TEMPLATE: usize = 3;
/// In so many texts of the same outlet, even where the template is most of each of them.
const TEMPLATE_OUTLET: usize = 2;
/// From this share on an outlet's text is its own earlier one again, and no template.
const WHOLE: f32 = 0.8;
/// At most this many texts are compared.
const MOST_COMPARED: usize = 64;

/// What was found of one text.
pub(super) struct Overlap {
    pub edges: Vec<Edge>,
    /// Texts that share a template with it, and how many words of template each.
    pub templated: Vec<(u32, f32)>,
    /// Texts that share no more with it than the background of other news.
    pub background: Vec<u32>,
}

struct Match {
    other: u32,
    /// Indices of the shared fingerprints, in the order of the text.
    shared: Vec<u16>,
}

impl Overlap {
    pub fn of(index: &Index, at: u32, prints: &[(Print, u16)], newcomer: Option<&Newcomer<'_>>) -> Overlap {
        let me = &index.held[at as usize];
        let mut out = Overlap { edges: Vec::new(), templated: Vec::new(), background: Vec::new() };
        if prints.is_empty() || usize::from(me.words) < LEAST_WORDS {
            return out;
        }
        let matches = matches(index, at, prints);
        let spans = Spans::new(prints, usize::from(me.words));
        let none = vec![false; prints.len()];
        let near: Vec<f32> = matches
            .iter()
            .map(|m| {
                let shares = spans.judge(me, &index.held[m.other as usize], &m.shared, &none);
                shares.map_or(0.0, |(mine, theirs)| mine.max(theirs))
            })
            .collect();
        let template = templates(index, me, &matches, &near, prints.len());
        for m in &matches {
            let words: f32 =
                m.shared.iter().filter(|p| template[usize::from(**p)]).count() as f32 * spans.each;
            if words > 0.0 {
                out.templated.push((m.other, words));
            }
            let other = &index.held[m.other as usize];
            let judged = spans.judge(me, other, &m.shared, &template);
            let passages = || spans.passages(&m.shared, &template);
            let edge = match (judged, newcomer) {
                (Some(shares), Some(newcomer)) if newcomer.is_background(me, other, &passages(), shares) => {
                    out.background.push(m.other);
                    None
                }
                (None, Some(newcomer)) if newcomer.is_excerpt(me, other, &passages()) => {
                    Some(spans.shares(&m.shared, &template, other))
                }
                (judged, _) => judged,
            };
            out.edges.extend(edge.map(|(mine, theirs)| Edge { other: m.other, mine, theirs }));
        }
        out.edges.sort_by(|a, b| b.weight().total_cmp(&a.weight()).then(a.other.cmp(&b.other)));
        out.edges.truncate(MOST_EDGES);
        out
    }
}

impl Edge {
    pub fn weight(&self) -> f32 {
        self.mine.max(self.theirs)
    }
}

/// The texts that share enough fingerprints to be looked at, those that share most first.
fn matches(index: &Index, at: u32, prints: &[(Print, u16)]) -> Vec<Match> {
    let mut pairs: Vec<(u32, u16)> = Vec::with_capacity(prints.len() * 2);
    for (k, (print, _)) in prints.iter().enumerate() {
        index.postings.each(print.hash(), |other| {
            if other != at {
                pairs.push((other, k as u16));
            }
        });
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut out: Vec<Match> = pairs
        .chunk_by(|a, b| a.0 == b.0)
        // Only of these are the texts looked at: most of what is listed shares one passage, and lies in far memory.
        .filter(|run| run.len() >= 2 && index.held[run[0].0 as usize].is_live())
        .map(|run| Match { other: run[0].0, shared: run.iter().map(|p| p.1).collect() })
        .collect();
    if out.len() > MOST_COMPARED {
        out.sort_by_key(|m| std::cmp::Reverse(m.shared.len()));
        out.truncate(MOST_COMPARED);
    }
    out
}

/// Fingerprints that stand in texts that are no copies of this one, oftener than in those that are.
fn templates(index: &Index, me: &Held, matches: &[Match], near: &[f32], prints: usize) -> Vec<bool> {
    let (mut far, mut close, mut same) = (vec![0usize; prints], vec![0usize; prints], vec![0usize; prints]);
    let mut apart: Vec<(u16, u32)> = Vec::new();
    for (m, near) in matches.iter().zip(near) {
        let other = &index.held[m.other as usize];
        let is_same = me.outlet != NONE && other.outlet == me.outlet;
        for p in &m.shared {
            let at = usize::from(*p);
            if *near > 0.0 {
                close[at] += 1
            } else {
                apart.push((*p, other.component));
            }
            same[at] += usize::from(is_same && *near < WHOLE);
        }
    }
    // A text and its copies are one that has the passage.
    apart.sort_unstable();
    apart.dedup();
    apart.iter().for_each(|(p, _)| far[usize::from(*p)] += 1);
    (0..prints).map(|p| same[p] >= TEMPLATE_OUTLET || far[p] >= TEMPLATE && far[p] > close[p]).collect()
}

/// Where the fingerprints of a text stand, to turn shared ones into shared words.
struct Spans<'p> {
    prints: &'p [(Print, u16)],
    words: usize,
    /// Words a fingerprint stands for.
    each: f32,
}

impl<'p> Spans<'p> {
    fn new(prints: &'p [(Print, u16)], words: usize) -> Spans<'p> {
        Spans { prints, words, each: words as f32 / prints.len() as f32 }
    }

    /// The two shares, if they make a copy.
    fn judge(&self, me: &Held, other: &Held, shared: &[u16], template: &[bool]) -> Option<(f32, f32)> {
        // Nor is a form that is filled in anew each day.
        if usize::from(other.words) < LEAST_WORDS || me.is_of_form(other) {
            return None;
        }
        let (covered, quoted) = self.covered(shared, template);
        let dropped = shared.iter().filter(|p| template[usize::from(**p)]).count() as f32 * self.each;
        let all = template.iter().filter(|t| **t).count() as f32 * self.each;
        let (mine, theirs) = (self.words as f32 - all, f32::from(other.words) - dropped);
        // What is left after the template must itself be a text.
        if covered < 12.0 || mine < 16.0 || theirs < 16.0 {
            return None;
        }
        let (mine, theirs) = ((covered / mine).min(1.0), (covered / theirs).min(1.0));
        let quoted = quoted / covered;
        let speech = ((quoted - QUOTED_FREELY) / (1.0 - QUOTED_FREELY)).clamp(0.0, 1.0);
        // An outlet's flash stands in its full report, which is an update and no copy, and so does the head of a report
        // in its correction: of its own texts, what is newer must be all of the older one again.
        let is_own = me.outlet != NONE && me.outlet == other.outlet;
        let share = if is_own { mine.min(theirs) } else { mine.max(theirs) };
        // Where the whole of a text stands in the other, it does not matter what it is made of.
        let worth = if share > 0.85 { 1.0 } else { 1.0 - speech * (1.0 - QUOTED_WORTH) };
        let names = me.names(other.outlet) || other.names(me.outlet);
        let enough = match (is_own, names) {
            (true, _) => AGAIN,
            (false, true) => COPY_CREDITED,
            (false, false) => COPY,
        };
        (share * worth >= enough).then_some((mine, theirs))
    }

    /// The share of each text that stands in the other, as it is.
    fn shares(&self, shared: &[u16], template: &[bool], other: &Held) -> (f32, f32) {
        let (covered, _) = self.covered(shared, template);
        ((covered / self.words as f32).min(1.0), (covered / f32::from(other.words.max(1))).min(1.0))
    }

    /// Words of this text that stand in the other, and how many of them are quoted speech.
    fn covered(&self, shared: &[u16], template: &[bool]) -> (f32, f32) {
        let (mut covered, mut quoted) = (0.0, 0.0);
        self.each_passage(shared, template, |passage| {
            covered += passage.to - passage.from;
            quoted += (passage.to - passage.from) * passage.quoted;
        });
        (covered, quoted)
    }

    /// The passages that stand in the other.
    fn passages(&self, shared: &[u16], template: &[bool]) -> Vec<Passage> {
        let mut passages = Vec::new();
        self.each_passage(shared, template, |passage| passages.push(passage));
        passages
    }

    /// Calls `seen` with every passage that stands in the other.
    ///
    /// A run of shared fingerprints reaches from just after the fingerprint before it that is not shared to just
    /// before the one after it: the change between the two lies within that fingerprint's five words, at its middle
    /// on average.
    fn each_passage(&self, shared: &[u16], template: &[bool], mut seen: impl FnMut(Passage)) {
        let half = (SHINGLE / 2) as f32;
        let mut k = 0;
        let mut reached = 0.0f32;
        while k < shared.len() {
            if template[usize::from(shared[k])] {
                k += 1;
                continue;
            }
            let first = usize::from(shared[k]);
            let mut last = first;
            let mut speech = usize::from(self.prints[first].0.is_quoted());
            while k + 1 < shared.len() && usize::from(shared[k + 1]) == last + 1 && !template[last + 1] {
                k += 1;
                last += 1;
                speech += usize::from(self.prints[last].0.is_quoted());
            }
            let place = |p: usize| f32::from(self.prints[p].1);
            let start = match first.checked_sub(1) {
                Some(before) => place(first).min(place(before) + half + 1.0),
                None => 0.0,
            };
            let end = match self.prints.get(last + 1) {
                Some(after) => (place(last) + SHINGLE as f32).max(f32::from(after.1) + half),
                None => self.words as f32,
            };
            let quoted = speech as f32 / (last - first + 1) as f32;
            seen(Passage { from: start.max(reached), to: end, quoted });
            reached = end;
            k += 1;
        }
    }
}
