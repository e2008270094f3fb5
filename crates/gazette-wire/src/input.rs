//! One input and what was read from it.

use gazette_news::{Dispatch, Fault, FaultKind, Format, Note};

use crate::feed_head::FeedHead;

/// What a wire delivered: the exact bytes and what is known about them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Input<'a> {
    /// The bytes, after transfer and content decoding.
    pub bytes: &'a [u8],
    /// Where they came from; relative links are resolved against it.
    pub url: Option<&'a str>,
    /// The `Content-Type` they came with.
    pub content_type: Option<&'a str>,
    /// The format, where the caller insists on one; sniffed otherwise.
    pub format: Option<Format>,
}

/// What was read: dispatches, and what was odd about the input as a whole.
///
/// Either there is a dispatch or there is a fault that says why not.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The format it was read as, where one was recognised.
    pub format: Option<Format>,
    /// What the outlet put out, in the order of the input.
    pub dispatches: Vec<Dispatch>,
    /// What was odd about the input as a whole; what was odd about one dispatch is with the dispatch.
    pub faults: Vec<Fault>,
    /// What a feed says of itself, where the input is one.
    pub feed: Option<FeedHead>,
}

impl Reading {
    /// Nothing could be read, and why.
    pub(crate) fn fault(kind: FaultKind, note: impl Into<Note>) -> Reading {
        Reading { faults: vec![Fault::new(kind, note)], ..Reading::default() }
    }
}
