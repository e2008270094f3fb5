//! What the editors decided about a claim, with evidence and two different sign-offs.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Digest;

/// An editor's account, as numbered by the newsroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EditorId(pub i64);

/// The one fixed scale all claims are rated on (rule 26: the same standard for every claim).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// The evidence shows that it is not so.
    False,
    /// Parts are so, but the claim as made misleads.
    Misleading,
    /// The evidence does not decide it.
    Unproven,
    /// So in the main, with something missing.
    MostlyTrue,
    /// The evidence shows that it is so.
    True,
}

impl Rating {
    /// The scale from worst to best; a rating's place in it, from 1, is its `ratingValue` in ClaimReview.
    pub const SCALE: [Rating; 5] =
        [Rating::False, Rating::Misleading, Rating::Unproven, Rating::MostlyTrue, Rating::True];

    /// The word it has in JSON and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Rating::False => "false",
            Rating::Misleading => "misleading",
            Rating::Unproven => "unproven",
            Rating::MostlyTrue => "mostly-true",
            Rating::True => "true",
        }
    }

    /// Its place on the scale, 1 to 5.
    pub fn value(self) -> u8 {
        Rating::SCALE.iter().position(|r| *r == self).expect("the scale is whole") as u8 + 1
    }
}

/// Something that bears on a claim, kept so that others can look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Where it is.
    pub url: String,
    /// Our own kept copy of it.
    pub archived: Digest,
    /// What it shows, one sentence.
    pub note: String,
}

/// One editor's name under a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOff {
    /// Who.
    pub editor: EditorId,
    /// When.
    pub at: Timestamp,
}

/// A verdict in force.
///
/// Invariants (rules 6, 9 and 26): at least one piece of archived evidence, a note on the method, and two sign-offs by
/// different editors, the second not before the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    rating: Rating,
    method: String,
    evidence: Vec<Evidence>,
    proposed: SignOff,
    seconded: SignOff,
}

impl Verdict {
    /// Checks and makes a verdict.
    ///
    /// # Errors
    /// [`BadVerdict`] names the rule that does not hold.
    pub fn new(
        rating: Rating,
        method: String,
        evidence: Vec<Evidence>,
        proposed: SignOff,
        seconded: SignOff,
    ) -> Result<Verdict, BadVerdict> {
        if evidence.is_empty() {
            return Err(BadVerdict::NoEvidence);
        }
        if method.trim().is_empty() {
            return Err(BadVerdict::NoMethod);
        }
        if proposed.editor == seconded.editor {
            return Err(BadVerdict::OneEditor);
        }
        if seconded.at < proposed.at {
            return Err(BadVerdict::SecondedFirst);
        }
        Ok(Verdict { rating, method, evidence, proposed, seconded })
    }

    /// What was decided.
    pub fn rating(&self) -> Rating {
        self.rating
    }

    /// How it was checked, for others to repeat.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// What it rests on; never empty.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// Who proposed it.
    pub fn proposed(&self) -> SignOff {
        self.proposed
    }

    /// Who seconded it; another editor.
    pub fn seconded(&self) -> SignOff {
        self.seconded
    }
}

/// Why a verdict cannot stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadVerdict {
    /// Nothing archived bears on it.
    #[error("a verdict needs at least one piece of archived evidence")]
    NoEvidence,
    /// Nothing says how it was checked.
    #[error("a verdict needs a note on how it was checked")]
    NoMethod,
    /// The same editor signed twice.
    #[error("a verdict needs a second editor")]
    OneEditor,
    /// The second sign-off is dated before the first.
    #[error("a verdict is seconded after it is proposed")]
    SecondedFirst,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(editor: i64, second: i64) -> SignOff {
        SignOff { editor: EditorId(editor), at: Timestamp::from_second(second).expect("in range") }
    }

    fn evidence() -> Vec<Evidence> {
        vec![Evidence {
            url: "https://dam.example".into(),
            archived: Digest([1; 32]),
            note: "The log.".into(),
        }]
    }

    #[test]
    fn nobody_seconds_her_own_verdict() {
        let made = |proposed, seconded| {
            Verdict::new(Rating::False, "Compared the logs.".into(), evidence(), proposed, seconded)
        };
        assert!(made(by(1, 10), by(2, 20)).is_ok());
        assert_eq!(made(by(1, 10), by(1, 20)), Err(BadVerdict::OneEditor));
        assert_eq!(made(by(1, 10), by(2, 5)), Err(BadVerdict::SecondedFirst));
    }

    #[test]
    fn nothing_is_rated_without_evidence_and_method() {
        let rate =
            |method: &str, evidence| Verdict::new(Rating::True, method.into(), evidence, by(1, 1), by(2, 2));
        assert_eq!(rate("Looked.", vec![]), Err(BadVerdict::NoEvidence));
        assert_eq!(rate(" ", evidence()), Err(BadVerdict::NoMethod));
    }

    #[test]
    fn the_scale_runs_from_one_to_five() {
        assert_eq!(Rating::SCALE.map(Rating::value), [1, 2, 3, 4, 5]);
    }
}
