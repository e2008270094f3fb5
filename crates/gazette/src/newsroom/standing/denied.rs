//! What the record shows of words that an article says somebody denies.

use std::collections::BTreeMap;

use gazette_news::{Polarity, Standing};
use gazette_store::{Error, KeptStatement};
use jiff::Timestamp;

use super::{Assertion, MOST_READ, is_equal};
use crate::newsroom::Newsroom;
use crate::newsroom::claims::content_in;
use crate::newsroom::ledger::Ledger;
use crate::newsroom::lineup::Lineup;
use crate::newsroom::speakers::is_one_person;

impl Newsroom {
    /// The standing of what is denied: in conflict where somebody in the record says it, or tells its toll; not known
    /// where nobody but who denies it speaks of it.
    pub(super) async fn standing_of_denied(
        &self,
        assertion: &Assertion<'_>,
        now: Timestamp,
    ) -> Result<Standing, Error> {
        let stories = self.stories_of(assertion.dispatches).await?;
        let (mut held, mut statements) = (Vec::new(), Vec::new());
        for story in &stories {
            held.extend(self.store.figures_of(*story).await?);
            statements.extend(self.store.statements_of(*story).await?);
        }
        let mut ledger = self.public_ledger(stories, now).await?;
        let mut held = assertion.figures(held, &mut ledger);
        held.retain(|kept| ledger.dispatch(kept.dispatch).is_some() && kept.figure.certainty.is_told());
        let said = gazette_text::figures::figures(assertion.words, assertion.language);
        let tolls: Vec<_> = said.iter().filter(|said| said.measure.is_toll()).collect();
        let lineup = Lineup::new(&held, &ledger, &BTreeMap::new());
        let is_told = lineup.standing().any(|kept| {
            let figure = &kept.figure;
            tolls.iter().any(|said| said.measure == figure.measure && is_equal(said.value, figure.value))
        });
        let is_said = is_told || self.is_affirmed(assertion, statements, &ledger).await?;
        Ok(if is_said { Standing::Conflicting } else { Standing::NotKnown })
    }

    /// Whether somebody else than who denies it says the same in a dispatch of the record.
    async fn is_affirmed(
        &self,
        assertion: &Assertion<'_>,
        statements: Vec<KeptStatement>,
        ledger: &Ledger,
    ) -> Result<bool, Error> {
        let mut of: BTreeMap<_, Vec<KeptStatement>> = BTreeMap::new();
        for statement in statements {
            let said = statement.read()?;
            let denies = assertion.attribution.zip(statement.speaker.as_deref());
            let is_other = denies.is_none_or(|(one, other)| !is_one_person(one, other));
            let is_public = ledger.dispatch(statement.dispatch).is_some();
            if said.polarity == Polarity::Affirmed && said.inside.is_none() && is_other && is_public {
                of.entry(statement.dispatch).or_default().push(statement);
            }
        }
        for (id, statements) in of.into_iter().take(MOST_READ) {
            let dispatch = self.dispatch_now(id).await?;
            for said in &statements {
                let content = content_in(said, dispatch.text())?;
                if gazette_statements::claims::is_same(&content, assertion.words) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
