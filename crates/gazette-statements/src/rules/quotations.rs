//! Quotations are said whole: to their marks, past their cue, over several paragraphs.

use crate::find::Hit;
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

/// “A,” she said. “B.”: a quotation with a full stop that opens the sentence after the cue's goes on with what was said; one
/// that ends with a comma, or is signed, has a cue of its own.
pub(super) fn go_on(page: &Page<'_>, hit: &mut Hit) {
    let (_, end) = page.sentence_of(hit.cue.0);
    let content = &mut hit.found.content;
    let Some(&(_, last)) = content.last() else { return };
    let whole = |k: usize| {
        let quote = page.words.get(k)?.quote.checked_sub(1)?;
        let q = &page.quotes[quote as usize];
        (q.first == k && q.closed).then_some((q.first, q.last))
    };
    let begins = |k: usize| page.hints.get(k) == Some(&2);
    let owned =
        |q: Stretch| page.class(q.1 - 1) == Class::Comma && (q.1 + 1..q.1 + 8).any(begins) || begins(q.1 + 1);
    let anothers = |piece: &Stretch| {
        let later = piece.0 > end && page.words[hit.cue.0].quote == 0;
        later && whole(piece.0).is_some_and(|q| q == *piece && owned(q))
    };
    if !content.iter().all(anothers) {
        content.retain(|piece| !anothers(piece));
    }
    let broken = !page.class(hit.cue.0).is_mark()
        && last < hit.cue.0
        && page.class(last) == Class::Close
        && page.words[hit.cue.0].quote == 0;
    let plain = (hit.cue.1 + 1..=end).all(|k| page.words[k].quote == 0);
    let paragraph = page.words[hit.cue.0].paragraph;
    let mut at = end + 1;
    while broken && plain && page.words.get(at).is_some_and(|w| w.paragraph == paragraph) {
        let Some(q) = whole(at).filter(|q| matches!(page.class(q.1 - 1), Class::Stop | Class::Mark)) else {
            break;
        };
        content.push(q);
        at = q.1 + 1;
    }
}

/// A quotation left open at the end of a paragraph goes on in the next, as long as paragraphs open with a mark.
pub(super) fn follow_quotation(page: &Page<'_>, content: &mut Vec<Stretch>) {
    let Some(&(_, last)) = content.last() else { return };
    let open = |k: usize| {
        page.words[k]
            .quote
            .checked_sub(1)
            .map(|q| q as usize)
            .filter(|&q| !page.quotes[q].closed && !page.quotes[q].single)
    };
    if let Some(mut q) = open(last).filter(|&q| page.quotes[q].last <= last + 1) {
        while let Some(next) = page.quotes.get(q + 1).filter(|n| n.continues) {
            content.push((next.first, next.last));
            if next.closed {
                break;
            }
            q += 1;
        }
    }
    let (first, _) = content[0];
    let mut begun =
        page.words[first].quote.checked_sub(1).map(|q| q as usize).filter(|&q| page.quotes[q].first == first);
    while let Some(q) = begun.filter(|&q| q > 0 && page.quotes[q].continues) {
        let before = &page.quotes[q - 1];
        content.insert(0, (before.first, before.last));
        begun = Some(q - 1);
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
