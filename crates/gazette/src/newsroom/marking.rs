//! An editor corrects how a text was read: her marking takes the engine's place, and a model can learn from it.

use gazette_news::{DispatchId, MarkedByHand, Speaker, Statement, StatementParts};
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

/// What she has not touched is no surer than it was.
fn unseen(statement: &mut Statement, before: &[Statement]) {
    let same = |other: &&Statement| {
        let place = |s: &Statement| (s.source.clone(), s.cue.clone(), s.content.clone());
        let sense = |s: &Statement| (s.speaker.clone(), s.anonymity, s.polarity, s.kind);
        place(statement) == place(other) && sense(statement) == sense(other)
    };
    let Some(confidence) = before.iter().find(same).map(|other| other.confidence) else { return };
    let parts = StatementParts { confidence, ..statement.clone().into_parts() };
    if let Ok(as_before) = Statement::new(parts) {
        *statement = as_before;
    }
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
            let mut statements = gazette_statements::by_hand(dispatch.text(), marks)
                .map_err(|bad| Error::Conflict(bad.to_string()))?;
            let before = self.store.statements_in(id).await?;
            let before = before.iter().map(KeptStatement::read).collect::<Result<Vec<_>>>()?;
            statements.iter_mut().for_each(|statement| unseen(statement, &before));
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

#[cfg(test)]
mod tests {
    use gazette_news::Language;
    use gazette_statements::{Model, by_hand, read};

    use super::*;

    #[test]
    fn what_she_leaves_as_it_was_is_no_surer_than_before() {
        let text = "Mayor Rita Falk said the dam was full. Fire chief Tom Rye said the gates were shut.";
        let before = read(Model::shipped(), text, Some(Language::ENGLISH)).statements;
        assert_eq!(before.len(), 2);
        let marks = before.iter().enumerate().map(|(n, said)| MarkedByHand {
            speaker: if n == 0 { Speaker::new(Some("Ann Foss"), None, None) } else { said.speaker.clone() },
            anonymity: said.anonymity,
            source: said.source.clone(),
            cue: said.cue.clone(),
            content: said.content.clone(),
            polarity: said.polarity,
            kind: said.kind,
        });
        let mut after = by_hand(text, marks.collect()).expect("well marked");
        after.iter_mut().for_each(|statement| unseen(statement, &before));
        assert_eq!(after[0].confidence, 1.0, "she said who it is");
        assert_eq!(after[1].confidence, before[1].confidence);
    }
}
