//! Numbers as copy prints them, in digits and in words of three languages: "18,000", "18 thousand", «هجده هزار».

use std::sync::LazyLock;

use gazette_news::Language;
use gazette_text::numbers::{Part, Sum, vocabulary};

use crate::quick::Table;
use crate::terms::Tongue;
use crate::words::{NUMBER, Word, Words, hash_bytes, mix};

/// A number and how many words print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// Its value in thousandths, so that "1.2 million" and "1,200,000" are one.
    thousandths: u64,
    /// Words that print it.
    pub words: usize,
}

/// Words of the longest number read.
const LONGEST: usize = 8;
/// Thousandths from which a number tells something.
const SMALL: u64 = 10_000;
/// The least number that is read: one is as often a word as a number.
const LEAST: f64 = 2.0;
/// Values above this are no figures of news, and are not told apart in thousandths.
const MOST: f64 = 1e15;

static PARTS: LazyLock<[Table<u64, Part>; 3]> = LazyLock::new(|| {
    [Language::ENGLISH, Language::ARABIC, Language::PERSIAN].map(|language| {
        vocabulary(language).map(|(word, part)| (hash_bytes(word.as_bytes()), part)).collect()
    })
});

impl Numeral {
    /// The number that begins at a word, as far as it goes; `None` where none of ten or more does.
    pub fn at(words: &Words, at: usize, tongue: Tongue) -> Option<Numeral> {
        Numeral::any(words, at, tongue).filter(|numeral| !numeral.is_small())
    }

    /// Whether it is below ten: "5" is in every text.
    pub fn is_small(self) -> bool {
        self.thousandths < SMALL
    }

    /// As [`Numeral::at`], of two or more.
    pub fn any(words: &Words, at: usize, tongue: Tongue) -> Option<Numeral> {
        let parts = &PARTS[tongue as usize];
        let first = &words.all()[at];
        let (value, end) =
            if first.is(NUMBER) { in_digits(words, at, parts)? } else { in_words(words, at, parts, tongue)? };
        (LEAST..MOST)
            .contains(&value)
            .then(|| Numeral { thousandths: (value * 1e3).round() as u64, words: end - at })
    }

    /// A number for it.
    pub fn hash(self) -> u64 {
        mix(self.thousandths)
    }

    /// Whether it may be a year: reports of everything name the years around them.
    pub fn may_be_year(self) -> bool {
        (1_900_000..=2_050_000).contains(&self.thousandths) && self.thousandths.is_multiple_of(1_000)
    }

    /// Its digits without the zeros at its end: 3 for 55.3 and 1 for 50,000, which is as likely as not a round guess.
    pub fn digits(self) -> u32 {
        let mut rest = self.thousandths;
        while rest > 0 && rest.is_multiple_of(10) {
            rest /= 10;
        }
        rest.checked_ilog10().map_or(0, |log| log + 1)
    }
}

/// Whether [`Numeral::any`] may find a number that begins with a word.
pub(crate) fn may_begin(word: &Word, tongue: Tongue) -> bool {
    word.is(NUMBER) || matches!(PARTS[tongue as usize].get(&word.hash), Some(Part::Unit(_)))
}

/// What Arabic writes together with a number that follows it: «و64», «بـ18».
const PREFIXES: [char; 5] = ['و', 'ب', 'ل', 'ف', 'ك'];

/// "18,000", "18 thousand", "63rd", «و64»: the value, and the word after it.
fn in_digits(words: &Words, at: usize, parts: &Table<u64, Part>) -> Option<(f64, usize)> {
    let key = words.key(&words.all()[at]);
    let key = key.strip_prefix(PREFIXES).unwrap_or(key);
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| key.strip_suffix(ending));
    let digits = ordinal.unwrap_or(key);
    if !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    let mut value: f64 = digits.parse().ok()?;
    let mut end = at + 1;
    while let Some(Part::Scale(scale)) =
        words.all().get(end).filter(|_| end < at + 3).and_then(|word| parts.get(&word.hash))
    {
        value *= scale;
        end += 1;
    }
    Some((value, end))
}

/// "twenty-seven", «خمسة وعشرون ألفا», «بیست و هفت هزار».
fn in_words(words: &Words, at: usize, parts: &Table<u64, Part>, tongue: Tongue) -> Option<(f64, usize)> {
    let mut sum = Sum::default();
    // "hundred" alone is as often a word as a number.
    let all = words.all();
    sum.take(*parts.get(&all[at].hash).filter(|part| matches!(part, Part::Unit(_)))?);
    let mut end = at + 1;
    while end < all.len().min(at + LONGEST) {
        let is_joint = joins(words.key(&all[end]), tongue);
        let next = end + usize::from(is_joint);
        let Some(word) = all.get(next) else { break };
        let joined = || {
            let rest = words.key(word).strip_prefix('و').filter(|_| tongue == Tongue::Arabic)?;
            parts.get(&hash_bytes(rest.as_bytes()))
        };
        let Some(part) = parts.get(&word.hash).or_else(joined) else { break };
        // "five and six" are two numbers.
        if !sum.take(*part) {
            break;
        }
        end = next + 1;
    }
    Some((sum.value(), end))
}

fn joins(key: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::English => key == "and",
        Tongue::Arabic | Tongue::Persian => key == "و",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, tongue: Tongue) -> Option<(u64, usize)> {
        Numeral::at(&Words::read(text), 0, tongue).map(|n| (n.thousandths, n.words))
    }

    #[test]
    fn a_number_is_one_however_it_is_printed() {
        let (en, ar, fa) = (Tongue::English, Tongue::Arabic, Tongue::Persian);
        for (text, tongue, words) in [
            ("18,000 hectares", en, 1),
            ("18 thousand hectares", en, 2),
            ("eighteen thousand hectares", en, 2),
            ("18 ألف هكتار", ar, 2),
            ("ثمانية عشر ألف هكتار", ar, 3),
            ("و18 ألف هكتار", ar, 2),
            ("بـ18 ألف هكتار", ar, 2),
            ("۱۸ هزار هکتار", fa, 2),
            ("هجده هزار هکتار", fa, 2),
        ] {
            assert_eq!(read(text, tongue), Some((18_000_000, words)), "{text}");
        }
        for (text, tongue) in [("twenty-seven", en), ("سبعة وعشرين", ar), ("بیست و هفت", fa), ("27th", en)]
        {
            assert_eq!(read(text, tongue).map(|n| n.0), Some(27_000), "{text}");
        }
        assert_eq!(read("1.2 million", en), read("1,200,000", en).map(|(value, _)| (value, 2)));
    }

    #[test]
    fn small_numbers_and_names_with_digits_are_none() {
        for text in ["5", "A7", "five and six", "hundred", "th", "2.1.3"] {
            assert_eq!(read(text, Tongue::English), None, "{text}");
        }
    }

    #[test]
    fn round_numbers_have_few_digits() {
        let digits = |text: &str| Numeral::at(&Words::read(text), 0, Tongue::English).map(Numeral::digits);
        assert_eq!(digits("55.3"), Some(3));
        assert_eq!(digits("50,000"), Some(1));
        assert_eq!(digits("4,118.20"), Some(5));
    }
}
