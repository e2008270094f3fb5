//! When each number was first told by whom: which of them have been replaced since.

use std::collections::BTreeMap;

use gazette_news::{DispatchId, Figure, OutletId};
use jiff::{SignedDuration, Timestamp};

use super::number::number_of;
use super::told::Told;
use crate::newsroom::ledger::Ledger;

/// A later number of the same speaker in another outlet is an update only after this long: before, one of the two is wrong.
const UPDATE_AFTER: SignedDuration = SignedDuration::from_hours(1);

/// An outlet, and whose words it gives, where it names anybody.
type Teller = (OutletId, Option<usize>);

/// When each number was first told by whom.
pub(super) struct History {
    /// By outlet and speaker: each number with its first time.
    by_outlet: BTreeMap<Teller, Vec<(Figure, Timestamp)>>,
    /// By speaker: each number with its first time and whose copy it was in.
    by_speaker: BTreeMap<usize, Vec<(Figure, Timestamp, DispatchId)>>,
    /// What dispatches tell that have been changed since they first came.
    changed: BTreeMap<DispatchId, Vec<Figure>>,
}

impl History {
    pub fn new(told: &[&Told<'_>], ledger: &Ledger) -> History {
        let mut history =
            History { by_outlet: BTreeMap::new(), by_speaker: BTreeMap::new(), changed: BTreeMap::new() };
        let mut in_time: Vec<&&Told<'_>> = told.iter().collect();
        in_time.sort_by_key(|told| told.time);
        for told in in_time {
            let figure = &told.kept.figure;
            let is_new = |held: &Figure| number_of(held) != number_of(figure);
            let own = history.by_outlet.entry((told.outlet.clone(), told.speaker)).or_default();
            if own.iter().all(|(held, _)| is_new(held)) {
                own.push((figure.clone(), told.time));
            }
            if let Some(speaker) = told.speaker {
                let own = history.by_speaker.entry(speaker).or_default();
                if own.iter().all(|(held, ..)| is_new(held)) {
                    own.push((figure.clone(), told.time, ledger.origin(told.kept.dispatch)));
                }
            }
            if ledger.dispatch(told.kept.dispatch).is_some_and(|dispatch| dispatch.version > 1) {
                history.changed.entry(told.kept.dispatch).or_default().push(figure.clone());
            }
        }
        history
    }

    /// Whether its own source has told another number since, or its origin has been corrected.
    pub fn is_replaced(&self, told: &Told<'_>, ledger: &Ledger) -> bool {
        let figure = &told.kept.figure;
        let origin = ledger.origin(told.kept.dispatch);
        if origin != told.kept.dispatch && self.is_of_former_text(figure, origin, ledger) {
            return true;
        }
        let own = self.by_outlet.get(&(told.outlet.clone(), told.speaker));
        if own.is_some_and(|own| {
            own.iter().any(|(other, first)| *first > told.time && other.conflicts_with(figure))
        }) {
            return true;
        }
        let by_speaker = told.speaker.and_then(|speaker| self.by_speaker.get(&speaker));
        by_speaker.is_some_and(|own| {
            own.iter().any(|(other, first, of)| {
                let is_later = *first >= told.time + UPDATE_AFTER;
                // A copy that tells another number than its origin is no update of it.
                is_later
                    && *of != origin
                    && other.conflicts_with(figure)
                    && self.came_first(own, figure, *first)
            })
        })
    }

    /// Whether a copy's number is one that its origin told before and has changed.
    fn is_of_former_text(&self, figure: &Figure, origin: DispatchId, ledger: &Ledger) -> bool {
        let (Some(now), Some(before)) = (self.changed.get(&origin), ledger.former.get(&origin)) else {
            return false;
        };
        let was_told = before.iter().any(|held| number_of(held) == number_of(figure));
        was_told && now.iter().all(|now| now.conflicts_with(figure))
    }

    /// Whether a number was told before a moment: who repeats an old one late does not renew it.
    fn came_first(
        &self,
        own: &[(Figure, Timestamp, DispatchId)],
        figure: &Figure,
        before: Timestamp,
    ) -> bool {
        own.iter().any(|(held, first, _)| number_of(held) == number_of(figure) && *first < before)
    }
}
