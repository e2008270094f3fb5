//! Days that are told of something: "rates would rise on 11 December", «۲۷ آذر».

use gazette_news::{CalendarDay, Figure, Hedge, Language, Measure, Scope, Span};

use super::{Cut, scope};
use crate::fold;
use crate::months;
use crate::numbers::parse_digits;
use crate::tokens::{Kind, Token, tokens};

/// The month and day of our calendar on which each month of the Persian one begins, but for the years after its leap years:
/// those begin a day earlier.
const PERSIAN_BEGINS: [(u8, u8); 12] = [
    (3, 21),
    (4, 21),
    (5, 22),
    (6, 22),
    (7, 23),
    (8, 23),
    (9, 23),
    (10, 23),
    (11, 22),
    (12, 22),
    (1, 21),
    (2, 20),
];

const LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The days of a text of which it says what happens then, as figures of [`Measure::Date`]. Only English, Arabic and Persian
/// are read.
pub fn days(text: &str, language: Language) -> Vec<Figure> {
    days_in(text, &tokens(text), language)
}

fn days_in(text: &str, tokens: &[Token], language: Language) -> Vec<Figure> {
    if !language.is_working() {
        return Vec::new();
    }
    let keys = tokens.iter().map(|token| fold::key(token.of(text))).collect();
    let copy = Cut { text, tokens, keys, language };
    (0..tokens.len()).filter_map(|at| copy.day_of_something(at)).collect()
}

impl Cut<'_> {
    fn day_of_something(&self, at: usize) -> Option<Figure> {
        let (day, first, last) = self.day(at)?;
        if self.is_dateline(first, last) {
            return None;
        }
        let counted = self.happening(first, last)?;
        Some(Figure {
            measure: Measure::Date,
            value: day.number(),
            upto: None,
            hedge: Hedge::Exactly,
            unit: None,
            counted: Some(counted),
            scope: Scope::Whole,
            certainty: self.certainty(first, last, Measure::Date),
            span: Span::new(self.tokens[first].start, self.tokens[last].end).ok()?,
        })
    }

    /// The day whose number stands at a token, with the first and last token of it: "11 December 2026", "December 11".
    fn day(&self, at: usize) -> Option<(CalendarDay, usize, usize)> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Number)?;
        let printed = token.of(self.text).trim_end_matches(|c: char| c.is_alphabetic());
        let number = parse_digits(printed).filter(|n| (1.0..=31.0).contains(n) && n.fract() == 0.0)? as u8;
        let (month, first, last) = match self.month(at + 1) {
            Some((month, last)) => (month, at, last),
            None if self.language == Language::ENGLISH => {
                let before = at.checked_sub(1)?;
                (self.month(before).map(|(month, _)| month)?, before, at)
            }
            None => return None,
        };
        let comma = usize::from(self.is_comma(last + 1));
        let year_at = last + 1 + comma;
        let is_year = self.tokens.get(year_at).is_some_and(|t| t.kind == Kind::Number)
            && scope::is_year(self.printed(year_at));
        let year = if is_year { parse_digits(self.printed(year_at)).map(|y| y as u16) } else { None };
        let last = if is_year { year_at } else { last };
        let day = match month {
            Month::Ours(month) => CalendarDay { year, month, day: number },
            Month::Persian(month) => persian_day(month, number, year),
        };
        Some((day, first, last))
    }

    /// The month named at a token, and its last token.
    fn month(&self, at: usize) -> Option<(Month, usize)> {
        let key = self.key(at);
        if self.language == Language::ENGLISH && !self.printed(at).starts_with(|c: char| c.is_uppercase()) {
            return None;
        }
        if let Some(month) = months::ours_of_two(key, self.key(at + 1)) {
            return Some((Month::Ours(month), at + 1));
        }
        if self.language == Language::PERSIAN
            && let Some(month) = months::persian(key)
        {
            return Some((Month::Persian(month), at));
        }
        let month = months::ours(key.trim_end_matches('.'))?;
        Some((Month::Ours(month), at))
    }

    /// "QUAYTON, Nov 27 (Alpha) -": the day of a dateline is not told of anything.
    fn is_dateline(&self, first: usize, last: usize) -> bool {
        let begins = (first.saturating_sub(8)..first).all(|k| !self.stops(k) || self.tokens[k].is_break());
        let dashed = (last + 1..last + 7).any(|k| matches!(self.printed(k), "-" | "–" | "—" | "--"));
        begins && dashed && first <= 8
    }
}

enum Month {
    Ours(u8),
    Persian(u8),
}

/// A day of the Persian calendar in ours.
fn persian_day(persian: u8, day: u8, year: Option<u16>) -> CalendarDay {
    let (mut month, begins) = PERSIAN_BEGINS[usize::from(persian) - 1];
    let mut number = begins + day - 1;
    let length = LENGTHS[usize::from(month) - 1];
    // 1 Farvardin of 1405 is 21 March 2026.
    let mut year = year.map(|year| year + if persian > 10 { 622 } else { 621 });
    if number > length {
        number -= length;
        month += 1;
    }
    if month > 12 {
        month = 1;
        year = year.map(|year| year + 1);
    }
    CalendarDay { year, month, day: number }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, language: Language) -> Vec<(Option<CalendarDay>, String)> {
        let of = |figure: Figure| (CalendarDay::of_number(figure.value), figure.counted.unwrap_or_default());
        days(text, language).into_iter().map(of).collect()
    }

    #[test]
    fn a_day_is_told_with_what_happens_then() {
        let day = |year, month, day| Some(CalendarDay { year, month, day });
        let en = Language::ENGLISH;
        assert_eq!(
            told("Rates would rise on 11 December 2026.", en),
            [(day(Some(2026), 12, 11), "interest rates".into())]
        );
        assert_eq!(
            told("The bailout would be paid on November 14.", en),
            [(day(None, 11, 14), "payment".into())]
        );
        assert_eq!(
            told("إن الفائدة سترفع في 21 كانون الأول", Language::ARABIC),
            [(day(None, 12, 21), "الفائدة".into())]
        );
        assert_eq!(
            told("نرخ بهره ۲۷ آذر بالا می‌رود", Language::PERSIAN),
            [(day(None, 12, 18), "نرخ بهره".into())]
        );
        assert_eq!(told("She was born on 3 May.", en), []);
        assert_eq!(told("QUAYTON, Nov 27 (Alpha) - The election was lost.", en), []);
    }
}
