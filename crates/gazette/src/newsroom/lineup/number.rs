//! Numbers that can be compared.

use gazette_news::{Figure, Hedge, Measure, Unit};

/// All that decides whether two figures can both be right.
pub(in crate::newsroom) type Number = (Measure, Option<Unit>, u64, Option<u64>, u8);

pub(in crate::newsroom) fn number_of(figure: &Figure) -> Number {
    let hedge = match figure.hedge {
        Hedge::Exactly => 0,
        Hedge::AtLeast => 1,
        Hedge::AtMost => 2,
        Hedge::About => 3,
        Hedge::MoreThan => 4,
        Hedge::LessThan => 5,
    };
    (figure.measure, figure.unit, figure.value.to_bits(), figure.upto.map(f64::to_bits), hedge)
}
