//! Finding a site's feeds from one of its pages.

use std::borrow::Cow;

use url::Url;

use crate::charset;
use crate::input::Input;
use crate::markup::{self, Piece};

/// How a feed's address was come by, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hint {
    /// The page names it in a `link` with a feed's media type.
    Named,
    /// The page links to an address that looks like a feed's.
    Linked,
    /// Sites often have one there; nothing on the page says so.
    Usual,
}

/// An address at which a feed may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The address.
    pub url: String,
    /// What the page calls it.
    pub title: Option<String>,
    /// How it was come by.
    pub hint: Hint,
}

/// Where content systems put their feeds (WordPress, Drupal, Joomla, Ghost, Jekyll, Blogger, and Iranian and Arab systems).
const USUAL: [&str; 13] = [
    "/feed/",
    "/feed",
    "/rss",
    "/feed.xml",
    "/rss.xml",
    "/atom.xml",
    "/index.xml",
    "/feed.json",
    "/?feed=rss2",
    "/rss/",
    "/feeds/posts/default",
    "/index.php?format=feed&type=rss",
    "/en/rss",
];

/// More leads than this are a page of links, not a page with feeds.
const MOST: usize = 64;

/// The feeds a page leads to, surest first, and then the usual places of its site. The page is read as it is; nothing is
/// fetched.
pub fn discover(page: &Input<'_>) -> Vec<Lead> {
    let base = page.url.and_then(|url| Url::parse(url).ok());
    let decoded = charset::decode(page.bytes, page.content_type);
    let mut leads = on_page(&decoded.text, base.as_ref());
    leads.sort_by_key(|lead| lead.hint);
    if let Some(base) = base {
        for path in USUAL {
            let url = base.join(path).map(String::from);
            leads.extend(url.ok().map(|url| Lead { url, title: None, hint: Hint::Usual }));
        }
    }
    let mut seen: Vec<String> = Vec::new();
    leads.retain(|lead| !seen.contains(&lead.url) && (seen.push(lead.url.clone()), true).1);
    leads.truncate(MOST);
    leads
}

fn on_page(html: &str, base: Option<&Url>) -> Vec<Lead> {
    let mut base = base.map(Cow::Borrowed);
    let mut leads: Vec<Lead> = Vec::new();
    for piece in markup::pieces(html) {
        let Piece::Tag(tag) = piece else { continue };
        let (name, closes) = markup::tag_name(tag);
        if closes || leads.len() >= MOST {
            continue;
        }
        let attribute = |name| markup::attribute(tag, name);
        let whole =
            |href: Option<String>, base: Option<&Url>| href.and_then(|href| markup::address(&href, base));
        match &*name {
            "base" => {
                if let Some(address) = whole(attribute("href"), base.as_deref()) {
                    base = Url::parse(&address).ok().map(Cow::Owned);
                }
            }
            "link" => {
                let rel = attribute("rel").unwrap_or_default().to_ascii_lowercase();
                let names_feed = rel.split_whitespace().any(|word| matches!(word, "alternate" | "feed"));
                let is_feed = attribute("type").is_some_and(|kind| is_feed_type(&kind)) || rel == "feed";
                if names_feed
                    && is_feed
                    && let Some(url) = whole(attribute("href"), base.as_deref())
                {
                    leads.push(Lead {
                        url,
                        title: attribute("title").filter(|t| !t.trim().is_empty()),
                        hint: Hint::Named,
                    });
                }
            }
            "a" => {
                if let Some(url) =
                    whole(attribute("href"), base.as_deref()).filter(|url| looks_like_feed(url))
                {
                    leads.push(Lead {
                        url,
                        title: attribute("title").filter(|t| !t.trim().is_empty()),
                        hint: Hint::Linked,
                    });
                }
            }
            _ => {}
        }
    }
    leads
}

fn is_feed_type(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(
        kind.as_str(),
        "application/rss+xml"
            | "application/atom+xml"
            | "application/rdf+xml"
            | "application/feed+json"
            | "application/x.atom+xml"
            | "text/rss+xml"
            | "text/xml"
            | "application/xml"
    )
}

fn looks_like_feed(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    let path = url.path().to_ascii_lowercase();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    matches!(
        last,
        "rss"
            | "feed"
            | "atom"
            | "rss.xml"
            | "feed.xml"
            | "atom.xml"
            | "rss2"
            | "feed.json"
            | "index.rdf"
            | "rss.aspx"
            | "rss.php"
    ) || last.ends_with(".rss")
        || last.ends_with(".rdf")
        || url.query().is_some_and(|query| query.contains("feed=rss") || query.contains("format=feed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_feeds_come_before_linked_and_usual_ones() {
        let html = r#"<html><head><base href="/news/"><link rel="alternate stylesheet" type="text/css" href="x.css">
            <link rel=alternate type='application/rss+xml' title="All news" href="rss?a=1&amp;b=2"></head>
            <body><a href="/politics/feed/">feed</a><a href="/about">about</a></body>"#;
        let page = Input { bytes: html.as_bytes(), url: Some("https://outlet.example/"), ..Input::default() };
        let leads = discover(&page);
        assert_eq!(leads[0].url, "https://outlet.example/news/rss?a=1&b=2");
        assert_eq!((leads[0].title.as_deref(), leads[0].hint), (Some("All news"), Hint::Named));
        assert_eq!(
            (leads[1].url.as_str(), leads[1].hint),
            ("https://outlet.example/politics/feed/", Hint::Linked)
        );
        assert_eq!((leads[2].url.as_str(), leads[2].hint), ("https://outlet.example/feed/", Hint::Usual));
        assert!(leads.iter().all(|lead| !lead.url.contains("about")));
    }

    #[test]
    fn a_page_without_an_address_leads_only_to_whole_addresses() {
        let html =
            "<link rel=alternate type=application/atom+xml href=/a><a href='https://o.example/rss.xml'>";
        let page = Input { bytes: html.as_bytes(), ..Input::default() };
        let urls: Vec<String> = discover(&page).into_iter().map(|lead| lead.url).collect();
        assert_eq!(urls, ["https://o.example/rss.xml"]);
    }
}
