//! `gazette export`: the site as plain files for any web server, with the log and its proofs.

use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use gazette_store::{LogHead, PageSet, Store};
use gazette_tlog::proof::Proof;
use gazette_tlog::tree::{inclusion_proofs, leaf_hash};

use crate::cli;
use crate::exit::Ended;
use crate::newsroom::{self, Opening};

/// A file that marks a directory as an export, so that a later one may take its place.
const MARK: &str = ".gazette-export";

/// Runs the command.
///
/// # Errors
/// If there is no newsroom, or the files cannot be written. An earlier export stays whole until the new one is.
pub fn run(args: &cli::Export) -> Result<Ended> {
    super::runtime()?.block_on(async {
        let at = &args.newsroom;
        newsroom::must_be_one(&at.dir)?;
        let newsroom = Opening::of(&at.dir).database(at.database.as_deref()).for_reading().await?;
        // One that is served makes its site itself, for the address it is served at: only the files are wanted then.
        if let Some(alone) = newsroom.store.db().work_alone().await? {
            super::serve::ready_site(&newsroom).await?;
            drop(alone);
        }
        let files = export(&newsroom.store, &args.out).await?;
        eprintln!("{files} files written to {}", args.out.display());
        Ok(Ended::Done)
    })
}

/// Writes the site beside its place and then swaps: nobody ever finds half a site. How many files.
///
/// # Errors
/// If the target is something else than an export, or cannot be written.
pub async fn export(store: &Store, out: &Path) -> Result<usize> {
    check_target(out, &store.log_head().await?)?;
    let beside = sibling(out, "new")?;
    if beside.exists() {
        fs::remove_dir_all(&beside)?;
    }
    let mut written = write_all(store, &beside).await;
    for _ in 0..TRIES {
        if !written.as_ref().is_err_and(was_overtaken) {
            break;
        }
        fs::remove_dir_all(&beside)?;
        written = write_all(store, &beside).await;
    }
    if written.is_err() {
        let _ = fs::remove_dir_all(&beside);
    }
    let files = written?;
    swap(out, &beside).with_context(|| format!("cannot put the export in place at {}", out.display()))?;
    Ok(files)
}

/// How often an export begins anew that publications overtake.
const TRIES: usize = 5;

/// Whether the bytes of a page left while they were exported: two publications came in between.
fn was_overtaken(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref(), Some(gazette_store::Error::NotFound(_)))
}

/// Refuses what is no export, and the export of another newsroom: one public site is never swapped for another.
fn check_target(out: &Path, head: &LogHead) -> Result<()> {
    if !out.exists() {
        return Ok(());
    }
    let is_empty =
        fs::read_dir(out).with_context(|| format!("cannot list {}", out.display()))?.next().is_none();
    if !is_empty && !out.join(MARK).exists() {
        bail!("{} is not empty and not an earlier export: choose a new directory", out.display());
    }
    let theirs = fs::read_to_string(out.join("log/checkpoint")).unwrap_or_default();
    if let (Some(theirs), Some(ours)) = (theirs.lines().next(), head.checkpoint.lines().next())
        && theirs != ours
    {
        bail!(
            "{} holds the site of another newsroom, whose log is {theirs} and not {ours}: choose another directory, or \
             remove that one first",
            out.display()
        );
    }
    Ok(())
}

fn sibling(out: &Path, suffix: &str) -> Result<PathBuf> {
    let name = out.file_name().context("the target has no name")?.to_string_lossy();
    Ok(out.with_file_name(format!(".{name}.{suffix}")))
}

fn swap(out: &Path, beside: &Path) -> Result<()> {
    let old = sibling(out, "old")?;
    if old.exists() {
        fs::remove_dir_all(&old)?;
    }
    if out.exists() {
        fs::rename(out, &old)?;
    }
    fs::rename(beside, out)?;
    if old.exists() {
        fs::remove_dir_all(&old)?;
    }
    Ok(())
}

/// Pages, head and tiles of one moment: read again if something was published in between.
async fn one_state(store: &Store) -> Result<(PageSet, LogHead, Vec<(String, Vec<u8>)>)> {
    loop {
        let set = store.page_set().await?.context("nothing has been published yet")?;
        let (head, tiles) = (store.log_head().await?, store.tiles().await?);
        // Set, head and tiles change in one transaction: if the set is the same after them, they belong to it.
        if store.current_set().await? == set.id {
            return Ok((set, head, tiles));
        }
    }
}

