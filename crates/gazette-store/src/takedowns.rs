//! Takedowns that wait for a second person (rule 23).

use gazette_news::{ArticleId, EditorId};
use jiff::Timestamp;

use crate::{Deed, Error, Result, Store, deeds, values};

/// A takedown that was proposed and is not carried out yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Takedown {
    /// The reason, for readers.
    pub reason: String,
    /// Who proposed it.
    pub by: EditorId,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Keeps a proposal to take an article down, and writes down the deed.
    ///
    /// # Errors
    /// [`Error::Conflict`] if one waits already.
    pub async fn propose_takedown(&self, id: ArticleId, takedown: &Takedown, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "insert into takedown (article_id, reason, editor_id, at) values ($1, $2, $3, $4) \
                   on conflict (article_id) do nothing";
        let row = values![id.0, &takedown.reason, takedown.by.0, takedown.at];
        if tx.run(sql, row).await? != 1 {
            return Err(Error::Conflict("a takedown of this article waits already".into()));
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// The takedown of an article that waits for a second person.
    pub async fn takedown(&self, id: ArticleId) -> Result<Option<Takedown>> {
        let sql = "select reason, editor_id, at from takedown where article_id = $1";
        let row = self.db.row(sql, values![id.0]).await?;
        let takedown = |row: crate::Row| {
            Ok(Takedown { reason: row.text(0)?, by: EditorId(row.int(1)?), at: row.time(2)? })
        };
        row.map(takedown).transpose()
    }

    /// Takes a proposal back, and writes down the deed.
    ///
    /// # Errors
    /// [`Error::Conflict`] if none waits any more.
    pub async fn drop_takedown(&self, id: ArticleId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        if tx.run("delete from takedown where article_id = $1", values![id.0]).await? != 1 {
            return Err(Error::Conflict("no takedown of this article waits any more".into()));
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }
}
