//! What a figure counts.

use gazette_news::{Figure, Language, Measure};
use gazette_text::figures::Subject;
use gazette_text::fold;

use crate::newsroom::lineup::things::Thing;

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
    "سنه",
    "سنوات",
    "عاما",
    "شهرا",
    "اشهر",
    "ايام",
    "يوما",
    "ساعه",
    "ساعات",
    "سال",
    "ماه",
    "روز",
    "ساعت",
];

/// What a figure tells of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::newsroom) enum Counted {
    /// The measure says it.
    Measured,
    /// Something that each language has a name for.
    Known(Thing),
    /// What an amount, a share or a day is of.
    Of(Subject),
    /// Something as its dispatch prints it, in small letters and without an English plural.
    Printed(String),
}

impl Counted {
    /// Whether it is a span of time or a length that a text tells in passing.
    pub fn is_in_passing(&self) -> bool {
        matches!(self, Counted::Printed(word) if IN_PASSING.contains(&word.as_str()))
    }
}

/// What an amount, a share or a day is of, which is told in its dispatch's language.
pub(in crate::newsroom) fn subject(figure: &Figure) -> Option<Subject> {
    let name = figure.counted.as_deref()?;
    [Language::ENGLISH, Language::ARABIC, Language::PERSIAN]
        .into_iter()
        .find_map(|language| Subject::named(name, language))
}

/// What a mere count counts, by its last word; what an amount, a share or a day is of, by its name.
pub(super) fn counted(figure: &Figure) -> Counted {
    if matches!(figure.measure, Measure::Money | Measure::Percent | Measure::Date) {
        return subject(figure).map_or(Counted::Measured, Counted::Of);
    }
    if figure.measure != Measure::Count || figure.unit.is_some() {
        return Counted::Measured;
    }
    let printed = figure.counted.as_deref().unwrap_or_default();
    let word = printed.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    if let Some(thing) = Thing::of(&word) {
        return Counted::Known(thing.in_line());
    }
    let singular = word.strip_suffix('s').filter(|word| word.len() > 2 && word.is_ascii());
    Counted::Printed(singular.map_or_else(|| fold::key(&word), str::to_owned))
}
