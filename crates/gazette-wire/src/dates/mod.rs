//! One reader of dates for everything a wire delivers.
//!
//! Reads RFC 822/5322, RFC 3339, ISO 8601 and W3CDTF, `asctime`, and their broken forms; month names, halves of the day
//! and digits of Arabic and Persian; days of the solar and the lunar Hijri calendar; and forms seen in feeds of other
//! languages. What it cannot know it does not guess: a day without a year is no date, since there is no clock here.

mod assemble;
mod calendar;
mod names;
mod tokens;

use gazette_news::{Fault, FaultKind, Met};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

pub use calendar::{Calendar, gregorian};

/// Longer texts are no dates.
const LONGEST: usize = 300;

/// How exactly a moment was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A year alone.
    Year,
    /// A month of a year.
    Month,
    /// A day.
    Day,
    /// Hours and minutes.
    Minute,
    /// Seconds, or parts of them.
    Second,
}

/// A moment as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The civil day and time as written, in the Gregorian calendar; what was not given is the earliest possible.
    pub civil: DateTime,
    /// The offset from UTC, where one was written.
    pub offset: Option<Offset>,
    /// How exactly it was given.
    pub precision: Precision,
}

impl Dated {
    fn new(civil: DateTime, offset: Option<Offset>, precision: Precision) -> Option<Dated> {
        let dated = Dated { civil, offset, precision };
        offset.unwrap_or(Offset::UTC).to_timestamp(civil).ok().map(|_| dated)
    }

    fn since_epoch(seconds: i64) -> Option<Dated> {
        let moment = Timestamp::from_second(seconds).ok()?;
        Dated::new(Offset::UTC.to_datetime(moment), Some(Offset::UTC), Precision::Second)
    }

    /// The same in the zone of its page or feed, where it has a time and none was written with it.
    pub(crate) fn in_zone(self, zone: Option<Offset>) -> Dated {
        let is_open = self.offset.is_none() && self.precision >= Precision::Minute;
        let zone = zone.filter(|zone| is_open && zone.to_timestamp(self.civil).is_ok());
        Dated { offset: self.offset.or(zone), ..self }
    }

    /// The fault of a time that names no zone, and stands where none is known. A day needs none.
    pub(crate) fn zone_fault(&self) -> Option<Fault> {
        let is_open = self.offset.is_none() && self.precision >= Precision::Minute;
        is_open.then(|| Fault::new(FaultKind::ZoneAssumed, Met::ZoneAssumed.with([self.civil.to_string()])))
    }

    /// The moment; UTC is taken where no zone was written.
    pub fn timestamp(&self) -> Timestamp {
        let offset = self.offset.unwrap_or(Offset::UTC);
        offset.to_timestamp(self.civil).expect("the constructor has tried it")
    }
}

/// Reads a date; UTC is taken where no zone is written.
pub fn parse(text: &str) -> Option<Timestamp> {
    read(text).map(|dated| dated.timestamp())
}

/// Reads a date as [`parse`], and notes where it tells a time without a zone: once in a dispatch.
pub(crate) fn parse_noting(text: &str, faults: &mut Vec<Fault>) -> Option<Timestamp> {
    let dated = read(text)?;
    if let Some(fault) = dated.zone_fault().filter(|new| faults.iter().all(|known| known.kind != new.kind)) {
        faults.push(fault);
    }
    Some(dated.timestamp())
}

/// Reads a date and tells how exactly it was given. Other words may stand around it.
pub fn read(text: &str) -> Option<Dated> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    assemble::assemble(tokens::tokenize(text))
}

/// Whether a word can be a part of a date or a time: a number, a month, a half of the day, a zone or a calendar's mark.
pub(crate) fn is_part(word: &str) -> bool {
    use tokens::Token;
    let tokens = tokens::tokenize(word);
    let tells =
        |token: &Token| !matches!(token, Token::Gap | Token::Filler | Token::Sign(_)) && !token.is_other();
    tokens.iter().any(tells) && !tokens.iter().any(Token::is_other)
}

#[cfg(test)]
mod tests;
