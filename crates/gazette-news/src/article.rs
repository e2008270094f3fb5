//! What we publish: articles and their editions.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{CreditLine, Language, Rating, Span, Standing};

/// An article's number in the newsroom; all its editions share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleId(pub i64);

/// A dispatch's number in the newsroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DispatchId(pub i64);

/// A story's number in the newsroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StoryId(pub i64);

/// A claim's number in the newsroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClaimId(pub i64);

/// The standing or verdict printed beside a span of an article, frozen at publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The labelled words, in code points of the body.
    pub span: Span,
    /// Who says so, as readers shall see it; empty where it is the record that is labelled.
    pub attribution: Option<String>,
    /// Whether that is who says that it is not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_denial: bool,
    /// What the record showed.
    pub standing: Standing,
    /// What the editors had decided, if they had.
    pub rating: Option<Rating>,
    /// The state-control label of the outlet spoken through, if any.
    pub state_control: Option<String>,
}

/// Why a published article was taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Removal {
    /// It is wrong and must not be used.
    Kill,
    /// Taken down for legal or other reasons; not necessarily wrong.
    Takedown,
}

/// Why this edition differs from the one before: the trade's typed acts.
///
/// Sources: rules 14–20 and 23 of `docs/rules.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "change")]
pub enum Change {
    /// The first edition.
    First,
    /// New facts were added.
    Update {
        /// Exactly what and where: "Adds the minister's reaction in paragraph 3".
        advisory: String,
    },
    /// A factual error was mended. Always called a correction.
    Correction {
        /// What was wrong.
        was: String,
        /// What is right.
        is: String,
    },
    /// True, but it misled; cleared up.
    Clarification {
        /// What is cleared up.
        note: String,
    },
    /// A small error without bearing on the meaning.
    Refile {
        /// What was mended.
        note: String,
    },
    /// Not shown while it is being checked (rule 20). A notice stands in its place until it is released, corrected or
    /// withdrawn.
    Hold {
        /// The reason, as readers shall see it.
        reason: String,
    },
    /// Shown again as it was: the check found nothing wrong.
    Release {
        /// What was found.
        note: String,
    },
    /// Taken away. A notice stays in its place.
    Withdrawal {
        /// Kill or takedown.
        removal: Removal,
        /// The reason, as readers shall see it.
        reason: String,
    },
}

impl Change {
    /// The word it has in JSON and in the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            Change::First => "first",
            Change::Update { .. } => "update",
            Change::Correction { .. } => "correction",
            Change::Clarification { .. } => "clarification",
            Change::Refile { .. } => "refile",
            Change::Hold { .. } => "hold",
            Change::Release { .. } => "release",
            Change::Withdrawal { .. } => "withdrawal",
        }
    }

    /// Whether `dateModified` moves with it: only where the words changed in meaning or were taken away (rule 33: dates
    /// are not freshened). What is held and shown again as it was is as old as before.
    pub fn moves_date(&self) -> bool {
        use Change::{First, Hold, Refile, Release};
        !matches!(self, First | Refile { .. } | Hold { .. } | Release { .. })
    }

    /// Whether readers see the article's words after it, and not a notice in their place.
    pub fn shows_words(&self) -> bool {
        !matches!(self, Change::Hold { .. } | Change::Withdrawal { .. })
    }
}

/// The words of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleText {
    /// Its language; pages run in its direction.
    pub language: Language,
    /// The section it stands in.
    pub section: String,
    /// The headline, without its attribution.
    pub headline: String,
    /// Who says so, in the headline: "Official".
    pub headline_attribution: Option<String>,
    /// The sentence under the headline.
    pub standfirst: Option<String>,
    /// Where the copy comes from, printed.
    pub dateline: Option<String>,
    /// Who wrote it, printed.
    pub byline: Option<String>,
    /// Whose copy it rests on; carried along from the dispatches.
    pub credits: Vec<CreditLine>,
    /// Paragraphs parted by blank lines.
    pub body: String,
}

impl ArticleText {
    /// A text of a headline and a body, with nothing around them.
    pub fn bare(language: Language, headline: impl Into<String>, body: impl Into<String>) -> ArticleText {
        ArticleText {
            language,
            section: String::new(),
            headline: headline.into(),
            headline_attribution: None,
            standfirst: None,
            dateline: None,
            byline: None,
            credits: Vec::new(),
            body: body.into(),
        }
    }
}

