//! One process works in a newsroom at a time: it numbers stories and holds the engines' memory, and a second one would
//! number others the same.

use std::fs::{File, TryLockError};
use std::path::Path;

use sqlx::Connection as _;
use sqlx::postgres::{PgConnectOptions, PgConnection};

use crate::{Db, Error, Result};

/// Tells Gazette's advisory lock from those of other programs in the same database.
const GAZETTE: i32 = 7102;

/// That this process is the one that works in a database, for as long as this is held. However the process ends, the
/// system frees it: a file's lock goes with the process, a server's with the connection, which may be lost before that.
#[derive(Debug)]
pub struct Alone {
    held: Held,
}

#[derive(Debug)]
enum Held {
    File { _locked: File },
    Server { connection: Box<PgConnection>, options: Box<PgConnectOptions>, place: String },
}

impl Alone {
    /// Whether it is held still.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if the connection that held it is lost: another process may work there by now.
    pub async fn check(&mut self) -> Result<()> {
        match &mut self.held {
            Held::File { .. } => Ok(()),
            Held::Server { connection, place, .. } => {
                connection.ping().await.map_err(|error| Error::at(error, place))
            }
        }
    }

    /// Takes it again after its connection was lost. Whether it could be had: another process has it if not.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if the server cannot be reached.
    pub async fn take_again(&mut self) -> Result<bool> {
        let Held::Server { connection, options, place } = &mut self.held else { return Ok(true) };
        let Some(new) = lock_schema(options, place).await? else { return Ok(false) };
        **connection = new;
        Ok(true)
    }
}

impl Db {
    /// Takes the database for this process to work in. `None` if another process has it. Reading needs none of this.
    ///
    /// SQLite: a locked file beside the database. PostgreSQL: an advisory lock on the database's schema, on a connection
    /// of its own.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if the file or the server cannot be used.
    pub async fn work_alone(&self) -> Result<Option<Alone>> {
        match self {
            Db::Sqlite { write, .. } => {
                lock_file(&write.connect_options().get_filename().with_extension("lock"))
            }
            Db::Postgres(pool) => {
                let (options, place) = (Box::new((*pool.connect_options()).clone()), self.place());
                let connection = lock_schema(&options, &place).await?.map(Box::new);
                Ok(connection.map(|connection| Alone { held: Held::Server { connection, options, place } }))
            }
        }
    }
}

/// A connection that holds the lock of the schema, or `None` if another one does.
async fn lock_schema(options: &PgConnectOptions, place: &str) -> Result<Option<PgConnection>> {
    let at = |error| Error::at(error, place);
    let mut connection = PgConnection::connect_with(options).await.map_err(at)?;
    let sql = "select pg_try_advisory_lock($1, hashtext(current_schema()))";
    let is_ours = sqlx::query_scalar::<_, bool>(sql).bind(GAZETTE).fetch_one(&mut connection).await;
    Ok(is_ours.map_err(at)?.then_some(connection))
}

fn lock_file(place: &Path) -> Result<Option<Alone>> {
    let why = |error: std::io::Error| {
        Error::Unavailable(format!(
            "cannot lock {}: {error}; check that this user may write there",
            place.display()
        ))
    };
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(place).map_err(why)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Alone { held: Held::File { _locked: file } })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(why(error)),
    }
}
