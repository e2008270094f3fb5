//! The shapes in which editors meet copies and reports: briefs, scripts, columns that quote, background that sisters
//! share, bulletins of one form.

use std::collections::HashMap;

use gazette_origins::origins::Tie;

use crate::{Event, Report, events_in, events_of, pairs_f1, ties_of, witnesses};

/// A few sentences of speech in a column or a round-up are no tie, since whoever was there heard them too; they are no
/// witness either.
const SPEECH_ALONE: [&str; 2] = ["s16c", "t01d"];

fn reports(events: &[Event]) -> Vec<&Report> {
    events.iter().flat_map(|event| &event.reports).collect()
}

#[test]
fn what_is_copied_in_any_shape_is_tied_to_its_origin() {
    for (file, least) in [("first", 0.96), ("second", 0.89)] {
        let events = events_in("shapes", |name| name.starts_with(file));
        let reports = reports(&events);
        let ties = ties_of(&reports);
        let f1 = pairs_f1(&reports, &ties);
        assert!(f1 >= least, "{file}: pairs of one origin {f1:.3}");
        let is_own = |report: &Report, tie: &Tie| report.copy_of.is_some() || tie.origin == report.id;
        for (report, tie) in reports.iter().zip(&ties) {
            assert!(
                is_own(report, tie),
                "{} {:?} is its own and tied to {}",
                report.id,
                report.shape,
                tie.origin
            );
        }
    }
}

/// Sisters that share background over other news, bulletins of one form, reporters at one press conference.
#[test]
fn what_is_alike_and_no_copy_stays_apart_among_all_others() {
    let events = events_of("shapes");
    let reports = reports(&events);
    let ties = ties_of(&reports);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (report, tie) in reports.iter().zip(&ties).filter(|(report, _)| report.copy_of.is_none()) {
        *seen.entry(report.shape.as_deref().unwrap_or_default()).or_default() += 1;
        assert_eq!(tie.origin, report.id, "{:?}", report.shape);
    }
    for shape in ["sister-background", "bulletin", "press-conference", "two-agencies", "own-with-agency"] {
        assert!(seen.get(shape).is_some_and(|n| *n >= 3), "{shape} {seen:?}");
    }
}

#[test]
fn no_excerpt_column_or_script_is_a_witness_of_its_own() {
    let found = witnesses(&events_of("shapes"));
    assert_eq!(found.copies, [""; 0], "copies that count as independent");
    let share = found.counted as f64 / found.reports as f64;
    assert!(share >= 0.85, "{} of {} count; not {:?}", found.counted, found.reports, found.not_told_apart);
}

/// A clock that is ahead makes no original of a copy that says whose it is.
#[test]
fn a_credit_tells_more_than_a_clock() {
    let events = events_in("shapes", |name| name.starts_with("first"));
    let reports = reports(&events);
    let ties = ties_of(&reports);
    let early: Vec<&Tie> = reports
        .iter()
        .zip(&ties)
        .filter(|(report, _)| report.shape.as_deref() == Some("clock"))
        .map(|(_, tie)| tie)
        .collect();
    assert_eq!(early.len(), 2);
    assert!(early.iter().all(|tie| tie.copied_from.as_deref() == Some("s22a")), "{early:?}");
}

#[test]
fn speech_alone_ties_nothing() {
    let events = events_of("shapes");
    let reports = reports(&events);
    let ties = ties_of(&reports);
    for id in SPEECH_ALONE {
        let tie = ties.iter().find(|tie| tie.id == id).expect("there");
        assert_eq!(tie.copied_from, None, "{id}");
    }
}
