//! XML feeds of every dialect: the elements say which one it is, and each is read wherever it stands.

use gazette_news::{Fault, FaultKind, Format, Met};
use url::Url;

use super::filling::Filling;
use super::model::{Feed, Link, Manners, Moment, Particulars, Posting};
use super::passage::Declaring;
use super::scope::Scope;
use crate::markup::small;
use crate::xml::{Element, Space, Tree};
use crate::{dates, limits};

/// Reads a feed from a tree; `None` where there is no feed in it.
pub(super) fn parse(tree: &Tree<'_>, text: &str, url: Option<&str>) -> Option<Feed> {
    let root = root(tree)?;
    let (format, dialect) = dialect(root, text)?;
    let declaring = match (format, dialect) {
        (Format::Atom, "atom10") => Declaring::Atom,
        (Format::Atom, _) => Declaring::OldAtom,
        _ => Declaring::Looks,
    };
    let base = url.and_then(|url| Url::parse(url).ok());
    let mut reader = Reader {
        head: Filling::new(declaring),
        feed: Feed {
            format,
            dialect,
            particulars: Particulars::default(),
            manners: Manners::default(),
            generator: None,
            image: None,
            moved_to: None,
            postings: Vec::new(),
            faults: tree.faults.clone(),
        },
        left_unread: 0,
    };
    let scope = Scope { base, language: None };
    reader.container(root, &scope);
    if reader.feed.postings.is_empty() {
        reader.strays(root, &scope);
    }
    Some(reader.finish())
}

/// The feed's outermost element, even where something stands before or around it.
fn root<'t, 'a>(tree: &'t Tree<'a>) -> Option<Element<'t, 'a>> {
    let is_feed = |element: &Element<'_, '_>| {
        matches!(
            element.name().to_ascii_lowercase().as_str(),
            "rss" | "rdf" | "feed" | "channel" | "redirect"
        ) && element.space() != Space::Xhtml
    };
    tree.roots()
        .find(is_feed)
        .or_else(|| tree.roots().find_map(|root| root.descendants().take(64).find(is_feed)))
}

fn dialect(root: Element<'_, '_>, text: &str) -> Option<(Format, &'static str)> {
    let version = root.attribute("version").map(str::trim).unwrap_or_default();
    let addresses =
        || root.attributes().filter(|(name, _)| name.starts_with("xmlns")).map(|(_, address)| address);
    let dialect = match root.name().to_ascii_lowercase().as_str() {
        "rss" => (
            Format::Rss,
            match version {
                "0.90" => "rss090",
                "0.91"
                    if text[..text.floor_char_boundary(1024.min(text.len()))]
                        .to_ascii_lowercase()
                        .contains("netscape") =>
                {
                    "rss091n"
                }
                "0.91" => "rss091u",
                "0.92" => "rss092",
                "0.93" => "rss093",
                "0.94" => "rss094",
                v if v.starts_with('2') => "rss20",
                _ => "rss",
            },
        ),
        "rdf" => {
            let old = addresses().any(|a| a.contains("netscape.com/rdf/simple"));
            let known =
                old || addresses().any(|a| a.contains("purl.org/rss") || a.contains("purl.org/net/rss"));
            if !known && !root.elements().any(|e| e.is("channel") || e.is("item")) {
                return None;
            }
            (Format::Rdf, if old { "rss090" } else { "rss10" })
        }
        "feed" => {
            let old = addresses().any(|a| a.contains("purl.org/atom"));
            (
                Format::Atom,
                match version {
                    "0.1" => "atom01",
                    "0.2" => "atom02",
                    "0.3" => "atom03",
                    _ if old => "atom03",
                    _ => "atom10",
                },
            )
        }
        "channel" if is_cdf(root) => (Format::Cdf, "cdf"),
        "channel" => (Format::Rss, "rss"),
        _ => return None,
    };
    Some(dialect)
}

