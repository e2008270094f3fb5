//! What the index remembers of a text.

use jiff::Timestamp;

use crate::credits::{Credit, Evidence};
use crate::known::LEAD;
use crate::retelling::content::Sketch;
use crate::retelling::sequence::Sequence;
use crate::vector::Vector;
use gazette_news::{Basis, Precedence};

/// No outlet, owner, agency or text.
pub(super) const NONE: u32 = u32::MAX;
/// Times that are not known.
const NEVER: i64 = i64::MIN;
/// At most this many ties of one text to others are kept, the strongest.
pub(super) const MOST_EDGES: usize = 10;

/// Words shared with another text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    pub other: u32,
    /// The share of this text that stands in the other.
    pub mine: f32,
    /// The share of the other that stands in this one.
    pub theirs: f32,
}

/// The tie last given out for a text, to tell what changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub origin: u32,
    pub from: u32,
    pub share: f32,
    pub basis: Basis,
    pub direction: Precedence,
}

#[derive(Debug, Clone)]
pub(super) struct Held {
    pub key: u64,
    pub wording: u64,
    published: i64,
    received: i64,
    pub outlet: u32,
    pub owner: u32,
    /// The agency it credits most strongly; [`NONE`] where none is known by name.
    pub credited: u32,
    pub component: u32,
    pub words: u16,
    pub evidence: Evidence,
    /// Whether it gives its copy to anybody, known or not.
    pub gives_credit: bool,
    /// To how many it does so by a credit line or a tag, and not in its lead alone.
    pub signed: u8,
    /// Whether its outlet signs it as its own.
    pub is_signed: bool,
    /// Whether it says that its outlet heard or saw something itself.
    pub is_witness: bool,
    /// Others it mentions as having reported.
    pub mentions: [u32; 3],
    pub edges: Vec<Edge>,
    /// What is known of it across languages.
    pub known: Vector,
    /// What it tells, in its order.
    pub told: Sequence,
    /// The text that it retells in other words; [`NONE`] where none is known.
    pub retells: u32,
    /// The share of its words that stand there, where it gives no credit.
    pub retold_share: f32,
    /// How it is known that it does.
    pub retold_by: Precedence,
    /// What it says.
    pub content: Option<Box<Sketch>>,
    /// Which stemming its words get.
    pub tongue: u8,
    pub place: Place,
}

impl Held {
    pub fn new(key: u64) -> Held {
        Held {
            key,
            wording: 0,
            published: NEVER,
            received: NEVER,
            outlet: NONE,
            owner: NONE,
            credited: NONE,
            component: NONE,
            words: 0,
            evidence: Evidence::Mention,
            gives_credit: false,
            signed: 0,
            is_signed: false,
            is_witness: false,
            mentions: [NONE; 3],
            edges: Vec::new(),
            known: Vector::default(),
            told: Sequence::default(),
            retells: NONE,
            retold_share: 0.0,
            retold_by: Precedence::Unknown,
            content: None,
            tongue: 0,
            place: Place {
                origin: NONE,
                from: NONE,
                share: 0.0,
                basis: Basis::None,
                direction: Precedence::Unknown,
            },
        }
    }

    /// An empty seat.
    pub fn gone() -> Held {
        Held { words: u16::MAX, ..Held::new(u64::MAX) }
    }

    pub fn is_live(&self) -> bool {
        !(self.key == u64::MAX && self.words == u16::MAX)
    }

    pub fn bytes(&self) -> usize {
        size_of::<Held>()
            + self.edges.capacity() * size_of::<Edge>()
            + self.known.bytes()
            + self.told.bytes()
            + self.content.as_ref().map_or(0, |_| size_of::<Sketch>())
    }

    pub fn see_times(&mut self, published: Option<Timestamp>, received: Option<Timestamp>) {
        self.published = published.map_or(NEVER, Timestamp::as_second);
        self.received = received.map_or(NEVER, Timestamp::as_second);
    }

    pub fn set_seconds(&mut self, published: i64, received: i64) {
        self.published = published;
        self.received = received;
    }

    pub fn seconds(&self) -> (i64, i64) {
        (self.published, self.received)
    }

    pub fn see_credits(&mut self, credits: &[Credit]) {
        self.gives_credit = credits.iter().any(|c| c.evidence <= Evidence::Lead);
        self.signed = credits.iter().filter(|c| c.evidence <= Evidence::Tag).count().min(15) as u8;
        let credits = || credits.iter().filter(|c| c.evidence <= Evidence::Mention);
        if let Some((who, credit)) = credits().find_map(|c| Some((c.who?, c))) {
            self.credited = who;
            self.evidence = credit.evidence;
        }
        for (slot, who) in self.mentions.iter_mut().zip(credits().filter_map(|c| c.who)) {
            *slot = who;
        }
    }

    /// Says that it retells another text.
    pub fn retell(&mut self, original: u32, share: f32, by: Precedence) {
        (self.retells, self.retold_share, self.retold_by) = (original, share, by);
    }

    /// Whether it names `outlet` as one it has something from.
    pub fn names(&self, outlet: u32) -> bool {
        outlet != NONE && (self.credited == outlet || self.mentions.contains(&outlet))
    }

    /// The agency that it gives its whole copy to.
    pub fn agency(&self) -> Option<u32> {
        (self.credited != NONE && self.evidence <= Evidence::Lead).then_some(self.credited)
    }

    /// Whether two give their copy to the same third party: then neither is the other's copy. A text of an unknown
    /// outlet may be the agency's own, which carries its tag as well.
    pub fn shares_agency(&self, other: &Held) -> bool {
        self.outlet != NONE
            && other.outlet != NONE
            && self.agency().is_some()
            && self.agency() == other.agency()
    }

    /// When it came out, in seconds: as it says, but never later than it was received.
    pub fn time(&self) -> Option<i64> {
        match (self.published, self.received) {
            (NEVER, NEVER) => None,
            (NEVER, received) => Some(received),
            (published, NEVER) => Some(published),
            (published, received) => Some(published.min(received)),
        }
    }

    /// Whether its time is a day and no more: midnight, as feeds print dates without a time.
    pub fn is_day_only(&self) -> bool {
        self.time().is_some_and(|t| t.rem_euclid(86_400) == 0)
    }

    /// Whether two are of one form, which is filled in anew each day: figures tell, where those of all of both are known.
    pub fn is_of_form(&self, other: &Held) -> bool {
        usize::from(self.words.max(other.words)) <= LEAD && self.told.has_other_figures(&other.told)
    }

    /// Whether it was out before another by a margin that clocks can be trusted with.
    pub fn is_before(&self, other: &Held) -> bool {
        let (Some(mine), Some(theirs)) = (self.time(), other.time()) else { return false };
        let margin = if self.is_day_only() {
            86_400
        } else if other.is_day_only() {
            1
        } else {
            CLOCKS_AGREE
        };
        theirs - mine >= margin
    }
}

/// Seconds by which two newsrooms' clocks may differ.
const CLOCKS_AGREE: i64 = 90;
