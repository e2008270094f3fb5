//! Who sources are that readers are not told, sealed: what is kept here cannot be read without the newsroom's key for it.

use gazette_news::{ArticleId, EditorId};
use jiff::Timestamp;

use crate::{Error, Result, Store, values};

impl Store {
    /// Keeps who a source of an article is, sealed; its number.
    pub async fn keep_identity(
        &self,
        article: ArticleId,
        sealed: &[u8],
        by: EditorId,
        now: Timestamp,
    ) -> Result<i64> {
        let mut tx = self.db.write().await?;
        let sql =
            "insert into identity (article_id, sealed, editor_id, at) values ($1, $2, $3, $4) returning id";
        let id = tx.int(sql, values![article.0, sealed.to_vec(), by.0, now]).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Who a source of an article is, sealed.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is none of that article's.
    pub async fn identity(&self, article: ArticleId, id: i64) -> Result<Vec<u8>> {
        let sql = "select sealed from identity where id = $1 and article_id = $2";
        let row = self.db.row(sql, values![id, article.0]).await?;
        row.ok_or(Error::NotFound("identity"))?.bytes(0)
    }
}
