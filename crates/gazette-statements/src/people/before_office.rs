//! A name right before an office, with no comma between: «عباس عراقچی وزیر امور خارجه», «إيغور سميرنوف وزير الخارجية».
//!
//! Iranian agencies open most reports so. Nothing in the script shows where the name ends, but an office does: its noun
//! begins what is held, and goes on with it.

use gazette_news::Language;

use super::after_office;
use super::edges;
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words of such a name.
const LONGEST: usize = 5;

/// The name at the head of a source that goes on with an office.
pub(super) fn name(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    if page.language == Language::ENGLISH {
        return None;
    }
    let first = first + usize::from(page.class(first) == Class::Title && first < last);
    let part = |k: usize| {
        let known = given::is_forename(page.key(k)) || page.class(k) == Class::Particle;
        let other = edges::is_body(page, k) || given::is_field(page.key(k)) || page.class(k).is_mark();
        // «العثماني», «پزشکیان»: surnames that look like an adjective, and like work.
        let worklike = k > first && (is_worklike_surname(page, k) || is_related_surname(page, k));
        known || edges::may_stand_in_name(page, k) && !other || worklike
    };
    if !begins(page, first) {
        return None;
    }
    let office = (first + 2..=last.min(first + LONGEST)).find(|&k| opens_office(page, k, last))?;
    (first..office).all(part).then_some((first, office - 1))
}

/// Whether a person's name begins with a word.
fn begins(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.language {
        Language::PERSIAN => after_office::is_given(key),
        _ => given::is_forename(key) || matches!(key, "عبد" | "ابو" | "ام"),
    }
}

/// Whether an office begins with a word: one that stands for somebody, and goes on, or says all.
fn opens_office(page: &Page<'_>, k: usize, last: usize) -> bool {
    let key = page.key(k);
    let noun = match page.language {
        // «محمود علي الأمين العام للحزب».
        Language::ARABIC if key == "الامين" => k < last && page.key(k + 1) == "العام",
        Language::ARABIC => matches!(page.class(k), Class::Role | Class::Title) && !given::is_forename(key),
        _ => page.class(k) == Class::Role && !given::is_forename(key),
    };
    if !noun {
        return false;
    }
    let goes_on = k < last && !page.class(k + 1).is_mark();
    match page.language {
        Language::PERSIAN => goes_on || !is_worklike_surname(page, k),
        // «وائل محمد القاضي».
        _ => goes_on || matches!(key, "النائب" | "النائبه" | "الوزير" | "الوزيره" | "السفير" | "السفيره"),
    }
}

/// «پزشکیان», «مهاجرانی»: whether a Persian word is a surname that looks like work.
fn is_worklike_surname(page: &Page<'_>, k: usize) -> bool {
    page.language == Language::PERSIAN && page.class(k) == Class::Role && page.key(k).ends_with(['ي', 'ن'])
}

/// «العثماني»: whether an Arabic word is a surname that looks like an adjective.
fn is_related_surname(page: &Page<'_>, k: usize) -> bool {
    page.language == Language::ARABIC && page.class(k) == Class::Adjective && page.key(k).ends_with('ي')
}
