//! A transparency log: tiles, checkpoints, cosignatures and proofs, as C2SP writes them.
//!
//! This crate knows bytes and not news, uses no other crate of Gazette, does no I/O and knows no clock: a third party can
//! run it to check a log without trusting whoever keeps it.
//!
//! | module | what | source |
//! |---|---|---|
//! | [`tree`] | leaf and node hashes, roots, inclusion and consistency proofs | RFC 6962, section 2.1 |
//! | [`tile`] | cutting a tree into tiles and entry bundles, and their paths | C2SP tlog-tiles |
//! | [`note`] | signed notes, keys and their identifiers | C2SP signed-note |
//! | [`checkpoint`] | the signed state of a log | C2SP tlog-checkpoint |
//! | [`cosign`] | what a witness adds | C2SP tlog-cosignature |
//! | [`proof`] | a proof in one file that an entry is in a log | C2SP tlog-proof |
//! | [`policy`] | whom to trust, and how many of them | C2SP tlog-policy |
//!
//! A log grows in one step: [`grow`] takes the old state and new entries, and returns every tile to be written and
//! the signed checkpoint. Write the tiles, then the checkpoint, or all in one transaction.

pub mod checkpoint;
pub mod cosign;
mod error;
mod grow;
pub mod note;
pub mod policy;
pub mod proof;
pub mod tile;
pub mod tree;

pub use error::{Error, Fatal};
pub use grow::{Growth, Log, grow, read_entries};
