//! Taking an article down: proposed by one, carried out when another agrees, taken back by anybody who may publish until then
//! (rule 23).

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::{Act, Permission, propose_takedown};
use gazette_news::{ArticleId, Removal};
use gazette_store::{KeptArticle, Takedown};

use super::article::{Answered, Typed, show};
use super::go;
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::house::{HouseError, Order};
use crate::room::Room;
use crate::session::Signed;

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
            let told =
                Typed { act: "takedown".to_owned(), reason: fields.lines("reason"), ..Typed::default() };
            let refusal = Some(refusal.sentence(signed.words.language));
            let with = Answered { refusal, told, ..Answered::default() };
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
    let reason = propose_takedown(signed.role, article.state, &fields.lines("reason"))?;
    let takedown = Takedown { reason, by: signed.id(), at: room.house.now() };
    let subject = format!("article {}", article.id.0);
    let deed = signed.deed(room, "propose-takedown", subject, &takedown.reason);
    Ok(room.store.propose_takedown(article.id, &takedown, &deed).await?)
}
