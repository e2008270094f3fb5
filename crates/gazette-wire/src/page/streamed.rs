//! Pages that React streams: parts that were not ready in time stand hidden at the end, `S:` and a number, and a script
//! puts each where `<template id="B:…">` or `P:…` with the same number stands. We have no scripts; the moves are made here.

use dom_query::Document;

/// How a part's name begins in the markup.
pub(super) const MARK: &str = "id=\"S:";

/// Whether a tag is that of a place for a part.
pub(super) fn is_place(tag: &str) -> bool {
    ["id=\"B:", "id=\"P:"].iter().any(|name| tag.contains(name))
}

/// Parts moved; pages have a handful.
const PARTS: usize = 200;

/// Whether an element's id says that it is a part.
pub(super) fn is_part(id: &str) -> bool {
    id.strip_prefix("S:")
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Moves every part to its place; parts without a place stay where they are.
pub(super) fn put_in_place(document: &Document) {
    let places = document.select("template[id^='B:'], template[id^='P:']");
    for place in places.nodes().iter().take(PARTS) {
        let Some(id) = place.attr("id") else { continue };
        let number = &id[2..];
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_hexdigit());
        let part = is_number.then(|| document.select(&format!("[id='S:{number}']")));
        if let Some(part) = part.as_ref().and_then(|found| found.nodes().first()) {
            // A part that holds its own place would be moved into itself.
            if place.ancestors(None).iter().all(|above| above.id != part.id) {
                place.insert_before(part);
            }
        }
    }
}
