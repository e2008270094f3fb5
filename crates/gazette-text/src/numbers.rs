//! Numbers as news prints them: digits of three scripts and number words of three languages.

use gazette_news::Language;

use crate::fold::{self, digit};
use crate::tokens::{Kind, Token};

mod sum;
mod words;

pub use sum::{Part, Sum};
use words::unit;
pub use words::{scale, vocabulary};

/// A number read from tokens `first..=last`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// Whether it was printed with digits (and perhaps a scale word: "1.2 million").
    pub digits: bool,
}

/// Reads the number that begins at token `at`, as far as it goes; `None` where none begins.
///
/// "1,200", "۱۲٫۵", "3 million", "twenty-seven", "خمسة وعشرون ألفا", "بیست و هفت هزار". Words that are more often
/// something else ("one", "واحد", «یک» alone) are left out.
pub fn number_at(text: &str, tokens: &[Token], at: usize, language: Language) -> Option<Number> {
    let token = tokens.get(at)?;
    match token.kind {
        Kind::Number => digits_at(text, tokens, at, language),
        Kind::Word => joined_digits(token.of(text), at).or_else(|| words_at(text, tokens, at, language)),
        _ => None,
    }
}

/// «و20»: digits that an Arabic "and" is joined to.
fn joined_digits(printed: &str, at: usize) -> Option<Number> {
    let digits = printed.strip_prefix('و').filter(|rest| rest.starts_with(|c| digit(c).is_some()))?;
    Some(Number { value: parse_digits(digits)?, first: at, last: at, digits: true })
}

/// The value of digits with their group and decimal marks; `None` for "10:30", "2-1", "5th", "1.2.3".
pub fn parse_digits(printed: &str) -> Option<f64> {
    let mut plain = String::with_capacity(printed.len());
    let mut groups: Vec<usize> = Vec::new();
    let mut decimal = false;
    for c in printed.chars() {
        match c {
            _ if digit(c).is_some() => plain.push(char::from(b'0' + digit(c)? as u8)),
            ',' | '٬' | '،' if !decimal => groups.push(plain.len()),
            '.' | '٫' if !decimal => {
                decimal = true;
                plain.push('.');
            }
            _ => return None,
        }
    }
    let whole = plain.find('.').unwrap_or(plain.len());
    // Groups are of three digits; "1,5" is a decimal comma.
    match groups[..] {
        [cut] if !decimal && whole - cut != 3 => {
            plain.insert(cut, '.');
        }
        _ if groups.iter().any(|g| whole < *g || !(whole - g).is_multiple_of(3)) => return None,
        _ => {}
    }
    (plain.len() <= 24).then(|| plain.parse().ok()).flatten()
}

/// "502m", "4.5bn": digits with the scale written together with them. "5m" alone is a length: a sign of money before it
/// makes it millions.
fn scaled_digits(text: &str, tokens: &[Token], at: usize) -> Option<f64> {
    let printed = tokens[at].of(text);
    let cut = printed.find(|c: char| c.is_ascii_alphabetic())?;
    let (digits, scale) = printed.split_at(cut);
    let before = at.checked_sub(1).map(|k| tokens[k].of(text)).unwrap_or_default();
    let is_money = matches!(before, "$" | "€" | "£" | "¥");
    let scale = match scale {
        "bn" | "BN" | "Bn" => 1e9,
        "mn" | "mln" | "MN" => 1e6,
        "tn" | "trn" => 1e12,
        "m" | "M" if is_money => 1e6,
        "b" | "B" if is_money => 1e9,
        "k" | "K" if is_money => 1e3,
        _ => return None,
    };
    Some(parse_digits(digits)? * scale)
}

fn digits_at(text: &str, tokens: &[Token], at: usize, language: Language) -> Option<Number> {
    if let Some(value) = scaled_digits(text, tokens, at) {
        return Some(Number { value, first: at, last: at, digits: true });
    }
    let mut value = parse_digits(tokens[at].of(text))?;
    let mut last = at;
    // "two hundred thousand million": more scales than three are no number.
    while let Some(scale) = tokens
        .get(last + 1)
        .filter(|t| last < at + 3 && t.kind == Kind::Word)
        .and_then(|t| scale(&fold::key(t.of(text)), language))
    {
        value *= scale;
        last += 1;
    }
    Some(Number { value, first: at, last, digits: true })
}

