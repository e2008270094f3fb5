//! Articles, and further editions of them, that are published by themselves when their time comes.

use gazette_desk::Planned;
use gazette_news::Language;
use gazette_store::{Doubt, KeptArticle, Schedule};
use gazette_web::{HouseError, Order};
use jiff::Timestamp;

use super::Newsroom;
use super::publish::{PublishError, deed_on};

/// Why nothing is published in the name of somebody who has left; in the order of [`Language::WORKING`].
const ACCOUNT_CLOSED: [&str; 3] = [
    "The account of whoever scheduled it is closed. Schedule it again.",
    "حساب من جدوله مغلق. جدولوه من جديد.",
    "حساب کسی که آن را زمان‌بندی کرده بود بسته شده است. دوباره زمان‌بندی کنید.",
];

impl Newsroom {
    /// Publishes what is scheduled and whose time has come. What may not be published is taken off the schedule, with the
    /// reason among the article's doubts; a first edition goes back to its draft. Nothing that goes wrong with one keeps
    /// the others back.
    ///
    /// # Errors
    /// The last of those that the store, the log or the press could not do; their schedules stand, and the next call
    /// tries them again.
    pub async fn publish_due(&self, now: Timestamp) -> Result<usize, PublishError> {
        let (mut published, mut failed) = (0, None);
        for article in self.store.scheduled_due(now).await? {
            let Some(schedule) = &article.schedule else { continue };
            match self.publish_scheduled(&article, schedule, now).await {
                Ok(is_out) => published += usize::from(is_out),
                Err(error) => {
                    tracing::error!(
                        article = article.id.0,
                        "a scheduled article cannot be published yet: {error}"
                    );
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
            self.give_back(article, schedule, &ACCOUNT_CLOSED.map(str::to_owned), now).await?;
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
            Err(PublishError::House(HouseError::Refused(refusal))) => {
                let why = Language::WORKING.map(|language| refusal.sentence(language));
                self.give_back(article, schedule, &why, now).await?;
                Ok(false)
            }
            Err(error) => Err(error),
        }
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
