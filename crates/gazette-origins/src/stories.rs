//! Which story a dispatch tells: dispatches stream in, and each joins a story or opens one, in any of the three
//! languages and across them.
//!
//! A dispatch is likened to stories by its words, weighted by how rare they are. Across languages, where no words are
//! shared, the names, numbers and places of both are compared and the words that a bilingual table knows. How alike is
//! enough depends on the crowd: on an election night every report is like a hundred others, so likeness tells
//! something only where it stands out from how like the dispatch is to the stories it does not tell. The days of the
//! week that both name and the time between them add to it or take from it. While a story is young, what comes later
//! may show that some of it belongs elsewhere. Editors' decisions stand: a dispatch they placed is moved by nothing
//! else.

use std::collections::HashSet;

use gazette_news::Language;
use jiff::Timestamp;

use crate::listing::Listing;
use crate::quick::Table;
use crate::rarity::Rarity;
use crate::tokens::Tokens;

mod again;
mod asked;
mod batch;
mod days;
mod editors;
mod figures;
mod forms;
mod fresh;
mod headline;
mod kept;
mod leaving;
mod names;
mod own_name;
mod placing;
mod reading;
mod regroup;
mod repeated;
mod rounds;
mod search;
mod setting;
mod speech;
mod strangers;
mod telling;

pub use batch::{Line, Place, gather, stream};
pub use editors::NoStory;

use fresh::Fresh;
use kept::Kept;
use reading::Reading;
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
    /// Who put it out, by the name it gives itself.
    pub outlet: Option<&'t str>,
}

/// A dispatch that goes from one story to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The dispatch.
    pub key: u64,
    /// The story it was in.
    pub from: u64,
    /// The story it is in.
    pub to: u64,
}

/// Where a dispatch went.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Joined {
    /// Its story.
    pub story: u64,
    /// Whether it opened the story.
    pub opened: bool,
    /// How alike it was to the story it joined, 0 to 1; 0 where it opened one.
    pub likeness: f32,
    /// Stories that it showed to be one: each went into the other and its number is given to no story again.
    pub merged: Vec<(u64, u64)>,
    /// Dispatches that came earlier and are seen to belong elsewhere by now. A story of which nothing is left is among
    /// `merged` too; one that is not known yet is opened by this.
    pub moved: Vec<Moved>,
    /// What a store keeps to give back this memory with [`Stories::restore`].
    pub record: Vec<u8>,
}

/// The stories that are being told.
#[derive(Debug)]
pub struct Stories {
    setting: Setting,
    next: u64,
    /// In boxes: up to half of a table is empty places.
    told: Table<u64, Box<Seat>>,
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
    /// What came last, by which stories are thought about again.
    fresh: Fresh,
}

/// Where a dispatch is, and who put it there.
#[derive(Debug, Clone)]
struct Seat {
    story: u64,
    held: bool,
    kept: Kept,
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

    /// As [`Stories::new`], with new stories numbered from `next`: what a store gave numbers to before is not given
    /// again.
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
            fresh: Fresh::default(),
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
        let told: usize = self.told.values().map(|s| size_of::<Seat>() + s.kept.bytes()).sum();
        let tellings: usize = self.tellings.iter().flatten().map(Telling::bytes).sum();
        let lists: usize = self.by_known.iter().chain([&self.by_term]).map(Listing::bytes).sum();
        let tables = self.told.capacity() * (size_of::<(u64, Box<Seat>)>() + 1)
            + self.by_number.capacity() * 17
            + self.tellings.capacity() * 12;
        told + tellings + lists + tables + self.rarity.bytes() + self.found.bytes() + self.fresh.bytes()
    }

    /// Places a dispatch. Work is bounded by the dispatch's length, whatever is held.
    pub fn add(&mut self, told: Told<'_>) -> Joined {
        let body = Reading::head(told.text, &self.setting);
        self.add_read(told, &Tokens::of(body, told.language))
    }

    /// As [`Stories::add`], of a dispatch whose copy is read already: `copy` are the tokens of its text in its
    /// language.
    pub fn add_read(&mut self, told: Told<'_>, copy: &Tokens<'_>) -> Joined {
        let reading = Reading::of(&told, copy, &self.setting);
        self.rarity.count(reading.tongue, reading.terms());
        self.place(told.key, reading, None)
    }

    /// Whether a dispatch is a form that its outlet filled in before, as the one named `before`: it has most words of it
    /// and tells something else. `copy` as in [`Stories::add_read`]; `share` is how much of it stands in that one: the same
    /// copy with the same figures fills in nothing, whatever its headline.
    pub fn fills_in_again(&self, told: Told<'_>, copy: &Tokens<'_>, before: u64, share: f32) -> bool {
        let Some(seat) = self.told.get(&before) else { return false };
        let reading = Reading::of(&told, copy, &self.setting);
        let former = seat.kept.reading();
        if share >= 1.0 && reading.figures.as_slice() == former.figures.as_slice() {
            return false;
        }
        self.alone(told.key, &reading).refilled(&self.alone(before, &former)) >= 0.5
    }

    /// Reads a dispatch whose story is known: it goes there, and nothing else moves. `held` as [`Stories::hold`] leaves
    /// it. Gives its record.
    pub fn add_to(&mut self, told: Told<'_>, story: u64, held: bool) -> Vec<u8> {
        let body = Reading::head(told.text, &self.setting);
        let reading = Reading::of(&told, &Tokens::of(body, told.language), &self.setting);
        self.rarity.count(reading.tongue, reading.terms());
        self.next = self.next.max(story + 1);
        let held = held || self.is_held(told.key);
        self.place(told.key, reading, Some((story, held))).record
    }

    /// Gives back a dispatch to the story it was in, from its record; `held` as [`Stories::hold`] left it.
    ///
    /// # Errors
    /// [`BadRecord`] where the bytes are not a record of this version: the dispatch must then be added anew.
    pub fn restore(&mut self, key: u64, story: u64, held: bool, record: &[u8]) -> Result<(), BadRecord> {
        let mut reading = Reading::restore(record).ok_or(BadRecord(record.len()))?;
        self.rarity.count(reading.tongue, reading.terms());
        self.next = self.next.max(story + 1);
        self.take_out(key);
        let weighed = reading.weighed(&self.rarity, &self.setting);
        let alone = Telling::of(key, &reading, &weighed, &self.setting);
        reading.thin(&weighed);
        self.fresh.add(key, alone.clone(), Vec::new());
        self.seat(key, story, reading, alone, held);
        Ok(())
    }

    fn number(&mut self) -> u64 {
        self.next += 1;
        self.next - 1
    }

    fn telling(&self, story: u64) -> Option<&Telling> {
        self.tellings[*self.by_number.get(&story)? as usize].as_ref()
    }

    fn is_held(&self, key: u64) -> bool {
        self.told.get(&key).is_some_and(|s| s.held)
    }
}

fn ordered(a: u64, b: u64) -> (u64, u64) {
    (a.min(b), a.max(b))
}

/// Bytes that are no record of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these {0} bytes are no story record of version 6; add the dispatch anew")]
pub struct BadRecord(usize);

#[cfg(test)]
mod tests;
