//! What can go wrong between us and the database, sorted by who must act.

/// An outcome of the store that the caller has to handle.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was asked for is not there.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// Someone else was first, or it is there already: read again and decide.
    #[error("{0}")]
    Conflict(String),
    /// The database cannot be reached or written: a full disk, no permission, a server that is down. The operator acts.
    #[error("the database cannot be used: {0}")]
    Unavailable(String),
    /// What is stored cannot be what we stored: the operator restores a backup; nothing is guessed.
    #[error("the database holds something that cannot be right: {0}")]
    Corrupt(String),
}

/// The result of asking the store.
pub type Result<T> = std::result::Result<T, Error>;

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        match &error {
            sqlx::Error::Database(inner)
                if inner.is_unique_violation() || inner.is_foreign_key_violation() =>
            {
                Error::Conflict(inner.message().to_owned())
            }
            sqlx::Error::Database(inner) => match inner.code().as_deref() {
                // SQLite's SQLITE_CORRUPT and SQLITE_NOTADB; PostgreSQL's data_corrupted and index_corrupted.
                Some("11" | "26" | "XX001" | "XX002") => Error::Corrupt(inner.message().to_owned()),
                _ => Error::Unavailable(explained(&error.to_string())),
            },
            sqlx::Error::RowNotFound => Error::NotFound("row"),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Error::Corrupt(error.to_string()),
            _ => Error::Unavailable(explained(&error.to_string())),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::Corrupt(format!("a stored JSON value cannot be read: {error}"))
    }
}

/// Adds what to do to the database's own words, where that is known.
fn explained(message: &str) -> String {
    let advice = if message.contains("full") {
        " (the disk is full: make room and start again; nothing acknowledged was lost)"
    } else if message.contains("readonly") || message.contains("unable to open") {
        " (check that this user may write to the directory)"
    } else if message.contains("locked") {
        " (another process holds the newsroom: stop it first)"
    } else {
        ""
    };
    format!("{message}{advice}")
}
