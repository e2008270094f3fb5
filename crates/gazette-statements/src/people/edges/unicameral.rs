//! Edges of names in Arabic and Persian, which have no capitals.

use gazette_news::Language;

use super::near;
use super::words::{self, bounds, is_address, is_body, is_definite, is_word_of_names, may_be_name};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::given;

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
        // «النعيمي وسيرانو».
        let and = |k: usize| {
            page.key(k).starts_with('و')
                && page.key(k).chars().count() > 4
                && !given::is_forename(page.key(k))
        };
        last = (first + 1..=last).find(|&k| loose && and(k)).map_or(last, |k| k - 1);
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

/// A name in a source with what ends it there: a surname with its article, the rest of a body's name.
fn filled(page: &Page<'_>, place: Stretch, (first, mut last): Stretch) -> Stretch {
    let rest = |last: usize| last + 1..=place.1;
    let apart = |k: usize| page.class(k).is_mark() || matches!(page.class(k), Class::Role | Class::Relative);
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

/// A source of Arabic or Persian copy that begins with a body's noun is its name as a whole: «شرکت بیمه سپید».
pub(in crate::people) fn body(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let noun =
        page.language != Language::ENGLISH && is_body(page, first) && page.class(first) != Class::Document;
    if !noun || last == first || last - first > 8 {
        return None;
    }
    let points = |k: usize| {
        page.class(k).is_mark() && page.words[k].quote == 0
            || matches!(
                page.class(k),
                Class::Relative | Class::Complementiser | Class::Determiner | Class::Pronoun | Class::Given
            )
            || words::points(page.key(k))
            || given::is_forename(page.key(k))
    };
    // «إذاعة محلية»: some station.
    let vague = page.language == Language::ARABIC
        && last == first + 1
        && !is_definite(page, first)
        && !is_definite(page, last)
        && page.key(last).ends_with('ه');
    // «مكتب الرئيس», «دفتر وزیر», «فريق من …» say only what they are.
    let office =
        matches!(page.key(first), "مكتب" | "دفتر" | "وفد" | "بعثه" | "فريق" | "گروه" | "گروهي" | "ستاد")
            && page.class(first + 1) != Class::Open;
    let vague = vague || office || page.class(first + 1) == Class::Preposition;
    (!vague && !(first + 1..=last).any(points)).then_some((first, last))
}

/// The name at the end of a source in which none was found: after a title, a comma or a definite word.
pub(in crate::people) fn trailing(page: &Page<'_>, place: Stretch) -> Option<Stretch> {
    if page.language == Language::ENGLISH {
        return None;
    }
    let (first, last) = place;
    if page.class(last) == Class::Close {
        return quoted(page, place);
    }
    let holds = |k: usize| may_be_name(page, k) || is_definite(page, k) && page.class(k) == Class::Other;
    let from =
        (first + 1..=last).rev().take(4).take_while(|&k| holds(k) && is_word_of_names(page, k)).last()?;
    // The first definite word of the run still belongs to the role.
    let opens = |k: usize| may_be_name(page, k) && bounds(page, k - 1);
    let from = (from..=last).find(|&k| opens(k))?;
    let known = |k: usize| given::is_forename(page.key(k)) || page.printed(k).contains('-');
    let same = |k: usize| page.words[k].key == page.words[last].key;
    let owned = near(page, last).any(|k| k > 0 && same(k) && known(k - 1) && k - 1 != last);
    // «الوزيرة سفنا …» is the minister with what she speaks of.
    let accusative = page.language == Language::ARABIC && page.key(from).ends_with('ا');
    let told = !accusative && (is_address(page.key(from - 1)) || page.class(from - 1) == Class::Title);
    (known(from) || owned || told).then_some((from, last))
}

/// «موقع «المرسى نيوز»»: a body or document named by what stands in quotation marks.
fn quoted(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let noun = matches!(page.class(first), Class::Body | Class::Document | Class::Other);
    (noun && quote.closed && quote.first == first + 1 && quote.last == last && last - first < 8)
        .then_some((first, last))
}

/// Whether what was taken for a name right after the noun of an office is only its field or place: «محافظ عين الرحى».
pub(in crate::people) fn is_of_office(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> bool {
    let follows = first == place.0 + 1 && page.class(place.0) == Class::Role;
    let person = (first..=last).any(|k| given::is_forename(page.key(k)) || page.printed(k).contains('-'));
    let body = (first..=last).any(|k| given::is_field(page.key(k)) || matches!(page.class(k), Class::Body));
    match page.language {
        Language::ARABIC => follows && !person && !is_definite(page, place.0),
        Language::PERSIAN => follows && body && (!person || given::is_field(page.key(last))),
        _ => false,
    }
}

/// A surname outside the sources with the given names before it.
pub(super) fn led(page: &Page<'_>, from: usize, (first, last): Stretch) -> Stretch {
    let part = |k: &usize| may_be_name(page, *k) || is_definite(page, *k);
    let forename = |k: &usize| given::is_forename(page.key(*k));
    let start = (from..first).rev().take(GROWS).take_while(part).filter(forename).last();
    (start.unwrap_or(first), last)
}
