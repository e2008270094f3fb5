//! The interface's words in each language, with numbers and dates as its readers write them.

use std::collections::BTreeMap;

use gazette_news::Language;
use jiff::Timestamp;
use minijinja::Value;
use serde::Deserialize;

use crate::PressError;
use crate::calendar::{day_of, solar_hijri};
use crate::markup::{escape, escape_into};
use crate::plural;

/// One table of words: `words/<language>.toml` of the theme.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    language: Language,
    table: BTreeMap<String, Phrase>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Phrase {
    /// A phrase, with names in braces for what is filled in.
    One(String),
    /// A list: the digits, the months.
    List(Vec<String>),
    /// A phrase for each plural category.
    Plural(BTreeMap<String, String>),
}

/// What is filled into a phrase.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fill {
    /// Words that may run in another direction than the phrase.
    Text(String),
    /// A number. The one called `n` chooses the plural form.
    Number(u64),
    /// HTML that we made.
    Html(String),
}

impl Words {
    /// Reads a table.
    pub(crate) fn read(language: Language, toml: &str) -> Result<Words, PressError> {
        let table = toml::from_str(toml)
            .map_err(|error| PressError::Words { language, message: error.to_string() })?;
        Ok(Words { language, table })
    }

    /// The phrase as HTML: what is filled in is escaped and isolated from the phrase's direction.
    pub(crate) fn html(&self, key: &str, fills: &[(&str, Fill)]) -> Result<String, PressError> {
        let (mut out, fills) = (String::new(), fills);
        self.fill(key, fills, |piece| match piece {
            Piece::Phrase(text) => escape_into(&mut out, text),
            Piece::Fill(Fill::Text(text)) => out.extend(["<bdi>", &escape(text), "</bdi>"]),
            Piece::Fill(Fill::Number(n)) => out.push_str(&self.number(*n)),
            Piece::Fill(Fill::Html(html)) => out.push_str(html),
        })?;
        Ok(out)
    }

    /// The phrase as plain text, for attributes, titles and feeds: words filled in are isolated with U+2068 and U+2069
    /// (Unicode Bidirectional Algorithm, section 2.4.2) where the phrase runs right to left.
    pub(crate) fn text(&self, key: &str, fills: &[(&str, Fill)]) -> Result<String, PressError> {
        let mut out = String::new();
        let is_rtl = self.language.direction() == gazette_news::Direction::Rtl;
        self.fill(key, fills, |piece| match piece {
            Piece::Phrase(text) => out.push_str(text),
            Piece::Fill(Fill::Text(text)) if is_rtl => out.extend(["\u{2068}", text, "\u{2069}"]),
            Piece::Fill(Fill::Text(text) | Fill::Html(text)) => out.push_str(text),
            Piece::Fill(Fill::Number(n)) => out.push_str(&self.number(*n)),
        })?;
        Ok(out)
    }

    /// The phrase alone.
    pub(crate) fn plain(&self, key: &str) -> Result<String, PressError> {
        self.text(key, &[])
    }

