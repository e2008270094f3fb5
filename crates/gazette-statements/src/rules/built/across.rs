//! How two statements of one sentence stand to each other, in any language.

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;

/// Statements on either side that are looked at.
const NEAR: usize = 4;

/// «گفت که سد پر است | و زهرا امینی، نماینده، | حاضر به اظهار نظر نشد»: the subject of the next verb is no part of what was
/// said before it; and the cue of a statement around another is no part of what the inner one says.
pub(super) fn part(page: &Page<'_>, hits: &mut [Hit]) {
    for n in 0..hits.len() {
        for m in n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len()) {
            if m == n || page.words[hits[n].cue.0].sentence != page.words[hits[m].cue.0].sentence {
                continue;
            }
            let (cue, source) = (hits[m].cue, hits[m].found.source.first().copied());
            let holds_own =
                hits[m].found.content.iter().any(|(f, l)| *f <= hits[n].cue.0 && hits[n].cue.1 <= *l);
            let after = cue.0 > hits[n].cue.1;
            let Some(piece) = hits[n].found.content.last_mut() else { continue };
            // The verb of the outer one closes the sentence in Persian.
            if holds_own && after && piece.0 < cue.0 && cue.1 == piece.1 {
                piece.1 = cue.0 - 1;
                continue;
            }
            let Some(source) =
                source.filter(|s| after && piece.0 + 2 < s.0 && s.1 <= piece.1 && piece.1 < cue.0)
            else {
                continue;
            };
            let joined = page.class(source.0 - 1) == Class::Conjunction
                || matches!(page.key(source.0 - 1), "و" | "اما" | "ولي");
            if joined && page.words[source.0].quote == page.words[cue.0].quote && source.1 + 2 >= piece.1 {
                piece.1 = source.0 - 2;
            }
        }
    }
}

/// «أعرب عن أمله في أن …»: of two statements with one content, one source and a piece of cue in common, one is told.
pub(super) fn once(hits: &mut Vec<Hit>) {
    let cues = |hit: &Hit| -> Vec<(usize, usize)> {
        std::iter::once(hit.cue).chain(hit.found.cue.iter().copied()).collect()
    };
    let gone: Vec<bool> = (0..hits.len())
        .map(|n| {
            let own = cues(&hits[n]);
            (n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len())).filter(|m| *m != n).any(|m| {
                let other = &hits[m];
                let meets = cues(other).iter().any(|(f, l)| own.iter().any(|(a, b)| f <= b && a <= l));
                let size = |cues: &[(usize, usize)]| cues.iter().map(|(f, l)| l - f + 1).sum::<usize>();
                let rank = |cues: &[(usize, usize)], hit: &Hit| (size(cues), hit.confidence);
                let surer = (rank(&cues(other), other), m) > (rank(&own, &hits[n]), n);
                meets
                    && surer
                    && other.found.content == hits[n].found.content
                    && other.found.source == hits[n].found.source
            })
        })
        .collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
}
