//! An open table from fingerprints to the texts that hold them; eight bytes a posting, bounded work a look-up.

/// No text.
const EMPTY: u32 = u32::MAX;
/// At most this many texts are listed under one fingerprint: what more texts hold is found by these, or is a template.
pub(crate) const MOST_LISTED: usize = 40;
/// At most this many slots are looked at for one fingerprint: crafted texts that crowd one place are dropped there.
const MOST_PROBED: usize = 192;

/// Fingerprints and the texts that hold them.
#[derive(Debug)]
pub(crate) struct Postings {
    slots: Vec<(u32, u32)>,
    used: usize,
    generation: u32,
}

impl Postings {
    pub fn new() -> Postings {
        Postings { slots: vec![(0, EMPTY); 1024], used: 0, generation: 0 }
    }

    /// Winnowing keeps small hashes; an odd factor spreads them over the 31 bits again and loses none.
    fn spread(hash: u32) -> u32 {
        hash.wrapping_mul(0x9E37_79B1) & 0x7FFF_FFFF
    }

    /// The place of a spread hash of 31 bits. In order of the hash, so that growing walks both tables from end to end.
    fn home(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.slots.len() as u64) >> 31) as usize
    }

    /// Calls `seen` with every text listed under `hash`.
    pub fn each(&self, hash: u32, mut seen: impl FnMut(u32)) {
        let hash = Postings::spread(hash);
        let mut at = self.home(hash);
        for _ in 0..MOST_PROBED {
            let (held, text) = self.slots[at];
            if text == EMPTY {
                return;
            }
            if held == hash {
                seen(text);
            }
            at += 1;
            if at == self.slots.len() {
                at = 0;
            }
        }
    }

    /// Lists `text` under `hash`, unless enough texts are listed there.
    pub fn insert(&mut self, hash: u32, text: u32, is_live: impl Fn(u32) -> bool) {
        if self.used * 5 >= self.slots.len() * 4 {
            self.grow(is_live);
        }
        self.place(Postings::spread(hash), text);
    }

    fn place(&mut self, hash: u32, text: u32) {
        let mut at = self.home(hash);
        let mut listed = 0;
        for _ in 0..MOST_PROBED {
            let (held, there) = self.slots[at];
            if there == EMPTY {
                self.slots[at] = (hash, text);
                self.used += 1;
                return;
            }
            if held == hash {
                listed += 1;
                if listed >= MOST_LISTED || there == text {
                    return;
                }
            }
            at += 1;
            if at == self.slots.len() {
                at = 0;
            }
        }
    }

    /// Makes room by a third, leaving out texts that are no longer held.
    fn grow(&mut self, is_live: impl Fn(u32) -> bool) {
        let live = self.slots.iter().filter(|s| s.1 != EMPTY && is_live(s.1)).count();
        let old = std::mem::replace(&mut self.slots, vec![(0, EMPTY); (live * 5 / 3).max(1024)]);
        self.used = 0;
        self.generation += 1;
        for (hash, text) in old.into_iter().filter(|s| s.1 != EMPTY && is_live(s.1)) {
            self.place(hash, text);
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
