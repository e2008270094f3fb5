//! What is said is given to the cue it stands with: nothing twice, and no quotation before its speaker to nobody.

use crate::find::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::train::overlap;

/// Hits on either side that may say the same; contents seldom hold more.
const NEAR: usize = 12;

/// “A,” she said, adding: “B.”: “B” is what she added. Only a cue that is believed so far takes it.
pub(super) fn give_once(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    for n in 0..hits.len() {
        if hits[n].found.content.len() < 2 {
            continue;
        }
        let near = &hits[n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len())];
        let taken = |piece: &Stretch| {
            near.iter().any(|other| other.confidence >= least && stands_nearer(page, other, &hits[n], *piece))
        };
        let kept: Vec<Stretch> = hits[n].found.content.iter().copied().filter(|piece| !taken(piece)).collect();
        if !kept.is_empty() {
            hits[n].found.content = kept;
        }
    }
}

/// Whether another cue says this piece and no more, and stands between it and the hit's own, or alone in its sentence.
fn stands_nearer(page: &Page<'_>, other: &Hit, hit: &Hit, piece: Stretch) -> bool {
    if other.cue == hit.cue || overlap(&[piece], &other.found.content) < 0.8 {
        return false;
    }
    let nested = hit.found.content.iter().any(|(f, l)| *f <= other.cue.0 && other.cue.1 <= *l);
    let between = if piece.0 > hit.cue.1 {
        hit.cue.1 < other.cue.0 && other.cue.1 < piece.0
    } else {
        piece.1 < other.cue.0 && other.cue.1 < hit.cue.0
    };
    let sentence = |k: usize| page.words[k].sentence;
    let alone = (sentence(piece.0)..=sentence(piece.1)).contains(&sentence(other.cue.0))
        && sentence(other.cue.0) != sentence(hit.cue.0);
    !nested && (between || alone)
}

/// “A,” she said. “B.” Her son nodded: “B” is what she said, and nothing that he did.
pub(super) fn drop_taken(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let goes_on = |hit: &Hit, piece: Stretch| {
        let sentence = |k: usize| page.words[k].sentence;
        hit.found.content.first().is_some_and(|first| first.1 < hit.cue.0)
            && hit.found.content.contains(&piece)
            && hit.cue.1 < piece.0
            && sentence(hit.cue.0) < sentence(piece.0)
    };
    let taken = |n: usize| {
        let hit = &hits[n];
        let [piece] = hit.found.content[..] else { return false };
        let stops = piece.1 < hit.cue.0
            && page.words[piece.1].sentence < page.words[hit.cue.0].sentence
            && page.class(piece.1) == Class::Close
            && page.class(piece.1 - 1) != Class::Comma;
        stops && hits[n.saturating_sub(NEAR)..n].iter().any(|before| goes_on(before, piece))
    };
    let gone: Vec<bool> = (0..hits.len()).map(taken).collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
}

/// “A!” the mayor shouted. “B.”: what ends right before the speaker is what she said, unless another said it.
pub(super) fn take_before(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    for n in 0..hits.len() {
        let Some(quotation) = before_speaker(page, &hits[n]) else { continue };
        let meets = |pieces: &[Stretch]| pieces.iter().any(|p| p.0 <= quotation.1 && quotation.0 <= p.1);
        let near = &hits[n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len())];
        let free = !near.iter().any(|other| {
            (other.cue == hits[n].cue || other.confidence >= least) && meets(&other.found.content)
        });
        if free && hits[n].found.content.first().is_some_and(|piece| piece.0 > hits[n].cue.1) {
            hits[n].found.content.insert(0, quotation);
        }
    }
}

/// The quotation that ends with a comma or a mark right before a hit's source and its verb of saying.
pub(crate) fn before_speaker(page: &Page<'_>, hit: &Hit) -> Option<Stretch> {
    let source = hit.found.source.first()?;
    let (from, to) = (source.0.min(hit.cue.0), source.1.max(hit.cue.1));
    let (left, right) = if source.0 < hit.cue.0 { (source.1, hit.cue.0) } else { (hit.cue.1, source.0) };
    let joined = right == left + 1 || (right == left + 2 && page.class(left + 1) == Class::Comma);
    let plain = page.words[hit.cue.0].quote == 0 && page.words[from].quote == 0;
    let says = page.class(hit.cue.0).reports() && page.class(hit.cue.0) != Class::Think;
    if !(joined && plain && says) || to >= page.words.len() {
        return None;
    }
    let quotation = page.words[from.checked_sub(1)?].quote.checked_sub(1)?;
    let quotation = &page.quotes[quotation as usize];
    let ends = quotation.closed && !quotation.single && quotation.last + 1 == from && quotation.last >= quotation.first + 2;
    let comma = ends
        && (page.class(quotation.last - 1) == Class::Comma
            || matches!(page.printed(quotation.last - 1), "!" | "?" | "؟" | "…" | "—"));
    (comma && page.words[quotation.last].paragraph == page.words[from].paragraph)
        .then_some((quotation.first, quotation.last))
}
