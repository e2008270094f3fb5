//! Tokens put together into a day, a time and a zone.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::calendar::{Calendar, gregorian};
use super::tokens::Token;
use super::{Dated, Precision};

/// Puts together what the tokens say; uses up the time first, so that its numbers are not taken for a day.
pub(super) fn assemble(mut tokens: Vec<Token>) -> Option<Dated> {
    if let Some(whole) = run_of_digits(&mut tokens) {
        return Some(whole);
    }
    let clock = take_clock(&mut tokens);
    let zone = take_zone(&mut tokens, clock.as_ref().map(|c| c.after));
    let day = day_of(&tokens, clock.as_ref())?;
    let Some(clock) = clock else {
        return Dated::new(day.date.at(0, 0, 0, 0), zone, day.precision);
    };
    let days_on = i64::from(clock.next_day);
    let date = day.date.checked_add(jiff::ToSpan::days(days_on)).ok()?;
    Dated::new(DateTime::from_parts(date, clock.time), zone, clock.precision)
}

struct Day {
    calendar: Calendar,
    date: Date,
    precision: Precision,
}

/// The day that is told. A Gregorian one wins over the same day in another calendar beside it; a lunar one, which may
/// be a day off, is that of the day of the week beside it.
fn day_of(tokens: &[Token], clock: Option<&Clock>) -> Option<Day> {
    let named = named_day(tokens);
    let is_gregorian = |day: &Day| day.calendar == Calendar::Gregorian;
    let day = match named {
        Some(day) if is_gregorian(&day) => day,
        Some(day) => full_day(tokens, clock).filter(is_gregorian).unwrap_or(day),
        None => full_day(tokens, clock).or_else(|| coarse_day(tokens))?,
    };
    Some(Day { date: on_weekday(&day, tokens).unwrap_or(day.date), ..day })
}

/// The day next to a lunar one, where that falls on the day of the week that is named.
fn on_weekday(day: &Day, tokens: &[Token]) -> Option<Date> {
    let weekday = tokens.iter().find_map(|t| if let Token::Weekday(day) = t { Some(*day) } else { None })?;
    let is_lunar = day.calendar == Calendar::Hijri && day.precision == Precision::Day;
    let near = [day.date, day.date.tomorrow().ok()?, day.date.yesterday().ok()?];
    near.into_iter().find(|near| is_lunar && near.weekday() == weekday)
}

struct Clock {
    time: Time,
    /// "24:00" is the next day's midnight.
    next_day: bool,
    /// Whether the half of the day is named as Americans do, who set the month before the day. Others who name it do
    /// not.
    is_american: bool,
    precision: Precision,
    /// The token after the time.
    after: usize,
}

/// `20040101`, `20040101T194821Z`, `20040101194821`, and seconds or milliseconds since 1970 standing alone.
fn run_of_digits(tokens: &mut Vec<Token>) -> Option<Dated> {
    let Some(&Token::Number(value, digits)) = tokens.first() else { return None };
    let alone = tokens[1..].iter().all(|t| matches!(t, Token::Gap));
    match digits {
        8 => {
            let day = [
                Token::Number(value / 10_000, 4),
                Token::Sign('-'),
                Token::Number(value / 100 % 100, 2),
                Token::Sign('-'),
                Token::Number(value % 100, 2),
            ];
            tokens.splice(0..1, day);
            split_time(tokens);
            None
        }
        10 if alone => Dated::since_epoch(i64::try_from(value).ok()?),
        13 if alone => Dated::since_epoch(i64::try_from(value / 1000).ok()?),
        12 | 14 => {
            let seconds = if digits == 14 { value % 100 } else { 0 };
            let value = if digits == 14 { value / 100 } else { value };
            let part = |unit: u64, modulo: u64| Token::Number(value / unit % modulo, 2);
            let parts = [
                Token::Number(value / 100_000_000, 4),
                Token::Sign('-'),
                part(1_000_000, 100),
                Token::Sign('-'),
                part(10_000, 100),
                Token::TimeMark,
                part(100, 100),
                Token::Sign(':'),
                part(1, 100),
                Token::Sign(':'),
                Token::Number(seconds, 2),
            ];
            tokens.splice(0..1, parts);
            None
        }
        _ => None,
    }
}

