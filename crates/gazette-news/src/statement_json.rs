//! The JSON a statement is shown and kept in: the shape the contract gives for `gazette statements`.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{Anonymity, Polarity, Spans, Speaker, Statement, StatementKind, StatementParts, Voice};

/// A statement as a JSON object. Field order is that of the contract.
#[derive(Serialize, Deserialize)]
struct Shape {
    speaker: Option<Speaker>,
    source: Spans,
    cue: Spans,
    content: Spans,
    voice: Voice,
    polarity: Polarity,
    kind: StatementKind,
    anonymity: Anonymity,
    inside: Option<usize>,
    confidence: f64,
}

impl Serialize for Statement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = (**self).clone();
        // Through decimal text: 0.93 and not 0.9300000071525574.
        let confidence = format!("{:.3}", parts.confidence).parse().unwrap_or_default();
        let shape = Shape {
            speaker: parts.speaker,
            source: parts.source,
            cue: parts.cue,
            content: parts.content,
            voice: parts.voice,
            polarity: parts.polarity,
            kind: parts.kind,
            anonymity: parts.anonymity,
            inside: parts.inside,
            confidence,
        };
        shape.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Statement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Statement, D::Error> {
        let shape = Shape::deserialize(deserializer)?;
        let parts = StatementParts {
            speaker: shape.speaker,
            anonymity: shape.anonymity,
            source: shape.source,
            cue: shape.cue,
            content: shape.content,
            voice: shape.voice,
            polarity: shape.polarity,
            kind: shape.kind,
            inside: shape.inside,
            confidence: shape.confidence as f32,
        };
        Statement::new(parts).map_err(D::Error::custom)
    }
}

/// A speaker's parts before they are checked.
#[derive(Deserialize)]
struct SpeakerShape {
    name: Option<String>,
    role: Option<String>,
    affiliation: Option<String>,
}

impl<'de> Deserialize<'de> for Speaker {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Speaker, D::Error> {
        let shape = SpeakerShape::deserialize(deserializer)?;
        let speaker =
            Speaker::new(shape.name.as_deref(), shape.role.as_deref(), shape.affiliation.as_deref());
        speaker.ok_or_else(|| D::Error::custom("a speaker has a name, a role or an affiliation"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"speaker":{"name":"Tarik Osman","role":"Minister of Water Resources","affiliation":null},"source":[[0,5]],"cue":[[40,44]],"content":[[45,120]],"voice":"indirect","polarity":"affirmed","kind":"speech","anonymity":"named","inside":null,"confidence":0.93}"#;

    #[test]
    fn a_statement_is_printed_as_it_was_read() {
        let statement: Statement = serde_json::from_str(JSON).expect("a statement");
        assert_eq!(statement.speaker.as_ref().map(Speaker::shown), Some("Tarik Osman"));
        assert_eq!(serde_json::to_string(&statement).expect("prints"), JSON);
    }

    #[test]
    fn what_is_no_statement_is_not_read() {
        for (from, to) in [
            (r#""cue":[[40,44]]"#, r#""cue":[]"#),
            (r#""confidence":0.93"#, r#""confidence":9"#),
            (r#""name":"Tarik Osman","role":"Minister of Water Resources""#, r#""name":null,"role":" ""#),
        ] {
            assert!(JSON.contains(from), "{from}");
            assert!(serde_json::from_str::<Statement>(&JSON.replace(from, to)).is_err(), "{to}");
        }
    }
}
