//! A story: its dispatches by origin, its claims, its figures, and what an editor may do with it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use gazette_desk::Permission;
use gazette_news::{DispatchId, StoryId};
use gazette_store::{KeptArticle, KeptStory, SplitOff};
use jiff::Timestamp;
use serde::Deserialize;

use super::claims_view::{ClaimLine, claim_lines};
use super::story_view::{OriginGroup, all_outlets, by_origin, leave_out};
use super::timeline::{Timeline, timeline};
use super::{articles, go};
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab, dir_of};
use crate::house::{About, CopyLine, FigureState, FigureTable, TopicOf};
use crate::room::Room;
use crate::session::Signed;

/// Stories offered to move dispatches to.
const OFFERED: i64 = 40;

/// Claims shown before the rest is folded away.
const FIRST_CLAIMS: usize = 10;

/// Claims that are folded away; the others are shown when somebody asks for all.
const MORE_CLAIMS: usize = 200;

/// Dispatches shown, and reprints of one origin; the others are shown when somebody asks for all.
const MOST_DISPATCHES: usize = 300;
const MOST_REPRINTS: usize = 50;

/// A story of more dispatches has its copies compared two by two only, when somebody asks.
const MOST_COMPARED: usize = 60;

/// The longest title, in letters.
const LONGEST_TITLE: usize = 300;

#[derive(Template)]
#[template(path = "story.html")]
struct StoryPage {
    w: Frame,
    story: KeptStory,
    dir: &'static str,
    /// When it is counted again, where dispatches have come since its last count.
    count_due: Option<Timestamp>,
    groups: Vec<OriginGroup>,
    /// How many dispatches are not shown.
    left_out: usize,
    folds: Vec<String>,
    /// Whether she asked for a story that was merged into this one.
    is_merged: bool,
    moved: Option<Moved>,
    has_tree: bool,
    /// What each copy changed.
    copies: Vec<CopyLine>,
    timeline: Option<Timeline>,
    claims: Vec<ClaimLine>,
    /// Those that are folded away.
    more_claims: Vec<ClaimLine>,
    /// How many claims are not shown.
    claims_left_out: usize,
    about: About,
    topics: Vec<TopicOf>,
    figures: Vec<FigureTable>,
    articles: Vec<KeptArticle>,
    others: Vec<KeptStory>,
}

impl StoryPage {
    fn has_tolls(&self) -> bool {
        self.figures.iter().any(FigureTable::is_toll)
    }

    fn has_other_figures(&self) -> bool {
        self.figures.iter().any(|table| !table.is_toll())
    }

    fn has_topic(&self, topic: &TopicOf) -> bool {
        self.about.topics.iter().any(|own| own.code == topic.code)
    }

    fn is_proposed(&self) -> bool {
        self.about.topics.iter().all(|topic| !topic.is_set)
    }

    fn article_title(&self, article: &KeptArticle) -> String {
        articles::title_of(article)
    }
}

/// Where she comes from.
#[derive(Deserialize)]
pub(crate) struct Sent {
    /// The address of a story that was merged into this one.
    from: Option<i64>,
    /// The dispatches she has just moved here, parted by hyphens.
    moved: Option<String>,
    /// The story she moved them out of.
    out_of: Option<i64>,
    /// Whether she wants to see all of a long story.
    all: Option<u8>,
}

/// Dispatches that an editor has just moved here, and where they were: she can take that back.
struct Moved {
    dispatches: Vec<i64>,
    out_of: i64,
}

/// More dispatches than these do not go into an address; they are moved back by their ticks.
const MOST_UNDONE: usize = 200;

impl Moved {
    fn of(sent: &Sent) -> Option<Moved> {
        let dispatches = sent.moved.as_deref()?.split('-').map(str::parse).collect::<Result<Vec<i64>, _>>();
        Some(Moved { dispatches: dispatches.ok()?, out_of: sent.out_of? })
    }

