//! The subject of an English clause that something stands between the commas of: "Police chief Karl Vogt, who arrested
//! Otto Krell in May, said …". A name in what is put in takes no words of the subject before it.
//!
//! What begins with a relative, a preposition, a participle or a conjunction is no part of the source (the guide in
//! `corpus/` leaves clauses out); an apposition is, but the name is the one before it, and [`crate::people`] reads it
//! so.

use gazette_news::Language;

use super::is_participle;
use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

/// The most words of a subject, and of what is put in after it.
const LONGEST: usize = 14;
const LONGEST_CLAUSE: usize = 40;

/// Gives what is said to the subject of its clause.
pub(super) fn settle(page: &Page<'_>, hit: &mut Hit) {
    if page.language != Language::ENGLISH {
        return;
    }
    after_fronted(page, hit);
    before_clause(page, hit);
    turned(page, hit);
    before_verb(page, hit);
}

/// "Unlike Tom Rye, | Rita Falk | said", "According to Tom Rye, | Rita Falk | said": what opens the sentence is no
/// source.
fn after_fronted(page: &Page<'_>, hit: &mut Hit) {
    let Some(&(first, last)) = hit.found.source.first() else { return };
    let accords = (hit.cue.0..=hit.cue.1).any(|k| page.class(k) == Class::According);
    if accords {
        // "According to | Rita Falk |, Tom Rye said": whoever follows the comma tells it anew.
        let begins = (hit.cue.1 + 1..=last).find(|&k| page.class(k) != Class::To && !page.class(k).is_mark());
        let end = begins.and_then(|from| {
            (from..=last + 1).take(LONGEST).find(|&k| k < page.words.len() && page.class(k) == Class::Comma)
        });
        if let (Some(from), Some(end)) = (begins, end)
            && from < end
            && end < last
            && begins_person(page, end + 1)
            && page.words.get(last + 1).is_some_and(|word| word.class.reports())
        {
            hit.found.source[0] = (from, end - 1);
        }
        return;
    }
    if hit.cue.0 < last {
        return;
    }
    let (begin, _) = page.sentence_of(first);
    // "Even China, Pyongyang's ally, …"
    let fronted = is_fronted(page, begin) && page.class(begin) != Class::Adverb && first <= begin + 1;
    let comma = (first + 1..last).take(LONGEST).find(|&k| page.class(k) == Class::Comma);
    if let Some(comma) = comma.filter(|&k| fronted && begins_person(page, k + 1)) {
        hit.found.source[0].0 = comma + 1;
    }
}

/// "Rita Falk, who replaced Tom Rye in May, said …": the source is who stands before what is put in.
fn before_clause(page: &Page<'_>, hit: &mut Hit) {
    let Some(&source) = hit.found.source.first() else { return };
    let verb = head(page, hit.cue);
    if source.1 >= hit.cue.0 || !page.class(verb).is_verbal() || is_participle(page, hit.cue) {
        return;
    }
    let Some((subject, inside)) = subject_before(page, hit.cue.0) else { return };
    let astray = inside.0 <= source.0 && source.1 <= inside.1;
    let runs_on = subject.0 <= source.0 && source.0 <= subject.1 && source.1 >= inside.0;
    let apposed = |k: usize| !(page.words[k].shape == 0 && page.class(k).is_verbal());
    if (astray || runs_on) && is_clause(page, inside) && holds_person(page, inside) {
        hit.found.source[0] = subject;
    } else if astray
        && page.words[inside.0].shape != 1
        && holds_person(page, inside)
        && (inside.0..=inside.1).all(apposed)
    {
        hit.found.source[0] = (subject.0, inside.1);
    }
}

/// "“…,” said | Rita Falk |, who replaced Tom Rye in May."
fn turned(page: &Page<'_>, hit: &mut Hit) {
    let Some(&(first, last)) = hit.found.source.first() else { return };
    let (_, end) = page.sentence_of(hit.cue.1);
    let from = hit.cue.1 + 1;
    if first < from || from > end || !page.class(head(page, hit.cue)).reports() {
        return;
    }
    let Some(open) = (from..=end).take(LONGEST).find(|&k| is_bound(page, k)) else { return };
    let inside = (open + 1, last);
    let person = last > open && holds_person(page, inside);
    if open > from && person && is_subject(page, (from, open - 1)) && begins_clause(page, inside.0) {
        hit.found.source[0] = (from, open - 1);
    }
}

