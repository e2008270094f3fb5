//! Which story a dispatch tells: dispatches stream in, and each joins a story or opens one, in any of the three
//! languages and across them.
//!
//! A dispatch is likened to stories by its words, weighted by how rare they are and how long ago the story was last
//! told. Across languages, where no words are shared, the names, numbers and places of both are compared and the words
//! that a bilingual table knows. Editors' decisions stand: a dispatch they placed is moved by nothing else.

use std::collections::{HashMap, HashSet};

use gazette_news::Language;
use jiff::Timestamp;

mod batch;
mod rarity;
mod reading;
mod setting;
mod telling;
pub(crate) mod vector;

pub use batch::{Line, Place, gather};

use rarity::Rarity;
use reading::{Reading, Weighed};
use setting::Setting;
use telling::Telling;

/// A dispatch to be placed.
#[derive(Debug, Clone, Copy)]
pub struct Told<'t> {
    /// What the caller names it by. Adding a key again places it anew, unless an editor placed it.
    pub key: u64,
    /// The copy.
    pub text: &'t str,
    /// Its headline.
    pub title: Option<&'t str>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// Its language, where known.
    pub language: Option<Language>,
}

/// Where a dispatch went.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// Its story.
    pub story: u64,
    /// Whether it opened the story.
    pub opened: bool,
    /// How alike it was to the story it joined, 0 to 1; 0 where it opened one.
    pub likeness: f32,
    /// Stories that it showed to be one: each went into the other and its number is given to no story again.
    pub merged: Vec<(u64, u64)>,
    /// What a store keeps to give back this memory with [`Stories::restore`].
    pub record: Vec<u8>,
}

/// A number that names no story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no story {0}")]
pub struct NoStory(pub u64);

/// The stories that are being told.
#[derive(Debug)]
pub struct Stories {
    setting: Setting,
    next: u64,
    told: HashMap<u64, Seat>,
    stories: HashMap<u64, Telling>,
    by_term: HashMap<u32, Vec<u64>>,
    /// Stories by what is known of them in other languages, for each tongue that tells them.
    by_known: [HashMap<u32, Vec<u64>>; 3],
    rarity: Rarity,
    /// Pairs that an editor took apart: they are not put together again.
    apart: HashSet<(u64, u64)>,
}

/// Where a dispatch is, and who put it there.
#[derive(Debug, Clone)]
struct Seat {
    story: u64,
    held: bool,
    reading: Reading,
}

impl Default for Stories {
    fn default() -> Stories {
        Stories::new()
    }
}

impl Stories {
    /// No stories yet; they will be numbered from 1.
    pub fn new() -> Stories {
        Stories {
            setting: Setting::default(),
            next: 1,
            told: HashMap::new(),
            stories: HashMap::new(),
            by_term: HashMap::new(),
            by_known: Default::default(),
            rarity: Rarity::default(),
            apart: HashSet::new(),
        }
    }

    /// As [`Stories::new`], with new stories numbered from `next`: what a store gave numbers to before is not given again.
    pub fn numbered_from(next: u64) -> Stories {
        Stories { next, ..Stories::new() }
    }

    /// How many dispatches are held.
    pub fn len(&self) -> usize {
        self.told.len()
    }

    /// Whether none is held.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// Bytes of memory held, but for the allocator's own.
    pub fn bytes(&self) -> usize {
        let told: usize = self.told.values().map(|s| s.reading.bytes() + size_of::<Seat>() + 10).sum();
        let stories: usize = self.stories.values().map(|s| s.bytes() + 10).sum();
        let lists: usize = self
            .by_known
            .iter()
            .chain([&self.by_term])
            .flat_map(HashMap::values)
            .map(|l| l.capacity() * 8 + 32)
            .sum();
        told + stories + lists + self.rarity.bytes()
    }

    /// The story of a dispatch.
    pub fn story(&self, key: u64) -> Option<u64> {
        self.told.get(&key).map(|s| s.story)
    }

