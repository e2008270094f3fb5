//! The editors' rules as a pure state machine: what may be done, by whom, and what must be said when it is done.
//!
//! Nothing here stores or shows anything. A caller hands in how things stand and what an editor wants; she gets back
//! what follows, or a [`Refusal`] that says in her language why not. The rules are those of the trade, numbered as in
//! `docs/rules.md`.

mod addition;
mod allegation;
mod article;
mod finding;
mod gate;
mod meaning;
mod naming;
mod needed;
mod policy;
mod refusal;
mod role;
mod slip;
mod takedown;
mod unnamed_source;
mod verdict;
mod wording;

pub use allegation::{Charge, approve, check_allegation};
pub use article::{Act, Case, Outcome, Planned, decide};
pub use finding::Finding;
pub use gate::{Assertion, Sourced, check_copy, is_unnamed_plural};
pub use naming::{BylineCase, DatelineCase, Saying, check_byline, check_dateline, check_sayings};
pub use needed::Needed;
pub use policy::{POLICY_PAGES, PolicyPage, check_policies};
pub use refusal::Refusal;
pub use role::{Permission, Role};
pub use takedown::propose_takedown;
pub use unnamed_source::{accept_source, check_unnamed_source, may_learn};
pub use verdict::{Proposal, propose, second};
pub use wording::{advisory_for_update, numbers_changed};
