//! Whose copy a dispatch is: an index that texts stream into, and that ties each to the text it was copied from.
//!
//! A tie needs evidence that is shown: shared words (counted on winnowed shingles, one way or the other, since most
//! reprints are a short piece inside a longer one), a credit, or both. Quoted speech that two texts share weighs
//! little: two reporters at one press conference print the same quotations. What stands in many texts that are no
//! copies of each other is a template and weighs nothing. Which of two came first is told by credit, then by time;
//! where neither tells it is [`Precedence::Unknown`](gazette_news::Precedence).

use gazette_news::{CreditLine, Language, Precedence, Reprint};
use jiff::Timestamp;

use crate::credits::{Credit, Evidence, Gazetteer, owner_number};
use crate::postings::Postings;
use crate::quick::Table;
use crate::shingles::{self, Print};
use crate::terms::Tongue;
use crate::words::{Words, hash_bytes};

mod batch;
mod content;
mod held;
mod overlap;
mod record;
mod retold;
mod tree;

pub use batch::{Line, Tie, settle};
pub use record::BadRecord;

use content::Content;
use held::{Edge, Held, NONE};
use overlap::Overlap;
use retold::Retold;

/// A text to be tied.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// What the caller names it by. Adding a key again replaces the text held under it.
    pub key: u64,
    /// The copy.
    pub text: &'t str,
    /// Its headline.
    pub title: Option<&'t str>,
    /// Who put it out, by any of its names.
    pub outlet: Option<&'t str>,
    /// Who controls the outlet.
    pub owner: Option<&'t str>,
    /// When it was published, as it says.
    pub published: Option<Timestamp>,
    /// When we received it: nothing is published later than that, whatever it says.
    pub received: Option<Timestamp>,
    /// Its credit line, where one was read off the copy before.
    pub credit: Option<&'t CreditLine>,
    /// The agency of its dateline, where one was read off the copy before.
    pub agency: Option<&'t str>,
    /// Its language, where known.
    pub language: Option<Language>,
}

impl<'t> Text<'t> {
    /// A text of which nothing else is known.
    pub fn new(key: u64, text: &'t str) -> Text<'t> {
        Text {
            key,
            text,
            title: None,
            outlet: None,
            owner: None,
            published: None,
            received: None,
            credit: None,
            agency: None,
            language: None,
        }
    }
}

/// What an added text turned out to be.
#[derive(Debug, Clone)]
pub struct Added {
    /// Its tie.
    pub reprint: Reprint<u64>,
    /// Texts held before whose tie changed by it, with their new tie: a late origin turns origins into reprints.
    pub revised: Vec<(u64, Reprint<u64>)>,
    /// Whose copy it says it is, strongest evidence first.
    pub credits: Vec<Credit>,
    /// What a store keeps to give the index back its memory with [`Index::restore`]; about 4 bytes a fingerprint.
    pub record: Vec<u8>,
}

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
        let words = Words::read(text.text);
        let own = text.outlet.map(|o| self.gazetteer.number(o));
        let mut credits = self.gazetteer.read(text.text, &words, text.credit, text.agency, own);
        if text.credit.is_some() || text.agency.is_some() {
            self.gazetteer.meet(text.credit, &mut credits);
        }
        let mut held = Held::new(text.key);
        held.wording = wording(&words);
        held.words = words.len().min(usize::from(u16::MAX)) as u16;
        held.outlet = own.unwrap_or(NONE);
        held.owner = text.owner.map_or(NONE, owner_number);
        held.see_times(text.published, text.received);
        held.see_credits(&credits);
        let mut content = None;
        if own.is_some() {
            let tongue = Tongue::of(text.language, &words);
            held.tongue = tongue as u8;
            held.known = self.retold.read(text.title.unwrap_or_default(), &words, tongue);
            let said = Content::read(&words, tongue);
            held.content = Some(Box::new(said.sketch()));
            content = Some(said);
        }
        let prints = shingles::placed(&words);
        let record = record::write(&held, &prints);
        let (reprint, revised) = self.take(held, &prints, content.as_ref());
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

    /// Lets a text go; gives the texts whose tie changed by it.
    pub fn remove(&mut self, key: u64) -> Vec<(u64, Reprint<u64>)> {
        let Some(at) = self.by_key.remove(&key) else { return Vec::new() };
        let gone = std::mem::replace(&mut self.held[at as usize], Held::gone());
        if self.by_wording.get(&gone.wording) == Some(&at) {
            self.by_wording.remove(&gone.wording);
        }
        for edge in &gone.edges {
            self.held[edge.other as usize].edges.retain(|e| e.other != at);
        }
        self.leaving.push(at);
        self.redraw_without(at, gone.component)
    }

    /// Lets go of every text received, or else published, before `before`; gives their keys.
    ///
    /// What must still be known of them is in their records, which a store may thin to a sketch with [`sketch`].
    pub fn expire(&mut self, before: Timestamp) -> Vec<u64> {
        let before = before.as_second();
        let old: Vec<u64> = self
            .held
            .iter()
            .filter(|h| h.is_live() && h.time().is_some_and(|t| t < before))
            .map(|h| h.key)
            .collect();
        for key in &old {
            self.remove(*key);
        }
        if !old.is_empty() {
            self.sweep();
        }
        old
    }

    /// Forgets where texts are listed that are no longer held: once after many were let go.
    pub fn sweep(&mut self) {
        self.sweep_retold();
    }

