//! What of a text is known in other languages too: numbers, names, places, and the words of the bilingual table.

use std::cell::RefCell;

use gazette_text::transliterate;

use crate::lexicon;
use crate::numerals::Numeral;
use crate::quick::Table;
use crate::terms::{Tongue, entry, is_stop};
use crate::vector::{self, Terms};
use crate::words::{ARABIC, CAPITAL, NUMBER, Word, Words, hash_bytes, mix};

/// The terms of a headline and the head of a text that are the same in all languages.
pub(crate) fn terms(title: &Words, body: &Words, tongue: Tongue, title_weight: f32, lead: usize) -> Terms {
    let mut out = Terms::with_capacity(lead);
    for (words, weight) in [(title, title_weight), (body, 1.0)] {
        read(words, tongue, weight, lead, &mut out);
    }
    vector::gather(&mut out);
    out.iter_mut().for_each(|t| t.1 = t.1.sqrt());
    out
}

fn read(words: &Words, tongue: Tongue, weight: f32, lead: usize, out: &mut Vec<(u32, f32)>) {
    let all = &words.all()[..words.len().min(lead)];
    let entries: Vec<u64> = all.iter().map(|w| entry(words.key(w), tongue)).collect();
    let mut at = 0;
    while at < all.len() {
        let word = &all[at];
        let mut len = 1;
        if let Some(numeral) = Numeral::at(words, at, tongue) {
            len = numeral.words;
            out.push((number(numeral), weight * NUMBERS));
        } else if word.is(NUMBER) {
            // "5" is in every text, and "A7" no number.
        } else if let Some((meaning, phrase)) = meaning_at(&entries, at) {
            len = phrase;
            out.push((meaning, weight * if phrase > 1 { PHRASES } else { 1.0 }));
        } else if !is_stop(word)
            && let Some((name, worth)) = name(words.key(word), word)
        {
            out.push((name, weight * worth));
        }
        at += len;
    }
}

/// What a number weighs beside a word of the table.
const NUMBERS: f32 = 1.2;
/// What a phrase of the table weighs.
const PHRASES: f32 = 1.3;

/// The term of what one word of the table means.
pub(crate) fn meaning(key: &str, tongue: Tongue) -> Option<u32> {
    meaning_at(&[entry(key, tongue)], 0).map(|(meaning, _)| meaning)
}

/// The term of what the longest known phrase means that begins at `at`, and its words; see [`lexicon::meaning`].
pub(crate) fn meaning_at(entries: &[u64], at: usize) -> Option<(u32, usize)> {
    lexicon::meaning(entries, at).map(|(meaning, phrase)| (mark(1, u64::from(meaning)), phrase))
}

/// A term's number, kept apart by kind.
fn mark(kind: u64, what: u64) -> u32 {
    (mix(what ^ (kind << 56)) >> (64 - vector::TERM_BITS)) as u32
}

/// The term of a number.
pub(crate) fn number(numeral: Numeral) -> u32 {
    mark(2, numeral.hash() >> 8)
}

/// The skeleton of what may be a name, and what it is worth: the more consonants, the less by chance.
fn name(key: &str, word: &Word) -> Option<(u32, f32)> {
    let arabic = word.is(ARABIC);
    if !arabic && !word.is(CAPITAL) {
        return None;
    }
    // The same few thousand words make up most of all copy, and a skeleton costs more than looking it up.
    SEEN.with_borrow_mut(|seen| {
        if seen.len() >= MOST_SEEN {
            seen.clear();
        }
        *seen.entry(word.hash).or_insert_with(|| skeleton(key, arabic))
    })
}

fn skeleton(key: &str, arabic: bool) -> Option<(u32, f32)> {
    let key = if arabic { without_clitic(key) } else { key };
    let skeleton = transliterate::skeleton(key);
    let worth = match skeleton.chars().count() {
        0..=2 => return None,
        3 => 0.5,
        4 => 1.1,
        _ => 1.4,
    };
    Some((mark(3, hash_bytes(skeleton.as_bytes())), worth))
}

const MOST_SEEN: usize = 1 << 15;

thread_local! {
    /// What words gave before.
    static SEEN: RefCell<Table<u64, Option<(u32, f32)>>> = RefCell::new(Table::default());
}

/// "وبوتين" is "and Putin".
fn without_clitic(key: &str) -> &str {
    match key.strip_prefix('و') {
        Some(rest) if rest.chars().count() >= 4 => rest,
        _ => key,
    }
}
