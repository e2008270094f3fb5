//! Agency copy as a crawler leaves it: furniture off, every statement with the official who made it.

use std::path::PathBuf;

use crate::actors::{Operator, complained, said};

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = Operator::runs(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    serde_json::from_str(said(&output).lines().next().expect("a line")).expect("JSON")
}

/// The story it all began with, if the development data is beside the repository.
fn seed() -> Option<PathBuf> {
    let shared = std::env::var_os("GAZETTE_SHARED")
        .map(PathBuf::from)
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"));
    let folder = std::fs::read_dir(shared.join("seed")).ok()?;
    folder.flatten().map(|entry| entry.path()).find(|path| path.extension().is_some_and(|e| e == "txt"))
}

#[test]
fn the_seed_is_read_whole() {
    let Some(seed) = seed() else {
        println!("skipped: the development data is not here");
        return;
    };
    let read = json(&["read", seed.to_str().expect("plain")]);
    assert_eq!(read["section"], "Legal Matters");
    assert_eq!(read["headline"], "Certain countries presence in Syria illegitimate");
    assert_eq!(read["headline_attribution"], "Official");
    assert_eq!(read["dateline"]["place"], "Tehran");
    assert_eq!(read["credit"]["agency"], "Islamic Republic News Agency");
    assert_eq!(read["credit"]["abbreviation"], "IRNA");
    let text = read["text"].as_str().expect("a text");
    assert_eq!(text.split("\n\n").count(), 12, "{text}");
    for furniture in ["Legal Matters", "Source:", "News Gazette", "Certain countries presence"] {
        assert!(!text.contains(furniture), "{furniture} is no copy");
    }
}

/// Cue and speaker of each statement, in order of the text.
fn told(path: &str) -> Vec<(String, String)> {
    let read = json(&["read", path]);
    let text: Vec<char> = read["text"].as_str().expect("a text").chars().collect();
    let statements = json(&["statements", path]);
    let statements = statements["statements"].as_array().expect("a list").clone();
    let words = |spans: &serde_json::Value| -> String {
        let pieces = spans.as_array().expect("pieces").iter().map(|piece| {
            let at = |i: usize| piece[i].as_u64().expect("an offset") as usize;
            text[at(0)..at(1)].iter().collect::<String>()
        });
        pieces.collect::<Vec<_>>().join(" … ")
    };
    let speaker = |s: &serde_json::Value| s["speaker"]["name"].as_str().unwrap_or("-").to_owned();
    statements.iter().map(|s| (words(&s["cue"]), speaker(s))).collect()
}

#[test]
fn every_statement_of_the_seed_has_its_official() {
    let Some(seed) = seed() else {
        println!("skipped: the development data is not here");
        return;
    };
    let told = told(seed.to_str().expect("plain"));
    let by = |name: &str| told.iter().filter(|(_, speaker)| speaker == name).count();
    assert!(by("Ali Shamkhani") >= 5, "{told:?}");
    assert!(by("Nikolai Patrushev") >= 8, "{told:?}");
    assert_eq!(by("Ali Shamkhani") + by("Nikolai Patrushev"), told.len(), "nobody else speaks: {told:?}");
    let has = |word: &str| told.iter().any(|(cue, _)| cue.contains(word));
    for cue in
        ["expressed pleasure", "reiterated", "believing", "Criticizing", "Condemning", "described", "warning"]
    {
        assert!(has(cue), "{cue} is missing: {told:?}");
    }
    for none in ["discussed", "made"] {
        assert!(!has(none), "{none} reports no statement: {told:?}");
    }
}
