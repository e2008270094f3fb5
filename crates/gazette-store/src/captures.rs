//! Captures: the exact bytes that wires delivered, kept together with the job to read them.

use gazette_news::{Capture, Digest, Fault, WireId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::wires::{note_faults, parsed};
use crate::{Dialect, Error, Result, Store, Tx, jobs, values};

/// A capture that is kept, with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCapture {
    /// Its number.
    pub id: i64,
    /// What it is.
    pub capture: Capture,
}

/// The job that reads a capture, as its payload says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadCapture {
    /// The capture's number.
    pub capture: i64,
}

/// The kind of [`ReadCapture`] jobs.
pub const READ_CAPTURE: &str = "read-capture";

/// Keeps bytes by their digest. Keeping them twice is keeping them once.
pub(crate) async fn keep_blob(tx: &mut Tx, digest: &Digest, bytes: &[u8]) -> Result<()> {
    let sql = match tx.dialect() {
        Dialect::Sqlite => "insert into blob (digest, bytes) values ($1, $2) on conflict (digest) do nothing",
        // Holds the row that is there, so that no publication drops it as a page's before this is committed.
        Dialect::Postgres => {
            "insert into blob (digest, bytes) values ($1, $2) on conflict (digest) do update set digest = excluded.digest"
        }
    };
    tx.run(sql, values![digest.to_string(), bytes]).await.map(drop)
}

impl Store {
    /// When the newest capture came; `None` before anything came.
    pub async fn last_received(&self) -> Result<Option<Timestamp>> {
        let row = self.db.row("select max(received) from capture", values![]).await?;
        row.map_or(Ok(None), |row| row.time_or_null(0))
    }

    /// Keeps bytes by their digest as evidence, outside any capture. They stay for good, whatever else names them.
    pub async fn keep_evidence(&self, digest: &Digest, bytes: &[u8]) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_blob(&mut tx, digest, bytes).await?;
        let sql = "insert into evidence (digest) values ($1) on conflict (digest) do nothing";
        tx.run(sql, values![digest.to_string()]).await?;
        tx.commit().await
    }

    /// Bytes by their digest.
    pub async fn bytes(&self, digest: &str) -> Result<Vec<u8>> {
        let row = self.db.row("select bytes from blob where digest = $1", values![digest]).await?;
        row.ok_or(Error::NotFound("bytes"))?.bytes(0)
    }

    /// Keeps what a wire delivered and, in the same transaction, the job to read it.
    ///
    /// When this returns the bytes are safe: a crash from here on loses nothing, since the job is found again.
    /// Bytes that this wire delivered before, as its newest capture, are not read again; `None` then.
    pub async fn keep_capture(&self, capture: &Capture, bytes: &[u8]) -> Result<Option<i64>> {
        let mut tx = self.db.write().await?;
        // Whatever came, and by whichever channel: the wire was heard.
        let heard = "update wire set last_heard = $2 where id = $1";
        tx.run(heard, values![capture.wire.as_str(), capture.received]).await?;
        let newest = tx
            .row(
                "select digest, coalesce(url, '') from capture where wire_id = $1 order by id desc limit 1",
                values![capture.wire.as_str()],
            )
            .await?;
        let digest = capture.digest.to_string();
        if let Some(row) = newest
            && row.text(0)? == digest
            && row.text(1)? == capture.url.as_deref().unwrap_or_default()
        {
            tx.commit().await?;
            return Ok(None);
        }
        keep_blob(&mut tx, &capture.digest, bytes).await?;
        let id = tx
            .int(
                "insert into capture (digest, wire_id, url, content_type, received, len) \
                 values ($1, $2, $3, $4, $5, $6) returning id",
                values![
                    digest,
                    capture.wire.as_str(),
                    capture.url.clone(),
                    capture.content_type.clone(),
                    capture.received,
                    capture.len as i64,
                ],
            )
            .await?;
        let payload = serde_json::to_string(&ReadCapture { capture: id })?;
        jobs::enqueue(&mut tx, READ_CAPTURE, &payload, capture.received).await?;
        tx.commit().await?;
        Ok(Some(id))
    }

    /// A capture by its number.
    pub async fn capture(&self, id: i64) -> Result<KeptCapture> {
        let sql = "select digest, wire_id, url, content_type, received, len from capture where id = $1";
        let row = self.db.row(sql, values![id]).await?.ok_or(Error::NotFound("capture"))?;
        let wire: WireId = parsed(&row.text(1)?)?;
        Ok(KeptCapture {
            id,
            capture: Capture {
                digest: parsed(&row.text(0)?)?,
                wire,
                url: row.text_or_null(2)?,
                content_type: row.text_or_null(3)?,
                received: row.time(4)?,
                len: row.int(5)? as u64,
            },
        })
    }

    /// Marks a capture as read, with how many dispatches it held and what was odd about it as a whole.
    pub async fn capture_read(
        &self,
        id: i64,
        dispatches: usize,
        faults: &[Fault],
        now: Timestamp,
    ) -> Result<()> {
        let wire = self.capture(id).await?.capture.wire;
        let mut tx = self.db.write().await?;
        let sql = "update capture set read_at = $2, dispatches = $3 where id = $1";
        tx.run(sql, values![id, now, dispatches as i64]).await?;
        note_faults(&mut tx, Some(wire.as_str()), Some(id), None, faults, now).await?;
        tx.commit().await
    }
}
