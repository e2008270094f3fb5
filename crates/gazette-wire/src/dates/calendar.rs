//! The three calendars in which wires date their copy, turned into Gregorian days.

use icu_calendar::Date as IcuDate;
use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::cal::{Hijri, Iso};
use jiff::civil::Date;

/// The calendar a date is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// The civil calendar of most of the world.
    Gregorian,
    /// The solar Hijri calendar of Iran and Afghanistan.
    Jalali,
    /// The lunar Hijri calendar, by the table of Umm al-Qura; a day off where a month was begun by sighting.
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

/// The solar calendar of Iran, by ICU: the rule of 33 years, and a table of the years in which the equinox departs from
/// it.
fn jalali(year: i16, month: u8, day: u8) -> Option<Date> {
    jiff_day(IcuDate::try_new_persian(i32::from(year), month, day).ok()?.to_calendar(Iso))
}

/// The table of Umm al-Qura, which Saudi Arabia publishes.
///
/// A thirtieth day is taken even where the table gives a month twenty-nine: those begun by sighting may be longer.
fn hijri(year: i16, month: u8, day: u8) -> Option<Date> {
    let told = |day| {
        IcuDate::try_new_hijri_with_calendar(
            i32::from(year),
            month,
            day,
            Hijri::<UmmAlQura>::new_umm_al_qura(),
        )
    };
    match told(day) {
        Ok(date) => jiff_day(date.to_calendar(Iso)),
        Err(_) if day == 30 => jiff_day(told(29).ok()?.to_calendar(Iso))?.tomorrow().ok(),
        Err(_) => None,
    }
}

fn jiff_day(day: IcuDate<Iso>) -> Option<Date> {
    let year = i16::try_from(day.year().extended_year()).ok()?;
    Date::new(year, day.month().ordinal as i8, day.day_of_month().0 as i8).ok()
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
            (1447, 9, 1, "2026-02-18"),
            (1448, 6, 16, "2026-11-26"),
            (1448, 6, 30, "2026-12-10"),
        ] {
            let date = gregorian(Calendar::Hijri, year, month, day).map(|d| d.to_string());
            assert_eq!(date.as_deref(), Some(expected), "{year}/{month}/{day}");
        }
    }
}
