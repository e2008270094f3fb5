//! A story's figures lined up by what they tell of, and which of them cannot be reconciled.
//!
//! Two numbers conflict if they are told of the same thing and both still stand. Of what one source told, the newest
//! stands: a toll that rose is an update. A copy that still tells what its origin has corrected is out of date. What
//! one text tells beside another number of the same speaker is a part of it. What is feared, asked or negated is no
//! number at all, and what is denied stands beside the others as denied.

use std::collections::BTreeMap;

use gazette_news::{Certainty, DispatchId, Figure, Measure, Scope, Unit};
use gazette_store::KeptFigure;
use gazette_web::FigureState as State;

use super::ledger::Ledger;
use super::speakers::Speakers;

mod compare;
mod counted;
mod history;
mod number;
mod surroundings;
pub(super) mod things;
mod told;

pub(super) use counted::{Counted, subject};
pub(super) use number::{Number, number_of};

use compare::{
    are_apart, are_rivals, are_together, is_slip, said_alike, told_together, weighty, without_parts,
};
use counted::counted;
use history::History;
use told::Told;

/// Figures of one thing, as places in the list given.
pub(super) struct Line {
    pub measure: Measure,
    pub unit: Option<Unit>,
    pub counted: Counted,
    pub places: Vec<usize>,
}

/// A story's figures, lined up.
pub(super) struct Lineup<'f> {
    figures: &'f [KeptFigure],
    pub speakers: Speakers,
    pub lines: Vec<Line>,
    /// How each figure stands; `None` for those that tell of a part or of another time, or of what may be.
    states: Vec<Option<State>>,
    /// Which figures are a copyist's slip, and which something else than a slip contradicts, or their own origin.
    slips: Vec<bool>,
    contested: Vec<bool>,
    /// How many disagreements there are.
    pub conflicts: usize,
}

