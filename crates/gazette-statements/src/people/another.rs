//! Names in a source that are somebody else's: "sources close to Mayor Rita Falk", «محامي الوزير السابق سامر عيد».
//!
//! Sources are unnamed whatever name follows. Who speaks for, pleads for or is married to somebody has no name of his
//! own where hers hangs on the word for him; in apposition ("a spokesman for the ministry, Karim Adel") the name is
//! his.

use gazette_news::Language;

use super::sex::of_given_name;
use super::{Sex, kinds};
use crate::given;
use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::{Page, Stretch};

/// Words before the head of a phrase that only count it.
const MOST_BEFORE: usize = 3;
/// How far a second mention of a name is looked for.
const NEAR: usize = 1_500;

static ENGLISH_HELD: Words = Words::new(
    "spokesman spokeswoman spokesperson spokesmen spokespeople lawyer lawyers attorney solicitor \
     barrister aide aides adviser advisor advisers advisors representative representatives wife husband widow widower \
     brother sister mother father son daughter cousin uncle aunt nephew niece friend friends relative relatives ally allies \
     colleague colleagues assistant bodyguard neighbour neighbor",
);
/// Bodies around one person, which speak for her and are not she: "the office of Prime Minister Rita Falk".
static ENGLISH_AROUND: Words =
    Words::new("office offices campaign cabinet team staff family estate entourage");
static ARABIC_HELD: Words = Words::new(
    "مكتب ديوان عائله اسره حمله محامي محاميه محامو زوجه زوج شقيق شقيقه نجل ابن ابنه والد والده ارمله صديق صديقه جار جاره اقارب \
     مقربون مقربين مقرب",
);
static PERSIAN_HELD: Words =
    Words::new("دفتر خانواده همسر وكيل وكلاي پسر دختر برادر خواهر پدر مادر بيوه نزديكان دستيار بستگان دوست");

/// Whether the head of a phrase is "source" or "sources": nobody is named by it.
pub(super) fn is_sources(page: &Page<'_>, place: Stretch) -> bool {
    head(page, place, |key| match page.language {
        Language::ARABIC => {
            matches!(bare(key), "مصدر" | "مصدرا" | "مصادر" | "مصدران" | "مصدرين")
        }
        Language::PERSIAN => matches!(key, "منبع" | "منابع" | "منبعي" | "منابعي"),
        _ => matches!(key, "source" | "sources"),
    })
    .is_some_and(|k| page.words[k].shape == 0 || page.language != Language::ENGLISH || opens(page, k))
}

/// Whether a name in a phrase is not that of whoever speaks.
pub(super) fn is_of_another(page: &Page<'_>, place: Stretch, name: Stretch) -> bool {
    if is_sources(page, place) {
        return true;
    }
    match page.language {
        Language::ARABIC => is_around(page, &ARABIC_HELD, name) || arabic(page, place, name),
        Language::PERSIAN => is_around(page, &PERSIAN_HELD, name) || persian(page, place, name),
        _ => english(page, place, name),
    }
}

/// «دفتر نخست‌وزیر بهرام کاوه»: what was taken for a name begins with who or what surrounds somebody, and ends in her name.
fn is_around(page: &Page<'_>, held: &Words, (first, last): Stretch) -> bool {
    let office = (first + 1..=last).find(|&k| page.class(k) == Class::Role);
    let named = |office: usize| (office + 1..=last).any(|k| given::is_forename(page.key(k)));
    held.hold(page.key(first)) && office.is_some_and(named)
}

fn opens(page: &Page<'_>, k: usize) -> bool {
    page.sentence_of(k).0 == k
}

/// The first word of a phrase that is no number, article or measure, if it is one of these.
fn head(page: &Page<'_>, (first, last): Stretch, is: impl Fn(&str) -> bool) -> Option<usize> {
    // «أحد المصادر», "another senior source": what stands before the noun, up to a preposition or a comma.
    let light = |k: &usize| {
        !page.class(*k).is_mark()
            && !matches!(page.class(*k), Class::Preposition | Class::Role | Class::Body | Class::Title)
    };
    let found = (first..=last).take(MOST_BEFORE + 1).find(|&k| is(page.key(k)))?;
    (first..found).all(|k| light(&k)).then_some(found)
}

/// An Arabic word without «و» and the article.
fn bare(key: &str) -> &str {
    let open = key.strip_prefix('و').filter(|rest| rest.chars().count() > 3).unwrap_or(key);
    open.strip_prefix("ال").unwrap_or(open)
}

