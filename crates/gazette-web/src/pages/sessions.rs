//! Where somebody is signed in, and ending it: each her own, and a chief everybody's.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use gazette_desk::Permission;
use gazette_news::EditorId;
use gazette_store::OpenSession;
use jiff::Timestamp;

use super::{go, page};
use crate::error::Answer;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::session::{Signed, digest_of, token};

#[derive(Template)]
#[template(path = "sessions.html")]
struct Sessions {
    w: Frame,
    sessions: Vec<OpenSession>,
    /// The digest of the one that asks.
    own: String,
}

impl Sessions {
    fn is_own(&self, session: &OpenSession) -> bool {
        session.token_digest == self.own
    }

    /// Since when, where that was kept.
    fn opened(&self, session: &OpenSession) -> Option<Timestamp> {
        Some(session.opened).filter(|opened| *opened > Timestamp::UNIX_EPOCH)
    }
}

fn own_digest(room: &Room, headers: &HeaderMap) -> String {
    token(headers).map(|token| digest_of(room, &token)).unwrap_or_default()
}

/// `GET /desk/sessions`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed, headers: HeaderMap) -> Answer {
    page(&Sessions {
        w: signed.frame(&room, Tab::None),
        sessions: room.store.sessions_of(signed.id(), room.house.now()).await?,
        own: own_digest(&room, &headers),
    })
}

/// `POST /desk/sessions/{digest}/end`
pub(crate) async fn end(State(room): State<Arc<Room>>, signed: Signed, Path(digest): Path<String>) -> Answer {
    let deed = signed.deed(&room, "end-session", format!("editor {}", signed.id().0), "");
    room.store.end_session(signed.id(), &digest, &deed).await?;
    go("/desk/sessions")
}

/// `POST /desk/sessions/end`: all of her own but the one that asks.
pub(crate) async fn end_others(State(room): State<Arc<Room>>, signed: Signed, headers: HeaderMap) -> Answer {
    let deed = signed.deed(&room, "end-sessions", format!("editor {}", signed.id().0), "");
    room.store.end_sessions(signed.id(), &own_digest(&room, &headers), &deed).await?;
    go("/desk/sessions")
}

/// `POST /desk/people/{id}/sessions/end`: all of an account's, by a chief.
pub(crate) async fn end_all_of(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let deed = signed.deed(&room, "end-sessions", format!("editor {id}"), "");
    room.store.end_sessions(EditorId(id), "", &deed).await?;
    go("/desk/people")
}
