//! What a feed says of itself, for whoever polls it.

use super::model::{Feed, Manners, Passage};

/// A feed's own facts: what it is, and how it wants to be fetched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedHead {
    /// Its title.
    pub title: Option<String>,
    /// The line under the title.
    pub subtitle: Option<String>,
    /// The site it belongs to.
    pub link: Option<String>,
    /// Its language as declared.
    pub language: Option<String>,
    /// What it asks of those who fetch it.
    pub manners: Manners,
    /// Its own address, as it says (`rel="self"`).
    pub own_address: Option<String>,
    /// Where to subscribe to changes (WebSub hubs).
    pub hubs: Vec<String>,
    /// The next page of it (RFC 5005, JSON Feed `next_url`).
    pub next_page: Option<String>,
    /// Where it has moved to, as it says.
    pub moved_to: Option<String>,
    /// How many postings it holds, readable or not.
    pub postings: usize,
}

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
