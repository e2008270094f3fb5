//! Taking an article down: proposed by one, carried out when another agrees, taken back by anybody who may publish until then
//! (rule 23).

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::{Act, ArticleStanding, Permission, Role, propose_takedown};
use gazette_news::{ArticleId, Removal};
use gazette_store::{KeptArticle, Takedown};
use jiff::Timestamp;

use super::article::{Told, With, show};
use super::go;
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::house::{HouseError, Order};
use crate::room::Room;
use crate::session::Signed;

/// A takedown that waits, as the article's page shows it.
pub(super) struct WaitingTakedown {
    pub(super) reason: String,
    /// The name of whoever proposed it; nothing where the account has been closed since.
    pub(super) by: Option<String>,
    pub(super) at: Timestamp,
    /// Whether she who reads the page proposed it: another agrees.
    pub(super) is_own: bool,
}

/// The takedown of an article that waits, and whether anybody else could agree to one that she proposes.
pub(super) async fn waiting(
    room: &Room,
    signed: &Signed,
    article: &KeptArticle,
) -> Result<(Option<WaitingTakedown>, bool), Error> {
    let people = room.store.editors().await?;
    let may_publish = |role: &str| Role::of(role).is_some_and(|role| role.may(Permission::Publish));
    let has_second = people.iter().any(|other| other.id != signed.id() && may_publish(&other.role));
    let takedown = room.store.takedown(article.id).await?.map(|takedown| WaitingTakedown {
        by: people.iter().find(|editor| editor.id == takedown.by).map(|editor| editor.name.clone()),
        is_own: takedown.by == signed.id(),
        reason: takedown.reason,
        at: takedown.at,
    });
    Ok((takedown, has_second))
}

/// `POST /desk/articles/{id}/takedown`: `propose` with a reason, `agree`, `take-back`.
pub(crate) async fn act(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Publish)?;
    let article = room.store.article(ArticleId(id)).await?;
    let done = match fields.text("act") {
        "propose" => propose(&room, &signed, &article, &fields).await,
        "agree" => {
            let act = Act::Withdraw { removal: Removal::Takedown, reason: String::new() };
            room.house.press(Order { article: article.id, act, by: signed.id(), number: None }).await
        }
        "take-back" => {
            let deed = signed.deed(&room, "take-back-takedown", format!("article {id}"), "");
            Ok(room.store.drop_takedown(article.id, &deed).await?)
        }
        _ => return Err(Error::Form(BadForm::Field("act"))),
    };
    match done {
        Ok(()) => go(&format!("/desk/articles/{id}#press")),
        Err(HouseError::Refused(refusal)) => {
            let told = Told { act: "takedown".to_owned(), reason: fields.lines("reason"), ..Told::default() };
            let refusal = Some(refusal.sentence(signed.words.language));
            let with = With { refusal, told, ..With::default() };
            Ok((StatusCode::CONFLICT, show(&room, &signed, article.id, with).await?).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn propose(
    room: &Room,
    signed: &Signed,
    article: &KeptArticle,
    fields: &Fields,
) -> Result<(), HouseError> {
    let standing = ArticleStanding::of(&article.state)
        .ok_or_else(|| gazette_store::Error::Corrupt(format!("{:?} is not a state", article.state)))?;
    let reason = propose_takedown(signed.role, standing, &fields.lines("reason"))?;
    let takedown = Takedown { reason, by: signed.id(), at: room.house.now() };
    let subject = format!("article {}", article.id.0);
    let deed = signed.deed(room, "propose-takedown", subject, &takedown.reason);
    Ok(room.store.propose_takedown(article.id, &takedown, &deed).await?)
}
