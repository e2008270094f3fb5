//! Arabic and Persian sources end before a preposition that brings in somebody else: «نادر کاوه | در کنار کریم عادل |
//! گفت», «قال وائل منصور
//! | ردا على سامي حداد | إن …».

use gazette_news::Language;

use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

const ARABIC: &str = "ردا عن الي برفقه رفقه بجانب معلقا تعليقا بحضور";
const PERSIAN: &str = "در به با از همراه درباره پس كه عليه براي بعد";

/// Cuts a source before whoever stands beside it.
pub(super) fn cut(page: &Page<'_>, hit: &mut Hit) {
    let Some(&source) = hit.found.source.first() else { return };
    let words = match page.language {
        Language::ARABIC => ARABIC,
        Language::PERSIAN => PERSIAN,
        _ => return,
    };
    let (first, last) = source;
    let brings = |k: usize| words.split_whitespace().any(|word| word == page.key(k));
    let other = |k: &usize| {
        brings(*k) && is_past_name(page, source, *k) && (*k + 1..=last).any(|j| is_person(page, j))
    };
    let Some(k) = (first + 2..last).find(other) else { return };
    let mark = |k: usize| matches!(page.class(k), Class::Comma | Class::Dash);
    let end = (first..k).rev().find(|&j| !mark(j)).unwrap_or(first);
    hit.found.source[0] = (first, end);
}

/// Whether a name of two words, and nothing after it but a comma, stands right before a word.
fn is_past_name(page: &Page<'_>, (first, _): Stretch, k: usize) -> bool {
    let before = if page.class(k - 1) == Class::Comma { k - 2 } else { k - 1 };
    if before <= first || page.words[k].quote != page.words[first].quote {
        return false;
    }
    let name =
        |j: usize| matches!(page.class(j), Class::Other | Class::Given | Class::Proper | Class::Particle);
    name(before) && (first..before).rev().take(2).any(|j| is_person(page, j) && (j..=before).all(name))
}

/// A given name that is no part of an office.
fn is_person(page: &Page<'_>, k: usize) -> bool {
    given::is_forename(page.key(k))
        && !matches!(page.class(k), Class::Role | Class::Title | Class::Preposition)
}
