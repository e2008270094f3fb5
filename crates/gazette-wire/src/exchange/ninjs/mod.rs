//! ninjs 1.x to 3.1 (iptc.org/standards/ninjs).
//!
//! The versions spell the same members differently: all small letters to 2.x, camel case from 3.0; single members in 1.x
//! became arrays in 2.0. Names are therefore compared without case, and each member is looked for under all its names.

mod check;
mod read;
mod schema;
mod write;

pub use check::ninjs_oddities;
pub(super) use read::{credit, read};
pub use write::to_ninjs;

use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// A member by its name in small letters.
fn member<'v>(object: &'v Object, name: &str) -> Option<&'v Value> {
    object
        .get(name)
        .or_else(|| object.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value))
}

/// The first of several members that is a text with something in it.
fn text(object: &Object, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match member(object, name)? {
        Value::String(text) => Some(text.trim().to_owned()).filter(|t| !t.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// The objects of an array member, or of an object whose members are objects (ninjs 1.x associations).
fn objects<'v>(object: &'v Object, names: &[&str]) -> Vec<&'v Object> {
    let found = names.iter().find_map(|name| member(object, name));
    match found {
        Some(Value::Array(values)) => values.iter().filter_map(Value::as_object).collect(),
        Some(Value::Object(named)) => named.values().filter_map(Value::as_object).collect(),
        _ => Vec::new(),
    }
}