impl<'f> Lineup<'f> {
    /// Lines up the figures of the dispatches of a ledger that were not killed. Without their texts only tolls can be
    /// in conflict: other numbers are compared where the same is said of them.
    pub fn new(
        figures: &'f [KeptFigure],
        ledger: &'f Ledger,
        texts: &BTreeMap<DispatchId, String>,
    ) -> Lineup<'f> {
        let told = ledger.told();
        let language = |id: DispatchId| ledger.dispatch(id).map_or("", |dispatch| dispatch.language.as_str());
        let live = || figures.iter().enumerate().filter(|(_, kept)| told.contains(&kept.dispatch));
        let named = live().filter_map(|(_, kept)| Some((kept.speaker.as_deref()?, language(kept.dispatch))));
        let speakers = Speakers::new(named, ledger.outlets.values());
        let mut all: Vec<Told<'f>> = Vec::new();
        let is_counted = |figure: &Figure| figure.scope == Scope::Whole && figure.certainty.is_told();
        for (at, kept) in live().filter(|(_, kept)| is_counted(&kept.figure)) {
            let Some(dispatch) = ledger.dispatch(kept.dispatch) else { continue };
            let speaker = kept.speaker.as_deref().and_then(|name| speakers.of(name, &dispatch.language));
            let time = dispatch.dates.newest();
            all.push(Told { at, kept, speaker, outlet: &dispatch.outlet, time });
        }
        let mut lines: BTreeMap<(Measure, Option<Unit>, Counted), Vec<Told<'f>>> = BTreeMap::new();
        for told in all {
            let figure = &told.kept.figure;
            lines.entry((figure.measure, figure.unit, counted(figure))).or_default().push(told);
        }
        let of_each = vec![false; figures.len()];
        let mut lineup = Lineup {
            figures,
            speakers,
            lines: Vec::new(),
            states: vec![None; figures.len()],
            slips: of_each.clone(),
            contested: of_each,
            conflicts: 0,
        };
        for ((measure, unit, counted), told) in lines {
            let places = lineup.judge_line(told, ledger, texts);
            lineup.lines.push(Line { measure, unit, counted, places });
        }
        let denied: Vec<usize> = live().filter(|(_, kept)| is_denied(kept)).map(|(at, _)| at).collect();
        lineup.set_aside(denied);
        lineup
    }

    /// Puts tolls that somebody denies beside those that are told: they count nowhere and conflict with nothing.
    fn set_aside(&mut self, denied: Vec<usize>) {
        for at in denied {
            let figure = &self.figures[at].figure;
            self.states[at] = Some(State::Denied);
            match self.lines.iter_mut().find(|line| line.measure == figure.measure) {
                Some(line) => line.places.push(at),
                None => self.lines.push(Line {
                    measure: figure.measure,
                    unit: figure.unit,
                    counted: counted(figure),
                    places: vec![at],
                }),
            }
        }
    }

    /// How a figure stands.
    pub fn state(&self, at: usize) -> Option<State> {
        self.states.get(at).copied().flatten()
    }

    /// Whether another origin's figure contradicts this one. A copyist's slip makes no conflict of what its origin tells,
    /// and contradicts that itself.
    pub fn is_contested(&self, at: usize) -> bool {
        self.contested.get(at).copied().unwrap_or_default()
    }

    /// The figures that still stand, without copyists' slips.
    pub fn standing(&self) -> impl Iterator<Item = &'f KeptFigure> {
        let stands = |at: &usize| matches!(self.states[*at], Some(State::Stands | State::Conflicts));
        (0..self.figures.len()).filter(stands).filter(|at| !self.slips[*at]).map(|at| &self.figures[at])
    }

    /// Who says a figure.
    pub fn speaker(&self, kept: &KeptFigure, ledger: &Ledger) -> Option<usize> {
        let language = &ledger.dispatch(kept.dispatch)?.language;
        self.speakers.of(kept.speaker.as_deref()?, language)
    }

    /// Judges the figures of one thing; those that belong to it.
    fn judge_line(
        &mut self,
        told: Vec<Told<'f>>,
        ledger: &Ledger,
        texts: &BTreeMap<DispatchId, String>,
    ) -> Vec<usize> {
        if told.first().is_some_and(|told| told.kept.figure.measure.is_toll()) {
            let whole = without_parts(told);
            self.conflicts += usize::from(self.judge(&whole.iter().collect::<Vec<_>>(), ledger, are_apart));
            return whole.iter().map(|told| told.at).collect();
        }
        for told in &told {
            self.states[told.at] = Some(State::Stands);
        }
        let together = told_together(&told);
        let apart = |a: &[&Told<'f>], b: &[&Told<'f>]| !are_together(&together, a, b) && are_apart(a, b);
        for set in said_alike(&told, ledger, texts) {
            self.conflicts += usize::from(self.judge(&set, ledger, apart));
        }
        let weighty = weighty(&told);
        if weighty.iter().all(|told| self.states[told.at] != Some(State::Conflicts)) {
            let apart = |a: &[&Told<'f>], b: &[&Told<'f>]| are_rivals(a, b) && apart(a, b);
            self.conflicts += usize::from(self.judge(&weighty, ledger, apart));
        }
        told.iter().map(|told| told.at).collect()
    }

    /// Judges figures that all tell of one thing; whether any two of those that stand cannot be reconciled. `apart`
    /// says of which numbers that can be said at all.
    fn judge(
        &mut self,
        told: &[&Told<'f>],
        ledger: &Ledger,
        apart: impl Fn(&[&Told<'f>], &[&Told<'f>]) -> bool,
    ) -> bool {
        let history = History::new(told, ledger);
        let (replaced, standing): (Vec<&Told<'f>>, Vec<&Told<'f>>) =
            told.iter().partition(|told| history.is_replaced(told, ledger));
        for told in replaced {
            self.states[told.at] = Some(State::Replaced);
        }
        let slips: Vec<usize> =
            standing.iter().filter(|one| is_slip(one, told, ledger)).map(|told| told.at).collect();
        let numbers = by_number(standing.iter().copied());
        let own = by_number(standing.iter().copied().filter(|told| !slips.contains(&told.at)));
        let tellers: Vec<&Vec<&Told<'f>>> = numbers.values().collect();
        let contradicts = |a: &Vec<&Told<'f>>, b: &Vec<&Told<'f>>| {
            a[0].kept.figure.conflicts_with(&b[0].kept.figure) && apart(a, b)
        };
        let disputed: Vec<bool> = tellers.iter().map(|a| tellers.iter().any(|b| contradicts(a, b))).collect();
        for told in own.values() {
            let is_contested = own.values().any(|other| contradicts(told, other));
            told.iter().for_each(|told| self.contested[told.at] |= is_contested);
        }
        for at in slips {
            self.slips[at] = true;
            self.contested[at] = true;
        }
        for (told, is_disputed) in numbers.values().zip(&disputed) {
            let state = if *is_disputed { State::Conflicts } else { State::Stands };
            for told in told {
                // What was replaced among the same words stays so among others.
                if state == State::Conflicts || self.states[told.at] != Some(State::Replaced) {
                    self.states[told.at] = Some(state);
                }
            }
        }
        disputed.contains(&true)
    }
}

/// Figures by their numbers.
fn by_number<'t, 'f: 't>(told: impl Iterator<Item = &'t Told<'f>>) -> BTreeMap<Number, Vec<&'t Told<'f>>> {
    let mut numbers: BTreeMap<Number, Vec<&Told<'f>>> = BTreeMap::new();
    told.for_each(|told| numbers.entry(number_of(&told.kept.figure)).or_default().push(told));
    numbers
}

/// Whether somebody who is named says of a toll that it is not so.
fn is_denied(kept: &KeptFigure) -> bool {
    let figure = &kept.figure;
    let is_whole = figure.scope == Scope::Whole && figure.certainty == Certainty::Denied;
    is_whole && kept.speaker.is_some() && figure.measure.is_toll()
}

#[cfg(test)]
mod tests;
