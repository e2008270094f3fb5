//! Companies and other bodies that English copy names in passing and takes up by what they are: "the miner", "the carrier", "the group".

use gazette_news::Language;

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{Phrase, kinds, nouns};

/// The most words of such a name, and the most names.
const LONGEST: usize = 8;
const MOST: usize = 40;

/// Whether some source takes up a body by what it is.
pub(in crate::people) fn are_asked_for(page: &Page<'_>, sources: &[Option<Phrase>]) -> bool {
    let body = |p: &Phrase| {
        let (first, last) = p.place;
        p.name.is_none() && !p.pronoun && (first..=last).any(|k| kinds::called(page.key(k)) != 0)
    };
    page.language == Language::ENGLISH && sources.iter().flatten().any(body)
}

/// The names outside the sources that a word in them, or what they are said to be, tells to be a body's.
pub(in crate::people) fn companies(page: &Page<'_>, read: impl Fn(Stretch, usize) -> Phrase) -> Vec<Phrase> {
    let mut out = Vec::new();
    let mut k = 0;
    while k < page.words.len() && out.len() < MOST {
        let Some(name) = run(page, k) else {
            k += 1;
            continue;
        };
        k = name.1 + 1;
        // "Insurer Meuse & Lys Mutuelle".
        let traded =
            name.1 > name.0 && name.0 == page.sentence_of(name.0).0 && kinds::is_trade(page.key(name.0));
        let name = (name.0 + usize::from(traded), name.1);
        // "Commissioner for Solid Minerals".
        let held = name.0 > 1
            && matches!(page.key(name.0 - 1), "of" | "for")
            && page.class(name.0 - 2) == Class::Role
            && !kinds::is_suffix(page.key(name.1));
        if held {
            continue;
        }
        let trade = trade_of(page, name);
        if trade.is_some() || is_told(page, name) {
            let phrase = read(name, name.1);
            out.push(Phrase {
                place: name,
                name: Some(name),
                roles: trade.into_iter().collect(),
                role_head: None,
                person: false,
                personal: false,
                ..phrase
            });
        }
    }
    out
}

/// A run of capitals that may be a name, from its first word on.
fn run(page: &Page<'_>, k: usize) -> Option<Stretch> {
    if !begins(page, k) {
        return None;
    }
    let (_, end) = page.sentence_of(k);
    let mut last = k;
    while last < end && last - k < LONGEST {
        let next = last + 1;
        // "Kamau-Oduor of the Rift Crops Institute" is somebody there.
        if ties(page, next) && matches!(page.key(next), "of" | "for") && !is_bodily(page, last) {
            break;
        }
        let joins =
            ties(page, next) && next < end && begins_again(page, next + 1) && !page.class(next).is_mark()
                || page.printed(next) == "&" && next < end && begins_again(page, next + 1);
        // "Doctors of the Delta".
        let twice =
            ties(page, next) && next + 1 < end && ties(page, next + 1) && begins_again(page, next + 2);
        if part(page, next) {
            last = next;
        } else if joins {
            last = next + 1;
        } else if twice {
            last = next + 2;
        } else {
            break;
        }
    }
    // A headline may begin every word with a capital.
    (last > k || page.words[k].shape == 1 || page.words[k].shape == 2).then_some((k, last))
}

fn begins(page: &Page<'_>, k: usize) -> bool {
    part(page, k) && !(page.key(k) == "i" || page.class(k) == Class::Number)
}

fn begins_again(page: &Page<'_>, k: usize) -> bool {
    matches!(page.words[k].shape, 1 | 2) && !page.class(k).is_mark()
}

fn part(page: &Page<'_>, k: usize) -> bool {
    let little = matches!(
        page.class(k),
        Class::Determiner
            | Class::Pronoun
            | Class::Participant
            | Class::Possessive
            | Class::Role
            | Class::Title
            | Class::Time
            | Class::Preposition
            | Class::Conjunction
            | Class::Subordinator
            | Class::Relative
            | Class::Question
            | Class::Negation
            | Class::Modal
            | Class::Auxiliary
            | Class::Document
    );
    let suffix = kinds::is_suffix(page.key(k)) || kinds::told_by(page.key(k)) != 0 || is_member(page, k);
    matches!(page.words[k].shape, 1 | 2) && (!little || suffix) && !page.class(k).is_mark()
}

/// Whether a word is for a body, or for several people: what may be "of" something in a name.
fn is_bodily(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let many = key.ends_with('s') && !key.ends_with("ss") && page.class(k) == Class::Role;
    kinds::told_by(key) != 0 || page.class(k) == Class::Body || given::is_body_noun(key) || many
}

/// "Public Passenger Transport Association", "Skelby Coach Hire": a word for people that tells of what or whom a body is.
fn is_member(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let inside = k > page.sentence_of(k).0 && matches!(page.words[k - 1].shape, 1 | 2);
    let next = page.words.get(k + 1).is_some_and(|word| word.shape == 1);
    let many = key.trim_end_matches(['\'', '’']).ends_with('s') && !key.ends_with("ss");
    page.class(k) == Class::Role
        && inside
        && next
        && (many || matches!(key, "passenger" | "coach" | "consumer" | "patient" | "people"))
}

