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

/// "Ilvanta's National Competition Council", "the rebels' Valley Liberation Council": a body's name begins after whose it is.
pub(super) fn after_owner(page: &Page<'_>, (first, last): Stretch) -> usize {
    let owned =
        first + 3 < last && page.class(first + 1) == Class::Clitic && page.key(first + 1).ends_with('s');
    if owned && holds_body(page, (first + 2, last)) {
        return first + 2;
    }
    let mark = |k: usize| page.class(k) == Class::Clitic || matches!(page.printed(k), "'" | "’");
    let small = |k: usize| page.words[k].shape == 0 && !page.class(k).is_mark();
    let at = (first + 1..last).find(|&k| mark(k) && small(k - 1) && page.words[k + 1].shape == 1);
    // The mark may be of one piece with its word.
    let tied = (first..last)
        .find(|&k| small(k) && page.printed(k).ends_with(['\'', '’']) && page.words[k + 1].shape == 1);
    at.or(tied).filter(|k| (first..*k).all(|j| page.words[j].shape == 0)).map_or(first, |k| k + 1)
}

/// "Vice Chairwoman of the provincial People's Committee Nguyen Thi Bich Hanh": the noun of the body that an office is held in is no
/// part of the name after it.
pub(super) fn after_body_of_office(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> usize {
    let noun = page.class(first) == Class::Body || given::is_body_noun(page.key(first));
    let office = (place.0..first).any(|k| page.class(k) == Class::Role)
        && (place.0..first).any(|k| matches!(page.key(k), "of" | "for"));
    let person = last > first + 1
        && (first + 1..=last).all(|k| page.words[k].shape == 1 && page.class(k) != Class::Body)
        && !holds_body(page, (first + 1, last));
    first + usize::from(noun && office && person)
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
    // "U Kyaw Zaw Myint" is addressed so.
    let lone = |k: usize| page.printed(k) == "U" && (k == 0 || !letter(k - 1)) && !letter(k + 1);
    let bare = |k: usize| letter(k) && !matches!(page.printed(k), "A" | "I") && !lone(k);
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

/// "The Rural Alliance man", "a Ministry of Learning official", "the wali of Mers El Ksar": what was taken for a name only tells
/// whose man that is.
pub(super) fn is_qualifier(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> bool {
    let small = |k: usize| page.words[k].shape == 0 && !page.class(k).is_mark();
    let article = matches!(page.key(place.0), "the" | "a" | "an");
    let rest = last + 1..=place.1;
    let person = last < place.1
        && rest.clone().all(small)
        && last + 4 > place.1
        && nouns::kind(page, place.1) == nouns::Kind::Person;
    // "The Vechernik broadcaster" is a body.
    let before = article && (place.0 + 1 == first || (place.0 + 1..first).all(small)) && person;
    let of =
        first > place.0 + 1 && page.key(first - 1) == "of" && last == place.1 && page.key(place.0) == "the";
    let noun =
        |k: usize| small(k) && !matches!(page.class(k), Class::Body | Class::Document | Class::Preposition);
    let held = of
        && first < place.0 + 5
        && (place.0 + 1..first - 1).all(noun)
        && !given::is_body_noun(page.key(first - 2))
        && nouns::kind(page, first - 2) != nouns::Kind::Body;
    before && !given::is_forename(page.key(first)) || held
}

/// "P. K. Sreedharan Nambiar", "Siti Zaleha binti Haji Awang Besar": a person's name goes on to the end of its phrase or to a
/// comma where nothing but capitals follows.
pub(super) fn to_the_end(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> usize {
    let stops = |k: &usize| matches!(page.class(*k), Class::Comma | Class::Bracket | Class::Dash);
    let end = (last + 1..=place.1).find(stops).map_or(place.1, |k| k - 1);
    let capital = |k: usize| {
        page.words[k].shape == 1
            && matches!(page.class(k), Class::Proper | Class::Given | Class::Title | Class::Other)
            && !given::precedes_name(page.key(k))
    };
    let child = |k: usize| matches!(page.key(k), "binti" | "bin" | "bint" | "ibn" | "anak");
    let short = |k: usize| matches!(page.printed(k), "a" | "/" | "l" | "p" | "a/l" | "a/p");
    let part = |k: usize| capital(k) || child(k) || short(k) || page.class(k) == Class::Particle;
    // A headline may give all words capitals.
    let (begin, finish) = page.sentence_of(first);
    let plain = |k: usize| page.class(k).is_verbal() || page.printed(k).chars().count() > 4;
    let small = (begin..=finish).any(|k| page.words[k].shape == 0 && plain(k));
    let goes_on = small && last < end && end - last < 6 && (last + 1..=end).all(part) && capital(end);
    if goes_on && !holds_body(page, (first, end)) { end } else { last }
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
