//! All dispatches at once, taken in order of time: `gazette stories --jsonl`.

use gazette_news::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::reading::Reading;
use super::{Stories, Told};

/// One line read: `{"id","text","title"?,"published"?,"language"?}`.
#[derive(Debug, Clone, Deserialize)]
pub struct Line {
    /// Names the dispatch.
    pub id: String,
    /// The copy.
    #[serde(default)]
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
}

/// One line printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The dispatch.
    pub id: String,
    /// Its story: the id of the dispatch that opened it.
    pub story: String,
}

/// Places the dispatches in order of time (those without one last, in the order given). One place for each line, in
/// the order given.
pub fn gather(lines: &[Line]) -> Vec<Place> {
    let mut stories = Stories::new();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|k| lines[*k].published.map_or(i64::MAX, Timestamp::as_second));
    let told = |at: usize| {
        let line = &lines[at];
        Told {
            key: at as u64,
            text: &line.text,
            title: line.title.as_deref(),
            published: line.published,
            language: line.language,
        }
    };
    // All are at hand, so how rare a word is can be counted before the first is placed.
    let readings: Vec<Reading> =
        (0..lines.len()).map(|at| Reading::of(&told(at), &stories.setting)).collect();
    for reading in &readings {
        stories.rarity.count(reading);
    }
    for at in order {
        stories.place(at as u64, readings[at].clone());
    }
    (0..lines.len())
        .map(|at| {
            let story = stories.story(at as u64).unwrap_or_default();
            let first =
                stories.stories.get(&story).and_then(|s| s.members.first()).copied().unwrap_or(at as u64);
            Place { id: lines[at].id.clone(), story: lines[first as usize].id.clone() }
        })
        .collect()
}
