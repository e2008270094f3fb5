//! Any bytes end as dispatches or as faults, in every format.
#![no_main]

use gazette_news::Format;
use gazette_wire::{Input, read};
use libfuzzer_sys::fuzz_target;

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

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else { return };
    let format = FORMATS[usize::from(*first) % FORMATS.len()];
    let reading = read(&Input { bytes, url: Some("https://outlet.example/a/"), content_type: None, format });
    assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty());
});
