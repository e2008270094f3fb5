//! Which story a dispatch tells: dispatches stream in, and each joins a story or opens one, in any of the three
//! languages and across them.
//!
//! A dispatch is likened to stories by its words, weighted by how rare they are. Across languages, where no words are
//! shared, the names, numbers and places of both are compared and the words that a bilingual table knows. How alike is
//! enough depends on the crowd: on an election night every report is like a hundred others, so likeness tells
//! something only where it stands out from how like the dispatch is to the stories it does not tell. The days of the
//! week that both name and the time between them add to it or take from it. Editors' decisions stand: a dispatch they
//! placed is moved by nothing else.

use std::collections::HashSet;

use gazette_news::Language;
use jiff::Timestamp;

use crate::quick::Table;

mod batch;
mod days;
mod editors;
pub(crate) mod listing;
pub(crate) mod rarity;
mod reading;
mod rounds;
mod search;
mod setting;
mod speech;
mod telling;
pub(crate) mod vector;

pub use batch::{Line, Place, gather, stream};
pub use editors::NoStory;

use listing::Listing;
use rarity::Rarity;
use reading::{Reading, Weighed};
use search::Found;
use setting::Setting;
use telling::Telling;

/// A dispatch to be placed.
#[derive(Debug, Clone, Copy)]
pub struct Told<'t> {
    /// What the caller names it by. Adding a key again gives it a new wording; it stays in its story.
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

