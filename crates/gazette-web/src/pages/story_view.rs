//! What the page of a story shows, lined up from what the store holds.

use std::collections::{BTreeMap, HashMap};

use gazette_news::{
    Basis, ClaimId, DispatchId, Figure, Measure, Outlet, OutletId, Precedence, Rating, Standing, Verdict,
};
use gazette_store::{KeptClaim, KeptDispatch, KeptFigure, KeptReprint, KeptStatement, KeptVerdict};
use jiff::Timestamp;

use crate::frame::{dir_of, standing_class};

/// Outlets by their short names.
pub(super) type Outlets = HashMap<OutletId, Outlet>;

/// A dispatch's line in a story.
pub(super) struct DispatchLine {
    pub(super) id: DispatchId,
    pub(super) headline: String,
    pub(super) language: String,
    pub(super) dir: &'static str,
    pub(super) outlet: String,
    pub(super) state_label: Option<String>,
    pub(super) at: Timestamp,
    pub(super) versions: i64,
    pub(super) killed: bool,
    pub(super) held: bool,
    pub(super) embargo: Option<Timestamp>,
    pub(super) tie: Option<Tie>,
}

/// Whose copy a dispatch is.
pub(super) struct Tie {
    /// The outlet or agency it was copied from, where that is known.
    pub(super) from: Option<String>,
    /// How much of it, in percent; `None` where only the credit tells.
    pub(super) share: Option<u32>,
    pub(super) basis: Basis,
    pub(super) direction: Precedence,
}

/// All dispatches that carry one origin.
pub(super) struct OriginGroup {
    /// The text it all comes from, where it is held.
    pub(super) origin: Option<DispatchLine>,
    /// The agency credited, where its own text is not held.
    pub(super) credited: Option<String>,
    pub(super) reprints: Vec<DispatchLine>,
}

pub(super) fn dispatch_line(dispatch: &KeptDispatch, outlets: &Outlets, tie: Option<Tie>) -> DispatchLine {
    let outlet = outlets.get(&dispatch.outlet);
    DispatchLine {
        id: dispatch.id,
        headline: dispatch.headline.clone().unwrap_or_else(|| dispatch.guid.clone()),
        language: dispatch.language.clone(),
        dir: dir_of(&dispatch.language),
        outlet: outlet.map_or_else(|| dispatch.outlet.to_string(), |outlet| outlet.name.clone()),
        state_label: outlet.and_then(|o| o.state_control.as_ref()).map(|control| control.label.clone()),
        at: dispatch.published.unwrap_or(dispatch.first_received),
        versions: dispatch.version,
        killed: dispatch.killed,
        held: dispatch.held,
        embargo: dispatch.embargo,
        tie,
    }
}

/// Gathers a story's dispatches by origin, the origin carried by most first.
pub(super) fn by_origin(
    dispatches: &[KeptDispatch],
    reprints: &[KeptReprint],
    outlets: &Outlets,
) -> Vec<OriginGroup> {
    let ties: HashMap<DispatchId, &KeptReprint> = reprints.iter().map(|tie| (tie.dispatch, tie)).collect();
    let held: HashMap<DispatchId, &KeptDispatch> = dispatches.iter().map(|d| (d.id, d)).collect();
    let mut groups: BTreeMap<(DispatchId, Option<String>), OriginGroup> = BTreeMap::new();
    for dispatch in dispatches {
        let kept = ties.get(&dispatch.id);
        let origin = kept.map_or(dispatch.id, |kept| *kept.tie.origin());
        // A credited text that is not held has no number: all that credit the same agency stand together.
        let credited = kept.and_then(|kept| kept.credited.clone()).filter(|_| origin == dispatch.id);
        let key = (if credited.is_some() { DispatchId(0) } else { origin }, credited.clone());
        let group = groups.entry(key).or_insert_with(|| OriginGroup {
            origin: None,
            credited: credited.clone(),
            reprints: Vec::new(),
        });
        let tie = kept.and_then(|kept| tie_of(kept, &held, outlets));
        let line = dispatch_line(dispatch, outlets, tie);
        if origin == dispatch.id && credited.is_none() {
            group.origin = Some(line);
        } else {
            group.reprints.push(line);
        }
    }
    let mut groups: Vec<OriginGroup> = groups.into_values().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.reprints.len()));
    groups
}

fn tie_of(kept: &KeptReprint, held: &HashMap<DispatchId, &KeptDispatch>, outlets: &Outlets) -> Option<Tie> {
    if kept.tie.basis() == Basis::None {
        return None;
    }
    let copied = kept.tie.copied_from().or(Some(kept.tie.origin())).filter(|id| **id != kept.dispatch);
    let from = copied
        .and_then(|id| held.get(id))
        .map(|d| outlets.get(&d.outlet).map_or_else(|| d.outlet.to_string(), |o| o.name.clone()));
    let share = (kept.tie.share() * 100.0).round() as u32;
    Some(Tie {
        from: from.or_else(|| kept.credited.clone()),
        share: (kept.tie.basis() != Basis::Credit || share > 0).then_some(share),
        basis: kept.tie.basis(),
        direction: kept.tie.direction(),
    })
}

