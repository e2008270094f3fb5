//! Learning how far to believe what the taggers find, from texts they had not seen.

use crate::accept::{self, ACCEPT_BITS, Judge, logistic};
use crate::cues::Candidate;
use crate::find::{Worth, read_cue, units};
use crate::model::{LANGUAGES, Model, PerLanguage, language_index};
use crate::page::Stretch;
use crate::spans::Found;
use crate::train::cueing::CueTagger;
use crate::train::marked::{Marked, MarkedStatement};
use crate::train::shuffle::shuffle;
use crate::train::spanning::SpanTagger;
use crate::weights::Small;

struct Case {
    buckets: Vec<u32>,
    right: bool,
    language: usize,
}

/// The judge, and for each language the confidence from which telling does more good than harm.
pub(crate) fn learn(
    halves: &[Vec<&Marked<'_>>; 2],
    tried: &[Vec<Vec<Candidate>>; 2],
    cues: &[CueTagger; 2],
    spans: &[SpanTagger; 2],
    bits: u32,
) -> (Judge, [f32; LANGUAGES]) {
    let mut cases = Vec::new();
    let mut statements = [0usize; LANGUAGES];
    for h in 0..2 {
        let by_language = std::array::from_fn(|l| PerLanguage {
            cue_moves: cues[h].moves[l],
            span_moves: spans[h].moves[l],
            ..PerLanguage::default()
        });
        let judge = Judge { weights: Vec::new() };
        let model = Model {
            bits,
            cues: Small::from_rows(&cues[h].rows),
            spans: Small::from_rows(&spans[h].rows),
            by_language,
            judge,
        };
        for (marked, candidates) in halves[h].iter().zip(&tried[h]) {
            statements[language_index(marked.page.language)] += marked.statements.len();
            judged(&model, marked, candidates, &mut cases);
        }
    }
    let judge = fit(&cases);
    let thresholds = std::array::from_fn(|l| threshold(&judge, &cases, l, statements[l]));
    (judge, thresholds)
}

fn judged(model: &Model, marked: &Marked<'_>, candidates: &[Candidate], cases: &mut Vec<Case>) {
    let page = marked.page;
    let language = language_index(page.language);
    let mut worth = Worth::new(page, &model.spans, model.bits);
    for candidate in candidates {
        let (view, found) = read_cue(
            page,
            candidate,
            &model.spans,
            &model.by_language[language].span_moves,
            model.bits,
            &mut worth,
        );
        if found.content.is_empty() {
            continue;
        }
        let mut buckets = Vec::with_capacity(32);
        accept::features(page, candidate, &view, &found, units(model), &mut buckets);
        let right = marked.statements.iter().any(|s| usable(s, &found));
        cases.push(Case { buckets, right, language });
    }
}

/// Whether a reading would be of use: nearly the same content, and the same head of the source.
fn usable(gold: &MarkedStatement, found: &Found) -> bool {
    let same = overlap(&gold.found.content, &found.content);
    let source = match (gold.found.source.first(), found.source.first()) {
        (None, None) => true,
        (Some(a), Some(b)) => a.0 <= b.1 && b.0 <= a.1,
        _ => false,
    };
    same >= 0.8 && source
}

/// The harmonic mean of how much of each the other covers, in words.
pub(crate) fn overlap(a: &[Stretch], b: &[Stretch]) -> f64 {
    let size = |s: &[Stretch]| s.iter().map(|(f, l)| l - f + 1).sum::<usize>();
    let shared: usize =
        a.iter().flat_map(|p| b.iter().map(move |q| (p.1.min(q.1) + 1).saturating_sub(p.0.max(q.0)))).sum();
    let total = size(a) + size(b);
    if total == 0 { 0.0 } else { 2.0 * shared as f64 / total as f64 }
}

fn fit(cases: &[Case]) -> Judge {
    let mut weights = vec![0f64; 1 << ACCEPT_BITS];
    let mut squares = vec![1e-6f64; 1 << ACCEPT_BITS];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    for round in 0..12u64 {
        shuffle(&mut order, round + 5);
        for &n in &order {
            let case = &cases[n];
            let believed = logistic(case.buckets.iter().map(|b| weights[*b as usize]).sum());
            let slope = f64::from(u8::from(case.right)) - believed;
            for bucket in &case.buckets {
                let b = *bucket as usize;
                let pull = slope - 0.002 * weights[b];
                squares[b] += pull * pull;
                weights[b] += 0.12 * pull / squares[b].sqrt();
            }
        }
    }
    Judge { weights: weights.into_iter().map(|w| w as f32).collect() }
}

/// The threshold with the best F1 over the cases.
fn threshold(judge: &Judge, cases: &[Case], language: usize, statements: usize) -> f32 {
    let mut rated: Vec<(f32, bool)> = cases
        .iter()
        .filter(|c| c.language == language)
        .map(|c| (judge.confidence(&c.buckets), c.right))
        .collect();
    rated.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut best, mut at) = (0usize, 0.0f64, 0.5f32);
    for (told, (confidence, good)) in rated.iter().enumerate() {
        right += usize::from(*good);
        let f1 = 2.0 * right as f64 / (told + 1 + statements) as f64;
        if f1 > best {
            (best, at) = (f1, *confidence);
        }
    }
    at
}
