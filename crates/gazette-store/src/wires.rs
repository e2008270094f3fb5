//! Owners, outlets and wires, and how each wire is doing.

use gazette_news::{Channel, Fault, Note, Outlet, OutletId, Owner, Wire, WireId};
use jiff::Timestamp;

use crate::{Error, Result, Row, Store, Tx, values};

/// When a wire is next polled, how politely, and how it has been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WireHealth {
    /// The wire.
    pub wire: Wire,
    /// An editor stopped it.
    pub paused: bool,
    /// Seconds between polls when all is well.
    pub every_s: i64,
    /// Not polled before.
    pub next_poll: Timestamp,
    /// The validators of the last answer, for conditional GET (RFC 9110, section 13).
    pub etag: Option<String>,
    /// See `etag`.
    pub last_modified: Option<String>,
    /// Where the server says it has moved for good, and how often in a row it said so.
    pub moved: Option<(String, i64)>,
    /// When it was last asked.
    pub last_tried: Option<Timestamp>,
    /// When it last answered.
    pub last_heard: Option<Timestamp>,
    /// Failures in a row.
    pub failures: i64,
    /// It answered 410 Gone: it is not polled again until an editor says so.
    pub gone: bool,
    /// What was last said about it, for people.
    pub note: Option<Note>,
    /// It was removed: what it delivered stays, and nothing more is taken from it.
    pub removed: bool,
}

/// A fault with where and when it was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedFault {
    /// When.
    pub at: Timestamp,
    /// Its kind, as [`gazette_news::FaultKind::as_str`].
    pub kind: String,
    /// What was met.
    pub note: Note,
    /// The capture it was met in.
    pub capture: Option<i64>,
}

/// A select of wires, as [`wire_of`] reads them, with what follows it.
macro_rules! select_wire {
    ($tail:literal) => {
        concat!(
            "select id, outlet_id, kind, address, paused, every_s, next_poll, etag, last_modified, moved_to, ",
            "moved_seen, last_tried, last_heard, failures, gone, note, said, removed from wire ",
            $tail
        )
    };
}

pub(crate) fn channel_columns(channel: &Channel) -> (&'static str, &str) {
    match channel {
        Channel::Feed(url) => ("feed", url),
        Channel::Page(url) => ("page", url),
        Channel::Folder(path) => ("folder", path),
        Channel::Push(token) => ("push", token),
    }
}

fn wire_of(row: &Row) -> Result<WireHealth> {
    let address = row.text(3)?;
    let channel = match row.text(2)?.as_str() {
        "feed" => Channel::Feed(address),
        "page" => Channel::Page(address),
        "folder" => Channel::Folder(address),
        "push" => Channel::Push(address),
        other => return Err(Error::Corrupt(format!("a wire of kind {other}"))),
    };
    let id: WireId = parsed(&row.text(0)?)?;
    let moved_seen = row.int(10)?;
    Ok(WireHealth {
        wire: Wire { id, outlet: parsed(&row.text(1)?)?, channel },
        paused: row.flag(4)?,
        every_s: row.int(5)?,
        next_poll: row.time(6)?,
        etag: row.text_or_null(7)?,
        last_modified: row.text_or_null(8)?,
        moved: row.text_or_null(9)?.map(|to| (to, moved_seen)),
        last_tried: row.time_or_null(11)?,
        last_heard: row.time_or_null(12)?,
        failures: row.int(13)?,
        gone: row.flag(14)?,
        note: row.text_or_null(15)?.map(|text| note_of(text, row, 16)).transpose()?,
        removed: row.flag(17)?,
    })
}

/// A note whose English is `text`, as it was said in the column beside it.
fn note_of(text: String, row: &Row, said: usize) -> Result<Note> {
    let said = row.text_or_null(said)?;
    Ok(said.map_or(Ok(Note::in_english(text)), |said| serde_json::from_str(&said))?)
}

/// What is kept of a note beside its English: nothing where there is no more to it.
fn said(note: &Note) -> Result<Option<String>> {
    Ok(note.met().map(|_| serde_json::to_string(note)).transpose()?)
}

/// Reads a short name out of the database.
pub(crate) fn parsed<T: std::str::FromStr>(text: &str) -> Result<T>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error: T::Err| Error::Corrupt(error.to_string()))
}

/// Notes faults inside a transaction.
pub(crate) async fn note_faults(
    tx: &mut Tx,
    wire: Option<&str>,
    capture: Option<i64>,
    dispatch: Option<i64>,
    faults: &[Fault],
    at: Timestamp,
) -> Result<()> {
    let row = |Fault { kind, note }: &Fault| {
        Ok(values![wire, capture, dispatch, at, kind.as_str(), note.text(), said(note)?].to_vec())
    };
    let rows: Vec<_> = faults.iter().map(row).collect::<Result<_>>()?;
    tx.insert_all("insert into fault (wire_id, capture_id, dispatch_id, at, kind, note, said) values", &rows)
        .await
}

