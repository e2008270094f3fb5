//! Whose "who" it is: "Rita Falk met Ann Foss, who said …" is by Foss, "rejected a report that said …" by the report.

use super::Built;
use super::phrases::{begin, ends_with_person, is_verb};
use crate::certain::end_of;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

/// Gives what relative clauses say to what stands right before them; the verb before such a phrase says none of it.
pub(super) fn settle(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let mut theirs: Vec<(usize, Stretch)> = Vec::new();
    for hit in hits.iter_mut() {
        let Some(phrase) = antecedent(page, hit.cue).or_else(|| document(page, hit.cue)) else { continue };
        let own = hit.found.source.first().copied();
        let free = !hit.found.content.iter().any(|piece| piece.0 <= phrase.1 && phrase.0 <= piece.1);
        if free && !own.is_some_and(|own| agrees(page, own, phrase)) {
            hit.found.source = vec![phrase];
        }
        if let Some(&piece) = hit.found.content.first() {
            theirs.push((phrase.0, piece));
        }
    }
    let sentence = |k: usize| page.words[k].sentence;
    hits.retain(|hit| {
        let [piece] = hit.found.content[..] else { return true };
        let same = |(phrase, content): &(usize, Stretch)| {
            // "told Obama, who was there, that …" has its clause behind the other one.
            let tells = page.class(hit.cue.0) == Class::Tell;
            !tells && hit.cue.1 < *phrase && sentence(hit.cue.0) == sentence(*phrase) && piece == *content
        };
        !theirs.iter().any(same)
    });
}

/// Whether a source is the phrase, and no more of the sentence than it.
fn agrees(page: &Page<'_>, own: Stretch, phrase: Stretch) -> bool {
    let overlaps = own.0 <= phrase.1 && phrase.0 <= own.1;
    let comma = |k: usize| page.class(k) == Class::Comma;
    let longer = own.0 < phrase.0 && (ends_with_person(page, phrase) || (phrase.0..phrase.1).any(comma));
    // "Ann Foss, | a union leader |, who": the name belongs to it.
    let apposed = own.0 > phrase.0 && (phrase.0..own.0).any(comma);
    overlaps && !longer && !apposed && !holds_verb(page, own)
}

/// "…, who said C" where nobody was found to have said it.
pub(super) fn missing(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    let says = |k: &usize| matches!(page.key(*k), "said" | "says") && page.words[*k].quote == 0;
    (0..page.words.len()).filter(says).filter_map(|k| clause(page, hits, k)).collect()
}

fn clause(page: &Page<'_>, hits: &[Hit], verb: usize) -> Option<Built> {
    let phrase = antecedent(page, (verb, verb))?;
    let (_, last) = page.sentence_of(verb);
    let from = hits.partition_point(|hit| hit.cue.0 + 60 < verb);
    let known = hits[from..].iter().take(24).any(|hit| hit.cue.0 <= verb && verb <= hit.cue.1);
    let first = verb + 1;
    let plain = first + 2 < last
        && !page.class(first).is_mark()
        && !matches!(page.class(first), Class::Preposition | Class::Conjunction | Class::To);
    (!known && plain).then(|| Built {
        cue: vec![(verb, verb)],
        source: Some(phrase),
        content: vec![(first, end_of(page, first, last))],
        whole: false,
    })
}

fn holds_verb(page: &Page<'_>, (first, last): Stretch) -> bool {
    (first..=last).any(|k| is_verb(page, k))
}

/// The phrase before the relative that is the subject of a cue.
fn antecedent(page: &Page<'_>, cue: Stretch) -> Option<Stretch> {
    let verb = head(page, cue);
    let (first, _) = page.sentence_of(cue.0);
    if !page.class(verb).reports() {
        return None;
    }
    let helps = |k: &usize| {
        matches!(page.class(*k), Class::Auxiliary | Class::Adverb | Class::Negation | Class::Time)
            || page.key(*k).ends_with("ly")
    };
    let who = (first..cue.0).rev().take(6).find(|k| !helps(k))?;
    let last = who.checked_sub(1).filter(|k| *k > first)?;
    let comma = page.class(last) == Class::Comma;
    let last = if comma { last - 1 } else { last };
    let thing = matches!(page.class(last), Class::Document | Class::SayingNoun | Class::Body);
    let relative = match page.key(who) {
        "who" => true,
        "which" => thing || comma,
        "that" => thing && !comma,
        _ => false,
    };
    let phrase = (begin(page, last, first).filter(|_| relative)?, last);
    // "people on Capitol Hill who …": a place is nobody.
    let somebody = (phrase.0..=last).any(|k| {
        matches!(page.class(k), Class::Role | Class::Title | Class::Given | Class::Document | Class::Body)
    });
    if !comma && !somebody && !ends_with_person(page, phrase) {
        return None;
    }
    let same = page.words[phrase.0].quote == page.words[cue.0].quote;
    same.then_some(phrase)
}

/// "a United Nations report accusing …": the participle right behind a document.
fn document(page: &Page<'_>, cue: Stretch) -> Option<Stretch> {
    let (first, _) = page.sentence_of(cue.0);
    let last = cue.0.checked_sub(1).filter(|k| *k > first)?;
    let participle = page.key(cue.0).ends_with("ing") && page.class(cue.0).reports();
    let phrase =
        (begin(page, last, first).filter(|_| participle && page.class(last) == Class::Document)?, last);
    // "issued a statement calling …" is by who issued it; what is rejected or praised is another's.
    let before = phrase.0.checked_sub(1).filter(|k| *k >= first).map(|k| page.class(k));
    let anothers =
        !before.is_some_and(|class| class.is_verbal() && !matches!(class, Class::Deny | Class::Judge));
    (anothers && page.words[phrase.0].quote == page.words[cue.0].quote).then_some(phrase)
}
