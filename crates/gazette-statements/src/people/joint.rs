//! Two people who speak with one voice: "Rita Falk and Tom Rye said in a joint statement", "Mayor Rita Falk and
//! Governor Tom Rye". What they say is neither one's alone, so that both are named; each is a party besides.

use gazette_news::Language;

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words that stand before a name, and of one.
const MOST_BEFORE: usize = 6;
const LONGEST: usize = 4;

/// Somebody of two: the whole phrase, and the name that ends it.
type Person = (Stretch, Stretch);

/// The two whom an English source names, if it is nothing but two people.
pub(super) fn people(page: &Page<'_>, (first, last): Stretch) -> Option<[Person; 2]> {
    if page.language != Language::ENGLISH
        || last < first + 4
        || (first..=last).any(|k| page.class(k).is_mark())
    {
        return None;
    }
    let joins = |k: &usize| matches!(page.key(*k), "and" | "nor");
    let mut joining = (first + 2..last).filter(joins);
    let (and, None) = (joining.next()?, joining.next()) else { return None };
    let first = first + usize::from(matches!(page.key(first), "both" | "neither"));
    let (one, other) = (person(page, (first, and - 1))?, person(page, (and + 1, last))?);
    let given = |(_, name): Person| given::is_forename(page.key(name.0));
    (given(one) || given(other)).then_some([one, other])
}

/// The two as they are printed together.
pub(super) fn printed(page: &Page<'_>, people: &[Person; 2]) -> String {
    format!("{} and {}", page.slice(people[0].1), page.slice(people[1].1))
}

/// Words that end in a name of two words or more, after nothing but an office or what somebody is to the other.
fn person(page: &Page<'_>, (first, last): Stretch) -> Option<Person> {
    let part = |k: &usize| {
        page.words[*k].shape == 1
            && !matches!(page.class(*k), Class::Role | Class::Title | Class::Body)
            && !given::is_body_noun(page.key(*k))
            || page.class(*k) == Class::Particle
    };
    let from = (first..=last).rev().take_while(part).last()?;
    let length = last - from + 1;
    let before = first..from;
    let light = |k: usize| {
        matches!(page.class(k), Class::Role | Class::Title | Class::Determiner | Class::Possessive)
            || page.words[k].shape == 0 && !page.class(k).is_verbal() && page.class(k) != Class::Preposition
    };
    // "Sheriff of Corrow County and Coroner Ann Foss" is one.
    let sound = (2..=LONGEST).contains(&length) && before.len() <= MOST_BEFORE && before.clone().all(light);
    sound.then_some(((first, last), (from, last)))
}
