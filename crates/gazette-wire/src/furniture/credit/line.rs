//! Lines that are nothing but a credit, and whom they name: a cue, a name, a boundary.

use another::{contributed, of_another, of_another_in_arabic, owner, with_inputs};
use name::name_in;

use super::bracketed;
use crate::furniture::words::{ROLES, SAYING, fold, is_press, names_agency, words};

mod another;
mod name;

/// What a credit line begins with, folded. Behind those that end with a mark a name is looked for whatever it is.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "source:", "sources:", "source -", "news source:", "story source:", "credit:", "courtesy:", "courtesy of",
    "via:", "from:", "agency:", "original source:", "with inputs from", "with input from", "with agency inputs",
    "with reporting by", "additional reporting by", "with additional reporting from", "with files from",
    "with information from", "المصدر:", "المصدر :", "مصدر:", "المصادر:", "مصدر الخبر:", "نقلا عن:", "نقلا عن", "عن:",
    "وکالات:", "المصدر-", "المصدر -", "منبع:", "منبع :", "منبع خبر:", "منابع:", "به نقل از:", "به نقل از",
    "برگرفته از", "منبع-", "منبع -",
];

/// Words before an agency's name on a line of its own, folded; a person's may follow them too.
#[rustfmt::skip]
const BEFORE_AGENCIES: &[&str] = &[
    "with inputs from", "with input from", "with agency inputs from", "inputs from", "input from", "with reporting by",
    "with reporting from", "with additional reporting by", "with additional reporting from", "additional reporting by",
    "additional reporting from", "with files from", "with information from", "with material from", "reporting by",
    "reported by", "report by", "story by", "text by", "story:", "report:", "text:", "story", "via", "from", "courtesy",
    "written by", "source", "sources", "credit", "copyright", "produced by", "provided by", "supplied by",
    "distributed by", "المصدر", "مصدر", "مصدر الخبر", "عن", "نقلا عن", "ترجمه عن", "ترجمه", "بتصرف عن", "خاص", "بالتعاون مع",
    "بمساهمه من", "بمشارکه", "المصدر الاصلی", "نشر فی", "اعداد", "حقوق النشر محفوظه ل", "جمیع الحقوق محفوظه ل",
    "جمیع الحقوق محفوظه", "حقوق النشر", "کل الحقوق محفوظه", "الحقوق محفوظه", "منبع", "منبع خبر", "منابع", "به نقل از", "ترجمه از",
    "ترجمه", "برگرفته از", "بازنشر از", "با همکاری", "گزارش از", "با استفاده از گزارش", "به گزارش", "تمامی حقوق متعلق به", "کلیه حقوق متعلق به",
];

/// Letters of the longest of these lines.
const LONGEST: usize = 240;

/// Who is named by a line that is nothing but a credit. One above the copy could be its headline.
pub(super) fn named(line: &str, is_above: bool) -> Option<&str> {
    let count = line.chars().count();
    if count > LONGEST {
        return None;
    }
    if !is_above && let Some(named) = of_another(line) {
        return Some(named);
    }
    if let Some(named) = owner(line).or_else(|| of_another_in_arabic(line)).or_else(|| with_inputs(line)) {
        return Some(named);
    }
    if count > 120 || line.split_whitespace().count() > 16 {
        return None;
    }
    contributed(line)
        .or_else(|| labelled(line, is_above))
        .or_else(|| behind_words(line, is_above))
        .or_else(|| beside_code(line))
}

/// "Source: …": what follows the cue, whole.
fn labelled(line: &str, is_above: bool) -> Option<&str> {
    let bare = bare(line);
    let folded = fold(bare);
    let cue = CUES.iter().find(|cue| folded.trim_start().starts_with(**cue))?;
    let named = bare
        .get(printed_len(bare, cue)..)?
        .trim_matches([':', ' ', '-', '–', '—', '/', '|', '.', '،', '+', '*']);
    let is_list = cue.ends_with(':') || cue.ends_with('-');
    let is_list = is_list && (!is_above || is_name(cue, named)) || names_agency(named);
    let is_named = !named.is_empty() && is_list && !named.contains(". ") && !named.contains(['?', '؟', '!']);
    is_named.then(|| first_of(named))
}

/// The first of several names: "Reuters, agencies", «واس + وكالات».
fn first_of(named: &str) -> &str {
    let mut parts = named.split([',', '،', '+', '&', ';', '؛', '/', '|']).map(str::trim);
    let first = parts.next().unwrap_or(named);
    let others: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let is_list = !others.is_empty() && (is_press(first) || others.iter().any(|part| names_agency(part)));
    match first.split_once(" and ").or_else(|| first.split_once(" و ")) {
        Some((one, other)) if is_press(one) && names_agency(other) => one.trim(),
        _ if is_list && !first.is_empty() => first,
        _ => named,
    }
}

