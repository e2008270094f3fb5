//! Articles that are published by themselves when their time comes.

use gazette_desk::Act;
use gazette_news::Language;
use gazette_store::{Doubt, KeptArticle, Schedule};
use gazette_web::{HouseError, Order};
use jiff::Timestamp;

use super::Newsroom;
use super::publish::{PublishError, deed_on};

impl Newsroom {
    /// Publishes the scheduled articles whose time has come. One that may not be published goes back to its draft, with
    /// the reason among its doubts; the others are published.
    ///
    /// # Errors
    /// If the store, the log or the press cannot do it; the schedule stands, and the next call tries again.
    pub async fn publish_due(&self, now: Timestamp) -> Result<usize, PublishError> {
        let mut published = 0;
        for article in self.store.scheduled_due(now).await? {
            let Some(schedule) = article.schedule else { continue };
            let order = Order { article: article.id, act: Act::Publish, by: schedule.by };
            match self.press(order, now).await {
                Ok(()) => published += 1,
                Err(PublishError::House(HouseError::Refused(refusal))) => {
                    let why = Language::WORKING.map(|language| refusal.sentence(language));
                    self.give_back(&article, schedule, &why, now).await?;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(published)
    }

    async fn give_back(
        &self,
        article: &KeptArticle,
        schedule: Schedule,
        why: &[String; 3],
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let deed = deed_on(article, None, "schedule-refused", serde_json::json!(why[0]), now);
        self.store.turn_article(article.id, ("scheduled", "draft"), None, &deed).await?;
        let [en, ar, fa] = why;
        let detail = serde_json::json!({ "en": en, "ar": ar, "fa": fa, "at": schedule.at });
        let doubt = Doubt {
            article: article.id,
            kind: "schedule-refused".to_owned(),
            subject: schedule.at.to_string(),
            detail: detail.to_string(),
            since: now,
        };
        Ok(self.store.raise_doubt(&doubt).await?)
    }
}
