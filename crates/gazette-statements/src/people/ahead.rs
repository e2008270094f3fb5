//! What stands with a capital before an English name and is none of it: "Malam Sani Garba", "Seismologist Ann Foss", the field in
//! "Deputy Foreign Minister for Economic Diplomacy Kambiz Ostovar".

use super::callings;
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// Honours and work that lists of word classes do not hold.
const HONOURS: &str = "sardar malam mallam begum judge magistrate landlord landlady coroner alderman alhaja hajiya khawaja pir makhdoom chaudhry \
     shri smt thiru oba nawab kyai cik puan encik datuk ustaz ustad coach pilot juror bailiff \
     defendant plaintiff detainee neighbour neighbor eyewitness";
/// Endings of work, and of the fields that offices are held in.
const WORK: &[&str] = &["ologist", "ographer", "onomist", "magistrate", "keeper", "master", "monger"];
const FIELDS: &[&str] = &[
    "tion",
    "sion",
    "acy",
    "ment",
    "logy",
    "ance",
    "ence",
    "ics",
    "affairs",
    "ture",
    "ship",
    "ity",
    "health",
    "trade",
    "control",
    "energy",
    "defence",
    "defense",
    "security",
    "transport",
    "women",
    "children",
    "youth",
    "labor",
    "labour",
    "finance",
    "industry",
];

/// A name without the words before it that are an honour, work or a field.
pub(super) fn without(page: &Page<'_>, place: Stretch, (mut first, last): Stretch) -> Stretch {
    while first < last && is_ahead(page, place, first, last) {
        first += 1;
    }
    (first, last)
}

fn is_ahead(page: &Page<'_>, place: Stretch, first: usize, last: usize) -> bool {
    let key = page.key(first);
    let forename = |k: usize| given::is_forename(page.key(k));
    // What is left is a name of its own.
    let named = first + 2 <= last && page.words[first + 1].shape == 1 && !given::is_body_noun(page.key(last));
    if !named || forename(first) && !HONOURS.split_whitespace().any(|honour| honour == key) {
        return false;
    }
    let ends = |endings: &[&str]| endings.iter().any(|end| key.ends_with(end));
    let honour = HONOURS.split_whitespace().any(|honour| honour == key);
    let work = ends(WORK) || callings::families(key) != 0 && forename(first + 1);
    let held = (place.0..first).any(|k| page.class(k) == Class::Role)
        && (place.0..first).any(|k| matches!(page.key(k), "for" | "of"));
    honour || work || held && ends(FIELDS)
}
