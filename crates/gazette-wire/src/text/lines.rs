//! Lines to paragraphs: hard wrapping undone, rules and quoting marks of mail dropped.

use gazette_news::{STROKE, table_rows};

use crate::advisory;
use crate::furniture::{Sent, is_end_mark, names_in_line};
use crate::tables::cells_of;

/// Paragraphs of at most this many bytes are built from wrapped lines; longer ones are cut there.
const PARAGRAPH_BYTES: usize = 64 << 10;

/// Lines of one text; what follows is left unread.
const LINES: usize = 100_000;

/// Lines with cells in different numbers are a table if there are as many.
const UNEVEN_ROWS: usize = 3;

/// A cell of plain text has no more letters than this.
const CELL_CHARS: usize = 60;

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
        let mut from = 0;
        while from < block.len() {
            let rows = table_at(&block[from..]);
            let to = if rows > 0 { from + rows } else { next_table(block, from) };
            match rows {
                0 if wrapped => join(&block[from..to], &mut out),
                0 => out.extend(block[from..to].iter().map(|l| Sent { text: l.text.into(), at: l.at })),
                _ => out.push(table(&block[from..to])),
            }
            from = to;
        }
    }
    out
}

/// How many lines from the first on are rows of one table: two or more of as many short cells, three or more of any
/// number.
fn table_at(lines: &[Line<'_>]) -> usize {
    let row = |line: &Line<'_>| {
        let cells = cells_of(line.text);
        (cells.len() > 1 && cells.iter().all(|cell| cell.chars().count() <= CELL_CHARS))
            .then_some(cells.len())
    };
    let rows: Vec<usize> = lines.iter().map_while(row).collect();
    let even = rows.iter().take_while(|cells| **cells == rows[0]).count();
    match rows.len() {
        uneven if uneven >= UNEVEN_ROWS => uneven,
        _ if even > 1 => even,
        _ => 0,
    }
}

/// Whether a paragraph is a table of which not all rows have as many cells: what stands under what is not known.
pub(super) fn is_uneven(paragraph: &str) -> bool {
    table_rows(paragraph).is_some_and(|rows| rows.iter().any(|row| row.len() != rows[0].len()))
}

/// The line from which on the next table stands, else the end of the block.
fn next_table(block: &[Line<'_>], from: usize) -> usize {
    (from + 1..block.len()).find(|at| table_at(&block[*at..]) > 0).unwrap_or(block.len())
}

/// Rows as one paragraph, a line each.
fn table<'t>(rows: &[Line<'_>]) -> Sent<'t> {
    let lines: Vec<String> = rows.iter().map(|line| cells_of(line.text).join(STROKE)).collect();
    Sent { text: lines.join("\n").into(), at: rows.first().map_or(0, |line| line.at) }
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
        blocks.iter().filter(|b| b.len() > 1 && table_at(b) == 0).flat_map(|b| &b[..b.len() - 1]).collect();
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
    fn rows_of_a_table_stay_together() {
        assert_eq!(
            read("Prices on Friday\nGoods | Open | Close\nWheat | 214.50 | 219.00\n\nTraders agreed."),
            ["Prices on Friday", "Goods | Open | Close\nWheat | 214.50 | 219.00", "Traders agreed."]
        );
        assert_eq!(read("Quist\t12,410\nStrand\t11,003\n"), ["Quist | 12,410\nStrand | 11,003"]);
        assert_eq!(
            read("Harrow Wire | Economy\n\nThe rate rose."),
            ["Harrow Wire | Economy", "The rate rose."]
        );
    }

    #[test]
    fn places_are_counted_in_code_points() {
        let text = "قال\n\n  إن السد امتلأ.";
        assert_eq!(paragraphs(text)[1].at, 7);
    }
}
