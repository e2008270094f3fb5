//! Who copied whom among texts that share words: parents, roots, and what changes when one more comes.

use std::collections::HashSet;
use std::collections::hash_map::Entry;

use gazette_news::{Basis, Precedence, Reprint};

use super::held::{Edge, MOST_EDGES, NONE, Place};
use super::overlap::Overlap;
use super::{Index, MOST_REDRAWN};
use crate::quick::Table;

/// Among texts that came first, one whose share is this much less than the greatest is as good an origin.
const AS_GOOD: f32 = 0.06;
/// The share of a credited text that must stand in an uncredited one of an unknown outlet to make that the credited one.
const GIVEN_AWAY: f32 = 0.4;

/// How much of a component is drawn anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Drawn {
    /// All of it.
    Whole,
    /// One text and its neighbours.
    Part,
}

impl Index {
    /// Joins a text to those it shares words with, and to those that retell it or that it retells; gives the others
    /// whose tie changed.
    pub(super) fn join(&mut self, at: u32, edges: Vec<Edge>, retold: &[u32]) -> Vec<(u64, Reprint<u64>)> {
        for edge in &edges {
            let theirs = &mut self.held[edge.other as usize].edges;
            theirs.push(Edge { other: at, mine: edge.theirs, theirs: edge.mine });
            if theirs.len() > MOST_EDGES {
                theirs.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
                theirs.truncate(MOST_EDGES);
            }
        }
        self.held[at as usize].component = at;
        self.components.insert(at, vec![at]);
        for other in edges.iter().map(|e| e.other).chain(retold.iter().copied()) {
            self.unite(at, other);
        }
        self.held[at as usize].edges = edges;
        let component = self.held[at as usize].component;
        let members = self.components.get(&component).map_or(&[][..], Vec::as_slice);
        // Of a text that a million carry, the list of all of them is not gone through for one more.
        if members.len() <= MOST_REDRAWN {
            let members = members.to_vec();
            if members.len() == 1 {
                self.components.remove(&component);
            }
            return self.redraw(&members, Drawn::Whole);
        }
        // A story carried by hundreds: the newcomer and its neighbours are placed, the rest stays as it is.
        let mut near: Vec<u32> = self.held[at as usize].edges.iter().map(|e| e.other).collect();
        near.push(at);
        near.extend(retold);
        near.extend(near.clone().iter().map(|n| self.held[*n as usize].place.origin).filter(|o| *o != NONE));
        near.sort_unstable();
        near.dedup();
        self.redraw(&near, Drawn::Part)
    }

    fn unite(&mut self, a: u32, b: u32) {
        let (ca, cb) = (self.held[a as usize].component, self.held[b as usize].component);
        if ca == cb && ca != NONE {
            return;
        }
        let theirs = self.components.remove(&cb).unwrap_or_else(|| vec![b]);
        let mine = self.components.remove(&ca).unwrap_or_else(|| vec![a]);
        let (into, mut members, others) =
            if mine.len() >= theirs.len() { (ca, mine, theirs) } else { (cb, theirs, mine) };
        for other in &others {
            self.held[*other as usize].component = into;
        }
        members.extend(others);
        self.components.insert(into, members);
    }

    /// Draws the component that texts have left anew.
    pub(super) fn redraw_without(&mut self, component: u32) -> Vec<(u64, Reprint<u64>)> {
        let Some(mut members) = self.components.remove(&component) else { return Vec::new() };
        members.retain(|member| self.held[*member as usize].is_live());
        let Some(name) = members.first().copied() else { return Vec::new() };
        for member in &members {
            let retells = self.held[*member as usize].retells;
            let is_lost = retells != NONE && !self.held[retells as usize].is_live();
            let member = &mut self.held[*member as usize];
            member.component = name;
            if is_lost {
                member.retells = NONE;
            }
        }
        self.components.insert(name, members.clone());
        let drawn = if members.len() > MOST_REDRAWN { Drawn::Part } else { Drawn::Whole };
        members.truncate(MOST_REDRAWN);
        self.redraw(&members, drawn)
    }

