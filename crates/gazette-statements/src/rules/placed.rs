//! "KARACHI: Three people were killed …": the place that papers put before a lead says nothing.

use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words of such a place.
const LONGEST: usize = 3;
/// What follows is a sentence, and no headline or answer: it has so many words at least, and a stop.
const SENTENCE: usize = 7;

/// Drops what is told as said by the place of a lead.
pub(super) fn drop(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let placed: Vec<bool> = hits.iter().map(|hit| is_placed(page, hits, hit)).collect();
    let mut placed = placed.into_iter();
    hits.retain(|_| !placed.next().unwrap_or_default());
}

fn is_placed(page: &Page<'_>, hits: &[Hit], hit: &Hit) -> bool {
    let Some(&place) = hit.found.source.first() else { return false };
    let colon = place.1 + 1;
    let leads = hit.cue == (colon, colon)
        && page.class(colon) == Class::Colon
        && page.words[place.0].paragraph <= 1
        && page.paragraph_of(place.0).0 == place.0
        && place.1 - place.0 < LONGEST;
    leads
        && (place.0..=place.1).all(|k| may_be_place(page, k))
        && is_sentence(page, colon)
        && !speaks(page, hits, place)
}

/// A capital where the script has them, and no person's, office's or body's word.
fn may_be_place(page: &Page<'_>, k: usize) -> bool {
    let small = page.language == gazette_news::Language::ENGLISH && page.words[k].shape == 0;
    let plain = matches!(page.class(k), Class::Other | Class::Proper | Class::Given | Class::Adjective);
    // "Kuala Lumpur", "رام الله"; but "Rita Falk" begins with a given name.
    plain && !small && page.words[k].quote == 0 && !given::is_forename(page.key(k))
}

/// Whether a whole sentence follows the colon, outside of quotation marks.
fn is_sentence(page: &Page<'_>, colon: usize) -> bool {
    let Some(next) = page.words.get(colon + 1).filter(|w| w.paragraph == page.words[colon].paragraph) else {
        return false;
    };
    let (first, last) = (colon + 1, page.sentence_of(colon + 1).1);
    let acts = (first..=last).any(|k| page.class(k).is_verbal());
    next.quote == 0 && last - first >= SENTENCE && page.class(last) == Class::Stop && acts
}

/// Whether a word of the place speaks elsewhere, or is the name of somebody who is told of by title or given name.
fn speaks(page: &Page<'_>, hits: &[Hit], place: Stretch) -> bool {
    let same = |k: usize| (place.0..=place.1).any(|p| page.words[p].key == page.words[k].key);
    let source = |hit: &Hit| {
        let own = hit.found.source.first().copied().filter(|own| *own != place);
        own.is_some_and(|(first, last)| (first..=last).any(same))
    };
    let named = |k: usize| {
        same(k)
            && k > place.1
            && (matches!(page.class(k - 1), Class::Title | Class::Role)
                || given::is_forename(page.key(k - 1)))
    };
    hits.iter().any(source) || (0..page.words.len()).any(named)
}
