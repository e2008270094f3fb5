//! What is told of a whole feed without its postings.

use super::model::{Feed, Passage};
use crate::feed_head::FeedHead;

impl FeedHead {
    /// The head of a feed.
    pub fn of(feed: &Feed) -> FeedHead {
        let p = &feed.particulars;
        let by_rel = |rel: &'static str| {
            p.links.iter().filter(move |link| link.rel == rel).map(|link| link.href.clone())
        };
        let line =
            |passage: &Option<Passage>| passage.as_ref().map(Passage::line).filter(|line| !line.is_empty());
        FeedHead {
            title: line(&p.title),
            subtitle: line(&p.subtitle),
            link: p.link.clone(),
            language: p.language.clone(),
            manners: feed.manners.clone(),
            own_address: by_rel("self").next(),
            hubs: by_rel("hub").collect(),
            next_page: by_rel("next").next(),
            moved_to: feed.moved_to.clone(),
            postings: feed.postings.len(),
        }
    }
}
