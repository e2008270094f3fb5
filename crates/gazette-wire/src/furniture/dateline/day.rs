//! The day of a dateline: "MOSCOW, Monday", «رام الله 27-11-2026 وفا-».

use super::place::is_tag;
use crate::furniture::words::{fold, is_any, words};

/// «رام الله 27-11-2026 وفا»: the place, the day in figures, and the agency that follows it.
pub(super) fn day_and_agency(bare: &str) -> Option<(&str, &str, &str)> {
    let (before, agency) = bare.rsplit_once(' ')?;
    let (place, day) = place_and_day(before);
    let day = day.filter(|day| day.chars().any(char::is_numeric))?;
    is_tag(agency).then_some((place, day, agency))
}

/// «27-11», «27/11»: a day and a month in figures. Only beside an agency's tag: scores are written so too.
pub(super) fn is_day_of_month(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let is_number =
        |part: &&str| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_numeric);
    parts.len() == 2 && parts.iter().all(is_number)
}

/// "MOSCOW, Monday" → the place and the day; "مرسى الغاف 12 آذار" likewise.
pub(super) fn place_and_day(bare: &str) -> (&str, Option<&str>) {
    for (at, _) in bare.match_indices([',', '،']) {
        let after = bare[at..].trim_start_matches([',', '،', ' ']);
        if is_day(after) {
            return (bare[..at].trim(), Some(after));
        }
    }
    for (at, _) in bare.match_indices(' ') {
        let after = bare[at..].trim();
        let starts_day =
            after.starts_with(char::is_numeric) || words(&fold(after)).next().is_some_and(is_weekday);
        if starts_day && is_day(after) {
            return (without_in(bare[..at].trim().trim_end_matches([',', '،'])), Some(after));
        }
    }
    (bare.trim().trim_end_matches([',', '،']), None)
}

/// «دبي في» without the "on" of the day that followed.
pub(super) fn without_in(place: &str) -> &str {
    place.strip_suffix(" في").map_or(place, str::trim_end)
}

/// Words that tell a day of the week in a dateline, folded: a date is read from the days alone ([`crate::dates`]), a
/// dateline is found by "today" and by the first of two words too.
#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "الاثنین", "الثلاثاء", "الاربعاء", "الخمیس", "الجمعه", "السبت", "الاحد", "الیوم",
    "شنبه", "یکشنبه", "دوشنبه", "سه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "امروز",
];

/// Months, folded: Gregorian in English, both Arabic manners and Persian; Hijri; Jalali.
#[rustfmt::skip]
pub(super) const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ینایر",
    "فبرایر", "مارس", "ابریل", "مایو", "یونیو", "یولیو", "اغسطس", "سبتمبر", "اکتوبر", "نوفمبر", "دیسمبر", "کانون",
    "شباط", "اذار", "نیسان", "ایار", "حزیران", "تموز", "اب", "ایلول", "تشرین", "محرم", "صفر", "ربیع", "جمادی",
    "رجب", "شعبان", "رمضان", "شوال", "ذو", "ذی", "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر",
    "ابان", "اذر", "دی", "بهمن", "اسفند", "ژانویه", "فوریه", "اوریل", "مه", "ژوین", "ژوئن", "ژوییه", "ژوئیه",
    "اوت", "سپتامبر", "نوامبر", "دسامبر",
];

pub(super) fn is_weekday(word: &str) -> bool {
    is_any(word, WEEKDAYS)
}

/// Only weekdays, months and numbers, and at least one of the first two (or a date in figures).
pub(in crate::furniture) fn is_day(text: &str) -> bool {
    let folded = fold(text);
    let list: Vec<&str> = words(&folded).collect();
    if list.is_empty() || list.len() > 6 {
        return false;
    }
    let number = |w: &str| w.chars().any(char::is_numeric) && w.chars().count() <= 5;
    let all = list.iter().all(|w| {
        is_weekday(w)
            || is_any(w, MONTHS)
            || number(w)
            || is_any(w, &["ماه", "سال", "من", "الاول", "الثانی", "الاخره", "القعده", "الحجه", "of"])
    });
    let named = list.iter().any(|w| is_weekday(w) || is_any(w, MONTHS));
    all && (named || (list.len() == 3 && list.iter().all(|w| number(w))))
}
