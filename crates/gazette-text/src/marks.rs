//! Quotation marks: which opens, which closes, and quotations that run over several paragraphs.

use gazette_news::Span;

use crate::tokens::{Kind, Token, tokens};

/// A stretch in quotation marks, marks included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to just after the closing one; without a closing mark, to the end of the paragraph.
    pub span: Span,
    /// The first token: the opening mark.
    pub first: usize,
    /// The last token: the closing mark, or the last one of the paragraph where none closes.
    pub last: usize,
    /// Whether a mark closes it.
    pub closed: bool,
    /// Whether it goes on from a paragraph that was left open, as long quotations are printed: every paragraph
    /// opens with a mark and only the last one closes.
    pub continues: bool,
    /// Whether single marks were used (‘ ’), as inside another quotation.
    pub single: bool,
}

/// Finds the quotations of a text.
pub fn quotations(text: &str) -> Vec<Quotation> {
    quotations_in(text, &tokens(text))
}

/// As [`quotations`], for a text already cut. In order of their opening marks.
pub fn quotations_in(text: &str, tokens: &[Token]) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    let mut from = 0;
    let mut left_open = false;
    while from < tokens.len() {
        let to =
            tokens[from..].iter().position(|t| t.kind == Kind::Paragraph).map_or(tokens.len(), |n| from + n);
        let begun = out.len();
        paragraph(text, tokens, from, to, &mut out);
        if let Some(first) = out.get_mut(begun)
            && first.first == from
        {
            first.continues = left_open && !first.single;
        }
        left_open = out[begun..].iter().any(|q| !q.closed && !q.single);
        from = to + 1;
    }
    out
}

/// The mark that closes what `mark` opens; `None` where it cannot open.
fn closing(mark: &str) -> Option<&'static [&'static str]> {
    Some(match mark {
        "“" | "„" | "‟" => &["”", "“", "\""],
        "«" => &["»"],
        "‹" => &["›"],
        "\"" | "＂" => &["\"", "”", "＂", "''"],
        "''" | "``" => &["''", "\"", "”"],
        "‘" | "‚" => &["’"],
        "「" => &["」"],
        "『" => &["』"],
        _ => return None,
    })
}

fn paragraph(text: &str, tokens: &[Token], from: usize, to: usize, out: &mut Vec<Quotation>) {
    let mut at = from;
    while at < to {
        let token = &tokens[at];
        let Some(ends) = (token.kind == Kind::Mark && opens(text, tokens, at, from))
            .then(|| closing(token.of(text)))
            .flatten()
        else {
            at += 1;
            continue;
        };
        let single = matches!(token.of(text), "‘" | "‚" | "‹");
        // Single marks are looked for nearby only: most of them are apostrophes, and a text may be full of them.
        let reach = if single { to.min(at + 200) } else { to };
        let close = (at + 1..reach).find(|&k| {
            tokens[k].kind == Kind::Mark && ends.contains(&tokens[k].of(text)) && closes(tokens, k)
        });
        let last = close.unwrap_or(to - 1);
        // An unclosed single mark is an apostrophe; an unclosed double one holds to the end of the paragraph.
        if (close.is_none() && single) || last == at {
            at += 1;
            continue;
        }
        if let Ok(span) = Span::new(token.start, tokens[last].end) {
            out.push(Quotation { span, first: at, last, closed: close.is_some(), continues: false, single });
        }
        at = last + 1;
    }
}

/// A straight or single mark opens only where no letter stands just before it.
fn opens(text: &str, tokens: &[Token], at: usize, from: usize) -> bool {
    let ambiguous = matches!(tokens[at].of(text), "\"" | "＂" | "''" | "‘" | "‚");
    !ambiguous || at == from || tokens[at - 1].end != tokens[at].start || !tokens[at - 1].is_word()
}

/// A mark that leans on the next word and not on the one before would open, not close.
fn closes(tokens: &[Token], at: usize) -> bool {
    let glued_before = tokens[at - 1].end == tokens[at].start;
    let glued_after = tokens.get(at + 1).is_some_and(|t| t.start == tokens[at].end && t.is_word());
    glued_before || !glued_after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        quotations(text).iter().filter_map(|q| q.span.of(text)).collect()
    }

    #[test]
    fn every_kind_of_mark_is_paired() {
        assert_eq!(found("He said \"we\" and “they” «هم» ‘it’."), ["\"we\"", "“they”", "«هم»", "‘it’"]);
        assert_eq!(found("''We wait,'' she said, ``and hope.''"), ["''We wait,''", "``and hope.''"]);
        assert_eq!(found("The workers’ dam, Osman’s dam."), Vec::<&str>::new());
    }

    #[test]
    fn a_long_quotation_opens_each_paragraph_and_closes_once() {
        let all = quotations("“One.\n\n“Two.\n\n“Three,” he said.");
        let shape: Vec<_> = all.iter().map(|q| (q.closed, q.continues)).collect();
        assert_eq!(shape, [(false, false), (false, true), (true, true)]);
    }

    #[test]
    fn an_unclosed_mark_ends_with_its_paragraph() {
        assert_eq!(found("“Open\n\nplain"), ["“Open"]);
    }
}
