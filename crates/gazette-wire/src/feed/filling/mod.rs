//! Elements of every feed vocabulary sorted into [`Particulars`].

mod fields;
mod modules;

use super::model::{Particulars, Passage};
use super::parties::party;
use super::passage::{Declaring, passage};
use super::scope::Scope;
use crate::markup::small;
use crate::xml::{Element, Space};

/// Particulars being filled, and by whom the contested ones were set.
pub(super) struct Filling {
    pub(super) particulars: Particulars,
    declaring: Declaring,
    /// How trusted the one who set the title is: the feed's own elements beat Dublin Core, that beats media.
    title_rank: u8,
    publisher_rank: u8,
    /// What a medium is described as: the summary of a posting that is nothing but the medium.
    medium_described: Option<Passage>,
    /// The identifier as an address made whole, where it is said to be one.
    address_in_id: Option<String>,
    /// Whether the link was told as RSS tells it, in the element's text.
    link_in_text: bool,
}

impl Filling {
    pub(super) fn new(declaring: Declaring) -> Filling {
        Filling {
            particulars: Particulars::default(),
            declaring,
            title_rank: 0,
            publisher_rank: 0,
            medium_described: None,
            address_in_id: None,
            link_in_text: false,
        }
    }

    /// Takes one element in, if its name is known here.
    pub(super) fn take(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let name = small(element.name());
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

    /// Ends the filling: what one field says of another is settled.
    pub(super) fn finish(mut self) -> Particulars {
        let particulars = &mut self.particulars;
        if particulars.link.is_none() && particulars.id_is_link == Some(true) {
            particulars.link = self.address_in_id.take();
        }
        if particulars.summary.is_none() && particulars.contents.is_empty() {
            particulars.summary = self.medium_described.take();
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
