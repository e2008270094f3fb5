//! Who puts news out, and who controls them. Independence is counted by owner.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Language;

macro_rules! slug {
    ($(#[doc = $doc:literal])+ $name:ident) => {
        $(#[doc = $doc])+
        ///
        /// A short name for files and addresses: 1 to 64 small letters, digits and inner hyphens of ASCII.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The short name.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = BadSlug;
            fn from_str(text: &str) -> Result<Self, BadSlug> {
                checked_slug(text).map($name)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadSlug;
            fn try_from(text: String) -> Result<Self, BadSlug> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

slug! {
    /// Names an [`Owner`].
    OwnerId
}
slug! {
    /// Names an [`Outlet`].
    OutletId
}
slug! {
    /// Names a [`Wire`](crate::Wire).
    WireId
}

fn checked_slug(text: &str) -> Result<String, BadSlug> {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let edge = |c: Option<char>| c.is_some_and(|c| c != '-');
    let fits = (1..=64).contains(&text.len()) && text.chars().all(inner);
    if fits && edge(text.chars().next()) && edge(text.chars().last()) {
        Ok(text.to_owned())
    } else {
        Err(BadSlug(text.chars().take(80).collect()))
    }
}

/// A short name that is not one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not a short name: use 1 to 64 small letters, digits and inner hyphens, as in harbour-times"
)]
pub struct BadSlug(String);

/// Whoever controls outlets: a company, a foundation, a government, a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Its short name.
    pub id: OwnerId,
    /// Its full name.
    pub name: String,
    /// Country, ISO 3166-1 alpha-2 or a name.
    #[serde(default)]
    pub country: Option<String>,
    /// The owner this one belongs to, if any: a group counts once.
    #[serde(default)]
    pub group: Option<OwnerId>,
}

/// A publisher or agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlet {
    /// Its short name.
    pub id: OutletId,
    /// Who controls it. `None` where that is not known: it then counts as an owner of its own.
    #[serde(default)]
    pub owner: Option<OwnerId>,
    /// Its name, as readers know it.
    pub name: String,
    /// The abbreviation it signs copy with, as agencies do.
    #[serde(default)]
    pub abbreviation: Option<String>,
    /// Other names it is credited by, in any language.
    #[serde(default)]
    pub also: Vec<String>,
    /// Its site.
    #[serde(default)]
    pub home: Option<String>,
    /// The languages it publishes in.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// Whether it is an agency, whose copy others reprint.
    #[serde(default)]
    pub agency: bool,
    /// The label that stands beside each attribution to it, if the editors set one.
    #[serde(default)]
    pub state_control: Option<StateControl>,
}

impl Outlet {
    /// An outlet of which no more is known than what it is called.
    pub fn new(id: OutletId, name: impl Into<String>) -> Outlet {
        Outlet {
            id,
            owner: None,
            name: name.into(),
            abbreviation: None,
            also: Vec::new(),
            home: None,
            languages: Vec::new(),
            agency: false,
            state_control: None,
        }
    }
}

/// Editors' label for an outlet under the editorial control of a government (not merely funded by one).
///
/// Set by editors, never by a classifier; it is shown with its basis, its date and where to appeal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateControl {
    /// As printed: "state-controlled".
    pub label: String,
    /// Why: the law, charter or practice that gives a government control.
    pub basis: String,
    /// Since when the label stands.
    pub since: Date,
    /// Where it can be appealed.
    pub appeal: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_safe_in_files_and_addresses() {
        for good in ["kbna", "harbour-times", "a1"] {
            assert!(good.parse::<OutletId>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "A", "a b", "../x", "الوكالة"] {
            assert!(bad.parse::<OutletId>().is_err(), "{bad}");
        }
    }
}
