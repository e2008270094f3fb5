//! What grammar settles of a name in an Arabic or Persian source after all guesses: words that are none, and where an office
//! before or after it ends.

use gazette_news::Language;

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{edges, leading};

fn is_given(page: &Page<'_>, k: usize) -> bool {
    given::is_forename(page.key(k)) || given::is_compound(page.key(k))
}

/// Whether a name is none: what points back («این استاد سینما»), what an office is of («سخنگوی رزمایش «موج بلند»»), nothing but
/// titles («معالي السيد»).
pub(super) fn is_no_name(page: &Page<'_>, place: Stretch, name: Stretch) -> bool {
    if page.language == Language::ENGLISH {
        return false;
    }
    let before = place.0..name.0;
    let open = page.words[name.0].quote == 0;
    let pointing = matches!(page.key(place.0), "اين" | "همين" | "هذا" | "هذه");
    let points = pointing && name.0 > place.0 && open && !before.clone().any(|k| page.class(k).is_mark());
    let office = before.clone().any(|k| page.class(k) == Class::Role);
    let quoted = page.class(name.1) == Class::Close || !open;
    let body =
        (name.0..=name.1).any(|k| edges::is_body(page, k)) || before.clone().any(|k| edges::is_body(page, k));
    let of_office = office && quoted && !is_given(page, name.0) && !body;
    // «البطلة المتوجة»: a noun with its adjective.
    let feminine = |k: usize| edges::is_definite(page, k) && page.key(k).ends_with('ه') && !is_given(page, k);
    let described = name == place && name.1 > name.0 && !body && (name.0..=name.1).all(feminine);
    let title = |k: usize| page.class(k) == Class::Title && !is_given(page, k);
    // «ابن السابعة والخمسين», «ابن الـ57 عاما»: how old somebody is.
    let age = |k: usize| {
        matches!(page.key(k), "عاما" | "سنه" | "ربيعا")
            || page.class(k) == Class::Number
            || is_decade(page.key(k))
    };
    let aged =
        name.0 == place.0 && matches!(page.key(name.0), "ابن" | "ابنه") && (name.0 + 1..=name.1).any(age);
    // «الناقلة»
    let trade = name == place && name.0 == name.1 && leading::is_trade(page.key(name.0));
    points || trade || aged || of_office || described || (name.0..=name.1).all(title)
}

/// «المطران», «الشيخ»: an Arabic title that stands alone is the office.
pub(super) fn title_alone(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let title = page.class(first) == Class::Title && edges::is_definite(page, first);
    let alone = page.language == Language::ARABIC && (first + 1..=last).all(|k| edges::is_definite(page, k));
    (title && alone).then_some(first)
}

/// «لي جاي-هيون الكوري الجنسية»: a name without the words that tell where somebody is from.
pub(super) fn without_origin(page: &Page<'_>, (first, last): Stretch) -> Stretch {
    let origin = |k: usize| matches!(page.key(k), "الجنسيه" | "الاصل" | "المولد");
    let told = page.language == Language::ARABIC
        && last > first + 2
        && origin(last)
        && edges::is_definite(page, last - 1);
    (first, if told { last - 2 } else { last })
}

/// «سرپرستار بخش قلب ژاله عطایی‌فر»: a Persian name from the given name on that stands inside it, and up to the office that
/// follows without a comma («فرزین سلطانی‌کهن کارشناس بازار ارز»).
pub(super) fn persian(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> Stretch {
    if page.language != Language::PERSIAN || (first..=last).any(|k| page.words[k].quote != 0) {
        return (first, last);
    }
    let office =
        |k: &usize| page.class(*k) == Class::Role && !is_given(page, *k) && !page.key(*k).ends_with("زاده");
    let body = edges::is_body(page, first);
    let last = (first + 2..last).find(office).filter(|_| !body).map_or(last, |k| k - 1);
    // Right after a title or a mark whatever stands there is the name.
    let work = ["شناس", "دان", "بان", "نگار", "پژوه", "سنج"].iter().any(|end| page.key(first).ends_with(end));
    let bound = first == place.0 && !work && page.class(first) != Class::Role
        || first > place.0
            && (page.class(first - 1).is_mark()
                || page.class(first - 1) == Class::Title
                || edges::is_title(page, first - 1) && page.class(first - 1) != Class::Role);
    let tied = |k: usize| {
        page.class(k) == Class::Particle
            || edges::is_tie(page.key(k))
            || matches!(page.key(k), "سيد" | "سيده" | "حاج" | "ملا" | "شيخ")
    };
    let inside = (first + 1..last).find(|&k| is_given(page, k));
    match inside {
        Some(inside) if !bound && !(first..inside).any(|k| is_given(page, k) || tied(k)) => (inside, last),
        _ => (first, last),
    }
}

/// «السابعة والخمسين»: the tens of an age with their article.
fn is_decade(key: &str) -> bool {
    let key = key.strip_prefix('و').unwrap_or(key);
    matches!(
        key,
        "العشرين"
            | "الثلاثين"
            | "الاربعين"
            | "الخمسين"
            | "الستين"
            | "السبعين"
            | "الثمانين"
            | "التسعين"
    )
}