    /// The dispatches of a story, in order of time.
    pub fn dispatches(&self, story: u64) -> Vec<u64> {
        let Some(telling) = self.stories.get(&story) else { return Vec::new() };
        let mut keys = telling.members.clone();
        keys.sort_by_key(|k| (self.told.get(k).map_or(i64::MAX, |s| s.reading.time_or_last()), *k));
        keys
    }

    /// The numbers of all stories, in order.
    pub fn stories(&self) -> Vec<u64> {
        let mut all: Vec<u64> = self.stories.keys().copied().collect();
        all.sort_unstable();
        all
    }

    /// The dispatch whose headline tells the story best: the one most like all the others, in `language` where the
    /// story is told in it.
    pub fn title(&self, story: u64, language: Option<Language>) -> Option<u64> {
        let telling = self.stories.get(&story)?;
        let seat = |k: &u64| self.told.get(k);
        let in_language: Vec<u64> = telling
            .members
            .iter()
            .copied()
            .filter(|k| language.is_some() && seat(k).is_some_and(|s| s.reading.language == language))
            .collect();
        let among = if in_language.is_empty() { &telling.members } else { &in_language };
        among
            .iter()
            .filter_map(|k| Some((*k, seat(k)?)))
            .max_by(|a, b| {
                let alike = |s: &Seat| telling.likeness(&s.reading).0;
                alike(a.1).total_cmp(&alike(b.1)).then(b.0.cmp(&a.0))
            })
            .map(|(k, _)| k)
    }

    /// Places a dispatch. Work is bounded by the dispatch's length, whatever is held.
    pub fn add(&mut self, told: Told<'_>) -> Joined {
        let reading = Reading::of(&told, &self.setting);
        self.rarity.count(&reading);
        let record = reading.record();
        let mut joined = self.place(told.key, reading);
        joined.record = record;
        joined
    }

    /// Gives back a dispatch to the story it was in, from its record; `held` as [`Stories::hold`] left it.
    ///
    /// # Errors
    /// [`BadRecord`] where the bytes are not a record of this version: the dispatch must then be added anew.
    pub fn restore(&mut self, key: u64, story: u64, held: bool, record: &[u8]) -> Result<(), BadRecord> {
        let reading = Reading::restore(record).ok_or(BadRecord(record.len()))?;
        self.rarity.count(&reading);
        self.next = self.next.max(story + 1);
        self.take_out(key);
        self.put(key, story, reading, held);
        Ok(())
    }

    /// An editor says that a dispatch belongs to a story: no engine moves it again.
    ///
    /// # Errors
    /// [`NoStory`] where the story is not held.
    pub fn hold(&mut self, key: u64, story: u64) -> Result<(), NoStory> {
        if !self.stories.contains_key(&story) {
            return Err(NoStory(story));
        }
        if let Some(seat) = self.take_out(key) {
            self.put(key, story, seat.reading, true);
        }
        Ok(())
    }

    /// An editor says that two stories are one: `gone` goes into `into`, and its dispatches stay there.
    ///
    /// # Errors
    /// [`NoStory`] where either is not held.
    pub fn merge(&mut self, gone: u64, into: u64) -> Result<(), NoStory> {
        for story in [gone, into] {
            if !self.stories.contains_key(&story) {
                return Err(NoStory(story));
            }
        }
        if gone == into {
            return Ok(());
        }
        self.apart.retain(|pair| *pair != ordered(gone, into));
        for key in self.dispatches(gone) {
            if let Some(seat) = self.take_out(key) {
                self.put(key, into, seat.reading, true);
            }
        }
        self.stories.remove(&gone);
        Ok(())
    }

