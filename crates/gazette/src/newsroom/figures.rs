//! The table of a story's figures, in the words of whoever reads it.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{CalendarDay, DispatchId, Figure, Hedge, Language, Measure, StoryId, Unit, amount};
use gazette_store::KeptFigure;
use gazette_text::fold;
use gazette_web::{FigureRow, FigureState, FigureTable};
use jiff::Timestamp;

use super::Newsroom;
use super::ledger::Ledger;
use super::lineup::{Counted, Line, Lineup, Number, number_of};
use crate::newsroom::lineup::things::Thing;

impl Newsroom {
    /// The figures that a story's dispatches tell, lined up, those in conflict first.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn figures(
        &self,
        story: StoryId,
        language: Language,
    ) -> Result<Vec<FigureTable>, gazette_store::Error> {
        let ledger = self.ledger(story).await?;
        let texts = self.texts_of(&ledger).await?;
        Ok(figure_tables(&self.store.figures_of(story).await?, &ledger, &texts, language))
    }
}

/// The figures of a ledger's dispatches as tables.
pub(super) fn figure_tables(
    figures: &[KeptFigure],
    ledger: &Ledger,
    texts: &BTreeMap<DispatchId, String>,
    language: Language,
) -> Vec<FigureTable> {
    let lineup = Lineup::new(figures, ledger, texts);
    let lines = lineup.lines.iter().filter(|line| is_worth_a_table(line, figures));
    let mut tables: Vec<FigureTable> =
        lines.map(|line| table_of(line, &lineup, figures, ledger, language)).collect();
    tables.sort_by_key(|table| (!table.conflicts(), table.measure, std::cmp::Reverse(table.rows.len())));
    tables
}

/// Tolls always; anything else only where two dispatches tell different numbers of it.
fn is_worth_a_table(line: &Line, figures: &[KeptFigure]) -> bool {
    let is_length = matches!(line.unit, Some(Unit::Kilometre | Unit::Metre | Unit::Mile));
    let is_time = line.counted.is_in_passing();
    let of = |at: &usize| &figures[*at];
    let dispatches: BTreeSet<DispatchId> = line.places.iter().map(|at| of(at).dispatch).collect();
    let numbers: BTreeSet<u64> = line.places.iter().map(|at| of(at).figure.value.to_bits()).collect();
    let is_toll = line.places.first().is_some_and(|at| of(at).figure.measure.is_toll());
    is_toll || (!is_length && !is_time && dispatches.len() >= 2 && numbers.len() >= 2)
}

fn table_of(
    line: &Line,
    lineup: &Lineup<'_>,
    figures: &[KeptFigure],
    ledger: &Ledger,
    language: Language,
) -> FigureTable {
    let mut rows: BTreeMap<(Number, bool, Option<usize>), Vec<usize>> = BTreeMap::new();
    for &at in &line.places {
        let kept = &figures[at];
        let is_told = kept.figure.certainty.is_told();
        let row = (number_of(&kept.figure), is_told, lineup.speaker(kept, ledger));
        rows.entry(row).or_default().push(at);
    }
    let mut rows: Vec<FigureRow> = rows
        .into_iter()
        .filter_map(|((_, _, who), places)| {
            let drifted = places.iter().all(|at| has_drifted(*at, line, figures, ledger));
            Some(FigureRow { drifted, ..row_of(who, &places, lineup, figures, ledger, language)? })
        })
        .collect();
    rows.sort_by(|a, b| a.figure.value.total_cmp(&b.figure.value).then(a.since.cmp(&b.since)));
    let counted = match &line.counted {
        Counted::Measured => None,
        Counted::Known(thing) => Some(thing.name(language).to_owned()),
        Counted::Of(subject) => Some(subject.name(language).to_owned()),
        Counted::Printed(word) => Some(word.clone()),
    };
    FigureTable { measure: line.measure, unit: line.unit, counted, rows }
}

fn row_of(
    who: Option<usize>,
    places: &[usize],
    lineup: &Lineup<'_>,
    figures: &[KeptFigure],
    ledger: &Ledger,
    language: Language,
) -> Option<FigureRow> {
    let mut through: Vec<(String, DispatchId)> = Vec::new();
    let mut since: Option<Timestamp> = None;
    let mut via: Vec<String> = places.iter().filter_map(|at| figures[*at].via.clone()).collect();
    via.sort();
    via.dedup();
    for &at in places {
        let id = figures[at].dispatch;
        let dispatch = ledger.dispatch(id)?;
        let time = dispatch.dates.newest();
        since = Some(since.map_or(time, |first| first.min(time)));
        if !through.iter().any(|(_, held)| *held == id) {
            let outlet =
                ledger.outlet(id).map_or_else(|| dispatch.outlet.to_string(), |outlet| outlet.name.clone());
            through.push((outlet, id));
        }
    }
    let states = places.iter().filter_map(|at| lineup.state(*at));
    let own = |at: &&usize| {
        ledger.dispatch(figures[**at].dispatch).is_some_and(|d| d.language == language.as_str())
    };
    let shown = places.iter().find(own).or(places.first())?;
    let figure = figures[*shown].figure.clone();
    let is_own = own(&shown);
    let counted = counted_in(&figure, is_own, language);
    Some(FigureRow {
        printed: printed_in(&figure, counted.as_deref(), language),
        figure,
        drifted: false,
        speaker: who.and_then(|who| lineup.speakers.name(who, language)).map(str::to_owned),
        via,
        through,
        since: since?,
        // A number that somebody still tells has not been replaced by what others told since.
        state: states.min_by_key(|state| *state == FigureState::Replaced).unwrap_or(FigureState::Stands),
    })
}

