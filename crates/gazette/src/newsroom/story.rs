//! What the record of a story holds: its counts, its claims and their tallies, its figures that cannot be reconciled.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use gazette_news::{DispatchId, Figure, Measure, Outlet, OutletId, Owner, OwnerId, Reprint, StoryId, Tally};
use gazette_origins::independence::{self, Carrier, Independence};
use gazette_store::{Deed, KeptDispatch, KeptFigure, KeptReprint, Recount, StoryCounts};
use jiff::Timestamp;

use super::Newsroom;
use super::claims::claims;
use super::publish::PublishError;

/// A story's dispatches, who owns them, and whose copy they are: what all counting starts from.
#[derive(Default)]
pub(super) struct Ledger {
    pub dispatches: Vec<KeptDispatch>,
    pub reprints: Vec<KeptReprint>,
    pub outlets: BTreeMap<OutletId, Outlet>,
    pub owners: BTreeMap<OwnerId, Owner>,
}

impl Ledger {
    /// The origin of a dispatch; itself where nothing else is known.
    pub fn origin(&self, id: DispatchId) -> DispatchId {
        self.reprint(id).map_or(id, |reprint| *reprint.tie.origin())
    }

    /// The tie of a dispatch.
    pub fn reprint(&self, id: DispatchId) -> Option<&KeptReprint> {
        self.reprints.iter().find(|reprint| reprint.dispatch == id)
    }

    /// The dispatch itself.
    pub fn dispatch(&self, id: DispatchId) -> Option<&KeptDispatch> {
        self.dispatches.iter().find(|dispatch| dispatch.id == id)
    }

    /// The outlet of a dispatch.
    pub fn outlet(&self, id: DispatchId) -> Option<&Outlet> {
        self.outlets.get(&self.dispatch(id)?.outlet)
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
                agency: self.reprint(*id).and_then(|reprint| self.party_of(reprint.credited.as_deref()?)),
            })
            .collect();
        independence::count(&carriers, |id| self.owners.get(id))
    }

    /// The party an agency's name stands for: the short name of an outlet we know, else the name itself.
    fn party_of<'l>(&'l self, credited: &'l str) -> Option<&'l str> {
        let known = self.outlets.values().find(|outlet| outlet.name == credited);
        Some(known.map_or(credited, |outlet| outlet.id.as_str()))
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

    /// The dispatches that still tell the story: not those their senders killed.
    pub fn told(&self) -> BTreeSet<DispatchId> {
        self.dispatches.iter().filter(|dispatch| !dispatch.killed).map(|dispatch| dispatch.id).collect()
    }
}

impl Newsroom {
    pub(super) async fn ledger(&self, story: StoryId) -> Result<Ledger, gazette_store::Error> {
        Ok(Ledger {
            dispatches: self.store.dispatches_of(story).await?,
            reprints: self.store.reprints_of(story).await?,
            outlets: self
                .store
                .outlets()
                .await?
                .into_iter()
                .map(|outlet| (outlet.id.clone(), outlet))
                .collect(),
            owners: self.store.owners().await?.into_iter().map(|owner| (owner.id.clone(), owner)).collect(),
        })
    }

    /// What readers may learn of stories: nothing that is under embargo or that its sender holds back (rules 20, 21).
    pub(super) async fn public_ledger(
        &self,
        stories: impl IntoIterator<Item = StoryId>,
        now: Timestamp,
    ) -> Result<Ledger, gazette_store::Error> {
        let mut public = self.ledger_of(stories).await?;
        let is_out = |dispatch: &KeptDispatch| {
            !dispatch.killed && !dispatch.held && dispatch.embargo.is_none_or(|until| until <= now)
        };
        public.dispatches.retain(is_out);
        let out: BTreeSet<DispatchId> = public.dispatches.iter().map(|dispatch| dispatch.id).collect();
        public.reprints.retain(|reprint| out.contains(&reprint.dispatch));
        Ok(public)
    }

    /// Several stories as one ledger.
    pub(super) async fn ledger_of(
        &self,
        stories: impl IntoIterator<Item = StoryId>,
    ) -> Result<Ledger, gazette_store::Error> {
        let mut all = Ledger::default();
        for story in stories {
            let ledger = self.ledger(story).await?;
            all.dispatches.extend(ledger.dispatches);
            all.reprints.extend(ledger.reprints);
            (all.outlets, all.owners) = (ledger.outlets, ledger.owners);
        }
        Ok(all)
    }

    /// Counts a story again from what is kept of its dispatches.
    ///
    /// # Errors
    /// If the store cannot be used.
    pub async fn recount(&self, story: StoryId, now: Timestamp) -> Result<(), gazette_store::Error> {
        self.recount_with(story, Vec::new(), now).await
    }

    /// Counts a story again, and writes down with it what an editor has to know.
    pub(super) async fn recount_with(
        &self,
        story: StoryId,
        deeds: Vec<Deed>,
        now: Timestamp,
    ) -> Result<(), gazette_store::Error> {
        self.heed_editors(story).await?;
        let ledger = self.ledger(story).await?;
        let statements = self.store.statements_of(story).await?;
        let figures = self.store.figures_of(story).await?;
        let tally = ledger.tally(&ledger.told(), 0, false);
        let counts = StoryCounts {
            dispatches: ledger.dispatches.len() as i64,
            origins: i64::from(tally.origins),
            owners: i64::from(tally.owners),
            conflicts: conflicting(&figures, &ledger).len() as i64,
        };
        let texts = self.texts_of(&ledger).await?;
        let claims = claims(&ledger, &statements, &texts, &figures);
        self.store.keep_recount(&Recount { story, counts, claims, deeds }, now).await?;
        match self.doubt_labels(story, now).await {
            Err(PublishError::House(gazette_web::HouseError::Store(error))) => Err(error),
            Err(error) => Err(gazette_store::Error::Corrupt(error.to_string())),
            Ok(()) => Ok(()),
        }
    }

    pub(super) async fn texts_of(
        &self,
        ledger: &Ledger,
    ) -> Result<BTreeMap<DispatchId, String>, gazette_store::Error> {
        let mut texts = BTreeMap::new();
        for dispatch in &ledger.dispatches {
            texts.insert(dispatch.id, self.dispatch_now(dispatch.id).await?.text().to_owned());
        }
        Ok(texts)
    }
}

/// Figures of these kinds are told of one event and must agree; other counts may be of anything.
pub(super) fn is_comparable(figure: &Figure) -> bool {
    matches!(
        figure.measure,
        Measure::Deaths | Measure::Injured | Measure::Missing | Measure::Displaced | Measure::Detained
    )
}

/// The figures of a story that another one of it contradicts, by place in the list.
pub(super) fn conflicting(figures: &[KeptFigure], ledger: &Ledger) -> Vec<usize> {
    let is_told = |kept: &KeptFigure| ledger.dispatch(kept.dispatch).is_some_and(|dispatch| !dispatch.killed);
    let live: Vec<(usize, &KeptFigure)> =
        figures.iter().enumerate().filter(|(_, kept)| is_told(kept) && is_comparable(&kept.figure)).collect();
    live.iter()
        .filter(|(_, kept)| live.iter().any(|(_, other)| kept.figure.conflicts_with(&other.figure)))
        .map(|(at, _)| *at)
        .collect()
}
