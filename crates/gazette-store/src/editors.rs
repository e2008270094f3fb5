//! Accounts, sessions, invitations, and the record of what editors did.

use gazette_news::EditorId;
use jiff::Timestamp;

use crate::{Engine, Error, Result, Row, Store, Tx, values};

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

/// Who makes an account by an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Her name.
    pub name: String,
    /// What she will sign in with.
    pub email: String,
    /// Her password as an Argon2 hash in PHC form.
    pub password: String,
    /// Language code the desk is to speak to her in.
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

/// A deed that a job writes down, which may be done again: it is kept once under its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnceDeed {
    /// What names it: `"dispatch 7 version 2"`.
    pub once: String,
    /// The deed.
    pub deed: Deed,
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

/// Refuses to take the last chief away. Of two chiefs who take each other's role at the same moment, one stays.
async fn keep_a_chief(tx: &mut Tx, but: EditorId) -> Result<()> {
    let sql = match tx.engine() {
        Engine::Sqlite => "select id from editor where role = 'chief' and disabled = 0",
        Engine::Postgres => {
            "select id from editor where role = 'chief' and disabled = 0 order by id for update"
        }
    };
    let chiefs = tx.rows(sql, values![]).await?;
    let chiefs = chiefs.iter().map(|row| row.int(0)).collect::<Result<Vec<_>>>()?;
    if chiefs == [but.0] {
        return Err(Error::Conflict("a newsroom needs a chief".to_owned()));
    }
    Ok(())
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

    /// Makes the invitation of a newsroom that has no editor yet, in place of those made before.
    pub async fn invite_first(&self, token_digest: &str, role: &str, expires: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        tx.run("delete from invitation where used is null", values![]).await?;
        let sql = "insert into invitation (token_digest, role, expires) values ($1, $2, $3)";
        tx.run(sql, values![token_digest, role, expires]).await?;
        tx.commit().await
    }

    /// Takes an open invitation back by the digest of its token, and writes down the deed.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it was used or taken back before.
    pub async fn revoke_invitation(&self, token_digest: &str, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "delete from invitation where token_digest = $1 and used is null";
        if tx.run(sql, values![token_digest]).await? != 1 {
            return Err(Error::NotFound("invitation"));
        }
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Makes an account by an invitation and uses it up, or neither: two people with one link make one account. The first
    /// account of a newsroom voids all other invitations.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the invitation cannot be used any more, [`Error::Conflict`] if the address has an account,
    /// open or closed.
    pub async fn join(&self, token_digest: &str, newcomer: &Newcomer, now: Timestamp) -> Result<EditorId> {
        let mut tx = self.db.write().await?;
        let sql = "update invitation set used = $2 where token_digest = $1 and used is null and expires > $2 \
                   returning role";
        let role = tx.row(sql, values![token_digest, now]).await?;
        let role = role.ok_or(Error::NotFound("invitation"))?.text(0)?;
        if tx.int("select count(*) from editor", values![]).await? == 0 {
            tx.run("delete from invitation where used is null", values![]).await?;
        }
        let Newcomer { name, email, password, language } = newcomer;
        let sql = "insert into editor (name, email, password, role, language, made) values ($1, $2, $3, $4, $5, $6) \
                   returning id";
        let id = tx.int(sql, values![name, email.to_lowercase(), password, &role, language, now]).await?;
        let deed = Deed {
            at: now,
            editor: Some(EditorId(id)),
            act: "join".to_owned(),
            subject: format!("editor {id}"),
            detail: serde_json::to_string(&role)?,
        };
        record(&mut tx, &deed).await?;
        tx.commit().await?;
        Ok(EditorId(id))
    }

    /// Makes an invitation as [`Store::invite`] does, and writes down whose deed it is.
    pub async fn invite_by(
        &self,
        token_digest: &str,
        role: &str,
        expires: Timestamp,
        deed: &Deed,
    ) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "insert into invitation (token_digest, role, expires) values ($1, $2, $3)";
        tx.run(sql, values![token_digest, role, expires]).await?;
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Gives an editor another role, and writes down the deed. A newsroom without a chief could never have one again.
    ///
    /// # Errors
    /// [`Error::Conflict`] if she is the last chief; [`Error::NotFound`] if she has no open account.
    pub async fn set_editor_role(&self, id: EditorId, role: &str, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        if role != "chief" {
            keep_a_chief(&mut tx, id).await?;
        }
        let sql = "update editor set role = $2 where id = $1 and disabled = 0";
        if tx.run(sql, values![id.0, role]).await? != 1 {
            return Err(Error::NotFound("editor"));
        }
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Closes an account, ends its sessions, and writes down the deed. What she did stays on the record under her name.
    ///
    /// # Errors
    /// As [`Store::set_editor_role`].
    pub async fn close_account(&self, id: EditorId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_a_chief(&mut tx, id).await?;
        let sql = "update editor set disabled = 1 where id = $1 and disabled = 0";
        if tx.run(sql, values![id.0]).await? != 1 {
            return Err(Error::NotFound("editor"));
        }
        tx.run("delete from session where editor_id = $1", values![id.0]).await?;
        record(&mut tx, deed).await?;
        tx.commit().await
    }

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
