//! A house whose clock and secrets a test sets, on a database of its own.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use gazette_desk::{
    Act, Assertion, Case, Charge, Finding, Outcome, Role, Sourced, check_allegation, check_copy,
    check_unnamed_source, decide,
};
use gazette_news::{
    ArticleId, ArticleState, Digest, Dispatch, DispatchId, EditorId, Language, Met, Party, Statement,
    StoryId, WireId,
};
use gazette_store::{
    Deed, Draft, EditionBody, FoundStatement, KeptArticle, KeptEdition, KeptPage, KeptPolicy, Mark, Marking,
    NewEdition, Publication, Schedule, Sourcing, Store, StoryCounts, Used,
};
use gazette_web::{
    About, AlteredWords, Bit, Changed, CopyLine, Correction, Delivery, Found, FoundDispatch, FoundStory,
    House, HouseError, Later, News, Order, Piece, Rehearsal, Remark, TopicOf,
};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use tokio::sync::broadcast;

/// A house for tests: the rules are the desk's own, the press is a few lines.
pub struct TestHouse {
    pub store: Store,
    pub clock: Mutex<Timestamp>,
    secrets: AtomicU64,
    news: broadcast::Sender<News>,
}

impl TestHouse {
    pub fn new(store: Store, now: Timestamp) -> TestHouse {
        let (news, _) = broadcast::channel(16);
        TestHouse { store, clock: Mutex::new(now), secrets: AtomicU64::new(0), news }
    }

    #[allow(dead_code, reason = "the example desk tells nobody")]
    pub fn tell(&self, news: News) {
        // Nobody may be listening.
        let _ = self.news.send(news);
    }

    async fn copy_of(&self, article: &KeptArticle) -> Result<Vec<Finding>, HouseError> {
        let draft = article.draft.as_ref().expect("articles of tests have drafts");
        let assertions: Vec<Assertion> = draft.marks.iter().map(assertion).collect();
        let credits: Vec<String> = draft.text.credits.iter().map(|credit| credit.text.clone()).collect();
        let mut killed = Vec::new();
        for used in self.store.article_dispatches(article.id).await? {
            let dispatch = self.store.dispatch(used.dispatch).await?;
            if dispatch.killed {
                killed.push(dispatch.headline.unwrap_or_default());
            }
        }
        let findings = check_copy(&assertions, &credits, &[], &killed, 2)?;
        for mark in &draft.marks {
            if let Some(allegation) = &mark.allegation {
                check_allegation(&Charge {
                    words: &mark.words,
                    allegation,
                    owners: 1,
                    is_said_by_unnamed: false,
                })?;
            }
            if let Some(source) = &mark.unnamed_source {
                check_unnamed_source(&mark.words, source)?;
            }
        }
        Ok(findings)
    }

    /// What another is who proposed the takedown that is ordered, with the reason she gave.
    async fn takes_over(
        &self,
        order: &mut Order,
        standing: ArticleState,
    ) -> Result<Option<Role>, HouseError> {
        let takedown = self.store.takedown(order.article).await?;
        let takedown = takedown.filter(|takedown| takedown.by != order.by && order.act.takes_down(standing));
        let Some(takedown) = takedown else { return Ok(None) };
        if let Act::Withdraw { reason, .. } = &mut order.act {
            *reason = takedown.reason;
        }
        Ok(Role::of(&self.store.editor(takedown.by).await?.role))
    }

