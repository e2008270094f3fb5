//! The order in which examples are shown: mixed, but always the same.

/// Shuffles with a fixed linear congruential generator (Knuth's MMIX constants).
pub(crate) fn shuffle<T>(list: &mut [T], seed: u64) {
    let mut state = seed.wrapping_mul(2).wrapping_add(1);
    for k in (1..list.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(k, ((state >> 33) as usize) % (k + 1));
    }
}
