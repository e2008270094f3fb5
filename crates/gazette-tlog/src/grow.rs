//! Growing a log by new entries in one step.

use crate::checkpoint::Checkpoint;
use crate::note::{NoteSigner, NoteVerifier};
use crate::tile::{self, Tile, WIDTH};
use crate::tree::{self, Hash};
use crate::{Error, Fatal};

/// A log as it is stored: its leaf hashes and its signed checkpoint, checked against each other.
///
/// Invariant: the checkpoint is signed by the log's key and signs the root over exactly these leaves. A log that died
/// of one flipped bit (Yeti, 2022) signed what it had not re-hashed; here nothing is signed that was not.
#[derive(Debug, Clone)]
pub struct Log {
    leaves: Vec<Hash>,
}

impl Log {
    /// A log without entries, which has no checkpoint yet.
    pub fn empty() -> Log {
        Log { leaves: Vec::new() }
    }

    /// Opens a stored log: re-hashes all of its entries and compares with the stored checkpoint.
    ///
    /// # Errors
    /// [`Fatal`] if they do not agree. Nothing may be signed then.
    pub fn open<E: AsRef<[u8]>>(entries: &[E], checkpoint: &str, key: &NoteVerifier) -> Result<Log, Fatal> {
        let stored = Checkpoint::open(checkpoint, key).map_err(Fatal::Checkpoint)?;
        let leaves: Vec<Hash> = entries.iter().map(|entry| tree::leaf_hash(entry.as_ref())).collect();
        if stored.size == leaves.len() as u64 && stored.root == tree::root(&leaves) {
            Ok(Log { leaves })
        } else {
            Err(Fatal::Diverged)
        }
    }

    /// How many entries.
    pub fn size(&self) -> u64 {
        self.leaves.len() as u64
    }

    /// The hashes of the entries.
    pub fn leaves(&self) -> &[Hash] {
        &self.leaves
    }
}

/// Everything to be written when a log grows, in this order: tiles and bundles first, then the checkpoint.
///
/// As long as the old checkpoint stands, the new tiles are only bytes nobody asks for: a crash between any two writes
/// leaves the old log whole. The growth counts from the moment the new checkpoint is written.
#[derive(Debug, Clone)]
pub struct Growth {
    /// The log afterwards.
    pub log: Log,
    /// Tiles and bundles that are new or have grown.
    pub tiles: Vec<Tile>,
    /// The signed checkpoint over the grown log.
    pub checkpoint: String,
}

/// Adds entries to a log.
///
/// `tail` are the stored entries of the last, partial bundle (none if the size is a multiple of 256): a bundle is
/// written anew when it grows.
///
/// # Errors
/// [`Fatal::Entry`] if an entry is too long, [`Fatal::Diverged`] if `tail` is not what the log holds.
pub fn grow(log: &Log, tail: &[Vec<u8>], entries: &[Vec<u8>], signer: &NoteSigner) -> Result<Growth, Fatal> {
    let old = log.size();
    check_tail(log, tail)?;
    let mut leaves = log.leaves.clone();
    leaves.extend(entries.iter().map(|entry| tree::leaf_hash(entry)));
    let mut tiles = tile::new_tiles(&leaves, old);
    let whole: Vec<&Vec<u8>> = tail.iter().chain(entries).collect();
    for (at, chunk) in whole.chunks(WIDTH as usize).enumerate() {
        let path = tile::bundle_path(old / WIDTH + at as u64, chunk.len() as u64);
        tiles.push(Tile { path, bytes: tile::bundle(chunk).map_err(Fatal::Entry)? });
    }
    let origin = signer.verifier().name().to_owned();
    let checkpoint = Checkpoint { origin, size: leaves.len() as u64, root: tree::root(&leaves) };
    Ok(Growth { log: Log { leaves }, tiles, checkpoint: checkpoint.sign(signer) })
}

fn check_tail(log: &Log, tail: &[Vec<u8>]) -> Result<(), Fatal> {
    let begin = (log.size() / WIDTH * WIDTH) as usize;
    let held = &log.leaves[begin..];
    let same = held.len() == tail.len()
        && held.iter().zip(tail).all(|(hash, entry)| *hash == tree::leaf_hash(entry));
    if same { Ok(()) } else { Err(Fatal::Diverged) }
}

