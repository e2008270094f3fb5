//! Numbers that dispatches tell, so that 27 and "at least 40" can stand side by side.

use serde::{Deserialize, Serialize};

use crate::{Language, Span, Unit};

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// People killed or dead.
    Deaths,
    /// People hurt.
    Injured,
    /// People missing.
    Missing,
    /// People displaced, evacuated, made homeless.
    Displaced,
    /// People held or arrested.
    Detained,
    /// An amount of money.
    Money,
    /// A share of a hundred.
    Percent,
    /// Any other counted thing; [`Figure::counted`] says which.
    Count,
    /// A day of a year: [`Figure::value`] is [`CalendarDay::number`], and [`Figure::counted`] says what happens then.
    Date,
}

impl Measure {
    /// Whether it counts people whom an event killed, hurt, displaced or held: reports of one event must agree on it, other
    /// counts may be of anything.
    pub fn is_toll(self) -> bool {
        match self {
            Measure::Deaths
            | Measure::Injured
            | Measure::Missing
            | Measure::Displaced
            | Measure::Detained => true,
            Measure::Money | Measure::Percent | Measure::Count | Measure::Date => false,
        }
    }
}

/// How the number is hedged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hedge {
    /// The number itself.
    #[default]
    Exactly,
    /// "at least 40".
    AtLeast,
    /// "at most 40", "up to 40".
    AtMost,
    /// "more than 40".
    MoreThan,
    /// "fewer than 40".
    LessThan,
    /// "about 40", "some 40".
    About,
}

/// What of the whole a number counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// All of it, as it stands.
    #[default]
    Whole,
    /// Some of what another number counts: "among them three children", "three of the 27".
    Part,
    /// What it was before, or at another time: "up from 14", "a fire in 1987 killed 300".
    Before,
}

impl Scope {
    fn is_whole(&self) -> bool {
        *self == Scope::Whole
    }
}

/// How a number is told: as so, or as what may be, is asked or is not so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// As so: "27 people died".
    #[default]
    Told,
    /// As feared, expected or merely possible: "the toll could rise to 50".
    Possible,
    /// Asked: "whether 17 had died".
    Asked,
    /// As what did not happen: "none of the 40 passengers was hurt".
    Negated,
    /// As what others say and the speaker denies: "denied that 17 had died".
    Denied,
}

impl Certainty {
    /// Whether the number is told as so.
    pub fn is_told(&self) -> bool {
        *self == Certainty::Told
    }
}

/// A number told in a text, with what it counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What it measures.
    pub measure: Measure,
    /// The number; for a range ("between 30 and 40") its lower end.
    pub value: f64,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub upto: Option<f64>,
    /// How it is hedged.
    pub hedge: Hedge,
    /// Currency or unit, as far as known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unit: Option<Unit>,
    /// The counted thing, as printed: "people", "workers", «شخصا».
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub counted: Option<String>,
    /// What of the whole it counts.
    #[serde(skip_serializing_if = "Scope::is_whole", default)]
    pub scope: Scope,
    /// How it is told.
    #[serde(skip_serializing_if = "Certainty::is_told", default)]
    pub certainty: Certainty,
    /// Where it stands.
    pub span: Span,
}

impl Figure {
    /// Whether the two cannot both be right: same measure and unit, both of the whole, told as equally
    /// certain, and no number satisfies both hedges.
    pub fn conflicts_with(&self, other: &Figure) -> bool {
        let are_whole = self.scope.is_whole() && other.scope.is_whole();
        let is_alike = self.measure == other.measure && self.unit == other.unit;
        are_whole && is_alike && self.certainty == other.certainty && {
            let (a, b) = (self.bounds(), other.bounds());
            a.1 < b.0 || b.1 < a.0
        }
    }

    fn bounds(&self) -> (f64, f64) {
        let high = self.upto.unwrap_or(self.value);
        match self.hedge {
            Hedge::Exactly => (self.value, high),
            // Who says "more than 40" has often counted 40 and some: the number itself contradicts nothing.
            Hedge::AtLeast | Hedge::MoreThan => (self.value, f64::INFINITY),
            Hedge::AtMost | Hedge::LessThan => (f64::NEG_INFINITY, high),
            // "About" is taken as a tenth either way: wide enough for rounding, narrow enough to show a drift.
            Hedge::About => (self.value * 0.9, high * 1.1),
        }
    }
}

/// A day of a month, and of a year where it is told, in the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDay {
    /// The year, where it is told.
    pub year: Option<u16>,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
}

impl CalendarDay {
    /// As one number: 20261211 for 11 December 2026, 1211 where no year is told.
    pub fn number(self) -> f64 {
        let year = self.year.map_or(0, u32::from);
        f64::from(year * 10_000 + u32::from(self.month) * 100 + u32::from(self.day))
    }

