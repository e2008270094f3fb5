//! What is found in one dispatch: its statements and its figures.

use gazette_news::{Dispatch, Figure, Statement};
use gazette_statements::Model;
use gazette_store::{FoundStatement, KeptFigure};
use serde_json::{Value, json};

/// A statement in the contract's shape.
pub fn statement_json(statement: &Statement) -> Value {
    let speaker = statement.speaker.as_ref().map(|speaker| {
        json!({ "name": speaker.name(), "role": speaker.role(), "affiliation": speaker.affiliation() })
    });
    // Written as decimal text first: 0.93 and not 0.9300000071525574.
    let confidence: f64 = format!("{:.3}", statement.confidence).parse().unwrap_or_default();
    json!({
        "speaker": speaker,
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "voice": statement.voice,
        "polarity": statement.polarity,
        "kind": statement.kind,
        "anonymity": statement.anonymity,
        "inside": statement.inside,
        "confidence": confidence,
    })
}

/// Finds statements and figures in a dispatch's copy.
pub fn find(dispatch: &Dispatch, id: gazette_news::DispatchId) -> (Vec<FoundStatement>, Vec<KeptFigure>) {
    let text = dispatch.text();
    let told = gazette_statements::read(Model::shipped(), text, Some(dispatch.language));
    let figures = gazette_text::figures::figures(text, dispatch.language);
    let kept = figures
        .into_iter()
        .map(|figure| KeptFigure { dispatch: id, speaker: speaker_of(&figure, &told.statements), figure })
        .collect();
    let found = told
        .statements
        .iter()
        .map(|statement| FoundStatement {
            speaker: statement.speaker.as_ref().map(|speaker| speaker.shown().to_owned()),
            parts: statement_json(statement).to_string(),
        })
        .collect();
    (found, kept)
}

/// Who said a figure: the speaker of the innermost statement whose content it stands in.
fn speaker_of(figure: &Figure, statements: &[Statement]) -> Option<String> {
    let holds = |s: &&Statement| s.content.pieces().iter().any(|piece| piece.contains(figure.span));
    let innermost = statements
        .iter()
        .filter(holds)
        .min_by_key(|s| s.content.hull().map_or(u32::MAX, gazette_news::Span::len))?;
    innermost.speaker.as_ref().map(|speaker| speaker.shown().to_owned())
}
