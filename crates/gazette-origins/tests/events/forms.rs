//! Texts that are all template: bulletins of the weather, of markets and ships, prayer times, lottery numbers. Each is
//! a story of its own, or one of its day at most, however many of its form have come, and no report is in it.

use std::collections::{HashMap, HashSet};

use gazette_origins::stories::{Line, Place, gather, stream};

use crate::filling::{Bulletin, File};
use crate::{bcubed, events, story_lines};

const FILES: [&str; 2] = ["first.toml", "second.toml"];

fn bulletins(file: &str, seed: u64) -> Vec<Bulletin> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/forms").join(file);
    let file: File = toml::from_str(&std::fs::read_to_string(path).expect("there")).expect("forms");
    file.bulletins(seed)
}

fn lines(bulletins: &[Bulletin]) -> Vec<Line> {
    bulletins.iter().map(|bulletin| bulletin.line.clone()).collect()
}

/// The bulletins that are in a story with another one of another day or form, which does not say the same word for
/// word.
fn mixed<'b>(bulletins: &'b [Bulletin], places: &[Place]) -> Vec<&'b str> {
    let mut told: HashMap<&str, Vec<&Bulletin>> = HashMap::new();
    for (bulletin, place) in bulletins.iter().zip(places) {
        told.entry(&place.story).or_default().push(bulletin);
    }
    let is_other = |a: &Bulletin, b: &Bulletin| {
        (a.day != b.day || a.form != b.form) && (&a.line.text, &a.line.title) != (&b.line.text, &b.line.title)
    };
    let mixed = |story: Vec<&'b Bulletin>| -> Vec<&'b str> {
        let is_mixed = |one: &&&Bulletin| story.iter().any(|other| is_other(one, other));
        story.iter().filter(is_mixed).map(|one| one.line.id.as_str()).collect()
    };
    told.into_values().flat_map(mixed).collect()
}

/// The newsroom of a form: nothing else is there by which it could be seen how common its words are.
#[test]
fn bulletins_of_a_form_that_comes_alone_are_stories_of_a_day() {
    for (file, seed) in [(FILES[0], 1), (FILES[0], 2), (FILES[1], 1), (FILES[1], 2)] {
        let all = bulletins(file, seed);
        let forms: HashSet<&str> = all.iter().map(|bulletin| bulletin.form.as_str()).collect();
        for tell in [gather, stream] {
            let alone = |form: &str| {
                let own: Vec<Bulletin> =
                    bulletins(file, seed).into_iter().filter(|b| b.form == form).collect();
                mixed(&own, &tell(&lines(&own))).len()
            };
            let count: usize = forms.iter().map(|form| alone(form)).sum();
            assert!(count * 50 <= all.len(), "{file} {seed}: {count} of {} are mixed", all.len());
        }
    }
}

/// A newsroom in which every third dispatch is a bulletin.
#[test]
fn bulletins_among_reports_are_stories_of_a_day_and_no_report_is_in_them() {
    let events = events();
    let reports = story_lines(&events);
    let all: Vec<Bulletin> = FILES.iter().flat_map(|file| bulletins(file, 1)).collect();
    for tell in [gather, stream] {
        let told: Vec<Line> = reports.iter().cloned().chain(lines(&all)).collect();
        let places = tell(&told);
        let (of_reports, of_bulletins) = places.split_at(reports.len());
        let mixed = mixed(&all, of_bulletins);
        assert!(mixed.len() * 20 <= all.len(), "{} of {} are mixed: {mixed:?}", mixed.len(), all.len());
        let in_reports: HashSet<&str> = of_reports.iter().map(|place| place.story.as_str()).collect();
        let with_reports =
            of_bulletins.iter().filter(|place| in_reports.contains(place.story.as_str())).count();
        assert!(with_reports * 50 <= all.len(), "{with_reports} of {} are told with reports", all.len());
        let (precision, recall, f1) = bcubed(&events, of_reports);
        assert!(f1 >= 0.92, "BCubed of the reports {precision:.3} {recall:.3} {f1:.3}");
    }
}

/// The newsroom whose outlet says the whole day's weather in one line for each town and where a second outlet prints
/// each line again.
#[test]
fn a_copy_of_a_bulletin_is_of_its_story() {
    let own: Vec<Bulletin> =
        bulletins(FILES[0], 3).into_iter().filter(|b| b.form.ends_with("-forecast")).collect();
    let mut told = lines(&own);
    told.extend(own.iter().map(|bulletin| Line {
        id: format!("{}/copy", bulletin.line.id),
        outlet: Some("Lantern Post".into()),
        published: bulletin.line.published.map(|at| at + jiff::SignedDuration::from_mins(40)),
        ..bulletin.line.clone()
    }));
    for tell in [gather, stream] {
        let places = tell(&told);
        let (first, copies) = places.split_at(own.len());
        let apart = first.iter().zip(copies).filter(|(one, copy)| one.story != copy.story).count();
        assert_eq!(apart, 0, "of {} copies", own.len());
        assert!(mixed(&own, first).len() * 20 <= own.len());
    }
}
