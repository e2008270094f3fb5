//! Whose copy a dispatch is: an index that texts stream into, and that ties each to the text it was copied from.
//!
//! A tie needs evidence that is shown: shared words (counted on winnowed shingles, one way or the other, since most
//! reprints are a short piece inside a longer one), a credit, or both. Quoted speech that two texts share weighs
//! little: two reporters at one press conference print the same quotations. What stands in many texts that are no
//! copies of each other is a template and weighs nothing. Which of two came first is told by credit, then by time;
//! where neither tells it is [`Precedence::Unknown`](gazette_news::Precedence).

use gazette_news::Reprint;

use crate::credits::{Evidence, Gazetteer, Read, owner_number};
use crate::dateline;
use crate::postings::Postings;
use crate::quick::Table;
use crate::retelling::sequence::Sequence;
use crate::shingles::{self, Print};
use crate::tokens::Tokens;
use crate::words::{Words, hash_bytes};

mod archive;
mod batch;
mod held;
mod newcomer;
mod overlap;
mod record;
mod retold;
mod seats;
mod text;
mod tree;
mod uncredited;
mod versions;

pub use archive::{SKETCH, is_likely_of, likely_share, sketch};
pub use batch::{Line, Tie, settle};
pub use record::BadRecord;
pub use text::{Added, Text};

use held::{Edge, Held, NONE};
use newcomer::Newcomer;
use overlap::Overlap;
use retold::Retold;

/// The texts held, and who copied whom.
#[derive(Debug)]
pub struct Index {
    gazetteer: Gazetteer,
    held: Vec<Held>,
    /// Seats listed under no fingerprint any more.
    free: Vec<u32>,
    /// Seats of texts that left, still listed until the table of generation `swept` is built anew.
    leaving: Vec<u32>,
    swept: u32,
    by_key: Table<u64, u32>,
    /// The first text of each wording: the same text again costs one look-up, and never fills the postings.
    by_wording: Table<u64, u32>,
    postings: Postings,
    components: Table<u32, Vec<u32>>,
    retold: Retold,
}

impl Default for Index {
    fn default() -> Index {
        Index::new(Gazetteer::new())
    }
}

/// A text of fewer words than this is tied by its whole wording alone: a line of football scores proves nothing.
const LEAST_WORDS: usize = 24;
/// At most this many members of a component are looked at when its tree is drawn anew.
const MOST_REDRAWN: usize = 96;

impl Index {
    /// An index of no texts that knows the outlets of `gazetteer`.
    pub fn new(gazetteer: Gazetteer) -> Index {
        Index {
            gazetteer,
            held: Vec::new(),
            free: Vec::new(),
            leaving: Vec::new(),
            swept: 0,
            by_key: Table::default(),
            by_wording: Table::default(),
            postings: Postings::new(),
            components: Table::default(),
            retold: Retold::default(),
        }
    }

    /// The outlets known.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// Makes a new or renamed outlet known.
    pub fn learn(&mut self, outlet: &gazette_news::Outlet) {
        self.gazetteer.learn(outlet);
    }

    /// How many texts are held.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Whether no text is held.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Bytes of memory held, but for the allocator's own and the names of outlets.
    pub fn bytes(&self) -> usize {
        let edges: usize = self.held.iter().map(Held::bytes).sum();
        let maps = (self.by_key.capacity() + self.by_wording.capacity()) * 17;
        self.postings.bytes()
            + edges
            + maps
            + self.retold.bytes()
            + self.components.values().map(|m| m.capacity() * 4 + 40).sum::<usize>()
    }

    /// Takes a text in and ties it. Work is bounded by the text's length, whatever is held.
    pub fn add(&mut self, text: Text<'_>) -> Added {
        self.add_read(text, &Tokens::of(text.text, text.language))
    }

