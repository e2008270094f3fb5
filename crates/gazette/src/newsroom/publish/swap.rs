//! Swapping the site: editions, leaves, checkpoint and pages are kept together or not at all.

use gazette_store::{Deed, KeptEdition, NewEdition, Publication};
use gazette_tlog::{Log, tile};
use jiff::{SignedDuration, Timestamp};

use crate::newsroom::Newsroom;
use crate::newsroom::evidence::{edition_leaf, kept_pages, page_list, site_leaf_of, time_of, with_evidence};
use crate::newsroom::publish_error::PublishError;

/// A clock that is set back by less than this is being put right, and no more is said of it.
const SLACK: SignedDuration = SignedDuration::from_mins(1);

impl Newsroom {
    /// Makes the site anew from what is published, as after a change of the configuration.
    ///
    /// # Errors
    /// As [`Newsroom::press`].
    pub async fn press_again(&self, now: Timestamp) -> Result<(), PublishError> {
        let _one_at_a_time = self.pressing.lock().await;
        let at = self.time_to_print(now).await?;
        self.publish(Vec::new(), Vec::new(), at).await
    }

    /// The time that is printed and logged of what is published now. A record in which a later edition is older than the
    /// one before it would be signed for good: where this machine's clock was set back, the log's last time stands until
    /// the clock has passed it.
    pub(super) async fn time_to_print(&self, now: Timestamp) -> Result<Timestamp, PublishError> {
        let now = as_kept(now);
        let size = self.store.log_head().await?.size;
        let last = self.store.leaves(size - 1, size).await?;
        let Some(last) = last.first().and_then(|leaf| time_of(leaf)).filter(|last| *last > now) else {
            return Ok(now);
        };
        if last.duration_since(now) > SLACK {
            tracing::warn!(
                "this machine's clock says {now}, and the log's last entry is of {last}: set the clock right"
            );
        }
        Ok(last)
    }

    /// Adds editions to the log, makes the site from all there are and swaps it in, all or none.
    pub(super) async fn publish(
        &self,
        mut editions: Vec<NewEdition>,
        deeds: Vec<Deed>,
        now: Timestamp,
    ) -> Result<(), PublishError> {
        let head = self.store.log_head().await?;
        // The leaves follow the log as it is read here, once: what was published beside in the meantime is a conflict.
        for (leaf, new) in (head.size..).zip(&mut editions) {
            new.edition.leaf = leaf;
        }
        let stored = self.store.leaves(0, head.size).await?;
        let key = self.signer.verifier();
        // Where something was signed, the leaves must be there and hash to it: otherwise a fork would be signed.
        let is_fresh = head.checkpoint.is_empty();
        let log = if is_fresh { Log::empty() } else { Log::open(&stored, &head.checkpoint, &key)? };
        let all = self.all_editions(&editions).await?;
        let plan = self.plan(&all, now).await?;
        let pages = gazette_press::press_with(&plan, &self.theme)?;
        let paths = gazette_press::article_paths(&plan);
        let mut leaves: Vec<Vec<u8>> = Vec::new();
        for new in &editions {
            leaves.push(edition_leaf(&new.edition, &paths)?);
        }
        let site_leaf = head.size + leaves.len() as i64;
        let pages = with_evidence(pages, &all, &paths, key.to_string());
        let list = page_list(&pages);
        leaves.push(site_leaf_of(&list, now));
        let tail_from = head.size - head.size % tile::WIDTH as i64;
        let growth = gazette_tlog::grow(&log, &stored[tail_from as usize..], &leaves, &self.signer)?;
        let (kept, blobs) = kept_pages(pages, list);
        let publication = Publication {
            at: now,
            editions,
            log_size: head.size,
            leaves,
            tiles: growth.tiles.into_iter().map(|tile| (tile.path, tile.bytes)).collect(),
            checkpoint: growth.checkpoint,
            pages: kept,
            blobs,
            site_leaf,
            deeds,
        };
        self.store.publish(&publication).await?;
        let until = news_until(&all, now).map(|until| until.to_string()).unwrap_or_default();
        Ok(self.store.set(NEWS_UNTIL, &until).await?)
    }

    /// Makes the site anew if an article in its news sitemap has become too old for it.
    ///
    /// # Errors
    /// As [`Newsroom::press`].
    pub async fn age_news(&self, now: Timestamp) -> Result<(), PublishError> {
        let until = self.store.setting(NEWS_UNTIL).await?;
        match until.and_then(|until| until.parse::<Timestamp>().ok()) {
            Some(until) if until <= now => self.press_again(now).await,
            _ => Ok(()),
        }
    }

    /// All editions that are published or about to be, by article and number.
    async fn all_editions(&self, new: &[NewEdition]) -> Result<Vec<KeptEdition>, PublishError> {
        let mut all = self.store.all_editions().await?;
        all.extend(new.iter().map(|new| new.edition.clone()));
        all.sort_by_key(|edition| (edition.article, edition.number));
        Ok(all)
    }
}

/// A time as the store gives it back, without what is less than a microsecond: what is logged of an edition today must be
/// the same bytes when the site is made again tomorrow.
fn as_kept(now: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
}

/// The setting that tells when the news sitemap has to be made anew.
const NEWS_UNTIL: &str = "news-until";

/// When the next article gets too old for the news sitemap; `None` where none is in it.
fn news_until(all: &[KeptEdition], now: Timestamp) -> Option<Timestamp> {
    let firsts = all.iter().filter(|edition| edition.number == 1).map(|edition| edition.published);
    firsts.filter_map(|at| at.checked_add(gazette_press::NEWS_SPAN).ok()).filter(|until| *until > now).min()
}
