//! What can be wrong with a log, and what must stop its keeper.

/// What does not check out. Each names the bytes it speaks of.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not a signed note.
    #[error("not a signed note: {0}")]
    Note(&'static str),
    /// Not a key.
    #[error("not a key: {0}")]
    Key(&'static str),
    /// Not a checkpoint.
    #[error("not a checkpoint: {0}")]
    Checkpoint(&'static str),
    /// No signature of the key asked for, or one that does not verify.
    #[error("not signed by {0}")]
    Unsigned(String),
    /// A proof that proves something else, or nothing.
    #[error("the proof does not hold: {0}")]
    Proof(&'static str),
    /// A tile or bundle with the wrong length or content.
    #[error("tile {0} is not what the tree needs")]
    Tile(String),
    /// An entry longer than a bundle can hold.
    #[error("an entry may have at most 65535 bytes, this one has {0}")]
    EntryTooLong(usize),
    /// Not a policy.
    #[error("line {line} of the policy: {what}")]
    Policy {
        /// From 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// Too few witnesses have signed.
    #[error("the policy's quorum is not reached")]
    Quorum,
}

/// The keeper must stop: what is stored and what is signed do not agree, and going on could fork the log.
///
/// Nothing may be signed until the two agree again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fatal {
    /// The stored tiles do not give the root that the stored checkpoint signs: a flipped bit, a partial restore.
    #[error("the stored tiles do not give the root that the checkpoint signs; restore the log from a backup")]
    Diverged,
    /// The stored checkpoint cannot be read or is not signed by this log's key.
    #[error("the stored checkpoint is not this log's: {0}")]
    Checkpoint(Error),
    /// An entry cannot be logged.
    #[error(transparent)]
    Entry(Error),
}
