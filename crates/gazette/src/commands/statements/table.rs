//! Statements as a table on a terminal.

use std::fmt::Write as _;

use gazette_news::{Called, Direction, Party, PartyKind, Polarity, Spans, Statement, isolated};
use gazette_statements::Told;

use super::{Headline, columns};

const BOLD: &str = "\x1b[1m";
const CYAN: &str = "\x1b[36m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// The statements of one text and of its headline, a line with who and how, and what was said under it; then its people and
/// bodies. `window` is how many columns the terminal has.
pub fn table(id: &str, text: &str, told: &Told, headline: Option<&Headline>, window: usize) -> String {
    let mut out =
        format!("{BOLD}{id}{PLAIN}  {DIM}{}, {} statements{PLAIN}\n", told.language, told.statements.len());
    let direction = told.language.direction();
    if let Some(headline) = headline {
        let _ = writeln!(out, "{BOLD}Headline{PLAIN}");
        lines(&mut out, &headline.text, &headline.statements, direction);
        let _ = writeln!(out, "{BOLD}Text{PLAIN}");
    }
    lines(&mut out, text, &told.statements, direction);
    if !told.parties.is_empty() {
        let _ = writeln!(out, "{BOLD}People and bodies{PLAIN}");
        let rows: Vec<Vec<String>> = told.parties.iter().map(row).collect();
        out.push_str(&columns::laid(&HEAD, &rows, window, direction));
    }
    out
}

fn lines(out: &mut String, text: &str, statements: &[Statement], direction: Direction) {
    let mark = match direction {
        Direction::Ltr => "",
        // The terminal is told which way the line runs; it does the shaping itself.
        Direction::Rtl => "\u{200f}",
    };
    for (number, statement) in (1..).zip(statements) {
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
            "{mark}{depth}{DIM}{number}{PLAIN} {CYAN}{}{PLAIN} {DIM}{}{PLAIN} {cue}{polarity}",
            apart(who),
            apart(role)
        );
        let _ = writeln!(out, "{mark}{depth}    {}", apart(&words(text, &statement.content)));
    }
}

/// What a row of the people and bodies tells.
const HEAD: [&str; 4] = ["Name", "Who", "Called", "Statements"];

fn row(party: &Party) -> Vec<String> {
    let who: Vec<&str> = [kind(party.kind)].into_iter().chain(party.told()).collect();
    let called: Vec<String> = party.aliases.iter().chain(&party.pronouns).map(times).collect();
    let numbers: Vec<String> = party.statements.iter().map(|number| (number + 1).to_string()).collect();
    [party.shown().to_owned(), who.join(" · "), called.join(", "), numbers.join(" ")]
        .map(|cell| cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect())
        .to_vec()
}

/// What a party is, in a word.
pub fn kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Person => "person",
        PartyKind::Body => "body",
        PartyKind::Group => "group",
        PartyKind::Document => "document",
    }
}

/// A form by which the text calls a party, and how often where that is more than once.
pub fn times(called: &Called) -> String {
    match called.at.len() {
        1 => called.form.clone(),
        several => format!("{} ×{several}", called.form),
    }
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

#[cfg(test)]
mod tests {
    use gazette_news::Language;
    use gazette_statements::Model;

    use super::*;

    #[test]
    fn people_and_bodies_stand_under_what_they_say() {
        let text = "Mayor Rita Falk said the dam was full. She said the gates would open.";
        let told = gazette_statements::read(Model::shipped(), text, Some(Language::ENGLISH));
        let table = table("one", text, &told, None, 80);
        let (statements, people) = table.split_once("People and bodies").expect("both");
        assert!(statements.contains("the gates would open"));
        for word in ["Rita Falk", "person · Mayor", "she", "1 2"] {
            assert!(people.contains(word), "{word} in {people}");
        }
    }

    #[test]
    fn what_the_text_hides_in_a_name_does_not_reach_the_terminal() {
        let party = Party {
            name: Some("Rita\u{1b}[31m Falk".to_owned()),
            kind: PartyKind::Person,
            roles: Vec::new(),
            affiliations: Vec::new(),
            at: Vec::new(),
            aliases: Vec::new(),
            pronouns: Vec::new(),
            statements: vec![0],
        };
        assert!(row(&party).iter().all(|cell| !cell.contains('\u{1b}')));
    }
}
