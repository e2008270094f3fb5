//! Labellings of a cue's window: a statement, which has some content, or nothing at all.
//!
//! A chain of labels knows only neighbours. Left alone it believes in a source as little as in the whole statement, and
//! one that is doubtful loses its source before its content. So the labellings that have a source and no content are
//! left out of the sum: what is said about the source is said of statements only, and silence is one labelling more,
//! with a score of its own.

use super::{CONTENT, CONTENT_ON, OUT, SILENT, SpanLabels, WIDTH};
use crate::chain::{Labels, NEVER};
use crate::posterior::{Expected, exp, factors, scaled};

const COUNT: usize = <SpanLabels as Labels<WIDTH>>::COUNT;

type Row = [f32; WIDTH];

/// Sums over the labellings up to a place, or from it: those without content so far (or still without), and those with.
#[derive(Clone, Copy)]
struct Sums {
    without: Row,
    with: Row,
}

impl Sums {
    const NONE: Sums = Sums { without: [0.0; WIDTH], with: [0.0; WIDTH] };

    fn scaled(mut self, by: f32) -> Sums {
        self.without.iter_mut().chain(&mut self.with).for_each(|s| *s *= by);
        self
    }

    fn total(&self) -> f32 {
        self.without.iter().chain(&self.with).sum()
    }
}

fn is_content(label: usize) -> bool {
    label == CONTENT || label == CONTENT_ON
}

/// The probabilities of labels by place, and of silence.
pub(crate) struct Shares {
    pub places: Vec<Row>,
    pub silent: f32,
}

/// What was summed on the way to them, from which those of the steps follow.
struct Passes {
    worth: Vec<Row>,
    ahead: Vec<Sums>,
    behind: Vec<Sums>,
}

/// The probabilities of labels and steps, and of silence.
pub(crate) fn expect(scores: &[Row], into: &[[Row; WIDTH]]) -> Expected<WIDTH> {
    let (Shares { places, silent }, Passes { worth, ahead, behind }) = pass(scores, into);
    let mut steps = vec![[[0.0; WIDTH]; WIDTH]; scores.len()];
    for k in 1..scores.len() {
        steps[k] = pairs(&ahead[k - 1], &into[k], &worth[k], &behind[k], 1.0 - silent);
        steps[k][OUT][OUT] += silent;
    }
    Expected { places, steps, silent }
}

/// The probabilities of labels and of silence alone, which reading needs no more than.
pub(crate) fn shares(scores: &[Row], into: &[[Row; WIDTH]]) -> Shares {
    pass(scores, into).0
}

fn pass(scores: &[Row], into: &[[Row; WIDTH]]) -> (Shares, Passes) {
    let worth: Vec<Row> = scores.iter().map(factors::<WIDTH, SpanLabels>).collect();
    let (ahead, silence) = forwards(&worth, into);
    let behind = backwards(&worth, into);
    let told = ahead.last().map_or(0.0, |last| last.with.iter().sum::<f32>());
    let silence = silence * exp(scores.iter().map(|row| row[SILENT]).sum());
    let silent = if told > 0.0 { silence / (silence + told) } else { 1.0 };
    let place = |(ahead, behind): (&Sums, &Sums)| {
        let mut here = [0f32; WIDTH];
        for (label, share) in here.iter_mut().enumerate().take(COUNT) {
            *share = ahead.without[label] * behind.without[label] + ahead.with[label] * behind.with[label];
        }
        let mut place = scaled(here).map(|p| p * (1.0 - silent));
        place[OUT] += silent;
        place
    };
    let places = ahead.iter().zip(&behind).map(place).collect();
    (Shares { places, silent }, Passes { worth, ahead, behind })
}

/// What goes on from the sums before a place to each label of it: all labels are summed up side by side.
fn reached(from: &Row, into: &[Row; WIDTH]) -> Row {
    let mut sums = [0f32; WIDTH];
    for (from, steps) in from.iter().zip(into).take(COUNT) {
        sums.iter_mut().zip(steps).for_each(|(sum, step)| *sum += from * step);
    }
    sums
}

/// The sums up to each place, and the share of silence at the last, on one scale.
fn forwards(worth: &[Row], into: &[[Row; WIDTH]]) -> (Vec<Sums>, f32) {
    let mut ahead = Vec::with_capacity(worth.len());
    let mut silence = 1.0f32;
    for (k, worth) in worth.iter().enumerate() {
        let mut here = Sums::NONE;
        match ahead.last() {
            None => {
                for label in (0..COUNT).filter(|l| SpanLabels::may_follow(None, *l)) {
                    let list = if is_content(label) { &mut here.with } else { &mut here.without };
                    list[label] = worth[label];
                }
                silence *= worth[OUT];
            }
            Some(Sums { without, with }) => {
                let (still, told) = (reached(without, &into[k]), reached(with, &into[k]));
                for label in 0..COUNT {
                    here.with[label] = told[label] * worth[label];
                    let begun = still[label] * worth[label];
                    let list = if is_content(label) { &mut here.with } else { &mut here.without };
                    list[label] += begun;
                }
                silence *= into[k][OUT][OUT] * worth[OUT];
            }
        }
        let total = here.total();
        let by = if total > 0.0 { 1.0 / total } else { 1.0 };
        silence *= by;
        ahead.push(here.scaled(by));
    }
    (ahead, silence)
}

