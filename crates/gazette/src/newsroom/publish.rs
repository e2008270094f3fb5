//! Publishing: what an editor orders becomes an edition, a leaf, a site and a checkpoint, all or none.

use std::collections::{BTreeMap, HashSet};

use gazette_desk::{Assertion, Finding, Refusal, Role, Sourced};
use gazette_news::{ArticleId, Change, DispatchId, Edition, EditorId, Label, Language, Span, Standing};
use gazette_press::plan::Page;
use gazette_store::{
    Deed, Draft, EditionBody, KeptArticle, KeptEdition, KeptPage, Mark, NewEdition, Publication, Sourcing,
};
use gazette_tlog::{Log, tile};
use gazette_web::{HouseError, News, Order};
use jiff::Timestamp;

use super::{Newsroom, digest};

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The editors' rules say no, or the store could not.
    #[error(transparent)]
    House(#[from] HouseError),
    /// The log must not be signed.
    #[error(transparent)]
    Log(#[from] gazette_tlog::Fatal),
    /// The press could not print it.
    #[error("the pages cannot be made: {0}")]
    Press(String),
}

impl From<gazette_store::Error> for PublishError {
    fn from(error: gazette_store::Error) -> PublishError {
        PublishError::House(HouseError::Store(error))
    }
}

impl From<Refusal> for PublishError {
    fn from(refusal: Refusal) -> PublishError {
        PublishError::House(HouseError::Refused(refusal))
    }
}

/// The path of the list of all pages, whose hash the log holds.
pub const PAGE_LIST: &str = "/.well-known/gazette/pages.json";

/// The path of the log's key.
pub const LOG_KEY: &str = "/.well-known/gazette/log-key";

impl Newsroom {
    /// Carries out an order: checks it, makes the edition, and swaps the site.
    ///
    /// # Errors
    /// [`PublishError`]; readers see then what they saw before.
    pub async fn press(&self, order: Order, now: Timestamp) -> Result<(), PublishError> {
        let _one_at_a_time = self.pressing.lock().await;
        let article = self.store.article(order.article).await?;
        let role = self.role_of(order.by).await?;
        let editions = self.store.editions(order.article).await?;
        let (change, draft) = self.decide(&order, role, &article, &editions, now).await?;
        let state = if matches!(change, Change::Withdrawal { .. }) { "withdrawn" } else { "published" };
        let number = editions.last().map_or(1, |last| last.number + 1);
        let head = self.store.log_head().await?;
        let body = EditionBody {
            labels: self.labels(&draft).await?,
            record: serde_json::to_value(self.record_of(&article).await?)
                .map_err(gazette_store::Error::from)?,
            text: draft.text,
        };
        let edition =
            KeptEdition { article: article.id, number, published: now, change, body, leaf: head.size };
        let deed = Deed {
            at: now,
            editor: Some(order.by),
            act: edition.change.as_str().to_owned(),
            subject: format!("article {}", article.id.0),
            detail: serde_json::to_string(&edition.change).map_err(gazette_store::Error::from)?,
        };
        self.publish(vec![NewEdition { edition, state }], vec![deed], now).await?;
        self.tell(News::Article(article.id));
        Ok(())
    }

    /// Makes the site anew from what is published, as after a change of the configuration.
    ///
    /// # Errors
    /// As [`Newsroom::press`].
    pub async fn press_again(&self, now: Timestamp) -> Result<(), PublishError> {
        let _one_at_a_time = self.pressing.lock().await;
        self.publish(Vec::new(), Vec::new(), now).await
    }

    async fn role_of(&self, editor: EditorId) -> Result<Role, PublishError> {
        let editor = self.store.editor(editor).await?;
        Role::of(&editor.role)
            .ok_or_else(|| gazette_store::Error::Corrupt(format!("{:?} is not a role", editor.role)).into())
    }

    /// What follows from an order: the change to print and the words to print it on.
    async fn decide(
        &self,
        order: &Order,
        role: Role,
        article: &KeptArticle,
        editions: &[KeptEdition],
        now: Timestamp,
    ) -> Result<(Change, Draft), PublishError> {
        let standing = gazette_desk::ArticleStanding::of(&article.state)
            .ok_or_else(|| gazette_store::Error::Corrupt(format!("{:?} is not a state", article.state)))?;
        let before = editions.last().map(|edition| edition.body.text.clone());
        let draft = article.draft.clone().ok_or(gazette_store::Error::NotFound("draft"))?;
        let is_withdrawal = matches!(order.act, gazette_desk::Act::Withdraw { .. });
        // What is withdrawn is withdrawn as it was published: an unfinished draft plays no part in it.
        let text = match &before {
            Some(published) if is_withdrawal => published.clone(),
            _ => draft.text.clone(),
        };
        let old_body = before.as_ref().map_or("", |text| text.body.as_str());
        let embargo = self.embargo_of(article).await?;
        let (_, change) =
            gazette_desk::decide(&order.act, role, standing, embargo, now, old_body, &text.body)?;
        if !is_withdrawal {
            self.gate(article, &draft).await?;
        }
        Ok((change, Draft { text, marks: draft.marks }))
    }

    /// The later of the article's own embargo and those of the dispatches it was written from (rule 21).
    async fn embargo_of(&self, article: &KeptArticle) -> Result<Option<Timestamp>, PublishError> {
        let mut embargo = article.embargo;
        for id in self.store.article_dispatches(article.id).await? {
            embargo = embargo.max(self.store.dispatch(id).await?.embargo);
        }
        Ok(embargo)
    }

    /// Asks the gate about a draft: what it points out, or why it refuses.
    pub(super) async fn gate(
        &self,
        article: &KeptArticle,
        draft: &Draft,
    ) -> Result<Vec<Finding>, PublishError> {
        let assertions: Vec<Assertion> = draft.marks.iter().map(assertion_of).collect();
        let mut credits: Vec<String> = draft.text.credits.iter().map(|credit| credit.text.clone()).collect();
        credits.extend([draft.text.body.clone(), draft.text.byline.clone().unwrap_or_default()]);
        let (mut needed, mut killed) = (Vec::new(), Vec::new());
        for id in self.store.article_dispatches(article.id).await? {
            let dispatch = self.store.dispatch(id).await?;
            if dispatch.killed {
                killed.push(dispatch.headline.clone().unwrap_or_else(|| dispatch.guid.clone()));
            }
            let outlet = self.store.outlet(&dispatch.outlet).await?;
            let is_printed = |name: &str| credits.iter().any(|credit| credit.contains(name));
            let known_by = outlet.also.iter().chain(outlet.abbreviation.iter()).find(|name| is_printed(name));
            let name = known_by.cloned().unwrap_or(outlet.name);
            if outlet.agency && !needed.contains(&name) {
                needed.push(name);
            }
        }
        Ok(gazette_desk::check_copy(&assertions, &credits, &needed, &killed)?)
    }

    /// What the gate would say now, in words.
    ///
    /// # Errors
    /// The refusal itself.
    pub async fn rehearse(&self, id: ArticleId) -> Result<Vec<String>, PublishError> {
        let article = self.store.article(id).await?;
        let draft = article.draft.clone().ok_or(gazette_store::Error::NotFound("draft"))?;
        let findings = self.gate(&article, &draft).await?;
        Ok(findings.iter().map(|finding| finding_in_words(finding, draft.text.language)).collect())
    }

    /// The labels of a draft's marks as the record stands now.
    async fn labels(&self, draft: &Draft) -> Result<Vec<Label>, PublishError> {
        let mut labels = Vec::new();
        for mark in &draft.marks {
            let Sourcing::Dispatches { dispatches, attribution } = &mark.sourcing else { continue };
            let Some(span) = find_span(&draft.text.body, &mark.words) else { continue };
            let (standing, rating, state_control) = self.standing_behind(&mark.words, dispatches).await?;
            labels.push(Label { span, attribution: attribution.clone(), standing, rating, state_control });
        }
        labels.sort_by_key(|label| label.span);
        // A reader can see one label at a place: of two that overlap, the first stays.
        let mut end = 0;
        labels.retain(|label| {
            let fits = label.span.start() >= end;
            end = if fits { label.span.end() } else { end };
            fits
        });
        Ok(labels)
    }

    async fn publish(
        &self,
        editions: Vec<NewEdition>,
        deeds: Vec<Deed>,
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let head = self.store.log_head().await?;
        let stored = self.store.leaves(0, head.size).await?;
        let key = self.signer.verifier();
        let log = if stored.is_empty() { Log::empty() } else { Log::open(&stored, &head.checkpoint, &key)? };
        let all = self.all_editions(&editions).await?;
        let plan = self.plan(&all).await?;
        let pages = gazette_press::press(&plan).map_err(|error| PublishError::Press(error.to_string()))?;
        let paths = gazette_press::article_paths(&plan);
        let mut leaves: Vec<Vec<u8>> = Vec::new();
        for new in &editions {
            leaves.push(edition_leaf(&new.edition, &paths)?);
        }
        let site_leaf = head.size + leaves.len() as i64;
        let pages = with_evidence(pages, &all, &paths, key.to_string());
        let list = page_list(&pages);
        leaves.push(site_leaf_of(&list, now));
        let tail_from = head.size - head.size % tile::WIDTH as i64;
        let growth = gazette_tlog::grow(&log, &stored[tail_from as usize..], &leaves, &self.signer)?;
        let (kept, blobs) = kept_pages(pages, list);
        let publication = Publication {
            at: now,
            editions,
            log_size: head.size,
            leaves,
            tiles: growth.tiles.into_iter().map(|tile| (tile.path, tile.bytes)).collect(),
            checkpoint: growth.checkpoint,
            pages: kept,
            blobs,
            site_leaf,
            deeds,
        };
        self.store.publish(&publication).await?;
        Ok(())
    }

    /// All editions that are published or about to be, by article and number.
    async fn all_editions(&self, new: &[NewEdition]) -> Result<Vec<KeptEdition>, PublishError> {
        let mut all = self.store.all_editions().await?;
        all.extend(new.iter().map(|new| new.edition.clone()));
        all.sort_by_key(|edition| (edition.article, edition.number));
        Ok(all)
    }

    /// What the record shows behind a mark: its standing, a verdict in force, and a state-control label.
    async fn standing_behind(
        &self,
        words: &str,
        dispatches: &[DispatchId],
    ) -> Result<(Standing, Option<gazette_news::Rating>, Option<String>), PublishError> {
        let tally = self.tally_of(words, dispatches).await?;
        let mut state_control = None;
        for id in dispatches {
            let outlet = self.store.outlet(&self.store.dispatch(*id).await?.outlet).await?;
            state_control = state_control.or(outlet.state_control.map(|control| control.label));
        }
        let rating = self.rating_of(words, dispatches).await?;
        Ok((Standing::of(&tally), rating, state_control))
    }
}

fn assertion_of(mark: &Mark) -> Assertion {
    let sourced = match &mark.sourcing {
        Sourcing::Dispatches { dispatches, .. } if dispatches.is_empty() => Sourced::Not,
        Sourcing::Dispatches { .. } => Sourced::Attributed,
        Sourcing::OwnReporting => Sourced::OwnReporting,
        Sourcing::Waived { reason } => Sourced::Waived(reason.clone()),
    };
    Assertion { words: mark.words.clone(), sourced }
}

fn finding_in_words(finding: &Finding, language: Language) -> String {
    let (en, ar, fa) = match finding {
        Finding::LeadWithoutSource => (
            "The lead names no source.".to_owned(),
            "لا تذكر المقدمة مصدرا.".to_owned(),
            "بند نخست منبعی ندارد.".to_owned(),
        ),
        Finding::PluralOfOne { words } => (
            format!("“{words}” speaks of several sources; only one stands behind it."),
            format!("«{words}» تتحدث عن مصادر عدة وليس وراءها إلا مصدر واحد."),
            format!("«{words}» از چند منبع سخن می‌گوید ولی تنها یکی پشت آن است."),
        ),
        Finding::SingleSource => (
            "Only one agency stands behind this article.".to_owned(),
            "وراء هذا المقال وكالة واحدة فقط.".to_owned(),
            "تنها یک خبرگزاری پشت این مطلب است.".to_owned(),
        ),
    };
    match language {
        Language::ARABIC => ar,
        Language::PERSIAN => fa,
        _ => en,
    }
}

/// Where words stand in a body, in code points.
fn find_span(body: &str, words: &str) -> Option<Span> {
    let at = body.find(words.trim())?;
    let start = body[..at].chars().count() as u32;
    Span::new(start, start + words.trim().chars().count() as u32).ok()
}

/// The edition as the press takes it.
pub(super) fn edition_of(kept: &KeptEdition) -> Result<Edition, PublishError> {
    let KeptEdition { article, number, published, change, body, .. } = kept.clone();
    Edition::new(article, number, published, change, body.text, body.labels)
        .map_err(|error| PublishError::Press(error.to_string()))
}

/// The bytes an edition's leaf names by their hash: the edition itself, as JSON with its members in a fixed order.
fn edition_bytes(kept: &KeptEdition) -> Result<Vec<u8>, PublishError> {
    let edition = edition_of(kept)?;
    Ok(serde_json::to_vec(&edition).map_err(gazette_store::Error::from)?)
}

/// Where each article is, by its number.
type Paths = BTreeMap<ArticleId, String>;

/// The leaf of an edition: what it is, where it is, and the hash of its words. Never the words: an embargoed or
/// withdrawn text must not be readable in a log that forgets nothing (rule 21).
fn edition_leaf(kept: &KeptEdition, paths: &Paths) -> Result<Vec<u8>, PublishError> {
    let path = paths.get(&kept.article).cloned().unwrap_or_default();
    let leaf = serde_json::json!({
        "kind": "edition",
        "article": kept.article.0,
        "edition": kept.number,
        "change": kept.change.as_str(),
        "published": kept.published,
        "path": path,
        "sha256": digest(&edition_bytes(kept)?),
    });
    Ok(leaf.to_string().into_bytes())
}

fn site_leaf_of(list: &[u8], now: Timestamp) -> Vec<u8> {
    let leaf = serde_json::json!({ "kind": "site", "at": now, "path": PAGE_LIST, "sha256": digest(list) });
    leaf.to_string().into_bytes()
}

/// Adds what a reader needs to check the pages: each edition's logged bytes, and the log's key.
///
/// The words of a withdrawn article are not published again; the log still proves that they were.
fn with_evidence(mut pages: Vec<Page>, all: &[KeptEdition], paths: &Paths, key: String) -> Vec<Page> {
    let withdrawn: HashSet<ArticleId> = all
        .iter()
        .filter(|edition| matches!(edition.change, Change::Withdrawal { .. }))
        .map(|edition| edition.article)
        .collect();
    for edition in all.iter().filter(|edition| !withdrawn.contains(&edition.article)) {
        let (Some(path), Ok(bytes)) = (paths.get(&edition.article), edition_bytes(edition)) else {
            continue;
        };
        pages.push(Page {
            path: format!("{path}edition-{}.json", edition.number),
            content_type: "application/json",
            status: 200,
            bytes,
        });
    }
    let bytes = format!("{key}\n").into_bytes();
    pages.push(Page { path: LOG_KEY.into(), content_type: "text/plain; charset=utf-8", status: 200, bytes });
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    pages
}

/// The list of all pages with their hashes, itself a page.
fn page_list(pages: &[Page]) -> Vec<u8> {
    let pages: Vec<_> = pages
        .iter()
        .map(|page| {
            serde_json::json!({ "path": page.path, "sha256": digest(&page.bytes), "status": page.status })
        })
        .collect();
    serde_json::json!({ "pages": pages }).to_string().into_bytes()
}

type Blobs = Vec<(String, Vec<u8>)>;

fn kept_pages(pages: Vec<Page>, list: Vec<u8>) -> (Vec<KeptPage>, Blobs) {
    let list = Page { path: PAGE_LIST.into(), content_type: "application/json", status: 200, bytes: list };
    pages
        .into_iter()
        .chain([list])
        .map(|page| {
            let digest = digest(&page.bytes).to_string();
            let kept = KeptPage {
                path: page.path,
                digest: digest.clone(),
                content_type: page.content_type.to_owned(),
                status: i64::from(page.status),
            };
            (kept, (digest, page.bytes))
        })
        .unzip()
}
