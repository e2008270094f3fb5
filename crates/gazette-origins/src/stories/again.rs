//! Thinking again: where a dispatch belongs is seen better once others have come.
//!
//! The first report of a second round of voting is like the story of the first round and like nothing else; when more
//! of the second round come, they are more like each other. So with every dispatch the young stories around it are put
//! together anew, as if their dispatches were all at hand: the clearest first, then the others by the crowds that
//! follow. What an editor had a hand in stays whole, and so does a story that is no longer young.

use super::regroup::{Item, regroup};
use super::telling::{Likeness, Telling};
use super::{Moved, Stories, ordered};

/// Stories beside a dispatch's own that are thought about.
const RIVALS: usize = 2;
/// Dispatches that are.
const MOST: usize = 20;
/// Stories whose dispatches a new one is compared with one by one,
const MET_STORIES: usize = 12;
/// and how many of each.
const MET: usize = 4;

/// A story to be.
struct Group {
    /// The dispatches that may move.
    keys: Vec<u64>,
    /// The story that it is in any case.
    whole: Option<u64>,
}

impl Stories {
    /// How like a dispatch is to each of the latest ones of the stories it is most like.
    pub(super) fn meet(&self, key: u64, alone: &Telling, nearest: &[u32]) -> Vec<(u64, Likeness)> {
        let stories =
            nearest.iter().take(MET_STORIES).filter_map(|seat| self.tellings[*seat as usize].as_ref());
        let latest = stories.flat_map(|telling| telling.members.iter().rev().take(MET));
        let sieved = alone.sieved();
        latest
            .filter(|other| **other != key)
            .filter_map(|other| {
                Some((*other, self.fresh.get(*other)?.alone.likeness_to(&sieved, &self.setting)))
            })
            .collect()
    }

    /// Puts the young stories around one together anew; gives what went elsewhere.
    pub(super) fn think_again(&mut self, story: u64, rivals: &[u64]) -> Vec<Moved> {
        let mut thought = vec![story];
        for rival in rivals {
            let is_apart = thought.iter().any(|story| self.apart.contains(&ordered(*story, *rival)));
            if thought.len() <= RIVALS && !thought.contains(rival) && !is_apart {
                thought.push(*rival);
            }
        }
        let Some(items) = self.items(&thought) else { return Vec::new() };
        let Some(groups) = regroup(self, &items) else { return Vec::new() };
        let groups: Vec<Group> = groups
            .into_iter()
            .map(|group| Group {
                whole: group.iter().find_map(|at| items[*at].story()),
                keys: group.iter().filter_map(|at| items[*at].dispatch()).collect(),
            })
            .collect();
        self.follow(groups)
    }

    /// The dispatches of young stories, and the other stories; `None` where there is nothing to be thought about.
    fn items(&self, stories: &[u64]) -> Option<Vec<Item<'_>>> {
        let mut items = Vec::new();
        for story in stories {
            let Some(telling) = self.telling(*story) else { continue };
            if items.len() + telling.members.len() <= MOST && self.is_young(*story, telling) {
                let fresh = |key: &u64| Some(Item::Dispatch(*key, &self.fresh.get(*key)?.alone));
                items.extend(telling.members.iter().filter_map(fresh));
            } else if items.is_empty() {
                // The dispatch's own story is settled, and it with it.
                return None;
            } else {
                items.push(Item::Story(*story, telling));
            }
        }
        (items.len() > 1).then_some(items)
    }

    /// Whether all of a story may still move: none of it is old, and no editor had a hand in it.
    fn is_young(&self, story: u64, telling: &Telling) -> bool {
        telling.members.len() == telling.count() as usize
            && telling.members.iter().all(|key| self.fresh.get(*key).is_some() && !self.is_held(*key))
            && !self.apart.iter().any(|(a, b)| *a == story || *b == story)
    }

    /// Moves dispatches so that each group is a story. The number of a story stays with the dispatch that opened it,
    /// whose headline it bears: of a group with several openers it is the oldest one's, and one without opens a story.
    fn follow(&mut self, groups: Vec<Group>) -> Vec<Moved> {
        let mut moved = Vec::new();
        for group in groups {
            let opened = group.keys.iter().filter_map(|key| {
                let story = self.story(*key)?;
                (self.telling(story)?.members.first() == Some(key)).then_some(story)
            });
            let story = group.whole.or_else(|| opened.min()).unwrap_or_else(|| self.number());
            moved.extend(group.keys.iter().filter_map(|key| {
                let from = self.story(*key).filter(|from| *from != story)?;
                Some(Moved { key: *key, from, to: story })
            }));
        }
        for Moved { key, to, .. } in &moved {
            self.shift(*key, *to);
        }
        let mut left: Vec<u64> = moved.iter().map(|moved| moved.from).collect();
        left.sort_unstable();
        left.dedup();
        left.into_iter().for_each(|story| self.retell(story));
        moved
    }

    fn shift(&mut self, key: u64, story: u64) {
        if let Some(seat) = self.take_out(key) {
            let reading = seat.kept.reading();
            let alone = self.alone(key, &reading);
            self.seat(key, story, reading, alone, false);
        }
    }

    /// A dispatch as a story of its own, as fully as it is still known.
    pub(super) fn alone(&self, key: u64, reading: &super::Reading) -> Telling {
        if let Some(recent) = self.fresh.get(key) {
            return recent.alone.clone();
        }
        Telling::of(key, reading, &reading.weighed(&self.rarity, &self.setting), &self.setting)
    }

    /// Sums up a story anew where all its dispatches are fresh: what left it is in its sums no longer.
    pub(super) fn retell(&mut self, story: u64) {
        let Some(seat) = self.by_number.get(&story).map(|seat| *seat as usize) else { return };
        let Some(old) = &self.tellings[seat] else { return };
        if old.members.len() > MOST {
            return;
        }
        let fresh: Option<Vec<Telling>> =
            old.members.iter().map(|key| Some(self.fresh.get(*key)?.alone.clone())).collect();
        let told = fresh.and_then(|all| {
            all.into_iter().reduce(|mut sum, one| {
                sum.absorb(one, &self.setting);
                sum
            })
        });
        if told.is_some() {
            self.tellings[seat] = told;
        }
    }
}