/// "| Rita Falk | met Tom Rye on Friday and said …": the first verb ends the subject.
fn before_verb(page: &Page<'_>, hit: &mut Hit) {
    let Some(&(first, last)) = hit.found.source.first() else { return };
    if last >= hit.cue.0 || first != page.sentence_of(first).0 {
        return;
    }
    let finite = |key: &str| {
        key.ends_with("ed")
            || matches!(key, "met" | "told" | "beat" | "saw" | "left" | "won" | "led" | "took" | "gave")
    };
    let verb = |k: &usize| page.words[*k].shape == 0 && page.class(*k).is_verbal() && finite(page.key(*k));
    let Some(verb) = (first + 2..=last).find(verb) else { return };
    let named =
        (first..verb).all(|k| page.words[k].shape == 1 && page.words[k].quote == page.words[first].quote);
    if named && holds_person(page, (verb + 1, last)) && is_subject(page, (first, verb - 1)) {
        hit.found.source[0] = (first, verb - 1);
    }
}

/// The subject of a verb before which something put in ends, and what that is.
fn subject_before(page: &Page<'_>, cue: usize) -> Option<(Stretch, Stretch)> {
    let (begin, _) = page.sentence_of(cue);
    let quote = page.words[cue].quote;
    let helps = |k: &usize| {
        matches!(
            page.class(*k),
            Class::Auxiliary | Class::Adverb | Class::Negation | Class::Modal | Class::Time
        ) || page.key(*k).ends_with("ly")
    };
    let close = (begin..cue).rev().find(|k| !helps(k)).filter(|&k| is_bound(page, k))?;
    let start = opening(page, begin, close);
    let open = (start..close).take(LONGEST + 1).find(|&k| is_bound(page, k))?;
    // "Rita Falk, 51, whose husband …".
    let aged = open + 2 < close && page.words[open + 1].shape == 3 && is_bound(page, open + 2);
    let from = if aged { open + 3 } else { open + 1 };
    let inside = (from, close - 1);
    let listed = (open..close).any(|k| {
        page.class(k) == Class::Comma
            && (matches!(page.key(k + 1), "and" | "or" | "but") && begins_person(page, k + 2)
                || matches!(page.key(k + 1), "while" | "as" | "though"))
    });
    let same = |k: usize| page.words[k].quote == quote;
    let sound = open > start
        && from < close
        && close - open <= LONGEST_CLAUSE
        && page.class(open) == page.class(close)
        && !listed
        && (start..close).all(same);
    (sound && is_subject(page, (start, open - 1))).then_some(((start, open - 1), inside))
}

/// Where the main clause of a sentence begins: after its dateline, "but" and what is fronted.
fn opening(page: &Page<'_>, begin: usize, close: usize) -> usize {
    let dash = (begin..close.min(begin + 9)).find(|&k| page.class(k) == Class::Dash);
    let dateline = begin == page.paragraph_of(begin).0
        && dash.is_some_and(|dash| page.class(close) != Class::Dash && is_place(page, (begin, dash - 1)));
    let mut start = if dateline { dash.map_or(begin, |k| k + 1) } else { begin };
    if matches!(page.class(start), Class::Conjunction) {
        start += 1;
    }
    if is_fronted(page, start) {
        let comma = (start..close).find(|&k| page.class(k) == Class::Comma);
        start = comma.filter(|&k| k + 1 < close).map_or(start, |k| k + 1);
    }
    start
}

/// "CORROW, Oct 3 (PNA)": capitals, figures and marks before the dash of a dateline.
fn is_place(page: &Page<'_>, (first, last): Stretch) -> bool {
    first <= last && (first..=last).all(|k| page.words[k].shape != 0)
}

/// A word that begins what stands before the subject: "After", "Speaking", "Unlike", "Asked".
fn is_fronted(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    matches!(
        page.class(k),
        Class::Preposition | Class::Subordinator | Class::Adverb | Class::According | Class::To
    ) || key.ends_with("ing") && page.class(k).is_verbal()
        || matches!(
            key,
            "unlike"
                | "asked"
                | "flanked"
                | "accompanied"
                | "joined"
                | "pressed"
                | "earlier"
                | "later"
                | "together"
        )
}