    async fn pressed(&self, mut order: Order) -> Result<(), HouseError> {
        let article = self.store.article(order.article).await?;
        let editions = self.store.editions(order.article).await?;
        let role = Role::of(&self.store.editor(order.by).await?.role).expect("a role");
        let standing = article.state;
        let draft = article.draft.clone().expect("articles of tests have drafts");
        let proposed = self.takes_over(&mut order, standing).await?;
        let case = Case {
            proposed,
            waits: article.schedule.is_some(),
            role,
            state: standing,
            embargo: article.embargo,
            now: self.now(),
            before: editions.last().map(|edition| &edition.body.text),
            after: &draft.text,
            differs_beside: false,
            cleared_up: &[],
        };
        let Outcome { next, change } = decide(&order.act, &case)?;
        let Some(change) = change else { return self.turn(&order, &article, next).await };
        if change.shows_words() {
            self.copy_of(&article).await?;
        }
        let edition = KeptEdition {
            article: article.id,
            number: editions.len() as u32 + 1,
            published: self.now(),
            change,
            body: EditionBody {
                text: draft.text,
                labels: vec![],
                marks: draft.marks,
                reporter_there: draft.reporter_there,
                record: serde_json::Value::Null,
            },
            leaf: editions.len() as i64,
        };
        self.publish(&article, edition, next).await
    }

    async fn turn(&self, order: &Order, article: &KeptArticle, to: ArticleState) -> Result<(), HouseError> {
        let schedule = match order.act {
            Act::Schedule { at, .. } => {
                Some(Schedule { at, by: order.by, change: gazette_news::Change::First })
            }
            _ => None,
        };
        let deed = Deed {
            at: self.now(),
            editor: Some(order.by),
            act: to.to_string(),
            subject: format!("article {}", article.id.0),
            detail: "null".to_owned(),
        };
        Ok(self.store.turn_article(article.id, (article.state, to), schedule, &deed).await?)
    }

    async fn publish(
        &self,
        article: &KeptArticle,
        edition: KeptEdition,
        state: ArticleState,
    ) -> Result<(), HouseError> {
        let head = self.store.log_head().await?;
        let mut pages = self.store.page_set().await?.map(|set| set.pages).unwrap_or_default();
        let mut blobs = Vec::new();
        let gone = !edition.change.shows_words();
        let text = &edition.body.text;
        let body = if gone { "This article was withdrawn." } else { &text.body };
        let html = format!("<!doctype html><title>{}</title><p>{body}</p>", text.headline);
        let path = format!("/{}/{}/", text.language, article.slug);
        for (path, status) in [("/".to_owned(), 200), (path, if gone { 410 } else { 200 })] {
            let digest = self.digest(html.as_bytes()).to_string();
            blobs.push((digest.clone(), html.clone().into_bytes()));
            pages.retain(|page| page.path != path);
            pages.push(KeptPage { path, digest, content_type: "text/html; charset=utf-8".into(), status });
        }
        let publication = Publication {
            at: self.now(),
            editions: vec![NewEdition { edition, from: article.state, state, rests_on: Some(vec![]) }],
            log_size: head.size,
            leaves: vec![b"leaf".to_vec()],
            tiles: vec![("tile/0/000.p/1".into(), vec![7; 32])],
            checkpoint: format!("press.example\n{}\n", head.size + 1),
            pages,
            blobs,
            site_leaf: head.size,
            deeds: vec![],
        };
        self.store.publish(&publication).await?;
        Ok(())
    }

    /// Keeps what an editor said as the only statement of the text: what follows from a text is not tried here.
    async fn corrected(&self, correction: Correction) -> Result<(), HouseError> {
        let Correction { dispatch, version, change, by } = correction;
        let deed = Deed {
            at: self.now(),
            editor: Some(by),
            act: "mark-statement".into(),
            subject: format!("dispatch {}", dispatch.0),
            detail: "null".into(),
        };
        let with = match change {
            Remark::TakeBack => {
                return Ok(self.store.drop_marking(dispatch, version, &[], &[], &deed).await?);
            }
            Remark::Add(with) | Remark::Replace { with, .. } => Some(with),
            Remark::Remove(_) => None,
        };
        let statements = with.into_iter().map(|with| {
            let speaker = with.speaker.as_ref();
            let parts = serde_json::json!({
                "speaker": speaker.map(|s| serde_json::json!({"name": s.name(), "role": s.role(), "affiliation": s.affiliation()})),
                "source": with.source, "cue": with.cue, "content": with.content, "polarity": with.polarity,
                "kind": with.kind, "anonymity": with.anonymity, "voice": "indirect", "inside": null, "confidence": 1.0,
            });
            FoundStatement { speaker: speaker.map(|s| s.shown().to_owned()), parts: parts.to_string() }
        });
        let statements = statements.collect();
        let marking = Marking { dispatch, version, statements, editor: by, at: self.now() };
        Ok(self.store.keep_marking(&marking, &[], &deed).await?)
    }

