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
/// in the `opening` of the copy. A role tells more than a name; of two roles the shorter phrase speaks.
pub fn split_attribution(printed: &str, opening: &str) -> Attributed {
    let whole = printed.trim();
    let opening = fold(opening);
    let (end, beginning) = (at_the_end(whole), at_the_beginning(whole));
    let by_role =
        |parts: Option<Parts<'_>>| parts.is_some_and(|parts| has_role(parts.who, parts.is_at_the_end));
    let chosen = match (by_role(end), by_role(beginning)) {
        (true, true) => [end, beginning].into_iter().flatten().min_by_key(|parts| {
            let latin_at_the_end = parts.is_at_the_end && is_latin(parts.who);
            (!latin_at_the_end, parts.who.split_whitespace().count(), parts.is_at_the_end)
        }),
        (true, false) => end,
        (false, true) => beginning,
        (false, false) => [end, beginning].into_iter().flatten().find(|parts| {
            // Arabic and Persian name first who speaks: what stands last there, and is no role, is what was said.
            let may_be_a_name = !parts.is_at_the_end || is_latin(parts.who);
            may_be_a_name && is_speaking_name(parts.who, &opening)
        }),
    };
    match chosen {
        Some(parts) => {
            Attributed { headline: parts.headline.to_owned(), attribution: Some(parts.who.to_owned()) }
        }
        None => Attributed { headline: whole.to_owned(), attribution: None },
    }
}

/// A headline parted at a colon.
#[derive(Clone, Copy)]
struct Parts<'a> {
    headline: &'a str,
    who: &'a str,
    is_at_the_end: bool,
}

fn at_the_end(whole: &str) -> Option<Parts<'_>> {
    let colon = whole.rfind(':')?;
    let (headline, who) = (whole[..colon].trim(), whole[colon + 1..].trim());
    (is_headline(headline) && colon_is_free(whole, colon)).then_some(Parts {
        headline,
        who,
        is_at_the_end: true,
    })
}

fn at_the_beginning(whole: &str) -> Option<Parts<'_>> {
    let colon = whole.find(':')?;
    let (who, headline) = (whole[..colon].trim(), whole[colon + 1..].trim());
    // «عاجل | الوزير: …»: the label before the stroke says nothing.
    let who = match who.split_once('|') {
        Some((label, who)) if is_any(fold(label).trim(), NOT_SPEAKERS) => who.trim(),
        _ => who,
    };
    (is_headline(headline) && colon_is_free(whole, colon)).then_some(Parts {
        headline,
        who,
        is_at_the_end: false,
    })
}

/// Three words, or two in a script whose words hold more: «السد آمن».
fn is_headline(rest: &str) -> bool {
    rest.split_whitespace().count() >= if is_latin(rest) { 3 } else { 2 }
}

fn is_latin(phrase: &str) -> bool {
    phrase.chars().any(|c| c.is_ascii_alphabetic())
}

/// Not the colon of a time of day, a score or an address.
fn colon_is_free(whole: &str, colon: usize) -> bool {
    let after = whole[colon + 1..].chars().next();
    after.is_some_and(char::is_whitespace)
        || after.is_some_and(|c| !c.is_alphanumeric() && c != '/')
        || !after.is_some_and(|c| c.is_ascii())
}

fn has_role(phrase: &str, is_at_the_end: bool) -> bool {
    let folded = fold(phrase);
    let list: Vec<&str> = words(&folded).collect();
    if !may_speak(phrase, &folded, &list) {
        return false;
    }
    let is_role = |word: Option<&&str>| word.is_some_and(|word| is_any(word, ROLES));
    if !is_latin(phrase) {
        return is_role(list.first());
    }
    // "Dam was cracked: report", "…: health minister".
    let is_small = is_at_the_end && list.len() <= 2 && is_role(list.last()) && list.first() != Some(&"a");
    is_small || is_in_capitals(phrase) && list.iter().any(|w| is_any(w, ROLES))
}

fn is_speaking_name(phrase: &str, opening: &str) -> bool {
    let folded = fold(phrase);
    let list: Vec<&str> = words(&folded).collect();
    may_speak(phrase, &folded, &list)
        && list.len() <= 4
        && (!is_latin(phrase) || is_in_capitals(phrase))
        && speaks_in(&list, opening)
}

/// Whether a phrase is as short and plain as who says so is.
fn may_speak(phrase: &str, folded: &str, list: &[&str]) -> bool {
    let is_short = !list.is_empty() && list.len() <= 6 && phrase.chars().count() <= 48;
    let is_plain =
        !phrase.contains(['?', '!', '؟', ',', '،', ';', '؛', '|']) && !phrase.chars().any(char::is_numeric);
    let is_label = is_any(folded.trim(), NOT_SPEAKERS);
    is_short && is_plain && !is_label
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
    fn two_words_are_a_headline_in_a_script_without_capitals() {
        for (printed, headline, who) in [
            ("الوزير: السد آمن", "السد آمن", "الوزير"),
            ("وزير المياه: السد آمن", "السد آمن", "وزير المياه"),
            ("السد آمن: الوزير", "السد آمن", "الوزير"),
            ("وزير المياه: رئيس الهيئة استقال", "رئيس الهيئة استقال", "وزير المياه"),
            ("عاجل | الوزير: السد آمن", "السد آمن", "الوزير"),
            ("فوری | وزیر نیرو: سد امن است", "سد امن است", "وزیر نیرو"),
            ("مصدر: الوزير سيستقيل", "الوزير سيستقيل", "مصدر"),
            ("Dam was cracked: report", "Dam was cracked", "report"),
            ("Sources: minister to resign", "minister to resign", "Sources"),
        ] {
            // The copy names the dam beside a verb of saying: that turns nothing round.
            let split = split(printed, "قال الوزير إن السد آمن.");
            assert_eq!((split.0.as_str(), split.1.as_deref()), (headline, Some(who)), "{printed}");
        }
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
        let said = ("لن نؤجل الانتخابات".to_owned(), Some("رئيس المجلس".to_owned()));
        assert_eq!(split(printed, opening), said);
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
