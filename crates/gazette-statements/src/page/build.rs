//! The build of a word: what its letters tell of its kind when the word itself is unknown.

use gazette_news::Language;

use crate::hash::hash_bytes;

/// Letters that are looked at.
const LONGEST: usize = 14;

/// A few letters in a row, which need no memory of their own.
struct Letters {
    bytes: [u8; LONGEST * 4],
    length: usize,
}

impl Letters {
    const NONE: Letters = Letters { bytes: [0; LONGEST * 4], length: 0 };

    fn push(&mut self, letter: char) {
        self.length += letter.encode_utf8(&mut self.bytes[self.length..]).len();
    }

    fn hash(&self) -> u32 {
        hash_bytes(&self.bytes[..self.length])
    }
}

/// A hash of a folded word's build.
pub(super) fn build(key: &str, language: Language) -> u32 {
    let mut out = Letters::NONE;
    if language == Language::ARABIC {
        pattern(key, &mut out);
    } else {
        key.chars().rev().take(2).for_each(|letter| out.push(letter));
        out.push('|');
        key.chars().take(1).for_each(|letter| out.push(letter));
        out.push(if key.chars().count() > 5 { 'l' } else { 's' });
    }
    out.hash()
}

/// An Arabic word with the letters that roots are made of replaced: «تفكيك» and «تقديم» are both «ت--ي-», verbal nouns.
fn pattern(key: &str, out: &mut Letters) {
    let letters = || key.chars().take(LONGEST);
    let last = letters().count().saturating_sub(1);
    for (at, letter) in letters().enumerate() {
        let kept = match letter {
            'ا' | 'و' | 'ي' | 'ى' | 'ه' => true,
            'ت' => at <= 2 || at == last,
            'م' | 'ن' | 'س' => at <= 1 || (at == last && letter == 'ن'),
            'ل' => at <= 2 && matches!(key.chars().next(), Some('ا' | 'و' | 'ب' | 'ل' | 'ف' | 'ك')),
            'ب' | 'ك' | 'ف' => at == 0,
            _ => false,
        };
        out.push(if kept { letter } else { '-' });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbal_nouns_of_one_kind_have_one_build() {
        let of = |word| build(word, Language::ARABIC);
        assert_eq!(of("تفكيك"), of("تقديم"));
        assert_ne!(of("تفكيك"), of("الداخليه"));
    }
}