/// The sums from each place to the end: `without` those that still find a content, `with` all.
fn backwards(worth: &[Row], into: &[[Row; WIDTH]]) -> Vec<Sums> {
    let n = worth.len();
    let mut behind = vec![Sums { without: [0.0; WIDTH], with: [1.0; WIDTH] }; n];
    for k in (0..n.saturating_sub(1)).rev() {
        let (mut still, mut any) = ([0f32; WIDTH], [0f32; WIDTH]);
        for label in 0..COUNT {
            any[label] = worth[k + 1][label] * behind[k + 1].with[label];
            let list = if is_content(label) { &behind[k + 1].with } else { &behind[k + 1].without };
            still[label] = worth[k + 1][label] * list[label];
        }
        let mut here = Sums::NONE;
        for (label, steps) in into[k + 1].iter().enumerate().take(COUNT) {
            here.without[label] = (0..COUNT).map(|next| steps[next] * still[next]).sum();
            here.with[label] = (0..COUNT).map(|next| steps[next] * any[next]).sum();
        }
        let total = here.total();
        behind[k] = here.scaled(if total > 0.0 { 1.0 / total } else { 1.0 });
    }
    behind
}

fn pairs(before: &Sums, into: &[Row; WIDTH], worth: &Row, behind: &Sums, share: f32) -> [Row; WIDTH] {
    let mut pairs = [[0f32; WIDTH]; WIDTH];
    let mut total = 0f32;
    for (a, row) in pairs.iter_mut().enumerate().take(COUNT) {
        for (b, pair) in row.iter_mut().enumerate().take(COUNT) {
            let begins = if is_content(b) { behind.with[b] } else { behind.without[b] };
            *pair = into[a][b] * worth[b] * (before.without[a] * begins + before.with[a] * behind.with[b]);
            total += *pair;
        }
    }
    if total > 0.0 {
        pairs.iter_mut().flatten().for_each(|p| *p *= share / total);
    }
    pairs
}

/// How many labellings are looked at, at most.
pub(crate) const READINGS: usize = 6;
/// Labels less probable than this at a place, of the statements there may be, are not looked at.
const FAINT: f32 = 0.004;

/// A labelling up to a place: its score, and the label and rank it goes on from.
#[derive(Clone, Copy)]
struct Trail {
    score: f32,
    label: u8,
    rank: u8,
}

/// The best trails that end with a label, best first.
#[derive(Clone, Copy)]
struct Trails([Trail; READINGS]);

impl Trails {
    const NONE: Trails = Trails([Trail { score: NEVER, label: 0, rank: 0 }; READINGS]);

    /// Takes a trail in if it is among the best, and says whether it was.
    fn offer(&mut self, trail: Trail) -> bool {
        let mut at = READINGS;
        while at > 0 && trail.score > self.0[at - 1].score {
            at -= 1;
            if at + 1 < READINGS {
                self.0[at + 1] = self.0[at];
            }
        }
        if at < READINGS {
            self.0[at] = trail;
        }
        at < READINGS
    }
}

/// The best labellings with some content, best first, and how far the score of each lies above that of silence. None
/// where there is no room for any content. `step` scores the step into a place from a label to the next.
pub(crate) fn best(
    scores: &[Row],
    step: impl Fn(usize, usize, usize) -> f32,
    expected: &Shares,
) -> Vec<(Vec<u8>, f32)> {
    // Trails without content and with: `had * WIDTH + label`.
    let mut all: Vec<[Trails; 2 * WIDTH]> = Vec::with_capacity(scores.len());
    let faint = FAINT * (1.0 - expected.silent);
    let mut silence = 0f32;
    for (k, here) in scores.iter().enumerate() {
        let mut next = [Trails::NONE; 2 * WIDTH];
        silence += here[OUT] + here[SILENT] + if k > 0 { step(k, OUT, OUT) } else { 0.0 };
        let seen = |label: &usize| *label == OUT || expected.places[k][*label] >= faint;
        for label in (0..COUNT).filter(seen) {
            let has = usize::from(is_content(label)) * WIDTH;
            let Some(before) = all.last() else {
                if SpanLabels::may_follow(None, label) {
                    next[has + label].offer(Trail { score: here[label], label: 0, rank: 0 });
                }
                continue;
            };
            for (from, trails) in before.iter().enumerate() {
                if trails.0[0].score <= NEVER / 2.0 || !SpanLabels::may_follow(Some(from % WIDTH), label) {
                    continue;
                }
                let worth = here[label] + step(k, from % WIDTH, label);
                let to = &mut next[has.max(from / WIDTH * WIDTH) + label];
                for (rank, trail) in trails.0.iter().enumerate().take_while(|(_, t)| t.score > NEVER / 2.0) {
                    let trail = Trail { score: trail.score + worth, label: from as u8, rank: rank as u8 };
                    // Those that follow are no better.
                    if !to.offer(trail) {
                        break;
                    }
                }
            }
        }
        all.push(next);
    }
    let mut ends = Trails::NONE;
    for (label, trails) in all.last().into_iter().flatten().enumerate().skip(WIDTH) {
        for (rank, trail) in trails.0.iter().enumerate().take_while(|(_, t)| t.score > NEVER / 2.0) {
            ends.offer(Trail { score: trail.score, label: label as u8, rank: rank as u8 });
        }
    }
    let told = ends.0.iter().filter(|t| t.score > NEVER / 2.0);
    told.map(|end| (back(&all, *end), end.score - silence)).collect()
}

