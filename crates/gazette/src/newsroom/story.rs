//! What the record of a story holds: its counts, its claims and their tallies, its figures that cannot be reconciled.

use std::collections::BTreeMap;
use std::time::Instant;

use gazette_news::{Dispatch, DispatchId, StoryId};
use gazette_origins::apart::Account;
use gazette_store::{OnceDeed, RECOUNT, Recount, StoryCounts};
use jiff::Timestamp;

use super::Newsroom;
use super::claims::claims;
use super::ledger::Ledger;
use super::lineup::Lineup;
use super::recounts::When;

impl Newsroom {
    /// Something of a story changed: it is counted again, at once or, where it is large and much changes, a little
    /// later; in either case after the last change. What an editor has to know is written down now.
    pub(super) async fn story_changed(
        &self,
        story: StoryId,
        deeds: Vec<OnceDeed>,
        now: Timestamp,
    ) -> Result<(), gazette_store::Error> {
        let dispatches = self.store.story(story).await?.dispatches;
        let when = self.recounts.lock().await.changed(story, dispatches);
        if when == When::Now {
            return self.recount_with(story, deeds, now).await;
        }
        for deed in &deeds {
            self.store.record_once(deed).await?;
        }
        if let When::Queued(wait) = when {
            self.store.enqueue_once(RECOUNT, &story.0.to_string(), now + wait).await?;
            self.recounts.lock().await.queued(story);
        }
        Ok(())
    }

    /// Counts a story again from what is kept of its dispatches.
    ///
    /// # Errors
    /// If the store cannot be used.
    pub async fn recount(&self, story: StoryId, now: Timestamp) -> Result<(), gazette_store::Error> {
        self.recount_with(story, Vec::new(), now).await
    }

    /// Counts a story again, and writes down with it what an editor has to know.
    pub(super) async fn recount_with(
        &self,
        story: StoryId,
        deeds: Vec<OnceDeed>,
        now: Timestamp,
    ) -> Result<(), gazette_store::Error> {
        // Whatever changes from here on is not in this count.
        self.recounts.lock().await.begun(story);
        let begun = Instant::now();
        self.heed_editors(story).await?;
        let mut ledger = self.ledger(story).await?;
        let dispatches = self.dispatches_of(&ledger).await?;
        ledger.leaning = self.leaning(&ledger, &dispatches).await;
        let texts = texts_in(dispatches);
        let statements = self.store.statements_of(story).await?;
        let figures = self.store.figures_of(story).await?;
        let tally = ledger.tally(&ledger.told(), 0, false);
        let lineup = Lineup::new(&figures, &ledger, &texts);
        let counts = StoryCounts {
            dispatches: ledger.dispatches.len() as i64,
            origins: i64::from(tally.origins),
            owners: i64::from(tally.owners),
            conflicts: lineup.conflicts as i64,
        };
        let claims = claims(&ledger, &statements, &texts, &figures, &lineup);
        let leaning = ledger.leaning.iter().map(|(id, on)| (*id, *on)).collect();
        self.store.keep_recount(&Recount { story, counts, leaning, claims, deeds }, now).await?;
        self.recounts.lock().await.took(story, begun.elapsed());
        self.doubt_labels(story, now).await
    }

    /// Which dispatches are nobody's copy and still not told apart from another one.
    async fn leaning(
        &self,
        ledger: &Ledger,
        dispatches: &BTreeMap<DispatchId, Dispatch>,
    ) -> BTreeMap<DispatchId, DispatchId> {
        let accounts = ledger.dispatches.iter().filter_map(|dispatch| {
            let now = dispatches.get(&dispatch.id)?;
            Some(Account {
                key: dispatch.id.0 as u64,
                text: now.text(),
                agency: now.dateline.as_ref().and_then(|dateline| dateline.agency.as_deref()),
                title: dispatch.headline.as_deref(),
                language: dispatch.language.parse().ok(),
                outlet: &ledger.outlet(dispatch.id)?.name,
                published: Some(dispatch.dates.first()),
                origin: ledger.origin(dispatch.id).0 as u64,
            })
        });
        let leaning = self.engines.lock().await.leaning(&accounts.collect::<Vec<_>>());
        let id = |key: u64| DispatchId(key as i64);
        leaning.into_iter().map(|(dispatch, on)| (id(dispatch), id(on))).collect()
    }

    pub(super) async fn texts_of(
        &self,
        ledger: &Ledger,
    ) -> Result<BTreeMap<DispatchId, String>, gazette_store::Error> {
        Ok(texts_in(self.dispatches_of(ledger).await?))
    }

    async fn dispatches_of(
        &self,
        ledger: &Ledger,
    ) -> Result<BTreeMap<DispatchId, Dispatch>, gazette_store::Error> {
        let mut dispatches = BTreeMap::new();
        for dispatch in &ledger.dispatches {
            dispatches.insert(dispatch.id, self.dispatch_now(dispatch.id).await?);
        }
        Ok(dispatches)
    }
}

fn texts_in(dispatches: BTreeMap<DispatchId, Dispatch>) -> BTreeMap<DispatchId, String> {
    dispatches.into_iter().map(|(id, dispatch)| (id, dispatch.text().to_owned())).collect()
}

#[cfg(test)]
mod tests;
