//! People: who works here, and invitations.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use gazette_desk::{Permission, Refusal, Role};
use gazette_news::EditorId;
use gazette_store::{Editor, Error as StoreError, OpenInvitation};
use jiff::SignedDuration;

use super::{go, page};
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::session::{Signed, digest_of, new_token};

/// How long an invitation can be used.
const INVITATION: SignedDuration = SignedDuration::from_hours(24 * 7);

#[derive(Template)]
#[template(path = "people.html")]
struct People {
    w: Frame,
    own: EditorId,
    editors: Vec<Editor>,
    closed: Vec<Editor>,
    /// How many sessions each account has open, for those who may end them.
    sessions: BTreeMap<EditorId, i64>,
    invitations: Vec<OpenInvitation>,
    made: Option<Made>,
}

/// An invitation that was just made; its link is shown this once.
struct Made {
    path: String,
    /// Whether it opens a closed account again.
    is_back: bool,
}

impl People {
    fn sessions_of(&self, editor: &Editor) -> i64 {
        self.sessions.get(&editor.id).copied().unwrap_or_default()
    }

    fn role_of(&self, word: &str) -> &'static str {
        Role::of(word).map_or("", |role| self.w.role(role))
    }
}

/// `GET /desk/people`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    show(&room, &signed, None).await
}

async fn show(room: &Room, signed: &Signed, made: Option<Made>) -> Answer {
    let is_keeper = signed.role.may(Permission::KeepHouse);
    let now = room.house.now();
    page(&People {
        w: signed.frame(room, Tab::People),
        own: signed.id(),
        editors: room.store.editors().await?,
        closed: if is_keeper { room.store.closed_accounts().await? } else { Vec::new() },
        sessions: if is_keeper {
            room.store.session_counts(now).await?.into_iter().collect()
        } else {
            BTreeMap::new()
        },
        invitations: room.store.open_invitations(now).await?,
        made,
    })
}

/// `POST /desk/people/invite`: the link is shown this once, since only its digest is kept.
pub(crate) async fn invite(State(room): State<Arc<Room>>, signed: Signed, fields: Fields) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let role = asked_role(&fields)?;
    let token = new_token(&room);
    let expires = room.house.now() + INVITATION;
    let deed = signed.deed(&room, "invite", "people".to_owned(), role.as_str());
    room.store.invite_by(&digest_of(&room, &token), role.as_str(), expires, &deed).await?;
    show(&room, &signed, Some(Made { path: format!("/desk/join/{token}"), is_back: false })).await
}

/// `POST /desk/people/{id}/invite-back`: a link that opens a closed account again, and no other.
pub(crate) async fn invite_back(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let token = new_token(&room);
    let expires = room.house.now() + INVITATION;
    let deed = signed.deed(&room, "invite-back", format!("editor {id}"), "");
    room.store.invite_back(&digest_of(&room, &token), EditorId(id), expires, &deed).await?;
    show(&room, &signed, Some(Made { path: format!("/desk/join/{token}"), is_back: true })).await
}

/// `POST /desk/people/invitations/{digest}/revoke`: the link cannot be used any more.
pub(crate) async fn revoke(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(digest): Path<String>,
) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let deed = signed.deed(&room, "revoke-invitation", "people".to_owned(), "");
    room.store.revoke_invitation(&digest, &deed).await?;
    go("/desk/people")
}

fn asked_role(fields: &Fields) -> Result<Role, Error> {
    Role::of(fields.text("role")).ok_or(Error::Form(BadForm::Field("role")))
}

/// `POST /desk/people/{id}/role`
pub(crate) async fn role(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let (role, id) = (asked_role(&fields)?, EditorId(id));
    let deed = signed.deed(&room, "role", format!("editor {}", id.0), role.as_str());
    room.store.set_editor_role(id, role.as_str(), &deed).await.map_err(last_chief)?;
    go("/desk/people")
}

/// `POST /desk/people/{id}/close`
pub(crate) async fn close(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let id = EditorId(id);
    let deed = signed.deed(&room, "close-account", format!("editor {}", id.0), "");
    room.store.close_account(id, &deed).await.map_err(last_chief)?;
    go("/desk/people")
}

/// What stands in the way of another role, or of closing an account: that it is the last chief's.
fn last_chief(error: StoreError) -> Error {
    match error {
        StoreError::Conflict(_) => Refusal::LastChief.into(),
        error => error.into(),
    }
}