/// `T194821` and `T1948` become hours, minutes and seconds.
fn split_time(tokens: &mut Vec<Token>) {
    let Some(at) = tokens.iter().position(|t| *t == Token::TimeMark).map(|at| at + 1) else { return };
    let Some((value, digits @ (4 | 6))) = number(tokens, at) else { return };
    let (minutes, seconds) = if digits == 6 { (value / 100, value % 100) } else { (value, 0) };
    let pair = |value: u64| Token::Number(value, 2);
    let parts = [pair(minutes / 100), Token::Sign(':'), pair(minutes % 100), Token::Sign(':'), pair(seconds)];
    tokens.splice(at..=at, parts);
}

fn number(tokens: &[Token], at: usize) -> Option<(u64, u8)> {
    match tokens.get(at) {
        Some(&Token::Number(value, digits)) => Some((value, digits)),
        _ => None,
    }
}

fn is_sign(tokens: &[Token], at: usize, signs: &[char]) -> bool {
    matches!(tokens.get(at), Some(Token::Sign(c)) if signs.contains(c))
}

fn past_gap(tokens: &[Token], at: usize) -> usize {
    if tokens.get(at) == Some(&Token::Gap) { at + 1 } else { at }
}

/// Finds the first time of day and uses it up.
fn take_clock(tokens: &mut [Token]) -> Option<Clock> {
    let (start, mut clock, hour, minute, second) = (0..tokens.len()).find_map(|at| clock_at(tokens, at))?;
    let next = past_gap(tokens, clock.after);
    let mut hour = hour;
    let mut half = None;
    if let Some(&Token::Half { after_noon, in_english }) = tokens.get(next) {
        (half, clock.is_american) = (Some(after_noon), in_english);
        clock.after = next + 1;
    } else if let Some(&Token::Half { after_noon, in_english }) =
        start.checked_sub(2).and_then(|at| tokens.get(at))
    {
        (half, clock.is_american) = (Some(after_noon), in_english);
    }
    match half {
        Some(true) if hour < 12 => hour += 12,
        Some(false) if hour == 12 => hour = 0,
        _ => {}
    }
    if hour == 24 && minute == 0 {
        clock.next_day = true;
        hour = 0;
    }
    clock.time = Time::new(hour as i8, minute as i8, second.0 as i8, second.1).ok()?;
    tokens[start..clock.after].fill(Token::Other);
    Some(clock)
}

type Found = (usize, Clock, u64, u64, (u64, i32));

fn clock_at(tokens: &[Token], at: usize) -> Option<Found> {
    let (hour, digits) = number(tokens, at).filter(|&(h, d)| d <= 2 && h <= 24)?;
    let blank = |after, precision| Clock {
        time: Time::midnight(),
        next_day: false,
        is_american: false,
        precision,
        after,
    };
    let hour_marked = tokens.get(at + 1) == Some(&Token::HourMark);
    if (is_sign(tokens, at + 1, &[':']) || hour_marked)
        && let Some((minute, _)) = number(tokens, at + 2).filter(|&(m, d)| d <= 2 && m < 60)
    {
        let mut found = (at, blank(at + 3, Precision::Minute), hour, minute, (0, 0));
        if is_sign(tokens, at + 3, &[':', '.'])
            && let Some((second, _)) = number(tokens, at + 4).filter(|&(s, d)| d <= 2 && s <= 60)
        {
            found.1.after = at + 5;
            found.1.precision = Precision::Second;
            found.4 = (second.min(59), 0);
            if is_sign(tokens, at + 5, &['.', ',', ':'])
                && let Some((fraction, digits)) = number(tokens, at + 6)
            {
                found.1.after = at + 7;
                found.4.1 = nanoseconds(fraction, digits);
            }
        }
        return Some(found);
    }
    // "10.15 GMT", "10.15 am": only a zone or a half of the day tells it from a day and a month.
    if is_sign(tokens, at + 1, &['.'])
        && let Some((minute, 2)) = number(tokens, at + 2).filter(|&(m, _)| m < 60)
        && matches!(tokens.get(past_gap(tokens, at + 3)), Some(Token::Zone(_) | Token::Half { .. }))
        && (at == 0 || !is_sign(tokens, at - 1, &['.']))
    {
        return Some((at, blank(at + 3, Precision::Minute), hour, minute, (0, 0)));
    }
    // `T19`
    if digits <= 2 && at > 0 && tokens[at - 1] == Token::TimeMark && number(tokens, at + 1).is_none() {
        return Some((at, blank(at + 1, Precision::Minute), hour, 0, (0, 0)));
    }
    let next = past_gap(tokens, at + 1);
    match tokens.get(next) {
        Some(Token::Half { .. }) => Some((at, blank(at + 1, Precision::Minute), hour, 0, (0, 0))),
        _ => None,
    }
}

