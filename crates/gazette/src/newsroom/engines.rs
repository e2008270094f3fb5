//! The engines that hold texts in memory: whose copy a text is, and which story it belongs to.
//!
//! What they decide is kept in the store, and so is what they remember of each dispatch: a restart gives it back
//! without reading a text again.

use gazette_news::{Basis, Dispatch, DispatchId, Language, Outlet, Reprint, StoryId};
use gazette_origins::Tokens;
use gazette_origins::apart::{self, Account};
use gazette_origins::credits::Gazetteer;
use gazette_origins::origins::{Added, Index, Text};
use gazette_origins::stories::{Joined, Stories, Told};
use gazette_store::{KeptDispatch, KeptReprint, Memory, Remembered, Store};
use tokio::sync::MutexGuard;

use super::Newsroom;

/// How many records are read from the store at a time.
const BATCH: i64 = 1_000;

/// Origins and stories.
#[derive(Debug)]
pub struct Engines {
    origins: Index,
    stories: Stories,
    /// Whether they may know what the store does not: a text was added and what came of it is not kept yet.
    pub(super) is_ahead: bool,
}

/// What the engines say of a new text.
pub(super) struct Placed {
    pub reprints: Vec<KeptReprint>,
    pub joined: Joined,
    pub record: Vec<u8>,
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
        let mut after = 0;
        loop {
            let batch = store.records_after(after, BATCH).await?;
            let Some(last) = batch.last() else { return Ok(engines) };
            after = last.place;
            for record in &batch {
                engines.restore(store, record).await?;
            }
        }
    }

    /// Gives back one version of a dispatch, as it was told: the next one keeps its ties. A record that an earlier
    /// build wrote in another form is made anew from the text.
    async fn restore(&mut self, store: &Store, record: &Remembered) -> Result<(), gazette_store::Error> {
        let (key, story) = (record.dispatch.0 as u64, record.story.0 as u64);
        let memory = &record.memory;
        // Of an earlier version no more is kept than whose copies it had.
        let is_known = self.origins.restore(&memory.origin).is_ok()
            && (!record.is_last || self.stories.restore(key, story, record.held, &memory.told).is_ok());
        if is_known {
            return Ok(());
        }
        let kept = store.dispatch(record.dispatch).await?;
        self.read_again(store, (&kept, memory.version), (record.story, record.held)).await
    }

    /// Reads a version of a dispatch again and keeps what the engines remember of it; it stays in its story.
    pub(super) async fn read_again(
        &mut self,
        store: &Store,
        (kept, version): (&KeptDispatch, i64),
        story: (StoryId, bool),
    ) -> Result<(), gazette_store::Error> {
        let dispatch: Dispatch = serde_json::from_str(&store.version(kept.id, version).await?.parts)?;
        let outlet = store.outlet(&kept.outlet).await?;
        let placed = self.add(kept, &dispatch, &outlet, Some(story));
        let memory = Memory { version, origin: placed.record, told: placed.joined.record };
        store.keep_record(kept.id, &memory).await
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

    /// Adds a version of a dispatch, which keeps the ties of those before it; to the story it is `known` to be in, held
    /// there or not, to that of the text it was copied from, or to one of the engine's choice. It is as old as its first version, whatever its sender dates it
    /// now: an agency that adds to its text does not become the copy of whoever printed it meanwhile.
    pub(super) fn add(
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
        let filed_by = dispatch.dateline.as_ref().and_then(|dateline| dateline.agency.clone());
        let written_by =
            || self.origins.gazetteer().agency_in(&dispatch.byline.as_ref()?.text).map(str::to_owned);
        let agency = filed_by.or_else(written_by);
        let text = Text {
            title: dispatch.headline.as_deref(),
            outlet: Some(&outlet.name),
            owner: outlet.owner.as_ref().map(|owner| owner.as_str()),
            published: kept.dates.first_dated,
            received: Some(kept.dates.first_received),
            credit: dispatch.credit.as_ref(),
            agency: agency.as_deref(),
            language,
            ..Text::new(key, dispatch.text())
        };
        let added = self.origins.add_read(text, &tokens);
        let told = Told {
            key,
            text: dispatch.text(),
            title: dispatch.headline.as_deref(),
            published: Some(kept.dates.first()),
            language,
            outlet: Some(&outlet.name),
        };
        let joined = match known.or_else(|| self.beside(&added, told, &tokens)) {
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

    /// The story of the text that a new one was copied from, or else of those that turn out to be copied from it: they
    /// tell one story whatever their senders date them. Where no more is known than an agency's credit, the engine looks
    /// for the story itself, and so it does where an outlet has filled in a form again.
    fn beside(&self, added: &Added, told: Told<'_>, copy: &Tokens<'_>) -> Option<(StoryId, bool)> {
        let shares = |tie: &Reprint<u64>| matches!(tie.basis(), Basis::Text | Basis::Both);
        let original = added.reprint.copied_from().filter(|_| shares(&added.reprint));
        let original = original.map(|key| (*key, added.reprint.share()));
        let copies =
            || added.revised.iter().find(|(_, tie)| shares(tie)).map(|(key, tie)| (*key, tie.share()));
        let (twin, share) = original.or_else(copies)?;
        let story = self.stories.story(twin)?;
        if self.stories.fills_in_again(told, copy, twin, share) {
            return None;
        }
        Some((number(&story), false))
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
    pub(super) async fn engines_in_step(&self) -> Result<MutexGuard<'_, Engines>, gazette_store::Error> {
        let mut engines = self.engines.lock().await;
        if engines.is_ahead {
            *engines = Engines::rebuild(&self.store).await?;
        }
        Ok(engines)
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
                engines.hold(dispatch.id.0 as u64, story.0 as u64, &record.memory.told);
            }
        }
        Ok(())
    }
}

/// A story's number as the store has it.
pub(super) fn number(story: &u64) -> StoryId {
    StoryId(*story as i64)
}