/// One immutable published state of an article.
///
/// Invariants: the first edition, and only the first, is numbered 1; labels lie inside the body; typed acts say what
/// they must (a correction what was and what is, an update its advisory, a withdrawal its reason).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edition {
    article: ArticleId,
    number: u32,
    published: Timestamp,
    change: Change,
    text: ArticleText,
    labels: Vec<Label>,
}

impl Edition {
    /// Checks and makes an edition.
    ///
    /// # Errors
    /// [`BadEdition`] names the invariant that does not hold.
    pub fn new(
        article: ArticleId,
        number: u32,
        published: Timestamp,
        change: Change,
        text: ArticleText,
        labels: Vec<Label>,
    ) -> Result<Edition, BadEdition> {
        if number == 0 || (number == 1) != (change == Change::First) {
            return Err(BadEdition::Number);
        }
        if !says_what_it_must(&change) {
            return Err(BadEdition::Change(change.as_str()));
        }
        if text.headline.trim().is_empty() || text.body.trim().is_empty() {
            return Err(BadEdition::Blank);
        }
        let len = text.body.chars().count() as u32;
        if labels.iter().any(|label| label.span.end() > len) {
            return Err(BadEdition::Label);
        }
        Ok(Edition { article, number, published, change, text, labels })
    }

    /// The article it is a state of.
    pub fn article(&self) -> ArticleId {
        self.article
    }

    /// 1 for the first edition.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// When this edition came out.
    pub fn published(&self) -> Timestamp {
        self.published
    }

    /// Why it differs from the one before.
    pub fn change(&self) -> &Change {
        &self.change
    }

    /// Its words.
    pub fn text(&self) -> &ArticleText {
        &self.text
    }

    /// The labels as they stood at publication.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// Whether readers find a notice in its place for good.
    pub fn is_withdrawn(&self) -> bool {
        matches!(self.change, Change::Withdrawal { .. })
    }

    /// Whether readers see its words, and not a notice in their place.
    pub fn is_shown(&self) -> bool {
        self.change.shows_words()
    }
}

fn says_what_it_must(change: &Change) -> bool {
    let said = |text: &str| !text.trim().is_empty();
    match change {
        Change::First => true,
        Change::Update { advisory } => said(advisory),
        Change::Correction { was, is } => said(was) && said(is) && was != is,
        Change::Clarification { note } | Change::Refile { note } | Change::Release { note } => said(note),
        Change::Hold { reason } | Change::Withdrawal { reason, .. } => said(reason),
    }
}

/// Why an edition cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadEdition {
    /// Number and change do not fit together.
    #[error("the first edition, and only the first, is numbered 1")]
    Number,
    /// A typed act without the words it needs.
    #[error("the {0} does not say what it must: what was and what is, what is new, or why")]
    Change(&'static str),
    /// No headline or no body.
    #[error("an edition needs a headline and a body")]
    Blank,
    /// A label outside the body.
    #[error("a label lies outside the body")]
    Label,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> ArticleText {
        ArticleText {
            language: Language::ENGLISH,
            section: "World".into(),
            headline: "Dam will open in spring".into(),
            headline_attribution: Some("Minister".into()),
            standfirst: None,
            dateline: None,
            byline: None,
            credits: vec![],
            body: "The dam will open.".into(),
        }
    }

    fn edition(number: u32, change: Change) -> Result<Edition, BadEdition> {
        Edition::new(ArticleId(1), number, Timestamp::UNIX_EPOCH, change, text(), vec![])
    }

    #[test]
    fn only_the_first_edition_is_number_one() {
        assert!(edition(1, Change::First).is_ok());
        assert_eq!(edition(2, Change::First), Err(BadEdition::Number));
        assert_eq!(edition(1, Change::Refile { note: "Spelling.".into() }), Err(BadEdition::Number));
    }

    #[test]
    fn a_correction_says_what_was_wrong_and_what_is_right() {
        let correct = |was: &str, is: &str| edition(2, Change::Correction { was: was.into(), is: is.into() });
        assert!(correct("40 dead", "27 dead").is_ok());
        assert_eq!(correct("40 dead", " "), Err(BadEdition::Change("correction")));
        assert_eq!(correct("27 dead", "27 dead"), Err(BadEdition::Change("correction")));
    }

    #[test]
    fn labels_lie_inside_the_body() {
        let label = Label {
            span: Span::new(4, 400).expect("forwards"),
            attribution: None,
            is_denial: false,
            standing: Standing::OneParty,
            rating: None,
            state_control: None,
        };
        let made = Edition::new(ArticleId(1), 1, Timestamp::UNIX_EPOCH, Change::First, text(), vec![label]);
        assert_eq!(made, Err(BadEdition::Label));
    }
}
