//! A text with its statements marked: cut into pieces that each know who is speaking in them, and who is named.

use gazette_news::{Span, Spans, Statement};

/// A paragraph in pieces.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MarkedParagraph {
    pub(crate) pieces: Vec<MarkedPiece>,
}

impl MarkedParagraph {
    /// The rows of a table in which nobody speaks, each as its cells.
    pub(crate) fn rows(&self) -> Vec<Vec<&str>> {
        match &self.pieces[..] {
            [piece] if piece.class.is_empty() => gazette_news::table_rows(&piece.text).unwrap_or_default(),
            _ => Vec::new(),
        }
    }
}

/// A stretch of text over which nothing changes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MarkedPiece {
    pub(crate) text: String,
    /// Classes: what it is (`source`, `cue`, `content`, `named`), how deeply nested, whose colour. Empty for bare text.
    pub(crate) class: String,
    /// The numbers of all speakers it belongs to, parted by blanks.
    pub(crate) speakers: String,
    /// The numbers of all whom it names or means by a pronoun, parted by blanks.
    pub(crate) named: String,
}

/// What a statement says about one stretch.
struct Cover {
    speaker: usize,
    part: Part,
    len: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Content,
    Cue,
    Source,
}

/// What is marked in a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Marks<'m> {
    /// The statements, each with the number of its speaker.
    pub(crate) statements: &'m [(usize, &'m Statement)],
    /// The places that name somebody, each with her number.
    pub(crate) named: &'m [(usize, Span)],
    /// Whose words and places stand out.
    pub(crate) lit: Option<usize>,
}

/// Cuts a text at its marks.
pub(crate) fn mark(text: &str, marks: Marks<'_>) -> Vec<MarkedParagraph> {
    let letters: Vec<char> = text.chars().collect();
    let mut paragraphs = Vec::new();
    let mut from = 0;
    for paragraph in text.split("\n\n") {
        let to = from + paragraph.chars().count();
        let pieces = cuts(from, to, marks)
            .windows(2)
            .map(|pair| {
                let text: String = letters[pair[0]..pair[1]].iter().collect();
                let (from, to) = (pair[0] as u32, pair[1] as u32);
                piece(text, &covers(from, to, marks.statements), &named(from, to, marks.named), marks.lit)
            })
            .collect();
        paragraphs.push(MarkedParagraph { pieces });
        from = to + 2;
    }
    paragraphs.retain(|paragraph| !paragraph.pieces.is_empty());
    paragraphs
}

