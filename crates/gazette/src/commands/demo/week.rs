//! A week of the sample: captures arrive, articles are written, published, corrected and withdrawn.

use std::collections::HashMap;

use anyhow::{Context, Result};
use argon2::PasswordHasher;
use gazette_desk::Act;
use gazette_news::{
    ArticleId, ArticleText, CreditLine, DispatchId, EditorId, OutletId, Removal, StoryId, WireId,
};
use gazette_store::{Draft, Mark, Sourcing, Used};
use gazette_web::{Delivery, Order};
use jiff::{SignedDuration, Timestamp};

use super::sample::{
    self, Articles, Manifest, SampleArticle, SampleCapture, SampleCorrection, SampleWithdrawal,
};
use super::time;
use crate::newsroom::Newsroom;

/// What the week came to.
pub struct Told {
    /// Dispatches held.
    pub dispatches: i64,
    /// Stories they are about.
    pub stories: usize,
    /// Editions published.
    pub editions: usize,
}

/// What happens next.
enum Happening<'a> {
    Arrives(&'a SampleCapture),
    IsPublished(&'a SampleArticle),
    IsCorrected(&'a SampleArticle, &'a SampleCorrection),
    IsWithdrawn(&'a SampleArticle, &'a SampleWithdrawal),
}

/// Lives through the week.
///
/// # Errors
/// If the sample and the house do not fit together, or the store cannot be written.
pub async fn live(newsroom: &Newsroom, password: &str) -> Result<Told> {
    let (manifest, articles) = (Manifest::read()?, Articles::read()?);
    let mut week = Week::begin(newsroom, &manifest, &articles, password).await?;
    for (at, happening) in happenings(&manifest, &articles)? {
        match happening {
            Happening::Arrives(capture) => week.arrive(capture, at).await?,
            Happening::IsPublished(article) => week.publish(article, at).await?,
            Happening::IsCorrected(article, correction) => week.correct(article, correction, at).await?,
            Happening::IsWithdrawn(article, withdrawal) => week.withdraw(article, withdrawal, at).await?,
        }
    }
    let stories = newsroom.store.inbox(Timestamp::MAX, 10_000).await?.len();
    let editions = newsroom.store.all_editions().await?.len();
    Ok(Told { dispatches: newsroom.store.dispatch_count().await?, stories, editions })
}

/// Everything that happens, in order of time; what arrives at the moment of publication arrives before it.
fn happenings<'a>(manifest: &'a Manifest, articles: &'a Articles) -> Result<Vec<(Timestamp, Happening<'a>)>> {
    let mut all = Vec::new();
    for capture in &manifest.capture {
        all.push((time(capture.received)?, Happening::Arrives(capture)));
    }
    for article in &articles.article {
        all.push((time(article.published)?, Happening::IsPublished(article)));
        if let Some(correction) = &article.correction {
            all.push((time(correction.at)?, Happening::IsCorrected(article, correction)));
        }
        if let Some(withdrawal) = &article.withdrawal {
            all.push((time(withdrawal.at)?, Happening::IsWithdrawn(article, withdrawal)));
        }
    }
    all.sort_by_key(|(at, _)| *at);
    Ok(all)
}

struct Week<'a> {
    newsroom: &'a Newsroom,
    staff: HashMap<String, EditorId>,
    articles: HashMap<String, ArticleId>,
    outlets: Vec<OutletId>,
}

