//! Which figures of one thing are compared with each other, and which are parts of each other or of different things.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{DispatchId, Measure, Unit};

use super::counted::counted;
use super::number::number_of;
use super::surroundings::{Surroundings, say_the_same};
use super::told::Told;
use crate::newsroom::ledger::Ledger;

/// The lead of a text, in code points.
const LEAD: u32 = 320;

/// Smaller counts are seldom what a report is of.
const FEWEST: f64 = 20.0;

/// Numbers of one thing whose surroundings are compared with each other.
const MOST_SURROUNDINGS: usize = 60;

/// Numbers that somebody tells side by side in one text, by their values: they are of different things.
pub(super) type Together = BTreeSet<(u64, u64)>;

/// Numbers of one text beyond which only neighbours are taken to stand side by side.
const MOST_TOGETHER: usize = 12;

pub(super) fn told_together(told: &[Told<'_>]) -> Together {
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

pub(super) fn are_together(together: &Together, a: &[&Told<'_>], b: &[&Told<'_>]) -> bool {
    let value = |told: &[&Told<'_>]| told[0].kept.figure.value.to_bits();
    together.contains(&(value(a), value(b)))
}

/// Whether two numbers are near enough to be two counts of the same, and are what two reports open with or two named
/// parties give.
pub(super) fn are_rivals(a: &[&Told<'_>], b: &[&Told<'_>]) -> bool {
    let (one, other) = (a[0].kept.figure.value, b[0].kept.figure.value);
    let are_near = one.max(other) < 2.0 * one.min(other);
    let opens = |told: &[&Told<'_>]| told.iter().take(8).any(|told| told.kept.figure.span.start() < LEAD);
    let named = a.iter().take(8).any(|a| {
        b.iter().take(8).any(|b| a.speaker.is_some() && b.speaker.is_some() && a.speaker != b.speaker)
    });
    are_near && (named || (opens(a) && opens(b)))
}

/// Whether a copy tells a number that its origin does not, which tells others of the same, now and before it was changed.
pub(super) fn is_slip(one: &Told<'_>, told: &[&Told<'_>], ledger: &Ledger) -> bool {
    let origin = ledger.origin(one.kept.dispatch);
    let number = number_of(&one.kept.figure);
    let mut of_origin = told.iter().filter(|other| other.kept.dispatch == origin).peekable();
    let former = ledger.former.get(&origin).into_iter().flatten();
    origin != one.kept.dispatch
        && of_origin.peek().is_some()
        && !of_origin.any(|other| number_of(&other.kept.figure) == number)
        && !former.into_iter().any(|figure| number_of(figure) == number)
}

/// Whether two numbers are told by different dispatches, or in one by two who are named.
pub(super) fn are_apart(a: &[&Told<'_>], b: &[&Told<'_>]) -> bool {
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
pub(super) fn without_parts(told: Vec<Told<'_>>) -> Vec<Told<'_>> {
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
pub(super) fn said_alike<'t, 'f>(
    told: &'t [Told<'f>],
    ledger: &Ledger,
    texts: &BTreeMap<DispatchId, String>,
) -> Vec<Vec<&'t Told<'f>>> {
    let values: BTreeSet<u64> = told.iter().map(|told| told.kept.figure.value.to_bits()).collect();
    if values.len() < 2 {
        return Vec::new();
    }
    let mut sets: Vec<(Surroundings, &str, Vec<&Told<'f>>)> = Vec::new();
    for told in told {
        let Some(text) = texts.get(&told.kept.dispatch) else { continue };
        let language = ledger.dispatch(told.kept.dispatch).map_or("", |dispatch| dispatch.language.as_str());
        let around = Surroundings::of(&told.kept.figure, text);
        match sets.iter().position(|(held, of, _)| *of == language && say_the_same(held, &around)) {
            Some(at) => sets[at].2.push(told),
            None if sets.len() < MOST_SURROUNDINGS => sets.push((around, language, vec![told])),
            None => {}
        }
    }
    sets.into_iter().map(|(.., set)| set).filter(|set| set.len() > 1).collect()
}

/// Counts that are large enough to be what a report is of. Amounts and shares of different things are told side by side
/// too often to be compared without their words.
pub(super) fn weighty<'t, 'f>(told: &'t [Told<'f>]) -> Vec<&'t Told<'f>> {
    let is_weighty = |told: &&Told<'f>| {
        let figure = &told.kept.figure;
        let is_length = matches!(figure.unit, Some(Unit::Kilometre | Unit::Metre | Unit::Mile));
        let is_counted = figure.measure == Measure::Count && !is_length && !counted(figure).is_in_passing();
        is_counted && figure.value >= FEWEST
    };
    told.iter().filter(is_weighty).collect()
}
