//! Feeds in the shapes that common systems write: each file of `corpus/feeds` is read and compared with the `.expect` of
//! its name. What the files tell is made up, and so are their addresses.
//!
//! `UPDATE_EXPECT=1 cargo test -p gazette-wire --test feed_corpus` writes the `.expect` files anew; look at the difference
//! before keeping it.

#![allow(clippy::disallowed_methods, reason = "the corpus is read from files")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use gazette_news::Dispatch;
use gazette_wire::{Input, Reading, read};

/// The feeds of the corpus, in order of their names.
fn corpus() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/feeds");
    let entries = std::fs::read_dir(folder).expect("the corpus is part of the repository");
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "xml" || kind == "json"));
    files.sort();
    files
}

/// A dispatch as it stands in a `.expect`: a line for each field, then the copy.
fn written(dispatch: &Dispatch) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = writeln!(out, "{name}: {value}");
        }
    };
    let words = |text: &Option<String>| text.clone();
    line("guid", Some(dispatch.guid.clone()));
    line("url", words(&dispatch.url));
    line("outlet", words(&dispatch.outlet));
    line("section", words(&dispatch.section));
    line("headline", words(&dispatch.headline));
    line("dateline", dispatch.dateline.as_ref().map(|dateline| dateline.text.clone()));
    line("byline", dispatch.byline.as_ref().map(|byline| byline.names.join(" | ")));
    line("credit", dispatch.credit.as_ref().map(|credit| credit.text.clone()));
    line("language", Some(dispatch.language.to_string()));
    line("published", dispatch.published.map(|moment| moment.to_string()));
    line("updated", dispatch.updated.map(|moment| moment.to_string()));
    line("tags", Some(dispatch.tags.join(" | ")));
    line("summary", words(&dispatch.summary).map(|summary| summary.replace('\n', " ")));
    let media: Vec<&str> = dispatch.media.iter().map(|media| media.url.as_str()).collect();
    line("media", Some(media.join(" ")));
    let faults: Vec<&str> = dispatch.faults.iter().map(|fault| fault.kind.as_str()).collect();
    line("faults", Some(faults.join(" ")));
    let _ = write!(out, "\n{}\n", dispatch.text());
    out
}

fn all_written(reading: &Reading) -> String {
    let all: Vec<String> = reading.dispatches.iter().map(written).collect();
    all.join("----\n")
}

#[test]
fn feeds_of_common_systems_are_read_as_expected() {
    let files = corpus();
    assert!(files.len() >= 40, "the corpus has shrunk to {}", files.len());
    for path in files {
        let bytes = std::fs::read(&path).expect("a file");
        let found = all_written(&read(&Input { bytes: &bytes, ..Input::default() }));
        let expect = path.with_extension("expect");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&expect, &found).expect("the corpus can be written");
        }
        let expected = std::fs::read_to_string(&expect).expect("each feed has its .expect");
        assert_eq!(found, expected, "{}", path.display());
    }
}

/// A feed that breaks off loses nothing of what stood whole before that, and says of what it broke off in that it did.
#[test]
fn a_feed_that_breaks_off_keeps_what_was_whole() {
    for path in corpus().into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "xml")) {
        let bytes = std::fs::read(&path).expect("a file");
        let whole = read(&Input { bytes: &bytes, ..Input::default() });
        for at in (bytes.len() / 2..bytes.len()).step_by(97) {
            let cut = read(&Input { bytes: &bytes[..at], ..Input::default() });
            for dispatch in &cut.dispatches {
                let is_said = dispatch.faults.iter().any(|fault| fault.kind.as_str() == "truncated");
                let same = |other: &&Dispatch| other.guid == dispatch.guid;
                let is_whole =
                    whole.dispatches.iter().find(same).is_some_and(|o| o.text() == dispatch.text());
                assert!(is_said || is_whole, "{} cut at {at}: {dispatch:?}", path.display());
            }
        }
    }
}
