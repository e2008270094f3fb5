//! Learning the cue tagger.

use crate::chain;
use crate::cues::{self, BEGIN, Candidate, CueLabels, GOES_ON, Moves, OUT, WIDTH};
use crate::model::{LANGUAGES, language_index};
use crate::page::{Page, Stretch};
use crate::train::marked::Marked;
use crate::train::shuffle::shuffle;
use crate::weights::{Learning, Rows};

/// A learnt cue tagger.
pub(crate) struct CueTagger {
    pub rows: Vec<[f32; WIDTH]>,
    pub moves: [Moves; LANGUAGES],
}

/// Averaged weights, not yet rounded.
pub(crate) struct Plain<'r, const L: usize>(pub &'r [[f32; L]]);

impl<const L: usize> Rows<L> for Plain<'_, L> {
    fn sum(&self, buckets: &[u32]) -> [f32; L] {
        let mut total = [0f32; L];
        for bucket in buckets {
            for (sum, weight) in total.iter_mut().zip(&self.0[*bucket as usize]) {
                *sum += weight;
            }
        }
        total
    }
}

impl CueTagger {
    /// The candidates of a page.
    pub fn scan(&self, page: &Page<'_>, slack: f32, bits: u32) -> Vec<Candidate> {
        cues::scan(page, &Plain(&self.rows), &self.moves[language_index(page.language)], bits, slack)
    }
}

struct Sentence {
    buckets: Vec<Vec<u32>>,
    labels: Vec<u8>,
    language: usize,
}

/// Learns from marked texts.
pub(crate) fn learn(texts: &[&Marked<'_>], bits: u32, rounds: u32) -> CueTagger {
    let sentences: Vec<Sentence> =
        texts.iter().flat_map(|m| m.page.sentences.iter().map(|s| sentence(m, *s, bits))).collect();
    let mut rows = Learning::<WIDTH>::new(1 << bits);
    let mut moves = [[[0f32; WIDTH]; WIDTH]; LANGUAGES];
    let mut dated = [[[0f64; WIDTH]; WIDTH]; LANGUAGES];
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut step = 0f64;
    for round in 0..rounds {
        shuffle(&mut order, u64::from(round) + 17);
        for &n in &order {
            let s = &sentences[n];
            step += 1.0;
            let scores: Vec<[f32; WIDTH]> = s.buckets.iter().map(|b| rows.sum(b)).collect();
            let own = &moves[s.language];
            let (guess, _) = chain::best::<WIDTH, CueLabels>(&scores, |_, a, b| own[a][b]);

            for k in 0..guess.len() {
                let (right, wrong) = (s.labels[k] as usize, guess[k] as usize);
                if right != wrong {
                    rows.nudge(&s.buckets[k], right, 1.0, step);
                    rows.nudge(&s.buckets[k], wrong, -1.0, step);
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

fn sentence(marked: &Marked<'_>, (first, last): Stretch, bits: u32) -> Sentence {
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
    let buckets = (first..=last)
        .map(|k| {
            let mut buckets = Vec::with_capacity(48);
            cues::features(marked.page, k, bits, &mut buckets);
            buckets
        })
        .collect();
    Sentence { buckets, labels, language: language_index(marked.page.language) }
}

/// How far from being a cue a place may be and still be tried: so far that twice as many places are tried as there
/// are statements.
pub(crate) fn slack(scans: &[(&CueTagger, Vec<&Marked<'_>>)], language: usize, bits: u32) -> f32 {
    let mut margins: Vec<f32> = Vec::new();
    let mut statements = 0;
    for (tagger, texts) in scans {
        for marked in texts.iter().filter(|m| language_index(m.page.language) == language) {
            statements += marked.statements.len();
            margins.extend(tagger.scan(marked.page, 1.0e6, bits).iter().map(|c| c.margin));
        }
    }
    margins.sort_by(|a, b| b.total_cmp(a));
    margins.get(statements * 2).map_or(0.0, |m| (-m).max(0.0))
}