impl Store {
    /// All owners, by name.
    pub async fn owners(&self) -> Result<Vec<Owner>> {
        let rows =
            self.db.rows("select id, name, country, group_id from owner order by name", values![]).await?;
        rows.iter()
            .map(|row| {
                Ok(Owner {
                    id: parsed(&row.text(0)?)?,
                    name: row.text(1)?,
                    country: row.text_or_null(2)?,
                    group: row.text_or_null(3)?.map(|g| parsed(&g)).transpose()?,
                })
            })
            .collect()
    }

    /// All outlets, by name.
    pub async fn outlets(&self) -> Result<Vec<Outlet>> {
        let rows = self.db.rows("select facts from outlet order by name", values![]).await?;
        rows.iter().map(|row| row.json(0)).collect()
    }

    /// One outlet.
    pub async fn outlet(&self, id: &OutletId) -> Result<Outlet> {
        let row = self.db.row("select facts from outlet where id = $1", values![id.as_str()]).await?;
        row.ok_or(Error::NotFound("outlet"))?.json(0)
    }

    /// All wires with their health, by name, but for those that were removed.
    pub async fn wires(&self) -> Result<Vec<WireHealth>> {
        let sql = select_wire!("where removed = 0 order by id");
        self.db.rows(sql, values![]).await?.iter().map(wire_of).collect()
    }

    /// One wire, also one that was removed.
    pub async fn wire(&self, id: &WireId) -> Result<WireHealth> {
        let sql = select_wire!("where id = $1");
        let row = self.db.row(sql, values![id.as_str()]).await?;
        wire_of(&row.ok_or(Error::NotFound("wire"))?)
    }

    /// The wire a push token belongs to, by the token's SHA-256 in hexadecimal. It may be paused.
    pub async fn wire_by_token(&self, token_digest: &str) -> Result<WireHealth> {
        let sql = select_wire!("where kind = 'push' and address = $1 and removed = 0");
        let row = self.db.row(sql, values![token_digest]).await?;
        wire_of(&row.ok_or(Error::NotFound("wire"))?)
    }

    /// The wires that are to be polled now, longest due first.
    pub async fn wires_due(&self, now: Timestamp, limit: i64) -> Result<Vec<WireHealth>> {
        let sql = select_wire!(
            "where paused = 0 and gone = 0 and removed = 0 and kind <> 'push' and next_poll <= $1 order by next_poll limit $2"
        );
        self.db.rows(sql, values![now, limit]).await?.iter().map(wire_of).collect()
    }

    /// Writes down how a poll went: everything of `health` but the wire itself, and a fault where there was one.
    pub async fn note_poll(&self, health: &WireHealth, fault: Option<&Fault>, at: Timestamp) -> Result<()> {
        let id = health.wire.id.as_str();
        let (_, address) = channel_columns(&health.wire.channel);
        let (moved_to, moved_seen) = health.moved.clone().map_or((None, 0), |(to, seen)| (Some(to), seen));
        let mut tx = self.db.write().await?;
        tx.run(
            "update wire set address = $2, every_s = $3, next_poll = $4, etag = $5, last_modified = $6, moved_to = $7, \
             moved_seen = $8, last_tried = $9, last_heard = $10, failures = $11, gone = $12, note = $13, said = $14 where id = $1",
            values![
                id,
                address,
                health.every_s,
                health.next_poll,
                health.etag.clone(),
                health.last_modified.clone(),
                moved_to,
                moved_seen,
                health.last_tried,
                health.last_heard,
                health.failures,
                health.gone,
                health.note.as_ref().map(|note| note.text().to_owned()),
                health.note.as_ref().map(said).transpose()?.flatten(),
            ],
        )
        .await?;
        note_faults(&mut tx, Some(id), None, None, fault.map_or(&[], std::slice::from_ref), at).await?;
        tx.commit().await
    }

    /// The newest faults of a wire.
    pub async fn wire_faults(&self, id: &WireId, limit: i64) -> Result<Vec<NotedFault>> {
        let sql = "select at, kind, note, capture_id, said from fault where wire_id = $1 order by at desc, id desc limit $2";
        let rows = self.db.rows(sql, values![id.as_str(), limit]).await?;
        rows.iter()
            .map(|row| {
                Ok(NotedFault {
                    at: row.time(0)?,
                    kind: row.text(1)?,
                    note: note_of(row.text(2)?, row, 4)?,
                    capture: row.int_or_null(3)?,
                })
            })
            .collect()
    }

    /// How many faults of each kind a wire has had since `since`, commonest first.
    pub async fn fault_counts(&self, id: &WireId, since: Timestamp) -> Result<Vec<(String, i64)>> {
        let sql = "select kind, count(*) as n from fault where wire_id = $1 and at >= $2 group by kind \
                   order by n desc, kind";
        let rows = self.db.rows(sql, values![id.as_str(), since]).await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
    }
}
