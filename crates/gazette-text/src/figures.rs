//! Figures: numbers with what they count, so that 27 and "at least 40" can stand side by side.
//!
//! Cautious on purpose: a number whose sense is not plain (a year, a clock time, a score, a door) gives no figure,
//! and a measure other than [`Measure::Count`] needs a word that says so nearby.

use gazette_news::{Figure, Hedge, Language, Measure, Scope, Span, Unit};

use crate::fold;
use crate::numbers::{Number, number_at};
use crate::tokens::{Kind, Token, tokens};

mod certainty;
mod days;
mod few;
mod measure;
mod scope;
mod subject;
mod tolls;
mod words;

pub use days::days;
pub use subject::Subject;
use words::{
    APPROXIMATE, AT_LEAST, AT_MOST, LABELS, LESS_THAN, MONTHS, MORE_THAN, SCORES, YEARS_OF, currency,
    unit_word,
};

/// Whether a word, by its key ([`crate::fold::key`]), counts people: "passengers", «نفر».
pub fn is_people(key: &str) -> bool {
    tolls::is_people(key)
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
    let keys = tokens.iter().map(|token| fold::key(token.of(text))).collect();
    let copy = Cut { text, tokens, keys, language };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match number_at(text, tokens, at, language) {
            Some(number) => {
                let range = copy.range(&number);
                let last = range.map_or(number.last, |n| n.last);
                found.extend(copy.found(&number, range));
                at = last + 1;
            }
            None => {
                found.extend(copy.found_few(at));
                at += 1;
            }
        }
    }
    copy.with_parts(found)
}

/// A number with what is known of it from the words right around it.
struct Found {
    /// Its first token.
    at: usize,
    figure: Figure,
    /// What it measures is still to be told by what it is a part of.
    is_loose: bool,
}

struct Cut<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// The tokens folded.
    keys: Vec<String>,
    language: Language,
}

