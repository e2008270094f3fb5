//! Columns on a terminal: as wide as what is in them, and together no wider than the window.

use gazette_news::{Direction, isolated};
use unicode_width::UnicodeWidthStr;

/// Between two columns.
const GAP: usize = 2;

/// A column is made no narrower than this; in a window too narrow for all of them each cell has a line of its own.
const NARROWEST: usize = 12;

/// Rows under a head, each cell wrapped in its column. In copy that runs from right to left the first column is at the
/// right: the terminal is told so and does the rest.
pub fn laid(head: &[&str], rows: &[Vec<String>], window: usize, direction: Direction) -> String {
    let widths = widths(head, rows, window);
    let mark = match direction {
        Direction::Ltr => "",
        Direction::Rtl => "\u{200f}",
    };
    let mut out = String::new();
    if widths.iter().sum::<usize>() + GAP * widths.len() > window {
        for row in rows {
            stacked(&mut out, head, row, window, mark);
        }
        return out;
    }
    let heads: Vec<String> = head.iter().map(|word| (*word).to_owned()).collect();
    line(&mut out, &heads, &widths, mark, true);
    rows.iter().for_each(|row| line(&mut out, row, &widths, mark, false));
    out
}

/// How wide each column is: what it needs, or less, taken from the widest first.
fn widths(head: &[&str], rows: &[Vec<String>], window: usize) -> Vec<usize> {
    let needs = |column: usize| {
        let cells = rows.iter().map(|row| row[column].width());
        cells.chain([head[column].width()]).max().unwrap_or_default()
    };
    let mut widths: Vec<usize> = (0..head.len()).map(needs).collect();
    let room = window.saturating_sub(GAP * head.len());
    loop {
        let over = widths.iter().sum::<usize>().saturating_sub(room);
        let Some(widest) = widths.iter_mut().filter(|width| **width > NARROWEST).max() else { break };
        if over == 0 {
            break;
        }
        *widest -= 1;
    }
    widths
}

/// One row, on as many lines as its longest cell needs.
fn line(out: &mut String, row: &[String], widths: &[usize], mark: &str, is_head: bool) {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrapped(cell, *width)).collect();
    for at in 0..cells.iter().map(Vec::len).max().unwrap_or_default() {
        out.push_str(mark);
        for (cell, width) in cells.iter().zip(widths) {
            let words = cell.get(at).map_or("", String::as_str);
            out.push_str(&" ".repeat(GAP));
            if !words.is_empty() {
                let shown = isolated(words);
                out.push_str(&if is_head { format!("\x1b[2m{shown}\x1b[0m") } else { shown });
            }
            out.push_str(&" ".repeat(width.saturating_sub(words.width())));
        }
        out.truncate(out.trim_end_matches(' ').len());
        out.push('\n');
    }
}

/// A row in a narrow window: its first cell, and the others under it with what they are.
fn stacked(out: &mut String, head: &[&str], row: &[String], window: usize, mark: &str) {
    for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let label = if column == 0 { String::new() } else { format!("{}: ", head[column]) };
        let indent = if column == 0 { GAP } else { GAP * 2 };
        for words in wrapped(&format!("{label}{cell}"), window.saturating_sub(indent).max(1)) {
            out.push_str(mark);
            out.push_str(&" ".repeat(indent));
            out.push_str(&isolated(&words));
            out.push('\n');
        }
    }
}

/// Words on lines of at most `width`; a word that is longer stands alone.
fn wrapped(cell: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in cell.split_whitespace() {
        match lines.last_mut().filter(|line| line.width() + 1 + word.width() <= width) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: [&str; 3] = ["Name", "What", "Says"];

    fn rows() -> Vec<Vec<String>> {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        vec![
            row(["Tarik Osman", "person · Minister of Water Resources of the whole river country", "1 2 3"]),
            row(["ريتا فالك", "person", "4"]),
        ]
    }

    /// Lines without what takes no place on the screen.
    fn seen(text: &str) -> Vec<String> {
        let plain = text.replace("\x1b[2m", "").replace("\x1b[0m", "");
        let is_seen = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200f}');
        plain.lines().map(|line| line.chars().filter(is_seen).collect()).collect()
    }

    #[test]
    fn columns_begin_at_one_place_and_no_line_is_wider_than_the_window() {
        let lines = seen(&laid(&HEAD, &rows(), 60, Direction::Ltr));
        assert_eq!(lines.len(), 4, "{lines:#?}");
        let column = |line: &str, word: &str| line.split_once(word).map(|(before, _)| before.width());
        assert_eq!(column(&lines[0], "What"), column(&lines[1], "person"));
        assert_eq!(column(&lines[1], "person"), column(&lines[3], "person"), "{lines:#?}");
        assert!(lines.iter().all(|line| line.width() <= 60), "{lines:#?}");
    }

    #[test]
    fn in_a_narrow_window_cells_stand_under_each_other() {
        let lines = seen(&laid(&HEAD, &rows(), 24, Direction::Ltr));
        assert_eq!(lines[0], "  Tarik Osman");
        assert!(lines.contains(&"    Says: 4".to_owned()), "{lines:#?}");
        assert!(lines.iter().all(|line| line.width() <= 24), "{lines:#?}");
    }

    #[test]
    fn copy_from_right_to_left_says_so_on_each_line() {
        let table = laid(&HEAD, &rows(), 80, Direction::Rtl);
        assert!(table.lines().all(|line| line.starts_with('\u{200f}')));
    }
}
