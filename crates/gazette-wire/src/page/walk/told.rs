//! What elements tell beside their text: `meta`, `link`, scripts of data, pictures with captions, marked authors and dates.

use dom_query::{Element, NodeData, NodeId};

use super::{MARKED, Walk};
use crate::page::attributes::attr;
use crate::page::hints::Hint;
use crate::page::outline::{Node, Picture, squeeze};
use crate::page::tag::Tag;

impl Walk {
    pub(super) fn author(&mut self, at: u32) {
        if self.outline.authors.len() < MARKED {
            self.outline.authors.push(at);
        }
    }

    pub(super) fn picture(&mut self, at: u32, element: &Element) {
        let src = ["data-src", "data-lazy-src", "data-original", "src"]
            .iter()
            .find_map(|name| attr(element, name))
            .filter(|s| !s.is_empty() && s.len() < 2_048 && !s.starts_with("data:"));
        if let Some(src) = src.filter(|_| self.outline.figures.len() < 200) {
            let alt = attr(element, "alt").map(str::trim).filter(|a| !a.is_empty()).map(str::to_owned);
            self.outline.figures.push(Picture { node: at, src: src.to_owned(), alt, caption: None });
        }
    }

    /// A caption belongs to the last picture before it, if the two stand close together.
    pub(super) fn caption(&mut self, at: u32) {
        if let Some(picture) =
            self.outline.figures.last_mut().filter(|p| p.caption.is_none() && at - p.node <= 12)
        {
            picture.caption = Some(at);
        }
    }

    pub(super) fn property(&mut self, at: u32, value: &str, element: &Element, node: &mut Node) {
        match value {
            "articleBody" => node.hint = Hint::Copy,
            "author" | "creator" => self.author(at),
            "datePublished" | "dateCreated" | "dateModified" => {
                if let Some(content) = attr(element, "content") {
                    self.outline
                        .metas
                        .push((format!("itemprop:{}", value.to_ascii_lowercase()), content.to_owned()));
                }
            }
            "comment" => node.hint = Hint::Comments,
            _ => {}
        }
    }

    pub(super) fn meta(&mut self, element: &Element) {
        let Some(content) = attr(element, "content") else { return };
        // Some frameworks print the script as a property of the page.
        if attr(element, "name") == Some("script:ld+json") && self.outline.json_ld.len() < 20 {
            self.outline.json_ld.push(content.to_owned());
            return;
        }
        if content.len() > 4_096 || self.outline.metas.len() >= 400 {
            return;
        }
        for name in ["property", "name", "itemprop"] {
            if let Some(value) = attr(element, name) {
                let key = if name == "itemprop" {
                    format!("itemprop:{}", value.to_ascii_lowercase())
                } else {
                    value.to_ascii_lowercase()
                };
                self.outline.metas.push((key, content.trim().to_owned()));
            }
        }
    }

    pub(super) fn link(&mut self, element: &Element) {
        if attr(element, "rel").is_some_and(|r| r.eq_ignore_ascii_case("canonical")) {
            self.outline.canonical = attr(element, "href").map(str::to_owned);
        }
    }

    /// Keeps what a title and a JSON-LD script hold.
    pub(super) fn harvest(&mut self, tree: &dom_query::Tree, at: NodeId, first: Option<NodeId>) {
        let Some(first) = first else { return };
        let wanted = tree.query_node(&at, |node| match &node.data {
            NodeData::Element(element) => match Tag::of(&element.name.local) {
                Tag::Title => Some(true),
                Tag::Script => attr(element, "type")
                    .is_some_and(|t| t.to_ascii_lowercase().contains("ld+json"))
                    .then_some(false),
                _ => None,
            },
            _ => None,
        });
        let Some(is_title) = wanted.flatten() else { return };
        let text = tree.query_node(&first, |node| match &node.data {
            NodeData::Text { contents } => Some(contents.to_string()),
            _ => None,
        });
        let Some(text) = text.flatten() else { return };
        if is_title {
            if self.outline.title.is_none() {
                let mut title = String::new();
                squeeze(&text, &mut title);
                self.outline.title = Some(title.trim().to_owned()).filter(|t| !t.is_empty());
            }
        } else if self.outline.json_ld.len() < 20 {
            self.outline.json_ld.push(text);
        }
    }
}
