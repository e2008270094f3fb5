//! Statements marked in their text, with the people and bodies under it, as one HTML page that needs nothing else.

use std::fmt::Write as _;

use gazette_news::{Called, Party, Span, Statement};
use gazette_statements::Told;

use super::Headline;
use super::table::{kind, times};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

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
    /// The number of whose it is in the table under the text.
    party: Option<usize>,
}

impl Page {
    /// Adds a text with its headline, its statements, and its people and bodies.
    pub fn add(&mut self, id: &str, text: &str, told: &Told, headline: Option<&Headline>) {
        let direction = told.language.direction().as_str();
        let _ = writeln!(self.body, "<section><h2>{}</h2>", escaped(id));
        let _ = writeln!(self.body, "<article lang=\"{}\" dir=\"{direction}\">", told.language);
        if let Some(headline) = headline {
            let marks = edges(&headline.statements, &[]);
            let _ = writeln!(self.body, "<h3>{}</h3>", marked(&headline.text, &marks));
        }
        self.body.push_str("<p>");
        self.body.push_str(&marked(text, &edges(&told.statements, &told.parties)));
        self.body.push_str("</p></article>\n");
        if !told.parties.is_empty() {
            let _ = writeln!(self.body, "<table dir=\"{direction}\"><caption>People and bodies</caption>");
            self.body.push_str("<thead><tr>");
            for head in HEAD {
                let _ = write!(self.body, "<th scope=\"col\">{head}</th>");
            }
            self.body.push_str("</tr></thead><tbody>\n");
            let rows = told.parties.iter().enumerate();
            rows.for_each(|(number, party)| row(&mut self.body, number, party, told.language.as_str()));
            self.body.push_str("</tbody></table>\n");
        }
        self.body.push_str("</section>\n");
    }

    /// The whole page.
    pub fn finish(self) -> String {
        format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>Who said what</title><style>{STYLE}</style></head><body>\n\
             <h1>Who said what</h1><p><span class=\"s\">source</span> · <span class=\"c\">cue</span> · \
             <span class=\"t\">content</span> · <span class=\"n\">name</span>. Rest the pointer on a mark to see who speaks; \
             rest it on a name in the table, or choose that with the keyboard, to see all she says and where she is named.</p>\n\
             {}<script>{SCRIPT}</script></body></html>\n",
            self.body
        )
    }
}

const HEAD: [&str; 6] = ["Name", "Kind", "Roles", "Also called", "Pronouns", "Statements"];

fn row(out: &mut String, number: usize, party: &Party, language: &str) {
    let _ = write!(
        out,
        "<tr data-party=\"{number}\"><th scope=\"row\"><button type=\"button\" aria-pressed=\"false\">{}</button></th>",
        word(party.shown(), language)
    );
    let called = |list: &[Called]| {
        list.iter().map(|called| word(&times(called), language)).collect::<Vec<_>>().join(", ")
    };
    let cells = [
        kind(party.kind).to_owned(),
        party.told().map(|role| word(role, language)).collect::<Vec<_>>().join(" · "),
        called(&party.aliases),
        called(&party.pronouns),
        party.statements.len().to_string(),
    ];
    for (head, cell) in HEAD[1..].iter().zip(cells) {
        let _ = write!(out, "<td data-head=\"{head}\">{cell}</td>");
    }
    out.push_str("</tr>\n");
}

/// Words of the text among those of the page.
fn word(text: &str, language: &str) -> String {
    format!("<bdi lang=\"{language}\">{}</bdi>", escaped(text))
}

fn edges(statements: &[Statement], parties: &[Party]) -> Vec<Edge> {
    let mut edges = Vec::new();
    let mut mark = |span: &Span, class: char, title: &str, party: Option<usize>| {
        let edge = |at, is_end| Edge { at, is_end, len: span.len(), class, title: title.to_owned(), party };
        edges.push(edge(span.start(), false));
        edges.push(edge(span.end(), true));
    };
    let mut owners = vec![None; statements.len()];
    for (number, party) in parties.iter().enumerate() {
        party.statements.iter().for_each(|statement| owners[*statement] = Some(number));
        party.places().iter().for_each(|span| mark(span, 'n', party.shown(), Some(number)));
    }
    for (statement, owner) in statements.iter().zip(owners) {
        let who = statement.speaker.as_ref().map_or("nobody named", |speaker| speaker.shown());
        for (class, spans) in [('s', &statement.source), ('c', &statement.cue), ('t', &statement.content)] {
            spans.pieces().iter().for_each(|span| mark(span, class, who, owner));
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
    let _ = write!(out, "<span class=\"{}\" title=\"{}\"", edge.class, escaped(&edge.title));
    if let Some(party) = edge.party {
        let _ = write!(out, " data-of=\"{party}\"");
    }
    out.push('>');
}

fn close<'e>(out: &mut String, open: &mut Vec<&'e Edge>, edge: &'e Edge) {
    let same = |held: &&Edge| {
        held.class == edge.class
            && held.len == edge.len
            && held.party == edge.party
            && held.title == edge.title
    };
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
        // Controls are no characters of HTML, and an override would turn the page around.
        c if c.is_control() && !matches!(c, '\n' | '\t') || gazette_news::is_override(c) => {
            out.push('\u{fffd}')
        }
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use gazette_news::Language;
    use gazette_statements::Model;

    use super::*;

    fn edge(at: u32, is_end: bool, len: u32, class: char) -> Edge {
        Edge { at, is_end, len, class, title: "A \"B\"".into(), party: None }
    }

    #[test]
    fn overlapping_marks_stay_well_formed_and_text_is_escaped() {
        let edges =
            [edge(0, false, 3, 't'), edge(2, false, 3, 's'), edge(3, true, 3, 't'), edge(5, true, 3, 's')];
        let html = marked("a<cd\u{1b}e", &edges);
        assert_eq!(html.matches("<span").count(), html.matches("</span>").count());
        assert!(
            html.contains("a&lt;") && html.contains("&quot;B&quot;") && !html.contains('\u{1b}'),
            "{html}"
        );
    }

    #[test]
    fn a_row_of_the_table_and_the_marks_in_the_text_have_one_number() {
        let text = "قال وزير النقل كريم حداد إن الجسر سيفتح غدا. وأضاف حداد أن العمل انتهى.";
        let told = gazette_statements::read(Model::shipped(), text, Some(Language::ARABIC));
        let number = told.parties.iter().position(|party| party.shown() == "كريم حداد").expect("he speaks");
        let mut page = Page::default();
        page.add("one", text, &told, None);
        let html = page.finish();
        let mark = format!("<span class=\"n\" title=\"كريم حداد\" data-of=\"{number}\">");
        assert_eq!(html.matches(&mark).count(), 2, "in full and by his surname: {html}");
        assert!(html.contains(&format!("<tr data-party=\"{number}\">")));
        assert!(html.contains("<table dir=\"rtl\">"));
        assert!(
            html.matches(&format!("class=\"t\" title=\"كريم حداد\" data-of=\"{number}\"")).count() >= 2,
            "{html}"
        );
    }
}