fn nanoseconds(fraction: u64, digits: u8) -> i32 {
    let digits = u32::from(digits);
    let nanos = if digits <= 9 { fraction * 10u64.pow(9 - digits) } else { 0 };
    i32::try_from(nanos).unwrap_or(0)
}

/// An offset after the time (`+0100`, `-05:00`, `GMT+3`), or a zone named anywhere.
fn take_zone(tokens: &mut [Token], after: Option<usize>) -> Option<Offset> {
    let mut named = None;
    for at in 0..tokens.len() {
        if let Token::Zone(seconds) = tokens[at] {
            tokens[at] = Token::Gap;
            named = named.or(Some(seconds));
            if let Some((offset, end)) = offset_at(tokens, at + 1) {
                tokens[at..end].fill(Token::Gap);
                return Offset::from_seconds(offset).ok();
            }
        }
    }
    if let Some(after) = after
        && let Some((offset, end)) = offset_at(tokens, past_gap(tokens, after))
    {
        tokens[after..end].fill(Token::Gap);
        return Offset::from_seconds(offset).ok();
    }
    named.and_then(|seconds| Offset::from_seconds(seconds).ok())
}

fn offset_at(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let east = match tokens.get(at) {
        Some(Token::Sign('+')) => 1,
        Some(Token::Sign('-')) => -1,
        _ => return None,
    };
    let (value, digits) = number(tokens, at + 1)?;
    let value = i32::try_from(value).ok()?;
    let (minutes, end) = match digits {
        1 | 2 if is_sign(tokens, at + 2, &[':']) => {
            let (minutes, _) = number(tokens, at + 3).filter(|&(m, d)| d == 2 && m < 60)?;
            (value * 60 + minutes as i32, at + 4)
        }
        1 | 2 if value <= 14 => (value * 60, at + 2),
        3 | 4 => (value / 100 * 60 + value % 100, at + 2),
        _ => return None,
    };
    (minutes <= 26 * 60).then_some((east * minutes * 60, end))
}

/// A day whose month is named, a Gregorian one before others.
fn named_day(tokens: &[Token]) -> Option<Day> {
    let months = || {
        tokens.iter().enumerate().filter_map(|(at, token)| match token {
            Token::Month(calendar, month) => Some((at, *calendar, *month)),
            _ => None,
        })
    };
    [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri].into_iter().find_map(|wanted| {
        months()
            .filter(|(_, calendar, _)| *calendar == wanted)
            .find_map(|(at, calendar, month)| around(tokens, at, calendar, month))
    })
}

fn around(tokens: &[Token], at: usize, calendar: Calendar, month: u8) -> Option<Day> {
    let may_skip =
        |t: &Token| matches!(t, Token::Gap | Token::Filler | Token::Sign(',' | '.' | '-' | '/' | '\''));
    let number = |t: &Token| match t {
        Token::Number(value, digits) => Some((*value, *digits)),
        _ => None,
    };
    let before = tokens[..at].iter().rev().find(|t| !may_skip(t)).and_then(number);
    // The time, used up, may stand between a day and its year; a word may not.
    let mut after = tokens[at + 1..].iter().filter(|t| !may_skip(t));
    let first = after.next().and_then(number);
    let second = after.find(|t| !t.is_other()).and_then(number);
    let late = tokens[at + 1..].iter().filter_map(number).find(|(_, digits)| *digits == 4);
    let as_day =
        |n: Option<(u64, u8)>| n.filter(|&(v, d)| d <= 2 && (1..=31).contains(&v)).map(|(v, _)| v as u8);
    let as_year = |n: Option<(u64, u8)>| n.and_then(|(v, d)| year(v, d));
    let (day, year) = match (before, first) {
        (Some((value, 4)), next) => (as_day(next), year(value, 4)),
        (found @ Some(_), next) if as_day(found).is_some() => {
            (as_day(found), as_year(next).or(as_year(late)))
        }
        (_, next) if as_day(next).is_some() => (as_day(next), as_year(second).or(as_year(late))),
        (None, next @ Some((_, 4))) => (None, as_year(next)),
        _ => return None,
    };
    let precision = if day.is_some() { Precision::Day } else { Precision::Month };
    Some(Day { calendar, date: gregorian(calendar, year?, month, day.unwrap_or(1))?, precision })
}

