//! Figures: numbers with what they count, so that 27 and "at least 40" can stand side by side.
//!
//! Cautious on purpose: a number whose sense is not plain (a year, a clock time, a score, a door) gives no figure,
//! and a measure other than [`Measure::Count`] needs a word that says so nearby.

use gazette_news::{Figure, Hedge, Language, Measure, Span, Unit};

use crate::fold;
use crate::numbers::{Number, number_at};
use crate::tokens::{Kind, Token, tokens};

mod words;

use words::{APPROXIMATE, AT_LEAST, AT_MOST, MONTHS, currency, measure_word, unit_word};

/// Whether a word, by its key ([`crate::fold::key`]), counts people: "passengers", «نفر».
pub fn is_people(key: &str) -> bool {
    words::is_people(key)
}

/// The figures of a text, in order. Only English, Arabic and Persian are read; other languages give none.
pub fn figures(text: &str, language: Language) -> Vec<Figure> {
    figures_in(text, &tokens(text), language)
}

/// As [`figures`], for a text already cut.
pub fn figures_in(text: &str, tokens: &[Token], language: Language) -> Vec<Figure> {
    if !language.is_working() {
        return Vec::new();
    }
    let copy = Copy { text, tokens, language };
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match number_at(text, tokens, at, language) {
            Some(number) => {
                let range = copy.range(&number);
                let last = range.map_or(number.last, |n| n.last);
                out.extend(copy.figure(&number, range));
                at = last + 1;
            }
            None => at += 1,
        }
    }
    out
}

struct Copy<'t> {
    text: &'t str,
    tokens: &'t [Token],
    language: Language,
}

