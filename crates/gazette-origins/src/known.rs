//! What of a text is known in other languages too: numbers, names, places, and the words of the bilingual table.

use std::cell::RefCell;

use gazette_text::transliterate;

use crate::lexicon;
use crate::numerals::Numeral;
use crate::quick::Table;
use crate::rarity;
use crate::terms::{self, Tongue, entry};
use crate::tokens::Tokens;
use crate::vector::{self, Terms};
use crate::words::{ARABIC, CAPITAL, NUMBER, OPENS, Word, hash_bytes, mix};

/// Words of a text that both engines read for what is known of it across languages.
pub(crate) const LEAD: usize = 240;

/// The terms of a headline and of what is known of the head of a text that are the same in all languages, each as heavy
/// as it is often told, which a word of the headline is `title_weight` times.
pub(crate) fn terms<'k>(
    title: &Tokens<'_>,
    body: impl Iterator<Item = &'k (u32, Known)>,
    title_weight: f32,
    lead: usize,
) -> Terms {
    let mut out = Terms::with_capacity(lead);
    out.extend(title.known(lead).iter().filter_map(|(_, thing)| thing.term(title_weight)));
    out.extend(body.filter_map(|(_, thing)| thing.term(1.0)));
    vector::gather(&mut out);
    out.iter_mut().for_each(|t| t.1 = t.1.sqrt());
    out
}

/// One thing that is known in all languages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Known {
    /// A word or phrase of the bilingual table.
    Meaning {
        /// Its term.
        term: u32,
        /// Whether it has more than one word.
        is_phrase: bool,
    },
    /// A number.
    Number {
        /// Its term.
        term: u32,
        /// Whether it is below ten.
        is_small: bool,
    },
    /// What may be a name.
    Name {
        /// The term of its skeleton.
        term: u32,
        /// The more consonants, the less it is there by chance; 0 where they are too few to tell it in another script.
        worth: f32,
        /// Whether letters and place speak for a name: a capital inside a sentence, or no word that many texts have.
        is_sure: bool,
    },
}

impl Known {
    /// Its term and weight; none for numbers that every text has.
    pub fn term(self, weight: f32) -> Option<(u32, f32)> {
        match self {
            Known::Meaning { term, is_phrase } => {
                Some((term, weight * if is_phrase { PHRASES } else { 1.0 }))
            }
            Known::Number { is_small: true, .. } => None,
            Known::Number { term, .. } => Some((term, weight * NUMBERS)),
            Known::Name { term, worth, .. } => (worth > 0.0).then_some((term, weight * worth)),
        }
    }
}

/// What the first `lead` words of a text tell that is known in all languages, in order, with the place of its first
/// word.
pub(crate) fn of(text: &Tokens<'_>, lead: usize) -> Vec<(u32, Known)> {
    let (words, tongue) = (text.words(), text.tongue());
    let mut found = Vec::with_capacity(lead.min(words.len()) / 2);
    let mut at = 0;
    while let Some((word, lexeme)) = text.get(at).filter(|_| at < lead) {
        let mut len = 1;
        let numeral = lexeme.may_count().then(|| Numeral::any(words, at, tongue)).flatten();
        let thing = if let Some(numeral) = numeral {
            len = numeral.words;
            Some(Known::Number { term: number(numeral), is_small: numeral.is_small() })
        } else if word.is(NUMBER) {
            // "1" is in every text, and "A7" no number.
            None
        } else if let Some((term, phrase)) = meaning_of(text, at, lead) {
            len = phrase;
            Some(Known::Meaning { term, is_phrase: phrase > 1 })
        } else if lexeme.is_stop() {
            None
        } else {
            name(words.key(word), word, tongue)
        };
        found.extend(thing.map(|thing| (at as u32, thing)));
        at += len;
    }
    found
}

/// As [`meaning_at`], of a word of a text that is read so far.
fn meaning_of(text: &Tokens<'_>, at: usize, lead: usize) -> Option<(u32, usize)> {
    let (_, lexeme) = text.get(at)?;
    let entry = |at: usize| Some(text.get(at).filter(|_| at < lead)?.1.entry(text.tongue()));
    let phrase = lexeme
        .begins_phrase()
        .then(|| lexicon::of_phrase(entry(at)?, entry(at + 1), entry(at + 2)))
        .flatten();
    let (meaning, words) = phrase.or_else(|| (lexeme.meaning != 0).then_some((lexeme.meaning, 1)))?;
    Some((term_of(meaning), words))
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
    lexicon::meaning(entries, at).map(|(meaning, phrase)| (term_of(meaning), phrase))
}

/// The term of a meaning of the bilingual table.
fn term_of(meaning: u32) -> u32 {
    mark(1, u64::from(meaning))
}

/// A term's number, kept apart by kind.
fn mark(kind: u64, what: u64) -> u32 {
    (mix(what ^ (kind << 56)) >> (64 - vector::TERM_BITS)) as u32
}

/// The term of a number.
pub(crate) fn number(numeral: Numeral) -> u32 {
    mark(2, numeral.hash() >> 8)
}

/// What may be a name.
fn name(key: &str, word: &Word, tongue: Tongue) -> Option<Known> {
    let arabic = word.is(ARABIC);
    if !arabic && !word.is(CAPITAL) {
        return None;
    }
    // The same few thousand words make up most of all copy, and a skeleton costs more than looking it up.
    let (term, worth, is_common) = SEEN.with_borrow_mut(|seen| {
        if seen.len() >= MOST_SEEN {
            seen.clear();
        }
        *seen.entry(word.hash ^ tongue as u64).or_insert_with(|| skeleton(key, arabic, tongue))
    })?;
    Some(Known::Name { term, worth, is_sure: !is_common && (arabic || !word.is(OPENS)) })
}

/// The term of a skeleton, its worth, and whether many texts have the word.
type Skeleton = (u32, f32, bool);

fn skeleton(key: &str, arabic: bool, tongue: Tongue) -> Option<Skeleton> {
    let is_common = rarity::common(terms::term(key, tongue)) >= COMMON;
    let key = if arabic { without_clitic(key) } else { key };
    let skeleton = transliterate::skeleton(key);
    let worth = match skeleton.chars().count() {
        // "Ada" and "Lowe" tell two reports in one language apart, and nothing across languages.
        0..=2 => return Some((mark(4, hash_bytes(key.as_bytes())), 0.0, is_common)),
        3 => 0.5,
        4 => 1.1,
        _ => 1.4,
    };
    // Arabic writes the ch of «عراقچی» as «ج» too.
    let sound = skeleton.replace("tS", "j");
    Some((mark(3, hash_bytes(sound.as_bytes())), worth, is_common))
}

/// The part of a language's texts from which a word is no name, whatever its letters.
const COMMON: f32 = 0.012;
const MOST_SEEN: usize = 1 << 15;

thread_local! {
    /// What words gave before.
    static SEEN: RefCell<Table<u64, Option<Skeleton>>> = RefCell::new(Table::default());
}

/// "وبوتين" is "and Putin".
fn without_clitic(key: &str) -> &str {
    match key.strip_prefix('و') {
        Some(rest) if rest.chars().count() >= 4 => rest,
        _ => key,
    }
}
