//! What editors marked at the desk, as lines of the corpus.

use std::path::Path;

use anyhow::{Context, Result};
use gazette_news::{Dispatch, DispatchId, Statement};
use gazette_store::{MarkedText, Store};
use serde_json::{Value, json};

use crate::newsroom;

/// How many texts are read from the store at a time.
const BATCH: i64 = 500;

/// A JSON line for each version of a text that an editor marked, in a fixed order.
///
/// # Errors
/// If there is no newsroom in the directory, or its database cannot be read.
pub async fn lines(dir: &Path, database: Option<&str>) -> Result<Vec<String>> {
    let store = newsroom::store_in(dir, database).await?;
    let lines = all(&store).await;
    store.close().await;
    lines
}

async fn all(store: &Store) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    let mut after = (DispatchId(0), 0);
    loop {
        let batch = store.marked_after(after, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(lines) };
        after = (last.dispatch, last.version);
        for text in &batch {
            lines.push(line(text)?);
        }
    }
}

fn line(marked: &MarkedText) -> Result<String> {
    let id = format!("dispatch-{}-version-{}", marked.dispatch.0, marked.version);
    let dispatch: Dispatch =
        serde_json::from_str(&marked.parts).with_context(|| format!("{id} cannot be read"))?;
    let statements = marked.statements.iter().map(|found| statement(&found.parts));
    let statements =
        statements.collect::<Result<Vec<_>>>().with_context(|| format!("{id} cannot be read"))?;
    let line = json!({
        "id": id, "language": dispatch.language, "text": dispatch.text(), "statements": statements,
    });
    Ok(line.to_string())
}

/// What is learnt of a statement. An editor who names nobody has said that nobody can be known.
fn statement(parts: &str) -> Result<Value> {
    let said: Statement = serde_json::from_str(parts)?;
    let nobody = || json!({ "name": null, "role": null, "affiliation": null });
    Ok(json!({
        "source": said.source, "cue": said.cue, "content": said.content, "polarity": said.polarity,
        "kind": said.kind, "speaker": said.speaker.as_ref().map_or_else(nobody, |speaker| json!(speaker)),
    }))
}

#[cfg(test)]
mod tests {
    use gazette_statements::gold;

    use super::*;

    #[test]
    fn a_marked_text_is_read_back_as_gold() {
        let bytes = b"The dam is full, she said.";
        let input = gazette_wire::Input { bytes, url: None, content_type: None, format: None };
        let dispatch = gazette_wire::read(&input).dispatches.remove(0);
        let parts = json!({
            "speaker": null, "source": [[17, 20]], "cue": [[21, 25]], "content": [[0, 15]], "polarity": "affirmed",
            "kind": "speech", "anonymity": "missing", "voice": "indirect", "inside": null, "confidence": 1.0,
        });
        let found = gazette_store::FoundStatement { speaker: None, parts: parts.to_string() };
        let text = MarkedText {
            dispatch: DispatchId(7),
            version: 2,
            parts: serde_json::to_string(&dispatch).expect("JSON"),
            statements: vec![found],
        };
        let gold = gold::json_line(&line(&text).expect("a line")).expect("gold");
        assert_eq!(gold.id, "dispatch-7-version-2");
        assert_eq!(gold.text, "The dam is full, she said.");
        assert!(gold.statements[0].speaker_told, "the editor said that nobody can be known");
        assert_eq!(gold.statements[0].content.pieces()[0].of(&gold.text), Some("The dam is full"));
    }
}