    fn take(
        &mut self,
        held: Held,
        prints: &[(Print, u16)],
        content: Option<&Content>,
    ) -> (Reprint<u64>, Vec<(u64, Reprint<u64>)>) {
        let former = self.by_key.get(&held.key).map(|at| self.ties_of(*at));
        let mut revised = if former.is_some() { self.remove(held.key) } else { Vec::new() };
        let key = held.key;
        let at = self.seat(held);
        self.by_key.insert(key, at);
        let mut edges = match self.twin(at) {
            Some(twin) => {
                let mut edges = self.held[twin as usize].edges.clone();
                edges.retain(|e| e.other != at);
                edges.insert(0, Edge { other: twin, mine: 1.0, theirs: 1.0 });
                edges.truncate(held::MOST_EDGES);
                edges
            }
            None => {
                let found = Overlap::of(self, at, prints);
                let live = |held: &[Held], t: u32| held.get(t as usize).is_some_and(Held::is_live);
                for (print, _) in prints {
                    let held = &self.held;
                    self.postings.insert(print.hash(), at, |t| live(held, t));
                }
                self.unlearn(&found);
                found.edges
            }
        };
        let mut retold = self.retell(at, content);
        if let Some(former) = former {
            retold.extend(self.keep_ties(at, &mut edges, former));
        }
        revised.extend(self.join(at, edges, &retold));
        revised.retain(|(k, _)| *k != key);
        (self.reprint(at), revised)
    }

    /// What ties a text to others, before a new version takes its place.
    fn ties_of(&self, at: u32) -> Former {
        let held = &self.held[at as usize];
        let members = self.components.get(&held.component);
        let retold = members.into_iter().flatten().copied().filter(|m| self.held[*m as usize].retells == at);
        let retold = retold.map(|m| (m, self.held[m as usize].retold_share, self.held[m as usize].retold_by));
        Former { edges: held.edges.clone(), retold: retold.collect() }
    }

    /// A copy was made of the version that was there then: where the new version shares less with it, the tie to the
    /// old one stands. Gives the texts that retell it.
    fn keep_ties(&mut self, at: u32, edges: &mut Vec<Edge>, former: Former) -> Vec<u32> {
        for edge in former.edges {
            let is_there = self.held[edge.other as usize].is_live();
            if edge.other != at && is_there && !edges.iter().any(|e| e.other == edge.other) {
                edges.push(edge);
            }
        }
        edges.truncate(held::MOST_EDGES);
        for (retelling, share, by) in &former.retold {
            self.held[*retelling as usize].retell(at, *share, *by);
        }
        former.retold.into_iter().map(|r| r.0).collect()
    }

    /// An earlier text of the same wording.
    fn twin(&mut self, at: u32) -> Option<u32> {
        let wording = self.held[at as usize].wording;
        if wording == 0 {
            return None;
        }
        match self.by_wording.get(&wording) {
            Some(twin) if self.held[*twin as usize].is_live() => Some(*twin),
            _ => {
                self.by_wording.insert(wording, at);
                None
            }
        }
    }

    fn seat(&mut self, held: Held) -> u32 {
        if self.swept != self.postings.generation() {
            self.swept = self.postings.generation();
            let leaving = std::mem::take(&mut self.leaving);
            self.free.extend(leaving);
        }
        match self.free.pop() {
            Some(at) => {
                self.held[at as usize] = held;
                at
            }
            None => {
                self.held.push(held);
                self.held.len() as u32 - 1
            }
        }
    }
}

/// What tied a text to others before a new version took its place.
struct Former {
    edges: Vec<Edge>,
    /// Those that retell it, with their share and how that is known.
    retold: Vec<(u32, f32, Precedence)>,
}

/// The hash of a text's whole wording; 0 for a text of no words.
fn wording(words: &Words) -> u64 {
    let mut bytes = Vec::with_capacity(words.len() * 8);
    for word in words.all() {
        bytes.extend_from_slice(&word.hash.to_le_bytes());
    }
    if bytes.is_empty() { 0 } else { hash_bytes(&bytes).max(1) }
}

/// Thins a record to its 16 least fingerprints: what an archive keeps of old days, 64 bytes a text, so that an old
/// text that comes again with a new date is still recognised by [`is_likely_of`].
///
/// # Errors
/// [`BadRecord`] where the bytes are not a record of this version.
pub fn sketch(record: &[u8]) -> Result<Vec<u32>, BadRecord> {
    let (_, prints) = record::read(record)?;
    let mut hashes: Vec<u32> = prints.iter().map(|p| p.0.hash()).collect();
    hashes.sort_unstable();
    hashes.truncate(SKETCH);
    Ok(hashes)
}

/// Fingerprints in an archive's sketch.
pub const SKETCH: usize = 16;

/// Whether two sketches are likely of one text: half of the least fingerprints of both are the same.
pub fn is_likely_of(a: &[u32], b: &[u32]) -> bool {
    likely_share(a, b) >= 0.5
}

/// The likely share of what two texts have in common in all that they hold, from their sketches (Broder, *On the
/// resemblance and containment of documents*, 1997); 0 where only one fingerprint is shared.
pub fn likely_share(a: &[u32], b: &[u32]) -> f32 {
    let mut both: Vec<u32> = a.iter().chain(b).copied().collect();
    both.sort_unstable();
    both.dedup();
    both.truncate(SKETCH);
    let shared = both.iter().filter(|h| a.contains(h) && b.contains(h)).count();
    if shared < 2 { 0.0 } else { shared as f32 / both.len() as f32 }
}

#[cfg(test)]
mod tests;
