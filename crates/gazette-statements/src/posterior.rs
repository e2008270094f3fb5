//! What a chain's weights expect: the probability of each label at each place, and of the steps between them.

use crate::chain::{Labels, NEVER};

/// Steps between labels as factors: one set before place `turn`, one from there on.
pub(crate) struct Steps<const L: usize> {
    factors: [[[f32; L]; L]; 2],
    turn: usize,
}

impl<const L: usize> Steps<L> {
    pub fn new<T: Labels<L>>(moves: &[[[f32; L]; L]; 2], turn: usize) -> Steps<L> {
        let mut factors = [[[0f32; L]; L]; 2];
        for (side, rows) in moves.iter().enumerate() {
            for (before, row) in rows.iter().enumerate().take(T::COUNT) {
                for (next, score) in row.iter().enumerate().take(T::COUNT) {
                    if T::may_follow(Some(before), next) {
                        factors[side][before][next] = exp(*score);
                    }
                }
            }
        }
        Steps { factors, turn }
    }

    fn into(&self, place: usize) -> &[[f32; L]; L] {
        &self.factors[usize::from(place >= self.turn)]
    }
}

/// Probabilities of labels by place, and the expected number of steps between labels before and after the turn.
pub(crate) struct Expected<const L: usize> {
    pub places: Vec<[f32; L]>,
    pub steps: [[[f32; L]; L]; 2],
}

/// Runs forwards and backwards over the scores. Every place is scaled to sum to one, so that nothing overflows.
pub(crate) fn expect<const L: usize, T: Labels<L>>(scores: &[[f32; L]], steps: &Steps<L>) -> Expected<L> {
    let n = scores.len();
    let worth: Vec<[f32; L]> = scores.iter().map(|row| factors::<L, T>(row)).collect();
    let mut ahead = vec![[0f32; L]; n];
    let mut behind = vec![[1f32; L]; n];
    let mut out = Expected { places: vec![[0f32; L]; n], steps: [[[0f32; L]; L]; 2] };
    for k in 0..n {
        let mut here = [0f32; L];
        for label in 0..T::COUNT {
            let reach = if k == 0 {
                f32::from(u8::from(T::may_follow(None, label)))
            } else {
                let into = steps.into(k);
                (0..T::COUNT).map(|before| ahead[k - 1][before] * into[before][label]).sum()
            };
            here[label] = reach * worth[k][label];
        }
        ahead[k] = scaled(here);
    }
    for k in (0..n.saturating_sub(1)).rev() {
        let into = steps.into(k + 1);
        let mut here = [0f32; L];
        for label in 0..T::COUNT {
            here[label] =
                (0..T::COUNT).map(|next| into[label][next] * worth[k + 1][next] * behind[k + 1][next]).sum();
        }
        behind[k] = scaled(here);
    }
    for k in 0..n {
        let mut here = [0f32; L];
        (0..T::COUNT).for_each(|l| here[l] = ahead[k][l] * behind[k][l]);
        out.places[k] = scaled(here);
        if k > 0 {
            add_steps::<L, T>(&ahead[k - 1], steps.into(k), &worth[k], &behind[k], &mut out.steps[usize::from(k >= steps.turn)]);
        }
    }
    out
}

fn add_steps<const L: usize, T: Labels<L>>(
    before: &[f32; L],
    into: &[[f32; L]; L],
    worth: &[f32; L],
    behind: &[f32; L],
    sums: &mut [[f32; L]; L],
) {
    let mut pairs = [[0f32; L]; L];
    let mut total = 0f32;
    for a in 0..T::COUNT {
        for b in 0..T::COUNT {
            pairs[a][b] = before[a] * into[a][b] * worth[b] * behind[b];
            total += pairs[a][b];
        }
    }
    if total > 0.0 {
        sums.iter_mut().flatten().zip(pairs.iter().flatten()).for_each(|(s, p)| *s += p / total);
    }
}

fn factors<const L: usize, T: Labels<L>>(scores: &[f32; L]) -> [f32; L] {
    let top = scores[..T::COUNT].iter().fold(NEVER, |top, s| top.max(*s));
    let mut out = [0f32; L];
    (0..T::COUNT).for_each(|l| out[l] = exp(scores[l] - top));
    out
}

fn scaled<const L: usize>(mut row: [f32; L]) -> [f32; L] {
    let sum: f32 = row.iter().sum();
    if sum > 0.0 {
        row.iter_mut().for_each(|p| *p /= sum);
    }
    row
}

/// e to the power of `x`, from additions and multiplications alone, so that every machine learns the same weights.
/// Good to six digits between -80 and 80, zero below.
pub(crate) fn exp(x: f32) -> f32 {
    if x < -80.0 {
        return 0.0;
    }
    let x = x.min(80.0);
    let whole = (x * std::f32::consts::LOG2_E + 0.5).floor();
    let rest = x - whole * 0.693_359_4 + whole * 2.121_944_4e-4;
    let series = 1.0
        + rest * (1.0 + rest * (0.5 + rest * (0.166_666_67 + rest * (0.041_666_67 + rest * (0.008_333_33 + rest * 0.001_388_89)))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::CueLabels;

    #[test]
    fn exp_is_exp() {
        for x in [-80.0f32, -20.5, -1.0, -0.1, 0.0, 0.3, 1.0, 7.7, 60.0] {
            let (own, true_value) = (f64::from(exp(x)), f64::from(x).exp());
            assert!((own / true_value - 1.0).abs() < 1e-5, "{x}: {own} {true_value}");
        }
        assert_eq!(exp(-500.0), 0.0);
    }

    #[test]
    fn probabilities_follow_the_scores_and_what_may_follow_what() {
        let moves = [[[0f32; 4]; 4]; 2];
        let steps = Steps::new::<CueLabels>(&moves, usize::MAX);
        // No cue goes on at the first place, whatever its score; without scores every allowed labelling is as likely.
        let even = expect::<4, CueLabels>(&[[0.0; 4], [0.0; 4]], &steps);
        assert_eq!(even.places[0][2], 0.0);
        assert!((even.places[1][2] - 0.2).abs() < 1e-6, "{:?}", even.places);
        let sure = expect::<4, CueLabels>(&[[0.0, 9.0, 0.0, 0.0], [0.0, 0.0, 9.0, 0.0]], &steps);
        assert!(sure.places[0][1] > 0.99 && sure.places[1][2] > 0.99);
        assert!((sure.steps[0][1][2] - sure.places[1][2]).abs() < 1e-3);
    }
}
