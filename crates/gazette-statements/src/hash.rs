//! Hashing of features. Fixed for ever: a model holds weights by bucket, so another hash is another model.
//! And of the words of our own lists.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};

/// Mixes a value into a hash (Fibonacci multiplication with a rotation; our own arrangement).
#[inline]
pub(crate) fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(23) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// A hash of a short string.
pub(crate) fn hash_str(text: &str) -> u32 {
    hash_bytes(text.as_bytes())
}

/// As [`hash_str`], of its bytes.
pub(crate) fn hash_bytes(text: &[u8]) -> u32 {
    let mut hash = 0x51_7C_C1_B7u64;
    let (eights, rest) = text.as_chunks::<8>();
    for eight in eights {
        hash = mix(hash, u64::from_le_bytes(*eight) ^ 8 << 56);
    }
    if !rest.is_empty() {
        let last = rest.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte));
        hash = mix(hash, last ^ (rest.len() as u64) << 56);
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

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = mix(self.0, number);
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

/// Hashes numbers that come from a text. They are mixed with a secret, so that nobody can write a text whose words all
/// meet in one place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Secret(u64);

impl Default for Secret {
    fn default() -> Secret {
        Secret(RandomState::new().hash_one(0))
    }
}

impl BuildHasher for Secret {
    type Hasher = OwnWords;

    fn build_hasher(&self) -> OwnWords {
        OwnWords(self.0)
    }
}

/// What is known of numbers that come from a text.
pub(crate) type Noted<K, V> = HashMap<K, V, Secret>;
