//! An open table from fingerprints to the texts that hold them; eight bytes a posting, bounded work a look-up.
//!
//! Postings lie in order of their fingerprints: a look-up is over as soon as it meets a greater one, so that the table
//! may be seven eighths full without long ways, and growing walks both tables from end to end.

/// No text.
const EMPTY: u32 = u32::MAX;
/// At most this many texts are listed under one fingerprint: what more texts hold is found by these, or is a template.
pub(crate) const MOST_LISTED: usize = 40;
/// At most this many slots are looked at for one fingerprint: crafted texts that crowd one place are dropped there.
const MOST_PROBED: usize = 192;
/// At most so many postings are moved up to make room for one.
const MOST_MOVED: usize = 1_024;
/// Slots behind the last home, for those that were moved up there.
const TAIL: usize = 256;
/// The least number of homes.
const LEAST: usize = 1_024;

/// Fingerprints and the texts that hold them.
#[derive(Debug)]
pub(crate) struct Postings {
    /// In order of the fingerprint, each at its home or behind it with no empty slot between.
    slots: Vec<(u32, u32)>,
    used: usize,
    generation: u32,
}

impl Postings {
    pub fn new() -> Postings {
        Postings { slots: vec![(0, EMPTY); LEAST + TAIL], used: 0, generation: 0 }
    }

    /// Winnowing keeps small hashes; an odd factor spreads them over the 31 bits again and loses none.
    fn spread(hash: u32) -> u32 {
        hash.wrapping_mul(0x9E37_79B1) & 0x7FFF_FFFF
    }

    fn homes(&self) -> usize {
        self.slots.len() - TAIL
    }

    /// The place of a spread hash of 31 bits, in order of the hash.
    fn home(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.homes() as u64) >> 31) as usize
    }

    /// The slots in which a hash may stand.
    fn reach(&self, hash: u32) -> std::ops::Range<usize> {
        let home = self.home(hash);
        home..(home + MOST_PROBED).min(self.slots.len())
    }

    /// Calls `seen` with every text listed under `hash`.
    pub fn each(&self, hash: u32, mut seen: impl FnMut(u32)) {
        let hash = Postings::spread(hash);
        for (held, text) in &self.slots[self.reach(hash)] {
            if *text == EMPTY || *held > hash {
                return;
            }
            if *held == hash {
                seen(*text);
            }
        }
    }

    /// Lists `text` under `hash`, unless enough texts are listed there.
    pub fn insert(&mut self, hash: u32, text: u32, is_live: impl Fn(u32) -> bool) {
        if self.used * 8 >= self.homes() * 7 {
            self.grow(is_live);
        }
        self.place(Postings::spread(hash), text);
    }

    fn place(&mut self, hash: u32, text: u32) {
        let mut listed = 0;
        for at in self.reach(hash) {
            let (held, there) = self.slots[at];
            if there == EMPTY || held > hash {
                self.put(at, (hash, text));
                return;
            }
            if held == hash {
                listed += 1;
                if listed >= MOST_LISTED || there == text {
                    return;
                }
            }
        }
    }

    /// Puts a posting into a slot; those from there to the next empty one move up.
    fn put(&mut self, at: usize, posting: (u32, u32)) {
        let moved = self.slots[at..].iter().take(MOST_MOVED).position(|slot| slot.1 == EMPTY);
        if let Some(moved) = moved {
            self.slots.copy_within(at..at + moved, at + 1);
            self.slots[at] = posting;
            self.used += 1;
        }
    }

    /// Makes room by a tenth, leaving out texts that are no longer held.
    fn grow(&mut self, is_live: impl Fn(u32) -> bool) {
        let is_kept = |slot: &(u32, u32)| slot.1 != EMPTY && is_live(slot.1);
        let live = self.slots.iter().filter(|slot| is_kept(slot)).count();
        let old = std::mem::replace(&mut self.slots, vec![(0, EMPTY); (live * 5 / 4).max(LEAST) + TAIL]);
        self.used = 0;
        self.generation += 1;
        let mut next = 0;
        for slot in old.into_iter().filter(is_kept) {
            let at = self.home(slot.0).max(next);
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
                self.used += 1;
                next = at + 1;
            }
        }
    }

    /// How many times the table was built anew: texts that were no longer held then are listed nowhere now.
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.slots.len() * size_of::<(u32, u32)>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(table: &Postings, hash: u32) -> Vec<u32> {
        let mut out = Vec::new();
        table.each(hash, |text| out.push(text));
        out
    }

    #[test]
    fn what_is_listed_is_found_after_growing() {
        let mut table = Postings::new();
        for text in 0..5_000u32 {
            table.insert((text * 400_009) & 0x7FFF_FFFF, text, |_| true);
        }
        for text in 0..5_000u32 {
            assert!(listed(&table, (text * 400_009) & 0x7FFF_FFFF).contains(&text));
        }
    }

    #[test]
    fn one_hash_in_a_million_texts_lists_few() {
        let mut table = Postings::new();
        for text in 0..1_000_000u32 {
            table.insert(7, text, |_| true);
        }
        assert_eq!(listed(&table, 7).len(), MOST_LISTED);
        assert!(table.bytes() < 20_000);
    }

    #[test]
    fn texts_no_longer_held_leave_when_it_grows() {
        let mut table = Postings::new();
        for text in 0..100_000u32 {
            table.insert((text.wrapping_mul(2_654_435_761)) >> 1, text, |t| t + 500 > text);
        }
        assert!(table.bytes() < 200_000);
    }
}
