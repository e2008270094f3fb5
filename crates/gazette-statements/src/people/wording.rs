//! How a role and the body it is held in are told: "the party's treasurer" is treasurer of the party.
//!
//! A role is told in one piece, without article, possessor and honours, and without a clause that merely adds something.
//! The body stays inside it where the text binds them ("spokesman for the Harbour Ministry", «رئيس لجنة الانتخابات»), and
//! is the affiliation as well.

use gazette_news::Language;

use super::{Phrase, another};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

mod latin;
mod titles;
mod unicameral;

pub(super) use latin::is_rank;

/// The roles a phrase gives, as told, and the body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Wording {
    pub roles: Vec<String>,
    pub affiliation: Option<String>,
}

/// Words the roles of a phrase; one without a name is its own role.
pub(super) fn of(page: &Page<'_>, phrase: &Phrase) -> Wording {
    let mut out = Wording::default();
    if phrase.pronoun {
        return out;
    }
    if phrase.name.is_none() && another::is_sources(page, phrase.place) {
        // Whom sources are close to is all that tells who they are.
        out.roles.extend(phrase.roles.first().map(|role| page.slice(*role).to_owned()));
        out.affiliation = match page.language {
            Language::ENGLISH => None,
            _ => unicameral::source_in(page, phrase.place),
        };
        return out;
    }
    let title = phrase.name.and_then(|name| titles::before(page, phrase.place, name));
    let title = title.filter(|title| is_apart(page, phrase, *title));
    let pieces = match phrase.name {
        Some(name) => {
            let whole = |piece: &Stretch| if piece.1 < name.0 { (piece.0, name.0 - 1) } else { *piece };
            phrase.roles.iter().map(whole).filter_map(|piece| without(page, piece, title)).collect()
        }
        None => vec![phrase.place],
    };
    for piece in pieces {
        let (role, affiliation) = match page.language {
            Language::ENGLISH => latin::english(page, piece, phrase.name),
            _ => (unicameral::bound(page, piece, phrase.name), None),
        };
        out.roles.extend(role.filter(|role| !role.is_empty()));
        out.affiliation = out.affiliation.or(affiliation);
    }
    if page.language != Language::ENGLISH {
        out.affiliation = unicameral::affiliation(page, phrase);
    }
    let title = title.or_else(|| phrase.name.and_then(|name| office_title(page, phrase, name)));
    let lone = phrase.name.and_then(|name| titles::alone(page, phrase.place, name));
    let title = title.or_else(|| lone.filter(|_| out.roles.is_empty()));
    if let Some(title) = title.filter(|title| !out.roles.is_empty() || !titles::is_empty(page, *title)) {
        let told = titles::with(page, out.roles.first().map(String::as_str), title);
        out.roles.splice(0..out.roles.len().min(1), [told]);
    }
    out
}

/// Whether what stands before titles in English is an office: "Air Marshal", "State Rep." are one.
fn is_apart(page: &Page<'_>, phrase: &Phrase, (title, _): Stretch) -> bool {
    // "Deputy Sergeant" is one rank.
    let qualifies = |k: usize| {
        matches!(
            page.key(k),
            "deputy" | "assistant" | "acting" | "vice" | "former" | "retired" | "senior" | "late"
        )
    };
    let office = |k: usize| {
        (matches!(page.class(k), Class::Role | Class::Body) || page.key(k) == "chief") && !qualifies(k)
    };
    let before = phrase.roles.iter().find(|piece| piece.0 < title);
    page.language != Language::ENGLISH || before.is_none_or(|piece| (piece.0..title).any(office))
}

/// A piece of a role without the titles that stand at its end.
fn without(page: &Page<'_>, (first, last): Stretch, title: Option<Stretch>) -> Option<Stretch> {
    let Some((from, to)) = title.filter(|(from, to)| *from <= last && first <= *to) else {
        return Some((first, last));
    };
    let last = (first..from).rev().find(|&k| !page.class(k).is_mark())?;
    (last < to).then_some((first, last))
}

/// "President Nadia Osman": an office that stands before an English name like a title, where nothing else does.
fn office_title(page: &Page<'_>, phrase: &Phrase, (first, _): Stretch) -> Option<Stretch> {
    if page.language != Language::ENGLISH || phrase.roles.iter().any(|piece| piece.1 < first) {
        return None;
    }
    let title = |k: &usize| {
        latin::is_rank(page, *k)
            || is_office_title(page.key(*k))
            || page.class(*k) == Class::Stop && !page.words[*k].spaced
    };
    let run = (first.saturating_sub(4).max(page.sentence_of(first).0)..first).rev().take_while(title).last();
    run.filter(|&k| !page.class(k).is_mark()).map(|k| (k, first - 1))
}

/// Offices that stand before a name like a title.
pub(super) fn is_office_title(key: &str) -> bool {
    matches!(
        key,
        "gov"
            | "rep"
            | "judge"
            | "senator"
            | "governor"
            | "president"
            | "representative"
            | "congressman"
            | "commander"
    )
}
