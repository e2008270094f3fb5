//! What stands with a capital before an English name and is none of it: "Malam Sani Garba", "Seismologist Ann Foss",
//! the field in "Deputy Foreign Minister for Economic Diplomacy Kambiz Ostovar".

use super::{callings, described, honours, nations};
use crate::given;
use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::{Page, Stretch};

/// Honours and work that lists of word classes do not hold.
static HONOURS: Words = Words::new(
    "sardar malam mallam begum judge magistrate landlord landlady coroner alderman alhaja hajiya khawaja pir makhdoom chaudhry \
     dato dato' datin sri tun uncle aunt sheikha host delegate shri smt thiru oba nawab kyai cik puan encik datuk ustaz ustad coach pilot juror bailiff \
     defendant plaintiff detainee neighbour neighbor eyewitness cardinal mep revd pilgrim hajja prefect stuntwoman stuntman archpriest vicar \
     rt reverend roughneck apostolic ratu maître maitre mama papa tatay nanay dom shaikh shaykh hajji whip \
     dra colonel-major abbé abbe val-muslimin stagehand ombudswoman spokeswoman",
);
/// Endings of work.
const WORK: &[&str] = &[
    "ologist",
    "ographer",
    "onomist",
    "magistrate",
    "keeper",
    "master",
    "monger",
    "layer",
    "grower",
    "breeder",
    "herder",
];
/// Endings of the fields that offices are held in.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "tion", "sion", "acy", "ment", "logy", "ance", "ence", "ics", "affairs", "ture", "ship", "ity", "health",
    "trade", "control", "energy", "defence", "defense", "security", "transport", "women", "children", "youth",
    "labor", "labour", "finance", "industry", "power", "water", "justice", "commerce", "works", "planning",
    "petroleum", "sports", "railways", "tourism",
];

/// How many words of a field stand before its last: "Economic and Social Affairs".
const FIELD: usize = 3;

/// A name without the words before it that are an honour, work or a field.
pub(super) fn without(page: &Page<'_>, place: Stretch, (mut first, last): Stretch) -> Stretch {
    let bodied = (first..=last).any(|k| page.class(k) == Class::Body || given::is_body_noun(page.key(k)));
    while first < last && !bodied && honours::is_before_name(page, first) {
        first += 1;
    }
    while let Some(after) = ahead(page, place, first, last) {
        first = after;
    }
    (first, last)
}

/// Honours that stand in no name: whatever is before one of them is none of it either.
static STRONG: Words = Words::new(
    "datuk datin seri sri dato dato' prof professor emerita emeritus acharya kumari begum sheikha sardar smt shri",
);

/// Where the name goes on behind a word, or a field of several, that is none of it.
fn ahead(page: &Page<'_>, place: Stretch, first: usize, last: usize) -> Option<usize> {
    let honour = |k: usize| HONOURS.hold(page.key(k));
    let forename = |k: usize| given::is_forename(page.key(k)) && !honour(k);
    // What is left must be a name of its own.
    let leaves_a_name =
        |k: usize| k + 2 <= last && page.words[k + 1].shape == 1 && !given::is_body_noun(page.key(last));
    // "Menteri Besar Datuk Seri Azhar Ghani".
    let strong = |k: &usize| STRONG.hold(page.key(*k)) && page.words[*k].shape == 1;
    if let Some(honour) = (first..last).rev().find(strong) {
        return Some(honour + 1);
    }
    // "… of the provincial People's Committee Nguyen Thi Bich Hanh".
    let noun = matches!(
        page.key(first),
        "committee"
            | "council"
            | "ministry"
            | "department"
            | "commission"
            | "board"
            | "agency"
            | "authority"
            | "assembly"
            | "parliament"
            | "bureau"
    );
    let person = |k: usize| {
        page.words[k].shape == 1 && page.class(k) != Class::Body && !given::is_body_noun(page.key(k))
    };
    if noun && last > first + 1 && (first + 1..=last).all(person) && first > page.sentence_of(first).0 {
        return Some(first + 1);
    }
    // "President of Belarus Anatoly Kasperovich".
    let of = first > place.0 && page.key(first - 1) == "of";
    if of
        && last > first + 1
        && !forename(first)
        && given::is_forename(page.key(first + 1))
        && !honour(first + 1)
    {
        return Some(first + 1);
    }
    // "Tan Sri Lim Boon Keat".
    if page.key(first) == "tan" && page.words.get(first + 1).is_some_and(|_| page.key(first + 1) == "sri") {
        return Some(first + 2).filter(|k| *k < last);
    }
    // "Carrier Altamira Air": a trade that opens a sentence.
    let trade = |k: usize| described::TRADES.hold(page.key(k)) || page.key(k) == "pollster";
    let opens = first == page.sentence_of(first).0 && page.words[first].shape == 1;
    if opens
        && first < last
        && trade(first)
        && page.words[first + 1].shape == 1
        && !given::is_body_noun(page.key(first + 1))
    {
        return Some(first + 1);
    }
    // "Nigerian Cardinal Polycarp Ezeogu", "Egyptian Ahmed Salem".
    // "Norhayati Abdul Ghafar" only ends like one.
    let denizen = nations::is_denizen(page.key(first))
        || nations::is_from_somewhere(page.key(first)) && nations::is_told(page, first);
    let from = denizen && !forename(first);
    if from && leaves_a_name(first) && (forename(first + 1) || honour(first + 1)) {
        return Some(first + 1);
    }
    let ends = |k: usize, endings: &[&str]| endings.iter().any(|end| page.key(k).ends_with(end));
    let is_work = ends(first, WORK) || callings::families(page.key(first)) != 0 && forename(first + 1);
    if !forename(first) && leaves_a_name(first) && (honour(first) || is_work) {
        return Some(first + 1);
    }
    let held = (place.0..first).any(|k| page.class(k) == Class::Role)
        && (place.0..first).any(|k| matches!(page.key(k), "for" | "of"));
    let field = (first..=last.min(first + FIELD)).take_while(|k| !forename(*k)).filter(|k| ends(*k, FIELDS));
    field.last().filter(|k| held && leaves_a_name(*k)).map(|k| k + 1)
}
