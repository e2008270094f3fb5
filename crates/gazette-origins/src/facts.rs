//! What a text tells in numbers and in words of the bilingual table, to tell its translation by.

use std::collections::HashSet;

use crate::known::{meaning_at, number};
use crate::numerals::Numeral;
use crate::quick::Table;
use crate::rarity;
use crate::terms::{Tongue, entry};
use crate::words::{NUMBER, Words};

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
                if let Some(numeral) = Numeral::at(words, at, tongue) {
                    let fact = number(numeral);
                    out.order.extend(out.numbers.insert(fact).then_some(fact));
                    at += numeral.words;
                    continue;
                }
                let meaning = meaning_at(&entries, at).filter(|_| !all[at].is(NUMBER));
                out.order.extend(meaning.map(|m| m.0).filter(|fact| out.meanings.insert(*fact)));
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
}
