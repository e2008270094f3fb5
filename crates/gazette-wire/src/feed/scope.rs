//! `xml:base` and `xml:lang`, inherited down the tree.

use std::borrow::Cow;

use url::Url;

use crate::xml::{Element, Space};

/// What holds at one place of a document.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    pub(super) base: Option<Url>,
    pub(super) language: Option<String>,
}

impl Scope {
    /// What holds inside `element`: mostly the same.
    pub(super) fn within(&self, element: Element<'_, '_>) -> Cow<'_, Scope> {
        let base = element.attribute_of(Space::Xml, "base");
        let language = element.attribute_of(Space::Xml, "lang");
        let mut scope = Cow::Borrowed(self);
        if let Some(whole) = base.and_then(|base| self.resolve(base))
            && let Ok(base) = Url::parse(&whole)
        {
            scope.to_mut().base = Some(base);
        }
        if let Some(language) = language {
            let language = language.trim().replace('_', "-");
            scope.to_mut().language = (!language.is_empty()).then_some(language);
        }
        scope
    }

    /// An address made whole; one that cannot be is kept as it is. Script addresses are dropped.
    pub(super) fn resolve(&self, link: &str) -> Option<String> {
        let link = link.trim();
        if link.is_empty() || has_script_scheme(link) {
            return None;
        }
        // Relative only: an absolute address keeps the spelling its sender gave it, since that may be an identifier.
        if Url::parse(link).is_ok() {
            return Some(link.to_owned());
        }
        match &self.base {
            Some(base) => base.join(link).ok().map(String::from).or_else(|| Some(link.to_owned())),
            None => Some(link.to_owned()),
        }
    }
}

fn has_script_scheme(link: &str) -> bool {
    let scheme: String = link.chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(12).collect();
    let scheme = scheme.to_ascii_lowercase();
    ["javascript:", "vbscript:", "data:"].iter().any(|bad| scheme.starts_with(bad))
}
