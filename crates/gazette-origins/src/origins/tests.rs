use std::collections::HashSet;

use jiff::Timestamp;

use super::*;

fn copy(about: &str, sentences: usize) -> String {
    (0..sentences)
        .map(|n| format!("The {about} board met for the {n}th time and councillor number {n} of {about} asked again what item {n} would cost. "))
        .collect()
}

fn at(hour: i64) -> Option<Timestamp> {
    Timestamp::from_second(1_700_000_000 + hour * 3_600 + 7).ok()
}

#[test]
fn a_late_origin_turns_an_origin_into_a_reprint() {
    let mut index = Index::default();
    let text = copy("harbour", 8);
    let first = index.add(Text { outlet: Some("Courier"), published: at(5), ..Text::new(1, &text) });
    assert!(first.reprint.copied_from().is_none());
    let second = index.add(Text { outlet: Some("Amber Press"), published: at(2), ..Text::new(2, &text) });
    assert!(second.reprint.copied_from().is_none());
    let (key, tie) = &second.revised[0];
    assert_eq!((*key, tie.copied_from(), tie.direction()), (1, Some(&2), gazette_news::Precedence::Time));
}

#[test]
fn a_line_is_tied_by_its_wording_without_the_dateline() {
    let mut index = Index::default();
    let line = "A passenger train and a freight train collided near Orsby on Tuesday morning, police said.";
    let alert = format!("KEDRA, Oct 20 (Harrow Wire) - {line}");
    index.add(Text { outlet: Some("Harrow Wire"), published: at(1), ..Text::new(1, &alert) });
    let copy = index.add(Text { outlet: Some("Courier"), published: at(2), ..Text::new(2, line) });
    assert_eq!(copy.reprint.copied_from(), Some(&1));
    let other = "A passenger ferry and a freight ship collided near Orsby on Tuesday morning, police said.";
    let other = index.add(Text { outlet: Some("Spool"), published: at(3), ..Text::new(3, other) });
    assert_eq!(other.reprint.copied_from(), None);
}

#[test]
fn texts_that_credit_each_other_are_no_circle() {
    let mut index = Index::new(Gazetteer::new());
    let body = copy("the bridge of Orsby", 6);
    for (key, outlet, other) in [(0, "Alpha News", "Beta News"), (1, "Beta News", "Alpha News")] {
        let text = format!("{body}\n\nSource: {other}");
        index.add(Text { outlet: Some(outlet), published: at(key as i64), ..Text::new(key, &text) });
    }
    let ties = [0, 1].map(|key| index.tie(key).expect("held"));
    assert_eq!((*ties[0].origin(), ties[0].copied_from()), (0, None), "{ties:?}");
    assert_eq!((*ties[1].origin(), ties[1].copied_from()), (0, Some(&0)), "{ties:?}");
}

/// The origins that `count` texts of one wording have; `published` gives the time of each.
fn origins_of(
    count: u64,
    text: impl Fn(u64) -> String,
    published: impl Fn(u64) -> Option<Timestamp>,
) -> usize {
    let mut index = Index::default();
    for key in 0..count {
        let outlet = format!("outlet {key}");
        index.add(Text { outlet: Some(&outlet), published: published(key), ..Text::new(key, &text(key)) });
    }
    let origins: HashSet<u64> = (0..count).map(|key| *index.tie(key).expect("held").origin()).collect();
    origins.len()
}

#[test]
fn one_text_has_one_origin_however_many_carry_it_and_whatever_is_known_of_their_times() {
    let text = copy("ferry", 6);
    let credited = format!("ORSBY (Harrow Wire) - {text}");
    let texts: [&dyn Fn(u64) -> String; 3] = [
        &|_| text.clone(),
        &|_| credited.clone(),
        // Its own last line makes each of them another wording.
        &|key| format!("{text} Readers of paper number {key} find more of it on page {}.", key % 7),
    ];
    for count in [3, 12, 150] {
        for text in texts {
            assert_eq!(origins_of(count, text, |_| None), 1, "{count} without a time");
            assert_eq!(origins_of(count, text, |_| at(0)), 1, "{count} at one moment");
            assert_eq!(origins_of(count, text, |key| at(key as i64 % 3 * 24)), 1, "{count} in three days");
            let some = |key| if key % 2 == 0 { None } else { at(key as i64) };
            assert_eq!(origins_of(count, text, some), 1, "{count}, every other with a time");
            let first = |key| if key == 0 { at(0) } else { None };
            assert_eq!(origins_of(count, text, first), 1, "{count}, the first with a time");
        }
    }
}

#[test]
fn where_no_time_tells_the_text_that_all_others_are_near_to_is_the_origin() {
    let text = copy("ferry", 9);
    let own = " Readers wrote to this paper about queues at the pier, and the harbour master answered two of their letters. \
        He blamed a clerk who had mislaid the summer timetable, and promised benches, shade and a tap before the feast of lamps.";
    // A paper's own paragraph, a copy whole, a copy cut, and one more that is cut and adds of its own.
    let cut = copy("ferry", 6);
    let added = format!(
        "{cut} The kiosk at the pier will stay closed until its roof is mended, its owner told our reporter."
    );
    let texts = [format!("{text}{own}"), text.clone(), cut.clone(), added];
    for turn in 0..texts.len() {
        let mut index = Index::default();
        for key in (0..texts.len()).map(|n| (n + turn) % texts.len()) {
            let outlet = format!("outlet {key}");
            index.add(Text { outlet: Some(&outlet), ..Text::new(key as u64, &texts[key]) });
        }
        for key in 0..texts.len() as u64 {
            let tie = index.tie(key).expect("held");
            assert_eq!(
                (*tie.origin(), tie.direction()),
                (1, gazette_news::Precedence::Unknown),
                "{key} first {turn}"
            );
        }
    }
}
