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

impl Error {
    /// What a failure of the database at `place` means for the caller.
    pub(crate) fn at(error: sqlx::Error, place: &str) -> Error {
        match &error {
            sqlx::Error::Database(inner) if inner.is_unique_violation() => {
                Error::Conflict(taken(inner.message(), inner.constraint()))
            }
            sqlx::Error::Database(inner) if inner.is_foreign_key_violation() => {
                Error::NotFound("row that this refers to")
            }
            sqlx::Error::Database(inner) => {
                trouble(inner.code().as_deref().unwrap_or_default(), inner.message(), place)
            }
            sqlx::Error::RowNotFound => Error::NotFound("row"),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
                Error::Corrupt(format!("{place}: {error}"))
            }
            sqlx::Error::PoolTimedOut => Error::Unavailable(format!(
                "{place}: no connection became free in time (the database is busy or does not answer; try again)"
            )),
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) => Error::Unavailable(format!(
                "{place}: {error} (check that the server runs and can be reached)"
            )),
            _ => Error::Unavailable(format!("{place}: {error}")),
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        Error::at(error, "the newsroom's database")
    }
}

/// What is taken already, in words, by the constraint that says so (SQLite names columns, PostgreSQL constraints).
fn taken(message: &str, constraint: Option<&str>) -> String {
    let names = [
        ("editor.email", "editor_email_key", "there is an account with this address already"),
        ("article.language", "article_language_slug_key", "there is an article by this short name already"),
        ("edition.article_id", "edition_pkey", "this edition has been published already"),
        ("log_leaf.position", "log_leaf_pkey", "the log has grown in the meantime"),
    ];
    let known = names.iter().find(|(columns, name, _)| message.contains(columns) || constraint == Some(name));
    known.map_or_else(|| format!("it is there already: {message}"), |(_, _, words)| (*words).to_owned())
}

/// What an engine's error code means, where it happened, and what to do about it.
///
/// SQLite's codes are numbers with the primary code in the low byte (<https://sqlite.org/rescode.html>); PostgreSQL's
/// are five letters and digits (appendix A of its manual).
fn trouble(code: &str, message: &str, place: &str) -> Error {
    let primary = if code.len() < 5 { code.parse::<u32>().ok().map(|code| code & 0xff) } else { None };
    let unavailable = |advice: &str| Error::Unavailable(format!("{place}: {message} ({advice})"));
    let corrupt = |advice: &str| Error::Corrupt(format!("{place}: {message} ({advice})"));
    match (primary, code) {
        (Some(11), _) | (_, "XX001" | "XX002") => corrupt("restore it from a backup"),
        (Some(26), _) => {
            corrupt("this file is not a Gazette database: name another, or restore it from a backup")
        }
        (Some(13), _) | (_, "53100") => {
            unavailable("the disk is full: make room and start again; nothing acknowledged was lost")
        }
        (Some(8), _) | (_, "25006" | "42501") => unavailable("check that this user may write here"),
        (Some(3 | 14), _) => {
            unavailable("check that the directory exists and that this user may write to it")
        }
        (Some(5 | 6), _) => unavailable("another process is writing to the newsroom: stop it, or try again"),
        (Some(10), _) => {
            unavailable("the disk does not read or write: check it and its free space, and start again")
        }
        (_, "40001" | "40P01" | "55P03") => {
            Error::Conflict(format!("somebody else wrote at the same time: {message}"))
        }
        (_, "28P01" | "28000") => unavailable("check the user and password of the database URL"),
        (_, "3D000") => unavailable("create the database first"),
        (_, "53300" | "57P03") => unavailable("the server takes no more connections now: try again"),
        _ => Error::Unavailable(format!("{place}: {message}")),
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::Corrupt(format!("a stored JSON value cannot be read: {error}"))
    }
}
