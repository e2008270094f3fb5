//! The two engines behind one layer: the same statements, the same values, the same rows.
//!
//! SQLite runs in WAL mode with `synchronous=FULL`: what a commit acknowledged survives `kill -9` and a power cut. It
//! has one writer connection and a pool of read-only ones. PostgreSQL has one pool.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgArguments, PgConnectOptions, PgConnection, PgPool, PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool,
    SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{Column as _, Connection as _, Postgres, Row as _, Sqlite, TypeInfo as _, ValueRef as _};

use crate::{Error, Result, Row, Value};

/// How long a statement waits for another writer before it gives up.
const BUSY: Duration = Duration::from_secs(20);

/// A database of either engine.
#[derive(Debug, Clone)]
pub enum Db {
    /// The embedded default: one file.
    Sqlite {
        /// Many readers, none of which can write.
        read: SqlitePool,
        /// One connection for all writing.
        write: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

/// Which engine: a few statements differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite 3.
    Sqlite,
    /// PostgreSQL 15 or later.
    Postgres,
}

impl Db {
    /// Opens the SQLite database in `file`, creating it if it is not there.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if the directory cannot be written.
    pub async fn open_file(file: &Path) -> Result<Db> {
        Db::open_file_within(file, BUSY).await
    }

    /// As [`Db::open_file`], with the time a statement waits for another writer before it gives up.
    ///
    /// # Errors
    /// As [`Db::open_file`].
    pub async fn open_file_within(file: &Path, patience: Duration) -> Result<Db> {
        make_private(file);
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(patience);
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(patience)
            .after_release(|connection, _| Box::pin(is_usable(connection)))
            .connect_with(options.clone())
            .await
            .map_err(|error| Error::at(error, &file.display().to_string()))?;
        let read = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(patience)
            .connect_lazy_with(options.create_if_missing(false).read_only(true));
        Ok(Db::Sqlite { read, write })
    }

    /// Opens a PostgreSQL database by its URL.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if the server cannot be reached.
    pub async fn open_server(url: &str) -> Result<Db> {
        // The URL may hold a password: it is not repeated in the error.
        let options: PgConnectOptions = url.parse().map_err(|error| Error::at(error, "the database URL"))?;
        let place = server_place(&options);
        // A pool tries again and again and then says only that it took too long; one connection says what is wrong.
        let first = PgConnection::connect_with(&options).await.map_err(|error| Error::at(error, &place))?;
        first.close().await.map_err(|error| Error::at(error, &place))?;
        let pool = PgPoolOptions::new().max_connections(8).acquire_timeout(BUSY).connect_lazy_with(options);
        Ok(Db::Postgres(pool))
    }

