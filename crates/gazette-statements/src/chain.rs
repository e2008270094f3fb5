//! Linear chains: the best labelling of a stretch, and how much worse the best one with a given label is.

/// Labels of a chain and which of them may follow which.
pub(crate) trait Labels<const L: usize> {
    /// How many of the `L` columns are labels.
    const COUNT: usize;
    /// Whether `next` may follow `before` (`None` at the beginning).
    fn may_follow(before: Option<usize>, next: usize) -> bool;
}

/// A score that no real one reaches.
pub(crate) const NEVER: f32 = -1.0e9;

/// The best labelling and its score. `moves[k]` scores the step into place `k`.
pub(crate) fn best<const L: usize, T: Labels<L>>(
    scores: &[[f32; L]],
    moves: impl Fn(usize, usize, usize) -> f32,
) -> (Vec<u8>, f32) {
    if scores.is_empty() {
        return (Vec::new(), 0.0);
    }
    let mut reach = first::<L, T>(&scores[0]);
    let mut back: Vec<[u8; L]> = Vec::with_capacity(scores.len());
    back.push([0; L]);
    for (k, here) in scores.iter().enumerate().skip(1) {
        let mut next = [NEVER; L];
        let mut from = [0u8; L];
        for label in 0..T::COUNT {
            for (before, reached) in reach.iter().enumerate().take(T::COUNT) {
                if *reached <= NEVER || !T::may_follow(Some(before), label) {
                    continue;
                }
                let score = reached + moves(k, before, label);
                if score > next[label] {
                    next[label] = score;
                    from[label] = before as u8;
                }
            }
            next[label] += here[label];
        }
        reach = next;
        back.push(from);
    }
    let (mut label, mut top) = (0usize, NEVER);
    for (l, score) in reach.iter().enumerate().take(T::COUNT) {
        if *score > top {
            (label, top) = (l, *score);
        }
    }
    let mut path = vec![0u8; scores.len()];
    for k in (0..scores.len()).rev() {
        path[k] = label as u8;
        label = back[k][label] as usize;
    }
    (path, top)
}

fn first<const L: usize, T: Labels<L>>(scores: &[f32; L]) -> [f32; L] {
    let mut reach = [NEVER; L];
    for label in 0..T::COUNT {
        if T::may_follow(None, label) {
            reach[label] = scores[label];
        }
    }
    reach
}

/// For each place and label, the score of the best labelling that goes through it.
pub(crate) fn through<const L: usize, T: Labels<L>>(
    scores: &[[f32; L]],
    moves: impl Fn(usize, usize, usize) -> f32,
) -> Vec<[f32; L]> {
    let n = scores.len();
    let mut ahead = vec![[NEVER; L]; n];
    let mut behind = vec![[0.0f32; L]; n];
    if n == 0 {
        return ahead;
    }
    ahead[0] = first::<L, T>(&scores[0]);
    for k in 1..n {
        for label in 0..T::COUNT {
            let mut top = NEVER;
            for (before, reached) in ahead[k - 1].iter().enumerate().take(T::COUNT) {
                if T::may_follow(Some(before), label) {
                    top = top.max(reached + moves(k, before, label));
                }
            }
            ahead[k][label] = top + scores[k][label];
        }
    }
    for k in (0..n - 1).rev() {
        for label in 0..T::COUNT {
            let mut top = NEVER;
            for next in 0..T::COUNT {
                if T::may_follow(Some(label), next) {
                    top = top.max(behind[k + 1][next] + scores[k + 1][next] + moves(k + 1, label, next));
                }
            }
            behind[k][label] = top;
        }
    }
    for k in 0..n {
        for label in 0..T::COUNT {
            ahead[k][label] += behind[k][label];
        }
    }
    ahead
}