    async fn draft(&self, dispatches: &[DispatchId], by: EditorId) -> Result<ArticleId, HouseError> {
        let kept = self.store.dispatch(dispatches[0]).await?;
        let parts = self.store.newest_version(dispatches[0]).await?.parts;
        let dispatch: Dispatch = serde_json::from_str(&parts).expect("a dispatch");
        let text = gazette_news::ArticleText {
            language: dispatch.language,
            section: dispatch.section.clone().unwrap_or_default(),
            headline: dispatch.headline.clone().unwrap_or_default(),
            headline_attribution: dispatch.headline_attribution.clone(),
            standfirst: None,
            dateline: dispatch.dateline.as_ref().map(|dateline| dateline.text.clone()),
            byline: None,
            credits: dispatch.credit.iter().cloned().collect(),
            body: dispatch.text().to_owned(),
        };
        let marks = dispatch.copy.iter().map(|paragraph| {
            let sourcing = Sourcing::Dispatches { dispatches: dispatches.to_vec(), attribution: None };
            Mark::new(paragraph, sourcing)
        });
        let draft = Draft { marks: marks.collect(), text, reporter_there: false };
        let slug = format!("article-{}", kept.id.0);
        let first = |dispatch: &DispatchId| Used { dispatch: *dispatch, version: 1 };
        let used: Vec<Used> = dispatches.iter().map(first).collect();
        Ok(self.store.begin_article(kept.story, &slug, &draft, &used, Some(by), self.now()).await?)
    }
}

fn assertion(mark: &Mark) -> Assertion {
    let sourced = match &mark.sourcing {
        Sourcing::Dispatches { dispatches, .. } if dispatches.is_empty() => Sourced::Not,
        Sourcing::Dispatches { .. } => Sourced::Attributed,
        Sourcing::OwnReporting => Sourced::OwnReporting,
        Sourcing::CommonKnowledge => Sourced::Known,
        Sourcing::Waived { reason } => Sourced::Waived(reason.clone()),
    };
    Assertion { words: mark.words.clone(), sourced }
}

impl House for TestHouse {
    fn now(&self) -> Timestamp {
        *self.clock.lock().expect("no test panics with the clock in hand")
    }

    fn secret(&self) -> [u8; 32] {
        let count = self.secrets.fetch_add(1, Ordering::Relaxed);
        Sha256::digest(format!("secret {count}")).into()
    }

    fn digest(&self, bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    fn press(&self, order: Order) -> Later<'_, Result<(), HouseError>> {
        Box::pin(self.pressed(order))
    }

