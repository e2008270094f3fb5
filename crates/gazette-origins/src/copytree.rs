//! The copy tree of a story: who copied whom, which share, and what was cut, added and changed on the way.

use gazette_news::{Basis, Language, Precedence, Reprint};
use jiff::Timestamp;

mod changes;
mod diff;
mod picture;

pub use changes::{Alteration, Altered, Changes, Printed};
pub use diff::{Kind, Piece, diff};
pub use picture::{Look, svg};

/// One dispatch of the story.
#[derive(Debug, Clone)]
pub struct Leaf<'t> {
    /// What the caller names it by.
    pub key: u64,
    /// What is printed in its box: the outlet's name.
    pub label: &'t str,
    /// Its copy.
    pub text: &'t str,
    /// What it was before it was changed, latest first: a copy may have been made of that.
    pub former: &'t [String],
    /// Its tie.
    pub reprint: &'t Reprint<u64>,
    /// The agency it gives its copy to, where that agency's text is not held.
    pub agency: Option<&'t str>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// Its language.
    pub language: Option<Language>,
}

/// A box of the tree.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Node {
    /// The dispatch; `None` for an agency that is known by credit lines alone.
    pub key: Option<u64>,
    /// Its outlet or agency.
    pub label: String,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// Its language.
    pub language: Option<Language>,
    /// Steps from the origin.
    pub depth: u32,
}

/// A line of the tree: one text copied from another.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Branch {
    /// Index of the node that was copied.
    pub from: usize,
    /// Index of the copy's node.
    pub to: usize,
    /// How much of the copy stands in what it was copied from, 0 to 1.
    pub share: f32,
    /// On what grounds.
    pub basis: Basis,
    /// How the direction is known.
    pub direction: Precedence,
    /// What the copy changed; `None` across languages and where the other text is not held.
    pub changes: Option<Changes>,
}

/// Origins, their copies, and the copies' copies.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub struct Tree {
    /// Boxes, parents before children; origins in order of time.
    pub nodes: Vec<Node>,
    /// Lines, in the order of their copies.
    pub branches: Vec<Branch>,
}

/// Builds the tree of a story's dispatches.
///
/// A copy whose origin is not among them hangs under nothing, unless it credits an agency: then the agency gets a box.
/// Where ties run in a circle the earliest of the circle stands first.
pub fn tree(leaves: &[Leaf<'_>]) -> Tree {
    let mut order: Vec<usize> = (0..leaves.len()).collect();
    order.sort_by_key(|k| (leaves[*k].published.map_or(i64::MAX, Timestamp::as_second), leaves[*k].key));
    let place = |key: u64| leaves.iter().position(|l| l.key == key);
    let parent = |k: usize| {
        let reprint = leaves[k].reprint;
        reprint.copied_from().copied().and_then(place).filter(|p| *p != k)
    };
    let mut out = Tree::default();
    let mut seat: Vec<Option<usize>> = vec![None; leaves.len()];
    let mut agencies: Vec<(String, usize)> = Vec::new();
    // Roots first, then whoever hangs under what is already there; what is left hangs in a circle.
    while seat.iter().any(Option::is_none) {
        let mut moved = false;
        for k in order.iter().copied() {
            if seat[k].is_some() {
                continue;
            }
            let over = parent(k);
            if over.is_none_or(|p| seat[p].is_some()) {
                seat[k] = Some(out.seat(
                    &leaves[k],
                    over.and_then(|p| Some((seat[p]?, &leaves[p]))),
                    &mut agencies,
                ));
                moved = true;
            }
        }
        if !moved && let Some(k) = order.iter().copied().find(|k| seat[*k].is_none()) {
            seat[k] = Some(out.seat(&leaves[k], None, &mut agencies));
        }
    }
    out
}

impl Tree {
    fn seat(
        &mut self,
        leaf: &Leaf<'_>,
        over: Option<(usize, &Leaf<'_>)>,
        agencies: &mut Vec<(String, usize)>,
    ) -> usize {
        let from = match (over, leaf.agency) {
            (Some((seat, _)), _) => Some(seat),
            (None, Some(agency)) => Some(self.agency(agency, agencies)),
            (None, None) => None,
        };
        let depth = from.map_or(0, |f| self.nodes[f].depth + 1);
        self.nodes.push(Node {
            key: Some(leaf.key),
            label: leaf.label.to_owned(),
            published: leaf.published,
            language: leaf.language,
            depth,
        });
        let to = self.nodes.len() - 1;
        if let Some(from) = from {
            let held = over.map(|(_, l)| l).filter(|l| l.language == leaf.language);
            self.branches.push(Branch {
                from,
                to,
                share: leaf.reprint.share(),
                basis: leaf.reprint.basis(),
                direction: leaf.reprint.direction(),
                changes: held.map(|l| changes_of(l, leaf)),
            });
        }
        to
    }

    fn agency(&mut self, name: &str, agencies: &mut Vec<(String, usize)>) -> usize {
        if let Some((_, seat)) = agencies.iter().find(|(n, _)| n == name) {
            return *seat;
        }
        self.nodes.push(Node {
            key: None,
            label: name.to_owned(),
            published: None,
            language: None,
            depth: 0,
        });
        agencies.push((name.to_owned(), self.nodes.len() - 1));
        self.nodes.len() - 1
    }
}

/// What a copy changed of the version it was made of: the one it has most words in common with, the newest of several.
fn changes_of(original: &Leaf<'_>, copy: &Leaf<'_>) -> Changes {
    let between = |text: &str| Changes::between(text, copy.text, copy.language);
    let former = original.former.iter().map(|text| between(text));
    let newest = between(original.text);
    former.fold(
        newest,
        |best, other| {
            if other.cut + other.added < best.cut + best.added { other } else { best }
        },
    )
}

#[cfg(test)]
mod tests;
