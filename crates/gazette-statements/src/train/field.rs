//! Learning a linear chain as a conditional random field: each step moves the weights by how much the marked labelling
//! differs from what the weights expect, with step sizes of each weight's own (AdaGrad) and a pull towards zero.
//!
//! Only additions, multiplications, divisions and square roots are used, which every machine rounds alike.

use std::sync::Arc;

use crate::edges::{Edges, Place, TABLES};
use crate::model::LANGUAGES;
use crate::page::Stretch;
use crate::posterior::{self, Expecting};
use crate::train::bags::Bags;
use crate::train::shuffle::{Chance, shuffle};
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
    /// Which tables the steps into each place are scored by.
    pub places: Vec<Place>,
    /// Places that take label 0 and nothing else.
    pub fixed: Option<Stretch>,
}

impl Chain {
    fn is_fixed(&self, k: usize) -> bool {
        self.fixed.is_some_and(|(first, last)| k >= first && k <= last)
    }
}

/// How to learn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    pub rounds: u32,
    pub rate: f32,
    pub pull: f32,
    /// The share of features shown each time.
    pub shown: f32,
}

/// What was learnt.
pub(crate) struct Field<const L: usize> {
    pub rows: Weights<L>,
    pub moves: [Edges<L>; LANGUAGES],
}

/// Gradients smaller than this change nothing worth the step.
const SLIGHT: f32 = 0.002;

/// Learns from chains; `own` holds the words' own features by text, all numbered in `ids`.
pub(crate) fn learn<const L: usize, T: Expecting<L>>(
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
    chance: Chance,
    rows: Vec<[f32; L]>,
    squares: Vec<[f32; L]>,
    moves: [Edges<L>; LANGUAGES],
    move_squares: [Edges<L>; LANGUAGES],
    /// Sums over the later rounds, whose mean is what is kept.
    row_sums: Vec<[f32; L]>,
    move_sums: [Edges<L>; LANGUAGES],
    kept: f32,
}

impl<const L: usize> Learner<L> {
    fn new(rows: usize, pace: Pace) -> Learner<L> {
        Learner {
            pace,
            chance: Chance::new(),
            rows: vec![[0.0; L]; rows],
            squares: vec![[1.0; L]; rows],
            moves: Default::default(),
            move_squares: std::array::from_fn(|_| Edges { tables: vec![[[1.0; L]; L]; TABLES] }),
            row_sums: vec![[0.0; L]; rows],
            move_sums: Default::default(),
            kept: 0.0,
        }
    }

    /// The features of a chain's words, some of them left out by chance: what is learnt from the others must do
    /// without them, as it will have to in a text with other names and verbs.
    fn some(&mut self, chain: &Chain, own: &Bags) -> Bags {
        let mut bags = Bags::default();
        let mut some = Vec::new();
        for k in 0..chain.labels.len() {
            let all = own.of(chain.first + k).iter().chain(chain.paired.of(k));
            some.clear();
            some.extend(all.filter(|_| self.chance.strikes(self.pace.shown)));
            bags.push(&some);
        }
        bags
    }

    fn step<T: Expecting<L>>(&mut self, chain: &Chain, own: &Bags) {
        let some = self.some(chain, own);
        let scores: Vec<[f32; L]> =
            (0..chain.labels.len()).map(|k| self.score::<T>(chain, some.of(k), k)).collect();
        let steps: Vec<[[f32; L]; L]> = self.moves[chain.language]
            .all(&chain.places)
            .iter()
            .map(|scores| posterior::step_factors::<L, T>(scores))
            .collect();
        let expected = T::expect(&scores, &steps);
        let silent = f32::from(u8::from(chain.labels.iter().all(|label| *label == 0)));
        for k in 0..chain.labels.len() {
            let right = chain.labels[k] as usize;
            let mut pull = expected.places[k];
            pull[right] -= 1.0;
            if let (true, Some(column)) = (chain.is_fixed(k), T::SILENT) {
                pull = [0.0; L];
                pull[column] = expected.silent - silent;
            }
            if pull.iter().any(|p| p.abs() > SLIGHT) {
                self.nudge(some.of(k), &pull);
            }
        }
        self.move_steps(chain, &expected.steps);
    }

    fn score<T: Expecting<L>>(&self, chain: &Chain, ids: &[u32], k: usize) -> [f32; L] {
        let mut total = [0f32; L];
        for id in ids {
            total.iter_mut().zip(&self.rows[*id as usize]).for_each(|(sum, weight)| *sum += weight);
        }
        let silent = T::SILENT.map(|column| std::mem::take(&mut total[column]));
        if chain.is_fixed(k) {
            total = [crate::chain::NEVER; L];
            total[0] = 0.0;
            if let (Some(column), Some(score)) = (T::SILENT, silent) {
                total[column] = score;
            }
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

    fn move_steps(&mut self, chain: &Chain, expected: &[[[f32; L]; L]]) {
        let moves = &mut self.moves[chain.language].tables;
        let squares = &mut self.move_squares[chain.language].tables;
        for (k, shares) in expected.iter().enumerate().skip(1) {
            let (from, to) = (chain.labels[k - 1] as usize, chain.labels[k] as usize);
            for (a, row) in shares.iter().enumerate() {
                for (b, share) in row.iter().enumerate() {
                    let slope = share - f32::from(u8::from(a == from && b == to));
                    if slope.abs() < SLIGHT {
                        continue;
                    }
                    for table in chain.places[k].map(usize::from) {
                        let slope = slope + self.pace.pull * moves[table][a][b];
                        let sum = &mut squares[table][a][b];
                        *sum += slope * slope;
                        moves[table][a][b] -= self.pace.rate * slope / sum.sqrt();
                    }
                }
            }
        }
    }

    fn keep(&mut self) {
        self.kept += 1.0;
        for (sum, row) in self.row_sums.iter_mut().zip(&self.rows) {
            sum.iter_mut().zip(row).for_each(|(s, w)| *s += w);
        }
        let moves = self.moves.iter().flat_map(|m| m.tables.iter().flatten().flatten());
        self.move_sums
            .iter_mut()
            .flat_map(|m| m.tables.iter_mut().flatten().flatten())
            .zip(moves)
            .for_each(|(s, w)| *s += w);
    }

    fn field(mut self, ids: &Arc<Ids>) -> Field<L> {
        let kept = self.kept.max(1.0);
        self.row_sums.iter_mut().flatten().for_each(|w| *w *= self.pace.shown / kept);
        self.move_sums
            .iter_mut()
            .flat_map(|m| m.tables.iter_mut().flatten().flatten())
            .for_each(|w| *w /= kept);
        Field { rows: Weights::new(Arc::clone(ids), self.row_sums), moves: self.move_sums }
    }
}