    /// Takes the words of a template back out of ties made before it was known to be one.
    pub(super) fn unlearn(&mut self, found: &Overlap) {
        if found.templated.len() < 2 {
            return;
        }
        let words_of = |t: u32| found.templated.iter().find(|(x, _)| *x == t).map(|(_, w)| *w);
        let mut dropped: Vec<(u32, u32)> = Vec::new();
        for (text, words) in &found.templated {
            let mine = f32::from(self.held[*text as usize].words);
            for edge in &self.held[*text as usize].edges {
                let Some(theirs) = words_of(edge.other) else { continue };
                let template = words.min(theirs);
                let shared = edge.mine * mine - template;
                let all = f32::from(self.held[edge.other as usize].words);
                let share = (shared / (mine - template).max(1.0)).max(shared / (all - template).max(1.0));
                if share < 0.42 || shared < 12.0 {
                    dropped.push((*text, edge.other));
                }
            }
        }
        for (a, b) in dropped {
            self.held[a as usize].edges.retain(|e| e.other != b);
            self.held[b as usize].edges.retain(|e| e.other != a);
        }
    }

    /// Which of two came first, seen from the first: `Some` where the first is the copy.
    fn is_copy_of(&self, a: u32, edge: &Edge) -> Option<Precedence> {
        let (copy, other) = (&self.held[a as usize], &self.held[edge.other as usize]);
        let (names, named) = (copy.names(other.outlet), other.names(copy.outlet));
        if names != named {
            return names.then_some(Precedence::Credit);
        }
        // A text that gives its copy away stands in one of an unnamed outlet that does not: that one is whom it names.
        // A credit more than the other carries was put there by whoever copied it.
        let gives = copy.signed > other.signed && other.outlet == NONE && edge.mine >= GIVEN_AWAY;
        let given = other.signed > copy.signed && copy.outlet == NONE && edge.theirs >= GIVEN_AWAY;
        if gives != given {
            return gives.then_some(Precedence::Credit);
        }
        // Two that give their copy to one agency are copies of its text, unless the wording is a translator's.
        if copy.shares_agency(other) && !self.is_translation(a) && !self.is_translation(edge.other) {
            return None;
        }
        other.is_before(copy).then_some(Precedence::Time)
    }

    /// The text that `at` was copied from, where credit or time tells.
    fn parent(&self, at: u32) -> Option<(Edge, Precedence)> {
        let mut first: Vec<(Edge, Precedence)> =
            self.held[at as usize].edges.iter().filter_map(|e| Some((*e, self.is_copy_of(at, e)?))).collect();
        if let Some(named) = first.iter().position(|(e, p)| {
            *p == Precedence::Credit && self.held[at as usize].names(self.held[e.other as usize].outlet)
        }) {
            let outlet = self.held[first[named].0.other as usize].outlet;
            first.retain(|(e, _)| self.held[e.other as usize].outlet == outlet);
        }
        let best = first.iter().map(|(e, _)| e.mine).fold(0.0, f32::max);
        first.retain(|(e, _)| e.mine >= best - AS_GOOD);
        let copied = first.into_iter().min_by_key(|(e, _)| {
            let other = &self.held[e.other as usize];
            // Where several hold all of it, the one that holds least besides.
            (other.signed, other.time().unwrap_or(i64::MAX), words_alone(e.theirs, other.words), other.key)
        });
        copied.or_else(|| self.retold(at))
    }

    /// The text that `at` retells in other words: one that it credits, else one that said all of it before.
    fn retold(&self, at: u32) -> Option<(Edge, Precedence)> {
        let held = &self.held[at as usize];
        let edge = Edge { other: held.retells, mine: held.retold_share, theirs: 0.0 };
        (held.retells != NONE).then_some((edge, held.retold_by))
    }

