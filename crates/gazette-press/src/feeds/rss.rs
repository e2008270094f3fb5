//! RSS 2.0 with `dc:creator`, `content:encoded` and `atom:link`.
//!
//! Sources: RSS 2.0.11 (RSS Advisory Board), its Best Practices Profile; the Dublin Core, content and Atom namespaces.

use jiff::Timestamp;

use super::{Feed, Line};
use crate::calendar::rfc3339;
use crate::markup::{element, escape};

pub(super) fn print(feed: &Feed) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str(
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n",
    );
    element(&mut xml, "title", &feed.title);
    element(&mut xml, "link", &feed.home);
    element(&mut xml, "description", &feed.description);
    element(&mut xml, "language", feed.language.as_str());
    element(&mut xml, "lastBuildDate", &rfc822(feed.updated));
    xml.push_str(&format!(
        "<atom:link href=\"{}rss.xml\" rel=\"self\" type=\"application/rss+xml\"/>\n",
        escape(&feed.base)
    ));
    for line in &feed.lines {
        item(&mut xml, line);
    }
    xml.push_str("</channel>\n</rss>\n");
    xml
}

fn item(xml: &mut String, line: &Line) {
    xml.push_str("<item>\n");
    element(xml, "title", &line.title);
    element(xml, "link", &line.url);
    let is_link = if line.id == line.url { "true" } else { "false" };
    xml.push_str(&format!("<guid isPermaLink=\"{is_link}\">{}</guid>\n", escape(&line.id)));
    element(xml, "pubDate", &rfc822(line.published));
    if line.updated != line.published {
        element(xml, "atom:updated", &rfc3339(line.updated));
    }
    if let Some(author) = &line.author {
        element(xml, "dc:creator", author);
    }
    element(xml, "category", &line.section);
    for credit in &line.credits {
        element(xml, "dc:source", credit);
    }
    element(xml, "description", line.summary.as_deref().unwrap_or(&line.title));
    element(xml, "content:encoded", &line.html);
    xml.push_str("</item>\n");
}

/// A time of RFC 822 with a year of four digits, as RSS wants it.
fn rfc822(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
