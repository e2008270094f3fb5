//! What is shown, wherever it is: a running site, an exported one, or a newsroom's directory.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use gazette_store::Store;
use gazette_tlog::tile;

use super::own_site::{Got, OwnSite};

/// A site to be checked.
pub enum Shown {
    /// By its address.
    Site(OwnSite),
    /// Plain files.
    Files(PathBuf),
    /// A newsroom's own database, and the paths it serves with their digest and status.
    Newsroom { store: Store, pages: HashMap<String, (String, u16)> },
}

impl Shown {
    /// Opens a target; `database` stands for that of a newsroom's own configuration.
    ///
    /// # Errors
    /// If it is neither an address nor a directory, or cannot be opened.
    pub async fn open(target: &str, database: Option<&str>) -> Result<Shown> {
        if target.starts_with("http://") || target.starts_with("https://") {
            return Ok(Shown::Site(OwnSite::new(target)?));
        }
        let dir = super::directory(target)?;
        match crate::newsroom::is_one(&dir)? {
            true => Shown::newsroom(crate::newsroom::store_in(&dir, database).await?).await,
            false => Ok(Shown::Files(dir)),
        }
    }

    /// What a newsroom serves.
    ///
    /// # Errors
    /// If nothing was published yet, or the store cannot be read.
    pub async fn newsroom(store: Store) -> Result<Shown> {
        let set = store.page_set().await?.context("nothing has been published yet")?;
        let pages =
            set.pages.into_iter().map(|page| (page.path, (page.digest, page.status as u16))).collect();
        Ok(Shown::Newsroom { store, pages })
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

    /// The page that was named, where the target is the address of one and not of a whole site.
    pub fn asked_for(&self) -> Option<String> {
        match self {
            Shown::Site(site) => site.page(),
            Shown::Files(_) | Shown::Newsroom { .. } => None,
        }
    }

    /// The paths of all that the place holds beside the checkpoint, from the log's root, where it can tell.
    ///
    /// # Errors
    /// If the place cannot be read at all.
    pub async fn log_paths(&self) -> Result<Vec<String>> {
        Ok(match self {
            Shown::Site(_) => Vec::new(),
            Shown::Newsroom { store, .. } => store.tiles().await?.into_iter().map(|(path, _)| path).collect(),
            Shown::Files(_) => {
                let beside =
                    self.pages().into_iter().filter_map(|path| Some(path.strip_prefix("/log/")?.to_owned()));
                beside.filter(|path| path != "checkpoint").collect()
            }
        })
    }

    /// The entries that the place keeps beside its log's tiles, if it keeps any: a newsroom grows its log from those.
    ///
    /// # Errors
    /// If the place cannot be read at all.
    pub async fn kept_entries(&self) -> Result<Option<Vec<Vec<u8>>>> {
        match self {
            Shown::Newsroom { store, .. } => Ok(Some(store.leaves(0, i64::MAX).await?)),
            Shown::Site(_) | Shown::Files(_) => Ok(None),
        }
    }

    /// The level-zero tiles and bundles of a log of this size, by path.
    ///
    /// # Errors
    /// If the place cannot be read at all. Nothing is looked for beyond the first that is missing: a size is no more than a
    /// claim.
    pub async fn log_files(&self, size: u64) -> Result<HashMap<String, Vec<u8>>> {
        let mut files = HashMap::new();
        for (hashes, bundle, _) in tile::level_zero(size) {
            for path in [hashes, bundle] {
                let Some(got) = self.get(&format!("/log/{path}")).await? else { return Ok(files) };
                files.insert(path, got.bytes);
            }
        }
        Ok(files)
    }
}

/// The longest file that is read: no page and no tile comes near it.
const LONGEST: u64 = 256 << 20;

/// A file of the directory. A path that leads out of it, or to what is no plain file, shows nothing.
fn read(dir: &Path, path: &str) -> Result<Option<Got>> {
    let Ok(file) = super::super::export::file_of(path) else { return Ok(None) };
    let whole = dir.join(&file);
    let is_shown = whole.metadata().is_ok_and(|meta| meta.is_file() && meta.len() <= LONGEST);
    if !is_shown {
        return Ok(None);
    }
    let bytes = std::fs::read(&whole).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(Some(Got { bytes, status: None }))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nothing_outside_the_directory_is_read_and_no_claim_is_believed() {
        let dir = tempfile::tempdir().expect("a directory");
        let site = dir.path().join("site");
        std::fs::create_dir_all(site.join("log/extra")).expect("made");
        for file in ["secret", "site/index.html", "site/log/checkpoint", "site/log/extra/fake.html"] {
            std::fs::write(dir.path().join(file), "x").expect("written");
        }
        let shown = Shown::Files(site);
        for path in ["/../secret", "/log/../../secret", "//etc/hostname", "/log"] {
            assert!(shown.get(path).await.expect("looked").is_none(), "{path}");
        }
        assert!(shown.get("/").await.expect("looked").is_some());
        assert_eq!(shown.log_paths().await.expect("looked"), ["extra/fake.html"]);
        assert!(shown.log_files(1 << 62).await.expect("looked").is_empty());
    }
}