    /// As [`Index::add`], of a text that is read already: `tokens` are those of the text in its language.
    pub fn add_read(&mut self, text: Text<'_>, tokens: &Tokens<'_>) -> Added {
        debug_assert_eq!(text.text, tokens.text, "tokens of another text");
        let words = tokens.words();
        let own = text.outlet.map(|o| self.gazetteer.number(o));
        let Read { mut credits, is_signed, is_witness } =
            self.gazetteer.read(text.text, words, text.credit, text.agency, own);
        self.gazetteer.meet(text.credit, &mut credits);
        let mut held = Held::new(text.key);
        held.wording = wording(text.text, words);
        held.words = words.len().min(usize::from(u16::MAX)) as u16;
        held.outlet = own.unwrap_or(NONE);
        held.owner = text.owner.map_or(NONE, owner_number);
        held.see_times(text.published, text.received);
        held.see_credits(&credits);
        held.is_signed = is_signed;
        held.is_witness = is_witness;
        let is_helped = credits.iter().any(|credit| credit.evidence == Evidence::Help);
        held.told = Sequence::of(tokens);
        let mut newcomer = None;
        if own.is_some() {
            held.tongue = tokens.tongue() as u8;
            held.known = self.retold.read(text.title.unwrap_or_default(), tokens);
            let read = Newcomer::read(text.title.unwrap_or_default(), tokens, is_helped);
            held.content = Some(Box::new(read.content.sketch()));
            newcomer = Some(read);
        }
        let prints = shingles::placed(words);
        let record = record::write(&held, &prints);
        let (reprint, revised) = self.take(held, &prints, newcomer.as_ref());
        Added { reprint, revised, credits, record }
    }

    /// Takes back a text from its record, without the text; gives its key and its tie.
    ///
    /// # Errors
    /// [`BadRecord`] where the bytes are not a record of this version: the text must then be added anew.
    pub fn restore(&mut self, record: &[u8]) -> Result<(u64, Reprint<u64>), BadRecord> {
        let (held, prints) = record::read(record)?;
        let key = held.key;
        self.retold.count(&held.known);
        let (reprint, _) = self.take(held, &prints, None);
        Ok((key, reprint))
    }

    /// The tie of a text that is held.
    pub fn tie(&self, key: u64) -> Option<Reprint<u64>> {
        self.by_key.get(&key).map(|at| self.reprint(*at))
    }

    /// The number in the [`Gazetteer`] of the agency a held text gives its copy to, where it names a known one.
    pub fn credited(&self, key: u64) -> Option<u32> {
        let held = &self.held[*self.by_key.get(&key)? as usize];
        (held.credited != NONE && held.evidence <= Evidence::Lead).then_some(held.credited)
    }

    fn take(
        &mut self,
        held: Held,
        prints: &[(Print, u16)],
        newcomer: Option<&Newcomer<'_>>,
    ) -> (Reprint<u64>, Vec<(u64, Reprint<u64>)>) {
        let former = self.by_key.get(&held.key).map(|at| self.ties_of(*at));
        let mut revised = if former.is_some() { self.remove(held.key) } else { Vec::new() };
        let key = held.key;
        let at = self.seat(held);
        self.by_key.insert(key, at);
        let mut background = Vec::new();
        let mut edges = match self.twin(at) {
            Some(twin) => {
                let mut edges = self.held[twin as usize].edges.clone();
                edges.retain(|e| e.other != at);
                edges.insert(0, Edge { other: twin, mine: 1.0, theirs: 1.0 });
                edges.truncate(held::MOST_EDGES);
                edges
            }
            None => {
                let found = Overlap::of(self, at, prints, newcomer);
                // Only those that are leaving may be listed and not held: where none is, no text need be looked at.
                let (held, all_stay) = (&self.held, self.leaving.is_empty());
                let is_live = |t: u32| all_stay || held.get(t as usize).is_some_and(Held::is_live);
                for (print, _) in prints {
                    self.postings.insert(print.hash(), at, is_live);
                }
                self.unlearn(&found);
                background = found.background;
                found.edges
            }
        };
        let mut retold = self.retell(at, newcomer, &background);
        if let Some(former) = former {
            retold.extend(self.keep_ties(at, &mut edges, former));
        }
        revised.extend(self.join(at, edges, &retold));
        revised.retain(|(k, _)| *k != key);
        (self.reprint(at), revised)
    }
}

/// The hash of a text's whole wording, of a line without the dateline that whoever copies it leaves out; 0 for a text
/// of no words.
fn wording(text: &str, words: &Words) -> u64 {
    let line = dateline::end(text) as u32;
    let filed = words.all().partition_point(|word| word.at < line);
    let all = match words.len() - filed {
        ..LEAST_WORDS => &words.all()[filed..],
        _ => words.all(),
    };
    let mut bytes = Vec::with_capacity(all.len() * 8);
    for word in all {
        bytes.extend_from_slice(&word.hash.to_le_bytes());
    }
    if bytes.is_empty() { 0 } else { hash_bytes(&bytes).max(1) }
}

#[cfg(test)]
mod tests;
