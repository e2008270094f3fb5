//! Who copied whom, how many independent origins, which story.
//!
//! Pure engines: texts stream in, ties come out; times enter as arguments and nothing is read or written.
//!
//! - [`origins`]: whose copy a dispatch is, on what evidence, and which of two came first.
//! - [`stories`]: which story it tells.
//! - [`credits`]: whose copy a text says it is.

pub mod credits;
pub mod origins;
pub mod stories;

mod known;
mod postings;
mod shingles;
mod terms;
mod words;
