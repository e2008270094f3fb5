//! Text constructs: what an element's text is written in, by declaration or by its looks.

use std::borrow::Cow;

use base64::Engine;

use super::model::{Passage, Script};
use super::scope::Scope;
use crate::limits;
use crate::markup::looks_like_html;
use crate::xml::{Element, Node, inner_markup};

/// How a text is declared: Atom 1.0 by `type`, Atom 0.3 by `type` and `mode`, RSS not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Declaring {
    /// `type` counts, and XHTML stands in a `div` that is not part of it (Atom 1.0, RFC 4287 section 3.1.1.3).
    Atom,
    /// `type` and `mode` count (Atom 0.3).
    OldAtom,
    /// Nothing is declared (RSS, CDF): the text's looks decide.
    Looks,
}

/// Reads an element as a passage.
pub(super) fn passage(element: Element<'_, '_>, scope: &Scope, declaring: Declaring) -> Passage {
    let scope = scope.within(element);
    let declared = element.attribute("type").map(|t| t.trim().to_ascii_lowercase()).filter(|t| !t.is_empty());
    let (value, script) = match declaring {
        Declaring::Looks if declared.is_none() => by_looks(element),
        _ => by_declaration(element, declared.as_deref(), declaring),
    };
    Passage {
        value: within_limit(value.trim()).to_owned(),
        script,
        declared,
        language: scope.language.clone(),
        base: scope.base.as_ref().map(|base| base.as_str().to_owned()),
        elsewhere: element.attribute("src").and_then(|src| scope.resolve(src)),
    }
}

/// Longer texts than a dispatch may have are kept a little beyond that, so that whoever reads them sees that they are cut.
fn within_limit(text: &str) -> &str {
    &text[..text.floor_char_boundary(limits::COPY_BYTES + 1024)]
}

fn by_looks<'t>(element: Element<'t, '_>) -> (Cow<'t, str>, Script) {
    if element.has_elements() {
        return (inner_markup(element).into(), Script::Xhtml);
    }
    let text = element.text();
    let script = if looks_like_html(&text) { Script::Html } else { Script::Plain };
    (text, script)
}

fn by_declaration<'t>(
    element: Element<'t, '_>,
    declared: Option<&str>,
    declaring: Declaring,
) -> (Cow<'t, str>, Script) {
    let mode = element.attribute("mode").map(str::trim).unwrap_or_default().to_ascii_lowercase();
    let script = match declared {
        Some("text" | "text/plain" | "plain") => Script::Plain,
        None if mode.is_empty() && !element.has_elements() => Script::Plain,
        Some("html" | "text/html") => Script::Html,
        Some("xhtml" | "application/xhtml+xml") => Script::Xhtml,
        Some(kind) if kind.starts_with("text/") => Script::Html,
        Some(kind) if kind.ends_with("/xml") || kind.ends_with("+xml") => Script::Xhtml,
        Some(kind) if kind.contains('/') => Script::Foreign,
        _ if element.has_elements() => Script::Xhtml,
        _ => Script::Plain,
    };
    let encoded = mode == "base64"
        || (script == Script::Foreign && mode.is_empty() && element.attribute("src").is_none());
    if encoded && let Some(text) = from_base64(&element.text()) {
        let script = if script == Script::Foreign && looks_like_html(&text) { Script::Html } else { script };
        return (text.into(), script);
    }
    let inner = if declaring == Declaring::Atom { sole_div(element).unwrap_or(element) } else { element };
    if !inner.has_elements() && (script != Script::Xhtml || declared.is_none()) {
        return (inner.text(), script);
    }
    match script {
        // Markup under a type of plain text is markup all the same.
        Script::Plain if mode != "escaped" => (inner_markup(inner).into(), Script::Xhtml),
        _ => (inner_markup(inner).into(), script),
    }
}

/// The one `div` that XHTML is wrapped in.
fn sole_div<'t, 'a>(element: Element<'t, 'a>) -> Option<Element<'t, 'a>> {
    let mut div = None;
    for node in element.nodes() {
        match node {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Element(inner) if inner.is("div") && div.is_none() => div = Some(inner),
            _ => return None,
        }
    }
    div
}

fn from_base64(text: &str) -> Option<String> {
    let packed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bytes = base64::engine::general_purpose::STANDARD.decode(packed).ok()?;
    String::from_utf8(bytes).ok()
}