/// Whether a copy tells a number that the text it copies does not, which tells others of the same (rule 25). Figures of
/// a text that was changed since may have been copied before.
fn has_drifted(at: usize, line: &Line, figures: &[KeptFigure], ledger: &Ledger) -> bool {
    let kept = &figures[at];
    let origin = ledger.origin(kept.dispatch);
    let is_of_origin = |other: &&usize| figures[**other].dispatch == origin;
    let mut told = line.places.iter().filter(is_of_origin).map(|other| &figures[*other].figure).peekable();
    let former = ledger.former.get(&origin).into_iter().flatten();
    // A copy that tells as so what its origin tells as denied tells another thing.
    let is_it = |figure: &Figure| {
        number_of(figure) == number_of(&kept.figure) && figure.certainty == kept.figure.certainty
    };
    origin != kept.dispatch && told.peek().is_some() && !told.any(is_it) && !former.into_iter().any(is_it)
}

/// What a figure counts, in the reader's language: as a text in that language prints it, or by the language's own name
/// for it; nothing where neither is known, since the table says what it is of.
fn counted_in(figure: &Figure, is_own: bool, language: Language) -> Option<String> {
    let printed = figure.counted.as_deref()?;
    let thing = || printed.split_whitespace().next_back().and_then(|word| Thing::of(&word.to_lowercase()));
    if is_own {
        Some(printed.to_owned())
    } else {
        thing().map(|thing| thing.counted(figure.value, language).to_owned())
    }
}

/// A figure as a reader's language prints it: "at least 40 people".
pub(super) fn printed_in(figure: &Figure, counted: Option<&str>, language: Language) -> String {
    let digits = |value: f64| amount(value, language);
    let mut number = figure
        .upto
        .map_or_else(|| digits(figure.value), |upto| format!("{}–{}", digits(figure.value), digits(upto)));
    match figure.unit {
        Some(unit @ Unit::Percent) => number.push_str(unit.name(language)),
        Some(unit) => number = format!("{number} {}", unit.name(language)),
        None => {}
    }
    if figure.measure == Measure::Date
        && let Some(day) = CalendarDay::of_number(figure.value)
    {
        number = day.printed(language);
    }
    let at = |hedges: [&str; 3]| match language {
        Language::ARABIC => hedges[1].to_owned(),
        Language::PERSIAN => hedges[2].to_owned(),
        _ => hedges[0].to_owned(),
    };
    let hedge = match figure.hedge {
        Hedge::Exactly => None,
        Hedge::AtLeast => Some(at(["at least", "ما لا يقل عن", "دست‌کم"])),
        Hedge::AtMost => Some(at(["at most", "ما لا يزيد على", "حداکثر"])),
        Hedge::MoreThan => Some(at(["more than", "أكثر من", "بیش از"])),
        Hedge::LessThan => Some(at(["fewer than", "أقل من", "کمتر از"])),
        Hedge::About => Some(at(["about", "نحو", "حدود"])),
    };
    let is_bare = figure.unit.is_none() && figure.measure != Measure::Date;
    let counted = counted.filter(|_| is_bare && !says_again(figure, counted.unwrap_or_default()));
    [hedge, Some(number), counted.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// "27 killed" under deaths says it twice.
fn says_again(figure: &Figure, counted: &str) -> bool {
    figure.measure != Measure::Count
        && matches!(
            fold::key(counted).as_str(),
            "killed" | "dead" | "injured" | "wounded" | "missing" | "died" | "hurt"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_printed_in_the_readers_language() {
        let figure =
            |text: &str, language: Language| gazette_text::figures::figures(text, language).remove(0);
        let told = figure("قتل ما لا يقل عن 40 شخصا", Language::ARABIC);
        let shown =
            |language: Language| printed_in(&told, counted_in(&told, false, language).as_deref(), language);
        assert_eq!(shown(Language::ENGLISH), "at least 40 people");
        assert_eq!(shown(Language::PERSIAN), "دست‌کم ۴۰ نفر");
        let money = figure("It asked for 3.5 million dollars.", Language::ENGLISH);
        assert_eq!(printed_in(&money, None, Language::PERSIAN), "۳٬۵۰۰٬۰۰۰ دلار");
    }
}
