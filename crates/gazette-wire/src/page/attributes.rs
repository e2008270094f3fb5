//! What attributes and kinds of elements tell the walk.

use dom_query::Element;

use super::hints::Hint;
use super::outline::place;
use super::tag::Tag;

/// The value of an attribute.
pub(super) fn attr<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attrs.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
}

pub(super) fn place_of(tag: Tag) -> u16 {
    match tag {
        Tag::A => place::LINK,
        Tag::Article => place::ARTICLE,
        Tag::Main => place::MAIN,
        Tag::List => place::LIST,
        Tag::Table => place::TABLE,
        Tag::Figure => place::FIGURE,
        Tag::Header => place::HEADER,
        Tag::Footer => place::FOOTER,
        Tag::Aside => place::ASIDE,
        Tag::Nav => place::NAV,
        Tag::Form => place::FORM,
        Tag::Quote => place::QUOTE,
        _ => 0,
    }
}

pub(super) fn is_hidden(style: &str) -> bool {
    let mut rest = style;
    while let Some(at) = rest.find("display") {
        let value = rest[at + 7..].trim_start().trim_start_matches(':').trim_start();
        if value.starts_with("none") {
            return true;
        }
        rest = &rest[at + 7..];
    }
    style.contains("visibility:hidden") || style.contains("visibility: hidden")
}

pub(super) fn of_role(role: &str) -> Hint {
    match role {
        "navigation" | "banner" | "contentinfo" | "complementary" | "search" | "menu" | "menubar"
        | "dialog" | "alert" | "toolbar" | "tablist" => Hint::Out,
        _ => Hint::None,
    }
}