    /// The page of the story that dispatches were moved to, with the way back.
    fn shown(to: StoryId, out_of: StoryId, dispatches: &[DispatchId]) -> String {
        let page = format!("/desk/stories/{}", to.0);
        if dispatches.is_empty() || dispatches.len() > MOST_UNDONE {
            return page;
        }
        let numbers: Vec<String> = dispatches.iter().map(|id| id.0.to_string()).collect();
        format!("{page}?moved={}&out_of={}", numbers.join("-"), out_of.0)
    }
}

/// `GET /desk/stories/{id}`
pub(crate) async fn page(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    Query(sent): Query<Sent>,
) -> Answer {
    let id = StoryId(id);
    let story = room.store.story(id).await?;
    if let Some(into) = story.merged_into {
        return go(&format!("/desk/stories/{}?from={}", into.0, id.0));
    }
    let outlets = all_outlets(&room).await?;
    let dispatches = room.store.dispatches_of(id).await?;
    let mut groups = by_origin(&dispatches, &room.store.reprints_of(id).await?, &outlets);
    let statements = room.store.statements_of(id).await?;
    let verdicts = room.store.verdicts_of(id).await?;
    let mut claims = claim_lines(room.store.claims_of(id).await?, &statements, &verdicts);
    let mut more_claims = claims.split_off(FIRST_CLAIMS.min(claims.len()));
    let about = room.house.about(id, signed.words.language).await?;
    let figures = room.house.figures(id, signed.words.language).await?;
    let mut others = room.store.inbox(Timestamp::MAX, OFFERED).await?;
    others.retain(|other| other.id != id);
    let copies = match dispatches.len() {
        2..=MOST_COMPARED => room.house.copies(id).await?,
        _ => Vec::new(),
    };
    let w = signed.frame(&room, Tab::Inbox);
    let timeline = timeline(&groups, w.dir() == "rtl");
    let (mut left_out, mut claims_left_out) = (0, 0);
    if sent.all.is_none() {
        left_out = leave_out(&mut groups, MOST_REPRINTS, MOST_DISPATCHES);
        claims_left_out = more_claims.len().saturating_sub(MORE_CLAIMS);
        more_claims.truncate(MORE_CLAIMS);
    }
    super::page(&StoryPage {
        dir: dir_of(&story.language),
        timeline,
        is_merged: sent.from.is_some(),
        moved: Moved::of(&sent),
        has_tree: dispatches.len() > 1,
        copies,
        count_due: room.store.stories_to_count().await?.remove(&id),
        groups,
        left_out,
        folds: room.house.independence(id, signed.words.language).await?,
        claims,
        more_claims,
        claims_left_out,
        topics: room.house.topics(signed.words.language),
        about,
        figures,
        articles: room.store.articles_on(id).await?,
        others,
        story,
        w,
    })
}

/// `GET /desk/stories/{id}/tree.svg`: the copy tree, as a picture of its own so that the page's policy stays strict.
pub(crate) async fn tree(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    let svg = room.house.copy_tree(StoryId(id), signed.words.language).await?;
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    ];
    Ok((headers, svg).into_response())
}

/// `POST /desk/stories/{id}/spike`: puts a story aside or takes it back.
pub(crate) async fn spike(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let spiked = fields.text("spiked") == "1";
    let story = room.store.story(StoryId(id)).await?;
    let act = if spiked { "spike" } else { "unspike" };
    let deed = signed.deed(&room, act, format!("story {id}"), &story.title);
    room.store.spike(story.id, spiked, &deed).await?;
    if spiked { go(&format!("/desk?undo={id}")) } else { go("/desk") }
}

/// `POST /desk/stories/{id}/title`
pub(crate) async fn rename(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let title = fields.text("title");
    if title.is_empty() || title.chars().count() > LONGEST_TITLE {
        return Err(Error::Form(BadForm::Field("title")));
    }
    let story = room.store.story(StoryId(id)).await?;
    let deed = signed.deed(&room, "rename", format!("story {id}"), &format!("{} → {title}", story.title));
    room.store.name_story(story.id, title, &deed).await?;
    go(&format!("/desk/stories/{id}"))
}

