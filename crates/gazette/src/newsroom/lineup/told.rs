//! A figure as it stands in a line.

use gazette_news::OutletId;
use gazette_store::KeptFigure;
use jiff::Timestamp;

/// A figure with all that decides whether it still stands.
pub(super) struct Told<'f> {
    pub at: usize,
    pub kept: &'f KeptFigure,
    pub speaker: Option<usize>,
    pub outlet: &'f OutletId,
    pub time: Timestamp,
}
