//! How long the engines remember: old days leave for the archive, and everything can be read anew.

use anyhow::Result;
use gazette_news::{Basis, DispatchId, Precedence, Reprint, StoryId};
use gazette_origins::origins;
use gazette_store::{Archived, KeptReprint, ReadWords};
use jiff::{SignedDuration, Timestamp};

use super::{Engines, Newsroom};

/// Dispatches that leave in one transaction.
const AT_ONCE: i64 = 500;

impl Newsroom {
    /// The time before which the engines do not remember.
    fn remembered_since(&self, now: Timestamp) -> Timestamp {
        let days = SignedDuration::from_hours(24 * i64::from(self.config.intake.remember_days));
        now.checked_sub(days).unwrap_or(Timestamp::MIN)
    }

    /// Lets go of the days that are older than `remember_days`: a sketch of each text stays in the archive. Gives how
    /// many dispatches left.
    ///
    /// Ties, stories and counts stay as they were decided. A crash between two batches loses nothing: what has not
    /// left yet leaves the next time.
    ///
    /// # Errors
    /// If the store cannot be used.
    pub async fn forget_old_days(&self, now: Timestamp) -> Result<usize, gazette_store::Error> {
        let before = self.remembered_since(now);
        let mut left = 0;
        loop {
            let old = self.store.old_memory(before, AT_ONCE).await?;
            if old.is_empty() {
                return Ok(left);
            }
            let texts: Vec<Archived> = old
                .iter()
                // A record of another build has no sketch; the text itself is still in the store.
                .map(|(dispatch, record)| Archived {
                    dispatch: *dispatch,
                    sketch: origins::sketch(record).unwrap_or_default(),
                })
                .collect();
            self.store.archive(&texts).await?;
            let ids: Vec<DispatchId> = old.iter().map(|(id, _)| *id).collect();
            self.engines.lock().await.forget(&ids);
            left += ids.len();
        }
    }

    /// The archived text that a dispatch is a copy of, where nothing that the engines remember is: an outlet that gives
    /// old items a new date is found out.
    pub(super) async fn archived_original(
        &self,
        own: &KeptReprint,
        record: &[u8],
    ) -> Result<Option<KeptReprint>, gazette_store::Error> {
        if own.tie.copied_from().is_some() {
            return Ok(None);
        }
        let sketch = origins::sketch(record).unwrap_or_default();
        for old in self.store.archived_like(&sketch).await? {
            if old.dispatch == own.dispatch || !origins::is_likely_of(&sketch, &old.sketch) {
                continue;
            }
            let origin = match self.store.reprint(old.dispatch).await {
                Ok(kept) => *kept.tie.origin(),
                Err(_) => old.dispatch,
            };
            let share = origins::likely_share(&sketch, &old.sketch);
            let tie = Reprint::tie(origin, Some(old.dispatch), share, Basis::Text, Precedence::Time);
            return Ok(Some(KeptReprint { dispatch: own.dispatch, tie, credited: None }));
        }
        Ok(None)
    }

    /// Reads anew by which words everything is found.
    async fn read_words(&self) -> Result<(), gazette_store::Error> {
        let mut next = Some(ReadWords::ALL);
        while let Some(what) = next {
            next = self.store.read_words(what).await?;
        }
        Ok(())
    }

    /// Reads every dispatch anew that the engines are to remember, and keeps what they remember of it and whose copy
    /// it is; then the words by which everything is found. Stories stay as they are. `seen` is told how many of how many are done.
    ///
    /// # Errors
    /// If the store cannot be used, or a dispatch in it cannot be read.
    pub async fn rebuild_index(&self, now: Timestamp, mut seen: impl FnMut(i64, i64)) -> Result<i64> {
        let since = self.remembered_since(now);
        let all = self.store.dispatch_count().await?;
        let mut engines = Engines::empty(&self.store).await?;
        let (mut after, mut done, mut kept) = (DispatchId(0), 0, Vec::new());
        loop {
            let batch = self.store.dispatches_after(after, AT_ONCE).await?;
            let Some(last) = batch.last() else { break };
            after = last.id;
            for dispatch in &batch {
                done += 1;
                let Some(story) = dispatch.story.filter(|_| dispatch.first_received >= since) else {
                    continue;
                };
                let held = self.store.story(story).await?.held;
                engines.read_again(&self.store, dispatch, StoryId(story.0), held).await?;
                self.store.unarchive(dispatch.id).await?;
                kept.push(dispatch.id);
            }
            seen(done, all);
        }
        for id in &kept {
            if let Some(tie) = engines.tie(*id) {
                self.store.keep_reprint(&tie).await?;
            }
        }
        *self.engines.lock().await = engines;
        self.read_words().await?;
        Ok(kept.len() as i64)
    }
}
