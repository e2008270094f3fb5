//! Quotations are said whole: to their marks, past their cue, over several paragraphs.

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// A quotation that the cue stands outside of is said whole or not at all.
pub(super) fn whole_quotations(page: &Page<'_>, hit: &mut Hit) {
    let own = page.words[hit.cue.0].quote;
    let quote_of = |k: usize| {
        let quote = page.words[k].quote;
        let q = &page.quotes[quote.checked_sub(1)? as usize];
        (quote != own && q.closed && !q.single).then_some((q.first, q.last))
    };
    for piece in &mut hit.found.content {
        // Half of a quotation is a slip of the tagger where nothing else is there, or at least half of it.
        let grown = |q: Stretch, piece: Stretch| {
            let shared = (q.1.min(piece.1) + 1).saturating_sub(q.0.max(piece.0));
            let free = q.1 < hit.cue.0 || q.0 > hit.cue.1;
            let within = q.0 <= piece.0 && piece.1 <= q.1;
            (free && (within || shared * 2 > q.1 - q.0)).then_some((q.0.min(piece.0), q.1.max(piece.1)))
        };
        if let Some(whole) = quote_of(piece.0).and_then(|q| grown(q, *piece)) {
            *piece = whole;
        }
        if let Some(whole) = quote_of(piece.1).and_then(|q| grown(q, *piece)) {
            *piece = whole;
        }
    }
    hit.found.content.sort_unstable();
    hit.found.content.dedup_by(|next, before| {
        let meets = next.0 <= before.1;
        before.1 = if meets { before.1.max(next.1) } else { before.1 };
        meets
    });
}

/// “A,” she said. “B.”: a quotation with a full stop that opens the sentence after the cue's goes on with what was said, and
/// so does the next paragraph if a quotation is all of it; one that ends with a comma, or is signed, has a cue of its own.
pub(super) fn go_on(page: &Page<'_>, hit: &mut Hit) {
    leave_to_others(page, hit);
    let (_, end) = page.sentence_of(hit.cue.0);
    let content = &mut hit.found.content;
    let Some(&(_, last)) = content.last() else { return };
    let broken = !page.class(hit.cue.0).is_mark()
        && last < hit.cue.0
        && page.class(last) == Class::Close
        && page.words[hit.cue.0].quote == 0;
    let plain = (hit.cue.1 + 1..=end).all(|k| page.words[k].quote == 0);
    let mut at = end + 1;
    while let Some(next) = next_said(page, at, hit.cue).filter(|_| broken && plain) {
        content.push(next);
        at = next.1 + 1;
    }
}

/// The quotation that begins at a word and goes on with what was said before it.
fn next_said(page: &Page<'_>, at: usize, cue: Stretch) -> Option<Stretch> {
    let quotation = &page.quotes[page.words.get(at)?.quote.checked_sub(1)? as usize];
    let (first, last) = page.paragraph_of(at);
    let ends = if quotation.closed {
        quotation.last > at && matches!(page.class(quotation.last - 1), Class::Stop | Class::Mark)
    } else {
        quotation.last == last
    };
    let alone = first == at && quotation.last == last && page.words[at].paragraph > 1;
    let beside = page.words[at].paragraph == page.words[cue.0].paragraph;
    (quotation.first == at && !quotation.single && ends && (beside || alone))
        .then_some((quotation.first, quotation.last))
}

/// Takes out the quotations of later sentences that have a cue of their own, if anything is left.
fn leave_to_others(page: &Page<'_>, hit: &mut Hit) {
    let (_, end) = page.sentence_of(hit.cue.0);
    let owned = |q: Stretch| has_cue_after(page, q) || begins_cue(page, q.1 + 1);
    let anothers = |piece: &Stretch| {
        let later = piece.0 > end && page.words[hit.cue.0].quote == 0;
        later && whole(page, piece.0).is_some_and(|q| q == *piece && owned(q))
    };
    if !hit.found.content.iter().all(anothers) {
        hit.found.content.retain(|piece| !anothers(piece));
    }
}

/// The closed quotation that begins at a word.
fn whole(page: &Page<'_>, k: usize) -> Option<Stretch> {
    let quotation = &page.quotes[page.words.get(k)?.quote.checked_sub(1)? as usize];
    (quotation.first == k && quotation.closed).then_some((quotation.first, quotation.last))
}

