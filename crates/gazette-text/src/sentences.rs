//! Sentences of English, Arabic and Persian copy.

use gazette_news::Span;

use crate::names;
use crate::tokens::{Kind, Token, tokens};

/// The sentences of a text, closing quotation marks and brackets included; none spans a paragraph.
pub fn sentences(text: &str) -> Vec<Span> {
    let tokens = tokens(text);
    ranges(text, &tokens)
        .into_iter()
        .filter_map(|(first, last)| Span::new(tokens[first].start, tokens[last].end).ok())
        .collect()
}

/// As [`sentences`], as first and last token of a text already cut.
pub fn ranges(text: &str, tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut first: Option<usize> = None;
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].is_break() {
            // A single line break ends a sentence only where copy is not hard-wrapped: before a capital or after a stop.
            if tokens[at].kind == Kind::Paragraph || line_ends(text, tokens, at) {
                out.extend(first.take().map(|f| (f, at - 1)));
            }
            at += 1;
            continue;
        }
        first.get_or_insert(at);
        if ends(text, tokens, at) {
            let mut last = at;
            while tokens.get(last + 1).is_some_and(|t| trails(text, t, &tokens[last])) {
                last += 1;
            }
            out.extend(first.take().map(|f| (f, last)));
            at = last;
        }
        at += 1;
    }
    if let Some(f) = first {
        let last = (f..tokens.len()).rev().find(|&k| !tokens[k].is_break()).unwrap_or(f);
        out.push((f, last));
    }
    out
}

fn line_ends(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return true };
    let starts_low = next.of(text).chars().next().is_some_and(char::is_lowercase);
    !starts_low
}

/// Closing marks and further stops belong to the sentence they follow.
fn trails(text: &str, token: &Token, before: &Token) -> bool {
    token.kind == Kind::Mark
        && match token.of(text) {
            "\"" | "'" | "''" => token.start == before.end,
            "”" | "’" | "»" | "›" | ")" | "]" | "." | "!" | "?" | "؟" | "…" => true,
            _ => false,
        }
}

fn ends(text: &str, tokens: &[Token], at: usize) -> bool {
    match tokens[at].of(text) {
        "!" | "?" | "؟" | "…" | "۔" | "。" | "！" | "？" => !mid_sentence(text, tokens, at),
        "." => !abbreviates(text, tokens, at) && !mid_sentence(text, tokens, at),
        _ => false,
    }
}

/// A stop inside quotation marks before a small letter or a comma goes on: "“Why?” he asked".
fn mid_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let mut next = at + 1;
    let mut closed = false;
    // Eight marks are enough to look past, and keep a text of nothing but stops linear.
    while next < at + 8 && tokens.get(next).is_some_and(|t| trails(text, t, &tokens[next - 1])) {
        closed |= !matches!(tokens[next].of(text), "." | "!" | "?");
        next += 1;
    }
    match tokens.get(next) {
        Some(t) if t.is_break() => false,
        Some(t) if t.kind == Kind::Mark => matches!(t.of(text), "," | "،" | ";" | "؛" | ":"),
        Some(t) => {
            let small = t.of(text).chars().next().is_some_and(char::is_lowercase);
            small && (closed || tokens[at].of(text) == ".")
        }
        None => false,
    }
}

const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "eng", "engr", "h.e", "sen", "rep", "gov", "gen", "col", "lt", "sgt",
    "capt", "cmdr", "adm", "maj", "rev", "hon", "pres", "st", "mt", "ft", "vs", "etc", "approx", "dept",
    "est", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec", "no", "nos", "fig", "vol", "art", "sec",
    "messrs", "supt", "insp", "det", "brig", "amb", "del", "assemb", "cllr", "ald", "cpl", "pvt", "dir",
    "ret", "atty", "asst", "u.s", "u.k", "u.n", "e.g", "i.e", "d", "a.m", "p.m", "ph.d",
];
/// Abbreviations that a sentence may also end with: a capital after them begins a new one unless it is a name's part.
const MAY_END: &[&str] =
    &["jr", "sr", "co", "corp", "inc", "ltd", "etc", "a.m", "p.m", "u.s", "u.k", "u.n", "d.c", "no", "est"];

fn abbreviates(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(before) =
        at.checked_sub(1).map(|b| &tokens[b]).filter(|b| b.end == tokens[at].start && b.is_word())
    else {
        return false;
    };
    let next = tokens.get(at + 1);
    let word = before.of(text);
    let small_next = next.is_some_and(|t| t.of(text).chars().next().is_some_and(char::is_lowercase));
    if !word.is_ascii() {
        // An initial of an Arabic or Persian name: "د. سامي", "ا. ر."
        return word.chars().count() <= 2 && next.is_some_and(|t| t.is_word());
    }
    let lower = word.to_ascii_lowercase();
    if MAY_END.contains(&lower.as_str()) {
        let joins =
            matches!(lower.as_str(), "u.s" | "u.k" | "u.n") && next.is_some_and(|t| !starter(t.of(text)));
        return small_next || joins || (lower == "no" && next.is_some_and(|t| t.kind == Kind::Number));
    }
    // One capital letter is an initial; "I." is not. So are several with their stops before another name: "G.K. Osman".
    let capital = |part: &str| part.len() == 1 && part.as_bytes()[0].is_ascii_uppercase();
    let initial = word != "I" && capital(word);
    let initials = word.contains('.')
        && word.split('.').all(capital)
        && next.is_some_and(|t| names::is_capitalised(t.of(text)) && !starter(t.of(text)));
    initial
        || initials
        || (ABBREVIATIONS.contains(&lower.as_str())
            && next.is_some_and(|t| !t.is_break())
            && word.as_bytes()[0].is_ascii_uppercase())
        || (ABBREVIATIONS.contains(&lower.as_str()) && small_next)
}

/// Capitalised words that begin sentences and no names.
fn starter(word: &str) -> bool {
    const STARTERS: &[&str] = &[
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "But", "And", "In", "On", "At", "For",
        "This", "That", "These", "His", "Her", "Their", "As", "If", "When", "While", "After", "Before",
        "There", "“", "\"",
    ];
    STARTERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).iter().filter_map(|s| s.of(text)).collect()
    }

    #[test]
    fn titles_and_initials_do_not_end_a_sentence() {
        let cut = cut("Dr. Rana K. Aziz met Rep. G.K. Bell. He left at 5 p.m. She stayed.");
        assert_eq!(cut, ["Dr. Rana K. Aziz met Rep. G.K. Bell.", "He left at 5 p.m.", "She stayed."]);
    }

    #[test]
    fn quotations_keep_their_closing_marks() {
        assert_eq!(
            cut("“Why now?” he asked. “We wait.” The dam is full."),
            ["“Why now?” he asked.", "“We wait.”", "The dam is full."]
        );
    }

    #[test]
    fn arabic_and_persian_stops() {
        assert_eq!(cut("قال الوزير نعم. هل يكفي؟ لا."), ["قال الوزير نعم.", "هل يكفي؟", "لا."]);
        assert_eq!(cut("وی گفت: سد پر است. کار تمام شد"), ["وی گفت: سد پر است.", "کار تمام شد"]);
    }

    #[test]
    fn paragraphs_always_end_a_sentence() {
        assert_eq!(cut("Dam opens\n\nThe dam"), ["Dam opens", "The dam"]);
    }
}
