//! Taking down what readers have seen: a reason they can use, and two people (rule 23).

use gazette_news::ArticleState;

use crate::{Permission, Refusal, Role};

/// How many words a reason for readers has at least.
const FEWEST_WORDS: usize = 3;

/// Checks a proposal to take an article down; the reason as it is kept. It is carried out by [`crate::decide`] when a second
/// person agrees.
///
/// # Errors
/// [`Refusal::Role`] for somebody who may not publish, [`Refusal::State`] where readers do not see the article or a hold
/// in its place, [`Refusal::ReasonTooShort`] if the reason has fewer than three words.
pub fn propose_takedown(role: Role, state: ArticleState, reason: &str) -> Result<String, Refusal> {
    if !role.may(Permission::Publish) {
        return Err(Refusal::Role { wanted: Permission::Publish, role });
    }
    if !matches!(state, ArticleState::Published | ArticleState::Withheld) {
        return Err(Refusal::State { act: "take down", state });
    }
    match reason.split_whitespace().count() {
        words if words < FEWEST_WORDS => Err(Refusal::ReasonTooShort),
        _ => Ok(reason.trim().to_owned()),
    }
}

/// Whether a takedown may be carried out by somebody of this role, after somebody else, of the role `proposed`, proposed it:
/// it takes two, and one of them is a chief (rules 16 and 23).
pub(crate) fn check_second(role: Role, proposed: Option<Role>) -> Result<(), Refusal> {
    let Some(other) = proposed else { return Err(Refusal::NeedsSecond) };
    let wanted = Permission::Withdraw;
    if role.may(wanted) || other.may(wanted) { Ok(()) } else { Err(Refusal::Role { wanted, role }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_some_words_that_readers_can_use() {
        for short in ["", "r", "legal reasons", " \n . "] {
            let refused = propose_takedown(Role::Chief, ArticleState::Published, short);
            assert_eq!(refused, Err(Refusal::ReasonTooShort), "{short:?}");
        }
        let kept = propose_takedown(Role::Editor, ArticleState::Withheld, " أمرت محكمة بذلك \n");
        assert_eq!(kept.as_deref(), Ok("أمرت محكمة بذلك"));
    }

    #[test]
    fn only_what_readers_see_is_taken_down_and_only_by_those_who_publish() {
        for state in
            [ArticleState::Draft, ArticleState::Scheduled, ArticleState::Spiked, ArticleState::Withdrawn]
        {
            let refused = propose_takedown(Role::Chief, state, "A court ordered it.");
            assert!(matches!(refused, Err(Refusal::State { .. })), "{state:?}");
        }
        let refused = propose_takedown(Role::Reporter, ArticleState::Published, "A court ordered it.");
        assert!(matches!(refused, Err(Refusal::Role { .. })));
    }
}
