//! How a role and the body it is held in are told: "the party's treasurer" is treasurer of the party.
//!
//! A role is told without article, possessor and honours, and without a clause that merely adds something; the body spoken
//! for stands apart where the text parts it ("'s", "for", "at"), and inside the role too where the language binds them
//! («رئيس لجنة الانتخابات»).

use gazette_news::Language;

use super::Phrase;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

mod latin;
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
    let pieces = match phrase.name {
        Some(name) => with_titles(page, phrase, name),
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
    out
}

/// The roles of a named phrase, with the titles right before an English name where nothing else stands there.
fn with_titles(page: &Page<'_>, phrase: &Phrase, (first, _): Stretch) -> Vec<Stretch> {
    let mut pieces = phrase.roles.clone();
    let title = |k: &usize| {
        is_rank(page, *k)
            || is_office_title(page.key(*k))
            || page.class(*k) == Class::Stop && !page.words[*k].spaced
    };
    let run = (first.saturating_sub(4).max(page.sentence_of(first).0)..first).rev().take_while(title).last();
    if page.language == Language::ENGLISH && !pieces.iter().any(|p| p.1 < first) {
        pieces.splice(0..0, run.filter(|&k| !page.class(k).is_mark()).map(|k| (k, first - 1)));
    }
    pieces
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
