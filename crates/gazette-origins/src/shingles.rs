//! Fingerprints: winnowed shingles of five words.
//!
//! Winnowing (Schleimer, Wilkerson and Aiken, *Winnowing: local algorithms for document fingerprinting*, SIGMOD 2003)
//! keeps the least hash of every window, so that two texts that share a run of [`SHINGLE`] + [`WINDOW`] − 1 words
//! share a fingerprint, wherever the run stands.

use crate::words::{QUOTED, Words, mix};

/// Words in a shingle.
pub(crate) const SHINGLE: usize = 5;
/// Shingles in a window.
pub(crate) const WINDOW: usize = 8;
/// At most this many fingerprints of one text are held; longer texts are thinned evenly by hash.
pub(crate) const MOST: usize = 2_048;

/// One fingerprint: 31 bits of hash, and in the lowest bit whether the shingle stands in quoted speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Print(pub u32);

impl Print {
    pub fn hash(self) -> u32 {
        self.0 >> 1
    }

    pub fn is_quoted(self) -> bool {
        self.0 & 1 == 1
    }
}

/// The fingerprints of a text, each once, in the order of the text, with the number of the word each begins at.
pub(crate) fn placed(words: &Words) -> Vec<(Print, u16)> {
    let all = words.all();
    if all.len() < SHINGLE {
        return Vec::new();
    }
    let mut hashes: Vec<u32> = Vec::with_capacity(all.len());
    for run in all.windows(SHINGLE) {
        let mut h = 0u64;
        for word in run {
            h = (h ^ word.hash).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23);
        }
        let quoted = run.iter().filter(|w| w.is(QUOTED)).count() * 2 > SHINGLE;
        hashes.push((mix(h) >> 32) as u32 & !1 | u32::from(quoted));
    }
    let mut out: Vec<(Print, u16)> = winnow(&hashes)
        .into_iter()
        .map(|at| (Print(hashes[at]), at.min(usize::from(u16::MAX)) as u16))
        .collect();
    out.sort_unstable_by_key(|(p, at)| (p.hash(), *at));
    out.dedup_by_key(|(p, _)| p.hash());
    // Texts of more fingerprints than are held keep those of least hash: two copies of a book keep the same ones.
    out.truncate(MOST);
    out.sort_unstable_by_key(|(_, at)| *at);
    out
}

/// The places of the least hash of each window.
fn winnow(hashes: &[u32]) -> Vec<usize> {
    let least = |from: usize, to: usize| (from..to).rev().min_by_key(|k| hashes[*k] >> 1);
    if hashes.len() < WINDOW {
        return least(0, hashes.len()).into_iter().collect();
    }
    let mut out: Vec<usize> = Vec::with_capacity(hashes.len() / 3);
    for start in 0..=hashes.len() - WINDOW {
        match out.last() {
            // The last kept one is still in the window: only the newcomer can be less.
            Some(kept) if *kept >= start => {
                let newcomer = start + WINDOW - 1;
                if hashes[newcomer] >> 1 <= hashes[*kept] >> 1 {
                    out.push(newcomer);
                }
            }
            _ => out.extend(least(start, start + WINDOW)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Print> {
        placed(&Words::read(text)).into_iter().map(|p| p.0).collect()
    }

    fn numbered(from: u32, to: u32) -> String {
        (from..to).map(|n| format!("word{n} ")).collect()
    }

    #[test]
    fn a_shared_run_always_shares_a_fingerprint() {
        let run = numbered(0, (SHINGLE + WINDOW - 1) as u32);
        for k in 0..20 {
            let one = of(&format!("{} {run} {}", numbered(100, 100 + k), numbered(200, 230)));
            let two = of(&format!("{} {run} {}", numbered(300, 317), numbered(400, 400 + k)));
            assert!(one.iter().any(|p| two.iter().any(|q| p.hash() == q.hash())), "{k}");
        }
    }

    #[test]
    fn one_word_repeated_is_one_fingerprint() {
        assert_eq!(of(&"dam ".repeat(5_000)).len(), 1);
        assert!(of("too short a text").is_empty());
    }

    #[test]
    fn a_book_is_thinned() {
        assert_eq!(of(&numbered(0, 15_000)).len(), MOST);
    }
}
