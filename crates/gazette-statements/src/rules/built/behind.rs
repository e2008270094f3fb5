//! Verbs behind what was said: "Ann Foss has resigned, said the mayor", "The dam was full, it was announced on Monday".

use super::Built;
use super::phrases::{after_dateline, end, is_clause};
use crate::certain::end_of;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;
use crate::rules::refusals::subject_before;

/// "C, said the mayor": what stands before the comma is what the one behind the verb said, whoever it is about.
pub(super) fn inverted(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    let says = |k: &usize| {
        matches!(page.key(*k), "said" | "says" | "added" | "announced" | "reported" | "explained" | "warned")
            && page.words[*k].quote == 0
            && *k > 0
            && page.class(*k - 1) == Class::Comma
            && page.words[*k - 1].quote == 0
    };
    (0..page.words.len()).filter(says).filter_map(|k| behind(page, hits, k)).collect()
}

fn behind(page: &Page<'_>, hits: &[Hit], verb: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(verb);
    let first = after_dateline(page, (begin, last));
    let content = (first, verb.checked_sub(2).filter(|k| *k > first)?);
    let to = end(page, verb + 1, last)?;
    if page.class(verb + 1) == Class::Body && page.class(to) == Class::Time
        || !ends_clause(page, to + 1, last)
    {
        return None;
    }
    // "Tom Rye, who left on Monday, said the mayor" has its subject before; so has what begins "Asked …,".
    let parted = |k: usize| {
        matches!(page.class(k), Class::Comma | Class::Dash | Class::Semicolon | Class::Colon | Class::Bracket)
            || page.words[k].quote != 0
    };
    let is_whole = !(content.0..=content.1).any(parted) && opens(page, content.0);
    let told = |hit: &&Hit| hit.cue.0 >= first && hit.cue.1 < verb && hit.confidence >= 0.6;
    let from = hits.partition_point(|hit| hit.cue.0 < first);
    let other = hits[from..]
        .iter()
        .take(12)
        .any(|hit| told(&hit) && hit.found.content.iter().any(|p| p.1 > hit.cue.1 + 4));
    (is_whole && is_clause(page, content) && !other).then(|| Built {
        cue: vec![(verb, verb)],
        source: Some((verb + 1, to)),
        content: vec![content],
        whole: true,
    })
}

/// A sentence that begins with its subject, and not with what is fronted.
fn opens(page: &Page<'_>, k: usize) -> bool {
    let verbal = page.class(k).is_verbal() && page.key(k).ends_with("ing");
    let fronted = matches!(
        page.class(k),
        Class::Preposition
            | Class::Subordinator
            | Class::Participle
            | Class::According
            | Class::To
            | Class::Question
    );
    !(verbal || fronted || page.key(k) == "asked")
}

/// Whether the clause is over behind the speaker, but for who he is, when and where.
fn ends_clause(page: &Page<'_>, k: usize, last: usize) -> bool {
    if k > last {
        return true;
    }
    let class = page.class(k);
    matches!(
        class,
        Class::Stop
            | Class::Comma
            | Class::Semicolon
            | Class::Dash
            | Class::Bracket
            | Class::Relative
            | Class::Time
    ) || class == Class::Preposition
        && !(k..=last).take(12).any(|j| page.class(j).is_verbal() && page.words[j].shape == 0)
}

/// "C, it was announced on Monday": nobody is said to have announced it.
pub(super) fn passive(page: &Page<'_>) -> Vec<Built> {
    let opens = |k: &usize| {
        page.key(*k) == "it" && *k > 1 && page.class(*k - 1) == Class::Comma && page.words[*k].quote == 0
    };
    (0..page.words.len()).filter(opens).filter_map(|k| announced(page, k)).collect()
}

