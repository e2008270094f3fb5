//! What a text says, as a set of its words and a set of its names and numbers: a rewriting that gives no credit says
//! nothing that its original does not.

use crate::tokens::Tokens;
use crate::words::{ARABIC, CAPITAL, NUMBER, OPENS, QUOTED, Word, mix};

const WORDS: usize = 16;
const FACTS: usize = 4;
/// A set fuller than this tells nothing any more.
const FULLEST: f32 = 0.45;
/// A text of fewer different words has them in common with any report of its story.
const LEAST_WORDS: usize = 18;
const LEAST_FACTS: usize = 3;
/// The share of its words from which a text says what another says,
const SAYS: Enough = Enough { words: 0.68, facts: 0.62 };
/// As that, where it names the other's outlet.
const SAYS_NAMED: Enough = Enough { words: 0.55, facts: 0.62 };
/// Different words below which a text is a brief: two of one event have more in common by chance.
const BRIEF: usize = 40;
/// The share of its words from which a brief says what another text says.
const BRIEF_SAYS: Enough = Enough { words: 0.78, facts: 0.8 };
/// Words that are read.
const MOST_READ: usize = 600;

/// Shares of a text from which it says what another says.
struct Enough {
    words: f32,
    /// Of its names and numbers.
    facts: f32,
}

/// The different words of a text, and its different names and numbers, by their places in a [`Sketch`]: they are looked up
/// in those of a dozen texts.
#[derive(Debug, Default)]
pub(crate) struct Content {
    words: Vec<u16>,
    facts: Vec<u16>,
    /// Those of the words that stand in quoted speech.
    quoted: Vec<u16>,
}

/// What of a text's words stands in another one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    /// The share of its words,
    pub words: f32,
    /// of its names and numbers,
    pub facts: f32,
    /// of its words outside of quoted speech,
    pub own: f32,
    /// and of its original's words that stand in it.
    pub original: f32,
    /// The part of what is said in its quotations that the other has not got a word of.
    pub own_speech: f32,
}

/// The same as two maps of bits: 160 bytes, whatever the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sketch {
    words: [u64; WORDS],
    facts: [u64; FACTS],
}

impl Content {
    pub fn read(text: &Tokens<'_>) -> Content {
        let (mut said, mut facts, mut quoted) = (Vec::with_capacity(256), Vec::with_capacity(64), Vec::new());
        for (word, lexeme) in text.read(MOST_READ) {
            if lexeme.is_stop() || word.to - word.from <= 2 && !word.is(NUMBER) {
                continue;
            }
            let term = lexeme.term(text.tongue());
            said.push(term);
            if word.is(QUOTED) {
                quoted.push(term);
            }
            if is_fact(word) {
                facts.push(term);
            }
        }
        Content { words: places(said, WORDS), facts: places(facts, FACTS), quoted: places(quoted, WORDS) }
    }

    pub fn sketch(&self) -> Sketch {
        let mut out = Sketch { words: [0; WORDS], facts: [0; FACTS] };
        self.words.iter().for_each(|w| set(&mut out.words, *w));
        self.facts.iter().for_each(|f| set(&mut out.facts, *f));
        out
    }

    /// The share of the words, where all that is said is said by the other too; less is enough where this one names the
    /// other's outlet as one that reported it.
    pub fn said_by(&self, other: &Sketch, is_named: bool) -> Option<f32> {
        if self.words.len() < LEAST_WORDS || self.facts.len() < LEAST_FACTS {
            return None;
        }
        let words = share(&self.words, &other.words)?;
        let facts = share(&self.facts, &other.facts)?;
        let enough = match self.words.len() {
            ..BRIEF => BRIEF_SAYS,
            _ if is_named => SAYS_NAMED,
            _ => SAYS,
        };
        (words >= enough.words && facts >= enough.facts).then_some(words)
    }
}

impl Content {
    /// The part of its different words that stand in quoted speech.
    pub(super) fn quoted_share(&self) -> f32 {
        self.quoted.len() as f32 / self.words.len().max(1) as f32
    }

