//! Tables in copy: rows stay rows, a line each, with a stroke between the cells. A table is one paragraph.

use gazette_news::STROKE;

/// A cell of data holds no more than this; longer ones are layout, or copy.
const CELL_CHARS: usize = 160;

/// A table has no more rows than this.
const ROWS: usize = 400;

/// A cell as it was read: its row, its place in the row, and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell<'t> {
    pub row: u32,
    pub column: u32,
    pub text: &'t str,
}

/// The paragraph that cells make, in order of the document; `None` where they only lay out a page: long texts, several
/// paragraphs in a cell, one row or one column.
pub(crate) fn paragraph(cells: &[Cell<'_>]) -> Option<String> {
    let mut rows: Vec<Vec<&Cell<'_>>> = Vec::new();
    for cell in cells {
        match rows.last_mut().filter(|row| row[0].row == cell.row) {
            Some(row) => row.push(cell),
            None => rows.push(vec![cell]),
        }
    }
    let is_data = |row: &Vec<&Cell<'_>>| {
        row.windows(2).all(|pair| pair[0].column < pair[1].column)
            && row.iter().all(|cell| cell.text.chars().count() <= CELL_CHARS)
    };
    let wide = rows.iter().filter(|row| row.len() > 1).count();
    if !(2..=ROWS).contains(&rows.len()) || wide * 2 < rows.len() || !rows.iter().all(is_data) {
        return None;
    }
    let lines: Vec<String> = rows.iter().map(|row| line(row)).collect();
    Some(lines.join("\n"))
}

/// A row, with the places of its empty cells kept.
fn line(row: &[&Cell<'_>]) -> String {
    let mut cells: Vec<String> = Vec::new();
    for cell in row {
        // An empty cell is one of few; a number of thousands is a mistake.
        let at = (cell.column as usize).min(cells.len() + 20);
        cells.resize(at.max(cells.len()), String::new());
        cells.push(cell.text.split_whitespace().collect::<Vec<_>>().join(" ").replace(STROKE, " / "));
    }
    cells.join(STROKE).trim_start().to_owned()
}

/// The cells of a line of plain text: parted by strokes, tabs or three spaces and more. Fewer than two are none.
pub(crate) fn cells_of(line: &str) -> Vec<&str> {
    let parted: Vec<&str> = if line.contains('|') {
        line.trim_matches(['|', ' ', '\t']).split('|').map(str::trim).collect()
    } else if line.contains('\t') {
        line.split('\t').map(str::trim).collect()
    } else {
        line.split("   ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
    };
    if parted.len() > 1 && parted.iter().any(|cell| !cell.is_empty()) { parted } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &[&[&str]]) -> Option<String> {
        let cells: Vec<Cell<'_>> = (0..)
            .zip(rows)
            .flat_map(|(row, cells)| {
                (0..).zip(*cells).filter(|(_, text)| !text.is_empty()).map(move |(column, text)| Cell {
                    row,
                    column,
                    text,
                })
            })
            .collect();
        paragraph(&cells)
    }

    #[test]
    fn rows_stay_rows_and_empty_cells_keep_their_places() {
        let fires = read(&[&["Year", "Fires"], &["2024", "12"]]);
        assert_eq!(fires.as_deref(), Some("Year | Fires\n2024 | 12"));
        let polls = read(&[&["", "Votes", "Share"], &["Quist", "", "61"]]);
        assert_eq!(polls.as_deref(), Some("| Votes | Share\nQuist |  | 61"));
    }

    #[test]
    fn layout_is_no_table() {
        let copy = "The ferry was late again. ".repeat(10);
        assert_eq!(read(&[&["Menu", &copy], &["Foot", "x"]]), None);
        assert_eq!(read(&[&["one", "row"]]), None);
        assert_eq!(read(&[&["one"], &["column"]]), None);
        let twice = [Cell { row: 0, column: 0, text: "a" }, Cell { row: 0, column: 0, text: "b" }];
        assert_eq!(paragraph(&[twice[0], twice[1], Cell { row: 1, column: 0, text: "c" }]), None);
    }

    #[test]
    fn cells_of_plain_lines() {
        assert_eq!(cells_of("Wheat | 214.50 | +2.1%"), ["Wheat", "214.50", "+2.1%"]);
        assert_eq!(cells_of("Mara Quist (Greens)\t12,410"), ["Mara Quist (Greens)", "12,410"]);
        assert_eq!(cells_of("Quell      3     1"), ["Quell", "3", "1"]);
        assert_eq!(cells_of("The ferry was late again."), [""; 0]);
    }
}
