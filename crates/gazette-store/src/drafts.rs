//! What an editor works on before it is published: words, and how each assertion of them is sourced.

use gazette_news::{Allegation, ArticleText, DispatchId, UnnamedSource};
use serde::{Deserialize, Serialize};

/// What an editor works on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The words.
    pub text: ArticleText,
    /// Where assertions stand and how they are sourced.
    pub marks: Vec<Mark>,
    /// An editor vouches that a reporter of ours was where the dateline says (rule 13).
    #[serde(default)]
    pub reporter_there: bool,
}

/// One assertion of a draft and what it rests on (rule 1: every statement is sourced).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The words, as they stand in the body.
    pub words: String,
    /// How it is sourced.
    pub sourcing: Sourcing,
    /// Whether whoever is cited for the words says that they are not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_denial: bool,
    /// What an editor says of it where it accuses somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allegation: Option<Allegation>,
    /// The source of our own reporting, where readers are not told who it is (rule 10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unnamed_source: Option<UnnamedSource>,
}

impl Mark {
    /// An assertion of which no more is said than how it is sourced.
    pub fn new(words: impl Into<String>, sourcing: Sourcing) -> Mark {
        Mark { words: words.into(), sourcing, is_denial: false, allegation: None, unnamed_source: None }
    }
}

/// How an assertion is sourced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Sourcing {
    /// Somebody said so in these dispatches.
    Dispatches {
        /// Which ones.
        dispatches: Vec<DispatchId>,
        /// Who said so, as readers shall see it.
        attribution: Option<String>,
    },
    /// We saw or established it ourselves.
    OwnReporting,
    /// Everybody can know it: an established fact, or what stands in a public record.
    CommonKnowledge,
    /// It stands without a source, for a reason that is on the record.
    Waived {
        /// The reason.
        reason: String,
    },
}
