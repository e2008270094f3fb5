//! Asking the wires: who is due, what they say, and when to ask again.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use gazette_news::{Channel, FaultKind, Format, Met, Value, WireId};
use gazette_store::{Deed, WireHealth};
use gazette_web::Delivery;
use gazette_wire::Reading;
use gazette_wire::feed::FeedHead;
use jiff::Timestamp;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::egress::polite::{self, Outcome};
use crate::egress::{Answer, Egress, Kind, Refused, Request};
use crate::folder::Folders;
use crate::hubs;
use crate::newsroom::Newsroom;
use crate::reading_room::{Fetched, ReadingRoom};

/// How many wires are taken up at a look; `egress` bounds how many requests run at the same time.
const AT_A_LOOK: i64 = 512;

/// Polls until told to stop. A due wire is asked within two seconds; a mute one holds up nobody but itself.
pub async fn run(newsroom: Arc<Newsroom>, egress: Arc<Egress>, mut stopped: watch::Receiver<bool>) {
    let room = Arc::new(ReadingRoom::new(egress.heavy()));
    let folders = Arc::new(Folders::default());
    let mut asking: JoinSet<WireId> = JoinSet::new();
    let mut under_way: HashSet<WireId> = HashSet::new();
    while !*stopped.borrow() {
        while let Some(done) = asking.try_join_next() {
            match done {
                Ok(wire) => drop(under_way.remove(&wire)),
                // Which wire it was is not known any more: all are looked at again.
                Err(error) => {
                    tracing::error!("a poll broke off: {error}");
                    under_way.clear();
                }
            }
        }
        match newsroom.store.wires_due(Timestamp::now(), AT_A_LOOK).await {
            Ok(due) => {
                for health in due.into_iter().filter(|health| under_way.insert(health.wire.id.clone())) {
                    let at = (newsroom.clone(), egress.clone(), room.clone(), folders.clone());
                    asking.spawn(async move { ask_one(&at.0, &at.1, &at.2, &at.3, health).await });
                }
            }
            Err(error) => tracing::error!("wires cannot be read: {error}"),
        }
        let _ = tokio::time::timeout(Duration::from_secs(2), stopped.changed()).await;
    }
}

async fn ask_one(
    newsroom: &Newsroom,
    egress: &Egress,
    room: &ReadingRoom,
    folders: &Folders,
    health: WireHealth,
) -> WireId {
    let id = health.wire.id.clone();
    if let Err(error) = ask(newsroom, egress, room, folders, health).await {
        tracing::warn!(wire = id.as_str(), "{error:#}");
    }
    id
}

async fn ask(
    newsroom: &Newsroom,
    egress: &Egress,
    room: &ReadingRoom,
    folders: &Folders,
    health: WireHealth,
) -> Result<()> {
    match health.wire.channel.clone() {
        Channel::Feed(url) => ask_address(newsroom, egress, room, health, &url, Kind::Feed).await,
        Channel::Page(url) => ask_address(newsroom, egress, room, health, &url, Kind::Page).await,
        Channel::Folder(folder) => folders.look_into(newsroom, health, &newsroom.dir.join(folder)).await,
        Channel::Push(_) => Ok(()),
    }
}

/// Asks a server, only for what changed.
async fn ask_address(
    newsroom: &Newsroom,
    egress: &Egress,
    room: &ReadingRoom,
    health: WireHealth,
    url: &str,
    kind: Kind,
) -> Result<()> {
    let request = Request::get(url, kind).unless(health.etag.clone(), health.last_modified.clone());
    let mut answer = egress.fetch(&request).await;
    let now = Timestamp::now();
    let mut head = None;
    if let Ok(heard) = &mut answer
        && heard.is_heard()
    {
        match read_answer(room, &health, kind, heard).await {
            Ok((delivery, found)) => {
                newsroom.receive(&delivery, now).await?;
                ask_hub(newsroom, egress, &health.wire.id, heard, found.as_ref(), now).await;
                head = found;
            }
            Err(refused) => answer = Err(refused),
        }
    }
    let fault = match &answer {
        Ok(answer) => answer.fault(),
        Err(refused) => Some(refused.fault()),
    };
    let [one, other, ..] = crate::randomness::secret();
    let jitter = f64::from(u16::from_le_bytes([one, other])) / 65_536.0;
    let outcome = Outcome { answer: answer.as_ref(), head: head.as_ref(), now, jitter };
    let after = polite::after(&health, &outcome);
    newsroom.store.note_poll(&after, fault.as_ref(), now).await?;
    if after.wire.channel != health.wire.channel {
        record_move(newsroom, (&health, &after), now).await?;
    }
    Ok(())
}

/// That a wire was moved to the address its outlet says it has for good stays on the record, with what to go back to.
async fn record_move(
    newsroom: &Newsroom,
    (before, after): (&WireHealth, &WireHealth),
    now: Timestamp,
) -> Result<()> {
    let address = |health: &WireHealth| match &health.wire.channel {
        Channel::Feed(url) | Channel::Page(url) => url.clone(),
        Channel::Folder(_) | Channel::Push(_) => String::new(),
    };
    let (from, to) = (address(before), address(after));
    tracing::info!(wire = after.wire.id.as_str(), from, to, "moved for good");
    let deed = Deed {
        at: now,
        editor: None,
        act: "move-wire".to_owned(),
        subject: format!("wire {}", after.wire.id.as_str()),
        detail: serde_json::json!(format!("{from} → {to}")).to_string(),
    };
    Ok(newsroom.store.record(&deed).await?)
}

