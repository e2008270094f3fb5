//! A story's figures lined up by what they tell of, and which of them cannot be reconciled.
//!
//! Two numbers conflict if they are told of the same thing and both still stand. Of what one source told, the newest
//! stands: a toll that rose is an update. A copy that still tells what its origin has corrected is out of date. What one
//! text tells beside another number of the same speaker is a part of it.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{DispatchId, Figure, Hedge, Measure, OutletId, Scope, Unit};
use gazette_store::KeptFigure;
use gazette_text::fold;
use gazette_web::FigureState as State;
use jiff::{SignedDuration, Timestamp};

use super::ledger::Ledger;
use super::settings::{Setting, alike};
use super::speakers::Speakers;
use super::things::Thing;
use super::tolls::is_comparable;

/// A later number of the same speaker in another outlet is an update only after this long: before, one of the two is wrong.
const UPDATE_AFTER: SignedDuration = SignedDuration::from_hours(1);

/// Spans of time, and a length that is no [`Unit`]: of how long a text speaks in passing.
const IN_PASSING: [&str; 21] = [
    "cm",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
    "سنه",
    "سنوات",
    "عاما",
    "شهرا",
    "اشهر",
    "ايام",
    "يوما",
    "ساعه",
    "ساعات",
    "سال",
    "ماه",
    "روز",
    "ساعت",
];

/// The lead of a text, in code points.
const LEAD: u32 = 320;

/// Smaller counts are seldom what a report is of.
const FEWEST: f64 = 20.0;

/// Numbers of one thing whose settings are compared with each other.
const MOST_SETTINGS: usize = 60;

/// What a figure tells of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Counted {
    /// The measure says it.
    Measured,
    /// Something that each language has a name for.
    Known(Thing),
    /// Something as its dispatch prints it, in small letters and without an English plural.
    Printed(String),
}

impl Counted {
    /// Whether it is a span of time or a length that a text tells in passing.
    pub fn is_in_passing(&self) -> bool {
        matches!(self, Counted::Printed(word) if IN_PASSING.contains(&word.as_str()))
    }
}

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
    /// How each figure stands; `None` for those that tell of a part or of another time.
    states: Vec<Option<State>>,
    /// How many disagreements there are.
    pub conflicts: usize,
}

/// A figure with all that decides whether it still stands.
struct Told<'f> {
    at: usize,
    kept: &'f KeptFigure,
    speaker: Option<usize>,
    outlet: &'f OutletId,
    time: Timestamp,
}

