//! Where the data lie that are measured against but are not part of this repository.

use std::path::{Path, PathBuf};

/// A folder of the shared data beside the repository (or under `GAZETTE_SHARED`); `None`, with a message, where absent.
pub fn shared(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("GAZETTE_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = root.join(folder);
    if !path.is_dir() {
        eprintln!("passed by: {} is not here", path.display());
        return None;
    }
    Some(path)
}

/// Every file under a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
