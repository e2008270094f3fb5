//! Invitations: links that make one account each, or open a closed one again.

use gazette_news::EditorId;
use jiff::Timestamp;

use crate::deeds::record;
use crate::{Deed, Editor, Error, Result, Store, Tx, values};

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

/// What an invitation is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The role of whoever uses it.
    pub role: String,
    /// The closed account that it opens again; `None` where it makes a new one.
    pub back: Option<Editor>,
}

async fn make_account(tx: &mut Tx, newcomer: &Newcomer, role: &str, now: Timestamp) -> Result<EditorId> {
    if tx.int("select count(*) from editor", values![]).await? == 0 {
        tx.run("delete from invitation where used is null", values![]).await?;
    }
    let Newcomer { name, email, password, language } = newcomer;
    let sql = "insert into editor (name, email, password, role, language, made) values ($1, $2, $3, $4, $5, $6) \
               returning id";
    Ok(EditorId(tx.int(sql, values![name, email.to_lowercase(), password, role, language, now]).await?))
}

/// Opens a closed account again under the address it has: whoever else has the link cannot make it another's.
async fn open_again(tx: &mut Tx, id: EditorId, newcomer: &Newcomer, role: &str) -> Result<EditorId> {
    let Newcomer { name, email, password, language } = newcomer;
    let sql = "update editor set name = $3, password = $4, role = $5, language = $6, disabled = 0 \
               where id = $1 and email = $2 and disabled = 1";
    let row = values![id.0, email.to_lowercase(), name, password, role, language];
    if tx.run(sql, row).await? != 1 {
        return Err(Error::NotFound("invitation"));
    }
    tx.run("delete from invitation where editor_id = $1 and used is null", values![id.0]).await?;
    Ok(id)
}

impl Store {
    /// What an invitation is for, if it can still be used.
    pub async fn invitation(&self, token_digest: &str, now: Timestamp) -> Result<Invitation> {
        let sql = "select role, editor_id from invitation where token_digest = $1 and used is null and expires > $2";
        let row = self.db.row(sql, values![token_digest, now]).await?.ok_or(Error::NotFound("invitation"))?;
        let back = match row.int_or_null(1)? {
            Some(id) => Some(self.closed_account(EditorId(id)).await?),
            None => None,
        };
        Ok(Invitation { role: row.text(0)?, back })
    }

    /// Invites somebody back whose account is closed: the link opens that account again, and no other.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such closed account.
    pub async fn invite_back(
        &self,
        token_digest: &str,
        editor: EditorId,
        expires: Timestamp,
        deed: &Deed,
    ) -> Result<()> {
        let role = self.closed_account(editor).await?.role;
        let mut tx = self.db.write().await?;
        let sql = "insert into invitation (token_digest, role, expires, editor_id) values ($1, $2, $3, $4)";
        tx.run(sql, values![token_digest, role, expires, editor.0]).await?;
        record(&mut tx, deed).await?;
        tx.commit().await
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

    /// Makes an account by an invitation, or opens the closed one again that it is for, and uses it up; or none of it:
    /// two people with one link make one account. The first account of a newsroom voids all other invitations.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the invitation cannot be used any more, [`Error::Conflict`] if the address has an
    /// account, open or closed.
    pub async fn join(&self, token_digest: &str, newcomer: &Newcomer, now: Timestamp) -> Result<EditorId> {
        let mut tx = self.db.write().await?;
        let sql = "update invitation set used = $2 where token_digest = $1 and used is null and expires > $2 \
                   returning role, editor_id";
        let row = tx.row(sql, values![token_digest, now]).await?.ok_or(Error::NotFound("invitation"))?;
        let (role, back) = (row.text(0)?, row.int_or_null(1)?.map(EditorId));
        let id = match back {
            Some(id) => open_again(&mut tx, id, newcomer, &role).await?,
            None => make_account(&mut tx, newcomer, &role, now).await?,
        };
        let deed = Deed {
            at: now,
            editor: Some(id),
            act: if back.is_some() { "come-back" } else { "join" }.to_owned(),
            subject: format!("editor {}", id.0),
            detail: serde_json::to_string(&role)?,
        };
        record(&mut tx, &deed).await?;
        tx.commit().await?;
        Ok(id)
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
}