/// A claim's line.
pub(super) struct ClaimLine {
    pub(super) id: ClaimId,
    pub(super) text: String,
    pub(super) language: String,
    pub(super) dir: &'static str,
    pub(super) standing: Standing,
    pub(super) class: &'static str,
    pub(super) speakers: Vec<String>,
    pub(super) rating: Option<Rating>,
    /// Somebody proposed a verdict that nobody has seconded.
    pub(super) open: bool,
}

pub(super) fn claim_line(
    claim: KeptClaim,
    statements: &[KeptStatement],
    verdicts: &[KeptVerdict],
) -> ClaimLine {
    let own = |verdict: &&KeptVerdict| verdict.claim == claim.id && verdict.withdrawn.is_none();
    let mut speakers: Vec<String> =
        statements.iter().filter(|s| s.claim == Some(claim.id)).filter_map(|s| s.speaker.clone()).collect();
    speakers.sort_unstable();
    speakers.dedup();
    let standing = Standing::of(&claim.tally);
    ClaimLine {
        id: claim.id,
        dir: dir_of(&claim.language),
        standing,
        class: standing_class(&standing),
        speakers,
        rating: verdicts
            .iter()
            .filter(own)
            .filter_map(|v| v.in_force())
            .map(|v: Verdict| v.rating())
            .next_back(),
        open: verdicts.iter().filter(own).any(|verdict| verdict.seconded.is_none()),
        text: claim.text,
        language: claim.language,
    }
}

/// One row of the table of figures: a number and everybody who tells it.
pub(super) struct FigureRow {
    pub(super) figure: Figure,
    pub(super) speaker: Option<String>,
    /// Through whom: outlets with the dispatch each tells it in.
    pub(super) through: Vec<(String, DispatchId)>,
    pub(super) since: Timestamp,
    pub(super) conflicts: bool,
}

/// The figures of one measure.
pub(super) struct FigureTable {
    pub(super) measure: Measure,
    pub(super) unit: Option<String>,
    pub(super) rows: Vec<FigureRow>,
    pub(super) conflicts: bool,
}

/// Lines figures up by measure and unit, those that differ first.
pub(super) fn figure_tables(
    figures: Vec<KeptFigure>,
    dispatches: &[KeptDispatch],
    outlets: &Outlets,
) -> Vec<FigureTable> {
    let held: HashMap<DispatchId, &KeptDispatch> = dispatches.iter().map(|d| (d.id, d)).collect();
    let mut tables: Vec<FigureTable> = Vec::new();
    for kept in figures {
        let Some(dispatch) = held.get(&kept.dispatch) else { continue };
        let line = dispatch_line(dispatch, outlets, None);
        let (measure, unit) = (kept.figure.measure, kept.figure.unit.clone());
        let at = match tables.iter().position(|t| t.measure == measure && t.unit == unit) {
            Some(at) => at,
            None => {
                tables.push(FigureTable { measure, unit, rows: Vec::new(), conflicts: false });
                tables.len() - 1
            }
        };
        add_figure(&mut tables[at].rows, kept, line);
    }
    // A count of "any other thing" compares apples with oranges: only what is measured the same way is set side by side.
    tables.retain(|table| table.measure != Measure::Count);
    for table in &mut tables {
        for at in 0..table.rows.len() {
            let own = &table.rows[at].figure;
            table.rows[at].conflicts = table.rows.iter().any(|row| row.figure.conflicts_with(own));
        }
        table.conflicts = table.rows.iter().any(|row| row.conflicts);
        table.rows.sort_by(|a, b| a.figure.value.total_cmp(&b.figure.value).then(a.since.cmp(&b.since)));
    }
    tables.sort_by_key(|table| (!table.conflicts, table.measure));
    tables
}

fn add_figure(rows: &mut Vec<FigureRow>, kept: KeptFigure, line: DispatchLine) {
    let figure = kept.figure;
    let same = |row: &&mut FigureRow| {
        let told = &row.figure;
        (told.value, told.upto, told.hedge) == (figure.value, figure.upto, figure.hedge)
            && row.speaker == kept.speaker
    };
    if let Some(row) = rows.iter_mut().find(same) {
        row.since = row.since.min(line.at);
        if !row.through.iter().any(|(_, dispatch)| *dispatch == line.id) {
            row.through.push((line.outlet, line.id));
        }
        return;
    }
    let through = vec![(line.outlet, line.id)];
    rows.push(FigureRow { figure, speaker: kept.speaker, through, since: line.at, conflicts: false });
}

/// A point of the timeline picture, in units of its view box.
pub(super) struct Point {
    pub(super) x: i64,
    pub(super) y: usize,
    pub(super) own: bool,
    pub(super) id: DispatchId,
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
            let along = 60 + 920 * line.at.duration_since(from).as_secs() / whole;
            let x = if rtl { 1000 - along } else { along };
            let title = format!("{}: {}", line.outlet, line.headline);
            Point { x, y: row_of(&line.language), own, id: line.id, title, at: line.at }
        })
        .collect();
    points.sort_by_key(|point| (point.own, point.at));
    let rows = languages.iter().map(|language| (language.clone(), row_of(language))).collect();
    Some(Timeline { points, rows, height: languages.len() * 26 + 10, from, to })
}
