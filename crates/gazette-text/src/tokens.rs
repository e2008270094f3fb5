//! Words, numbers and marks, with their places.

use gazette_news::Span;

use crate::fold::{digit, is_invisible};
use crate::letters::{is_letter_or_digit, is_word_char};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Letters, with inner apostrophes, full stops, hyphens and joiners.
    Word,
    /// Begins with a digit: "1,200", "3.5", "۱۲", "5th".
    Number,
    /// One mark of punctuation or one symbol; two apostrophes or accents that stand for a quotation mark are one.
    Mark,
    /// A line break.
    Line,
    /// A blank line: the end of a paragraph.
    Paragraph,
}

/// One token: its place in code points, and in bytes for slicing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is made of.
    pub kind: Kind,
    /// First code point.
    pub start: u32,
    /// First code point after it.
    pub end: u32,
    /// First byte.
    pub from: u32,
    /// First byte after it.
    pub to: u32,
}

impl Token {
    /// The token as printed, where `text` is the text it was cut from; empty for any other text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.from as usize..self.to as usize).unwrap_or_default()
    }

    /// Its place.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end).expect("a token is never empty")
    }

    /// Whether it is a word or a number.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }

    /// Whether it is a line break or the end of a paragraph.
    pub fn is_break(&self) -> bool {
        matches!(self.kind, Kind::Line | Kind::Paragraph)
    }
}

/// Cuts a text into tokens. White space gives no token unless it breaks a line.
///
/// The English possessive ("'s") is a word of its own, since what is said of "the minister's claim" parts there.
/// Texts over 4 GiB are cut at that size.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { chars: text.char_indices().peekable(), at: 0, len: text.len(), last: ' ' };
    let mut out = Vec::with_capacity(text.len() / 5);
    while let Some(token) = reader.next() {
        split_possessive(text, token, &mut out);
    }
    out
}

struct Reader<'t> {
    chars: std::iter::Peekable<std::str::CharIndices<'t>>,
    at: u32,
    len: usize,
    last: char,
}

impl Reader<'_> {
    fn byte(&mut self) -> u32 {
        u32::try_from(self.chars.peek().map_or(self.len, |(byte, _)| *byte)).unwrap_or(u32::MAX)
    }

    fn bump(&mut self) {
        if let Some((_, c)) = self.chars.next() {
            self.last = c;
        }
        self.at = self.at.saturating_add(1);
    }

    fn next(&mut self) -> Option<Token> {
        loop {
            let (_, c) = *self.chars.peek()?;
            let (start, from) = (self.at, self.byte());
            let kind = if c.is_whitespace() || is_invisible(c) {
                match self.space() {
                    0 => continue,
                    1 => Kind::Line,
                    _ => Kind::Paragraph,
                }
            } else if is_word_char(c) {
                self.word();
                if digit(c).is_some() { Kind::Number } else { Kind::Word }
            } else {
                self.bump();
                self.twice(c);
                Kind::Mark
            };
            return Some(Token { kind, start, end: self.at, from, to: self.byte() });
        }
    }

    /// Two apostrophes or two accents are one mark, as typewriters and old archives quote.
    fn twice(&mut self, mark: char) {
        if matches!(mark, '\'' | '`') && self.chars.peek().is_some_and(|(_, next)| *next == mark) {
            self.bump();
        }
    }

    /// Skips white space and says how many lines it broke.
    fn space(&mut self) -> u32 {
        let mut lines = 0;
        while let Some((_, c)) = self.chars.peek().copied() {
            match c {
                '\n' | '\u{2028}' => lines += 1,
                '\u{2029}' => lines += 2,
                _ if c.is_whitespace() || is_invisible(c) => {}
                _ => break,
            }
            self.bump();
        }
        lines
    }

    fn word(&mut self) {
        loop {
            while self.chars.peek().is_some_and(|(_, c)| is_word_char(*c)) {
                self.bump();
            }
            let mut ahead = self.chars.clone();
            let inner = ahead.next().map(|(_, c)| c);
            let after = ahead.next().map(|(_, c)| c);
            let joins = match (inner, after) {
                (Some('\'' | '’' | '.' | '-' | '‐' | '‑' | '&'), Some(c)) => is_letter_or_digit(c),
                // ZWNJ and ZWJ stand inside Persian words.
                (Some('\u{200C}' | '\u{200D}'), Some(c)) => is_word_char(c),
                (Some(',' | '٬' | '٫' | '،' | ':'), Some(c)) => {
                    digit(c).is_some() && digit(self.last).is_some()
                }
                _ => false,
            };
            if !joins {
                return;
            }
            self.bump();
        }
    }
}

fn split_possessive(text: &str, token: Token, out: &mut Vec<Token>) {
    let word = token.of(text);
    if token.kind == Kind::Word {
        for clitic in ["'s", "’s", "'S", "’S"] {
            if word.len() > clitic.len() && word.ends_with(clitic) {
                let cut = token.to - clitic.len() as u32;
                out.push(Token { end: token.end - 2, to: cut, ..token });
                out.push(Token { start: token.end - 2, from: cut, ..token });
                return;
            }
        }
    }
    out.push(token);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|t| t.of(text)).collect()
    }

    #[test]
    fn words_keep_their_inner_marks() {
        assert_eq!(
            cut("The U.S. didn't pay 1,200.50, he said."),
            ["The", "U.S", ".", "didn't", "pay", "1,200.50", ",", "he", "said", "."]
        );
        assert_eq!(cut("Osman's «می‌گوید»"), ["Osman", "'s", "«", "می‌گوید", "»"]);
        assert_eq!(cut("۱۲٫۵ درصد، و 3"), ["۱۲٫۵", "درصد", "،", "و", "3"]);
    }

    #[test]
    fn two_apostrophes_are_a_quotation_mark() {
        assert_eq!(
            cut("''We wait,'' the dams' guard said."),
            ["''", "We", "wait", ",", "''", "the", "dams", "'", "guard", "said", "."]
        );
    }

    #[test]
    fn line_breaks_and_paragraphs_are_told_apart() {
        let kinds: Vec<_> = tokens("a\nb \n \nc").iter().map(|t| t.kind).collect();
        assert_eq!(kinds, [Kind::Word, Kind::Line, Kind::Word, Kind::Paragraph, Kind::Word]);
    }

    #[test]
    fn places_are_code_points() {
        let text = "قال’s «x»";
        for token in tokens(text) {
            assert_eq!(token.span().of(text), Some(token.of(text)));
        }
    }
}