impl Cut<'_> {
    fn key(&self, at: usize) -> &str {
        self.keys.get(at).map_or("", String::as_str)
    }

    /// Whether a sentence ends at a token.
    fn stops(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_none_or(|t| t.is_break() || matches!(t.of(self.text), "." | ";" | "؛" | "؟" | "?" | "!"))
    }

    fn printed(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.of(self.text))
    }

    /// "between 30 and 40", "30-40", "من 30 إلى 40", «۳۰ تا ۴۰»: the upper end.
    fn range(&self, low: &Number) -> Option<Number> {
        let before = low.first.checked_sub(1).map(|b| self.key(b)).unwrap_or_default();
        let joins = match self.key(low.last + 1) {
            "to" | "تا" | "-" | "–" | "—" => true,
            "and" | "و" => matches!(before, "between" | "بين"),
            "الي" => before == "من",
            _ => false,
        };
        // «بين 15 و20», «بين عشرة وعشرين»: joined to the second number.
        let is_joined = before == "بين" && self.key(low.last + 1).chars().nth(1).is_some() && !joins;
        if !(joins || is_joined) || self.is_before(low.first) {
            return None;
        }
        let high = if is_joined { low.last + 1 } else { low.last + 2 };
        number_at(self.text, self.tokens, high, self.language).filter(|high| high.value > low.value)
    }

    fn found(&self, number: &Number, range: Option<Number>) -> Option<Found> {
        let last = range.map_or(number.last, |n| n.last);
        if self.is_name_or_date(number, last) {
            return None;
        }
        let (mut hedge, first) = self.hedge(number.first);
        let (mut unit, mut counted, end) = self.counted(number.first, last);
        // «تن» counts people as well as tonnes: the words around it say which.
        let may_be_people = unit == Some(Unit::Tonne) && self.key(last + 1) == "تن";
        if hedge == Hedge::Exactly && self.at_least_follows(end) {
            hedge = Hedge::AtLeast;
        }
        // A share "of the line" is no part of another number, and a rise "from a year earlier" is of now.
        let is_amount = unit.is_some_and(|unit| unit.is_money() || unit == Unit::Percent);
        let scope = if is_amount { Scope::Whole } else { self.scope(first, last, end) };
        let have_died = !is_amount && self.died_of_the_hurt(last, end);
        let scope = if have_died && scope == Scope::Part { Scope::Whole } else { scope };
        let told = |counted: Option<&str>| match have_died {
            true => Some(Measure::Deaths),
            false => self.measure(first, last, end, counted),
        };
        let mut is_loose = false;
        let measure = if unit.is_some_and(Unit::is_money) {
            Measure::Money
        } else if unit == Some(Unit::Percent) {
            Measure::Percent
        } else if let Some(measure) = may_be_people.then(|| told(None)).flatten() {
            (unit, counted) = (None, Some(self.printed(last + 1).to_owned()));
            measure
        } else if unit.is_some() {
            Measure::Count
        } else {
            let measure = told(counted.as_deref());
            is_loose = scope == Scope::Part && measure.is_none_or(|measure| measure == Measure::Count);
            measure.or(is_loose.then_some(Measure::Count))?
        };
        if measure == Measure::Count && counted.is_none() && unit.is_none() && !is_loose {
            return None;
        }
        if measure != Measure::Count
            && !counted.as_deref().is_none_or(|c| tolls::is_people(&fold::key(c)))
            && unit.is_none()
        {
            // "to 27 overnight": what follows is nothing that is counted.
            counted = None;
        }
        // "14,000 tonnes last year": other counts are of the time they name; only tolls are of one event.
        let scope =
            if measure.is_toll() || scope == Scope::Part { scope } else { self.scope_of_amount(first) };
        let value = self.value(number, range);
        let span = Span::new(self.tokens[first].start, self.tokens[end].end).ok()?;
        let upto = range.map(|n| n.value);
        let certainty = self.certainty(first, end, measure);
        if matches!(measure, Measure::Money | Measure::Percent) {
            counted = self.subject(first, end);
        }
        let scope =
            if measure == Measure::Deaths && self.is_further(first, last) { Scope::Part } else { scope };
        let figure = Figure { measure, value, upto, hedge, unit, counted, scope, certainty, span };
        Some(Found { at: number.first, figure, is_loose })
    }

    /// One or two persons to whom something happened.
    fn found_few(&self, at: usize) -> Option<Found> {
        let (number, measure) = self.few(at)?;
        let (hedge, first) = self.hedge(at);
        // An Arabic word says both how many and who.
        let has_noun = self.language != Language::ARABIC && tolls::is_people(self.key(at + 1));
        let end = if has_noun { at + 1 } else { at };
        let scope = self.scope(first, at, end);
        let certainty = self.certainty(first, end, measure);
        let counted = has_noun.then(|| self.printed(end).to_owned());
        let span = Span::new(self.tokens[first].start, self.tokens[end].end).ok()?;
        let (unit, upto) = (None, None);
        let figure =
            Figure { measure, value: number.value, upto, hedge, unit, counted, scope, certainty, span };
        Some(Found { at, figure, is_loose: false })
    }

    /// "27 July", "at number 5", «ساعت ۵», "4 to 2".
    fn is_name_or_date(&self, number: &Number, last: usize) -> bool {
        let next = self.key(last + 1);
        let is_month = MONTHS.contains(&next) && (next != "may" || self.printed(last + 1) == "May");
        let before = number.first.checked_sub(1).map(|k| self.key(k)).unwrap_or_default();
        let far = number.first.checked_sub(2).and_then(|k| self.tokens.get(k));
        let is_score = SCORES.contains(&next)
            || (SCORES.contains(&before) && far.is_some_and(|t| t.kind == Kind::Number));
        let is_label = LABELS.contains(&before)
            || (before == "." && far.is_some_and(|t| fold::key(t.of(self.text)) == "no"));
        // "one in five voters"
        let is_ratio = before == "in" && far.is_some_and(|t| fold::key(t.of(self.text)) == "one");
        is_month || is_label || is_ratio || self.is_bare_year(number) || (is_score && number.digits)
    }

    /// "in 1987", «سال ۱۳۶۶».
    fn is_bare_year(&self, number: &Number) -> bool {
        let before = number.first.checked_sub(1).map(|k| self.key(k)).unwrap_or_default();
        number.digits
            && number.first == number.last
            && YEARS_OF.contains(&before)
            && scope::is_year(self.printed(number.first))
    }

    /// The number itself. "3 to 4 million": the scale printed once holds for both ends.
    fn value(&self, number: &Number, range: Option<Number>) -> f64 {
        let scaled = range.filter(|high| {
            let is_plain = number.digits && number.first == number.last && number.value < 1_000.0;
            is_plain && high.last > high.first && high.value >= 1_000.0
        });
        let Some(high) = scaled else { return number.value };
        let scale = (high.first..=high.last)
            .filter_map(|k| crate::numbers::scale(self.key(k), self.language))
            .product::<f64>();
        if scale > 0.0 { number.value * scale } else { number.value }
    }

    /// Gives parts the measure of what they are a part of: the toll of their sentence.
    fn with_parts(&self, mut found: Vec<Found>) -> Vec<Figure> {
        for at in 0..found.len() {
            if !found[at].is_loose {
                continue;
            }
            let near = |other: usize| {
                let (a, b) = (found[at].at.min(found[other].at), found[at].at.max(found[other].at));
                let together = b - a < 40 && !(a..b).any(|k| self.stops(k));
                (together && found[other].figure.measure.is_toll()).then_some(found[other].figure.measure)
            };
            let people = found[at].figure.counted.as_deref().is_none_or(|c| tolls::is_people(&fold::key(c)));
            let whole =
                at.checked_sub(1).and_then(near).or_else(|| (at + 1 < found.len()).then(|| near(at + 1))?);
            if let Some(measure) = whole.filter(|_| people) {
                found[at].figure.measure = measure;
                found[at].is_loose = false;
            }
        }
        let says = |found: &Found| !found.is_loose || found.figure.counted.is_some();
        found.into_iter().filter(says).map(|found| found.figure).collect()
    }

    /// The words before a number that hedge it; where the figure begins with them.
    fn hedge(&self, at: usize) -> (Hedge, usize) {
        let lists = [
            (AT_LEAST, Hedge::AtLeast),
            (MORE_THAN, Hedge::MoreThan),
            (AT_MOST, Hedge::AtMost),
            (LESS_THAN, Hedge::LessThan),
            (APPROXIMATE, Hedge::About),
        ];
        let reads = |phrase: &str, count: usize| {
            at >= count
                && phrase.split(' ').zip(at - count..at).all(|(word, k)| {
                    let joined = (k == at - count && self.language == Language::ARABIC)
                        .then(|| self.key(k).strip_prefix('و'))
                        .flatten();
                    word == self.key(k) || joined == Some(word)
                })
        };
        // "No more than" holds "more than": the longest says it.
        let found =
            lists.into_iter().flat_map(|(list, hedge)| list.iter().map(move |phrase| (phrase, hedge)));
        let found = found.map(|(phrase, hedge)| (phrase, phrase.split(' ').count(), hedge));
        let longest =
            found.filter(|(phrase, count, _)| reads(phrase, *count)).max_by_key(|(_, count, _)| *count);
        longest.map_or_else(|| (self.passed_by(at), at), |(_, count, hedge)| (hedge, at - count))
    }

    /// «تجاوز عدد القتلى 40»: the verb stands before its subject.
    fn passed_by(&self, at: usize) -> Hedge {
        if self.language != Language::ARABIC {
            return Hedge::Exactly;
        }
        let near = (at.saturating_sub(6)..at).rev();
        let mut near = near.take_while(|&k| !self.stops(k) && !self.is_comma(k) && !self.is_number(k));
        let Some(verb) = near.find(|&k| tolls::PASSED.contains(&self.key(k))) else { return Hedge::Exactly };
        let before = verb.checked_sub(1).map(|k| self.key(k)).unwrap_or_default();
        if matches!(before, "لم" | "لا" | "لن") { Hedge::AtMost } else { Hedge::MoreThan }
    }

    /// Arabic hedges after the noun as well: «27 شخصا على الأقل»; English says "or more".
    fn at_least_follows(&self, end: usize) -> bool {
        matches!((self.key(end + 1), self.key(end + 2)), ("علي", "الاقل") | ("or", "more"))
    }

    /// Unit and counted thing around a number, and the last token they take.
    fn counted(&self, first: usize, last: usize) -> (Option<Unit>, Option<String>, usize) {
        let before = first.checked_sub(1).map(|b| self.printed(b).to_owned()).unwrap_or_default();
        if let Some(unit) = currency(&before) {
            return (Some(unit), None, last);
        }
        let next = self.key(last + 1);
        if matches!(self.printed(last + 1), "%" | "٪")
            || matches!(next, "percent" | "pc" | "درصد" | "بالميه" | "بالمائه")
        {
            return (Some(Unit::Percent), None, last + 1);
        }
        if matches!((next, self.key(last + 2)), ("per", "cent") | ("في", "الميه" | "المائه")) {
            return (Some(Unit::Percent), None, last + 2);
        }
        for skip in 1..=2 {
            if let Some(unit) = currency(self.key(last + skip)) {
                return (Some(unit), None, last + skip);
            }
        }
        if let Some(unit) = unit_word(next) {
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
        let joins = words::joins_what_follows(&key, self.language);
        if joins || words::is_small(&key) || MONTHS.contains(&key.as_str()) {
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
        let rise = figures("Prices rose by 9.4 percent in October from a year earlier.", Language::ENGLISH);
        assert_eq!(rise[0].scope, Scope::Whole);
        assert_eq!(figures("85 percent of the line is ready.", Language::ENGLISH)[0].scope, Scope::Whole);
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