    /// Which engine this is.
    pub fn dialect(&self) -> Dialect {
        match self {
            Db::Sqlite { .. } => Dialect::Sqlite,
            Db::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Where it is, for messages: the file, or the server and its database.
    pub fn place(&self) -> String {
        match self {
            Db::Sqlite { write, .. } => write.connect_options().get_filename().display().to_string(),
            Db::Postgres(pool) => server_place(&pool.connect_options()),
        }
    }

    /// The rows of a reading statement.
    pub async fn rows(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>> {
        self.rows_text(sql, values).await
    }

    /// As [`Db::rows`], for a statement made of this crate's own words, never of a caller's.
    pub(crate) async fn rows_owned(&self, sql: String, values: &[Value]) -> Result<Vec<Row>> {
        self.rows_text(sqlx::AssertSqlSafe(sql), values).await
    }

    async fn rows_text(&self, sql: impl sqlx::SqlSafeStr, values: &[Value]) -> Result<Vec<Row>> {
        match self {
            Db::Sqlite { read, .. } => {
                let rows = sqlx::query_with(sql, sqlite_arguments(values)?).fetch_all(read).await;
                rows.map_err(|error| Error::at(error, &self.place()))?.iter().map(sqlite_row).collect()
            }
            Db::Postgres(pool) => {
                let rows = sqlx::query_with(sql, postgres_arguments(values)?).fetch_all(pool).await;
                rows.map_err(|error| Error::at(error, &self.place()))?.iter().map(postgres_row).collect()
            }
        }
    }

    /// The first row of a reading statement, if there is one.
    pub async fn row(&self, sql: &'static str, values: &[Value]) -> Result<Option<Row>> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Begins writing. Nothing is kept until [`Tx::commit`]; dropping rolls back.
    pub async fn write(&self) -> Result<Tx> {
        // A caller that walks away while a transaction begins would leave it open on a connection of the pool: the
        // beginning runs to its end in a task of its own, and is taken back there if nobody waits for it any more.
        let begun = match self.clone() {
            Db::Sqlite { write, .. } => {
                tokio::spawn(async move { write.begin_with("begin immediate").await.map(Begun::Sqlite) })
            }
            Db::Postgres(pool) => tokio::spawn(async move { pool.begin().await.map(Begun::Postgres) }),
        };
        let begun = begun.await.map_err(|error| Error::Unavailable(format!("stopping: {error}")))?;
        let place = self.place();
        let begun = begun.map_err(|error| Error::at(error, &place))?;
        Ok(Tx { begun, place: place.into() })
    }

    /// One statement in a transaction of its own; the number of rows it touched.
    pub async fn run(&self, sql: &'static str, values: &[Value]) -> Result<u64> {
        let mut tx = self.write().await?;
        let touched = tx.run(sql, values).await?;
        tx.commit().await?;
        Ok(touched)
    }

    /// Waits for running statements and closes.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

/// Makes the file where there is none, for its owner alone: it holds password hashes, and copy under embargo. SQLite gives
/// its journal the same mode. Where it cannot be made, opening it says why.
fn make_private(file: &Path) {
    let mut options = std::fs::File::options();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _ = options.open(file);
}

/// Whether a connection can begin another transaction. SQLite takes a transaction back by itself when the disk is full;
/// the rollback that follows then fails and leaves the driver believing that one is open: such a connection is replaced.
async fn is_usable(connection: &mut SqliteConnection) -> std::result::Result<bool, sqlx::Error> {
    // Rollbacks run behind the caller's back; the answer to a ping comes after them.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

fn server_place(options: &PgConnectOptions) -> String {
    let database = options.get_database().unwrap_or_default();
    format!("{}:{}/{database}", options.get_host(), options.get_port())
}

/// How many values one statement of [`Tx::insert_all`] binds at most: well below what either engine allows.
const MOST_VALUES: usize = 600;

/// A transaction on either engine.
#[derive(Debug)]
pub struct Tx {
    begun: Begun,
    place: Arc<str>,
}

#[derive(Debug)]
enum Begun {
    /// On SQLite's one writer.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// On a PostgreSQL connection.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

impl Tx {
    /// Which engine this is.
    pub fn dialect(&self) -> Dialect {
        match &self.begun {
            Begun::Sqlite(_) => Dialect::Sqlite,
            Begun::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs a statement; the number of rows it touched.
    pub async fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64> {
        self.run_text(sql, values).await
    }

    /// Runs a statement made of this crate's own words, never of a caller's.
    pub(crate) async fn run_owned(&mut self, sql: String) -> Result<()> {
        self.run_text(sqlx::AssertSqlSafe(sql), &[]).await.map(drop)
    }

    async fn run_text(&mut self, sql: impl sqlx::SqlSafeStr, values: &[Value]) -> Result<u64> {
        let touched = match &mut self.begun {
            Begun::Sqlite(tx) => sqlx::query_with(sql, sqlite_arguments(values)?)
                .execute(&mut **tx)
                .await
                .map(|done| done.rows_affected()),
            Begun::Postgres(tx) => sqlx::query_with(sql, postgres_arguments(values)?)
                .execute(&mut **tx)
                .await
                .map(|done| done.rows_affected()),
        };
        touched.map_err(|error| Error::at(error, &self.place))
    }

    /// Inserts many rows with few statements. `head` ends in `values`; every row binds as many values as the first.
    pub(crate) async fn insert_all(&mut self, head: &'static str, rows: &[Vec<Value>]) -> Result<()> {
        let width = rows.first().map_or(1, Vec::len);
        for some in rows.chunks((MOST_VALUES / width).max(1)) {
            let places = (0..some.len()).map(|row| {
                let columns: Vec<String> = (1..=width).map(|at| format!("${}", row * width + at)).collect();
                format!("({})", columns.join(", "))
            });
            let sql = format!("{head} {}", places.collect::<Vec<_>>().join(", "));
            self.run_text(sqlx::AssertSqlSafe(sql), &some.concat()).await?;
        }
        Ok(())
    }

    /// The rows of a statement, which may write (`returning`).
    pub async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>> {
        self.rows_text(sql, values).await
    }

    /// As [`Tx::rows`], for a statement made of this crate's own words, never of a caller's.
    pub(crate) async fn rows_owned(&mut self, sql: String, values: &[Value]) -> Result<Vec<Row>> {
        self.rows_text(sqlx::AssertSqlSafe(sql), values).await
    }

    async fn rows_text(&mut self, sql: impl sqlx::SqlSafeStr, values: &[Value]) -> Result<Vec<Row>> {
        match &mut self.begun {
            Begun::Sqlite(tx) => {
                let rows = sqlx::query_with(sql, sqlite_arguments(values)?).fetch_all(&mut **tx).await;
                rows.map_err(|error| Error::at(error, &self.place))?.iter().map(sqlite_row).collect()
            }
            Begun::Postgres(tx) => {
                let rows = sqlx::query_with(sql, postgres_arguments(values)?).fetch_all(&mut **tx).await;
                rows.map_err(|error| Error::at(error, &self.place))?.iter().map(postgres_row).collect()
            }
        }
    }

    /// The first row, if there is one.
    pub async fn row(&mut self, sql: &'static str, values: &[Value]) -> Result<Option<Row>> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// The single integer of a statement such as `insert … returning id`.
    pub async fn int(&mut self, sql: &'static str, values: &[Value]) -> Result<i64> {
        self.row(sql, values).await?.ok_or(Error::NotFound("row"))?.int(0)
    }

    /// Keeps everything written. Once this returns, it survives a power cut.
    pub async fn commit(self) -> Result<()> {
        let committed = match self.begun {
            Begun::Sqlite(tx) => tx.commit().await,
            Begun::Postgres(tx) => tx.commit().await,
        };
        committed.map_err(|error| Error::at(error, &self.place))
    }
}

/// Text as both engines can keep it. PostgreSQL has no NUL in text, and SQLite's functions stop at one, so that it
/// becomes U+FFFD. Nothing is lost by it: the exact bytes stay in the capture.
fn storable(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

macro_rules! bind_all {
    ($arguments:ty, $values:expr) => {{
        let mut arguments = <$arguments>::default();
        for value in $values {
            let bound = match value {
                Value::Int(v) => sqlx::Arguments::add(&mut arguments, *v),
                Value::Real(v) => sqlx::Arguments::add(&mut arguments, *v),
                Value::Text(v) => sqlx::Arguments::add(&mut arguments, v.as_deref().map(storable)),
                Value::Bytes(v) => sqlx::Arguments::add(&mut arguments, v.clone()),
            };
            bound.map_err(|error| Error::Corrupt(format!("a value that cannot be bound: {error}")))?;
        }
        Ok(arguments)
    }};
}

fn sqlite_arguments(values: &[Value]) -> Result<SqliteArguments> {
    bind_all!(SqliteArguments, values)
}

fn postgres_arguments(values: &[Value]) -> Result<PgArguments> {
    bind_all!(PgArguments, values)
}

fn sqlite_row(row: &SqliteRow) -> Result<Row> {
    let value = |at: usize| -> Result<Value> {
        let raw = row.try_get_raw(at)?;
        if raw.is_null() {
            return Ok(Value::Int(None));
        }
        let kind = raw.type_info().name().to_owned();
        Ok(match kind.as_str() {
            "INTEGER" | "BOOLEAN" => Value::Int(row.try_get(at)?),
            "REAL" => Value::Real(row.try_get(at)?),
            "BLOB" => Value::Bytes(row.try_get(at)?),
            _ => Value::Text(row.try_get(at)?),
        })
    };
    (0..row.len()).map(value).collect::<Result<Vec<_>>>().map(Row)
}

fn postgres_row(row: &PgRow) -> Result<Row> {
    let value = |at: usize| -> Result<Value> {
        Ok(match row.column(at).type_info().name() {
            "INT8" => Value::Int(row.try_get(at)?),
            "INT4" => Value::Int(row.try_get::<Option<i32>, _>(at)?.map(i64::from)),
            "FLOAT8" => Value::Real(row.try_get(at)?),
            "BYTEA" => Value::Bytes(row.try_get(at)?),
            _ => Value::Text(row.try_get(at)?),
        })
    };
    (0..row.len()).map(value).collect::<Result<Vec<_>>>().map(Row)
}
