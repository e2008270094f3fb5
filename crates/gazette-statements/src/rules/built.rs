//! What the build of a sentence tells for certain, whatever the taggers make of it: who is quoted and by whom, whose "who" is
//! whose, who stands behind the verb, who answers what was said.
//!
//! Each of these reads one construction off the words and says what it is. What was found for the same cue gives way where
//! it says otherwise, and stays where it agrees.

use gazette_news::Language;

use crate::hit::{Hit, overlap};
use crate::page::{Page, Stretch};
use crate::spans::Found;

mod across;
mod answered;
mod arabic;
mod behind;
mod chains;
mod headlines;
mod nested;
pub(super) mod persian;
mod phrases;
mod relative;

/// The confidence of what only its build tells.
const BY_BUILD: f32 = 0.6;

/// Statements stand in order of their cues; of one that a construction meets, the cue begins within so many words of it.
const NEAR: usize = 60;

/// A statement as its construction tells it.
#[derive(Debug, Clone, PartialEq)]
struct Built {
    /// The pieces of the cue, the first one first.
    cue: Vec<Stretch>,
    source: Option<Stretch>,
    content: Vec<Stretch>,
    /// Whether the content's edges are as certain as the rest.
    whole: bool,
}

/// Tells what the build of the sentences tells.
pub(super) fn tell(page: &Page<'_>, hits: &mut Vec<Hit>) {
    put(page, hits, headlines::tell(page, hits));
    match page.language {
        Language::ARABIC => tell_arabic(page, hits),
        Language::PERSIAN => tell_persian(page, hits),
        _ => {}
    }
    across::part(page, hits);
    across::once(hits);
    if page.language == Language::ENGLISH {
        relative::settle(page, hits);
        put(page, hits, relative::missing(page, hits));
        put(page, hits, nested::told(page, hits));
        put(page, hits, chains::quoted(page));
        put(page, hits, behind::inverted(page, hits));
        put(page, hits, behind::passive(page));
        put(page, hits, chains::cited(page, hits));
        put(page, hits, chains::credited(page));
        put(page, hits, behind::counted(page));
        let told = behind::before_telling(page, hits);
        put(page, hits, told);
        let denied = answered::denied(page, hits);
        put(page, hits, denied);
    }
}

/// As [`tell`], in Arabic.
fn tell_arabic(page: &Page<'_>, hits: &mut Vec<Hit>) {
    put(page, hits, arabic::quoted(page, hits));
    for hit in hits.iter_mut() {
        arabic::part(page, hit);
        arabic::follows(page, hit);
        arabic::asked(page, hit);
    }
    arabic::relatives(page, hits);
    arabic::reported(page, hits);
    put(page, hits, arabic::counted(page));
    put(page, hits, arabic::denied(page, hits));
    hits.retain(|hit| !arabic::is_supposed(page, hit));
}

/// As [`tell`], in Persian.
fn tell_persian(page: &Page<'_>, hits: &mut Vec<Hit>) {
    put(page, hits, persian::quoted(page, hits));
    for hit in hits.iter_mut() {
        persian::surname(page, hit);
        persian::asked_of(page, hit);
        persian::met(page, hit);
        persian::subject(page, hit);
        persian::relatives(page, hit);
    }
    put(page, hits, persian::behind(page));
    put(page, hits, persian::accused(page));
    hits.retain(|hit| !persian::is_supposed(page, hit));
}

/// Lets what is built take the place of what was found for its cue; the hits stay in order of their cues.
fn put(page: &Page<'_>, hits: &mut Vec<Hit>, built: Vec<Built>) {
    for one in built {
        let from = hits.partition_point(|hit| hit.cue.0 + NEAR < one.cue[0].0);
        let near = || (from..hits.len()).take_while(|&n| hits[n].cue.0 <= one.cue[0].0 + NEAR);
        let met: Vec<usize> = near().filter(|&n| meets(&hits[n], &one)).collect();
        if met.iter().any(|&n| agrees(page, &hits[n], &one)) {
            continue;
        }
        let confidence = met.iter().map(|&n| hits[n].confidence).fold(BY_BUILD, f32::max);
        met.into_iter().rev().for_each(|n| drop(hits.remove(n)));
        let at = hits.partition_point(|hit| hit.cue < one.cue[0]);
        let found = Found {
            source: one.source.into_iter().collect(),
            cue: one.cue[1..].to_vec(),
            content: one.content,
            ..Found::default()
        };
        hits.insert(at, Hit { cue: one.cue[0], found, confidence });
    }
}

/// Whether a statement has a word of its cue in common with what is built.
fn meets(hit: &Hit, built: &Built) -> bool {
    let mut cues = std::iter::once(&hit.cue).chain(&hit.found.cue);
    cues.any(|cue| built.cue.iter().any(|own| cue.0 <= own.1 && own.0 <= cue.1))
}

/// Whether a statement has the same source, and says much the same: its edges are the taggers' to find.
fn agrees(page: &Page<'_>, hit: &Hit, built: &Built) -> bool {
    let exact = hit.found.content == built.content && hit.found.source.first() == built.source.as_ref();
    if built.whole && !exact {
        return goes_on_from(page, hit, built);
    }
    let source = match (hit.found.source.first(), built.source) {
        (Some(own), Some(other)) => own.0 <= other.1 && other.0 <= own.1 && own.1.abs_diff(other.1) <= 3,
        (None, None) => true,
        _ => false,
    };
    source && (overlap(&hit.found.content, &built.content) >= 0.75 || goes_on_from(page, hit, built))
}

/// A quotation that goes on in later sentences is longer than the sentence tells.
fn goes_on_from(page: &Page<'_>, hit: &Hit, built: &Built) -> bool {
    let begins = hit.found.content.first().zip(built.content.first());
    begins.is_some_and(|(own, other)| own.0 == other.0 && page.words[own.0].quote != 0)
}
