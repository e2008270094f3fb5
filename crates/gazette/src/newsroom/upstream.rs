//! What senders do after they have sent: kill, hold, correct, change in silence. It reaches the desk, and the published
//! articles that rest on the dispatch, in the same job that reads it.

use anyhow::Result;
use gazette_news::{
    ArticleId, ArticleState, Basis, Change, Dispatch, DispatchId, Language, OutletId, PubStatus, Removal,
    Signal, StoryId,
};
use gazette_press::Sentence;
use gazette_store::{Arrived, Deed, Doubt, DoubtKind, KeptArticle, OnceDeed};
use jiff::Timestamp;

use super::Newsroom;
use super::publish::deed_on;

mod differing;
mod namesakes;

use differing::Differing;

/// What a sender did to what it had sent before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SenderAct {
    Kill,
    Hold,
    Correction,
    Update,
    SilentChange,
    /// It sent again as usable what it had killed. The kill stands until an editor says otherwise.
    Usable,
}

impl SenderAct {
    /// What the sender did with this version of a dispatch, if it is more than sending it. `stands_killed` says whether
    /// this or an earlier version of it killed it.
    pub fn of(
        dispatch: &Dispatch,
        arrived: Arrived,
        stands_killed: bool,
        now: Timestamp,
    ) -> Option<SenderAct> {
        let is_changed = matches!(arrived, Arrived::Changed(_));
        match dispatch.signal {
            _ if dispatch.is_killed() => Some(SenderAct::Kill),
            _ if stands_killed && !is_held(dispatch, now) => Some(SenderAct::Usable),
            Some(Signal::Hold) => Some(SenderAct::Hold),
            _ if is_held(dispatch, now) && is_changed => Some(SenderAct::Hold),
            Some(Signal::Correction) => Some(SenderAct::Correction),
            Some(Signal::Update) if is_changed => Some(SenderAct::Update),
            _ if is_changed => Some(SenderAct::SilentChange),
            _ => None,
        }
    }

    /// The doubt that it casts.
    fn doubt(self) -> DoubtKind {
        match self {
            SenderAct::Kill => DoubtKind::Kill,
            SenderAct::Hold => DoubtKind::Hold,
            SenderAct::Correction => DoubtKind::Correction,
            SenderAct::Update => DoubtKind::Update,
            SenderAct::SilentChange => DoubtKind::SilentChange,
            SenderAct::Usable => DoubtKind::Usable,
        }
    }

    /// The word it has on the record.
    fn as_str(self) -> &'static str {
        self.doubt().as_str()
    }

    /// Whether it is of interest only for the words that differ.
    fn is_of_words(self) -> bool {
        matches!(self, SenderAct::Update | SenderAct::SilentChange)
    }
}

/// Whether its sender asks that a dispatch wait, for more than the end of its embargo: an item that waits for that is
/// withheld too.
pub(super) fn is_held(dispatch: &Dispatch, now: Timestamp) -> bool {
    let is_embargoed = dispatch.embargo.is_some_and(|until| until > now);
    dispatch.signal == Some(Signal::Hold) || (dispatch.status == PubStatus::Withheld && !is_embargoed)
}

impl Newsroom {
    /// What is written down of a sender's act, once for each version of the dispatch.
    pub(super) async fn sender_deed(
        &self,
        act: SenderAct,
        (id, dispatch): (DispatchId, &Dispatch),
        story: StoryId,
        now: Timestamp,
    ) -> Result<OnceDeed> {
        let articles = self.store.articles_resting_on(id).await?;
        let articles: Vec<i64> = articles.iter().map(|article| article.id.0).collect();
        let detail = serde_json::json!({
            "dispatch": id.0, "story": story.0, "headline": dispatch.headline_line(), "note": dispatch.ed_note,
            "articles": articles,
        });
        let deed = Deed {
            at: now,
            editor: None,
            act: act.as_str().to_owned(),
            subject: format!("story {}", story.0),
            detail: detail.to_string(),
        };
        // A job that is done again has the same version before it.
        let version = self.store.dispatch(id).await?.version;
        Ok(OnceDeed { once: format!("{} dispatch {} version {version}", act.as_str(), id.0), deed })
    }

