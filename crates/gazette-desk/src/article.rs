//! What may be done with an article in which state, and what follows.

use gazette_news::{ArticleText, Change, Removal};
use jiff::Timestamp;

use crate::{Permission, Refusal, Role, takedown, wording};

/// How an article stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Being written; nobody outside has seen it.
    Draft,
    /// To be published by itself at a time; nobody outside has seen it.
    Scheduled,
    /// Killed before anybody outside saw it.
    Spiked,
    /// Readers see its newest edition.
    Published,
    /// Readers see a notice while it is being checked (rule 20).
    Withheld,
    /// Readers see a notice. For good: an archive is not rewritten (rule 23).
    Withdrawn,
}

impl Standing {
    /// All of them, in the order an article goes through them.
    pub const ALL: [Standing; 6] = [
        Standing::Draft,
        Standing::Scheduled,
        Standing::Spiked,
        Standing::Published,
        Standing::Withheld,
        Standing::Withdrawn,
    ];

    /// The word it has in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Draft => "draft",
            Standing::Scheduled => "scheduled",
            Standing::Spiked => "spiked",
            Standing::Published => "published",
            Standing::Withheld => "withheld",
            Standing::Withdrawn => "withdrawn",
        }
    }

    /// The standing of a word.
    pub fn of(word: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// Whether readers have been shown an edition of it.
    pub fn has_been_out(self) -> bool {
        matches!(self, Standing::Published | Standing::Withheld | Standing::Withdrawn)
    }

    /// Whether its draft may still be changed.
    pub fn may_be_edited(self) -> bool {
        !matches!(self, Standing::Withdrawn | Standing::Spiked)
    }
}

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

    fn verb(&self) -> &'static str {
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
    fn needs(&self, standing: Standing) -> Permission {
        match self {
            act if act.takes_down(standing) => Permission::Publish,
            Act::Withdraw { .. } if standing.has_been_out() => Permission::Withdraw,
            _ => Permission::Publish,
        }
    }

    /// Whether it takes down what readers see, or what is held in their sight.
    pub fn takes_down(&self, standing: Standing) -> bool {
        matches!(self, Act::Withdraw { removal: Removal::Takedown, .. })
            && matches!(standing, Standing::Published | Standing::Withheld)
    }

    fn fits(&self, standing: Standing, waits: bool) -> bool {
        use Standing::{Draft, Published, Scheduled, Spiked, Withheld};
        match self {
            Act::Publish | Act::Schedule { planned: Planned::First, .. } => {
                matches!(standing, Draft | Scheduled)
            }
            Act::Schedule { .. } => standing == Published,
            Act::Unschedule => standing == Scheduled || (standing == Published && waits),
            Act::Reopen => standing == Spiked,
            Act::Update { .. } | Act::Clarify { .. } | Act::Refile { .. } | Act::Hold { .. } => {
                standing == Published
            }
            Act::Correct { .. } => matches!(standing, Published | Withheld),
            Act::Release { .. } => standing == Withheld,
            Act::Withdraw { .. } => standing != Spiked,
        }
    }
}

/// What an act is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Who wants it.
    pub role: Role,
    /// How the article stands.
    pub standing: Standing,
    /// Whether something of it waits for its time. An article that readers see stays published while an update waits.
    pub waits: bool,
    /// Until when something it rests on must not be shown (rule 21).
    pub embargo: Option<Timestamp>,
    /// What time it is.
    pub now: Timestamp,
    /// The words readers have been shown last; `None` before the first edition.
    pub before: Option<&'a ArticleText>,
    /// The words to be published.
    pub after: &'a ArticleText,
    /// Whether what stands beside the words differs from the edition before: labels, verdicts, replies.
    pub differs_beside: bool,
    /// What earlier editions cleared up, in their own words.
    pub cleared_up: &'a [&'a str],
    /// What somebody else is who has proposed to take it down (rule 23).
    pub proposed: Option<Role>,
}

impl Case<'_> {
    /// Whether readers would see anything that differs from the edition before.
    fn differs(&self) -> bool {
        self.differs_beside || self.before != Some(self.after)
    }
}

/// What follows from an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How the article stands from then on.
    pub next: Standing,
    /// The change to be printed; `None` where readers see nothing of it.
    pub change: Option<Change>,
}

/// Decides an act: the standing that follows and the change to be printed.
///
/// Numbers that differ make a refile or a clarification a correction (rule 16). An update, a correction or a refile of
/// which readers would see nothing is none (rules 15, 18 and 33); a clarification may stand for itself, once.
///
/// # Errors
/// The first [`Refusal`] that applies, in the order role, state, embargo, wording.
pub fn decide(act: &Act, case: &Case<'_>) -> Result<Outcome, Refusal> {
    let needed = act.needs(case.standing);
    if !case.role.may(needed) {
        return Err(Refusal::Role { wanted: needed, role: case.role });
    }
    if !act.fits(case.standing, case.waits) {
        return Err(Refusal::State { act: act.verb(), state: case.standing.as_str() });
    }
    if act.takes_down(case.standing) {
        takedown::check_second(case.role, case.proposed)?;
    }
    heed_embargo(act, case)?;
    let change = change_of(act, case)?;
    Ok(Outcome { next: next_of(act, case.standing), change })
}

