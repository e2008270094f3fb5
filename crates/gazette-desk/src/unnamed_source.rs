//! A source of our own who is not named: four things are said of it, and another editor knows who it is (rule 10).

use gazette_news::{EditorId, SignOff, UnnamedSource};
use jiff::Timestamp;

use crate::{Permission, Refusal, Role};

/// Checks a source of ours that readers are not told, before its words are published.
///
/// # Errors
/// [`Refusal::NotVouchedFor`] where something that is asked of it is not said, or who it is was not kept;
/// [`Refusal::SourceNotAccepted`] where nobody but who brought it knows it and accepted it.
pub fn check_unnamed_source(words: &str, source: &UnnamedSource) -> Result<(), Refusal> {
    if !source.is_vouched_for() {
        return Err(Refusal::NotVouchedFor { words: words.to_owned() });
    }
    match source.accepted {
        Some(by) if by.editor != source.brought_by => Ok(()),
        _ => Err(Refusal::SourceNotAccepted { words: words.to_owned() }),
    }
}

/// Whether an editor may learn who a source is: to accept it, or to look again.
///
/// # Errors
/// [`Refusal`] where her role does not include it, or she brought the source herself.
pub fn may_learn(source: &UnnamedSource, by: EditorId, role: Role) -> Result<(), Refusal> {
    if !role.may(Permission::Second) {
        return Err(Refusal::Role { wanted: Permission::Second, role });
    }
    if by == source.brought_by {
        return Err(Refusal::OwnSource);
    }
    Ok(())
}

/// Accepts a source whose identity she has read.
///
/// # Errors
/// As [`may_learn`]; [`Refusal::NotVouchedFor`] where something that is asked of it is not said.
pub fn accept_source(
    words: &str,
    source: &UnnamedSource,
    by: EditorId,
    role: Role,
    now: Timestamp,
) -> Result<UnnamedSource, Refusal> {
    may_learn(source, by, role)?;
    if !source.is_vouched_for() {
        return Err(Refusal::NotVouchedFor { words: words.to_owned() });
    }
    Ok(UnnamedSource { accepted: Some(SignOff { editor: by, at: now }), ..source.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn source() -> UnnamedSource {
        UnnamedSource {
            brought_by: EditorId(1),
            informs: true,
            is_vital: true,
            is_only_way: true,
            is_reliable: true,
            identity: Some(7),
            accepted: None,
        }
    }

    #[test]
    fn each_thing_that_is_asked_is_said_and_who_it_is_is_kept() {
        let lacking = [
            UnnamedSource { informs: false, ..source() },
            UnnamedSource { is_vital: false, ..source() },
            UnnamedSource { is_only_way: false, ..source() },
            UnnamedSource { is_reliable: false, ..source() },
            UnnamedSource { identity: None, ..source() },
        ];
        for lacking in lacking {
            assert!(matches!(check_unnamed_source("words", &lacking), Err(Refusal::NotVouchedFor { .. })));
            let accepted = accept_source("words", &lacking, EditorId(2), Role::Chief, NOW);
            assert!(matches!(accepted, Err(Refusal::NotVouchedFor { .. })));
        }
    }

    #[test]
    fn another_editor_knows_who_it_is_and_accepts_it() {
        assert!(matches!(check_unnamed_source("words", &source()), Err(Refusal::SourceNotAccepted { .. })));
        assert_eq!(may_learn(&source(), EditorId(1), Role::Chief), Err(Refusal::OwnSource));
        assert!(matches!(may_learn(&source(), EditorId(2), Role::Reporter), Err(Refusal::Role { .. })));
        let accepted = accept_source("words", &source(), EditorId(2), Role::Editor, NOW).expect("accepted");
        assert_eq!(check_unnamed_source("words", &accepted), Ok(()));
        let own = UnnamedSource { accepted: Some(SignOff { editor: EditorId(1), at: NOW }), ..source() };
        assert!(check_unnamed_source("words", &own).is_err(), "her own word is no second one");
    }
}
