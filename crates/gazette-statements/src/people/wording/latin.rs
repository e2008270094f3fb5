//! Roles in English copy.

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::edges;

/// The role and the body in an English phrase.
pub(super) fn english(
    page: &Page<'_>,
    (first, last): Stretch,
    name: Option<Stretch>,
) -> (Option<String>, Option<String>) {
    let mut affiliation = None;
    let Some((mut first, mut last)) = opened(page, (first, last)) else {
        return (None, belongs_to(page, (first, last), name));
    };
    // "an hour later his counterpart"
    let own = (first..last).rev().find(|&k| page.class(k) == Class::Possessive && name.is_some());
    first = own.map_or(first, |k| k + 1);
    // "Corbel's Anselm Dufresnoy"
    if last > first && page.class(last) == Class::Clitic {
        return (None, Some(page.slice((first, last - 1)).to_owned()));
    }
    // "the party's treasurer", not "spokesman for Parliament's Energy Commission"
    let governed =
        |k: &usize| matches!(page.key(*k), "for" | "at" | "by" | "in" | "from" | "with" | "on" | "to");
    let owner = (first + 1..last.min(first + 7))
        .take_while(|k| !governed(k))
        .find(|&k| page.class(k) == Class::Clitic);
    // "Fishermen's associations": of what kind they are, and nobody's.
    let kind = |at: &usize| {
        let plural = page.key(first).ends_with("men") || matches!(page.printed(*at), "'" | "’");
        let article = first > 0 && page.class(first - 1) == Class::Determiner;
        name.is_none() && *at == first + 1 && plural && !article
    };
    if let Some(at) = owner.filter(|at| !kind(at)) {
        affiliation = Some(page.slice((first, at - 1)).to_owned());
        first = at + 1;
    }
    if first < last && matches!(page.key(first), "own" | "one") && page.key(first + 1) != "of" {
        first += 1;
    }
    last = clause(page, (first, last), name);
    // "a spokesman for the United Attorney's office", "an analyst at Bramwell Tate"
    let held = parted(page, (first, last))
        .or_else(|| realm(page, (first, last)).filter(|_| name.is_some()))
        .or_else(|| body_held(page, (first, last)))
        .or_else(|| body_before(page, (first, last)))
        .or_else(|| small_body(page, (first, last)))
        .or_else(|| author(page, (first, last)));
    affiliation = affiliation.or_else(|| Some(page.slice(held?).to_owned()));
    if name.is_some() {
        while first < last && is_origin(page, first, last) {
            affiliation = affiliation.or_else(|| country(page, first).map(str::to_owned));
            first += 1;
        }
        if let Some(at) = house(page, (first, last)) {
            affiliation = affiliation.or_else(|| Some(page.slice((first, at - 1)).to_owned()));
        }
    }
    while last > first && (page.class(last).is_mark() || is_courtesy(page.key(last))) {
        last -= 1;
    }
    if first > last || page.class(first).is_mark() || first == last && is_courtesy(page.key(first)) {
        return (None, affiliation);
    }
    let role = stopped(page, (first, last));
    (Some(if name.is_none() { uncapitalised(page, first, role) } else { role.to_owned() }), affiliation)
}

/// Words as printed, with the stop of an abbreviation at their end.
pub(super) fn stopped<'t>(page: &Page<'t>, (first, last): Stretch) -> &'t str {
    let short = page.printed(last).chars().count() < 5;
    let abbreviated =
        short && (matches!(page.class(last), Class::Title | Class::Role) || is_rank(page, last));
    let stop = page.words.get(last + 1).is_some_and(|w| w.class == Class::Stop && !w.spaced);
    page.slice((first, last + usize::from(abbreviated && stop)))
}

