//! Statements as a table on a terminal.

use std::fmt::Write as _;

use gazette_news::{Direction, Polarity, Spans, isolated};
use gazette_statements::Told;

const BOLD: &str = "\x1b[1m";
const CYAN: &str = "\x1b[36m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// The statements of one text: a line with who and how, and what was said under it.
pub fn table(id: &str, text: &str, told: &Told) -> String {
    let mut out =
        format!("{BOLD}{id}{PLAIN}  {DIM}{}, {} statements{PLAIN}\n", told.language, told.statements.len());
    let mark = match told.language.direction() {
        Direction::Ltr => "",
        // The terminal is told which way the line runs; it does the shaping itself.
        Direction::Rtl => "\u{200f}",
    };
    for statement in &told.statements {
        let who = statement.speaker.as_ref().map_or("nobody named", |speaker| speaker.shown());
        let role = statement.speaker.as_ref().and_then(|s| s.name().and(s.role())).unwrap_or_default();
        let depth = if statement.inside.is_some() { "  ↳ " } else { "  " };
        let polarity = match statement.polarity {
            Polarity::Affirmed => "",
            Polarity::Denied => " (denies)",
            Polarity::Asked => " (asks)",
            Polarity::Declined => " (declines)",
        };
        let cue = words(text, &statement.cue);
        let _ = writeln!(
            out,
            "{mark}{depth}{CYAN}{}{PLAIN} {DIM}{}{PLAIN} {cue}{polarity}",
            apart(who),
            apart(role)
        );
        let _ = writeln!(out, "{mark}{depth}    {}", apart(&words(text, &statement.content)));
    }
    out
}

/// Words that stay in their own place on a line that runs the other way; nothing around no words.
fn apart(text: &str) -> String {
    if text.is_empty() { String::new() } else { isolated(text) }
}

/// The words at a place; control characters of the text never reach the terminal.
fn words(text: &str, spans: &Spans) -> String {
    let pieces: Vec<&str> = spans.pieces().iter().filter_map(|span| span.of(text)).collect();
    pieces.join(" … ").chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