    /// The day of such a number; `None` for any other.
    pub fn of_number(number: f64) -> Option<CalendarDay> {
        if !(101.0..=99_991_231.0).contains(&number) || number.fract() != 0.0 {
            return None;
        }
        let whole = number as u32;
        let (year, month, day) = (whole / 10_000, whole / 100 % 100, whole % 100);
        let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
        let year = (year > 0).then(|| u16::try_from(year).ok()).flatten();
        is_day.then_some(CalendarDay { year, month: month as u8, day: day as u8 })
    }

    /// As a language prints it: "11 December 2026", «11 ديسمبر 2026», «۱۱ دسامبر ۲۰۲۶».
    pub fn printed(self, language: Language) -> String {
        let names = match language {
            Language::ARABIC => MONTHS[1],
            Language::PERSIAN => MONTHS[2],
            _ => MONTHS[0],
        };
        let month = names.split(' ').nth(usize::from(self.month.saturating_sub(1))).unwrap_or_default();
        let plain = |number: u16| in_digits_of(&number.to_string(), language);
        let day = format!("{} {month}", plain(u16::from(self.day)));
        self.year.map_or_else(|| day.clone(), |year| format!("{day} {}", plain(year)))
    }
}

/// The months in English, Arabic and Persian.
const MONTHS: [&str; 3] = [
    "January February March April May June July August September October November December",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
];

/// Persian has digits of its own.
fn in_digits_of(plain: &str, language: Language) -> String {
    let persian = |c: char| c.to_digit(10).and_then(|d| char::from_u32('۰' as u32 + d)).unwrap_or(c);
    if language == Language::PERSIAN { plain.chars().map(persian).collect() } else { plain.to_owned() }
}

/// A number as a language writes it, its thousands apart: "12,000", "۱۲٬۰۰۰", "3.5". Arabic newsrooms write both kinds of
/// digits; ours are 0 to 9.
pub fn amount(value: f64, language: Language) -> String {
    let plain = value.to_string();
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_persian = language == Language::PERSIAN;
    let (group, point) = if is_persian { ('٬', '٫') } else { (',', '.') };
    let mut out = String::new();
    for (at, c) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(c);
    }
    if !rest.is_empty() {
        out.push(point);
        out.push_str(rest);
    }
    in_digits_of(&out, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_in_each_language() {
        let told =
            |language: Language| [7.0, 999.0, 12_000.0, 3_500_000.5].map(|value| amount(value, language));
        assert_eq!(told(Language::ARABIC), ["7", "999", "12,000", "3,500,000.5"]);
        assert_eq!(told(Language::PERSIAN), ["۷", "۹۹۹", "۱۲٬۰۰۰", "۳٬۵۰۰٬۰۰۰٫۵"]);
    }

    #[test]
    fn a_day_is_a_number_and_is_printed_in_each_language() {
        let day = CalendarDay { year: Some(2026), month: 12, day: 11 };
        assert_eq!(CalendarDay::of_number(day.number()), Some(day));
        assert_eq!(CalendarDay::of_number(27.0), None);
        let of_any_year = CalendarDay { year: None, ..day };
        assert_eq!(CalendarDay::of_number(of_any_year.number()), Some(of_any_year));
        let told = [Language::ENGLISH, Language::ARABIC, Language::PERSIAN].map(|l| day.printed(l));
        assert_eq!(told, ["11 December 2026", "11 ديسمبر 2026", "۱۱ دسامبر ۲۰۲۶"]);
    }

    fn deaths(value: f64, hedge: Hedge) -> Figure {
        Figure {
            measure: Measure::Deaths,
            value,
            upto: None,
            hedge,
            unit: None,
            counted: None,
            scope: Scope::Whole,
            certainty: Certainty::Told,
            span: Span::new(0, 2).expect("forwards"),
        }
    }

    #[test]
    fn twenty_seven_and_at_least_forty_conflict() {
        let twenty_seven = deaths(27.0, Hedge::Exactly);
        assert!(twenty_seven.conflicts_with(&deaths(40.0, Hedge::AtLeast)));
        assert!(twenty_seven.conflicts_with(&deaths(31.0, Hedge::Exactly)));
        assert!(!twenty_seven.conflicts_with(&deaths(25.0, Hedge::AtLeast)));
        assert!(!deaths(40.0, Hedge::AtLeast).conflicts_with(&deaths(50.0, Hedge::AtLeast)));
        assert!(!twenty_seven.conflicts_with(&deaths(28.0, Hedge::About)));
    }

    #[test]
    fn a_part_and_what_was_before_contradict_nothing() {
        for scope in [Scope::Part, Scope::Before] {
            let other = Figure { scope, ..deaths(3.0, Hedge::Exactly) };
            assert!(!other.conflicts_with(&deaths(27.0, Hedge::Exactly)));
        }
        let denied = Figure { certainty: Certainty::Denied, ..deaths(17.0, Hedge::Exactly) };
        assert!(!denied.conflicts_with(&deaths(4.0, Hedge::Exactly)));
    }
}