    /// Whether there is such a phrase.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn fill<'a>(
        &'a self,
        key: &str,
        fills: &'a [(&str, Fill)],
        mut put: impl FnMut(Piece<'a>),
    ) -> Result<(), PressError> {
        let mut rest = self.phrase(key, fills)?;
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            put(Piece::Phrase(before));
            let (_, fill) = fills
                .iter()
                .find(|(known, _)| *known == name)
                .ok_or_else(|| self.wrong(format!("{key} wants {{{name}}}, which nothing fills in")))?;
            put(Piece::Fill(fill));
            rest = after;
        }
        put(Piece::Phrase(rest));
        Ok(())
    }

    fn phrase(&self, key: &str, fills: &[(&str, Fill)]) -> Result<&str, PressError> {
        match self.table.get(key) {
            Some(Phrase::One(phrase)) => Ok(phrase),
            Some(Phrase::Plural(forms)) => {
                let n = fills.iter().find_map(|(name, fill)| match fill {
                    Fill::Number(n) if *name == "n" => Some(*n),
                    _ => None,
                });
                let n = n.ok_or_else(|| self.wrong(format!("{key} wants the number n")))?;
                let form =
                    forms.get(plural::category(self.language.as_str(), n)).or_else(|| forms.get("other"));
                form.map(String::as_str).ok_or_else(|| self.wrong(format!("{key} has no form for {n}")))
            }
            Some(Phrase::List(_)) => Err(self.wrong(format!("{key} is a list, not a phrase"))),
            None => Err(self.wrong(format!("there is no {key}"))),
        }
    }

    fn wrong(&self, message: String) -> PressError {
        PressError::Words { language: self.language, message }
    }

    fn list(&self, key: &str) -> &[String] {
        match self.table.get(key) {
            Some(Phrase::List(list)) => list,
            _ => &[],
        }
    }

    /// Whose words they are.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// A number in the language's digits.
    pub(crate) fn number(&self, n: u64) -> String {
        self.digits(&n.to_string())
    }

    /// Digits as the language writes them.
    pub(crate) fn digits(&self, ascii: &str) -> String {
        let digits = self.list("digits");
        let local = |c: char| match c.to_digit(10).and_then(|digit| digits.get(digit as usize)) {
            Some(digit) => digit.clone(),
            None => c.to_string(),
        };
        ascii.chars().map(local).collect()
    }

    /// The day of a moment: "17 November 2026".
    pub(crate) fn day(&self, at: Timestamp) -> Result<String, PressError> {
        self.dated("date", at)
    }

    /// A moment in few words, as in a picture: "17 November 2026, 13:00".
    pub(crate) fn brief(&self, at: Timestamp) -> Result<String, PressError> {
        self.dated("brief", at)
    }

    fn dated(&self, key: &str, at: Timestamp) -> Result<String, PressError> {
        let date = day_of(at);
        let (hijri_year, hijri_month, hijri_day) = solar_hijri(date);
        let name = |key: &str, at: usize| self.list(key).get(at).cloned().unwrap_or_default();
        let number = |n: i64| Fill::Html(self.digits(&n.to_string()));
        self.text(
            key,
            &[
                ("time", Fill::Html(self.clock(at))),
                ("weekday", Fill::Html(name("weekdays", date.weekday().to_monday_zero_offset() as usize))),
                ("day", number(i64::from(date.day()))),
                ("month", Fill::Html(name("months", date.month() as usize - 1))),
                ("year", number(i64::from(date.year()))),
                ("solar_day", number(i64::from(hijri_day))),
                ("solar_month", Fill::Html(name("solar_months", hijri_month - 1))),
                ("solar_year", number(i64::from(hijri_year))),
            ],
        )
    }

    /// The month of a moment: "November 2026".
    pub(crate) fn month(&self, at: Timestamp) -> Result<String, PressError> {
        let date = day_of(at);
        let month = self.list("months").get(date.month() as usize - 1).cloned().unwrap_or_default();
        let year = Fill::Html(self.digits(&date.year().to_string()));
        self.text("month_of_year", &[("month", Fill::Html(month)), ("year", year)])
    }

    /// A moment: "17 November 2026, 13:00 UTC".
    pub(crate) fn moment(&self, at: Timestamp) -> Result<String, PressError> {
        self.text("moment", &[("date", Fill::Html(self.day(at)?)), ("time", Fill::Html(self.clock(at)))])
    }

    fn clock(&self, at: Timestamp) -> String {
        let time = at.to_zoned(jiff::tz::TimeZone::UTC).time();
        self.digits(&format!("{:02}:{:02}", time.hour(), time.minute()))
    }
}

/// A piece of a phrase being filled in.
enum Piece<'a> {
    Phrase(&'a str),
    Fill(&'a Fill),
}

impl From<&Value> for Fill {
    fn from(value: &Value) -> Fill {
        match u64::try_from(value.clone()) {
            Ok(n) if value.is_number() => Fill::Number(n),
            _ if value.is_safe() => Fill::Html(value.to_string()),
            _ => Fill::Text(value.to_string()),
        }
    }
}
