//! NewsML-G2 2.x (iptc.org/standards/newsml-g2): messages, news items, packages; other items by their names.

mod read;
mod write;

pub(super) use read::read;
pub use write::to_newsml_g2;

/// The namespace of NewsML-G2, all versions.
const NAMESPACE: &str = "http://iptc.org/std/nar/2006-10-01/";

/// The newest version that is written.
const VERSION: &str = "2.35";

/// Says in an item of ours that nobody told when its copy was put out: the time of its version, which the standard demands,
/// is that of its writing.
const UNDATED: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "#undated");
