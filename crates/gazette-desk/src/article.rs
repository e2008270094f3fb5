//! What may be done with an article in which state, and what follows.

use gazette_news::{Change, Removal};
use jiff::Timestamp;

use crate::{Permission, Refusal, Role, wording};

/// How an article stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Being written; nobody outside has seen it.
    Draft,
    /// Readers see its newest edition.
    Published,
    /// Readers see a notice. For good: an archive is not rewritten (rule 23).
    Withdrawn,
}

impl Standing {
    /// The word it has in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Draft => "draft",
            Standing::Published => "published",
            Standing::Withdrawn => "withdrawn",
        }
    }

    /// The standing of a word.
    pub fn of(word: &str) -> Option<Standing> {
        [Standing::Draft, Standing::Published, Standing::Withdrawn].into_iter().find(|s| s.as_str() == word)
    }
}

/// What an editor wants to do with an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Publish the first edition.
    Publish,
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
    /// Take it away.
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
            Act::Update { .. } => "update",
            Act::Correct { .. } => "correct",
            Act::Clarify { .. } => "clarify",
            Act::Refile { .. } => "refile",
            Act::Withdraw { .. } => "withdraw",
        }
    }

    fn needs(&self) -> Permission {
        match self {
            Act::Withdraw { .. } => Permission::Withdraw,
            _ => Permission::Publish,
        }
    }
}

/// Decides an act: the standing that follows and the change to be printed.
///
/// `before` and `after` are the published body and the body to be published; numbers that differ make a refile or a
/// clarification a correction (rule 16). `embargo` holds everything but a withdrawal back (rule 21): an upstream kill
/// must work during an embargo too.
///
/// # Errors
/// The first [`Refusal`] that applies, in the order role, state, embargo, wording.
pub fn decide(
    act: &Act,
    role: Role,
    standing: Standing,
    embargo: Option<Timestamp>,
    now: Timestamp,
    before: &str,
    after: &str,
) -> Result<(Standing, Change), Refusal> {
    if !role.may(act.needs()) {
        return Err(Refusal::Role { wanted: act.needs(), role });
    }
    let fits = match act {
        Act::Publish => standing == Standing::Draft,
        _ => standing == Standing::Published,
    };
    if !fits {
        return Err(Refusal::State { act: act.verb(), state: standing.as_str() });
    }
    if let Some(until) = embargo.filter(|until| *until > now && !matches!(act, Act::Withdraw { .. })) {
        return Err(Refusal::Embargoed { until });
    }
    let change = change_of(act, before, after)?;
    let next = if matches!(act, Act::Withdraw { .. }) { Standing::Withdrawn } else { Standing::Published };
    Ok((next, change))
}

fn change_of(act: &Act, before: &str, after: &str) -> Result<Change, Refusal> {
    let said = |field: &'static str, text: &str| match text.trim() {
        "" => Err(Refusal::Missing { field }),
        text => Ok(text.to_owned()),
    };
    Ok(match act {
        Act::Publish => Change::First,
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
            refuse_changed_number(before, after)?;
            Change::Clarification { note: said("what is cleared up", note)? }
        }
        Act::Refile { note } => {
            refuse_changed_number(before, after)?;
            Change::Refile { note: said("what was mended", note)? }
        }
        Act::Withdraw { removal, reason } => {
            Change::Withdrawal { removal: *removal, reason: said("reason", reason)? }
        }
    })
}

/// "Errors involving numbers almost always merit corrections" (rule 16).
fn refuse_changed_number(before: &str, after: &str) -> Result<(), Refusal> {
    match wording::numbers_changed(before, after) {
        Some((was, is)) => Err(Refusal::NumberChanged { was, is }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn acts() -> Vec<Act> {
        let said = || "The dam.".to_owned();
        vec![
            Act::Publish,
            Act::Update { advisory: said() },
            Act::Correct { was: "27".into(), is: "31".into() },
            Act::Clarify { note: said() },
            Act::Refile { note: said() },
            Act::Withdraw { removal: Removal::Kill, reason: said() },
        ]
    }

    #[test]
    fn every_act_in_every_state_is_decided() {
        for standing in [Standing::Draft, Standing::Published, Standing::Withdrawn] {
            for act in acts() {
                let outcome = decide(&act, Role::Chief, standing, None, NOW, "a", "a");
                let fits = match standing {
                    Standing::Draft => act == Act::Publish,
                    Standing::Published => act != Act::Publish,
                    Standing::Withdrawn => false,
                };
                assert_eq!(outcome.is_ok(), fits, "{act:?} in {standing:?}");
            }
        }
    }

    #[test]
    fn an_embargo_holds_back_everything_but_a_withdrawal() {
        let until = Timestamp::from_second(60).expect("in range");
        for act in acts() {
            let standing = if act == Act::Publish { Standing::Draft } else { Standing::Published };
            let early = decide(&act, Role::Chief, standing, Some(until), NOW, "a", "a");
            assert_eq!(early.is_ok(), matches!(act, Act::Withdraw { .. }), "{act:?}");
            assert!(decide(&act, Role::Chief, standing, Some(until), until, "a", "a").is_ok(), "{act:?}");
        }
    }

    #[test]
    fn a_changed_number_is_a_correction() {
        let refile = Act::Refile { note: "Spelling.".into() };
        let decided = decide(&refile, Role::Editor, Standing::Published, None, NOW, "27 dead", "40 dead");
        assert_eq!(decided, Err(Refusal::NumberChanged { was: "27".into(), is: "40".into() }));
    }

    #[test]
    fn only_a_chief_withdraws() {
        let act = Act::Withdraw { removal: Removal::Takedown, reason: "A court order.".into() };
        let refused = decide(&act, Role::Editor, Standing::Published, None, NOW, "", "");
        assert!(matches!(refused, Err(Refusal::Role { .. })));
    }
}