/// "of", "de", "do", "y" and "and" inside a name.
fn ties(page: &Page<'_>, k: usize) -> bool {
    matches!(
        page.key(k),
        "of" | "de"
            | "do"
            | "da"
            | "del"
            | "des"
            | "du"
            | "der"
            | "y"
            | "e"
            | "et"
            | "for"
            | "and"
            | "the"
            | "la"
    ) && page.words[k].shape == 0
}

/// "Palladine Nickel Ltd", "Banco Marítimo": whether a word of the name tells that it is a body's.
pub(in crate::people) fn is_told(page: &Page<'_>, (first, last): Stretch) -> bool {
    let words = || first..=last;
    let person = given::is_forename(page.key(first)) && last == first + 1;
    let suffix = last > first && kinds::is_suffix(page.key(last)) && page.words[last].shape != 0;
    // A place is named with a body's word as well: "Bank Street" ends in none.
    // "Banco Marítimo", but "Energy Commission Farhang Zolfi" is no company.
    let leading = matches!(
        page.key(first),
        "banco"
            | "banca"
            | "banque"
            | "banka"
            | "minera"
            | "compania"
            | "companhia"
            | "compagnie"
            | "cia"
            | "grupo"
            | "gruppo"
            | "groupe"
            | "societe"
            | "sociedad"
            | "empresa"
            | "frigorifico"
            | "aguas"
            | "caja"
            | "petroleos"
            | "universidad"
            | "universite"
            | "instituto"
            | "asociacion"
            | "confederacion"
            | "sindicato"
            | "partido"
    );
    let trade = last > first && (kinds::told_by(page.key(last)) != 0 || leading);
    let of = words().any(|k| matches!(page.key(k), "of" | "for"))
        && words().any(|k| kinds::told_by(page.key(k)) != 0);
    let joined = words().any(|k| matches!(page.key(k), "y" | "e" | "et"))
        && words().any(|k| kinds::told_by(page.key(k)) != 0);
    let and = words().any(|k| page.printed(k) == "&") || joined;
    let prefix = last > first && matches!(page.printed(first), "PT" | "CV" | "OOO" | "PAO" | "AO");
    suffix || prefix || !person && (trade || of || and)
}

/// The body that a source names with nothing but capitals, after its article, its trade and whose it is: "Insurer Meuse & Lys Mutuelle".
pub(in crate::people) fn name_in(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    if page.language != Language::ENGLISH {
        return None;
    }
    let stops = |k: &usize| matches!(page.class(*k), Class::Comma | Class::Bracket);
    let end = (first + 1..=last).find(stops).map_or(last, |k| k - 1);
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2) && page.class(k) != Class::Determiner;
    let trade = |k: usize| k == first && k < end && kinds::is_trade(page.key(k)) && capital(k + 1);
    let from = (first..=end).find(|&k| capital(k) && !trade(k))?;
    // "The rebels' Valley Liberation Council".
    let many =
        |k: usize| page.class(k) == Class::Role && page.key(k).trim_end_matches(['\'', '’']).ends_with('s');
    let light = |k: usize| {
        !page.class(k).is_verbal()
            && !matches!(page.class(k), Class::Preposition | Class::Title)
            && (page.class(k) != Class::Role || many(k))
    };
    let owned = from < end && page.class(from + 1) == Class::Clitic;
    let name = run(page, from).filter(|name| name.1 == end && name.1 > name.0)?;
    (from - first < 5 && (first..from).all(light) && !owned && is_told(page, name)).then_some(name)
}

/// What the text says the name is: "chipmaker Orvane", "Orvane, a chipmaker,", "Doctors of the Delta, an aid group that …".
fn trade_of(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let begin = page.sentence_of(first).0;
    let small = |k: usize| page.words[k].shape == 0 || k == begin;
    if first > begin && small(first - 1) && kinds::is_trade(page.key(first - 1)) {
        return Some((first - 1, first - 1));
    }
    let (_, end) = page.sentence_of(last);
    if last + 3 > end || page.class(last + 1) != Class::Comma {
        return None;
    }
    let article = matches!(page.key(last + 2), "a" | "an" | "the" | "which");
    let ends = |k: &usize| {
        let class = page.class(*k);
        class.is_mark()
            || matches!(class, Class::Relative | Class::Preposition | Class::Complementiser)
            || class.is_verbal() && *k > last + 3
    };
    let to = (last + 3..=end.min(last + 9)).find(ends).unwrap_or(end.min(last + 9));
    let noun = to - 1;
    // "Josephine Akol, a tea seller" is somebody.
    let body = kinds::called(page.key(noun)) != 0
        && !kinds::is_either(page.key(noun))
        && nouns::kind(page, noun) == nouns::Kind::Body;
    let told = article && body && page.words[noun].shape == 0 && !given::is_forename(page.key(first));
    // "In Congo, the company said".
    let acts = to <= end && page.class(to).is_verbal();
    (told && !acts && page.key(last + 2) != "which").then_some((last + 3, noun))
}