/// "A spokesman for Mayor Rita Falk", "the wife of Karim Adel"; not "mother of two Rita Falk".
fn english(page: &Page<'_>, place: Stretch, name: Stretch) -> bool {
    if is_near(page, place, name) || is_owner(page, place, name) {
        return true;
    }
    let Some(held) =
        (place.0..name.0).find(|&k| ENGLISH_HELD.hold(page.key(k)) || ENGLISH_AROUND.hold(page.key(k)))
    else {
        return false;
    };
    let Some(link) =
        (held + 1..name.0).take(2).find(|&k| matches!(page.key(k), "for" | "of" | "to" | "representing"))
    else {
        return false;
    };
    // "A spokesman for the operator, Ksar Tramways".
    let apposed = || (name.0.saturating_sub(2)..name.0).rev().find(|&k| !page.class(k).is_mark());
    let body = |k: usize| {
        page.words[k].shape == 0 && (page.class(k) == Class::Body || kinds::called(page.key(k)) != 0)
    };
    if link < name.0
        && !given::is_forename(page.key(name.0))
        && apposed().is_some_and(|k| k > link && body(k))
    {
        return true;
    }
    let office = |k: usize| {
        let qualifies = matches!(
            page.key(k),
            "former" | "late" | "accused" | "acting" | "deputy" | "prime" | "vice" | "outgoing" | "ex"
        );
        let word = matches!(
            page.class(k),
            Class::Title | Class::Role | Class::Determiner | Class::Adverb | Class::Adjective
        );
        qualifies
            || word
            || page.words[k].shape != 0 && page.class(k) != Class::Body && !page.class(k).is_mark()
    };
    let between = || link + 1..name.0;
    // "National Security Adviser of Marjan Samir al-Qandil": a place or a body is advised, and the name is the
    // adviser's.
    let holds_office =
        between().any(|k| matches!(page.class(k), Class::Title | Class::Role)) || between().next().is_none();
    let hangs = holds_office && between().all(office) && !between().any(|k| page.class(k) == Class::Number);
    hangs || is_named_elsewhere(page, place, name)
}

/// "Someone close to Rita Falk", "a former official under Mayor Rita Falk".
fn is_near(page: &Page<'_>, place: Stretch, name: Stretch) -> bool {
    (place.0 + 1..name.0).any(|k| {
        let close = page.key(k) == "to" && matches!(page.key(k - 1), "close" | "loyal" | "near" | "opposed");
        let under = page.key(k) == "under" && page.class(k - 1) == Class::Role;
        let between = k + 1..name.0;
        let office = |j: usize| {
            page.words[j].shape != 0
                || matches!(page.class(j), Class::Role | Class::Title | Class::Determiner)
        };
        (close || under)
            && between.clone().count() <= 6
            && between.into_iter().all(|j| office(j) && !page.class(j).is_mark())
    })
}

/// "Prime Minister Rita Falk's office": a noun of hers ends the phrase, and no other name.
fn is_owner(page: &Page<'_>, place: Stretch, name: Stretch) -> bool {
    let owns = name.1 < place.1 && page.class(name.1 + 1) == Class::Clitic;
    let rest = name.1 + 2..=place.1;
    owns && !rest.is_empty() && rest.clone().all(|k| page.words[k].shape == 0 && !page.class(k).is_mark())
}

/// «محامي الوزير السابق سامر عيد», «ناطق باسم رئيسة البلدية ريتا فالك».
fn arabic(page: &Page<'_>, place: Stretch, name: Stretch) -> bool {
    // «مسؤولان طلبا عدم كشف هويتهما»: a name that is kept back is nobody's.
    let kept = |k: usize| {
        let key = page.key(k);
        let noun = ["هوي", "اسم", "اسما"].iter().any(|noun| key.starts_with(noun));
        noun && ["هما", "هم", "هن", "ها"].iter().any(|pronoun| key.ends_with(pronoun))
    };
    if (name.0..=name.1).any(kept) {
        return true;
    }
    let begins = (place.0..name.0).take(MOST_BEFORE);
    let speaks = |k: &usize| {
        let word = bare(page.key(*k));
        matches!(word, "ناطق" | "ناطقه" | "متحدث" | "متحدثه") && page.key(k + 1) == "باسم" && k + 2 <= name.0
    };
    if let Some(held) = begins.clone().find(speaks) {
        let open = !page.key(held).trim_start_matches('و').starts_with("ال");
        let (office, whole) = office(page, held + 2, name.0);
        let hers = sexes(page, held, held + 2, name) == Some(Whose::Office);
        return held + 2 == name.0
            || office && whole && (open || hers)
            || office && is_named_elsewhere(page, place, name);
    }
    let held = |k: &usize| {
        let key = page.key(*k);
        ARABIC_HELD.hold(key) || key.strip_prefix('و').is_some_and(|rest| ARABIC_HELD.hold(rest))
    };
    let Some(held) = begins.into_iter().find(held) else { return false };
    // «محامي المتهم الأستاذ شوقي الطرابلسي»: the title of advocates is the advocate's.
    let is_advocate = |k: usize| matches!(bare(page.key(k)), "استاذ" | "استاذه");
    if bare(page.key(held)).starts_with("محامي") && name.0 > held + 1 && is_advocate(name.0 - 1) {
        return false;
    }
    let from = if page.key(held + 1) == "من" { held + 2 } else { held + 1 };
    let (office, whole) = office(page, from, name.0);
    from == name.0 || office && whole && sexes(page, held, from, name) != Some(Whose::Head)
}

