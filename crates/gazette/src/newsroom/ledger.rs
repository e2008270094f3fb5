//! A story's dispatches, who owns them, and whose copy they are: what all counting starts from.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{Dispatch, DispatchId, Figure, Outlet, OutletId, Owner, OwnerId, Reprint, StoryId, Tally};
use gazette_origins::independence::{self, Agency, Carrier, Independence};
use gazette_store::{KeptDispatch, KeptReprint};
use gazette_text::figures;
use jiff::Timestamp;

use super::Newsroom;

/// Changed texts of a story whose earlier versions are read, and how many of each: a live report has hundreds.
const MOST_CHANGED: usize = 20;
const MOST_VERSIONS: usize = 4;

/// A story's dispatches with all that is counted of them.
pub(super) struct Ledger {
    /// In the order they came.
    pub dispatches: Vec<KeptDispatch>,
    pub reprints: BTreeMap<DispatchId, KeptReprint>,
    /// Dispatches that are not told apart from another one, with that one.
    pub leaning: BTreeMap<DispatchId, DispatchId>,
    pub outlets: BTreeMap<OutletId, Outlet>,
    pub owners: BTreeMap<OwnerId, Owner>,
    /// What texts that others copied told before they were changed.
    pub former: BTreeMap<DispatchId, Vec<Figure>>,
    /// And those texts.
    pub former_texts: BTreeMap<DispatchId, Vec<String>>,
    /// Origins of these dispatches that stand in other stories.
    pub elsewhere: BTreeMap<DispatchId, KeptDispatch>,
    /// Where each dispatch stands among them.
    places: BTreeMap<DispatchId, usize>,
}

impl Ledger {
    pub fn new(
        dispatches: Vec<KeptDispatch>,
        reprints: impl IntoIterator<Item = KeptReprint>,
        leaning: impl IntoIterator<Item = (DispatchId, DispatchId)>,
        outlets: Vec<Outlet>,
        owners: Vec<Owner>,
    ) -> Ledger {
        Ledger {
            places: places(&dispatches),
            dispatches,
            reprints: reprints.into_iter().map(|reprint| (reprint.dispatch, reprint)).collect(),
            leaning: leaning.into_iter().collect(),
            outlets: outlets.into_iter().map(|outlet| (outlet.id.clone(), outlet)).collect(),
            owners: owners.into_iter().map(|owner| (owner.id.clone(), owner)).collect(),
            former: BTreeMap::new(),
            former_texts: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
        }
    }

    /// The origin of a dispatch; itself where nothing else is known.
    pub fn origin(&self, id: DispatchId) -> DispatchId {
        self.reprint(id).map_or(id, |reprint| *reprint.tie.origin())
    }

    /// The tie of a dispatch.
    pub fn reprint(&self, id: DispatchId) -> Option<&KeptReprint> {
        self.reprints.get(&id)
    }

    /// The dispatch itself.
    pub fn dispatch(&self, id: DispatchId) -> Option<&KeptDispatch> {
        self.dispatches.get(*self.places.get(&id)?)
    }

    /// Lets a dispatch be judged by a version that came then, or by its first.
    pub fn redate(&mut self, id: DispatchId, received: Option<Timestamp>) {
        let place = self.places.get(&id).copied();
        if let Some(dispatch) = place.and_then(|place| self.dispatches.get_mut(place)) {
            dispatch.dates.newest_received = received;
        }
    }

    /// The outlet of a dispatch.
    pub fn outlet(&self, id: DispatchId) -> Option<&Outlet> {
        let dispatch = self.dispatch(id).or_else(|| self.elsewhere.get(&id))?;
        self.outlets.get(&dispatch.outlet)
    }

    /// How many independent owners stand behind these dispatches, and by which rule each of them counts or does not.
    pub fn independence(&self, carriers: &BTreeSet<DispatchId>) -> Independence {
        let ties: Vec<(DispatchId, Reprint<u64>)> = carriers.iter().map(|id| (*id, self.tie(*id))).collect();
        let carriers: Vec<Carrier<'_>> = ties
            .iter()
            .map(|(id, tie)| Carrier {
                key: id.0 as u64,
                outlet: self.outlet(*id),
                reprint: tie,
                leans_on: self.leaning.get(id).map(|on| on.0 as u64),
                agency: self
                    .reprint(*id)
                    .and_then(|reprint| Some(self.agency_of(reprint.credited.as_deref()?))),
                copied_outlet: Some(self.origin(*id))
                    .filter(|origin| !carriers.contains(origin))
                    .and_then(|origin| self.outlet(origin)),
            })
            .collect();
        independence::count(&carriers, |id| self.owners.get(id))
    }

    /// Who an agency's name stands for: an outlet we know, else the name alone.
    fn agency_of<'l>(&'l self, credited: &'l str) -> Agency<'l> {
        let known = self.outlets.values().find(|outlet| outlet.name == credited);
        known.map_or(Agency::Named(credited), Agency::Outlet)
    }

