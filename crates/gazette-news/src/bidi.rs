//! The order in which letters are printed (Unicode Standard Annex #9).

/// Words that may run in another direction than the sentence they are filled into: between U+2068 and U+2069 neither turns
/// the other around (section 2.4.2).
pub fn isolated(words: &str) -> String {
    format!("\u{2068}{words}\u{2069}")
}

/// Whether a character prints every letter after it in one direction, whatever the letter's own (section 2.2): the words
/// that are seen are then not those that a program reads. No language is written with it.
pub fn is_override(c: char) -> bool {
    matches!(c, '\u{202D}' | '\u{202E}')
}
