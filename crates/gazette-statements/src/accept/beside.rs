//! How readings of one page stand to each other.

use crate::hit::{Hit, overlap};
use crate::page::Stretch;

/// How a reading stands to the others of its page.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Beside {
    /// A likelier one has the same content: 1 from the same source, 2 from another.
    pub(super) rival: u64,
    /// The cue stands in the content of one that is believed: 1, or of a likelier one at least: 2.
    pub(super) within: u64,
    /// A likelier one's content begins or ends inside this one's and reaches out of it.
    pub(super) crossed: u64,
}

/// How each reading stands to its neighbours. Only some on either side are looked at, since contents seldom hold more.
pub(crate) fn beside(hits: &[Hit]) -> Vec<Beside> {
    const NEAR: usize = 12;
    let of = |n: usize| {
        let hit = &hits[n];
        let mut beside = Beside::default();
        let near = n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len());
        for other in near.filter(|o| *o != n).map(|o| &hits[o]) {
            let likelier = other.found.sure.told > hit.found.sure.told;
            let holds = other.found.content.iter().any(|(f, l)| *f <= hit.cue.0 && hit.cue.1 <= *l);
            if holds && (likelier || other.found.sure.told > 0.5) {
                beside.within = if other.found.sure.told > 0.5 { 1 } else { 2 };
            }
            if !likelier {
                continue;
            }
            if overlap(&hit.found.content, &other.found.content) >= 0.8 {
                let same = hit.found.source == other.found.source;
                beside.rival = beside.rival.max(if same { 1 } else { 2 });
            }
            beside.crossed |= u64::from(crosses(&hit.found.content, &other.found.content));
        }
        beside
    };
    (0..hits.len()).map(of).collect()
}

fn crosses(a: &[Stretch], b: &[Stretch]) -> bool {
    let part = |p: &Stretch, q: &Stretch| p.0 < q.0 && q.0 <= p.1 && p.1 < q.1;
    a.iter().any(|p| b.iter().any(|q| part(p, q) || part(q, p)))
}