/// What came, to be kept, and what the feed in it says of itself.
///
/// A page or a bare text where a feed was to come is a login, an error or a notice of its server and never news, and so
/// is a PDF or whatever else is no format of ours: it is not kept, and the wire was not heard.
async fn read_answer(
    room: &ReadingRoom,
    health: &WireHealth,
    kind: Kind,
    answer: &mut Answer,
) -> Result<(Delivery, Option<FeedHead>), Refused> {
    let bytes = std::mem::take(&mut answer.body);
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let (url, content_type) = (Some(answer.url.clone()), answer.content_type.clone());
    let of_stranger = answer.of_stranger;
    let fetched =
        Fetched { bytes: bytes.clone(), url: url.clone(), content_type: content_type.clone(), of_stranger };
    let reading = room.read(fetched).await;
    match no_feed(&reading).filter(|_| kind == Kind::Feed) {
        Some(what) => Err(Refused::NoFeed(what)),
        None => Ok((Delivery { wire: health.wire.id.clone(), url, content_type, bytes }, reading.feed)),
    }
}

/// What came in place of a feed, if none did.
fn no_feed(reading: &Reading) -> Option<Value> {
    match reading.format {
        Some(Format::Html) => return Some(Met::AWebPage.into()),
        Some(Format::Text) => return Some(Met::ABareText.into()),
        _ => {}
    }
    let wrong = reading.faults.iter().find(|fault| fault.kind == FaultKind::WrongFormat)?;
    let named =
        (wrong.note.met() == Some(Met::NotText)).then(|| wrong.note.values().first().cloned()).flatten();
    reading.dispatches.is_empty().then(|| named.unwrap_or(Met::SomethingElse.into()))
}

/// Subscribes at the hub that the answer or the feed in it names, if one is named.
async fn ask_hub(
    newsroom: &Newsroom,
    egress: &Egress,
    wire: &WireId,
    answer: &Answer,
    head: Option<&FeedHead>,
    now: Timestamp,
) {
    let hub = answer.hubs.first().or_else(|| head.and_then(|head| head.hubs.first()));
    let own = answer.own_address.as_ref().or_else(|| head.and_then(|head| head.own_address.as_ref()));
    let Some(hub) = hub else { return };
    let topic = own.unwrap_or(&answer.url);
    // A hub that fails costs nothing: the feed is polled all the same.
    match hubs::subscribe(newsroom, egress, wire, hub, topic, now).await {
        Ok(true) => tracing::info!(wire = wire.as_str(), hub, "asked to be told of changes"),
        Ok(false) => {}
        Err(error) => tracing::warn!(wire = wire.as_str(), hub, "{error:#}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::newsroom::Opening;
    use std::path::Path;

    use gazette_news::Wire;

    /// A fresh newsroom with one wire.
    async fn with_wire(dir: &Path, channel: Channel) -> (Newsroom, WireHealth) {
        let config = Config::parse("").expect("an empty configuration is one");
        let newsroom = Opening::of(dir).config(config).for_reading().await.expect("a fresh newsroom");
        let outlet: gazette_news::Outlet =
            serde_json::from_str(r#"{"id": "harbour", "name": "Harbour"}"#).expect("an outlet");
        newsroom.store.keep_outlet(&outlet).await.expect("kept");
        let wire = Wire { id: "harbour".parse().expect("a short name"), outlet: outlet.id, channel };
        newsroom.store.keep_wire(&wire, 900).await.expect("kept");
        let health = newsroom.store.wire(&wire.id).await.expect("there");
        (newsroom, health)
    }

    #[tokio::test]
    async fn a_notice_where_a_feed_was_to_come_is_not_news() {
        let dir = tempfile::tempdir().expect("a directory");
        let url = "https://news.example/feed";
        let (_, health) = with_wire(dir.path(), Channel::Feed(url.to_owned())).await;
        let room = ReadingRoom::new(Arc::new(tokio::sync::Semaphore::new(1)));
        let came = async |kind, body: &str| {
            let mut answer =
                Answer { status: 200, url: url.to_owned(), body: body.into(), ..Answer::default() };
            read_answer(&room, &health, kind, &mut answer).await.map(|(delivery, _)| delivery.bytes)
        };
        let page = "<!doctype html><title>Sign in</title><p>Please sign in.</p>";
        assert_eq!(came(Kind::Feed, page).await, Err(Refused::NoFeed(Met::AWebPage.into())));
        let notice = came(Kind::Feed, "Too many requests").await;
        assert_eq!(notice, Err(Refused::NoFeed(Met::ABareText.into())));
        assert_eq!(came(Kind::Feed, "%PDF-1.7 x").await, Err(Refused::NoFeed(Met::APdf.into())));
        let sitemap = "<?xml version='1.0'?><urlset><url><loc>https://news.example/</loc></url></urlset>";
        assert_eq!(came(Kind::Feed, sitemap).await, Err(Refused::NoFeed(Met::SomethingElse.into())));
        assert_eq!(came(Kind::Feed, "").await, Err(Refused::Empty));
        assert_eq!(came(Kind::Page, page).await, Ok(page.into()));
        let feed = "<rss><channel><item><title>Dam opens</title></item></channel></rss>";
        assert_eq!(came(Kind::Feed, feed).await, Ok(feed.into()));
    }
}
