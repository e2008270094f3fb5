//! "Rita Falk said Ann Foss had told her that C": Foss told it, and that she did is what Falk said.

use super::Built;
use super::phrases::{begin, ends_with_person, is_opener};
use crate::certain::end_of;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;
use crate::rules::refusals::subject_before;

/// Words of a subject between two verbs of saying.
const LONGEST: usize = 14;

/// The statements in which somebody is said to have said something, where the taggers gave her words to who tells it.
pub(super) fn told(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    hits.iter().filter_map(|hit| inner(page, hits, hit)).flatten().collect()
}

fn inner(page: &Page<'_>, hits: &[Hit], hit: &Hit) -> Option<[Built; 2]> {
    let verb = hit.cue.0;
    let (first, last) = page.sentence_of(verb);
    let quote = page.words[verb].quote;
    if !is_finite(page, verb) || page.words[first].quote != quote {
        return None;
    }
    let helps = |k: &usize| page.class(*k) == Class::Auxiliary || page.class(*k) == Class::Adverb;
    let subject_end = (first..verb).rev().find(|k| !helps(k))?;
    let subject = (begin(page, subject_end, first)?, subject_end);
    let person = ends_with_person(page, subject) || page.class(subject_end) == Class::Role;
    let before = subject.0.checked_sub(1)?;
    let outer = if page.class(before) == Class::Complementiser { before.checked_sub(1)? } else { before };
    let says = outer > first
        && is_finite(page, outer)
        && matches!(page.class(outer), Class::Say | Class::SayPresent)
        && is_opener(page, subject.0)
        && verb - outer <= LONGEST;
    let clause = matches!(page.class(verb), Class::Say | Class::SayPresent | Class::Tell | Class::Deny);
    if !(person && says && clause) {
        return None;
    }
    // Only where the taggers are astray: the inner words are another's, or the outer ones are not told.
    let own = hit.found.source.first().is_some_and(|own| own.0 <= subject.1 && subject.0 <= own.1);
    let from = hits.partition_point(|other| other.cue.0 + 60 < outer);
    let around = hits[from..].iter().take(24).find(|other| other.cue.0 <= outer && outer <= other.cue.1);
    let holds = around.is_some_and(|other| other.found.content.iter().any(|p| p.0 <= verb && verb <= p.1));
    let piece = *hit.found.content.last().filter(|piece| piece.0 > verb)?;
    if own && holds {
        return None;
    }
    let teller = match around.and_then(|other| other.found.source.first()) {
        Some(source) if source.1 < outer || source.0 > verb => *source,
        _ => subject_before(page, first, outer)?,
    };
    let end = if piece.1 > last { last } else { piece.1.max(end_of(page, verb, last).min(piece.1)) };
    let outer_cue = around.map_or((outer, outer), |other| other.cue);
    Some([
        Built { cue: vec![outer_cue], source: Some(teller), content: vec![(outer + 1, end)], whole: true },
        Built { cue: vec![hit.cue], source: Some(subject), content: hit.found.content.clone(), whole: false },
    ])
}

fn is_finite(page: &Page<'_>, k: usize) -> bool {
    page.class(k).reports() && !page.key(k).ends_with("ing") && page.words[k].shape == 0
}
