//! Events of our own in English, Arabic and Persian: stories, reprints and corroboration, held to a measure.

#![allow(clippy::disallowed_methods, reason = "the corpus is read from its files")]

use std::collections::HashMap;

use gazette_origins::credits::Gazetteer;
use gazette_origins::origins;
use gazette_origins::stories;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    event: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    id: String,
    reports: Vec<Told>,
}

#[derive(Deserialize)]
struct Told {
    id: String,
    copy_of: Option<String>,
    outlet: String,
    at: String,
    lang: String,
    text: String,
}

fn events() -> Vec<Event> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/events");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("there").map(|f| f.expect("there").path()).collect();
    files.sort();
    files
        .iter()
        .flat_map(|f| toml::from_str::<File>(&std::fs::read_to_string(f).expect("text")).expect("toml").event)
        .collect()
}

#[test]
fn stories_are_told_apart_across_languages() {
    let events = events();
    let lines: Vec<stories::Line> = events
        .iter()
        .flat_map(|e| &e.reports)
        .map(|r| stories::Line {
            id: r.id.clone(),
            text: r.text.clone(),
            title: None,
            published: r.at.parse().ok(),
            language: r.lang.parse().ok(),
        })
        .collect();
    let gold: HashMap<&str, &str> =
        events.iter().flat_map(|e| e.reports.iter().map(|r| (r.id.as_str(), e.id.as_str()))).collect();
    let places = stories::gather(&lines);
    let (mut told, mut meant, mut both) = (HashMap::new(), HashMap::new(), HashMap::new());
    for place in &places {
        let event = gold[place.id.as_str()];
        *told.entry(place.story.as_str()).or_insert(0.0) += 1.0;
        *meant.entry(event).or_insert(0.0) += 1.0;
        *both.entry((event, place.story.as_str())).or_insert(0.0) += 1.0;
    }
    let n = places.len() as f64;
    let precision: f64 = both.iter().map(|((_, s), c): (_, &f64)| c * c / told[s]).sum::<f64>() / n;
    let recall: f64 = both.iter().map(|((e, _), c): (_, &f64)| c * c / meant[e]).sum::<f64>() / n;
    let f1 = 2.0 * precision * recall / (precision + recall);
    assert!(f1 >= 0.90, "BCubed {precision:.3} {recall:.3} {f1:.3}");
}

#[test]
fn reprints_are_tied_and_nothing_is_corroborated_by_its_own_copy() {
    let events = events();
    let lines: Vec<origins::Line> = events
        .iter()
        .flat_map(|e| &e.reports)
        .map(|r| origins::Line {
            id: r.id.clone(),
            text: r.text.clone(),
            outlet: Some(r.outlet.clone()),
            published: r.at.parse().ok(),
            title: None,
            owner: None,
        })
        .collect();
    let ties = origins::settle(&lines, Gazetteer::new());
    let tie: HashMap<&str, &origins::Tie> = ties.iter().map(|t| (t.id.as_str(), t)).collect();
    let (mut right, mut given, mut meant) = (0.0, 0.0, 0.0);
    for report in events.iter().flat_map(|e| &e.reports) {
        let found = tie[report.id.as_str()].copied_from.as_deref();
        given += f64::from(u8::from(found.is_some()));
        meant += f64::from(u8::from(report.copy_of.is_some()));
        right += f64::from(u8::from(found.is_some() && found == report.copy_of.as_deref()));
        // A copy that is taken for an origin of its own would corroborate what it copied.
        if let Some(of) = &report.copy_of {
            assert_eq!(&tie[report.id.as_str()].origin, of, "{}", report.id);
        }
    }
    let f1 = 2.0 * right / (given + meant);
    assert!(f1 >= 0.95, "reprints {right} right of {given} given and {meant} meant");
}
