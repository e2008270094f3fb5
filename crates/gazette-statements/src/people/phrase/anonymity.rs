//! How the source of a statement is hidden, as its phrase tells it.

use gazette_news::{Anonymity, Language};

use super::Phrase;
use crate::given;
use crate::lexicon::Class;
use crate::page::Page;

/// The kind of a phrase; `body` says that a body is its noun and no office.
pub(super) fn of(page: &Page<'_>, phrase: &Phrase, body: bool) -> Anonymity {
    let (first, last) = phrase.place;
    let body = body || page.key(last) == "police";
    if phrase.name.is_some() || phrase.joint.is_some() {
        Anonymity::Named
    } else if is_document(page, phrase) {
        Anonymity::Document
    } else if is_one_of(page, phrase.place) {
        Anonymity::Unnamed
    } else if body && is_known(page, phrase) {
        Anonymity::Body
    } else if is_plural(page, phrase) && (!body || is_counted(page, first)) {
        Anonymity::UnnamedPlural
    } else if first == last && page.words[first].shape == 2 {
        // "OPEC", "PNA": letters alone stand for a body.
        Anonymity::Body
    } else {
        Anonymity::Unnamed
    }
}

/// "The indictment", "a report by the bank", «این گزارش»: whether the noun of a phrase is a text.
fn is_document(page: &Page<'_>, phrase: &Phrase) -> bool {
    const ENGLISH: &str = "report reports document documents statement survey poll study indictment filing filings records memo transcript letter data figures";
    const PERSIAN: &str = "گزارش بيانيه سند اسناد نامه آمار اطلاعيه كيفرخواست";
    let (first, last) = phrase.place;
    if page.language == Language::ENGLISH {
        let link = |k: &usize| {
            *k > first
                && matches!(page.key(*k), "of" | "by" | "from" | "for" | "on" | "in" | "that" | "to" | ",")
        };
        let end = (first..=last).find(link).map_or(last, |k| k - 1);
        if ENGLISH.split(' ').any(|word| word == page.key(end)) {
            return true;
        }
    }
    let kinds = |k: &usize| matches!(page.class(*k), Class::Document | Class::Role | Class::Body);
    let noun = (first..=last).find(kinds);
    noun.is_some_and(|k| page.class(k) == Class::Document)
        || page.language == Language::PERSIAN
            && (first..=last.min(first + 1)).any(|k| PERSIAN.split(' ').any(|word| word == page.key(k)))
}

/// "One of the sources", «أحد المصادر», «یکی از منابع».
fn is_one_of(page: &Page<'_>, (first, last): (usize, usize)) -> bool {
    let next = |word: &str| first < last && page.key(first + 1) == word;
    match page.language {
        Language::ARABIC => matches!(page.key(first), "احد" | "احدي"),
        Language::PERSIAN => page.key(first) == "يكي" && next("از"),
        _ => page.key(first) == "one" && next("of"),
    }
}

/// "The army", "police", «الوزارة»: a body that everybody knows, not "a company".
fn is_known(page: &Page<'_>, phrase: &Phrase) -> bool {
    let (first, _) = phrase.place;
    match page.language {
        Language::ENGLISH => !phrase.indefinite && !is_counted(page, first),
        Language::PERSIAN => !phrase.indefinite && !page.printed(first).ends_with("\u{200c}ای"),
        _ => super::edges::is_definite(page, first) || phrase.place.1 > first,
    }
}

/// Whether a phrase begins with a number or another word for several.
fn is_counted(page: &Page<'_>, k: usize) -> bool {
    page.class(k) == Class::Number
        || matches!(
            page.key(k),
            "several" | "some" | "many" | "few" | "both" | "چند" | "چندين" | "برخي" | "عده" | "بعض"
        )
}

/// Whether several people speak.
fn is_plural(page: &Page<'_>, phrase: &Phrase) -> bool {
    let (first, last) = phrase.place;
    let head = phrase.role_head.unwrap_or(last);
    let key = page.key(head);
    match page.language {
        Language::ARABIC => given::is_arabic_plural(key) || is_dual(page, head) || is_dual(page, first),
        Language::PERSIAN => {
            is_persian_plural(key) && phrase.role_head.is_some()
                || key.ends_with("ها")
                || key.ends_with("هاي")
                || key == "منابع"
                || first < last && (is_counted(page, first) || matches!(page.key(first), "دو" | "سه"))
        }
        _ => {
            let several = matches!(
                key,
                "people" | "men" | "women" | "police" | "they" | "some" | "many" | "others" | "most" | "both"
            );
            key.ends_with('s') && !key.ends_with("ss") && page.class(head) != Class::Proper || several
        }
    }
}

/// «کارگران», but not «کارگردان» and «خلبان».
fn is_persian_plural(key: &str) -> bool {
    const ONE: &[&str] =
        &["دان", "بان", "خوان", "ستان", "قهرمان", "جوان", "كاپيتان", "پهلوان", "مهمان", "دهقان"];
    let Some(stem) = key.strip_suffix("ان") else { return false };
    let known = crate::lexicon::class(stem, false, false, Language::PERSIAN) == Class::Role;
    known || !ONE.iter().any(|end| key.ends_with(end))
}

/// «مصدران», «دبلوماسيان»: two of somebody.
fn is_dual(page: &Page<'_>, k: usize) -> bool {
    let stem = ["ان", "ين"].iter().find_map(|end| page.key(k).strip_suffix(end));
    stem.is_some_and(|stem| {
        stem == "مصدر" || crate::lexicon::class(stem, false, false, Language::ARABIC) == Class::Role
    })
}

#[cfg(test)]
mod tests {
    use super::is_persian_plural;

    #[test]
    fn who_works_at_something_is_not_several() {
        for one in ["كارگردان", "خلبان", "اقتصاددان", "دادستان", "رهبر"] {
            assert!(!is_persian_plural(one), "{one}");
        }
        for many in ["كارگران", "رهبران", "شهروندان", "ساكنان"] {
            assert!(is_persian_plural(many), "{many}");
        }
    }
}