/// The labels of a trail, from its end.
fn back(all: &[[Trails; 2 * WIDTH]], end: Trail) -> Vec<u8> {
    let mut path = vec![0u8; all.len()];
    let mut at = end;
    for (k, trails) in all.iter().enumerate().rev() {
        path[k] = at.label % WIDTH as u8;
        at = trails[usize::from(at.label)].0[usize::from(at.rank)];
    }
    path
}

#[cfg(test)]
mod tests {
    use super::super::SOURCE;
    use super::*;
    use crate::posterior::step_factors;

    /// Three words: one that looks like a source, one of the cue that leans towards silence by so much, one that might
    /// be content.
    fn scores(silence: f32) -> Vec<Row> {
        let mut rows = vec![[0f32; WIDTH]; 3];
        (rows[0][SOURCE], rows[0][CONTENT]) = (1.0, NEVER);
        rows[1] = [NEVER; WIDTH];
        (rows[1][OUT], rows[1][SILENT]) = (0.0, silence);
        rows[2][CONTENT] = -1.0;
        rows
    }

    fn even() -> [[Row; WIDTH]; 3] {
        [step_factors::<WIDTH, SpanLabels>(&[[0f32; WIDTH]; WIDTH]); 3]
    }

    fn expected(silence: f32) -> Shares {
        shares(&scores(silence), &even())
    }

    #[test]
    fn a_source_is_as_likely_in_a_doubtful_statement_as_in_a_sure_one() {
        let share = |e: &Shares| e.places[0][SOURCE] / (1.0 - e.silent);
        let (doubtful, sure) = (expected(3.0), expected(-3.0));
        assert!(doubtful.silent > 0.5 && sure.silent < 0.1, "{} {}", doubtful.silent, sure.silent);
        assert!((share(&doubtful) - share(&sure)).abs() < 1e-4);
        assert!((doubtful.places[2][CONTENT] - (1.0 - doubtful.silent)).abs() < 1e-4, "content or silence");
    }

    #[test]
    fn probabilities_of_places_and_steps_agree() {
        let expected = expect(&scores(0.5), &even());
        for k in 0..3 {
            assert!((expected.places[k].iter().sum::<f32>() - 1.0).abs() < 1e-5);
        }
        for (k, label) in [(1, OUT), (2, OUT), (2, CONTENT)] {
            let into: f32 = expected.steps[k].iter().map(|row| row[label]).sum();
            assert!((into - expected.places[k][label]).abs() < 1e-5, "{k} {label}");
        }
    }

    #[test]
    fn the_best_labellings_come_in_order_and_have_content() {
        let best = best(&scores(0.5), |_, _, _| 0.0, &expected(0.5));
        assert_eq!(best[0].0, [SOURCE as u8, OUT as u8, CONTENT as u8]);
        assert!((best[0].1 - (-0.5)).abs() < 1e-6, "1 - 1, less 0.5 for silence: {}", best[0].1);
        assert!(best.windows(2).all(|two| two[0].1 >= two[1].1 && two[0].0 != two[1].0));
        assert!(best.iter().all(|(path, _)| path.iter().any(|l| is_content(usize::from(*l)))));
    }

    #[test]
    fn where_there_is_no_room_for_content_nothing_is_found() {
        let only_cue = vec![scores(0.0)[1]];
        let even = [step_factors::<WIDTH, SpanLabels>(&[[0f32; WIDTH]; WIDTH])];
        let expected = shares(&only_cue, &even);
        assert_eq!(expected.silent, 1.0);
        assert!(best(&only_cue, |_, _, _| 0.0, &expected).is_empty());
    }
}
