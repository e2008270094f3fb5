//! The engines that hold texts in memory: whose copy a text is, and which story it belongs to.
//!
//! What they decide is kept in the store, and so is what they remember of each dispatch: a restart gives it back
//! without reading a text again.

use anyhow::Result;
use gazette_news::{Dispatch, DispatchId, Language, Outlet, Reprint, StoryId};
use gazette_origins::Tokens;
use gazette_origins::apart::{self, Account};
use gazette_origins::credits::Gazetteer;
use gazette_origins::origins::{Index, Text};
use gazette_origins::stories::{Joined, Stories, Told};
use gazette_store::{EngineRecord, FoundStatement, KeptDispatch, KeptFigure, KeptReprint, Settled, Store};
use jiff::Timestamp;

use tokio::sync::MutexGuard;

use super::{News, Newsroom};

/// How many records are read from the store at a time.
const BATCH: i64 = 1_000;

/// Origins and stories.
#[derive(Debug)]
pub struct Engines {
    origins: Index,
    stories: Stories,
    /// Whether they may know what the store does not: a text was added and what came of it is not kept yet.
    is_ahead: bool,
}

/// What the engines say of a new text.
struct Placed {
    reprints: Vec<KeptReprint>,
    joined: Joined,
    record: Vec<u8>,
}

impl Engines {
    /// Engines that remember nothing yet.
    pub(super) async fn empty(store: &Store) -> Result<Engines, gazette_store::Error> {
        let outlets = store.outlets().await?;
        Ok(Engines {
            origins: Index::new(Gazetteer::with_outlets(&outlets)),
            stories: Stories::numbered_from(store.last_story().await? as u64 + 1),
            is_ahead: false,
        })
    }

    /// Gives the engines their memory back from the store.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn rebuild(store: &Store) -> Result<Engines, gazette_store::Error> {
        let mut engines = Engines::empty(store).await?;
        let mut after = DispatchId(0);
        loop {
            let batch = store.records_after(after, BATCH).await?;
            let Some(last) = batch.last() else { return Ok(engines) };
            after = last.dispatch;
            for record in &batch {
                engines.restore(store, record).await?;
            }
        }
    }

    /// Gives back one dispatch. A record that an earlier build wrote in another form is made anew from the text.
    async fn restore(&mut self, store: &Store, record: &EngineRecord) -> Result<(), gazette_store::Error> {
        let (key, story) = (record.dispatch.0 as u64, record.story.0 as u64);
        let is_known = self.origins.restore(&record.origin).is_ok()
            && self.stories.restore(key, story, record.held, &record.told).is_ok();
        if is_known {
            return Ok(());
        }
        let kept = store.dispatch(record.dispatch).await?;
        self.read_again(store, &kept, record.story, record.held).await
    }

    /// Reads a dispatch's text again and keeps what the engines remember of it; it stays in its story.
    pub(super) async fn read_again(
        &mut self,
        store: &Store,
        kept: &KeptDispatch,
        story: StoryId,
        held: bool,
    ) -> Result<(), gazette_store::Error> {
        let dispatch: Dispatch = serde_json::from_str(&store.newest_version(kept.id).await?.parts)?;
        let outlet = store.outlet(&kept.outlet).await?;
        let placed = self.add(kept, &dispatch, &outlet, Some((story, held)));
        store.keep_record(kept.id, &placed.record, &placed.joined.record).await
    }

    /// The tie of a dispatch that the engines remember.
    pub(super) fn tie(&self, id: DispatchId) -> Option<KeptReprint> {
        let key = id.0 as u64;
        self.origins.tie(key).map(|tie| self.kept(key, &tie))
    }

    /// The story of a dispatch that the engines remember.
    #[cfg(test)]
    pub(super) fn story(&self, id: DispatchId) -> Option<StoryId> {
        self.stories.story(id.0 as u64).map(|story| number(&story))
    }

    /// Which texts of a story lean on another one, and on which.
    pub(super) fn leaning(&self, accounts: &[Account<'_>]) -> Vec<(u64, u64)> {
        apart::leaning(accounts, self.origins.gazetteer())
    }

    /// Lets dispatches go; the ties that rest on them stay as they were decided.
    pub(super) fn forget(&mut self, ids: &[DispatchId]) {
        let keys: Vec<u64> = ids.iter().map(|id| id.0 as u64).collect();
        self.origins.remove_all(&keys);
        self.stories.remove_all(&keys);
        self.origins.sweep();
        self.stories.sweep();
    }

    /// Holds a dispatch in a story, whatever the engine itself would say.
    fn hold(&mut self, key: u64, story: u64, record: &[u8]) {
        if self.stories.story(key) != Some(story) || self.stories.hold(key, story).is_err() {
            // The record is of this build: it was written a moment ago or restored before.
            self.stories.restore(key, story, true, record).expect("a record of this build");
        }
    }

    /// Adds the newest version of a dispatch; to the story it is `known` to be in, held there or not, or to one of the
    /// engine's choice. It is as old as its first version, whatever its sender dates it now: an agency that adds to its text
    /// does not become the copy of whoever printed it meanwhile.
    fn add(
        &mut self,
        kept: &KeptDispatch,
        dispatch: &Dispatch,
        outlet: &Outlet,
        known: Option<(StoryId, bool)>,
    ) -> Placed {
        self.origins.learn(outlet);
        let language = Some(dispatch.language).filter(|language| *language != Language::UNDETERMINED);
        let key = kept.id.0 as u64;
        let tokens = Tokens::of(dispatch.text(), language);
        let text = Text {
            title: dispatch.headline.as_deref(),
            outlet: Some(&outlet.name),
            owner: outlet.owner.as_ref().map(|owner| owner.as_str()),
            published: kept.published,
            received: Some(kept.first_received),
            credit: dispatch.credit.as_ref(),
            agency: dispatch.dateline.as_ref().and_then(|dateline| dateline.agency.as_deref()),
            language,
            ..Text::new(key, dispatch.text())
        };
        let added = self.origins.add_read(text, &tokens);
        let told = Told {
            key,
            text: dispatch.text(),
            title: dispatch.headline.as_deref(),
            published: dispatch.published.or(Some(kept.first_received)),
            language,
        };
        let joined = match known {
            None => self.stories.add_read(told, &tokens),
            Some((StoryId(story), held)) => {
                let story = story as u64;
                Joined { story, record: self.stories.add_to(told, story, held), ..Joined::default() }
            }
        };
        let own = [(key, added.reprint)];
        let reprints = own.into_iter().chain(added.revised).map(|(key, tie)| self.kept(key, &tie)).collect();
        Placed { reprints, joined, record: added.record }
    }

    fn kept(&self, key: u64, tie: &Reprint<u64>) -> KeptReprint {
        let id = |key: &u64| DispatchId(*key as i64);
        // Only where the credited text itself is not held is the agency's name all that is known of the origin.
        let credited = match tie.copied_from() {
            Some(_) => None,
            None => self.origins.credited(key).map(|number| self.origins.gazetteer().name(number).to_owned()),
        };
        let copied_from = tie.copied_from().map(id);
        let tie = Reprint::tie(id(tie.origin()), copied_from, tie.share(), tie.basis(), tie.direction());
        KeptReprint { dispatch: id(&key), tie, credited }
    }
}

