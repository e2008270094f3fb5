//! The figures of a story lined up: what is told of one thing, side by side.

use std::collections::HashMap;

use gazette_news::{DispatchId, Figure, Measure, Unit};
use gazette_store::{KeptDispatch, KeptFigure};
use jiff::Timestamp;

use super::story_view::{DispatchLine, Outlets, dispatch_line};
use crate::words::Thing;

/// One row of the table of figures: a number and everybody who tells it.
pub(super) struct FigureRow {
    pub(super) figure: Figure,
    pub(super) speaker: Option<String>,
    /// Through whom: outlets with the dispatch each tells it in.
    pub(super) through: Vec<(String, DispatchId)>,
    pub(super) since: Timestamp,
    pub(super) conflicts: bool,
}

/// What a mere count counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Counted {
    /// Something that each language has a name for.
    Known(Thing),
    /// Something as its dispatch prints it, in small letters and without an English plural.
    Printed(String),
}

/// The figures of one measure; of mere counts, those of one thing.
pub(super) struct FigureTable {
    pub(super) measure: Measure,
    pub(super) unit: Option<Unit>,
    /// What is counted, where the measure does not say it.
    pub(super) counted: Option<Counted>,
    pub(super) rows: Vec<FigureRow>,
    pub(super) conflicts: bool,
}

/// Lines figures up by measure and unit, those that differ first.
pub(super) fn figure_tables(
    figures: Vec<KeptFigure>,
    dispatches: &[KeptDispatch],
    outlets: &Outlets,
) -> Vec<FigureTable> {
    let held: HashMap<DispatchId, &KeptDispatch> = dispatches.iter().map(|d| (d.id, d)).collect();
    let mut tables: Vec<FigureTable> = Vec::new();
    for kept in figures {
        let Some(dispatch) = held.get(&kept.dispatch) else { continue };
        let line = dispatch_line(dispatch, outlets, None);
        let (measure, unit, counted) = (kept.figure.measure, kept.figure.unit, thing(&kept.figure));
        let same = |t: &FigureTable| t.measure == measure && t.unit == unit && t.counted == counted;
        let at = match tables.iter().position(same) {
            Some(at) => at,
            None => {
                tables.push(FigureTable { measure, unit, counted, rows: Vec::new(), conflicts: false });
                tables.len() - 1
            }
        };
        add_figure(&mut tables[at].rows, kept, line);
    }
    tables.retain(is_worth_a_table);
    for table in &mut tables {
        for at in 0..table.rows.len() {
            let own = &table.rows[at].figure;
            let clashes = |row: &FigureRow| is_toll(row.figure.measure) && row.figure.conflicts_with(own);
            table.rows[at].conflicts = table.rows.iter().any(clashes);
        }
        table.conflicts = table.rows.iter().any(|row| row.conflicts);
        table.rows.sort_by(|a, b| a.figure.value.total_cmp(&b.figure.value).then(a.since.cmp(&b.since)));
    }
    tables.sort_by_key(|table| (!table.conflicts, table.measure, std::cmp::Reverse(table.rows.len())));
    tables
}

/// Tolls are told of one event and must agree. Other numbers may be of different things, however alike they are called:
/// they are set side by side, and an editor sees whether they clash.
fn is_toll(measure: Measure) -> bool {
    !matches!(measure, Measure::Money | Measure::Percent | Measure::Count)
}

impl FigureTable {
    /// Whether it stands among the tolls, and not among the other numbers.
    pub(super) fn is_toll(&self) -> bool {
        is_toll(self.measure)
    }
}

/// Spans of time, and a length that is no [`Unit`]: of how long a text speaks in passing.
const IN_PASSING: [&str; 21] = [
    "cm",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
    "سنة",
    "سنوات",
    "عاما",
    "شهرا",
    "أشهر",
    "أيام",
    "يوما",
    "ساعة",
    "ساعات",
    "سال",
    "ماه",
    "روز",
    "ساعت",
];

/// Tolls always; anything else only where two dispatches tell different numbers of it.
fn is_worth_a_table(table: &FigureTable) -> bool {
    let is_length = matches!(table.unit, Some(Unit::Kilometre | Unit::Metre | Unit::Mile));
    let is_time =
        matches!(&table.counted, Some(Counted::Printed(word)) if IN_PASSING.contains(&word.as_str()));
    if is_length || is_time {
        return false;
    }
    let mut dispatches: Vec<DispatchId> =
        table.rows.iter().flat_map(|row| row.through.iter().map(|(_, id)| *id)).collect();
    dispatches.sort_unstable();
    dispatches.dedup();
    let first = table.rows.first().map(|row| row.figure.value);
    let differ = table.rows.iter().any(|row| Some(row.figure.value) != first);
    is_toll(table.measure) || (dispatches.len() >= 2 && differ)
}

/// What a mere count counts, by its last word.
fn thing(figure: &Figure) -> Option<Counted> {
    if figure.measure != Measure::Count || figure.unit.is_some() {
        return None;
    }
    let word = figure.counted.as_deref()?.split_whitespace().next_back()?.to_lowercase();
    if let Some(thing) = Thing::of(&word) {
        return Some(Counted::Known(thing));
    }
    let singular = word.strip_suffix('s').filter(|word| word.len() > 2 && word.is_ascii());
    Some(Counted::Printed(singular.map_or(word.clone(), str::to_owned)))
}

fn add_figure(rows: &mut Vec<FigureRow>, kept: KeptFigure, line: DispatchLine) {
    let figure = kept.figure;
    let same = |row: &&mut FigureRow| {
        let told = &row.figure;
        (told.value, told.upto, told.hedge) == (figure.value, figure.upto, figure.hedge)
            && row.speaker == kept.speaker
    };
    if let Some(row) = rows.iter_mut().find(same) {
        row.since = row.since.min(line.at);
        if !row.through.iter().any(|(_, dispatch)| *dispatch == line.id) {
            row.through.push((line.outlet, line.id));
        }
        return;
    }
    let through = vec![(line.outlet, line.id)];
    rows.push(FigureRow { figure, speaker: kept.speaker, through, since: line.at, conflicts: false });
}

#[cfg(test)]
mod tests {
    use gazette_news::{Hedge, Span};

    use super::*;

    fn figure(measure: Measure, value: f64, counted: &str) -> Figure {
        let span = Span::new(0, 2).expect("forwards");
        let counted = Some(counted.to_owned());
        Figure { measure, value, upto: None, hedge: Hedge::Exactly, unit: None, counted, span }
    }

    #[test]
    fn counts_are_told_apart_by_what_they_count() {
        let thing_of = |counted: &str| thing(&figure(Measure::Count, 412.0, counted));
        assert_eq!(thing_of("votes"), thing_of("postal vote"));
        assert_ne!(thing_of("votes"), thing_of("ballots"));
        assert_eq!(thing_of("votes"), thing_of("صوتا"), "in whatever language");
        assert_eq!(thing_of("gondolas"), thing_of("blue gondola"), "listed or not");
        assert_eq!(thing(&figure(Measure::Deaths, 27.0, "people")), None);
    }
}
