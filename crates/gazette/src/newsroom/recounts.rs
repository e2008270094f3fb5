//! When a story is counted again.
//!
//! Counting reads all that a story holds. A story that grows without end would be read as a whole for each dispatch, which
//! adds up to the square of them. So a large story is counted again only when a part of it has changed, or a little
//! while after a change; the last change is always followed by a count.

use std::collections::BTreeMap;

use gazette_news::StoryId;
use jiff::SignedDuration;

/// A story with at most this many dispatches is counted again at every change.
const SMALL: i64 = 64;

/// A larger one at once when as many changes have come as this part of its dispatches: what is read for each change is
/// then this many dispatches on average, however large the story is.
const PART: i64 = 8;

/// Otherwise this long after a change for every thousand of its dispatches, once for all changes in that time: counting
/// it takes a part of the time that does not grow with it.
const WAIT: SignedDuration = SignedDuration::from_secs(30);

/// But never later than this.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);

/// When a change is to be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// At once.
    Now,
    /// By a job that is to be queued, after this time.
    Queued(SignedDuration),
    /// By the job that is queued already.
    Waiting,
}

/// The changes that no count holds yet. They are lost with the process; the queued job is not.
#[derive(Debug, Default)]
pub(super) struct Recounts {
    pending: BTreeMap<StoryId, Pending>,
}

#[derive(Debug, Default)]
struct Pending {
    changes: i64,
    queued: bool,
}

impl Recounts {
    /// Something of a story that held this many dispatches at its last count has changed.
    pub fn changed(&mut self, story: StoryId, dispatches: i64) -> When {
        let pending = self.pending.entry(story).or_default();
        pending.changes += 1;
        match pending {
            _ if dispatches <= SMALL || pending.changes * PART >= dispatches => When::Now,
            Pending { queued: true, .. } => When::Waiting,
            _ => {
                let thousands = i32::try_from(dispatches / 1_000).unwrap_or(i32::MAX).max(1);
                When::Queued(WAIT.saturating_mul(thousands).min(LONGEST))
            }
        }
    }

    /// Its job is queued.
    pub fn queued(&mut self, story: StoryId) {
        self.pending.entry(story).or_default().queued = true;
    }

    /// It is being counted: what changes from now on needs another count.
    pub fn counted(&mut self, story: StoryId) {
        self.pending.remove(&story);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: StoryId = StoryId(1);

    #[test]
    fn a_story_without_end_costs_as_much_for_each_dispatch_as_a_small_one() {
        let (mut recounts, mut counted, mut read, mut jobs) = (Recounts::default(), 0, 0, 0);
        for dispatches in 1..=100_000 {
            match recounts.changed(STORY, counted) {
                When::Now => {
                    recounts.counted(STORY);
                    counted = dispatches;
                    read += dispatches;
                }
                When::Queued(_) => {
                    recounts.queued(STORY);
                    jobs += 1;
                }
                When::Waiting => {}
            }
        }
        assert!(read / 100_000 <= 2 * PART, "{} dispatches read for each", read / 100_000);
        assert!(jobs < 200, "{jobs} jobs: one between two counts");
    }

    #[test]
    fn the_last_change_is_counted() {
        let mut recounts = Recounts::default();
        assert_eq!(recounts.changed(STORY, SMALL), When::Now);
        recounts.counted(STORY);
        assert_eq!(recounts.changed(STORY, 1_000), When::Queued(WAIT));
        recounts.queued(STORY);
        assert_eq!(recounts.changed(STORY, 1_000), When::Waiting);
        recounts.counted(STORY);
        assert_eq!(recounts.changed(STORY, 1_000), When::Queued(WAIT), "another job after the last");
        assert_eq!(recounts.changed(StoryId(2), 1_000_000), When::Queued(LONGEST));
    }
}
