//! The gate before publication: what is refused, and what is only pointed out.

use crate::Refusal;

/// How an assertion of the copy is sourced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sourced {
    /// Somebody says so in dispatches that are held.
    Attributed,
    /// We saw or established it ourselves.
    OwnReporting,
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

/// Something to point out that does not stop publication (the rules marked W).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The lead paragraph names no source (rule 3).
    LeadWithoutSource,
    /// "Sources" in the plural with only one behind them (rule 4).
    PluralOfOne {
        /// Its words.
        words: String,
    },
    /// Only one text stands behind the whole article (rule 5).
    SingleSource,
}

/// Checks the copy of an article before it is published.
///
/// `credits` are the credits that the copy prints; `needed` are the agencies whose copy it rests on; `killed` are the
/// headlines of dispatches it rests on that their senders killed.
///
/// # Errors
/// The first [`Refusal`]: a killed dispatch, an assertion without a source, a lost credit.
pub fn check_copy(
    assertions: &[Assertion],
    credits: &[String],
    needed: &[String],
    killed: &[String],
) -> Result<Vec<Finding>, Refusal> {
    if let Some(headline) = killed.first() {
        return Err(Refusal::Killed { headline: headline.clone() });
    }
    let bare = |a: &&Assertion| match &a.sourced {
        Sourced::Not => true,
        Sourced::Waived(reason) => reason.trim().is_empty(),
        Sourced::Attributed | Sourced::OwnReporting => false,
    };
    if let Some(assertion) = assertions.iter().find(bare) {
        return Err(Refusal::Unsourced { words: assertion.words.clone() });
    }
    let printed = |agency: &&String| credits.iter().any(|credit| credit.contains(agency.as_str()));
    if let Some(agency) = needed.iter().find(|agency| !printed(agency)) {
        return Err(Refusal::NoCredit { agency: agency.clone() });
    }
    let mut findings = Vec::new();
    if assertions.first().is_none_or(|lead| lead.sourced != Sourced::Attributed) {
        findings.push(Finding::LeadWithoutSource);
    }
    if needed.len() == 1 {
        findings.push(Finding::SingleSource);
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assertion(sourced: Sourced) -> Assertion {
        Assertion { words: "The dam is full.".into(), sourced }
    }

    #[test]
    fn nothing_unsourced_passes() {
        let refused = check_copy(&[assertion(Sourced::Not)], &[], &[], &[]);
        assert!(matches!(refused, Err(Refusal::Unsourced { .. })));
        let blank = check_copy(&[assertion(Sourced::Waived(" ".into()))], &[], &[], &[]);
        assert!(matches!(blank, Err(Refusal::Unsourced { .. })));
        assert!(check_copy(&[assertion(Sourced::OwnReporting)], &[], &[], &[]).is_ok());
    }

    #[test]
    fn credit_is_carried_and_killed_copy_is_not() {
        let copy = [assertion(Sourced::Attributed)];
        let agency = ["Coast News Agency".to_owned()];
        assert!(matches!(check_copy(&copy, &[], &agency, &[]), Err(Refusal::NoCredit { .. })));
        let credits = ["Source: Coast News Agency - CNA".to_owned()];
        assert_eq!(check_copy(&copy, &credits, &agency, &[]), Ok(vec![Finding::SingleSource]));
        let killed = ["Dam has burst".to_owned()];
        assert!(matches!(check_copy(&copy, &credits, &agency, &killed), Err(Refusal::Killed { .. })));
    }
}
