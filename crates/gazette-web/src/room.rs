//! What the desk's pages are given, and what the desk remembers between requests.

use std::sync::Arc;

use gazette_news::Language;
use gazette_store::Store;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::assets::Assets;
use crate::held::Site;
use crate::house::House;
use crate::tries::Tries;

/// What the desk's pages are given.
#[derive(Clone)]
pub struct Desk {
    /// The newsroom's database.
    pub store: Store,
    /// The rest of the house.
    pub house: Arc<dyn House>,
    /// The outlet's name, as the desk shows it.
    pub site_name: String,
    /// The languages the site is published in; the first is the one of its front page.
    pub languages: Vec<Language>,
    /// Whether cookies are sent over HTTPS only. Off only where editors reach the desk over plain HTTP on one machine.
    pub secure_cookies: bool,
    /// Whether every request comes through a reverse proxy, which adds the address it came from as the last of
    /// `X-Forwarded-For`. Where there is none, anybody could write that line.
    pub behind_proxy: bool,
}

/// The desk at work: what it was given and what it remembers between requests.
pub(crate) struct Room {
    pub(crate) store: Store,
    pub(crate) house: Arc<dyn House>,
    pub(crate) site_name: String,
    pub(crate) languages: Vec<Language>,
    pub(crate) secure_cookies: bool,
    pub(crate) behind_proxy: bool,
    pub(crate) site: Site,
    pub(crate) tries: Tries,
    pub(crate) assets: Assets,
    hashing: Semaphore,
}

/// Passwords hashed at the same time: each takes 19 MiB and a core for a while, and a stranger can ask for it.
const HASHED_AT_ONCE: usize = 2;

impl Room {
    /// A desk that begins to work: it remembers nothing yet.
    pub(crate) fn new(desk: Desk) -> Room {
        Room {
            assets: Assets::new(&*desk.house),
            store: desk.store,
            house: desk.house,
            site_name: desk.site_name,
            languages: desk.languages,
            secure_cookies: desk.secure_cookies,
            behind_proxy: desk.behind_proxy,
            site: Site::default(),
            tries: Tries::default(),
            hashing: Semaphore::new(HASHED_AT_ONCE),
        }
    }

    /// Waits for a place to hash a password in.
    pub(crate) async fn hashing(&self) -> Option<SemaphorePermit<'_>> {
        self.hashing.acquire().await.ok()
    }
}