/// "Via Reuters", "Source – AFP", «عن رويترز», «ترجمه از خبرگزاری …»: an agency behind words that others follow too.
fn behind_words(line: &str, is_above: bool) -> Option<&str> {
    let bare = bare(line);
    let folded = fold(bare);
    let cue = BEFORE_AGENCIES.iter().filter(|cue| begins_with(&folded, cue)).max_by_key(|cue| cue.len())?;
    let behind = bare.get(printed_len(bare, cue)..)?;
    // "Reporting by Reuters; editing by Tom Holm"
    let behind = behind.split([';', '؛']).next().unwrap_or(behind);
    let named = first_of(name_in(behind)?);
    let rest =
        behind.get(behind.find(named)? + named.len()..)?.trim_matches([' ', '.', ')', ']', '»', '*', '…']);
    let says = || words(&fold(rest)).any(|word| SAYING.contains(&word));
    let ends = rest.is_empty() || rest.split_whitespace().count() <= 6 && !is_above && !says();
    (ends && (is_press(named) || is_name_by_form(cue, named, rest))).then_some(named)
}

/// «به نقل از موج», «نقلا عن نورس» and nothing more: the form says that it is a name.
fn is_name_by_form(cue: &str, named: &str, rest: &str) -> bool {
    let folded = fold(named);
    let list: Vec<&str> = words(&folded).collect();
    matches!(cue, "به نقل از" | "نقلا عن" | "ترجمه از" | "ترجمه عن" | "برگرفته از" | "بازنشر از")
        && rest.is_empty()
        && (1..=2).contains(&list.len())
        && list.iter().all(|w| !ROLES.contains(w) && !SAYING.contains(w))
}

/// Whether a folded line begins with these words whole.
fn begins_with(folded: &str, cue: &str) -> bool {
    let ends_open = cue.ends_with(" ل");
    folded
        .trim_start()
        .strip_prefix(cue)
        .is_some_and(|rest| ends_open || !rest.starts_with(char::is_alphanumeric))
}

/// «کد خبر ۱۲۳۴ | ایسنا»: an agency beside the number of the text.
fn beside_code(line: &str) -> Option<&str> {
    let (code, named) = line.rsplit_once(['|', '/', '-', '–'])?;
    let folded = fold(code);
    let is_code = ["کد خبر", "شناسه خبر", "رمز الخبر", "رقم الخبر", "story id", "news id"];
    let is_code = is_code.iter().any(|words| folded.trim_start().starts_with(words));
    (is_code && is_press(named.trim())).then(|| named.trim())
}

/// The agency at the end of «انتهای پیام/ ایسنا» or at the head of "PNA/np/tr".
pub(super) fn signed(line: &str) -> Option<&str> {
    let bare = bare(line).trim_matches(['/', ' ', '.']);
    if is_press(bare) {
        return Some(bare);
    }
    let (first, behind) = bare.split_once('/')?;
    let last = behind.rsplit('/').next().unwrap_or(behind).trim();
    if crate::furniture::is_end_mark(line) {
        // Those who wrote it sign with letters and numbers.
        let is_word = last.chars().count() >= 3 && last.chars().all(char::is_alphabetic) && !last.is_ascii();
        return (is_press(last) || is_word).then_some(last);
    }
    let initials = behind.split('/').all(|part| part.trim().len() <= 4);
    (initials && is_press(first.trim())).then(|| first.trim())
}

/// Whether what a cue names could be a name: "Sources: minister to resign" and «مصدر: الوزير سيستقيل» are headlines.
///
/// Only after words that headlines open with too; in Latin letters a name is in capitals, in others it is short and
/// holds neither a role nor a verb of saying.
fn is_name(cue: &str, named: &str) -> bool {
    let opens_headlines =
        ["source:", "sources:", "مصدر:", "المصدر:", "المصدر :", "المصادر:", "منبع:", "منبع :", "منابع:"];
    if !opens_headlines.contains(&cue) {
        return true;
    }
    if named.chars().any(|c| c.is_ascii_alphabetic()) {
        let is_word = |w: &&str| w.chars().any(char::is_alphabetic);
        let is_small = |w: &str| w.chars().next().is_some_and(char::is_lowercase);
        let joins = ["of", "the", "and", "for", "via", "al", "de", "la", "du", "with", "from"];
        return named
            .split_whitespace()
            .filter(is_word)
            .all(|w| !is_small(w) || joins.contains(&w) || w.contains('.'));
    }
    let folded = fold(named);
    let list: Vec<&str> = words(&folded).collect();
    list.len() <= 3 && list.iter().all(|w| !ROLES.contains(w) && !SAYING.contains(w) && !is_future(w))
}

