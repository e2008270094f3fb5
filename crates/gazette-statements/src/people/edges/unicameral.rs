//! Edges of names in Arabic and Persian, which have no capitals.

use gazette_news::Language;

use super::untagged::titled_body;
use super::words::{self, bounds, is_address, is_body, is_definite, may_be_name};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words that a name grows by.
const GROWS: usize = 3;

/// A name in Arabic or Persian copy with the words before it that can be nothing else, and after it in the same way.
pub(super) fn grown(page: &Page<'_>, place: Stretch, (mut first, mut last): Stretch, loose: bool) -> Stretch {
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
    // «المؤسسة العامة للطباعة», «ستاد مدیریت بحران»: a body's name begins with what it is.
    while first > place.0 && is_body(page, first - 1) && first - 1 == place.0 {
        first -= 1;
    }
    if page.language == Language::PERSIAN {
        // «فریبرز جهان‌آرا کاشمری»: a second surname tells where one comes from.
        let origin = |k: usize| {
            page.key(k).ends_with('ي') && page.class(k) == Class::Other && !given::is_field(page.key(k))
        };
        while last > first && last - first < 3 && last < place.1 && origin(last + 1) {
            last += 1;
        }
    }
    if !loose {
        (first, last) = filled(page, place, (first, last));
    }
    if page.language == Language::ARABIC {
        first = super::unarticled(page, (first, last)).0;
        // «النعيمي وسيرانو», «عمر لحلو ونور الهدى بنجلون».
        let and = |k: usize| {
            let other = page.key(k).strip_prefix('و').filter(|_| !given::is_forename(page.key(k)));
            other.is_some_and(|name| name.chars().count() > 3 || given::is_forename(name))
        };
        last = (first + 1..=last).find(|&k| loose && and(k)).map_or(last, |k| k - 1);
    }
    // «حمد بن راشد المعولي ممثل ولاية السيح».
    let office = |k: &usize| {
        page.language == Language::ARABIC
            && page.class(*k) == Class::Role
            && !words::is_tie(page.key(*k))
            && !is_definite(page, *k)
            && !given::is_forename(page.key(*k))
            && !is_surname_noun(page, *k)
    };
    last = (first + 2..last).find(office).map_or(last, |k| k - 1);
    if page.language == Language::ARABIC {
        first = after_genitive(page, place, (first, last));
    }
    // «فلان ونظيره», «فلان عرضاً».
    let apart = |k: usize| {
        matches!(page.key(k), "ل" | "ب" | "ك")
            || page.printed(k).contains('\u{64B}')
            || page.key(k).strip_prefix('و').is_some_and(is_address)
    };
    while last > first && apart(last) {
        last -= 1;
    }
    (first, last)
}

/// «عماد الدين شيخ الأرض», «زهير حاج قدور»: a title that begins a surname; «شيخ الأزهر» is an office.
fn is_surname_noun(page: &Page<'_>, k: usize) -> bool {
    let held = matches!(
        page.key(k + 1),
        "الازهر"
            | "العقل"
            | "عقل"
            | "مشايخ"
            | "المشايخ"
            | "القبيله"
            | "قبيله"
            | "عشيره"
            | "الطريقه"
    );
    matches!(page.key(k), "شيخ" | "حاج" | "خواجه" | "قاضي") && is_definite(page, k + 1) && !held
}

