//! Where a name ends and what stands beside it begins: what is certain of it, over what the tagger of names believes.
//!
//! Ranks and their qualifiers («العميد الركن», «ناوبان دوم») and forms of address belong to no name; a title's or a comma's
//! name begins right after it; a place that stands elsewhere without the name («رئيسة وزراء نوردلاند أنيكا …») ends the role.

use std::ops::Range;

use gazette_news::Language;

use super::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

mod latin;
mod unicameral;
mod words;

pub(super) use latin::after_role;
pub(super) use unicameral::{body, is_of_office, trailing};
use words::{is_body, is_office, is_qualifier};
pub(super) use words::{is_definite, is_title, may_stand_in_name};

/// How far around a word its page is searched for the same word: more than an article, and not a whole book.
const NEAR: usize = 600;

/// The words around word `k`.
pub(super) fn near(page: &Page<'_>, k: usize) -> Range<usize> {
    k.saturating_sub(NEAR)..(k + NEAR).min(page.words.len())
}

/// A name found in a phrase, with its edges set right. A `loose` phrase is cut out by guess: it may begin with a verb and
/// end in anything.
pub(super) fn mended(page: &Page<'_>, place: Stretch, name: Stretch, loose: bool) -> Stretch {
    let (mut first, mut last) = if page.language == Language::ENGLISH {
        latin::mended(page, place, name)
    } else {
        unicameral::grown(page, place, name, loose)
    };
    if loose && page.language == Language::ARABIC {
        // A surname with its article ends a name, but for another like it.
        let surname = |k: usize| {
            is_definite(page, k) && page.class(k - 1) != Class::Particle && page.key(k - 1) != "عبد"
        };
        let origin = |k: usize| is_definite(page, k) && page.key(k).ends_with('ي');
        last = (first + 1..last).find(|&k| surname(k) && !origin(k + 1)).unwrap_or(last);
        // What opens a clause there is its verb.
        let opens = |k: usize| k == page.sentence_of(k).0 || page.class(k - 1).is_mark();
        while first < last && opens(first) && !given::is_forename(page.key(first)) {
            first += 1;
        }
    }
    let (first, last) = shorn(page, (first, last));
    unarticled(page, (first, last))
}

/// «الحلاق فوزي», «البريطاني سايمون»: an Arabic name without what has an article before a name that has none.
fn unarticled(page: &Page<'_>, (mut first, last): Stretch) -> Stretch {
    let article = |k: usize| is_definite(page, k) && !given::is_forename(page.key(k));
    let bare =
        |k: usize| !is_definite(page, k) && !page.key(k).starts_with("لل") && page.class(k) != Class::Open;
    while first < last && !is_body(page, first) && article(first) && bare(first + 1) {
        first += 1;
    }
    (first, last)
}

/// Without ranks, titles and forms of address before it.
fn shorn(page: &Page<'_>, (mut first, last): Stretch) -> Stretch {
    // «الدكتور سلطان نايف»: after a title even "sultan" is a name.
    let given = |k: usize| {
        let name = given::is_forename(page.key(k)) && page.key(k) != "باسم";
        name && k > page.sentence_of(k).0 && is_office(page, k - 1)
    };
    while first < last && !given(first) && (is_office(page, first) || is_qualifier(page.key(first))) {
        first += 1;
        while first < last && page.class(first).is_mark() && page.class(first) != Class::Open {
            first += 1;
        }
    }
    (first, last)
}

/// A surname that stands outside the sources with the words before it that can be nothing but the rest of the name.
pub(super) fn led(page: &Page<'_>, (from, _): Stretch, name: Stretch) -> Stretch {
    match page.language {
        Language::ENGLISH => latin::led(page, from, name),
        _ => unicameral::led(page, from, name),
    }
}

/// Whether the page has the word elsewhere as a place: after a preposition, and not followed by the same word.
fn is_place(page: &Page<'_>, at: usize) -> bool {
    let key = page.words[at].key;
    let next = page.words.get(at + 1).map(|w| w.key);
    near(page, at).any(|k| {
        k != at
            && k > 0
            && page.words[k].key == key
            && matches!(
                page.key(k - 1),
                "in" | "across" | "throughout" | "outside" | "near" | "في" | "داخل" | "در"
            )
            && page.words.get(k + 1).map(|w| w.key) != next
    })
}
