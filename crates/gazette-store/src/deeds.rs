//! The record of what editors did, and of what Gazette did by itself.

use gazette_news::EditorId;
use jiff::Timestamp;

use crate::{Result, Store, Tx, values};

/// One thing an editor did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// When.
    pub at: Timestamp,
    /// Who; `None` for what Gazette did by itself.
    pub editor: Option<EditorId>,
    /// What: `"publish"`.
    pub act: String,
    /// To what: `"article 12"`.
    pub subject: String,
    /// More, as JSON.
    pub detail: String,
}

/// A deed that a job writes down, which may be done again: it is kept once under its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnceDeed {
    /// What names it: `"dispatch 7 version 2"`.
    pub once: String,
    /// The deed.
    pub deed: Deed,
}

/// Writes a deed down inside the transaction of what it describes.
pub(crate) async fn record(tx: &mut Tx, deed: &Deed) -> Result<()> {
    tx.run(
        "insert into deed (at, editor_id, act, subject, detail) values ($1, $2, $3, $4, $5)",
        values![deed.at, deed.editor.map(|e| e.0), &deed.act, &deed.subject, &deed.detail],
    )
    .await
    .map(drop)
}

/// Writes a deed down unless one of its name is.
pub(crate) async fn record_once(tx: &mut Tx, OnceDeed { once, deed }: &OnceDeed) -> Result<()> {
    tx.run(
        "insert into deed (at, editor_id, act, subject, detail, once) values ($1, $2, $3, $4, $5, $6) \
         on conflict (once) do nothing",
        values![deed.at, deed.editor.map(|e| e.0), &deed.act, &deed.subject, &deed.detail, once],
    )
    .await
    .map(drop)
}

impl Store {
    /// Writes a deed down.
    pub async fn record(&self, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Writes a deed down unless one of its name is.
    pub async fn record_once(&self, deed: &OnceDeed) -> Result<()> {
        let mut tx = self.db.write().await?;
        record_once(&mut tx, deed).await?;
        tx.commit().await
    }

    /// The newest deeds on a subject, or on all where `subject` is empty.
    pub async fn deeds(&self, subject: &str, limit: i64) -> Result<Vec<Deed>> {
        let rows = if subject.is_empty() {
            let sql =
                "select at, editor_id, act, subject, detail from deed order by at desc, id desc limit $1";
            self.db.rows(sql, values![limit]).await?
        } else {
            let sql = "select at, editor_id, act, subject, detail from deed where subject = $1 \
                       order by at desc, id desc limit $2";
            self.db.rows(sql, values![subject, limit]).await?
        };
        rows.iter()
            .map(|row| {
                Ok(Deed {
                    at: row.time(0)?,
                    editor: row.int_or_null(1)?.map(EditorId),
                    act: row.text(2)?,
                    subject: row.text(3)?,
                    detail: row.text(4)?,
                })
            })
            .collect()
    }
}
