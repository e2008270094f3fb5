//! What the record shows of words that an article asserts: who carries them, who owns those, and whether the dispatches
//! they rest on contradict each other.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{DispatchId, Polarity, Rating, Standing, StoryId, Tally};
use gazette_store::{KeptFigure, KeptVerdict};
use gazette_text::fold;
use jiff::Timestamp;

use super::Newsroom;
use super::assertion::Assertion;
use super::borne::Borne;
use super::claims::content_in;
use super::ledger::Ledger;
use super::lineup::Lineup;
use super::parties::parties;
use super::speakers::is_one_person;

mod denied;
mod disputed;

pub(super) use disputed::is_equal;
use disputed::{figures_said, is_disputed};

/// Copies of one origin that are read for the words of an assertion: more would slow the count of a large story.
const MOST_READ: usize = 100;

/// What is printed beside an assertion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub standing: Standing,
    pub rating: Option<Rating>,
    /// The label of the outlet spoken through, if a government controls it.
    pub state_control: Option<String>,
}

impl Newsroom {
    /// What the record shows of an assertion.
    pub(super) async fn shown_of(
        &self,
        assertion: &Assertion<'_>,
        now: Timestamp,
    ) -> Result<Shown, gazette_store::Error> {
        // Where somebody else carries the words too, they are not a government's alone (rule 24).
        let mut labels = Vec::new();
        for id in assertion.dispatches {
            let outlet = self.store.outlet(&self.store.dispatch(*id).await?.outlet).await?;
            labels.push(outlet.state_control.map(|control| control.label));
        }
        let state_control =
            labels.iter().all(Option::is_some).then(|| labels.into_iter().flatten().next()).flatten();
        let standing = match assertion.is_denial {
            true => self.standing_of_denied(assertion, now).await?,
            false => Standing::of(&self.tally_of(assertion, now).await?),
        };
        let rating = self.verdict_on(assertion).await?.map(|verdict| verdict.rating);
        Ok(Shown { standing, rating, state_control })
    }

    async fn tally_of(
        &self,
        assertion: &Assertion<'_>,
        now: Timestamp,
    ) -> Result<Tally, gazette_store::Error> {
        if assertion.dispatches.is_empty() {
            return Ok(Tally::default());
        }
        let stories = self.stories_of(assertion.dispatches).await?;
        let mut held: Vec<KeptFigure> = Vec::new();
        for story in &stories {
            held.extend(self.store.figures_of(*story).await?);
        }
        let mut ledger = self.public_ledger(stories, now).await?;
        let mut held = assertion.figures(held, &mut ledger);
        held.retain(|kept| ledger.dispatch(kept.dispatch).is_some() && kept.figure.certainty.is_told());
        // What no dispatch bears out has no standing, whatever was ticked for it.
        let borne = self.borne_by(assertion).await?;
        let named = Assertion { dispatches: &borne.by, ..*assertion };
        let carriers = self.carriers_of(&named, &held, &ledger).await?;
        let lineup = Lineup::new(&held, &ledger, &BTreeMap::new());
        let standing: Vec<&KeptFigure> = lineup.standing().collect();
        let contradicted =
            is_disputed(assertion, &held, &standing) || self.is_denied(assertion, &ledger).await?;
        Ok(ledger.tally(&carriers, speakers_of(assertion, &borne), contradicted))
    }

    /// Who carries words: the dispatches the editor named, and of the copies of their origins those that have the
    /// words, or where a figure is told, that figure. A copy made before a correction does not carry what the
    /// correction says.
    async fn carriers_of(
        &self,
        assertion: &Assertion<'_>,
        held: &[KeptFigure],
        ledger: &Ledger,
    ) -> Result<BTreeSet<DispatchId>, gazette_store::Error> {
        let named: BTreeSet<DispatchId> = assertion.dispatches.iter().map(|id| ledger.origin(*id)).collect();
        let told = figures_said(assertion, held);
        let mut tells: BTreeMap<DispatchId, Vec<f64>> = BTreeMap::new();
        for kept in held {
            tells.entry(kept.dispatch).or_default().push(kept.figure.value);
        }
        let mut carriers = BTreeSet::new();
        let mut looked = 0;
        for id in ledger.dispatches.iter().map(|dispatch| dispatch.id) {
            let is_named = assertion.dispatches.contains(&id);
            let is_copy = named.contains(&ledger.origin(id));
            let carries = match (is_named, is_copy) {
                (true, _) => true,
                (false, false) => false,
                (false, true) if !told.is_empty() => {
                    let own = tells.get(&id).map(Vec::as_slice).unwrap_or_default();
                    told.iter().all(|said| own.iter().any(|value| is_equal(said.value, *value)))
                }
                (false, true) if looked < MOST_READ => {
                    looked += 1;
                    self.has_words(id, assertion.words).await?
                }
                (false, true) => false,
            };
            if carries {
                carriers.insert(id);
            }
        }
        Ok(carriers)
    }

