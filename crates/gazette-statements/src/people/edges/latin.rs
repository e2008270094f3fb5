//! Edges of names in English.

use gazette_text::names::is_particle;

use super::is_place;
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// An English name without what qualifies an office before it, and with all that belongs to it.
pub(super) fn mended(page: &Page<'_>, place: Stretch, (mut first, last): Stretch) -> Stretch {
    // "Writers' Union", "Farmers' House Bahman Rudaki".
    while first > place.0 && page.class(first).is_mark() && is_capital(page, first - 1) {
        first -= 1;
    }
    first = after_office(page, (first, last));
    first = after_forename(page, (first, last));
    while last > first + 1 && is_place(page, first) && !has_body(page, (first, last)) {
        first += 1;
    }
    first = after_society(page, place, (first, last));
    let (first, last) = whole(page, place, (first, last));
    let first = titled(page, place, (first, last));
    let first = initialled(page, place.0, first);
    ended(page, place, (after_place(page, (first, last)), last))
}

fn is_capital(page: &Page<'_>, k: usize) -> bool {
    matches!(page.words[k].shape, 1 | 2)
}

fn is_body(page: &Page<'_>, k: usize) -> bool {
    matches!(page.class(k), Class::Body | Class::Document) || given::is_body_noun(page.key(k))
}

fn has_body(page: &Page<'_>, (first, last): Stretch) -> bool {
    (first..=last).any(|k| is_body(page, k))
}

/// "Lattice Dynamics CEO Jiho Brannigan": the person, after an office among the capitals.
fn after_office(page: &Page<'_>, (first, last): Stretch) -> usize {
    let office = |k: &usize| {
        (page.class(*k) == Class::Role || page.key(*k).ends_with("woman")) && is_capital(page, *k)
    };
    let person = |k: usize| {
        is_capital(page, k) && matches!(page.class(k), Class::Proper | Class::Given | Class::Particle)
    };
    let at = (first + 1..last).rev().find(office).filter(|&k| (k + 1..=last).all(person));
    at.map_or(first, |k| k + 1)
}

/// "Big Jim Szabo", "Development Simin Alborzi": the given name, after words that stand before one.
fn after_forename(page: &Page<'_>, (first, last): Stretch) -> usize {
    let forename = |k: usize| given::is_forename(page.key(k)) && is_capital(page, k);
    let Some(at) = (first + 1..last).find(|&k| forename(k)).filter(|_| !forename(first)) else {
        return first;
    };
    let precedes = |k: usize| {
        given::precedes_name(page.key(k))
            || page.class(k).is_mark()
            || is_body(page, k)
            || matches!(page.class(k), Class::Role | Class::Title)
    };
    // "Datuk Seri Norhayati Abdul Ghafar": what stands between a title and a given name is of the name.
    let title = (first..at).rev().find(|&k| page.class(k) == Class::Title && !is_body(page, k));
    let bare = |k: usize| is_capital(page, k) && !precedes(k) || page.class(k) == Class::Particle;
    if let Some(title) = title.filter(|title| (title + 1..at).all(bare) && title + 1 < at) {
        return title + 1;
    }
    if (first..at).any(precedes) || is_place(page, at - 1) { at } else { first }
}

