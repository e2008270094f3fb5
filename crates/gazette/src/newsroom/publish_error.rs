//! Why a publication came to nothing.

use gazette_desk::Refusal;
use gazette_press::PressError;
use gazette_tlog::Fatal;

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The editors' rules say no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] gazette_store::Error),
    /// The log must not be signed.
    #[error(transparent)]
    Log(#[from] Fatal),
    /// The press could not print it.
    #[error("the pages cannot be made: {0}")]
    Press(#[from] PressError),
}

impl From<Refusal> for PublishError {
    fn from(refusal: Refusal) -> PublishError {
        PublishError::Refused(refusal)
    }
}
