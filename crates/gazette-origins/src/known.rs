//! What of a text is known in other languages too: numbers, names, places, and the words of the bilingual table.

use std::cell::RefCell;
use std::collections::HashSet;

use gazette_text::transliterate;

use crate::lexicon;
use crate::quick::Table;
use crate::stories::rarity;
use crate::stories::vector::{self, Terms};
use crate::terms::{Tongue, entry, is_stop};
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
        if word.is(NUMBER) {
            if let Some(number) = number(words.key(word)) {
                out.push((number, weight * NUMBERS));
            }
        } else if let Some((meaning, phrase)) = lexicon::meaning(&entries, at) {
            len = phrase;
            out.push((mark(1, u64::from(meaning)), weight * if phrase > 1 { PHRASES } else { 1.0 }));
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
    lexicon::meaning(&[entry(key, tongue)], 0).map(|(meaning, _)| mark(1, u64::from(meaning)))
}

/// A term's number, kept apart by kind.
fn mark(kind: u64, what: u64) -> u32 {
    (mix(what ^ (kind << 56)) >> (64 - vector::TERM_BITS)) as u32
}

/// "5" is in every text; "1,200" and "2018" tell something, and "63rd" is 63 in other languages.
fn number(key: &str) -> Option<u32> {
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| key.strip_suffix(ending));
    let digits = ordinal.unwrap_or(key).trim_start_matches('0');
    let telling = digits.len() >= 2 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    telling.then(|| mark(2, hash_bytes(digits.as_bytes())))
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

/// The different numbers of a text, and the different words of the bilingual table.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    numbers: HashSet<u32>,
    meanings: HashSet<u32>,
    /// Both, each where it is first told.
    order: Vec<u32>,
}

/// What of a text's facts stands in another one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shared {
    /// Their share of all, by weight.
    pub share: f32,
    /// How many.
    pub facts: usize,
    /// How many of them, at most, are told in the same order.
    pub in_order: usize,
}

impl Shared {
    /// How well the two agree in their order: about 1 where it is chance, since of `n` shuffled facts some 2√n are in
    /// order (Logan and Shepp, *A variational problem for random Young tableaux*, 1977).
    pub fn order(&self) -> f32 {
        self.in_order as f32 / (2.0 * (self.facts.max(1) as f32).sqrt())
    }
}

/// Words of a text that are read for its facts.
const MOST_READ: usize = 1_000;
/// What a number weighs in a comparison of facts, where a word of the table weighs as much as it is rare: 3 to 5.
const NUMBER_FACT: f32 = 12.0;
/// Words of the table without which facts are too few to compare.
const LEAST_MEANINGS: usize = 6;

impl Facts {
    /// The facts of a headline and a text.
    pub fn of(title: &Words, body: &Words, tongue: Tongue) -> Facts {
        let mut out = Facts::default();
        for words in [title, body] {
            let all = &words.all()[..words.len().min(MOST_READ)];
            let entries: Vec<u64> = all.iter().map(|w| entry(words.key(w), tongue)).collect();
            let mut at = 0;
            while at < all.len() {
                let is_number = all[at].is(NUMBER);
                let meaning = lexicon::meaning(&entries, at).filter(|_| !is_number);
                let meant = meaning.map(|(meaning, _)| mark(1, u64::from(meaning)));
                let number = number(words.key(&all[at])).filter(|_| is_number);
                let first_told = meant.filter(|fact| out.meanings.insert(*fact));
                out.order.extend(first_told.or(number.filter(|fact| out.numbers.insert(*fact))));
                at += meaning.map_or(1, |(_, phrase)| phrase);
            }
        }
        out
    }

    /// How much of this stands in another text too; `None` where there is too little to tell.
    pub fn said_in(&self, other: &Facts) -> Option<Shared> {
        if self.meanings.len() < LEAST_MEANINGS {
            return None;
        }
        let weight = |meaning: &u32| rarity::weight(0, 0, *meaning);
        let sum = |meanings: &mut dyn Iterator<Item = &u32>| meanings.map(weight).sum::<f32>();
        let numbers = |n: usize| n as f32 * NUMBER_FACT;
        let all = sum(&mut self.meanings.iter()) + numbers(self.numbers.len());
        let shared = sum(&mut self.meanings.intersection(&other.meanings))
            + numbers(self.numbers.intersection(&other.numbers).count());
        let places: Table<u32, usize> =
            other.order.iter().enumerate().map(|(at, fact)| (*fact, at)).collect();
        let there: Vec<usize> = self.order.iter().filter_map(|fact| places.get(fact).copied()).collect();
        Some(Shared { share: shared / all, facts: there.len(), in_order: longest_rise(&there) })
    }
}

/// The length of the longest rising subsequence.
fn longest_rise(places: &[usize]) -> usize {
    // The least place that a rise of each length ends at.
    let mut ends: Vec<usize> = Vec::new();
    for place in places {
        let at = ends.partition_point(|end| end < place);
        match ends.get_mut(at) {
            Some(end) => *end = *place,
            None => ends.push(*place),
        }
    }
    ends.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rise_is_found() {
        assert_eq!(longest_rise(&[]), 0);
        assert_eq!(longest_rise(&[3, 1, 2, 9, 4, 5]), 4);
    }

    #[test]
    fn an_ordinal_is_its_number() {
        assert_eq!(number("63rd"), number("63"));
        assert_eq!(number("th"), None);
    }
}
