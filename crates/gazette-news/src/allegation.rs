//! An assertion that accuses somebody, as an editor marks it; never guessed from a text.

use serde::{Deserialize, Serialize};

use crate::{EditorId, SignOff};

/// What an editor says of an assertion that accuses somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allegation {
    /// Who marked it as one.
    pub marked_by: EditorId,
    /// Its source, or each of its sources, is not named to readers.
    #[serde(default)]
    pub unnamed: bool,
    /// Who else accepted that it rests on a single unnamed source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<SignOff>,
    /// What became of asking whoever is accused.
    #[serde(default)]
    pub reply: Reply,
}

/// The right of reply.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "how")]
pub enum Reply {
    /// Nobody has asked yet.
    #[default]
    NotSought,
    /// Somebody asked.
    Sought {
        /// When, in words for readers: "on Monday evening".
        when: String,
        /// How, in words for readers: "by e-mail to her office".
        by: String,
        /// What was answered; `None` where nobody did.
        answer: Option<String>,
    },
    /// Nobody asks, for a reason that readers are told.
    Waived {
        /// The reason.
        reason: String,
    },
}

impl Reply {
    /// Whether readers can be told what became of it.
    pub fn is_settled(&self) -> bool {
        match self {
            Reply::NotSought => false,
            Reply::Sought { when, by, .. } => !when.trim().is_empty() && !by.trim().is_empty(),
            Reply::Waived { reason } => !reason.trim().is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_settled_once_readers_can_be_told() {
        assert!(!Reply::NotSought.is_settled());
        let sought = |when: &str| Reply::Sought { when: when.into(), by: "by e-mail".into(), answer: None };
        assert!(sought("on Monday").is_settled() && !sought(" ").is_settled());
        assert!(!Reply::Waived { reason: String::new() }.is_settled());
        let kept = serde_json::to_string(&sought("on Monday")).expect("prints");
        assert_eq!(serde_json::from_str::<Reply>(&kept).expect("parses"), sought("on Monday"));
    }
}
