//! Where a name ends and what stands beside it begins: what is certain of it, over what the tagger of names believes.
//!
//! Ranks and their qualifiers («العميد الركن», «ناوبان دوم») and forms of address belong to no name; a title's or a comma's
//! name begins right after it; a place that stands elsewhere without the name («رئيسة وزراء نوردلاند أنيكا …») ends the role.

use gazette_news::Language;

use super::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words that a name grows by.
const GROWS: usize = 3;

/// A name found in a phrase, with its edges set right. `source` tells that the phrase ends where its name may end.
pub(super) fn mended(page: &Page<'_>, place: Stretch, name: Stretch) -> Stretch {
    let name =
        if page.language == Language::ENGLISH { latin(page, place, name) } else { grown(page, place, name) };
    shorn(page, name)
}

/// Without ranks, titles and forms of address before it.
fn shorn(page: &Page<'_>, (mut first, last): Stretch) -> Stretch {
    while first < last && (is_office(page, first) || is_qualifier(page.key(first))) {
        first += 1;
        while first < last && page.class(first).is_mark() && page.class(first) != Class::Open {
            first += 1;
        }
    }
    (first, last)
}

/// A title or an office; «سید» is part of the name in Persian.
fn is_office(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.class(k) {
        Class::Title => key != "سيد" && key != "سيده",
        Class::Role => true,
        _ if page.language == Language::ENGLISH => {
            page.printed(k).ends_with("-designate") || page.printed(k).ends_with("-elect")
        }
        _ => is_address(key),
    }
}

/// Forms of address and work that lists of word classes do not hold, and roles with a pronoun: «محاميها», «همسرش».
fn is_address(key: &str) -> bool {
    const ADDRESS: &[&str] = &[
        "مولانا",
        "الاب",
        "البروفيسور",
        "البروفسور",
        "السناتور",
        "الصيدلانيه",
        "الصيدلاني",
        "المحاميه",
        "باسمه",
        "باسمها",
        "فضيله",
        "سماحه",
        "انجنير",
        "داكتر",
        "محترمه",
        "محترم",
        "كاكا",
        "سناتور",
        "خواهر",
        "برادر",
        "سر",
        "كاپيتان",
        "بازنشسته",
        "پروفسور",
        "مهندس",
        "بانو",
        "سرهنگ",
        "سرتيپ",
        "ناخدا",
        "سردار",
        "امير",
        "حاج",
        "قاضي",
        "استاد",
    ];
    const OWN: &[&str] = &[
        "محامي",
        "زوجت",
        "ابن",
        "ابنت",
        "والد",
        "والدت",
        "شقيق",
        "شقيقت",
        "نظير",
        "نظيرت",
        "رييس",
        "مدير",
        "امين",
        "نايب",
        "مساعد",
        "متحدث",
        "ناطق",
        "همسر",
        "پدر",
        "مادر",
        "برادر",
        "خواهر",
        "وكيل",
        "فرزند",
    ];
    let own = ["هما", "هم", "ها", "ه", "ش"].iter().filter_map(|s| key.strip_suffix(s));
    ADDRESS.contains(&key) || own.into_iter().any(|stem| OWN.contains(&stem))
}

/// What qualifies a rank or follows it.
fn is_qualifier(key: &str) -> bool {
    matches!(
        key,
        "ركن"
            | "الركن"
            | "طيار"
            | "الطيار"
            | "بحري"
            | "البحري"
            | "جوي"
            | "جمركي"
            | "حقوقي"
            | "الحقوقي"
            | "متقاعد"
            | "المتقاعد"
            | "اول"
            | "الاول"
            | "ثان"
            | "ثاني"
            | "الثاني"
            | "مهندس"
            | "دكتور"
            | "طبيب"
            | "مظلي"
            | "دوم"
            | "يكم"
            | "سوم"
            | "بازنشسته"
            | "ستاد"
            | "پاسدار"
    )
}

/// A name in Arabic or Persian copy with the words before it that can be nothing else, and after it in the same way.
fn grown(page: &Page<'_>, place: Stretch, (mut first, last): Stretch) -> Stretch {
    let from = (place.0..first).rev().take(GROWS).take_while(|&k| may_be_name(page, k)).last();
    if let Some(from) = from {
        let bound = from.checked_sub(1).filter(|&k| k >= place.0);
        let firm = bound.is_none_or(|k| bounds(page, k));
        let starts = (from..first).find(|&k| firm && bound.is_some() || given::is_forename(page.key(k)));
        first = starts.unwrap_or(first);
    }
    if first > place.0 && matches!(page.key(first - 1), "سيد" | "سيده") && page.language == Language::PERSIAN
    {
        first -= 1;
    }
    (first, last)
}

/// Whether a word can be part of a person's name and of nothing that stands before one.
fn may_be_name(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let arabic = page.language == Language::ARABIC;
    let bound =
        ["ال", "وال", "لل", "بال", "كال"].iter().any(|p| key.starts_with(p)) && key.chars().count() > 4;
    matches!(page.class(k), Class::Other | Class::Given | Class::Particle | Class::Proper | Class::Number)
        && key.chars().next().is_some_and(char::is_alphabetic)
        && !is_qualifier(key)
        && !is_address(key)
        && !given::is_field(key)
        && !(arabic && bound)
        && page.words[k].quote == 0
}

/// Whether a name can begin right after word `k`: after a title, a definite word, a comma or a quotation.
fn bounds(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.class(k) {
        Class::Title | Class::Comma | Class::Close | Class::Bracket | Class::Dash => true,
        _ if page.language != Language::ARABIC => is_address(key) || is_qualifier(key),
        _ => is_address(key) || is_qualifier(key) || key.starts_with("ال") && key.chars().count() > 4,
    }
}

/// An English name with "of …" that belongs to a body, and without what qualifies an office before it.
fn latin(page: &Page<'_>, place: Stretch, (mut first, mut last): Stretch) -> Stretch {
    let body =
        |k: usize| matches!(page.class(k), Class::Body | Class::Document) || given::is_body_noun(page.key(k));
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2);
    // "Writers' Union", "Farmers' House Bahman Rudaki".
    while first > place.0 && page.class(first).is_mark() && capital(first - 1) {
        first -= 1;
    }
    let forename = (first + 1..last).find(|&k| given::is_forename(page.key(k)) && capital(k));
    if let Some(at) = forename.filter(|_| !given::is_forename(page.key(first))) {
        let precedes = |k: usize| {
            given::precedes_name(page.key(k))
                || page.class(k).is_mark()
                || body(k)
                || matches!(page.class(k), Class::Role | Class::Title)
        };
        if (first..at).any(precedes) || is_place(page, at - 1) {
            first = at;
        }
    }
    while last > first + 1 && is_place(page, first) && !(first..=last).any(body) {
        first += 1;
    }
    // "National Institute of Disasters".
    if (first..=last).any(body) && last + 2 <= place.1 && page.key(last + 1) == "of" && capital(last + 2) {
        last = (last + 2..=place.1).take_while(|&k| capital(k)).last().unwrap_or(last);
    }
    (first, last)
}

/// Whether the page has the word elsewhere as a place: after a preposition, and not followed by the same word.
fn is_place(page: &Page<'_>, at: usize) -> bool {
    let key = page.words[at].key;
    let next = page.words.get(at + 1).map(|w| w.key);
    (1..page.words.len()).any(|k| {
        k != at
            && page.words[k].key == key
            && matches!(
                page.key(k - 1),
                "in" | "across" | "throughout" | "outside" | "near" | "في" | "داخل" | "در"
            )
            && page.words.get(k + 1).map(|w| w.key) != next
    })
}
