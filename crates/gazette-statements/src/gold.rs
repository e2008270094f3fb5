//! Marked texts to learn from and to be judged by: the corpus' inline form, and JSON lines.

use gazette_news::{Language, Polarity, Span, Spans, Speaker, StatementKind};
use serde::Deserialize;

mod inline;

pub use inline::inline;

/// A text with every statement in it marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Gold {
    /// Its name, for messages.
    pub id: String,
    /// The text; all places are code points of it.
    pub text: String,
    /// The language, where it is known.
    pub language: Option<Language>,
    /// The statements, in the order given.
    pub statements: Vec<GoldStatement>,
}

/// One marked statement.
#[derive(Debug, Clone, PartialEq)]
pub struct GoldStatement {
    /// Who is named at that place.
    pub source: Spans,
    /// The words that do the saying.
    pub cue: Spans,
    /// What was said.
    pub content: Spans,
    /// Who it is; `None` where nobody can be known, or where the marking does not say.
    pub speaker: Option<Speaker>,
    /// Whether the marking says who it is (or that nobody can be known).
    pub speaker_told: bool,
    /// Affirmed, denied, asked or declined.
    pub polarity: Polarity,
    /// Speech or attitude.
    pub kind: StatementKind,
}

/// A marked text that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{id}: {what}")]
pub struct BadGold {
    /// The text's name.
    pub id: String,
    /// What is wrong, and where.
    pub what: String,
}

impl BadGold {
    fn new(id: &str, what: impl Into<String>) -> BadGold {
        BadGold { id: id.to_owned(), what: what.into() }
    }
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    language: Option<Language>,
    #[serde(alias = "attributions")]
    statements: Vec<Marked>,
}

#[derive(Deserialize)]
struct Marked {
    #[serde(default)]
    source: Vec<[u32; 2]>,
    #[serde(default)]
    cue: Vec<[u32; 2]>,
    #[serde(default)]
    content: Vec<[u32; 2]>,
    speaker: Option<MarkedSpeaker>,
    #[serde(default)]
    polarity: Polarity,
    #[serde(default)]
    kind: StatementKind,
}

#[derive(Deserialize)]
struct MarkedSpeaker {
    name: Option<String>,
    role: Option<String>,
    affiliation: Option<String>,
}

/// Reads one JSON line: `{"id", "text", "language"?, "statements" (or "attributions"): [{"source", "cue", "content",
/// "speaker"?, "polarity"?, "kind"?}]}`, places as `[start, end)` in code points. Empty places are left out.
///
/// # Errors
/// [`BadGold`] where the line is no such object.
pub fn json_line(line: &str) -> Result<Gold, BadGold> {
    let line: Line = serde_json::from_str(line).map_err(|e| BadGold::new("JSON line", e.to_string()))?;
    let statements = line.statements.into_iter().map(|m| m.gold(&line.id)).collect::<Result<_, _>>()?;
    Ok(Gold { id: line.id, text: line.text, language: line.language, statements })
}

impl Marked {
    fn gold(self, id: &str) -> Result<GoldStatement, BadGold> {
        let spans = |pieces: Vec<[u32; 2]>| -> Result<Spans, BadGold> {
            let pieces =
                pieces.into_iter().filter(|[s, e]| s != e).map(Span::try_from).collect::<Result<Vec<_>, _>>();
            Ok(Spans::new(pieces.map_err(|e| BadGold::new(id, e.to_string()))?))
        };
        let told = self.speaker.is_some();
        let speaker = self
            .speaker
            .and_then(|s| Speaker::new(s.name.as_deref(), s.role.as_deref(), s.affiliation.as_deref()));
        Ok(GoldStatement {
            source: spans(self.source)?,
            cue: spans(self.cue)?,
            content: spans(self.content)?,
            speaker,
            speaker_told: told,
            polarity: self.polarity,
            kind: self.kind,
        })
    }
}
