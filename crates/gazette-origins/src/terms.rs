//! Words as subjects are told by them: stems, without the words that every text has.

use std::sync::LazyLock;

use gazette_news::Language;

use crate::quick::Table;
use crate::vector::TERM_BITS;
use crate::words::{ARABIC, Word, Words, hash_bytes};

mod stop;

/// Which stemming a text's words get.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tongue {
    English,
    Arabic,
    Persian,
}

impl Tongue {
    pub fn of(language: Option<Language>, words: &Words) -> Tongue {
        match language {
            Some(Language::ARABIC) => Tongue::Arabic,
            Some(Language::PERSIAN) => Tongue::Persian,
            Some(_) => Tongue::English,
            None => Tongue::guess(words),
        }
    }

    /// Told from function words: enough to choose a stemmer by.
    fn guess(words: &Words) -> Tongue {
        let sample = &words.all()[..words.len().min(200)];
        let arabic = sample.iter().filter(|w| w.is(ARABIC)).count();
        if arabic * 2 <= sample.len() {
            return Tongue::English;
        }
        let count = |set: &[u64]| sample.iter().filter(|w| set.contains(&w.hash)).count();
        let persian = count(&*PERSIAN_WORDS);
        let letters = sample.iter().filter(|w| words.key(w).contains(['پ', 'چ', 'ژ', 'گ'])).count();
        let article = sample.iter().filter(|w| words.key(w).starts_with("ال")).count();
        let arabic = count(&*ARABIC_WORDS) + article;
        if persian + letters > arabic { Tongue::Persian } else { Tongue::Arabic }
    }

    fn number(self) -> u8 {
        self as u8
    }
}

/// Function words that tell Persian.
static PERSIAN_WORDS: LazyLock<[u64; 14]> = LazyLock::new(|| {
    ["در", "به", "از", "كه", "را", "اين", "است", "با", "براي", "ان", "شد", "كرد", "هاي", "گفت"]
        .map(|word| hash_bytes(word.as_bytes()))
});

/// Function words that tell Arabic.
static ARABIC_WORDS: LazyLock<[u64; 12]> = LazyLock::new(|| {
    ["في", "من", "علي", "الي", "ان", "عن", "التي", "الذي", "هذا", "هذه", "قال", "مع"]
        .map(|word| hash_bytes(word.as_bytes()))
});

static STOP: LazyLock<Table<u64, ()>> = LazyLock::new(|| {
    stop::WORDS
        .iter()
        .flat_map(|words| words.split_whitespace())
        .map(|w| (hash_bytes(gazette_text::fold::key(w).as_bytes()), ()))
        .collect()
});

/// Whether a word stands in every text of its language.
pub(crate) fn is_stop(word: &Word) -> bool {
    STOP.contains_key(&word.hash)
}

/// The number of a word's stem; words of different languages have different numbers even where they are spelt alike.
pub(crate) fn term(key: &str, tongue: Tongue) -> u32 {
    term_of(stem_hash(key, tongue), tongue)
}

/// As [`term`], from [`stem_hash`].
pub(crate) fn term_of(stem: u64, tongue: Tongue) -> u32 {
    let script = if tongue == Tongue::English { 0 } else { 1 };
    (stem >> (64 - TERM_BITS)) as u32 ^ script
}

/// As [`term`], kept apart by language: what the lexicon is looked up by.
pub(crate) fn entry(key: &str, tongue: Tongue) -> u64 {
    entry_of(stem_hash(key, tongue), tongue)
}

/// As [`entry`], from [`stem_hash`].
pub(crate) fn entry_of(stem: u64, tongue: Tongue) -> u64 {
    stem ^ (u64::from(tongue.number()) << 1)
}

/// The hash of a word's stem.
pub(crate) fn stem_hash(key: &str, tongue: Tongue) -> u64 {
    hash_bytes(stem(key, tongue).as_bytes())
}

/// A word without its common endings and clitics.
pub(crate) fn stem(key: &str, tongue: Tongue) -> &str {
    match tongue {
        Tongue::English => english(key),
        Tongue::Arabic => arabic(key),
        Tongue::Persian => persian(key),
    }
}

fn english(key: &str) -> &str {
    if !key.is_ascii() || key.len() < 4 || key.bytes().any(|b| b.is_ascii_digit()) {
        return key;
    }
    let plural = match key {
        _ if key.ends_with("sses") => &key[..key.len() - 2],
        _ if key.ends_with("ies") && key.len() > 4 => &key[..key.len() - 2],
        _ if key.ends_with("ss") || key.ends_with("us") || key.ends_with("is") => key,
        _ if key.ends_with("es") && key.len() > 4 && ends_hissing(&key[..key.len() - 2]) => {
            &key[..key.len() - 2]
        }
        _ => key.strip_suffix('s').unwrap_or(key),
    };
    let shorter = ["ingly", "edly", "ing", "ed", "ly"]
        .iter()
        .find_map(|ending| {
            plural.strip_suffix(ending).filter(|s| s.len() >= 3 && s.contains(['a', 'e', 'i', 'o', 'u', 'y']))
        })
        .unwrap_or(plural);
    let shorter = undouble(shorter);
    // "voting" and "vote", "country" and "countries" end the same way.
    let shorter = shorter.strip_suffix('e').filter(|s| s.len() >= 3).unwrap_or(shorter);
    shorter.strip_suffix(['y', 'i']).filter(|s| s.len() >= 3).unwrap_or(shorter)
}

