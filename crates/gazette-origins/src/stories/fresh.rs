//! The dispatches that came last, as they were read: enough of them to think again about where each belongs.

use std::cmp::Ordering;
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
    /// Dispatches that it was compared with, the likest first.
    near: Vec<(u64, Likeness)>,
}

impl Fresh {
    pub fn get(&self, key: u64) -> Option<&Recent> {
        self.by_key.get(&key)
    }

    /// Takes in a dispatch, or a new wording of one; the oldest goes.
    pub fn add(&mut self, key: u64, alone: Telling, mut near: Vec<(u64, Likeness)>) {
        near.sort_by(nearer);
        let recent = Recent { alone, near };
        for (other, likeness) in &recent.near {
            if let Some(other) = self.by_key.get_mut(other) {
                other.meet(key, *likeness);
            }
        }
        if self.by_key.insert(key, recent).is_none() {
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

/// The likest first.
fn nearer(a: &(u64, Likeness), b: &(u64, Likeness)) -> Ordering {
    b.1.most().total_cmp(&a.1.most()).then(a.0.cmp(&b.0))
}

impl Recent {
    fn meet(&mut self, key: u64, likeness: Likeness) {
        // What an earlier wording of it had in common is forgotten.
        self.near.retain(|near| near.0 != key);
        let met = (key, likeness);
        let place = self.near.partition_point(|near| nearer(near, &met).is_lt());
        if place < NEIGHBOURS {
            self.near.truncate(NEIGHBOURS - 1);
            self.near.insert(place, met);
        }
    }

    /// How like it is to another, where the two were compared.
    pub fn met(&self, key: u64) -> Option<Likeness> {
        self.near.iter().find(|near| near.0 == key).map(|near| near.1)
    }

    /// Its crowd as it is known by now: how like it is to the nearest dispatch of each story but its own. `other` gives
    /// the story of a dispatch, none where that is its own. Of a dispatch that `is_alone`, the nearest may be its own.
    pub fn crowd(&self, other: impl Fn(u64) -> Option<u64>, is_alone: bool, setting: &Setting) -> Crowd {
        let but = usize::from(is_alone);
        let mut seen: [Vec<u64>; 2] = Default::default();
        let mut nearest = Vec::with_capacity(2 * (but + setting.crowd_of));
        for (key, likeness) in &self.near {
            let stories = &mut seen[usize::from(likeness.same < 1.0)];
            // Only the nearest of each story is looked at, and of stories no more than make a crowd.
            if stories.len() < but + setting.crowd_of
                && let Some(story) = other(*key).filter(|story| !stories.contains(story))
            {
                stories.push(story);
                nearest.push(*likeness);
            }
        }
        Crowd::of(nearest.into_iter(), but, self.alone.has_time(), setting)
    }
}
