//! Publishing: what an editor orders becomes an edition, a leaf, a site and a checkpoint, all or none.

use gazette_desk::{Act, Case, Outcome, Permission, Planned, Refusal, Role};
use gazette_news::{Allegation, ArticleId, Change, DispatchId, EditorId, Label, Reply};
use gazette_press::plan::Record;
use gazette_store::{
    Deed, Draft, EditionBody, KeptArticle, KeptEdition, Mark, NewEdition, Publication, Schedule, Sourcing,
};
use gazette_tlog::{Log, tile};
use gazette_web::{News, Order};
use jiff::Timestamp;

use super::Newsroom;
use super::evidence::{edition_leaf, kept_pages, page_list, site_leaf_of, with_evidence};
use super::publish_error::PublishError;

impl Newsroom {
    /// Carries out an order: checks it, makes the edition if there is one, and swaps the site.
    ///
    /// # Errors
    /// [`PublishError`]; readers see then what they saw before.
    pub async fn press(&self, mut order: Order, now: Timestamp) -> Result<(), PublishError> {
        let _one_at_a_time = self.pressing.lock().await;
        let article = self.store.article(order.article).await?;
        let proposed = self.takes_over(&mut order, &article).await?;
        if order.number.is_some_and(|read| read != article.draft_number) {
            // What would go out is not what she has read: it was saved while other publications were made.
            let why = "the draft was saved in the meantime".to_owned();
            return Err(gazette_store::Error::Conflict(why).into());
        }
        let editions = self.store.editions(order.article).await?;
        let role = self.role_of(order.by).await?;
        let draft = self.working_draft(&article).await?;
        let new = match order.act.prints_draft() {
            true => Some(self.body_of(&article, draft.clone(), now).await?),
            false => None,
        };
        let who = (role, proposed);
        let outcome = self.decide(&order, who, &article, &editions, (&draft, new.as_ref()), now).await?;
        match outcome.change {
            None => self.turn(&order, &article, outcome.next.as_str(), now).await?,
            Some(change) => {
                let (body, rests_on) = match new {
                    Some(body) => (body, Some(self.used_by(article.id, &draft).await?)),
                    None => (last_of(&editions)?.body.clone(), None),
                };
                let waived = if change.shows_words() { waivers(&body) } else { Vec::new() };
                let deed = self.deed(Some(order.by), &article, &change, now)?;
                let deed = with_waivers(deed, waived)?;
                self.press_edition(&article, &editions, (change, body, rests_on), deed).await?;
            }
        }
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

    /// Carries out on the house's own account what a sender's kill or hold demands (rules 19 and 20), if readers still
    /// see something that it concerns: what an editor withdrew in the meantime stays withdrawn, and what is held is held.
    pub(super) async fn press_by_itself(
        &self,
        id: ArticleId,
        change: Change,
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let _one_at_a_time = self.pressing.lock().await;
        let article = self.store.article(id).await?;
        let concerns = match &change {
            Change::Hold { .. } => article.state == "published",
            _ => matches!(article.state.as_str(), "published" | "withheld"),
        };
        if !concerns {
            return Ok(());
        }
        let editions = self.store.editions(id).await?;
        let body = last_of(&editions)?.body.clone();
        let deed = self.deed(None, &article, &change, now)?;
        self.press_edition(&article, &editions, (change, body, None), deed).await?;
        self.tell(News::Article(article.id));
        Ok(())
    }

    /// What another person is who has proposed the takedown that is ordered; its reason is the one that was proposed. `None`
    /// if nobody has, she did herself, or the account has been closed since (rule 23).
    async fn takes_over(
        &self,
        order: &mut Order,
        article: &KeptArticle,
    ) -> Result<Option<Role>, PublishError> {
        let standing = gazette_desk::ArticleStanding::of(&article.state);
        if !standing.is_some_and(|standing| order.act.takes_down(standing)) {
            return Ok(None);
        }
        let takedown = self.store.takedown(article.id).await?;
        let Some(takedown) = takedown.filter(|takedown| takedown.by != order.by) else { return Ok(None) };
        if let Act::Withdraw { reason, .. } = &mut order.act {
            *reason = takedown.reason;
        }
        match self.role_of(takedown.by).await {
            Ok(role) => Ok(Some(role)),
            Err(PublishError::House(gazette_web::HouseError::Store(gazette_store::Error::NotFound(_)))) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    async fn role_of(&self, editor: EditorId) -> Result<Role, PublishError> {
        let editor = self.store.editor(editor).await?;
        Role::of(&editor.role)
            .ok_or_else(|| gazette_store::Error::Corrupt(format!("{:?} is not a role", editor.role)).into())
    }

    /// What follows from an order, after the rules and the gate were asked.
    async fn decide(
        &self,
        order: &Order,
        (role, proposed): (Role, Option<Role>),
        article: &KeptArticle,
        editions: &[KeptEdition],
        (draft, new): (&Draft, Option<&EditionBody>),
        now: Timestamp,
    ) -> Result<Outcome, PublishError> {
        let standing = gazette_desk::ArticleStanding::of(&article.state)
            .ok_or_else(|| gazette_store::Error::Corrupt(format!("{:?} is not a state", article.state)))?;
        let last = editions.last();
        let case = Case {
            role,
            standing,
            waits: article.schedule.is_some(),
            embargo: self.embargo_of(article, draft).await?,
            now,
            before: last.map(|last| &last.body.text),
            after: &draft.text,
            differs_beside: last.zip(new).is_some_and(|(last, new)| beside(&last.body) != beside(new)),
            cleared_up: &cleared_up(editions),
            proposed,
        };
        let outcome = gazette_desk::decide(&order.act, &case)?;
        let begins = matches!(order.act, Act::Publish | Act::Schedule { planned: Planned::First, .. });
        if begins {
            self.check_policies(draft.text.language)?;
        }
        match (&outcome.change, last) {
            // What is shown again is what was published: an unfinished draft plays no part in it.
            (Some(Change::Release { .. }), Some(last)) => {
                self.gate_again(last).await?;
            }
            (Some(change), _) if !change.shows_words() => {}
            (None, _) if !matches!(order.act, Act::Schedule { .. }) => {}
            _ => {
                may_waive(role, draft)?;
                self.gate(article, draft).await?;
            }
        }
        Ok(outcome)
    }

    /// Changes how an article stands where readers see nothing of it.
    async fn turn(
        &self,
        order: &Order,
        article: &KeptArticle,
        to: &'static str,
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let (schedule, detail) = match &order.act {
            Act::Schedule { at, planned } => {
                (Some(Schedule { at: *at, by: order.by, change: planned.change() }), at.to_string())
            }
            Act::Withdraw { reason, .. } => (None, reason.clone()),
            _ => (None, String::new()),
        };
        let act = match &order.act {
            Act::Schedule { .. } => "schedule",
            Act::Reopen => "reopen",
            Act::Unschedule => "unschedule",
            _ => "spike",
        };
        let deed = deed_on(article, Some(order.by), act, serde_json::json!(detail), now);
        Ok(self.store.turn_article(article.id, (&article.state, to), schedule, &deed).await?)
    }

    fn deed(
        &self,
        by: Option<EditorId>,
        article: &KeptArticle,
        change: &Change,
        now: Timestamp,
    ) -> Result<Deed, PublishError> {
        let detail = serde_json::to_value(change).map_err(gazette_store::Error::from)?;
        Ok(deed_on(article, by, change.as_str(), detail, now))
    }

    /// The words of a draft with their labels and the record behind them, as they stand now.
    async fn body_of(
        &self,
        article: &KeptArticle,
        draft: Draft,
        now: Timestamp,
    ) -> Result<EditionBody, PublishError> {
        let record = Record {
            allegations: self.allegation_lines(article, &draft).await?,
            unnamed_sources: unnamed_sources(&draft),
            ..self.record_of(article, &draft.text, now).await?
        };
        Ok(EditionBody {
            labels: self.labels(&draft, now).await?,
            record: serde_json::to_value(record).map_err(gazette_store::Error::from)?,
            marks: draft.marks,
            reporter_there: draft.reporter_there,
            text: draft.text,
        })
    }

    async fn press_edition(
        &self,
        article: &KeptArticle,
        editions: &[KeptEdition],
        (change, body, rests_on): (Change, EditionBody, Option<Vec<DispatchId>>),
        deed: Deed,
    ) -> Result<(), PublishError> {
        let state = match &change {
            Change::Withdrawal { .. } => "withdrawn",
            Change::Hold { .. } => "withheld",
            _ => "published",
        };
        let number = editions.last().map_or(1, |last| last.number + 1);
        let leaf = self.store.log_head().await?.size;
        let now = as_kept(deed.at);
        // A notice in the article's place takes off what waited for its time; any other edition prints it, or takes its words.
        let is_taken_off = article.schedule.is_some() && !change.shows_words();
        let off =
            is_taken_off.then(|| deed_on(article, deed.editor, "unschedule", serde_json::json!(""), now));
        let edition = KeptEdition { article: article.id, number, published: now, change, body, leaf };
        let deeds = [deed].into_iter().chain(off).collect();
        let from = article.state.clone();
        self.publish(vec![NewEdition { edition, from, state, rests_on }], deeds, now).await
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
        // Where something was signed, the leaves must be there and hash to it: otherwise a fork would be signed.
        let is_fresh = head.checkpoint.is_empty();
        let log = if is_fresh { Log::empty() } else { Log::open(&stored, &head.checkpoint, &key)? };
        let all = self.all_editions(&editions).await?;
        let plan = self.plan(&all, now).await?;
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
        let until = news_until(&all, now).map(|until| until.to_string()).unwrap_or_default();
        Ok(self.store.set(NEWS_UNTIL, &until).await?)
    }

    /// Makes the site anew if an article in its news sitemap has become too old for it.
    ///
    /// # Errors
    /// As [`Newsroom::press`].
    pub async fn age_news(&self, now: Timestamp) -> Result<(), PublishError> {
        let until = self.store.setting(NEWS_UNTIL).await?;
        match until.and_then(|until| until.parse::<Timestamp>().ok()) {
            Some(until) if until <= now => self.press_again(now).await,
            _ => Ok(()),
        }
    }

    /// All editions that are published or about to be, by article and number.
    async fn all_editions(&self, new: &[NewEdition]) -> Result<Vec<KeptEdition>, PublishError> {
        let mut all = self.store.all_editions().await?;
        all.extend(new.iter().map(|new| new.edition.clone()));
        all.sort_by_key(|edition| (edition.article, edition.number));
        Ok(all)
    }
}

/// A time as the store gives it back, without what is less than a microsecond: what is logged of an edition today must be
/// the same bytes when the site is made again tomorrow.
fn as_kept(now: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
}

/// The setting that tells when the news sitemap has to be made anew.
const NEWS_UNTIL: &str = "news-until";

/// When the next article gets too old for the news sitemap; `None` where none is in it.
fn news_until(all: &[KeptEdition], now: Timestamp) -> Option<Timestamp> {
    let firsts = all.iter().filter(|edition| edition.number == 1).map(|edition| edition.published);
    firsts.filter_map(|at| at.checked_add(gazette_press::NEWS_SPAN).ok()).filter(|until| *until > now).min()
}

/// The newest edition: what a notice stands in the place of, and what is shown again.
fn last_of(editions: &[KeptEdition]) -> Result<&KeptEdition, gazette_store::Error> {
    editions.last().ok_or(gazette_store::Error::NotFound("edition"))
}

/// What readers see of an edition beside its words, as far as editors decide it: labels, verdicts and what became of asking
/// whoever is accused. How many dispatches tell the story is counted anew every hour and is no change of the article.
fn beside(body: &EditionBody) -> (&[Label], [Option<&serde_json::Value>; 2]) {
    (&body.labels, ["verdicts", "allegations"].map(|part| body.record.get(part)))
}

/// What earlier editions cleared up.
fn cleared_up(editions: &[KeptEdition]) -> Vec<&str> {
    let notes = editions.iter().filter_map(|edition| match &edition.change {
        Change::Clarification { note } => Some(note.as_str()),
        _ => None,
    });
    notes.collect()
}

/// A rule is waived by a chief alone: whoever publishes what rests on a waiver must be one.
fn may_waive(role: Role, draft: &Draft) -> Result<(), Refusal> {
    let wanted = Permission::Waive;
    let waives = draft.marks.iter().any(|mark| !waived_of(mark).is_empty());
    if waives && !role.may(wanted) { Err(Refusal::Role { wanted, role }) } else { Ok(()) }
}

/// What of an edition stands without a source or accuses somebody who was not asked, each with the reason.
fn waivers(body: &EditionBody) -> Vec<serde_json::Value> {
    body.marks.iter().flat_map(waived_of).collect()
}

/// The rules that are waived for an assertion: that it has a source (1), that whoever it accuses is asked (22).
fn waived_of(mark: &Mark) -> Vec<serde_json::Value> {
    let mut waived = Vec::new();
    if let Sourcing::Waived { reason } = &mark.sourcing {
        waived.push(serde_json::json!({ "rule": 1, "words": mark.words, "reason": reason }));
    }
    if let Some(Allegation { reply: Reply::Waived { reason }, .. }) = &mark.allegation {
        waived.push(serde_json::json!({ "rule": 22, "words": mark.words, "reason": reason }));
    }
    waived
}

/// Writes the waivers into the deed that published them: a rule is waived by name, with a reason, on the record.
fn with_waivers(deed: Deed, waived: Vec<serde_json::Value>) -> Result<Deed, PublishError> {
    let mut detail = serde_json::from_str(&deed.detail).map_err(gazette_store::Error::from)?;
    if let (serde_json::Value::Object(detail), false) = (&mut detail, waived.is_empty()) {
        detail.insert("waived".to_owned(), waived.into());
    }
    Ok(Deed { detail: detail.to_string(), ..deed })
}

/// Something done with an article.
pub(super) fn deed_on(
    article: &KeptArticle,
    editor: Option<EditorId>,
    act: &str,
    detail: serde_json::Value,
    now: Timestamp,
) -> Deed {
    Deed {
        at: now,
        editor,
        act: act.to_owned(),
        subject: format!("article {}", article.id.0),
        detail: detail.to_string(),
    }
}

/// The words of a draft that rest on a source who is not named.
fn unnamed_sources(draft: &Draft) -> Vec<String> {
    let marks = draft.marks.iter().filter(|mark| mark.unnamed_source.is_some());
    marks.map(|mark| mark.words.clone()).collect()
}

#[cfg(test)]
mod tests;
