//! Cutting a log into tiles and entry bundles (C2SP tlog-tiles).
//!
//! A tile holds up to 256 hashes of one level of the tree; level 0 are leaf hashes, and each hash of level `n + 1` is
//! the root of a full tile of level `n`. Full tiles never change; a partial tile has its width in its path. An entry
//! bundle holds up to 256 entries, each after its length in two bytes, most significant first.

use crate::Error;
use crate::tree::{self, Hash};

/// How many hashes a full tile, and how many entries a full bundle, holds.
pub const WIDTH: u64 = 256;

/// One tile or bundle to be written: its path from the log's root and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// `tile/0/x001/234.p/5`
    pub path: String,
    /// The hashes, or the entries with their lengths.
    pub bytes: Vec<u8>,
}

/// The path of tile `index` of `level`, `width` wide (1 to 256).
pub fn tile_path(level: u8, index: u64, width: u64) -> String {
    format!("tile/{level}/{}", number_path(index, width))
}

/// The path of bundle `index`, `width` wide (1 to 256).
pub fn bundle_path(index: u64, width: u64) -> String {
    format!("tile/entries/{}", number_path(index, width))
}

/// A number in groups of three digits, all but the last with an `x`, and the width where it is partial.
fn number_path(index: u64, width: u64) -> String {
    let mut path = format!("{:03}", index % 1000);
    let mut rest = index / 1000;
    while rest > 0 {
        path = format!("x{:03}/{path}", rest % 1000);
        rest /= 1000;
    }
    if width < WIDTH { format!("{path}.p/{width}") } else { path }
}

/// Entries as a bundle.
///
/// # Errors
/// [`Error::EntryTooLong`] names the length of the first entry over 65,535 bytes.
pub fn bundle<E: AsRef<[u8]>>(entries: &[E]) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    for entry in entries {
        let entry = entry.as_ref();
        let len = u16::try_from(entry.len()).map_err(|_| Error::EntryTooLong(entry.len()))?;
        bytes.extend_from_slice(&len.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

/// The entries of a bundle.
///
/// # Errors
/// [`Error::Tile`] if it ends in the middle of an entry.
pub fn unbundle(mut bytes: &[u8]) -> Result<Vec<&[u8]>, Error> {
    let torn = || Error::Tile("entries".into());
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let (len, rest) = bytes.split_first_chunk::<2>().ok_or_else(torn)?;
        let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*len))).ok_or_else(torn)?;
        entries.push(entry);
        bytes = rest;
    }
    Ok(entries)
}

/// The hashes of a tile.
///
/// # Errors
/// [`Error::Tile`] if it is not a whole number of hashes.
pub fn hashes(bytes: &[u8]) -> Result<Vec<Hash>, Error> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() { Ok(hashes.to_vec()) } else { Err(Error::Tile("hashes".into())) }
}

/// The tiles of a tree of `leaves` that a tree of its first `old` leaves did not have: new and grown ones.
pub fn new_tiles(leaves: &[Hash], old: u64) -> Vec<Tile> {
    let mut tiles = Vec::new();
    let mut row: Vec<Hash> = leaves.to_vec();
    let mut had = old;
    for level in 0u8.. {
        if row.is_empty() {
            break;
        }
        for (index, hashes) in row.chunks(WIDTH as usize).enumerate() {
            let index = index as u64;
            let end = index * WIDTH + hashes.len() as u64;
            if end > had {
                let path = tile_path(level, index, hashes.len() as u64);
                tiles.push(Tile { path, bytes: hashes.concat() });
            }
        }
        row = row.chunks_exact(WIDTH as usize).map(tree::root).collect();
        had /= WIDTH;
    }
    tiles
}

/// The paths of all tiles of a log of `size` entries that hold entries and their hashes (level 0), in order.
pub fn level_zero(size: u64) -> impl Iterator<Item = (String, String, u64)> {
    (0..size.div_ceil(WIDTH)).map(move |index| {
        let width = (size - index * WIDTH).min(WIDTH);
        (tile_path(0, index, width), bundle_path(index, width), width)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_in_groups_of_three_digits() {
        assert_eq!(tile_path(0, 5, 256), "tile/0/005");
        assert_eq!(tile_path(2, 1_234_067, 256), "tile/2/x001/x234/067");
        assert_eq!(tile_path(0, 273, 112), "tile/0/273.p/112");
        assert_eq!(bundle_path(0, 1), "tile/entries/000.p/1");
    }

    #[test]
    fn bundles_print_and_parse() {
        let entries: [&[u8]; 3] = [b"one", b"", &[7; 300]];
        let bytes = bundle(&entries).expect("short enough");
        assert_eq!(unbundle(&bytes), Ok(entries.to_vec()));
        assert!(unbundle(&bytes[..bytes.len() - 1]).is_err());
        assert_eq!(bundle(&[vec![0; 65_536]]), Err(Error::EntryTooLong(65_536)));
    }

    #[test]
    fn only_new_and_grown_tiles_are_written() {
        let leaves: Vec<Hash> = (0..600u32).map(|i| tree::leaf_hash(&i.to_be_bytes())).collect();
        let paths = |old| new_tiles(&leaves, old).into_iter().map(|tile| tile.path).collect::<Vec<_>>();
        assert_eq!(paths(512), ["tile/0/002.p/88"]);
        assert_eq!(paths(500), ["tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"]);
        assert_eq!(paths(600), Vec::<String>::new());
    }
}