    /// What of this stands in another text; `None` where that one is too long to tell.
    pub(super) fn shared_with(&self, other: &Sketch) -> Option<Said> {
        let (words, facts) = (share(&self.words, &other.words)?, share(&self.facts, &other.facts)?);
        let quoted = self.quoted.len() as f32;
        let speech = share(&self.quoted, &other.words)?;
        let own_speech = quoted * (1.0 - speech);
        // The share of all is that of the two parts, each by how many words it has.
        let all = self.words.len() as f32;
        let own = (words * all - speech * quoted) / (all - quoted).max(1.0);
        Some(Said {
            words,
            facts,
            own,
            original: words * self.words.len() as f32 / other.words().max(1.0),
            own_speech: own_speech / (FEW_QUOTED + quoted),
        })
    }
}

/// Quoted words of which half tell as much as all do.
const FEW_QUOTED: f32 = 3.0;

impl Sketch {
    /// About how many different words it was made of: so many bits are set by so many words on average.
    fn words(&self) -> f32 {
        let bits = (WORDS * 64) as f32;
        let full = self.words.iter().map(|w| w.count_ones()).sum::<u32>() as f32;
        -bits * (1.0 - full / bits).max(1.0 / bits).ln()
    }

    pub fn to_bytes(self) -> impl Iterator<Item = u8> {
        self.words.into_iter().chain(self.facts).flat_map(u64::to_le_bytes)
    }

    /// Bytes of a sketch.
    pub const BYTES: usize = (WORDS + FACTS) * 8;

    pub fn from_bytes(bytes: &[u8]) -> Option<Sketch> {
        let mut out = Sketch { words: [0; WORDS], facts: [0; FACTS] };
        let mut chunks = bytes.chunks_exact(8);
        for part in out.words.iter_mut().chain(&mut out.facts) {
            *part = u64::from_le_bytes(chunks.next()?.try_into().ok()?);
        }
        Some(out)
    }
}

/// Whether a word is a number or may be a name: capitals tell, and where letters have none, length.
fn is_fact(word: &Word) -> bool {
    match word.is(ARABIC) {
        true => word.is(NUMBER) || word.to - word.from >= 10,
        false => word.is(NUMBER) || word.is(CAPITAL) && !word.is(OPENS),
    }
}

/// The places of different terms in a map of so many words of bits; two terms may have one.
fn places(mut terms: Vec<u32>, map: usize) -> Vec<u16> {
    terms.sort_unstable();
    terms.dedup();
    let place = |term: u32| (mix(u64::from(term)) >> 20) as usize % (map * 64);
    terms.into_iter().map(|term| place(term) as u16).collect()
}

fn set(map: &mut [u64], at: u16) {
    map[usize::from(at / 64)] |= 1 << (at % 64);
}

/// The share of terms that are in the other's map, less those that are there by chance.
fn share(places: &[u16], map: &[u64]) -> Option<f32> {
    let bits = map.len() * 64;
    let full = map.iter().map(|w| w.count_ones()).sum::<u32>() as f32 / bits as f32;
    if full > FULLEST {
        return None;
    }
    let is_there = |at: &&u16| map[usize::from(**at / 64)] & 1 << (**at % 64) != 0;
    let found = places.iter().filter(is_there).count() as f32 / places.len().max(1) as f32;
    Some(((found - full) / (1.0 - full)).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Tongue;

    #[test]
    fn a_rewriting_says_nothing_new_and_a_report_does() {
        let spelt = |n: usize| -> String {
            (0..3).map(|k| ["ban", "dor", "mik", "sur", "tel"][n / 5usize.pow(k) % 5]).collect()
        };
        let original: String = (0..70).map(|n| format!("the x{} of X{} ", spelt(n), spelt(n))).collect();
        let rewriting: String =
            (0..60).rev().map(|n| format!("was x{} at X{} ", spelt(n), spelt(n))).collect();
        let report: String = (0..60).map(|n| format!("was z{} at X{} ", spelt(n), spelt(n))).collect();
        let read = |text: &str| Content::read(&Tokens::in_tongue(text, Tongue::English));
        let sketch = read(&original).sketch();
        assert!(read(&rewriting).said_by(&sketch, false).is_some_and(|s| s > 0.9));
        assert_eq!(read(&report).said_by(&sketch, true), None);
        let bytes: Vec<u8> = sketch.to_bytes().collect();
        assert_eq!(bytes.len(), Sketch::BYTES);
        assert_eq!(Sketch::from_bytes(&bytes), Some(sketch));
    }
}
