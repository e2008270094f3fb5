//! Folding: writing the same word the same way.
//!
//! Case and diacritics of Latin letters go; the forms of Arabic letters that writers of Arabic and Persian choose
//! freely between become one (ي ى ی, ك ک, أ إ آ ٱ ا, ة ه); vowel signs, tatweel, ZWNJ and the invisible marks of
//! direction go; digits of any script become ASCII; presentation forms become letters.

use gazette_news::Span;
use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

/// A folded text that remembers where each of its code points came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    at: Vec<u32>,
}

impl Folded {
    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The code point of the unfolded text that gave the folded code point `index`.
    pub fn origin(&self, index: u32) -> Option<u32> {
        self.at.get(index as usize).copied()
    }

    /// The stretch of the unfolded text that a stretch of the folded one came from.
    pub fn unfold(&self, span: Span) -> Option<Span> {
        let (first, last) = (self.origin(span.start())?, self.origin(span.end() - 1)?);
        Span::new(first, last + 1).ok()
    }
}

/// Folds a text and keeps the way back.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), at: Vec::with_capacity(text.len()) };
    for (at, c) in (0u32..).zip(text.chars()) {
        each(c, |f| {
            folded.text.push(f);
            folded.at.push(at);
        });
    }
    folded
}

/// Folds a word for comparing and looking up.
pub fn key(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    push_key(word, &mut out);
    out
}

/// As [`key`], onto the end of `out`.
pub fn push_key(word: &str, out: &mut String) {
    for c in word.chars() {
        each(c, |f| out.push(f));
    }
}

/// As [`push_key`], of one code point.
pub fn push_char(c: char, out: &mut String) {
    each(c, |f| out.push(f));
}

/// The value of a decimal digit of ASCII, Arabic (٠–٩) or Persian (۰–۹) script.
pub fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    }
}

/// Whether a code point is invisible in print: joiners, marks of direction, byte order mark, soft hyphen.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a code point is a vowel sign or other mark written over or under an Arabic letter, or tatweel.
pub fn is_arabic_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{8D3}'..='\u{8FF}')
}

fn each(c: char, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        emit(c.to_ascii_lowercase());
    } else if let Some(letter) = arabic_letter(c) {
        emit(letter);
    } else {
        beyond_letters(c, &mut emit);
    }
}

/// The one form of a letter of Arabic or Persian; `None` for everything else.
fn arabic_letter(c: char) -> Option<char> {
    Some(match c {
        'ي' | 'ى' | 'ی' | 'ئ' | 'ې' => 'ي',
        'ك' | 'ک' => 'ك',
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ا' => 'ا',
        'ة' | 'ه' | 'ۀ' | 'ہ' | 'ە' | 'ۂ' => 'ه',
        'ؤ' => 'و',
        '\u{640}' => return None,
        '\u{621}'..='\u{64A}' => c,
        _ => return None,
    })
}

/// What is neither ASCII nor one of the letters that copy in Arabic letters is made of.
fn beyond_letters(c: char, emit: &mut dyn FnMut(char)) {
    match c {
        '’' | '‘' | 'ʼ' | '`' | '´' => emit('\''),
        'ß' => {
            emit('s');
            emit('s');
        }
        'æ' | 'Æ' => {
            emit('a');
            emit('e');
        }
        'ø' | 'Ø' => emit('o'),
        'ł' | 'Ł' => emit('l'),
        'đ' | 'Đ' => emit('d'),
        'ı' => emit('i'),
        _ if is_invisible(c) || is_arabic_mark(c) => {}
        _ => match digit(c) {
            Some(d) => emit(char::from(b'0' + d as u8)),
            None => decomposed(c, emit),
        },
    }
}

/// The letters of a decomposition without their marks, each folded in its turn: a part may itself have several forms
/// (U+1FFD decomposes to ´, ẞ is the capital of ß).
fn decomposed(c: char, emit: &mut dyn FnMut(char)) {
    let letter = |part: char| match part {
        _ if is_combining_mark(part) => {}
        _ if part != c => each(part, &mut *emit),
        _ => part.to_lowercase().filter(|l| !is_combining_mark(*l)).for_each(|l| match l == c {
            true => emit(l),
            false => each(l, &mut *emit),
        }),
    };
    match c as u32 {
        // Ligatures, Arabic presentation forms and full-width letters stand for ordinary letters.
        0xFB00..=0xFDFF | 0xFE70..=0xFEFC | 0xFF01..=0xFF5E => decompose_compatible(c, letter),
        _ => decompose_canonical(c, letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_letter_become_one() {
        assert_eq!(key("إلى"), key("الي"));
        assert_eq!(key("کتابی"), key("كتابي"));
        assert_eq!(key("مُدِيـــر"), key("مدير"));
        assert_eq!(key("می‌گوید"), key("میگوید"));
        assert_eq!(key("الحكومة"), key("الحكومه"));
        assert_eq!(key("ﷲ"), key("الله"));
    }

    #[test]
    fn latin_loses_case_and_diacritics() {
        assert_eq!(key("Müller’s ÉLAN Łódź"), "muller's elan lodz");
        assert_eq!(key("۱۲٣4"), "1234");
    }

    #[test]
    fn every_folded_code_point_is_folded_for_good() {
        for c in '\0'..=char::MAX {
            let folded = key(c.encode_utf8(&mut [0; 4]));
            assert_eq!(key(&folded), folded, "U+{:04X}", c as u32);
        }
        assert_eq!((key("\u{1FFD}"), key("ẞ")), ("'".to_owned(), "ss".to_owned()));
    }

    #[test]
    fn folded_places_lead_back() {
        let folded = fold("قالــت مُنى");
        let at = folded.text().chars().position(|c| c == 'م').expect("there") as u32;
        let name = Span::new(at, at + 3).expect("forwards");
        assert_eq!(folded.unfold(name).and_then(|s| s.of("قالــت مُنى")), Some("مُنى"));
    }
}