fn words_at(text: &str, tokens: &[Token], at: usize, language: Language) -> Option<Number> {
    let mut sum = Sum::default();
    let mut last = None;
    let mut k = at;
    while k < tokens.len() && k < at + 12 && tokens[k].kind == Kind::Word {
        let key = fold::key(tokens[k].of(text));
        let (parts_here, joined) = read_word(&key, language, k > at);
        if parts_here.is_empty() {
            // A lone "and" joins two number words; anything else ends the number.
            if last.is_some() && joined && k + 1 < tokens.len() {
                k += 1;
                continue;
            }
            break;
        }
        for part in parts_here {
            if !sum.take(part) {
                return finish(sum, at, last, text, tokens);
            }
        }
        last = Some(k);
        k += 1;
    }
    finish(sum, at, last, text, tokens)
}

fn finish(sum: Sum, first: usize, last: Option<usize>, text: &str, tokens: &[Token]) -> Option<Number> {
    let (last, value, parts) = (last?, sum.value(), sum.parts());
    // "one", «واحد» and «یک» are articles and pronouns far more often than figures.
    let alone = parts == 1 && value <= 1.0;
    let lone_scale = parts == 1
        && first == last
        && matches!(
            fold::key(tokens[first].of(text)).as_str(),
            "hundreds" | "thousands" | "millions" | "الاف" | "ملايين" | "مئات" | "هزاران" | "صدها"
        );
    (!alone && !lone_scale).then_some(Number { value, first, last, digits: false })
}

/// The parts one printed word holds; whether it only joins. Arabic writes «وعشرون» together, English hyphenates.
fn read_word(key: &str, language: Language, inner: bool) -> (Vec<Part>, bool) {
    let one = |k: &str| unit(k, language).map(Part::Unit).or_else(|| scale(k, language).map(Part::Scale));
    if let Some(part) = one(key) {
        return (vec![part], false);
    }
    if key.contains('-') {
        let parts: Option<Vec<Part>> = key.split('-').map(one).collect();
        return (parts.unwrap_or_default(), false);
    }
    if language == Language::ARABIC
        && let Some(part) = key.strip_prefix('و').filter(|rest| inner || *rest != "الف").and_then(one)
    {
        return (vec![part], false);
    }
    let joins = match language {
        Language::ENGLISH => key == "and",
        _ => key == "و",
    };
    (Vec::new(), joins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn first(text: &str, language: Language) -> Option<f64> {
        number_at(text, &tokens(text), 0, language).map(|n| n.value)
    }

    #[test]
    fn digits_of_three_scripts() {
        assert_eq!(parse_digits("1,200.5"), Some(1200.5));
        assert_eq!(parse_digits("۱۲٫۵"), Some(12.5));
        assert_eq!(parse_digits("٣٬٠٠٠"), Some(3000.0));
        assert_eq!(parse_digits("2,5"), Some(2.5));
        assert_eq!(parse_digits("10:30"), None);
        assert_eq!(parse_digits("1.2.3"), None);
    }

    #[test]
    fn words_of_three_languages() {
        let (en, ar, fa) = (Language::ENGLISH, Language::ARABIC, Language::PERSIAN);
        assert_eq!(first("twenty-seven people", en), Some(27.0));
        assert_eq!(first("two hundred and five", en), Some(205.0));
        assert_eq!(first("3.5 million dollars", en), Some(3_500_000.0));
        assert_eq!(first("خمسة وعشرون شخصا", ar), Some(25.0));
        assert_eq!(first("ثلاثة آلاف ومئتين", ar), Some(3200.0));
        assert_eq!(first("أحد عشر عاملا", ar), Some(11.0));
        assert_eq!(first("بیست و هفت هزار نفر", fa), Some(27_000.0));
        assert_eq!(first("one of them", en), None);
        assert_eq!(first("thousands of people", en), None);
    }
}