    fn redraw(&mut self, members: &[u32], drawn: Drawn) -> Vec<(u64, Reprint<u64>)> {
        let mut parents: Table<u32, (Edge, Precedence)> =
            members.iter().filter_map(|m| Some((*m, self.parent(*m)?))).collect();
        self.break_circles(members, &mut parents);
        let mut changed = Vec::new();
        let firsts = self.firsts(members, &parents, drawn);
        for member in members {
            let place = self.place(*member, &parents, &firsts);
            let old = std::mem::replace(&mut self.held[*member as usize].place, place);
            if old != place {
                changed.push((self.held[*member as usize].key, self.reprint(*member)));
            }
        }
        changed
    }

    /// Texts that credit each other, or whose times and credits contradict, would each be a copy of the other: the earliest
    /// of such a circle is taken for the one that was first.
    fn break_circles(&self, members: &[u32], parents: &mut Table<u32, (Edge, Precedence)>) {
        let mut done: HashSet<u32> = HashSet::new();
        for member in members {
            let mut path = Vec::new();
            let mut here = *member;
            while done.insert(here) {
                path.push(here);
                match parents.get(&here) {
                    Some((edge, _)) => here = edge.other,
                    None => break,
                }
            }
            let Some(begin) = path.iter().position(|on| *on == here && parents.contains_key(on)) else {
                continue;
            };
            let first = path[begin..].iter().min_by_key(|on| {
                let held = &self.held[**on as usize];
                (held.time().unwrap_or(i64::MAX), held.key)
            });
            if let Some(first) = first {
                parents.remove(first);
            }
        }
    }

    /// For texts that nothing is known to precede: the one that stands for all those tied to each other in an
    /// unknown direction. The agency's, else the one that credits nobody, the earliest, the nearest to all others, the
    /// longest.
    fn firsts(
        &self,
        members: &[u32],
        parents: &Table<u32, (Edge, Precedence)>,
        drawn: Drawn,
    ) -> Table<u32, u32> {
        let rank = |m: u32| {
            let held = &self.held[m as usize];
            let agency = held.outlet != NONE && self.gazetteer.is_agency(held.outlet);
            let apart = match drawn {
                _ if held.time().is_some() => 0,
                Drawn::Whole => self.words_apart(m, members),
                Drawn::Part => u64::from(held.place.origin != m),
            };
            let longest = u16::MAX - held.words;
            (!agency, held.gives_credit, held.time().unwrap_or(i64::MAX), apart, longest, held.key)
        };
        let mut roots: Vec<u32> = members.iter().copied().filter(|m| !parents.contains_key(m)).collect();
        roots.sort_by_cached_key(|m| rank(*m));
        let tied = self.tied_either_way(&roots, drawn);
        let mut firsts = Table::default();
        for root in &roots {
            let mut queue = vec![*root];
            while let Some(here) = queue.pop() {
                if let Entry::Vacant(free) = firsts.entry(here) {
                    free.insert(*root);
                    queue.extend(tied.get(&here).into_iter().flatten());
                }
            }
        }
        firsts
    }

    /// How far a text is from all of its component, in half words: each copy is as far from the origin as what was done to
    /// it, two copies from each other as far as what was done to both. Words that only the other has count twice those
    /// that it lacks: to cut is one stroke, what is added must be written.
    fn words_apart(&self, at: u32, members: &[u32]) -> u64 {
        let held = &self.held[at as usize];
        let apart = |other: &u32| {
            let theirs = self.held[*other as usize].words;
            let edge = held.edges.iter().find(|edge| edge.other == *other);
            edge.map_or(u64::from(held.words) + 2 * u64::from(theirs), |edge| {
                u64::from(words_alone(edge.mine, held.words) + 2 * words_alone(edge.theirs, theirs))
            })
        };
        members.iter().filter(|other| **other != at).map(apart).sum()
    }

