//! Dispatches, through all their versions.

use gazette_news::{DispatchId, OutletId, StoryId};
use jiff::Timestamp;

use crate::articles::used_of;
use crate::jobs::{RECOUNT, enqueue};
use crate::wires::parsed;
use crate::{Deed, Error, Result, Row, Store, Used, deeds, values};

/// The dates of a dispatch. Whoever was first is told by the first version, whatever its sender dates a later one; what
/// it says now is as old as the newest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// When its sender says that it came out: the date of the first version that has one.
    pub first_dated: Option<Timestamp>,
    /// When its first version came to us.
    pub first_received: Timestamp,
    /// When its newest version came to us, if that is not the first.
    pub newest_received: Option<Timestamp>,
}

impl Dates {
    /// When it was there: as its sender dates it, but never later than we had it.
    pub fn first(&self) -> Timestamp {
        self.first_dated.map_or(self.first_received, |dated| dated.min(self.first_received))
    }

    /// Since when it says what it says now.
    pub fn newest(&self) -> Timestamp {
        self.newest_received.unwrap_or_else(|| self.first())
    }
}

/// A dispatch as the desk shows it: what it is now, and which version that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDispatch {
    /// Its number.
    pub id: DispatchId,
    /// Whose it is.
    pub outlet: OutletId,
    /// The sender's identifier.
    pub guid: String,
    /// When it was there first, and when it was changed last.
    pub dates: Dates,
    /// The newest version, from 1.
    pub version: i64,
    /// The story it is part of, once that is known.
    pub story: Option<StoryId>,
    /// Headline of the newest version, with who says so.
    pub headline: Option<String>,
    /// Language code of the newest version.
    pub language: String,
    /// Not to be shown before.
    pub embargo: Option<Timestamp>,
    /// Its sender forbids use.
    pub killed: bool,
    /// Its sender asks to wait.
    pub held: bool,
}

/// One version of a dispatch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DispatchVersion {
    /// From 1.
    pub version: i64,
    /// The capture it was read from.
    pub capture: i64,
    /// When it came.
    pub received: Timestamp,
    /// Its parts, as JSON in the shape of the contract's `read` output.
    pub parts: String,
}

/// A select of dispatches, as [`dispatch_of`] reads them, with what follows it.
macro_rules! select_dispatch {
    ($tail:literal) => {
        concat!(
            "select id, outlet_id, guid, first_received, version, story_id, headline, language, published, embargo, ",
            "killed, held, (select v.received from dispatch_version v where v.dispatch_id = dispatch.id and ",
            "v.version = dispatch.version and v.version > 1) from dispatch ",
            $tail
        )
    };
}

pub(crate) use select_dispatch;

pub(crate) fn dispatch_of(row: &Row) -> Result<KeptDispatch> {
    Ok(KeptDispatch {
        id: DispatchId(row.int(0)?),
        outlet: parsed(&row.text(1)?)?,
        guid: row.text(2)?,
        dates: Dates {
            first_dated: row.time_or_null(8)?,
            first_received: row.time(3)?,
            newest_received: row.time_or_null(12)?,
        },
        version: row.int(4)?,
        story: row.int_or_null(5)?.map(StoryId),
        headline: row.text_or_null(6)?,
        language: row.text(7)?,
        embargo: row.time_or_null(9)?,
        killed: row.flag(10)?,
        held: row.flag(11)?,
    })
}

fn version_of(row: &Row) -> Result<DispatchVersion> {
    Ok(DispatchVersion {
        version: row.int(0)?,
        capture: row.int(1)?,
        received: row.time(2)?,
        parts: row.text(3)?,
    })
}

impl Store {
    /// A dispatch by its number.
    pub async fn dispatch(&self, id: DispatchId) -> Result<KeptDispatch> {
        let row = self.db.row(select_dispatch!("where id = $1"), values![id.0]).await?;
        dispatch_of(&row.ok_or(Error::NotFound("dispatch"))?)
    }

