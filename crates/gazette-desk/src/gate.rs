//! The gate before publication: what is refused, and what is only pointed out.

use crate::{Finding, Refusal};

/// How an assertion of the copy is sourced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sourced {
    /// Somebody says so in dispatches that are held.
    Attributed,
    /// We saw or established it ourselves.
    OwnReporting,
    /// An established fact or a public record, as an editor says: it needs no source and is none.
    Known,
    /// A rule was waived by somebody who may, with this reason.
    Waived(String),
    /// Nothing yet.
    Not,
}

/// An assertion of the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assertion {
    /// Its words.
    pub words: String,
    /// How it is sourced.
    pub sourced: Sourced,
}

/// Checks the copy of an article before it is published.
///
/// `credits` are the credits that the copy prints; `needed` are the agencies whose copy it rests on; `killed` are the
/// headlines of dispatches it rests on that their senders killed; `owners` are the independent owners behind its
/// dispatches, 0 for an article that rests on none.
///
/// # Errors
/// The first [`Refusal`]: a killed dispatch, an assertion without a source, a lost credit.
pub fn check_copy(
    assertions: &[Assertion],
    credits: &[String],
    needed: &[String],
    killed: &[String],
    owners: u32,
) -> Result<Vec<Finding>, Refusal> {
    if let Some(headline) = killed.first() {
        return Err(Refusal::Killed { headline: headline.clone() });
    }
    let bare = |a: &&Assertion| match &a.sourced {
        Sourced::Not => true,
        Sourced::Waived(reason) => reason.trim().is_empty(),
        Sourced::Attributed | Sourced::OwnReporting | Sourced::Known => false,
    };
    if let Some(assertion) = assertions.iter().find(bare) {
        return Err(Refusal::Unsourced { words: assertion.words.clone() });
    }
    let printed = |agency: &&String| credits.iter().any(|credit| credit.contains(agency.as_str()));
    if let Some(agency) = needed.iter().find(|agency| !printed(agency)) {
        return Err(Refusal::NoCredit { agency: agency.clone() });
    }
    let mut findings = Vec::new();
    let is_sourced = |lead: &Assertion| matches!(lead.sourced, Sourced::Attributed | Sourced::OwnReporting);
    if !assertions.first().is_some_and(is_sourced) {
        findings.push(Finding::LeadWithoutSource);
    }
    if owners == 1 {
        findings.push(Finding::SingleSource);
    }
    Ok(findings)
}

/// Whether an attribution speaks of several who are not named: "officials", «مصادر» (rule 4).
pub fn is_unnamed_plural(attribution: &str) -> bool {
    const PLURALS: [&str; 14] = [
        "officials",
        "sources",
        "diplomats",
        "analysts",
        "experts",
        "observers",
        "witnesses",
        "مسؤولون",
        "مصادر",
        "دبلوماسيون",
        "خبراء",
        "منابع",
        "مقامات",
        "کارشناسان",
    ];
    let lower = attribution.trim().to_lowercase();
    lower.split_whitespace().next_back().is_some_and(|word| PLURALS.contains(&word))
        || PLURALS.iter().any(|plural| lower.starts_with(plural))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assertion(sourced: Sourced) -> Assertion {
        Assertion { words: "The dam is full.".into(), sourced }
    }

    #[test]
    fn nothing_unsourced_passes() {
        let refused = check_copy(&[assertion(Sourced::Not)], &[], &[], &[], 0);
        assert!(matches!(refused, Err(Refusal::Unsourced { .. })));
        let blank = check_copy(&[assertion(Sourced::Waived(" ".into()))], &[], &[], &[], 0);
        assert!(matches!(blank, Err(Refusal::Unsourced { .. })));
        assert_eq!(check_copy(&[assertion(Sourced::OwnReporting)], &[], &[], &[], 0), Ok(vec![]));
        let known = check_copy(&[assertion(Sourced::Known)], &[], &[], &[], 0);
        assert_eq!(known, Ok(vec![Finding::LeadWithoutSource]));
        assert_eq!(check_copy(&[], &[], &[], &[], 0), Ok(vec![Finding::LeadWithoutSource]));
    }

    #[test]
    fn officials_are_several_and_an_official_is_one() {
        assert!(is_unnamed_plural("Senior officials") && is_unnamed_plural("مصادر مطلعة"));
        assert!(!is_unnamed_plural("a senior official") && !is_unnamed_plural("Tarik Osman"));
    }

    #[test]
    fn credit_is_carried_and_killed_copy_is_not() {
        let copy = [assertion(Sourced::Attributed)];
        let agency = ["Coast News Agency".to_owned()];
        assert!(matches!(check_copy(&copy, &[], &agency, &[], 1), Err(Refusal::NoCredit { .. })));
        let credits = ["Source: Coast News Agency - CNA".to_owned()];
        assert_eq!(check_copy(&copy, &credits, &agency, &[], 1), Ok(vec![Finding::SingleSource]));
        let killed = ["Dam has burst".to_owned()];
        assert!(matches!(check_copy(&copy, &credits, &agency, &killed, 2), Err(Refusal::Killed { .. })));
    }
}
