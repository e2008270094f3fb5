//! What may be done with an article in which state, and what follows.

use gazette_news::{Change, Removal};
use jiff::Timestamp;

use crate::{Permission, Refusal, Role, wording};

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

/// What an editor wants to do with an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Publish the first edition.
    Publish,
    /// Publish the first edition at a time.
    Schedule {
        /// When.
        at: Timestamp,
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
    /// Take it away. What nobody has seen yet is spiked; a notice that stands already gets another reason.
    Withdraw {
        /// Kill or takedown.
        removal: Removal,
        /// The reason, for readers.
        reason: String,
    },
}

impl Act {
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
            Act::Withdraw { .. } if standing.has_been_out() => Permission::Withdraw,
            _ => Permission::Publish,
        }
    }

    fn fits(&self, standing: Standing) -> bool {
        use Standing::{Draft, Published, Scheduled, Spiked, Withheld};
        match self {
            Act::Publish | Act::Schedule { .. } => matches!(standing, Draft | Scheduled),
            Act::Unschedule => standing == Scheduled,
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
    /// Until when something it rests on must not be shown (rule 21).
    pub embargo: Option<Timestamp>,
    /// What time it is.
    pub now: Timestamp,
    /// The body readers have been shown last; empty where there is none.
    pub before: &'a str,
    /// The body to be published.
    pub after: &'a str,
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
/// Numbers that differ make a refile or a clarification a correction (rule 16).
///
/// # Errors
/// The first [`Refusal`] that applies, in the order role, state, embargo, wording.
pub fn decide(act: &Act, case: &Case<'_>) -> Result<Outcome, Refusal> {
    let needed = act.needs(case.standing);
    if !case.role.may(needed) {
        return Err(Refusal::Role { wanted: needed, role: case.role });
    }
    if !act.fits(case.standing) {
        return Err(Refusal::State { act: act.verb(), state: case.standing.as_str() });
    }
    heed_embargo(act, case)?;
    let change = change_of(act, case)?;
    Ok(Outcome { next: next_of(act, case.standing), change })
}

/// An embargo holds back what would be new to readers (rule 21). What they have already seen can be mended, as long as
/// nothing is added to it, and taken away.
fn heed_embargo(act: &Act, case: &Case<'_>) -> Result<(), Refusal> {
    let Some(until) = case.embargo.filter(|until| *until > case.now) else { return Ok(()) };
    let paragraphs = |body: &str| body.split("\n\n").count();
    let is_early = match act {
        Act::Publish | Act::Update { .. } => true,
        Act::Schedule { at } => *at < until,
        Act::Correct { .. } | Act::Clarify { .. } | Act::Refile { .. } => {
            paragraphs(case.after) > paragraphs(case.before)
        }
        Act::Unschedule | Act::Reopen | Act::Hold { .. } | Act::Release { .. } | Act::Withdraw { .. } => {
            false
        }
    };
    if is_early { Err(Refusal::Embargoed { until }) } else { Ok(()) }
}

fn next_of(act: &Act, standing: Standing) -> Standing {
    match act {
        Act::Schedule { .. } => Standing::Scheduled,
        Act::Unschedule | Act::Reopen => Standing::Draft,
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
        Act::Schedule { at } if *at <= case.now => return Err(Refusal::Past { at: *at }),
        Act::Schedule { .. } | Act::Unschedule | Act::Reopen => return Ok(None),
        Act::Withdraw { .. } if !case.standing.has_been_out() => return Ok(None),
        Act::Update { advisory } => Change::Update { advisory: said("what is new", advisory)? },
        Act::Correct { was, is } => {
            let (was, is) = (said("what was wrong", was)?, said("what is right", is)?);
            wording::refuse_euphemisms(&is)?;
            if was == is {
                return Err(Refusal::Missing { field: "what is right" });
            }
            Change::Correction { was, is }
        }
        Act::Clarify { note } => {
            refuse_changed_number(case)?;
            Change::Clarification { note: said("what is cleared up", note)? }
        }
        Act::Refile { note } => {
            refuse_changed_number(case)?;
            Change::Refile { note: said("what was mended", note)? }
        }
        Act::Hold { reason } => Change::Hold { reason: said("reason", reason)? },
        Act::Release { note } => Change::Release { note: said("what was found", note)? },
        Act::Withdraw { removal, reason } => {
            Change::Withdrawal { removal: *removal, reason: said("reason", reason)? }
        }
    }))
}

