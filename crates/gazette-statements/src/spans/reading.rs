//! From scores to pieces: the best labelling of a cue's window, and how sure it is.

use super::{CONTENT, CONTENT_ON, CUE, Moves, OUT, SOURCE, SOURCE_ON, SpanLabels, Steps, WIDTH};
use crate::chain;
use crate::edges::{Factors, places};
use crate::page::{Page, Stretch};
use crate::posterior;

/// What the steps between labels are worth, as scores and as factors.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Walk {
    pub moves: Moves,
    factors: Factors<WIDTH>,
}

impl Walk {
    pub fn new(moves: Moves) -> Walk {
        Walk { factors: Factors::new::<SpanLabels>(&moves), moves }
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
    /// How much of the content is expected to be right, as an F1.
    pub content: f32,
    /// That the content begins and ends there.
    pub begins: f32,
    pub ends: f32,
    /// That the source ends there; where there is none, that no word is one.
    pub source: f32,
}

/// Reads a cue's window: the best labelling with some content, and how sure it is.
pub(crate) fn reading(
    page: &Page<'_>,
    win: Stretch,
    cue: Stretch,
    mut scores: Vec<[f32; WIDTH]>,
    walk: &Walk,
) -> Found {
    let places = places(page, win, cue.1);
    let steps = walk.moves.all(&places);
    let expected = posterior::expect::<WIDTH, SpanLabels>(&scores, &walk.factors.all(&places)).places;
    let mut found = decode(win, &scores, &steps);
    if found.content.is_empty() {
        found = decode_some(win, &mut scores, &steps).unwrap_or(found);
    }
    found.sure = sure(win, &found, &expected);
    found
}

fn sure(win: Stretch, found: &Found, expected: &[[f32; WIDTH]]) -> Sure {
    let at = |k: usize| expected.get(k.wrapping_sub(win.0)).copied().unwrap_or_default();
    let content = |k: usize| at(k)[CONTENT] + at(k)[CONTENT_ON];
    let ends = |k: usize, begin: usize, on: usize| (at(k)[begin] + at(k)[on]) * (1.0 - at(k + 1)[on]);
    let all: f32 = (win.0..=win.1).map(content).sum();
    let words = || found.content.iter().flat_map(|(f, l)| *f..=*l);
    let right: f32 = words().map(content).sum();
    let source = match found.source.first() {
        Some((_, last)) => ends(*last, SOURCE, SOURCE_ON),
        None => (win.0..=win.1).map(|k| 1.0 - at(k)[SOURCE]).product(),
    };
    Sure {
        content: 2.0 * right / (all + words().count() as f32).max(1.0),
        begins: found.content.first().map_or(0.0, |(f, _)| at(*f)[CONTENT]),
        ends: found.content.last().map_or(0.0, |(_, l)| ends(*l, CONTENT, CONTENT_ON)),
        source,
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

/// The best labelling of a cue's window.
fn decode(win: Stretch, scores: &[[f32; WIDTH]], steps: &Steps) -> Found {
    let step = |k: usize, a: usize, b: usize| steps[k][a][b];
    let (path, top) = chain::best::<WIDTH, SpanLabels>(scores, step);
    let silent: f32 = scores.iter().map(|s| s[OUT]).sum::<f32>()
        + (1..scores.len()).map(|k| step(k, OUT, OUT)).sum::<f32>();
    Found { margin: top - silent, ..pieces(win, &path) }
}

/// The best labelling with some content, for a cue whose best labelling has none. `None` where there is no room for any.
fn decode_some(win: Stretch, scores: &mut [[f32; WIDTH]], steps: &Steps) -> Option<Found> {
    let step = |k: usize, a: usize, b: usize| steps[k][a][b];
    let through = chain::through::<WIDTH, SpanLabels>(scores, step);
    let mut place: Option<(f32, usize)> = None;
    for (k, row) in through.iter().enumerate() {
        if row[CONTENT] > chain::NEVER / 2.0 && place.is_none_or(|(top, _)| row[CONTENT] > top) {
            place = Some((row[CONTENT], k));
        }
    }
    let (_, k) = place?;
    let silent = scores[k][OUT];
    let begun = scores[k][CONTENT];
    scores[k] = [chain::NEVER; WIDTH];
    scores[k][CONTENT] = begun;
    let mut found = decode(win, scores, steps);
    found.margin += chain::NEVER - silent;
    found.margin = found.margin.clamp(-1.0e6, 0.0);
    Some(found)
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
