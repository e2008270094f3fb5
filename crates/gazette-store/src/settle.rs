//! Everything that is found out about one dispatch, kept in one transaction.
//!
//! On SQLite each commit waits for the disk, so that the steps of intake together cost what one of them does, and a
//! crash between them leaves nothing half-known.

use gazette_news::{DispatchId, StoryId};
use jiff::Timestamp;

use crate::claims::keep_claims;
use crate::memory::{Memory, keep_record, merge_stories, open_story_as};
use crate::statements::keep_findings;
use crate::stories::{count_story, keep_leaning, keep_reprint, place};
use crate::{
    Error, FoundClaim, FoundStatement, KeptFigure, KeptReprint, OnceDeed, Result, Store, StoryCounts, Tx,
    deeds, values,
};

/// What was found out about a dispatch: what it says, whose copy it is and which story it is part of.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The dispatch.
    pub dispatch: DispatchId,
    /// Its statements, in order.
    pub statements: Vec<FoundStatement>,
    /// Its figures.
    pub figures: Vec<KeptFigure>,
    /// The story it is part of.
    pub story: StoryId,
    /// When the story was heard of by it.
    pub heard: Timestamp,
    /// What the engines made of it; `None` where they were not told: it kills what they were told.
    pub placing: Option<Placing>,
}

/// What the engines made of a version of a dispatch.
#[derive(Debug, Clone, PartialEq)]
pub struct Placing {
    /// Its own tie, and those of others that it changed.
    pub reprints: Vec<KeptReprint>,
    /// Stories that turned out to be another, each with the one it goes into.
    pub merged: Vec<(StoryId, StoryId)>,
    /// Dispatches that came earlier and turned out to be part of another story, each with that one.
    pub moved: Vec<(DispatchId, StoryId)>,
    /// Stories to be opened, for it or for what is moved: of each the number, the title and its language code.
    pub opens: Vec<(StoryId, String, String)>,
    /// What they remember of it.
    pub memory: Memory,
}

/// A story counted again: its numbers, its claims, and what an editor has to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Recount {
    /// The story.
    pub story: StoryId,
    /// Its numbers.
    pub counts: StoryCounts,
    /// Its dispatches that are not told apart from another one, each with that one.
    pub leaning: Vec<(DispatchId, DispatchId)>,
    /// Its claims: each keeps its number as long as any of its statements' earlier claims has it.
    pub claims: Vec<FoundClaim>,
    /// What is written down with it.
    pub deeds: Vec<OnceDeed>,
}

impl Store {
    /// Keeps all that was found out about a dispatch, or nothing of it. Safe to repeat.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the dispatch, or a story that is not opened here, is not held; [`Error::Conflict`] if the
    /// story that is to be opened has been opened for something else.
    pub async fn keep_settled(&self, settled: &Settled) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_findings(&mut tx, settled.dispatch, &settled.statements, &settled.figures).await?;
        if let Some(placing) = &settled.placing {
            keep_placing(&mut tx, settled, placing).await?;
        }
        place(&mut tx, settled.dispatch, settled.story, settled.heard).await?;
        tx.commit().await
    }

    /// Keeps a story's numbers, claims and what was written down with them, or nothing of it.
    pub async fn keep_recount(&self, recount: &Recount, now: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        count_story(&mut tx, recount.story, &recount.counts).await?;
        keep_leaning(&mut tx, recount.story, &recount.leaning).await?;
        keep_claims(&mut tx, recount.story, &recount.claims, now).await?;
        for deed in &recount.deeds {
            deeds::record_once(&mut tx, deed).await?;
        }
        tx.commit().await
    }
}

/// Keeps what the engines made of a dispatch, but for the story it is placed in itself.
async fn keep_placing(tx: &mut Tx, settled: &Settled, placing: &Placing) -> Result<()> {
    for reprint in &placing.reprints {
        keep_reprint(tx, reprint).await?;
    }
    for (story, title, language) in &placing.opens {
        let is_opened = open_story_as(tx, *story, title, language, settled.heard).await?;
        let mut going = placing.moved.iter().filter(|moved| moved.1 == *story).map(|moved| moved.0);
        let first = going.next().unwrap_or(settled.dispatch);
        if !is_opened && story_of_dispatch(tx, first).await? != Some(*story) {
            return Err(Error::Conflict(format!("the number {} belongs to another story by now", story.0)));
        }
    }
    for (gone, into) in &placing.merged {
        merge_stories(tx, *gone, *into).await?;
    }
    for (dispatch, story) in &placing.moved {
        place(tx, *dispatch, *story, settled.heard).await?;
    }
    keep_record(tx, settled.dispatch, &placing.memory).await
}

async fn story_of_dispatch(tx: &mut Tx, dispatch: DispatchId) -> Result<Option<StoryId>> {
    let row = tx.row("select story_id from dispatch where id = $1", values![dispatch.0]).await?;
    Ok(row.map(|row| row.int_or_null(0)).transpose()?.flatten().map(StoryId))
}
