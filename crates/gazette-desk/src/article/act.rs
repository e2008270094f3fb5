//! What an editor may want to do with an article, and in which state that fits.

use gazette_news::{Change, Removal};
use jiff::Timestamp;

use super::ArticleState;
use crate::Permission;

/// What is to be published by itself at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// The first edition.
    First,
    /// A further edition with new facts.
    Update {
        /// Exactly what and where.
        advisory: String,
    },
    /// A factual error mended.
    Correction {
        /// What was wrong.
        was: String,
        /// What is right.
        is: String,
    },
}

impl Planned {
    /// What is done when its time has come.
    pub fn act(&self) -> Act {
        match self.clone() {
            Planned::First => Act::Publish,
            Planned::Update { advisory } => Act::Update { advisory },
            Planned::Correction { was, is } => Act::Correct { was, is },
        }
    }

    /// The change that is printed then.
    pub fn change(&self) -> Change {
        match self.clone() {
            Planned::First => Change::First,
            Planned::Update { advisory } => Change::Update { advisory },
            Planned::Correction { was, is } => Change::Correction { was, is },
        }
    }

    /// What is planned, by the change that is to be printed; `None` for one that is never printed by itself.
    pub fn of(change: Change) -> Option<Planned> {
        match change {
            Change::First => Some(Planned::First),
            Change::Update { advisory } => Some(Planned::Update { advisory }),
            Change::Correction { was, is } => Some(Planned::Correction { was, is }),
            _ => None,
        }
    }
}

/// What an editor wants to do with an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Publish the first edition.
    Publish,
    /// Publish the first edition, an update or a correction at a time.
    Schedule {
        /// When.
        at: Timestamp,
        /// What.
        planned: Planned,
    },
    /// Take it off the schedule.
    Unschedule,
    /// Take up again what was killed before it was published.
    Reopen,
    /// Publish a further edition with new facts.
    Update {
        /// Exactly what and where.
        advisory: String,
    },
    /// Mend a factual error.
    Correct {
        /// What was wrong.
        was: String,
        /// What is right.
        is: String,
    },
    /// Clear up what misled.
    Clarify {
        /// What is cleared up.
        note: String,
    },
    /// Mend a small error without bearing on the meaning.
    Refile {
        /// What was mended.
        note: String,
    },
    /// Take it off the site while it is being checked.
    Hold {
        /// The reason, for readers.
        reason: String,
    },
    /// Show it again as it was.
    Release {
        /// What was found, for readers.
        note: String,
    },
    /// Take it away. What nobody has seen yet is spiked; a notice that stands already gets another reason. Taking down what
    /// readers see is the second person's act, after [`crate::propose_takedown`] by the first (rule 23).
    Withdraw {
        /// Kill or takedown.
        removal: Removal,
        /// The reason, for readers.
        reason: String,
    },
}

impl Act {
    /// Whether it is about the draft as it stands: readers see its words at once, or when their time comes.
    pub fn prints_draft(&self) -> bool {
        use Act::{Hold, Release, Reopen, Unschedule, Withdraw};
        !matches!(self, Hold { .. } | Release { .. } | Withdraw { .. } | Reopen | Unschedule)
    }

    pub(super) fn verb(&self) -> &'static str {
        match self {
            Act::Publish => "publish",
            Act::Schedule { .. } => "schedule",
            Act::Unschedule => "unschedule",
            Act::Reopen => "reopen",
            Act::Update { .. } => "update",
            Act::Correct { .. } => "correct",
            Act::Clarify { .. } => "clarify",
            Act::Refile { .. } => "refile",
            Act::Hold { .. } => "hold",
            Act::Release { .. } => "release",
            Act::Withdraw { .. } => "withdraw",
        }
    }

    /// What she must be allowed. A draft is nobody's record yet: whoever may publish it may also spike it.
    pub(super) fn needs(&self, state: ArticleState) -> Permission {
        match self {
            act if act.takes_down(state) => Permission::Publish,
            Act::Withdraw { .. } if state.has_been_out() => Permission::Withdraw,
            _ => Permission::Publish,
        }
    }

    /// Whether it takes down what readers see, or what is held in their sight.
    pub fn takes_down(&self, state: ArticleState) -> bool {
        matches!(self, Act::Withdraw { removal: Removal::Takedown, .. })
            && matches!(state, ArticleState::Published | ArticleState::Withheld)
    }

    pub(super) fn fits(&self, state: ArticleState, waits: bool) -> bool {
        use ArticleState::{Draft, Published, Scheduled, Spiked, Withheld};
        match self {
            Act::Publish | Act::Schedule { planned: Planned::First, .. } => {
                matches!(state, Draft | Scheduled)
            }
            Act::Schedule { .. } => state == Published,
            Act::Unschedule => state == Scheduled || (state == Published && waits),
            Act::Reopen => state == Spiked,
            Act::Update { .. } | Act::Clarify { .. } | Act::Refile { .. } | Act::Hold { .. } => {
                state == Published
            }
            Act::Correct { .. } => matches!(state, Published | Withheld),
            Act::Release { .. } => state == Withheld,
            Act::Withdraw { .. } => state != Spiked,
        }
    }
}