/// «سيستقيل», «ستعلن»: an Arabic verb of what is to come. Names of agencies are known before.
fn is_future(word: &str) -> bool {
    let long = word.chars().count() >= 5;
    long && (word.starts_with("سی") || word.starts_with("ست"))
        || matches!(word, "لن" | "لم" | "لا" | "قد" | "سوف" | "نخواهد" | "خواهد" | "می")
}

/// How many bytes of the printed line give the folded cue.
fn printed_len(line: &str, cue: &str) -> usize {
    let want = cue.chars().count();
    let mut len = 0;
    let mut seen = 0;
    for c in line.chars() {
        if seen >= want {
            break;
        }
        len += c.len_utf8();
        seen += fold(c.encode_utf8(&mut [0; 4])).chars().count();
        if seen == 1 && c.is_whitespace() {
            seen = 0;
        }
    }
    len
}

/// A line without the brackets, strokes and stars around it.
fn bare(line: &str) -> &str {
    let line = line.trim();
    let line = bracketed(line).unwrap_or(line);
    line.trim_matches(['-', '—', '–', '_', '*', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_name_whose_copy_it_is() {
        for (line, name) in [
            ("Source: Amber Sea Press", "Amber Sea Press"),
            ("Source – Amber Sea Press", "Amber Sea Press"),
            ("Sources: Reuters, agencies", "Reuters"),
            ("Via Reuters", "Reuters"),
            ("Story: PNA", "PNA"),
            ("(With inputs from Kestrel Wire)", "Kestrel Wire"),
            ("With reporting by PNA", "PNA"),
            ("Reporting by Kestrel Wire; editing by Tom Holm", "Kestrel Wire"),
            ("This story was originally published by The Sedra Courier.", "Sedra Courier"),
            ("This article first appeared on Harbour Notes.", "Harbour Notes"),
            (
                "(Except for the headline, this story has not been edited by our staff and is published from a PNA feed.)",
                "PNA",
            ),
            ("This report was compiled from Kestrel Wire copy.", "Kestrel Wire"),
            ("Copyright 2026 The Associated Press. All rights reserved.", "Associated Press"),
            ("© 2026 PNA", "PNA"),
            ("© PNA 2026. All rights reserved.", "PNA"),
            ("(With PNA inputs)", "PNA"),
            ("نشر هذا الخبر نقلا عن وكالة نورس للأنباء.", "وكالة نورس للأنباء"),
            ("تمامی حقوق این خبر متعلق به خبرگزاری شاهین است", "خبرگزاری شاهین"),
            ("Amber Sea Press © 2026", "Amber Sea Press"),
            ("المصدر: واس + وكالات", "واس"),
            ("المصدر : وكالة أنباء لورية", "وكالة أنباء لورية"),
            ("عن وكالة نورس للأنباء", "وكالة نورس للأنباء"),
            ("نقلا عن نورس", "نورس"),
            ("ترجمة عن رويترز", "رويترز"),
            ("ساهمت وكالة نورس للأنباء في هذا التقرير", "وكالة نورس للأنباء"),
            ("جميع الحقوق محفوظة © وكالة نورس للأنباء 2026", "وكالة نورس للأنباء"),
            ("منابع: ایسنا، خبرگزاری‌ها", "ایسنا"),
            ("به نقل از شاهین", "شاهین"),
            ("ترجمه از خبرگزاری شاهین", "خبرگزاری شاهین"),
            ("کد خبر ۱۲۳۴ | خبرگزاری شاهین", "خبرگزاری شاهین"),
        ] {
            assert_eq!(named(line, false), Some(name), "{line}");
        }
        assert_eq!(signed("انتهای پیام/ شاهین"), Some("شاهین"));
        assert_eq!(signed("PNA/np/tr"), Some("PNA"));
        assert_eq!(signed("انتهای پیام/ع ۴۰۱"), None);
    }

    #[test]
    fn lines_that_name_nobody_elses_copy() {
        for line in [
            "Additional reporting by Sara Haddad",
            "Reporting by the ministry showed that nobody had been hurt.",
            "Copyright 2026 Harbour Notes. All rights reserved.",
            "This story was first published in May.",
            "This article was produced by hand.",
            "Story of the day: the ferry",
            "From the harbour to the hills",
            "Via Appia is closed",
            "عن الميناء وأهله",
            "نقلا عن مصدر مسؤول",
            "به نقل از یک منبع آگاه",
            "منبع آب شهر خشک شد",
        ] {
            assert_eq!(named(line, false), None, "{line}");
        }
    }
}
