//! What arrives for a dispatch: it is new, known and changed, or known and the same.

use gazette_news::{Digest, DispatchId, Fault, FaultKind, OutletId};
use jiff::Timestamp;

use crate::wires::note_faults;
use crate::{Dialect, Error, Result, Store, Tx, search, values};

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
        let sql = match tx.dialect() {
            Dialect::Sqlite => "select id, version, killed from dispatch where outlet_id = $1 and guid = $2",
            Dialect::Postgres => {
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
    // A kill stands: a later version without the word does not bring the dispatch back. An editor may (`use_again`).
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
