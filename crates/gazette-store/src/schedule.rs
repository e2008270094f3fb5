//! How an article stands before and between its editions: scheduled, spiked, taken up again.

use gazette_news::{ArticleId, ArticleState, DispatchId};
use jiff::Timestamp;

use crate::articles::{article_of, keep_draft, select_article};
use crate::{Deed, Draft, Error, KeptArticle, Result, Schedule, Store, deeds, values};

impl Store {
    /// Changes how an article stands without an edition, and writes down the deed.
    ///
    /// # Errors
    /// [`Error::Conflict`] if it does not stand as `from` any more.
    pub async fn turn_article(
        &self,
        id: ArticleId,
        (from, to): (ArticleState, ArticleState),
        schedule: Option<Schedule>,
        deed: &Deed,
    ) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "update article set state = $3, scheduled = $4, scheduled_by = $5, scheduled_change = $6 \
                   where id = $1 and state = $2";
        let (at, by) = (schedule.as_ref().map(|s| s.at), schedule.as_ref().map(|s| s.by.0));
        let change = schedule.map(|s| serde_json::to_string(&s.change)).transpose()?;
        if tx.run(sql, values![id.0, from.as_str(), to.as_str(), at, by, change]).await? != 1 {
            return Err(Error::Conflict(format!("the article is not {from} any more")));
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// The articles of which something is scheduled whose time has come, the longest waiting first.
    pub async fn scheduled_due(&self, now: Timestamp) -> Result<Vec<KeptArticle>> {
        let sql = select_article!("where scheduled <= $1 order by scheduled, id");
        self.db.rows(sql, values![now]).await?.iter().map(article_of).collect()
    }

    /// Sets or lifts an article's embargo, and writes down the deed.
    pub async fn set_embargo(&self, id: ArticleId, until: Option<Timestamp>, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        tx.run("update article set embargo = $2 where id = $1", values![id.0, until]).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// An article's draft no longer rests on a dispatch: saves the draft that says so over the save numbered `over`.
    /// What readers see rests on it until another edition is published.
    ///
    /// # Errors
    /// [`Error::Conflict`] if somebody saved in between; then the draft still rests on it.
    pub async fn part_from_dispatch(
        &self,
        (id, draft, over): (ArticleId, &Draft, i64),
        dispatch: DispatchId,
        deed: &Deed,
    ) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_draft(&mut tx, (id, draft, over), deed.at).await?;
        let sql = "delete from article_dispatch where article_id = $1 and dispatch_id = $2";
        tx.run(sql, values![id.0, dispatch.0]).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }
}
