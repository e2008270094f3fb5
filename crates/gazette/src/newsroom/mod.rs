//! A newsroom: one directory with everything in it, and the rooms wired together.
//!
//! ```text
//! newsroom/
//!   gazette.toml   configuration
//!   newsroom.db    everything else (or PostgreSQL)
//!   newsroom.lock  held by the one process that works here
//!   log.key        the secret the log is signed with
//!   sources.key    the secret that names of sources who are not named are sealed with
//!   inbox/         folders that wires are dropped into
//! ```

mod about;
mod alone;
mod assertion;
mod borne;
mod citing;
mod claims;
mod configured;
mod draft;
mod engines;
mod evidence;
mod figures;
pub mod findings;
mod gate;
mod headline;
mod intake;
mod key;
mod labels;
mod ledger;
mod lineup;
mod marking;
mod memory;
mod model;
mod opening;
mod own_words;
mod parties;
mod plan;
mod policies;
mod publish;
mod publish_error;
mod recounts;
mod sayings;
mod schedule;
mod sealed;
mod search;
mod sender_notes;
mod settling;
mod speakers;
mod standing;
mod story;
pub mod theme;
mod tree;
mod unsourced;
mod upstream;
mod whose;
mod written;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use gazette_press::Theme;
use gazette_press::plan::Policy;
use gazette_store::{Alone, Db, Store};
use gazette_tlog::note::NoteSigner;
use gazette_web::News;
use sha2::{Digest as _, Sha256};
use tokio::sync::{Mutex, broadcast};

use crate::config::{self, Config};
pub use about::all_topics;
pub use engines::Engines;
pub use evidence::{LOG_KEY, PAGE_LIST, time_of};
pub use findings::parties_aside;
pub use opening::Opening;
pub use policies::policies_of;
#[cfg(test)]
pub use policies::who_we_are;
pub use publish_error::PublishError;
pub use tree::{changed, difference};

/// A newsroom, open.
pub struct Newsroom {
    /// Its directory.
    pub dir: PathBuf,
    /// Its configuration.
    pub config: Config,
    /// Its database.
    pub store: Store,
    /// The pages of its policies.toml; the desk may have written others.
    policies: Vec<Policy>,
    /// The look of its site.
    theme: Theme,
    signer: NoteSigner,
    seal: sealed::Seal,
    engines: Mutex<Engines>,
    /// The changes of stories that no count holds yet.
    recounts: Mutex<recounts::Recounts>,
    /// One publication at a time in this process; beside it, as with an export, the store decides.
    pressing: Mutex<()>,
    news: broadcast::Sender<News>,
    /// What could not be published at its time.
    retries: Mutex<schedule::Retries>,
    /// Where this process works in it: no other does.
    alone: alone::Watch,
}

impl Newsroom {
    async fn of(dir: &Path, config: Config, store: Store, alone: Option<Alone>) -> Result<Newsroom> {
        let policies = policies::in_directory(dir)?;
        let theme = theme::in_directory(dir)?;
        let entries = store.log_head().await?.size;
        let origin = || origin_of(config.site.home.as_deref());
        let signer = key::load_or_make(&dir.join("log.key"), entries, origin)?;
        let seal = sealed::Seal::load_or_make(&dir.join("sources.key"))?;
        configured::take_over(&config, &store).await?;
        if let Some(file) = &config.statements.model {
            model::adopt(dir, file)?;
        }
        let engines = Engines::rebuild(&store).await?;
        let newsroom = Newsroom {
            dir: dir.to_owned(),
            config,
            store,
            policies,
            theme,
            signer,
            seal,
            engines: Mutex::new(engines),
            recounts: Mutex::default(),
            pressing: Mutex::new(()),
            news: broadcast::Sender::new(256),
            retries: Mutex::default(),
            alone: alone::Watch::of(alone),
        };
        newsroom.try_theme().await?;
        Ok(newsroom)
    }

    /// The address readers use, without a slash at its end.
    pub fn home(&self) -> String {
        home_of(&self.config)
    }

    /// Seals who a source is.
    pub fn seal(&self, name: &str) -> Vec<u8> {
        self.seal.seal(name)
    }

    /// Reads who a source is.
    ///
    /// # Errors
    /// If it was sealed with another key.
    pub fn unseal(&self, sealed: &[u8]) -> Result<String> {
        self.seal.open(sealed)
    }

