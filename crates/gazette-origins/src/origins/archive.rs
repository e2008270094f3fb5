//! What is kept of a text whose day has left: enough to know it again.

use super::record::{self, BadRecord};

/// Thins a record to its 16 least fingerprints: what an archive keeps of old days, 64 bytes a text, so that an old
/// text that comes again with a new date is still recognised by [`is_likely_of`].
///
/// # Errors
/// [`BadRecord`] where the bytes are not a record of this version.
pub fn sketch(record: &[u8]) -> Result<Vec<u32>, BadRecord> {
    let (_, prints) = record::read(record)?;
    let mut hashes: Vec<u32> = prints.iter().map(|p| p.0.hash()).collect();
    hashes.sort_unstable();
    hashes.truncate(SKETCH);
    Ok(hashes)
}

/// Fingerprints in an archive's sketch.
pub const SKETCH: usize = 16;

/// Whether two sketches are likely of one text: half of the least fingerprints of both are the same.
pub fn is_likely_of(a: &[u32], b: &[u32]) -> bool {
    likely_share(a, b) >= 0.5
}

/// The likely share of what two texts have in common in all that they hold, from their sketches (Broder, *On the
/// resemblance and containment of documents*, 1997); 0 where only one fingerprint is shared.
pub fn likely_share(a: &[u32], b: &[u32]) -> f32 {
    let mut both: Vec<u32> = a.iter().chain(b).copied().collect();
    both.sort_unstable();
    both.dedup();
    both.truncate(SKETCH);
    let shared = both.iter().filter(|h| a.contains(h) && b.contains(h)).count();
    if shared < 2 { 0.0 } else { shared as f32 / both.len() as f32 }
}
