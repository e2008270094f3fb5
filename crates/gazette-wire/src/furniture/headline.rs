//! "Certain countries' presence illegitimate: Official" → the headline and who says so.

use super::words::{NOT_SPEAKERS, ROLES, SAYING, fold, is_any, words};

/// A headline and the one it is attributed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributed {
    /// The headline alone.
    pub headline: String,
    /// Who says so: "Official".
    pub attribution: Option<String>,
}

/// Parts a headline from the role or name that says so, at its end ("…: Official") or its beginning («الوزير: …»).
///
/// Cautious: an ordinary colon stays. The part split off is short, and either names a role, or is a name that speaks
/// in the `opening` of the copy.
pub fn split_attribution(printed: &str, opening: &str) -> Attributed {
    let whole = printed.trim();
    let opening = fold(opening);
    for split in [at_the_end, at_the_beginning] {
        if let Some((headline, who)) = split(whole, &opening) {
            return Attributed { headline: headline.to_owned(), attribution: Some(who.to_owned()) };
        }
    }
    Attributed { headline: whole.to_owned(), attribution: None }
}

fn at_the_end<'a>(whole: &'a str, opening: &str) -> Option<(&'a str, &'a str)> {
    let colon = whole.rfind(':')?;
    let (head, tail) = (whole[..colon].trim(), whole[colon + 1..].trim());
    let rest_is_headline = head.split_whitespace().count() >= 3;
    // Arabic and Persian mostly name first who speaks: what stands last there, is longer than a name and no role, is what
    // was said.
    let may_be_a_name =
        tail.contains(|c: char| c.is_ascii_alphabetic()) || tail.split_whitespace().count() <= 2;
    let opening = if may_be_a_name { opening } else { "" };
    (rest_is_headline && colon_is_free(whole, colon) && is_speaker(tail, opening)).then_some((head, tail))
}

fn at_the_beginning<'a>(whole: &'a str, opening: &str) -> Option<(&'a str, &'a str)> {
    let colon = whole.find(':')?;
    let (who, rest) = (whole[..colon].trim(), whole[colon + 1..].trim());
    // «عاجل | رئيس المجلس: …» names who speaks after a label.
    let who = match who.split_once('|') {
        Some((label, who)) if is_any(fold(label).trim(), NOT_SPEAKERS) => who.trim(),
        _ => who,
    };
    let rest_is_headline = rest.split_whitespace().count() >= 3;
    (rest_is_headline && colon_is_free(whole, colon) && is_speaker(who, opening)).then_some((rest, who))
}

/// Not the colon of a time of day, a score or an address.
fn colon_is_free(whole: &str, colon: usize) -> bool {
    let after = whole[colon + 1..].chars().next();
    after.is_some_and(char::is_whitespace)
        || after.is_some_and(|c| !c.is_alphanumeric() && c != '/')
        || !after.is_some_and(|c| c.is_ascii())
}

fn is_speaker(phrase: &str, opening: &str) -> bool {
    let folded = fold(phrase);
    let list: Vec<&str> = words(&folded).collect();
    if list.is_empty() || list.len() > 6 || phrase.chars().count() > 48 {
        return false;
    }
    if phrase.contains(['?', '!', '؟', ',', '،', ';', '؛']) || phrase.chars().any(char::is_numeric) {
        return false;
    }
    if is_any(folded.trim(), NOT_SPEAKERS)
        || list.first().is_some_and(|w| list.len() == 1 && is_any(w, NOT_SPEAKERS))
    {
        return false;
    }
    let latin = phrase.chars().any(|c| c.is_ascii_alphabetic());
    if latin && !is_in_capitals(phrase) {
        return false;
    }
    let role = if latin {
        list.iter().any(|w| is_any(w, ROLES))
    } else {
        list.first().is_some_and(|w| is_any(w, ROLES))
    };
    role || (list.len() <= 4 && speaks_in(&list, opening))
}

/// Every word of weight begins with a capital letter.
fn is_in_capitals(phrase: &str) -> bool {
    phrase.split_whitespace().all(|w| {
        w.chars().next().is_some_and(|c| c.is_uppercase())
            || matches!(w, "of" | "the" | "and" | "for" | "al" | "bin" | "de")
    })
}

/// Whether the last word of the name stands beside a verb of saying in the opening.
fn speaks_in(name: &[&str], opening: &str) -> bool {
    let Some(last) = name.last() else { return false };
    // Arabic and Persian verbs stand far from their subjects: the same sentence is near enough there.
    if !last.is_ascii() {
        return opening.split(['.', '\n', '؛']).any(|sentence| {
            let list: Vec<&str> = words(sentence).collect();
            list.contains(last) && list.iter().any(|w| is_any(w, SAYING))
        });
    }
    let list: Vec<&str> = words(opening).collect();
    list.windows(2).any(|pair| {
        (pair[0] == *last && is_any(pair[1], SAYING)) || (pair[1] == *last && is_any(pair[0], SAYING))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(printed: &str, opening: &str) -> (String, Option<String>) {
        let split = split_attribution(printed, opening);
        (split.headline, split.attribution)
    }

    #[test]
    fn a_role_at_the_end_says_so() {
        let (headline, who) = split("Wheat imports will end within two years: Minister", "");
        assert_eq!(
            (headline.as_str(), who.as_deref()),
            ("Wheat imports will end within two years", Some("Minister"))
        );
    }

    #[test]
    fn a_role_at_the_beginning_says_so() {
        let (headline, who) = split("وزير الري: سد الريحان يدخل الخدمة قبل موسم الأمطار", "");
        assert_eq!(
            (headline.as_str(), who.as_deref()),
            ("سد الريحان يدخل الخدمة قبل موسم الأمطار", Some("وزير الري"))
        );
        assert_eq!(split("سخنگوی دولت: بودجه آب دو برابر می‌شود", "").1.as_deref(), Some("سخنگوی دولت"));
    }

    #[test]
    fn a_name_says_so_only_if_it_speaks_in_the_copy() {
        let printed = "The dam will not be drained: Kouhpar";
        assert_eq!(
            split(printed, "Sedra, Minister Nasrin Kouhpar said on Sunday that it stays.").1.as_deref(),
            Some("Kouhpar")
        );
        assert_eq!(split(printed, "The dam of Kouhpar is a landmark.").1, None);
    }

    #[test]
    fn what_was_said_is_not_who_says_so() {
        let printed = "عاجل | رئيس المجلس: لن نؤجل الانتخابات";
        let opening = "أكد رئيس المجلس أن الانتخابات ستجرى في موعدها.";
        let parted = ("لن نؤجل الانتخابات".to_owned(), Some("رئيس المجلس".to_owned()));
        assert_eq!(split(printed, opening), parted);
        let by_nobody = "تأجيل رحلات العبارات الثلاث: الأمواج عالية والموانئ مغلقة";
        assert_eq!(split(by_nobody, "قال الوزير إن الموانئ مغلقة."), (by_nobody.to_owned(), None));
    }

    #[test]
    fn ordinary_colons_stay() {
        for printed in [
            "Where to eat in Port Ellery: a guide",
            "Analysis: what the vote in Sedra means",
            "Match ends 3:2 after extra time",
            "Election night in Halvane: Five things to know",
            "بالفيديو: فيضان يجتاح سوق المدينة القديمة",
        ] {
            assert_eq!(split(printed, ""), (printed.to_owned(), None));
        }
    }
}
