//! Months, years, days and seasons as contents name them, in three languages.

use gazette_news::Language;
use gazette_text::months;

use super::words;
use crate::page::Page;

/// A time that a content names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Moment {
    /// A month of our calendar, from 1.
    Month(u8),
    /// A month of the Persian calendar, from 1.
    PersianMonth(u8),
    /// A day of a month.
    Day(u8),
    /// A year.
    Year(u16),
    /// A day of the week, from 1 for Monday.
    Weekday(u8),
    /// Yesterday, today, tomorrow: -1, 0, 1.
    Near(i8),
}

const WEEKDAYS: [&str; 7] = [
    "monday الاثنين دوشنبه",
    "tuesday الثلاثاء سهشنبه",
    "wednesday الاربعاء چهارشنبه",
    "thursday الخميس پنجشنبه",
    "friday الجمعه جمعه ادينه",
    "saturday السبت شنبه",
    "sunday الاحد يكشنبه",
];

const NEAR: [(&str, i8); 3] =
    [("yesterday امس ديروز", -1), ("today اليوم امروز", 0), ("tomorrow غدا غد فردا", 1)];

/// The time named at a word, and how many words name it.
pub(super) fn at(page: &Page<'_>, k: usize, language: Language) -> Option<(Moment, usize)> {
    let key = page.key(k);
    let next = if k + 1 < page.words.len() { page.key(k + 1) } else { "" };
    if let Some((moment, taken)) = month(page, k, language) {
        return Some((moment, taken));
    }
    let day = WEEKDAYS.iter().position(|names| has(names, key) || has(names, key.trim_start_matches('و')));
    if let Some(day) = day {
        return Some((Moment::Weekday(day as u8 + 1), 1));
    }
    if let Some((_, day)) = NEAR.iter().find(|(names, _)| has(names, key)) {
        return Some((Moment::Near(*day), 1));
    }
    let number: u16 = key.parse().ok()?;
    let before = k.checked_sub(1);
    let is_day = (1..=31).contains(&number)
        && (month(page, k + 1, language).is_some()
            || before.is_some_and(|b| month(page, b, language).is_some())
            || (before.is_some_and(|b| {
                b > 0 && month(page, b - 1, language).is_some_and(|(_, taken)| taken == 2)
            })));
    if is_day {
        return Some((Moment::Day(number as u8), 1));
    }
    // "300 homes" beside "in 1987": a year counts nothing.
    let is_year = words::is_year(key) && key.len() == 4;
    let led = before.map_or("", |b| page.key(b));
    let is_led = matches!(
        led,
        "in" | "of"
            | "since"
            | "by"
            | "until"
            | "till"
            | "before"
            | "after"
            | "from"
            | "for"
            | "في"
            | "عام"
            | "سنه"
            | "العام"
            | "منذ"
            | "بحلول"
            | "سال"
            | "تا"
    ) || before.is_some_and(|b| month(page, b, language).is_some());
    (is_year && (is_led || next.is_empty())).then_some((Moment::Year(number), 1))
}

fn month(page: &Page<'_>, k: usize, language: Language) -> Option<(Moment, usize)> {
    let word = page.words.get(k)?;
    let key = page.key(k);
    if language == Language::ENGLISH && word.shape != 1 {
        return None;
    }
    let next = if k + 1 < page.words.len() { page.key(k + 1) } else { "" };
    if let Some(month) = months::ours_of_two(key, next) {
        return Some((Moment::Month(month), 2));
    }
    // «مه» is fog, «مهر» a name, «دي» yesterday, «اب» a father: only behind a day or a month's word.
    let before = k.checked_sub(1).map_or("", |b| page.key(b));
    let is_sure = key.chars().count() > 3
        || matches!(before, "ماه" | "شهر" | "في" | "در")
        || before.parse::<u8>().is_ok();
    if !is_sure && language != Language::ENGLISH {
        return None;
    }
    if language == Language::PERSIAN
        && let Some(month) = months::persian(key)
    {
        return Some((Moment::PersianMonth(month), 1));
    }
    months::ours(key).map(|month| (Moment::Month(month), 1))
}

fn has(names: &str, key: &str) -> bool {
    names.split(' ').any(|name| name == key)
}

/// The number in a word that says "two of them" or "two times": «مرتين», "twice".
pub(super) fn twofold(key: &str, language: Language) -> Option<f64> {
    const DUALS: &str = "مرتين مرتان شهرين شهران عامين عامان سنتين سنتان يومين يومان اسبوعين اسبوعان ساعتين ساعتان شخصين شخصان طفلين طفلان \
        جنديين جنديان عاملين عاملان ضابطين ضابطان سفينتين سفينتان طايرتين طايرتان مدرستين مدرستان قريتين قريتان جسرين جسران \
        محطتين محطتان مليونين مليونان";
    let is_two = match language {
        Language::ARABIC => has(DUALS, key),
        Language::PERSIAN => false,
        _ => key == "twice",
    };
    is_two.then_some(2.0)
}
