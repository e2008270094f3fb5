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
