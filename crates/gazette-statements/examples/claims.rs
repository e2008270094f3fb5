//! The claims of several texts: what they report, grouped by what is said.
//!
//! `cargo run --release -p gazette-statements --example claims -- TEXT…`

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::error::Error;

use gazette_news::{Polarity, Statement};
use gazette_statements::Model;
use gazette_statements::claims::{Saying, group_sayings};

fn main() -> Result<(), Box<dyn Error>> {
    let texts = std::env::args().skip(1).map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let read: Vec<_> =
        texts.iter().map(|text| gazette_statements::read(Model::shipped(), text, None)).collect();
    let all = || {
        texts
            .iter()
            .zip(&read)
            .flat_map(|(text, found)| found.statements.iter().map(move |s| (text, found, s)))
    };
    let told: Vec<(String, Option<String>, &Statement, Option<&str>, _)> = all()
        .filter(|(_, _, said)| matches!(said.polarity, Polarity::Affirmed | Polarity::Denied))
        .map(|(text, found, said)| {
            let pieces: Vec<&str> = said.content.pieces().iter().filter_map(|span| span.of(text)).collect();
            let speaker = said.speaker.as_ref().map(|speaker| speaker.shown().to_owned());
            (pieces.join(" … "), speaker, said, said.cue.hull().and_then(|cue| cue.of(text)), found.language)
        })
        .collect();
    let sayings: Vec<Saying<'_>> = told
        .iter()
        .map(|(content, speaker, said, cue, language)| Saying {
            content,
            speaker: speaker.as_deref(),
            is_denied: said.polarity == Polarity::Denied,
            language: Some(*language),
            cue: *cue,
        })
        .collect();
    for group in group_sayings(&sayings) {
        println!("claim of {}", group.len());
        for at in group {
            let said = &sayings[at];
            println!("    {} [{}] {}", said.speaker.unwrap_or("-"), said.cue.unwrap_or(""), said.content);
        }
    }
    Ok(())
}
