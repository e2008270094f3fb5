//! From scores to pieces: the best labelling of a cue's window, and how sure it is.

use super::paths::Shares;
use super::{CONTENT, CONTENT_ON, CUE, Moves, OUT, SOURCE, SOURCE_ON, SpanLabels, WIDTH, paths};
use crate::edges::{Joined, places};
use crate::page::{Page, Stretch};

/// What the steps between labels are worth, as scores and as factors.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Walk {
    pub moves: Moves,
    scores: Joined<WIDTH>,
    factors: Joined<WIDTH>,
}

impl Walk {
    pub fn new(moves: Moves) -> Walk {
        Walk { scores: Joined::scores(&moves), factors: Joined::factors::<SpanLabels>(&moves), moves }
    }
}

impl Default for Walk {
    fn default() -> Walk {
        Walk::new(Moves::default())
    }
}

/// How sure the tagger is of what it found: the probability of parts of its labelling.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Sure {
    /// That it is a statement at all; the others are reckoned as if it were one.
    pub told: f32,
    /// How much of the content is expected to be right, as an F1.
    pub content: f32,
    /// That the content begins and ends there.
    pub begins: f32,
    pub ends: f32,
    /// That the source ends there; where there is none, that no word is one.
    pub source: f32,
    /// That of the readings of the cue this is the right one, as the chooser sees it.
    pub chosen: f32,
}

/// Reads a cue's window: the best labellings with some content, best first, and how sure they are.
pub(crate) fn reading(
    page: &Page<'_>,
    win: Stretch,
    cue: Stretch,
    scores: &[[f32; WIDTH]],
    walk: &Walk,
) -> Vec<Found> {
    let places = places(page, win, cue.1);
    let step = |k: usize, before: usize, next: usize| walk.scores.score(places[k], before, next);
    let expected = paths::shares(scores, &walk.factors.all_factors(&places));
    let read = |(path, margin): (Vec<u8>, f32)| {
        let found = pieces(win, &path);
        Found { margin, sure: sure(win, &found, &expected), ..found }
    };
    paths::best(scores, step, &expected).into_iter().map(read).collect()
}

fn sure(win: Stretch, found: &Found, expected: &Shares) -> Sure {
    // How sure the rest is, is asked of the statement that there is if there is one.
    let told = (1.0 - expected.silent).max(1e-6);
    let given = |row: &[f32; WIDTH]| row.map(|p| p / told);
    let at = |k: usize| expected.places.get(k.wrapping_sub(win.0)).map(given).unwrap_or_default();
    let content = |k: usize| at(k)[CONTENT] + at(k)[CONTENT_ON];
    let ends = |k: usize, begin: usize, on: usize| (at(k)[begin] + at(k)[on]) * (1.0 - at(k + 1)[on]);
    let all: f32 = (win.0..=win.1).map(content).sum();
    let words = || found.content.iter().flat_map(|(f, l)| *f..=*l);
    let right: f32 = words().map(content).sum();
    let source = match found.source.first() {
        Some((_, last)) => ends(*last, SOURCE, SOURCE_ON),
        None => (1.0 - (win.0..=win.1).map(|k| at(k)[SOURCE]).sum::<f32>()).max(0.0),
    };
    Sure {
        told: 1.0 - expected.silent,
        content: 2.0 * right / (all + words().count() as f32).max(1.0),
        begins: found.content.first().map_or(0.0, |(f, _)| at(*f)[CONTENT]),
        ends: found.content.last().map_or(0.0, |(_, l)| ends(*l, CONTENT, CONTENT_ON)),
        source,
        chosen: 1.0,
    }
}

/// What the tagger found for a cue.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Found {
    pub source: Vec<Stretch>,
    pub content: Vec<Stretch>,
    pub cue: Vec<Stretch>,
    /// Score of this labelling, less that of no statement at all.
    pub margin: f32,
    pub sure: Sure,
    /// Whether the source is that of another statement of the sentence.
    pub lent: bool,
}

/// Reads the pieces off a labelling.
pub(crate) fn pieces(win: Stretch, path: &[u8]) -> Found {
    let mut found = Found::default();
    for (k, label) in path.iter().enumerate() {
        let k = win.0 + k;
        let (list, begins) = match usize::from(*label) {
            SOURCE => (&mut found.source, true),
            SOURCE_ON => (&mut found.source, false),
            CONTENT => (&mut found.content, true),
            CONTENT_ON => (&mut found.content, false),
            CUE => (&mut found.cue, true),
            _ => continue,
        };
        match list.last_mut() {
            Some(piece) if !begins || piece.1 + 1 == k => piece.1 = k,
            _ => list.push((k, k)),
        }
    }
    found
}

/// The labelling that stands for given pieces; pieces outside the window are cut off.
pub(crate) fn path(win: Stretch, cue: Stretch, found: &Found) -> Vec<u8> {
    let mut path = vec![OUT as u8; win.1 - win.0 + 1];
    let mut paint = |pieces: &[Stretch], begin: usize, on: usize| {
        for (first, last) in pieces {
            let mut begun = false;
            for k in (*first).max(win.0)..=(*last).min(win.1) {
                if k >= cue.0 && k <= cue.1 {
                    begun = false;
                    continue;
                }
                path[k - win.0] = if begun { on } else { begin } as u8;
                begun = true;
            }
        }
    };
    paint(&found.cue, CUE, CUE);
    paint(&found.content, CONTENT, CONTENT_ON);
    paint(&found.source, SOURCE, SOURCE_ON);
    path
}
