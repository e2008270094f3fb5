//! Learning which of the span tagger's readings to believe, from texts it had not seen.

use crate::accept::{ACCEPT_BITS, slot};
use crate::choose::{Chooser, features};
use crate::find::Reading;
use crate::page::Page;
use crate::posterior::exp;
use crate::train::accepting::usable;
use crate::train::marked::Marked;
use crate::train::shuffle::shuffle;

/// The readings of one marked cue, some of them right and some wrong.
pub(crate) struct Case {
    readings: Vec<(Vec<u32>, bool)>,
}

/// The cases of one text.
pub(crate) fn cases(marked: &Marked<'_>, readings: &[Reading]) -> Vec<Case> {
    readings.iter().filter_map(|reading| case(&marked.page, marked, reading)).collect()
}

fn case(page: &Page<'_>, marked: &Marked<'_>, reading: &Reading) -> Option<Case> {
    let (first, last) = (reading.candidate.first, reading.candidate.last);
    let meant = marked.statements.iter().find(|s| s.cue.0 <= last && first <= s.cue.1)?;
    let best = reading.found.first()?;
    let case = |(rank, found)| {
        let mut list = Vec::with_capacity(96);
        features(page, &reading.view, found, (rank, best), &mut list);
        (list, usable(page, meant, found))
    };
    let readings: Vec<(Vec<u32>, bool)> = reading.found.iter().enumerate().map(case).collect();
    let right = readings.iter().filter(|(_, right)| *right).count();
    (right > 0 && right < readings.len()).then_some(Case { readings })
}

/// Moves the weights until the right readings of each case outweigh the others.
pub(crate) fn learn(cases: &[&Case]) -> Chooser {
    let mut weights = vec![0f32; 1 << ACCEPT_BITS];
    let mut squares = vec![1f32; 1 << ACCEPT_BITS];
    let mut sums = vec![0f32; 1 << ACCEPT_BITS];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    const ROUNDS: u64 = 10;
    for round in 0..ROUNDS {
        shuffle(&mut order, round + 29);
        for &n in &order {
            let readings = &cases[n].readings;
            let worth = |list: &[u32]| list.iter().map(|f| weights[slot(*f)]).sum::<f32>();
            let scores: Vec<f32> = readings.iter().map(|(list, _)| worth(list)).collect();
            let top = scores.iter().fold(f32::MIN, |top, s| top.max(*s));
            let shares: Vec<f32> = scores.iter().map(|s| exp(s - top)).collect();
            let all: f32 = shares.iter().sum();
            let right: f32 = shares.iter().zip(readings).filter(|(_, r)| r.1).map(|(s, _)| s).sum();
            for ((list, is_right), share) in readings.iter().zip(&shares) {
                let wanted = if *is_right { share / right.max(1e-9) } else { 0.0 };
                let slope = share / all - wanted;
                for feature in list {
                    let at = slot(*feature);
                    let pull = slope + 0.002 * weights[at];
                    squares[at] += pull * pull;
                    weights[at] -= 0.1 * pull / squares[at].sqrt();
                }
            }
        }
        if round >= ROUNDS / 2 {
            sums.iter_mut().zip(&weights).for_each(|(sum, w)| *sum += w);
        }
    }
    sums.iter_mut().for_each(|sum| *sum /= (ROUNDS - ROUNDS / 2) as f32);
    Chooser { weights: sums }
}