    /// An editor takes dispatches out of their story into one of their own; gives its number. The two are not put
    /// together again. `None` where none of the dispatches is held.
    pub fn split(&mut self, keys: &[u64]) -> Option<u64> {
        let from: Vec<u64> = keys.iter().filter_map(|k| self.story(*k)).collect();
        if from.is_empty() {
            return None;
        }
        let story = self.number();
        for key in keys {
            if let Some(seat) = self.take_out(*key) {
                self.put(*key, story, seat.reading, true);
            }
        }
        for old in from {
            self.apart.insert(ordered(old, story));
        }
        Some(story)
    }

    /// Lets a dispatch go.
    pub fn remove(&mut self, key: u64) {
        self.take_out(key);
    }

    /// Lets go of stories last told before `before`, with their dispatches; gives the numbers of the stories.
    pub fn expire(&mut self, before: Timestamp) -> Vec<u64> {
        let before = before.as_second();
        let mut old: Vec<u64> = self
            .stories
            .iter()
            .filter(|(_, s)| s.last.is_some_and(|t| t < before))
            .map(|(n, _)| *n)
            .collect();
        old.sort_unstable();
        for story in &old {
            for key in self.stories.get(story).map(|s| s.members.clone()).unwrap_or_default() {
                self.take_out(key);
            }
        }
        old
    }

    fn number(&mut self) -> u64 {
        self.next += 1;
        self.next - 1
    }

    fn place(&mut self, key: u64, reading: Reading) -> Joined {
        let held = match self.take_out(key) {
            Some(Seat { story, held: true, .. }) => Some(story),
            _ => None,
        };
        let mut joined =
            Joined { story: 0, opened: false, likeness: 0.0, merged: Vec::new(), record: Vec::new() };
        let weighed = reading.weighed(&self.rarity, &self.setting);
        if let Some(story) = held {
            joined.story = story;
            self.seat(key, story, reading, &weighed, true);
            return joined;
        }
        let best = self.liken(&weighed);
        joined.story = match best.first() {
            Some((story, likeness)) => {
                joined.likeness = *likeness;
                *story
            }
            None => {
                joined.opened = true;
                self.number()
            }
        };
        self.seat(key, joined.story, reading, &weighed, false);
        while let Some(gone) = self.twin(joined.story) {
            self.absorb(gone, joined.story);
            joined.merged.push((gone, joined.story));
        }
        joined
    }

