//! How much one input may cost. Each limit ends in a named fault, never in a crash.

/// Bytes of one input after decoding: 10 MiB.
pub const INPUT_BYTES: usize = 10 << 20;

/// Nesting of elements, arrays and parts.
pub const NESTING: usize = 256;

/// Dispatches read from one feed; the rest is left unread.
pub const DISPATCHES: usize = 1_000;
