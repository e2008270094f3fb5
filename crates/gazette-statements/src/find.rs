//! From a page to what the taggers find on it, before anybody is named.

use crate::accept;
use crate::cues::{self, Candidate};
use crate::model::{Model, language_index};
use crate::page::{Page, Stretch};
use crate::spans::{self, CueView, Found};
use crate::weights::Rows;

/// A statement as words of a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hit {
    pub cue: Stretch,
    pub found: Found,
    pub confidence: f32,
}

/// The statements of a page, in order of their cues.
pub(crate) fn find(page: &Page<'_>, model: &Model) -> Vec<Hit> {
    let own = &model.by_language[language_index(page.language)];
    let candidates = cues::scan(page, &model.cues, &own.cue_moves, model.bits, own.slack);
    let unit = units(model);
    let mut worth = Worth::new(page, &model.spans, model.bits);
    let mut hits = Vec::new();
    let mut buckets = Vec::new();
    for candidate in &candidates {
        let (view, found) = read_cue(page, candidate, &model.spans, &own.span_moves, model.bits, &mut worth);
        if found.content.is_empty() {
            continue;
        }
        buckets.clear();
        accept::features(page, candidate, &view, &found, unit, &mut buckets);
        let confidence = model.judge.confidence(&buckets);
        if confidence >= own.threshold {
            hits.push(Hit { cue: (candidate.first, candidate.last), found, confidence });
        }
    }
    hits
}

/// What a margin of one means in each tagger: weights grow with the corpus.
pub(crate) fn units(model: &Model) -> (f32, f32) {
    (model.cues.scale.max(f32::MIN_POSITIVE) * 40.0, model.spans.scale.max(f32::MIN_POSITIVE) * 40.0)
}

/// What each word of a page is worth to the span tagger on its own, reckoned once.
pub(crate) struct Worth<'p, 't, R> {
    page: &'p Page<'t>,
    rows: &'p R,
    bits: u32,
    known: Vec<Option<[f32; spans::WIDTH]>>,
}

impl<'p, 't, R: Rows<{ spans::WIDTH }>> Worth<'p, 't, R> {
    pub fn new(page: &'p Page<'t>, rows: &'p R, bits: u32) -> Worth<'p, 't, R> {
        Worth { page, rows, bits, known: vec![None; page.words.len()] }
    }

    fn fill(&mut self, (first, last): Stretch) {
        let mut buckets = Vec::with_capacity(32);
        for k in first..=last {
            if self.known[k].is_none() {
                buckets.clear();
                spans::own_features(self.page, k, self.bits, &mut buckets);
                self.known[k] = Some(self.rows.sum(&buckets));
            }
        }
    }
}

/// The span tagger's reading of one candidate.
pub(crate) fn read_cue<R: Rows<{ spans::WIDTH }>>(
    page: &Page<'_>,
    candidate: &Candidate,
    rows: &R,
    moves: &spans::Moves,
    bits: u32,
    worth: &mut Worth<'_, '_, R>,
) -> (CueView, Found) {
    let cue = (candidate.first, candidate.last);
    let view = CueView::new(page, cue);
    worth.fill(spans::window(page, cue));
    let own = |k: usize| worth.known[k].unwrap_or_default();
    let (win, scores) = spans::score(page, &view, rows, bits, &own);
    let found = spans::decode(win, cue, &scores, moves);
    (view, found)
}
