//! Feeds: RSS 0.90–2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1.
//!
//! [`parse`] gives a feed as it was sent; [`crate::read`] goes on to make dispatches of it.

pub mod discovery;
mod dispatches;
mod filling;
mod head;
mod json;
pub mod model;
pub mod opml;
mod parse;
mod parties;
mod passage;
mod scope;

pub(crate) use dispatches::is_feed_format;
pub use model::Feed;

use gazette_news::{Fault, FaultKind, Met};
use serde_json::Value;

pub use crate::feed_head::FeedHead;
use crate::input::{Input, Reading};
use crate::xml::Tree;
use crate::{charset, sniff};

/// Reads a feed as it was sent; `None` where the input holds none. Never fails otherwise: see [`Feed::faults`].
pub fn parse(input: &Input<'_>) -> Option<Feed> {
    let decoded = charset::decode(input.bytes, input.content_type);
    let text = decoded.text.trim_start_matches('\u{FEFF}');
    let mut feed = if text.trim_start().starts_with('{') {
        let value = crate::json::read(text).ok()?;
        let object = value.as_object().filter(|object| sniff::is_json_feed(object))?;
        json::parse(object, input.url)
    } else {
        parse::parse(&Tree::read(text), text, input.url)?
    };
    feed.faults.extend(decoded.faults);
    Some(feed)
}

/// Reads an XML text as a feed into dispatches.
pub(crate) fn read_xml(text: &str, url: Option<&str>) -> Reading {
    let tree = Tree::read(text);
    match parse::parse(&tree, text, url) {
        Some(feed) => {
            // The tree may be as large as the input; what follows needs the room.
            drop(tree);
            reading(&feed)
        }
        None => {
            let mut faults = tree.faults;
            faults.push(Fault::new(FaultKind::WrongFormat, Met::NoFeed));
            Reading { faults, ..Reading::default() }
        }
    }
}

/// Reads a JSON object as a feed into dispatches.
pub(crate) fn read_json(value: &Value, url: Option<&str>) -> Reading {
    match value.as_object() {
        Some(object) => reading(&json::parse(object, url)),
        None => Reading::fault(FaultKind::WrongFormat, Met::JsonFeedNoObject),
    }
}

fn reading(feed: &Feed) -> Reading {
    let (dispatches, more) = dispatches::dispatches(feed);
    let mut faults = feed.faults.clone();
    faults.extend(more);
    if feed.postings.is_empty() {
        faults.push(Fault::new(FaultKind::Empty, Met::FeedEmpty));
    }
    Reading { format: Some(feed.format), dispatches, faults, feed: Some(FeedHead::of(feed)) }
}

#[cfg(test)]
mod tests;
