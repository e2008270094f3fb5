//! One pass over a text: its words, folded and hashed, with what their surroundings tell.

use gazette_text::fold;

/// A word stands inside quotation marks.
pub(crate) const QUOTED: u8 = 1;
/// A word begins with a capital letter.
pub(crate) const CAPITAL: u8 = 2;
/// A word holds a digit.
pub(crate) const NUMBER: u8 = 4;
/// A word opens a sentence, a paragraph or a quotation.
pub(crate) const OPENS: u8 = 8;
/// A word is written in Arabic letters.
pub(crate) const ARABIC: u8 = 16;
/// A bracket opens right before the word.
pub(crate) const BRACKET: u8 = 32;

/// One folded word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// Hash of the folded word; stable, since it is kept in stores.
    pub hash: u64,
    /// First byte in [`Words::folded`].
    pub from: u32,
    /// First byte after it.
    pub to: u32,
    /// First byte in the text that was read.
    pub at: u32,
    /// The flags above.
    pub flags: u8,
}

impl Word {
    pub fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// The words of a text in order.
#[derive(Debug, Default)]
pub(crate) struct Words {
    folded: String,
    words: Vec<Word>,
}

/// At most this many words of a text are looked at: longer texts are books, and work must stay bounded.
pub(crate) const MOST_WORDS: usize = 20_000;
/// Bytes of a word with the space behind it, in most copy.
const LETTERS: usize = 6;
/// A word longer than this is cut: no language of ours has one, and crafted texts do.
const LONGEST: usize = 96;

impl Words {
    pub fn read(text: &str) -> Words {
        let mut reader = Reader { out: Words::default(), quote: None, opens: true, bracket: false };
        reader.out.folded.reserve(text.len().min(1 << 20));
        reader.out.words.reserve((text.len() / LETTERS).min(MOST_WORDS));
        reader.read(text);
        reader.out
    }

    pub fn all(&self) -> &[Word] {
        &self.words
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The folded word.
    pub fn key(&self, word: &Word) -> &str {
        self.folded.get(word.from as usize..word.to as usize).unwrap_or_default()
    }
}

struct Reader {
    out: Words,
    quote: Option<char>,
    opens: bool,
    bracket: bool,
}

impl Reader {
    fn read(&mut self, text: &str) {
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            if !is_letter(first) {
                match first {
                    '‘' | '’' | '\'' => self.single_mark(text, at, first),
                    _ => self.mark(first, || text[at + first.len_utf8()..].chars().next()),
                }
                at += first.len_utf8();
                continue;
            }
            if self.out.words.len() >= MOST_WORDS {
                return;
            }
            at = match end_of_ascii(text, at).filter(|(end, _)| end - at <= LONGEST) {
                Some((end, number)) => {
                    self.plain_word(&text[at..end], at, (first, number));
                    end
                }
                None => {
                    let end = end_of_word(text, at);
                    self.word(&text[at..end], at, first);
                    end
                }
            };
        }
    }

    /// Takes in a word of ASCII letters and digits alone.
    fn plain_word(&mut self, printed: &str, at: usize, first: (char, bool)) {
        let from = self.out.folded.len();
        self.out.folded.push_str(printed);
        self.out.folded[from..].make_ascii_lowercase();
        self.push(from, at, first);
    }

    fn word(&mut self, printed: &str, at: usize, first: char) {
        let from = self.out.folded.len();
        let folded = &mut self.out.folded;
        let mut number = false;
        if printed.is_ascii() {
            for b in printed.bytes().take(LONGEST) {
                number |= b.is_ascii_digit();
                // Group marks go, so that 1,200 and 1200 are one.
                if b != b',' {
                    folded.push(char::from(b.to_ascii_lowercase()));
                }
            }
        } else {
            for c in printed.chars().take(LONGEST) {
                number |= fold::digit(c).is_some();
                match c {
                    ',' | '٬' | '،' => {}
                    '٫' => folded.push('.'),
                    _ => fold::push_char(c, folded),
                }
            }
        }
        // "'s" is what follows a name in English, no part of it.
        if folded.len() > from + 2 && folded.ends_with("'s") {
            folded.truncate(folded.len() - 2);
        }
        if folded.len() > from {
            self.push(from, at, (first, number));
        }
    }

