//! Lists of feeds in OPML 1.0 and 2.0 (opml.org/spec2.opml), read and written.

use gazette_news::{Fault, FaultKind, Met};

use crate::charset;
use crate::entities::{self, escape};
use crate::xml::{Element, Tree};

/// One feed of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subscription {
    /// The feed's address.
    pub url: String,
    /// What it is called.
    pub title: Option<String>,
    /// The site it belongs to.
    pub site: Option<String>,
    /// Its language as declared.
    pub language: Option<String>,
    /// The folders it stands in, outermost first.
    pub folders: Vec<String>,
}

/// More subscriptions than this are not read from one list.
const MOST: usize = 10_000;

/// Reads a list. What is not a subscription is a fault and not an error.
pub fn read(bytes: &[u8]) -> (Vec<Subscription>, Vec<Fault>) {
    let decoded = charset::decode(bytes, None);
    let tree = Tree::read(&decoded.text);
    let mut faults = decoded.faults;
    faults.extend(tree.faults.iter().cloned());
    let mut list = Vec::new();
    let body = tree.roots().find(|root| root.is("opml")).map(|root| root.child("body").unwrap_or(root));
    match body {
        Some(body) => outlines(body, &mut Vec::new(), &mut list, &mut faults),
        None => faults.push(Fault::new(FaultKind::WrongFormat, Met::NoOpml)),
    }
    if list.is_empty() && faults.is_empty() {
        faults.push(Fault::new(FaultKind::Empty, Met::ListEmpty));
    }
    (list, faults)
}

fn outlines(
    outer: Element<'_, '_>,
    folders: &mut Vec<String>,
    list: &mut Vec<Subscription>,
    faults: &mut Vec<Fault>,
) {
    for outline in outer.children("outline") {
        let own =
            |name: &str| outline.attribute(name).map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
        // Many programs escape a title once too often: no outlet is called "A &amp; B".
        let title = own("title").or_else(|| own("text")).map(|title| entities::decode(&title).0.into_owned());
        let Some(url) = own("xmlUrl").or_else(|| own("url").filter(|_| own("type").is_some())) else {
            folders.push(title.unwrap_or_default());
            outlines(outline, folders, list, faults);
            folders.pop();
            continue;
        };
        if list.len() >= MOST {
            let note = Met::ListTooLong.with([MOST]);
            if faults.last().is_none_or(|last| last.note != note) {
                faults.push(Fault::new(FaultKind::TooMany, note));
            }
            return;
        }
        let url = url.strip_prefix("feed://").map(|rest| format!("http://{rest}")).unwrap_or(url);
        if !url::Url::parse(&url).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
            let shown: String = url.chars().take(80).collect();
            faults.push(Fault::new(FaultKind::BadUrl, Met::NoWebAddress.with([format!("{shown:?}")])));
            continue;
        }
        let folders = folders.iter().filter(|folder| !folder.is_empty()).cloned().collect();
        list.push(Subscription { url, title, site: own("htmlUrl"), language: own("language"), folders });
        outlines(outline, &mut Vec::new(), list, faults);
    }
}

/// Writes a list as OPML 2.0. [`read`] gives back what is written, except that feeds of one folder stand together.
pub fn write(title: &str, list: &[Subscription]) -> String {
    let mut opml =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>");
    escape(title, &mut opml);
    opml.push_str("</title></head>\n<body>\n");
    let mut sorted: Vec<&Subscription> = list.iter().collect();
    sorted.sort_by(|a, b| a.folders.cmp(&b.folders));
    let mut open: &[String] = &[];
    for subscription in sorted {
        let shared = open.iter().zip(&subscription.folders).take_while(|(a, b)| a == b).count();
        for _ in shared..open.len() {
            opml.push_str("</outline>\n");
        }
        for folder in &subscription.folders[shared..] {
            opml.push_str("<outline");
            attribute("text", folder, &mut opml);
            opml.push_str(">\n");
        }
        open = &subscription.folders;
        outline(subscription, &mut opml);
    }
    for _ in open {
        opml.push_str("</outline>\n");
    }
    opml.push_str("</body>\n</opml>\n");
    opml
}

fn outline(subscription: &Subscription, opml: &mut String) {
    opml.push_str("<outline type=\"rss\"");
    attribute("text", subscription.title.as_deref().unwrap_or(&subscription.url), opml);
    for (name, value) in [
        ("title", &subscription.title),
        ("htmlUrl", &subscription.site),
        ("language", &subscription.language),
    ] {
        if let Some(value) = value {
            attribute(name, value, opml);
        }
    }
    attribute("xmlUrl", &subscription.url, opml);
    opml.push_str("/>\n");
}

fn attribute(name: &str, value: &str, opml: &mut String) {
    opml.push(' ');
    opml.push_str(name);
    opml.push_str("=\"");
    escape(value, opml);
    opml.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_broken_outlines_are_read() {
        let opml = br#"<opml version="1.1"><body><outline text="World"><outline text="Agencies">
            <outline text="KBNA" xmlUrl="feed://kbna.example/rss" htmlUrl="https://kbna.example/"/></outline>
            <outline text="bad" xmlUrl="javascript:alert(1)"></outline></body></opml>"#;
        let (list, faults) = read(opml);
        let [kbna] = &list[..] else { panic!("{list:?}") };
        assert_eq!(
            (kbna.url.as_str(), kbna.folders.join("/")),
            ("http://kbna.example/rss", "World/Agencies".to_owned())
        );
        assert!(faults.iter().any(|fault| fault.kind == FaultKind::BadUrl));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let feed = |url: &str, title: &str, folders: &[&str]| Subscription {
            url: url.to_owned(),
            title: Some(title.to_owned()),
            site: Some("https://o.example/?a=1&b=2".to_owned()),
            language: Some("fa".to_owned()),
            folders: folders.iter().map(|f| (*f).to_owned()).collect(),
        };
        let list = vec![
            feed("https://o.example/1", "یک & \"دو\"", &[]),
            feed("https://o.example/2", "<b>", &["الف"]),
            feed("https://o.example/3", "x", &["الف", "ب"]),
            feed("https://o.example/4", "y", &["پ"]),
        ];
        assert_eq!(read(write("Wires & feeds", &list).as_bytes()), (list, Vec::new()));
        assert_eq!(read(b"<html>").1.last().map(|fault| fault.kind), Some(FaultKind::WrongFormat));
    }
}
