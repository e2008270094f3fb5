//! English names told by their capitals alone: bodies, places, papers.

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::edges;

/// "The College of Surgeons", "Sirma": a phrase of capitals only that holds no role is a body's or a place's name, also
/// after what kind of body it is ("the nonpartisan Budget Institute") and before what else it is ("…, a think-tank").
pub(super) fn capitals(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let parts = |k: usize| matches!(page.class(k), Class::Comma | Class::Bracket);
    let last = (first + 1..=last).find(|&k| parts(k)).map_or(last, |k| k - 1);
    let from = (first..=last).find(|&k| page.class(k) != Class::Determiner)?;
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2);
    let kind =
        |k: &usize| page.words[*k].shape == 0 && matches!(page.class(*k), Class::Other | Class::Participle);
    if let Some(name) = beside_kind(page, (from, last)) {
        return Some(name);
    }
    let kinds = (from..last).take_while(kind).count();
    let article = from > first;
    if kinds > 0 && kinds < 3 && article && last > from + kinds && capital(from + kinds) {
        return named_in_capitals(page, (from + kinds, last)).filter(|name| holds_body(page, *name));
    }
    named_in_capitals(page, (from, last))
}

/// "The Vechernik newspaper", "the oil workers' federation FTO": capitals before or after what kind of body they are.
fn beside_kind(page: &Page<'_>, (from, last): Stretch) -> Option<Stretch> {
    let small = |k: usize| page.words[k].shape == 0;
    let noun = |k: usize| {
        small(k)
            && (matches!(page.class(k), Class::Body | Class::Document) || given::is_body_noun(page.key(k)))
    };
    let name = |k: usize| {
        matches!(page.words[k].shape, 1 | 2) && matches!(page.class(k), Class::Proper | Class::Given)
    };
    // "The militia's Al-Shumukh channel".
    let from = (from..last).rev().find(|&k| page.class(k) == Class::Clitic).map_or(from, |k| k + 1);
    let opens = from == page.sentence_of(from).0;
    if last > from && noun(last) && !opens && (from..last).all(name) && is_outlet(page.key(last)) {
        return Some((from, last - 1));
    }
    let first = (from..=last).rev().take_while(|&k| name(k)).last()?;
    (first > from && noun(first - 1) && last - first < 4).then_some((first, last))
}

/// Bodies that are called by a name before what they are.
fn is_outlet(key: &str) -> bool {
    matches!(
        key,
        "newspaper"
            | "daily"
            | "weekly"
            | "magazine"
            | "agency"
            | "channel"
            | "broadcaster"
            | "website"
            | "newsletter"
            | "militia"
            | "radio"
            | "station"
            | "tabloid"
            | "journal"
            | "network"
    )
}

pub(super) fn holds_body(page: &Page<'_>, (first, last): Stretch) -> bool {
    (first..=last).any(|k| page.class(k) == Class::Body || given::is_body_noun(page.key(k)))
}

fn named_in_capitals(page: &Page<'_>, (from, last): Stretch) -> Option<Stretch> {
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2);
    let small =
        |k: usize| matches!(page.key(k), "of" | "for" | "and" | "the" | "'s" | "on" | "in" | "'" | "’");
    let role = |k: usize| {
        matches!(page.class(k), Class::Role | Class::Document | Class::Time | Class::Pronoun)
            || is_office(page.key(k))
    };
    // "Federation of Building Workers", "Centre for Budget Studies": whoever its members are.
    let bodied = (holds_body(page, (from, last)) || (from..last).any(|k| page.key(k) == "without"))
        && (page.class(last) != Class::Role || (from..last).any(|k| page.key(k) == "of"));
    let all = (from..=last).all(|k| {
        (capital(k) || small(k))
            && !(role(k) && !(bodied && matches!(page.class(k), Class::Role | Class::Document)))
    });
    let starts = |k: usize| k == page.sentence_of(k).0 || k > 0 && page.class(k - 1).is_mark();
    let again = |k: usize| k != from && page.words[k].key == page.words[from].key && !starts(k) && capital(k);
    let firm = last > from
        || (!starts(from) || edges::near(page, from).any(again))
            && matches!(page.class(from), Class::Proper | Class::Given);
    (all && firm && capital(from) && capital(last)).then_some((from, last))
}

/// Offices that headlines write in letters.
fn is_office(key: &str) -> bool {
    matches!(key, "pm" | "fm" | "dm" | "cs" | "mp" | "mps" | "md" | "ceo" | "cfo" | "q" | "a")
}
