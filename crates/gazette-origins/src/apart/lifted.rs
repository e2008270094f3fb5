//! Passages that stand in another text word for word.

use std::collections::HashMap;

use crate::words::{QUOTED, Words};

/// Words that must stand in both texts in a row to be looked at.
const RUN: usize = 6;
/// Words of the reporter's own in a row from which a run counts: "the health ministry said on Thursday" is anybody's.
const LEAST: usize = 9;
/// Words of a text that are looked at.
const READ: usize = 1_000;

/// A text's words and where each run of [`RUN`] begins.
pub(super) struct Runs {
    words: Vec<(u64, bool)>,
    starts: HashMap<u64, Vec<u32>>,
}

/// What of a text was lifted from another.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Lifted {
    /// Words outside of quoted speech, in passages.
    pub words: usize,
    /// Words of the longest speech that stands in both,
    pub speech: usize,
    /// and the place of the first of them.
    pub speech_at: usize,
    /// Whether a quotation is broken off at the same place for the same "she said": speech can be heard by two
    /// reporters, but where it is cut is one reporter's choice.
    pub is_cut_alike: bool,
}

impl Runs {
    pub fn of(words: &Words) -> Runs {
        let words: Vec<(u64, bool)> =
            words.all().iter().take(READ).map(|word| (word.hash, word.is(QUOTED))).collect();
        let mut starts: HashMap<u64, Vec<u32>> = HashMap::new();
        for (at, run) in words.windows(RUN).enumerate() {
            let starts = starts.entry(hash(run)).or_default();
            // One word repeated a thousand times begins a thousand runs that are the same.
            if starts.len() < 4 {
                starts.push(at as u32);
            }
        }
        Runs { words, starts }
    }

    pub fn lifted_from(&self, other: &Runs) -> Lifted {
        let mut out = Lifted::default();
        let mut at = 0;
        while at + RUN <= self.words.len() {
            let len = self.longest(at, other);
            if len < RUN {
                at += 1;
                continue;
            }
            let run = &self.words[at..at + len];
            let own = run.iter().filter(|(_, quoted)| !quoted).count();
            out.words += if own >= LEAST { own } else { 0 };
            if len - own > out.speech {
                (out.speech, out.speech_at) = (len - own, at);
            }
            out.is_cut_alike |= is_cut(run);
            at += len;
        }
        out
    }

    /// The length of the longest passage from `at` on that stands in the other.
    fn longest(&self, at: usize, other: &Runs) -> usize {
        let starts = other.starts.get(&hash(&self.words[at..at + RUN]));
        let len = |from: &u32| {
            let pairs = self.words[at..].iter().zip(&other.words[*from as usize..]);
            pairs.take_while(|(mine, theirs)| mine.0 == theirs.0).count()
        };
        starts.into_iter().flatten().map(len).max().unwrap_or(0)
    }
}

fn hash(run: &[(u64, bool)]) -> u64 {
    run.iter().fold(0, |h: u64, (word, _)| (h ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23))
}

/// Whether a run leaves a quotation and comes back to one.
fn is_cut(run: &[(u64, bool)]) -> bool {
    let mut turns = run.chunk_by(|a, b| a.1 == b.1).skip_while(|part| !part[0].1);
    turns.nth(2).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lifted(text: &str, from: &str) -> Lifted {
        Runs::of(&Words::read(text)).lifted_from(&Runs::of(&Words::read(from)))
    }

    #[test]
    fn a_paragraph_is_lifted_and_a_quotation_is_heard() {
        let report = "The union wants a second driver on each night shift after an accident in which a docker lost a \
                      leg. “A camera can watch a man being crushed,” she said. “It cannot stop the hook.”";
        let column = "I drove past. The union wants a second driver on each night shift after an accident in which a \
                      docker lost a leg. So do I.";
        assert_eq!(lifted(column, report), Lifted { words: 20, ..Lifted::default() });
        let heard = "Agda Fersen of the union was loud: “A camera can watch a man being crushed.”";
        assert_eq!(lifted(heard, report), Lifted { speech: 8, speech_at: 7, ..Lifted::default() });
        let cut =
            "So it goes. “A camera can watch a man being crushed,” she said. “It cannot stop the hook.”";
        assert!(lifted(cut, report).is_cut_alike);
    }
}
