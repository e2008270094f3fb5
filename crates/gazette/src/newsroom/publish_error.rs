//! Why a publication came to nothing.

use gazette_desk::Refusal;
use gazette_web::HouseError;

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The editors' rules say no, or the store could not.
    #[error(transparent)]
    House(#[from] HouseError),
    /// The log must not be signed.
    #[error(transparent)]
    Log(#[from] gazette_tlog::Fatal),
    /// The press could not print it.
    #[error("the pages cannot be made: {0}")]
    Press(String),
}

impl From<gazette_store::Error> for PublishError {
    fn from(error: gazette_store::Error) -> PublishError {
        PublishError::House(HouseError::Store(error))
    }
}

impl From<Refusal> for PublishError {
    fn from(refusal: Refusal) -> PublishError {
        PublishError::House(HouseError::Refused(refusal))
    }
}
