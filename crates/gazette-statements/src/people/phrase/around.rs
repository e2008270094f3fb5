//! What stands around a name and is none of it, and what is: work, owners, honours, letters behind it, brackets, seats, kin.

use gazette_news::Language;

use super::capitals::holds_body;
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{edges, nations, nouns};

/// "Trainer Ruaridh Sempill", "the Norwegian Halvard Myklebust", "Sacked Togbé": what somebody is or was done to, before a name; other texts
/// or this one must have the word, since surnames look like work.
pub(super) fn after_work(
    page: &Page<'_>,
    place: Stretch,
    (first, last): Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> usize {
    let key = page.key(first);
    if last == first
        || given::is_forename(key)
        || page.words[first + 1].shape != 1
        || holds_body(page, (first, last))
    {
        return first;
    }
    let again =
        |word: usize| edges::near(page, word).any(|k| k != word && page.words[k].key == page.words[word].key);
    let small = || {
        let same = |k: &usize| page.words[*k].key == page.words[first].key;
        edges::near(page, first).filter(same).any(|k| page.words[k].shape == 0)
    };
    let opens = first == page.sentence_of(first).0;
    let full = last > first + 1;
    let work = nouns::is_person(key) && full && (small() || !rare(first) && !key.ends_with("man"));
    let article = first > place.0 && page.key(first - 1) == "the";
    let from = full && article && first > place.0 + 1 && nations::is_from_somewhere(key);
    let done = opens && page.class(first) == Class::Past && again(last) && !again(first);
    first + usize::from(work || from || done)
}

/// What stands behind an English name and is none of it.
pub(super) fn is_postnominal(printed: &str) -> bool {
    matches!(
        printed,
        "KC" | "QC"
            | "SC"
            | "SAN"
            | "MP"
            | "TD"
            | "MEP"
            | "MSP"
            | "MLA"
            | "MBE"
            | "CBE"
            | "OBE"
            | "DBE"
            | "KBE"
            | "FRS"
            | "FBA"
            | "OSB"
            | "OFM"
            | "SJ"
            | "PhD"
    )
}

/// "Youth delegate Tevita": a name begins after the small noun of somebody's work.
pub(super) fn after_small_work(page: &Page<'_>, (first, last): Stretch) -> usize {
    let work = |k: &usize| page.words[*k].shape == 0 && nouns::kind(page, *k) == nouns::Kind::Person;
    (first..last).rev().find(work).filter(|k| page.words[k + 1].shape == 1).map_or(first, |k| k + 1)
}

/// "Ilvanta's National Competition Council": a body's name begins after whose it is.
pub(super) fn after_owner(page: &Page<'_>, (first, last): Stretch) -> usize {
    let owned =
        first + 3 < last && page.class(first + 1) == Class::Clitic && page.key(first + 1).ends_with('s');
    first + if owned && holds_body(page, (first + 2, last)) { 2 } else { 0 }
}

/// A name with "III" and "Jr." behind it, the letters of "Toufik B.", and "Md." before it.
pub(super) fn whole_latin(page: &Page<'_>, (mut first, mut last): Stretch) -> Stretch {
    let stop = |k: usize| page.words.get(k).is_some_and(|w| w.class == Class::Stop && !w.spaced);
    let next = page.words.get(last + 1).map(|_| page.printed(last + 1)).unwrap_or_default();
    let person = last > first && !holds_body(page, (first, last));
    if person && matches!(next, "II" | "III" | "IV" | "Jr" | "Sr") {
        last += 1;
    }
    let letter = |k: usize| page.printed(k).chars().count() == 1 && page.words[k].shape == 1;
    if next.chars().count() == 1 && page.words[last + 1].shape == 1 && stop(last + 2) {
        last += 1;
    }
    if (matches!(page.printed(last), "Jr" | "Sr" | "Co" | "Inc" | "Ltd") || letter(last))
        && stop(last + 1)
        && last > first
    {
        last += 1;
    }
    // "K S Venkatalakshmi"; "A" and "I" are words.
    let bare = |k: usize| letter(k) && !matches!(page.printed(k), "A" | "I");
    while person && first > page.sentence_of(first).0 && bare(first - 1) {
        first -= 1;
    }
    if first >= 2 && stop(first - 1) && matches!(page.printed(first - 2), "Md" | "Ma" | "Mohd") {
        first -= 2;
    }
    (first, last)
}

/// A phrase without the party or place in brackets at its end: "Seo Ha-neul (New Dawn)".
pub(super) fn without_brackets(page: &Page<'_>, (first, last): Stretch) -> Stretch {
    let open = (first + 2..=last).find(|&k| page.class(k) == Class::Bracket && page.printed(k) == "(");
    let Some(open) = open.filter(|_| page.language == Language::ENGLISH) else { return (first, last) };
    let close = (open + 1..=last).find(|&k| page.class(k) == Class::Bracket);
    let ends = close.is_none_or(|k| k == last || page.class(k + 1) == Class::Comma);
    let capital = |k: usize| page.words[k].shape == 1 && page.class(k) != Class::Role;
    if ends && capital(open - 1) && (capital(open - 2) || page.class(open - 2).is_mark()) {
        (first, open - 1)
    } else {
        (first, last)
    }
}

/// "HE Oldbrook": a surname after nothing but an honour.
pub(super) fn honoured(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let honour = matches!(page.printed(first), "HE" | "H.E." | "HRH" | "HH");
    let word = |k: usize| {
        page.words[k].shape == 1 && matches!(page.class(k), Class::Proper | Class::Given | Class::Other)
    };
    (honour && last > first && last < first + 4 && (first + 1..=last).all(word)).then_some((first + 1, last))
}

/// "The Norwegian", "the veteran Egyptologist", "the Christian Democrat", "the Kelmis native": an article with who somebody is or where
/// she is from, and no name.
pub(super) fn is_described(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> bool {
    let small = |k: usize| page.words[k].shape != 1 && !page.class(k).is_mark();
    let article = page.key(place.0) == "the" && first > place.0 && (place.0 + 1..first).all(small);
    let whole = last == place.1 || page.class(last + 1) == Class::Comma;
    let key = page.key(last);
    let denizen = nations::is_denizen(key) || nations::is_from_somewhere(key) && nations::is_told(page, last);
    let work = key.ends_with("ologist")
        || matches!(key, "native" | "gp" | "mp" | "mep" | "ceo" | "cfo" | "nominee" | "graduate");
    article && whole && last < first + 3 && (denizen || work)
}

/// «محافظ حلب محمد حجازي», «شهردار تهران علیرضا زاکانی»: a name without the place that the office before it is held in,
/// which is no forename and stands before one. An Arabic noun with its article, and a title, hold no place.
pub(in crate::people) fn without_seat(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> Stretch {
    if first <= place.0 || last < first + 2 || page.language == Language::ENGLISH {
        return (first, last);
    }
    let (before, forename) = (first - 1, |k: usize| given::is_forename(page.key(k)));
    let holds = match page.language {
        Language::ARABIC => {
            !edges::is_definite(page, before)
                && !matches!(
                    page.class(before),
                    Class::Title | Class::Given | Class::Proper | Class::Preposition
                )
                && (place.0..first).any(|k| page.class(k) == Class::Role)
        }
        _ => page.class(before) == Class::Role,
    };
    let is_seat = holds && !forename(first) && forename(first + 1) && page.class(first) != Class::Title;
    (first + usize::from(is_seat), last)
}

/// «عمویش», «عمه»: a word for somebody's kin that was taken for a name.
pub(super) fn is_kin(page: &Page<'_>, (first, last): Stretch) -> bool {
    let (pronoun, kin): (&[&str], &[&str]) = match page.language {
        Language::PERSIAN => {
            (&["ش", "شان"], &["عموي", "دايي", "عمه", "خاله", "پدر", "مادر", "برادر", "خواهر", "همسر"])
        }
        Language::ARABIC => (&["ه", "ها"], &["عم", "عمت", "خال", "خالت", "والد", "والدت", "جد", "جدت"]),
        _ => return false,
    };
    let key = page.key(first);
    first == last && pronoun.iter().filter_map(|p| key.strip_suffix(p)).any(|stem| kin.contains(&stem))
}

/// What stands before an English name with a capital and is none of it: "Eleven-year-old", "Lieutenant-General",
/// "Grandson".
pub(super) fn latin_prefix(page: &Page<'_>, k: usize) -> bool {
    let ends =
        ["-elect", "-designate", "-year-old", "-based", "-general", "-colonel", "-commander", "-minister"];
    let key = page.key(k);
    let honour = matches!(page.printed(k), "HE" | "H.E." | "H.E" | "HRH" | "HH");
    honour
        || ends.iter().any(|end| key.ends_with(end))
        || matches!(
            key,
            "neighbouring"
                | "neighboring"
                | "landlady"
                | "barman"
                | "engr"
                | "ibu"
                | "mash"
                | "counsellor"
                | "grandson"
                | "granddaughter"
                | "haj"
                | "hag"
                | "khanom"
                | "instead"
                | "the"
        )
}
