//! How an article is named and introduced wherever it is listed.

use gazette_news::{Change, Edition, Removal};

use crate::shelf::Shelved;

/// The headline with who says so, as one line of plain text.
pub(crate) fn headline_line(edition: &Edition) -> String {
    match &edition.text().headline_attribution {
        Some(who) => format!("{}: {who}", edition.text().headline),
        None => edition.text().headline.clone(),
    }
}

/// The headline where it may still be shown: not that of an article that was taken down.
pub(crate) fn shown_headline(article: &Shelved<'_>) -> Option<String> {
    match article.newest().change() {
        Change::Withdrawal { removal: Removal::Takedown, .. } => None,
        _ => Some(article.newest().text().headline.clone()),
    }
}

/// The first paragraph.
pub(crate) fn opening(edition: &Edition) -> Option<String> {
    edition.text().body.split("\n\n").find(|paragraph| !paragraph.trim().is_empty()).map(str::to_owned)
}
