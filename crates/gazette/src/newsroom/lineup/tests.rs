//! What is a conflict, what an update, and what only looks like one.

use gazette_news::{Basis, Language, OutletId, Precedence, Reprint, StoryId};
use gazette_store::{Dates, KeptDispatch, KeptReprint};
use gazette_text::figures::figures;
use jiff::{SignedDuration, Timestamp};

use super::*;

/// A dispatch of a scene: outlet, language, minute, version, whose copy, and what is said by whom.
struct Sent<'s> {
    outlet: &'s str,
    language: Language,
    minute: i64,
    version: i64,
    copy_of: Option<i64>,
    speaker: Option<&'s str>,
    text: &'s str,
}

fn sent<'s>(outlet: &'s str, minute: i64, speaker: Option<&'s str>, text: &'s str) -> Sent<'s> {
    Sent { outlet, language: Language::ENGLISH, minute, version: 1, copy_of: None, speaker, text }
}

/// How many conflicts there are, and how each figure stands.
fn judged(sent: &[Sent<'_>]) -> (usize, Vec<(f64, Option<State>)>) {
    judged_after("", sent)
}

/// Which figures something else than a copyist's slip contradicts, or their own origin.
fn contested(sent: &[Sent<'_>]) -> Vec<bool> {
    let (held, ledger, texts) = scene("", sent);
    let lineup = Lineup::new(&held, &ledger, &texts);
    (0..held.len()).map(|at| lineup.is_contested(at)).collect()
}

/// As [`judged`], where the first dispatch told something else before it was changed.
fn judged_after(before: &str, sent: &[Sent<'_>]) -> (usize, Vec<(f64, Option<State>)>) {
    let (held, ledger, texts) = scene(before, sent);
    let lineup = Lineup::new(&held, &ledger, &texts);
    let states = held.iter().enumerate().map(|(at, kept)| (kept.figure.value, lineup.state(at))).collect();
    (lineup.conflicts, states)
}

/// The figures of these dispatches, their ledger and their texts.
fn scene(before: &str, sent: &[Sent<'_>]) -> (Vec<KeptFigure>, Ledger, BTreeMap<DispatchId, String>) {
    let noon: Timestamp = "2026-03-02T12:00:00Z".parse().expect("a moment");
    let (mut dispatches, mut reprints, mut held, mut texts) =
        (Vec::new(), Vec::new(), Vec::new(), BTreeMap::new());
    for (id, sent) in (1..).zip(sent) {
        let at = noon + SignedDuration::from_mins(sent.minute);
        let outlet: OutletId = sent.outlet.parse().expect("a short name");
        dispatches.push(KeptDispatch {
            id: DispatchId(id),
            outlet,
            guid: id.to_string(),
            dates: Dates { first_dated: Some(at), first_received: at, newest_received: None },
            version: sent.version,
            story: Some(StoryId(1)),
            headline: None,
            language: sent.language.as_str().to_owned(),
            embargo: None,
            killed: false,
            held: false,
        });
        if let Some(origin) = sent.copy_of {
            let (origin, basis) = (DispatchId(origin), Basis::Text);
            let tie = Reprint::tie(origin, Some(origin), 0.9, basis, Precedence::Time);
            reprints.push(KeptReprint { dispatch: DispatchId(id), tie, credited: None });
        }
        for figure in figures(sent.text, sent.language) {
            held.push(KeptFigure {
                dispatch: DispatchId(id),
                speaker: sent.speaker.map(str::to_owned),
                via: None,
                figure,
            });
        }
        texts.insert(DispatchId(id), sent.text.to_owned());
    }
    let mut ledger = Ledger::new(dispatches, reprints, [], Vec::new(), Vec::new());
    ledger.former = BTreeMap::from([(DispatchId(1), figures(before, Language::ENGLISH))]);
    (held, ledger, texts)
}

const CHIEF: Option<&str> = Some("Tomas Brandreth");

#[test]
fn what_he_denies_takes_the_place_of_nothing_he_says() {
    let text = "Four people died, denying reports that 17 people had been killed.";
    let (conflicts, states) =
        judged(&[sent("asp", 0, CHIEF, text), sent("coast", 5, None, "Six people died.")]);
    assert_eq!(conflicts, 1, "four and six");
    let told = [(4.0, Some(State::Conflicts)), (17.0, Some(State::Denied)), (6.0, Some(State::Conflicts))];
    assert_eq!(states, told);
}

#[test]
fn a_fear_a_question_and_what_did_not_happen_are_no_numbers() {
    let told = [
        "Thirty-one people were hurt.",
        "The toll of injured could rise to 38.",
        "None of the 40 passengers had been hurt.",
        "Reporters asked whether 60 people were hurt.",
    ];
    let sent: Vec<Sent<'_>> = ["asp", "coast", "gulf", "port"]
        .into_iter()
        .zip(told)
        .map(|(outlet, text)| sent(outlet, 0, None, text))
        .collect();
    let (conflicts, states) = judged(&sent);
    assert_eq!(conflicts, 0);
    assert_eq!(states, [(31.0, Some(State::Stands)), (38.0, None), (40.0, None), (60.0, None)]);
}

#[test]
fn one_disagreement_is_one_conflict_whoever_repeats_it() {
    let (conflicts, states) = judged(&[
        sent("asp", 0, CHIEF, "The collapse killed 27 people."),
        sent("echo", 5, Some("Clara Wynn"), "At least 40 people were killed."),
        Sent {
            language: Language::ARABIC, ..sent("mirsat", 6, Some("توماس براندريث"), "قتل 27 شخصا.")
        },
        sent("daily", 9, None, "The flood killed 31 people."),
    ]);
    assert_eq!(conflicts, 1);
    assert!(states.iter().all(|(_, state)| *state == Some(State::Conflicts)), "{states:?}");
}

#[test]
fn a_toll_that_its_source_raised_is_updated() {
    let (conflicts, states) = judged(&[
        sent("asp", 0, CHIEF, "The collapse killed 14 people."),
        sent("asp", 60, CHIEF, "The collapse killed 27 people."),
    ]);
    assert_eq!((conflicts, states), (0, vec![(14.0, Some(State::Replaced)), (27.0, Some(State::Stands))]));
    let later = |minute| {
        let all = [
            sent("asp", 0, CHIEF, "The collapse killed 14 people."),
            sent("daily", minute, CHIEF, "The collapse killed 27 people."),
        ];
        judged(&all).0
    };
    assert_eq!(
        (later(120), later(10)),
        (0, 1),
        "ten minutes later elsewhere it is another version of the same words"
    );
}

#[test]
fn a_copy_of_what_was_corrected_is_out_of_date_and_one_that_drifted_is_in_conflict() {
    let story = |version| {
        let copy = |outlet, minute| Sent {
            copy_of: Some(1),
            ..sent(outlet, minute, CHIEF, "Brandreth said 12,000 people had been moved.")
        };
        let before = "Brandreth said 12,000 people had been moved.";
        judged_after(
            before,
            &[
                Sent { version, ..sent("asp", 0, CHIEF, "Brandreth said 1,200 people had been moved.") },
                copy("daily", 20),
                copy("echo", 200),
            ],
        )
    };
    let (conflicts, states) = story(2);
    assert_eq!(conflicts, 0);
    let replaced = Some(State::Replaced);
    assert_eq!(states, [(1_200.0, Some(State::Stands)), (12_000.0, replaced), (12_000.0, replaced)]);
    assert_eq!(story(1).0, 1, "nobody corrected it");
    let (conflicts, _) = judged_after(
        "Brandreth said 12,000 people had been moved.",
        &[
            Sent {
                version: 2,
                ..sent("asp", 0, CHIEF, "27 people died, Brandreth said. 1,200 people had been moved.")
            },
            Sent { copy_of: Some(1), ..sent("now", 90, CHIEF, "At least 40 people died, Brandreth said.") },
        ],
    );
    assert_eq!(conflicts, 1, "that was not what the correction was of");
}

#[test]
fn a_copyists_slip_makes_no_conflict_of_what_its_origin_tells() {
    let own = sent("asp", 0, CHIEF, "27 people died, Brandreth said.");
    let slip = || Sent { copy_of: Some(1), ..sent("now", 9, CHIEF, "72 people died, Brandreth said.") };
    assert_eq!(contested(&[own, slip()]), [false, true]);
    let own = sent("asp", 0, CHIEF, "27 people died, Brandreth said.");
    let other = sent("coast", 12, Some("Clara Wynn"), "At least 40 people died, Wynn said.");
    assert_eq!(contested(&[own, slip(), other]), [true, true, true]);
}

#[test]
fn what_amounts_are_of_parts_them() {
    let (conflicts, states) = judged(&[
        sent("asp", 0, CHIEF, "Brandreth said the bailout would cost 502 million dollars."),
        sent("asp", 90, CHIEF, "Brandreth said oil fell to 514 dollars a barrel."),
    ]);
    assert_eq!((conflicts, states), (0, vec![(502e6, Some(State::Stands)), (514.0, Some(State::Stands))]));
}

#[test]
fn parts_and_other_times_are_no_conflict() {
    for text in [
        "The collapse killed 27 people, including three children.",
        "The collapse killed 27 people. Two firefighters were killed when a wall fell.",
        "The collapse killed 27 people. A fire in 1987 killed 300 people there.",
        "The death toll rose from 14 to 27.",
    ] {
        let all = [sent("asp", 0, None, "The collapse killed 27 people."), sent("daily", 9, None, text)];
        assert_eq!(judged(&all).0, 0, "{text}");
    }
}

#[test]
fn any_count_of_one_thing_may_conflict_and_counts_of_two_things_do_not() {
    let all = |a, b| judged(&[sent("asp", 0, None, a), sent("daily", 9, None, b)]).0;
    let asked = "The council asked the ministry for 3 million dollars for new pumps.";
    assert_eq!(all(asked, "The council asked the ministry for 5 million dollars for new pumps."), 1);
    assert_eq!(all(asked, "The harbour earned 5 million dollars from fishing boats last spring."), 0);
    let stuck = "About 6,000 passengers were stuck on the quays on Wednesday.";
    assert_eq!(
        all(stuck, "The strike left 4,300 passengers without a crossing."),
        1,
        "both reports open with it"
    );
    assert_eq!(all(stuck, "The harbour has lost 200 passengers a day since the spring."), 0);
    let took = |speaker, text| sent("asp", 0, Some(speaker), text);
    let catch = [
        took("Dariush Mehravar", "Our boats took 14,000 tonnes of fish last year."),
        sent("daily", 9, Some("Nadia Bahhar"), "They have taken 21,000 tonnes."),
    ];
    assert_eq!(judged(&catch).0, 1, "two parties give two counts");
    let votes = "Hallam won 31,218 votes and Tander 30,806 votes.";
    assert_eq!(all(votes, votes), 0, "what stands side by side is of different things");
    let homes = "The flood destroyed 400 homes in the lower town.";
    assert_eq!(all(homes, "The flood destroyed 4,000 homes in the lower town."), 1);
    assert_eq!(all(homes, "Power was cut off to 900 homes above the valley."), 0);
}

#[test]
fn patients_of_one_and_people_of_another_stand_in_one_line() {
    let (conflicts, states) = judged(&[
        sent("sepna", 0, Some("Mansour Adibi"), "86 people have been hospitalized after eating shellfish."),
        sent("karaneh", 10, Some("Kaveh Rastan"), "The hospital has admitted 140 patients with poisoning."),
    ]);
    assert_eq!(conflicts, 1, "{states:?}");
    assert_eq!(states, [(86.0, Some(State::Conflicts)), (140.0, Some(State::Conflicts))]);
}