/// CDF gives the pages as attributes of its elements.
fn is_cdf(channel: Element<'_, '_>) -> bool {
    let points =
        |e: Element<'_, '_>| ["href", "base", "lastmod"].iter().any(|name| e.attribute(name).is_some());
    points(channel)
        || channel.elements().any(|e| e.is("item") && points(e))
        || channel.child("abstract").is_some()
}

struct Reader {
    head: Filling,
    feed: Feed,
    left_unread: usize,
}

impl Reader {
    /// `rss`, `rdf:RDF`, `feed` and `channel` alike: they hold postings, other containers and fields of the feed.
    fn container(&mut self, container: Element<'_, '_>, scope: &Scope) {
        let scope = scope.within(container);
        if self.feed.particulars.language.is_none() {
            self.feed.particulars.language.clone_from(&scope.language);
        }
        self.cdf_fields(container, &scope);
        for element in container.elements() {
            let name = small(element.name());
            match (element.space(), &*name) {
                (Space::Core, "item" | "entry") => self.posting(element, &scope),
                (Space::Core, "channel" | "items") => self.container(element, &scope),
                (Space::Core, "itemset") => {}
                _ => self.head_field(&name, element, &scope),
            }
        }
    }

    fn cdf_fields(&mut self, container: Element<'_, '_>, scope: &Scope) {
        if self.feed.format != Format::Cdf {
            return;
        }
        let head = &mut self.head.particulars;
        if let Some(href) = container.attribute("href").and_then(|href| scope.resolve(href)) {
            head.links.push(Link { href: href.clone(), rel: "alternate".to_owned(), ..Link::default() });
            head.link.get_or_insert(href);
        }
        if let Some(changed) = container.attribute("lastmod") {
            head.updated = Some(Moment { text: changed.to_owned(), dated: dates::read(changed) });
        }
    }

    fn head_field(&mut self, name: &str, element: Element<'_, '_>, scope: &Scope) {
        let text = || element.text().trim().to_owned();
        let manners = &mut self.feed.manners;
        match (element.space(), name) {
            (Space::Core, "ttl") => manners.ttl = text().parse().ok(),
            (Space::Core, "skiphours") => {
                let hours = element.elements().filter_map(|hour| hour.text().trim().parse::<u8>().ok());
                // Some feeds count the hours from 1 to 24; 24 is midnight.
                manners.skip_hours.extend(hours.filter(|hour| *hour <= 24).map(|hour| hour % 24).take(24));
            }
            (Space::Core, "skipdays") => {
                manners.skip_days.extend(element.elements().map(|day| day.text().trim().to_owned()).take(7));
            }
            (Space::Syndication, "updateperiod") => {
                let minutes = match text().to_ascii_lowercase().as_str() {
                    "hourly" => 60,
                    "daily" => 24 * 60,
                    "weekly" => 7 * 24 * 60,
                    "monthly" => 30 * 24 * 60,
                    "yearly" => 365 * 24 * 60,
                    _ => return,
                };
                manners.update_minutes = Some(minutes / manners.update_minutes.unwrap_or(1).max(1));
            }
            (Space::Syndication, "updatefrequency") => {
                if let (Some(minutes), Ok(times @ 1..)) = (manners.update_minutes, text().parse::<u32>()) {
                    manners.update_minutes = Some((minutes / times).max(1));
                }
            }
            (Space::Core, "generator") => {
                self.feed.generator = Some(text()).filter(|g| !g.is_empty());
            }
            (Space::Core, "image" | "logo" | "icon") => self.image(element, scope),
            (Space::Core, "newlocation") => self.feed.moved_to = scope.resolve(&element.text()),
            (Space::Core, "description" | "abstract") => {
                let found = self.head.passage(element, scope);
                self.head.particulars.subtitle.get_or_insert(found);
            }
            (Space::Core, "textinput" | "cloud" | "docs") => {}
            _ => self.head.take(element, scope),
        }
    }

