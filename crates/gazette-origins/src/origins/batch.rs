//! All texts at once, in any order: `gazette origins --jsonl`.

use gazette_news::{Basis, CreditLine, Precedence};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Index, Text};
use crate::credits::Gazetteer;

/// One line read: `{"id","text","outlet"?,"published"?,"title"?}`.
#[derive(Debug, Clone, Deserialize)]
pub struct Line {
    /// Names the text.
    pub id: String,
    /// The copy. A line without one is no line: whose copy nothing is, nobody can tell.
    pub text: String,
    /// Who put it out.
    #[serde(default)]
    pub outlet: Option<String>,
    /// When.
    #[serde(default)]
    pub published: Option<Timestamp>,
    /// The headline.
    #[serde(default)]
    pub title: Option<String>,
    /// Who controls the outlet.
    #[serde(default)]
    pub owner: Option<String>,
    /// Its credit line, where whoever reads the lines reads it off the text.
    #[serde(skip)]
    pub credit: Option<CreditLine>,
    /// The agency of its dateline, likewise.
    #[serde(skip)]
    pub agency: Option<String>,
}

/// One line printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tie {
    /// The text.
    pub id: String,
    /// The text that all of its chain reprint.
    pub origin: String,
    /// The text it was copied from; `None` where nothing is known.
    pub copied_from: Option<String>,
    /// How much of it stands there, 0 to 1.
    pub share: f32,
    /// On what grounds.
    pub basis: Basis,
    /// How the direction is known.
    pub direction: Precedence,
}

/// Ties the texts to each other. One tie for each line, in the order given; of lines with one id the last counts.
///
/// The order of the lines does not matter where times are known: texts are taken in order of time, then of id.
pub fn settle(lines: &[Line], gazetteer: Gazetteer) -> Vec<Tie> {
    let mut index = Index::new(gazetteer);
    for line in lines {
        if let Some(outlet) = &line.outlet {
            index.gazetteer.number(outlet);
        }
    }
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| {
        let time = |k: &usize| lines[*k].published.map_or(i64::MAX, Timestamp::as_second);
        time(a).cmp(&time(b)).then_with(|| lines[*a].id.cmp(&lines[*b].id))
    });
    for at in order {
        let line = &lines[at];
        index.add(Text {
            title: line.title.as_deref(),
            outlet: line.outlet.as_deref(),
            owner: line.owner.as_deref(),
            published: line.published,
            credit: line.credit.as_ref(),
            agency: line.agency.as_deref(),
            ..Text::new(at as u64, &line.text)
        });
    }
    let id = |key: u64| lines[key as usize].id.clone();
    (0..lines.len() as u64)
        .filter_map(|key| {
            let tie = index.tie(key)?;
            Some(Tie {
                id: id(key),
                origin: id(*tie.origin()),
                copied_from: tie.copied_from().map(|k| id(*k)),
                share: (tie.share() * 1000.0).round() / 1000.0,
                basis: tie.basis(),
                direction: tie.direction(),
            })
        })
        .collect()
}
