//! The record of what editors did, and the jobs that failed too often.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use gazette_desk::Permission;
use gazette_news::{Change, EditorId};
use gazette_store::{Deed, Quarantined};
use jiff::Timestamp;

use super::article::note_of;
use super::{go, page};
use crate::error::Answer;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::session::Signed;
use crate::words;

/// Deeds on one page.
const ON_A_PAGE: i64 = 300;

#[derive(Template)]
#[template(path = "deeds.html")]
struct Deeds {
    w: Frame,
    deeds: Vec<Deed>,
    names: HashMap<EditorId, String>,
    quarantined: usize,
}

impl Deeds {
    fn who(&self, deed: &Deed) -> &str {
        let name = deed.editor.and_then(|editor| self.names.get(&editor));
        name.map_or("Gazette", String::as_str)
    }

    /// The detail for people: a bare text, what a change says about itself, or whose headline and note it is about.
    fn detail(&self, deed: &Deed) -> String {
        if let Ok(text) = serde_json::from_str::<String>(&deed.detail) {
            return words::deeds::detail(&text, self.w.language);
        }
        if let Ok(change) = serde_json::from_str::<Change>(&deed.detail) {
            return note_of(&change);
        }
        let parts: serde_json::Value = serde_json::from_str(&deed.detail).unwrap_or_default();
        let told = [&parts["headline"], &parts["note"], &parts["now"]["speaker"], &parts["added"]["speaker"]];
        told.into_iter().filter_map(|part| part.as_str()).collect::<Vec<_>>().join(" · ")
    }

    /// What kind of thing it was done to.
    fn subject_kind<'d>(&self, deed: &'d Deed) -> &'d str {
        let kind = deed.subject.split_once(' ').map_or(deed.subject.as_str(), |(kind, _)| kind);
        words::deeds::kind(kind, self.w.language)
    }

    /// Its number or short name.
    fn subject_name(&self, deed: &Deed) -> String {
        let name = deed.subject.split_once(' ').map_or("", |(_, name)| name);
        if name.bytes().all(|b| b.is_ascii_digit()) { self.w.number(name) } else { name.to_owned() }
    }

    /// Where the subject can be seen.
    fn subject_path(&self, deed: &Deed) -> Option<String> {
        let (kind, id) = deed.subject.split_once(' ')?;
        let folder = match kind {
            "article" => "articles",
            "story" => "stories",
            "claim" => "claims",
            "wire" => "wires",
            "outlet" => "outlets",
            "dispatch" => "dispatches",
            _ => return None,
        };
        Some(format!("/desk/{folder}/{id}"))
    }
}

/// `GET /desk/deeds`
pub(crate) async fn deeds(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    page(&Deeds {
        w: signed.frame(&room, Tab::Records),
        deeds: room.store.deeds("", ON_A_PAGE).await?,
        names: room.store.editor_names().await?.into_iter().collect(),
        quarantined: room.store.quarantined_jobs().await?.len(),
    })
}

#[derive(Template)]
#[template(path = "jobs.html")]
struct Jobs {
    w: Frame,
    waiting: i64,
    /// What waits, by kind, with how many and since when.
    by_kind: Vec<(String, i64, Timestamp)>,
    jobs: Vec<Quarantined>,
}

/// `GET /desk/jobs`
pub(crate) async fn jobs(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    page(&Jobs {
        w: signed.frame(&room, Tab::Records),
        waiting: room.store.waiting_jobs().await?,
        by_kind: room.store.jobs_by_kind().await?,
        jobs: room.store.quarantined_jobs().await?,
    })
}

/// `POST /desk/jobs/{id}`: lets a job run again.
pub(crate) async fn retry(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    signed.must(Permission::RunWires)?;
    room.store.release_job(id, &signed.deed(&room, "retry-job", format!("job {id}"), "")).await?;
    go("/desk/jobs")
}
