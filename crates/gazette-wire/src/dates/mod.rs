//! One reader of dates for everything a wire delivers.
//!
//! Reads RFC 822/5322, RFC 3339, ISO 8601 and W3CDTF, `asctime`, and their broken forms; month names, halves of the day
//! and digits of Arabic and Persian; days of the solar and the lunar Hijri calendar; and forms seen in feeds of other
//! languages. What it cannot know it does not guess: a day without a year is no date, since there is no clock here.

mod assemble;
mod calendar;
mod names;
mod tokens;

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

/// Reads a date and tells how exactly it was given. Other words may stand around it.
pub fn read(text: &str) -> Option<Dated> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    assemble::assemble(tokens::tokenize(text))
}

#[cfg(test)]
mod tests;
