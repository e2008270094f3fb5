//! One field each: who may set it, and what counts where it is given twice.

use gazette_news::Media;

use super::Filling;
use crate::feed::model::{Category, Link, Moment, Party};
use crate::feed::passage::{Declaring, passage};
use crate::feed::scope::Scope;
use crate::xml::Element;
use crate::{dates, limits};

/// Contents of one posting: the copy in several forms, never many.
const MOST_CONTENTS: usize = 8;

impl Filling {
    pub(super) fn title(&mut self, element: Element<'_, '_>, scope: &Scope, rank: u8) {
        if self.title_rank > rank || (self.title_rank == rank && self.particulars.title.is_some() && rank < 3)
        {
            return;
        }
        let title = passage(element, scope, if rank == 3 { self.declaring } else { Declaring::Looks });
        if title.value.is_empty() && self.particulars.title.is_some() {
            return;
        }
        self.particulars.title = Some(title);
        self.title_rank = rank;
    }

    pub(super) fn summary(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let found = passage(element, scope, self.declaring);
        match &self.particulars.summary {
            None => self.particulars.summary = Some(found),
            Some(before) if before.value.is_empty() => self.particulars.summary = Some(found),
            Some(_) if self.particulars.contents.len() < MOST_CONTENTS => {
                self.particulars.contents.push(found)
            }
            Some(_) => {}
        }
    }

    pub(super) fn content(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let found = passage(element, scope, self.declaring);
        let says = !found.value.is_empty() || found.elsewhere.is_some();
        if says && self.particulars.contents.len() < MOST_CONTENTS {
            self.particulars.contents.push(found);
        }
    }

    pub(super) fn id(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let text = element.text();
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let link = element
            .is("guid")
            .then(|| !element.attribute("isPermaLink").is_some_and(|v| v.eq_ignore_ascii_case("false")));
        self.particulars.id_is_link = link;
        // An identifier is never resolved (RFC 4287, section 4.2.6): it must not change with the feed's own address.
        self.particulars.id = Some(text.to_owned());
        if link == Some(true) {
            self.address_in_id = scope.within(element).resolve(text);
        }
    }

    pub(super) fn link(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let scope = scope.within(element);
        let text = element.text();
        let Some(href) = scope.resolve(element.attribute("href").unwrap_or(&text)) else { return };
        let owned = |name: &str| element.attribute(name).map(str::to_owned);
        let rel = element.attribute("rel").unwrap_or("alternate").trim();
        let rel = rel.strip_prefix("http://www.iana.org/assignments/relation/").unwrap_or(rel).to_owned();
        let content_type = owned("type");
        let is_page = content_type.as_deref().is_none_or(|t| t.contains("html") || t == "text/plain");
        if rel == "alternate" && (is_page || self.particulars.link.is_none()) {
            let before = self.particulars.links.iter().any(|l| {
                l.rel == "alternate" && l.content_type.as_deref().is_none_or(|t| t.contains("html"))
            });
            // RSS's own `<link>` is the page, whatever Atom's says above it.
            let in_text = element.attribute("href").is_none();
            if !before || (in_text && !self.link_in_text) {
                self.particulars.link = Some(href.clone());
                self.link_in_text |= in_text;
            }
        }
        let link = Link {
            href,
            rel,
            content_type,
            title: owned("title"),
            language: owned("hreflang"),
            length: owned("length"),
        };
        if link.rel == "enclosure" {
            self.picture(&link.href, link.content_type.as_deref(), &scope);
        }
        self.push_link(link);
    }

    pub(super) fn push_link(&mut self, link: Link) {
        let links = &self.particulars.links;
        if links.len() < limits::OF_A_KIND && !links.contains(&link) {
            self.particulars.links.push(link);
        }
    }

    pub(super) fn enclosure(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let Some(href) =
            element.attribute("url").or(element.attribute("href")).and_then(|url| scope.resolve(url))
        else {
            return;
        };
        let content_type = element.attribute("type").map(str::to_owned);
        self.picture(&href, content_type.as_deref(), scope);
        let length = element.attribute("length").map(str::to_owned);
        self.push_link(Link { href, rel: "enclosure".to_owned(), content_type, length, ..Link::default() });
    }

    pub(super) fn picture(&mut self, address: &str, kind: Option<&str>, scope: &Scope) {
        let Some(url) = scope.resolve(address) else { return };
        let media = &self.particulars.media;
        if media.len() >= limits::OF_A_KIND || media.iter().any(|media| media.url == url) {
            return;
        }
        let content_type = kind.filter(|kind| kind.contains('/')).map(str::to_owned);
        self.particulars.media.push(Media { url, content_type, ..Media::default() });
    }

    pub(super) fn author(&mut self, found: Option<Party>) {
        let authors = &self.particulars.authors;
        let new = |party: &Party| authors.len() < limits::OF_A_KIND && !authors.contains(party);
        if let Some(found) = found.filter(new) {
            self.particulars.authors.push(found);
        }
    }

    pub(super) fn contributor(&mut self, found: Option<Party>) {
        if self.particulars.contributors.len() < limits::OF_A_KIND {
            self.particulars.contributors.extend(found);
        }
    }

    pub(super) fn publisher(&mut self, found: Option<Party>, rank: u8) {
        if found.is_some() && rank >= self.publisher_rank {
            self.particulars.publisher = found;
            self.publisher_rank = rank;
        }
    }

    pub(super) fn language(&mut self, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.particulars.language = Some(text.to_owned());
        }
    }

    pub(super) fn category(&mut self, element: Element<'_, '_>, scheme: Option<&str>) {
        let text = element.text();
        let text = text.trim();
        let term = element.attribute("term").or((!text.is_empty()).then_some(text));
        let scheme = element.attribute("scheme").or(element.attribute("domain")).or(scheme);
        self.push_category(term, scheme, element.attribute("label"));
    }

    pub(super) fn push_category(&mut self, term: Option<&str>, scheme: Option<&str>, label: Option<&str>) {
        let owned = |part: Option<&str>| part.map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned);
        let found = Category { term: owned(term), scheme: owned(scheme), label: owned(label) };
        let says = found.term.is_some() || found.label.is_some();
        let categories = &self.particulars.categories;
        if says && categories.len() < limits::OF_A_KIND && !categories.contains(&found) {
            self.particulars.categories.push(found);
        }
    }

    pub(super) fn moment(&mut self, name: &str, element: Element<'_, '_>) {
        let text = element.text();
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if name == "valid" {
            self.validity(text);
            return;
        }
        let found = Moment { text: text.to_owned(), dated: dates::read(text) };
        let place = match name {
            "pubdate" | "published" | "issued" | "available" => &mut self.particulars.published,
            "created" => &mut self.particulars.created,
            "expirationdate" => &mut self.particulars.expired,
            _ => &mut self.particulars.updated,
        };
        // Where a date is given twice the later one in the document counts, unless it cannot be read.
        if place.is_none() || found.dated.is_some() {
            *place = Some(found);
        }
    }

    /// `start=…; end=…` (DCMI Period): the end is when it is no longer to be shown.
    fn validity(&mut self, text: &str) {
        let end = text.split(';').find_map(|part| part.trim().strip_prefix("end="));
        if let Some(end) = end {
            self.particulars.expired = Some(Moment { text: end.to_owned(), dated: dates::read(end) });
        }
    }
}
