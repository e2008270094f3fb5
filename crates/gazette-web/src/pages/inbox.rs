//! The inbox: what came in, by story.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use gazette_news::StoryId;
use gazette_store::{KeptStory, StoryMark};
use jiff::Timestamp;
use serde::Deserialize;

use super::page;
use crate::error::{Answer, Error};
use crate::frame::{Frame, Tab, dir_of};
use crate::room::Room;
use crate::session::Signed;

/// Stories on one page.
const ON_A_PAGE: i64 = 50;

/// Dots drawn for the dispatches of a story; more are not told apart by eye.
const DOTS: usize = 24;

/// A story's line.
struct StoryRow {
    id: i64,
    title: String,
    language: String,
    dir: &'static str,
    languages: Vec<String>,
    dispatches: i64,
    owners: i64,
    conflicts: i64,
    heard: Timestamp,
    killed: bool,
    corrected: bool,
    held: bool,
    /// When the last embargo on it ends, while that is ahead.
    embargoed: Option<Timestamp>,
    spiked: bool,
    /// Whether dispatches have come since it was counted.
    counting: bool,
    /// One for each dispatch; true for as many as there are independent origins.
    dots: Vec<bool>,
}

impl StoryRow {
    fn new(story: KeptStory, marks: &[StoryMark], counting: bool, now: Timestamp) -> StoryRow {
        let own: Vec<&StoryMark> = marks.iter().filter(|mark| mark.story == story.id).collect();
        let mut languages: Vec<String> = own.iter().map(|mark| mark.language.clone()).collect();
        languages.sort_unstable();
        languages.dedup();
        let dots = usize::try_from(story.dispatches).unwrap_or(0).min(DOTS);
        let filled = usize::try_from(story.owners).unwrap_or(0);
        StoryRow {
            id: story.id.0,
            dir: dir_of(&story.language),
            title: story.title,
            language: story.language,
            languages,
            dispatches: story.dispatches,
            owners: story.owners,
            conflicts: story.conflicts,
            heard: story.heard,
            killed: own.iter().any(|mark| mark.killed),
            corrected: own.iter().any(|mark| mark.corrected),
            held: own.iter().any(|mark| mark.held),
            embargoed: own.iter().filter_map(|mark| mark.embargo).filter(|until| *until > now).max(),
            spiked: story.spiked,
            counting,
            dots: (0..dots).map(|at| at < filled).collect(),
        }
    }

    fn is_flagged(&self) -> bool {
        self.killed || self.corrected || self.held
    }
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct Inbox {
    w: Frame,
    spiked: bool,
    /// Whether readers of the front page's language cannot find who the newsroom is: nothing is published before.
    is_nobody: bool,
    /// Stories whose senders killed, held or corrected something: on top.
    flagged: Vec<StoryRow>,
    rows: Vec<StoryRow>,
    /// The story just put aside.
    undo: Option<i64>,
    /// Whether this is not the first page.
    later: bool,
    /// Where the next page begins, in microseconds since 1970.
    before: Option<i64>,
}

/// What is asked of the inbox.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    spiked: Option<String>,
    undo: Option<i64>,
    before: Option<i64>,
}

async fn is_nobody(room: &Room) -> Result<bool, Error> {
    let Some(first) = room.languages.first() else { return Ok(false) };
    let written = room.house.policies().await?;
    let own = written.iter().filter(|policy| policy.language == first.as_str());
    let ids: Vec<&str> = own.map(|policy| policy.id.as_str()).collect();
    Ok(gazette_desk::check_policies(*first, &ids).is_err())
}

/// `GET /desk`
pub(crate) async fn list(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Query(asked): Query<Asked>,
) -> Answer {
    let now = room.house.now();
    let spiked = asked.spiked.is_some();
    let before = asked.before.and_then(|us| Timestamp::from_microsecond(us).ok());
    let stories = match spiked {
        true => room.store.spiked(ON_A_PAGE).await?,
        false => room.store.inbox(before.unwrap_or(Timestamp::MAX), ON_A_PAGE).await?,
    };
    let marks = marks(&room, &stories).await?;
    let next = (stories.len() as i64 == ON_A_PAGE && !spiked)
        .then(|| stories.last().map(|story| story.heard.as_microsecond()))
        .flatten();
    let waiting = room.store.stories_to_count().await?;
    let rows = stories.into_iter().map(|story| {
        let own = marks.get(&story.id).map_or(&[][..], Vec::as_slice);
        let counting = waiting.contains_key(&story.id);
        StoryRow::new(story, own, counting, now)
    });
    let (flagged, rows) = rows.partition(|row| !spiked && row.is_flagged());
    let w = signed.frame(&room, Tab::Inbox);
    let is_nobody = is_nobody(&room).await?;
    let (undo, later) = (asked.undo, before.is_some());
    page(&Inbox { w, spiked, is_nobody, flagged, rows, undo, later, before: next })
}

async fn marks(
    room: &Room,
    stories: &[KeptStory],
) -> Result<BTreeMap<StoryId, Vec<StoryMark>>, gazette_store::Error> {
    let mut by_story: BTreeMap<StoryId, Vec<StoryMark>> = BTreeMap::new();
    if let (Some(least), Some(most)) =
        (stories.iter().map(|s| s.heard).min(), stories.iter().map(|s| s.heard).max())
    {
        for mark in room.store.story_marks(least, most).await? {
            by_story.entry(mark.story).or_default().push(mark);
        }
    }
    Ok(by_story)
}

#[derive(Template)]
#[template(path = "row_alone.html")]
struct RowAlone {
    w: Frame,
    s: StoryRow,
}

/// `GET /desk/rows/{id}`: one line of the inbox, for a page that is open already.
pub(crate) async fn row(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    let story = room.store.story(StoryId(id)).await?;
    if story.spiked {
        return Err(Error::NotFound);
    }
    let marks = room.store.story_marks(story.heard, story.heard).await?;
    let counting = room.store.stories_to_count().await?.contains_key(&story.id);
    let s = StoryRow::new(story, &marks, counting, room.house.now());
    page(&RowAlone { w: signed.frame(&room, Tab::Inbox), s })
}
