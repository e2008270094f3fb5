//! Learning the span tagger.

use crate::chain;
use crate::cues::Candidate;
use crate::model::{LANGUAGES, language_index};
use crate::page::Stretch;
use crate::spans::{self, CueView, Found, Moves, SpanLabels, WIDTH};
use crate::train::marked::Marked;
use crate::train::shuffle::shuffle;
use crate::weights::{Counter, Learning, Weights};

/// A learnt span tagger.
pub(crate) struct SpanTagger {
    pub rows: Weights<WIDTH>,
    pub moves: [Moves; LANGUAGES],
}

/// A cue, or what was taken for one, with the labels of its window.
#[derive(Clone)]
pub(crate) struct Instance {
    win: Stretch,
    cue: Stretch,
    features: Vec<Vec<u32>>,
    labels: Vec<u8>,
    language: usize,
}

/// Every marked cue of a text, and every place the cue tagger would try that is none.
pub(crate) fn instances(marked: &Marked<'_>, tried: &[Candidate]) -> Vec<Instance> {
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
    let instance = |(cue, found): (Stretch, Option<&Found>)| {
        let view = CueView::new(&marked.page, cue);
        let (win, features) = spans::all_features(&marked.page, &view);
        let labels = spans::path(win, cue, found.unwrap_or(&Found::default()));
        Instance { win, cue, features, labels, language: language_index(marked.page.language) }
    };
    cues.into_iter().map(instance).collect()
}

/// Learns from instances.
pub(crate) fn learn<'i>(shown: impl Iterator<Item = &'i Instance>, least: u8, rounds: u32) -> SpanTagger {
    let mut instances: Vec<Instance> = shown.cloned().collect();
    let mut rows = Learning::<WIDTH>::new();
    let mut counter = Counter::new();
    instances.iter().flat_map(|s| &s.features).for_each(|f| counter.count(f));
    instances.iter_mut().flat_map(|s| &mut s.features).for_each(|f| rows.number(f, &counter, least));
    let mut moves = [[[[0f32; WIDTH]; WIDTH]; 2]; LANGUAGES];
    let mut dated = [[[[0f64; WIDTH]; WIDTH]; 2]; LANGUAGES];
    let mut order: Vec<usize> = (0..instances.len()).collect();
    let mut step = 0f64;
    for round in 0..rounds {
        shuffle(&mut order, u64::from(round) + 71);
        for &n in &order {
            let s = &instances[n];
            step += 1.0;
            let mut scores: Vec<[f32; WIDTH]> = s.features.iter().map(|b| rows.sum(b)).collect();
            spans::fix_cue(s.cue, s.win, &mut scores);
            let own = &moves[s.language];
            let side = |k: usize| usize::from(s.win.0 + k > s.cue.1);
            let (guess, _) = chain::best::<WIDTH, SpanLabels>(&scores, |k, a, b| own[side(k)][a][b]);
            if guess == s.labels {
                continue;
            }

            for k in 0..guess.len() {
                let (right, wrong) = (s.labels[k] as usize, guess[k] as usize);
                if right != wrong {
                    rows.nudge(&s.features[k], right, 1.0, step);
                    rows.nudge(&s.features[k], wrong, -1.0, step);
                }
                if k > 0 {
                    for (a, b, by) in [(s.labels[k - 1], s.labels[k], 1.0f32), (guess[k - 1], guess[k], -1.0)]
                    {
                        moves[s.language][side(k)][a as usize][b as usize] += by;
                        dated[s.language][side(k)][a as usize][b as usize] += f64::from(by) * step;
                    }
                }
            }
        }
    }
    for (own, own_dated) in
        moves.iter_mut().flatten().flatten().flatten().zip(dated.iter().flatten().flatten().flatten())
    {
        *own -= (own_dated / step.max(1.0)) as f32;
    }
    SpanTagger { rows: rows.averaged(step.max(1.0)), moves }
}
