//! What the engines remember of each dispatch, so that a restart gives them their memory back without reading a text.

use gazette_news::{DispatchId, StoryId};
use jiff::Timestamp;

use crate::{Dialect, Result, Store, Tx, search, values};

/// What the engines remember of a dispatch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// The dispatch.
    pub dispatch: DispatchId,
    /// The story it is in.
    pub story: StoryId,
    /// Whether an editor put it there.
    pub held: bool,
    /// What the origins engine gave to be kept.
    pub origin: Vec<u8>,
    /// What the stories engine gave to be kept.
    pub told: Vec<u8>,
}

/// Opens a story under a given number, inside a transaction. Whether there was none by that number.
pub(crate) async fn open_story_as(
    tx: &mut Tx,
    id: StoryId,
    title: &str,
    language: &str,
    at: Timestamp,
) -> Result<bool> {
    let sql = "insert into story (id, title, language, opened, heard) values ($1, $2, $3, $4, $4) \
               on conflict (id) do nothing";
    let touched = tx.run(sql, values![id.0, title, language, at]).await?;
    if touched == 1 && tx.dialect() == Dialect::Postgres {
        // SQLite counts on from the greatest number by itself; PostgreSQL's sequence has to be told.
        let sql = "select setval(pg_get_serial_sequence('story', 'id'), (select max(id) from story))";
        tx.rows(sql, values![]).await?;
    }
    search::keep_story(tx, id).await?;
    Ok(touched == 1)
}

/// Keeps what the engines remember of a dispatch, inside a transaction.
pub(crate) async fn keep_record(tx: &mut Tx, dispatch: DispatchId, origin: &[u8], told: &[u8]) -> Result<()> {
    let sql = "insert into engine_memory (day, dispatch_id, origin, told) \
               select d.first_received / 86400000000, d.id, $2, $3 from dispatch d where d.id = $1 \
               on conflict (dispatch_id) do update set origin = excluded.origin, told = excluded.told";
    tx.run(sql, values![dispatch.0, origin, told]).await.map(drop)
}

/// Sends everything of one story to another, inside a transaction.
pub(crate) async fn merge_stories(tx: &mut Tx, gone: StoryId, into: StoryId) -> Result<()> {
    let both = values![gone.0, into.0];
    tx.run("update dispatch set story_id = $2 where story_id = $1", both).await?;
    tx.run("update claim set story_id = $2 where story_id = $1", both).await?;
    tx.run("update article set story_id = $2 where story_id = $1", both).await?;
    let sql =
        "update story set heard = (select max(heard) from story where id = $1 or id = $2) where id = $2";
    tx.run(sql, both).await?;
    let sql = "update story set spiked = 1, dispatches = 0, origins = 0, owners = 0, conflicts = 0, merged_into = $2 where id = $1";
    tx.run(sql, both).await?;
    tx.run("update story set merged_into = $2 where merged_into = $1", both).await?;
    search::keep_story(tx, gone).await
}

impl Store {
    /// Keeps what the engines remember of a dispatch.
    pub async fn keep_record(&self, dispatch: DispatchId, origin: &[u8], told: &[u8]) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_record(&mut tx, dispatch, origin, told).await?;
        tx.commit().await
    }

    /// What the engines remember of one dispatch.
    pub async fn record_of(&self, dispatch: DispatchId) -> Result<Option<Remembered>> {
        let found = self.records(dispatch.0 - 1, 1).await?;
        Ok(found.into_iter().find(|record| record.dispatch == dispatch))
    }

    /// What the engines remember of the dispatches after the given one, in order of arrival.
    pub async fn records_after(&self, after: DispatchId, limit: i64) -> Result<Vec<Remembered>> {
        self.records(after.0, limit).await
    }

    async fn records(&self, after: i64, limit: i64) -> Result<Vec<Remembered>> {
        let sql = "select r.dispatch_id, d.story_id, s.held, r.origin, r.told from engine_memory r \
                   join dispatch d on d.id = r.dispatch_id join story s on s.id = d.story_id \
                   where r.dispatch_id > $1 order by r.dispatch_id limit $2";
        let rows = self.db.rows(sql, values![after, limit]).await?;
        rows.iter()
            .map(|row| {
                Ok(Remembered {
                    dispatch: DispatchId(row.int(0)?),
                    story: StoryId(row.int(1)?),
                    held: row.flag(2)?,
                    origin: row.bytes(3)?,
                    told: row.bytes(4)?,
                })
            })
            .collect()
    }

    /// Opens a story under a number the stories engine gave it.
    pub async fn open_story_as(&self, id: StoryId, title: &str, language: &str, at: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        open_story_as(&mut tx, id, title, language, at).await?;
        tx.commit().await
    }

    /// The greatest number a story has.
    pub async fn last_story(&self) -> Result<i64> {
        self.db
            .row("select coalesce(max(id), 0) from story", values![])
            .await?
            .map_or(Ok(0), |row| row.int(0))
    }

    /// One story that turned out to be another: its dispatches, claims and articles go there, and it is put aside.
    pub async fn merge_stories(&self, gone: StoryId, into: StoryId) -> Result<()> {
        let mut tx = self.db.write().await?;
        merge_stories(&mut tx, gone, into).await?;
        tx.commit().await
    }
}
