//! Who copied whom, how many independent origins, which story.
//!
//! Pure engines: texts stream in, ties come out; times enter as arguments and nothing is read or written.
//!
//! - [`origins`]: whose copy a dispatch is, on what evidence, and which of two came first.
//! - [`independence`]: how many independent owners stand behind a story, and by which rule.
//! - [`stories`]: which story it tells.
//! - [`copytree`]: who copied whom as a tree and a picture, what was changed, and the difference of two texts.
//! - [`topics`]: IPTC Media Topics and a section, proposed.
//! - [`credits`]: whose copy a text says it is.

pub mod copytree;
pub mod credits;
pub mod independence;
pub mod origins;
pub mod stories;
pub mod topics;

mod known;
mod lexicon;
mod postings;
mod shingles;
mod terms;
mod words;
