//! The modules that feeds add to their own elements: Dublin Core, podcasts, Media RSS, licences.

use super::Filling;
use crate::feed::model::Link;
use crate::feed::parties::{party, party_of_text};
use crate::feed::passage::{Declaring, passage};
use crate::feed::scope::Scope;
use crate::xml::{Element, Space};

impl Filling {
    pub(super) fn take_dublin(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
        match name {
            "title" => self.title(element, scope, 2),
            "creator" | "author" => self.author(party_of_text(&element.text())),
            "contributor" => self.contributor(party_of_text(&element.text())),
            "publisher" => self.publisher(party_of_text(&element.text()), 2),
            "subject" | "keywords" => self.category(element, None),
            "rights" => self.particulars.rights = Some(passage(element, scope, self.declaring)),
            "language" => self.language(&element.text()),
            "description" | "abstract" if self.particulars.summary.is_none() => self.summary(element, scope),
            "date" | "modified" | "issued" | "created" | "valid" | "available" => self.moment(name, element),
            // The last resort: it names the work (a DOI), and the posting mostly has an identifier of its own.
            "identifier" if self.particulars.id.is_none() => {
                self.particulars.id = Some(element.text().trim().to_owned()).filter(|id| !id.is_empty());
            }
            _ => {}
        }
    }

    pub(super) fn take_itunes(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
        match name {
            "author" if self.particulars.authors.is_empty() => self.author(party_of_text(&element.text())),
            "owner" => self.publisher(party(element, scope), 3),
            "subtitle" => {
                self.particulars.subtitle.get_or_insert_with(|| passage(element, scope, Declaring::Looks));
            }
            "summary" => {
                self.particulars.summary.get_or_insert_with(|| passage(element, scope, Declaring::Looks));
            }
            "title" => self.title(element, scope, 1),
            "keywords" => {
                let text = element.text();
                for term in text.split(',') {
                    self.push_category(Some(term), Some("http://www.itunes.com/"), None);
                }
            }
            "category" => {
                self.push_category(element.attribute("text"), Some("http://www.itunes.com/"), None);
                for inner in element.children("category") {
                    self.push_category(inner.attribute("text"), Some("http://www.itunes.com/"), None);
                }
            }
            "image" => self.picture(element.attribute("href").unwrap_or(&element.text()), None, scope),
            _ => {}
        }
    }

    pub(super) fn take_media(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
        match name {
            "group" | "content" => {
                if let Some(address) = element.attribute("url") {
                    let kind = element.attribute("type").or(element.attribute("medium"));
                    self.picture(address, kind, scope);
                }
                for inner in element.elements() {
                    self.take(inner, scope);
                }
            }
            "thumbnail" if self.particulars.media.is_empty() => {
                self.picture(element.attribute("url").unwrap_or_default(), Some("image"), scope);
            }
            "title" => self.title(element, scope, 1),
            "description" | "text" => self.media_text(element, scope),
            "credit" => {
                let credit = element.text().trim().to_owned();
                if let Some(media) = self.particulars.media.last_mut().filter(|_| !credit.is_empty()) {
                    media.credit = Some(credit);
                }
            }
            "category" => self.category(element, Some("http://search.yahoo.com/mrss/category_schema")),
            "keywords" => {
                let text = element.text();
                for term in text.split(',') {
                    self.push_category(Some(term), None, None);
                }
            }
            _ => {}
        }
    }

    /// A medium's description is its caption, and the posting's summary where the posting says nothing else.
    fn media_text(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let text = passage(element, scope, Declaring::Looks);
        if let Some(media) = self.particulars.media.last_mut() {
            media.caption = Some(text.line()).filter(|line| !line.is_empty());
        }
        self.medium_described.get_or_insert(text);
    }

    pub(super) fn licence(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let text = element.text();
        let address = element.attribute_of(Space::Rdf, "resource").unwrap_or(&text);
        if let Some(href) = scope.resolve(address) {
            self.push_link(Link { href, rel: "license".to_owned(), ..Link::default() });
        }
    }
}
