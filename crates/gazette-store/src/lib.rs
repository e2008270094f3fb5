//! All SQL of a newsroom, on SQLite and PostgreSQL, and the job queue.
//!
//! Statements are written once, with `$1` placeholders, and run on both through [`Db`]; where they must differ (locks,
//! full-text search, sequences) both texts stand beside each other. The embedded
//! default is SQLite in WAL mode with `synchronous=FULL`: whatever was acknowledged survives `kill -9` and a power cut.
//! Each file beside this one is an `impl` block of [`Store`]: the statements of one family of tables, or of one part of
//! the house.

mod alone;
mod archive;
mod arrivals;
mod articles;
mod by_hand;
mod captures;
mod claims;
mod configured;
mod db;
mod deeds;
mod desk;
mod dispatches;
mod doubts;
mod drafts;
mod editors;
mod error;
mod house;
mod identities;
mod invitations;
mod jobs;
mod markings;
mod memory;
mod migrate;
mod pages;
mod parts;
mod policies;
mod publishing;
mod schedule;
mod search;
mod sessions;
mod settings;
mod settle;
mod site;
mod statements;
mod stories;
mod takedowns;
mod value;
mod wires;

pub use alone::Alone;
pub use archive::Archived;
pub use arrivals::{Arrival, Arrived};
pub use articles::{KeptArticle, Schedule, Used};
pub use by_hand::SplitOff;
pub use captures::{KeptCapture, READ_CAPTURE, ReadCapture};
pub use db::{Db, Dialect, Tx};
pub use deeds::{Deed, OnceDeed};
pub use desk::{OpenInvitation, StoryMark, Waiting};
pub use dispatches::{Dates, DispatchVersion, KeptDispatch};
pub use doubts::{Doubt, DoubtKind};
pub use drafts::{Draft, Mark, Sourcing};
pub use editors::Editor;
pub use error::{Error, Result};
pub use invitations::{Invitation, Newcomer};
pub use jobs::{Job, MAX_TRIES, Quarantined, RECOUNT};
pub use markings::{MarkedText, Marking};
pub use memory::{Memory, Remembered};
pub use policies::KeptPolicy;
pub use publishing::{EditionBody, KeptEdition, KeptPage, NewEdition, Publication};
pub use search::{Findable, READ_WORDS, ReadWords};
pub use sessions::{NewSession, OpenSession};
pub use settle::{Placing, Recount, Settled};
pub use site::{LogHead, PageSet};
pub use statements::{FoundClaim, FoundStatement, KeptClaim, KeptFigure, KeptStatement, KeptVerdict};
pub use stories::{KeptReprint, KeptStory, StoryCounts};
pub use takedowns::Takedown;
pub use value::{Row, Value};
pub use wires::{NotedFault, WireHealth};

/// A newsroom's database, ready for use.
#[derive(Debug, Clone)]
pub struct Store {
    db: Db,
}

impl Store {
    /// Brings the database to this build's shape and opens it.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if it cannot be written, [`Error::Corrupt`] if a later build made it.
    pub async fn open(db: Db) -> Result<Store> {
        migrate::migrate(&db).await?;
        Ok(Store { db })
    }

    /// The layer under the store.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Waits for running statements and closes.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
