//! What a chain's weights expect: the probability of each label at each place, and of the steps between them.

use crate::chain::{Labels, NEVER};

/// Probabilities of labels by place, and of the steps into each place (none into the first).
pub(crate) struct Expected<const L: usize> {
    pub places: Vec<[f32; L]>,
    pub steps: Vec<[[f32; L]; L]>,
    /// The probability that nothing is labelled at all, where that is a labelling of its own.
    pub silent: f32,
}

/// Labels whose weights are learnt by what they expect.
pub(crate) trait Expecting<const L: usize>: Labels<L> + Sized {
    /// The column that scores silence at the places that take no label, if silence is scored.
    const SILENT: Option<usize> = None;

    fn expect(scores: &[[f32; L]], into: &[[[f32; L]; L]]) -> Expected<L> {
        expect::<L, Self>(scores, into)
    }
}

/// Runs forwards and backwards over the scores of places and the factors of steps into them. Every place is scaled to sum to one, so
/// that nothing overflows.
pub(crate) fn expect<const L: usize, T: Labels<L>>(
    scores: &[[f32; L]],
    into: &[[[f32; L]; L]],
) -> Expected<L> {
    let n = scores.len();
    let worth: Vec<[f32; L]> = scores.iter().map(|row| factors::<L, T>(row)).collect();
    let mut ahead = vec![[0f32; L]; n];
    let mut behind = vec![[1f32; L]; n];
    let mut out = Expected { places: vec![[0f32; L]; n], steps: vec![[[0f32; L]; L]; n], silent: 0.0 };
    for k in 0..n {
        let mut here = [0f32; L];
        for label in 0..T::COUNT {
            let reach = if k == 0 {
                f32::from(u8::from(T::may_follow(None, label)))
            } else {
                (0..T::COUNT).map(|before| ahead[k - 1][before] * into[k][before][label]).sum()
            };
            here[label] = reach * worth[k][label];
        }
        ahead[k] = scaled(here);
    }
    for k in (0..n.saturating_sub(1)).rev() {
        let mut next = [0f32; L];
        (0..T::COUNT).for_each(|l| next[l] = worth[k + 1][l] * behind[k + 1][l]);
        let mut here = [0f32; L];
        for label in 0..T::COUNT {
            here[label] = (0..T::COUNT).map(|l| into[k + 1][label][l] * next[l]).sum();
        }
        behind[k] = scaled(here);
    }
    for k in 0..n {
        let mut here = [0f32; L];
        (0..T::COUNT).for_each(|l| here[l] = ahead[k][l] * behind[k][l]);
        out.places[k] = scaled(here);
        if k > 0 {
            out.steps[k] = pairs::<L, T>(&ahead[k - 1], &into[k], &worth[k], &behind[k]);
        }
    }
    out
}

fn pairs<const L: usize, T: Labels<L>>(
    before: &[f32; L],
    into: &[[f32; L]; L],
    worth: &[f32; L],
    behind: &[f32; L],
) -> [[f32; L]; L] {
    let mut pairs = [[0f32; L]; L];
    let mut total = 0f32;
    for a in 0..T::COUNT {
        for b in 0..T::COUNT {
            pairs[a][b] = before[a] * into[a][b] * worth[b] * behind[b];
            total += pairs[a][b];
        }
    }
    if total > 0.0 {
        pairs.iter_mut().flatten().for_each(|p| *p /= total);
    }
    pairs
}

/// Factors for scores of steps; what may not be is zero.
pub(crate) fn step_factors<const L: usize, T: Labels<L>>(scores: &[[f32; L]; L]) -> [[f32; L]; L] {
    let mut out = [[0f32; L]; L];
    for (before, row) in scores.iter().enumerate().take(T::COUNT) {
        for (next, score) in row.iter().enumerate().take(T::COUNT) {
            if T::may_follow(Some(before), next) {
                out[before][next] = exp(*score);
            }
        }
    }
    out
}

pub(crate) fn factors<const L: usize, T: Labels<L>>(scores: &[f32; L]) -> [f32; L] {
    let top = scores[..T::COUNT].iter().fold(NEVER, |top, s| top.max(*s));
    let mut out = [0f32; L];
    (0..T::COUNT).for_each(|l| out[l] = exp(scores[l] - top));
    out
}

pub(crate) fn scaled<const L: usize>(mut row: [f32; L]) -> [f32; L] {
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
    let whole = floor(x * std::f32::consts::LOG2_E + 0.5);
    let rest = x - whole * 0.693_359_4 + whole * 2.121_944_4e-4;
    let series = 1.0
        + rest
            * (1.0
                + rest
                    * (0.5
                        + rest
                            * (0.166_666_67
                                + rest * (0.041_666_67 + rest * (0.008_333_33 + rest * 0.001_388_89)))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

/// As [`f32::floor`] for numbers of a few digits, without asking a library for it.
fn floor(x: f32) -> f32 {
    let whole = x as i32;
    (whole - i32::from(whole as f32 > x)) as f32
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
        let steps = [step_factors::<4, CueLabels>(&[[0f32; 4]; 4]); 2];
        // No cue goes on at the first place, whatever its score; without scores every allowed labelling is as likely.
        let even = expect::<4, CueLabels>(&[[0.0; 4], [0.0; 4]], &steps);
        assert_eq!(even.places[0][2], 0.0);
        assert!((even.places[1][2] - 0.2).abs() < 1e-6, "{:?}", even.places);
        let sure = expect::<4, CueLabels>(&[[0.0, 9.0, 0.0, 0.0], [0.0, 0.0, 9.0, 0.0]], &steps);
        assert!(sure.places[0][1] > 0.99 && sure.places[1][2] > 0.99);
        assert!((sure.steps[1][1][2] - sure.places[1][2]).abs() < 1e-3);
    }
}
