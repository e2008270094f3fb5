//! Where an outlet names itself in its own copy: under a photograph, in "a report seen by Velmora Echo".
//!
//! It tells who reports and not what happened: two reports of one outlet that have nothing but its name in common are
//! of two events, and in a small newsroom nothing seen tells that the name is in all that it writes.

use std::ops::Range;

use crate::words::Words;

/// Words of the shortest name that is looked for: "Today" alone is as often a word as an outlet.
const SHORTEST: usize = 2;

/// The places of an outlet's name in a text, as ranges of words in order.
#[derive(Debug, Default)]
pub(super) struct OwnName(Vec<Range<u32>>);

impl OwnName {
    pub fn find(outlet: Option<&str>, words: &Words) -> OwnName {
        let name = Words::read(outlet.unwrap_or_default());
        let name: Vec<u64> = name.all().iter().map(|word| word.hash).collect();
        if name.len() < SHORTEST {
            return OwnName::default();
        }
        let is_name =
            |at: &usize| words.all()[*at..*at + name.len()].iter().map(|w| w.hash).eq(name.iter().copied());
        let places = (0..(words.len() + 1).saturating_sub(name.len())).filter(is_name);
        OwnName(places.map(|at| at as u32..(at + name.len()) as u32).collect())
    }

    /// Whether a word is part of it.
    pub fn has(&self, at: u32) -> bool {
        self.0.iter().any(|place| place.contains(&at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlet_is_found_where_it_names_itself() {
        let words = Words::read("An echo of Velmora: photographs by Velmora Echo and VELMORA ECHO alone.");
        let of = |outlet| -> Vec<u32> {
            let name = OwnName::find(Some(outlet), &words);
            (0..words.len() as u32).filter(|at| name.has(*at)).collect()
        };
        assert_eq!(of("Velmora Echo"), [6, 7, 9, 10]);
        assert_eq!(of("Echo"), [] as [u32; 0], "a single word is as often a word");
    }
}
