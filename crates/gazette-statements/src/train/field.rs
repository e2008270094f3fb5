//! Learning a linear chain as a conditional random field: each step moves the weights by how much the marked labelling
//! differs from what the weights expect, with step sizes of each weight's own (AdaGrad) and a pull towards zero.
//!
//! Only additions, multiplications, divisions and square roots are used, which every machine rounds alike.

use std::sync::Arc;

use crate::chain::Labels;
use crate::model::LANGUAGES;
use crate::page::Stretch;
use crate::posterior::{self, Steps};
use crate::train::bags::Bags;
use crate::train::shuffle::shuffle;
use crate::weights::{Ids, Weights};

/// A stretch of words with its labels.
pub(crate) struct Chain {
    /// The text it stands in, and its first word there: where the words' own features are.
    pub text: usize,
    pub first: usize,
    /// Features beside the words' own.
    pub paired: Bags,
    pub labels: Vec<u8>,
    pub language: usize,
    /// The first place scored by the second set of steps.
    pub turn: usize,
    /// Places that take label 0 and nothing else.
    pub fixed: Option<Stretch>,
}

/// How to learn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    pub rounds: u32,
    pub rate: f32,
    pub pull: f32,
}

/// Steps between labels by language, before and after the turn.
pub(crate) type Moves<const L: usize> = [[[[f32; L]; L]; 2]; LANGUAGES];

/// What was learnt.
pub(crate) struct Field<const L: usize> {
    pub rows: Weights<L>,
    pub moves: Moves<L>,
}

/// Gradients smaller than this change nothing worth the step.
const SLIGHT: f32 = 0.002;

/// Learns from chains; `own` holds the words' own features by text, all numbered in `ids`.
pub(crate) fn learn<const L: usize, T: Labels<L>>(
    chains: &[&Chain],
    own: &[Bags],
    ids: &Arc<Ids>,
    pace: Pace,
) -> Field<L> {
    let mut learner = Learner::<L>::new(ids.len(), pace);
    let mut order: Vec<usize> = (0..chains.len()).collect();
    for round in 0..pace.rounds {
        shuffle(&mut order, u64::from(round) + 17);
        for &n in &order {
            learner.step::<T>(chains[n], &own[chains[n].text]);
        }
        if round >= pace.rounds / 2 {
            learner.keep();
        }
    }
    learner.field(ids)
}

struct Learner<const L: usize> {
    pace: Pace,
    rows: Vec<[f32; L]>,
    squares: Vec<[f32; L]>,
    moves: Moves<L>,
    move_squares: Moves<L>,
    /// Sums over the later rounds, whose mean is what is kept.
    row_sums: Vec<[f32; L]>,
    move_sums: Moves<L>,
    kept: f32,
}

impl<const L: usize> Learner<L> {
    fn new(rows: usize, pace: Pace) -> Learner<L> {
        Learner {
            pace,
            rows: vec![[0.0; L]; rows],
            squares: vec![[1.0; L]; rows],
            moves: [[[[0.0; L]; L]; 2]; LANGUAGES],
            move_squares: [[[[1.0; L]; L]; 2]; LANGUAGES],
            row_sums: vec![[0.0; L]; rows],
            move_sums: [[[[0.0; L]; L]; 2]; LANGUAGES],
            kept: 0.0,
        }
    }

    fn step<T: Labels<L>>(&mut self, chain: &Chain, own: &Bags) {
        let scores: Vec<[f32; L]> = (0..chain.labels.len()).map(|k| self.score(chain, own, k)).collect();
        let steps = Steps::new::<T>(&self.moves[chain.language], chain.turn);
        let expected = posterior::expect::<L, T>(&scores, &steps);
        for k in 0..chain.labels.len() {
            let right = chain.labels[k] as usize;
            let mut pull = expected.places[k];
            pull[right] -= 1.0;
            if pull.iter().any(|p| p.abs() > SLIGHT) {
                self.nudge(own.of(chain.first + k), &pull);
                self.nudge(chain.paired.of(k), &pull);
            }
        }
        self.move_steps(chain, expected.steps);
    }

    fn score(&self, chain: &Chain, own: &Bags, k: usize) -> [f32; L] {
        let mut total = [0f32; L];
        if chain.fixed.is_some_and(|(f, l)| k >= f && k <= l) {
            total = [crate::chain::NEVER; L];
            total[0] = 0.0;
            return total;
        }
        for id in own.of(chain.first + k).iter().chain(chain.paired.of(k)) {
            total.iter_mut().zip(&self.rows[*id as usize]).for_each(|(sum, weight)| *sum += weight);
        }
        total
    }

    fn nudge(&mut self, ids: &[u32], pull: &[f32; L]) {
        for id in ids {
            let row = &mut self.rows[*id as usize];
            let squares = &mut self.squares[*id as usize];
            for l in 0..L {
                let slope = pull[l] + self.pace.pull * row[l];
                squares[l] += slope * slope;
                row[l] -= self.pace.rate * slope / squares[l].sqrt();
            }
        }
    }

    fn move_steps(&mut self, chain: &Chain, expected: [[[f32; L]; L]; 2]) {
        let mut pull = expected;
        for k in 1..chain.labels.len() {
            let side = usize::from(k >= chain.turn);
            pull[side][chain.labels[k - 1] as usize][chain.labels[k] as usize] -= 1.0;
        }
        let moves = self.moves[chain.language].iter_mut().flatten().flatten();
        let squares = self.move_squares[chain.language].iter_mut().flatten().flatten();
        for ((weight, squares), slope) in moves.zip(squares).zip(pull.iter().flatten().flatten()) {
            *squares += slope * slope;
            *weight -= self.pace.rate * slope / squares.sqrt();
        }
    }

    fn keep(&mut self) {
        self.kept += 1.0;
        for (sum, row) in self.row_sums.iter_mut().zip(&self.rows) {
            sum.iter_mut().zip(row).for_each(|(s, w)| *s += w);
        }
        let moves = self.moves.iter().flatten().flatten().flatten();
        self.move_sums.iter_mut().flatten().flatten().flatten().zip(moves).for_each(|(s, w)| *s += w);
    }

    fn field(mut self, ids: &Arc<Ids>) -> Field<L> {
        let kept = self.kept.max(1.0);
        self.row_sums.iter_mut().flatten().for_each(|w| *w /= kept);
        self.move_sums.iter_mut().flatten().flatten().flatten().for_each(|w| *w /= kept);
        Field { rows: Weights::new(Arc::clone(ids), self.row_sums), moves: self.move_sums }
    }
}