    /// Takes in the word that ends what is folded so far; its first letter, and whether it holds a digit.
    fn push(&mut self, from: usize, at: usize, (first, number): (char, bool)) {
        let to = self.out.folded.len();
        let mut flags = 0;
        flags |= if self.quote.is_some() { QUOTED } else { 0 };
        flags |= if number { NUMBER } else { 0 };
        flags |= if self.opens { OPENS } else { 0 };
        flags |= if self.bracket { BRACKET } else { 0 };
        flags |= match first {
            '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FEFC}' => ARABIC,
            _ if first.is_uppercase() => CAPITAL,
            _ => 0,
        };
        let hash = hash_bytes(&self.out.folded.as_bytes()[from..to]);
        self.out.words.push(Word { hash, from: from as u32, to: to as u32, at: at as u32, flags });
        self.opens = false;
        self.bracket = false;
    }

    /// A single mark opens speech in British copy, closes it, or stands for letters that are left out: it opens some
    /// where it stands before a word and another one behind a word follows soon.
    fn single_mark(&mut self, text: &str, at: usize, mark: char) {
        let rest = &text[at + mark.len_utf8()..];
        // "The ’90s" and "the '90s" open none.
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let before = text[..at].chars().next_back();
        match self.quote {
            Some('‘') if closes(before, rest) => self.quote = None,
            None if mark != '’'
                && before.is_none_or(|c| c.is_whitespace() || "([—–".contains(c))
                && is_word(rest.chars().next())
                && is_closed(rest) =>
            {
                self.quote = Some('‘');
                self.opens = true;
            }
            _ => {}
        }
    }

    fn mark(&mut self, c: char, next: impl FnOnce() -> Option<char>) {
        match c {
            // A quotation ends with its paragraph: long ones open again in the next.
            '\n' | '\u{2029}' => {
                self.quote = None;
                self.opens = true;
            }
            '“' | '«' | '„' | '「' => {
                self.quote = Some(c);
                self.opens = true;
            }
            '”' | '»' | '」' => self.quote = None,
            '"' => match self.quote {
                Some('"') => self.quote = None,
                Some(_) => {}
                None if next().is_some_and(|n| !n.is_whitespace()) => {
                    self.quote = Some('"');
                    self.opens = true;
                }
                None => {}
            },
            '.' | '!' | '?' | '؟' | '۔' | '…' | ':' | '—' | '–' | '•' => self.opens = true,
            '(' | '[' => self.bracket = true,
            _ => {}
        }
    }
}

/// Bytes of the longest speech between single marks.
const LONGEST_SPEECH: usize = 1_200;

/// Whether a single mark stands behind a word or its stop, and before none.
fn closes(before: Option<char>, rest: &str) -> bool {
    before.is_some_and(|c| !c.is_whitespace()) && !rest.chars().next().is_some_and(char::is_alphanumeric)
}

/// Whether speech that begins here is closed by a single mark in its paragraph.
fn is_closed(speech: &str) -> bool {
    let speech = &speech[..speech.floor_char_boundary(LONGEST_SPEECH)];
    let paragraph = speech.lines().next().unwrap_or_default();
    let is_end = |(at, mark): (usize, &str)| {
        closes(paragraph[..at].chars().next_back(), &paragraph[at + mark.len()..])
    };
    paragraph.match_indices(['’', '\'']).any(is_end)
}

/// The byte after a word of ASCII letters and digits that surely ends with them, and whether a digit is among them:
/// most words of English copy, which need no look at what may join them to more.
fn end_of_ascii(text: &str, at: usize) -> Option<(usize, bool)> {
    let rest = &text.as_bytes()[at..];
    let mut number = false;
    let is_part = |b: &&u8| {
        number |= b.is_ascii_digit();
        b.is_ascii_alphanumeric()
    };
    let len = rest.iter().take_while(is_part).count();
    let is_end = rest.get(len).is_none_or(|b| b.is_ascii() && !matches!(b, b'\'' | b',' | b'.'));
    is_end.then_some((at + len, number))
}

/// The byte after the word that begins at `at`.
pub(crate) fn end_of_word(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut last = ' ';
    let mut chars = text[at..].char_indices();
    while let Some((here, c)) = chars.next() {
        let joins = is_letter(c) || fold::is_invisible(c) && c != '\u{200B}' || {
            let after = chars.clone().next().map_or(' ', |(_, c)| c);
            match c {
                '\'' | '’' => last.is_alphabetic() && after.is_alphabetic(),
                ',' | '٬' | '٫' | '.' | '،' => fold::digit(last).is_some() && fold::digit(after).is_some(),
                _ => false,
            }
        };
        if !joins {
            break;
        }
        end = at + here + c.len_utf8();
        last = c;
    }
    end
}

fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric(),
        // What copy in Arabic letters is made of, so as not to search the tables of all of Unicode for it.
        '\u{620}'..='\u{669}' | '\u{66E}'..='\u{6D3}' | '\u{6F0}'..='\u{6FC}' => true,
        '«' | '»' | '،' | '؛' | '؟' | '\u{2000}'..='\u{203A}' => false,
        _ => c.is_alphanumeric() || fold::is_arabic_mark(c),
    }
}

