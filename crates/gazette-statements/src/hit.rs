//! A statement as words of a page, and how such statements stand to each other.

use gazette_news::{Polarity, StatementKind};

use crate::page::Stretch;
use crate::spans::Found;

/// A statement as words of a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hit {
    pub cue: Stretch,
    pub found: Found,
    pub confidence: f32,
}

/// How a statement is meant: whether its speaker stands for it, and whether it was said at all.
pub(crate) type Sense = (Polarity, StatementKind);

/// The harmonic mean of how much of each the other covers, in words.
pub(crate) fn overlap(a: &[Stretch], b: &[Stretch]) -> f64 {
    let size = |s: &[Stretch]| s.iter().map(|(f, l)| l - f + 1).sum::<usize>();
    let shared: usize =
        a.iter().flat_map(|p| b.iter().map(move |q| (p.1.min(q.1) + 1).saturating_sub(p.0.max(q.0)))).sum();
    let total = size(a) + size(b);
    if total == 0 { 0.0 } else { 2.0 * shared as f64 / total as f64 }
}

/// For each statement the smallest one whose content holds its cue, before it or after it; one with no more content than
/// its own holds none, so that nobody stands in himself.
pub(crate) fn enclosing<'c>(
    statements: impl Iterator<Item = (Stretch, &'c [Stretch])>,
) -> Vec<Option<usize>> {
    let all: Vec<(Stretch, &[Stretch])> = statements.collect();
    let size = |content: &[Stretch]| content.iter().map(|(f, l)| l - f + 1).sum::<usize>();
    let holds = |content: &[Stretch], cue: Stretch| content.iter().any(|(f, l)| *f <= cue.0 && cue.1 <= *l);
    let around = |n: usize| {
        // Only neighbours are looked at: contents seldom hold more than a few statements, and the text may be long.
        let near = n.saturating_sub(40)..(n + 40).min(all.len());
        near.filter(|&o| o != n && size(all[o].1) > size(all[n].1) && holds(all[o].1, all[n].0))
            .min_by_key(|&o| size(all[o].1))
    };
    (0..all.len()).map(around).collect()
}
