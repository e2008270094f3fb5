//! The words of a dispatch and nothing else: paragraphs, and where each of them stands.

use crate::Span;

/// The copy alone: paragraphs parted by one blank line, and where each of them stands.
///
/// Invariants: paragraphs are not empty, have no white space at their edges, stand in order and cover everything but
/// the blank lines between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copytext {
    text: String,
    paragraphs: Vec<Span>,
}

impl Copytext {
    /// What stands between two paragraphs of [`Copytext::text`].
    pub const BREAK: &'static str = "\n\n";

    /// Joins paragraphs; blank ones are left out, edges are trimmed, blank lines inside one become single breaks.
    pub fn from_paragraphs<I>(paragraphs: I) -> Copytext
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut copy = Copytext::default();
        let mut at = 0u32;
        for paragraph in paragraphs {
            let paragraph = paragraph.as_ref();
            // Nearly every paragraph is one line.
            if !paragraph.contains('\n') {
                at = copy.push(paragraph.trim(), at);
                continue;
            }
            for part in paragraph.split(Copytext::BREAK) {
                at = copy.push(part.trim(), at);
            }
        }
        copy
    }

    fn push(&mut self, paragraph: &str, mut at: u32) -> u32 {
        let len = paragraph.chars().count() as u32;
        if len == 0 {
            return at;
        }
        if !self.text.is_empty() {
            self.text.push_str(Copytext::BREAK);
            at += Copytext::BREAK.len() as u32;
        }
        self.text.push_str(paragraph);
        self.paragraphs.push(Span::new(at, at + len).expect("a paragraph is not empty"));
        at + len
    }

    /// The whole copy.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the paragraphs stand in it.
    pub fn paragraphs(&self) -> &[Span] {
        &self.paragraphs
    }

    /// The paragraphs themselves.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.text.split(Copytext::BREAK).filter(|p| !p.is_empty())
    }

    /// Whether there is no copy at all.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// What stands between two cells of a row where copy holds a table: a table is one paragraph, each row a line of it.
pub const STROKE: &str = " | ";

/// The rows of a paragraph that is a table, each as its cells; `None` for any other paragraph.
pub fn table_rows(paragraph: &str) -> Option<Vec<Vec<&str>>> {
    let rows: Vec<Vec<&str>> = paragraph.lines().map(|line| cells(line.trim())).collect();
    let is_table = rows.len() > 1 && rows.iter().filter(|row| row.len() > 1).count() * 2 >= rows.len();
    let first = rows.first().is_some_and(|row| row.len() > 1);
    (is_table && first).then_some(rows)
}

/// The cells of a row; the first or the last may be empty.
fn cells(line: &str) -> Vec<&str> {
    let (first, line) = line.strip_prefix("| ").map_or((None, line), |rest| (Some(""), rest));
    let (line, last) = line.strip_suffix(" |").map_or((line, None), |rest| (rest, Some("")));
    first.into_iter().chain(line.split(STROKE)).chain(last).map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_told_by_its_strokes() {
        let polls = table_rows("| Votes | Share\nQuist |  | 61\nStrand | 11 |").expect("a table");
        assert_eq!(polls, [["", "Votes", "Share"], ["Quist", "", "61"], ["Strand", "11", ""]]);
        for other in ["One | line", "A verse\nof two lines", "Harrow Wire | Economy\nA line\nAnother\nMore"] {
            assert_eq!(table_rows(other), None, "{other}");
        }
    }

    #[test]
    fn paragraphs_are_trimmed_and_found_again() {
        let copy = Copytext::from_paragraphs(["  one ", "", "قال\n\n ", "three"]);
        assert_eq!(copy.text(), "one\n\nقال\n\nthree");
        let found: Vec<_> = copy.paragraphs().iter().map(|p| p.of(copy.text())).collect();
        assert_eq!(found, [Some("one"), Some("قال"), Some("three")]);
    }
}
