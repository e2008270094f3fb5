use super::*;

#[test]
fn every_refusal_speaks_three_languages() {
    let refusals = [
        Refusal::Role { wanted: Permission::Publish, role: Role::Reporter },
        Refusal::State { act: "correct", state: "withdrawn" },
        Refusal::Embargoed { until: Timestamp::UNIX_EPOCH },
        Refusal::Past { at: Timestamp::UNIX_EPOCH },
        Refusal::Unsourced { words: "x".into() },
        Refusal::FigureNowhere { figure: "40".into(), words: "x".into() },
        Refusal::NameNowhere { name: "x".into(), words: "x".into() },
        Refusal::NoCredit { agency: "x".into() },
        Refusal::Killed { headline: "x".into() },
        Refusal::NoPolicy { page: &crate::POLICY_PAGES[0], language: Language::ENGLISH },
        Refusal::Missing { field: "was" },
        Refusal::Euphemism { word: "recast".into() },
        Refusal::NotPrinted { words: "x".into() },
        Refusal::MeaningChanged { word: "x".into() },
        Refusal::NothingChanged { act: "update" },
        Refusal::NumberNew { number: "99".into() },
        Refusal::NumberChanged { was: "27".into(), is: "40".into() },
        Refusal::OwnVerdict,
        Refusal::NeedsApproval { words: "x".into() },
        Refusal::NoReply { words: "x".into() },
        Refusal::OwnAllegation,
        Refusal::NotVouchedFor { words: "x".into() },
        Refusal::SourceNotAccepted { words: "x".into() },
        Refusal::OwnSource,
        Refusal::VerdictWithout { what: "evidence" },
        Refusal::VerdictWithout { what: "method" },
        Refusal::VerdictClosed,
        Refusal::AccountClosed,
        Refusal::NeedsSecond,
        Refusal::ReasonTooShort,
        Refusal::LastChief,
    ];
    for refusal in &refusals {
        let said = Language::WORKING.map(|language| refusal.sentence(language));
        assert!(said[0].is_ascii() || said[0].contains('“'), "{said:?}");
        assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
    }
}
