//! Statements that a person marked, completed by what follows from the text.

use gazette_news::{BadStatement, MarkedByHand, Span, Spans, Statement, StatementParts, Voice};
use gazette_text::marks::quotations_in;
use gazette_text::tokens::tokens;

/// Completes statements that were marked by hand: puts them in order of their cues, tells in whose words each is, and
/// which one each stands inside. What a person marked is certain.
///
/// # Errors
/// [`BadStatement`] if a mark has no cue, or no content though its speaker did not decline.
pub fn by_hand(text: &str, mut marks: Vec<MarkedByHand>) -> Result<Vec<Statement>, BadStatement> {
    marks.sort_by_key(|mark| mark.cue.hull().map(|hull| (hull.start(), hull.end())));
    let words = quoted_words(text);
    let inside: Vec<Option<usize>> = (0..marks.len()).map(|at| enclosing(&marks, at)).collect();
    let complete = |(mark, inside): (MarkedByHand, Option<usize>)| {
        Statement::new(StatementParts {
            voice: voice(&mark.content, &words),
            speaker: mark.speaker,
            anonymity: mark.anonymity,
            source: mark.source,
            cue: mark.cue,
            content: mark.content,
            polarity: mark.polarity,
            kind: mark.kind,
            inside,
            confidence: 1.0,
        })
    };
    marks.into_iter().zip(inside).map(complete).collect()
}

/// The words of a text, each with whether it stands in quotation marks.
fn quoted_words(text: &str) -> Vec<(Span, bool)> {
    let cut = tokens(text);
    let quotations = quotations_in(text, &cut);
    let quoted = |span: Span| quotations.iter().any(|quotation| quotation.span.contains(span));
    cut.iter().filter(|token| token.is_word()).map(|token| (token.span(), quoted(token.span()))).collect()
}

/// Direct if all words are quoted, mixed if some are.
fn voice(content: &Spans, words: &[(Span, bool)]) -> Voice {
    let is_in = |span: Span| content.pieces().iter().any(|piece| piece.contains(span));
    let (mut all, mut quoted) = (0, 0);
    for (_, is_quoted) in words.iter().filter(|(span, _)| is_in(*span)) {
        all += 1;
        quoted += usize::from(*is_quoted);
    }
    match quoted {
        0 => Voice::Indirect,
        q if q == all => Voice::Direct,
        _ => Voice::Mixed,
    }
}

/// The smallest statement before this one whose content holds its cue.
fn enclosing(marks: &[MarkedByHand], at: usize) -> Option<usize> {
    let cue = marks[at].cue.hull()?;
    let holds = |mark: &MarkedByHand| mark.content.pieces().iter().any(|piece| piece.contains(cue));
    let size = |mark: &MarkedByHand| mark.content.pieces().iter().map(|piece| piece.len()).sum::<u32>();
    (0..at).filter(|other| holds(&marks[*other])).min_by_key(|other| size(&marks[*other]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::{Anonymity, Polarity, StatementKind};

    fn mark(text: &str, cue: &str, content: &str) -> MarkedByHand {
        let span = |words: &str| {
            let from = text.split_once(words).expect("in the text").0.chars().count() as u32;
            Spans::from(Span::new(from, from + words.chars().count() as u32).expect("forwards"))
        };
        MarkedByHand {
            speaker: None,
            anonymity: Anonymity::Missing,
            source: Spans::NONE,
            cue: span(cue),
            content: span(content),
            polarity: Polarity::Affirmed,
            kind: StatementKind::Speech,
        }
    }

    #[test]
    fn voice_order_and_nesting_follow_from_the_text() {
        let text = "He said the envoy had warned “the wall is weak”, adding that “nobody” listened.";
        let marks = vec![
            mark(text, "adding", "that “nobody” listened"),
            mark(text, "warned", "“the wall is weak”"),
            mark(text, "said", "the envoy had warned “the wall is weak”"),
        ];
        let told = by_hand(text, marks).expect("well marked");
        let seen: Vec<_> = told.iter().map(|s| (s.voice, s.inside)).collect();
        assert_eq!(seen, [(Voice::Mixed, None), (Voice::Direct, Some(0)), (Voice::Mixed, None)]);
        assert!(told.iter().all(|statement| statement.confidence == 1.0));
    }

    #[test]
    fn a_mark_without_a_cue_is_refused() {
        let text = "قال إن السد امتلأ";
        let bare = MarkedByHand { cue: Spans::NONE, ..mark(text, "قال", "إن السد امتلأ") };
        assert_eq!(by_hand(text, vec![bare]), Err(BadStatement::NoCue));
    }
}
