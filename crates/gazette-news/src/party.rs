//! A person or body of a text: what the text calls it, and where.

use serde::{Deserialize, Serialize};

use crate::Span;

/// What a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PartyKind {
    /// One human being, with a name or without: "a senior official".
    Person,
    /// A ministry, a company, a paper, a country: whoever speaks for it is a party of her own.
    Body,
    /// Several people together: "two people briefed on the talks", "Rita Falk and Tom Rye" in one voice.
    Group,
    /// A report, a letter, figures: what speaks in nobody's person.
    Document,
}

/// Words by which a text calls a party, and all the places where they stand for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// The words as printed; a pronoun in small letters.
    pub form: String,
    /// Where they stand, in order, in code points of the text.
    pub at: Vec<Span>,
}

/// A person, body, group or document of one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The fullest form of the name in the text; `None` for the unnamed.
    pub name: Option<String>,
    /// What it is.
    pub kind: PartyKind,
    /// What the text says it is: "Minister of Water Resources"; of the unnamed, how the text describes them.
    pub roles: Vec<String>,
    /// The bodies it speaks for, as far as the text tells.
    pub affiliations: Vec<String>,
    /// Where its name stands in full; of the unnamed, where they are described first.
    pub at: Vec<Span>,
    /// The other forms by which the text calls it: "Osman", "the minister".
    pub aliases: Vec<Called>,
    /// The pronouns that stand for it as the source of a statement: "he", «هي», «وی».
    pub pronouns: Vec<Called>,
    /// Its statements, by their numbers in the list of the text's statements.
    pub statements: Vec<usize>,
}

impl Party {
    /// What to print of it first: its name, else its first role, its affiliation, or what the text calls it.
    pub fn shown(&self) -> &str {
        let described = self.roles.first().or(self.affiliations.first());
        let called = || self.aliases.iter().chain(&self.pronouns).map(|called| &called.form).next();
        self.name.as_ref().or(described).or_else(called).map_or("", String::as_str)
    }

    /// What to print of it besides what is [`shown`](Self::shown): its roles, and the bodies that stand in none of them.
    pub fn told(&self) -> impl Iterator<Item = &str> {
        let shown = self.shown();
        let is_untold = |body: &&String| !self.roles.iter().any(|role| role.contains(body.as_str()));
        let bodies = self.affiliations.iter().filter(is_untold);
        self.roles.iter().chain(bodies).map(String::as_str).filter(move |part| *part != shown)
    }

    /// All places where the text names it, describes it or means it by a pronoun, in order of the text.
    pub fn places(&self) -> Vec<Span> {
        let called = self.aliases.iter().chain(&self.pronouns).flat_map(|called| &called.at);
        let mut places: Vec<Span> = self.at.iter().chain(called).copied().collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"name":"Tarik Osman","kind":"person","roles":["minister"],"affiliations":[],"at":[[0,11]],"aliases":[{"form":"Osman","at":[[40,45]]}],"pronouns":[{"form":"he","at":[[20,22]]}],"statements":[0,2]}"#;

    #[test]
    fn a_party_is_printed_as_it_was_read() {
        let party: Party = serde_json::from_str(JSON).expect("a party");
        assert_eq!(serde_json::to_string(&party).expect("prints"), JSON);
        assert_eq!(party.shown(), "Tarik Osman");
        let places: Vec<u32> = party.places().into_iter().map(Span::start).collect();
        assert_eq!(places, [0, 20, 40]);
    }

    #[test]
    fn a_body_that_a_role_names_is_not_told_twice() {
        let party: Party = serde_json::from_str(JSON).expect("a party");
        let roles = vec!["spokesman for the Harbour Ministry".to_owned(), "engineer".to_owned()];
        let affiliations = vec!["Harbour Ministry".to_owned(), "Dock Union".to_owned()];
        let party = Party { roles, affiliations, ..party };
        let told: Vec<&str> = party.told().collect();
        assert_eq!(told, ["spokesman for the Harbour Ministry", "engineer", "Dock Union"]);
        let unnamed = Party { name: None, ..party };
        assert_eq!(unnamed.told().collect::<Vec<_>>(), ["engineer", "Dock Union"]);
    }

    #[test]
    fn the_unnamed_are_shown_by_what_the_text_calls_them() {
        let party: Party = serde_json::from_str(JSON).expect("a party");
        let unnamed = Party { name: None, ..party };
        assert_eq!(unnamed.shown(), "minister");
        let bare = Party { roles: Vec::new(), aliases: Vec::new(), ..unnamed };
        assert_eq!(bare.shown(), "he");
    }
}
