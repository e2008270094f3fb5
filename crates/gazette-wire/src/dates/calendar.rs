//! The three calendars in which wires date their copy, turned into Gregorian days.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// The calendar a date is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// The civil calendar of most of the world.
    Gregorian,
    /// The solar Hijri calendar of Iran and Afghanistan.
    Jalali,
    /// The lunar Hijri calendar. Days are computed after the rule of Umm al-Qura and may be a day off where a month
    /// was begun by sighting.
    Hijri,
}

/// The Gregorian day of a year, month and day of `calendar`; `None` where there is no such day.
pub fn gregorian(calendar: Calendar, year: i16, month: u8, day: u8) -> Option<Date> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    match calendar {
        Calendar::Gregorian => Date::new(year, month as i8, day as i8).ok(),
        Calendar::Jalali => jalali(year, month, day),
        Calendar::Hijri => hijri(year, month, day),
    }
}

/// Borkowski's rule: leap years come eight in thirty-three. It holds from 1210 to 1634, far beyond any wire copy.
fn jalali(year: i16, month: u8, day: u8) -> Option<Date> {
    if !(1210..=1634).contains(&year) || (month > 6 && day > 30) {
        return None;
    }
    let new_year = |year: i32| -> Option<Date> {
        let since = year - 1210;
        let leap_days_to_1210 = 294;
        let leaps = leap_days_to_1210 + since / 33 * 8 + (since % 33 + 3) / 4;
        let gregorian_year = year + 621;
        let gregorian_leaps = gregorian_year / 4 - (gregorian_year / 100 + 1) * 3 / 4 - 150;
        Date::new(gregorian_year as i16, 3, (20 + leaps - gregorian_leaps) as i8).ok()
    };
    let month = i64::from(month);
    let into_year = (month - 1) * 31 - month / 7 * (month - 7) + i64::from(day) - 1;
    let date = new_year(i32::from(year))?.checked_add(days(into_year)).ok()?;
    (date < new_year(i32::from(year) + 1)?).then_some(date)
}

/// The day after the first evening on which the new moon sets after the sun in Mecca.
fn hijri(year: i16, month: u8, day: u8) -> Option<Date> {
    if !(1200..=1600).contains(&year) || day > 30 {
        return None;
    }
    // Months since the lunation of January 2000, which began Shawwal 1420.
    let lunation = (i32::from(year) - 1420) * 12 + i32::from(month) - 10;
    // A thirtieth day is taken even where the rule gives twenty-nine: months begun by sighting may be longer.
    from_julian_day(month_begin(lunation) + i64::from(day) - 1)
}

/// Julian day number of the first day of a lunation, by Meeus, *Astronomical Algorithms*, chapter 49 (largest terms).
fn month_begin(lunation: i32) -> i64 {
    let k = f64::from(lunation);
    let century = k / 1236.85;
    let angle = |at_epoch: f64, per_month: f64| (at_epoch + per_month * k).to_radians();
    let sun = angle(2.5534, 29.105_356_70);
    let moon = angle(201.5643, 385.816_935_28);
    let node = angle(160.7108, 390.670_502_84);
    let conjunction = 2_451_550.097_66 + 29.530_588_861 * k + 0.000_154_37 * century * century
        - 0.407_20 * moon.sin()
        + 0.172_41 * sun.sin()
        + 0.016_08 * (2.0 * moon).sin()
        + 0.010_39 * (2.0 * node).sin()
        + 0.007_39 * (moon - sun).sin()
        - 0.005_14 * (moon + sun).sin()
        + 0.002_08 * (2.0 * sun).sin();
    // The moon sets after the sun in Mecca (sunset near 15:20 UTC) when it is some three hours old, so noon UTC, where
    // Julian days begin, parts the evenings well.
    conjunction.ceil() as i64 + 1
}

fn from_julian_day(day: i64) -> Option<Date> {
    const UNIX_EPOCH: i64 = 2_440_588;
    Date::constant(1970, 1, 1).checked_add(days(day - UNIX_EPOCH)).ok()
}

fn days(count: i64) -> Span {
    count.days()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jalali_days_fall_on_their_gregorian_days() {
        for (year, month, day, expected) in [
            (1403, 1, 1, "2024-03-20"),
            (1403, 12, 30, "2025-03-20"),
            (1404, 1, 1, "2025-03-21"),
            (1357, 11, 22, "1979-02-11"),
            (1399, 10, 11, "2020-12-31"),
            (1405, 9, 2, "2026-11-23"),
        ] {
            let date = gregorian(Calendar::Jalali, year, month, day).map(|d| d.to_string());
            assert_eq!(date.as_deref(), Some(expected), "{year}/{month}/{day}");
        }
        assert_eq!(gregorian(Calendar::Jalali, 1404, 12, 30), None, "1404 is no leap year");
    }

    #[test]
    fn hijri_months_begin_as_in_umm_al_qura() {
        for (year, month, day, expected) in [
            (1446, 1, 1, "2024-07-07"),
            (1445, 9, 1, "2024-03-11"),
            (1446, 9, 1, "2025-03-01"),
            (1447, 1, 1, "2025-06-26"),
            (1444, 10, 1, "2023-04-21"),
            (1440, 12, 9, "2019-08-10"),
        ] {
            let date = gregorian(Calendar::Hijri, year, month, day).map(|d| d.to_string());
            assert_eq!(date.as_deref(), Some(expected), "{year}/{month}/{day}");
        }
    }
}
