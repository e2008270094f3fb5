//! Publishing: what an editor orders becomes an edition, a leaf, a site and a checkpoint, all or none.

use gazette_desk::{Act, Case, Outcome, Planned, Role};
use gazette_news::{ArticleId, ArticleState, Change, EditorId, Label};
use gazette_press::plan::Record;
use gazette_store::{Deed, Draft, EditionBody, KeptArticle, KeptEdition, NewEdition, Schedule, Used};
use gazette_web::{News, Order};
use jiff::Timestamp;

use super::Newsroom;
use super::publish_error::PublishError;

mod swap;
mod waivers;

use waivers::{may_waive, waivers, with_waivers};

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
            None => self.turn(&order, &article, outcome.next, now).await?,
            Some(change) => {
                let (body, rests_on) = match new {
                    Some(body) => (body, Some(self.rests_on(article.id, &draft).await?)),
                    None => (last_of(&editions)?.body.clone(), None),
                };
                let waived = if change.shows_words() { waivers(&body) } else { Vec::new() };
                let at = self.time_to_print(now).await?;
                let deed = self.deed(Some(order.by), &article, &change, at)?;
                let deed = with_waivers(deed, waived)?;
                self.press_edition(&article, &editions, (change, body, rests_on), deed).await?;
            }
        }
        self.tell(News::Article(article.id));
        Ok(())
    }

    /// Carries out on the house's own account what a sender's kill or hold demands (rules 19 and 20), if readers still
    /// see something that it concerns: what an editor withdrew in the meantime stays withdrawn, and what is held is
    /// held.
    pub(super) async fn press_by_itself(
        &self,
        id: ArticleId,
        change: Change,
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let _one_at_a_time = self.pressing.lock().await;
        let article = self.store.article(id).await?;
        let concerns = match &change {
            Change::Hold { .. } => article.state == ArticleState::Published,
            _ => matches!(article.state, ArticleState::Published | ArticleState::Withheld),
        };
        if !concerns {
            return Ok(());
        }
        let editions = self.store.editions(id).await?;
        let body = last_of(&editions)?.body.clone();
        let deed = self.deed(None, &article, &change, self.time_to_print(now).await?)?;
        self.press_edition(&article, &editions, (change, body, None), deed).await?;
        self.tell(News::Article(article.id));
        Ok(())
    }

    /// What another person is who has proposed the takedown that is ordered; its reason is the one that was proposed.
    /// `None` if nobody has, she did herself, or the account has been closed since (rule 23).
    async fn takes_over(
        &self,
        order: &mut Order,
        article: &KeptArticle,
    ) -> Result<Option<Role>, PublishError> {
        if !order.act.takes_down(article.state) {
            return Ok(None);
        }
        let takedown = self.store.takedown(article.id).await?;
        let Some(takedown) = takedown.filter(|takedown| takedown.by != order.by) else { return Ok(None) };
        if let Act::Withdraw { reason, .. } = &mut order.act {
            *reason = takedown.reason;
        }
        match self.role_of(takedown.by).await {
            Ok(role) => Ok(Some(role)),
            Err(PublishError::Store(gazette_store::Error::NotFound(_))) => Ok(None),
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
        let last = editions.last();
        let case = Case {
            role,
            state: article.state,
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
            self.check_policies(draft.text.language).await?;
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
        to: ArticleState,
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
        Ok(self.store.turn_article(article.id, (article.state, to), schedule, &deed).await?)
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

    /// The versions of dispatches that a draft rests on as it is printed.
    async fn rests_on(&self, article: ArticleId, draft: &Draft) -> Result<Vec<Used>, gazette_store::Error> {
        let used = self.used_by(article, draft).await?;
        let from = self.written_from(&used).await?;
        self.printed_from(used, draft, &from).await
    }

    /// The words of a draft with their labels and the record behind them, as they stand now.
    async fn body_of(
        &self,
        article: &KeptArticle,
        draft: Draft,
        now: Timestamp,
    ) -> Result<EditionBody, PublishError> {
        let from = self.written_from(&self.used_by(article.id, &draft).await?).await?;
        let record = Record {
            allegations: self.allegation_lines(article, &draft).await?,
            unnamed_sources: unnamed_sources(&draft),
            ..self.record_of(article, (&draft.text, &from), now).await?
        };
        Ok(EditionBody {
            labels: self.labels(&draft, &from, now).await?,
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
        (change, body, rests_on): (Change, EditionBody, Option<Vec<Used>>),
        deed: Deed,
    ) -> Result<(), PublishError> {
        let state = match &change {
            Change::Withdrawal { .. } => ArticleState::Withdrawn,
            Change::Hold { .. } => ArticleState::Withheld,
            _ => ArticleState::Published,
        };
        let number = editions.last().map_or(1, |last| last.number + 1);
        let now = deed.at;
        // A notice in the article's place takes off what waited for its time; any other edition prints it, or takes its
        // words.
        let is_taken_off = article.schedule.is_some() && !change.shows_words();
        let off =
            is_taken_off.then(|| deed_on(article, deed.editor, "unschedule", serde_json::json!(""), now));
        let edition =
            KeptEdition { article: article.id, number, published: now, change, body, leaf: UNPLACED };
        let deeds = [deed].into_iter().chain(off).collect();
        let from = article.state;
        self.publish(vec![NewEdition { edition, from, state, rests_on }], deeds, now).await
    }
}

/// The leaf of an edition that has no place in the log yet: [`Newsroom::publish`] gives it one.
const UNPLACED: i64 = -1;

/// The newest edition: what a notice stands in the place of, and what is shown again.
fn last_of(editions: &[KeptEdition]) -> Result<&KeptEdition, gazette_store::Error> {
    editions.last().ok_or(gazette_store::Error::NotFound("edition"))
}

/// What readers see of an edition beside its words, as far as editors decide it: labels, verdicts and what became of
/// asking whoever is accused. How many dispatches tell the story is counted anew every hour and is no change of the
/// article.
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
