//! Names: capitalised sequences in Latin script, and what follows a title in Arabic and Persian.
//!
//! These are guesses for matching dispatches and finding speakers, made without any list of real people.

use gazette_news::{Language, Span};

use crate::fold;
use crate::tokens::{Kind, Token, tokens};

pub mod titles;

/// A stretch that looks like the name of a person, body or place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Where it stands, titles left out.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// Whether a title or role stands right before it, which makes it a person.
    pub titled: bool,
}

/// The names of a text, in order.
pub fn names(text: &str, language: Language) -> Vec<Name> {
    names_in(text, &tokens(text), language)
}

/// As [`names`], for a text already cut.
pub fn names_in(text: &str, tokens: &[Token], language: Language) -> Vec<Name> {
    let unicameral = language == Language::ARABIC || language == Language::PERSIAN;
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let last =
            if unicameral { after_title(text, tokens, at, language) } else { capitalised(text, tokens, at) };
        match last {
            Some((first, last)) => {
                if let Some(name) = named(text, tokens, first, last, unicameral) {
                    out.push(name);
                }
                at = last + 1;
            }
            None => at += 1,
        }
    }
    out
}

fn named(text: &str, tokens: &[Token], first: usize, last: usize, titled: bool) -> Option<Name> {
    let is_title = |k: usize| titles::is_title(&fold::key(tokens[k].of(text)));
    let mut from = first;
    while from < last && is_title(from) {
        from += 1;
    }
    let titled =
        titled || from > first || (from > 0 && tokens[from - 1].kind == Kind::Word && is_title(from - 1));
    let span = Span::new(tokens[from].start, tokens[last].end).ok()?;
    Some(Name { span, first: from, last, titled })
}

/// Whether a word begins with a capital letter of a script that has them, after a particle tied to it by a hyphen:
/// "Osman", "al-Qandil", "ash-Sharif".
pub fn is_capitalised(word: &str) -> bool {
    let tied = word.split_once(['-', '‑', '’', '\'']).filter(|(particle, rest)| {
        (1..=4).contains(&particle.len())
            && particle.chars().all(|c| c.is_ascii_lowercase())
            && !rest.is_empty()
    });
    tied.map_or(word, |(_, rest)| rest).chars().next().is_some_and(char::is_uppercase)
}

/// Particles that stand inside names between capitalised words.
pub fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "ibn"
            | "bint"
            | "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "del"
            | "della"
            | "di"
            | "da"
            | "dos"
            | "du"
            | "la"
            | "le"
            | "of"
    ) || word.starts_with("al-")
        || word.starts_with("el-")
}

fn capitalised(text: &str, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let is_capital =
        |k: usize| tokens.get(k).is_some_and(|t| t.kind == Kind::Word && is_capitalised(t.of(text)));
    let glued = |k: usize| {
        tokens
            .get(k)
            .is_some_and(|t| t.kind == Kind::Word && is_particle(t.of(text)) && t.of(text).contains('-'))
    };
    if !is_capital(at) && !glued(at) {
        return None;
    }
    let joins = |k: usize| tokens.get(k).is_some_and(|t| is_particle(t.of(text)) && t.of(text) != "of");
    let starts = at == 0 || !tokens[at - 1].is_word() && tokens[at - 1].of(text) != ",";
    let mut last = at;
    loop {
        let next = last + 1;
        if is_capital(next) || glued(next) {
            last = next;
        } else if is_capital(next + 1) && (joins(next) || initial(text, tokens, last)) {
            last = next + 1;
        } else {
            break;
        }
    }
    let lone = last == at;
    let word = tokens[at].of(text);
    let common = fold::key(word);
    if titles::is_common(&common) {
        // "The", "On", weekdays: they open sentences and are part of no name.
        return (!lone).then_some((at + 1, last)).filter(|(f, l)| f <= l);
    }
    if lone && starts && word.chars().count() < 2 {
        return None;
    }
    Some((at, last))
}

/// "K." inside "Rana K. Aziz".
fn initial(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens[at].of(text).chars().count() == 1
        && tokens.get(at + 1).is_some_and(|t| t.of(text) == "." && t.start == tokens[at].end)
}

/// After a title of Arabic or Persian copy: up to four words that are neither function words nor marks.
fn after_title(text: &str, tokens: &[Token], at: usize, language: Language) -> Option<(usize, usize)> {
    if tokens[at].kind != Kind::Word || !titles::introduces_name(&fold::key(tokens[at].of(text)), language) {
        return None;
    }
    let first = at + 1;
    let mut last = at;
    while last < at + 4 {
        let Some(token) = tokens.get(last + 1).filter(|t| t.kind == Kind::Word) else { break };
        let key = fold::key(token.of(text));
        if titles::ends_name(&key)
            || (last == at
                && key.starts_with("ال")
                && language == Language::ARABIC
                && key.chars().count() > 7)
        {
            break;
        }
        last += 1;
    }
    (last > at).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, language: Language) -> Vec<&str> {
        names(text, language).iter().filter_map(|n| n.span.of(text)).collect()
    }

    #[test]
    fn capitalised_sequences_with_particles_and_initials() {
        assert_eq!(
            found("The minister, Rana K. Aziz, met Omar al-Haddad of Velmora.", Language::ENGLISH),
            ["Rana K. Aziz", "Omar al-Haddad", "Velmora"]
        );
        assert_eq!(found("Mr Osman left.", Language::ENGLISH), ["Osman"]);
        assert_eq!(
            found("Adviser Samir al-Qandil and Aminata N'Diaye spoke.", Language::ENGLISH),
            ["Samir al-Qandil", "Aminata N'Diaye"]
        );
    }

    #[test]
    fn names_after_titles_in_arabic_and_persian() {
        assert_eq!(found("قال المهندس عامر الدغيم إن السد امتلأ", Language::ARABIC), ["عامر الدغيم"]);
        assert_eq!(found("دکتر نادر بهرامی گفت", Language::PERSIAN), ["نادر بهرامی"]);
    }
}