impl<'f> Lineup<'f> {
    /// Lines up the figures of the dispatches of a ledger that were not killed. Without their texts only tolls can be in
    /// conflict: other numbers are compared where the same is said of them.
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
        for (at, kept) in live().filter(|(_, kept)| kept.figure.scope == Scope::Whole) {
            let Some(dispatch) = ledger.dispatch(kept.dispatch) else { continue };
            let speaker = kept.speaker.as_deref().and_then(|name| speakers.of(name, &dispatch.language));
            let time = dispatch.published.unwrap_or(dispatch.first_received);
            all.push(Told { at, kept, speaker, outlet: &dispatch.outlet, time });
        }
        let mut lines: BTreeMap<(Measure, Option<Unit>, Counted), Vec<Told<'f>>> = BTreeMap::new();
        for told in all {
            let figure = &told.kept.figure;
            lines.entry((figure.measure, figure.unit, counted(figure))).or_default().push(told);
        }
        let mut lineup =
            Lineup { figures, speakers, lines: Vec::new(), states: vec![None; figures.len()], conflicts: 0 };
        for ((measure, unit, counted), told) in lines {
            let places = lineup.judge_line(told, ledger, texts);
            lineup.lines.push(Line { measure, unit, counted, places });
        }
        lineup
    }

    /// How a figure stands.
    pub fn state(&self, at: usize) -> Option<State> {
        self.states.get(at).copied().flatten()
    }

    /// The figures that still stand.
    pub fn standing(&self) -> impl Iterator<Item = &'f KeptFigure> {
        let stands = |at: &usize| matches!(self.states[*at], Some(State::Stands | State::Conflicts));
        (0..self.figures.len()).filter(stands).map(|at| &self.figures[at])
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
        if told.first().is_some_and(|told| is_comparable(&told.kept.figure)) {
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

    /// Judges figures that all tell of one thing; whether any two of those that stand cannot be reconciled. `apart` says of
    /// which numbers that can be said at all.
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
        let mut numbers: BTreeMap<Number, Vec<&Told<'f>>> = BTreeMap::new();
        for told in standing {
            numbers.entry(number_of(&told.kept.figure)).or_default().push(told);
        }
        let tellers: Vec<&Vec<&Told<'f>>> = numbers.values().collect();
        let contradicts = |a: &Vec<&Told<'f>>, b: &Vec<&Told<'f>>| {
            a[0].kept.figure.conflicts_with(&b[0].kept.figure) && apart(a, b)
        };
        let disputed: Vec<bool> = tellers.iter().map(|a| tellers.iter().any(|b| contradicts(a, b))).collect();
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

/// Numbers that somebody tells side by side in one text, by their values: they are of different things.
type Together = BTreeSet<(u64, u64)>;

/// Numbers of one text beyond which only neighbours are taken to stand side by side.
const MOST_TOGETHER: usize = 12;

fn told_together(told: &[Told<'_>]) -> Together {
    let mut by_text: BTreeMap<(DispatchId, Option<usize>), Vec<u64>> = BTreeMap::new();
    for told in told {
        let bits = told.kept.figure.value.to_bits();
        by_text.entry((told.kept.dispatch, told.speaker)).or_default().push(bits);
    }
    let pairs = |values: Vec<u64>| {
        let values: Vec<u64> = values.into_iter().take(MOST_TOGETHER).collect();
        let all = values.clone();
        all.into_iter().flat_map(move |a| values.clone().into_iter().map(move |b| (a, b)))
    };
    by_text.into_values().flat_map(pairs).collect()
}

fn are_together(together: &Together, a: &[&Told<'_>], b: &[&Told<'_>]) -> bool {
    let value = |told: &[&Told<'_>]| told[0].kept.figure.value.to_bits();
    together.contains(&(value(a), value(b)))
}

/// Whether two numbers are near enough to be two counts of the same, and are what two reports open with or two named
/// parties give.
fn are_rivals(a: &[&Told<'_>], b: &[&Told<'_>]) -> bool {
    let (one, other) = (a[0].kept.figure.value, b[0].kept.figure.value);
    let are_near = one.max(other) < 2.0 * one.min(other);
    let opens = |told: &[&Told<'_>]| told.iter().take(8).any(|told| told.kept.figure.span.start() < LEAD);
    let named = a.iter().take(8).any(|a| {
        b.iter().take(8).any(|b| a.speaker.is_some() && b.speaker.is_some() && a.speaker != b.speaker)
    });
    are_near && (named || (opens(a) && opens(b)))
}

/// Whether two numbers are told by different dispatches, or in one by two who are named.
fn are_apart(a: &[&Told<'_>], b: &[&Told<'_>]) -> bool {
    // Only the first few can matter: of three dispatches on one side, two are not the other's.
    a.iter().take(8).any(|a| {
        b.iter().take(8).any(|b| {
            let named = a.speaker.is_some() && b.speaker.is_some() && a.speaker != b.speaker;
            a.kept.dispatch != b.kept.dispatch || named
        })
    })
}

/// Without the numbers that a dispatch tells beside a larger one of the same speaker: parts, or what it was before. What
/// the text itself tells is a part if it is less than half of what anybody says in it.
fn without_parts(told: Vec<Told<'_>>) -> Vec<Told<'_>> {
    let mut most: BTreeMap<(DispatchId, Option<usize>), f64> = BTreeMap::new();
    let mut all: BTreeMap<DispatchId, f64> = BTreeMap::new();
    for told in &told {
        let (id, value) = (told.kept.dispatch, told.kept.figure.value);
        let own = most.entry((id, told.speaker)).or_insert(value);
        *own = own.max(value);
        let any = all.entry(id).or_insert(value);
        *any = any.max(value);
    }
    let is_whole = |told: &Told<'_>| {
        let (id, value) = (told.kept.dispatch, told.kept.figure.value);
        let own = most.get(&(id, told.speaker)).is_some_and(|most| value >= *most);
        own && (told.speaker.is_some() || all.get(&id).is_some_and(|most| value * 2.0 >= *most))
    };
    told.into_iter().filter(is_whole).collect()
}

/// Figures of which the same is said, set by set. Only what two dispatches tell differently is looked at.
fn said_alike<'t, 'f>(
    told: &'t [Told<'f>],
    ledger: &Ledger,
    texts: &BTreeMap<DispatchId, String>,
) -> Vec<Vec<&'t Told<'f>>> {
    let values: BTreeSet<u64> = told.iter().map(|told| told.kept.figure.value.to_bits()).collect();
    if values.len() < 2 {
        return Vec::new();
    }
    let mut sets: Vec<(Setting, &str, Vec<&Told<'f>>)> = Vec::new();
    for told in told {
        let Some(text) = texts.get(&told.kept.dispatch) else { continue };
        let language = ledger.dispatch(told.kept.dispatch).map_or("", |dispatch| dispatch.language.as_str());
        let setting = Setting::of(&told.kept.figure, text);
        match sets.iter().position(|(held, of, _)| *of == language && alike(held, &setting)) {
            Some(at) => sets[at].2.push(told),
            None if sets.len() < MOST_SETTINGS => sets.push((setting, language, vec![told])),
            None => {}
        }
    }
    sets.into_iter().map(|(.., set)| set).filter(|set| set.len() > 1).collect()
}

/// Counts that are large enough to be what a report is of. Amounts and shares of different things are told side by side
/// too often to be compared without their words.
fn weighty<'t, 'f>(told: &'t [Told<'f>]) -> Vec<&'t Told<'f>> {
    let is_weighty = |told: &&Told<'f>| {
        let figure = &told.kept.figure;
        let is_length = matches!(figure.unit, Some(Unit::Kilometre | Unit::Metre | Unit::Mile));
        let is_counted = figure.measure == Measure::Count && !is_length && !counted(figure).is_in_passing();
        is_counted && figure.value >= FEWEST
    };
    told.iter().filter(is_weighty).collect()
}

/// An outlet, and whose words it gives, where it names anybody.
type Voice = (OutletId, Option<usize>);

/// When each number was first told by whom.
struct History {
    /// By outlet and speaker: each number with its first time.
    by_outlet: BTreeMap<Voice, Vec<(Figure, Timestamp)>>,
    /// By speaker: each number with its first time and whose copy it was in.
    by_speaker: BTreeMap<usize, Vec<(Figure, Timestamp, DispatchId)>>,
    /// What dispatches tell that have been changed since they first came.
    changed: BTreeMap<DispatchId, Vec<Figure>>,
}

impl History {
    fn new(told: &[&Told<'_>], ledger: &Ledger) -> History {
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
    fn is_replaced(&self, told: &Told<'_>, ledger: &Ledger) -> bool {
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

/// All that decides whether two figures can both be right.
pub(super) type Number = (Measure, Option<Unit>, u64, Option<u64>, u8);

pub(super) fn number_of(figure: &Figure) -> Number {
    let hedge = match figure.hedge {
        Hedge::Exactly => 0,
        Hedge::AtLeast => 1,
        Hedge::AtMost => 2,
        Hedge::About => 3,
    };
    (figure.measure, figure.unit, figure.value.to_bits(), figure.upto.map(f64::to_bits), hedge)
}

/// What a mere count counts, by its last word.
fn counted(figure: &Figure) -> Counted {
    if figure.measure != Measure::Count || figure.unit.is_some() {
        return Counted::Measured;
    }
    let printed = figure.counted.as_deref().unwrap_or_default();
    let word = printed.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    if let Some(thing) = Thing::of(&word) {
        return Counted::Known(thing);
    }
    let singular = word.strip_suffix('s').filter(|word| word.len() > 2 && word.is_ascii());
    Counted::Printed(singular.map_or_else(|| fold::key(&word), str::to_owned))
}

#[cfg(test)]
mod tests;
