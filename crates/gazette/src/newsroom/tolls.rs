//! The figures that reports of one event must agree on.

use gazette_news::{Figure, Measure};

/// Figures of these kinds are told of one event and must agree; other counts may be of anything.
pub(super) fn is_comparable(figure: &Figure) -> bool {
    matches!(
        figure.measure,
        Measure::Deaths | Measure::Injured | Measure::Missing | Measure::Displaced | Measure::Detained
    )
}