    /// The ties among texts whose direction is not known, from both their ends: a text lists its closest neighbours alone,
    /// and of many of one wording most are listed by none that they list.
    fn tied_either_way(&self, roots: &[u32], drawn: Drawn) -> Table<u32, Vec<u32>> {
        let are_roots: HashSet<u32> = roots.iter().copied().collect();
        let mut tied: Table<u32, Vec<u32>> = Table::default();
        for root in roots {
            let held = &self.held[*root as usize];
            let edges = held.edges.iter().filter(|edge| {
                are_roots.contains(&edge.other) && self.is_copy_of(edge.other, &edge.turned(*root)).is_none()
            });
            // Where not all of a component is drawn anew, what ties a text to its origin may be among the rest.
            let placed = Some(held.place.origin).filter(|origin| {
                drawn == Drawn::Part
                    && held.place.direction == Precedence::Unknown
                    && are_roots.contains(origin)
            });
            for other in edges.map(|edge| edge.other).chain(placed) {
                tied.entry(*root).or_default().push(other);
                tied.entry(other).or_default().push(*root);
            }
        }
        tied
    }

    fn place(&self, at: u32, parents: &Table<u32, (Edge, Precedence)>, firsts: &Table<u32, u32>) -> Place {
        let held = &self.held[at as usize];
        let mut root = at;
        while let Some((edge, _)) = parents.get(&root) {
            root = edge.other;
        }
        // The way up may leave what is drawn anew: there it is drawn already.
        let drawn = self.held[root as usize].place.origin;
        let drawn = if drawn == NONE || drawn == at { root } else { drawn };
        let origin = *firsts.get(&root).unwrap_or(&drawn);
        let credited = held.gives_credit;
        if let Some((edge, direction)) = parents.get(&at) {
            let names = held.names(self.held[edge.other as usize].outlet);
            let basis = if edge.mine == 0.0 {
                Basis::Credit
            } else if names || *direction == Precedence::Credit {
                Basis::Both
            } else {
                Basis::Text
            };
            return Place { origin, from: edge.other, share: edge.mine, basis, direction: *direction };
        }
        if origin != at {
            let nearest = held.edges.iter().max_by(|a, b| {
                (a.other == origin, a.weight())
                    .partial_cmp(&(b.other == origin, b.weight()))
                    .expect("shares are numbers")
            });
            let share = nearest.map_or(0.0, |e| e.mine);
            if held.shares_agency(&self.held[origin as usize]) && !self.is_translation(origin) {
                return Place {
                    origin,
                    from: NONE,
                    share,
                    basis: Basis::Both,
                    direction: Precedence::Credit,
                };
            }
            let from = nearest.map_or(NONE, |e| e.other);
            return Place { origin, from, share, basis: Basis::Text, direction: Precedence::Unknown };
        }
        if credited {
            return Place {
                origin: at,
                from: NONE,
                share: 0.0,
                basis: Basis::Credit,
                direction: Precedence::Credit,
            };
        }
        Place { origin: at, from: NONE, share: 0.0, basis: Basis::None, direction: Precedence::Unknown }
    }

    pub(super) fn reprint(&self, at: u32) -> Reprint<u64> {
        let place = &self.held[at as usize].place;
        let key = |t: u32| self.held[t as usize].key;
        let from = (place.from != NONE).then(|| key(place.from));
        Reprint::tie(
            key(if place.origin == NONE { at } else { place.origin }),
            from,
            place.share,
            place.basis,
            place.direction,
        )
    }
}

/// How many of a text's words are not among the `share` of them that stands in another.
fn words_alone(share: f32, words: u16) -> u32 {
    ((1.0 - share).max(0.0) * f32::from(words)).round() as u32
}

impl Edge {
    /// The same tie, seen from the other text.
    fn turned(&self, from: u32) -> Edge {
        Edge { other: from, mine: self.theirs, theirs: self.mine }
    }
}
