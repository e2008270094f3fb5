//! To be written.

use crate::{Input, Reading};

/// Reads.
pub(crate) fn read(_input: &Input<'_>) -> Reading {
    Reading::default()
}