fn announced(page: &Page<'_>, it: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(it);
    let first = after_dateline(page, (begin, last));
    let be = it + 1;
    let verb = match page.words.get(be + 1).filter(|_| be < last).map(|_| (page.key(be), page.key(be + 1))) {
        Some(("was" | "is", _)) => be + 1,
        Some(("has" | "had", "been")) => be + 2,
        _ => return None,
    };
    let said = matches!(
        page.key(verb.min(last)),
        "announced"
            | "reported"
            | "said"
            | "claimed"
            | "revealed"
            | "disclosed"
            | "confirmed"
            | "alleged"
            | "stated"
    );
    let rest = |k: usize| {
        matches!(
            page.class(k),
            Class::Time
                | Class::Preposition
                | Class::Adverb
                | Class::Determiner
                | Class::Stop
                | Class::Number
        ) || matches!(page.words[k].shape, 1 | 2)
    };
    let content = (first, it - 2);
    let whole = first + 1 < content.1 && (is_clause(page, content) || page.class(content.1) == Class::Close);
    (said && whole && (verb + 1..=last).all(rest)).then(|| Built {
        cue: vec![(verb - 1, verb)],
        source: None,
        content: vec![content],
        whole: false,
    })
}

/// "Mayor Rita Falk spoke of at least 40 dead": a figure that somebody speaks of is what she said.
pub(super) fn counted(page: &Page<'_>) -> Vec<Built> {
    let speaks = |k: &usize| {
        matches!(page.key(*k), "spoke" | "speaks" | "spoken")
            && page.words[*k].quote == 0
            && page.words.get(*k + 1).is_some_and(|_| page.key(*k + 1) == "of")
    };
    (0..page.words.len()).filter(speaks).filter_map(|k| count(page, k)).collect()
}

fn count(page: &Page<'_>, verb: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(verb);
    let first = verb + 2;
    let number = (first..=last).take(4).any(|k| page.class(k) == Class::Number);
    let source = subject_before(page, begin, verb)?;
    let mark = (first..=last).find(|&k| page.class(k).is_mark()).unwrap_or(last + 1);
    (number && mark > first + 1).then(|| Built {
        cue: vec![(verb, verb + 1)],
        source: Some(source),
        content: vec![(first, mark - 1)],
        whole: false,
    })
}

/// "Rita Falk met Ann Foss before telling reporters C": by the subject of the sentence.
pub(super) fn before_telling(page: &Page<'_>, hits: &mut [Hit]) -> Vec<Built> {
    let tells = |k: &usize| {
        matches!(page.class(*k), Class::TellParticiple | Class::SayParticiple)
            && *k > 0
            && matches!(page.key(*k - 1), "before" | "after" | "while")
            && page.words[*k].quote == 0
    };
    let told: Vec<Built> =
        (0..page.words.len()).filter(tells).filter_map(|k| told_before(page, hits, k)).collect();
    for clause in &told {
        let before = clause.cue[0].0 - 1;
        for piece in hits.iter_mut().filter(|hit| hit.cue.1 < before).flat_map(|hit| &mut hit.found.content) {
            if piece.0 < before && before <= piece.1 {
                piece.1 = before - 1;
            }
        }
    }
    told
}

fn told_before(page: &Page<'_>, hits: &[Hit], verb: usize) -> Option<Built> {
    let (begin, last) = page.sentence_of(verb);
    let first = after_dateline(page, (begin, last));
    let subject = end(page, first, verb)?;
    let finite = page.words.get(subject + 1)?;
    // The subject ends where a word in small letters on no list of nouns goes on.
    let verb_follows = finite.shape == 0 && !finite.class.is_mark() || finite.class.is_verbal();
    let heard = |k: usize| {
        matches!(
            page.key(k),
            "reporters" | "journalists" | "parliament" | "lawmakers" | "them" | "him" | "her" | "us"
        )
    };
    let from = if page.class(verb) == Class::TellParticiple {
        let clause =
            (verb + 1..=last).take(8).find(|&k| matches!(page.class(k), Class::Complementiser | Class::Open));
        clause.or(heard((verb + 1).min(last)).then_some(verb + 2))?
    } else {
        verb + 1
    };
    let near = hits.partition_point(|hit| hit.cue.0 + 60 < verb);
    let known = hits[near..].iter().take(24).any(|hit| hit.cue.0 <= verb && verb <= hit.cue.1);
    let clause = from + 2 < last && (from..=last).any(|k| page.class(k).is_verbal());
    (!known && verb_follows && clause && subject + 1 < verb).then(|| Built {
        cue: vec![(verb, verb)],
        source: Some((first, subject)),
        content: vec![(from, end_of(page, from, last))],
        whole: false,
    })
}
