//! How a newsroom is opened: from where, and to do what in it.

use std::path::Path;

use anyhow::{Context, Result};

use super::{Newsroom, make_ready, open_store};
use crate::config::Config;

/// How a newsroom is to be opened. A fresh directory is made ready.
#[derive(Debug)]
pub struct Opening<'a> {
    dir: &'a Path,
    database: Option<&'a str>,
    listen: Option<&'a str>,
    config: Option<Config>,
}

impl<'a> Opening<'a> {
    /// The newsroom in a directory, as its `gazette.toml` says.
    pub fn of(dir: &'a Path) -> Opening<'a> {
        Opening { dir, database: None, listen: None, config: None }
    }

    /// With its tables in this database, whatever the file says.
    pub fn database(self, database: Option<&'a str>) -> Opening<'a> {
        Opening { database, ..self }
    }

    /// Served on this address, whatever the file says: where the file does not name the address readers use, it is this
    /// one.
    pub fn listen(self, listen: Option<&'a str>) -> Opening<'a> {
        Opening { listen, ..self }
    }

    /// With a configuration at hand: no file is read.
    pub fn config(self, config: Config) -> Opening<'a> {
        Opening { config: Some(config), ..self }
    }

    /// Opens it to read, publish or change its lists. Another process may be working in it meanwhile.
    ///
    /// # Errors
    /// Says what cannot be read or written and what to do.
    pub async fn for_reading(self) -> Result<Newsroom> {
        let (dir, database) = (self.dir, self.database);
        let config = self.configuration()?;
        let store = open_store(dir, &config, database).await?;
        Newsroom::of(dir, config, store, None).await
    }

    /// Opens it for the one process that takes in dispatches.
    ///
    /// # Errors
    /// As [`Opening::for_reading`], and if another process works in it.
    pub async fn for_work(self) -> Result<Newsroom> {
        let (dir, database) = (self.dir, self.database);
        let config = self.configuration()?;
        let store = open_store(dir, &config, database).await?;
        let alone = store.db().work_alone().await?.with_context(|| {
            let place = store.db().place();
            format!(
                "another gazette works in {} with the database {place}: stop that one first, or give this one a \
                 directory and a database of its own",
                dir.display()
            )
        })?;
        let given_back = store.give_back_jobs().await?;
        if given_back > 0 {
            tracing::info!(
                "{given_back} jobs were under way when the newsroom was last left; they are done again"
            );
        }
        Newsroom::of(dir, config, store, Some(alone)).await
    }

    fn configuration(self) -> Result<Config> {
        let mut config = match self.config {
            Some(config) => config,
            None => {
                make_ready(self.dir)?;
                Config::read(&self.dir.join("gazette.toml"))?
            }
        };
        if let Some(listen) = self.listen {
            config.server.listen = listen.to_owned();
        }
        Ok(config)
    }
}
