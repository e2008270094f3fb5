//! How much one input may cost. Each limit ends in a named fault, never in a crash.

/// Bytes of one input after decoding: 10 MiB.
pub const INPUT_BYTES: usize = 10 << 20;

/// Nesting of elements, arrays and parts.
pub const NESTING: usize = 256;

/// Bytes of copy in one dispatch: 2 MiB. Longer than any news text; what comes after is left unread.
pub const COPY_BYTES: usize = 2 << 20;

/// Bytes of a headline, or of another field that is one line: 16 KiB.
pub const LINE_BYTES: usize = 16 << 10;

/// Paragraphs of one dispatch.
pub const PARAGRAPHS: usize = 20_000;

/// Links, tags, people and media of one dispatch, of each kind.
pub const OF_A_KIND: usize = 256;

/// Dispatches read from one feed; the rest is left unread.
pub const DISPATCHES: usize = 1_000;
