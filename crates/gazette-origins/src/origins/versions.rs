//! A new version of a text keeps the ties that the old one had.

use gazette_news::Precedence;

use super::Index;
use super::held::{Edge, MOST_EDGES};

/// What tied a text to others before a new version took its place.
pub(super) struct Former {
    edges: Vec<Edge>,
    /// Those that retell it, with their share and how that is known.
    retold: Vec<(u32, f32, Precedence)>,
}

impl Index {
    /// What ties a text to others, before a new version takes its place.
    pub(super) fn ties_of(&self, at: u32) -> Former {
        let held = &self.held[at as usize];
        let members = self.components.get(&held.component);
        let retold = members.into_iter().flatten().copied().filter(|m| self.held[*m as usize].retells == at);
        let retold = retold.map(|m| (m, self.held[m as usize].retold_share, self.held[m as usize].retold_by));
        Former { edges: held.edges.clone(), retold: retold.collect() }
    }

    /// A copy was made of the version that was there then: where the new version shares less with it, the tie to the
    /// old one stands. Gives the texts that retell it.
    pub(super) fn keep_ties(&mut self, at: u32, edges: &mut Vec<Edge>, former: Former) -> Vec<u32> {
        for edge in former.edges {
            let is_there = self.held[edge.other as usize].is_live();
            if edge.other != at && is_there && !edges.iter().any(|e| e.other == edge.other) {
                edges.push(edge);
            }
        }
        edges.truncate(MOST_EDGES);
        for (retelling, share, by) in &former.retold {
            self.held[*retelling as usize].retell(at, *share, *by);
        }
        former.retold.into_iter().map(|r| r.0).collect()
    }
}