async fn write_all(store: &Store, dir: &Path) -> Result<usize> {
    let (set, head, tiles) = one_state(store).await?;
    let mut files = 0;
    for page in &set.pages {
        write(dir, &file_of(&page.path)?, &store.bytes(&page.digest).await?)?;
        files += 1;
    }
    for (path, bytes) in tiles {
        write(dir, &file_of(&format!("/log/{path}"))?, &bytes)?;
        files += 1;
    }
    files += write_proofs(dir, &store.leaves(0, head.size).await?, &head)?;
    write(dir, Path::new("log/checkpoint"), head.checkpoint.as_bytes())?;
    write(dir, Path::new(MARK), b"Written by gazette export; the next export replaces this directory.\n")?;
    Ok(files + 1)
}

/// Writes a proof for each edition's leaf, by the leaf's number, with the leaf itself in it: whoever has it and the
/// log's key can check that edition without this site.
fn write_proofs(dir: &Path, entries: &[Vec<u8>], head: &LogHead) -> Result<usize> {
    let leaves: Vec<_> = entries.iter().map(|entry| leaf_hash(entry)).collect();
    let mut files = 0;
    for (at, path) in inclusion_proofs(&leaves).into_iter().enumerate() {
        if !is_edition(&entries[at]) {
            continue;
        }
        let (extra, index, checkpoint) = (entries[at].clone(), at as u64, head.checkpoint.clone());
        let proof = Proof { extra, index, path, checkpoint };
        write(dir, Path::new(&format!("log/{PROOFS}{at}{PROOF}")), proof.text().as_bytes())?;
        files += 1;
    }
    Ok(files)
}

/// Where proofs are, from the log's root, and how their names end (C2SP tlog-proof).
pub(super) const PROOFS: &str = "proof/";
pub(super) const PROOF: &str = ".tlog-proof";

fn is_edition(entry: &[u8]) -> bool {
    serde_json::from_slice::<serde_json::Value>(entry).is_ok_and(|leaf| leaf["kind"] == "edition")
}

/// The file a path of the site is served from: `/en/` is `en/index.html`.
pub(super) fn file_of(path: &str) -> Result<PathBuf> {
    let mut file = path.strip_prefix('/').unwrap_or(path).to_owned();
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    let file = PathBuf::from(file);
    let is_plain = file.components().all(|part| matches!(part, Component::Normal(_)));
    ensure!(is_plain, "{path:?} cannot be a file");
    Ok(file)
}

fn write(dir: &Path, file: &Path, bytes: &[u8]) -> Result<()> {
    let file = dir.join(file);
    let parent = file.parent().context("a file has a directory")?;
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn pages_head_and_tiles_are_of_one_moment_while_others_publish() {
        let dir = tempfile::tempdir().expect("a directory");
        let config = crate::config::Config::parse("").expect("an empty configuration is one");
        crate::newsroom::who_we_are(dir.path());
        let newsroom = Opening::of(dir.path()).config(config).for_reading().await.expect("a fresh newsroom");
        newsroom.press_again(jiff::Timestamp::now()).await.expect("a site");
        let store = newsroom.store.clone();
        let publishing = tokio::spawn(async move {
            for _ in 0..20 {
                newsroom.press_again(jiff::Timestamp::now()).await.expect("pressed");
            }
        });
        while !publishing.is_finished() {
            let (set, head, _) = one_state(&store).await.expect("a state");
            assert_eq!(set.leaf + 1, head.size, "the newest leaf is the page list's");
        }
        publishing.await.expect("it published");
    }

    #[test]
    fn paths_become_files_and_never_leave_the_directory() {
        assert_eq!(file_of("/").expect("a file"), PathBuf::from("index.html"));
        assert_eq!(file_of("/ar/خبر/").expect("a file"), PathBuf::from("ar/خبر/index.html"));
        assert!(file_of("/../x").is_err());
        assert!(file_of("//etc/passwd").is_err());
    }
}