/// A military or courtesy rank that stands between an office and a name: "spokesman Captain".
pub(in crate::people) fn is_rank(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let rank = matches!(
        key,
        "general"
            | "brigadier"
            | "major"
            | "colonel"
            | "lieutenant"
            | "captain"
            | "admiral"
            | "rear"
            | "vice"
            | "sergeant"
            | "professor"
            | "prof"
            | "dr"
            | "sir"
            | "lord"
            | "lady"
            | "baroness"
            | "sheikh"
            | "sheikha"
            | "maulana"
            | "imam"
            | "ambassador"
            | "counsellor"
            | "eng"
            | "engineer"
            | "barrister"
            | "inspector"
            | "commander"
            | "commodore"
            | "marshal"
            | "staff"
            | "hag"
            | "mp"
            | "he"
            | "hojatoleslam"
            | "ayatollah"
            | "justice"
            | "sen"
            | "gen"
            | "col"
            | "capt"
            | "maj"
            | "lt"
    );
    rank && page.words[k].shape != 0
}

/// "White House legislative director", "Lamar County Sheriff": where the role begins after the house it is held in.
fn house(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let house = |k: usize| {
        let named =
            page.words[k].shape != 0 && matches!(page.class(k), Class::Proper | Class::Body | Class::Given);
        let office = given::is_field(page.key(k)) || given::precedes_name(page.key(k));
        named && !office || page.key(k) == "county"
    };
    let at = (first..=last).find(|&k| !house(k)).filter(|&at| at > first + 1 && at - first < 5)?;
    let role = (at..=last).any(|k| page.class(k) == Class::Role);
    let small = page.words[at].shape == 0 || page.class(at) == Class::Role;
    (role && small).then_some(at)
}

/// A phrase without article, possessive, age and marks before it.
fn opened(page: &Page<'_>, (mut first, last): Stretch) -> Option<Stretch> {
    let skips = |k: usize| {
        let article = matches!(page.key(k), "a" | "an" | "the" | "this" | "that" | "these" | "those");
        article
            || matches!(page.class(k), Class::Comma | Class::Dash | Class::Bracket | Class::Possessive)
            || page.class(k) == Class::Number && (k == last || page.class(k + 1) == Class::Comma)
    };
    while first < last && skips(first) {
        first += 1;
    }
    let clause = matches!(page.class(first), Class::Relative | Class::Preposition | Class::Clitic);
    (!skips(first) && !clause).then_some((first, last))
}

/// The end of a role before a clause that adds something; of one without a name before a comma too.
fn clause(page: &Page<'_>, (first, last): Stretch, name: Option<Stretch>) -> usize {
    let after = name.is_some_and(|(f, _)| f < first);
    let anybody = |k: usize| {
        matches!(page.key(k), "person" | "people" | "those" | "anyone" | "someone" | "man" | "woman")
    };
    let ends = |k: &usize| match page.class(*k) {
        Class::Relative if name.is_none() && anybody(*k - 1) => false,
        Class::Relative | Class::Modal | Class::Complementiser | Class::Bracket | Class::Dash => true,
        Class::Comma => name.is_none() || after || page.class((*k + 1).min(last)) == Class::Relative,
        _ => false,
    };
    (first + 1..=last).find(ends).map_or(last, |k| k - 1)
}

/// "Imelda Furst of the Ferris College Poll": whom somebody belongs to, right after a name.
fn belongs_to(page: &Page<'_>, (first, last): Stretch, name: Option<Stretch>) -> Option<String> {
    let follows = name.is_some_and(|(_, end)| end + 1 == first);
    let of = follows && matches!(page.key(first), "of" | "from" | "at");
    let from = (first + 1..=last).find(|&k| page.class(k) != Class::Determiner).filter(|_| of)?;
    let part = |k: &usize| {
        matches!(page.words[*k].shape, 1 | 2)
            || matches!(page.key(*k), "of" | "for" | "and" | "the" | "'s" | "’s")
    };
    let end = (from..=last).take_while(part).filter(|&k| page.words[k].shape != 0).last()?;
    (page.words[from].shape != 0).then(|| page.slice((from, end)).to_owned())
}

