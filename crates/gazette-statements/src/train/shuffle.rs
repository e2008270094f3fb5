//! The order in which examples are shown, and what is left out of them: by chance, but always the same.

/// Shuffles with a fixed linear congruential generator (Knuth's MMIX constants).
pub(crate) fn shuffle<T>(list: &mut [T], seed: u64) {
    let mut state = seed.wrapping_mul(2).wrapping_add(1);
    for k in (1..list.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(k, ((state >> 33) as usize) % (k + 1));
    }
}

/// Chance that is always the same: Marsaglia's 64-bit xorshift with the triple (13, 7, 17).
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub fn new() -> Chance {
        Chance(0x2545_F491_4F6C_DD1D)
    }

    /// True in this share of cases.
    pub fn strikes(&mut self, share: f32) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 40) as f32) < share * (1 << 24) as f32
    }
}
