//! An outlet between its article and what it is: "the Delovoy Den newspaper".

use gazette_news::Language;

use crate::listed::Words;
use crate::page::{Page, Stretch};

/// What copy says after an outlet's name.
static OUTLETS: Words = Words::new("newspaper daily weekly magazine channel broadcaster website agency");

/// The name, if it has two words at least: one alone mostly tells where an outlet is from.
pub(super) fn name(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let outlet = page.language == Language::ENGLISH
        && page.key(first) == "the"
        && page.words[last].shape == 0
        && OUTLETS.hold(page.key(last));
    let (from, to) = (first + 1, last.checked_sub(1)?);
    (outlet && to > from && (from..=to).all(|k| page.words[k].shape == 1)).then_some((from, to))
}
