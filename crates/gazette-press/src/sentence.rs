//! What the newsroom tells by itself, in the words of the theme that ships with Gazette.

use std::sync::LazyLock;

use gazette_news::{Direction, Language, isolated};

use crate::theme::Theme;
use crate::words::{Fill, Words};

/// The tables of words that ship with Gazette, in the order of [`Language::WORKING`].
static SHIPPED: LazyLock<[Words; 3]> = LazyLock::new(|| {
    let theme = Theme::default();
    Language::WORKING
        .map(|language| theme.words(language).expect("the tables that ship are read by every test"))
});

/// A sentence that an edition or a record keeps as it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sentence {
    /// A text is an outlet's own and counts.
    Counts {
        /// The outlet.
        outlet: String,
    },
    /// A text is an agency's, which counts once, by this text where its own is not held.
    CountsForAgency {
        /// The outlet that prints it.
        outlet: String,
        /// The agency.
        party: String,
    },
    /// Nothing shows that two texts were gathered apart.
    NotToldApart {
        /// Whose text does not count.
        outlet: String,
        /// Whose does.
        with: String,
    },
    /// An outlet that counts has further texts of its own.
    OneOutlet {
        /// The outlet.
        outlet: String,
    },
    /// An outlet prints a copy of a text that stands in another story.
    CountsForOrigin {
        /// The outlet.
        outlet: String,
        /// Whose text it copies.
        with: String,
    },
    /// Two outlets print the copy of one agency.
    SameAgency {
        /// One.
        outlet: String,
        /// The other.
        with: String,
        /// The agency.
        party: String,
    },
    /// Two outlets have one owner.
    SameOwner {
        /// One.
        outlet: String,
        /// The other.
        with: String,
        /// The owner.
        party: String,
    },
    /// The owners of two outlets belong to one group.
    SameGroup {
        /// One.
        outlet: String,
        /// The other.
        with: String,
        /// The group.
        party: String,
    },
    /// One government controls two outlets.
    SameState {
        /// One.
        outlet: String,
        /// The other.
        with: String,
    },
    /// The dispatch that an article was written from was killed (rule 19).
    Killed {
        /// Who killed it.
        outlet: String,
    },
    /// A dispatch among those that an article rests on was killed (rule 19).
    PartKilled {
        /// Who killed it.
        outlet: String,
    },
    /// A dispatch that an article rests on is held (rule 20).
    Held {
        /// Who holds it.
        outlet: String,
    },
}

impl Sentence {
    /// The sentence in a language; in English where the desk does not speak that.
    pub fn told(&self, language: Language) -> String {
        let at = Language::WORKING.iter().position(|working| *working == language).unwrap_or_default();
        let (key, names) = self.parts();
        let fills: Vec<(&str, Fill)> =
            names.into_iter().map(|(name, words)| (name, Fill::Text(apart(words, language)))).collect();
        SHIPPED[at].text(key, &fills).expect("a test tells every sentence in every language")
    }

    fn parts(&self) -> (&'static str, Vec<(&'static str, &str)>) {
        match self {
            Sentence::Counts { outlet } => ("fold_counts", vec![("outlet", outlet)]),
            Sentence::CountsForAgency { outlet, party } => {
                ("fold_counts_for_agency", vec![("outlet", outlet), ("party", party)])
            }
            Sentence::CountsForOrigin { outlet, with } => {
                ("fold_counts_for_origin", vec![("outlet", outlet), ("with", with)])
            }
            Sentence::NotToldApart { outlet, with } => {
                ("fold_not_told_apart", vec![("outlet", outlet), ("with", with)])
            }
            Sentence::OneOutlet { outlet } => ("fold_one_outlet", vec![("outlet", outlet)]),
            Sentence::SameAgency { outlet, with, party } => {
                ("fold_same_agency", vec![("outlet", outlet), ("with", with), ("party", party)])
            }
            Sentence::SameOwner { outlet, with, party } => {
                ("fold_same_owner", vec![("outlet", outlet), ("with", with), ("party", party)])
            }
            Sentence::SameGroup { outlet, with, party } => {
                ("fold_same_group", vec![("outlet", outlet), ("with", with), ("party", party)])
            }
            Sentence::SameState { outlet, with } => {
                ("fold_same_state", vec![("outlet", outlet), ("with", with)])
            }
            Sentence::Killed { outlet } => ("reason_killed", vec![("outlet", outlet)]),
            Sentence::PartKilled { outlet } => ("reason_part_killed", vec![("outlet", outlet)]),
            Sentence::Held { outlet } => ("reason_held", vec![("outlet", outlet)]),
        }
    }
}

/// A name that runs the other way than a sentence from left to right; the other way round the table sets it apart itself.
fn apart(words: &str, language: Language) -> String {
    let runs_left = words.chars().any(|c| ('\u{590}'..='\u{8ff}').contains(&c));
    match language.direction() {
        Direction::Ltr if runs_left => isolated(words),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_told_in_three_languages() {
        let [outlet, with, party] = ["Coast", "«هارو واير»", "Harrow"].map(str::to_owned);
        let (o, w, p) = (|| outlet.clone(), || with.clone(), || party.clone());
        for sentence in [
            Sentence::Counts { outlet: o() },
            Sentence::CountsForAgency { outlet: o(), party: p() },
            Sentence::CountsForOrigin { outlet: o(), with: w() },
            Sentence::NotToldApart { outlet: o(), with: w() },
            Sentence::OneOutlet { outlet: o() },
            Sentence::SameAgency { outlet: o(), with: w(), party: p() },
            Sentence::SameOwner { outlet: o(), with: w(), party: p() },
            Sentence::SameGroup { outlet: o(), with: w(), party: p() },
            Sentence::SameState { outlet: o(), with: w() },
            Sentence::Killed { outlet: o() },
            Sentence::PartKilled { outlet: o() },
            Sentence::Held { outlet: o() },
        ] {
            let told = Language::WORKING.map(|language| sentence.told(language));
            assert!(told.iter().all(|told| told.contains("Coast") && !told.contains('{')), "{told:?}");
            assert!(told[0] != told[1] && told[1] != told[2], "{told:?}");
        }
        let both = Sentence::SameState { outlet: o(), with: w() }.told(Language::ENGLISH);
        assert!(both.starts_with("Coast and \u{2068}«هارو واير»\u{2069} are"), "{both}");
    }
}
