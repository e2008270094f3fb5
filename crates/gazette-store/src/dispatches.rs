//! Dispatches, through all their versions.

use gazette_news::{Digest, DispatchId, Fault, FaultKind, OutletId, StoryId};
use jiff::Timestamp;

use crate::wires::{note_faults, parsed};
use crate::{Engine, Error, Result, Row, Store, Tx, search, values};

/// A dispatch as the desk shows it: what it is now, and which version that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDispatch {
    /// Its number.
    pub id: DispatchId,
    /// Whose it is.
    pub outlet: OutletId,
    /// The sender's identifier.
    pub guid: String,
    /// When we first had it.
    pub first_received: Timestamp,
    /// The newest version, from 1.
    pub version: i64,
    /// The story it is part of, once that is known.
    pub story: Option<StoryId>,
    /// Headline of the newest version.
    pub headline: Option<String>,
    /// Language code of the newest version.
    pub language: String,
    /// When it was published, as its sender says.
    pub published: Option<Timestamp>,
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

/// What arrives for a dispatch: the facts the tables index, and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Whose it is.
    pub outlet: OutletId,
    /// The sender's identifier.
    pub guid: String,
    /// The sender's own number of this version, where it counts them.
    pub revision: Option<u64>,
    /// SHA-256 of what a reader would notice. Equal digests are the same version.
    pub content: Digest,
    /// Headline, without attribution.
    pub headline: Option<String>,
    /// Language code.
    pub language: String,
    /// When it was published, as its sender says.
    pub published: Option<Timestamp>,
    /// Not to be shown before.
    pub embargo: Option<Timestamp>,
    /// Its sender forbids use.
    pub killed: bool,
    /// Its sender asks to wait.
    pub held: bool,
    /// Its parts, as JSON.
    pub parts: String,
    /// What was odd about it.
    pub faults: Vec<Fault>,
}

/// What became of an arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// Not seen before.
    New(DispatchId),
    /// Known, and changed: a new version.
    Changed(DispatchId),
    /// Known, and the same; or an earlier text of it, read late, which is history only.
    Same(DispatchId),
}

impl Arrived {
    /// The dispatch it is about.
    pub fn dispatch(self) -> DispatchId {
        match self {
            Arrived::New(id) | Arrived::Changed(id) | Arrived::Same(id) => id,
        }
    }
}

/// A select of dispatches, as [`dispatch_of`] reads them, with what follows it.
macro_rules! select_dispatch {
    ($tail:literal) => {
        concat!(
            "select id, outlet_id, guid, first_received, version, story_id, headline, language, published, embargo, ",
            "killed, held from dispatch ",
            $tail
        )
    };
}