    /// Whether a dispatch has these words, or says the same in others.
    async fn has_words(&self, id: DispatchId, words: &str) -> Result<bool, gazette_store::Error> {
        let dispatch = self.dispatch_now(id).await?;
        let plain = |text: &str| fold::fold(text).text().split_whitespace().collect::<Vec<_>>().join(" ");
        if plain(dispatch.text()).contains(&plain(words)) {
            return Ok(true);
        }
        let statements = self.store.statements_in(id).await?;
        for statement in statements {
            if gazette_statements::claims::is_same(&content_in(&statement, dispatch.text())?, words) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The stories that dispatches are in: what an editor puts together may be in several.
    pub(super) async fn stories_of(
        &self,
        dispatches: &[DispatchId],
    ) -> Result<BTreeSet<StoryId>, gazette_store::Error> {
        let mut stories = BTreeSet::new();
        for id in dispatches {
            stories.extend(self.store.dispatch(*id).await?.story);
        }
        Ok(stories)
    }

    /// Whether somebody else than who is cited denies something at the head of a dispatch that the words are said to
    /// rest on. An editor who names a denial beside what it denies says that the two belong together. That words were
    /// said is not denied by it.
    async fn is_denied(
        &self,
        assertion: &Assertion<'_>,
        ledger: &Ledger,
    ) -> Result<bool, gazette_store::Error> {
        if assertion.is_quoted {
            return Ok(false);
        }
        let named = assertion.dispatches.iter().filter(|id| ledger.dispatch(**id).is_some());
        let (mut denying, mut telling) = (0, 0);
        for id in named {
            match self.denies_at_its_head(*id, assertion).await? {
                true => denying += 1,
                false => telling += 1,
            }
        }
        Ok(denying > 0 && telling > 0)
    }

    async fn denies_at_its_head(
        &self,
        id: DispatchId,
        assertion: &Assertion<'_>,
    ) -> Result<bool, gazette_store::Error> {
        let (dispatch, said) = self.said_for(id, assertion).await?;
        let head = dispatch.copy.iter().next().map_or(0, |lead| lead.chars().count() as u32);
        Ok(said.iter().any(|said| {
            let is_at_head = said.cue.hull().is_some_and(|cue| cue.end() <= head);
            let speaker = said.speaker.as_ref().map(|speaker| speaker.shown());
            let is_cited = speaker.zip(assertion.attribution).is_some_and(|(a, b)| is_one_person(a, b));
            said.polarity == Polarity::Denied && is_at_head && !is_cited
        }))
    }

    /// The verdict in force on a claim these dispatches make in these words. One on a denial is on what is denied.
    pub(super) async fn verdict_on(
        &self,
        assertion: &Assertion<'_>,
    ) -> Result<Option<KeptVerdict>, gazette_store::Error> {
        let Some(first) = assertion.dispatches.first() else { return Ok(None) };
        let Some(story) = self.store.dispatch(*first).await?.story else { return Ok(None) };
        let verdicts = self.store.verdicts_of(story).await?;
        Ok(verdicts.into_iter().find(|verdict| {
            verdict.in_force().is_some()
                && gazette_statements::claims::is_same(assertion.words, verdict.rated())
        }))
    }
}

/// How many parties say it; nobody but the outlets themselves where no text has anybody say it. Of a quotation is
/// asserted that it was said, which whoever heard it knows.
fn speakers_of(assertion: &Assertion<'_>, borne: &Borne) -> u32 {
    if assertion.is_quoted || borne.voices.is_empty() {
        return 0;
    }
    parties(&borne.voices) + u32::from(borne.is_told)
}