impl Copy<'_> {
    fn key(&self, at: usize) -> String {
        self.tokens.get(at).map_or_else(String::new, |t| fold::key(t.of(self.text)))
    }

    fn printed(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.of(self.text))
    }

    /// "between 30 and 40", "30-40", "من 30 إلى 40", «۳۰ تا ۴۰»: the upper end.
    fn range(&self, low: &Number) -> Option<Number> {
        let joint = self.key(low.last + 1);
        let before = low.first.checked_sub(1).map(|b| self.key(b)).unwrap_or_default();
        let joins = match joint.as_str() {
            "to" | "تا" | "-" | "–" | "—" => true,
            "and" | "و" => matches!(before.as_str(), "between" | "بين"),
            "الي" => matches!(before.as_str(), "من"),
            _ => false,
        };
        if !joins {
            return None;
        }
        number_at(self.text, self.tokens, low.last + 2, self.language).filter(|high| high.value > low.value)
    }

    fn figure(&self, number: &Number, range: Option<Number>) -> Option<Figure> {
        let last = range.map_or(number.last, |n| n.last);
        let (mut hedge, first) = self.hedge(number.first);
        let (mut unit, mut counted, end) = self.counted(number.first, last);
        // «تن» counts people as well as tonnes: the words around it say which.
        let may_be_people = unit == Some(Unit::Tonne) && self.key(last + 1) == "تن";
        if hedge == Hedge::Exactly && self.at_least_follows(end) {
            hedge = Hedge::AtLeast;
        }
        let measure = if unit.is_some_and(Unit::is_money) {
            Measure::Money
        } else if unit == Some(Unit::Percent) {
            Measure::Percent
        } else if let Some(measure) = may_be_people.then(|| self.measure(number.first, end, None)).flatten() {
            (unit, counted) = (None, Some(self.printed(last + 1).to_owned()));
            measure
        } else if unit.is_some() {
            Measure::Count
        } else {
            self.measure(number.first, end, counted.as_deref())?
        };
        if measure == Measure::Count && counted.is_none() && unit.is_none() {
            return None;
        }
        // "3 to 4 million": the scale printed once holds for both ends.
        let mut value = number.value;
        if let Some(high) = range
            && number.digits
            && number.first == number.last
            && high.last > high.first
            && value < 1_000.0
            && high.value >= 1_000.0
        {
            let scale = (high.last - high.first..=high.last)
                .filter_map(|k| crate::numbers::scale(&self.key(k), self.language))
                .product::<f64>();
            value *= if scale > 0.0 { scale } else { 1.0 };
        }
        let span = Span::new(self.tokens[first].start, self.tokens[end].end).ok()?;
        Some(Figure { measure, value, upto: range.map(|n| n.value), hedge, unit, counted, span })
    }

    /// The words before a number that hedge it; where the figure begins with them.
    fn hedge(&self, at: usize) -> (Hedge, usize) {
        for (list, hedge) in
            [(AT_LEAST, Hedge::AtLeast), (AT_MOST, Hedge::AtMost), (APPROXIMATE, Hedge::About)]
        {
            for phrase in list {
                let count = phrase.split(' ').count();
                if at >= count && phrase.split(' ').zip(at - count..at).all(|(word, k)| word == self.key(k)) {
                    return (hedge, at - count);
                }
            }
        }
        (Hedge::Exactly, at)
    }

    /// Arabic hedges after the noun as well: «27 شخصا على الأقل»; English says "or more".
    fn at_least_follows(&self, end: usize) -> bool {
        matches!((self.key(end + 1).as_str(), self.key(end + 2).as_str()), ("علي", "الاقل") | ("or", "more"))
    }

    /// Unit and counted thing around a number, and the last token they take.
    fn counted(&self, first: usize, last: usize) -> (Option<Unit>, Option<String>, usize) {
        let before = first.checked_sub(1).map(|b| self.printed(b).to_owned()).unwrap_or_default();
        if let Some(unit) = currency(&before) {
            return (Some(unit), None, last);
        }
        let next = self.key(last + 1);
        if matches!(self.printed(last + 1), "%" | "٪")
            || matches!(next.as_str(), "percent" | "pc" | "درصد" | "بالميه" | "بالمائه")
        {
            return (Some(Unit::Percent), None, last + 1);
        }
        if matches!(
            (next.as_str(), self.key(last + 2).as_str()),
            ("per", "cent") | ("في", "الميه" | "المائه")
        ) {
            return (Some(Unit::Percent), None, last + 2);
        }
        for skip in 1..=2 {
            if let Some(unit) = currency(&self.key(last + skip)) {
                return (Some(unit), None, last + skip);
            }
        }
        if let Some(unit) = unit_word(&next) {
            return (Some(unit), None, last + 1);
        }
        self.noun(last)
    }

    /// The noun after a number: the first word that is none of the little ones, at most two words on.
    fn noun(&self, last: usize) -> (Option<Unit>, Option<String>, usize) {
        let Some(token) = self.tokens.get(last + 1).filter(|t| t.kind == Kind::Word) else {
            return (None, None, last);
        };
        let key = fold::key(token.of(self.text));
        if words::is_small(&key) || MONTHS.contains(&key.as_str()) {
            return (None, None, last);
        }
        let modifier = words::is_modifier(&key);
        let two = modifier.then(|| self.tokens.get(last + 2)).flatten().filter(|t| t.kind == Kind::Word);
        match two.filter(|t| !words::is_small(&fold::key(t.of(self.text)))) {
            Some(second) => {
                let printed = &self.text[token.from as usize..second.to as usize];
                (None, Some(printed.to_owned()), last + 2)
            }
            None => (None, Some(token.of(self.text).to_owned()), last + 1),
        }
    }

    /// What is measured, from the nearest word in the clause that says so; `None` where the number is none of news.
    fn measure(&self, first: usize, last: usize, counted: Option<&str>) -> Option<Measure> {
        let number = self.printed(first);
        let people = counted.is_none_or(|c| words::is_people(&fold::key(c)));
        let mut found: Option<(usize, Measure)> = None;
        let mut offer = |distance: usize, key: &str| {
            if let Some(measure) = measure_word(key)
                && found.is_none_or(|(d, _)| distance < d)
            {
                found = Some((distance, measure));
            }
        };
        let stops = |k: usize| {
            self.tokens
                .get(k)
                .is_none_or(|t| t.is_break() || matches!(t.of(self.text), "." | ";" | "؛" | "؟" | "?"))
        };
        for (distance, k) in (first + 1..=last).chain(last + 1..last + 6).enumerate() {
            if stops(k) || (k > last && matches!(self.printed(k), "," | "،" | "and" | "و")) {
                break;
            }
            let key = self.key(k);
            if k > last && key.starts_with('و') && measure_word(&key).is_some() {
                break;
            }
            offer(distance, &key);
        }
        for distance in 1..=5 {
            let Some(k) = first.checked_sub(distance).filter(|&k| !stops(k)) else { break };
            if matches!(self.printed(k), "," | "،") {
                break;
            }
            // What stands before a number belongs to it less often than what stands after it.
            offer(distance + 2, &self.key(k));
        }
        match found {
            Some((_, measure)) if people => Some(measure),
            _ => counted.filter(|_| !looks_like_year(number)).map(|_| Measure::Count),
        }
    }
}