pub(crate) fn dispatch_of(row: &Row) -> Result<KeptDispatch> {
    Ok(KeptDispatch {
        id: DispatchId(row.int(0)?),
        outlet: parsed(&row.text(1)?)?,
        guid: row.text(2)?,
        first_received: row.time(3)?,
        version: row.int(4)?,
        story: row.int_or_null(5)?.map(StoryId),
        headline: row.text_or_null(6)?,
        language: row.text(7)?,
        published: row.time_or_null(8)?,
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
    /// Takes in one dispatch of a capture: new, a new version of a known one, or the same again. What an earlier capture
    /// than the newest version's says, or a version that its sender numbers lower, is kept among the versions and changes
    /// nothing, in whichever order they are read.
    pub async fn take_in(&self, capture: i64, arrival: &Arrival, now: Timestamp) -> Result<Arrived> {
        match self.try_take_in(capture, arrival, now).await {
            // Another worker was first with a dispatch of that name: now it is a known one.
            Err(Error::Conflict(_)) => self.try_take_in(capture, arrival, now).await,
            done => done,
        }
    }

    async fn try_take_in(&self, capture: i64, arrival: &Arrival, now: Timestamp) -> Result<Arrived> {
        let mut tx = self.db.write().await?;
        let known = Known::of(&mut tx, arrival).await?;
        if known.is_none()
            && let Some(double) = under_another_name(&mut tx, arrival).await?
        {
            return Ok(Arrived::Same(DispatchId(double)));
        }
        let (arrived, version) = match known {
            None => (Arrived::New(insert_dispatch(&mut tx, arrival, now).await?), 1),
            Some(known) => {
                if known.has(&mut tx, capture, arrival).await? {
                    return Ok(Arrived::Same(DispatchId(known.id)));
                }
                let version = known.last + 1;
                if known.is_past(capture, arrival) {
                    (Arrived::Same(DispatchId(known.id)), version)
                } else {
                    update_dispatch(&mut tx, known.id, version, arrival).await?;
                    (Arrived::Changed(DispatchId(known.id)), version)
                }
            }
        };
        insert_version(&mut tx, (arrived.dispatch(), version), capture, arrival, now).await?;
        if !matches!(arrived, Arrived::Same(_)) {
            search::keep_dispatch(&mut tx, arrived.dispatch()).await?;
        }
        note_faults(&mut tx, None, Some(capture), Some(arrived.dispatch().0), &arrival.faults, now).await?;
        tx.commit().await?;
        Ok(arrived)
    }

    /// A dispatch by its number.
    pub async fn dispatch(&self, id: DispatchId) -> Result<KeptDispatch> {
        let row = self.db.row(select_dispatch!("where id = $1"), values![id.0]).await?;
        dispatch_of(&row.ok_or(Error::NotFound("dispatch"))?)
    }

    /// The dispatch an outlet put out under an identifier, if it is held.
    pub async fn dispatch_by_guid(&self, outlet: &OutletId, guid: &str) -> Result<Option<DispatchId>> {
        let sql = "select id from dispatch where outlet_id = $1 and guid = $2";
        let row = self.db.row(sql, values![outlet.as_str(), guid]).await?;
        row.map(|row| row.int(0).map(DispatchId)).transpose()
    }

    /// The newest versions of an outlet's other dispatches that articles rest on, or copies of which they do: its newest
    /// two thousand.
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

    /// The versions of a dispatch, oldest first: in the order in which their captures came. Numbers are given in the order
    /// of reading; the newest is the one that [`KeptDispatch::version`] names.
    pub async fn versions(&self, id: DispatchId) -> Result<Vec<DispatchVersion>> {
        let sql = "select version, capture_id, received, parts from dispatch_version where dispatch_id = $1 \
                   order by capture_id, version";
        self.db.rows(sql, values![id.0]).await?.iter().map(version_of).collect()
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

    /// All dispatches after the given one, in order of arrival: for rebuilding what is computed from them.
    pub async fn dispatches_after(&self, after: DispatchId, limit: i64) -> Result<Vec<KeptDispatch>> {
        let sql = select_dispatch!("where id > $1 order by id limit $2");
        self.db.rows(sql, values![after.0, limit]).await?.iter().map(dispatch_of).collect()
    }

    /// How many dispatches are held.
    pub async fn dispatch_count(&self) -> Result<i64> {
        self.db.row("select count(*) from dispatch", values![]).await?.map_or(Ok(0), |row| row.int(0))
    }
}

async fn insert_dispatch(tx: &mut Tx, arrival: &Arrival, now: Timestamp) -> Result<DispatchId> {
    tx.int(
        "insert into dispatch (outlet_id, guid, first_received, version, headline, language, published, embargo, \
         killed, held) values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9) returning id",
        values![
            arrival.outlet.as_str(),
            &arrival.guid,
            now,
            arrival.headline.clone(),
            &arrival.language,
            arrival.published,
            arrival.embargo,
            arrival.killed,
            arrival.held,
        ],
    )
    .await
    .map(DispatchId)
}

/// A dispatch of the same outlet that says the same of the same moment: some systems give a text a new identifier at
/// every fetch, and others make the identifier from an address that carries a visitor's number.
async fn under_another_name(tx: &mut Tx, arrival: &Arrival) -> Result<Option<i64>> {
    let (outlet, content) = (arrival.outlet.as_str(), arrival.content.to_string());
    let found = match arrival.published {
        Some(published) => {
            let sql = "select d.id from dispatch d join dispatch_version v on v.dispatch_id = d.id and \
                       v.version = d.version where d.outlet_id = $1 and v.content_digest = $2 and d.published = $3 \
                       order by d.id limit 1";
            tx.row(sql, values![outlet, content, published]).await?
        }
        None => {
            let sql = "select d.id from dispatch d join dispatch_version v on v.dispatch_id = d.id and \
                       v.version = d.version where d.outlet_id = $1 and v.content_digest = $2 and d.published is null \
                       order by d.id limit 1";
            tx.row(sql, values![outlet, content]).await?
        }
    };
    found.map(|row| row.int(0)).transpose()
}

/// What is held of a dispatch that comes again.
struct Known {
    id: i64,
    killed: bool,
    /// The capture of its newest version.
    capture: i64,
    /// The greatest number a version of it has.
    last: i64,
    /// Whether the sender numbers what arrives lower than the newest version.
    is_older: bool,
}

impl Known {
    async fn of(tx: &mut Tx, arrival: &Arrival) -> Result<Option<Known>> {
        let sql = match tx.engine() {
            Engine::Sqlite => "select id, version, killed from dispatch where outlet_id = $1 and guid = $2",
            Engine::Postgres => {
                "select id, version, killed from dispatch where outlet_id = $1 and guid = $2 for update"
            }
        };
        let Some(row) = tx.row(sql, values![arrival.outlet.as_str(), &arrival.guid]).await? else {
            return Ok(None);
        };
        let (id, newest) = (row.int(0)?, row.int(1)?);
        let sql = "select max(case when version = $2 then capture_id else 0 end), max(version) \
                   from dispatch_version where dispatch_id = $1";
        let versions = tx.row(sql, values![id, newest]).await?.ok_or(Error::NotFound("version"))?;
        let is_older = match arrival.revision {
            Some(arriving) => revision_of(tx, id, newest).await?.is_some_and(|held| arriving < held),
            None => false,
        };
        let (capture, last) = (versions.int(0)?, versions.int(1)?);
        Ok(Some(Known { id, killed: row.flag(2)?, capture, last, is_older }))
    }

    /// Whether nothing new is said: it is what the newest version says, or what an earlier capture said, or what was
    /// read from this very capture before. Where a feed gives one identifier to several postings, each of them once: what
    /// any version says is not new, or the postings would take turns for ever. Nor is what any version says that comes late.
    async fn has(&self, tx: &mut Tx, capture: i64, arrival: &Arrival) -> Result<bool> {
        let is_doubled = arrival.faults.iter().any(|fault| fault.kind == FaultKind::DuplicateGuid);
        let is_once = is_doubled || self.is_older;
        let sql = "select count(*) from dispatch_version v join dispatch d on d.id = v.dispatch_id where d.id = $1 \
                   and v.content_digest = $2 and (v.version = d.version or v.capture_id = $3 or $3 < $4 or $5 = 1)";
        let content = arrival.content.to_string();
        Ok(tx.int(sql, values![self.id, content, capture, self.capture, i64::from(is_once)]).await? > 0)
    }

    /// Whether the newest version came after this capture, or is the later one by its sender's count. A kill is for good,
    /// whenever it is read.
    fn is_past(&self, capture: i64, arrival: &Arrival) -> bool {
        let kills = arrival.killed && !self.killed;
        (capture < self.capture || self.is_older) && !kills
    }
}

/// The number that its sender gave a version, where it was one.
async fn revision_of(tx: &mut Tx, id: i64, version: i64) -> Result<Option<u64>> {
    #[derive(serde::Deserialize)]
    struct Sent {
        #[serde(default)]
        version: Option<String>,
    }
    let sql = "select parts from dispatch_version where dispatch_id = $1 and version = $2";
    let row = tx.row(sql, values![id, version]).await?.ok_or(Error::NotFound("version"))?;
    Ok(row.json::<Sent>(0)?.version.and_then(|number| number.parse().ok()))
}

async fn update_dispatch(tx: &mut Tx, id: i64, version: i64, arrival: &Arrival) -> Result<()> {
    // A kill is for good: a later version without the word does not bring the dispatch back.
    tx.run(
        "update dispatch set version = $2, headline = coalesce($3, headline), language = $4, \
         published = coalesce(published, $5), embargo = $6, killed = case when killed = 1 then 1 else $7 end, held = $8 \
         where id = $1",
        values![
            id,
            version,
            arrival.headline.clone(),
            &arrival.language,
            arrival.published,
            arrival.embargo,
            arrival.killed,
            arrival.held,
        ],
    )
    .await
    .map(drop)
}

async fn insert_version(
    tx: &mut Tx,
    (id, version): (DispatchId, i64),
    capture: i64,
    arrival: &Arrival,
    now: Timestamp,
) -> Result<()> {
    tx.run(
        "insert into dispatch_version (dispatch_id, version, capture_id, received, content_digest, parts) \
         values ($1, $2, $3, $4, $5, $6)",
        values![id.0, version, capture, now, arrival.content.to_string(), &arrival.parts],
    )
    .await
    .map(drop)
}