    /// Lets a sender's act reach the articles that rest on the dispatch. Safe to repeat.
    pub(super) async fn heed_sender(
        &self,
        act: SenderAct,
        (id, dispatch): (DispatchId, &Dispatch),
        now: Timestamp,
    ) -> Result<()> {
        let owner = self.store.dispatch(id).await?.outlet;
        let outlet = self.store.outlet(&owner).await?.name;
        self.doubt_namesakes(act, (&owner, &outlet), (id, dispatch), now).await?;
        for article in self.store.articles_resting_on(id).await? {
            let is_over = matches!(article.state, ArticleState::Withdrawn | ArticleState::Spiked);
            // Somebody else's copy, for all that is known: an editor looks at it, and nothing happens by itself.
            let own = self.is_its_own(id, article.id).await?.then_some(article.state);
            match (act, own) {
                (SenderAct::Kill, Some(ArticleState::Published | ArticleState::Withheld)) => {
                    let change = self.change_for_kill(&article, &outlet).await?;
                    self.press_by_itself(article.id, change, now).await?;
                }
                (SenderAct::Hold, Some(ArticleState::Published)) => {
                    let held = Sentence::Held { outlet: outlet.clone() };
                    let reason = held.told(language_of(&article));
                    self.press_by_itself(article.id, Change::Hold { reason }, now).await?;
                }
                (SenderAct::Kill | SenderAct::Hold, Some(ArticleState::Scheduled)) => {
                    let deed = deed_on(&article, None, "unschedule", serde_json::json!(act.as_str()), now);
                    self.store
                        .turn_article(article.id, (ArticleState::Scheduled, ArticleState::Draft), None, &deed)
                        .await?;
                }
                // What was withdrawn stays so; whoever withdrew it, or sees that it is gone, is told why it could come
                // anew.
                (SenderAct::Usable, Some(_)) => {}
                _ if is_over => continue,
                _ => {}
            }
            let differing = match act {
                SenderAct::Kill | SenderAct::Hold | SenderAct::Usable => Vec::new(),
                _ => self.differing_for(article.id, (id, dispatch)).await?,
            };
            if act.is_of_words() && differing.is_empty() {
                continue;
            }
            let doubt = doubt(act, &article, (id, dispatch), (&outlet, differing), now);
            self.store.raise_doubt(&doubt).await?;
        }
        Ok(())
    }

    /// Whether what an article rests on is this sender's own copy: its dispatch, one that credits it, or one that came
    /// to us after it. A text that we had before is not made its copy by a date that its sender wrote: anybody could
    /// have what another newsroom prints taken down.
    async fn is_its_own(&self, id: DispatchId, article: ArticleId) -> Result<bool> {
        let own = self.store.dispatch(id).await?;
        for used in self.shown_and_drafted(article).await?.into_iter().map(|used| used.dispatch) {
            if used == id {
                return Ok(true);
            }
            let Ok(kept) = self.store.reprint(used).await else { continue };
            let copy = self.store.dispatch(used).await?;
            let credits = matches!(kept.tie.basis(), Basis::Credit | Basis::Both);
            let is_later = own.dates.first_received <= copy.dates.first_received;
            if *kept.tie.origin() == id && (credits || is_later || copy.outlet == own.outlet) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A kill, a hold or a correction may come under an identifier of its own. Articles on what the same outlet sent
    /// under that headline or slug are to be looked at; nothing happens to them by itself, and never to another
    /// outlet's.
    async fn doubt_namesakes(
        &self,
        act: SenderAct,
        (outlet, name): (&OutletId, &str),
        (id, dispatch): (DispatchId, &Dispatch),
        now: Timestamp,
    ) -> Result<()> {
        if !matches!(act, SenderAct::Kill | SenderAct::Hold | SenderAct::Correction) {
            return Ok(());
        }
        for (meant, parts) in self.store.used_of_outlet(outlet, id).await? {
            if !namesakes::means(act, dispatch, &parts) {
                continue;
            }
            for article in self.store.articles_resting_on(meant).await? {
                if !matches!(article.state, ArticleState::Withdrawn | ArticleState::Spiked) {
                    let doubt = doubt(act, &article, (id, dispatch), (name, Vec::new()), now);
                    self.store.raise_doubt(&doubt).await?;
                }
            }
        }
        Ok(())
    }

    /// An article whose shown words rest on nothing else is withdrawn; one that rests on other dispatches too is held,
    /// for an editor to take the killed copy out of it.
    async fn change_for_kill(&self, article: &KeptArticle, outlet: &str) -> Result<Change> {
        let language = language_of(article);
        for used in self.store.shown_dispatches(article.id).await? {
            if !self.is_dead(used.dispatch).await? {
                let reason = Sentence::PartKilled { outlet: outlet.to_owned() }.told(language);
                return Ok(Change::Hold { reason });
            }
        }
        // What the sender says to desks about it may be the very thing that must not be told; editors read it with the
        // doubt.
        let reason = Sentence::Killed { outlet: outlet.to_owned() }.told(language);
        Ok(Change::Withdrawal { removal: Removal::Kill, reason })
    }
}

fn doubt(
    act: SenderAct,
    article: &KeptArticle,
    (id, dispatch): (DispatchId, &Dispatch),
    (outlet, differing): (&str, Vec<Differing>),
    now: Timestamp,
) -> Doubt {
    let detail = serde_json::json!({
        "dispatch": id.0, "headline": dispatch.headline_line(), "note": dispatch.ed_note, "version": dispatch.version,
        "outlet": outlet, "differing": differing,
    });
    Doubt {
        article: article.id,
        kind: act.doubt(),
        subject: format!("dispatch {}", id.0),
        detail: detail.to_string(),
        since: now,
    }
}

fn language_of(article: &KeptArticle) -> Language {
    article.language.parse().unwrap_or(Language::ENGLISH)
}
