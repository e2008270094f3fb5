//! Texts as long as a book: read in pieces, so that the work at hand stays small, and told as one.

use std::ops::Range;

use gazette_news::{Language, Party, Statement, StatementParts};

use crate::parties::in_the_whole;
use crate::tongues::moved_by;

mod table;

pub(crate) use table::Table;

/// The most code points of a piece: a hundred articles, and about half a second of work.
pub(crate) const LONGEST: usize = 500_000;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<'t> {
    /// Where it stands, in code points.
    pub place: Range<u32>,
    pub text: &'t str,
}

/// A text in pieces of up to so many code points, in order. Each ends with a paragraph where it can, else with a line, a
/// sentence or a word.
pub(crate) fn pieces(text: &str, longest: usize) -> Vec<Piece<'_>> {
    let (mut rest, mut start) = (text, 0u32);
    let mut out = Vec::new();
    while !rest.is_empty() || out.is_empty() {
        let (piece, after) = rest.split_at(end_of_piece(rest, longest));
        let end = start + piece.chars().count() as u32;
        out.push(Piece { place: start..end, text: piece });
        (rest, start) = (after, end);
    }
    out
}

/// How many bytes of a text are its next piece.
fn end_of_piece(text: &str, longest: usize) -> usize {
    let Some((most, _)) = text.char_indices().nth(longest) else { return text.len() };
    // The last part of the piece is where a border is looked for.
    let least = text.char_indices().nth(longest / 5 * 4).map_or(0, |(at, _)| at);
    let part = &text[least..most];
    let border = ["\n\n", "\n", ". ", "؟ ", "! ", "? ", " "]
        .iter()
        .find_map(|border| part.rfind(border).map(|at| least + at + border.len()));
    border.unwrap_or(most)
}

/// What a text tells, from what its pieces tell.
pub(crate) struct Whole {
    statements: Vec<Statement>,
    people: Table,
}

impl Whole {
    pub fn new(language: Language) -> Whole {
        Whole { statements: Vec::new(), people: Table::new(language) }
    }

    /// Adds what the next piece tells, with places and numbers of its own.
    pub fn add(&mut self, piece: &Piece<'_>, statements: Vec<Statement>, parties: Vec<Party>) {
        let before = self.statements.len();
        let numbers: Vec<usize> = (before..before + statements.len()).collect();
        let start = piece.place.start;
        let numbered = |statement: Statement| {
            let moved = moved_by(statement, i64::from(start));
            let inside = moved.inside.map(|outer| outer + before);
            Statement::new(StatementParts { inside, ..moved.into_parts() }).ok()
        };
        self.statements.extend(statements.into_iter().filter_map(numbered));
        self.people.add(parties.into_iter().map(|party| in_the_whole(party, &numbers, start)));
    }

    /// The statements, each by the fullest name of its speaker in the whole text, and the table of people.
    pub fn finish(self) -> (Vec<Statement>, Vec<Party>) {
        let Whole { mut statements, people } = self;
        people.complete(&mut statements);
        (statements, people.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_ends_where_a_reader_would_pause() {
        let cut = |text: &str| -> Vec<String> {
            pieces(text, 20).into_iter().map(|piece| piece.text.to_owned()).collect()
        };
        assert_eq!(cut("Dam is full today.\n\nNo hurry."), ["Dam is full today.\n\n", "No hurry."]);
        assert_eq!(cut("قال إن السد ممتلئ. وأضاف"), ["قال إن السد ممتلئ. ", "وأضاف"]);
        assert_eq!(cut(&"ض".repeat(45)), ["ض".repeat(20), "ض".repeat(20), "ض".repeat(5)]);
        assert_eq!(cut(""), [""]);
    }

    #[test]
    fn pieces_are_all_of_the_text_in_order() {
        let text = "«سد» is full. ".repeat(40);
        let mut end = 0;
        for piece in pieces(&text, 37) {
            assert_eq!(piece.place.start, end);
            assert_eq!(piece.place.len(), piece.text.chars().count());
            end = piece.place.end;
        }
        assert_eq!(pieces(&text, 37).iter().map(|piece| piece.text).collect::<String>(), text);
    }
}
