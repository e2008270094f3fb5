//! Who is quoted by whom: "PNA quoted X as saying C", "C, X was quoted as saying by PNA", "C, PNA reported, citing X".

use super::phrases::{after_dateline, before_stop, end, is_clause};
use super::{Built, phrases};
use crate::certain::end_of;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::rules::refusals::subject_before;

/// Words between "as saying" and what was said that may tell when or where.
const MOST_ASIDE: usize = 8;

/// "PNA quoted X as saying C": what X said, whoever else is named before.
pub(super) fn quoted(page: &Page<'_>) -> Vec<Built> {
    let quotes =
        |k: &usize| matches!(page.key(*k), "quoted" | "quotes" | "quote" | "quoting" | "cited" | "cites");
    (0..page.words.len()).filter(quotes).filter_map(|k| quotation(page, k)).collect()
}

fn quotation(page: &Page<'_>, verb: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(verb);
    let said = |k: &usize| page.key(*k) == "as" && *k < last && is_saying(page, *k + 1);
    let at = (verb + 1..last).take(phrases::LONGEST + 8).find(said)?;
    if (verb + 1..at).any(|k| page.words[k].quote != page.words[verb].quote) {
        return None;
    }
    let passive =
        begin < verb && matches!(page.key(verb - 1), "was" | "were" | "is" | "are" | "been" | "being");
    if passive {
        return passively(page, verb, at);
    }
    let source = person(page, (verb + 1, at - 1))?;
    let participle = page.key(verb) == "quoting";
    let subject = if participle { None } else { Some(subject_before(page, begin, verb)?) };
    let first = subject.map_or(verb, |(first, _)| first);
    let content = after(page, at + 2, last).or_else(|| before(page, begin, first))?;
    Some(Built {
        cue: vec![(first, verb), (at, at + 1)],
        source: Some(source),
        content: vec![content],
        whole: false,
    })
}

/// "X was quoted by PNA as saying C", "C, X was quoted as saying by PNA".
fn passively(page: &Page<'_>, verb: usize, at: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(verb);
    let source = subject_before(page, begin, verb - 1)?;
    // The agency may follow.
    let by = (at + 2 <= last && page.key(at + 2) == "by").then(|| end(page, at + 3, last)).flatten();
    let mut cue = vec![(verb - 1, at + 1)];
    cue.extend(by.map(|end| (at + 2, end)));
    let from = by.map_or(at + 2, |end| end + 1);
    let content = after(page, from, last).or_else(|| before(page, begin, source.0))?;
    Some(Built { cue, source: Some(source), content: vec![content], whole: false })
}

fn is_saying(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    matches!(
        class,
        Class::SayParticiple | Class::TellParticiple | Class::DenyParticiple | Class::UrgeParticiple
    ) && page.key(k) != "describing"
}

/// Somebody without the clause that tells more of her: "Ann Foss, who led the talks,".
fn person(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let clause = (first + 1..last)
        .find(|&k| page.class(k) == Class::Comma && page.class(k + 1) == Class::Relative)
        .map_or(last + 1, |k| k);
    let to = (first..clause).rev().find(|&k| !page.class(k).is_mark())?;
    let plain = !(first..=to).any(|k| phrases::is_verb(page, k) && page.key(k) != "named");
    (plain && to - first < phrases::LONGEST).then_some((first, to))
}

/// What is said behind the cue, if anything is; when and where stand before its "that".
fn after(page: &Page<'_>, from: usize, last: usize) -> Option<Stretch> {
    let aside = |k: usize| {
        matches!(
            page.class(k),
            Class::Preposition | Class::Time | Class::Determiner | Class::Adverb | Class::Number
        ) || page.words[k].shape == 1
    };
    let clause = (from..=last)
        .take(MOST_ASIDE)
        .find(|&k| matches!(page.class(k), Class::Complementiser | Class::Open | Class::Colon));
    let skipped = clause.filter(|&k| (from..k).all(|j| aside(j) || page.class(j) == Class::Comma));
    let first = (skipped.unwrap_or(from)..=last).find(|&k| !is_edge(page, k))?;
    let end = end_of(page, first, last);
    let end = before_reporter(page, (first, end)).unwrap_or(end);
    let time = (first..=end).all(aside);
    (first < end && !time).then_some((first, end))
}

/// A mark that stands between a cue and what is said.
fn is_edge(page: &Page<'_>, k: usize) -> bool {
    matches!(page.class(k), Class::Comma | Class::Colon | Class::Stop | Class::Dash)
}

/// "…, PNA reported": what stands behind the last comma is no part of what was said.
fn before_reporter(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let comma = (first + 2..last).rev().take(phrases::LONGEST).find(|&k| page.class(k) == Class::Comma)?;
    let subject = end(page, comma + 1, last)?;
    let reports = |k: usize| {
        matches!(page.key(k), "reported" | "said" | "reports" | "says" | "wrote") && page.words[k].quote == 0
    };
    (subject < last && reports(subject + 1) && last - subject <= 5).then(|| comma - 1)
}