fn ends_hissing(stem: &str) -> bool {
    ["x", "ch", "sh", "z"].iter().any(|h| stem.ends_with(h))
}

fn undouble(stem: &str) -> &str {
    let b = stem.as_bytes();
    let n = b.len();
    if n >= 4 && b[n - 1] == b[n - 2] && !matches!(b[n - 1], b'l' | b's' | b'e' | b'o') {
        &stem[..n - 1]
    } else {
        stem
    }
}

fn arabic(key: &str) -> &str {
    let letters = key.chars().count();
    let mut stem = key;
    let mut left = letters;
    for (prefix, len) in
        [("وبال", 4), ("وال", 3), ("بال", 3), ("فال", 3), ("كال", 3), ("ولل", 3), ("لل", 2), ("ال", 2)]
    {
        if let Some(rest) = stem.strip_prefix(prefix)
            && left >= len + 3
        {
            stem = rest;
            left -= len;
            break;
        }
    }
    if left == letters
        && left >= 5
        && let Some(rest) = stem.strip_prefix(['و', 'ب', 'ل', 'ف'])
    {
        // Not always right ("وزراء" is no "and"), but what words are compared with is stemmed by the same rule.
        stem = rest;
        left -= 1;
    }
    for (suffix, len) in [
        ("يات", 3),
        ("تها", 3),
        ("تهم", 3),
        ("ها", 2),
        ("هم", 2),
        ("ات", 2),
        ("ون", 2),
        ("ين", 2),
        ("ان", 2),
        ("يه", 2),
        ("ته", 2),
        ("نا", 2),
        ("ه", 1),
        ("ي", 1),
        ("ا", 1),
    ] {
        if let Some(rest) = stem.strip_suffix(suffix)
            && left >= len + 3
        {
            return rest;
        }
    }
    stem
}

fn persian(key: &str) -> &str {
    let letters = key.chars().count();
    let mut stem = key;
    let mut left = letters;
    for (prefix, len) in [("نمي", 3), ("مي", 2)] {
        if let Some(rest) = stem.strip_prefix(prefix)
            && left >= len + 4
        {
            stem = rest;
            left -= len;
            break;
        }
    }
    // Endings come in pairs: «انتخاباتی» is «انتخابات» with ی, and that a plural.
    for _ in 0..2 {
        let ending = PERSIAN_ENDINGS.iter().find_map(|(ending, len)| {
            let rest = stem.strip_suffix(ending).filter(|_| left >= len + 3)?;
            Some((rest, len))
        });
        let Some((rest, len)) = ending else { break };
        stem = rest;
        left -= len;
    }
    stem
}

const PERSIAN_ENDINGS: &[(&str, usize)] = &[
    ("هايشان", 6),
    ("هايي", 4),
    ("هاي", 3),
    ("شان", 3),
    ("ترين", 4),
    ("ها", 2),
    ("تر", 2),
    ("ان", 2),
    ("ات", 2),
    ("ند", 2),
    ("اي", 2),
    ("ش", 1),
    ("ي", 1),
    ("ه", 1),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str, tongue: Tongue) {
        let key = gazette_text::fold::key;
        assert_eq!(stem(&key(a), tongue), stem(&key(b), tongue), "{a} {b}");
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (a, b) in [
            ("recall", "recalls"),
            ("voting", "vote"),
            ("countries", "country"),
            ("stopped", "stop"),
            ("wages", "wage"),
            ("taxes", "tax"),
            ("killed", "killing"),
        ] {
            same(a, b, Tongue::English);
        }
        for (a, b) in [
            ("الوزير", "وزير"),
            ("والحكومة", "حكومة"),
            ("للرئيس", "الرئيس"),
            ("الانتخابات", "انتخابات"),
            ("المصرية", "مصري"),
        ] {
            same(a, b, Tongue::Arabic);
        }
        for (a, b) in
            [("کشورهای", "کشور"), ("انتخاباتی", "انتخابات"), ("وزیران", "وزیر"), ("بزرگ‌ترین", "بزرگ")]
        {
            same(a, b, Tongue::Persian);
        }
    }

    #[test]
    fn the_language_is_guessed_from_few_words() {
        let guess = |t: &str| Tongue::of(None, &Words::read(t));
        assert_eq!(guess("The dam broke"), Tongue::English);
        assert_eq!(guess("قال الوزير إن السد انهار في الليل"), Tongue::Arabic);
        assert_eq!(guess("وزیر گفت که سد در شب شکست"), Tongue::Persian);
    }
}
