//! Learning the cue tagger.

use crate::chain;
use crate::cues::{self, BEGIN, Candidate, CueLabels, GOES_ON, Moves, OUT, WIDTH};
use crate::model::{LANGUAGES, language_index};
use crate::page::{Page, Stretch};
use crate::train::marked::Marked;
use crate::train::shuffle::shuffle;
use crate::weights::{Counter, Learning, Weights};

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

struct Sentence {
    features: Vec<Vec<u32>>,
    labels: Vec<u8>,
    language: usize,
}

/// Learns from marked texts.
pub(crate) fn learn(texts: &[&Marked<'_>], least: u8, rounds: u32) -> CueTagger {
    let mut sentences: Vec<Sentence> =
        texts.iter().flat_map(|m| m.page.sentences.iter().map(|s| sentence(m, *s))).collect();
    let mut rows = Learning::<WIDTH>::new();
    let mut counter = Counter::new();
    sentences.iter().flat_map(|s| &s.features).for_each(|f| counter.count(f));
    sentences.iter_mut().flat_map(|s| &mut s.features).for_each(|f| rows.number(f, &counter, least));
    let mut moves = [[[0f32; WIDTH]; WIDTH]; LANGUAGES];
    let mut dated = [[[0f64; WIDTH]; WIDTH]; LANGUAGES];
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut step = 0f64;
    for round in 0..rounds {
        shuffle(&mut order, u64::from(round) + 17);
        for &n in &order {
            let s = &sentences[n];
            step += 1.0;
            let scores: Vec<[f32; WIDTH]> = s.features.iter().map(|b| rows.sum(b)).collect();
            let own = &moves[s.language];
            let (guess, _) = chain::best::<WIDTH, CueLabels>(&scores, |_, a, b| own[a][b]);

            for k in 0..guess.len() {
                let (right, wrong) = (s.labels[k] as usize, guess[k] as usize);
                if right != wrong {
                    rows.nudge(&s.features[k], right, 1.0, step);
                    rows.nudge(&s.features[k], wrong, -1.0, step);
                }
                if k > 0 {
                    let pairs = [(s.labels[k - 1], s.labels[k], 1.0), (guess[k - 1], guess[k], -1.0)];
                    for (a, b, by) in pairs {
                        moves[s.language][a as usize][b as usize] += by;
                        dated[s.language][a as usize][b as usize] += f64::from(by) * step;
                    }
                }
            }
        }
    }
    for (own, own_dated) in moves.iter_mut().flatten().flatten().zip(dated.iter().flatten().flatten()) {
        *own -= (own_dated / step.max(1.0)) as f32;
    }
    CueTagger { rows: rows.averaged(step.max(1.0)), moves }
}

fn sentence(marked: &Marked<'_>, (first, last): Stretch) -> Sentence {
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
    let features = (first..=last)
        .map(|k| {
            let mut features = Vec::with_capacity(48);
            cues::features(&marked.page, k, &mut features);
            features
        })
        .collect();
    Sentence { features, labels, language: language_index(marked.page.language) }
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