impl Newsroom {
    /// Lets the engines get the store's memory before they are asked again.
    pub(super) async fn forget_what_is_ahead(&self) {
        self.engines.lock().await.is_ahead = true;
    }

    /// The engines, knowing what the store knows. If what they said last could not be kept – the disk was full, the
    /// database busy, the worker died –, they hold stories and ties that nobody else has: they get the store's memory.
    async fn engines_in_step(&self) -> Result<MutexGuard<'_, Engines>, gazette_store::Error> {
        let mut engines = self.engines.lock().await;
        if engines.is_ahead {
            *engines = Engines::rebuild(&self.store).await?;
        }
        Ok(engines)
    }

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
            reprints: reprints.iter().map(|reprint| with_known_name(reprint, &outlets)).collect(),
            merged: joined.merged.iter().map(|(gone, into)| (number(gone), number(into))).collect(),
            opens: self.opened(&joined, dispatch, &moved).await?,
            moved,
            story,
            heard: now,
            origin: record,
            told: joined.record.clone(),
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

    /// Tells the stories engine where an editor has put a story's dispatches.
    pub(super) async fn heed_editors(&self, story: StoryId) -> Result<(), gazette_store::Error> {
        let held = self.store.story(story).await?.held;
        if !held {
            return Ok(());
        }
        for dispatch in self.store.dispatches_of(story).await? {
            if let Some(record) = self.store.record_of(dispatch.id).await? {
                let mut engines = self.engines_in_step().await?;
                engines.hold(dispatch.id.0 as u64, story.0 as u64, &record.told);
            }
        }
        Ok(())
    }
}

/// The agency a text credits, by the name we know it by where it is one of our outlets.
fn with_known_name(reprint: &KeptReprint, outlets: &[Outlet]) -> KeptReprint {
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

fn number(story: &u64) -> StoryId {
    StoryId(*story as i64)
}

/// A story that a dispatch opens: its number, title and language.
fn opened_by(story: StoryId, dispatch: &Dispatch) -> (StoryId, String, String) {
    let title = dispatch.headline.clone().unwrap_or_else(|| first_words(dispatch));
    (story, title, dispatch.language.to_string())
}

fn first_words(dispatch: &Dispatch) -> String {
    let text = dispatch.copy.iter().next().or(dispatch.summary.as_deref()).unwrap_or(&dispatch.guid);
    text.chars().take(90).collect()
}
