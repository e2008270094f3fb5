//! A Persian name right after an office, with no comma between: «رئیس‌جمهور مسعود پزشکیان», «وزیر امور خارجه امیرخان
//! متقی».
//!
//! The ending that ties an office to what it is held in is mostly not written, so that «استاندار خراسان رضوی» looks the
//! same. A given name tells the two apart: one of the lists, or one that is put together as given names are
//! («محمدباقر», «سراج‌الدین»).

use gazette_news::Language;

use super::edges;
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words of such a name.
const LONGEST: usize = 4;

/// The name at the end of a source that begins with an office.
pub(super) fn name(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    if page.language != Language::PERSIAN || !matches!(page.class(first), Class::Role | Class::Title) {
        return None;
    }
    let part = |k: usize| edges::may_stand_in_name(page, k) && page.words[k].quote == page.words[first].quote;
    // «پزشکیان», «روحانی»: a surname that looks like work.
    let surname = |k: usize| k == last && page.class(k) == Class::Role && page.key(k).ends_with(['ي', 'ن']);
    // «سرمربی تیم فوتبال شاهین بوشهر»: a team may be called like a man.
    let team = |k: usize| {
        matches!(
            page.key(k),
            "تيم"
                | "باشگاه"
                | "فوتبال"
                | "واليبال"
                | "بسكتبال"
                | "هندبال"
                | "فوتسال"
                | "مس"
                | "ذوب"
        ) || edges::is_body(page, k)
    };
    let from = (first + 1..last).find(|&k| is_given(page.key(k)) && part(k) && !team(k - 1))?;
    let office =
        |k: usize| !page.class(k).is_mark() && !matches!(page.class(k), Class::Preposition | Class::Relative);
    let sound = (first..from).all(office)
        && (from..=last).all(|k| part(k) || k > from && surname(k))
        && last - from < LONGEST;
    // «وزیر امید مردم»: no name ends in a plural or a noun of a body.
    let ends = page.key(last);
    let noun = ["ها", "هاي"].iter().any(|end| ends.ends_with(end))
        || edges::is_body(page, last)
        || given::is_field(ends);
    (sound && !noun).then_some((from, last))
}

/// Whether a folded word is a given name, by the lists or by how it is put together.
pub(super) fn is_given(key: &str) -> bool {
    // «علی‌آباد», «مهدی‌شهر» are places.
    let place = ["اباد", "شهر", "دشت", "كلا"].iter().any(|end| key.ends_with(end));
    let long = key.chars().count() > 5 && !place;
    let built = ["الله", "الدين", "رضا", "علي", "حسين", "حسن", "محمد", "خان", "مهدي"]
        .iter()
        .any(|end| key.ends_with(end))
        || ["محمد", "غلام", "عبدال", "امير", "علي"].iter().any(|begin| key.starts_with(begin));
    given::is_forename(key) || long && built
}
