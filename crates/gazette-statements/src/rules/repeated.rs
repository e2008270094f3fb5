//! "The spokesman told AFP: “We have nothing to add.”": the colon after a verb of saying is the verb's, and says
//! nothing a second time. Whoever stands before it is who was told. Nor does anybody say it in a clause about when it
//! was said: “…,” Rita Falk said when Tom Rye asked.

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

/// Hits on either side that may say the same.
const NEAR: usize = 12;

/// Drops the statements of a lone colon, and of a clause of time, whose words a verb of their sentence tells already.
pub(super) fn drop(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let gone: Vec<bool> =
        (0..hits.len()).map(|n| is_repeated(page, hits, n) || is_aside(page, hits, n)).collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
}

fn is_repeated(page: &Page<'_>, hits: &[Hit], n: usize) -> bool {
    let hit = &hits[n];
    if hit.cue.0 != hit.cue.1 || page.class(hit.cue.0) != Class::Colon {
        return false;
    }
    // "Dam is full: Official" has its source after it.
    if hit.found.source.first().is_some_and(|source| source.0 > hit.cue.0) {
        return false;
    }
    let (begin, _) = page.sentence_of(hit.cue.0);
    let from = n.saturating_sub(NEAR);
    let near = hits[from..(n + NEAR + 1).min(hits.len())].iter().enumerate();
    near.filter(|(at, _)| from + at != n).any(|(_, other)| {
        let verb = begin <= other.cue.0
            && other.cue.1 < hit.cue.0
            && page.class(head(page, other.cue)) != Class::Colon;
        verb && meets(&other.found.content, &hit.found.content)
    })
}

/// “…,” Rita Falk said | when Tom Rye asked |.
fn is_aside(page: &Page<'_>, hits: &[Hit], n: usize) -> bool {
    let (hit, Some(source)) = (&hits[n], hits[n].found.source.first()) else { return false };
    let clause = source
        .0
        .checked_sub(1)
        .filter(|&k| matches!(page.key(k), "when" | "as" | "after" | "before" | "while"));
    let Some(clause) = clause.filter(|_| source.1 < hit.cue.0) else { return false };
    hits[n.saturating_sub(NEAR)..n].iter().any(|main| {
        let one = page.words[main.cue.0].sentence == page.words[hit.cue.0].sentence;
        let quoted = hit.found.content.iter().all(|(_, last)| *last < main.cue.0);
        one && main.cue.1 < clause && quoted && meets(&main.found.content, &hit.found.content)
    })
}

fn meets(one: &[Stretch], other: &[Stretch]) -> bool {
    one.iter().any(|(f, l)| other.iter().any(|(from, to)| f <= to && from <= l))
}
