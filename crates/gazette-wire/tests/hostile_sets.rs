//! Conformance and attack sets, where they are at hand: every file ends as dispatches or as faults, in every format that
//! could be meant; what no JSON is is named; no entity makes a text longer than it was sent.

#![allow(clippy::disallowed_methods, reason = "inputs are read from files")]

mod support;

use gazette_news::{FaultKind, Format};
use gazette_wire::{Input, Reading, read};

/// What XML may be meant as.
const XML: [Option<Format>; 6] = [
    None,
    Some(Format::Rss),
    Some(Format::Atom),
    Some(Format::NewsmlG2),
    Some(Format::Nitf),
    Some(Format::Html),
];

fn as_format(bytes: &[u8], format: Option<Format>) -> Reading {
    read(&Input { bytes, format, ..Input::default() })
}

/// Reads every file of a folder in every format; how many there were.
fn replay(folder: &str) -> usize {
    let Some(folder) = support::shared(folder) else { return 0 };
    let files = support::files(&folder);
    for path in &files {
        let bytes = std::fs::read(path).expect("a file");
        for format in XML {
            let reading = as_format(&bytes, format);
            let name = path.display();
            assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{name} as {format:?}");
            // Three bytes for a broken one, and blank lines between paragraphs, are all that is ever added.
            let said: usize = reading.dispatches.iter().map(|d| d.text().len()).sum();
            assert!(said <= 3 * bytes.len() + 16, "{name} as {format:?}: {said} bytes of {}", bytes.len());
        }
    }
    println!("{} files of {}", files.len(), folder.display());
    files.len()
}

#[test]
fn xml_conformance_files_end_as_dispatches_or_faults() {
    replay("data/hostile/xmlconf");
}

#[test]
fn entities_are_never_expanded() {
    replay("data/hostile/xxe-bombs");
}

#[test]
fn json_is_told_from_what_is_none() {
    let Some(folder) = support::shared("data/hostile/jsontestsuite") else { return };
    let (mut told, mut wrong) = (0, Vec::new());
    for path in support::files(&folder) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = std::fs::read(&path).expect("a file");
        let reading = as_format(&bytes, Some(Format::JsonFeed));
        assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{name}");
        let is_bad = reading.faults.iter().any(|fault| match fault.kind {
            FaultKind::Malformed
            | FaultKind::Truncated
            | FaultKind::TooDeep
            | FaultKind::TooCostly
            | FaultKind::BadCharacters => true,
            // A feed without postings is JSON; no bytes at all are none.
            FaultKind::Empty => bytes.iter().all(u8::is_ascii_whitespace),
            _ => false,
        });
        let expected = match name.as_bytes() {
            [b'y', b'_', ..] => false,
            [b'n', b'_', ..] => true,
            _ => continue,
        };
        if is_bad == expected { told += 1 } else { wrong.push(format!("{name}: {:?}", reading.faults)) }
    }
    println!("{told} files told rightly, {} wrongly:\n{}", wrong.len(), wrong.join("\n"));
    assert!(wrong.is_empty());
}
