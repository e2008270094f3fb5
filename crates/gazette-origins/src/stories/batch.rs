//! All dispatches at once: `gazette stories --jsonl`.

use gazette_news::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::reading::Reading;
use super::repeated::Again;
use super::setting::Setting;
use super::telling::Telling;
use super::{Stories, Told, rounds};
use crate::tokens::Tokens;

/// One line read: `{"id","text","title"?,"published"?,"language"?,"outlet"?}`.
#[derive(Debug, Clone, Deserialize)]
pub struct Line {
    /// Names the dispatch.
    pub id: String,
    /// The copy. A line without one is no line: what nothing tells, nobody can say.
    pub text: String,
    /// The headline.
    #[serde(default)]
    pub title: Option<String>,
    /// When.
    #[serde(default)]
    pub published: Option<Timestamp>,
    /// The language, where known.
    #[serde(default)]
    pub language: Option<Language>,
    /// Who put it out.
    #[serde(default)]
    pub outlet: Option<String>,
}

impl Line {
    fn read(&self, key: usize, setting: &Setting) -> Reading {
        let told = self.told(key);
        Reading::of(&told, &Tokens::of(Reading::head(told.text, setting), told.language), setting)
    }

    fn told(&self, key: usize) -> Told<'_> {
        Told {
            key: key as u64,
            text: &self.text,
            title: self.title.as_deref(),
            published: self.published,
            language: self.language,
            outlet: self.outlet.as_deref(),
        }
    }
}

/// One line printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The dispatch.
    pub id: String,
    /// Its story: the id of the dispatch that opened it.
    pub story: String,
}

/// Tells which dispatches are of one story. One place for each line, in the order given. The order of the lines does
/// not matter where times are known.
///
/// A text that comes again and again is told a few times: a thousand of one wording would be each other's crowd, and
/// make common what they alone say.
pub fn gather(lines: &[Line]) -> Vec<Place> {
    let mut stories = Stories::new();
    let mut setting = stories.setting.clone();
    let order = in_order(lines);
    let again = Again::of(lines, &order);
    let mut readings: Vec<Reading> = again.told.iter().map(|at| lines[*at].read(*at, &setting)).collect();
    readings.iter().for_each(|r| stories.rarity.count(r.tongue, r.terms()));
    if !stories.rarity.is_of_several_tongues() {
        setting.unknown = 0.0;
    }
    let alone: Vec<Telling> = readings
        .iter()
        .enumerate()
        .map(|(at, r)| Telling::of(at as u64, r, &r.weighed(&stories.rarity, &setting), &setting))
        .collect();
    let in_order: Vec<usize> = (0..readings.len()).collect();
    let story = rounds::settle(&mut readings, alone, &in_order, (&setting, &stories.rarity));
    places(lines, &order, |at| story[again.told_by[at]] as u64)
}

/// As [`gather`], but each is placed before the next is seen, as in a newsroom: for measuring what the stream does.
pub fn stream(lines: &[Line]) -> Vec<Place> {
    let mut stories = Stories::new();
    let order = in_order(lines);
    for at in &order {
        stories.add(lines[*at].told(*at));
    }
    places(lines, &order, |at| stories.story(at as u64).unwrap_or_default())
}

/// In order of time, those without one last.
pub(super) fn in_order(lines: &[Line]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|k| lines[*k].published.map_or(i64::MAX, Timestamp::as_second));
    order
}

fn places(lines: &[Line], order: &[usize], story: impl Fn(usize) -> u64) -> Vec<Place> {
    let mut first = std::collections::HashMap::new();
    for at in order {
        first.entry(story(*at)).or_insert(*at);
    }
    (0..lines.len())
        .map(|at| Place {
            id: lines[at].id.clone(),
            story: lines[first.get(&story(at)).copied().unwrap_or(at)].id.clone(),
        })
        .collect()
}
