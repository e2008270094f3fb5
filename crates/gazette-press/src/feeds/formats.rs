//! Which feeds there are, and how pages point at them.

use minijinja::{Value, context};

use crate::PressError;
use crate::plan::SiteLanguage;
use crate::words::{Fill, Words};

/// The formats: name, file, media type.
pub(crate) const FORMATS: &[(&str, &str, &str)] = &[
    ("RSS", "rss.xml", "application/rss+xml"),
    ("Atom", "atom.xml", "application/atom+xml"),
    ("JSON Feed", "feed.json", "application/feed+json"),
];

/// The feeds of a language, as the head and the foot of each of its pages link them.
pub(crate) fn feed_links(site: &SiteLanguage, words: &Words) -> Result<Vec<Value>, PressError> {
    let mut links = Vec::new();
    for (kind, folder) in [("feed_news", ""), ("feed_corrections", "corrections/")] {
        for (format, file, media_type) in FORMATS {
            let fills =
                [("site", Fill::Text(site.name.clone())), ("format", Fill::Text((*format).to_owned()))];
            links.push(context! {
                href => format!("/{}/{folder}{file}", site.language),
                title => words.text(kind, &fills)?,
                type => *media_type,
            });
        }
    }
    Ok(links)
}
