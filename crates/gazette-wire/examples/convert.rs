//! Prints the dispatches of a file as ninjs or NewsML-G2: `cargo run --example convert -- ninjs FILE`.
//!
//! With `again` as a third word the sender's own record is left out, so that everything is written from the nouns.

#![allow(clippy::disallowed_methods, reason = "inputs are read from files")]

use gazette_news::Dispatch;
use gazette_wire::{Input, exchange, read};

fn main() {
    let mut words = std::env::args().skip(1);
    let (Some(format), Some(file)) = (words.next(), words.next()) else {
        eprintln!("usage: convert ninjs|newsml-g2 FILE [again]");
        std::process::exit(2);
    };
    let again = words.next().is_some_and(|word| word == "again");
    let bytes = std::fs::read(&file).unwrap_or_else(|error| {
        eprintln!("{file}: {error}");
        std::process::exit(2);
    });
    let reading = read(&Input { bytes: &bytes, ..Input::default() });
    for fault in &reading.faults {
        eprintln!("{file}: {}: {}", fault.kind, fault.note);
    }
    for dispatch in reading.dispatches {
        let Some(dispatch) = (if again { without_record(dispatch) } else { Some(dispatch) }) else {
            eprintln!("{file}: an item without words is nothing but its record");
            continue;
        };
        match format.as_str() {
            "ninjs" => println!("{}", exchange::to_ninjs(&dispatch)),
            _ => println!("{}\u{c}", exchange::to_newsml_g2(&dispatch, jiff::Timestamp::UNIX_EPOCH)),
        }
    }
}

fn without_record(dispatch: Dispatch) -> Option<Dispatch> {
    let mut parts = dispatch.into_parts();
    parts.record = None;
    Dispatch::new(parts).ok()
}
