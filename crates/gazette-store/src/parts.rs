//! Single parts of what is kept in one transaction, for tests and examples that lay a room out piece by piece.
//!
//! The newsroom has one way to do each of these, with its deed: [`Store::keep_settled`], [`Store::keep_recount`],
//! [`Store::split_off`], [`Store::merge_by_hand`], [`Store::keep_capture`], [`Store::invite_by`].

use gazette_news::{DispatchId, StoryId};
use jiff::Timestamp;

use crate::dispatches::{dispatch_of, select_dispatch};
use crate::{FoundClaim, FoundStatement, KeptDispatch, KeptFigure, Result, Store, StoryCounts, values};
use crate::{by_hand, claims, jobs, memory, statements, stories};

impl Store {
    /// Opens a story.
    #[doc(hidden)]
    pub async fn open_story(&self, title: &str, language: &str, at: Timestamp) -> Result<StoryId> {
        let mut tx = self.db.write().await?;
        let id = by_hand::open_story(&mut tx, title, language, at).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Opens a story under a number the stories engine gave it.
    #[doc(hidden)]
    pub async fn open_story_as(&self, id: StoryId, title: &str, language: &str, at: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        memory::open_story_as(&mut tx, id, title, language, at).await?;
        tx.commit().await
    }

    /// One story that turned out to be another: its dispatches, claims and articles go there, and it is put aside.
    #[doc(hidden)]
    pub async fn merge_stories(&self, gone: StoryId, into: StoryId) -> Result<()> {
        let mut tx = self.db.write().await?;
        memory::merge_stories(&mut tx, gone, into).await?;
        tx.commit().await
    }

    /// Writes down what the engines counted for a story.
    #[doc(hidden)]
    pub async fn count_story(&self, id: StoryId, counts: &StoryCounts) -> Result<()> {
        let mut tx = self.db.write().await?;
        stories::count_story(&mut tx, id, counts).await?;
        tx.commit().await
    }

    /// Puts a dispatch into a story.
    #[doc(hidden)]
    pub async fn place(&self, dispatch: DispatchId, story: StoryId, heard: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        stories::place(&mut tx, dispatch, story, heard).await?;
        tx.commit().await
    }

    /// Replaces what was found in a dispatch: statements in order, and figures.
    #[doc(hidden)]
    pub async fn keep_findings(
        &self,
        dispatch: DispatchId,
        statements: &[FoundStatement],
        figures: &[KeptFigure],
    ) -> Result<()> {
        let mut tx = self.db.write().await?;
        statements::keep_findings(&mut tx, dispatch, statements, figures).await?;
        tx.commit().await
    }

    /// Brings a story's claims up to date with how the engines group its statements.
    #[doc(hidden)]
    pub async fn keep_claims(&self, story: StoryId, found: &[FoundClaim], now: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        claims::keep_claims(&mut tx, story, found, now).await?;
        tx.commit().await
    }

    /// Adds a job.
    #[doc(hidden)]
    pub async fn enqueue(&self, kind: &str, payload: &str, due: Timestamp) -> Result<i64> {
        let mut tx = self.db.write().await?;
        let id = jobs::enqueue(&mut tx, kind, payload, due).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Makes an invitation by the SHA-256 of its token, in hexadecimal.
    #[doc(hidden)]
    pub async fn invite(&self, token_digest: &str, role: &str, expires: Timestamp) -> Result<()> {
        let sql = "insert into invitation (token_digest, role, expires) values ($1, $2, $3)";
        self.db.run(sql, values![token_digest, role, expires]).await.map(drop)
    }

    /// All dispatches after the given one, in order of arrival.
    #[doc(hidden)]
    pub async fn dispatches_after(&self, after: DispatchId, limit: i64) -> Result<Vec<KeptDispatch>> {
        let sql = select_dispatch!("where id > $1 order by id limit $2");
        self.db.rows(sql, values![after.0, limit]).await?.iter().map(dispatch_of).collect()
    }
}