/// Whether a quotation is told by a cue of its own: it ends with a comma, and one begins close after it.
fn has_cue_after(page: &Page<'_>, q: Stretch) -> bool {
    let last = page.paragraph_of(q.1).1;
    q.0 < q.1
        && page.class(q.1 - 1) == Class::Comma
        && (q.1 + 1..q.1 + 8).any(|k| k <= last && begins_cue(page, k))
}

fn begins_cue(page: &Page<'_>, k: usize) -> bool {
    page.hints.get(k) == Some(&2)
}

/// Whether the paragraph that a quotation begins in tells who says it: a cue outside of quotations.
fn has_cue_beside(page: &Page<'_>, q: usize) -> bool {
    let (first, last) = page.paragraph_of(page.quotes[q].first);
    (first..=last).any(|k| page.words[k].quote == 0 && begins_cue(page, k))
}

/// What is left open at the end of a paragraph ends with its full stop.
pub(super) fn to_the_stop(page: &Page<'_>, hit: &mut Hit) {
    for piece in &mut hit.found.content {
        let quotation = page.words[piece.1].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
        let stops = quotation.is_some_and(|q| !q.closed && !q.single && q.last == piece.1 + 1);
        if stops && page.class(piece.1 + 1) == Class::Stop {
            piece.1 += 1;
        }
    }
}

/// A quotation left open at the end of a paragraph goes on in the next, as long as paragraphs open with the same mark
/// and none of them tells who else says it.
pub(super) fn follow_quotation(page: &Page<'_>, hit: &mut Hit) {
    let cue = hit.cue;
    let content = &mut hit.found.content;
    let Some(&(_, last)) = content.last() else { return };
    let goes_on = |q: usize| {
        let (before, next) = (page.quotes.get(q)?, page.quotes.get(q + 1)?);
        let alike = page.printed(before.first) == page.printed(next.first);
        (next.continues && alike).then_some((next.first, next.last))
    };
    let own = |k: usize| page.words[cue.0].paragraph == page.words[k].paragraph;
    let open = |k: usize| {
        page.words[k]
            .quote
            .checked_sub(1)
            .map(|q| q as usize)
            .filter(|&q| !page.quotes[q].closed && !page.quotes[q].single)
    };
    if let Some(mut q) = open(last).filter(|&q| page.quotes[q].last <= last + 1) {
        while let Some(next) = goes_on(q).filter(|next| own(next.0) || !has_cue_after(page, *next)) {
            content.push(next);
            q += 1;
            if page.quotes[q].closed {
                break;
            }
        }
    }
    let (first, _) = content[0];
    let begun =
        page.words[first].quote.checked_sub(1).map(|q| q as usize).filter(|&q| page.quotes[q].first == first);
    let mut before = begun.and_then(|q| q.checked_sub(1));
    while let Some(q) = before.filter(|&q| goes_on(q).is_some()) {
        let own = own(page.quotes[q].first);
        if !own && has_cue_beside(page, q) {
            break;
        }
        content.insert(0, (page.quotes[q].first, page.quotes[q].last));
        before = q.checked_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use gazette_news::Language;

    use super::super::settle;
    use super::*;
    use crate::spans::Found;

    /// What is said in a text whose first quotation is found for the cue "said".
    fn said(text: &str) -> Vec<String> {
        let page = Page::new(text, Language::ENGLISH);
        let cue = (0..page.words.len()).find(|&k| page.key(k) == "said").expect("a cue");
        let first = &page.quotes[0];
        let found = Found { content: vec![(first.first, first.last)], ..Found::default() };
        let mut hits = vec![Hit { cue: (cue, cue), found, confidence: 1.0 }];
        settle(&page, &mut hits, 0.0);
        hits[0].found.content.iter().map(|piece| page.slice(*piece).to_owned()).collect()
    }

    #[test]
    fn a_quotation_goes_on_after_its_cue() {
        assert_eq!(
            said("“We wait,” Rana said. “The dam is full.” It rained."),
            ["“We wait,”", "“The dam is full.”"]
        );
    }

    #[test]
    fn a_quotation_with_a_cue_of_its_own_does_not_go_on_with_the_last() {
        assert_eq!(said("“We wait,” Rana said. “The dam is full,” Sami answered."), ["“We wait,”"]);
    }
}
