//! The timeline of a story, as a picture.

use jiff::Timestamp;

use super::story_view::OriginGroup;

/// Of more dispatches than these not each has a point of its own.
const MOST_POINTS: usize = 300;

/// A point of the timeline picture, in units of its view box.
pub(super) struct Point {
    pub(super) x: i64,
    pub(super) y: usize,
    pub(super) own: bool,
    pub(super) title: String,
    pub(super) at: Timestamp,
}

/// The timeline of a story: 1000 units wide, a row for each language.
pub(super) struct Timeline {
    pub(super) points: Vec<Point>,
    pub(super) rows: Vec<(String, usize)>,
    pub(super) height: usize,
    pub(super) from: Timestamp,
    pub(super) to: Timestamp,
}

/// Draws a timeline; time runs in the direction of the page. `None` where all came at one moment.
pub(super) fn timeline(groups: &[OriginGroup], rtl: bool) -> Option<Timeline> {
    let lines = || {
        groups
            .iter()
            .flat_map(|g| g.origin.iter().map(|l| (l, true)).chain(g.reprints.iter().map(|l| (l, false))))
    };
    let (from, to) = (lines().map(|(l, _)| l.at).min()?, lines().map(|(l, _)| l.at).max()?);
    let whole = to.duration_since(from).as_secs();
    if whole == 0 {
        return None;
    }
    let mut languages: Vec<String> = lines().map(|(line, _)| line.language.clone()).collect();
    languages.sort_unstable();
    languages.dedup();
    let row_of = |language: &str| languages.iter().position(|l| l == language).unwrap_or(0) * 26 + 18;
    let mut points: Vec<Point> = lines()
        .map(|(line, own)| {
            let along = 90 + 890 * line.at.duration_since(from).as_secs() / whole;
            let x = if rtl { 1000 - along } else { along };
            let title = format!("{}: {}", line.outlet, line.headline);
            Point { x, y: row_of(&line.language), own, title, at: line.at }
        })
        .collect();
    points.sort_by_key(|point| (point.own, point.at));
    if points.len() > MOST_POINTS {
        // Where hundreds stand at one place, one of them is all that can be seen.
        let place = |point: &Point| (point.own, point.x / 4, point.y);
        points.sort_by_key(place);
        points.dedup_by_key(|point| place(point));
    }
    let rows = languages.iter().map(|language| (language.clone(), row_of(language))).collect();
    Some(Timeline { points, rows, height: languages.len() * 26 + 10, from, to })
}
