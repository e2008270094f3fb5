//! Allegations: a single unnamed source needs a second person, and whoever is accused is asked (rules 6, 9 and 22).

use gazette_news::{Allegation, EditorId, SignOff};
use jiff::Timestamp;

use crate::{Permission, Refusal, Role};

/// An allegation of the copy.
#[derive(Debug, Clone, Copy)]
pub struct Charge<'a> {
    /// Its words.
    pub words: &'a str,
    /// What an editor says of it.
    pub allegation: &'a Allegation,
    /// The independent owners behind the dispatches it rests on; 0 for our own reporting.
    pub owners: u32,
    /// Whether the copy itself has unnamed people say it, whatever the editor says of it.
    pub is_said_by_unnamed: bool,
}

impl Charge<'_> {
    /// Whether it rests on a single unnamed source that nobody else has accepted yet.
    pub fn waits_for_approval(&self) -> bool {
        let by_another = self.allegation.approved.is_some_and(|by| by.editor != self.allegation.marked_by);
        self.is_unnamed() && self.owners <= 1 && !by_another
    }

    /// Whether it rests on somebody who is not named, by the editor's word or by that of the copy.
    pub fn is_unnamed(&self) -> bool {
        self.allegation.unnamed || self.is_said_by_unnamed
    }
}

/// Checks an allegation before it is published.
///
/// # Errors
/// [`Refusal::NeedsApproval`] where it rests on a single unnamed source that no second person has accepted;
/// [`Refusal::NoReply`] where whoever is accused was not asked and nobody says why not.
pub fn check_allegation(charge: &Charge<'_>) -> Result<(), Refusal> {
    let words = || charge.words.to_owned();
    if charge.waits_for_approval() {
        return Err(Refusal::NeedsApproval { words: words() });
    }
    if !charge.allegation.reply.is_settled() {
        return Err(Refusal::NoReply { words: words() });
    }
    Ok(())
}

/// Accepts that an allegation rests on a single unnamed source.
///
/// # Errors
/// [`Refusal`] where her role does not include it, or she marked the allegation herself.
pub fn approve(
    allegation: &Allegation,
    by: EditorId,
    role: Role,
    now: Timestamp,
) -> Result<Allegation, Refusal> {
    if !role.may(Permission::Second) {
        return Err(Refusal::Role { wanted: Permission::Second, role });
    }
    if by == allegation.marked_by {
        return Err(Refusal::OwnAllegation);
    }
    Ok(Allegation { approved: Some(SignOff { editor: by, at: now }), ..allegation.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::Reply;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn allegation(unnamed: bool) -> Allegation {
        let reply = Reply::Sought { when: "on Monday".into(), by: "by e-mail".into(), answer: None };
        Allegation { marked_by: EditorId(1), unnamed, approved: None, reply }
    }

    fn checked(allegation: &Allegation, owners: u32) -> Result<(), Refusal> {
        check_allegation(&Charge {
            words: "He took the money",
            allegation,
            owners,
            is_said_by_unnamed: false,
        })
    }

    #[test]
    fn what_the_copy_says_of_its_source_counts_without_a_tick() {
        let named = allegation(false);
        let charge = Charge { words: "He took it", allegation: &named, owners: 0, is_said_by_unnamed: true };
        assert!(matches!(check_allegation(&charge), Err(Refusal::NeedsApproval { .. })));
        let approved = approve(&named, EditorId(2), Role::Editor, NOW).expect("another editor may");
        assert_eq!(check_allegation(&Charge { allegation: &approved, ..charge }), Ok(()));
    }

    #[test]
    fn a_single_unnamed_source_needs_a_second_person() {
        let single = allegation(true);
        assert!(matches!(checked(&single, 1), Err(Refusal::NeedsApproval { .. })));
        assert!(
            matches!(checked(&single, 0), Err(Refusal::NeedsApproval { .. })),
            "our own source is one too"
        );
        assert_eq!(checked(&single, 2), Ok(()));
        assert_eq!(checked(&allegation(false), 1), Ok(()));
        assert_eq!(approve(&single, EditorId(1), Role::Chief, NOW), Err(Refusal::OwnAllegation));
        let reporter = approve(&single, EditorId(2), Role::Reporter, NOW);
        assert!(matches!(reporter, Err(Refusal::Role { .. })));
        let accepted = approve(&single, EditorId(2), Role::Editor, NOW).expect("another editor");
        assert_eq!(checked(&accepted, 1), Ok(()));
        let own = Allegation { approved: Some(SignOff { editor: EditorId(1), at: NOW }), ..single };
        assert!(checked(&own, 1).is_err(), "her own word is no second one");
    }

    #[test]
    fn whoever_is_accused_is_asked_or_it_is_said_why_not() {
        let silent = Allegation { reply: Reply::NotSought, ..allegation(false) };
        assert!(matches!(checked(&silent, 3), Err(Refusal::NoReply { .. })));
        let waived = Allegation { reply: Reply::Waived { reason: "A court found it.".into() }, ..silent };
        assert_eq!(checked(&waived, 3), Ok(()));
    }
}
