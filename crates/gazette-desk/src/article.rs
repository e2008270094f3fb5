//! What may be done with an article in which state, and what follows.

use gazette_news::{ArticleState, ArticleText, Change};
use jiff::Timestamp;

use crate::{Needed, Refusal, Role, addition, takedown, wording};

mod act;

pub use act::{Act, Planned};

/// What an act is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Who wants it.
    pub role: Role,
    /// How the article stands.
    pub state: ArticleState,
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
    pub next: ArticleState,
    /// The change to be printed; `None` where readers see nothing of it.
    pub change: Option<Change>,
}

/// Decides an act: the state that follows and the change to be printed.
///
/// Numbers that differ make a refile or a clarification a correction (rule 16). An update, a correction or a refile of
/// which readers would see nothing is none (rules 15, 18 and 33); a clarification may stand for itself, once.
///
/// # Errors
/// The first [`Refusal`] that applies, in the order role, state, embargo, wording.
pub fn decide(act: &Act, case: &Case<'_>) -> Result<Outcome, Refusal> {
    let needed = act.needs(case.state);
    if !case.role.may(needed) {
        return Err(Refusal::Role { wanted: needed, role: case.role });
    }
    if !act.fits(case.state, case.waits) {
        return Err(Refusal::State { act: act.verb(), state: case.state });
    }
    if act.takes_down(case.state) {
        takedown::check_second(case.role, case.proposed)?;
    }
    heed_embargo(act, case)?;
    let change = change_of(act, case)?;
    Ok(Outcome { next: next_of(act, case.state), change })
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

fn next_of(act: &Act, state: ArticleState) -> ArticleState {
    match act {
        Act::Schedule { planned: Planned::First, .. } => ArticleState::Scheduled,
        Act::Unschedule | Act::Reopen if state != ArticleState::Published => ArticleState::Draft,
        Act::Hold { .. } => ArticleState::Withheld,
        Act::Withdraw { .. } if state.has_been_out() => ArticleState::Withdrawn,
        Act::Withdraw { .. } => ArticleState::Spiked,
        _ => ArticleState::Published,
    }
}

fn change_of(act: &Act, case: &Case<'_>) -> Result<Option<Change>, Refusal> {
    let said = |words: Needed, text: &str| match text.trim() {
        "" => Err(Refusal::Missing { words }),
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
        Act::Withdraw { .. } if !case.state.has_been_out() => return Ok(None),
        Act::Update { advisory } => {
            let advisory = said(Needed::WhatIsNew, advisory)?;
            refuse_without_a_change(act, case)?;
            refuse_overwritten(case)?;
            Change::Update { advisory }
        }
        Act::Correct { was, is } => {
            let (was, is) = (said(Needed::WhatWasWrong, was)?, said(Needed::WhatIsRight, is)?);
            wording::refuse_euphemisms(&is)?;
            if was == is {
                return Err(Refusal::Missing { words: Needed::WhatIsRight });
            }
            refuse_without_a_change(act, case)?;
            // What stands beside the words – a label, a reply – is corrected in words of the editor's own.
            if case.before != Some(case.after) {
                wording::refuse_misquoted(&was, &is, case.before, case.after)?;
                refuse_untold(case, &was, &is)?;
            }
            Change::Correction { was, is }
        }
        Act::Clarify { note } => {
            refuse_changed_number(case)?;
            let note = said(Needed::WhatIsClearedUp, note)?;
            refuse_words_that_went(case)?;
            if case.cleared_up.contains(&note.as_str()) {
                refuse_without_a_change(act, case)?;
            }
            Change::Clarification { note }
        }
        Act::Refile { note } => {
            refuse_changed_number(case)?;
            refuse_new_number(case)?;
            let note = said(Needed::WhatWasMended, note)?;
            refuse_without_a_change(act, case)?;
            refuse_other_meaning(case)?;
            Change::Refile { note }
        }
        Act::Hold { reason } => Change::Hold { reason: said(Needed::Reason, reason)? },
        Act::Release { note } => Change::Release { note: said(Needed::WhatWasFound, note)? },
        Act::Withdraw { removal, reason } => {
            Change::Withdrawal { removal: *removal, reason: said(Needed::Reason, reason)? }
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

/// What is cleared up was said before and is said still: a word that gives way to another, or a negation that comes or
/// goes, says something else than readers were told (rules 14 and 16).
fn refuse_words_that_went(case: &Case<'_>) -> Result<(), Refusal> {
    match case.before.and_then(|before| wording::taken_back(before, case.after)) {
        Some(word) => Err(Refusal::TakenBack { word }),
        None => Ok(()),
    }
}

/// An update adds: what it changes of printed words, or takes back, would be corrected in silence (rules 15 to 17).
fn refuse_overwritten(case: &Case<'_>) -> Result<(), Refusal> {
    let words = case.before.map(|before| addition::overwritten(before, case.after)).unwrap_or_default();
    if words.is_empty() { Ok(()) } else { Err(Refusal::Overwritten { words }) }
}

/// A correction that confesses one error and mends three hides two (rules 14, 15 and 17).
fn refuse_untold(case: &Case<'_>, was: &str, is: &str) -> Result<(), Refusal> {
    match case.before.and_then(|before| wording::untold(before, case.after, was, is)) {
        Some(word) => Err(Refusal::Untold { word }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
