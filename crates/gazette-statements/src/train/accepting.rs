//! Learning how far to believe what the taggers find, from texts they had not seen.

use crate::accept::{self, ACCEPT_BITS, Judge, logistic, slot};
use crate::choose::Chooser;
use crate::cues::Candidate;
use crate::find::{Reading, read_all, settled};
use crate::hit::{Hit, overlap};
use crate::lexicon::Class;
use crate::model::{LANGUAGES, language_index};
use crate::page::{Page, Stretch};
use crate::spans::{Found, Walk};
use crate::train::marked::{Marked, MarkedStatement};
use crate::train::shuffle::{Chance, shuffle};
use crate::train::spanning::SpanTagger;
use crate::weights::Wide;

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

/// What taggers that never saw a text find in it.
pub(crate) fn readings(
    span: &SpanTagger,
    held: &[(&Marked<'_>, &Vec<Candidate>)],
    most: usize,
) -> Vec<Vec<Reading>> {
    let rows = Wide::from_weights(&span.rows, most);
    let walks = span.moves.each_ref().map(|moves| Walk::new(moves.clone()));
    let read = |(marked, tried): &(&Marked<'_>, &Vec<Candidate>)| {
        read_all(&marked.page, tried, &rows, &walks[language_index(marked.page.language)])
    };
    held.iter().map(read).collect()
}

/// Which of the readings of a text the chooser takes, and whether they are right.
pub(crate) fn judged(
    marked: &Marked<'_>,
    readings: Vec<Reading>,
    chooser: &Chooser,
    units: (f32, f32),
) -> Judged {
    let page = &marked.page;
    let (hits, views) = settled(page, readings, chooser);
    let mut cases = Vec::new();
    let right = right(page, &marked.statements, &hits);
    let judged = hits.iter().zip(&views).zip(accept::beside(&hits)).zip(right);
    for (((hit, (candidate, view)), beside), right) in judged {
        let mut features = Vec::with_capacity(48);
        accept::features(page, candidate, view, &hit.found, beside, units, &mut features);
        cases.push(Case { features, right });
    }
    Judged { language: language_index(page.language), statements: marked.statements.len(), cases }
}

/// Which readings are right. Of several that would do for one marked statement only one is: that whose cue is the marked
/// one, or else the surest. The others say again what was said.
fn right(page: &Page<'_>, marked: &[MarkedStatement], hits: &[Hit]) -> Vec<bool> {
    let mut right = vec![false; hits.len()];
    for statement in marked {
        let meets = |cue: Stretch| {
            let pieces = std::iter::once(&statement.cue).chain(&statement.found.cue);
            pieces.into_iter().any(|piece| piece.0 <= cue.1 && cue.0 <= piece.1)
        };
        let best = (0..hits.len()).filter(|&n| !right[n] && usable(page, statement, &hits[n].found)).max_by(
            |&a, &b| {
                let sure = |n: usize| hits[n].found.sure.told;
                meets(hits[a].cue).cmp(&meets(hits[b].cue)).then(sure(a).total_cmp(&sure(b)))
            },
        );
        best.into_iter().for_each(|n| right[n] = true);
    }
    right
}

/// Whether a reading would be of use: nearly the same content, and the same head of the source.
pub(crate) fn usable(page: &Page<'_>, gold: &MarkedStatement, found: &Found) -> bool {
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
        matches!(page.printed(*k), "," | "(" | ":" | ";" | "—" | "–")
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

/// The share of a case's features that are shown while learning, by chance.
const SHOWN: f32 = 0.5;

fn fit(cases: &[&Case]) -> Judge {
    let mut weights = vec![0f64; 1 << ACCEPT_BITS];
    let mut squares = vec![1e-6f64; 1 << ACCEPT_BITS];
    let mut sums = vec![0f64; 1 << ACCEPT_BITS];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    let mut chance = Chance::new();
    let mut shown = Vec::new();
    const ROUNDS: u64 = 12;
    for round in 0..ROUNDS {
        shuffle(&mut order, round + 5);
        for &n in &order {
            let case = cases[n];
            shown.clear();
            shown.extend(case.features.iter().filter(|_| chance.strikes(SHOWN)));
            let believed = logistic(shown.iter().map(|b: &u32| weights[slot(*b)]).sum());
            let slope = f64::from(u8::from(case.right)) - believed;
            for bucket in &shown {
                let b = slot(*bucket);
                let pull = slope - 0.002 * weights[b];
                squares[b] += pull * pull;
                weights[b] += 0.12 * pull / squares[b].sqrt();
            }
        }
        if round >= ROUNDS / 2 {
            sums.iter_mut().zip(&weights).for_each(|(sum, w)| *sum += w);
        }
    }
    let share = f64::from(SHOWN) / (ROUNDS - ROUNDS / 2) as f64;
    Judge { weights: sums.into_iter().map(|w| (w * share) as f32).collect() }
}

/// How much of the best F1 is given up for more statements: others' texts are read with less confidence than our own.
const GIVEN_UP: f64 = 0.003;

/// The lowest threshold with all but the best F1 over the rated cases.
fn threshold(rated: &mut [(f32, bool)], statements: usize) -> f32 {
    rated.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut right = 0usize;
    let f1: Vec<f64> = rated
        .iter()
        .enumerate()
        .map(|(told, (_, good))| {
            right += usize::from(*good);
            2.0 * right as f64 / (told + 1 + statements) as f64
        })
        .collect();
    let best = f1.iter().fold(0.0f64, |best, f| best.max(*f));
    let lowest = f1.iter().rposition(|f| best > 0.0 && *f >= best - GIVEN_UP);
    lowest.map_or(0.5, |at| rated[at].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_costs_next_to_nothing_is_told() {
        let mut rated = vec![(0.9, true); 998];
        rated.extend([(0.5, false), (0.4, true)]);
        rated.extend((0..40u8).map(|n| (0.3 - f32::from(n) / 200.0, false)));
        // At 0.4 F1 is best; each false statement more costs a two-thousandth.
        let at = threshold(&mut rated, 999);
        assert!(at < 0.3 && at > 0.25, "{at}");
        assert_eq!(threshold(&mut [], 5), 0.5);
        assert_eq!(threshold(&mut [(0.9, false)], 5), 0.5, "nothing right to tell");
    }
}
