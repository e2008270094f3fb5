//! What a feed says of itself, for whoever polls it. It stands apart from the feeds because what is read of any input may
//! hold it.

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

/// What a feed asks of those who fetch it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manners {
    /// Minutes for which it may be kept (RSS `ttl`).
    pub ttl: Option<u32>,
    /// Hours of the day, UTC, in which not to come (RSS `skipHours`).
    pub skip_hours: Vec<u8>,
    /// Days on which not to come, in English (RSS `skipDays`).
    pub skip_days: Vec<String>,
    /// Minutes between two changes, as the syndication module has it.
    pub update_minutes: Option<u32>,
}
