//! Learning whom "he", "the minister" and a dropped subject mean.

use std::collections::HashMap;

use gazette_news::Speaker;

use crate::accept::logistic;
use crate::gold::Gold;
use crate::model::language_index;
use crate::naming::Vocabulary;
use crate::page::Page;
use crate::people::rank::{RANK_BITS, Scene, slot};
use crate::people::{Choice, People, Ranker, same_name};
use crate::speakers::asked;
use crate::train::marked::Marked;
use crate::train::naming::NameTagger;
use crate::train::shuffle::shuffle;

/// The choices at one source, and which of them are right.
pub(crate) struct Case {
    choices: Vec<(Vec<u32>, bool)>,
}

/// The sources of a text that names do not settle, with the parties that `names` finds on it.
pub(crate) fn cases(
    marked: &Marked<'_>,
    gold: &Gold,
    names: &NameTagger,
    vocabulary: &Vocabulary,
) -> Vec<Case> {
    let page = &marked.page;
    let asked = asked(marked);
    let moves = &names.moves[language_index(page.language)];
    let mut people = People::new(page, &asked, &names.rows, moves, vocabulary);
    let mut key_of: HashMap<&Speaker, usize> = HashMap::new();
    let mut out = Vec::new();
    let mut settled: Vec<Option<Choice>> = vec![None; asked.len()];
    for n in people.order() {
        let told: Vec<_> = marked.statements.iter().map(|s| &gold.statements[s.number]).collect();
        let mut choose = |people: &People<'_, '_>, n: usize, outer: Option<usize>| {
            let speaker = told[n].speaker.as_ref();
            let right = |choice: Choice| is_right(people, page, speaker, &key_of, choice);
            let scene = Scene::new(people, n, outer);
            let choices = scene.choices();
            let is: Vec<bool> = choices.iter().map(|c| right(*c)).collect();
            if told[n].speaker_told && is.iter().any(|r| *r) && choices.len() > 1 {
                let features = |choice: &Choice| {
                    let mut features = Vec::with_capacity(64);
                    scene.features(*choice, &mut features);
                    features
                };
                out.push(Case { choices: choices.iter().map(features).zip(is.iter().copied()).collect() });
            }
            let best = choices.iter().zip(&is).find(|(_, r)| **r).map(|(c, _)| *c);
            best.unwrap_or(if people.phrases[n].is_some() { Choice::New } else { Choice::Nobody })
        };
        people.settle(n, &mut settled, &mut choose);
        if let (Some(Choice::Party(index)), Some(speaker)) = (settled[n], told[n].speaker.as_ref()) {
            key_of.entry(speaker).or_insert(index);
        }
    }
    out
}

fn is_right(
    people: &People<'_, '_>,
    page: &Page<'_>,
    speaker: Option<&Speaker>,
    key_of: &HashMap<&Speaker, usize>,
    choice: Choice,
) -> bool {
    match (speaker, choice) {
        (None, Choice::Nobody) => true,
        (None, Choice::New) => true,
        (None, Choice::Party(_)) => false,
        (Some(speaker), choice) => match (speaker.name(), choice) {
            (Some(name), Choice::Party(index)) => {
                let words = crate::people::words_of(name, page.language);
                people.known[index].named && same_name(&people.known[index].words, &words)
            }
            (None, Choice::Party(index)) => key_of.get(speaker) == Some(&index),
            (None, Choice::New) => !key_of.contains_key(speaker),
            _ => false,
        },
    }
}

/// Learns the weights: each case moves them towards the right choices and away from what they believe.
pub(crate) fn learn(cases: &[Case]) -> Ranker {
    let mut weights = vec![0f64; 1 << RANK_BITS];
    let mut squares = vec![1.0f64; 1 << RANK_BITS];
    let mut sums = vec![0f64; 1 << RANK_BITS];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    const ROUNDS: u64 = 20;
    for round in 0..ROUNDS {
        shuffle(&mut order, round + 29);
        for &n in &order {
            step(&cases[n], &mut weights, &mut squares);
        }
        if round >= ROUNDS / 2 {
            sums.iter_mut().zip(&weights).for_each(|(s, w)| *s += w);
        }
    }
    Ranker { weights: sums.into_iter().map(|w| (w / (ROUNDS - ROUNDS / 2) as f64) as f32).collect() }
}

fn step(case: &Case, weights: &mut [f64], squares: &mut [f64]) {
    let scores: Vec<f64> =
        case.choices.iter().map(|(features, _)| features.iter().map(|f| weights[slot(*f)]).sum()).collect();
    // Softmax by way of the logistic function, which is the same on every machine.
    let share = |at: usize, among: &dyn Fn(usize) -> bool| {
        let rest: f64 =
            (0..scores.len()).filter(|&k| k != at && among(k)).map(|k| ratio(scores[k] - scores[at])).sum();
        if among(at) { 1.0 / (1.0 + rest) } else { 0.0 }
    };
    for (at, (features, _)) in case.choices.iter().enumerate() {
        let slope = share(at, &|k| case.choices[k].1) - share(at, &|_| true);
        if slope.abs() < 1e-4 {
            continue;
        }
        for feature in features {
            let b = slot(*feature);
            let pull = slope - 0.0005 * weights[b];
            squares[b] += pull * pull;
            weights[b] += 0.1 * pull / squares[b].sqrt();
        }
    }
}

/// e to the power of `x`, between e to the power of -30 and 30.
fn ratio(x: f64) -> f64 {
    let p = logistic(x);
    p / (1.0 - p)
}
