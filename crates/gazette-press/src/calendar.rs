//! Days as readers of each language write them, and the Solar Hijri calendar of Iran.

use jiff::Timestamp;
use jiff::civil::Date;

/// A time of RFC 3339 without fractions of a second, as Atom, JSON Feed, sitemaps and RFC 9116 want it.
pub(crate) fn rfc3339(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The Julian day number of 1 Farvardin 1.
///
/// Source: the arithmetic form of the Persian calendar as in Unicode's CLDR/ICU (`PersianCalendar`): a cycle of 33 years
/// with 8 leap years. It agrees with the astronomical calendar in use for the years 1206–1497 (1827–2118).
const EPOCH: i64 = 1_948_320;

/// The Julian day number of 1970-01-01.
const UNIX_EPOCH: i64 = 2_440_588;

/// A day of the Solar Hijri calendar: year, month from 1, day from 1.
pub(crate) fn solar_hijri(day: Date) -> (i64, usize, i64) {
    let since = days_from_unix_epoch(day) + UNIX_EPOCH - EPOCH;
    let year = 1 + (33 * since + 3).div_euclid(12_053);
    let nowruz = 365 * (year - 1) + (8 * year + 21).div_euclid(33);
    let day_of_year = since - nowruz;
    // Six months of 31 days, then months of 30.
    let (month, first) = if day_of_year < 216 {
        (day_of_year / 31, day_of_year / 31 * 31)
    } else {
        ((day_of_year - 6) / 30, (day_of_year - 6) / 30 * 30 + 6)
    };
    (year, month as usize + 1, day_of_year - first + 1)
}

fn days_from_unix_epoch(day: Date) -> i64 {
    // Gregorian day count; Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let (year, month, day) = (i64::from(day.year()), i64::from(day.month()), i64::from(day.day()));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
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
