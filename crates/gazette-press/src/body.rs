//! The body with its labels: who says so, beside the words.

use gazette_news::{Label, Standing};
use serde::Serialize;

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Stretch {
    /// The words.
    pub text: String,
    /// Punctuation that belongs to the words and must not be parted from them by the label.
    pub tail: String,
    /// What the words are labelled with, if they are.
    pub mark: Option<Mark>,
    /// Whether the label is printed after this stretch (a span over two paragraphs has one label, at its end).
    pub ends: bool,
}

/// A label as templates print it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Mark {
    /// Its number in the article, from 1.
    pub number: usize,
    /// `one-party`, `one-origin`, `corroborated`, `conflicting`, `not-known`; `denied` where nobody but who denies it speaks
    /// of it.
    pub standing: &'static str,
    /// How many dispatches carry it from one origin, or how many owners report it or heard the one party say it.
    pub n: Option<u32>,
    /// Whether whoever is named says that it is not so.
    pub denied: bool,
    /// Who says so, or denies it.
    pub who: Option<String>,
    /// The rating, if the editors rated it.
    pub rating: Option<&'static str>,
    /// The state-control label of the outlet spoken through.
    pub state_control: Option<String>,
}

impl Mark {
    fn new(number: usize, label: &Label) -> Mark {
        let (standing, n) = match label.standing {
            Standing::NotKnown if label.is_denial => ("denied", None),
            Standing::NotKnown => ("not-known", None),
            Standing::OneParty => ("one-party", None),
            Standing::OneSpeaker { owners } => ("one-party", Some(owners)),
            Standing::OneOrigin { carried_by } => ("one-origin", Some(carried_by)),
            Standing::Corroborated { owners } => ("corroborated", Some(owners)),
            Standing::Conflicting => ("conflicting", None),
        };
        Mark {
            number,
            standing,
            n,
            denied: label.is_denial,
            who: label.attribution.clone(),
            rating: label.rating.map(gazette_news::Rating::as_str),
            state_control: label.state_control.clone(),
        }
    }
}

/// The paragraphs of a body, cut where labels begin and end. Of labels that overlap, the first is shown.
pub(crate) fn paragraphs(body: &str, labels: &[Label]) -> Vec<Vec<Stretch>> {
    let marks = in_order(labels);
    let mut paragraphs = Vec::new();
    let mut start = 0u32;
    for paragraph in body.split("\n\n") {
        let len = paragraph.chars().count() as u32;
        if !paragraph.trim().is_empty() {
            paragraphs.push(stretches(paragraph, start, &marks));
        }
        start += len + 2;
    }
    paragraphs
}

/// How many labels of a body say that one party alone says so (rule 7).
pub(crate) fn one_party(paragraphs: &[Vec<Stretch>]) -> usize {
    let ends = paragraphs.iter().flatten().filter(|stretch| stretch.ends);
    ends.filter(|stretch| stretch.mark.as_ref().is_some_and(|mark| mark.standing == "one-party")).count()
}

fn in_order(labels: &[Label]) -> Vec<(u32, u32, Mark)> {
    let mut sorted: Vec<&Label> = labels.iter().collect();
    sorted.sort_by_key(|label| label.span);
    let mut marks: Vec<(u32, u32, Mark)> = Vec::new();
    for label in sorted {
        if marks.last().is_none_or(|(_, end, _)| *end <= label.span.start()) {
            marks.push((label.span.start(), label.span.end(), Mark::new(marks.len() + 1, label)));
        }
    }
    marks
}

fn stretches(paragraph: &str, start: u32, marks: &[(u32, u32, Mark)]) -> Vec<Stretch> {
    let letters: Vec<char> = paragraph.chars().collect();
    let end = start + letters.len() as u32;
    let text = |from: u32, to: u32| {
        letters[(from - start) as usize..(to - start) as usize].iter().collect::<String>()
    };
    let mut pieces: Vec<Stretch> = Vec::new();
    let mut at = start;
    for (from, to, mark) in marks.iter().filter(|(from, to, _)| *from < end && *to > start) {
        let (inner_from, inner_to) = ((*from).max(start), (*to).min(end));
        if at < inner_from {
            pieces.push(Stretch { text: text(at, inner_from), tail: String::new(), mark: None, ends: false });
        }
        let tail = letters[(inner_to - start) as usize..].iter().take_while(|c| clings(**c)).count() as u32;
        // A tail must leave the next label's words alone.
        let next = marks.iter().find(|(next, ..)| *next >= *to).map_or(end, |(next, ..)| (*next).min(end));
        let tail = tail.min(next.saturating_sub(inner_to));
        pieces.push(Stretch {
            text: text(inner_from, inner_to),
            tail: text(inner_to, inner_to + tail),
            mark: Some(mark.clone()),
            ends: *to <= end,
        });
        at = inner_to + tail;
    }
    if at < end {
        pieces.push(Stretch { text: text(at, end), tail: String::new(), mark: None, ends: false });
    }
    pieces
}

fn clings(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '،' | '؛' | '؟' | '”' | '’' | '»' | '"' | ')' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::Span;

    fn label(start: u32, end: u32) -> Label {
        Label {
            span: Span::new(start, end).expect("forwards"),
            attribution: Some("Minister".into()),
            is_denial: false,
            standing: Standing::OneParty,
            rating: None,
            state_control: None,
        }
    }

    fn shape(body: &str, labels: &[Label]) -> Vec<Vec<(String, String, usize, bool)>> {
        let number = |s: &Stretch| s.mark.as_ref().map_or(0, |mark| mark.number);
        let shape = |p: Vec<Stretch>| {
            p.into_iter().map(|s| (s.text.clone(), s.tail.clone(), number(&s), s.ends)).collect()
        };
        paragraphs(body, labels).into_iter().map(shape).collect()
    }

    #[test]
    fn what_is_denied_is_no_statement_of_one_party() {
        let denied = Label { is_denial: true, standing: Standing::NotKnown, ..label(3, 10) };
        let cut = paragraphs("Hi 17 died, he was told.", &[denied]);
        let mark = cut[0].iter().find_map(|stretch| stretch.mark.clone()).expect("a label");
        assert_eq!((mark.standing, mark.denied, one_party(&cut)), ("denied", true, 0));
    }

    #[test]
    fn labels_cut_the_paragraph_and_keep_its_punctuation() {
        let s = String::from;
        assert_eq!(
            shape("Hi 27 died, he said.\n\nEnd.", &[label(3, 10)]),
            [
                vec![
                    (s("Hi "), s(""), 0, false),
                    (s("27 died"), s(","), 1, true),
                    (s(" he said."), s(""), 0, false)
                ],
                vec![(s("End."), s(""), 0, false)],
            ]
        );
    }

    #[test]
    fn a_span_over_two_paragraphs_has_one_label_at_its_end() {
        let s = String::from;
        assert_eq!(
            shape("ab cd\n\nef gh", &[label(3, 9), label(5, 9)]),
            [
                vec![(s("ab "), s(""), 0, false), (s("cd"), s(""), 1, false)],
                vec![(s("ef"), s(""), 1, true), (s(" gh"), s(""), 0, false)],
            ]
        );
    }

    #[test]
    fn code_points_are_counted_in_every_script() {
        let s = String::from;
        assert_eq!(
            shape("قال إن ٢٧ قتلوا.", &[label(7, 15)]),
            [vec![(s("قال إن "), s(""), 0, false), (s("٢٧ قتلوا"), s("."), 1, true)]]
        );
    }
}
