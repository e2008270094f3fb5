//! How long the engines remember: old days leave for the archive, and everything can be read anew.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use gazette_news::{Basis, DispatchId, Precedence, Reprint, StoryId};
use gazette_origins::origins;
use gazette_store::{Archived, KeptReprint, RECOUNT, ReadWords, Used};
use jiff::{SignedDuration, Timestamp};

use super::settling::with_known_name;
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

    /// Reads every version anew of the dispatches that the engines are to remember, in the order in which they were
    /// told, and keeps what they remember of it and whose copy each dispatch is; then the words by which everything is
    /// found. Stories stay as they are and are counted again. `seen` is told how many versions of how many are done.
    /// Gives how many dispatches were read.
    ///
    /// # Errors
    /// If the store cannot be used, or a dispatch in it cannot be read.
    pub async fn rebuild_index(&self, now: Timestamp, mut seen: impl FnMut(i64, i64)) -> Result<i64> {
        let versions = self.store.versions_since(self.remembered_since(now)).await?;
        let mut engines = Engines::empty(&self.store).await?;
        let mut read: BTreeMap<DispatchId, StoryId> = BTreeMap::new();
        for (done, Used { dispatch, version }) in (1..).zip(&versions) {
            let kept = self.store.dispatch(*dispatch).await?;
            let Some(story) = kept.story else { continue };
            let held = self.store.story(story).await?.held;
            engines.read_again(&self.store, (&kept, *version), (story, held)).await?;
            if read.insert(*dispatch, story).is_none() {
                self.store.unarchive(*dispatch).await?;
            }
            seen(done, versions.len() as i64);
        }
        let changed = self.keep_ties(&engines, &read).await?;
        *self.engines.lock().await = engines;
        self.count_anew(changed, read.values().copied().collect(), now).await?;
        self.read_words().await?;
        Ok(read.len() as i64)
    }

    /// Keeps whose copy the dispatches are that were read anew; gives the stories in which that is another than before.
    /// A tie to a text that is not remembered any more stays as it was decided.
    async fn keep_ties(
        &self,
        engines: &Engines,
        read: &BTreeMap<DispatchId, StoryId>,
    ) -> Result<BTreeSet<StoryId>, gazette_store::Error> {
        let outlets = self.store.outlets().await?;
        let mut changed = BTreeSet::new();
        for (id, story) in read {
            let Some(tie) = engines.tie(*id) else { continue };
            let before = match self.store.reprint(*id).await {
                Ok(kept) => Some(kept),
                Err(gazette_store::Error::NotFound(_)) => None,
                Err(error) => return Err(error),
            };
            let from = before.as_ref().and_then(|before| before.tie.copied_from());
            let is_of_archived =
                tie.tie.copied_from().is_none() && from.is_some_and(|from| !read.contains_key(from));
            let tie = with_known_name(&tie, &outlets);
            if !is_of_archived && before.as_ref() != Some(&tie) {
                self.store.keep_reprint(&tie).await?;
                changed.insert(*story);
            }
        }
        Ok(changed)
    }

    /// Counts stories again: at once those whose ties have changed, all others when there is time.
    async fn count_anew(
        &self,
        changed: BTreeSet<StoryId>,
        all: BTreeSet<StoryId>,
        now: Timestamp,
    ) -> Result<(), gazette_store::Error> {
        for story in all {
            match changed.contains(&story) {
                true => self.recount(story, now).await?,
                false => self.store.enqueue_once(RECOUNT, &story.0.to_string(), now).await?,
            }
        }
        Ok(())
    }
}