/// The earliest year, in any calendar: what is before was never a date (`-0001`, `0000`).
const EARLIEST: i16 = 1000;

/// Four digits are a year; two are one of 1990 to 2089.
fn year(value: u64, digits: u8) -> Option<i16> {
    match digits {
        4 => i16::try_from(value).ok().filter(|y| *y >= EARLIEST),
        2 if value >= 90 => Some(1900 + value as i16),
        2 => Some(2000 + value as i16),
        _ => None,
    }
}

/// Three numbers joined by one sign: `2004-01-31`, `31/01/2004`, `1/31/04`, `۱۴۰۳/۰۱/۱۲`; a Gregorian day before
/// others.
fn full_day(tokens: &[Token], clock: Option<&Clock>) -> Option<Day> {
    let era = tokens.iter().find_map(|t| if let Token::Era(calendar) = t { Some(*calendar) } else { None });
    let told = || (0..tokens.len()).filter_map(|at| triple_at(tokens, at, era, clock));
    told().find(|day| day.calendar == Calendar::Gregorian).or_else(|| told().next())
}

fn triple_at(tokens: &[Token], at: usize, era: Option<Calendar>, clock: Option<&Clock>) -> Option<Day> {
    let first = number(tokens, at)?;
    let Some(Token::Sign(joint @ ('-' | '/' | '.'))) = tokens.get(at + 1) else { return None };
    let second_at = past_gap(tokens, at + 2);
    let second = number(tokens, second_at)?;
    if !is_sign(tokens, second_at + 1, &[*joint]) {
        return None;
    }
    let third = number(tokens, past_gap(tokens, second_at + 2))?;
    let month_first = clock.is_some_and(|c| c.is_american) && *joint == '/';
    let (year_part, month, day) = if first.1 == 4 || (first.1 == 2 && first.0 > 31) {
        (first, second.0, third.0)
    } else if second.0 > 12 || (month_first && first.0 <= 12) {
        (third, first.0, second.0)
    } else {
        (third, second.0, first.0)
    };
    let year = year(year_part.0, year_part.1)?;
    let calendar = match (era, year) {
        (Some(Calendar::Hijri), 1200..=1600) | (None, 1440..=1600) => Calendar::Hijri,
        (_, 1200..=1600) => Calendar::Jalali,
        _ => Calendar::Gregorian,
    };
    let date = gregorian(calendar, year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(Day { calendar, date, precision: Precision::Day })
}

/// ISO 8601 dates of less or other precision, and only where nothing else is said: `2004`, `2004-01`, `2004-001`.
fn coarse_day(tokens: &[Token]) -> Option<Day> {
    let rest = tokens.iter().filter(|t| **t != Token::Gap && !t.is_other()).count();
    let (year_value, 4) = number(tokens, 0)? else { return None };
    let year = year(year_value, 4)?;
    let calendar = Calendar::Gregorian;
    match (rest, number(tokens, 2)) {
        (1, None) if tokens.iter().all(|t| matches!(t, Token::Number(..) | Token::Gap)) => {
            Some(Day { calendar, date: Date::new(year, 1, 1).ok()?, precision: Precision::Year })
        }
        (3, Some((month, 2))) if is_sign(tokens, 1, &['-', '/']) => Some(Day {
            calendar,
            date: Date::new(year, i8::try_from(month).ok()?, 1).ok()?,
            precision: Precision::Month,
        }),
        (3, Some((day, 3))) if is_sign(tokens, 1, &['-']) && (1..=366).contains(&day) => {
            let date = Date::new(year, 1, 1).ok()?.checked_add(jiff::ToSpan::days(day as i64 - 1)).ok()?;
            Some(Day { calendar, date, precision: Precision::Day })
        }
        _ => None,
    }
}