/// An embargo holds back what would be new to readers (rule 21). What they have already seen can be mended, as long as
/// nothing is added to it, and taken away.
fn heed_embargo(act: &Act, case: &Case<'_>) -> Result<(), Refusal> {
    let Some(until) = case.embargo.filter(|until| *until > case.now) else { return Ok(()) };
    let is_early = match act {
        Act::Schedule { at, planned } => *at < until && tells_something_new(&planned.act(), case),
        act => tells_something_new(act, case),
    };
    if is_early { Err(Refusal::Embargoed { until }) } else { Ok(()) }
}

/// Whether readers would learn of an act what they have not seen yet.
fn tells_something_new(act: &Act, case: &Case<'_>) -> bool {
    match act {
        Act::Publish | Act::Update { .. } => true,
        Act::Correct { .. } | Act::Clarify { .. } | Act::Refile { .. } => {
            case.before.is_none_or(|before| wording::adds_words(before, case.after))
        }
        Act::Schedule { .. }
        | Act::Unschedule
        | Act::Reopen
        | Act::Hold { .. }
        | Act::Release { .. }
        | Act::Withdraw { .. } => false,
    }
}

fn next_of(act: &Act, standing: Standing) -> Standing {
    match act {
        Act::Schedule { planned: Planned::First, .. } => Standing::Scheduled,
        Act::Unschedule | Act::Reopen if standing != Standing::Published => Standing::Draft,
        Act::Hold { .. } => Standing::Withheld,
        Act::Withdraw { .. } if standing.has_been_out() => Standing::Withdrawn,
        Act::Withdraw { .. } => Standing::Spiked,
        _ => Standing::Published,
    }
}

fn change_of(act: &Act, case: &Case<'_>) -> Result<Option<Change>, Refusal> {
    let said = |field: &'static str, text: &str| match text.trim() {
        "" => Err(Refusal::Missing { field }),
        text => Ok(text.to_owned()),
    };
    Ok(Some(match act {
        Act::Publish => Change::First,
        Act::Schedule { at, .. } if *at <= case.now => return Err(Refusal::Past { at: *at }),
        Act::Schedule { planned, .. } => {
            // What would be refused then is refused now, while somebody is there to mend it.
            change_of(&planned.act(), case)?;
            return Ok(None);
        }
        Act::Unschedule | Act::Reopen => return Ok(None),
        Act::Withdraw { .. } if !case.standing.has_been_out() => return Ok(None),
        Act::Update { advisory } => {
            let advisory = said("what is new", advisory)?;
            refuse_without_a_change(act, case)?;
            Change::Update { advisory }
        }
        Act::Correct { was, is } => {
            let (was, is) = (said("what was wrong", was)?, said("what is right", is)?);
            wording::refuse_euphemisms(&is)?;
            if was == is {
                return Err(Refusal::Missing { field: "what is right" });
            }
            refuse_without_a_change(act, case)?;
            // What stands beside the words – a label, a reply – is corrected in words of the editor's own.
            if case.before != Some(case.after) {
                wording::refuse_misquoted(&was, &is, case.before, case.after)?;
            }
            Change::Correction { was, is }
        }
        Act::Clarify { note } => {
            refuse_changed_number(case)?;
            let note = said("what is cleared up", note)?;
            if case.cleared_up.contains(&note.as_str()) {
                refuse_without_a_change(act, case)?;
            }
            Change::Clarification { note }
        }
        Act::Refile { note } => {
            refuse_changed_number(case)?;
            refuse_new_number(case)?;
            let note = said("what was mended", note)?;
            refuse_without_a_change(act, case)?;
            refuse_other_meaning(case)?;
            Change::Refile { note }
        }
        Act::Hold { reason } => Change::Hold { reason: said("reason", reason)? },
        Act::Release { note } => Change::Release { note: said("what was found", note)? },
        Act::Withdraw { removal, reason } => {
            Change::Withdrawal { removal: *removal, reason: said("reason", reason)? }
        }
    }))
}

/// An edition that says it changed something, and did not, would be on the record for good and freshen the date.
fn refuse_without_a_change(act: &Act, case: &Case<'_>) -> Result<(), Refusal> {
    if case.differs() { Ok(()) } else { Err(Refusal::NothingChanged { act: act.verb() }) }
}

/// "Errors involving numbers almost always merit corrections" (rule 16), wherever they are printed.
fn refuse_changed_number(case: &Case<'_>) -> Result<(), Refusal> {
    match case.before.and_then(|before| wording::numbers_changed(before, case.after)) {
        Some((was, is)) => Err(Refusal::NumberChanged { was, is }),
        None => Ok(()),
    }
}

/// A number that readers have not seen bears on the meaning: it is no small error that was mended (rule 16).
fn refuse_new_number(case: &Case<'_>) -> Result<(), Refusal> {
    match case.before.and_then(|before| wording::number_added(before, case.after)) {
        Some(number) => Err(Refusal::NumberNew { number }),
        None => Ok(()),
    }
}

/// A name, a negation or any other word that is new, or gone, is no small error that was mended (rule 16).
fn refuse_other_meaning(case: &Case<'_>) -> Result<(), Refusal> {
    match case.before.and_then(|before| wording::meaning_changed(before, case.after)) {
        Some(word) => Err(Refusal::MeaningChanged { word }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
