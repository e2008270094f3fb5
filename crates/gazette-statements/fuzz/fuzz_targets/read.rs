//! Any text, in any language: no panic, and every place lies inside the text. `cargo +nightly fuzz run read`.
#![no_main]

use gazette_news::Language;
use gazette_statements::{Model, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let language = match choice % 4 {
        0 => None,
        1 => Some(Language::ENGLISH),
        2 => Some(Language::ARABIC),
        _ => Some(Language::PERSIAN),
    };
    for statement in read(Model::shipped(), &text, language).statements {
        for spans in [&statement.source, &statement.cue, &statement.content] {
            assert!(spans.pieces().iter().all(|span| span.of(&text).is_some()));
        }
    }
});
