//! What editors decide: it stands, whatever the engine would say.

use super::{Stories, ordered};

/// A number that names no story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no story {0}")]
pub struct NoStory(pub u64);

impl Stories {
    /// An editor says that a dispatch belongs to a story: no engine moves it again.
    ///
    /// # Errors
    /// [`NoStory`] where the story is not held.
    pub fn hold(&mut self, key: u64, story: u64) -> Result<(), NoStory> {
        if self.telling(story).is_none() {
            return Err(NoStory(story));
        }
        self.move_to(key, story);
        Ok(())
    }

    /// An editor says that two stories are one: `gone` goes into `into`, and its dispatches stay there.
    ///
    /// # Errors
    /// [`NoStory`] where either is not held.
    pub fn merge(&mut self, gone: u64, into: u64) -> Result<(), NoStory> {
        for story in [gone, into] {
            if self.telling(story).is_none() {
                return Err(NoStory(story));
            }
        }
        if gone == into {
            return Ok(());
        }
        self.apart.retain(|pair| *pair != ordered(gone, into));
        for key in self.dispatches(gone) {
            self.move_to(key, into);
        }
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
            self.move_to(*key, story);
        }
        for old in from {
            self.apart.insert(ordered(old, story));
        }
        Some(story)
    }

    fn move_to(&mut self, key: u64, story: u64) {
        if self.story(key) == Some(story) {
            if let Some(seat) = self.told.get_mut(&key) {
                seat.held = true;
            }
        } else if let Some(seat) = self.take_out(key) {
            let reading = seat.kept.reading();
            let alone = self.alone(key, &reading);
            self.seat(key, story, reading, alone, true);
        }
    }
}
