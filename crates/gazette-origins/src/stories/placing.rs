//! Where a dispatch goes: into the story that it is most like, or into one of its own.

use super::reading::{Reading, Weighed};
use super::telling::Telling;
use super::{Joined, Seat, Stories, search};

impl Stories {
    pub(super) fn place(&mut self, key: u64, mut reading: Reading) -> Joined {
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

    pub(super) fn seat(&mut self, key: u64, story: u64, mut reading: Reading, weighed: &Weighed, held: bool) {
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
        self.told.insert(key, Box::new(Seat { story, held, reading }));
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
