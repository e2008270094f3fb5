//! The dispatches that came last, as they were read: enough of them to think again about where each belongs.

use std::collections::VecDeque;

use super::reading::Crowd;
use super::setting::Setting;
use super::telling::{Likeness, Telling};
use crate::quick::Table;

/// How many are kept: a day or two of a large newsroom.
const MOST: usize = 2_048;
/// At most this many neighbours of one are kept, those of most likeness.
const NEIGHBOURS: usize = 48;

/// The latest dispatches.
#[derive(Debug, Default)]
pub(super) struct Fresh {
    /// In order of arrival.
    order: VecDeque<u64>,
    by_key: Table<u64, Recent>,
}

/// One of them.
#[derive(Debug)]
pub(super) struct Recent {
    /// The dispatch as a story of its own.
    pub alone: Telling,
    /// Dispatches that it was compared with.
    near: Vec<(u64, Likeness)>,
}

impl Fresh {
    pub fn get(&self, key: u64) -> Option<&Recent> {
        self.by_key.get(&key)
    }

    /// Takes in a dispatch, or a new wording of one; the oldest goes.
    pub fn add(&mut self, key: u64, alone: Telling, near: Vec<(u64, Likeness)>) {
        for (other, likeness) in &near {
            if let Some(other) = self.by_key.get_mut(other) {
                other.meet(key, *likeness);
            }
        }
        if self.by_key.insert(key, Recent { alone, near }).is_none() {
            self.order.push_back(key);
        }
        if self.order.len() > MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.by_key.remove(&oldest);
        }
    }

    pub fn bytes(&self) -> usize {
        let near = |recent: &Recent| recent.near.capacity() * size_of::<(u64, Likeness)>();
        let recents: usize = self.by_key.values().map(|recent| recent.alone.bytes() + near(recent)).sum();
        recents + self.order.capacity() * 8 + self.by_key.capacity() * 33
    }
}

impl Recent {
    fn meet(&mut self, key: u64, likeness: Likeness) {
        self.near.push((key, likeness));
        if self.near.len() >= NEIGHBOURS * 2 {
            self.near.sort_by(|a, b| b.1.most().total_cmp(&a.1.most()).then(a.0.cmp(&b.0)));
            self.near.truncate(NEIGHBOURS);
        }
    }

    /// How like it is to another, where the two were compared.
    pub fn met(&self, key: u64) -> Option<Likeness> {
        self.near.iter().rev().find(|near| near.0 == key).map(|near| near.1)
    }

    /// Its crowd as it is known by now: how like it is to the nearest dispatch of each story but its own. `other` gives
    /// the story of a dispatch, none where that is its own. Of a dispatch that `is_alone`, the nearest may be its own.
    pub fn crowd(&self, other: impl Fn(u64) -> Option<u64>, is_alone: bool, setting: &Setting) -> Crowd {
        let mut likenesses: Vec<(u64, Likeness)> =
            self.near.iter().filter_map(|(key, likeness)| Some((other(*key)?, *likeness))).collect();
        likenesses.sort_by(|a, b| {
            (a.0, a.1.same < 1.0).cmp(&(b.0, b.1.same < 1.0)).then(b.1.most().total_cmp(&a.1.most()))
        });
        likenesses.dedup_by_key(|l| (l.0, l.1.same < 1.0));
        let but = usize::from(is_alone);
        Crowd::of(likenesses.iter().map(|l| l.1), but, self.alone.has_time(), setting)
    }
}
