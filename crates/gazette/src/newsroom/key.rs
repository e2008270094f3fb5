//! The secret the log is signed with: 32 bytes in a file that only its owner may read.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use gazette_tlog::note::NoteSigner;

/// Loads the key, or makes one for a log of no entries. The file's first line is the log's origin, its second the
/// secret in hexadecimal.
///
/// The origin stays what it was when the key was made, even if the site moves: a log keeps its name.
///
/// # Errors
/// If the file cannot be read or written, does not hold a key, or is lost: another key cannot sign what this log has
/// grown to, and would take the place of the right one in the next backup.
pub fn load_or_make(file: &Path, entries: i64, origin: impl FnOnce() -> String) -> Result<NoteSigner> {
    if !file.exists() {
        ensure!(
            entries == 0,
            "the log's key is missing: restore {} from a backup. The log has {entries} entries, and no other key can sign \
             what comes after them",
            file.display()
        );
        make(file, &origin()).with_context(|| format!("cannot write the log's key to {}", file.display()))?;
    }
    let text = fs::read_to_string(file)
        .with_context(|| format!("cannot read the log's key in {}", file.display()))?;
    let (origin, secret) = text.trim().split_once('\n').with_context(|| not_a_key(file))?;
    let digest: gazette_news::Digest = secret.trim().parse().map_err(|_| anyhow::anyhow!(not_a_key(file)))?;
    Ok(NoteSigner::new(origin.trim(), &digest.0)?)
}

fn not_a_key(file: &Path) -> String {
    format!("{} does not hold a log's key: restore it from a backup", file.display())
}

fn make(file: &Path, origin: &str) -> Result<()> {
    let mut secret = [0u8; 32];
    getrandom::fill(&mut secret).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    keep(file, &format!("{origin}\n{}\n", gazette_news::Digest(secret)))
}

/// Writes a secret that must not be lost, for its owner alone to read.
pub(super) fn keep(file: &Path, text: &str) -> Result<()> {
    let beside = file.with_extension("key.new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(&beside)?;
    out.write_all(text.as_bytes())?;
    // What was signed or sealed with a key that a power cut lost is lost too: the bytes go to the disk before the name.
    out.sync_all()?;
    fs::rename(&beside, file)?;
    let dir = file.parent().context("the key has no directory")?;
    File::open(dir)?.sync_all()?;
    ensure!(file.exists(), "the key was not written");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_keeps_its_origin() {
        let dir = tempfile::tempdir().expect("a directory");
        let file = dir.path().join("log.key");
        let made = load_or_make(&file, 0, || "a.example/log".to_owned()).expect("made");
        let loaded = load_or_make(&file, 3, || "b.example/log".to_owned()).expect("loaded");
        assert_eq!(made.verifier(), loaded.verifier());
        assert_eq!(loaded.verifier().name(), "a.example/log");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
        }
        fs::write(&file, "rubbish").expect("written");
        assert!(load_or_make(&file, 0, || "a.example/log".to_owned()).is_err());
        fs::remove_file(&file).expect("removed");
        let lost = load_or_make(&file, 3, || "a.example/log".to_owned()).expect_err("the log has entries");
        assert!(format!("{lost:#}").contains("restore"), "{lost:#}");
        assert!(!file.exists(), "no key takes the place of the lost one");
    }
}
