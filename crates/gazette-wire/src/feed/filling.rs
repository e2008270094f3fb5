//! Elements of every feed vocabulary sorted into [`Particulars`].

use gazette_news::Media;

use super::model::{Category, Link, Moment, Particulars, Party, Passage};
use super::parties::{party, party_of_text};
use super::passage::{Declaring, passage};
use super::scope::Scope;
use crate::xml::{Element, Space};
use crate::{dates, limits};

/// Contents of one posting: the copy in several forms, never many.
const MOST_CONTENTS: usize = 8;

/// Particulars being filled, and by whom the contested ones were set.
pub(super) struct Filling {
    pub(super) particulars: Particulars,
    declaring: Declaring,
    /// How trusted the one who set title and identifier is: the feed's own elements beat Dublin Core, that beats media.
    title_rank: u8,
    id_rank: u8,
    publisher_rank: u8,
    /// The identifier as an address made whole, where it is said to be one.
    address_in_id: Option<String>,
}

impl Filling {
    pub(super) fn new(declaring: Declaring) -> Filling {
        Filling {
            particulars: Particulars::default(),
            declaring,
            title_rank: 0,
            id_rank: 0,
            publisher_rank: 0,
            address_in_id: None,
        }
    }

    /// Takes one element in, if its name is known here.
    pub(super) fn take(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let name = element.name().to_ascii_lowercase();
        match element.space() {
            Space::Core => self.take_core(&name, element, scope),
            Space::Dublin => self.take_dublin(&name, element, scope),
            Space::Media => self.take_media(&name, element, scope),
            Space::Itunes => self.take_itunes(&name, element, scope),
            Space::Content if name == "encoded" => self.content(element, scope),
            Space::Xhtml if matches!(&*name, "body" | "div" | "xhtml") => self.content(element, scope),
            Space::Feedburner if name == "origlink" => {
                self.particulars.link = scope.resolve(&element.text()).or(self.particulars.link.take());
            }
            Space::Feedburner if name == "browserfriendly" => {
                self.particulars.info = Some(passage(element, scope, self.declaring));
            }
            Space::Licence if name == "license" => self.licence(element, scope),
            _ => {}
        }
    }

    fn take_core(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
        match name {
            "title" => self.title(element, scope, 3),
            "link" => self.link(element, scope),
            "guid" | "id" => self.id(element, scope),
            "description" | "summary" | "abstract" => self.summary(element, scope),
            "tagline" | "subtitle" => {
                self.particulars.subtitle = Some(passage(element, scope, self.declaring))
            }
            "info" => self.particulars.info = Some(passage(element, scope, self.declaring)),
            "content" | "body" | "fullitem" | "encoded" => self.content(element, scope),
            "pubdate" | "published" | "issued" => self.moment(name, element),
            "updated" | "modified" | "lastbuilddate" | "date" | "created" | "expirationdate" => {
                self.moment(name, element)
            }
            "author" | "managingeditor" | "creator" => {
                let found = party(element, scope);
                self.author(found);
            }
            "contributor" => self.contributor(party(element, scope)),
            "webmaster" => self.publisher(party(element, scope), 1),
            "category" | "keywords" => self.category(element, None),
            "tags" => {
                for term in element.text().split(',') {
                    self.push_category(Some(term), None, None);
                }
            }
            "copyright" | "rights" => self.particulars.rights = Some(passage(element, scope, self.declaring)),
            "language" => self.language(&element.text()),
            "enclosure" => self.enclosure(element, scope),
            _ => {}
        }
    }