/// "Minister of Interior of Kazeristan": the place that a role ends in, if the text has it as one elsewhere.
fn realm(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let of = (first + 1..last).rev().find(|&k| page.key(k) == "of")?;
    let proper = |k: usize| {
        page.words[k].shape == 1
            && page.class(k) == Class::Proper
            && !given::is_field(page.key(k))
            && !given::is_body_noun(page.key(k))
    };
    let again = |k: usize| {
        page.words[k].key == page.words[of + 1].key
            && (k > 0 && matches!(page.key(k - 1), "in" | "across" | "from" | "throughout" | "near" | "to")
                || page.words.get(k + 1).is_some_and(|w| w.class == Class::Clitic))
    };
    let place = last - of <= 2 && (of + 1..=last).all(proper) && edges::near(page, of).any(again);
    place.then_some((of + 1, last))
}

/// The body that a preposition binds to a role.
fn parted(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let small =
        |k: usize| page.words[k].shape == 0 && page.class(k) == Class::Role && !page.key(k).ends_with('s');
    let noun = |k: usize| page.class(k) == Class::Body || given::is_body_noun(page.key(k));
    // "an informed source in the Ports Organization", not "a diplomat in the region"
    let inside = |k: usize| {
        let end = (k + 1..=last)
            .take_while(|&j| !page.class(j).is_mark() && !matches!(page.key(j), "of" | "for" | "in"))
            .last();
        page.key(k) == "in" && small(k - 1) && end.is_some_and(noun)
    };
    let parts = |k: &usize| {
        matches!(page.key(*k), "for" | "at" | "from" | "with")
            || page.key(*k) == "of" && small(*k - 1)
            || inside(*k)
    };
    let at = (first + 1..last).find(parts)?;
    let from = (at + 1..=last).find(|&k| page.class(k) != Class::Determiner)?;
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2);
    let body = |k: usize| page.class(k) == Class::Body || given::is_body_noun(page.key(k));
    let last = (from..=last).find(|&k| page.class(k) == Class::Comma).map_or(last, |k| k - 1);
    let named = small(at - 1) && capital(from) && capital(last) && page.class(from) != Class::Title;
    let firm = named
        || page.key(at) != "of"
            && ((from..=last).any(body) || page.key(at) == "at" && page.words[from].shape != 0);
    (firm && from <= last).then_some((from, last))
}

/// "Foreign Ministry Spokesman": the body in capitals that an office begins with, which stays in the role.
fn body_before(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2);
    let noun = |k: usize| page.class(k) == Class::Body || given::is_body_noun(page.key(k));
    let at = (first..last).take_while(|&k| capital(k) && page.class(k) != Class::Role).find(|&k| noun(k))?;
    (at > first && page.class(at + 1) == Class::Role).then_some((first, at))
}

/// "Velgorian Prime Minister" speaks for Velgoria, if the text names it.
fn country<'t>(page: &Page<'t>, nation: usize) -> Option<&'t str> {
    let key = page.key(nation);
    let stem: String = key.chars().take((key.chars().count() - 2).max(4)).collect();
    let names = |k: &usize| {
        let other = page.key(*k);
        page.words[*k].shape == 1
            && page.class(*k) == Class::Proper
            && other != key
            && other.len() <= key.len()
            && other.starts_with(&stem)
    };
    edges::near(page, nation).find(names).map(|k| page.printed(k))
}

/// "Head of the Chamber of Industries": the body in capitals that a role is held in, which stays in the role.
fn body_held(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let of = (first + 1..last).find(|&k| matches!(page.key(k), "of" | "for"))?;
    let from = (of + 1..=last).find(|&k| page.class(k) != Class::Determiner)?;
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2);
    let goes_on = |k: &usize| {
        capital(*k) && !(is_rank(page, *k) && page.class(*k - 1) != Class::Preposition)
            || matches!(page.key(*k), "of" | "for" | "and" | "the")
    };
    let end = (from..=last).take_while(goes_on).filter(|&k| capital(k)).last()?;
    let noun = |k: usize| page.class(k) == Class::Body || given::is_body_noun(page.key(k));
    (capital(from) && (from..=end).any(noun)).then_some((from, end))
}

