//! What the engines remember of each dispatch, so that a restart gives them their memory back without reading a text.

use gazette_news::{DispatchId, StoryId};
use jiff::Timestamp;

use crate::{Dialect, Result, Row, Store, Tx, search, values};

/// What the engines gave to be kept of one version of a dispatch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memory {
    /// The version.
    pub version: i64,
    /// What the origins engine gave.
    pub origin: Vec<u8>,
    /// What the stories engine gave; not kept of a version once they were told a later one.
    pub told: Vec<u8>,
}

/// What the engines remember of a version of a dispatch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// Its place in the order in which the engines were told.
    pub place: i64,
    /// The dispatch.
    pub dispatch: DispatchId,
    /// Whether it is the last version of it that they were told.
    pub is_last: bool,
    /// The story it is in.
    pub story: StoryId,
    /// Whether an editor put it there.
    pub held: bool,
    /// What they gave to be kept.
    pub memory: Memory,
}

/// A select of what is remembered, as [`remembered_of`] reads it, with what follows it.
macro_rules! select_record {
    ($tail:literal) => {
        concat!(
            "select r.place, r.dispatch_id, r.version, r.origin, r.told, d.story_id, s.held, \
             case when r.place = (select max(l.place) from engine_memory l where l.dispatch_id = r.dispatch_id) \
             then 1 else 0 end from engine_memory r join dispatch d on d.id = r.dispatch_id \
             join story s on s.id = d.story_id ",
            $tail
        )
    };
}

fn remembered_of(row: &Row) -> Result<Remembered> {
    Ok(Remembered {
        place: row.int(0)?,
        dispatch: DispatchId(row.int(1)?),
        is_last: row.flag(7)?,
        story: StoryId(row.int(5)?),
        held: row.flag(6)?,
        memory: Memory { version: row.int(2)?, origin: row.bytes(3)?, told: row.bytes(4)? },
    })
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

/// Keeps what the engines remember of a version of a dispatch, inside a transaction; a version that they are told again
/// keeps its place.
pub(crate) async fn keep_record(tx: &mut Tx, dispatch: DispatchId, memory: &Memory) -> Result<()> {
    let Memory { version, origin, told } = memory;
    let sql = "insert into engine_memory (day, dispatch_id, version, origin, told) \
               select d.first_received / 86400000000, d.id, $2, $3, $4 from dispatch d where d.id = $1 \
               on conflict (dispatch_id, version) do update set origin = excluded.origin, told = excluded.told";
    tx.run(sql, values![dispatch.0, *version, origin.as_slice(), told.as_slice()]).await?;
    // Which of them is the last is told by their places: a version read late may have a greater number.
    let sql = "update engine_memory set told = $2 where dispatch_id = $1 and told <> $2 \
               and place < (select max(place) from engine_memory where dispatch_id = $1)";
    tx.run(sql, values![dispatch.0, &[][..] as &[u8]]).await.map(drop)
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
    /// Keeps what the engines remember of a version of a dispatch.
    pub async fn keep_record(&self, dispatch: DispatchId, memory: &Memory) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_record(&mut tx, dispatch, memory).await?;
        tx.commit().await
    }

    /// What the engines remember of one dispatch: of the last version that they were told.
    pub async fn record_of(&self, dispatch: DispatchId) -> Result<Option<Remembered>> {
        let sql = select_record!("where r.dispatch_id = $1 order by r.place desc limit 1");
        self.db.row(sql, values![dispatch.0]).await?.as_ref().map(remembered_of).transpose()
    }

    /// What the engines remember, in the order in which they were told, after the given place.
    pub async fn records_after(&self, place: i64, limit: i64) -> Result<Vec<Remembered>> {
        let sql = select_record!("where r.place > $1 order by r.place limit $2");
        self.db.rows(sql, values![place, limit]).await?.iter().map(remembered_of).collect()
    }

    /// The greatest number a story has.
    pub async fn last_story(&self) -> Result<i64> {
        self.db
            .row("select coalesce(max(id), 0) from story", values![])
            .await?
            .map_or(Ok(0), |row| row.int(0))
    }
}