    fn take_dublin(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
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
            "identifier" if self.id_rank < 1 => {
                self.particulars.id = Some(element.text().trim().to_owned()).filter(|id| !id.is_empty());
                self.id_rank = 1;
            }
            _ => {}
        }
    }

    fn take_itunes(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
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
                for term in text.split([',', ' ', '\n']).map(str::trim).filter(|term| !term.is_empty()) {
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

    fn take_media(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
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
                for term in text.split(',').map(str::trim).filter(|term| !term.is_empty()) {
                    self.push_category(Some(term), None, None);
                }
            }
            _ => {}
        }
    }

    /// A medium's description is its caption, and the posting's summary only where there is no other.
    fn media_text(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let text = passage(element, scope, Declaring::Looks);
        match self.particulars.media.last_mut() {
            Some(media) => media.caption = Some(text.line()).filter(|line| !line.is_empty()),
            None => {
                self.particulars.summary.get_or_insert(text);
            }
        }
    }

    fn title(&mut self, element: Element<'_, '_>, scope: &Scope, rank: u8) {
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

    fn summary(&mut self, element: Element<'_, '_>, scope: &Scope) {
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

    fn content(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let found = passage(element, scope, self.declaring);
        let says = !found.value.is_empty() || found.elsewhere.is_some();
        if says && self.particulars.contents.len() < MOST_CONTENTS {
            self.particulars.contents.push(found);
        }
    }

    fn id(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let text = element.text();
        let text = text.trim();
        if text.is_empty() || self.id_rank > 2 {
            return;
        }
        self.id_rank = 2;
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

    fn link(&mut self, element: Element<'_, '_>, scope: &Scope) {
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
            if !before {
                self.particulars.link = Some(href.clone());
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

    fn push_link(&mut self, link: Link) {
        let links = &self.particulars.links;
        if links.len() < limits::OF_A_KIND && !links.contains(&link) {
            self.particulars.links.push(link);
        }
    }

    fn enclosure(&mut self, element: Element<'_, '_>, scope: &Scope) {
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

    fn picture(&mut self, address: &str, kind: Option<&str>, scope: &Scope) {
        let Some(url) = scope.resolve(address) else { return };
        let media = &self.particulars.media;
        if media.len() >= limits::OF_A_KIND || media.iter().any(|media| media.url == url) {
            return;
        }
        let content_type = kind.filter(|kind| kind.contains('/')).map(str::to_owned);
        self.particulars.media.push(Media { url, content_type, ..Media::default() });
    }

    fn licence(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let text = element.text();
        let address = element.attribute_of(Space::Rdf, "resource").unwrap_or(&text);
        if let Some(href) = scope.resolve(address) {
            self.push_link(Link { href, rel: "license".to_owned(), ..Link::default() });
        }
    }

    fn author(&mut self, found: Option<Party>) {
        let authors = &self.particulars.authors;
        let new = |party: &Party| authors.len() < limits::OF_A_KIND && !authors.contains(party);
        if let Some(found) = found.filter(new) {
            self.particulars.authors.push(found);
        }
    }

    fn contributor(&mut self, found: Option<Party>) {
        if self.particulars.contributors.len() < limits::OF_A_KIND {
            self.particulars.contributors.extend(found);
        }
    }

    fn publisher(&mut self, found: Option<Party>, rank: u8) {
        if found.is_some() && rank >= self.publisher_rank {
            self.particulars.publisher = found;
            self.publisher_rank = rank;
        }
    }

    fn language(&mut self, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.particulars.language = Some(text.to_owned());
        }
    }

    fn category(&mut self, element: Element<'_, '_>, scheme: Option<&str>) {
        let text = element.text();
        let text = text.trim();
        let term = element.attribute("term").or((!text.is_empty()).then_some(text));
        let scheme = element.attribute("scheme").or(element.attribute("domain")).or(scheme);
        self.push_category(term, scheme, element.attribute("label"));
    }

    fn push_category(&mut self, term: Option<&str>, scheme: Option<&str>, label: Option<&str>) {
        let owned = |part: Option<&str>| part.map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned);
        let found = Category { term: owned(term), scheme: owned(scheme), label: owned(label) };
        let says = found.term.is_some() || found.label.is_some();
        let categories = &self.particulars.categories;
        if says && categories.len() < limits::OF_A_KIND && !categories.contains(&found) {
            self.particulars.categories.push(found);
        }
    }

    fn moment(&mut self, name: &str, element: Element<'_, '_>) {
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

    /// Ends the filling: what one field says of another is settled.
    pub(super) fn finish(mut self) -> Particulars {
        let particulars = &mut self.particulars;
        if particulars.link.is_none() && particulars.id_is_link == Some(true) {
            particulars.link = self.address_in_id.take();
        }
        self.particulars
    }

    /// What a posting calls its summary is a feed's subtitle.
    pub(super) fn set_summary_as_subtitle(&mut self) {
        let particulars = &mut self.particulars;
        if particulars.subtitle.is_none() {
            particulars.subtitle = particulars.summary.take();
        }
    }

    pub(super) fn declaring(&self) -> Declaring {
        self.declaring
    }

    pub(super) fn passage(&self, element: Element<'_, '_>, scope: &Scope) -> Passage {
        passage(element, scope, self.declaring)
    }
}
