//! The figures of a story lined up: 27 beside "at least 40", with who said so and through whom.

use std::collections::BTreeMap;

use gazette_news::{Figure, Measure, Statement, Unit};
use gazette_text::fold;

use crate::read::Told;

/// A figure with who told it.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureSaid {
    /// The figure.
    pub figure: Figure,
    /// Who said it, by what is to be printed; `None` where the outlet itself tells it.
    pub speaker: Option<String>,
    /// Through whom the outlet has it: the speaker of the statement around the one it stands in.
    pub through: Option<String>,
}

/// One thing that is counted, and everything that was told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What is measured.
    pub measure: Measure,
    /// Currency or unit, where there is one.
    pub unit: Option<Unit>,
    /// What is counted, as first printed, for [`Measure::Count`].
    pub counted: Option<String>,
    /// Places in the list given, lowest value first; equal values in order of telling.
    pub told: Vec<usize>,
    /// Whether two of them cannot both be right.
    pub conflicting: bool,
}

/// Finds for each figure of a text the innermost statement it stands in.
pub fn said(told: &Told, figures: Vec<Figure>) -> Vec<FigureSaid> {
    figures
        .into_iter()
        .map(|figure| {
            let holds = |s: &&Statement| s.content.pieces().iter().any(|piece| piece.contains(figure.span));
            let inner = told
                .statements
                .iter()
                .filter(holds)
                .min_by_key(|s| s.content.hull().map_or(u32::MAX, |h| h.len()));
            let shown = |s: &Statement| s.speaker.as_ref().map(|speaker| speaker.shown().to_owned());
            let through =
                inner.and_then(|s| s.inside).and_then(|outer| told.statements.get(outer)).and_then(shown);
            FigureSaid { speaker: inner.and_then(shown), through, figure }
        })
        .collect()
}

/// Lines the figures of a story up by what they measure; for mere counts, by the thing counted. In order of the first
/// figure of each line.
pub fn align(figures: &[FigureSaid]) -> Vec<Line> {
    let mut places: BTreeMap<(Measure, Option<Unit>, String), usize> = BTreeMap::new();
    let mut lines: Vec<Line> = Vec::new();
    for (at, said) in figures.iter().enumerate() {
        let figure = &said.figure;
        let counted = if figure.measure == Measure::Count { thing(figure) } else { String::new() };
        let next = lines.len();
        let place = *places.entry((figure.measure, figure.unit, counted)).or_insert(next);
        if place == next {
            let counted = figure.counted.clone().filter(|_| figure.measure == Measure::Count);
            lines.push(Line {
                measure: figure.measure,
                unit: figure.unit,
                counted,
                told: Vec::new(),
                conflicting: false,
            });
        }
        lines[place].told.push(at);
    }
    for line in &mut lines {
        line.told.sort_by(|a, b| figures[*a].figure.value.total_cmp(&figures[*b].figure.value));
        line.conflicting = conflicting(figures, &line.told);
    }
    lines
}

/// Whether two figures of a line contradict each other. Only neighbours and the two ends need comparing with each
/// other where all are plain numbers, but hedges reach over neighbours; so the first hundred are compared in pairs.
fn conflicting(figures: &[FigureSaid], told: &[usize]) -> bool {
    let few = &told[..told.len().min(100)];
    few.iter()
        .enumerate()
        .any(|(n, a)| few[n + 1..].iter().any(|b| figures[*a].figure.conflicts_with(&figures[*b].figure)))
}

/// The counted thing for comparing: its last word, folded, without a plural ending.
fn thing(figure: &Figure) -> String {
    let counted = figure.counted.as_deref().unwrap_or_default();
    let last = fold::key(counted.split_whitespace().last().unwrap_or_default());
    last.strip_suffix("es").or(last.strip_suffix('s')).unwrap_or(&last).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::Language;

    fn told(text: &str) -> Vec<FigureSaid> {
        let figures = gazette_text::figures::figures(text, Language::ENGLISH);
        figures.into_iter().map(|figure| FigureSaid { figure, speaker: None, through: None }).collect()
    }

    #[test]
    fn twenty_seven_stands_beside_at_least_forty() {
        let all = told(
            "At least 40 people were killed. The mayor spoke of 27 dead. It cost $3 million. Nine boats sank, 9 boats.",
        );
        let lines = align(&all);
        assert_eq!(lines[0].told.iter().map(|&k| all[k].figure.value).collect::<Vec<_>>(), [27.0, 40.0]);
        assert!(lines[0].conflicting);
        assert_eq!((lines[1].measure, lines[1].conflicting), (Measure::Money, false));
        assert_eq!((lines[2].told.len(), lines[2].conflicting), (2, false));
    }
}
