//! The build of a word: what its letters tell of its kind when the word itself is unknown.

use gazette_news::Language;

use crate::hash::hash_str;

/// A hash of a folded word's build.
pub(super) fn build(key: &str, language: Language) -> u32 {
    let mut out = String::with_capacity(16);
    if language == Language::ARABIC {
        pattern(key, &mut out);
    } else {
        out.extend(key.chars().rev().take(2));
        out.push('|');
        out.extend(key.chars().next());
        out.push(if key.chars().count() > 5 { 'l' } else { 's' });
    }
    hash_str(&out)
}

/// An Arabic word with the letters that roots are made of replaced: «تفكيك» and «تقديم» are both «ت--ي-», verbal nouns.
fn pattern(key: &str, out: &mut String) {
    let letters: Vec<char> = key.chars().take(14).collect();
    let last = letters.len().saturating_sub(1);
    for (at, letter) in letters.iter().enumerate() {
        let kept = match letter {
            'ا' | 'و' | 'ي' | 'ى' | 'ه' => true,
            'ت' => at <= 2 || at == last,
            'م' | 'ن' | 'س' => at <= 1 || (at == last && *letter == 'ن'),
            'ل' => at <= 2 && matches!(letters.first(), Some('ا' | 'و' | 'ب' | 'ل' | 'ف' | 'ك')),
            'ب' | 'ك' | 'ف' => at == 0,
            _ => false,
        };
        out.push(if kept { *letter } else { '-' });
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
