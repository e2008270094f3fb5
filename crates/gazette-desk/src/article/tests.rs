//! Every act in every state, and what embargoes, times and numbers change of it.

use gazette_news::Removal;
use jiff::Timestamp;

use super::*;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn later(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).expect("in range")
}

fn acts() -> Vec<Act> {
    let said = || "The dam.".to_owned();
    vec![
        Act::Publish,
        Act::Schedule { at: later(60), planned: Planned::First },
        Act::Schedule { at: later(60), planned: Planned::Update { advisory: said() } },
        Act::Schedule {
            at: later(60),
            planned: Planned::Correction { was: "brimfull".into(), is: "brimful".into() },
        },
        Act::Unschedule,
        Act::Reopen,
        Act::Update { advisory: said() },
        Act::Correct { was: "brimfull".into(), is: "brimful".into() },
        Act::Clarify { note: said() },
        Act::Refile { note: said() },
        Act::Hold { reason: said() },
        Act::Release { note: said() },
        Act::Withdraw { removal: Removal::Kill, reason: said() },
    ]
}

/// A text with this body. Cases borrow theirs: it is kept for as long as the tests run.
fn text(body: &str) -> &'static ArticleText {
    Box::leak(Box::new(ArticleText::bare(gazette_news::Language::ENGLISH, "Dam", body)))
}

/// A word of the body was changed.
fn case(state: ArticleState, embargo: Option<Timestamp>) -> Case<'static> {
    Case {
        role: Role::Chief,
        state,
        waits: false,
        embargo,
        now: NOW,
        before: Some(text("The dam is brimfull.")),
        after: text("The dam is brimful."),
        differs_beside: false,
        cleared_up: &[],
        proposed: None,
    }
}

/// Which acts each state allows, by their verbs: the whole table, written down once more.
fn allowed(state: ArticleState) -> &'static [&'static str] {
    match state {
        ArticleState::Draft => &["publish", "withdraw"],
        ArticleState::Scheduled => &["publish", "unschedule", "withdraw"],
        ArticleState::Spiked => &["reopen"],
        ArticleState::Published => &["update", "correct", "clarify", "refile", "hold", "withdraw"],
        ArticleState::Withheld => &["correct", "release", "withdraw"],
        ArticleState::Withdrawn => &["withdraw"],
    }
}

#[test]
fn every_act_in_every_state_is_decided() {
    for state in ArticleState::ALL {
        for act in acts() {
            let outcome = decide(&act, &case(state, None));
            let fits = match &act {
                // A first edition is scheduled as it is published; a change as it is made, while readers see the
                // article.
                Act::Schedule { planned, .. } => {
                    allowed(state).contains(&planned.act().verb()) && state != ArticleState::Withheld
                }
                act => allowed(state).contains(&act.verb()),
            };
            assert_eq!(outcome.is_ok(), fits, "{act:?} in {state:?}");
        }
    }
}

#[test]
fn an_embargo_holds_back_what_is_new_and_nothing_else() {
    let until = later(120);
    for state in ArticleState::ALL {
        for act in acts().into_iter().filter(|act| act.fits(state, false)) {
            let early = decide(&act, &case(state, Some(until)));
            let planned = match &act {
                Act::Schedule { planned, .. } => planned.act(),
                act => act.clone(),
            };
            let is_new = matches!(planned, Act::Publish | Act::Update { .. });
            assert_eq!(early.is_err(), is_new, "{act:?} in {state:?}");
            let case = Case { now: until, ..case(state, Some(until)) };
            let in_time = !matches!(act, Act::Schedule { .. });
            assert_eq!(decide(&act, &case).is_ok(), in_time, "{act:?} in {state:?}");
        }
    }
    let at_its_end = Act::Schedule { at: until, planned: Planned::First };
    assert!(decide(&at_its_end, &case(ArticleState::Draft, Some(until))).is_ok());
}

#[test]
fn a_correction_under_embargo_adds_nothing() {
    let mut case = case(ArticleState::Published, Some(later(60)));
    case.before = Some(text("27 dead"));
    let acts = [
        Act::Correct { was: "brimfull".into(), is: "brimful".into() },
        Act::Clarify { note: "Of both villages.".into() },
        Act::Refile { note: "Spelling.".into() },
    ];
    for after in
        ["27 dead\n\nAn embargoed paragraph", "27 dead. An embargoed sentence in the same paragraph."]
    {
        case.after = text(after);
        for act in &acts {
            assert_eq!(decide(act, &case), Err(Refusal::Embargoed { until: later(60) }), "{act:?}");
        }
    }
}

