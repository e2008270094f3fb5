//! Clauses that were cut off before the verb of saying in them: «نفى | أن يكون | قال إن الحرب انتهت» denies that he
//! said it.

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;

/// Statements after a cut-off clause that may be the one in it.
const NEAR: usize = 3;

/// Lets what hangs in the air reach to the end of the statement right after it.
pub(super) fn reach(page: &Page<'_>, hits: &mut [Hit]) {
    for n in 0..hits.len() {
        let Some(&(_, last)) = hits[n].found.content.last() else { continue };
        let hangs = matches!(
            page.class(last),
            Class::Auxiliary | Class::Complementiser | Class::Modal | Class::Negation
        );
        let same = |end: &usize| *end > last && page.words[*end].sentence == page.words[last].sentence;
        let inner = hits[n + 1..].iter().take(NEAR).find(|hit| hit.cue.0 == last + 1);
        let end = inner.and_then(|hit| Some(hit.found.content.last()?.1)).filter(same);
        if let (Some(end), Some(piece)) = (end.filter(|_| hangs), hits[n].found.content.last_mut()) {
            piece.1 = end;
        }
    }
}
