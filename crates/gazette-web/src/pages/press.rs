//! What is ordered of the press for an article: publishing now or at a time, changing, holding and taking away; its
//! embargo; and the dispatches it rests on.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::{Act, Permission, Planned};
use gazette_news::{ArticleId, DispatchId, Removal};
use gazette_store::Sourcing;

use super::article::{Answered, Typed, show};
use super::go;
use super::time_field::utc;
use super::working::{refuse_closed, working_draft};
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::house::{HouseError, Order};
use crate::room::Room;
use crate::session::Signed;
use crate::words::Words;

/// `POST /desk/articles/{id}/press`: everything that the press does with an article.
pub(crate) async fn press(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let id = ArticleId(id);
    if let Some(refusal) = time_and_act(&fields, signed.words) {
        let with = Answered { refusal: Some(refusal.to_owned()), told: told(&fields), ..Answered::default() };
        return Ok((StatusCode::CONFLICT, show(&room, &signed, id, with).await?).into_response());
    }
    let act = act_of(&fields)?;
    let article = room.store.article(id).await?;
    let number = if act.prints_draft() { Some(fields.parsed("number")?) } else { None };
    if number.is_some_and(|read| read != article.draft_number) {
        // What would go out is not what she has read. The press asks again, when it is this order's turn.
        return Err(Error::Conflict("the draft was saved in the meantime".to_owned()));
    }
    match room.house.press(Order { article: id, act, by: signed.id(), number }).await {
        Ok(()) => go(&format!("/desk/articles/{}", id.0)),
        Err(HouseError::Refused(refusal)) => {
            let refusal = Some(refusal.sentence(signed.words.language));
            let with = Answered { refusal, told: told(&fields), ..Answered::default() };
            Ok((StatusCode::CONFLICT, show(&room, &signed, id, with).await?).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Why what is ordered and the time given do not go together: one who typed a time does not mean now, and one who
/// schedules must say when.
fn time_and_act(fields: &Fields, w: &'static Words) -> Option<&'static str> {
    let has_time = fields.given("at").is_some();
    match fields.text("act") {
        "update" | "correct" if has_time => Some(w.time_given),
        "schedule" | "schedule-update" | "schedule-correct" if !has_time => Some(w.time_needed),
        _ => None,
    }
}

fn act_of(fields: &Fields) -> Result<Act, Error> {
    let text = |name: &str| fields.lines(name);
    let time = || utc(fields, "at")?.ok_or(Error::Form(BadForm::Field("at")));
    Ok(match fields.text("act") {
        "publish" => Act::Publish,
        "schedule" => Act::Schedule { at: time()?, planned: Planned::First },
        "schedule-update" => {
            Act::Schedule { at: time()?, planned: Planned::Update { advisory: text("advisory") } }
        }
        "schedule-correct" => {
            let planned = Planned::Correction { was: text("was"), is: text("is") };
            Act::Schedule { at: time()?, planned }
        }
        "unschedule" => Act::Unschedule,
        "reopen" => Act::Reopen,
        "update" => Act::Update { advisory: text("advisory") },
        "correct" => Act::Correct { was: text("was"), is: text("is") },
        "clarify" => Act::Clarify { note: text("note") },
        "refile" => Act::Refile { note: text("note") },
        "hold" => Act::Hold { reason: text("reason") },
        "release" => Act::Release { note: text("note") },
        "kill" | "spike" => Act::Withdraw { removal: Removal::Kill, reason: text("reason") },
        "takedown" => Act::Withdraw { removal: Removal::Takedown, reason: text("reason") },
        _ => return Err(Error::Form(BadForm::Field("act"))),
    })
}

fn told(fields: &Fields) -> Typed {
    Typed {
        act: fields.text("act").to_owned(),
        was: fields.lines("was"),
        is: fields.lines("is"),
        advisory: fields.lines("advisory"),
        note: fields.lines("note"),
        reason: fields.lines("reason"),
        at: fields.text("at").to_owned(),
    }
}

/// `POST /desk/articles/{id}/embargo`: sets the article's own embargo; without a time, lifts it.
pub(crate) async fn embargo(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Publish)?;
    let article = room.store.article(ArticleId(id)).await?;
    let until = if fields.has("lift") { None } else { utc(&fields, "until")? };
    let act = if until.is_some() { "embargo" } else { "lift-embargo" };
    let detail = until.map(|until| until.to_string()).unwrap_or_default();
    let deed = signed.deed(&room, act, format!("article {id}"), &detail);
    room.store.set_embargo(article.id, until, &deed).await?;
    go(&format!("/desk/articles/{id}"))
}

/// `POST /desk/articles/{id}/part`: the draft no longer rests on a dispatch, and none of its marks does.
pub(crate) async fn part(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Write)?;
    let article = room.store.article(ArticleId(id)).await?;
    refuse_closed(&article)?;
    let dispatch = DispatchId(fields.parsed("dispatch")?);
    let mut draft = working_draft(&article, &room.store.editions(article.id).await?);
    for mark in &mut draft.marks {
        if let Sourcing::Dispatches { dispatches, .. } = &mut mark.sourcing {
            dispatches.retain(|held| *held != dispatch);
        }
    }
    let deed = signed.deed(&room, "part", format!("article {id}"), &format!("dispatch {}", dispatch.0));
    room.store.part_from_dispatch((article.id, &draft, article.draft_number), dispatch, &deed).await?;
    go(&format!("/desk/articles/{id}"))
}
