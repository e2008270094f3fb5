//! When a story is counted again.
//!
//! Counting reads all that a story holds. A story that grows without end would be read as a whole for each dispatch, which
//! adds up to the square of them. So a large story is counted again only when a part of it has changed, or a little
//! while after a change: ten times as long as its last count took, but never more than two minutes. The last change is always followed by a count.

use std::collections::BTreeMap;
use std::time::Duration;

use gazette_news::StoryId;
use jiff::SignedDuration;

/// A story with at most this many dispatches is counted again at every change.
const SMALL: i64 = 64;

/// A larger one at once when as many changes have come as this part of its dispatches: what is read for each change is
/// then this many dispatches on average, however large the story is.
const PART: i64 = 8;

/// Otherwise a count waits for this many times as long as the last one took, once for all changes in that time.
const REST: u32 = 10;

/// The shortest such wait: a reader of the inbox does not notice it.
const SHORTEST: Duration = Duration::from_secs(1);

/// The longest such wait.
const LONGEST: Duration = Duration::from_mins(2);

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
    /// How long the last count of each large story took.
    took: BTreeMap<StoryId, Duration>,
}

#[derive(Debug, Default)]
struct Pending {
    changes: i64,
    queued: bool,
}

impl Recounts {
    /// Something of a story that held this many dispatches at its last count has changed.
    pub fn changed(&mut self, story: StoryId, dispatches: i64) -> When {
        let wait = self.took.get(&story).map_or(SHORTEST, |took| *took * REST).clamp(SHORTEST, LONGEST);
        let pending = self.pending.entry(story).or_default();
        pending.changes += 1;
        match pending {
            _ if dispatches <= SMALL || pending.changes * PART >= dispatches => When::Now,
            Pending { queued: true, .. } => When::Waiting,
            _ => When::Queued(SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX)),
        }
    }

    /// Its job is queued.
    pub fn queued(&mut self, story: StoryId) {
        self.pending.entry(story).or_default().queued = true;
    }

    /// It is being counted: what changes from now on needs another count.
    pub fn begun(&mut self, story: StoryId) {
        self.pending.remove(&story);
    }

    /// It was counted, which took this long.
    pub fn took(&mut self, story: StoryId, time: Duration) {
        // What counts in no time need not be remembered.
        if time * REST > SHORTEST {
            self.took.insert(story, time);
        } else {
            self.took.remove(&story);
        }
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
                    recounts.begun(STORY);
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
        recounts.begun(STORY);
        assert_eq!(recounts.changed(STORY, 1_000), When::Queued(SignedDuration::from_secs(1)));
        recounts.queued(STORY);
        assert_eq!(recounts.changed(STORY, 1_000), When::Waiting);
        recounts.begun(STORY);
        assert_eq!(
            recounts.changed(STORY, 1_000),
            When::Queued(SignedDuration::from_secs(1)),
            "another job after the last"
        );
    }

    #[test]
    fn what_takes_long_to_count_is_counted_less_often() {
        let mut recounts = Recounts::default();
        for (took, waits) in [(Duration::from_millis(20), 1), (Duration::from_secs(2), 20), (LONGEST, 120)] {
            recounts.begun(STORY);
            recounts.took(STORY, took);
            let queued = When::Queued(SignedDuration::from_secs(waits));
            assert_eq!(recounts.changed(STORY, 1_000), queued);
            assert_eq!(recounts.changed(StoryId(2), 8), When::Now, "others are not held up");
        }
    }
}