/// Four bare digits between 1300 and 2100 are years of one calendar or another.
fn looks_like_year(number: &str) -> bool {
    let digits: Option<Vec<u32>> = number.chars().map(fold::digit).collect();
    digits.is_some_and(|d| d.len() == 4 && (1300..2100).contains(&d.iter().fold(0, |n, d| n * 10 + d)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, tag: &str) -> Vec<(Measure, f64, Hedge, Option<String>)> {
        let language = tag.parse().expect("a tag");
        figures(text, language)
            .into_iter()
            .map(|f| (f.measure, f.value, f.hedge, f.unit.map(|unit| unit.code().to_owned()).or(f.counted)))
            .collect()
    }
    fn some(s: &str) -> Option<String> {
        Some(s.to_owned())
    }

    #[test]
    fn tolls_in_three_languages() {
        assert_eq!(
            read("At least 40 people were killed and 120 injured.", "en"),
            [
                (Measure::Deaths, 40.0, Hedge::AtLeast, some("people")),
                (Measure::Injured, 120.0, Hedge::Exactly, some("injured"))
            ]
        );
        assert_eq!(read("قتل 27 شخصا على الأقل وأصيب خمسة وعشرون آخرون", "ar")[0].0, Measure::Deaths);
        assert_eq!(
            read("دست‌کم ۴۰ نفر کشته شدند", "fa"),
            [(Measure::Deaths, 40.0, Hedge::AtLeast, some("نفر"))]
        );
    }

    #[test]
    fn money_percent_and_ranges() {
        assert_eq!(
            read("It cost $3.5 million, up 12 percent.", "en"),
            [
                (Measure::Money, 3_500_000.0, Hedge::Exactly, some("USD")),
                (Measure::Percent, 12.0, Hedge::Exactly, some("%"))
            ]
        );
        let range = figures("Between 30 and 40 workers came.", Language::ENGLISH);
        assert_eq!((range[0].value, range[0].upto), (30.0, Some(40.0)));
        assert_eq!(read("بنسبة 12 في المئة", "ar"), [(Measure::Percent, 12.0, Hedge::Exactly, some("%"))]);
    }

    #[test]
    fn units_are_counted_and_people_are_no_tonnes() {
        assert_eq!(
            read("The boats took 14,000 tonnes of fish, 40 km off.", "en"),
            [
                (Measure::Count, 14_000.0, Hedge::Exactly, some("t")),
                (Measure::Count, 40.0, Hedge::Exactly, some("km"))
            ]
        );
        assert_eq!(
            read("21 ألف طن العام الماضي", "ar"),
            [(Measure::Count, 21_000.0, Hedge::Exactly, some("t"))]
        );
        assert_eq!(read("۴۰ تن کشته شدند", "fa"), [(Measure::Deaths, 40.0, Hedge::Exactly, some("تن"))]);
        assert_eq!(read("۴۰ تن ماهی", "fa"), [(Measure::Count, 40.0, Hedge::Exactly, some("t"))]);
    }

    #[test]
    fn years_times_and_lone_numbers_are_no_figures() {
        assert_eq!(read("It opened in 2016 at 10:30, he was number 5.", "en"), []);
        assert_eq!(read("on 5 March 2016", "en"), []);
    }
}
