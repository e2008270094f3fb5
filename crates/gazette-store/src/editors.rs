//! Accounts, sessions, invitations, and the record of what editors did.

use gazette_news::EditorId;
use jiff::Timestamp;

use crate::{Error, Result, Row, Store, Tx, values};

/// An editor's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    /// Its number.
    pub id: EditorId,
    /// Her name, as colleagues know it.
    pub name: String,
    /// What she signs in with.
    pub email: String,
    /// Her password as an Argon2 hash in PHC form.
    pub password: String,
    /// `"chief"`, `"editor"` or `"reporter"`.
    pub role: String,
    /// Language code the desk speaks to her in.
    pub language: String,
}

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

fn editor_of(row: &Row) -> Result<Editor> {
    Ok(Editor {
        id: EditorId(row.int(0)?),
        name: row.text(1)?,
        email: row.text(2)?,
        password: row.text(3)?,
        role: row.text(4)?,
        language: row.text(5)?,
    })
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

impl Store {
    /// Makes an account. [`Error::Conflict`] if the address has one.
    pub async fn add_editor(
        &self,
        name: &str,
        email: &str,
        password: &str,
        role: &str,
        language: &str,
        now: Timestamp,
    ) -> Result<EditorId> {
        let mut tx = self.db.write().await?;
        let id = tx
            .int(
                "insert into editor (name, email, password, role, language, made) values ($1, $2, $3, $4, $5, $6) \
                 returning id",
                values![name, email.to_lowercase(), password, role, language, now],
            )
            .await?;
        tx.commit().await?;
        Ok(EditorId(id))
    }

    /// All accounts, by name.
    pub async fn editors(&self) -> Result<Vec<Editor>> {
        let sql =
            "select id, name, email, password, role, language from editor where disabled = 0 order by name";
        self.db.rows(sql, values![]).await?.iter().map(editor_of).collect()
    }

    /// An account by its number.
    pub async fn editor(&self, id: EditorId) -> Result<Editor> {
        let sql =
            "select id, name, email, password, role, language from editor where id = $1 and disabled = 0";
        let row = self.db.row(sql, values![id.0]).await?;
        editor_of(&row.ok_or(Error::NotFound("editor"))?)
    }

    /// An account by its address.
    pub async fn editor_by_email(&self, email: &str) -> Result<Editor> {
        let sql =
            "select id, name, email, password, role, language from editor where email = $1 and disabled = 0";
        let row = self.db.row(sql, values![email.to_lowercase()]).await?;
        editor_of(&row.ok_or(Error::NotFound("editor"))?)
    }

    /// Sets the language the desk speaks to an editor in.
    pub async fn set_editor_language(&self, id: EditorId, language: &str) -> Result<()> {
        self.db.run("update editor set language = $2 where id = $1", values![id.0, language]).await.map(drop)
    }

    /// Opens a session by the SHA-256 of its token, in hexadecimal.
    pub async fn open_session(&self, token_digest: &str, editor: EditorId, expires: Timestamp) -> Result<()> {
        let sql = "insert into session (token_digest, editor_id, expires) values ($1, $2, $3)";
        self.db.run(sql, values![token_digest, editor.0, expires]).await.map(drop)
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

    /// Makes an invitation by the SHA-256 of its token, in hexadecimal.
    pub async fn invite(&self, token_digest: &str, role: &str, expires: Timestamp) -> Result<()> {
        let sql = "insert into invitation (token_digest, role, expires) values ($1, $2, $3)";
        self.db.run(sql, values![token_digest, role, expires]).await.map(drop)
    }

    /// The role an invitation is for, if it can still be used.
    pub async fn invitation(&self, token_digest: &str, now: Timestamp) -> Result<String> {
        let sql = "select role from invitation where token_digest = $1 and used is null and expires > $2";
        let row = self.db.row(sql, values![token_digest, now]).await?;
        row.ok_or(Error::NotFound("invitation"))?.text(0)
    }

    /// Uses an invitation up. [`Error::NotFound`] if it was used before.
    pub async fn use_invitation(&self, token_digest: &str, now: Timestamp) -> Result<()> {
        let sql = "update invitation set used = $2 where token_digest = $1 and used is null and expires > $2";
        match self.db.run(sql, values![token_digest, now]).await? {
            1 => Ok(()),
            _ => Err(Error::NotFound("invitation")),
        }
    }

    /// Writes a deed down.
    pub async fn record(&self, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        record(&mut tx, deed).await?;
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

    /// A setting of the newsroom.
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        let row = self.db.row("select value from setting where name = $1", values![name]).await?;
        row.map(|row| row.text(0)).transpose()
    }

    /// Changes a setting of the newsroom.
    pub async fn set(&self, name: &str, value: &str) -> Result<()> {
        let sql = "insert into setting (name, value) values ($1, $2) \
                   on conflict (name) do update set value = excluded.value";
        self.db.run(sql, values![name, value]).await.map(drop)
    }
}
