//! Learning how far to believe what the taggers find, from texts they had not seen.

use crate::accept::{self, ACCEPT_BITS, Judge, logistic, slot};
use crate::cues::Candidate;
use crate::find::readings;
use crate::lexicon::Class;
use crate::model::{LANGUAGES, Model, PerLanguage, language_index};
use crate::page::{Page, Stretch};
use crate::people::Ranker;
use crate::spans::{Found, Walk};
use crate::train::cueing::CueTagger;
use crate::train::marked::{Marked, MarkedStatement};
use crate::train::shuffle::shuffle;
use crate::train::spanning::SpanTagger;
use crate::weights::Small;

/// What was found in one text, and whether it was right.
pub(crate) struct Judged {
    language: usize,
    statements: usize,
    cases: Vec<Case>,
}

struct Case {
    features: Vec<u32>,
    right: bool,
}

/// The judge, and for each language the confidence from which telling does more good than harm.
///
/// The thresholds come from judges that had not seen the text either.
pub(crate) fn learn(judged: &[Judged]) -> (Judge, [f32; LANGUAGES]) {
    const PARTS: usize = 5;
    let cases = |keep: &dyn Fn(usize) -> bool| -> Vec<&Case> {
        judged.iter().enumerate().filter(|(n, _)| keep(*n)).flat_map(|(_, j)| &j.cases).collect()
    };
    let judges: Vec<Judge> = (0..PARTS).map(|p| fit(&cases(&|n| n % PARTS != p))).collect();
    let mut rated: [Vec<(f32, bool)>; LANGUAGES] = Default::default();
    let mut statements = [0usize; LANGUAGES];
    for (n, text) in judged.iter().enumerate() {
        statements[text.language] += text.statements;
        let judge = &judges[n % PARTS];
        rated[text.language].extend(text.cases.iter().map(|c| (judge.confidence(&c.features), c.right)));
    }
    let thresholds = std::array::from_fn(|l| threshold(&mut rated[l], statements[l]));
    (fit(&cases(&|_| true)), thresholds)
}

/// What taggers that never saw these texts find in them.
pub(crate) fn judged(
    cue: &CueTagger,
    span: &SpanTagger,
    held: &[(&Marked<'_>, &Vec<Candidate>)],
    most: usize,
) -> Vec<Judged> {
    let by_language = std::array::from_fn(|l| PerLanguage {
        cue_moves: cue.moves[l].clone(),
        span_walk: Walk::new(span.moves[l].clone()),
        ..PerLanguage::default()
    });
    let model = Model {
        units: (cue.rows.unit(), span.rows.unit()),
        cues: Small::from_weights(&cue.rows, most),
        spans: Small::from_weights(&span.rows, most),
        by_language,
        judge: Judge { weights: Vec::new() },
        names: Small::from_entries(&[], 1.0, Vec::new()),
        ranker: Ranker { weights: Vec::new() },
    };
    held.iter().map(|(marked, candidates)| judge_text(&model, marked, candidates)).collect()
}

fn judge_text(model: &Model, marked: &Marked<'_>, candidates: &[Candidate]) -> Judged {
    let page = &marked.page;
    let language = language_index(page.language);
    let walk = &model.by_language[language].span_walk;
    let (hits, views) = readings(page, candidates, &model.spans, walk);
    let mut cases = Vec::new();
    for (hit, (candidate, view)) in hits.iter().zip(&views) {
        let mut features = Vec::with_capacity(48);
        accept::features(page, candidate, view, &hit.found, model.units, &mut features);
        let right = marked.statements.iter().any(|s| usable(page, s, &hit.found));
        cases.push(Case { features, right });
    }
    Judged { language, statements: marked.statements.len(), cases }
}

/// Whether a reading would be of use: nearly the same content, and the same head of the source.
fn usable(page: &Page<'_>, gold: &MarkedStatement, found: &Found) -> bool {
    let source = match (gold.found.source.first(), found.source.first()) {
        (None, None) => true,
        (Some(a), Some(b)) => source_head(page, *a) == source_head(page, *b),
        _ => false,
    };
    source && overlap(&gold.found.content, &found.content) >= 0.8
}

/// The last word of a source before its first mark, preposition or clause.
fn source_head(page: &Page<'_>, (first, last): Stretch) -> usize {
    let latin = page.language == gazette_news::Language::ENGLISH;
    let ends = |k: &usize| {
        let class = page.class(*k);
        class.is_mark()
            || (latin
                && matches!(
                    class,
                    Class::Preposition
                        | Class::Relative
                        | Class::Conjunction
                        | Class::To
                        | Class::Complementiser
                ))
    };
    (first + 1..=last).find(ends).map_or(last, |k| k - 1)
}

/// The harmonic mean of how much of each the other covers, in words.
pub(crate) fn overlap(a: &[Stretch], b: &[Stretch]) -> f64 {
    let size = |s: &[Stretch]| s.iter().map(|(f, l)| l - f + 1).sum::<usize>();
    let shared: usize =
        a.iter().flat_map(|p| b.iter().map(move |q| (p.1.min(q.1) + 1).saturating_sub(p.0.max(q.0)))).sum();
    let total = size(a) + size(b);
    if total == 0 { 0.0 } else { 2.0 * shared as f64 / total as f64 }
}

fn fit(cases: &[&Case]) -> Judge {
    let mut weights = vec![0f64; 1 << ACCEPT_BITS];
    let mut squares = vec![1e-6f64; 1 << ACCEPT_BITS];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    for round in 0..12u64 {
        shuffle(&mut order, round + 5);
        for &n in &order {
            let case = cases[n];
            let believed = logistic(case.features.iter().map(|b| weights[slot(*b)]).sum());
            let slope = f64::from(u8::from(case.right)) - believed;
            for bucket in &case.features {
                let b = slot(*bucket);
                let pull = slope - 0.002 * weights[b];
                squares[b] += pull * pull;
                weights[b] += 0.12 * pull / squares[b].sqrt();
            }
        }
    }
    Judge { weights: weights.into_iter().map(|w| w as f32).collect() }
}

/// The threshold with the best F1 over the rated cases.
fn threshold(rated: &mut [(f32, bool)], statements: usize) -> f32 {
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