#[test]
fn an_act_of_which_readers_would_see_nothing_is_refused() {
    let unchanged = Case { after: text("The dam is brimfull."), ..case(ArticleState::Published, None) };
    let said = || "The dam.".to_owned();
    for act in [
        Act::Update { advisory: said() },
        Act::Correct { was: "brimfull".into(), is: "brimful".into() },
        Act::Refile { note: said() },
        Act::Schedule { at: later(60), planned: Planned::Update { advisory: said() } },
    ] {
        let refused = decide(&act, &unchanged);
        assert!(matches!(refused, Err(Refusal::NothingChanged { .. })), "{act:?}: {refused:?}");
        assert!(
            decide(&act, &Case { differs_beside: true, ..unchanged }).is_ok(),
            "another label is a change"
        );
    }
    let clarify = Act::Clarify { note: said() };
    assert!(decide(&clarify, &unchanged).is_ok(), "its note is what is new");
    let again = decide(&clarify, &Case { cleared_up: &["The dam."], ..unchanged });
    assert_eq!(again, Err(Refusal::NothingChanged { act: "clarify" }));
}

#[test]
fn a_refile_prints_no_number_that_is_new() {
    let refile = Act::Refile { note: "Spelling.".into() };
    let mut case = case(ArticleState::Published, None);
    (case.before, case.after) = (Some(text("They are dead")), text("99 are dead"));
    assert_eq!(decide(&refile, &case), Err(Refusal::NumberNew { number: "99".into() }));
}

#[test]
fn a_correction_quotes_what_was_printed_and_what_is() {
    let mut case = case(ArticleState::Published, None);
    (case.before, case.after) =
        (Some(text("Fifteen people were “hurt”.")), text("Sixteen people were “hurt”."));
    let correct = |was: &str, is: &str| Act::Correct { was: was.into(), is: is.into() };
    assert!(decide(&correct("fifteen people", "Sixteen  people were hurt."), &case).is_ok());
    let refused = |words: &str| Err(Refusal::NotPrinted { words: words.to_owned() });
    assert_eq!(
        decide(&correct("the ferry was blue", "Sixteen people"), &case),
        refused("the ferry was blue")
    );
    assert_eq!(decide(&correct("Fifteen", "teen people"), &case), refused("teen people"));
    let scheduled = Planned::Correction { was: "blue".into(), is: "Sixteen".into() };
    assert_eq!(decide(&Act::Schedule { at: later(60), planned: scheduled }, &case), refused("blue"));
}

#[test]
fn a_correction_tells_of_all_that_it_mends() {
    let mut case = case(ArticleState::Published, None);
    let before =
        "The Transport Minister said on Thursday that four died. The bridge was inspected twice this year.";
    case.before = Some(text(before));
    let correct = |was: &str, is: &str| Act::Correct { was: was.into(), is: is.into() };
    let told = correct("four died", "five died");
    let after = before.replace("four", "five");
    case.after = text(&after);
    assert!(decide(&told, &case).is_ok());
    for (words, by, word) in [
        ("Thursday", "Wednesday", "thursday"),
        ("Transport", "Finance", "transport"),
        ("was inspected", "was never inspected", "never"),
    ] {
        let after = after.replace(words, by);
        case.after = text(&after);
        assert_eq!(decide(&told, &case), Err(Refusal::Untold { word: word.into() }), "{by}");
    }
    let after = after.replace("Thursday", "Wednesday");
    case.after = text(&after);
    let whole = correct("said on Thursday that four died", "said on Wednesday that five died");
    assert!(decide(&whole, &case).is_ok(), "both errors are told");
}

#[test]
fn what_nobody_saw_leaves_no_edition() {
    let kill = Act::Withdraw { removal: Removal::Kill, reason: String::new() };
    for state in [ArticleState::Draft, ArticleState::Scheduled] {
        let outcome = decide(&kill, &Case { role: Role::Editor, ..case(state, Some(later(60))) });
        assert_eq!(outcome, Ok(Outcome { next: ArticleState::Spiked, change: None }));
    }
}

#[test]
fn nothing_is_scheduled_for_the_past() {
    let refused =
        decide(&Act::Schedule { at: NOW, planned: Planned::First }, &case(ArticleState::Draft, None));
    assert_eq!(refused, Err(Refusal::Past { at: NOW }));
}