    /// Another story that this one shows to be the same by now. Looked for each time the story has doubled or so.
    fn twin(&self, story: u64) -> Option<u64> {
        let telling = self.stories.get(&story)?;
        if telling.len() < 2 || !is_step(telling.len()) || telling.members.iter().any(|k| self.is_held(*k)) {
            return None;
        }
        let mut found: HashMap<u64, f32> = HashMap::new();
        for (term, weight) in telling.searched(&self.setting) {
            for other in self.by_term.get(&term).into_iter().flatten().filter(|s| **s != story) {
                *found.entry(*other).or_default() += weight;
            }
        }
        let mut candidates: Vec<(u64, f32)> = found.into_iter().collect();
        candidates.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
        candidates.truncate(self.setting.compared);
        candidates
            .into_iter()
            .filter(|(other, _)| !self.apart.contains(&ordered(story, *other)))
            .filter_map(|(other, _)| {
                let twin = self.stories.get(&other)?;
                let likeness = telling.alike_story(twin, &self.setting);
                let free = likeness >= 1.0 && !twin.members.iter().any(|k| self.is_held(*k));
                free.then_some((other, likeness))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(other, _)| other)
    }

    fn is_held(&self, key: u64) -> bool {
        self.told.get(&key).is_some_and(|s| s.held)
    }

    fn absorb(&mut self, gone: u64, into: u64) {
        let Some(twin) = self.stories.remove(&gone) else { return };
        for key in &twin.members {
            if let Some(seat) = self.told.get_mut(key) {
                seat.story = into;
            }
        }
        for lists in self.by_known.iter_mut().chain([&mut self.by_term]) {
            for term in twin.all_terms() {
                if let Some(list) = lists.get_mut(&term)
                    && let Some(at) = list.iter().position(|s| *s == gone)
                {
                    if list.contains(&into) {
                        list.remove(at);
                    } else {
                        list[at] = into;
                    }
                }
            }
        }
        if let Some(telling) = self.stories.get_mut(&into) {
            telling.absorb(twin, &self.setting);
        }
    }

    /// The stories alike enough to join, the most alike first.
    fn liken(&self, weighed: &Weighed) -> Vec<(u64, f32)> {
        let mut found: Vec<(u64, f32)> = Vec::with_capacity(256);
        let tongue = usize::from(weighed.tongue.min(2));
        let mut search = |terms: Vec<(u32, f32)>, lists: &HashMap<u32, Vec<u64>>| {
            for (term, weight) in terms {
                found.extend(lists.get(&term).into_iter().flatten().map(|story| (*story, weight)));
            }
        };
        search(weighed.words.heaviest(self.setting.searched), &self.by_term);
        // What is known across languages finds stories of other tongues alone.
        for (other, lists) in self.by_known.iter().enumerate() {
            if other != tongue && !lists.is_empty() {
                search(weighed.known.heaviest(self.setting.searched), lists);
            }
        }
        found.sort_unstable_by_key(|f| f.0);
        found.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 += later.1;
            }
            same
        });
        let mut candidates = found;
        candidates.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
        candidates.truncate(self.setting.compared);
        let mut alike: Vec<(u64, f32)> = candidates
            .into_iter()
            .filter_map(|(story, _)| {
                let telling = self.stories.get(&story)?;
                let likeness = telling.alike(weighed, &self.setting);
                (likeness >= 1.0).then_some((story, likeness))
            })
            .collect();
        alike.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        alike
    }

    fn put(&mut self, key: u64, story: u64, reading: Reading, held: bool) {
        let weighed = reading.weighed(&self.rarity, &self.setting);
        self.seat(key, story, reading, &weighed, held);
    }

    fn seat(&mut self, key: u64, story: u64, mut reading: Reading, weighed: &Weighed, held: bool) {
        self.stories.entry(story).or_default().take(key, weighed, &self.setting);
        let most = self.setting.listed;
        let list = |lists: &mut HashMap<u32, Vec<u64>>, term: u32| {
            let list = lists.entry(term).or_default();
            if !list.contains(&story) {
                if list.len() >= most {
                    list.remove(0);
                }
                list.push(story);
            }
        };
        for (term, _) in weighed.words.heaviest(self.setting.searched) {
            list(&mut self.by_term, term);
        }
        for (term, _) in weighed.known.heaviest(self.setting.searched) {
            list(&mut self.by_known[usize::from(weighed.tongue.min(2))], term);
        }
        reading.thin(weighed);
        self.told.insert(key, Seat { story, held, reading });
    }

    fn take_out(&mut self, key: u64) -> Option<Seat> {
        let seat = self.told.remove(&key)?;
        if let Some(telling) = self.stories.get_mut(&seat.story) {
            telling.members.retain(|k| *k != key);
            if telling.members.is_empty() {
                let gone = self.stories.remove(&seat.story);
                for lists in self.by_known.iter_mut().chain([&mut self.by_term]) {
                    for term in gone.iter().flat_map(Telling::all_terms) {
                        if let Some(list) = lists.get_mut(&term) {
                            list.retain(|s| *s != seat.story);
                            if list.is_empty() {
                                lists.remove(&term);
                            }
                        }
                    }
                }
            }
        }
        Some(seat)
    }
}

/// 2, 3, 4, 6, 8, 12, 16, 24 …
fn is_step(n: u32) -> bool {
    n.is_power_of_two() || n.is_multiple_of(3) && (n / 3).is_power_of_two()
}

fn ordered(a: u64, b: u64) -> (u64, u64) {
    (a.min(b), a.max(b))
}

/// Bytes that are no record of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these {0} bytes are no story record of version 1; add the dispatch anew")]
pub struct BadRecord(usize);

#[cfg(test)]
mod tests;
