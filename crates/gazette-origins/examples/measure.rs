//! Speed and memory: texts from standard input (JSON lines with `text`), mixed anew into as many dispatches as asked for.
//!
//! `cargo run --release -p gazette-origins --example measure -- 100000 < texts.jsonl`

#![allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::io::Read;
use std::time::Instant;

use gazette_origins::origins::{Index, Text};
use gazette_origins::stories::{Stories, Told};
use jiff::Timestamp;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let most: u64 = std::env::args().nth(1).unwrap_or_else(|| "100000".into()).parse()?;
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let mut sentences: Vec<String> = Vec::new();
    for line in input.lines() {
        let line: serde_json::Value = serde_json::from_str(line)?;
        let text = line["text"].as_str().unwrap_or_default();
        sentences.extend(text.split_inclusive(['.', '\n']).map(str::to_owned));
    }
    let (mut index, mut stories) = (Index::default(), Stories::new());
    let (mut spent_origins, mut spent_stories, mut reading) = (0.0, 0.0, 0u64);
    let mut since = (0.0, 0.0);
    for key in 0..most {
        let text = mixed(&sentences, key);
        reading += text.len() as u64;
        let published = Timestamp::from_second(1_700_000_000 + key as i64 * 3).ok();
        let start = Instant::now();
        index.add(Text { published, ..Text::new(key, &text) });
        let between = Instant::now();
        stories.add(Told { key, text: &text, title: None, published, language: None });
        spent_origins += between.duration_since(start).as_secs_f64();
        spent_stories += between.elapsed().as_secs_f64();
        if (key + 1) % (most / 4).max(1) == 0 {
            let part = (most / 4) as f64;
            let (origins, told) = (spent_origins - since.0, spent_stories - since.1);
            println!(
                "{:>9} held  origins {:>6.0}/s  stories {:>6.0}/s  both {:>6.0}/s  {} bytes of origins index and {} of stories a dispatch, {} bytes of text",
                key + 1,
                part / origins,
                part / told,
                part / (origins + told),
                index.bytes() as u64 / (key + 1),
                stories.bytes() as u64 / (key + 1),
                reading / (key + 1),
            );
            since = (spent_origins, spent_stories);
        }
    }
    Ok(())
}

/// A text of twenty sentences in an order of its own; every fifth is mostly a copy of the one before.
fn mixed(sentences: &[String], key: u64) -> String {
    let (story, copied) = (key - key % 5, if key % 5 == 4 { 15 } else { 0 });
    let pick = |of: u64, n: u64| {
        let mut h = (of * 1_000 + n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        h ^= h >> 29;
        &sentences[(h.wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 33) as usize % sentences.len()]
    };
    (0..20).map(|n| pick(if n < copied { story } else { key }, n).as_str()).collect()
}
