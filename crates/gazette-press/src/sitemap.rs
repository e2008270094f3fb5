//! Sitemaps: all pages, and the news of the last two days.
//!
//! Sources: the sitemaps.org protocol 0.9 (50,000 addresses a file), its `xhtml:link` alternates, and the Google News
//! sitemap 0.9 (the last 48 hours, 1,000 articles).

use jiff::{SignedDuration, Timestamp};

use crate::calendar::rfc3339;
use crate::headline::headline_line;
use crate::markup::escape;
use crate::plan::Page;
use crate::press::{Press, policy_path};

const XML: &str = "application/xml; charset=utf-8";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
/// The most addresses a sitemap may hold.
const MOST: usize = 50_000;
/// How far back the news sitemap goes.
pub const NEWS_SPAN: SignedDuration = SignedDuration::from_hours(48);
/// The most articles the news sitemap may hold.
const MOST_NEWS: usize = 1_000;

/// The path of the sitemap.
pub(crate) const SITEMAP: &str = "/sitemap.xml";
/// The path of the news sitemap.
pub(crate) const NEWS_SITEMAP: &str = "/sitemap-news.xml";

/// Both sitemaps.
pub(crate) fn pages(press: &Press<'_>) -> Vec<Page> {
    let mut pages = whole(press);
    pages.push(Page {
        path: NEWS_SITEMAP.into(),
        content_type: XML,
        status: 200,
        bytes: news(press).into_bytes(),
    });
    pages
}

fn whole(press: &Press<'_>) -> Vec<Page> {
    let addresses = addresses(press);
    if addresses.len() <= MOST {
        return vec![sitemap(SITEMAP.to_owned(), &addresses)];
    }
    let mut pages: Vec<Page> = addresses
        .chunks(MOST)
        .enumerate()
        .map(|(at, chunk)| sitemap(format!("/sitemap-{}.xml", at + 1), chunk))
        .collect();
    let mut index =
        format!("{DECLARATION}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for page in &pages {
        index.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&press.url(&page.path))));
    }
    index.push_str("</sitemapindex>\n");
    pages.push(Page { path: SITEMAP.into(), content_type: XML, status: 200, bytes: index.into_bytes() });
    pages
}

fn sitemap(path: String, addresses: &[String]) -> Page {
    let mut xml = format!(
        "{DECLARATION}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    xml.extend(addresses.iter().map(String::as_str));
    xml.push_str("</urlset>\n");
    Page { path, content_type: XML, status: 200, bytes: xml.into_bytes() }
}

/// An `url` element for every page worth finding.
fn addresses(press: &Press<'_>) -> Vec<String> {
    let mut addresses = Vec::new();
    let mut families = vec![press.everywhere(|language| press.home(language))];
    for page in ["corrections", "archive", "log"] {
        families.push(press.everywhere(|language| format!("/{language}/{page}/")));
    }
    let mut ids: Vec<&str> = Vec::new();
    for policy in &press.plan.site.policies {
        if press.tongues.contains_key(&policy.language) && !ids.contains(&policy.id.as_str()) {
            ids.push(&policy.id);
        }
    }
    for id in ids {
        let same = press.plan.site.policies.iter().filter(|policy| policy.id == id);
        let same = same.filter(|policy| press.tongues.contains_key(&policy.language));
        families.push(same.map(|policy| (policy.language, policy_path(policy))).collect());
    }
    for family in families {
        let links: String =
            family.iter().map(|(language, path)| alternate(press, language.as_str(), path)).collect();
        for (_, path) in &family {
            addresses.push(format!("<url><loc>{}</loc>{links}</url>\n", escape(&press.url(path))));
        }
    }
    for article in press.shelf.iter().filter(|article| article.newest().is_shown()) {
        let changed = rfc3339(article.modified());
        let url = escape(&press.url(&article.path));
        addresses.push(format!("<url><loc>{url}</loc><lastmod>{changed}</lastmod></url>\n"));
    }
    addresses
}

/// Whether readers of a language learn who publishes and how to reach them.
fn is_open(press: &Press<'_>, language: gazette_news::Language) -> bool {
    press.plan.site.contact.is_some() && press.policies(language).any(|policy| policy.id == "about")
}

fn alternate(press: &Press<'_>, language: &str, path: &str) -> String {
    let url = escape(&press.url(path));
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{url}\"/>")
}

/// The news sitemap: what was first published in the two days before the pressing, in languages in which the site says who
/// it is and how to reach it (rule 32).
fn news(press: &Press<'_>) -> String {
    let mut xml = format!(
        "{DECLARATION}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n"
    );
    let since = press.plan.at.checked_sub(NEWS_SPAN).unwrap_or(Timestamp::MIN);
    let mut articles: Vec<_> = press
        .shelf
        .iter()
        .filter(|article| {
            article.published() > since && article.newest().is_shown() && is_open(press, article.language)
        })
        .collect();
    articles.sort_by_key(|article| std::cmp::Reverse((article.published(), article.plan.id)));
    for article in articles.into_iter().take(MOST_NEWS) {
        let site = press.tongue(article.language).site;
        xml.push_str(&format!(
            "<url><loc>{}</loc><news:news><news:publication><news:name>{}</news:name><news:language>{}</news:language>\
             </news:publication><news:publication_date>{}</news:publication_date><news:title>{}</news:title>\
             </news:news></url>\n",
            escape(&press.url(&article.path)),
            escape(&site.name),
            article.language,
            rfc3339(article.published()),
            escape(&headline_line(article.newest())),
        ));
    }
    xml.push_str("</urlset>\n");
    xml
}
