//! Stories, and whose copy each dispatch is.

use gazette_news::{DispatchId, Reprint, StoryId};
use jiff::Timestamp;

use crate::{Error, Result, Row, Store, Tx, values};

/// A story as the inbox shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptStory {
    /// Its number.
    pub id: StoryId,
    /// What it is called: the headline of its first origin, unless an editor named it.
    pub title: String,
    /// Language code of the title.
    pub language: String,
    /// When its first dispatch came.
    pub opened: Timestamp,
    /// When its newest dispatch came.
    pub heard: Timestamp,
    /// Dispatches in it.
    pub dispatches: i64,
    /// Origins among them.
    pub origins: i64,
    /// Independent owners among those.
    pub owners: i64,
    /// Figures that cannot be reconciled.
    pub conflicts: i64,
    /// An editor has set its bounds.
    pub held: bool,
    /// Put aside.
    pub spiked: bool,
    /// The story it was merged into.
    pub merged_into: Option<StoryId>,
}

/// What the engines count for a story.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StoryCounts {
    /// Dispatches in it.
    pub dispatches: i64,
    /// Origins among them.
    pub origins: i64,
    /// Independent owners among those.
    pub owners: i64,
    /// Figures that cannot be reconciled.
    pub conflicts: i64,
}

/// A dispatch's tie to its origin, as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptReprint {
    /// The dispatch.
    pub dispatch: DispatchId,
    /// Its tie.
    pub tie: Reprint<DispatchId>,
    /// The agency it credits, where the credited text itself is not held.
    pub credited: Option<String>,
}

/// A select of stories, as [`story_of`] reads them, with what follows it.
macro_rules! select_story {
    ($tail:literal) => {
        concat!(
            "select id, title, language, opened, heard, dispatches, origins, owners, conflicts, held, spiked, ",
            "merged_into ",
            "from story ",
            $tail
        )
    };
}

pub(crate) fn story_of(row: &Row) -> Result<KeptStory> {
    Ok(KeptStory {
        id: StoryId(row.int(0)?),
        title: row.text(1)?,
        language: row.text(2)?,
        opened: row.time(3)?,
        heard: row.time(4)?,
        dispatches: row.int(5)?,
        origins: row.int(6)?,
        owners: row.int(7)?,
        conflicts: row.int(8)?,
        held: row.flag(9)?,
        spiked: row.flag(10)?,
        merged_into: row.int_or_null(11)?.map(StoryId),
    })
}

/// Reads a value stored as the JSON word of an enum.
fn word<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_value(serde_json::Value::String(text.to_owned()))?)
}

/// The JSON word of an enum.
fn as_word<T: serde::Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(word) => Ok(word),
        other => Err(Error::Corrupt(format!("{other} is not a word"))),
    }
}

fn reprint_of(row: &Row) -> Result<KeptReprint> {
    let origin = DispatchId(row.int(1)?);
    let tie = Reprint::tie(
        origin,
        row.int_or_null(2)?.map(DispatchId),
        row.real(3)? as f32,
        word(&row.text(4)?)?,
        word(&row.text(5)?)?,
    );
    Ok(KeptReprint { dispatch: DispatchId(row.int(0)?), tie, credited: row.text_or_null(6)? })
}

/// Puts a dispatch into a story, inside a transaction.
pub(crate) async fn place(tx: &mut Tx, dispatch: DispatchId, story: StoryId, heard: Timestamp) -> Result<()> {
    tx.run("update dispatch set story_id = $2 where id = $1", values![dispatch.0, story.0]).await?;
    // A merged story to which something is sent back is a story of its own again, and in the inbox.
    let sql = "update story set spiked = case when merged_into is null then spiked else 0 end, merged_into = null, \
               heard = case when heard > $2 then heard else $2 end where id = $1";
    tx.run(sql, values![story.0, heard]).await.map(drop)
}

/// Writes down what the engines counted for a story, inside a transaction.
pub(crate) async fn count_story(tx: &mut Tx, id: StoryId, counts: &StoryCounts) -> Result<()> {
    let sql = "update story set dispatches = $2, origins = $3, owners = $4, conflicts = $5 where id = $1";
    let values = values![id.0, counts.dispatches, counts.origins, counts.owners, counts.conflicts];
    tx.run(sql, values).await.map(drop)
}

