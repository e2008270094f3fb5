//! What can be the place of a dateline, and what an agency's tag in it.

use super::day::{MONTHS, is_day, is_weekday};
use crate::furniture::words::{NOT_SPEAKERS, ROLES, SAYING, fold, is_any, names_agency, words};

/// Whether a few words can be an agency's short name: a known one, or one or two words that are no date, no verb and no
/// label such as «فيديو».
pub(in crate::furniture) fn is_tag(words_of: &str) -> bool {
    let folded = fold(words_of);
    let list: Vec<&str> = words(&folded).collect();
    let plain =
        |w: &&str| !is_any(w, SAYING) && !is_any(w, OPENERS) && !is_any(w, NOT_SPEAKERS) && !is_any(w, ROLES);
    let short = (1..=2).contains(&list.len()) && words_of.chars().count() <= 20;
    names_agency(words_of)
        || short && list.iter().all(plain) && !is_day(words_of) && !words_of.chars().any(char::is_numeric)
}

/// Words that open a sentence and are no place, folded.
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "however", "meanwhile", "yesterday", "earlier", "later", "now", "indeed", "instead", "also", "still", "then",
    "moreover", "furthermore", "additionally", "nevertheless", "but", "and", "so", "yes", "no", "well", "first",
    "second", "third", "finally", "again", "in", "on", "at", "by", "for", "from", "with", "to", "the", "a", "an",
    "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "there", "here", "if", "when",
    "while", "as", "after", "before", "last", "next", "dear", "hello", "hi", "update", "note", "editor", "sir",
    "mr", "mrs", "ms", "dr", "recently", "today", "once", "apparently", "reportedly", "قال", "وقال", "فی", "من",
    "علی", "عن", "الی", "بعد", "قبل", "هذا", "هذه", "اکد", "کما", "لکن", "ان", "و", "ثم", "قد", "لقد", "کان",
    "کانت", "منذ", "در", "از", "به", "با", "این", "ان", "او", "وی", "اما", "اگر", "که", "برای", "تا", "پس", "بر",
    "هم", "نیز", "هر", "یک",
];

/// Small words inside a name in Latin letters.
#[rustfmt::skip]
const PARTICLES: &[&str] = &["and", "of", "al", "el", "de", "la", "del", "es", "the", "near", "on", "e", "i", "ye", "ul", "ol", "ed", "as"];

/// Whether a few words can be where a report was filed.
pub(super) fn is_place(text: &str) -> bool {
    let folded = fold(text);
    let mut list = words(&folded).peekable();
    let Some(first) = list.peek().copied() else { return false };
    if is_any(first, OPENERS)
        || is_any(first, SAYING)
        || text.chars().count() > 60
        || text.chars().any(char::is_numeric)
    {
        return false;
    }
    if is_weekday(first) || is_any(first, MONTHS) && text.split_whitespace().count() == 1 && text.is_ascii() {
        return false;
    }
    if text.contains(['«', '»', ';', '؛', '؟', '?', '!', '%', '"', '“', ':']) {
        return false;
    }
    let latin = text.chars().any(|c| c.is_ascii_alphabetic());
    !latin
        || text.split([' ', '/', '-']).filter(|w| !w.is_empty()).all(|w| {
            w.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()) || PARTICLES.contains(&w)
        })
}