    /// Hears of what happens from now on.
    pub fn listen(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// Tells whoever listens; nobody listening is fine.
    fn tell(&self, news: News) {
        let _ = self.news.send(news);
    }
}

/// The database of a newsroom that is there already, without waking its engines.
///
/// # Errors
/// If the directory is no newsroom, or its database cannot be opened.
pub async fn store_in(dir: &Path, database: Option<&str>) -> Result<Store> {
    must_be_one(dir)?;
    open_store(dir, &Config::read(&dir.join("gazette.toml"))?, database).await
}

/// Sees to it that a directory is a newsroom already.
///
/// # Errors
/// If it is none, or this user may not look.
pub fn must_be_one(dir: &Path) -> Result<()> {
    anyhow::ensure!(is_one(dir)?, "{} is not a newsroom: it has no gazette.toml", dir.display());
    Ok(())
}

/// Whether a directory is a newsroom.
///
/// # Errors
/// If this user may not look.
pub fn is_one(dir: &Path) -> Result<bool> {
    let denied = |error: &std::io::Error| error.kind() == std::io::ErrorKind::PermissionDenied;
    let file = dir.join("gazette.toml");
    match std::fs::File::open(&file) {
        Ok(_) => Ok(true),
        Err(error) if denied(&error) => anyhow::bail!(
            "{} may not be read by this user: run the command as the user whose newsroom it is",
            file.display()
        ),
        Err(_) => Ok(false),
    }
}

async fn open_store(dir: &Path, config: &Config, database: Option<&str>) -> Result<Store> {
    let db = match database.or(config.server.database.as_deref()) {
        Some(url) => {
            // The address itself is not repeated: it may hold a password.
            let is_postgres = url.starts_with("postgres://") || url.starts_with("postgresql://");
            anyhow::ensure!(
                is_postgres,
                "the database is no PostgreSQL address: give postgres://USER@HOST/NAME, or none to keep everything in {}",
                dir.join("newsroom.db").display()
            );
            Db::open_server(url).await.context("cannot reach the PostgreSQL server")?
        }
        None => {
            let file = dir.join("newsroom.db");
            Db::open_file(&file).await.with_context(|| format!("cannot open {}", file.display()))?
        }
    };
    Ok(Store::open(db).await?)
}

/// Makes a newsroom's directory, where it is not there. What will be in it is for its owner alone: the log's key,
/// password hashes, copy under embargo.
///
/// # Errors
/// If it cannot be made.
pub fn make_directory(dir: &Path) -> Result<()> {
    anyhow::ensure!(!dir.is_file(), "{} is a file: give a directory for the newsroom", dir.display());
    let mut maker = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.recursive(true).create(dir).with_context(|| {
        format!("cannot make the directory {}: give one this user may write to", dir.display())
    })
}

/// Makes a directory a newsroom if it is not one.
fn make_ready(dir: &Path) -> Result<()> {
    make_directory(dir)?;
    for (name, text) in [("gazette.toml", config::TEMPLATE), ("policies.toml", config::POLICIES)] {
        let file = dir.join(name);
        if !file.exists() {
            std::fs::write(&file, text).with_context(|| {
                format!("cannot write {}: give a directory this user may write to", file.display())
            })?;
        }
    }
    Ok(())
}

fn home_of(config: &Config) -> String {
    config.site.home.clone().unwrap_or_else(|| format!("http://{}", config.server.listen))
}

/// The origin of a new log: the site's address without its scheme, and the log's path (C2SP tlog-checkpoint). A
/// newsroom that does not know yet where readers will find it gets a name of its own, since no two logs may share one;
/// `.invalid` is nobody's (RFC 2606, section 2).
fn origin_of(home: Option<&str>) -> String {
    let own = || format!("{}.gazette.invalid", &crate::randomness::token()[..12]);
    let host = home
        .map(|home| home.split_once("://").map_or(home, |(_, host)| host).trim_end_matches('/').to_owned());
    format!("{}/log", host.unwrap_or_else(own))
}

/// The SHA-256 of bytes.
pub fn digest(bytes: &[u8]) -> gazette_news::Digest {
    gazette_news::Digest(Sha256::digest(bytes).into())
}
