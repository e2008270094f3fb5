//! Markup written out again, for content that stands in a feed or a news item as markup.

use super::{Element, Node, Space};
use crate::entities::escape;

/// What stands in an element, as HTML: XHTML prefixes dropped, references of the five signs only.
pub(crate) fn inner_markup(element: Element<'_, '_>) -> String {
    let mut markup = String::new();
    push_nodes(element, &mut markup);
    markup
}

fn push_nodes(element: Element<'_, '_>, markup: &mut String) {
    for node in element.nodes() {
        match node {
            Node::Text(text) => push_text(text, markup),
            Node::Element(inner) => push_element(inner, markup),
        }
    }
}

fn push_element(element: Element<'_, '_>, markup: &mut String) {
    let name = if element.space() == Space::Xhtml { element.name() } else { element.full_name() };
    markup.push('<');
    markup.push_str(name);
    for (attribute, value) in element.attributes() {
        if attribute.starts_with("xmlns") || attribute.starts_with("xml:") {
            continue;
        }
        markup.push(' ');
        markup.push_str(attribute);
        markup.push_str("=\"");
        escape(value, markup);
        markup.push('"');
    }
    if is_void(name) {
        markup.push_str(" />");
        return;
    }
    markup.push('>');
    push_nodes(element, markup);
    markup.push_str("</");
    markup.push_str(name);
    markup.push('>');
}

fn push_text(text: &str, markup: &mut String) {
    for c in text.chars() {
        match c {
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '&' => markup.push_str("&amp;"),
            c => markup.push(c),
        }
    }
}

/// Elements of HTML that hold nothing.
fn is_void(name: &str) -> bool {
    matches!(
        name.to_ascii_lowercase().as_str(),
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}
