//! Marked texts and models from anywhere: refused by name or read, never a panic. `cargo +nightly fuzz run gold`.
#![no_main]

use gazette_news::Language;
use gazette_statements::{Model, gold};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    drop(gold::inline("fuzz", &text, Language::ENGLISH));
    drop(gold::json_line(&text));
    drop(Model::load(bytes));
});
