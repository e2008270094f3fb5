//! Dispatches and stories that are let go.

use jiff::Timestamp;

use super::telling::Telling;
use super::{Seat, Stories};

impl Stories {
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

    pub(super) fn take_out(&mut self, key: u64) -> Option<Seat> {
        let left = *self.told.remove(&key)?;
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
