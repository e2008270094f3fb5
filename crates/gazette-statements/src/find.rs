//! From a page to what the taggers find on it, before anybody is named.

use crate::accept;
use crate::certain;
use crate::choose::Chooser;
use crate::cues::{self, Candidate};
use crate::hit::Hit;
use crate::model::{Model, language_index};
use crate::page::{Page, Stretch};
use crate::rules;
use crate::spans::{self, CueView, Found};
use crate::weights::{ByWord, Rows};

/// The part of the slack that is used: what lies beyond it hardly ever ends as a statement, and costs as much to read.
const TRIED: f32 = 0.25;

/// Cues that are read in one sentence at most. The longest of news copy have a dozen; a page that is all one sentence of
/// verbs is not copy, and each cue's surroundings cost as much to read as a paragraph.
const MOST_CUES: usize = 48;

/// The confidence of a refusal to comment, which has no content to judge.
const DECLINED: f32 = 0.6;

/// "Declined to comment": the one statement without content.
fn declines(page: &Page<'_>, candidate: &Candidate) -> bool {
    let class = page.class(spans::head(page, (candidate.first, candidate.last)));
    class == crate::lexicon::Class::Decline && candidate.margin > 0.0
}

/// The statements of a page, in order of their cues.
pub(crate) fn find(page: &mut Page<'_>, model: &Model) -> Vec<Hit> {
    let own = &model.by_language[language_index(page.language)];
    let candidates = cues::scan(page, &model.cues, &own.cue_moves, own.slack * TRIED);
    let candidates = uncrowded(page, candidates);
    page.hint(candidates.iter().map(|c| ((c.first, c.last), c.margin)));
    let page = &*page;
    let readings = read_all(page, &candidates, &model.spans, &own.span_walk);
    let (mut hits, views) = settled(page, readings, &model.chooser);
    let mut features = Vec::new();
    let beside = accept::beside(&hits);
    for ((hit, (candidate, view)), beside) in hits.iter_mut().zip(&views).zip(beside) {
        if declines(page, candidate) && hit.found.margin < 0.0 {
            *hit = Hit {
                found: Found { content: Vec::new(), ..hit.found.clone() },
                confidence: DECLINED,
                ..*hit
            };
            continue;
        }
        features.clear();
        accept::features(page, candidate, view, &hit.found, beside, model.units, &mut features);
        hit.confidence = model.judge.confidence(&features);
    }
    certain::promote(page, &mut hits, own.threshold);
    hits.retain(|h| h.confidence >= own.threshold);
    hits
}

/// The candidates without what no sentence holds: of a crowd of them in one sentence, those that are likeliest cues.
fn uncrowded(page: &Page<'_>, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let sentence = |candidate: &Candidate| page.words[candidate.first].sentence;
    let mut kept = Vec::with_capacity(candidates.len());
    for crowd in candidates.chunk_by(|a, b| sentence(a) == sentence(b)) {
        if crowd.len() <= MOST_CUES {
            kept.extend_from_slice(crowd);
            continue;
        }
        let mut margins: Vec<f32> = crowd.iter().map(|candidate| candidate.margin).collect();
        margins.sort_by(|a, b| b.total_cmp(a));
        let likeliest = crowd.iter().filter(|candidate| candidate.margin >= margins[MOST_CUES - 1]);
        kept.extend(likeliest.take(MOST_CUES));
    }
    kept
}

/// What the span tagger makes of a candidate: its best readings.
pub(crate) struct Reading {
    pub candidate: Candidate,
    pub view: CueView,
    pub found: Vec<Found>,
}

/// The span tagger's readings of every candidate with some content.
pub(crate) fn read_all<R: Rows<{ spans::WIDTH }>>(
    page: &Page<'_>,
    candidates: &[Candidate],
    rows: &R,
    walk: &spans::Walk,
) -> Vec<Reading> {
    let mut worth = Worth::new(page, rows);
    let read = |candidate: &Candidate| {
        let (view, found) = read_cue(page, candidate, rows, walk, &mut worth);
        (!found.is_empty()).then_some(Reading { candidate: *candidate, view, found })
    };
    candidates.iter().filter_map(read).collect()
}

/// The reading of every candidate that is most likely right, mended as statements are: a participle has the source of
/// its clause before anybody judges it. What both taggers believe in lends.
pub(crate) fn settled(
    page: &Page<'_>,
    readings: Vec<Reading>,
    chooser: &Chooser,
) -> (Vec<Hit>, Vec<(Candidate, CueView)>) {
    let (mut hits, mut views) = (Vec::new(), Vec::new());
    for Reading { candidate, view, found } in readings {
        let Some(found) = chooser.choose(page, &view, found) else { continue };
        let believed = candidate.margin > 0.0 && found.margin > 0.0;
        let cue = (candidate.first, candidate.last);
        hits.push(Hit { cue, found, confidence: f32::from(u8::from(believed)) });
        views.push((candidate, view));
    }
    let own: Vec<Option<Stretch>> = hits.iter().map(|h| h.found.source.first().copied()).collect();
    rules::settle(page, &mut hits, 0.5);
    for (hit, own) in hits.iter_mut().zip(own) {
        hit.found.lent = hit.found.source.first().copied() != own;
    }
    (hits, views)
}

/// What each word of a page is worth to the span tagger on its own, reckoned once.
struct Worth<'p, 't, R> {
    page: &'p Page<'t>,
    rows: &'p R,
    known: Vec<Option<[f32; spans::WIDTH]>>,
    /// What is used again and again.
    words: ByWord,
}

impl<'p, 't, R: Rows<{ spans::WIDTH }>> Worth<'p, 't, R> {
    fn new(page: &'p Page<'t>, rows: &'p R) -> Worth<'p, 't, R> {
        Worth { page, rows, known: vec![None; page.words.len()], words: ByWord::default() }
    }

    fn fill(&mut self, (first, last): Stretch) {
        let new: Vec<usize> = (first..=last).filter(|&k| self.known[k].is_none()).collect();
        self.words.clear();
        new.iter().for_each(|&k| self.words.word(|features| spans::own_features(self.page, k, features)));
        for (k, sum) in new.into_iter().zip(self.rows.sums(&self.words)) {
            self.known[k] = Some(sum);
        }
    }
}

/// The span tagger's readings of one candidate.
fn read_cue<R: Rows<{ spans::WIDTH }>>(
    page: &Page<'_>,
    candidate: &Candidate,
    rows: &R,
    walk: &spans::Walk,
    worth: &mut Worth<'_, '_, R>,
) -> (CueView, Vec<Found>) {
    let cue = (candidate.first, candidate.last);
    let view = CueView::new(page, cue);
    worth.fill(spans::window(page, cue));
    let Worth { known, words, .. } = worth;
    let own = |k: usize| known[k].unwrap_or_default();
    let (win, scores) = spans::score(page, &view, rows, &own, words);
    let found = spans::reading(page, win, cue, &scores, walk);
    (view, found)
}
