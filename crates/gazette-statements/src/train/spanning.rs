//! Learning the span tagger.

use std::sync::Arc;

use crate::cues::Candidate;
use crate::edges::places;
use crate::model::{LANGUAGES, language_index};
use crate::page::{Page, Stretch};
use crate::spans::{self, CueView, Found, Moves, SpanLabels, WIDTH};
use crate::train::bags::Bags;
use crate::train::field::{self, Chain, Pace};
use crate::train::marked::Marked;
use crate::weights::{Counter, Ids, Weights};

/// A learnt span tagger.
pub(crate) struct SpanTagger {
    pub rows: Weights<WIDTH>,
    pub moves: [Moves; LANGUAGES],
}

/// Every marked cue of the texts, and every place the cue tagger would try that is none, each with its window's labels.
pub(crate) struct Lessons {
    own: Vec<Bags>,
    chains: Vec<Chain>,
    ids: Arc<Ids>,
}

impl Lessons {
    pub fn new(texts: &[Marked<'_>], tried: &[Vec<Candidate>], least: u8) -> Lessons {
        let mut own: Vec<Bags> = texts.iter().map(|m| words(&m.page)).collect();
        let mut chains: Vec<Chain> =
            texts.iter().zip(tried).enumerate().flat_map(|(n, (m, t))| chains(n, m, t)).collect();
        let mut counter = Counter::new();
        chains.iter().for_each(|c| c.paired.count(&mut counter));
        own.iter().for_each(|bags| bags.count(&mut counter));
        let mut ids = Ids::default();
        own.iter_mut().for_each(|bags| bags.number(&mut ids, &counter, least));
        chains.iter_mut().for_each(|c| c.paired.number(&mut ids, &counter, least));
        Lessons { own, chains, ids: Arc::new(ids) }
    }

    /// Learns from the texts that `shown` lets through.
    pub fn learn(&self, shown: impl Fn(usize) -> bool, pace: Pace) -> SpanTagger {
        let chains: Vec<&Chain> = self.chains.iter().filter(|c| shown(c.text)).collect();
        let learnt = field::learn::<WIDTH, SpanLabels>(&chains, &self.own, &self.ids, pace);
        SpanTagger { rows: learnt.rows, moves: learnt.moves }
    }
}

fn words(page: &Page<'_>) -> Bags {
    let mut bags = Bags::default();
    let mut features = Vec::with_capacity(32);
    for k in 0..page.words.len() {
        features.clear();
        spans::own_features(page, k, &mut features);
        bags.push(&features);
    }
    bags
}

fn chains(text: usize, marked: &Marked<'_>, tried: &[Candidate]) -> Vec<Chain> {
    let mut cues: Vec<(Stretch, Option<&Found>)> =
        marked.statements.iter().map(|s| (s.cue, Some(&s.found))).collect();
    for candidate in tried {
        let cue = (candidate.first, candidate.last);
        match marked.statements.iter().find(|s| s.cue.0 <= cue.1 && cue.0 <= s.cue.1) {
            // The same statement under a cue cut otherwise: to be read all the same.
            Some(s) if s.cue != cue => cues.push((cue, Some(&s.found))),
            Some(_) => {}
            None => cues.push((cue, None)),
        }
    }
    let language = language_index(marked.page.language);
    let chain = |(cue, found): (Stretch, Option<&Found>)| {
        let view = CueView::new(&marked.page, cue);
        let (win, paired) = paired(&marked.page, &view);
        let labels = spans::path(win, cue, found.unwrap_or(&Found::default()));
        let fixed = Some((cue.0 - win.0, cue.1 - win.0));
        Chain {
            text,
            first: win.0,
            paired,
            labels,
            language,
            places: places(&marked.page, win, cue.1),
            fixed,
        }
    };
    cues.into_iter().map(chain).collect()
}

fn paired(page: &Page<'_>, view: &CueView) -> (Stretch, Bags) {
    let mut bags = Bags::default();
    let win = spans::each_paired(page, view, |features| bags.push(features));
    (win, bags)
}
