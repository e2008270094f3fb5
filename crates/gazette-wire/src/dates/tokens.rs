//! A date's text cut into numbers, words and signs.

use jiff::civil::Weekday;

use super::calendar::Calendar;
use super::names;

/// More pieces than any date has; the rest of the text is not looked at.
const MOST: usize = 64;

/// One piece of a date's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// A run of digits of any script: its value and how many digits it has.
    Number(u64, u8),
    /// A month's name.
    Month(Calendar, u8),
    /// The half of the day, and whether it is named in English.
    Half { after_noon: bool, in_english: bool },
    /// A named zone, in seconds east of UTC.
    Zone(i32),
    /// A calendar's mark.
    Era(Calendar),
    /// `T` between a day and a time (ISO 8601).
    TimeMark,
    /// `h` between hours and minutes.
    HourMark,
    /// A sign: year, month and day marks of East Asia count as `-`.
    Sign(char),
    /// White space.
    Gap,
    /// A day of the week.
    Weekday(Weekday),
    /// A word that may stand inside a date.
    Filler,
    /// Any other word; also what has been used up.
    Other,
}

impl Token {
    /// Whether it tells nothing of which day, time or zone it is.
    pub(super) fn is_other(&self) -> bool {
        matches!(self, Token::Other | Token::Weekday(_))
    }
}

pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(24);
    let mut rest = text;
    let mut before: Option<String> = None;
    while let Some(c) = rest.chars().next() {
        if tokens.len() >= MOST {
            break;
        }
        if digit(c).is_some() {
            let (token, len) = number(rest);
            let numbered = before.as_deref().and_then(|word| numbered_month(word, token));
            if let Some(month) = numbered.filter(|_| tokens.last() == Some(&Token::Other)) {
                tokens.pop();
                tokens.push(month);
            } else {
                tokens.push(token);
            }
            rest = &rest[len..];
            before = None;
        } else if c.is_alphabetic() {
            let mut len = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
            let mut word = names::fold(&rest[..len]);
            if let Some((second, end)) = abbreviation(&word, &rest[len..]) {
                word.push(second);
                len += end;
            }
            join_two(&mut tokens, before.as_deref(), &word);
            before = Some(word);
            rest = &rest[len..];
        } else {
            if c.is_whitespace() {
                if tokens.last() != Some(&Token::Gap) {
                    tokens.push(Token::Gap);
                }
            } else if !names::is_mark(c) {
                tokens.push(Token::Sign(sign(c)));
                before = None;
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    tokens
}

/// Names of two words replace what their first word was taken for.
fn join_two(tokens: &mut Vec<Token>, before: Option<&str>, word: &str) {
    if let Some(first) = before
        && let Some((calendar, month)) = names::month_of_two(first, word)
    {
        tokens.pop_if(|token| *token == Token::Gap);
        tokens.pop();
        tokens.push(Token::Month(calendar, month));
        return;
    }
    tokens.push(classify(word, tokens));
}

/// «تشرين2» is the second of the two months of that name.
fn numbered_month(word: &str, number: Token) -> Option<Token> {
    let ordinal = match number {
        Token::Number(1, 1) => "اول",
        Token::Number(2, 1) => "ثانی",
        _ => return None,
    };
    names::month_of_two(word, ordinal).map(|(calendar, month)| Token::Month(calendar, month))
}

/// "a.m." and «هـ.ق» are one word: the second letter after a first that stood alone, and where it ends.
fn abbreviation(first: &str, rest: &str) -> Option<(char, usize)> {
    if first.chars().count() != 1 {
        return None;
    }
    let mut after = rest.strip_prefix('.')?.chars();
    let second = after.next().filter(|c| is_word(*c))?;
    let alone = after.next().is_none_or(|c| !c.is_alphanumeric());
    alone.then(|| (second, 1 + second.len_utf8()))
}

fn classify(word: &str, before: &[Token]) -> Token {
    let after_number = matches!(before.last(), Some(Token::Number(..)));
    match word {
        "t" if after_number => return Token::TimeMark,
        "h" | "uhr" if after_number => return Token::HourMark,
        "年" | "년" | "月" | "월" => return Token::Sign('-'),
        "日" | "일" => return Token::Filler,
        "時" | "时" | "시" | "分" | "분" => return Token::Sign(':'),
        // After a year «م» says "of the Christian era", after a time "after noon".
        "م" => {
            let year = before.iter().rev().find(|t| **t != Token::Gap);
            return if matches!(year, Some(Token::Number(_, 4))) {
                Token::Era(Calendar::Gregorian)
            } else {
                Token::Half { after_noon: true, in_english: false }
            };
        }
        _ => {}
    }
    if let Some((calendar, month)) = names::month(word) {
        Token::Month(calendar, month)
    } else if let Some(after_noon) = names::half_of_day(word) {
        Token::Half { after_noon, in_english: word.starts_with(['a', 'p']) }
    } else if let Some(seconds) = names::zone(word) {
        Token::Zone(seconds)
    } else if let Some(calendar) = names::era(word) {
        Token::Era(calendar)
    } else if let Some(weekday) = names::weekday(word) {
        Token::Weekday(weekday)
    } else if names::is_filler(word) {
        Token::Filler
    } else {
        Token::Other
    }
}

fn number(text: &str) -> (Token, usize) {
    let (mut value, mut digits, mut len) = (0u64, 0u8, 0);
    for c in text.chars() {
        let Some(d) = digit(c) else { break };
        value = value.saturating_mul(10).saturating_add(u64::from(d));
        digits = digits.saturating_add(1);
        len += c.len_utf8();
    }
    (Token::Number(value, digits), len)
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    }
}

/// East Asian year and day marks stand against their numbers without a space, so each is a word of its own.
fn is_word(c: char) -> bool {
    (c.is_alphabetic() || names::is_mark(c) || ('\u{64B}'..='\u{65F}').contains(&c)) && digit(c).is_none()
}

fn sign(c: char) -> char {
    match c {
        '–' | '—' | '−' | '‐' | '‑' | 'ـ' => '-',
        '،' | '٬' => ',',
        '：' => ':',
        '٫' => '.',
        '／' | '∕' => '/',
        c => c,
    }
}
