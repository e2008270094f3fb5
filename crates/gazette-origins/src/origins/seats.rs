//! The seats of the texts that are held: how one is taken, and how it is left.

use gazette_news::Reprint;
use jiff::Timestamp;

use super::Index;
use super::held::Held;

impl Index {
    /// Lets a text go; gives the texts whose tie changed by it.
    pub fn remove(&mut self, key: u64) -> Vec<(u64, Reprint<u64>)> {
        self.remove_all(&[key])
    }

    /// Lets texts go, those of one component together: one by one, a million copies of a text would each go through the
    /// list of all.
    pub fn remove_all(&mut self, keys: &[u64]) -> Vec<(u64, Reprint<u64>)> {
        let mut components: Vec<u32> = keys.iter().filter_map(|key| self.leave(*key)).collect();
        components.sort_unstable();
        components.dedup();
        components.into_iter().flat_map(|component| self.redraw_without(component)).collect()
    }

    /// Empties the seat of a text; gives the component it was in.
    fn leave(&mut self, key: u64) -> Option<u32> {
        let at = self.by_key.remove(&key)?;
        let gone = std::mem::replace(&mut self.held[at as usize], Held::gone());
        if self.by_wording.get(&gone.wording) == Some(&at) {
            self.by_wording.remove(&gone.wording);
        }
        for edge in &gone.edges {
            self.held[edge.other as usize].edges.retain(|e| e.other != at);
        }
        self.leaving.push(at);
        Some(gone.component)
    }

    /// Lets go of every text received, or else published, before `before`; gives their keys.
    ///
    /// What must still be known of them is in their records, which a store may thin to a sketch with [`sketch`](super::sketch).
    pub fn expire(&mut self, before: Timestamp) -> Vec<u64> {
        let before = before.as_second();
        let is_old = |held: &&Held| held.is_live() && held.time().is_some_and(|time| time < before);
        let old: Vec<u64> = self.held.iter().filter(is_old).map(|held| held.key).collect();
        if !old.is_empty() {
            self.remove_all(&old);
            self.sweep();
        }
        old
    }

    /// Forgets where texts are listed that are no longer held: once after many were let go.
    pub fn sweep(&mut self) {
        self.sweep_retold();
    }

    /// An earlier text of the same wording.
    pub(super) fn twin(&mut self, at: u32) -> Option<u32> {
        let wording = self.held[at as usize].wording;
        if wording == 0 {
            return None;
        }
        match self.by_wording.get(&wording) {
            Some(twin) if self.held[*twin as usize].is_live() => Some(*twin),
            _ => {
                self.by_wording.insert(wording, at);
                None
            }
        }
    }

    pub(super) fn seat(&mut self, held: Held) -> u32 {
        if self.swept != self.postings.generation() {
            self.swept = self.postings.generation();
            let leaving = std::mem::take(&mut self.leaving);
            self.free.extend(leaving);
        }
        match self.free.pop() {
            Some(at) => {
                self.held[at as usize] = held;
                at
            }
            None => {
                self.held.push(held);
                self.held.len() as u32 - 1
            }
        }
    }
}
