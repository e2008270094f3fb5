//! Articles, and further editions of them, that are published by themselves when their time comes.

use std::collections::BTreeMap;

use gazette_desk::{Planned, Refusal};
use gazette_news::{ArticleId, ArticleState, Language};
use gazette_store::{Doubt, DoubtKind, KeptArticle, Schedule};
use gazette_web::Order;
use jiff::{SignedDuration, Timestamp};

use super::Newsroom;
use super::publish::deed_on;
use super::publish_error::PublishError;

/// The pause after the first failure; each further one doubles it.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(2);

/// The longest such pause.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(5);

/// When articles whose time has come, and that could not be pressed, are tried again.
#[derive(Debug, Default)]
pub(super) struct Retries(BTreeMap<ArticleId, Retry>);

#[derive(Debug)]
struct Retry {
    failures: u32,
    at: Timestamp,
}

impl Retries {
    fn is_due(&self, article: ArticleId, now: Timestamp) -> bool {
        self.0.get(&article).is_none_or(|retry| retry.at <= now)
    }

    /// Another try failed; how many have by now.
    fn failed(&mut self, article: ArticleId, now: Timestamp) -> u32 {
        let retry = self.0.entry(article).or_insert(Retry { failures: 0, at: now });
        let pause = FIRST_PAUSE.saturating_mul(1 << retry.failures.min(16)).min(LONGEST_PAUSE);
        retry.failures += 1;
        retry.at = now + pause;
        retry.failures
    }

    fn settled(&mut self, article: ArticleId) {
        self.0.remove(&article);
    }
}

impl Newsroom {
    /// Publishes what is scheduled and whose time has come. What may not be published is taken off the schedule, with
    /// the reason among the article's doubts; a first edition goes back to its draft. Nothing that goes wrong with one
    /// keeps the others back.
    ///
    /// # Errors
    /// The last of those that the store, the log or the press could not do; their schedules stand, an editor is told,
    /// and a later call tries them again: soon at first, then less and less often.
    pub async fn publish_due(&self, now: Timestamp) -> Result<usize, PublishError> {
        let (mut published, mut failed) = (0, None);
        for article in self.store.scheduled_due(now).await? {
            let Some(schedule) = &article.schedule else { continue };
            if !self.retries.lock().await.is_due(article.id, now) {
                continue;
            }
            match self.publish_scheduled(&article, schedule, now).await {
                Ok(is_out) => {
                    self.retries.lock().await.settled(article.id);
                    published += usize::from(is_out);
                }
                Err(error) => {
                    self.could_not_publish(&article, schedule, &error, now).await;
                    failed = Some(error);
                }
            }
        }
        failed.map_or(Ok(published), Err)
    }

    /// Publishes one, or gives it back with the reason. Whether it is published.
    async fn publish_scheduled(
        &self,
        article: &KeptArticle,
        schedule: &Schedule,
        now: Timestamp,
    ) -> Result<bool, PublishError> {
        if let Err(gazette_store::Error::NotFound(_)) = self.store.editor(schedule.by).await {
            self.give_back(article, schedule, &Refusal::AccountClosed, now).await?;
            return Ok(false);
        }
        let planned = Planned::of(schedule.change.clone()).ok_or_else(|| {
            let change = schedule.change.as_str();
            gazette_store::Error::Corrupt(format!("a {change} of article {} is scheduled", article.id.0))
        })?;
        // What is out at its time is the draft as it stands then.
        let order = Order { article: article.id, act: planned.act(), by: schedule.by, number: None };
        match self.press(order, now).await {
            Ok(()) => Ok(true),
            Err(PublishError::Refused(refusal)) => {
                self.give_back(article, schedule, &refusal, now).await?;
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    /// Tells operator and editors of an article that could not be pressed at its time.
    async fn could_not_publish(
        &self,
        article: &KeptArticle,
        schedule: &Schedule,
        error: &PublishError,
        now: Timestamp,
    ) {
        let failures = self.retries.lock().await.failed(article.id, now);
        tracing::warn!(article = article.id.0, failures, "what is due could not be published: {error}");
        let detail = serde_json::json!({ "at": schedule.at });
        let doubt = schedule_doubt(article, schedule, DoubtKind::ScheduleFailed, &detail, now);
        if let Err(error) = self.store.raise_doubt(&doubt).await {
            tracing::error!(article = article.id.0, "and its editors cannot be told: {error}");
        }
    }

    async fn give_back(
        &self,
        article: &KeptArticle,
        schedule: &Schedule,
        why: &Refusal,
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let [en, ar, fa] = Language::WORKING.map(|language| why.sentence(language));
        let deed = deed_on(article, None, "schedule-refused", serde_json::json!(en), now);
        let to = match article.state {
            ArticleState::Scheduled => ArticleState::Draft,
            state => state,
        };
        self.store.turn_article(article.id, (article.state, to), None, &deed).await?;
        let detail = serde_json::json!({ "en": en, "ar": ar, "fa": fa, "at": schedule.at });
        let doubt = schedule_doubt(article, schedule, DoubtKind::ScheduleRefused, &detail, now);
        Ok(self.store.raise_doubt(&doubt).await?)
    }
}

/// The doubt that something is not out at its time.
fn schedule_doubt(
    article: &KeptArticle,
    schedule: &Schedule,
    kind: DoubtKind,
    detail: &serde_json::Value,
    now: Timestamp,
) -> Doubt {
    Doubt {
        article: article.id,
        kind,
        subject: schedule.at.to_string(),
        detail: detail.to_string(),
        since: now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_is_tried_soon_and_then_less_often() {
        let (mut retries, article) = (Retries::default(), ArticleId(1));
        let mut now = Timestamp::UNIX_EPOCH;
        let mut tries = 0;
        // An hour of looking once a second.
        for _ in 0..3_600 {
            if retries.is_due(article, now) {
                tries += 1;
                retries.failed(article, now);
            }
            assert!(retries.is_due(ArticleId(2), now), "nobody else waits");
            now += SignedDuration::from_secs(1);
        }
        assert!((12..25).contains(&tries), "{tries} tries in an hour");
        retries.settled(article);
        assert!(retries.is_due(article, now));
    }
}