/// «سفير كالاندا خورخي مبيمبا», «لجمهورية ميناوي كواكو بريمبونغ»: an office without article is held in what follows it, so
/// the name begins after that.
fn after_genitive(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> usize {
    let forename = |k: &usize| given::is_forename(page.key(*k));
    // «خارجية كاباندي المخضرم فرانسوا نغولو»: the field of the office and its country.
    let field = is_department(page.key(first)) && !is_state(page.key(first)) && first > place.0;
    if field && last >= first + 3 {
        return super::unarticled(page, (first + 2, last)).0;
    }
    // «لسانت ماريوس رافائيل دو بريتو»: what an office is held in, up to a given name.
    let held = page.key(first).starts_with('ل') && first > place.0 && !forename(&first);
    if let Some(k) = (first + 1..last).find(forename).filter(|_| held) {
        return k;
    }
    // «مدير التوزيع بمصراتة خالد الغويل»: where an office is held, right before a given name; no «بوعلام», «بلقاسم».
    let seated = page.key(first).starts_with('ب')
        && !["بو", "بل", "بن"].iter().any(|own| page.key(first).starts_with(own));
    if seated && first > place.0 && !forename(&first) && last > first && forename(&(first + 1)) {
        return first + 1;
    }
    // «مشغل الألبان فداء العواودة», «زياد قمودي الأستاذ شوقي الطرابلسي»: an article inside, and then a given name.
    let title = |k: usize| matches!(page.class(k), Class::Title | Class::Role);
    let ends = |k: &usize| {
        is_definite(page, *k)
            && !forename(k)
            && page.class(*k - 1) != Class::Particle
            && page.key(*k - 1) != "عبد"
            && (title(*k) || !forename(&first))
            && forename(&(*k + 1))
            && !is_definite(page, *k + 1)
    };
    if let Some(k) = (first + 1..last).rev().find(ends).filter(|_| !is_body(page, first)) {
        return k + 1;
    }
    // «مهاجم زردستان أبو الفضل رنجبران».
    let kunya = |k: usize| matches!(page.key(k), "ابو" | "ابي");
    let held = first > place.0 && !is_definite(page, first - 1) && page.class(first - 1) != Class::Title;
    if held && last > first + 1 && kunya(first + 1) && !given::is_forename(page.key(first)) {
        return first + 1;
    }
    let state = ["ل", "ب"].iter().find_map(|p| page.key(first).strip_prefix(p)).is_some_and(is_state);
    if state && last > first + 1 {
        return first + 2;
    }
    let Some(before) = first.checked_sub(1).filter(|&k| k >= place.0 && last >= first + 2) else {
        return first;
    };
    let office = matches!(page.class(before), Class::Role | Class::Body) || is_department(page.key(before));
    let bound = office
        && !is_definite(page, before)
        && !is_address(page.key(before))
        && !given::is_forename(page.key(before))
        && !words::is_owned(page, before);
    let plain = page.class(first) != Class::Particle && !given::is_forename(page.key(first));
    if bound && plain { first + 1 } else { first }
}

/// Nouns of states and parts of states.
pub(in crate::people) fn is_state(key: &str) -> bool {
    matches!(
        key,
        "مملكه"
            | "جمهوريه"
            | "اماره"
            | "سلطنه"
            | "دوله"
            | "ولايه"
            | "محافظه"
            | "اقليم"
            | "مدينه"
    )
}

/// What stands between an office and its country: «وزير خارجية نوردلاند».
fn is_department(key: &str) -> bool {
    is_state(key)
        || matches!(
            key,
            "خارجيه"
                | "دفاع"
                | "داخليه"
                | "ماليه"
                | "وزراء"
                | "عدل"
                | "صحه"
                | "بلديه"
                | "مفاوضي"
                | "اركان"
        )
}

/// A name in a source with what ends it there: a surname with its article, the rest of a body's name.
fn filled(page: &Page<'_>, place: Stretch, (first, mut last): Stretch) -> Stretch {
    let rest = |last: usize| last + 1..=place.1;
    let apart = |k: usize| page.class(k).is_mark() || matches!(page.class(k), Class::Role | Class::Relative);
    if let Some(name) = titled_body(page, place).filter(|_| first == place.0) {
        return name;
    }
    if first == place.0 && is_body(page, first) && !rest(last).any(apart) && place.1 - first < 9 {
        return (first, place.1);
    }
    let ends = |k: usize| k == place.1 || apart(k + 1);
    if last > first
        && last < place.1
        && is_definite(page, last + 1)
        && !page.class(last + 1).is_mark()
        && ends(last + 1)
    {
        last += 1;
    }
    (first, last)
}

/// Whether what was taken for a name right after the noun of an office is only its field or place: «محافظ عين الرحى».
pub(in crate::people) fn is_of_office(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> bool {
    let follows = first == place.0 + 1 && page.class(place.0) == Class::Role;
    let person = (first..=last).any(|k| given::is_forename(page.key(k)) || page.printed(k).contains('-'));
    let body = (first..=last).any(|k| given::is_field(page.key(k)) || matches!(page.class(k), Class::Body));
    match page.language {
        // «محاميها ماركوس تيل» is no lawyer of that place.
        Language::ARABIC => {
            follows && !person && !is_definite(page, place.0) && !super::is_owned_role(page, place.0)
        }
        Language::PERSIAN => {
            follows && (is_region(page.key(first)) || body && (!person || given::is_field(page.key(last))))
        }
        _ => false,
    }
}

/// Nouns of places that a Persian office is held in: «شهردار کلان‌شهر زرین‌پل».
fn is_region(key: &str) -> bool {
    matches!(
        key,
        "شهر"
            | "كلانشهر"
            | "استان"
            | "شهرستان"
            | "ولايت"
            | "ولايات"
            | "بخش"
            | "دهستان"
            | "بندر"
            | "جزيره"
            | "منطقه"
    )
}

/// Whether a preposition stands before a word inside a phrase: what follows it is where somebody is, not who.
pub(in crate::people) fn is_governed(page: &Page<'_>, place: Stretch, first: usize) -> bool {
    let state = page.key(first).strip_prefix('ب').is_some_and(is_state);
    page.language != Language::ENGLISH
        && first > place.0
        && (state
            || matches!(page.key(first - 1), "في" | "من" | "علي" | "الي" | "عن" | "در" | "از" | "به" | "با"))
}

/// A surname outside the sources with the given names before it, and the words that no other text has; `rare` tells them.
pub(super) fn led(
    page: &Page<'_>,
    from: usize,
    (first, last): Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Stretch {
    let part = |k: &usize| may_be_name(page, *k) || is_definite(page, *k);
    let called =
        |k: usize| page.key(k) == "باسم" && matches!(page.key(k - 1), "نفسه" | "نفسها" | "يعرف" | "المعروف");
    let forename = |k: &usize| {
        given::is_forename(page.key(*k)) && page.class(*k) != Class::Title && !(*k > 0 && called(*k))
    };
    // «عمر لحلو ونور الهدى بنجلون» are two; the second begins with "and".
    let and = |k: usize| {
        page.key(k).strip_prefix('و').is_some_and(given::is_forename) && !given::is_forename(page.key(k))
    };
    let floor = (from..first).rev().find(|&k| and(k)).unwrap_or(from);
    let start = (floor..first).rev().take(GROWS).take_while(part).filter(|k| forename(k) || and(*k)).last();
    let start = start.unwrap_or(first);
    // What opens a clause may be its verb, and «ودعت» one anywhere.
    let opens = |k: usize| k == page.sentence_of(k).0 || page.class(k - 1).is_mark();
    let unheard = |k: &usize| {
        let kind = matches!(page.class(*k), Class::Other | Class::Given | Class::Proper | Class::Particle);
        rare(*k) && kind && may_be_name(page, *k) && !opens(*k) && !page.key(*k).starts_with('و')
    };
    let start = (floor..start).rev().take(2).take_while(unheard).last().unwrap_or(start);
    // «وزير الأشغال السابق حافظ الكتبي»: one word between an office and a surname is the given name.
    let alone = |k: usize| {
        k > floor
            && (is_definite(page, k - 1) || page.class(k - 1) == Class::Title)
            && !is_definite(page, k)
            && may_be_name(page, k)
            && matches!(page.class(k), Class::Other | Class::Given | Class::Proper)
            && page.language == Language::ARABIC
    };
    let start = if start == first && start > from && alone(start - 1) { start - 1 } else { start };
    (start, last)
}
