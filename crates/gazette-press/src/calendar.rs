//! Days as readers of each language write them, and the Solar Hijri calendar of Iran.

use icu_calendar::Date as IcuDate;
use icu_calendar::cal::Persian;
use jiff::Timestamp;
use jiff::civil::Date;

/// A time of RFC 3339 without fractions of a second, as Atom, JSON Feed, sitemaps and RFC 9116 want it.
pub(crate) fn rfc3339(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A day of the Solar Hijri calendar: year, month from 1, day from 1.
pub(crate) fn solar_hijri(day: Date) -> (i32, usize, u8) {
    let iso = IcuDate::try_new_iso(i32::from(day.year()), day.month() as u8, day.day() as u8);
    let persian = iso.expect("a civil day of jiff is one of ICU").to_calendar(Persian);
    (persian.year().extended_year(), usize::from(persian.month().ordinal), persian.day_of_month().0)
}

/// The day of a moment in UTC. Pages carry UTC and say so: a site's readers live in many zones.
pub(crate) fn day_of(at: Timestamp) -> Date {
    at.to_zoned(jiff::tz::TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_of_the_solar_hijri_calendar() {
        // Nowruz of ordinary and leap years, and ends of months.
        for (gregorian, expected) in [
            (date(2026, 3, 21), (1405, 1, 1)),
            (date(2025, 3, 21), (1404, 1, 1)),
            (date(2025, 3, 20), (1403, 12, 30)),
            (date(2024, 3, 20), (1403, 1, 1)),
            (date(2017, 3, 21), (1396, 1, 1)),
            (date(1979, 2, 11), (1357, 11, 22)),
            (date(2026, 11, 17), (1405, 8, 26)),
            (date(2026, 9, 22), (1405, 6, 31)),
            (date(2026, 9, 23), (1405, 7, 1)),
        ] {
            assert_eq!(solar_hijri(gregorian), expected, "{gregorian}");
        }
    }
}
