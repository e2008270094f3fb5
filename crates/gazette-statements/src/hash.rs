//! Hashing of features. Fixed for ever: a model holds weights by bucket, so another hash is another model.
//! And of the words of our own lists.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Mixes a value into a hash (Fibonacci multiplication with a rotation; our own arrangement).
#[inline]
pub(crate) fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(23) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// A hash of a short string.
pub(crate) fn hash_str(text: &str) -> u32 {
    let mut hash = 0x51_7C_C1_B7u64;
    for chunk in text.as_bytes().chunks(8) {
        let mut eight = [0u8; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        hash = mix(hash, u64::from_le_bytes(eight) ^ (chunk.len() as u64) << 56);
    }
    (finish(hash) >> 32) as u32
}

/// Spreads the last bits.
#[inline]
pub(crate) fn finish(hash: u64) -> u64 {
    let h = (hash ^ (hash >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    h ^ (h >> 32)
}

/// Collects the hashes of features; templates are told apart by the order they are added in.
pub(crate) struct Features<'b> {
    seed: u64,
    template: u64,
    buckets: &'b mut Vec<u32>,
}

impl<'b> Features<'b> {
    /// Appends to `buckets`; `seed` keeps languages and taggers apart, `template` numbers the first feature.
    pub fn new(seed: u64, template: u64, buckets: &'b mut Vec<u32>) -> Features<'b> {
        Features { seed, template, buckets }
    }

    /// The next feature, with its values.
    #[inline]
    pub fn add(&mut self, values: &[u64]) {
        self.template += 1;
        let mut hash = mix(self.seed, self.template);
        for value in values {
            hash = mix(hash, *value);
        }
        self.buckets.push((finish(hash) >> 32) as u32);
    }
}

/// Hashes the words of lists that stand in this crate. A hash without a secret is quick, and safe here: what a list holds is
/// ours, and whoever looks something up adds nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct OwnWords(u64);

impl Hasher for OwnWords {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.0 = mix(self.0, u64::from_le_bytes(*eight));
        }
        let rest = rest.iter().fold(rest.len() as u64, |all, byte| all << 8 | u64::from(*byte));
        self.0 = mix(self.0, rest);
    }

    /// What ends a string tells nothing where there is no other.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        finish(self.0)
    }
}

/// A list of our own, by word.
pub(crate) type List<K, V> = HashMap<K, V, BuildHasherDefault<OwnWords>>;
/// A list of our own words.
pub(crate) type ListSet<K> = HashSet<K, BuildHasherDefault<OwnWords>>;
