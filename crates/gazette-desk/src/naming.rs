//! Whose words it is, and where we were: what readers are told of it, and how soon (rules 2 and 13).

use crate::{Finding, Refusal};

/// Somebody's words in the copy, as whoever finds statements found them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// How the words begin.
    pub words: String,
    /// Whose they are, where that is known.
    pub speaker: Option<String>,
    /// Whether any of it stands in quotation marks.
    pub quoted: bool,
    /// The paragraph they begin in, from 0.
    pub paragraph: usize,
    /// The sentence of the copy they begin in, from 0.
    pub begins: usize,
    /// The sentence in which it is first said whose they are.
    pub named: usize,
}

/// Points out sources that are named late, and quotations of different people that stand together. `sayings` are in the
/// order in which their words begin.
pub fn check_sayings(sayings: &[Saying]) -> Vec<Finding> {
    let late = sayings.iter().filter(|saying| saying.named > saying.begins + 1);
    let late = late.map(|saying| Finding::LateSource { words: saying.words.clone() });
    let quoted: Vec<(&str, usize)> = sayings
        .iter()
        .filter(|saying| saying.quoted)
        .filter_map(|saying| Some((saying.speaker.as_deref()?, saying.paragraph)))
        .collect();
    let together = quoted.windows(2).filter(|pair| pair[0].1 == pair[1].1 && pair[0].0 != pair[1].0);
    let together = together
        .map(|pair| Finding::TwoSpeakers { first: pair[0].0.to_owned(), second: pair[1].0.to_owned() });
    let mut findings: Vec<Finding> = late.collect();
    for finding in together {
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

/// The dateline of an article, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct DatelineCase<'a> {
    /// As printed.
    pub dateline: &'a str,
    /// The byline, as printed.
    pub byline: &'a str,
    /// Whether an editor vouches that a reporter of ours was there.
    pub reporter_there: bool,
    /// What the agency is called whose dispatch this dateline is of, its usual name first; empty for one of our own.
    pub agency: &'a [String],
}

/// Points out a dateline that claims what nobody vouches for.
pub fn check_dateline(case: &DatelineCase<'_>) -> Option<Finding> {
    if case.dateline.trim().is_empty() || case.reporter_there {
        return None;
    }
    let dateline = case.dateline.trim().to_owned();
    let Some(usual) = case.agency.first() else { return Some(Finding::DatelineUnvouched { dateline }) };
    let is_named = |name: &String| dateline.contains(name.as_str()) || case.byline.contains(name.as_str());
    if case.agency.iter().any(is_named) {
        return None;
    }
    Some(Finding::DatelineWithoutAgency { dateline, agency: usual.clone() })
}

/// A byline that names a reporter of somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BylineCase<'a> {
    /// As printed.
    pub byline: &'a str,
    /// What whoever the reporter wrote it for is called, the usual name first.
    pub names: Vec<String>,
}

/// Refuses another's reporter as one of ours: whoever she wrote it for is named beside her (rules 8 and 11).
///
/// # Errors
/// [`Refusal::BylineOfAnother`].
pub fn check_byline(case: &BylineCase<'_>) -> Result<(), Refusal> {
    let byline = case.byline.trim();
    match case.names.first() {
        Some(usual) if !case.names.iter().any(|name| byline.contains(name.as_str())) => {
            Err(Refusal::BylineOfAnother { byline: byline.to_owned(), outlet: usual.clone() })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saying(speaker: &str, paragraph: usize, begins: usize, named: usize) -> Saying {
        let words = "The dam is full".to_owned();
        Saying { words, speaker: Some(speaker.into()), quoted: true, paragraph, begins, named }
    }

    #[test]
    fn a_source_is_named_after_a_sentence_at_the_latest() {
        assert_eq!(check_sayings(&[saying("Osman", 0, 0, 1), saying("Osman", 1, 4, 2)]), []);
        let late = check_sayings(&[saying("Osman", 0, 0, 2)]);
        assert_eq!(late, [Finding::LateSource { words: "The dam is full".into() }]);
    }

    #[test]
    fn quotations_of_two_people_do_not_stand_together() {
        assert_eq!(check_sayings(&[saying("Osman", 0, 0, 0), saying("Wynn", 1, 1, 1)]), []);
        assert_eq!(check_sayings(&[saying("Osman", 0, 0, 0), saying("Osman", 0, 1, 1)]), []);
        let reported = Saying { quoted: false, ..saying("Wynn", 0, 1, 1) };
        assert_eq!(check_sayings(&[saying("Osman", 0, 0, 0), reported]), []);
        let run = [saying("Osman", 0, 0, 0), saying("Wynn", 0, 1, 1), saying("Osman", 0, 2, 2)];
        let together =
            |first: &str, second: &str| Finding::TwoSpeakers { first: first.into(), second: second.into() };
        assert_eq!(check_sayings(&run), [together("Osman", "Wynn"), together("Wynn", "Osman")]);
    }

    #[test]
    fn a_dateline_says_who_was_there() {
        let own = DatelineCase { dateline: "HALVANE", byline: "", reporter_there: false, agency: &[] };
        assert_eq!(check_dateline(&own), Some(Finding::DatelineUnvouched { dateline: "HALVANE".into() }));
        assert_eq!(check_dateline(&DatelineCase { reporter_there: true, ..own }), None);
        assert_eq!(check_dateline(&DatelineCase { dateline: " ", ..own }), None);
        let names = ["Coast News Agency".to_owned(), "CNA".to_owned()];
        let theirs = DatelineCase { agency: &names, ..own };
        let finding = Finding::DatelineWithoutAgency { dateline: "HALVANE".into(), agency: names[0].clone() };
        assert_eq!(check_dateline(&theirs), Some(finding));
        assert_eq!(check_dateline(&DatelineCase { dateline: "HALVANE (CNA)", ..theirs }), None);
        assert_eq!(check_dateline(&DatelineCase { byline: "By Coast News Agency", ..theirs }), None);
    }

    #[test]
    fn anothers_reporter_is_named_with_whoever_she_wrote_it_for() {
        let names = || vec!["Harrow Wire".to_owned(), "HW".to_owned()];
        let case = BylineCase { byline: "Dana Whitlock", names: names() };
        let refused =
            Refusal::BylineOfAnother { byline: "Dana Whitlock".into(), outlet: "Harrow Wire".into() };
        assert_eq!(check_byline(&case), Err(refused));
        for byline in ["Dana Whitlock, Harrow Wire", "Dana Whitlock (HW)"] {
            assert_eq!(check_byline(&BylineCase { byline, names: names() }), Ok(()));
        }
    }
}
