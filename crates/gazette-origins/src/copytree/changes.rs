//! What a copy cut, added and changed: figures first, then names, then other words.

use std::collections::HashSet;

use gazette_news::Language;
use gazette_text::{fold, language, names, numbers, tokens};

use super::diff::{Kind, diff};

/// What was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Altered {
    /// A number: "27" became "at least 40".
    Figure,
    /// A name.
    Name,
    /// Other words.
    Wording,
}

/// One place where the copy says something else.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Alteration {
    /// What was changed.
    pub what: Altered,
    /// As the origin has it.
    pub was: String,
    /// As the copy has it.
    pub is: String,
}

/// How a copy differs from what it was copied from.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Changes {
    /// Words of the other that the copy leaves out.
    pub cut: u32,
    /// Words that the copy adds.
    pub added: u32,
    /// Places where words were replaced, figures first.
    pub altered: Vec<Alteration>,
    /// The first figure that became another one, as both print it.
    pub figure: Option<(Printed, Printed)>,
}

/// A number as a text prints it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Printed {
    /// The number alone: "40".
    pub number: String,
    /// With the few words before it that were changed too: "at least 40".
    pub hedged: String,
}

/// A replacement of more words than this on either side is cut and added, not altered.
const PHRASE: usize = 12;
/// At most this many alterations are listed.
const MOST: usize = 40;
/// A name has no more words than these.
const NAME: usize = 4;
/// More words than these before a number are no hedge of it.
const HEDGE: usize = 4;

impl Changes {
    /// What `new` changed of `old`.
    pub fn between(old: &str, new: &str, in_language: Option<Language>) -> Changes {
        let in_language = in_language.unwrap_or_else(|| language::detect(new));
        let pieces = diff(old, new);
        let names = names_of(old, in_language).chain(names_of(new, in_language)).collect();
        let mut out = Changes::default();
        let count = |text: &str| text.split_whitespace().count();
        for (at, piece) in pieces.iter().enumerate() {
            match piece.kind {
                Kind::Same => {}
                Kind::Cut => out.cut += count(&piece.text) as u32,
                Kind::Added => out.added += count(&piece.text) as u32,
            }
            let next = pieces.get(at + 1);
            if piece.kind == Kind::Cut
                && let Some(added) = next.filter(|n| n.kind == Kind::Added)
                && count(&piece.text) <= PHRASE
                && count(&added.text) <= PHRASE
            {
                let (was, is) = (bare(&piece.text), bare(&added.text));
                let what = altered(&was, &is, &names, in_language);
                if out.figure.is_none() {
                    out.figure = refigured(&was, &is, in_language);
                }
                out.altered.push(Alteration { what, was, is });
            }
        }
        out.altered.sort_by_key(|a| a.what);
        out.altered.truncate(MOST);
        out
    }
}

/// Without the marks and spaces around it.
fn bare(text: &str) -> String {
    text.trim().trim_matches([',', '.', ';', ':', '،', '؛', '«', '»', '“', '”', '"']).trim().to_owned()
}

/// The folded words of the names that a text has.
fn names_of(text: &str, in_language: Language) -> impl Iterator<Item = String> {
    let names = names::names(text, in_language);
    let words = |name: names::Name| -> Vec<String> {
        let printed = name.span.of(text).unwrap_or_default();
        printed.split_whitespace().map(fold::key).collect()
    };
    names.into_iter().flat_map(words).collect::<Vec<_>>().into_iter()
}

/// A name was altered where a few words that are part of a name stand for a few others that are.
fn altered(was: &str, is: &str, names: &HashSet<String>, in_language: Language) -> Altered {
    let named = |text: &str| {
        text.split_whitespace().count() <= NAME
            && text.split_whitespace().all(|word| names.contains(&fold::key(word)))
    };
    // "18 thousand" for "18,000" is another way to put it and no other figure.
    let values = |phrase| -> Vec<f64> {
        numbers_of(phrase, in_language).into_iter().map(|(value, _)| value).collect()
    };
    let (old, new) = (values(was), values(is));
    if !old.is_empty() && !new.is_empty() && old != new {
        Altered::Figure
    } else if named(was) && named(is) {
        Altered::Name
    } else {
        Altered::Wording
    }
}

/// The first number of each, where they are not the same one.
fn refigured(was: &str, is: &str, in_language: Language) -> Option<(Printed, Printed)> {
    let first = |phrase| numbers_of(phrase, in_language).into_iter().next();
    let ((old, number), (new, other)) = (first(was)?, first(is)?);
    (old != new).then(|| (printed(was, number), printed(is, other)))
}

/// A number of a phrase, with the words before it where they are few.
fn printed(phrase: &str, number: &str) -> Printed {
    let before = phrase.split_once(number).map_or("", |(before, _)| before);
    let few = before.split_whitespace().count() <= HEDGE;
    Printed { number: number.to_owned(), hedged: format!("{}{number}", if few { before } else { "" }) }
}

/// The numbers of a phrase, in digits or words, in order, each with its printed form.
fn numbers_of(phrase: &str, in_language: Language) -> Vec<(f64, &str)> {
    let cut = tokens::tokens(phrase);
    let mut out = Vec::new();
    let mut at = 0;
    while at < cut.len() {
        let number = numbers::number_at(phrase, &cut, at, in_language);
        let printed = |n: numbers::Number| {
            Some((n.value, phrase.get(cut[n.first].from as usize..cut[n.last].to as usize)?))
        };
        out.extend(number.and_then(printed));
        at = number.map_or(at, |n| n.last) + 1;
    }
    out
}