/// "Head of Sepandar Red Lantern Society Gholam Parvaneh": the body belongs to the office.
fn after_society(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> usize {
    let society =
        (first + 1..last).rev().find(|&k| is_body(page, k)).filter(|&k| (2..5).contains(&(last - k)));
    let held = first > place.0 && matches!(page.key(first - 1), "of" | "for" | "the");
    let Some(at) = society.filter(|_| held) else { return first };
    let person = |k: usize| {
        is_capital(page, k) && matches!(page.class(k), Class::Proper | Class::Given | Class::Particle)
    };
    let office = (place.0..first).any(|k| page.class(k) == Class::Role);
    if office && (at + 1..=last).all(person) { at + 1 } else { first }
}

/// "K. P. Venkataraghavan", "Abdul Razzaq Murad", "Red Lantern Society", "Anselmo Ruiz de la Peña".
fn whole(page: &Page<'_>, place: Stretch, (mut first, mut last): Stretch) -> Stretch {
    let initial = |k: usize| page.key(k + 1) == "." && page.printed(k).len() == 1;
    while last + 2 <= place.1 && initial(last) && is_capital(page, last + 2) {
        last += 2;
    }
    let bodied = has_body(page, (first, last));
    let part = |k: usize| {
        page.words[k].shape == 1
            && (given::is_forename(page.key(k)) || bodied && k > page.sentence_of(k).0)
            && matches!(page.class(k), Class::Proper | Class::Given)
            && !given::precedes_name(page.key(k))
            && !is_place(page, k)
            // "The General Authority for Ports".
            || bodied && page.words[k].shape == 1 && matches!(page.key(k), "general" | "national" | "central" | "public" | "high" | "supreme")
    };
    // "La Marea Nueva".
    let article = |k: usize| {
        page.words[k].shape == 1
            && matches!(
                page.key(k),
                "la" | "el" | "le" | "los" | "las" | "les" | "il" | "lo" | "die" | "der" | "das"
            )
    };
    if first > place.0 && article(first - 1) {
        first -= 1;
    }
    // "The Five Shores Marine Institute".
    let count = |k: usize| bodied && page.words[k].shape == 1 && page.class(k) == Class::Number;
    if first > place.0 && count(first - 1) && first - 1 > page.sentence_of(first).0 {
        first -= 1;
    }
    while first > place.0 && first - place.0 < 4 && part(first - 1) && page.words[first].shape == 1 {
        first -= 1;
    }
    let tied =
        |k: usize| is_particle(page.printed(k)) && page.key(k) != "of" || matches!(page.key(k), "na" | "wa");
    let next = |last: usize| (last + 1..=place.1.min(last + 3)).find(|&k| !tied(k));
    while let Some(k) = next(last).filter(|&k| k > last + 1 && is_capital(page, k)) {
        last = k;
    }
    (first, last)
}

/// "J.D. Vance", "R. K. Singh": the initials before the first word of a name are of it, back to word `from`.
fn initialled(page: &Page<'_>, from: usize, mut first: usize) -> usize {
    while first > from {
        let stop = page.class(first - 1) == Class::Stop && first > from + 1;
        let at = first - 1 - usize::from(stop);
        if !is_initials(page, at) {
            break;
        }
        first = at;
    }
    first
}

/// "J", "J.D": capitals that stand for names, and for no country or body.
fn is_initials(page: &Page<'_>, k: usize) -> bool {
    let printed = page.printed(k);
    let letters = printed.split('.').filter(|part| !part.is_empty()).count();
    let single = printed
        .split('.')
        .all(|part| part.chars().count() <= 1 && part.chars().all(|c| c.is_uppercase() && c.is_alphabetic()));
    let stopped = printed.contains('.') || page.words.get(k + 1).is_some_and(|w| w.class == Class::Stop);
    single
        && stopped
        && letters > 0
        && !matches!(
            page.key(k),
            "h.e" | "h.h" | "h.r.h" | "h.m" | "u.s" | "u.k" | "u.n" | "e.u" | "d.c" | "u.a.e" | "u.s.a"
        )
}

/// "Eng. Nidal Sweidan Al-Hamarneh": all between a title and a person's name is of the name.
fn titled(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> usize {
    const MOST: usize = 2;
    // "Dr. Saw Htoo Eh": a capital inside a sentence is no verb.
    let spelt = |k: usize| page.class(k).is_verbal() && k > page.sentence_of(k).0;
    let person = |k: usize| {
        page.words[k].shape == 1
            && (matches!(page.class(k), Class::Proper | Class::Given | Class::Other) || spelt(k))
            && !is_body(page, k)
            && !given::precedes_name(page.key(k))
    };
    let title =
        |k: usize| page.words[k].shape != 0 && (is_short_title(page.key(k)) || page.class(k) == Class::Title);
    let bound = |from: usize| {
        let stop = from.checked_sub(1).filter(|&k| page.class(k) == Class::Stop && !page.words[k].spaced);
        stop.unwrap_or(from).checked_sub(1).is_some_and(title)
    };
    let mut before = (place.0..first).rev().take(MOST).take_while(|&k| person(k) && !title(k));
    before.find(|&k| bound(k)).filter(|_| !has_body(page, (first, last))).unwrap_or(first)
}

/// Titles that stand before a name and nothing else.
fn is_short_title(key: &str) -> bool {
    matches!(
        key,
        "dr" | "eng"
            | "engr"
            | "prof"
            | "hag"
            | "haj"
            | "hajj"
            | "mr"
            | "mrs"
            | "ms"
            | "sheikh"
            | "sheikha"
            | "sardar"
            | "malam"
            | "begum"
            | "mullah"
            | "capt"
            | "col"
            | "gen"
            | "lt"
            | "maj"
            | "brig"
    )
}

/// "Governor General of Golzar Esfandiar Bahmanyar": a place of an office ends it.
fn after_place(page: &Page<'_>, (first, last): Stretch) -> usize {
    // "Secretary of the Security Council of Belarus Anatoly Kasperovich".
    let led = |k: usize| {
        page.class(k) == Class::Body && (k.saturating_sub(8)..k).any(|j| page.class(j) == Class::Role)
    };
    let office = |k: usize| {
        is_capital(page, k) && (matches!(page.class(k), Class::Role | Class::Proper | Class::Title) || led(k))
    };
    let of = first >= 2 && matches!(page.key(first - 1), "of" | "to") && office(first - 2);
    // "Adviser of Marjan Samir al-Qandil": a place that is a given name too, before another one.
    let forename = |k: usize| given::is_forename(page.key(k));
    let place = !forename(first) || is_place(page, first) || last >= first + 2 && forename(first + 1);
    first + usize::from(of && place && !has_body(page, (first, last)) && last >= first + 2)
}

/// "Loomis and Pickering" is Loomis; "National Institute of Disasters" is whole.
fn ended(page: &Page<'_>, place: Stretch, (first, mut last): Stretch) -> Stretch {
    let bodied = has_body(page, (first, last));
    if let Some(and) = (first + 1..last).find(|&k| page.key(k) == "and" && !bodied) {
        last = and - 1;
    }
    while last > first && page.words[last].shape == 3 {
        last -= 1;
    }
    if bodied && last + 2 <= place.1 && page.key(last + 1) == "of" && is_capital(page, last + 2) {
        last = (last + 2..=place.1).take_while(|&k| is_capital(page, k)).last().unwrap_or(last);
    }
    (first, last)
}

/// The capitals at the end of a phrase after the noun of a role: "Lonnegan's son Brody".
pub(in crate::people) fn after_role(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let role =
        (first..=last).rev().find(|&k| matches!(page.class(k), Class::Role | Class::Title | Class::Comma))?;
    let capital = |k: usize| {
        page.words[k].shape == 1
            && (matches!(page.class(k), Class::Proper | Class::Given | Class::Other)
                || page.class(k) == Class::Particle && k < last)
            || is_initials(page, k) && k < last
            || page.class(k) == Class::Stop && is_initials(page, k - 1)
    };
    let words = (role + 1..=last).filter(|&k| !page.class(k).is_mark()).count();
    ((1..5).contains(&words) && (role + 1..=last).all(capital)).then_some((role + 1, last))
}

/// A surname outside the sources with the capitals before it that can be nothing but the rest of the name.
pub(super) fn led(page: &Page<'_>, from: usize, (first, last): Stretch) -> Stretch {
    let part = |k: &usize| {
        let key = page.key(*k);
        let capital = page.words[*k].shape == 1
            && !["-elect", "-designate", "-general"].iter().any(|end| key.ends_with(end))
            && matches!(page.class(*k), Class::Proper | Class::Given | Class::Other);
        capital && !given::precedes_name(key) && *k > page.sentence_of(*k).0
            || (is_particle(page.printed(*k)) || page.class(*k) == Class::Particle) && key != "of"
            || given::is_forename(key) && page.words[*k].shape == 1
    };
    let start = (from..first).rev().take(3).take_while(part).last().unwrap_or(first);
    let start = (start..=first).find(|&k| page.words[k].shape != 0).unwrap_or(first);
    if start == first { (first, last) } else { mended(page, (from, last), (start, last)) }
}