/// Reads all entries of a published log through `fetch` (a path to its bytes) and checks them against a checkpoint.
///
/// # Errors
/// [`Error::Tile`] names the first bundle that is missing or wrong, [`Error::Proof`] if the whole gives another root.
pub fn read_entries<F>(checkpoint: &Checkpoint, mut fetch: F) -> Result<Vec<Vec<u8>>, Error>
where
    F: FnMut(&str) -> Option<Vec<u8>>,
{
    let mut entries = Vec::new();
    for (tile_path, bundle_path, width) in tile::level_zero(checkpoint.size) {
        let missing = || Error::Tile(bundle_path.clone());
        let bytes = fetch(&bundle_path).ok_or_else(missing)?;
        let bundle = tile::unbundle(&bytes).map_err(|_| missing())?;
        if bundle.len() as u64 != width {
            return Err(missing());
        }
        let hashes = tile::hashes(&fetch(&tile_path).ok_or(Error::Tile(tile_path.clone()))?)?;
        let agree = bundle.iter().map(|entry| tree::leaf_hash(entry)).eq(hashes);
        if !agree {
            return Err(Error::Tile(tile_path));
        }
        entries.extend(bundle.into_iter().map(<[u8]>::to_vec));
    }
    let leaves: Vec<Hash> = entries.iter().map(|entry| tree::leaf_hash(entry)).collect();
    if tree::root(&leaves) == checkpoint.root {
        Ok(entries)
    } else {
        Err(Error::Proof("it leads to another root"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn signer() -> NoteSigner {
        NoteSigner::new("o", &[7; 32]).expect("a good name")
    }

    fn entries(range: std::ops::Range<u32>) -> Vec<Vec<u8>> {
        range.map(|i| format!("entry {i}").into_bytes()).collect()
    }

    /// Grows a log step by step and keeps its files as a site would.
    fn grown(steps: &[u32]) -> (HashMap<String, Vec<u8>>, String, Log) {
        let (mut files, mut checkpoint, mut log) = (HashMap::new(), String::new(), Log::empty());
        let mut size = 0;
        for step in steps {
            let tail = entries(size / 256 * 256..size);
            let growth = grow(&log, &tail, &entries(size..size + step), &signer()).expect("grows");
            files.extend(growth.tiles.into_iter().map(|tile| (tile.path, tile.bytes)));
            (checkpoint, log, size) = (growth.checkpoint, growth.log, size + step);
        }
        (files, checkpoint, log)
    }

    #[test]
    fn what_was_logged_is_read_back_however_the_log_grew() {
        for steps in [&[1][..], &[1, 1, 1], &[255, 1, 1], &[256, 256], &[300, 3, 700]] {
            let (files, note, _) = grown(steps);
            let checkpoint = Checkpoint::open(&note, &signer().verifier()).expect("signed");
            let read = read_entries(&checkpoint, |path| files.get(path).cloned()).expect("whole");
            assert_eq!(read, entries(0..steps.iter().sum()), "{steps:?}");
        }
    }

    #[test]
    fn a_changed_entry_a_changed_tile_and_a_missing_file_are_noticed() {
        let (files, note, _) = grown(&[300]);
        let checkpoint = Checkpoint::open(&note, &signer().verifier()).expect("signed");
        for path in ["tile/entries/000", "tile/entries/001.p/44", "tile/0/000", "tile/0/001.p/44"] {
            let mut changed = files.clone();
            let bytes = changed.get_mut(path).expect("written");
            *bytes.last_mut().expect("not empty") ^= 1;
            assert!(read_entries(&checkpoint, |p| changed.get(p).cloned()).is_err(), "{path}");
            changed.remove(path);
            assert!(read_entries(&checkpoint, |p| changed.get(p).cloned()).is_err(), "{path}");
        }
    }

    #[test]
    fn a_crash_before_the_checkpoint_leaves_the_old_log_whole() {
        let (old_files, old_note, log) = grown(&[300]);
        let growth = grow(&log, &entries(256..300), &entries(300..310), &signer()).expect("grows");
        let checkpoint = Checkpoint::open(&old_note, &signer().verifier()).expect("signed");
        // Whatever part of the new tiles was written, the old checkpoint still proves the old entries.
        for written in 0..=growth.tiles.len() {
            let mut files = old_files.clone();
            files.extend(growth.tiles[..written].iter().map(|tile| (tile.path.clone(), tile.bytes.clone())));
            let read = read_entries(&checkpoint, |path| files.get(path).cloned());
            assert_eq!(read, Ok(entries(0..300)), "{written} tiles written");
        }
    }

    #[test]
    fn nothing_is_signed_over_a_flipped_bit() {
        let (_, note, log) = grown(&[10]);
        let mut stored = entries(0..10);
        assert!(Log::open(&stored, &note, &signer().verifier()).is_ok());
        stored[3][0] ^= 1;
        assert_eq!(
            Log::open(&stored, &note, &signer().verifier()).map(|log| log.size()),
            Err(Fatal::Diverged)
        );
        assert!(matches!(grow(&log, &stored, &entries(10..11), &signer()), Err(Fatal::Diverged)));
    }
}