    /// What a party of a count is called: the owner's or outlet's name.
    pub fn party_name(&self, id: &str) -> String {
        let owner = self.owners.values().find(|owner| owner.id.as_str() == id).map(|owner| &owner.name);
        let outlet =
            || self.outlets.values().find(|outlet| outlet.id.as_str() == id).map(|outlet| &outlet.name);
        owner.or_else(outlet).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// The tie of a dispatch in the engine's own numbers.
    pub fn tie(&self, id: DispatchId) -> Reprint<u64> {
        let Some(kept) = self.reprint(id) else { return Reprint::none(id.0 as u64) };
        let number = |id: &DispatchId| id.0 as u64;
        let tie = &kept.tie;
        let copied_from = tie.copied_from().map(number);
        Reprint::tie(number(tie.origin()), copied_from, tie.share(), tie.basis(), tie.direction())
    }

    /// What the record holds for something that these dispatches carry.
    pub fn tally(&self, carriers: &BTreeSet<DispatchId>, speakers: u32, contradicted: bool) -> Tally {
        self.independence(carriers).tally(speakers, contradicted)
    }

    /// The dispatches that still tell the story: not those their senders killed, nor copies of them.
    pub fn told(&self) -> BTreeSet<DispatchId> {
        self.dispatches.iter().map(|dispatch| dispatch.id).filter(|id| !self.is_killed(*id)).collect()
    }

    fn is_killed(&self, id: DispatchId) -> bool {
        let kept = |id| self.dispatch(id).or_else(|| self.elsewhere.get(&id));
        let killed = |id| kept(id).is_some_and(|dispatch| dispatch.killed);
        killed(id) || killed(self.origin(id))
    }

    /// Leaves out what is not wanted.
    fn only(&mut self, is_wanted: impl Fn(&KeptDispatch) -> bool) {
        self.dispatches.retain(is_wanted);
        self.places = places(&self.dispatches);
        self.reprints.retain(|id, _| self.places.contains_key(id));
        self.leaning.retain(|id, _| self.places.contains_key(id));
    }
}

fn places(dispatches: &[KeptDispatch]) -> BTreeMap<DispatchId, usize> {
    dispatches.iter().enumerate().map(|(at, dispatch)| (dispatch.id, at)).collect()
}

impl Newsroom {
    pub(super) async fn ledger(&self, story: StoryId) -> Result<Ledger, gazette_store::Error> {
        self.ledger_of([story]).await
    }

    /// What readers may learn of stories: nothing that is under embargo or that its sender holds back (rules 20, 21).
    pub(super) async fn public_ledger(
        &self,
        stories: impl IntoIterator<Item = StoryId>,
        now: Timestamp,
    ) -> Result<Ledger, gazette_store::Error> {
        let mut public = self.ledger_of(stories).await?;
        let told = public.told();
        public.only(|dispatch| {
            let is_out = !dispatch.held && dispatch.embargo.is_none_or(|until| until <= now);
            is_out && told.contains(&dispatch.id)
        });
        Ok(public)
    }

    /// What stands behind an article, as readers may learn it: its story, and what it was written from besides, with
    /// the copies of that.
    pub(super) async fn ledger_behind(
        &self,
        story: StoryId,
        used: &[DispatchId],
        now: Timestamp,
    ) -> Result<Ledger, gazette_store::Error> {
        let mut stories = self.stories_of(used).await?;
        stories.insert(story);
        let mut ledger = self.public_ledger(stories, now).await?;
        let behind: BTreeSet<DispatchId> = used.iter().map(|id| ledger.origin(*id)).collect();
        let origins: BTreeMap<DispatchId, DispatchId> =
            ledger.dispatches.iter().map(|dispatch| (dispatch.id, ledger.origin(dispatch.id))).collect();
        ledger.only(|dispatch| {
            dispatch.story == Some(story) || origins.get(&dispatch.id).is_some_and(|id| behind.contains(id))
        });
        Ok(ledger)
    }

    /// Several stories as one ledger.
    pub(super) async fn ledger_of(
        &self,
        stories: impl IntoIterator<Item = StoryId>,
    ) -> Result<Ledger, gazette_store::Error> {
        let (mut dispatches, mut reprints, mut leaning) = (Vec::new(), Vec::new(), Vec::new());
        for story in stories {
            dispatches.extend(self.store.dispatches_of(story).await?);
            reprints.extend(self.store.reprints_of(story).await?);
            leaning.extend(self.store.leaning_of(story).await?);
        }
        let (outlets, owners) = (self.store.outlets().await?, self.store.owners().await?);
        let mut ledger = Ledger::new(dispatches, reprints, leaning, outlets, owners);
        self.add_former(&mut ledger).await?;
        let origins = ledger.reprints.keys().map(|id| ledger.origin(*id));
        let elsewhere: BTreeSet<DispatchId> = origins.filter(|id| ledger.dispatch(*id).is_none()).collect();
        for origin in elsewhere {
            match self.store.dispatch(origin).await {
                Ok(kept) => drop(ledger.elsewhere.insert(origin, kept)),
                // The archive holds what is tied to it, and not the dispatch.
                Err(gazette_store::Error::NotFound(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(ledger)
    }

    /// What the texts that others copied were and told before they were changed: a copy may still tell it.
    async fn add_former(&self, ledger: &mut Ledger) -> Result<(), gazette_store::Error> {
        let copied: BTreeSet<DispatchId> =
            ledger.reprints.values().map(|reprint| *reprint.tie.origin()).collect();
        let is_copied = |dispatch: &&KeptDispatch| dispatch.version > 1 && copied.contains(&dispatch.id);
        for dispatch in ledger.dispatches.iter().filter(is_copied).take(MOST_CHANGED) {
            let versions = self.store.versions(dispatch.id).await?;
            let older = versions.iter().filter(|version| version.version != dispatch.version);
            let (mut told, mut texts) = (Vec::new(), Vec::new());
            for version in older.rev().take(MOST_VERSIONS) {
                let text: Dispatch = serde_json::from_str(&version.parts)?;
                let figures = figures::figures(text.text(), text.language);
                told.extend(figures.into_iter().filter(|figure| figure.certainty.is_told()));
                texts.push(text.text().to_owned());
            }
            ledger.former.insert(dispatch.id, told);
            ledger.former_texts.insert(dispatch.id, texts);
        }
        Ok(())
    }
}