impl<'a> Week<'a> {
    async fn begin(
        newsroom: &'a Newsroom,
        manifest: &Manifest,
        articles: &Articles,
        password: &str,
    ) -> Result<Week<'a>> {
        let store = &newsroom.store;
        let (owners, outlets) = sample::outlets()?;
        for owner in &owners {
            store.keep_owner(owner).await?;
        }
        for outlet in &outlets {
            store.keep_outlet(outlet).await?;
        }
        for wire in manifest.wires()? {
            store.keep_wire(&wire, 900).await?;
            // Nobody answers at the sample's addresses: they are shown, and not polled.
            store.pause_wire(&wire.id, true).await?;
        }
        let began = manifest.capture.first().map(|capture| time(capture.received)).transpose()?;
        let began = began.context("the sample is empty")? - SignedDuration::from_hours(1);
        let password = argon2::Argon2::default()
            .hash_password(password.as_bytes())
            .map_err(|error| anyhow::anyhow!("the password cannot be hashed: {error}"))?
            .to_string();
        let mut staff = HashMap::new();
        for member in &articles.staff {
            let role = if member.role.contains("editor") { "chief" } else { "reporter" };
            let name = member.name.get("en").unwrap_or(&member.id);
            let email = format!("{}@harbourgazette.example", member.id);
            let id = store.add_editor(name, &email, &password, role, "en", began).await?;
            staff.insert(member.id.clone(), id);
        }
        let outlets = outlets.into_iter().map(|outlet| outlet.id).collect();
        Ok(Week { newsroom, staff, articles: HashMap::new(), outlets })
    }

    async fn arrive(&mut self, capture: &SampleCapture, at: Timestamp) -> Result<()> {
        let wire: WireId = capture.wire.parse()?;
        let delivery = Delivery {
            wire: wire.clone(),
            url: capture.url.clone(),
            content_type: capture.content_type.clone(),
            bytes: sample::bytes(&capture.file)?.to_vec(),
        };
        self.newsroom.receive(&delivery, at).await?;
        self.newsroom.work_off(at).await?;
        let mut health = self.newsroom.store.wire(&wire).await?;
        (health.last_tried, health.last_heard) = (Some(at), Some(at));
        Ok(self.newsroom.store.note_poll(&health, None, at).await?)
    }

    fn member(&self, id: &str) -> Result<EditorId> {
        self.staff.get(id).copied().with_context(|| format!("the sample has no {id}"))
    }

    async fn publish(&mut self, article: &SampleArticle, at: Timestamp) -> Result<()> {
        let draft = self.draft(article).await?;
        let mut used: Vec<Used> = Vec::new();
        for guid in article.paragraph.iter().flat_map(|paragraph| &paragraph.from) {
            let dispatch = self.dispatch(guid).await?;
            let version = self.newsroom.store.dispatch(dispatch).await?.version;
            if !used.iter().any(|used| used.dispatch == dispatch) {
                used.push(Used { dispatch, version });
            }
        }
        let story = self.story_of(&used).await?;
        let author = self.member(&article.author)?;
        let store = &self.newsroom.store;
        let id = store.begin_article(story, &article.id, &draft, &used, Some(author), at).await?;
        self.articles.insert(article.id.clone(), id);
        self.order(article, Act::Publish, at).await
    }

    async fn correct(
        &mut self,
        article: &SampleArticle,
        correction: &SampleCorrection,
        at: Timestamp,
    ) -> Result<()> {
        let id = self.articles[&article.id];
        let kept = self.newsroom.store.article(id).await?;
        let mut draft = kept.draft.context("a published article has a draft")?;
        let mend = |text: &str| text.replace(&correction.was, &correction.is);
        draft.text.body = mend(&draft.text.body);
        for mark in &mut draft.marks {
            mark.words = mend(&mark.words);
        }
        self.newsroom.store.save_draft(id, &draft, kept.draft_number, at).await?;
        let act = Act::Correct { was: correction.was.clone(), is: correction.is.clone() };
        self.order(article, act, at).await
    }

    async fn withdraw(
        &mut self,
        article: &SampleArticle,
        withdrawal: &SampleWithdrawal,
        at: Timestamp,
    ) -> Result<()> {
        let act = Act::Withdraw { removal: Removal::Kill, reason: withdrawal.notice.clone() };
        self.order(article, act, at).await
    }

    async fn order(&self, article: &SampleArticle, act: Act, at: Timestamp) -> Result<()> {
        let order = Order {
            article: self.articles[&article.id],
            act,
            by: self.member(&article.approved_by)?,
            number: None,
        };
        let pressed = self.newsroom.press(order, at).await;
        pressed.with_context(|| format!("the sample's article {} cannot be published", article.id))
    }

    async fn draft(&self, article: &SampleArticle) -> Result<Draft> {
        let body: Vec<&str> = article.paragraph.iter().map(|paragraph| paragraph.text.as_str()).collect();
        let credits = article.credit.iter().map(|credit| CreditLine {
            text: credit.clone(),
            agency: None,
            abbreviation: None,
            seen: None,
        });
        let text = ArticleText {
            language: article.language,
            section: article.section.clone(),
            headline: article.headline.clone(),
            headline_attribution: article.headline_attribution.clone(),
            standfirst: article.standfirst.clone(),
            dateline: None,
            byline: article.byline.clone(),
            credits: credits.collect(),
            body: body.join("\n\n"),
        };
        let mut marks = Vec::new();
        for label in &article.label {
            let mut dispatches = Vec::new();
            for guid in &label.dispatches {
                dispatches.push(self.dispatch(guid).await?);
            }
            let attribution = Some(self.newsroom.speaker_of(&label.span, &text, &dispatches).await?);
            let sourcing = Sourcing::Dispatches { dispatches, attribution };
            marks.push(Mark::new(label.span.as_str(), sourcing));
        }
        Ok(Draft { text, marks, reporter_there: false })
    }

    async fn dispatch(&self, guid: &str) -> Result<DispatchId> {
        for outlet in &self.outlets {
            if let Some(id) = self.newsroom.store.dispatch_by_guid(outlet, guid).await? {
                return Ok(id);
            }
        }
        anyhow::bail!("the dispatch {guid} has not arrived")
    }

    async fn story_of(&self, used: &[Used]) -> Result<Option<StoryId>> {
        match used.first() {
            Some(first) => Ok(self.newsroom.store.dispatch(first.dispatch).await?.story),
            None => Ok(None),
        }
    }
}
