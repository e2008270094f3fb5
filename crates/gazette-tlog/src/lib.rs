//! A transparency log: C2SP tlog-tiles, checkpoints, cosignatures and proofs. Knows bytes, not news.
