//! What stays in memory of a dispatch once it is placed.

use gazette_news::Language;

use super::figures::Figures;
use super::names::Names;
use super::reading::{Crowd, Reading};
use super::speech::Speech;
use crate::vector::Vector;

/// A thinned [`Reading`] in one piece: five lists of their own would take half as much again.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// Its words, what of it is known in other languages, runs of quoted words, figures and names, one after the other.
    terms: Box<[u32]>,
    /// Where the first four of these lists end.
    ends: [u16; 4],
    /// When it came out, in seconds; the least number where that is not known.
    time: i64,
    pub language: Option<Language>,
    tongue: u8,
    is_titled: bool,
    outlet: u32,
    bulletin: f32,
    length: u16,
    days: [u8; 7],
    crowd: Crowd,
}

impl Kept {
    pub fn of(reading: &Reading) -> Kept {
        let lists = [
            reading.words.as_slice(),
            reading.known.as_slice(),
            reading.speech.as_slice(),
            reading.figures.as_slice(),
            reading.names.as_slice(),
        ];
        let mut end = 0;
        let ends = [0, 1, 2, 3].map(|list: usize| {
            end += lists[list].len() as u16;
            end
        });
        Kept {
            terms: lists.concat().into_boxed_slice(),
            ends,
            time: reading.time.unwrap_or(i64::MIN),
            language: reading.language,
            tongue: reading.tongue,
            is_titled: reading.is_titled,
            outlet: reading.outlet,
            bulletin: reading.bulletin,
            length: reading.length,
            days: reading.days,
            crowd: reading.crowd,
        }
    }

    /// The reading as it was kept.
    pub fn reading(&self) -> Reading {
        let [words, known, speech, figures] = self.ends.map(usize::from);
        let list = |from: usize, to: usize| self.terms[from..to].to_vec();
        // The lists were in order when they were kept.
        Reading {
            words: Vector::from_kept(list(0, words)).unwrap_or_default(),
            known: Vector::from_kept(list(words, known)).unwrap_or_default(),
            speech: Speech::from_kept(list(known, speech)).unwrap_or_default(),
            figures: Figures::from_kept(list(speech, figures)).unwrap_or_default(),
            names: Names::from_kept(list(figures, self.terms.len())).unwrap_or_default(),
            time: (self.time != i64::MIN).then_some(self.time),
            language: self.language,
            tongue: self.tongue,
            is_titled: self.is_titled,
            outlet: self.outlet,
            bulletin: self.bulletin,
            length: self.length,
            days: self.days,
            crowd: self.crowd,
        }
    }

    pub fn bytes(&self) -> usize {
        size_of_val(&*self.terms)
    }

    /// When it came out; what has no time comes last.
    pub fn time_or_last(&self) -> i64 {
        if self.time == i64::MIN { i64::MAX } else { self.time }
    }
}
