//! Articles, and further editions of them, that are published by themselves when their time comes.

use gazette_desk::Planned;
use gazette_news::Language;
use gazette_store::{Doubt, KeptArticle, Schedule};
use gazette_web::{HouseError, Order};
use jiff::Timestamp;

use super::Newsroom;
use super::publish::{PublishError, deed_on};

impl Newsroom {
    /// Publishes what is scheduled and whose time has come. What may not be published is taken off the schedule, with the
    /// reason among the article's doubts; a first edition goes back to its draft. The others are published.
    ///
    /// # Errors
    /// If the store, the log or the press cannot do it; the schedule stands, and the next call tries again.
    pub async fn publish_due(&self, now: Timestamp) -> Result<usize, PublishError> {
        let mut published = 0;
        for article in self.store.scheduled_due(now).await? {
            let Some(schedule) = &article.schedule else { continue };
            let planned = Planned::of(schedule.change.clone()).ok_or_else(|| {
                let change = schedule.change.as_str();
                gazette_store::Error::Corrupt(format!("a {change} of article {} is scheduled", article.id.0))
            })?;
            let order = Order { article: article.id, act: planned.act(), by: schedule.by };
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
        schedule: &Schedule,
        why: &[String; 3],
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let deed = deed_on(article, None, "schedule-refused", serde_json::json!(why[0]), now);
        let to = if article.state == "scheduled" { "draft" } else { &article.state };
        self.store.turn_article(article.id, (&article.state, to), None, &deed).await?;
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