/// Writes down which dispatches of a story are not told apart from another one, inside a transaction.
pub(crate) async fn keep_leaning(
    tx: &mut Tx,
    story: StoryId,
    leaning: &[(DispatchId, DispatchId)],
) -> Result<()> {
    let sql = "delete from leaning where dispatch_id in (select id from dispatch where story_id = $1)";
    tx.run(sql, values![story.0]).await?;
    for (dispatch, on) in leaning {
        // It may have been moved here from a story that was not counted since.
        let sql = "insert into leaning (dispatch_id, on_id) values ($1, $2) \
                   on conflict (dispatch_id) do update set on_id = excluded.on_id";
        tx.run(sql, values![dispatch.0, on.0]).await?;
    }
    Ok(())
}

/// Writes down whose copy a dispatch is, inside a transaction.
pub(crate) async fn keep_reprint(tx: &mut Tx, reprint: &KeptReprint) -> Result<()> {
    let tie = &reprint.tie;
    tx.run(
        "insert into reprint (dispatch_id, origin_id, copied_from, share, basis, direction, credited) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (dispatch_id) do update set \
         origin_id = excluded.origin_id, copied_from = excluded.copied_from, share = excluded.share, \
         basis = excluded.basis, direction = excluded.direction, credited = excluded.credited",
        values![
            reprint.dispatch.0,
            tie.origin().0,
            tie.copied_from().map(|d| d.0),
            f64::from(tie.share()),
            as_word(&tie.basis())?,
            as_word(&tie.direction())?,
            reprint.credited.clone(),
        ],
    )
    .await
    .map(drop)
}

impl Store {
    /// A story by its number.
    pub async fn story(&self, id: StoryId) -> Result<KeptStory> {
        let row = self.db.row(select_story!("where id = $1"), values![id.0]).await?;
        story_of(&row.ok_or(Error::NotFound("story"))?)
    }

    /// The stories of the inbox, last heard first.
    pub async fn inbox(&self, before: Timestamp, limit: i64) -> Result<Vec<KeptStory>> {
        let sql = select_story!("where spiked = 0 and heard < $1 order by heard desc, id desc limit $2");
        self.db.rows(sql, values![before, limit]).await?.iter().map(story_of).collect()
    }

    /// Stories put aside, last heard first.
    pub async fn spiked(&self, limit: i64) -> Result<Vec<KeptStory>> {
        let sql = select_story!("where spiked = 1 order by heard desc, id desc limit $1");
        self.db.rows(sql, values![limit]).await?.iter().map(story_of).collect()
    }

    /// Writes down whose copy a dispatch is.
    pub async fn keep_reprint(&self, reprint: &KeptReprint) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_reprint(&mut tx, reprint).await?;
        tx.commit().await
    }

    /// The ties of a story's dispatches.
    pub async fn reprints_of(&self, story: StoryId) -> Result<Vec<KeptReprint>> {
        let sql = "select r.dispatch_id, r.origin_id, r.copied_from, r.share, r.basis, r.direction, r.credited \
                   from reprint r join dispatch d on d.id = r.dispatch_id where d.story_id = $1 order by r.dispatch_id";
        self.db.rows(sql, values![story.0]).await?.iter().map(reprint_of).collect()
    }

    /// A story's dispatches that are not told apart from another one, each with that one.
    pub async fn leaning_of(&self, story: StoryId) -> Result<Vec<(DispatchId, DispatchId)>> {
        let sql = "select l.dispatch_id, l.on_id from leaning l join dispatch d on d.id = l.dispatch_id \
                   where d.story_id = $1 order by l.dispatch_id";
        let pair = |row: &Row| Ok((DispatchId(row.int(0)?), DispatchId(row.int(1)?)));
        self.db.rows(sql, values![story.0]).await?.iter().map(pair).collect()
    }

    /// The tie of one dispatch.
    pub async fn reprint(&self, dispatch: DispatchId) -> Result<KeptReprint> {
        let sql = "select dispatch_id, origin_id, copied_from, share, basis, direction, credited from reprint \
                   where dispatch_id = $1";
        let row = self.db.row(sql, values![dispatch.0]).await?;
        reprint_of(&row.ok_or(Error::NotFound("reprint"))?)
    }
}
