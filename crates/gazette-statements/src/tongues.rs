//! Texts in two languages: the parts that are in another script than the rest.
//!
//! A ministry's statement comes in Arabic and English, one below the other; an interview quotes in the original. The words
//! of one language tell nothing in the other, but the scripts tell the parts apart without a guess.

use std::collections::HashMap;
use std::ops::Range;

use gazette_news::{Language, Span, Spans, Statement, StatementParts};
use gazette_text::language;

/// Fewer words than this are a name or a title, and no part of their own.
const FEWEST: usize = 6;

/// The stretches of a text, in bytes, that are whole paragraphs in another script than its language has, each with the
/// language it is in. Only those in English, Arabic and Persian are told of.
pub(crate) fn others(text: &str, language: Language) -> Vec<(Range<usize>, Language)> {
    let main = is_arabic_script(language);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut goes_on = false;
    for line in text.split_inclusive('\n') {
        let (begin, end) = (at, at + line.trim_end().len());
        at += line.len();
        match is_arabic(line) {
            Some(script) if script != main => match found.last_mut().filter(|_| goes_on) {
                Some(last) => last.end = end,
                None => found.push(begin..end),
            },
            Some(_) => {
                goes_on = false;
                continue;
            }
            // A line without letters parts nothing.
            None => continue,
        }
        goes_on = true;
    }
    let in_its_own = |part: Range<usize>| {
        let words = &text[part.clone()];
        let language = language::detect(words);
        let counts = language.is_working() && words.split_whitespace().nth(FEWEST - 1).is_some();
        counts.then_some((part, language))
    };
    found.into_iter().filter_map(in_its_own).collect()
}

/// As [`others`], each with its place in code points and its words.
pub(crate) fn parts(text: &str, language: Language) -> Vec<(Range<u32>, &str, Language)> {
    let (mut at, mut counted) = (0, 0);
    let mut count = |to: usize| {
        counted += text[at..to].chars().count() as u32;
        at = to;
        counted
    };
    let others = others(text, language).into_iter();
    others.map(|(part, own)| (count(part.start)..count(part.end), &text[part], own)).collect()
}

fn is_arabic_script(language: Language) -> bool {
    language == Language::ARABIC || language == Language::PERSIAN
}

/// Whether most letters of a line are Arabic, and not Latin; `None` where it has neither.
fn is_arabic(line: &str) -> Option<bool> {
    let latin = line.bytes().filter(u8::is_ascii_alphabetic).count();
    if line.is_ascii() {
        return (latin > 0).then_some(false);
    }
    let arabic = line.chars().filter(|c| matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}')).count();
    (arabic + latin > 0).then_some(arabic > latin)
}

/// What a part of a text tells.
pub(crate) struct Part {
    /// Where it stands, in code points.
    pub place: Range<u32>,
    /// Its statements, their places counted from its begin.
    pub statements: Vec<Statement>,
}

/// The statements of the whole text and of its parts in order of their cues. What the reading of the whole made of the
/// parts is dropped.
pub(crate) fn together(whole: Vec<Statement>, parts: Vec<Part>) -> Vec<Statement> {
    let mut stands_apart = parts.iter().map(|part| part.place.clone()).peekable();
    // Both go up, so that one walk over the parts is enough.
    let mut is_in_a_part = |statement: &Statement| {
        while stands_apart.next_if(|place| place.end <= begin(statement)).is_some() {}
        stands_apart.peek().is_some_and(|place| place.contains(&begin(statement)))
    };
    // Each with the number of its reading and of itself there.
    let mut lines: Vec<((usize, usize), Statement)> = whole
        .into_iter()
        .enumerate()
        .filter(|(_, statement)| !is_in_a_part(statement))
        .map(|(number, statement)| ((0, number), statement))
        .collect();
    for (reading, part) in (1..).zip(parts) {
        let moved =
            part.statements.into_iter().map(|statement| moved_by(statement, i64::from(part.place.start)));
        lines.extend(moved.enumerate().map(|(number, statement)| ((reading, number), statement)));
    }
    lines.sort_by_key(|(_, statement)| begin(statement));
    let numbers: HashMap<(usize, usize), usize> = lines.iter().map(|(number, _)| *number).zip(0..).collect();
    let renumbered = |((reading, _), statement): ((usize, usize), Statement)| {
        let parts = statement.into_parts();
        let inside = parts.inside.and_then(|outer| numbers.get(&(reading, outer)).copied());
        Statement::new(StatementParts { inside, ..parts }).ok()
    };
    lines.into_iter().filter_map(renumbered).collect()
}

fn begin(statement: &Statement) -> u32 {
    statement.cue.hull().map_or(0, Span::start)
}

/// A statement with all its places moved by so many code points.
pub(crate) fn moved_by(statement: Statement, by: i64) -> Statement {
    let at = |place: u32| u32::try_from(i64::from(place) + by).ok();
    let moved = |spans: &Spans| {
        let piece = |piece: &Span| Span::new(at(piece.start())?, at(piece.end())?).ok();
        Spans::new(spans.pieces().iter().filter_map(piece).collect())
    };
    let parts = statement.clone().into_parts();
    let (source, cue, content) = (moved(&parts.source), moved(&parts.cue), moved(&parts.content));
    Statement::new(StatementParts { source, cue, content, ..parts }).unwrap_or(statement)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, language: Language) -> Vec<(&str, Language)> {
        others(text, language).into_iter().map(|(part, language)| (&text[part], language)).collect()
    }

    const BOTH: &str = "The dam is full, the minister said.\n\n***\n\nقال الوزير إن السد ممتلئ منذ يوم أمس.\n\nوأضاف أن البوابات مغلقة.\n\nHe spoke on Monday.";

    #[test]
    fn paragraphs_in_the_other_script_are_a_part() {
        let arabic = "قال الوزير إن السد ممتلئ منذ يوم أمس.\n\nوأضاف أن البوابات مغلقة.";
        assert_eq!(parts(BOTH, Language::ENGLISH), [(arabic, Language::ARABIC)]);
    }

    #[test]
    fn a_title_and_a_foreign_word_are_none() {
        assert_eq!(parts("The paper is called\nالمرفأ اليوم\nand sells well.", Language::ENGLISH), []);
        assert_eq!(parts("قال الوزير إن شركة Harbour Works ستبدأ العمل.", Language::ARABIC), []);
    }

    #[test]
    fn a_part_in_a_language_we_do_not_read_is_left_alone() {
        let urdu = "The dam is full.\n\nوزیر نے کہا ہے کہ ڈیم بھر چکا ہے اور کوئی جلدی نہیں ہے۔";
        assert_eq!(parts(urdu, Language::ENGLISH), []);
    }
}
