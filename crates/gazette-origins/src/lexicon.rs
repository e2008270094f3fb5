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

/// A phrase of up to three words as one hash.
fn phrase(form: &str, tongue: Tongue) -> Option<u64> {
    let words = Words::read(form);
    let keys: Vec<u64> = words.all().iter().map(|w| entry(words.key(w), tongue)).collect();
    match keys[..] {
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

/// What the longest known phrase that begins at `at` means, and how many words it has. `entries` are those of [`entry`].
pub(crate) fn meaning(entries: &[u64], at: usize) -> Option<(u32, usize)> {
    let here = entries[at];
    let longer = entries.get(at + 1).and_then(|next| {
        let two = pair(here, *next);
        let three = entries.get(at + 2).and_then(|last| LEXICON.get(&pair(two, *last)).map(|m| (*m, 3)));
        three.or_else(|| LEXICON.get(&two).map(|m| (*m, 2)))
    });
    longer.or_else(|| LEXICON.get(&here).map(|m| (*m, 1)))
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
