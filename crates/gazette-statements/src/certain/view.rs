//! "In his view, the group should have had coffee": what somebody thinks by the sentence's first words.

use crate::certain::end_of;
use crate::hit::{Hit, overlap};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::Found;

/// The confidence of what only its form tells.
const BY_FORM: f32 = 0.6;

/// Words between "In" and the clitic of whose view it is.
const LONGEST: usize = 8;

/// Tells the views that no hit has; the hits stay in order of their cues.
pub(super) fn tell(page: &Page<'_>, hits: &mut Vec<Hit>, threshold: f32) {
    let told = |hit: &Hit, other: &Hit| {
        other.confidence >= threshold && overlap(&other.found.content, &hit.found.content) >= 0.5
    };
    let new: Vec<Hit> = page
        .sentences
        .iter()
        .filter_map(|sentence| view(page, *sentence, threshold))
        .filter(|hit| {
            let from = hits.partition_point(|other| other.cue.0 < hit.cue.0);
            !hits[from..].iter().take_while(|o| o.cue.0 <= hit.found.content[0].1).any(|o| told(hit, o))
        })
        .collect();
    if !new.is_empty() {
        hits.extend(new);
        hits.sort_by_key(|hit| hit.cue);
    }
}

/// The view that a sentence opens with: whose it is, "In" and its noun, and the clause after the comma.
fn view(page: &Page<'_>, (first, last): Stretch, threshold: f32) -> Option<Hit> {
    let opens = page.key(first) == "in" && last > first + 6 && page.words[first].quote == 0;
    let owner = if opens { owner(page, (first, last))? } else { return None };
    let after = owner.1 + 1;
    if after + 4 > last {
        return None;
    }
    let clitic = usize::from(page.class(after) == Class::Clitic);
    let own = usize::from(page.key(after + clitic) == "own");
    let noun = after + clitic + own;
    let is_view = matches!(
        page.key(noun),
        "view"
            | "opinion"
            | "telling"
            | "version"
            | "words"
            | "estimation"
            | "reckoning"
            | "judgment"
            | "judgement"
    );
    if !is_view || noun + 3 > last || page.class(noun + 1) != Class::Comma {
        return None;
    }
    let content = (noun + 2, end_of(page, noun + 2, last));
    let found = Found {
        source: vec![(owner.0, owner.1 + own * (1 - clitic))],
        cue: vec![(noun, noun)],
        content: vec![content],
        ..Found::default()
    };
    Some(Hit { cue: (first, first), found, confidence: BY_FORM.max(threshold) })
}

/// "his", "the mayor" of "the mayor's".
fn owner(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let next = first + 1;
    let possessive = matches!(page.key(next), "his" | "her" | "their" | "our" | "my");
    let clitic = (next + 1..=last.min(next + LONGEST)).find(|&k| page.class(k) == Class::Clitic);
    let whole = |k: &usize| !(next..*k).any(|j| page.class(j).is_verbal() || page.class(j).is_mark());
    if possessive { Some((next, next)) } else { clitic.filter(whole).map(|k| (next, k - 1)) }
}