#[test]
fn a_changed_number_is_a_correction() {
    let refile = Act::Refile { note: "Spelling.".into() };
    let mut case = Case { role: Role::Editor, ..case(ArticleState::Published, None) };
    (case.before, case.after) = (Some(text("27 dead")), text("40 dead"));
    let refused = Refusal::NumberChanged { was: "27".into(), is: "40".into() };
    assert_eq!(decide(&refile, &case), Err(refused));
}

#[test]
fn only_a_chief_withdraws_what_was_out() {
    for removal in [Removal::Kill, Removal::Takedown] {
        let act = Act::Withdraw { removal, reason: "A court order.".into() };
        for state in [ArticleState::Published, ArticleState::Withheld, ArticleState::Withdrawn] {
            let proposed = Some(Role::Editor);
            let refused = decide(&act, &Case { role: Role::Editor, proposed, ..case(state, None) });
            assert!(matches!(refused, Err(Refusal::Role { .. })), "{act:?} {state:?}");
        }
    }
}

#[test]
fn a_takedown_takes_two_and_one_of_them_is_a_chief() {
    let act = Act::Withdraw { removal: Removal::Takedown, reason: "A court ordered it.".into() };
    for state in [ArticleState::Published, ArticleState::Withheld] {
        let alone = case(state, None);
        assert_eq!(decide(&act, &alone), Err(Refusal::NeedsSecond), "{state:?}");
        for (role, other) in
            [(Role::Chief, Role::Editor), (Role::Editor, Role::Chief), (Role::Chief, Role::Chief)]
        {
            let outcome = decide(&act, &Case { role, proposed: Some(other), ..alone });
            assert_eq!(
                outcome.map(|outcome| outcome.next),
                Ok(ArticleState::Withdrawn),
                "{role:?} {other:?}"
            );
        }
    }
    // The notice that stands already gets another reason: nothing more is taken from readers.
    assert!(decide(&act, &case(ArticleState::Withdrawn, None)).is_ok());
}

#[test]
fn an_update_waits_for_its_time_while_readers_see_the_article() {
    let update = |advisory: &str| Act::Schedule {
        at: later(60),
        planned: Planned::Update { advisory: advisory.into() },
    };
    let published = case(ArticleState::Published, None);
    let waits = Outcome { next: ArticleState::Published, change: None };
    assert_eq!(decide(&update("Adds the keeper"), &published), Ok(waits.clone()));
    assert_eq!(decide(&update(" "), &published), Err(Refusal::Missing { words: Needed::WhatIsNew }));
    let euphemism = Planned::Correction { was: "27".into(), is: "recast".into() };
    let refused = decide(&Act::Schedule { at: later(60), planned: euphemism }, &published);
    assert!(matches!(refused, Err(Refusal::Euphemism { .. })), "{refused:?}");
    assert!(matches!(decide(&Act::Unschedule, &published), Err(Refusal::State { .. })));
    assert_eq!(decide(&Act::Unschedule, &Case { waits: true, ..published }), Ok(waits));
}

#[test]
fn a_scheduled_correction_may_come_before_an_embargo_ends_if_it_adds_nothing() {
    let planned = Planned::Correction { was: "brimfull".into(), is: "brimful".into() };
    let act = Act::Schedule { at: later(60), planned };
    let mut case = case(ArticleState::Published, Some(later(120)));
    assert!(decide(&act, &case).is_ok());
    case.after = text("The dam is brimful.\n\nAn embargoed paragraph");
    assert_eq!(decide(&act, &case), Err(Refusal::Embargoed { until: later(120) }));
}

#[test]
fn an_update_adds_and_asks_for_a_correction_of_what_it_takes_back() {
    let mut case = case(ArticleState::Published, None);
    case.before = Some(text("Nine people were hurt on Wednesday."));
    let update = Act::Update { advisory: "Adds thanks to the firemen.".into() };
    case.after = text("Nine people were hurt on Wednesday.\n\nThe mayor thanked the firemen.");
    assert!(decide(&update, &case).is_ok());
    case.after = text("Nine people were hurt on Monday.\n\nThe mayor thanked the firemen.");
    let refused = Refusal::Overwritten { words: vec!["Wednesday".into()] };
    assert_eq!(decide(&update, &case), Err(refused.clone()));
    let planned = Planned::Update { advisory: "Adds thanks.".into() };
    assert_eq!(decide(&Act::Schedule { at: later(60), planned }, &case), Err(refused));
}
