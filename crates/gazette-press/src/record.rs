//! "How we know": the record behind an article, ready for print.

use std::collections::BTreeMap;

use gazette_news::{Basis, Figure, Language, Measure, Outlet, Precedence, contact_address};
use jiff::Timestamp;
use serde::Serialize;

use crate::plan::{FigureLine, Record, TextLine, VerdictLine};

/// A text in the tree of who copied whom.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Branch {
    /// The outlet's name; none for a text that is credited but not held.
    outlet: Option<String>,
    /// Who is credited, where the text is not held.
    name: Option<String>,
    owner: Option<String>,
    headline: String,
    lang: Option<Language>,
    dir: &'static str,
    href: Option<String>,
    published: Option<Timestamp>,
    received: Option<Timestamp>,
    used: bool,
    /// Whether it is the first of all, as far as the record goes.
    first: bool,
    state: Option<StateLine>,
    copied_from: Option<String>,
    how: Option<How>,
    reprints: Vec<Branch>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct StateLine {
    label: String,
    basis: String,
    since: String,
    appeal: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
struct How {
    basis: Basis,
    precedence: Precedence,
}

/// The first text of all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct First {
    outlet: String,
    /// By when it was out.
    at: Timestamp,
    /// Whether that is when it came, and not what it says itself.
    is_received: bool,
}

/// Figures of one measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct FigureTable {
    measure: Measure,
    rows: Vec<FigureRow>,
}

/// A figure that somebody gave, with every outlet that it came through.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct FigureRow {
    printed: String,
    speaker: Option<String>,
    outlets: Vec<String>,
    /// When it was first told.
    published: Option<Timestamp>,
    received: Option<Timestamp>,
    conflicts: bool,
    replaced: bool,
    denied: bool,
    drifted: bool,
    #[serde(skip)]
    figure: Figure,
}

/// Evidence as printed: a link where its address is one that a reader may safely follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct EvidenceLine {
    url: String,
    href: Option<String>,
    note: String,
}

/// An address that a page may link to: of the web and nothing else. Keeps `javascript:` and its like out.
pub(crate) fn web_address(url: &str) -> Option<String> {
    gazette_news::web_address(url).map(str::to_owned)
}

/// The evidence of a verdict.
pub(crate) fn evidence(verdict: &VerdictLine) -> Vec<EvidenceLine> {
    let line = |(url, note): &(String, String)| EvidenceLine {
        url: url.clone(),
        href: web_address(url),
        note: if note.trim().is_empty() { url.clone() } else { note.clone() },
    };
    verdict.evidence.iter().map(line).collect()
}

/// Whoever reported it first (rule 12), by the times that the texts give themselves; one that gives none was out when it
/// came. Only an origin can be first.
pub(crate) fn first(record: &Record) -> Option<First> {
    let line = first_line(record)?;
    Some(First {
        outlet: line.outlet.name.clone(),
        at: line.out_by()?,
        is_received: line.published.is_none(),
    })
}

fn first_line(record: &Record) -> Option<&TextLine> {
    let origins = record.texts.iter().filter(|text| text.copied_from.is_none() && text.out_by().is_some());
    origins.min_by_key(|text| text.out_by())
}

/// Figures by measure, in the order of the measures; the order of the lines is kept. What one speaker said stands in one
/// row, however many outlets carried it.
pub(crate) fn figures(record: &Record) -> Vec<FigureTable> {
    let mut tables: BTreeMap<Measure, Vec<FigureRow>> = BTreeMap::new();
    for line in &record.figures {
        let rows = tables.entry(line.figure.measure).or_default();
        match rows.iter_mut().find(|row| is_same(row, line)) {
            Some(row) => row.take(line),
            None => rows.push(FigureRow::of(line)),
        }
    }
    tables.into_iter().map(|(measure, rows)| FigureTable { measure, rows }).collect()
}

fn is_same(row: &FigureRow, line: &FigureLine) -> bool {
    let (a, b) = (&row.figure, &line.figure);
    row.speaker == line.speaker
        && a.value == b.value
        && a.upto == b.upto
        && a.hedge == b.hedge
        && a.unit == b.unit
        && row.drifted == line.drifted
        && row.denied == line.denied
}

impl FigureRow {
    fn of(line: &FigureLine) -> FigureRow {
        FigureRow {
            printed: line.printed.clone(),
            speaker: line.speaker.clone(),
            outlets: vec![line.outlet.clone()],
            published: line.published,
            received: line.received,
            conflicts: line.conflicts,
            replaced: line.replaced,
            denied: line.denied,
            drifted: line.drifted,
            figure: line.figure.clone(),
        }
    }

