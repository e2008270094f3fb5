//! Places in a text, counted in Unicode code points.

use serde::{Deserialize, Serialize};

/// A half-open stretch `[start, end)` of a text, in Unicode code points, never empty.
///
/// Code points are the unit of the W3C Web Annotation *TextPositionSelector* (section 4.2.4), so that marks made by
/// Gazette mean the same in any language's string type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` up to but not including `end`.
    pub fn new(start: u32, end: u32) -> Result<Span, BadSpan> {
        if start < end { Ok(Span { start, end }) } else { Err(BadSpan { start, end }) }
    }

    /// First code point inside.
    pub fn start(self) -> u32 {
        self.start
    }

    /// First code point after.
    pub fn end(self) -> u32 {
        self.end
    }

    /// Length in code points, at least 1.
    #[expect(clippy::len_without_is_empty, reason = "a span is never empty")]
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether every code point of `other` is in this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a code point.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The text at this place, or `None` where `text` is too short. Costs a walk over `text`.
    pub fn of(self, text: &str) -> Option<&str> {
        let mut bounds = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let from = bounds.nth(self.start as usize)?;
        let to = bounds.nth((self.end - self.start - 1) as usize)?;
        text.get(from..to)
    }
}

impl TryFrom<[u32; 2]> for Span {
    type Error = BadSpan;
    fn try_from([start, end]: [u32; 2]) -> Result<Span, BadSpan> {
        Span::new(start, end)
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> [u32; 2] {
        [span.start, span.end]
    }
}

/// A span that would be empty or run backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a span must run forwards: [{start}, {end})")]
pub struct BadSpan {
    start: u32,
    end: u32,
}

/// The pieces of one mark: in order of the text, neither touching nor overlapping. May have no piece at all.
///
/// Content broken by its cue has two pieces; the source of a statement that names nobody has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Span>", into = "Vec<Span>")]
pub struct Spans(Vec<Span>);

impl Spans {
    /// No place at all.
    pub const NONE: Spans = Spans(Vec::new());

    /// Sorts the pieces and joins those that touch or overlap.
    pub fn new(mut pieces: Vec<Span>) -> Spans {
        pieces.sort_unstable();
        let mut joined: Vec<Span> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            match joined.last_mut() {
                Some(last) if piece.start <= last.end => last.end = last.end.max(piece.end),
                _ => joined.push(piece),
            }
        }
        Spans(joined)
    }

    /// The pieces, in order.
    pub fn pieces(&self) -> &[Span] {
        &self.0
    }

    /// Whether there is no piece.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The stretch from the first piece's start to the last piece's end.
    pub fn hull(&self) -> Option<Span> {
        let (first, last) = (self.0.first()?, self.0.last()?);
        Some(Span { start: first.start, end: last.end })
    }
}

impl From<Vec<Span>> for Spans {
    fn from(pieces: Vec<Span>) -> Spans {
        Spans::new(pieces)
    }
}

impl From<Span> for Spans {
    fn from(piece: Span) -> Spans {
        Spans(vec![piece])
    }
}

impl From<Spans> for Vec<Span> {
    fn from(spans: Spans) -> Vec<Span> {
        spans.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32) -> Span {
        Span::new(start, end).expect("forwards")
    }

    #[test]
    fn spans_are_counted_in_code_points() {
        assert_eq!(span(0, 3).of("قال إن"), Some("قال"));
        assert_eq!(span(4, 6).of("قال إن"), Some("إن"));
        assert_eq!(span(4, 7).of("قال إن"), None);
    }

    #[test]
    fn empty_and_backward_spans_cannot_be_made() {
        assert!(Span::new(3, 3).is_err());
        assert!(Span::new(4, 3).is_err());
        assert!(serde_json::from_str::<Span>("[4,3]").is_err());
    }

    #[test]
    fn pieces_are_kept_in_order_and_joined() {
        let spans = Spans::new(vec![span(5, 9), span(0, 2), span(2, 4)]);
        assert_eq!(spans.pieces(), [span(0, 4), span(5, 9)]);
        assert_eq!(spans.hull(), Some(span(0, 9)));
    }
}
