//! One act of saying: who, by which words, what.

use serde::{Deserialize, Serialize};

use crate::Spans;

/// How much of the content is in the speaker's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// All of it stands in quotation marks.
    Direct,
    /// None of it does.
    Indirect,
    /// Some of it does.
    Mixed,
}

/// Whether the speaker stands for the content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// Says that it is so.
    #[default]
    Affirmed,
    /// Says that it is not so: "denied the reports".
    Denied,
    /// Asks whether it is so.
    Asked,
    /// Would not say: "declined to comment". The only polarity a statement without content may have.
    Declined,
}

/// Saying, or only thinking and intending.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// Something was said, written or shown.
    #[default]
    Speech,
    /// A belief, expectation, intention or plan attributed to someone.
    Attitude,
}

/// How a source is hidden, if it is (rules 4–10 of the trade turn on this).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anonymity {
    /// A person or body with a name.
    Named,
    /// One unnamed person: "a senior official".
    Unnamed,
    /// Several unnamed people: "two people briefed on the talks", "sources".
    UnnamedPlural,
    /// A body called by what it is: "the ministry", "police". Nobody hides behind it.
    Body,
    /// A document, a report, figures, a post.
    Document,
    /// The text names nobody: passive, or a dropped subject that cannot be resolved.
    Missing,
}

/// Who speaks, by the fullest name in the text.
///
/// Invariant: at least one of name, role and affiliation is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Speaker {
    name: Option<String>,
    role: Option<String>,
    affiliation: Option<String>,
}

impl Speaker {
    /// A speaker with what is known; blank parts count as unknown. `None` if nothing is known.
    pub fn new(name: Option<&str>, role: Option<&str>, affiliation: Option<&str>) -> Option<Speaker> {
        let known = |part: Option<&str>| part.map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned);
        let speaker = Speaker { name: known(name), role: known(role), affiliation: known(affiliation) };
        (speaker.name.is_some() || speaker.role.is_some() || speaker.affiliation.is_some()).then_some(speaker)
    }

    /// The fullest form of the name known in the text.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Role as the text gives it: "Minister of Water Resources"; for the unnamed, their description.
    pub fn role(&self) -> Option<&str> {
        self.role.as_deref()
    }

    /// The body spoken for, as the text gives it.
    pub fn affiliation(&self) -> Option<&str> {
        self.affiliation.as_deref()
    }

    /// The name if known, else the role, else the affiliation: what to print first.
    pub fn shown(&self) -> &str {
        let known = self.name().or(self.role()).or(self.affiliation());
        known.expect("a speaker has at least one part")
    }
}

/// The parts of a statement, to be checked by [`Statement::new`].
#[derive(Debug, Clone, PartialEq)]
pub struct StatementParts {
    /// Who, or `None` where nobody can be known.
    pub speaker: Option<Speaker>,
    /// How the source is hidden, if it is.
    pub anonymity: Anonymity,
    /// The phrase that names the source at that place; empty when the text names nobody there.
    pub source: Spans,
    /// The words that do the saying.
    pub cue: Spans,
    /// What was said, complementiser and quotation marks included.
    pub content: Spans,
    /// In whose words.
    pub voice: Voice,
    /// Whether the speaker stands for it.
    pub polarity: Polarity,
    /// Saying or thinking.
    pub kind: StatementKind,
    /// The index, in the same list, of the statement whose content this one stands in.
    pub inside: Option<usize>,
    /// How likely the statement is right, 0 to 1, calibrated.
    pub confidence: f32,
}

/// A statement as a person marks it: what only a reader of the text can say. Its voice and what it stands inside follow
/// from the text.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkedByHand {
    /// Who, or `None` where nobody can be known.
    pub speaker: Option<Speaker>,
    /// How the source is hidden, if it is.
    pub anonymity: Anonymity,
    /// The phrase that names the source at that place; empty when the text names nobody there.
    pub source: Spans,
    /// The words that do the saying.
    pub cue: Spans,
    /// What was said, complementiser and quotation marks included.
    pub content: Spans,
    /// Whether the speaker stands for it.
    pub polarity: Polarity,
    /// Saying or thinking.
    pub kind: StatementKind,
}

/// One act of saying found in a text. Offsets are code points of that text.
///
/// Invariants: it has a cue; it has content unless the speaker declined; its confidence lies in 0..=1.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement(StatementParts);

impl Statement {
    /// Checks the parts.
    ///
    /// # Errors
    /// [`BadStatement`] names the invariant that does not hold.
    pub fn new(parts: StatementParts) -> Result<Statement, BadStatement> {
        if parts.cue.is_empty() {
            return Err(BadStatement::NoCue);
        }
        if parts.content.is_empty() && parts.polarity != Polarity::Declined {
            return Err(BadStatement::NoContent);
        }
        if !(0.0..=1.0).contains(&parts.confidence) {
            return Err(BadStatement::Confidence);
        }
        Ok(Statement(parts))
    }

    /// Gives the parts back, to be changed and checked again.
    pub fn into_parts(self) -> StatementParts {
        self.0
    }
}

impl std::ops::Deref for Statement {
    type Target = StatementParts;
    fn deref(&self) -> &StatementParts {
        &self.0
    }
}

/// Parts that do not make a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadStatement {
    /// No words that do the saying.
    #[error("a statement needs a cue")]
    NoCue,
    /// Nothing said.
    #[error("a statement needs content unless the speaker declined to comment")]
    NoContent,
    /// Confidence outside 0..=1.
    #[error("confidence runs from 0 to 1")]
    Confidence,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    fn parts() -> StatementParts {
        StatementParts {
            speaker: Speaker::new(Some("Tarik Osman"), None, Some(" ")),
            anonymity: Anonymity::Named,
            source: Spans::NONE,
            cue: Span::new(0, 4).expect("forwards").into(),
            content: Span::new(5, 9).expect("forwards").into(),
            voice: Voice::Indirect,
            polarity: Polarity::Affirmed,
            kind: StatementKind::Speech,
            inside: None,
            confidence: 0.9,
        }
    }

    #[test]
    fn blank_parts_of_a_speaker_are_unknown() {
        assert_eq!(Speaker::new(Some(" "), None, Some("")), None);
        assert_eq!(parts().speaker.as_ref().and_then(Speaker::affiliation), None);
        assert_eq!(parts().speaker.as_ref().map(Speaker::shown), Some("Tarik Osman"));
    }

    #[test]
    fn only_a_refusal_to_comment_may_be_without_content() {
        assert!(Statement::new(parts()).is_ok());
        let silent = StatementParts { content: Spans::NONE, ..parts() };
        assert_eq!(Statement::new(silent.clone()), Err(BadStatement::NoContent));
        assert!(Statement::new(StatementParts { polarity: Polarity::Declined, ..silent }).is_ok());
        assert_eq!(
            Statement::new(StatementParts { confidence: f32::NAN, ..parts() }),
            Err(BadStatement::Confidence)
        );
    }
}