/// "Errors involving numbers almost always merit corrections" (rule 16).
fn refuse_changed_number(case: &Case<'_>) -> Result<(), Refusal> {
    match wording::numbers_changed(case.before, case.after) {
        Some((was, is)) => Err(Refusal::NumberChanged { was, is }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn later(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("in range")
    }

    fn acts() -> Vec<Act> {
        let said = || "The dam.".to_owned();
        vec![
            Act::Publish,
            Act::Schedule { at: later(60) },
            Act::Unschedule,
            Act::Reopen,
            Act::Update { advisory: said() },
            Act::Correct { was: "27".into(), is: "31".into() },
            Act::Clarify { note: said() },
            Act::Refile { note: said() },
            Act::Hold { reason: said() },
            Act::Release { note: said() },
            Act::Withdraw { removal: Removal::Kill, reason: said() },
        ]
    }

    fn case(standing: Standing, embargo: Option<Timestamp>) -> Case<'static> {
        Case { role: Role::Chief, standing, embargo, now: NOW, before: "a", after: "a" }
    }

    /// Which acts each state allows, by their verbs: the whole table, written down once more.
    fn allowed(standing: Standing) -> &'static [&'static str] {
        match standing {
            Standing::Draft => &["publish", "schedule", "withdraw"],
            Standing::Scheduled => &["publish", "schedule", "unschedule", "withdraw"],
            Standing::Spiked => &["reopen"],
            Standing::Published => &["update", "correct", "clarify", "refile", "hold", "withdraw"],
            Standing::Withheld => &["correct", "release", "withdraw"],
            Standing::Withdrawn => &["withdraw"],
        }
    }

    #[test]
    fn every_act_in_every_state_is_decided() {
        for standing in Standing::ALL {
            for act in acts() {
                let outcome = decide(&act, &case(standing, None));
                let fits = allowed(standing).contains(&act.verb());
                assert_eq!(outcome.is_ok(), fits, "{act:?} in {standing:?}");
            }
        }
    }

    #[test]
    fn an_embargo_holds_back_what_is_new_and_nothing_else() {
        let until = later(120);
        for standing in Standing::ALL {
            for act in acts().into_iter().filter(|act| act.fits(standing)) {
                let early = decide(&act, &case(standing, Some(until)));
                let is_new = matches!(act, Act::Publish | Act::Schedule { .. } | Act::Update { .. });
                assert_eq!(early.is_err(), is_new, "{act:?} in {standing:?}");
                let case = Case { now: until, ..case(standing, Some(until)) };
                let in_time = !matches!(act, Act::Schedule { .. });
                assert_eq!(decide(&act, &case).is_ok(), in_time, "{act:?} in {standing:?}");
            }
        }
        let at_its_end = Act::Schedule { at: until };
        assert!(decide(&at_its_end, &case(Standing::Draft, Some(until))).is_ok());
    }

    #[test]
    fn a_correction_under_embargo_adds_nothing() {
        let mut case = case(Standing::Published, Some(later(60)));
        (case.before, case.after) = ("27 dead", "27 dead\n\nAn embargoed paragraph");
        let act = Act::Correct { was: "27".into(), is: "31".into() };
        assert_eq!(decide(&act, &case), Err(Refusal::Embargoed { until: later(60) }));
    }

    #[test]
    fn what_nobody_saw_leaves_no_edition() {
        let kill = Act::Withdraw { removal: Removal::Kill, reason: String::new() };
        for standing in [Standing::Draft, Standing::Scheduled] {
            let outcome = decide(&kill, &Case { role: Role::Editor, ..case(standing, Some(later(60))) });
            assert_eq!(outcome, Ok(Outcome { next: Standing::Spiked, change: None }));
        }
    }

    #[test]
    fn nothing_is_scheduled_for_the_past() {
        let refused = decide(&Act::Schedule { at: NOW }, &case(Standing::Draft, None));
        assert_eq!(refused, Err(Refusal::Past { at: NOW }));
    }

    #[test]
    fn a_changed_number_is_a_correction() {
        let refile = Act::Refile { note: "Spelling.".into() };
        let mut case = Case { role: Role::Editor, ..case(Standing::Published, None) };
        (case.before, case.after) = ("27 dead", "40 dead");
        let refused = Refusal::NumberChanged { was: "27".into(), is: "40".into() };
        assert_eq!(decide(&refile, &case), Err(refused));
    }

    #[test]
    fn only_a_chief_withdraws_what_was_out() {
        let act = Act::Withdraw { removal: Removal::Takedown, reason: "A court order.".into() };
        for standing in [Standing::Published, Standing::Withheld, Standing::Withdrawn] {
            let refused = decide(&act, &Case { role: Role::Editor, ..case(standing, None) });
            assert!(matches!(refused, Err(Refusal::Role { .. })));
        }
    }
}
