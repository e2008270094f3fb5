use super::*;

#[test]
fn every_refusal_speaks_three_languages() {
    let refusals = [
        Refusal::Role { wanted: Permission::Publish, role: Role::Reporter },
        Refusal::State { act: "correct", state: ArticleState::Withdrawn },
        Refusal::Embargoed { until: Timestamp::UNIX_EPOCH },
        Refusal::Past { at: Timestamp::UNIX_EPOCH },
        Refusal::Unsourced { words: "x".into() },
        Refusal::FigureNowhere { figure: "40".into(), words: "x".into() },
        Refusal::NameNowhere { name: "x".into(), words: "x".into() },
        Refusal::NoCredit { agency: "x".into() },
        Refusal::BylineOfAnother { byline: "x".into(), outlet: "y".into() },
        Refusal::Killed { headline: "x".into() },
        Refusal::NoPolicy { page: &crate::POLICY_PAGES[0], language: Language::ENGLISH },
        Refusal::TakenBack { word: "x".into() },
        Refusal::Euphemism { word: "recast".into() },
        Refusal::Overwritten { words: vec!["x".into(), "y".into()] },
        Refusal::Untold { word: "x".into() },
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
        Refusal::NoEvidence,
        Refusal::NoMethod,
        Refusal::VerdictClosed,
        Refusal::AccountClosed,
        Refusal::NeedsSecond,
        Refusal::ReasonTooShort,
        Refusal::LastChief,
    ];
    let missing = Needed::ALL.map(|words| Refusal::Missing { words });
    for refusal in refusals.iter().chain(&missing) {
        let said = Language::WORKING.map(|language| refusal.sentence(language));
        assert!(said[0].is_ascii() || said[0].contains('“'), "{said:?}");
        assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
        if matches!(refusal, Refusal::Missing { .. }) {
            let is_latin = |sentence: &String| sentence.chars().any(|c| c.is_ascii_alphabetic());
            assert!(!said[1..].iter().any(is_latin), "English inside another language: {said:?}");
        }
    }
}

#[test]
fn what_is_filled_in_keeps_its_own_direction() {
    let refusal = Refusal::Unsourced { words: "Mayor Rita Falk left.".into() };
    for language in [Language::ARABIC, Language::PERSIAN] {
        assert!(refusal.sentence(language).contains("\u{2068}Mayor Rita Falk left.\u{2069}"), "{language}");
    }
    assert!(refusal.sentence(Language::ENGLISH).starts_with("“Mayor Rita Falk left.”"));
}
