//! What editors do with stories. Each is one transaction with the deed that tells of it, so that the record never says more
//! or less than was done; stories whose dispatches changed are counted again by jobs of that same transaction.

use gazette_news::{DispatchId, StoryId};
use jiff::Timestamp;

use crate::jobs::{RECOUNT, enqueue};
use crate::{Deed, Error, Result, Store, Tx, deeds, search, values};

/// Dispatches that an editor parts from their story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitOff {
    /// Which.
    pub dispatches: Vec<DispatchId>,
    /// What the story they go into is called.
    pub title: String,
    /// Language code of the title.
    pub language: String,
}

impl Store {
    /// Names a story.
    pub async fn name_story(&self, id: StoryId, title: &str, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        tx.run("update story set title = $2 where id = $1", values![id.0, title]).await?;
        search::keep_story(&mut tx, id).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Puts a story aside or takes it back.
    pub async fn spike(&self, id: StoryId, spiked: bool, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        spike(&mut tx, id, spiked).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Moves dispatches to another story; both are held from then on.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such story.
    pub async fn move_dispatches(&self, dispatches: &[DispatchId], to: StoryId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        move_to(&mut tx, dispatches, to, deed.at).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Moves all dispatches of a story, whichever they are by now, to another one, and puts it aside: whoever asks for
    /// it is sent there until something is moved back.
    ///
    /// # Errors
    /// As [`Store::move_dispatches`].
    pub async fn merge_by_hand(&self, gone: StoryId, into: StoryId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let rows =
            tx.rows("select id from dispatch where story_id = $1 order by id", values![gone.0]).await?;
        let all = rows.iter().map(|row| row.int(0).map(DispatchId)).collect::<Result<Vec<_>>>()?;
        move_to(&mut tx, &all, into, deed.at).await?;
        let both = values![gone.0, into.0];
        tx.run("update article set story_id = $2 where story_id = $1", both).await?;
        tx.run("update story set merged_into = $2 where id = $1 or merged_into = $1", both).await?;
        spike(&mut tx, gone, true).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Moves dispatches to a story that is opened for them; its number. `deed` tells of it by that number.
    pub async fn split_off(
        &self,
        split: &SplitOff,
        at: Timestamp,
        deed: impl FnOnce(StoryId) -> Deed + Send,
    ) -> Result<StoryId> {
        let mut tx = self.db.write().await?;
        let to = open_story(&mut tx, &split.title, &split.language, at).await?;
        move_to(&mut tx, &split.dispatches, to, at).await?;
        deeds::record(&mut tx, &deed(to)).await?;
        tx.commit().await?;
        Ok(to)
    }
}

/// Opens a story, inside a transaction.
pub(crate) async fn open_story(tx: &mut Tx, title: &str, language: &str, at: Timestamp) -> Result<StoryId> {
    // The greatest so far and one, not the database's own sequence: the stories engine numbers stories in the same row.
    let sql = "insert into story (id, title, language, opened, heard) \
               select coalesce(max(id), 0) + 1, $1, $2, $3, $3 from story returning id";
    let id = StoryId(tx.int(sql, values![title, language, at]).await?);
    search::keep_story(tx, id).await?;
    Ok(id)
}

async fn spike(tx: &mut Tx, id: StoryId, spiked: bool) -> Result<()> {
    tx.run("update story set spiked = $2 where id = $1", values![id.0, spiked]).await?;
    search::keep_story(tx, id).await
}

async fn move_to(tx: &mut Tx, dispatches: &[DispatchId], to: StoryId, at: Timestamp) -> Result<()> {
    // A merged story to which something is moved is a story of its own again.
    let sql = "update story set held = 1, spiked = case when merged_into is null then spiked else 0 end, merged_into = null \
               where id = $1";
    if tx.run(sql, values![to.0]).await? != 1 {
        return Err(Error::NotFound("story"));
    }
    let mut changed = vec![to];
    for id in dispatches {
        let row = tx.row("select story_id from dispatch where id = $1", values![id.0]).await?;
        let from = row.ok_or(Error::NotFound("dispatch"))?.int_or_null(0)?.map(StoryId);
        if let Some(from) = from.filter(|from| !changed.contains(from)) {
            tx.run("update story set held = 1 where id = $1", values![from.0]).await?;
            changed.push(from);
        }
        tx.run("update dispatch set story_id = $2 where id = $1", values![id.0, to.0]).await?;
    }
    take_articles_along(tx, to).await?;
    for story in changed {
        enqueue(tx, RECOUNT, &story.0.to_string(), at).await?;
    }
    Ok(())
}

/// Articles go where all the dispatches they rest on are.
async fn take_articles_along(tx: &mut Tx, to: StoryId) -> Result<()> {
    let sql = "update article set story_id = $1 where story_id <> $1 \
               and id in (select u.article_id from article_dispatch u join dispatch d on d.id = u.dispatch_id \
               where d.story_id = $1) \
               and not exists (select 1 from article_dispatch u join dispatch d on d.id = u.dispatch_id \
               where u.article_id = article.id and d.story_id <> $1)";
    tx.run(sql, values![to.0]).await.map(drop)
}
