//! Articles to pages, feeds and structured data: deterministic bytes from a finished plan.
//!
//! [`press`] takes a [`plan::Plan`] and gives every file of the site. It looks nothing up, knows no clock and makes no
//! choice by chance: equal plans give equal bytes, so that a site can be pressed again and compared. The only "now" it
//! knows is the one in the plan.
//!
//! ```
//! use gazette_news::Language;
//! use gazette_press::plan::{Plan, Site, SiteLanguage};
//!
//! let name = SiteLanguage { language: Language::ENGLISH, name: "The Harbour Gazette".into(), tagline: None };
//! let site = Site {
//!     home: "https://harbour.example".into(),
//!     languages: vec![name],
//!     policies: vec![],
//!     contact: None,
//!     log_key: "harbour.example+00000000+key".into(),
//!     log_origin: "harbour.example/log".into(),
//! };
//! let at = "2026-11-17T13:00:00Z".parse()?;
//! let pages = gazette_press::press(&Plan { at, site, articles: vec![] })?;
//! assert!(pages.iter().any(|page| page.path == "/" && page.status == 200));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What readers can rely on
//!
//! - Every labelled stretch of an article carries, in words and beside it, who says so and what the record shows.
//! - Corrections and clarifications stand at the top of every later edition.
//! - A withdrawn article keeps its address: a notice with the reason stands there, status 410, and its words are
//!   nowhere. One that is held has such a notice until it is released, corrected or withdrawn.
//! - Addresses never change and are never given to another article; see [`article_path`].
//! - Pages load nothing from elsewhere, run nothing, and carry a content security policy that says so.
//!
//! # Paths and links
//!
//! [`plan::Page::path`] is decoded: `/fa/سلامت/صدف/`. Links on the pages are percent-encoded by [`encode`]. Whoever
//! serves the pages decodes the path that a reader asks for and looks it up.
//!
//! # Themes
//!
//! An outlet may replace any file of the [`Theme`]: templates, the stylesheet, the icon, the tables of words.

pub mod plan;

mod address;
mod article;
mod author;
mod body;
mod brief;
mod calendar;
mod changes;
mod checks;
mod diff;
mod error;
mod feeds;
mod fixed;
mod head;
mod headline;
mod linked;
mod lists;
mod markup;
mod notice;
mod plural;
mod press;
mod record;
mod sentence;
mod shelf;
mod sitemap;
mod theme;
mod turned;
mod wellknown;
mod words;

pub use address::encode;
pub use brief::{digits, moment};
pub use error::PressError;
pub use sentence::Sentence;
pub use shelf::{article_path, article_paths};
pub use sitemap::NEWS_SPAN;
pub use theme::Theme;

use plan::{Page, Plan};

/// Every file of the site, in order of their paths, with the theme that ships with Gazette.
///
/// # Errors
/// [`PressError`] says which article or which part of the theme cannot be pressed; there are no pages then.
pub fn press(plan: &Plan) -> Result<Vec<Page>, PressError> {
    press_with(plan, &Theme::default())
}

/// Every file of the site, in order of their paths, with a theme of the outlet's own.
///
/// # Errors
/// As [`press()`].
pub fn press_with(plan: &Plan, theme: &Theme) -> Result<Vec<Page>, PressError> {
    let press = press::Press::new(plan, theme)?;
    let mut pages = vec![press.style.clone(), press.icon.clone()];
    for article in &press.shelf {
        pages.extend(article::pages(&press, article)?);
    }
    pages.extend(checks::pages(&press)?);
    pages.extend(lists::fronts(&press)?);
    pages.extend(lists::sections(&press)?);
    pages.extend(lists::archives(&press)?);
    pages.extend(lists::corrections(&press)?);
    pages.extend(fixed::policies(&press)?);
    pages.extend(fixed::log_pages(&press)?);
    pages.extend(fixed::missing(&press)?);
    pages.extend(feeds::pages(&press)?);
    pages.extend(sitemap::pages(&press));
    pages.extend(wellknown::pages(&press));
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    match pages.windows(2).find(|pair| pair[0].path == pair[1].path) {
        Some(pair) => Err(PressError::SamePath(pair[0].path.clone())),
        None => Ok(pages),
    }
}
