//! Two dispatches of a story side by side, word by word.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use gazette_news::{Dispatch, DispatchId, StoryId};
use gazette_store::{KeptDispatch, KeptStory};
use serde::Deserialize;

use super::story_view::{DispatchLine, Outlets, dispatch_line};
use crate::error::{Answer, Error};
use crate::frame::{Frame, Tab, dir_of};
use crate::house::{Changed, Piece};
use crate::room::Room;
use crate::session::Signed;

/// Which two.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    a: Option<i64>,
    b: Option<i64>,
}

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage {
    w: Frame,
    story: KeptStory,
    dir: &'static str,
    /// All of them, to choose from, in order of time.
    all: Vec<DispatchLine>,
    older: DispatchLine,
    newer: DispatchLine,
    headline: Vec<Piece>,
    text: Vec<Piece>,
    changed: Changed,
    is_same: bool,
}

/// `GET /desk/stories/{id}/compare?a=…&b=…`; without them, the first two of the story.
pub(crate) async fn page(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Answer {
    let story = room.store.story(StoryId(id)).await?;
    let outlets = super::story_view::all_outlets(&room).await?;
    let mut held = room.store.dispatches_of(story.id).await?;
    held.sort_by_key(|dispatch| dispatch.dates.first());
    let pick = |asked: Option<i64>, otherwise: usize| match asked {
        Some(id) => held.iter().find(|dispatch| dispatch.id.0 == id).ok_or(Error::NotFound),
        None => held.get(otherwise).ok_or(Error::NotFound),
    };
    let (a, b) = (pick(asked.a, 0)?, pick(asked.b, 1)?);
    let (older, newer) = (of(&room, a).await?, of(&room, b).await?);
    let headline = |dispatch: &Dispatch| dispatch.headline.clone().unwrap_or_default();
    let text = room.house.difference(older.text(), newer.text());
    super::page(&ComparePage {
        w: signed.frame(&room, Tab::Inbox),
        dir: dir_of(&a.language),
        headline: room.house.difference(&headline(&older), &headline(&newer)),
        changed: room.house.changed(older.text(), newer.text(), newer.language),
        is_same: text.iter().all(|piece| matches!(piece, Piece::Same(_))),
        text,
        older: line(a, &outlets),
        newer: line(b, &outlets),
        all: held.iter().map(|dispatch| line(dispatch, &outlets)).collect(),
        story,
    })
}

fn line(dispatch: &KeptDispatch, outlets: &Outlets) -> DispatchLine {
    dispatch_line(dispatch, outlets, None)
}

async fn of(room: &Room, dispatch: &KeptDispatch) -> Result<Dispatch, Error> {
    let id: DispatchId = dispatch.id;
    let parts = room.store.newest_version(id).await?.parts;
    serde_json::from_str(&parts)
        .map_err(|error| Error::Corrupt(format!("dispatch {} cannot be read: {error}", id.0)))
}
