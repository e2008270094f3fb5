//! Credits that stand where copy ends: "(Reuters)" behind the last sentence, "© 2026 AFP", "With inputs from PTI",
//! «نقلا عن رويترز», «انتهای پیام/ ایسنا».

use crate::words::{Word, Words};

/// Words from the end of a text within which its closing lines stand.
const REACH: usize = 30;
/// Words of the longest line that a word at its head makes a credit line.
const LONGEST: usize = 12;

/// Two words right before a name, "the" left out, that give it what stands above.
#[rustfmt::skip]
const GIVEN: &[(&str, &str)] = &[
    ("published", "by"), ("published", "from"), ("appeared", "on"), ("appeared", "in"), ("inputs", "from"),
    ("input", "from"), ("reporting", "by"), ("reported", "by"), ("compiled", "from"), ("according", "to"),
];

/// Words at the head of a short line that make the name in it a credit.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "copyright", "via", "source", "sources", "story", "نقلا", "عن", "ترجمه", "المصدر", "مصدر", "جميع", "منبع",
    "منابع", "نقل", "انتهاي", "پايان",
];

/// Whether a name of `len` words from the one at `at` is credited by where and how the copy ends.
pub(super) fn is_credit(text: &str, words: &Words, at: usize, len: usize) -> bool {
    let all = words.all();
    if all.len() - at > REACH || at == 0 {
        return false;
    }
    let start = all[at].at as usize;
    let before = text[..start].trim_end();
    let is_last = ends_text(text, &all[at + len - 1]);
    if is_last && before.ends_with(['(', '[', '/', '-', '–', '—']) && !before.ends_with(" - ") {
        return true;
    }
    let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
    if line == 0 {
        return false;
    }
    let key = |n: usize| at.checked_sub(n).map_or("", |k| words.key(&all[k]));
    let skipped = usize::from(["the", "a", "an"].contains(&key(1)));
    if GIVEN.contains(&(key(skipped + 2), key(skipped + 1))) {
        return true;
    }
    let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    let first = all.partition_point(|word| (word.at as usize) < line);
    let count = all.partition_point(|word| (word.at as usize) < end) - first;
    let heads = |k: usize| all.get(first + k).is_some_and(|word| HEADS.contains(&words.key(word)));
    count <= LONGEST && (heads(0) || words_are_by(words, first) || text[line..end].contains('©'))
}

/// «به نقل از» at the head of a line.
fn words_are_by(words: &Words, first: usize) -> bool {
    let key = |k: usize| words.all().get(first + k).map_or("", |word| words.key(word));
    key(0) == "به" && key(1) == "نقل"
}

/// Whether nothing but marks stands behind a word.
fn ends_text(text: &str, word: &Word) -> bool {
    let rest = text.get(word.at as usize..).unwrap_or_default();
    let rest = rest.trim_start_matches(|c: char| c.is_alphanumeric() || !c.is_ascii() && c.is_alphabetic());
    !rest.contains(char::is_alphanumeric)
}
