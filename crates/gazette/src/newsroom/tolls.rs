//! The figures that reports of one event must agree on, and which of them do not.

use std::collections::BTreeMap;

use gazette_news::{Figure, Hedge, Measure, Unit};
use gazette_store::KeptFigure;

use super::ledger::Ledger;

/// Figures of these kinds are told of one event and must agree; other counts may be of anything.
pub(super) fn is_comparable(figure: &Figure) -> bool {
    matches!(
        figure.measure,
        Measure::Deaths | Measure::Injured | Measure::Missing | Measure::Displaced | Measure::Detained
    )
}

/// The figures of a story that another one of it contradicts, by place in the list.
pub(super) fn conflicting(figures: &[KeptFigure], ledger: &Ledger) -> Vec<usize> {
    let is_told = |kept: &KeptFigure| ledger.dispatch(kept.dispatch).is_some_and(|dispatch| !dispatch.killed);
    let live: Vec<(usize, &Figure)> = figures
        .iter()
        .enumerate()
        .filter(|(_, kept)| is_told(kept) && is_comparable(&kept.figure))
        .map(|(at, kept)| (at, &kept.figure))
        .collect();
    // However many tell it, a number is compared once.
    let numbers: BTreeMap<Number, &Figure> =
        live.iter().map(|(_, figure)| (number_of(figure), *figure)).collect();
    let is_contradicted = |figure: &Figure| numbers.values().any(|other| figure.conflicts_with(other));
    let contradicted: BTreeMap<Number, bool> =
        numbers.iter().map(|(number, figure)| (*number, is_contradicted(figure))).collect();
    live.iter().filter(|(_, figure)| contradicted[&number_of(figure)]).map(|(at, _)| *at).collect()
}

/// All that decides whether two figures can both be right.
type Number = (Measure, Option<Unit>, u64, Option<u64>, u8);

fn number_of(figure: &Figure) -> Number {
    let hedge = match figure.hedge {
        Hedge::Exactly => 0,
        Hedge::AtLeast => 1,
        Hedge::AtMost => 2,
        Hedge::About => 3,
    };
    (figure.measure, figure.unit, figure.value.to_bits(), figure.upto.map(f64::to_bits), hedge)
}

/// The numbers of figures, each once.
pub(super) fn distinct<'f>(figures: impl Iterator<Item = &'f Figure>) -> Vec<&'f Figure> {
    figures.map(|figure| (number_of(figure), figure)).collect::<BTreeMap<_, _>>().into_values().collect()
}
