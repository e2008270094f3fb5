//! The fuzzer's corpus on a stable compiler: every input ends as dispatches or as faults, and what is written is read again.

#![allow(clippy::disallowed_methods, reason = "inputs are read from files")]

use std::path::Path;

use gazette_news::Format;
use gazette_wire::{Input, exchange, read};

/// As in `fuzz/fuzz_targets/read.rs`: the first byte chooses the format.
const FORMATS: [Option<Format>; 13] = [
    None,
    Some(Format::Html),
    Some(Format::Rss),
    Some(Format::Atom),
    Some(Format::Rdf),
    Some(Format::Cdf),
    Some(Format::JsonFeed),
    Some(Format::Ninjs),
    Some(Format::NewsmlG2),
    Some(Format::Nitf),
    Some(Format::Iptc7901),
    Some(Format::Email),
    Some(Format::Text),
];

fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/read");
    let mut inputs: Vec<(String, Vec<u8>)> = std::fs::read_dir(&folder)
        .expect("the corpus is part of the repository")
        .map(|entry| entry.expect("an entry"))
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("a file"))
        })
        .collect();
    inputs.sort();
    assert!(inputs.len() > 10, "the corpus is there");
    inputs
}

#[test]
fn every_input_ends_as_dispatches_or_faults() {
    for (name, data) in corpus() {
        let (_, bytes) = data.split_first().expect("an input has a first byte");
        // Each text is also read as what it is not, and cut at every place.
        for format in FORMATS {
            let reading =
                read(&Input { bytes, url: Some("https://outlet.example/a/"), content_type: None, format });
            assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{name} as {format:?}");
        }
        for end in 0..bytes.len() {
            let reading = read(&Input { bytes: &bytes[..end], ..Input::default() });
            assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{name} cut at {end}");
        }
    }
}

#[test]
fn what_is_written_is_read_again() {
    for (name, data) in corpus() {
        let format = FORMATS[usize::from(data[0]) % FORMATS.len()];
        for dispatch in read(&Input { bytes: &data[1..], format, ..Input::default() }).dispatches {
            let json = exchange::to_ninjs(&dispatch).to_string();
            let again = read(&Input { bytes: json.as_bytes(), ..Input::default() });
            assert_eq!(again.dispatches.len(), 1, "{name}: {json}");
            assert_eq!(again.dispatches[0].headline, dispatch.headline, "{name}: {json}");
            let xml = exchange::to_newsml_g2(&dispatch, jiff::Timestamp::UNIX_EPOCH);
            let again = read(&Input { bytes: xml.as_bytes(), ..Input::default() });
            assert_eq!(again.dispatches.len(), 1, "{name}: {xml}");
            let again = &again.dispatches[0];
            assert_eq!(
                (again.guid.trim(), again.status, &again.headline),
                (dispatch.guid.trim(), dispatch.status, &dispatch.headline),
                "{name}: {xml}"
            );
        }
    }
}