/// "head of the village council": the body in small letters that an office is held in.
fn small_body(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    const LONGEST: usize = 5;
    let of = (first + 1..last).find(|&k| matches!(page.key(k), "of" | "for"))?;
    let office = (first..of).any(|k| page.class(k) == Class::Role);
    let from = (of + 1..=last).find(|&k| page.class(k) != Class::Determiner)?;
    let end = (from..=last.min(from + LONGEST))
        .take_while(|&k| !page.class(k).is_mark() && page.class(k) != Class::Preposition);
    let noun = |k: usize| page.class(k) == Class::Body || given::is_body_noun(page.key(k));
    let end = end.last().filter(|&k| noun(k) && page.words[from].shape == 0)?;
    (office && of + 1 < from).then_some((from, end))
}

/// "a report by the Accountability Bureau": whose a document is.
fn author(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let paper = |k: usize| page.class(k) == Class::Document;
    let by = (first + 1..last).find(|&k| matches!(page.key(k), "by" | "from" | "of"))?;
    let from = (by + 1..=last).find(|&k| page.class(k) != Class::Determiner)?;
    let goes_on =
        |k: &usize| page.words[*k].shape != 0 || matches!(page.key(*k), "of" | "for" | "and" | "the");
    let end = (from..=last).take_while(goes_on).filter(|&k| page.words[k].shape != 0).last()?;
    let noun = |k: usize| page.class(k) == Class::Body || given::is_body_noun(page.key(k));
    ((first..by).any(paper) && page.words[from].shape != 0 && (from..=end).any(noun)).then_some((from, end))
}

/// "Sorkhani Foreign Minister", "Islanders coach": where somebody is from.
fn is_origin(page: &Page<'_>, k: usize, last: usize) -> bool {
    let key = page.key(k);
    let nation = ["ian", "an", "ese", "ish", "i"].iter().any(|end| key.ends_with(end)) && key.len() > 4;
    let starts = |k: usize| k == page.sentence_of(k).0;
    let again = |j: usize| page.words[j].key == page.words[k].key && page.words[j].shape == 1 && !starts(j);
    let club = k < last && page.class(k + 1) == Class::Role && page.words[k + 1].shape == 0;
    let club = club && (!starts(k) || edges::near(page, k).any(again));
    page.words[k].shape == 1
        && page.class(k) == Class::Proper
        && !given::is_field(key)
        && !given::precedes_name(key)
        && (nation || club)
        && (k + 1..=last).any(|j| page.class(j) == Class::Role)
}

/// Forms of address that are no office.
pub(super) fn is_courtesy(key: &str) -> bool {
    matches!(
        key,
        "mr" | "mrs" | "ms" | "miss" | "mx" | "monsieur" | "madame" | "mme" | "herr" | "frau" | "senor"
    )
}

/// A description that a sentence opens with, as it would be printed inside one.
fn uncapitalised(page: &Page<'_>, first: usize, role: &str) -> String {
    let starts = |k: usize| k == page.sentence_of(k).0 || k > 0 && page.class(k - 1).is_mark();
    let proper =
        |k: usize| page.words[k].key == page.words[first].key && page.words[k].shape == 1 && !starts(k);
    let opens = page.words[first].shape == 1
        && page.class(first) != Class::Given
        && page.sentence_of(first).0 + 2 >= first
        && !edges::near(page, first).any(proper);
    let small = role.split_whitespace().skip(1).all(|w| !w.starts_with(char::is_uppercase));
    let mut chars = role.chars();
    match chars.next() {
        Some(c) if opens && small => c.to_lowercase().chain(chars).collect(),
        _ => role.to_owned(),
    }
}
