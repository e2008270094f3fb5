//! A draft as a form, and a form as a draft.

use gazette_news::{ArticleText, CreditLine, DispatchId, EditorId, Label, Standing};
use gazette_store::{Draft, Mark, Sourcing};

use super::allegation::{AllegationRow, allegation_of};
use super::source::{SourceRow, source_of};
use super::working::MOST_MARKS;
use crate::error::Error;
use crate::fields::Fields;

/// Empty rows for new marks.
const BLANK_MARKS: usize = 2;

/// One mark's row in the form.
pub(super) struct MarkRow {
    pub(super) at: usize,
    pub(super) words: String,
    /// `dispatches`, `own-reporting`, `common-knowledge` or `waived`.
    pub(super) by: &'static str,
    pub(super) attribution: String,
    /// Whether whoever is cited denies it.
    pub(super) is_denial: bool,
    pub(super) dispatches: Vec<DispatchId>,
    pub(super) reason: String,
    /// Whether its words stand in the body.
    pub(super) found: bool,
    /// What would be printed beside them now.
    pub(super) standing: Option<Standing>,
    pub(super) allegation: AllegationRow,
    pub(super) source: SourceRow,
}

impl MarkRow {
    pub(super) fn rests_on(&self, id: &DispatchId) -> bool {
        self.dispatches.contains(id)
    }
}

/// The rows for a draft's marks, and some empty ones.
pub(super) fn mark_rows(draft: &Draft, labels: &[Label]) -> Vec<MarkRow> {
    let body = &draft.text.body;
    let rows = draft.marks.iter().enumerate().map(|(at, mark)| {
        let label = labels.iter().find(|label| label.span.of(body) == Some(mark.words.trim()));
        let allegation = AllegationRow::of(mark.allegation.as_ref());
        let source = SourceRow::of(mark.unnamed_source.as_ref());
        let standing = label.map(|label| label.standing);
        let is_denial = mark.is_denial;
        let blank = MarkRow { is_denial, standing, allegation, source, ..blank_row(at) };
        let found = body.contains(mark.words.as_str());
        let words = mark.words.clone();
        match &mark.sourcing {
            Sourcing::Dispatches { dispatches, attribution } => MarkRow {
                words,
                found,
                dispatches: dispatches.clone(),
                attribution: attribution.clone().unwrap_or_default(),
                ..blank
            },
            Sourcing::CommonKnowledge => MarkRow { words, found, by: "common-knowledge", ..blank },
            Sourcing::OwnReporting => MarkRow { words, found, by: "own-reporting", ..blank },
            Sourcing::Waived { reason } => {
                MarkRow { words, found, by: "waived", reason: reason.clone(), ..blank }
            }
        }
    });
    let blanks = (0..BLANK_MARKS).map(|more| blank_row(draft.marks.len() + more));
    rows.chain(blanks).collect()
}

fn blank_row(at: usize) -> MarkRow {
    MarkRow {
        at,
        words: String::new(),
        by: "dispatches",
        attribution: String::new(),
        is_denial: false,
        dispatches: Vec::new(),
        reason: String::new(),
        found: true,
        standing: None,
        allegation: AllegationRow::of(None),
        source: SourceRow::of(None),
    }
}

/// The draft that a form holds. What the form does not show is carried along from `before`.
pub(super) fn draft_of(fields: &Fields, before: &Draft, by: EditorId) -> Result<Draft, Error> {
    let text = ArticleText {
        language: before.text.language,
        section: fields.text("section").to_owned(),
        headline: fields.text("headline").to_owned(),
        headline_attribution: fields.given("headline_attribution"),
        standfirst: fields.given("standfirst"),
        dateline: fields.given("dateline"),
        byline: fields.given("byline"),
        credits: credits_of(&fields.lines("credits"), &before.text.credits),
        body: tidy(&fields.lines("body")),
    };
    Ok(Draft { text, marks: marks_of(fields, before, by)?, reporter_there: fields.has("reporter_there") })
}

/// Paragraphs parted by one blank line.
fn tidy(body: &str) -> String {
    let paragraphs = body.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// A credit that is still there keeps what is known about it.
fn credits_of(lines: &str, before: &[CreditLine]) -> Vec<CreditLine> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let known = before.iter().find(|credit| credit.text == line).cloned();
            known.unwrap_or_else(|| CreditLine {
                text: line.to_owned(),
                agency: None,
                abbreviation: None,
                seen: None,
            })
        })
        .collect()
}

/// The marks of the rows, and one for each sentence that she answers for with a tick.
fn marks_of(fields: &Fields, before: &Draft, by: EditorId) -> Result<Vec<Mark>, Error> {
    let rows: usize = if fields.has("marks") { fields.parsed("marks")? } else { 0 };
    let mut marks = Vec::new();
    for at in 0..rows.min(MOST_MARKS) {
        let words = fields.lines(&format!("mark-{at}-words"));
        if words.is_empty() || fields.has(&format!("mark-{at}-remove")) {
            continue;
        }
        let sourcing = match fields.text(&format!("mark-{at}-by")) {
            "own-reporting" => Sourcing::OwnReporting,
            "common-knowledge" => Sourcing::CommonKnowledge,
            "waived" => Sourcing::Waived { reason: fields.text(&format!("mark-{at}-reason")).to_owned() },
            _ => Sourcing::Dispatches {
                dispatches: fields
                    .all(&format!("mark-{at}-dispatch"))
                    .filter_map(|id| id.parse().ok())
                    .map(DispatchId)
                    .collect(),
                attribution: fields.given(&format!("mark-{at}-attribution")),
            },
        };
        let allegation = allegation_of(fields, at, (&words, &sourcing), before, by);
        let unnamed_source = source_of(fields, at, (&words, &sourcing), before, by);
        let is_denial = fields.has(&format!("mark-{at}-denial"));
        marks.push(Mark { words, sourcing, is_denial, allegation, unnamed_source });
    }
    for (name, sourcing) in [("mark-own", Sourcing::OwnReporting), ("mark-known", Sourcing::CommonKnowledge)]
    {
        for words in fields.all(name).filter(|words| !words.is_empty()).take(MOST_MARKS) {
            if !marks.iter().any(|mark| mark.words == words) {
                marks.push(Mark::new(words, sourcing.clone()));
            }
        }
    }
    Ok(marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_parted_by_one_blank_line() {
        assert_eq!(tidy(" one\n\n\n\ntwo \n"), "one\n\ntwo");
    }
}