/// What may stand before and after something put in.
fn is_bound(page: &Page<'_>, k: usize) -> bool {
    match page.class(k) {
        Class::Comma | Class::Bracket => true,
        Class::Dash => page.words[k].spaced || page.printed(k) == "—",
        _ => false,
    }
}

/// Whether words are somebody, and no clause: no verb, and a name or an office at their end.
fn is_subject(page: &Page<'_>, (first, last): Stretch) -> bool {
    let foreign = |k: usize| {
        let small = page.words[k].shape == 0;
        let class = page.class(k);
        small && class.is_verbal() && !page.key(k).ends_with("ing") && class != Class::Participle
            || matches!(
                class,
                Class::Relative | Class::Complementiser | Class::Negation | Class::Subordinator | Class::Open
            )
            || k > first && class == Class::Pronoun
    };
    let ends = page.words[last].shape == 1
        || matches!(page.class(last), Class::Role | Class::Title)
        || first == last && page.class(first) == Class::Pronoun;
    let begins = !matches!(page.class(first), Class::Preposition | Class::Time | Class::Adverb);
    ends && begins && last - first < LONGEST && !(first..=last).any(foreign)
}

/// Whether what is put in is a clause, and no apposition.
fn is_clause(page: &Page<'_>, (first, last): Stretch) -> bool {
    let goes_on = (first + 1..=last)
        .any(|k| page.words[k].shape == 0 && matches!(page.class(k), Class::Relative | Class::Subordinator));
    begins_clause(page, first)
        || matches!(page.class(first - 1), Class::Dash | Class::Bracket) && goes_on
        || {
            // "a day after Tom Rye resigned".
            let timed = (first..=last.min(first + 4)).any(|k| page.class(k) == Class::Time);
            goes_on && timed
        }
}

/// Whether a word begins a clause: a relative, a preposition, a participle, "once".
fn begins_clause(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let small = page.words[k].shape == 0;
    // "called Uncle Bek" tells his own name.
    let participle = ["ed", "ing"].iter().any(|end| key.ends_with(end))
        && !matches!(key, "named" | "called" | "nicknamed" | "dubbed");
    // "Retired Brigadier Aslam Zai" is no clause.
    let goes_on =
        key.ends_with("ing") && key != "acting" || page.words.get(k + 1).is_some_and(|next| next.shape == 0);
    let verbal = page.class(k).is_verbal() && participle && goes_on;
    let opens =
        matches!(page.class(k), Class::Relative | Class::Preposition | Class::Subordinator | Class::To)
            || verbal;
    let word = matches!(
        key,
        "along"
            | "together"
            | "like"
            | "unlike"
            | "seen"
            | "flanked"
            | "accompanied"
            | "joined"
            | "born"
            | "sworn"
            | "now"
            | "then"
            | "himself"
            | "herself"
    );
    small && (opens && key != "of" || word)
}

/// Whether a person's name stands in some words: a given name and a surname, or a title and a name.
fn holds_person(page: &Page<'_>, (first, last): Stretch) -> bool {
    let capital = |k: usize| k <= last && page.words[k].shape == 1;
    (first..last).any(|k| {
        let given = given::is_forename(page.key(k))
            || matches!(page.class(k), Class::Title | Class::Role | Class::Particle);
        let body = given::is_body_noun(page.key(k + 1)) || page.class(k + 1) == Class::Body;
        capital(k) && capital(k + 1) && !body && (given || is_unheard(page, k) && is_unheard(page, k + 1))
    })
}

/// A word with a capital that is on no list.
fn is_unheard(page: &Page<'_>, k: usize) -> bool {
    page.class(k) == Class::Proper && !given::is_body_noun(page.key(k)) && !given::precedes_name(page.key(k))
}

/// A capital, a title or an office: somebody begins here.
fn begins_person(page: &Page<'_>, k: usize) -> bool {
    k < page.words.len()
        && (page.words[k].shape == 1 && !is_fronted(page, k)
            || matches!(page.class(k), Class::Role | Class::Title)
            || page.key(k) == "the")
}
