//! Lines to paragraphs: hard wrapping undone, rules and quoting marks of mail dropped.

use crate::advisory;
use crate::furniture::{Sent, is_end_mark, names_in_line};

/// Paragraphs of at most this many bytes are built from wrapped lines; longer ones are cut there.
const PARAGRAPH_BYTES: usize = 64 << 10;

/// Lines of one text; what follows is left unread.
const LINES: usize = 100_000;

struct Line<'a> {
    text: &'a str,
    at: u32,
}

/// The paragraphs of plain text, each with the code point it began at.
///
/// A blank line parts paragraphs. Inside a block of lines, lines broken in mid-sentence at a common width are joined;
/// lines that are whole paragraphs (no blank lines between them) stay apart.
pub(super) fn paragraphs(text: &str) -> Vec<Sent<'_>> {
    let blocks = blocks(text);
    let wrapped = is_wrapped(&blocks);
    let mut out = Vec::new();
    for block in &blocks {
        if wrapped {
            join(block, &mut out)
        } else {
            out.extend(block.iter().map(|l| Sent { text: l.text.into(), at: l.at }))
        }
    }
    out
}

fn blocks(text: &str) -> Vec<Vec<Line<'_>>> {
    let mut blocks: Vec<Vec<Line<'_>>> = vec![Vec::new()];
    let mut at = 0u32;
    let carriage = if text.contains('\n') { '\n' } else { '\r' };
    for raw in text.split_inclusive([carriage, '\u{2028}', '\u{2029}', '\u{0c}', '\u{0b}']).take(LINES) {
        let quoted = raw.trim_start_matches(['\u{feff}', ' ', '\t', '\u{a0}']);
        let body = if quoted.starts_with("> ") || quoted.trim_end() == ">" {
            quoted.trim_start_matches(['>', ' '])
        } else {
            quoted
        };
        let line = body.trim();
        if is_rule(line) {
            blocks.push(Vec::new());
        } else {
            let start = at + raw[..offset_of(raw, line)].chars().count() as u32;
            if let Some(block) = blocks.last_mut() {
                block.push(Line { text: line, at: start });
            }
        }
        at += raw.chars().count() as u32;
    }
    blocks.retain(|b| !b.is_empty());
    blocks
}

fn offset_of(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

/// Blank, or nothing but the strokes of a table, a rule or a frame: "|  |", "-----", "* * *". "###" is an end mark.
fn is_rule(line: &str) -> bool {
    let bare = line.trim_matches('#');
    (line.is_empty() || bare.len() == line.len() || bare.is_empty() && line.len() > 5)
        && line.chars().all(|c| {
            matches!(
                c,
                '|' | '-' | '=' | '_' | '*' | '+' | '~' | '.' | '•' | '#' | ' ' | '\t' | '\u{a0}' | '–' | '—'
            )
        })
}

/// Whether lines are broken at a width: most blocks have several lines of like length that end in mid-sentence.
fn is_wrapped(blocks: &[Vec<Line<'_>>]) -> bool {
    let inner: Vec<&Line<'_>> =
        blocks.iter().filter(|b| b.len() > 1).flat_map(|b| &b[..b.len() - 1]).collect();
    if inner.is_empty() {
        return false;
    }
    let broken = inner
        .iter()
        .filter(|l| !ends_sentence(l.text) && (30..=100).contains(&l.text.chars().count()))
        .count();
    broken * 2 > inner.len()
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '»', ')', '\'', '’', ']'])
        .ends_with(['.', '!', '?', '؟', ':', '…', '۔', ';', '؛'])
}

fn join<'t>(block: &[Line<'t>], out: &mut Vec<Sent<'t>>) {
    let width = block.iter().map(|l| l.text.chars().count()).max().unwrap_or(0);
    let mut open = false;
    for line in block {
        let alone = stands_alone(line.text);
        match out.last_mut().filter(|p| open && !alone && p.text.len() + line.text.len() < PARAGRAPH_BYTES) {
            Some(paragraph) => {
                let text = paragraph.text.to_mut();
                text.push(' ');
                text.push_str(line.text);
            }
            None => out.push(Sent { text: line.text.into(), at: line.at }),
        }
        // A short line that ends a sentence ends the paragraph; a short line that does not (a headline) does too.
        let count = line.text.chars().count();
        open = !alone && (count * 10 >= width * 6 || (count > 25 && !ends_sentence(line.text)));
    }
}

/// A header, a byline, an order to editors or an end mark is never a part of a wrapped paragraph.
fn stands_alone(line: &str) -> bool {
    super::headers::header(line).is_some()
        || advisory::embargo_in_line(line).is_some()
        || names_in_line(line).is_some()
        || is_end_mark(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        paragraphs(text).into_iter().map(|p| p.text.into_owned()).collect()
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "The ferry from Port Ellery to the islands was late again on\nMonday, the harbour master said, and it would be late on\nTuesday.\n\nNobody was\nhurt.";
        assert_eq!(
            read(text)[0],
            "The ferry from Port Ellery to the islands was late again on Monday, the harbour master said, and it would be late on Tuesday."
        );
    }

    #[test]
    fn whole_lines_stay_apart_and_rules_go() {
        assert_eq!(
            read("|  |\r\n\r\nLegal Matters\r\nThe court met on Monday.\r\nIt rose at noon.\n-----\n"),
            ["Legal Matters", "The court met on Monday.", "It rose at noon."]
        );
    }

    #[test]
    fn places_are_counted_in_code_points() {
        let text = "قال\n\n  إن السد امتلأ.";
        assert_eq!(paragraphs(text)[1].at, 7);
    }
}