    /// Lets a dispatch be used again that its sender killed and has since sent as usable, and writes down the deed. Its
    /// story is counted again.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is not killed.
    pub async fn use_again(&self, id: DispatchId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "update dispatch set killed = 0 where id = $1 and killed = 1 returning story_id";
        let row = tx.row(sql, values![id.0]).await?.ok_or(Error::NotFound("dispatch"))?;
        if let Some(story) = row.int_or_null(0)? {
            enqueue(&mut tx, RECOUNT, &story.to_string(), deed.at).await?;
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// The dispatch an outlet put out under an identifier, if it is held.
    pub async fn dispatch_by_guid(&self, outlet: &OutletId, guid: &str) -> Result<Option<DispatchId>> {
        let sql = "select id from dispatch where outlet_id = $1 and guid = $2";
        let row = self.db.row(sql, values![outlet.as_str(), guid]).await?;
        row.map(|row| row.int(0).map(DispatchId)).transpose()
    }

    /// The newest versions of an outlet's other dispatches that articles rest on, or copies of which they do: its
    /// newest two thousand.
    pub async fn used_of_outlet(
        &self,
        outlet: &OutletId,
        but: DispatchId,
    ) -> Result<Vec<(DispatchId, String)>> {
        let sql = "with used as (select dispatch_id from article_dispatch union select dispatch_id from shown_dispatch) \
                   select d.id, v.parts from dispatch d join dispatch_version v on v.dispatch_id = d.id and \
                   v.version = d.version where d.outlet_id = $1 and d.id <> $2 and (d.id in (select dispatch_id from used) \
                   or d.id in (select origin_id from reprint where dispatch_id in (select dispatch_id from used))) \
                   order by d.id desc limit 2000";
        let rows = self.db.rows(sql, values![outlet.as_str(), but.0]).await?;
        rows.iter().map(|row| Ok((DispatchId(row.int(0)?), row.text(1)?))).collect()
    }

    /// The versions of a dispatch, oldest first: in the order in which their captures came. Numbers are given in the
    /// order of reading; the newest is the one that [`KeptDispatch::version`] names.
    pub async fn versions(&self, id: DispatchId) -> Result<Vec<DispatchVersion>> {
        let sql = "select version, capture_id, received, parts from dispatch_version where dispatch_id = $1 \
                   order by capture_id, version";
        self.db.rows(sql, values![id.0]).await?.iter().map(version_of).collect()
    }

    /// One version of a dispatch.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is none by that number.
    pub async fn version(&self, id: DispatchId, version: i64) -> Result<DispatchVersion> {
        let sql = "select version, capture_id, received, parts from dispatch_version \
                   where dispatch_id = $1 and version = $2";
        let row = self.db.row(sql, values![id.0, version]).await?;
        version_of(&row.ok_or(Error::NotFound("version"))?)
    }

    /// The versions of the dispatches that came since, as the engines were told them: in that order, those before all
    /// others that have left their memory. What came late, and notices of kills, they were not told.
    pub async fn versions_since(&self, since: Timestamp) -> Result<Vec<Used>> {
        let sql = "select v.dispatch_id, v.version from dispatch_version v join dispatch d on d.id = v.dispatch_id \
                   left join engine_memory m on m.dispatch_id = v.dispatch_id and m.version = v.version \
                   where d.first_received >= $1 and d.story_id is not null and (m.place is not null or (not exists \
                   (select 1 from engine_memory o where o.dispatch_id = d.id) and not exists (select 1 from \
                   dispatch_version o where o.dispatch_id = d.id and o.version < v.version and o.capture_id > v.capture_id) \
                   and (v.version = 1 or d.killed = 0 or v.version < d.version))) \
                   order by coalesce(m.place, 0), v.received, v.capture_id, v.dispatch_id, v.version";
        self.db.rows(sql, values![since]).await?.iter().map(used_of).collect()
    }

    /// The newest version of a dispatch.
    pub async fn newest_version(&self, id: DispatchId) -> Result<DispatchVersion> {
        let sql = "select v.version, v.capture_id, v.received, v.parts from dispatch_version v \
                   join dispatch d on d.id = v.dispatch_id and d.version = v.version where d.id = $1";
        let row = self.db.row(sql, values![id.0]).await?;
        version_of(&row.ok_or(Error::NotFound("dispatch"))?)
    }

    /// The dispatches of a story, by when they came.
    pub async fn dispatches_of(&self, story: StoryId) -> Result<Vec<KeptDispatch>> {
        let sql = select_dispatch!("where story_id = $1 order by first_received, id");
        self.db.rows(sql, values![story.0]).await?.iter().map(dispatch_of).collect()
    }

    /// How many dispatches are held.
    pub async fn dispatch_count(&self) -> Result<i64> {
        self.db.row("select count(*) from dispatch", values![]).await?.map_or(Ok(0), |row| row.int(0))
    }
}
