//! What a copy cut, added and changed: figures first, then names, then other words.

use gazette_news::Language;
use gazette_text::{language, numbers, tokens};

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
    /// The first figure that became another one, as both print it: "1,200" and "12,000", without the words around.
    pub figure: Option<(String, String)>,
}

/// A replacement of more words than this on either side is cut and added, not altered.
const PHRASE: usize = 12;
/// At most this many alterations are listed.
const MOST: usize = 40;

impl Changes {
    /// What `new` changed of `old`.
    pub fn between(old: &str, new: &str, in_language: Option<Language>) -> Changes {
        let in_language = in_language.unwrap_or_else(|| language::detect(new));
        let pieces = diff(old, new);
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
                let what = altered(&was, &is, in_language);
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

fn altered(was: &str, is: &str, in_language: Language) -> Altered {
    let named =
        |text: &str| text.split_whitespace().any(|w| w.chars().next().is_some_and(char::is_uppercase));
    // "18 thousand" for "18,000" is another way to put it and no other figure.
    let values = |phrase| numbers_of(phrase, in_language).into_iter().map(|(value, _)| value);
    if !values(was).eq(values(is)) {
        Altered::Figure
    } else if named(was) || named(is) {
        Altered::Name
    } else {
        Altered::Wording
    }
}

/// The first number of each, where they are not the same one.
fn refigured(was: &str, is: &str, in_language: Language) -> Option<(String, String)> {
    let first = |phrase| numbers_of(phrase, in_language).into_iter().next();
    let ((old, was), (new, is)) = (first(was)?, first(is)?);
    (old != new).then(|| (was.to_owned(), is.to_owned()))
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
