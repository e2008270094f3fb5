//! Where a dispatch goes: into the story that it is most like, or into one of its own.

use super::kept::Kept;
use super::reading::Reading;
use super::search::is_step;
use super::telling::Telling;
use super::{Joined, Moved, Seat, Stories, ordered, search};

impl Stories {
    /// Places a dispatch, or puts it into the story it is `known` to be in, held there or not, which moves nothing
    /// else.
    pub(super) fn place(&mut self, key: u64, mut reading: Reading, known: Option<(u64, bool)>) -> Joined {
        let before = self.take_out(key);
        let weighed = reading.weighed(&self.rarity, &self.setting);
        let mut alone = Telling::of(key, &reading, &weighed, &self.setting);
        let alike = self.liken(&mut alone, reading.tongue);
        reading.crowd = alone.crowd();
        reading.bulletin = alone.bulletin();
        let record = reading.record();
        reading.thin(&weighed);
        self.fresh.add(key, alone.clone(), self.meet(key, &alone, &alike.nearest));
        if let Some((story, held)) = known.or_else(|| before.map(|seat| (seat.story, seat.held))) {
            self.seat(key, story, reading, alone, held);
            self.retell(story);
            return Joined { story, record, ..Joined::default() };
        }
        let first_new = self.next;
        let (story, likeness) = alike.best.unwrap_or_else(|| (self.number(), 0.0));
        self.seat(key, story, reading, alone, false);
        let mut joined = Joined { story, likeness, record, ..Joined::default() };
        while let Some(gone) = self.twin(story) {
            self.absorb(gone, story);
            joined.merged.push((gone, story));
        }
        let count = self.telling(story).map_or(0, Telling::count);
        if is_time_to_think(count) && !alike.rivals.is_empty() {
            let moved = self.think_again(story, &alike.rivals);
            self.tell(&mut joined, key, moved, first_new);
        }
        joined.opened = joined.story >= first_new;
        joined
    }

    /// Tells what thinking again has changed; stories from `first_new` on are known to nobody yet.
    fn tell(&self, joined: &mut Joined, key: u64, mut moved: Vec<Moved>, first_new: u64) {
        for Moved { from, to, .. } in &moved {
            if self.telling(*from).is_none()
                && *from < first_new
                && !joined.merged.iter().any(|m| m.0 == *from)
            {
                joined.merged.push((*from, *to));
            }
        }
        if let Some(own) = moved.iter().position(|moved| moved.key == key) {
            joined.story = moved.remove(own).to;
            joined.likeness = 0.0;
        }
        joined.moved = moved;
    }

    fn absorb(&mut self, gone: u64, into: u64) {
        let (Some(from), Some(seat)) = (self.by_number.remove(&gone), self.by_number.get(&into).copied())
        else {
            return;
        };
        let Some(twin) = self.tellings[from as usize].take() else { return };
        self.free.push(from);
        // What was apart from the one is apart from both.
        let pairs: Vec<u64> = self.apart.iter().filter_map(|pair| other_of(*pair, gone)).collect();
        self.apart.extend(pairs.into_iter().map(|other| ordered(other, into)));
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

    pub(super) fn seat(&mut self, key: u64, story: u64, reading: Reading, alone: Telling, held: bool) {
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
        self.told.insert(key, Box::new(Seat { story, held, kept: Kept::of(&reading) }));
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
}

/// Whether the stories around one that is told by so many are thought about again. A third dispatch tells little that
/// the second did not, and most stories never have a fourth.
fn is_time_to_think(count: u32) -> bool {
    is_step(count) && count != 3
}

/// The other of a pair, where one of it is `story`.
fn other_of((a, b): (u64, u64), story: u64) -> Option<u64> {
    if a == story { Some(b) } else { (b == story).then_some(a) }
}
