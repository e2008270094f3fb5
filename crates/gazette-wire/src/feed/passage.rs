//! Text constructs: what an element's text is written in, by declaration or by its looks.

use base64::Engine;

use super::model::{Passage, Script};
use super::scope::Scope;
use crate::markup::looks_like_html;
use crate::xml::{Element, inner_markup};

/// How a text is declared: Atom 1.0 by `type`, Atom 0.3 by `type` and `mode`, RSS not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Declaring {
    /// `type` and `mode` count (Atom).
    Declared,
    /// Nothing is declared (RSS, CDF): the text's looks decide.
    Looks,
}

/// Reads an element as a passage.
pub(super) fn passage(element: Element<'_, '_>, scope: &Scope, declaring: Declaring) -> Passage {
    let scope = scope.within(element);
    let declared = element.attribute("type").map(|t| t.trim().to_ascii_lowercase()).filter(|t| !t.is_empty());
    let (value, script) = match declaring {
        Declaring::Looks if declared.is_none() => by_looks(element),
        _ => by_declaration(element, declared.as_deref()),
    };
    Passage {
        value: value.trim().to_owned(),
        script,
        declared,
        language: scope.language.clone(),
        base: scope.base.as_ref().map(|base| base.as_str().to_owned()),
        elsewhere: element.attribute("src").and_then(|src| scope.resolve(src)),
    }
}

fn by_looks(element: Element<'_, '_>) -> (String, Script) {
    if element.has_elements() {
        return (inner_markup(element), Script::Xhtml);
    }
    let text = element.text().into_owned();
    let script = if looks_like_html(&text) { Script::Html } else { Script::Plain };
    (text, script)
}

fn by_declaration(element: Element<'_, '_>, declared: Option<&str>) -> (String, Script) {
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
        return (text, script);
    }
    if !element.has_elements() {
        return (element.text().into_owned(), script);
    }
    match script {
        // Markup under a type of plain text is markup all the same.
        Script::Plain if mode != "escaped" => (inner_markup(element), Script::Xhtml),
        _ => (inner_markup(element), script),
    }
}

fn from_base64(text: &str) -> Option<String> {
    let packed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bytes = base64::engine::general_purpose::STANDARD.decode(packed).ok()?;
    String::from_utf8(bytes).ok()
}
