//! Letters and digits of any script, known quickly in the scripts that news is read in.
//!
//! The standard library looks up what is no ASCII in a compressed table, which costs more than all the rest of cutting
//! Arabic copy into words.

use unicode_normalization::char::is_combining_mark;

use crate::fold::is_arabic_mark;

/// As [`char::is_alphabetic`].
#[inline]
pub fn is_letter(c: char) -> bool {
    near(c).map_or_else(|| c.is_alphabetic(), |near| near == Near::Letter)
}

/// As [`char::is_alphanumeric`].
#[inline]
pub fn is_letter_or_digit(c: char) -> bool {
    near(c).map_or_else(|| c.is_alphanumeric(), |near| near != Near::Neither)
}

/// Whether a code point stands in words: a letter, a digit, or a sign over, under or between letters.
pub(crate) fn is_word_char(c: char) -> bool {
    is_letter_or_digit(c) || !c.is_ascii() && (is_arabic_mark(c) || is_combining_mark(c))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Near {
    Letter,
    Digit,
    Neither,
}

/// What a code point is that Latin, Arabic and Persian copy is made of; `None` for others.
#[inline]
fn near(c: char) -> Option<Near> {
    Some(match c {
        'a'..='z' | 'A'..='Z' => Near::Letter,
        '0'..='9' => Near::Digit,
        '\0'..='\u{7F}' => Near::Neither,
        '\u{620}'..='\u{657}' | '\u{66E}'..='\u{6D3}' => Near::Letter,
        '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => Near::Digit,
        // Spaces, dashes, quotation marks, joiners and marks of direction.
        '\u{2000}'..='\u{206F}' => Near::Neither,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_told_otherwise_than_the_standard_library_tells_it() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "U+{:04X}", c as u32);
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "U+{:04X}", c as u32);
        }
    }
}
