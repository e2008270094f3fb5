//! Learning the cue tagger.

use std::sync::Arc;

use crate::cues::{self, BEGIN, Candidate, CueLabels, GOES_ON, Moves, OUT, WIDTH};
use crate::edges::places;
use crate::model::{LANGUAGES, language_index};
use crate::page::{Page, Stretch};
use crate::train::bags::Bags;
use crate::train::field::{self, Chain, Pace};
use crate::train::marked::Marked;
use crate::weights::{Counter, Ids, Weights};

/// A learnt cue tagger.
pub(crate) struct CueTagger {
    pub rows: Weights<WIDTH>,
    pub moves: [Moves; LANGUAGES],
}

impl CueTagger {
    /// The candidates of a page.
    pub fn scan(&self, page: &Page<'_>, slack: f32) -> Vec<Candidate> {
        cues::scan(page, &self.rows, &self.moves[language_index(page.language)], slack)
    }
}

/// The sentences of all texts, ready to learn from.
pub(crate) struct Lessons {
    own: Vec<Bags>,
    chains: Vec<Chain>,
    ids: Arc<Ids>,
}

impl Lessons {
    pub fn new(texts: &[Marked<'_>], least: u8) -> Lessons {
        let mut own: Vec<Bags> = texts.iter().map(|m| words(&m.page)).collect();
        let mut counter = Counter::new();
        own.iter().for_each(|bags| bags.count(&mut counter));
        let mut ids = Ids::default();
        own.iter_mut().for_each(|bags| bags.number(&mut ids, &counter, least));
        let chains = texts
            .iter()
            .enumerate()
            .flat_map(|(n, m)| m.page.sentences.iter().map(move |s| sentence(n, m, *s)))
            .collect();
        Lessons { own, chains, ids: Arc::new(ids) }
    }

    /// Learns from the texts that `shown` lets through.
    pub fn learn(&self, shown: impl Fn(usize) -> bool, pace: Pace) -> CueTagger {
        let chains: Vec<&Chain> = self.chains.iter().filter(|c| shown(c.text)).collect();
        let learnt = field::learn::<WIDTH, CueLabels>(&chains, &self.own, &self.ids, pace);
        CueTagger { rows: learnt.rows, moves: learnt.moves }
    }
}

fn words(page: &Page<'_>) -> Bags {
    let mut bags = Bags::default();
    let mut features = Vec::with_capacity(64);
    for k in 0..page.words.len() {
        features.clear();
        cues::features(page, k, &mut features);
        bags.push(&features);
    }
    bags
}

fn sentence(text: usize, marked: &Marked<'_>, (first, last): Stretch) -> Chain {
    let mut labels = vec![OUT as u8; last - first + 1];
    for statement in &marked.statements {
        for k in statement.cue.0..=statement.cue.1 {
            if k >= first && k <= last {
                labels[k - first] = if k == statement.cue.0 { BEGIN } else { GOES_ON } as u8;
            }
        }
    }
    // Cues of two statements may overlap; what goes on must have begun.
    for k in 0..labels.len() {
        if labels[k] == GOES_ON as u8 && (k == 0 || labels[k - 1] == OUT as u8) {
            labels[k] = BEGIN as u8;
        }
    }
    let language = language_index(marked.page.language);
    Chain {
        text,
        first,
        paired: Bags::default(),
        labels,
        language,
        places: places(&marked.page, (first, last), usize::MAX),
        fixed: None,
    }
}

/// How far from being a cue a place may be and still be tried: so far that twice as many places are tried as there
/// are statements.
pub(crate) fn slack(scans: &[(&CueTagger, Vec<&Marked<'_>>)], language: usize) -> f32 {
    let mut margins: Vec<f32> = Vec::new();
    let mut statements = 0;
    for (tagger, texts) in scans {
        for marked in texts.iter().filter(|m| language_index(m.page.language) == language) {
            statements += marked.statements.len();
            margins.extend(tagger.scan(&marked.page, 1.0e6).iter().map(|c| c.margin));
        }
    }
    margins.sort_by(|a, b| b.total_cmp(a));
    margins.get(statements * 2).map_or(0.0, |m| (-m).max(0.0))
}
