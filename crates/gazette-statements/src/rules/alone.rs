//! A quotation in a paragraph of its own: “I checked it myself.” below “The dam is safe,” Mayor Rita Falk said. It goes
//! on with what the one speaker of the paragraph before said, if nobody else says it.

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// How many words off a statement's cue its content is looked for.
const NEAR: usize = 600;

/// Gives quotations that stand alone to whoever spoke right before them.
pub(super) fn tell(page: &Page<'_>, hits: &mut [Hit]) {
    let mut said: Option<(usize, usize)> = None;
    for (n, paragraph) in page.paragraphs.iter().enumerate().skip(1) {
        let Some(quotation) = quotation(page, *paragraph) else { continue };
        if near(hits, *paragraph).any(|at| meets(&hits[at], *paragraph)) {
            continue;
        }
        // Several such paragraphs may follow each other.
        let earlier = said.filter(|(at, _)| at + 1 == n).map(|(_, hit)| hit);
        let speaker = earlier.or_else(|| only_speaker(hits, page.paragraphs[n - 1]));
        if let Some(hit) = speaker {
            hits[hit].found.content.push(quotation);
            said = Some((n, hit));
        }
    }
}

/// The quotation that a paragraph is nothing but.
fn quotation(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let quote = &page.quotes[page.words[first].quote.checked_sub(1)? as usize];
    let whole = quote.first == first && quote.closed && !quote.single;
    let rest = (quote.last + 1..=last).all(|k| page.class(k) == Class::Stop);
    let sentence = quote.last >= first + 3
        && (matches!(page.class(quote.last - 1), Class::Stop | Class::Mark) || quote.last < last);
    (whole && rest && sentence).then_some((first, quote.last))
}

/// The statements whose cue stands so near that they may say a paragraph.
fn near(hits: &[Hit], (first, last): Stretch) -> std::ops::Range<usize> {
    let from = hits.partition_point(|hit| hit.cue.0 + NEAR < first);
    from..hits.partition_point(|hit| hit.cue.0 <= last + NEAR).max(from)
}

fn meets(hit: &Hit, (first, last): Stretch) -> bool {
    let content = hit.found.content.iter().any(|(f, l)| *f <= last && first <= *l);
    content || first <= hit.cue.0 && hit.cue.0 <= last
}

/// The last statement of a paragraph in which one alone speaks.
fn only_speaker(hits: &[Hit], (first, last): Stretch) -> Option<usize> {
    let inside = |hit: &Hit| first <= hit.cue.0 && hit.cue.1 <= last;
    // What stands in another's words is none of the paragraph's own.
    let outer = |n: &usize| {
        let cue = hits[*n].cue;
        let holds = |hit: &Hit| hit.found.content.iter().any(|(f, l)| *f <= cue.0 && cue.1 <= *l);
        !hits[near(hits, (first, last))].iter().filter(|hit| inside(hit)).any(holds)
    };
    let told: Vec<usize> = near(hits, (first, last)).filter(|n| inside(&hits[*n])).filter(outer).collect();
    let source = |n: usize| hits[n].found.source.first().map(|source| source.0);
    let mut sources = told.iter().filter_map(|n| source(*n));
    let speaker = sources.next()?;
    let one = sources.all(|other| other == speaker);
    told.into_iter().rev().find(|n| source(*n) == Some(speaker)).filter(|_| one)
}
