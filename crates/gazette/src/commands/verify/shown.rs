//! What is shown, wherever it is: a running site, an exported one, or a newsroom's directory.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use gazette_store::{Db, Store};
use gazette_tlog::tile;

use super::own_site::OwnSite;

/// A site to be checked.
pub enum Shown {
    /// By its address.
    Site(OwnSite),
    /// Plain files.
    Files(PathBuf),
    /// A newsroom's own database, and the paths it serves with their digest and status.
    Newsroom { store: Store, pages: HashMap<String, (String, u16)> },
}

/// Bytes as shown; the status where the place has one.
pub struct Got {
    pub bytes: Vec<u8>,
    pub status: Option<u16>,
}

impl Shown {
    /// Opens a target.
    ///
    /// # Errors
    /// If it is neither an address nor a directory, or cannot be opened.
    pub async fn open(target: &str) -> Result<Shown> {
        if target.starts_with("http://") || target.starts_with("https://") {
            return Ok(Shown::Site(OwnSite::new(target)?));
        }
        let dir = super::directory(target)?;
        if dir.join("gazette.toml").exists() { newsroom(&dir).await } else { Ok(Shown::Files(dir)) }
    }

    /// What is shown at a path, if anything is.
    ///
    /// # Errors
    /// If the place cannot be read at all.
    pub async fn get(&self, path: &str) -> Result<Option<Got>> {
        match self {
            Shown::Site(site) => site.get(path).await,
            Shown::Files(dir) => read(dir, path),
            Shown::Newsroom { store, pages } => stored(store, pages, path).await,
        }
    }

    /// All paths the place holds, where it can tell.
    pub fn pages(&self) -> Vec<String> {
        match self {
            Shown::Site(_) => Vec::new(),
            Shown::Newsroom { pages, .. } => pages.keys().cloned().collect(),
            Shown::Files(dir) => {
                let mut found = Vec::new();
                walk(dir, dir, &mut found);
                found.sort();
                found
            }
        }
    }

    /// The paths of all tiles and bundles the place holds, from the log's root, where it can tell.
    ///
    /// # Errors
    /// If the place cannot be read at all.
    pub async fn log_paths(&self) -> Result<Vec<String>> {
        Ok(match self {
            Shown::Site(_) => Vec::new(),
            Shown::Newsroom { store, .. } => store.tiles().await?.into_iter().map(|(path, _)| path).collect(),
            Shown::Files(_) => {
                let tiles =
                    self.pages().into_iter().filter_map(|path| Some(path.strip_prefix("/log/")?.to_owned()));
                tiles.filter(|path| path.starts_with("tile/")).collect()
            }
        })
    }

    /// The level-zero tiles and bundles of a log of this size, by path.
    ///
    /// # Errors
    /// If the place cannot be read at all. What is missing is left out.
    pub async fn log_files(&self, size: u64) -> Result<HashMap<String, Vec<u8>>> {
        let mut files = HashMap::new();
        for (hashes, bundle, _) in tile::level_zero(size) {
            for path in [hashes, bundle] {
                if let Some(got) = self.get(&format!("/log/{path}")).await? {
                    files.insert(path, got.bytes);
                }
            }
        }
        Ok(files)
    }
}

async fn newsroom(dir: &Path) -> Result<Shown> {
    let config = crate::config::Config::read(&dir.join("gazette.toml"))?;
    let db = match &config.server.database {
        Some(url) => Db::open_server(url).await?,
        None => {
            Db::open_file(&dir.join("newsroom.db")).await.context("cannot open the newsroom's database")?
        }
    };
    let store = Store::open(db).await?;
    let set = store.page_set().await?.context("nothing has been published yet")?;
    let pages = set.pages.into_iter().map(|page| (page.path, (page.digest, page.status as u16))).collect();
    Ok(Shown::Newsroom { store, pages })
}

fn read(dir: &Path, path: &str) -> Result<Option<Got>> {
    let mut file = path.trim_start_matches('/').to_owned();
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    match std::fs::read(dir.join(&file)) {
        Ok(bytes) => Ok(Some(Got { bytes, status: None })),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {file}")),
    }
}

async fn stored(store: &Store, pages: &HashMap<String, (String, u16)>, path: &str) -> Result<Option<Got>> {
    if path == "/log/checkpoint" {
        let bytes = store.log_head().await?.checkpoint.into_bytes();
        return Ok(Some(Got { bytes, status: None }));
    }
    if let Some(tile) = path.strip_prefix("/log/") {
        return Ok(store.tile(tile).await?.map(|bytes| Got { bytes, status: None }));
    }
    let Some((digest, status)) = pages.get(path) else { return Ok(None) };
    Ok(Some(Got { bytes: store.bytes(digest).await?, status: Some(*status) }))
}

fn walk(root: &Path, dir: &Path, found: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            walk(root, &path, found);
            continue;
        }
        let Ok(inside) = path.strip_prefix(root) else { continue };
        let shown = format!("/{}", inside.to_string_lossy());
        if shown != "/.gazette-export" {
            found.push(shown.strip_suffix("/index.html").map_or(shown.clone(), |page| format!("{page}/")));
        }
    }
}
