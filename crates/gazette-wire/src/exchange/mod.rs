//! What agencies send: ninjs, NewsML-G2, NITF, IPTC 7901, e-mail.

use gazette_news::{FaultKind, Format};
use serde_json::Value;

use crate::{Input, Reading};

/// Reads a text of one of the agencies' formats.
pub(crate) fn read(_input: &Input<'_>, _text: &str, format: Format) -> Reading {
    Reading::fault(FaultKind::NotUnderstood, format!("{} is recognised but not read", format.as_str()))
}

/// Reads a JSON value as ninjs.
pub(crate) fn read_json(_value: &Value) -> Reading {
    Reading::fault(FaultKind::NotUnderstood, "ninjs is recognised but not read")
}
