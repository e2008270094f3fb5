//! What is said and denied in one sentence: "X said C, a claim Y denied", "…, something Y has denied".

use super::Built;
use super::phrases::end;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;

/// Words of the phrase that the denial takes up again: "a claim", "an allegation which".
const MOST_TAKEN_UP: usize = 4;

/// The denials that take up what the sentence has told, which is cut before them: Y denies what X said.
pub(super) fn denied(page: &Page<'_>, hits: &mut [Hit]) -> Vec<Built> {
    let mut told = Vec::new();
    for hit in hits {
        let Some((denial, comma)) = answer(page, hit) else { continue };
        let end = denial.content[0].1;
        for piece in hit.found.content.iter_mut().filter(|piece| piece.0 < comma && comma <= piece.1) {
            piece.1 = end;
        }
        told.push(denial);
    }
    told
}

/// What is denied behind a statement, and the comma that parts the two.
fn answer(page: &Page<'_>, hit: &Hit) -> Option<(Built, usize)> {
    let (_, last) = page.sentence_of(hit.cue.0);
    let piece = *hit.found.content.last()?;
    if piece.1 > last || page.words[hit.cue.0].quote != 0 {
        return None;
    }
    let from = piece.0.max(hit.cue.1) + 1;
    let (comma, subject) = (from..last.min(from + 60)).find_map(|k| Some((k, taken_up(page, k, last)?)))?;
    let to = end(page, subject, last)?;
    let helps = |k: &usize| page.class(*k) == Class::Auxiliary || page.class(*k) == Class::Adverb;
    let verb = (to + 1..=last).find(|k| !helps(k))?;
    let denies = matches!(
        page.key(verb),
        "denied" | "denies" | "rejected" | "rejects" | "disputed" | "disputes" | "dismissed" | "refuted"
    );
    let content = (piece.0, before(page, comma, piece.0));
    let behind = page.words.get(verb + 1).map_or(Class::Stop, |word| word.class);
    let ends = verb == last || behind.is_mark() || matches!(behind, Class::Preposition | Class::Time);
    let denial =
        Built { cue: vec![(verb, verb)], source: Some((subject, to)), content: vec![content], whole: true };
    (denies && ends && content.0 < content.1 && verb > hit.cue.1).then_some((denial, comma))
}

/// The place behind ", a claim", ", something", ", which".
fn taken_up(page: &Page<'_>, comma: usize, last: usize) -> Option<usize> {
    let first = comma + 1;
    if page.class(comma) != Class::Comma || page.words[comma].quote != 0 || first >= last {
        return None;
    }
    let end = match page.key(first) {
        "something" | "which" => first,
        "a" | "an" => {
            let small = |k: &usize| page.words[*k].shape == 0 && !page.class(*k).is_mark();
            let noun = |k: usize| {
                matches!(
                    page.key(k),
                    "claim"
                        | "charge"
                        | "allegation"
                        | "accusation"
                        | "assertion"
                        | "account"
                        | "report"
                        | "suggestion"
                        | "statement"
                        | "figure"
                        | "version"
                        | "rumour"
                        | "rumor"
                        | "notion"
                        | "accusations"
                )
            };
            (first + 1..last).take(MOST_TAKEN_UP).take_while(small).find(|&k| noun(k))?
        }
        _ => return None,
    };
    let next = end + 1;
    Some(if next < last && matches!(page.key(next), "that" | "which") { next + 1 } else { next })
}

fn before(page: &Page<'_>, comma: usize, first: usize) -> usize {
    (first..comma).rev().find(|&k| !page.class(k).is_mark() || page.words[k].quote != 0).unwrap_or(first)
}