/// «همسر وزیر، سامر عید», «سخنگوی شهردار ریتا فالک».
fn persian(page: &Page<'_>, place: Stretch, name: Stretch) -> bool {
    let comma = name.0 > place.0 && page.class(name.0 - 1) == Class::Comma;
    let first = page.key(place.0);
    if matches!(first, "سخنگوي" | "سخنگو") {
        // «سخنگوی ریتا فالک»: nothing stands between, so that it is the name of whom he speaks for.
        let tied = first == "سخنگوي" && name.0 == place.0 + 1;
        if tied && name.1 > name.0 && given::is_forename(page.key(name.0)) {
            return true;
        }
        let (office, whole) = office(page, place.0 + 1, name.0 - usize::from(comma));
        return office && (whole && !comma || is_named_elsewhere(page, place, name));
    }
    // «یکی از نزدیکان ریتا فالک».
    let one_of = first == "يكي" && place.0 + 3 < name.1 && page.key(place.0 + 1) == "از";
    if one_of {
        return persian(page, (place.0 + 2, place.1), name) || page.key(place.0 + 2).starts_with("نزديك");
    }
    if !PERSIAN_HELD.hold(first) {
        return false;
    }
    // «دفتر نخست‌وزیر بهرام کاوه», all of which may look like a name.
    if name.0 == place.0 {
        let office = name.1 > place.0 + 1 && page.class(place.0 + 1) == Class::Role;
        return office && (place.0 + 2..=name.1).any(|k| given::is_forename(page.key(k)));
    }
    let (office, whole) = office(page, place.0 + 1, name.0 - usize::from(comma));
    let own = match (first, of_given_name(page.key(name.0))) {
        ("پسر" | "برادر" | "پدر", Sex::Male) => comma,
        ("دختر" | "خواهر" | "مادر" | "بيوه" | "همسر", Sex::Female) => comma,
        ("وكيل" | "وكلاي" | "دستيار", _) => comma,
        _ => false,
    };
    !own && (place.0 + 1 == name.0 || office && whole)
}

/// Whether an office stands in these words, and whether they are nothing but one: no body, no preposition, no mark.
fn office(page: &Page<'_>, from: usize, to: usize) -> (bool, bool) {
    let words = || from..to;
    let has = words().any(|k| matches!(page.class(k), Class::Role | Class::Title));
    let foreign = |k: usize| {
        matches!(page.class(k), Class::Preposition | Class::Number)
            || page.class(k).is_mark()
            || page.key(k).starts_with("لل")
    };
    let body = words().next().is_some_and(|k| page.class(k) == Class::Body);
    (has, !words().any(foreign) && !body)
}

/// Whose name it is, as far as sexes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Head,
    Office,
}

/// «الناطق باسم رئيسة البلدية ريتا فالك»: a woman's name is hers, «زوجة الرئيس ليلى عون» the wife's own.
fn sexes(page: &Page<'_>, head: usize, office: usize, name: Stretch) -> Option<Whose> {
    let of_noun = |k: usize| if page.key(k).ends_with('ه') { Sex::Female } else { Sex::Male };
    // «ريتا», «لورا»: most names that end so and are on no list are women's.
    let key = page.key(name.0);
    let named = match of_given_name(key) {
        Sex::Unknown if key.ends_with(['ا', 'ه']) => Sex::Female,
        known => known,
    };
    let (head, office) = (of_noun(head), of_noun(office));
    match () {
        () if named == Sex::Unknown || head == office => None,
        () if named == head => Some(Whose::Head),
        () => Some(Whose::Office),
    }
}

/// Whether the text has the name with the office right before it where nobody speaks for it: "Mayor Rita Falk" beside
/// "a spokesman for the mayor, Rita Falk".
fn is_named_elsewhere(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> bool {
    let before = |at: usize| (at.saturating_sub(2)..at).rev().find(|&k| !page.class(k).is_mark());
    let Some(office) = before(first).filter(|k| matches!(page.class(*k), Class::Role | Class::Title)) else {
        return false;
    };
    let near = first.saturating_sub(NEAR)..(first + NEAR).min(page.words.len().saturating_sub(last - first));
    near.filter(|at| *at < place.0 || *at > place.1).any(|at| {
        let same = (0..=last - first).all(|k| page.words[at + k].key == page.words[first + k].key);
        let Some(held) = before(at).filter(|_| same) else { return false };
        let free = (held.saturating_sub(3)..held).all(|k| {
            let key = page.key(k);
            let is_held = ENGLISH_HELD.hold(key) || ARABIC_HELD.hold(key) || PERSIAN_HELD.hold(key);
            !is_held && !matches!(key, "باسم" | "سخنگوي")
        });
        free && page.words[held].key == page.words[office].key
    })
}