/// The stories that are being told.
#[derive(Debug)]
pub struct Stories {
    setting: Setting,
    next: u64,
    told: Table<u64, Seat>,
    tellings: Vec<Option<Telling>>,
    /// The number of the story in each seat.
    numbers: Vec<u64>,
    by_number: Table<u64, u32>,
    free: Vec<u32>,
    by_term: Listing,
    /// Stories by what is known of them in other languages, for each tongue that tells them.
    by_known: [Listing; 3],
    rarity: Rarity,
    /// Pairs that an editor took apart: they are not put together again.
    apart: HashSet<(u64, u64)>,
    found: Found,
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
        Stories::numbered_from(1)
    }

    /// As [`Stories::new`], with new stories numbered from `next`: what a store gave numbers to before is not given again.
    pub fn numbered_from(next: u64) -> Stories {
        Stories {
            setting: Setting::default(),
            next,
            told: Table::default(),
            tellings: Vec::new(),
            numbers: Vec::new(),
            by_number: Table::default(),
            free: Vec::new(),
            by_term: Listing::default(),
            by_known: Default::default(),
            rarity: Rarity::default(),
            apart: HashSet::new(),
            found: Found::default(),
        }
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
        let told: usize = self.told.values().map(|s| s.reading.bytes()).sum();
        let tellings: usize = self.tellings.iter().flatten().map(Telling::bytes).sum();
        let lists: usize = self.by_known.iter().chain([&self.by_term]).map(Listing::bytes).sum();
        let tables = self.told.capacity() * (size_of::<(u64, Seat)>() + 1)
            + self.by_number.capacity() * 17
            + self.tellings.capacity() * 12;
        told + tellings + lists + tables + self.rarity.bytes() + self.found.bytes()
    }

    /// The story of a dispatch.
    pub fn story(&self, key: u64) -> Option<u64> {
        self.told.get(&key).map(|s| s.story)
    }

    /// The dispatches of a story, in order of time.
    pub fn dispatches(&self, story: u64) -> Vec<u64> {
        let Some(telling) = self.telling(story) else { return Vec::new() };
        let mut keys = telling.members.clone();
        keys.sort_by_key(|k| (self.told.get(k).map_or(i64::MAX, |s| s.reading.time_or_last()), *k));
        keys
    }

    /// The numbers of all stories, in order.
    pub fn stories(&self) -> Vec<u64> {
        let mut all: Vec<u64> = self.by_number.keys().copied().collect();
        all.sort_unstable();
        all
    }

    /// The dispatch whose headline tells the story best: the one most like all the others, in `language` where the
    /// story is told in it.
    pub fn title(&self, story: u64, language: Option<Language>) -> Option<u64> {
        let telling = self.telling(story)?;
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
            .filter_map(|k| {
                let reading = &seat(k)?.reading;
                let weighed = reading.weighed(&self.rarity, &self.setting);
                let alike = telling
                    .likeness(&Telling::of(*k, reading, &weighed, &self.setting), &self.setting)
                    .most();
                Some((*k, alike))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(k, _)| k)
    }

    /// Places a dispatch. Work is bounded by the dispatch's length, whatever is held.
    pub fn add(&mut self, told: Told<'_>) -> Joined {
        let reading = Reading::of(&told, &self.setting);
        self.rarity.count(&reading);
        self.place(told.key, reading)
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
        let weighed = reading.weighed(&self.rarity, &self.setting);
        self.seat(key, story, reading, &weighed, held);
        Ok(())
    }

    /// Lets a dispatch go.
    pub fn remove(&mut self, key: u64) {
        self.take_out(key);
    }

    /// Lets dispatches go, those of one story together: one by one, a million copies of a text would each go through
    /// the list of all.
    pub fn remove_all(&mut self, keys: &[u64]) {
        let mut stories: Vec<u64> =
            keys.iter().filter_map(|key| self.told.remove(key)).map(|left| left.story).collect();
        stories.sort_unstable();
        stories.dedup();
        for story in stories {
            let Some(seat) = self.by_number.get(&story).copied() else { continue };
            if let Some(telling) = &mut self.tellings[seat as usize] {
                telling.members.retain(|key| self.told.contains_key(key));
            }
            self.close_if_empty(story, seat);
        }
    }

    /// Lets go of stories last told before `before`, with their dispatches; gives the numbers of the stories.
    pub fn expire(&mut self, before: Timestamp) -> Vec<u64> {
        let before = before.as_second();
        let is_old = |t: &Option<Telling>| t.as_ref().is_some_and(|t| t.last.is_some_and(|t| t < before));
        let mut old: Vec<u64> =
            self.tellings.iter().zip(&self.numbers).filter(|(t, _)| is_old(t)).map(|(_, n)| *n).collect();
        old.sort_unstable();
        let members = |story: &u64| self.telling(*story).map(|t| t.members.clone()).unwrap_or_default();
        let keys: Vec<u64> = old.iter().flat_map(members).collect();
        self.remove_all(&keys);
        if !old.is_empty() {
            self.sweep();
        }
        old
    }

    /// Forgets where stories are listed that are no longer held: once after many were let go.
    pub fn sweep(&mut self) {
        let tellings = &self.tellings;
        for listing in self.by_known.iter_mut().chain([&mut self.by_term]) {
            listing.keep(|seat| tellings[seat as usize].is_some());
        }
    }

    fn number(&mut self) -> u64 {
        self.next += 1;
        self.next - 1
    }

    fn telling(&self, story: u64) -> Option<&Telling> {
        self.tellings[*self.by_number.get(&story)? as usize].as_ref()
    }

    fn place(&mut self, key: u64, mut reading: Reading) -> Joined {
        let before = self.take_out(key);
        let weighed = reading.weighed(&self.rarity, &self.setting);
        let mut alone = Telling::of(key, &reading, &weighed, &self.setting);
        let (best, crowd) = self.liken(&mut alone, reading.tongue);
        reading.crowd = crowd;
        let mut joined =
            Joined { story: 0, opened: false, likeness: 0.0, merged: Vec::new(), record: reading.record() };
        if let Some(Seat { story, held, .. }) = before {
            joined.story = story;
            self.seat(key, story, reading, &weighed, held);
            return joined;
        }
        (joined.story, joined.likeness, joined.opened) = match best {
            Some((story, likeness)) => (story, likeness, false),
            None => (self.number(), 0.0, true),
        };
        self.seat(key, joined.story, reading, &weighed, false);
        while let Some(gone) = self.twin(joined.story) {
            self.absorb(gone, joined.story);
            joined.merged.push((gone, joined.story));
        }
        joined
    }

    fn is_held(&self, key: u64) -> bool {
        self.told.get(&key).is_some_and(|s| s.held)
    }

    fn absorb(&mut self, gone: u64, into: u64) {
        let (Some(from), Some(seat)) = (self.by_number.remove(&gone), self.by_number.get(&into).copied())
        else {
            return;
        };
        let Some(twin) = self.tellings[from as usize].take() else { return };
        self.free.push(from);
        for key in &twin.members {
            if let Some(seat) = self.told.get_mut(key) {
                seat.story = into;
            }
        }
        self.unlist(&twin, from);
        if let Some(telling) = &mut self.tellings[seat as usize] {
            telling.absorb(twin, &self.setting);
        }
        self.list(seat);
    }

    fn seat(&mut self, key: u64, story: u64, mut reading: Reading, weighed: &Weighed, held: bool) {
        let alone = Telling::of(key, &reading, weighed, &self.setting);
        let seat = match self.by_number.get(&story) {
            Some(seat) => *seat,
            None => self.open(story),
        };
        // A dispatch's own terms and not the story's: what is new in it finds those who report that.
        search::list_under(&alone, seat, &mut self.by_term, &mut self.by_known, &self.setting);
        match &mut self.tellings[seat as usize] {
            Some(telling) => telling.absorb(alone, &self.setting),
            empty => *empty = Some(alone),
        }
        reading.thin(weighed);
        self.told.insert(key, Seat { story, held, reading });
    }

    fn open(&mut self, story: u64) -> u32 {
        let seat = self.free.pop().unwrap_or_else(|| {
            self.tellings.push(None);
            self.numbers.push(0);
            self.tellings.len() as u32 - 1
        });
        self.numbers[seat as usize] = story;
        self.by_number.insert(story, seat);
        seat
    }

    fn take_out(&mut self, key: u64) -> Option<Seat> {
        let left = self.told.remove(&key)?;
        let seat = *self.by_number.get(&left.story)?;
        if let Some(telling) = &mut self.tellings[seat as usize] {
            telling.members.retain(|k| *k != key);
        }
        self.close_if_empty(left.story, seat);
        Some(left)
    }

    /// A story whose last dispatch has left is no story.
    fn close_if_empty(&mut self, story: u64, seat: u32) {
        let is_empty =
            self.tellings[seat as usize].as_ref().is_some_and(|telling| telling.members.is_empty());
        if is_empty && let Some(gone) = self.tellings[seat as usize].take() {
            self.by_number.remove(&story);
            self.free.push(seat);
            self.unlist(&gone, seat);
        }
    }
}

fn ordered(a: u64, b: u64) -> (u64, u64) {
    (a.min(b), a.max(b))
}

/// Bytes that are no record of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these {0} bytes are no story record of version 3; add the dispatch anew")]
pub struct BadRecord(usize);

#[cfg(test)]
mod tests;
