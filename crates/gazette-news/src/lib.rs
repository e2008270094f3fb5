//! The nouns of a newsroom, and what must always be true of them.
//!
//! ```text
//! Wire → Capture → Dispatch → Origin → Story → Statement → Claim → Standing + Verdict → Article → Edition → LogEntry
//! ```
//!
//! Every other room of Gazette speaks in these words. The types here know no clock, no files and no network. Where a
//! type has an invariant its fields are private and its constructor checks; a value that exists is a value that holds.
//! Types whose fields are public have no invariant beyond those of their fields.

mod address;
mod allegation;
mod article;
mod article_state;
mod bidi;
mod claim;
mod copytext;
mod dispatch;
mod dispatch_json;
mod fault;
mod figure;
mod furniture;
mod language;
mod met;
mod note;
mod origin;
mod outlet;
mod party;
mod span;
mod statement;
mod statement_json;
mod unit;
mod unnamed_source;
mod verdict;
mod wire;

pub use address::{HEADLINE_SLUG, LONGEST_SLUG, contact_address, has_credentials, slug, web_address};
pub use allegation::{Allegation, Reply};
pub use article::{
    ArticleId, ArticleText, BadEdition, Change, ClaimId, DispatchId, Edition, Label, Removal, StoryId,
};
pub use article_state::ArticleState;
pub use bidi::{is_override, isolated};
pub use claim::{Standing, Tally};
pub use copytext::{Copytext, STROKE, table_rows};
pub use dispatch::{
    BadDispatch, Dispatch, DispatchParts, Format, InfoSource, Media, PubStatus, Record, Signal, Subject,
    Wording,
};
pub use fault::{Fault, FaultKind};
pub use figure::{CalendarDay, Certainty, Figure, Hedge, Measure, Scope, amount};
pub use furniture::{Byline, CreditLine, Dateline};
pub use language::{Direction, Language, UnknownLanguage};
pub use met::Met;
pub use note::{Note, Value, fill};
pub use origin::{Basis, Precedence, Reprint};
pub use outlet::{BadSlug, Outlet, OutletId, Owner, OwnerId, StateControl, WireId};
pub use party::{Called, Party, PartyKind};
pub use span::{BadSpan, Span, Spans};
pub use statement::{
    Anonymity, BadStatement, MarkedByHand, Polarity, Speaker, Statement, StatementKind, StatementParts, Voice,
};
pub use unit::Unit;
pub use unnamed_source::UnnamedSource;
pub use verdict::{BadVerdict, EditorId, Evidence, Rating, SignOff, Verdict};
pub use wire::{BadDigest, Capture, Channel, Digest, Wire};
