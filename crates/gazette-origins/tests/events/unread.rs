//! Events that nobody has read who mends rules: their measure is what to expect of news that was never met. Whoever
//! mends rules on them moves them to `held-back`.

use super::{Report, bcubed, events_of, pairs_f1, stories, story_lines, ties_of, witnesses};

#[test]
fn events_that_nobody_read_are_held_to_what_is_measured() {
    let events = events_of("unread");
    for (places, least) in
        [(stories::gather(&story_lines(&events)), 0.92), (stories::stream(&story_lines(&events)), 0.94)]
    {
        let (precision, recall, f1) = bcubed(&events, &places);
        assert!(f1 >= least, "BCubed {precision:.3} {recall:.3} {f1:.3}");
    }
    let reports: Vec<&Report> = events.iter().flat_map(|e| &e.reports).collect();
    let ties = ties_of(&reports);
    let f1 = pairs_f1(&reports, &ties);
    assert!(f1 >= 0.88, "pairs of one origin {f1:.3}");
    let own = reports.iter().zip(&ties).filter(|(report, _)| report.copy_of.is_none());
    let falsely: Vec<&str> = own.filter(|(r, tie)| tie.origin != r.id).map(|(r, _)| r.id.as_str()).collect();
    assert_eq!(falsely, ["805j", "808g", "813j"]);
    let found = witnesses(&events);
    assert_eq!(found.copies, [""; 0], "copies that count as independent");
    assert!(found.counted * 100 >= found.reports * 85, "{} of {} count", found.counted, found.reports);
}
