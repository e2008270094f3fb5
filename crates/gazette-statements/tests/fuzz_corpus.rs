//! The fuzzer's corpus on a stable compiler: no panic, and every place lies inside the text.

#![expect(clippy::disallowed_methods, reason = "a test reads the inputs that stand beside it")]

use std::path::Path;

use gazette_news::Language;
use gazette_statements::{Model, read};

#[test]
fn every_input_of_the_fuzzer_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/read");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus is in the repository").flatten() {
        let bytes = std::fs::read(entry.path()).expect("readable");
        let Some((choice, rest)) = bytes.split_first() else { continue };
        let text = String::from_utf8_lossy(rest);
        // As in `fuzz/fuzz_targets/read.rs`: the first byte chooses the language.
        let language = match choice % 4 {
            0 => None,
            1 => Some(Language::ENGLISH),
            2 => Some(Language::ARABIC),
            _ => Some(Language::PERSIAN),
        };
        for statement in read(Model::shipped(), &text, language).statements {
            for spans in [&statement.source, &statement.cue, &statement.content] {
                assert!(spans.pieces().iter().all(|span| span.of(&text).is_some()), "{:?}", entry.path());
            }
        }
        seen += 1;
    }
    assert!(seen >= 10, "only {seen} inputs");
}
