//! Lines below the copy that are nobody's copy: who edited it, initials, times, what the page counts, and what the
//! outlet says that it is.

use super::phrases::counts_comments;
use super::words::{fold, names_agency};
use crate::dates;

/// What such lines begin with, folded.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "editing by ", "edited by ", "(editing by ", "(reporting by ", "reporting by ", "(writing by ", "(compiled by ",
    "keywords:", "next article", "previous article", "next post", "previous post", "next story", "previous story",
    "تحریر:", "(تحریر:", "تحریر ", "(اعداد:", "(اعداد ", "الکلمات المفتاحیه:", "المقال التالی", "المقال السابق", "الخبر التالی", "الخبر السابق",
    "خبر بعدی", "خبر قبلی", "مطلب بعدی", "مطلب قبلی",
];

/// What a line begins with that gives a time of the page, folded.
const TIMES: &[&str] =
    &["last updated", "updated", "last modified", "اخر تحدیث", "تم التحدیث", "اخرین به روز", "به روز رسانی"];

/// Whether a short line at the end is none of the copy.
pub(super) fn is_closing_line(line: &str) -> bool {
    let count = line.chars().count();
    if count > 160 {
        return false;
    }
    let folded = fold(line);
    let bare = folded.trim();
    let says = BEGINNINGS.iter().any(|b| bare.starts_with(b)) && count <= 120 && !is_sentence(line);
    let is_time = count <= 80 && TIMES.iter().any(|t| bare.starts_with(t)) && dates::read(line).is_some();
    says || is_time || counts_comments(line) || is_initials(line)
}

/// "((sara@outlet.example; +000 555 010))": how editors reach the reporter, and no reader.
pub(super) fn is_contact(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("((") && line.ends_with("))") && line.len() <= 300 && line.contains(['@', '+', ';'])
}

/// A line that runs on as a sentence does: a full stop that no name ends with, or a comma in it.
fn is_sentence(line: &str) -> bool {
    line.ends_with('.') && line.split_whitespace().count() > 8
}

/// The initials of those who wrote and edited: "np/tr", "PNA/np", «س ع / ل ع», «م.ک».
pub(super) fn is_initials(line: &str) -> bool {
    let bare = line.trim().trim_matches(['(', ')', '-', '–', '.', '=', '[', ']', ' ']);
    if bare.is_empty() || bare.chars().count() > 24 || bare.chars().any(char::is_numeric) {
        return false;
    }
    let tokens: Vec<&str> = bare
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | '،'))
        .filter(|t| !t.is_empty())
        .collect();
    let parts = bare.chars().any(|c| matches!(c, '/' | '.') || c.is_whitespace());
    let is_arabic = |token: &&str| token.chars().all(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    if tokens.iter().all(|t| is_arabic(t) && t.chars().count() == 1) {
        return parts && (2..=8).contains(&tokens.len());
    }
    let is_short = |token: &&str| token.len() <= 3 && token.bytes().all(|b| b.is_ascii_alphabetic());
    let (agency, initials) = match tokens.split_first() {
        Some((first, rest))
            if !rest.is_empty() && (names_agency(first) || first.bytes().all(|b| b.is_ascii_uppercase())) =>
        {
            (true, rest)
        }
        _ => (false, &tokens[..]),
    };
    bare.contains('/')
        && initials.iter().all(is_short)
        && (agency || initials.len() >= 2)
        && initials
            .iter()
            .all(|t| t.bytes().all(|b| b.is_ascii_lowercase()) || t.bytes().all(|b| b.is_ascii_uppercase()))
}

/// What an outlet calls itself, folded.
#[rustfmt::skip]
const OUTLETS: &[&str] = &[
    "صحیفه مستقله", "صحیفه یومیه", "صحیفه اسبوعیه", "صحیفه سیاسیه", "صحیفه الکترونیه", "موقع اخباری", "موقع الکترونی",
    "وکاله انباء مستقله", "وکاله اخباریه", "منصه اخباریه", "منصه اعلامیه", "شبکه اخباریه", "موسسه اعلامیه", "قناه اخباریه",
    "روزنامه ای مستقل", "روزنامه ای است", "روزنامه مستقلی", "پایگاه خبری مستقل", "پایگاه خبری است", "رسانه ای مستقل",
    "رسانه ای است", "خبرگزاری مستقلی", "خبرگزاری ای است", "وبگاه خبری", "هفته نامه ای",
];

/// Whether a folded paragraph begins with the outlet's name and what it is: «الميناء صحيفة مستقلة تعنى بأخبار الساحل».
pub(super) fn speaks_of_itself(folded: &str) -> bool {
    let opening: String = folded.chars().take(48).collect();
    folded.chars().count() <= 300 && OUTLETS.iter().any(|outlet| opening.contains(outlet))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_below_the_copy_are_told_from_copy() {
        for line in [
            "Editing by Tom Holm",
            "KBNA/np",
            "np/tr/ab",
            "س ع / ل ع",
            "ل ع",
            "م.ک",
            "م.ک/ل.س",
            "Last updated: 27 Nov 2026",
            "Comments (14)",
            "التعليقات (14)",
            "نظرات (۱۴)",
        ] {
            assert!(is_closing_line(line), "{line}");
        }
        for copy in [
            "He won 3/4.",
            "Yes/no",
            "Reporting by the ministry showed that nobody had been hurt in the first week of the strike.",
            "قال ذلك.",
            "No.",
            "U.S.",
        ] {
            assert!(!is_closing_line(copy), "{copy}");
        }
    }

    #[test]
    fn an_outlet_that_says_what_it_is_is_told_from_one_that_is_spoken_of() {
        for blurb in [
            "المرفأ صحيفة مستقلة تعنى بأخبار الساحل.",
            "کرانه‌نامه روزنامه‌ای مستقل است که اخبار ساحل را پوشش می‌دهد.",
        ] {
            assert!(speaks_of_itself(&fold(blurb)), "{blurb}");
        }
        assert!(!speaks_of_itself(&fold(
            "وقال الوزير أمام مجلس النواب إن ما نشر عن السد لم يأت من صحيفة مستقلة واحدة"
        )));
    }
}
