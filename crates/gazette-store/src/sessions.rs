//! Sessions: who has signed in, since when and with what.

use gazette_news::EditorId;
use jiff::Timestamp;

use crate::deeds::record;
use crate::editors::editor_of;
use crate::{Deed, Editor, Error, Result, Store, values};

/// A session that has not run out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// The SHA-256 of its token, in hexadecimal, by which it is ended.
    pub token_digest: String,
    /// Since when; the epoch of one that is older than this was kept.
    pub opened: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// What opened it, in the browser's own words.
    pub browser: String,
}

/// A session to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewSession<'s> {
    /// The SHA-256 of its token, in hexadecimal.
    pub token_digest: &'s str,
    /// Whose it is.
    pub editor: EditorId,
    /// From when.
    pub opened: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// What opens it, in the browser's own words.
    pub browser: &'s str,
}

impl Store {
    /// Opens a session.
    pub async fn open_session(&self, session: &NewSession<'_>) -> Result<()> {
        let NewSession { token_digest, editor, opened, expires, browser } = *session;
        let sql = "insert into session (token_digest, editor_id, opened, expires, browser) values ($1, $2, $3, $4, $5)";
        self.db.run(sql, values![token_digest, editor.0, opened, expires, browser]).await.map(drop)
    }

    /// The open sessions of an account, the newest first.
    pub async fn sessions_of(&self, editor: EditorId, now: Timestamp) -> Result<Vec<OpenSession>> {
        let sql = "select token_digest, opened, expires, browser from session where editor_id = $1 and expires > $2 \
                   order by opened desc, token_digest";
        let rows = self.db.rows(sql, values![editor.0, now]).await?;
        rows.iter()
            .map(|row| {
                Ok(OpenSession {
                    token_digest: row.text(0)?,
                    opened: row.time(1)?,
                    expires: row.time(2)?,
                    browser: row.text(3)?,
                })
            })
            .collect()
    }

    /// How many open sessions each account has that has any.
    pub async fn session_counts(&self, now: Timestamp) -> Result<Vec<(EditorId, i64)>> {
        let sql = "select editor_id, count(*) from session where expires > $1 group by editor_id order by editor_id";
        let rows = self.db.rows(sql, values![now]).await?;
        rows.iter().map(|row| Ok((EditorId(row.int(0)?), row.int(1)?))).collect()
    }

    /// Ends one session of an account, and writes down the deed.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is none of hers, or is over.
    pub async fn end_session(&self, editor: EditorId, token_digest: &str, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "delete from session where editor_id = $1 and token_digest = $2";
        if tx.run(sql, values![editor.0, token_digest]).await? != 1 {
            return Err(Error::NotFound("session"));
        }
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Ends all sessions of an account but the one of this digest, and writes down the deed.
    pub async fn end_sessions(&self, editor: EditorId, but: &str, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "delete from session where editor_id = $1 and token_digest <> $2";
        tx.run(sql, values![editor.0, but]).await?;
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Whose session it is, if it has not run out.
    pub async fn session(&self, token_digest: &str, now: Timestamp) -> Result<Editor> {
        let sql = "select e.id, e.name, e.email, e.password, e.role, e.language from session s \
                   join editor e on e.id = s.editor_id where s.token_digest = $1 and s.expires > $2 and e.disabled = 0";
        let row = self.db.row(sql, values![token_digest, now]).await?;
        editor_of(&row.ok_or(Error::NotFound("session"))?)
    }

    /// Ends a session.
    pub async fn close_session(&self, token_digest: &str) -> Result<()> {
        self.db.run("delete from session where token_digest = $1", values![token_digest]).await.map(drop)
    }
}
