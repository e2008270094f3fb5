//! The house behind the desk's pages: clock, randomness, network, engines and press.

use std::sync::Arc;

use gazette_news::{ArticleId, Digest, DispatchId, EditorId, Language, Party, Statement, StoryId, WireId};
use gazette_store::KeptPolicy;
use gazette_web::{
    About, Changed, CopyLine, Correction, Delivery, FigureTable, Found, House, HouseError, Later, News,
    Order, Piece, Rehearsal, TopicOf,
};
use jiff::Timestamp;
use tokio::sync::broadcast;

use crate::egress::{Egress, Kind, Request};
use crate::newsroom::{Newsroom, PublishError, digest};
use crate::randomness::secret;

/// The newsroom and its way out to the network.
pub struct Rooms {
    /// The newsroom.
    pub newsroom: Arc<Newsroom>,
    /// The one way out.
    pub egress: Arc<Egress>,
}

impl From<PublishError> for HouseError {
    fn from(error: PublishError) -> HouseError {
        match error {
            PublishError::Refused(refusal) => HouseError::Refused(refusal),
            PublishError::Store(error) => HouseError::Store(error),
            // The log's keeper must stop, and the press not being able to print is a fault of ours: both are the operator's.
            PublishError::Log(fatal) => gazette_store::Error::Corrupt(fatal.to_string()).into(),
            PublishError::Press(error) => gazette_store::Error::Corrupt(error.to_string()).into(),
        }
    }
}

impl Rooms {
    async fn fetched(&self, url: &str) -> Result<crate::egress::Answer, HouseError> {
        let request = Request::get(url, Kind::Page);
        let answer =
            self.egress.fetch(&request).await.map_err(|refused| HouseError::Outside(refused.note()))?;
        match answer.fault() {
            None => Ok(answer),
            Some(fault) => Err(HouseError::Outside(fault.note)),
        }
    }
}

impl House for Rooms {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn secret(&self) -> [u8; 32] {
        secret()
    }

    fn digest(&self, bytes: &[u8]) -> Digest {
        digest(bytes)
    }

    fn press(&self, order: Order) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move { Ok(self.newsroom.press(order, self.now()).await?) })
    }

    fn rehearse(&self, article: ArticleId, language: Language) -> Later<'_, Result<Rehearsal, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.rehearse(article, language, self.now()).await?) })
    }

    fn unsourced(&self, article: ArticleId) -> Later<'_, Result<Vec<String>, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.unsourced_in(article).await?) })
    }

    fn waiting_allegations(&self, article: ArticleId) -> Later<'_, Result<Vec<String>, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.waiting_allegations(article).await?) })
    }

    fn seal(&self, name: &str) -> Vec<u8> {
        self.newsroom.seal(name)
    }

    fn unseal(&self, sealed: &[u8]) -> Result<String, HouseError> {
        let opened = self.newsroom.unseal(sealed);
        opened.map_err(|error| gazette_store::Error::Corrupt(error.to_string()).into())
    }

    fn receive(&self, delivery: Delivery) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move {
            self.newsroom.receive(&delivery, self.now()).await?;
            Ok(())
        })
    }

    fn read_page<'a>(&'a self, wire: &'a WireId, url: &'a str) -> Later<'a, Result<(), HouseError>> {
        Box::pin(async move {
            let answer = self.fetched(url).await?;
            let delivery = Delivery {
                wire: wire.clone(),
                url: Some(answer.url),
                content_type: answer.content_type,
                bytes: answer.body,
            };
            self.newsroom.receive(&delivery, self.now()).await?;
            Ok(())
        })
    }

    fn archive<'a>(&'a self, url: &'a str) -> Later<'a, Result<Digest, HouseError>> {
        Box::pin(async move {
            let answer = self.fetched(url).await?;
            let name = digest(&answer.body);
            self.newsroom.store.keep_evidence(&name, &answer.body).await?;
            Ok(name)
        })
    }

    fn copy_tree(&self, story: StoryId, language: Language) -> Later<'_, Result<String, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.copy_tree(story, language).await?) })
    }

    fn parties(
        &self,
        text: String,
        language: Language,
        statements: Vec<Statement>,
    ) -> Later<'_, Result<Vec<Party>, HouseError>> {
        Box::pin(async move { Ok(crate::newsroom::parties_aside(text, language, statements).await?) })
    }

    fn copies(&self, story: StoryId) -> Later<'_, Result<Vec<CopyLine>, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.copies(story).await?) })
    }

    fn changed(&self, older: &str, newer: &str, language: Language) -> Changed {
        crate::newsroom::changed(older, newer, language)
    }

    fn difference(&self, older: &str, newer: &str) -> Vec<Piece> {
        crate::newsroom::difference(older, newer)
    }

    fn independence(&self, story: StoryId, language: Language) -> Later<'_, Result<Vec<String>, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.independence(story, language).await?) })
    }

    fn search<'a>(&'a self, typed: &'a str, before: Option<i64>) -> Later<'a, Result<Found, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.search(typed, before).await?) })
    }

    fn about(&self, story: StoryId, language: Language) -> Later<'_, Result<About, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.about(story, language).await?) })
    }

    fn figures(&self, story: StoryId, language: Language) -> Later<'_, Result<Vec<FigureTable>, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.figures(story, language).await?) })
    }

    fn topics(&self, language: Language) -> Vec<TopicOf> {
        crate::newsroom::all_topics(language)
    }

    fn correct(&self, correction: Correction) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move { Ok(self.newsroom.correct(correction, self.now()).await?) })
    }

    fn recount(&self, story: StoryId) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move { Ok(self.newsroom.recount(story, self.now()).await?) })
    }

    fn draft_from<'a>(
        &'a self,
        dispatches: &'a [DispatchId],
        by: EditorId,
    ) -> Later<'a, Result<ArticleId, HouseError>> {
        Box::pin(async move { Ok(self.newsroom.draft_from(dispatches, by, self.now()).await?) })
    }

    fn policies(&self) -> Later<'_, Result<Vec<KeptPolicy>, HouseError>> {
        Box::pin(async move {
            let policies = self.newsroom.policies().await?;
            let kept = policies.into_iter().map(|policy| KeptPolicy {
                id: policy.id,
                language: policy.language.as_str().to_owned(),
                title: policy.title,
                body: policy.body.join("\n\n"),
            });
            Ok(kept.collect())
        })
    }

    fn remake_site(&self) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move { Ok(self.newsroom.ready_site(self.now()).await?) })
    }

    fn listen(&self) -> broadcast::Receiver<News> {
        self.newsroom.listen()
    }
}