/// All places of a stretch where something begins or ends, its own edges included.
fn cuts(from: usize, to: usize, marks: Marks<'_>) -> Vec<usize> {
    let mut cuts = vec![from, to];
    let said =
        marks.statements.iter().flat_map(|(_, said)| parts(said)).flat_map(|(_, spans)| spans.pieces());
    for span in said.chain(marks.named.iter().map(|(_, span)| span)) {
        cuts.extend(
            [span.start() as usize, span.end() as usize].into_iter().filter(|at| (from..to).contains(at)),
        );
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

fn parts(said: &Statement) -> impl Iterator<Item = (Part, &Spans)> {
    [(Part::Content, &said.content), (Part::Cue, &said.cue), (Part::Source, &said.source)].into_iter()
}

fn covers(from: u32, to: u32, statements: &[(usize, &Statement)]) -> Vec<Cover> {
    let mut covers = Vec::new();
    for (speaker, said) in statements {
        for (part, spans) in parts(said) {
            let over = spans.pieces().iter().find(|span| span.start() <= from && to <= span.end());
            covers.extend(over.map(|span| Cover { speaker: *speaker, part, len: span.len() }));
        }
    }
    covers
}

/// Who is named over a stretch, each once.
fn named(from: u32, to: u32, named: &[(usize, Span)]) -> Vec<usize> {
    let over = named.iter().filter(|(_, span)| span.start() <= from && to <= span.end());
    each_once(over.map(|(number, _)| *number))
}

fn each_once(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn piece(text: String, covers: &[Cover], named: &[usize], lit: Option<usize>) -> MarkedPiece {
    let speakers = each_once(covers.iter().map(|cover| cover.speaker));
    let is_lit = lit.is_some_and(|lit| speakers.contains(&lit) || named.contains(&lit));
    let mut class = match covers.iter().min_by_key(|cover| (cover.part == Part::Content, cover.len)) {
        Some(inner) => {
            let depth = covers.iter().filter(|cover| cover.part == Part::Content).count().min(3);
            let part = match inner.part {
                Part::Content => "content",
                Part::Cue => "cue",
                Part::Source => "source",
            };
            format!("{part} d{depth} k{}", inner.speaker % 8)
        }
        // Where nobody speaks, the colour is that of whoever is named.
        None => named.first().map_or_else(String::new, |number| format!("named k{}", number % 8)),
    };
    if is_lit {
        class.push_str(" lit");
    }
    let joined = |numbers: &[usize]| numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    MarkedPiece { text, class, speakers: joined(&speakers), named: joined(named) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A statement with the places of its source, cue and content.
    fn said(source: &[[u32; 2]], cue: [u32; 2], content: [u32; 2]) -> Statement {
        let json = serde_json::json!({
            "speaker": null, "source": source, "cue": [cue], "content": [content], "voice": "direct",
            "polarity": "affirmed", "kind": "speech", "anonymity": "missing", "inside": null, "confidence": 0.9,
        });
        serde_json::from_value(json).expect("a statement")
    }

    #[test]
    fn a_text_is_cut_where_somebody_begins_to_speak() {
        let said = said(&[[0, 5]], [6, 10], [11, 20]);
        let marked = mark(
            "Osman said it is full.\n\nقال إن",
            Marks { statements: &[(0, &said)], lit: Some(0), ..Marks::default() },
        );
        let cut: Vec<(&str, &str)> =
            marked[0].pieces.iter().map(|p| (p.text.as_str(), p.class.as_str())).collect();
        assert_eq!(
            cut,
            [
                ("Osman", "source d0 k0 lit"),
                (" ", ""),
                ("said", "cue d0 k0 lit"),
                (" ", ""),
                ("it is ful", "content d1 k0 lit"),
                ("l.", "")
            ]
        );
        assert_eq!(marked[1].pieces[0].text, "قال إن");
    }

    #[test]
    fn what_is_quoted_inside_a_quotation_belongs_to_both() {
        let outer = said(&[], [0, 1], [2, 12]);
        let inner = said(&[], [2, 3], [4, 8]);
        let marked =
            mark("a b cccc dddd", Marks { statements: &[(0, &outer), (1, &inner)], ..Marks::default() });
        let deep = marked[0].pieces.iter().find(|piece| piece.text == "cccc").expect("cut there");
        assert_eq!((deep.class.as_str(), deep.speakers.as_str()), ("content d2 k1", "0 1"));
    }

    #[test]
    fn names_are_marked_in_what_others_say_and_where_nobody_speaks() {
        let said = said(&[[0, 4]], [5, 9], [10, 23]);
        let span = |from, to| Span::new(from, to).expect("forwards");
        let named = [(0, span(0, 4)), (1, span(10, 13)), (1, span(25, 28))];
        let marks = Marks { statements: &[(0, &said)], named: &named, lit: Some(1) };
        let marked = mark("Falk said Rye is here. (Rye left.)", marks);
        let seen: Vec<(&str, &str, &str)> = marked[0]
            .pieces
            .iter()
            .filter(|piece| !piece.named.is_empty())
            .map(|piece| (piece.text.as_str(), piece.class.as_str(), piece.named.as_str()))
            .collect();
        assert_eq!(
            seen,
            [("Falk", "source d0 k0", "0"), ("Rye", "content d1 k0 lit", "1"), ("ye ", "named k1 lit", "1")]
        );
    }

    #[test]
    fn spans_outside_the_text_do_no_harm() {
        let wild = said(&[], [90, 99], [3, 900]);
        let marks = Marks { statements: &[(0, &wild)], ..Marks::default() };
        assert_eq!(mark("abc def", marks)[0].pieces.len(), 2);
        assert_eq!(mark("", marks), []);
    }
}
