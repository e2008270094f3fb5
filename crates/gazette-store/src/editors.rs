//! Accounts: who works here, and what she may do.

use gazette_news::EditorId;
use jiff::Timestamp;

use crate::deeds::record;
use crate::{Deed, Dialect, Error, Result, Row, Store, Tx, values};

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

pub(crate) fn editor_of(row: &Row) -> Result<Editor> {
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
    let sql = match tx.dialect() {
        Dialect::Sqlite => "select id from editor where role = 'chief' and disabled = 0",
        Dialect::Postgres => {
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

    /// The accounts that were closed, by name.
    pub async fn closed_accounts(&self) -> Result<Vec<Editor>> {
        let sql =
            "select id, name, email, password, role, language from editor where disabled = 1 order by name";
        self.db.rows(sql, values![]).await?.iter().map(editor_of).collect()
    }

    /// An account that was closed.
    pub async fn closed_account(&self, id: EditorId) -> Result<Editor> {
        let sql =
            "select id, name, email, password, role, language from editor where id = $1 and disabled = 1";
        let row = self.db.row(sql, values![id.0]).await?;
        editor_of(&row.ok_or(Error::NotFound("editor"))?)
    }

    /// Sets the language the desk speaks to an editor in.
    pub async fn set_editor_language(&self, id: EditorId, language: &str) -> Result<()> {
        self.db.run("update editor set language = $2 where id = $1", values![id.0, language]).await.map(drop)
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
}
