//! Small files with fixed addresses: robots.txt, security.txt, trust.txt.

use jiff::SignedDuration;

use crate::calendar::rfc3339;
use crate::plan::Page;
use crate::press::{Press, contact_link, policy_path};
use crate::sitemap::{NEWS_SITEMAP, SITEMAP};

const TEXT: &str = "text/plain; charset=utf-8";

/// How long a security.txt stands, counted from the newest edition: RFC 9116, section 2.5.5, recommends less than a year.
const SECURITY_SPAN: SignedDuration = SignedDuration::from_hours(24 * 360);

/// The files of this plan.
pub(crate) fn pages(press: &Press<'_>) -> Vec<Page> {
    let mut pages = vec![
        text("/robots.txt", robots(press)),
        // The specification asks for the first and allows the second (journallist.net, trust.txt 1.x).
        text("/trust.txt", trust(press)),
        text("/.well-known/trust.txt", trust(press)),
    ];
    pages.extend(security(press).map(|file| text("/.well-known/security.txt", file)));
    pages
}

fn text(path: &str, text: String) -> Page {
    Page { path: path.to_owned(), content_type: TEXT, status: 200, bytes: text.into_bytes() }
}

/// RFC 9309: everything may be read.
fn robots(press: &Press<'_>) -> String {
    let (sitemap, news) = (press.url(SITEMAP), press.url(NEWS_SITEMAP));
    format!("User-agent: *\nDisallow:\n\nSitemap: {sitemap}\nSitemap: {news}\n")
}

/// RFC 9116. None without a contact.
fn security(press: &Press<'_>) -> Option<String> {
    let contact = contact_link(press.plan.site.contact.as_deref()?)?;
    let expires = rfc3339(press.plan.at.checked_add(SECURITY_SPAN).ok()?);
    let languages: Vec<String> = press.languages().map(|language| language.to_string()).collect();
    let canonical = press.url("/.well-known/security.txt");
    let languages = languages.join(", ");
    Some(format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {languages}\nCanonical: {canonical}\n"
    ))
}

/// trust.txt: where the outlet discloses who it is, and how to reach it.
fn trust(press: &Press<'_>) -> String {
    let mut file = format!("# {}\n", press.url("/"));
    for language in press.languages() {
        let disclosing = ["about", "masthead", "ownership-funding"];
        for policy in press.policies(language).filter(|policy| disclosing.contains(&policy.id.as_str())) {
            file.push_str(&format!("disclosure={}\n", press.url(&policy_path(policy))));
        }
    }
    if let Some(contact) = press.plan.site.contact.as_deref().and_then(contact_link) {
        file.push_str(&format!("contact={contact}\n"));
    }
    file
}