    fn take(&mut self, line: &FigureLine) {
        if !self.outlets.contains(&line.outlet) {
            self.outlets.push(line.outlet.clone());
        }
        // Of no time and some time, the one that is known counts.
        self.published = [self.published, line.published].into_iter().flatten().min();
        self.received = [self.received, line.received].into_iter().flatten().min();
        self.conflicts |= line.conflicts;
        // Somebody still tells it.
        self.replaced &= line.replaced;
    }
}

/// The texts as a tree: origins, and under each what was copied from it. A text whose origin is only credited stands under
/// the name that it credits.
pub(crate) fn tree(record: &Record) -> Vec<Branch> {
    let texts = &record.texts;
    let parents = parents(texts);
    let first = first_line(record);
    let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (at, parent) in parents.iter().enumerate() {
        children.entry(*parent).or_default().push(at);
    }
    let mut grown: Vec<Branch> = Vec::new();
    let mut credited: Vec<Branch> = Vec::new();
    for at in children.get(&None).cloned().unwrap_or_default() {
        let branch = grow(at, None, texts, &children, first);
        match &texts[at].copied_from {
            None => grown.push(branch),
            Some((name, ..)) => match credited.iter_mut().find(|held| held.name.as_deref() == Some(name)) {
                Some(held) => held.reprints.push(branch),
                None => credited.push(Branch {
                    name: Some(name.clone()),
                    reprints: vec![branch],
                    ..Branch::default()
                }),
            },
        }
    }
    grown.extend(credited);
    grown
}

/// For each text the place of the text it was copied from, where that is held. Never runs in a circle: a text's parent is
/// an origin, or a text whose own parents were settled before.
fn parents(texts: &[TextLine]) -> Vec<Option<usize>> {
    let mut settled: Vec<bool> = texts.iter().map(|text| text.copied_from.is_none()).collect();
    let mut parents = vec![None; texts.len()];
    loop {
        let ready: Vec<(usize, usize)> = (0..texts.len())
            .filter(|at| !settled[*at])
            .filter_map(|at| Some((at, parent_of(at, texts, &settled)?)))
            .collect();
        if ready.is_empty() {
            return parents;
        }
        for (at, parent) in ready {
            parents[at] = Some(parent);
            settled[at] = true;
        }
    }
}

/// Among the settled texts of the outlet copied from: the newest that was out before, else the oldest.
fn parent_of(at: usize, texts: &[TextLine], settled: &[bool]) -> Option<usize> {
    let (name, ..) = texts[at].copied_from.as_ref()?;
    let candidates: Vec<usize> = (0..texts.len())
        .filter(|other| settled[*other] && *other != at && is_called(&texts[*other].outlet, name))
        .collect();
    let before = candidates.iter().filter(|other| texts[**other].out_by() <= texts[at].out_by());
    before.max_by_key(|other| texts[**other].out_by()).or(candidates.first()).copied()
}

fn is_called(outlet: &Outlet, name: &str) -> bool {
    outlet.id.as_str() == name
        || outlet.name == name
        || outlet.abbreviation.as_deref() == Some(name)
        || outlet.also.iter().any(|also| also == name)
}

fn grow(
    at: usize,
    parent: Option<&TextLine>,
    texts: &[TextLine],
    children: &BTreeMap<Option<usize>, Vec<usize>>,
    first: Option<&TextLine>,
) -> Branch {
    let text = &texts[at];
    let copies = children.get(&Some(at)).cloned().unwrap_or_default();
    Branch {
        outlet: Some(text.outlet.name.clone()),
        name: None,
        owner: text.owner.clone(),
        headline: text.headline.clone(),
        lang: Some(text.language),
        dir: text.language.direction().as_str(),
        href: text.url.as_deref().and_then(web_address),
        published: text.published,
        received: text.received,
        used: text.used,
        first: first.is_some_and(|first| std::ptr::eq(first, text)),
        state: text.outlet.state_control.as_ref().map(|control| StateLine {
            label: control.label.clone(),
            basis: control.basis.clone(),
            since: format!("{}T00:00:00Z", control.since),
            appeal: contact_address(&control.appeal),
        }),
        copied_from: text.copied_from.as_ref().map(|(name, ..)| {
            // A text may name the other by an abbreviation; where that is held, readers see one name for it.
            parent.map_or(name, |parent| &parent.outlet.name).clone()
        }),
        how: text
            .copied_from
            .as_ref()
            .map(|(_, basis, precedence)| How { basis: *basis, precedence: *precedence }),
        reprints: copies.into_iter().map(|copy| grow(copy, Some(text), texts, children, first)).collect(),
    }
}