/// `POST /desk/stories/{id}/topics`: the topics an editor gives it; none for those proposed.
pub(crate) async fn topics(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Write)?;
    let story = room.store.story(StoryId(id)).await?;
    let known = room.house.topics(signed.words.language);
    let codes: Vec<String> = fields
        .all("topic")
        .filter(|code| known.iter().any(|topic| topic.code == *code))
        .map(str::to_owned)
        .collect();
    let deed = signed.deed(&room, "topics", format!("story {id}"), &codes.join(" "));
    room.store.set_topics(story.id, &codes, &deed).await?;
    go(&format!("/desk/stories/{id}"))
}

/// `POST /desk/stories/{id}/merge`: all dispatches go into another story; this one is put aside.
pub(crate) async fn merge(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let into = room.store.story(StoryId(fields.parsed("into")?)).await?;
    let story = room.store.story(StoryId(id)).await?;
    if into.id == story.id {
        return Err(Error::Form(BadForm::Field("into")));
    }
    let moved: Vec<DispatchId> = room.store.dispatches_of(story.id).await?.iter().map(|d| d.id).collect();
    let deed = signed.deed(&room, "merge", format!("story {id}"), &format!("→ story {}", into.id.0));
    room.store.merge_by_hand(story.id, into.id, &deed).await?;
    recount(&room, story.id, into.id).await?;
    go(&Moved::shown(into.id, story.id, &moved))
}

/// Counts both stories before they are shown; the jobs that would do it come a moment later.
async fn recount(room: &Room, from: StoryId, to: StoryId) -> Result<(), Error> {
    room.house.recount(to).await?;
    Ok(room.house.recount(from).await?)
}

/// `POST /desk/stories/{id}/dispatches`: moves the ticked dispatches, splits them off, or writes from them.
pub(crate) async fn with_dispatches(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let story = room.store.story(StoryId(id)).await?;
    let own: Vec<DispatchId> = room.store.dispatches_of(story.id).await?.iter().map(|d| d.id).collect();
    let ticked: Vec<DispatchId> = fields
        .all("dispatch")
        .filter_map(|id| id.parse().ok())
        .map(DispatchId)
        .filter(|id| own.contains(id))
        .collect();
    if ticked.is_empty() {
        return Err(Error::Form(BadForm::Told(signed.words.tick_first)));
    }
    if fields.has("write") {
        signed.must(Permission::Write)?;
        let article = room.house.draft_from(&ticked, signed.id()).await?;
        return go(&format!("/desk/articles/{}", article.0));
    }
    let told = |act: &str, to: StoryId| {
        signed.deed(&room, act, format!("story {id}"), &format!("{} → story {}", ticked.len(), to.0))
    };
    let to = if fields.has("split") {
        let split = split_off(&room, &story, ticked.clone()).await?;
        room.store.split_off(&split, room.house.now(), |to| told("split", to)).await?
    } else {
        let target = room.store.story(StoryId(fields.parsed("to")?)).await?;
        let to = target.id;
        if to == story.id {
            return Err(Error::Form(BadForm::Field("to")));
        }
        room.store.move_dispatches(&ticked, to, &told("move", to)).await?;
        // A merge put aside the story that it emptied.
        if fields.has("undo") && target.spiked {
            let deed = signed.deed(&room, "unspike", format!("story {}", to.0), "");
            room.store.spike(to, false, &deed).await?;
        }
        to
    };
    recount(&room, story.id, to).await?;
    match fields.has("undo") {
        true => go(&format!("/desk/stories/{}", to.0)),
        false => go(&Moved::shown(to, story.id, &ticked)),
    }
}

/// Dispatches that are split off, their story named after the first of them.
async fn split_off(room: &Room, story: &KeptStory, dispatches: Vec<DispatchId>) -> Result<SplitOff, Error> {
    let first = room.store.dispatch(dispatches[0]).await?;
    let title = first.headline.unwrap_or_else(|| story.title.clone());
    Ok(SplitOff { dispatches, title, language: first.language })
}