/// What is said before the one who quotes: the sentence up to its comma.
fn before(page: &Page<'_>, begin: usize, subject: usize) -> Option<Stretch> {
    let comma = subject.checked_sub(1).filter(|&k| k > begin)?;
    let quoted = page.class(comma) == Class::Close;
    let last = if quoted { comma } else { comma.checked_sub(1)? };
    if !quoted && page.class(comma) != Class::Comma {
        return None;
    }
    let first = after_dateline(page, (begin, last));
    (first < last && (quoted || is_clause(page, (first, last)))).then_some((first, last))
}

/// "C, PNA reported on Monday, citing X": X says C as well, and PNA nothing of X.
pub(super) fn cited(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    let cites = |k: &usize| {
        matches!(page.key(*k), "citing" | "quoting")
            && page.words[*k].quote == 0
            && *k > 0
            && is_edge(page, *k - 1)
    };
    (0..page.words.len()).filter(cites).filter_map(|k| citation(page, hits, k)).collect()
}

fn citation(page: &Page<'_>, hits: &[Hit], verb: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(verb);
    let to = end(page, verb + 1, last)?;
    // "familiar with the matter", "in the ministry": who she is, to the next mark.
    let mark = (to + 1..=last).find(|&k| page.class(k).is_mark()).unwrap_or(last + 1);
    let told = |k: usize| {
        page.class(k).is_verbal() && page.key(k) != "briefed" || page.class(k) == Class::Complementiser
    };
    let to = if (to + 1..mark).any(told) { to } else { before_stop(page, to, mark - 1) };
    let source = (verb + 1, to);
    if !speaks(page, source) {
        return None;
    }
    let main = |hit: &&Hit| {
        hit.cue.0 >= begin
            && hit.cue.0 <= last
            && !(hit.cue.0 <= verb && verb <= hit.cue.1)
            && hit.found.source.first().is_some_and(|own| own.1 < verb)
            && hit.found.content.first().is_some_and(|piece| piece.1 < verb || piece.0 > to)
    };
    let from = hits.partition_point(|hit| hit.cue.0 < begin);
    let near = || hits[from..].iter().take(24).take_while(|hit| hit.cue.0 <= last);
    // Whoever's verb stands last before the comma cites.
    let cites = near().filter(main).filter(|hit| hit.cue.0 < verb).last().or_else(|| near().find(main))?;
    // What already has another source than the one who cites is read as cited.
    let known =
        near().find(|hit| hit.cue.0 <= verb && verb <= hit.cue.1).and_then(|hit| hit.found.source.first());
    let source = known.filter(|own| own.0 == source.0).copied().unwrap_or(source);
    Some(Built {
        cue: vec![(verb, verb)],
        source: Some(source),
        content: cites.found.content.clone(),
        whole: false,
    })
}

/// Whether a phrase is somebody who can be cited, and no reason: by its noun, the last word before "of" or "in".
fn speaks(page: &Page<'_>, (first, last): Stretch) -> bool {
    let edge = |k: &usize| {
        matches!(page.class(*k), Class::Preposition | Class::Comma | Class::Relative)
            || page.key(*k) == "familiar"
    };
    let noun = (first + 1..=last).find(edge).map_or(last, |k| k - 1);
    matches!(page.class(noun), Class::Role | Class::Title | Class::Given | Class::Body)
        || matches!(
            page.key(noun),
            "source" | "sources" | "people" | "person" | "media" | "report" | "reports"
        )
        || phrases::ends_with_person(page, (first, noun))
}

/// "rejected claims by X that C": what X claims, whoever rejects it.
pub(super) fn credited(page: &Page<'_>) -> Vec<Built> {
    let by = |k: &usize| *k > 0 && page.key(*k) == "by" && page.words[*k].quote == page.words[*k - 1].quote;
    (0..page.words.len()).filter(by).filter_map(|k| claim(page, k)).collect()
}

fn claim(page: &Page<'_>, by: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(by);
    let noun = by.checked_sub(1).filter(|k| *k > begin)?;
    let key = page.key(noun);
    let says =
        matches!(page.class(noun), Class::SayingNoun | Class::Say | Class::SayPresent | Class::Document)
            && page.words[noun].shape == 0
            && !key.ends_with("ed")
            && !matches!(key, "said" | "told" | "written" | "spoken" | "put");
    let to = end(page, by + 1, last).filter(|_| says)?;
    let clause = to + 1;
    (clause + 2 < last && page.key(clause) == "that").then(|| Built {
        cue: vec![(noun, noun)],
        source: Some((by + 1, to)),
        content: vec![(clause, end_of(page, clause, last))],
        whole: false,
    })
}
