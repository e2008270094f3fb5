//! A fast hasher for keys that are hashes or numbers already.
//!
//! The seed is the process's own, so that nobody outside can choose terms that crowd one place of a table.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;

static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0u64) | 1);

/// A table keyed by numbers.
pub(crate) type Table<K, V> = std::collections::HashMap<K, V, Quick>;

/// Builds [`Mixer`]s.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quick(u64);

impl Default for Quick {
    fn default() -> Quick {
        Quick(*SEED)
    }
}

impl BuildHasher for Quick {
    type Hasher = Mixer;

    fn build_hasher(&self) -> Mixer {
        Mixer(self.0)
    }
}

/// One multiplication of 64 by 64 bits, both halves kept.
#[derive(Debug)]
pub(crate) struct Mixer(u64);

impl Mixer {
    fn take(&mut self, n: u64) {
        let wide = u128::from(self.0 ^ n) * 0x9E37_79B9_7F4A_7C15;
        self.0 = wide as u64 ^ (wide >> 64) as u64;
    }
}

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.take(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, n: u32) {
        self.take(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.take(n);
    }
}
