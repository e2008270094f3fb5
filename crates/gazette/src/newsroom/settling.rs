//! What the engines say of a dispatch, kept: whose copy it is, its story, and what moves because of it.

use anyhow::Result;
use gazette_news::{Dispatch, DispatchId, Outlet, StoryId};
use gazette_origins::stories::Joined;
use gazette_store::{FoundStatement, KeptFigure, KeptReprint, Memory, Placing, Settled};
use jiff::Timestamp;

use super::engines::{Engines, Placed, number};
use super::{News, Newsroom};

impl Newsroom {
    /// Ties a dispatch to its origin and puts it into its story, opening one if need be; keeps that together with what
    /// was found in it, or nothing of it.
    pub(super) async fn settle_in(
        &self,
        id: DispatchId,
        dispatch: &Dispatch,
        found: (Vec<FoundStatement>, Vec<KeptFigure>),
        now: Timestamp,
    ) -> Result<StoryId> {
        let kept = self.store.dispatch(id).await?;
        let outlet = self.store.outlet(&kept.outlet).await?;
        let outlets = self.store.outlets().await?;
        // A further version stays in the story it is in: an editor may have put it there.
        let known = kept.story.map(|story| (story, false));
        let mut engines = self.engines_in_step().await?;
        engines.is_ahead = true;
        let mut placed = engines.add(&kept, dispatch, &outlet, known);
        if self.moves_what_is_held(&placed.joined).await? {
            // An editor decided a moment ago, and the engines have not heard of it.
            *engines = Engines::rebuild(&self.store).await?;
            engines.is_ahead = true;
            placed = engines.add(&kept, dispatch, &outlet, known);
        }
        let Placed { mut reprints, joined, record } = placed;
        if let Some(old) = self.archived_original(&reprints[0], &record).await? {
            reprints[0] = old;
        }
        let story = number(&joined.story);
        let moved: Vec<(DispatchId, StoryId)> =
            joined.moved.iter().map(|moved| (DispatchId(moved.key as i64), number(&moved.to))).collect();
        let settled = Settled {
            dispatch: id,
            statements: found.0,
            figures: found.1,
            story,
            heard: now,
            placing: Some(Placing {
                reprints: reprints.iter().map(|reprint| with_known_name(reprint, &outlets)).collect(),
                merged: joined.merged.iter().map(|(gone, into)| (number(gone), number(into))).collect(),
                opens: self.opened(&joined, dispatch, &moved).await?,
                moved,
                memory: Memory { version: kept.version, origin: record, told: joined.record.clone() },
            }),
        };
        self.store.keep_settled(&settled).await?;
        engines.is_ahead = false;
        drop(engines);
        let changed = joined.moved.iter().flat_map(|moved| [moved.from, moved.to]);
        let changed: Vec<StoryId> =
            changed.chain(joined.merged.iter().map(|merged| merged.1)).map(|story| number(&story)).collect();
        self.recount_others(&reprints[1..], changed, story, now).await?;
        Ok(story)
    }

    /// Keeps what was found in the notice that kills a dispatch. The engines are not told of it: agencies kill in the
    /// same words each time, and what was copied is the text that was killed, whose ties stay. A notice of which no
    /// earlier text came is one like any other.
    pub(super) async fn settle_killed(
        &self,
        id: DispatchId,
        dispatch: &Dispatch,
        found: (Vec<FoundStatement>, Vec<KeptFigure>),
        now: Timestamp,
    ) -> Result<StoryId> {
        let Some(story) = self.store.dispatch(id).await?.story else {
            return self.settle_in(id, dispatch, found, now).await;
        };
        let (statements, figures) = found;
        let settled = Settled { dispatch: id, statements, figures, story, heard: now, placing: None };
        self.store.keep_settled(&settled).await?;
        Ok(story)
    }

    /// Whether an editor had a hand in a story that dispatches leave.
    async fn moves_what_is_held(&self, joined: &Joined) -> Result<bool, gazette_store::Error> {
        let left = joined.moved.iter().map(|moved| moved.from);
        for story in left.chain(joined.merged.iter().map(|merged| merged.0)) {
            match self.store.story(number(&story)).await {
                Ok(story) if story.held => return Ok(true),
                // A story that this very dispatch opened and left is not in the store.
                Ok(_) | Err(gazette_store::Error::NotFound(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    /// The stories that are to be opened, each by the first dispatch that goes there.
    async fn opened(
        &self,
        joined: &Joined,
        dispatch: &Dispatch,
        moved: &[(DispatchId, StoryId)],
    ) -> Result<Vec<(StoryId, String, String)>> {
        let mut opens: Vec<(StoryId, String, String)> = Vec::new();
        for (other, story) in moved {
            let is_known = opens.iter().any(|open| open.0 == *story) || self.is_kept(*story).await?;
            if !is_known {
                let parts = self.store.newest_version(*other).await?.parts;
                opens.push(opened_by(*story, &serde_json::from_str(&parts)?));
            }
        }
        let own = number(&joined.story);
        if joined.opened && !opens.iter().any(|open| open.0 == own) {
            opens.push(opened_by(own, dispatch));
        }
        Ok(opens)
    }

    async fn is_kept(&self, story: StoryId) -> Result<bool, gazette_store::Error> {
        match self.store.story(story).await {
            Ok(_) => Ok(true),
            Err(gazette_store::Error::NotFound(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// A late origin changes the counts of the stories its reprints are in, and what moved those it left and joined.
    async fn recount_others(
        &self,
        revised: &[KeptReprint],
        mut changed: Vec<StoryId>,
        but: StoryId,
        now: Timestamp,
    ) -> Result<()> {
        for reprint in revised {
            changed.extend(self.store.dispatch(reprint.dispatch).await?.story);
        }
        changed.sort_unstable();
        changed.dedup();
        for story in changed.into_iter().filter(|story| *story != but) {
            if self.is_kept(story).await? {
                self.story_changed(story, Vec::new(), now).await?;
                self.tell(News::Story(story));
            }
        }
        Ok(())
    }
}

/// The agency a text credits, by the name we know it by where it is one of our outlets.
pub(super) fn with_known_name(reprint: &KeptReprint, outlets: &[Outlet]) -> KeptReprint {
    let mut reprint = reprint.clone();
    if let Some(credited) = &reprint.credited {
        let wanted = gazette_text::fold::key(credited);
        let is_it = |name: &String| gazette_text::fold::key(name) == wanted;
        let known = outlets.iter().find(|outlet| {
            outlet.id.as_str() == credited
                || is_it(&outlet.name)
                || outlet.abbreviation.iter().any(is_it)
                || outlet.also.iter().any(is_it)
        });
        reprint.credited = known.map_or(reprint.credited, |outlet| Some(outlet.name.clone()));
    }
    reprint
}

/// A story that a dispatch opens: its number, title and language.
fn opened_by(story: StoryId, dispatch: &Dispatch) -> (StoryId, String, String) {
    let title = dispatch.headline_line().unwrap_or_else(|| first_words(dispatch));
    (story, title, dispatch.language.to_string())
}

fn first_words(dispatch: &Dispatch) -> String {
    let text = dispatch.copy.iter().next().or(dispatch.summary.as_deref()).unwrap_or(&dispatch.guid);
    text.chars().take(90).collect()
}
