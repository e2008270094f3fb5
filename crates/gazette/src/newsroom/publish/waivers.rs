//! Rules that are waived: by whom, and what is written down of it.

use gazette_desk::{Permission, Refusal, Role};
use gazette_news::{Allegation, Reply};
use gazette_store::{Deed, Draft, EditionBody, Mark, Sourcing};

use crate::newsroom::publish_error::PublishError;

/// A rule is waived by a chief alone: whoever publishes what rests on a waiver must be one.
pub(super) fn may_waive(role: Role, draft: &Draft) -> Result<(), Refusal> {
    let wanted = Permission::Waive;
    let waives = draft.marks.iter().any(|mark| !waived_of(mark).is_empty());
    if waives && !role.may(wanted) { Err(Refusal::Role { wanted, role }) } else { Ok(()) }
}

/// What of an edition stands without a source or accuses somebody who was not asked, each with the reason.
pub(super) fn waivers(body: &EditionBody) -> Vec<serde_json::Value> {
    body.marks.iter().flat_map(waived_of).collect()
}

/// The rules that are waived for an assertion: that it has a source (1), that whoever it accuses is asked (22).
fn waived_of(mark: &Mark) -> Vec<serde_json::Value> {
    let mut waived = Vec::new();
    if let Sourcing::Waived { reason } = &mark.sourcing {
        waived.push(serde_json::json!({ "rule": 1, "words": mark.words, "reason": reason }));
    }
    if let Some(Allegation { reply: Reply::Waived { reason }, .. }) = &mark.allegation {
        waived.push(serde_json::json!({ "rule": 22, "words": mark.words, "reason": reason }));
    }
    waived
}

/// Writes the waivers into the deed that published them: a rule is waived by name, with a reason, on the record.
pub(super) fn with_waivers(deed: Deed, waived: Vec<serde_json::Value>) -> Result<Deed, PublishError> {
    let mut detail = serde_json::from_str(&deed.detail).map_err(gazette_store::Error::from)?;
    if let (serde_json::Value::Object(detail), false) = (&mut detail, waived.is_empty()) {
        detail.insert("waived".to_owned(), waived.into());
    }
    Ok(Deed { detail: detail.to_string(), ..deed })
}
