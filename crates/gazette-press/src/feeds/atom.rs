//! Atom 1.0 (RFC 4287).

use super::{Feed, Line};
use crate::calendar::rfc3339;
use crate::markup::{element, escape, escape_into};

pub(super) fn print(feed: &Feed) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n", feed.language));
    element(&mut xml, "id", &format!("{}atom.xml", feed.base));
    element(&mut xml, "title", &feed.title);
    element(&mut xml, "subtitle", &feed.description);
    element(&mut xml, "updated", &rfc3339(feed.updated));
    link(&mut xml, "self", "application/atom+xml", &format!("{}atom.xml", feed.base));
    link(&mut xml, "alternate", "text/html", &feed.home);
    element(&mut xml, "icon", &feed.icon);
    xml.push_str("<author>");
    element(&mut xml, "name", &feed.title);
    xml.push_str("</author>\n");
    for line in &feed.lines {
        entry(&mut xml, line);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, line: &Line) {
    xml.push_str("<entry>\n");
    element(xml, "id", &line.id);
    element(xml, "title", &line.title);
    link(xml, "alternate", "text/html", &line.url);
    element(xml, "published", &rfc3339(line.published));
    element(xml, "updated", &rfc3339(line.updated));
    if let Some(author) = &line.author {
        xml.push_str("<author>");
        element(xml, "name", author);
        xml.push_str("</author>\n");
    }
    xml.push_str(&format!("<category term=\"{}\"/>\n", escape(&line.section)));
    if let Some(summary) = &line.summary {
        element(xml, "summary", summary);
    }
    xml.push_str("<content type=\"html\">");
    escape_into(xml, &line.html);
    xml.push_str("</content>\n</entry>\n");
}

fn link(xml: &mut String, rel: &str, media_type: &str, href: &str) {
    xml.push_str(&format!("<link rel=\"{rel}\" type=\"{media_type}\" href=\"{}\"/>\n", escape(href)));
}
