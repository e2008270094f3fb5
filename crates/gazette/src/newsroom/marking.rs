//! An editor corrects how a text was read: her marking takes the engine's place, and a model can learn from it.

use gazette_news::{DispatchId, MarkedByHand, Speaker};
use gazette_store::{Deed, Error, FoundStatement, KeptStatement, Marking, Result};
use gazette_web::{Correction, News, Remark};
use jiff::Timestamp;

use super::{Newsroom, findings};

fn mark_of(statement: &KeptStatement) -> Result<MarkedByHand> {
    let kept = statement.read()?.into_parts();
    Ok(MarkedByHand {
        speaker: kept.speaker,
        anonymity: kept.anonymity,
        source: kept.source,
        cue: kept.cue,
        content: kept.content,
        polarity: kept.polarity,
        kind: kept.kind,
    })
}

impl Newsroom {
    /// Takes an editor's word on how a text was read, and counts its story again.
    ///
    /// # Errors
    /// [`Error::Conflict`] if the text or its statements are not those she has seen.
    pub async fn correct(&self, correction: Correction, now: Timestamp) -> Result<()> {
        let Correction { dispatch: id, version, change, by } = correction;
        let dispatch = self.dispatch_now(id).await?;
        let deed = Deed {
            at: now,
            editor: Some(by),
            act: if change == Remark::TakeBack { "take-back-marking" } else { "mark-statement" }.to_owned(),
            subject: format!("dispatch {}", id.0),
            detail: detail(&change).to_string(),
        };
        if change == Remark::TakeBack {
            let (found, figures) = findings::find(&dispatch, id)?;
            self.store.drop_marking(id, version, &found, &figures, &deed).await?;
        } else {
            let marks = self.marks_after(id, change).await?;
            let statements = gazette_statements::by_hand(dispatch.text(), marks)
                .map_err(|bad| Error::Conflict(bad.to_string()))?;
            let figures = findings::figures(&dispatch, id, &statements);
            let statements = statements.iter().map(FoundStatement::of).collect::<Result<_>>()?;
            let marking = Marking { dispatch: id, version, statements, editor: by, at: now };
            self.store.keep_marking(&marking, &figures, &deed).await?;
        }
        if let Some(story) = self.store.dispatch(id).await?.story {
            self.recount(story, now).await?;
            self.tell(News::Story(story));
        }
        Ok(())
    }

    /// The statements of a text with one of them changed.
    async fn marks_after(&self, id: DispatchId, change: Remark) -> Result<Vec<MarkedByHand>> {
        let kept = self.store.statements_in(id).await?;
        let mut marks = kept.iter().map(mark_of).collect::<Result<Vec<_>>>()?;
        let place = |number: i64| {
            let seen = kept.iter().position(|statement| statement.id == number);
            seen.ok_or_else(|| Error::Conflict("somebody else changed this text's statements".to_owned()))
        };
        match change {
            Remark::Add(mark) => marks.push(mark),
            Remark::Remove(number) => drop(marks.remove(place(number)?)),
            Remark::Replace { statement, with, all_of_speaker } => {
                let at = place(statement)?;
                let before = std::mem::replace(&mut marks[at], with.clone()).speaker;
                let hers =
                    |mark: &&mut MarkedByHand| all_of_speaker && before.is_some() && mark.speaker == before;
                for mark in marks.iter_mut().filter(hers) {
                    mark.speaker.clone_from(&with.speaker);
                    mark.anonymity = with.anonymity;
                }
            }
            Remark::TakeBack => {}
        }
        Ok(marks)
    }
}

/// What the record says of a correction.
fn detail(change: &Remark) -> serde_json::Value {
    let words = |mark: &MarkedByHand| {
        serde_json::json!({
            "speaker": mark.speaker.as_ref().map(Speaker::shown),
            "source": mark.source, "cue": mark.cue, "content": mark.content,
        })
    };
    match change {
        Remark::Add(mark) => serde_json::json!({ "added": words(mark) }),
        Remark::Replace { statement, with, all_of_speaker } => {
            serde_json::json!({ "statement": statement, "now": words(with), "all_of_speaker": all_of_speaker })
        }
        Remark::Remove(statement) => serde_json::json!({ "removed": statement }),
        Remark::TakeBack => serde_json::Value::Null,
    }
}
