//! Oddities met while reading. Reading never fails; it notes faults.

use serde::{Deserialize, Serialize};

use crate::Note;

/// Something odd met while reading what an outlet sent, in words an editor can act on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fault {
    /// What kind of oddity, for counting and filtering.
    pub kind: FaultKind,
    /// What was met and where, one sentence.
    #[serde(flatten)]
    pub note: Note,
}

impl Fault {
    /// A fault of `kind` with its sentence: a [`Met`](crate::Met), or one that is [filled](crate::Met::with).
    pub fn new(kind: FaultKind, note: impl Into<Note>) -> Fault {
        Fault { kind, note: note.into() }
    }
}

macro_rules! fault_kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal,)+) => {
        /// The kinds of fault, each with the word it has in JSON.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum FaultKind {
            $($(#[doc = $doc])+ #[serde(rename = $word)] $name,)+
        }

        impl FaultKind {
            /// Every kind, in the order of this page.
            pub const ALL: &'static [FaultKind] = &[$(FaultKind::$name,)+];

            /// The word it has in JSON: `"undated"`.
            pub fn as_str(self) -> &'static str {
                match self { $(FaultKind::$name => $word,)+ }
            }
        }
    };
}

fault_kinds! {
    /// Nothing was there: zero bytes, or white space only.
    Empty = "empty",
    /// The input, or what it unpacks to, exceeds a limit.
    TooLarge = "too-large",
    /// Elements, arrays or parts are nested deeper than the limit.
    TooDeep = "too-deep",
    /// More dispatches than one input may hold; the rest was left unread.
    TooMany = "too-many",
    /// Reading took more work than one input may cost; what had been read until then is kept.
    TooCostly = "too-costly",
    /// The input ends in the middle.
    Truncated = "truncated",
    /// Markup is broken; it was mended as far as it goes.
    Malformed = "malformed",
    /// Not a format that is read here, or not the format it claims to be.
    WrongFormat = "wrong-format",
    /// A format was recognised but a part of it is not understood.
    NotUnderstood = "not-understood",
    /// The declared charset is wrong or unknown; another one was used.
    Charset = "charset",
    /// Bytes or code points that no text holds (NUL, lone surrogates, controls) were replaced.
    BadCharacters = "bad-characters",
    /// An entity without a definition, or one that must not be expanded.
    Entity = "entity",
    /// No date that says when it was published.
    Undated = "undated",
    /// A date that cannot be read, or that lies far in the future or past.
    BadDate = "bad-date",
    /// No headline.
    NoHeadline = "no-headline",
    /// There is no copy: navigation, a picture, a redirect, a form.
    NoText = "no-text",
    /// Only a summary was sent, not the whole copy.
    SummaryOnly = "summary-only",
    /// The copy stands behind a login, a payment or a consent wall.
    Walled = "walled",
    /// No identifier; one was made from the content.
    NoGuid = "no-guid",
    /// Two dispatches of one input carry the same identifier.
    DuplicateGuid = "duplicate-guid",
    /// An identifier that belongs to a wholly different text already.
    GuidReused = "guid-reused",
    /// A time without a zone; one was assumed.
    ZoneAssumed = "zone-assumed",
    /// A link that is not an http or https address, or cannot be read.
    BadUrl = "bad-url",
    /// Two places in the input contradict each other (page and metadata, feed and entry).
    Contradiction = "contradiction",
    /// The language could not be told.
    UnknownLanguage = "unknown-language",
    /// The address may not be fetched (private network, scheme, port).
    Refused = "refused",
    /// The other side did not answer, broke off, or answered with an error.
    Unreachable = "unreachable",
    /// Too slow: a limit of time ran out.
    TimedOut = "timed-out",
    /// The other side asks not to be read there (robots.txt, 410 Gone).
    NotWelcome = "not-welcome",
}

impl std::fmt::Display for FaultKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
