//! A text with its statements marked: cut into pieces that each know who is speaking in them.

use gazette_news::{Spans, Statement};

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
    /// Classes: what it is (`source`, `cue`, `content`), how deeply nested, whose colour. Empty for bare text.
    pub(crate) class: String,
    /// The numbers of all speakers it belongs to, parted by blanks.
    pub(crate) speakers: String,
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

/// Cuts a text. `statements` come with the number of their speaker; `lit` is the speaker whose words stand out.
pub(crate) fn mark(
    text: &str,
    statements: &[(usize, &Statement)],
    lit: Option<usize>,
) -> Vec<MarkedParagraph> {
    let letters: Vec<char> = text.chars().collect();
    let mut paragraphs = Vec::new();
    let mut from = 0;
    for paragraph in text.split("\n\n") {
        let to = from + paragraph.chars().count();
        let pieces = cuts(from, to, statements)
            .windows(2)
            .map(|pair| {
                let text: String = letters[pair[0]..pair[1]].iter().collect();
                piece(text, &covers(pair[0] as u32, pair[1] as u32, statements), lit)
            })
            .collect();
        paragraphs.push(MarkedParagraph { pieces });
        from = to + 2;
    }
    paragraphs.retain(|paragraph| !paragraph.pieces.is_empty());
    paragraphs
}

/// All places of a stretch where something begins or ends, its own edges included.
fn cuts(from: usize, to: usize, statements: &[(usize, &Statement)]) -> Vec<usize> {
    let mut cuts = vec![from, to];
    for (_, said) in statements {
        for span in parts(said).flat_map(|(_, spans)| spans.pieces()) {
            cuts.extend(
                [span.start() as usize, span.end() as usize].into_iter().filter(|at| (from..to).contains(at)),
            );
        }
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

fn piece(text: String, covers: &[Cover], lit: Option<usize>) -> MarkedPiece {
    let Some(inner) = covers.iter().min_by_key(|cover| (cover.part == Part::Content, cover.len)) else {
        return MarkedPiece { text, class: String::new(), speakers: String::new() };
    };
    let depth = covers.iter().filter(|cover| cover.part == Part::Content).count().min(3);
    let part = match inner.part {
        Part::Content => "content",
        Part::Cue => "cue",
        Part::Source => "source",
    };
    let mut speakers: Vec<usize> = covers.iter().map(|cover| cover.speaker).collect();
    speakers.sort_unstable();
    speakers.dedup();
    let is_lit = lit.is_some_and(|lit| speakers.contains(&lit));
    let class = format!("{part} d{depth} k{}{}", inner.speaker % 8, if is_lit { " lit" } else { "" });
    let speakers = speakers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    MarkedPiece { text, class, speakers }
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
        let marked = mark("Osman said it is full.\n\nقال إن", &[(0, &said)], Some(0));
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
        let marked = mark("a b cccc dddd", &[(0, &outer), (1, &inner)], None);
        let deep = marked[0].pieces.iter().find(|piece| piece.text == "cccc").expect("cut there");
        assert_eq!((deep.class.as_str(), deep.speakers.as_str()), ("content d2 k1", "0 1"));
    }

    #[test]
    fn spans_outside_the_text_do_no_harm() {
        let wild = said(&[], [90, 99], [3, 900]);
        assert_eq!(mark("abc def", &[(0, &wild)], None)[0].pieces.len(), 2);
        assert_eq!(mark("", &[(0, &wild)], None), []);
    }
}
