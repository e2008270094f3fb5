//! The two-person rule on verdicts.

use gazette_news::{BadVerdict, EditorId, Evidence, Rating, SignOff, Verdict};
use jiff::Timestamp;

use crate::{Permission, Refusal, Role};

/// A verdict that one editor stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What is proposed.
    pub rating: Rating,
    /// How it was checked.
    pub method: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Who proposes it, and when.
    pub proposed: SignOff,
}

/// Proposes a verdict.
///
/// # Errors
/// [`Refusal`] where her role does not include it, or evidence or method are missing (rule 26).
pub fn propose(
    rating: Rating,
    method: &str,
    evidence: Vec<Evidence>,
    by: EditorId,
    role: Role,
    now: Timestamp,
) -> Result<Proposal, Refusal> {
    if !role.may(Permission::Propose) {
        return Err(Refusal::Role { wanted: Permission::Propose, role });
    }
    if evidence.is_empty() {
        return Err(Refusal::NoEvidence);
    }
    if method.trim().is_empty() {
        return Err(Refusal::NoMethod);
    }
    Ok(Proposal {
        rating,
        method: method.trim().to_owned(),
        evidence,
        proposed: SignOff { editor: by, at: now },
    })
}

/// Seconds a proposal: from now on it is in force.
///
/// # Errors
/// [`Refusal`] where her role does not include it or she proposed it herself.
pub fn second(proposal: Proposal, by: EditorId, role: Role, now: Timestamp) -> Result<Verdict, Refusal> {
    if !role.may(Permission::Second) {
        return Err(Refusal::Role { wanted: Permission::Second, role });
    }
    if proposal.proposed.editor == by {
        return Err(Refusal::OwnVerdict);
    }
    let at = now.max(proposal.proposed.at);
    let Proposal { rating, method, evidence, proposed } = proposal;
    Verdict::new(rating, method, evidence, proposed, SignOff { editor: by, at }).map_err(|bad| match bad {
        BadVerdict::NoEvidence => Refusal::NoEvidence,
        BadVerdict::NoMethod => Refusal::NoMethod,
        BadVerdict::OneEditor | BadVerdict::SecondedFirst => Refusal::OwnVerdict,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::Digest;

    fn evidence() -> Vec<Evidence> {
        vec![Evidence {
            url: "https://dam.example".into(),
            archived: Digest([1; 32]),
            note: "The log.".into(),
        }]
    }

    fn proposed(by: i64) -> Result<Proposal, Refusal> {
        let now = Timestamp::UNIX_EPOCH;
        propose(Rating::False, "Compared logs.", evidence(), EditorId(by), Role::Reporter, now)
    }

    #[test]
    fn a_verdict_comes_into_force_by_a_second_editor() {
        let now = Timestamp::UNIX_EPOCH;
        let proposal = proposed(1).expect("whole");
        let own = second(proposal.clone(), EditorId(1), Role::Chief, now);
        assert_eq!(own, Err(Refusal::OwnVerdict));
        let reporter = second(proposal.clone(), EditorId(2), Role::Reporter, now);
        assert!(matches!(reporter, Err(Refusal::Role { .. })));
        let verdict = second(proposal, EditorId(2), Role::Editor, now).expect("seconded");
        assert_eq!(verdict.rating(), Rating::False);
    }

    #[test]
    fn a_verdict_needs_evidence_and_method() {
        let by = |method: &str, evidence| {
            propose(Rating::True, method, evidence, EditorId(1), Role::Chief, Timestamp::UNIX_EPOCH)
        };
        assert_eq!(by("x", vec![]), Err(Refusal::NoEvidence));
        assert_eq!(by(" ", evidence()), Err(Refusal::NoMethod));
    }
}