/// A hash that stays the same on every machine and in every release: fingerprints made of it are kept in stores.
pub(crate) fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut h: u64 = 0x9E37_79B9_7F4A_7C15 ^ (bytes.len() as u64);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let part = u64::from_le_bytes(chunk.try_into().expect("eight bytes"));
        h = (h ^ part).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        h ^= h >> 32;
    }
    let mut tail = [0u8; 8];
    let rest = chunks.remainder();
    tail[..rest.len()].copy_from_slice(rest);
    h = (h ^ u64::from_le_bytes(tail)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    mix(h)
}

/// Spreads the bits of a hash.
pub(crate) fn mix(mut h: u64) -> u64 {
    h ^= h >> 32;
    h = h.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    h ^= h >> 32;
    h = h.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    h ^ (h >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let words = Words::read(text);
        words.all().iter().map(|w| words.key(w).to_owned()).collect()
    }

    #[test]
    fn words_are_folded_and_numbers_lose_their_group_marks() {
        assert_eq!(
            keys("The Minister’s 1,200.5 men, «إعلامي»"),
            ["the", "minister", "1200.5", "men", "اعلامي"]
        );
        assert_eq!(keys("می‌گوید ۱۲٬۰۰۰"), ["ميگويد", "12000"]);
    }

    #[test]
    fn letters_are_what_unicode_says_and_the_marks_over_arabic_ones() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphanumeric() || fold::is_arabic_mark(c), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn speech_between_single_marks_is_quoted_and_what_an_apostrophe_leaves_out_is_not() {
        for (text, quoted) in [
            ("He said: ‘We don’t go.’ He left", 3),
            ("He said: 'We don't go.' He left", 3),
            ("In the '90s the workers' union grew", 0),
            ("The workers’ union and ’tis late", 0),
        ] {
            let words = Words::read(text);
            assert_eq!(words.all().iter().filter(|word| word.is(QUOTED)).count(), quoted, "{text}");
        }
    }

    #[test]
    fn quoted_words_are_marked_to_the_end_of_their_paragraph() {
        let words = Words::read("He said “we go” now. \"Open\nplain");
        let quoted: Vec<_> = words.all().iter().map(|w| w.is(QUOTED)).collect();
        assert_eq!(quoted, [false, false, true, true, false, true, false]);
    }
}
