//! Statements marked in their text, as one HTML page with a legend.

use std::fmt::Write as _;

use gazette_statements::Told;

const STYLE: &str = "body{font:18px/1.6 Georgia,'Noto Naskh Arabic',serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
.s{background:#dbeafe}.c{text-decoration:underline;text-decoration-color:#b45309;text-decoration-thickness:2px}\
.t{background:#fef3c7}.t .t{background:#fde68a}p{white-space:pre-line}h2{font-size:1rem;color:#555}\
@media(prefers-color-scheme:dark){body{background:#111;color:#eee}.s{background:#1e3a5f}.t{background:#4a3b10}.t .t{background:#6b5518}}";

/// A page being written.
#[derive(Debug, Default)]
pub struct Page {
    body: String,
}

/// A mark's beginning or end at a code point.
struct Edge {
    at: u32,
    is_end: bool,
    len: u32,
    class: char,
    title: String,
}

impl Page {
    /// Adds a text with its statements.
    pub fn add(&mut self, id: &str, text: &str, told: &Told) {
        let direction = told.language.direction().as_str();
        let _ = writeln!(self.body, "<h2>{}</h2>", escaped(id));
        let _ = writeln!(self.body, "<article lang=\"{}\" dir=\"{direction}\"><p>", told.language);
        self.body.push_str(&marked(text, &edges(told)));
        self.body.push_str("</p></article>\n");
    }

    /// The whole page.
    pub fn finish(self) -> String {
        format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>Who said what</title><style>{STYLE}</style></head><body>\n\
             <p><span class=\"s\">source</span> · <span class=\"c\">cue</span> · <span class=\"t\">content</span> \
             (rest the pointer on a mark to see who speaks)</p>\n{}</body></html>\n",
            self.body
        )
    }
}

fn edges(told: &Told) -> Vec<Edge> {
    let mut edges = Vec::new();
    for statement in &told.statements {
        let who = statement.speaker.as_ref().map_or("nobody named", |speaker| speaker.shown());
        for (class, spans) in [('s', &statement.source), ('c', &statement.cue), ('t', &statement.content)] {
            for span in spans.pieces() {
                let edge = |at, is_end| Edge { at, is_end, len: span.len(), class, title: who.to_owned() };
                edges.push(edge(span.start(), false));
                edges.push(edge(span.end(), true));
            }
        }
    }
    // At one place ends come before beginnings, and the longer mark begins first, so that marks nest.
    edges.sort_by_key(|edge| {
        (edge.at, !edge.is_end, if edge.is_end { edge.len } else { u32::MAX - edge.len })
    });
    edges
}

/// Marks that overlap without nesting are closed and opened again, so that the page is well formed.
fn marked(text: &str, edges: &[Edge]) -> String {
    let mut out = String::new();
    let mut open: Vec<&Edge> = Vec::new();
    let mut edges = edges.iter().peekable();
    for (at, c) in text.chars().chain(['\n']).enumerate() {
        while let Some(edge) = edges.next_if(|edge| edge.at as usize <= at) {
            if edge.is_end {
                close(&mut out, &mut open, edge);
            } else {
                begin(&mut out, edge);
                open.push(edge);
            }
        }
        push_escaped(&mut out, c);
    }
    out
}

fn begin(out: &mut String, edge: &Edge) {
    let _ = write!(out, "<span class=\"{}\" title=\"{}\">", edge.class, escaped(&edge.title));
}

fn close<'e>(out: &mut String, open: &mut Vec<&'e Edge>, edge: &'e Edge) {
    let same = |held: &&Edge| held.class == edge.class && held.len == edge.len && held.title == edge.title;
    let Some(place) = open.iter().rposition(same) else { return };
    let after = open.split_off(place);
    after.iter().for_each(|_| out.push_str("</span>"));
    for edge in &after[1..] {
        begin(out, edge);
        open.push(edge);
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    text.chars().for_each(|c| push_escaped(&mut out, c));
    out
}

fn push_escaped(out: &mut String, c: char) {
    match c {
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '&' => out.push_str("&amp;"),
        '"' => out.push_str("&quot;"),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(at: u32, is_end: bool, len: u32, class: char) -> Edge {
        Edge { at, is_end, len, class, title: "A \"B\"".into() }
    }

    #[test]
    fn overlapping_marks_stay_well_formed_and_text_is_escaped() {
        let edges =
            [edge(0, false, 3, 't'), edge(2, false, 3, 's'), edge(3, true, 3, 't'), edge(5, true, 3, 's')];
        let html = marked("a<cde", &edges);
        assert_eq!(html.matches("<span").count(), html.matches("</span>").count());
        assert!(html.contains("a&lt;") && html.contains("&quot;B&quot;"), "{html}");
    }
}