    fn image(&mut self, element: Element<'_, '_>, scope: &Scope) {
        let address = element.child("url").map(|url| url.text().into_owned()).or_else(|| {
            let text = element.text().into_owned();
            (!element.has_elements()).then_some(text)
        });
        if let Some(image) = address.and_then(|address| scope.resolve(&address)) {
            self.feed.image.get_or_insert(image);
        }
    }

    fn posting(&mut self, element: Element<'_, '_>, scope: &Scope) {
        if self.feed.postings.len() >= limits::DISPATCHES {
            self.left_unread += 1;
            return;
        }
        let scope = scope.within(element);
        let mut filling = Filling::new(self.head.declaring());
        let mut posting = Posting::default();
        filling.particulars.language.clone_from(&scope.language);
        filling.particulars.id =
            element.attribute_of(Space::Rdf, "about").map(|about| about.trim().to_owned());
        if let Some(href) = element.attribute("href").and_then(|href| scope.resolve(href)) {
            filling.particulars.links.push(Link {
                href: href.clone(),
                rel: "alternate".to_owned(),
                ..Link::default()
            });
            filling.particulars.link = Some(href);
        }
        if let Some(changed) = element.attribute("lastmod") {
            filling.particulars.updated =
                Some(Moment { text: changed.to_owned(), dated: dates::read(changed) });
        }
        let mut swallowed = Vec::new();
        for field in element.elements() {
            match (field.space(), field.name()) {
                // Half a name is another name.
                (Space::Core, "guid" | "id" | "link") if field.is_unfinished() => {}
                (Space::Core, "source") => {
                    posting.taken_from = Some(Box::new(self.taken_from(field, &scope)))
                }
                (Space::Core, "comments") => posting.comments = scope.within(field).resolve(&field.text()),
                // The posting before it was never closed.
                (Space::Core, "item" | "entry") => swallowed.push(field),
                _ => filling.take(field, &scope),
            }
        }
        posting.particulars = filling.finish();
        posting.is_cut = element.is_unfinished() && swallowed.is_empty();
        self.feed.postings.push(posting);
        for next in swallowed {
            self.posting(next, &scope);
        }
    }

    /// Postings that stand where none should: in a description that was never closed, for one.
    fn strays(&mut self, root: Element<'_, '_>, scope: &Scope) {
        let is_posting = |element: &Element<'_, '_>| {
            element.space() == Space::Core && matches!(element.name(), "item" | "entry")
        };
        let mut waiting: Vec<Element<'_, '_>> = vec![root];
        while let Some(element) = waiting.pop() {
            let at = waiting.len();
            for inner in element.elements() {
                if is_posting(&inner) { self.posting(inner, scope) } else { waiting.push(inner) }
            }
            waiting[at..].reverse();
        }
    }

    fn taken_from(&self, element: Element<'_, '_>, scope: &Scope) -> Particulars {
        let scope = scope.within(element);
        let mut filling = Filling::new(self.head.declaring());
        if element.has_elements() {
            for field in element.elements() {
                filling.take(field, &scope);
            }
            filling.set_summary_as_subtitle();
        } else {
            filling.particulars.title =
                Some(filling.passage(element, &scope)).filter(|title| !title.value.is_empty());
            filling.particulars.link = element.attribute("url").and_then(|url| scope.resolve(url));
        }
        filling.finish()
    }

    fn finish(self) -> Feed {
        let Reader { mut head, mut feed, left_unread } = self;
        head.set_summary_as_subtitle();
        let language = head.particulars.language.take().or(feed.particulars.language.take());
        feed.particulars = head.finish();
        feed.particulars.language = language;
        if left_unread > 0 {
            let note = Met::PostingsLeft.with([left_unread, limits::DISPATCHES]);
            feed.faults.push(Fault::new(FaultKind::TooMany, note));
        }
        feed
    }
}
