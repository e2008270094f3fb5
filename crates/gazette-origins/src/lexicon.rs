//! A table of news words and places in English, Arabic and Persian: what two texts of different languages share.
//!
//! `data/words.txt` was written for Gazette. `data/places.txt` is built from the Unicode CLDR (Unicode-3.0) by
//! `data/build-places.mjs`, which tells how.

use std::sync::LazyLock;

use crate::quick::Table;
use crate::terms::{Tongue, entry};
use crate::words::{Words, mix};

const TABLES: [&str; 2] = [include_str!("../data/words.txt"), include_str!("../data/places.txt")];

/// Words and phrases by the hash of their stems, and the number of what they mean.
static LEXICON: LazyLock<Table<u64, u32>> = LazyLock::new(|| {
    let mut table: Table<u64, u32> = Table::default();
    let lines = TABLES.iter().flat_map(|t| t.lines()).filter(|l| !l.starts_with('#') && !l.is_empty());
    for (number, line) in (1u32..).zip(lines) {
        let tongues = [Tongue::English, Tongue::Arabic, Tongue::Persian];
        let entries: Vec<u64> = line
            .split('|')
            .zip(tongues)
            .flat_map(|(forms, tongue)| forms.split(',').filter_map(move |form| phrase(form, tongue)))
            .collect();
        // A row that shares a phrase with an earlier one in English only says more of the same thing.
        let number = line
            .split('|')
            .next()
            .and_then(|forms| forms.split(',').find_map(|f| table.get(&phrase(f, Tongue::English)?).copied()))
            .unwrap_or(number);
        for entry in entries {
            table.entry(entry).or_insert(number);
        }
    }
    table
});

/// First words of phrases: hardly any word of a text is one, and the others need no look at what follows them.
static BEGINS: LazyLock<Table<u64, ()>> = LazyLock::new(|| {
    let lines = TABLES.iter().flat_map(|t| t.lines()).filter(|l| !l.starts_with('#'));
    lines
        .flat_map(|line| line.split('|').zip([Tongue::English, Tongue::Arabic, Tongue::Persian]))
        .flat_map(|(forms, tongue)| forms.split(',').map(move |form| entries(form, tongue)))
        .filter(|entries| entries.len() > 1)
        .map(|entries| (entries[0], ()))
        .collect()
});

fn entries(form: &str, tongue: Tongue) -> Vec<u64> {
    let words = Words::read(form);
    words.all().iter().map(|w| entry(words.key(w), tongue)).collect()
}

/// A phrase of up to three words as one hash.
fn phrase(form: &str, tongue: Tongue) -> Option<u64> {
    match entries(form, tongue)[..] {
        [] => None,
        [one] => Some(one),
        [a, b] => Some(pair(a, b)),
        [a, b, c] => Some(pair(pair(a, b), c)),
        _ => None,
    }
}

fn pair(a: u64, b: u64) -> u64 {
    mix(a.rotate_left(7) ^ b)
}

/// What one word means, by its [`entry`].
pub(crate) fn of_one(entry: u64) -> Option<u32> {
    LEXICON.get(&entry).copied()
}

/// Whether a phrase of more than one word begins with this one.
pub(crate) fn begins(entry: u64) -> bool {
    BEGINS.contains_key(&entry)
}

/// What the longest phrase of more than one word means that begins with a word, and how many words it has. `next` and
/// `last` are the two that follow.
pub(crate) fn of_phrase(here: u64, next: Option<u64>, last: Option<u64>) -> Option<(u32, usize)> {
    let two = pair(here, next?);
    let three = last.and_then(|last| LEXICON.get(&pair(two, last)).map(|m| (*m, 3)));
    three.or_else(|| LEXICON.get(&two).map(|m| (*m, 2)))
}

/// What the longest known phrase that begins at `at` means, and how many words it has. `entries` are those of [`entry`].
pub(crate) fn meaning(entries: &[u64], at: usize) -> Option<(u32, usize)> {
    let longer = of_phrase(entries[at], entries.get(at + 1).copied(), entries.get(at + 2).copied());
    longer.or_else(|| of_one(entries[at]).map(|m| (m, 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(text: &str, tongue: Tongue) -> Option<u32> {
        let words = Words::read(text);
        let entries: Vec<u64> = words.all().iter().map(|w| entry(words.key(w), tongue)).collect();
        meaning(&entries, 0).map(|m| m.0)
    }

    #[test]
    fn words_and_places_mean_the_same_in_three_languages() {
        for (en, ar, fa) in [
            ("earthquake", "زلزال", "زلزله"),
            ("elections", "الانتخابات", "انتخاباتی"),
            ("United Nations", "الأمم المتحدة", "سازمان ملل"),
            ("Tunisia", "تونس", "تونس"),
            ("Istanbul", "إسطنبول", "استانبول"),
        ] {
            let meaning = means(en, Tongue::English);
            assert!(meaning.is_some(), "{en}");
            assert_eq!(meaning, means(ar, Tongue::Arabic), "{ar}");
            assert_eq!(meaning, means(fa, Tongue::Persian), "{fa}");
        }
    }
}
