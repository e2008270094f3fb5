//! JSON within limits.

use gazette_news::{Fault, FaultKind, Met};
use serde_json::Value;

/// Values and members of one text; more would cost too much memory.
const VALUES: usize = 150_000;

/// Reads a JSON text. Nesting beyond 128 is refused by the parser.
pub(crate) fn read(text: &str) -> Result<Value, Fault> {
    let values = text.bytes().filter(|b| matches!(b, b',' | b'{' | b'[')).count();
    if values > VALUES {
        return Err(Fault::new(FaultKind::TooCostly, Met::JsonTooMuch.with([VALUES])));
    }
    serde_json::from_str(text).map_err(|error| {
        let kind = match error.classify() {
            serde_json::error::Category::Eof => FaultKind::Truncated,
            _ if error.to_string().starts_with("recursion limit") => FaultKind::TooDeep,
            _ => FaultKind::Malformed,
        };
        Fault::new(kind, Met::JsonBroken.with([error.to_string()]))
    })
}