    fn rehearse(&self, article: ArticleId, language: Language) -> Later<'_, Result<Rehearsal, HouseError>> {
        Box::pin(async move {
            let findings = self.copy_of(&self.store.article(article).await?).await?;
            let findings = findings.iter().map(|finding| finding.sentence(language)).collect();
            Ok(Rehearsal { findings, labels: Vec::new() })
        })
    }

    fn policies(&self) -> Later<'_, Result<Vec<KeptPolicy>, HouseError>> {
        Box::pin(async move { Ok(self.store.policies().await?) })
    }

    fn remake_site(&self) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move { Ok(self.store.set("site", "made anew").await?) })
    }

    fn unsourced(&self, _: ArticleId) -> Later<'_, Result<Vec<String>, HouseError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn waiting_allegations(&self, article: ArticleId) -> Later<'_, Result<Vec<String>, HouseError>> {
        Box::pin(async move {
            let draft = self.store.article(article).await?.draft.expect("articles of tests have drafts");
            let charges = draft.marks.iter().filter_map(|mark| {
                Some(Charge {
                    words: &mark.words,
                    allegation: mark.allegation.as_ref()?,
                    owners: 1,
                    is_said_by_unnamed: false,
                })
            });
            Ok(charges.filter(Charge::waits_for_approval).map(|charge| charge.words.to_owned()).collect())
        })
    }

    fn search<'a>(&'a self, typed: &'a str, before: Option<i64>) -> Later<'a, Result<Found, HouseError>> {
        Box::pin(async move {
            let mut found = Found { next: before.is_none().then_some(1), ..Found::default() };
            for kept in self.store.dispatches_after(DispatchId(0), 10).await? {
                let headline = kept.headline.clone().unwrap_or_default();
                let Some((head, tail)) = headline.split_once(typed).filter(|_| !typed.is_empty()) else {
                    continue;
                };
                let bit = |text: &str, is_asked| Bit { text: text.to_owned(), is_asked };
                let headline = vec![bit(head, false), bit(typed, true), bit(tail, false)];
                let story = match kept.story {
                    Some(story) => Some(self.store.story(story).await?),
                    None => None,
                };
                let (outlet, excerpt) = (vec![bit(kept.outlet.as_str(), false)], vec![bit("<b>", true)]);
                let title = headline.clone();
                let dispatches = vec![FoundDispatch { kept, outlet, headline, excerpt }];
                found.stories.push(FoundStory { story, title, dispatches, more: 2 });
            }
            Ok(found)
        })
    }

    fn about(&self, _story: StoryId, language: Language) -> Later<'_, Result<About, HouseError>> {
        Box::pin(async move { Ok(About { topics: self.topics(language), ..About::default() }) })
    }

    fn figures(
        &self,
        _: StoryId,
        _: Language,
    ) -> Later<'_, Result<Vec<gazette_web::FigureTable>, HouseError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn topics(&self, language: Language) -> Vec<TopicOf> {
        let name = match language {
            Language::ARABIC => "الكوارث والحوادث والطوارئ",
            Language::PERSIAN => "بلایا، سوانح و رخدادهای اضطراری",
            _ => "disaster, accident and emergency incident",
        };
        vec![TopicOf {
            code: "03000000".to_owned(),
            name: name.to_owned(),
            section: "disaster".to_owned(),
            is_top: true,
            is_set: false,
        }]
    }

    fn receive(&self, delivery: Delivery) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move {
            let capture = gazette_news::Capture {
                digest: self.digest(&delivery.bytes),
                wire: delivery.wire,
                url: delivery.url,
                content_type: delivery.content_type,
                received: self.now(),
                len: delivery.bytes.len() as u64,
            };
            self.store.keep_capture(&capture, &delivery.bytes).await?;
            Ok(())
        })
    }

    fn seal(&self, name: &str) -> Vec<u8> {
        name.bytes().rev().collect()
    }

    fn unseal(&self, sealed: &[u8]) -> Result<String, HouseError> {
        Ok(sealed.iter().rev().map(|byte| char::from(*byte)).collect())
    }

    fn read_page<'a>(&'a self, _wire: &'a WireId, url: &'a str) -> Later<'a, Result<(), HouseError>> {
        Box::pin(async move { Err(HouseError::Outside(Met::NoConnection.with([url, "…"]))) })
    }

    fn archive<'a>(&'a self, url: &'a str) -> Later<'a, Result<Digest, HouseError>> {
        Box::pin(async move {
            if url.contains("down.example") {
                return Err(HouseError::Outside(Met::NoConnection.with(["down.example", "…"])));
            }
            let digest = self.digest(url.as_bytes());
            self.store.keep_evidence(&digest, url.as_bytes()).await?;
            Ok(digest)
        })
    }

    fn copy_tree(&self, _story: StoryId, _language: Language) -> Later<'_, Result<String, HouseError>> {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><path d="M90 60h60m0 0l60-30m-60 30l60 30" stroke="#888" fill="none"/><circle cx="80" cy="60" r="12" fill="#0b5b5d"/><circle cx="220" cy="30" r="9" fill="none" stroke="#888"/><circle cx="220" cy="90" r="9" fill="none" stroke="#888"/></svg>"##;
        Box::pin(async move { Ok(svg.to_owned()) })
    }

    fn parties(
        &self,
        text: String,
        _language: Language,
        statements: Vec<Statement>,
    ) -> Later<'_, Result<Vec<Party>, HouseError>> {
        Box::pin(async move { Ok(super::copy::parties(&text, &statements)) })
    }

    fn copies(&self, _story: StoryId) -> Later<'_, Result<Vec<CopyLine>, HouseError>> {
        let line = CopyLine {
            from: ("Amber Sea Press".to_owned(), DispatchId(1)),
            to: ("The Courier".to_owned(), DispatchId(2)),
            share: 83,
            changed: self.changed("", "", Language::ENGLISH),
        };
        Box::pin(async move { Ok(vec![line]) })
    }

    fn changed(&self, _older: &str, _newer: &str, _language: Language) -> Changed {
        let altered = |is_figure, was: &str, is: &str| AlteredWords {
            is_figure,
            is_name: !is_figure,
            was: was.to_owned(),
            is: is.to_owned(),
        };
        let altered = vec![altered(true, "27", "at least 40"), altered(false, "Ida Roe", "Ida Rowe")];
        Changed { cut: 12, added: 30, altered }
    }

    fn difference(&self, older: &str, newer: &str) -> Vec<Piece> {
        let (old, new): (Vec<&str>, Vec<&str>) =
            (older.split_inclusive(' ').collect(), newer.split_inclusive(' ').collect());
        let front = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let back =
            old[front..].iter().rev().zip(new[front..].iter().rev()).take_while(|(a, b)| a == b).count();
        let pieces = [
            Piece::Same(old[..front].concat()),
            Piece::Cut(old[front..old.len() - back].concat()),
            Piece::Added(new[front..new.len() - back].concat()),
            Piece::Same(old[old.len() - back..].concat()),
        ];
        let blank = |p: &Piece| matches!(p, Piece::Same(t) | Piece::Cut(t) | Piece::Added(t) if t.is_empty());
        pieces.into_iter().filter(|piece| !blank(piece)).collect()
    }

    fn independence(
        &self,
        _story: StoryId,
        _language: Language,
    ) -> Later<'_, Result<Vec<String>, HouseError>> {
        Box::pin(async {
            Ok(vec!["Harbour Times and Coast Radio belong to Tidewater Media: they count once.".to_owned()])
        })
    }

    fn correct(&self, correction: Correction) -> Later<'_, Result<(), HouseError>> {
        Box::pin(self.corrected(correction))
    }

    fn recount(&self, story: StoryId) -> Later<'_, Result<(), HouseError>> {
        Box::pin(async move {
            let dispatches = self.store.dispatches_of(story).await?.len() as i64;
            let counts = StoryCounts {
                dispatches,
                origins: dispatches.min(1),
                owners: dispatches.min(1),
                conflicts: 0,
            };
            Ok(self.store.count_story(story, &counts).await?)
        })
    }

    fn draft_from<'a>(
        &'a self,
        dispatches: &'a [DispatchId],
        by: EditorId,
    ) -> Later<'a, Result<ArticleId, HouseError>> {
        Box::pin(self.draft(dispatches, by))
    }

    fn listen(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }
}
