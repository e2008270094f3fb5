//! Asking the wires: who is due, what they say, and when to ask again.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use gazette_news::{Channel, Fault, FaultKind, Format, Met, WireId};
use gazette_store::WireHealth;
use gazette_web::Delivery;
use gazette_wire::feed::FeedHead;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::egress::polite::{self, Outcome};
use crate::egress::{Answer, Egress, Kind, Request};
use crate::hubs;
use crate::newsroom::Newsroom;
use crate::reading_room::{Fetched, ReadingRoom};

/// How many wires are taken up at a look; `egress` bounds how many requests run at the same time.
const AT_A_LOOK: i64 = 512;

/// How often a folder is looked into.
const FOLDER_PAUSE: SignedDuration = SignedDuration::from_secs(5);

/// Polls until told to stop. A due wire is asked within two seconds; a mute one holds up nobody but itself.
pub async fn run(newsroom: Arc<Newsroom>, egress: Arc<Egress>, mut stopped: watch::Receiver<bool>) {
    let room = Arc::new(ReadingRoom::new(egress.heavy()));
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
                    asking.spawn(ask_one(newsroom.clone(), egress.clone(), room.clone(), health));
                }
            }
            Err(error) => tracing::error!("wires cannot be read: {error}"),
        }
        let _ = tokio::time::timeout(Duration::from_secs(2), stopped.changed()).await;
    }
}

async fn ask_one(
    newsroom: Arc<Newsroom>,
    egress: Arc<Egress>,
    room: Arc<ReadingRoom>,
    health: WireHealth,
) -> WireId {
    let id = health.wire.id.clone();
    if let Err(error) = ask(&newsroom, &egress, &room, health).await {
        tracing::warn!(wire = id.as_str(), "{error:#}");
    }
    id
}

async fn ask(newsroom: &Newsroom, egress: &Egress, room: &ReadingRoom, health: WireHealth) -> Result<()> {
    match health.wire.channel.clone() {
        Channel::Feed(url) => ask_address(newsroom, egress, room, health, &url, Kind::Feed).await,
        Channel::Page(url) => ask_address(newsroom, egress, room, health, &url, Kind::Page).await,
        Channel::Folder(folder) => look_into(newsroom, health, &newsroom.dir.join(folder)).await,
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
    let mut fault = match &answer {
        Ok(answer) => answer.fault(),
        Err(refused) => Some(refused.fault()),
    };
    if let Ok(answer) = &mut answer
        && answer.is_heard()
    {
        (head, fault) = take_answer(newsroom, room, &health, kind, answer, now).await?;
        ask_hub(newsroom, egress, &health.wire.id, answer, head.as_ref(), now).await;
    }
    let jitter =
        f64::from(u16::from_le_bytes([crate::house::secret()[0], crate::house::secret()[1]])) / 65_536.0;
    let outcome = Outcome { answer: answer.as_ref(), head: head.as_ref(), now, jitter };
    let after = polite::after(&health, &outcome);
    newsroom.store.note_poll(&after, fault.as_ref(), now).await?;
    Ok(())
}

/// Keeps what came and tells what the feed in it says of itself, or what is wrong with it.
///
/// A page where a feed was to come is a login, an error or a notice of its server and never news: it is not kept, and
/// its validators are forgotten, so that it is looked at again.
async fn take_answer(
    newsroom: &Newsroom,
    room: &ReadingRoom,
    health: &WireHealth,
    kind: Kind,
    answer: &mut Answer,
    now: Timestamp,
) -> Result<(Option<FeedHead>, Option<Fault>)> {
    if answer.body.is_empty() {
        return Ok((None, Some(Fault::new(FaultKind::Empty, Met::AnsweredNothing))));
    }
    let (url, content_type) = (Some(answer.url.clone()), answer.content_type.clone());
    let bytes = std::mem::take(&mut answer.body);
    let fetched = Fetched { bytes: bytes.clone(), url: url.clone(), content_type: content_type.clone() };
    let reading = room.read(fetched).await;
    if kind == Kind::Feed && reading.format == Some(Format::Html) {
        (answer.etag, answer.last_modified) = (None, None);
        return Ok((None, Some(Fault::new(FaultKind::WrongFormat, Met::PageForFeed))));
    }
    newsroom.receive(&Delivery { wire: health.wire.id.clone(), url, content_type, bytes }, now).await?;
    Ok((reading.feed, None))
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

/// Takes in the files of a folder. A file is moved to `done/` once its bytes are safe, so that none is lost and none
/// is taken twice; one that cannot be read stays, with a fault.
async fn look_into(newsroom: &Newsroom, mut health: WireHealth, folder: &Path) -> Result<()> {
    let now = Timestamp::now();
    health.last_tried = Some(now);
    health.next_poll = now + FOLDER_PAUSE;
    let mut fault = None;
    match take_files(newsroom, &health, folder, now).await {
        Ok(taken) => {
            health.failures = 0;
            health.last_heard = if taken > 0 { Some(now) } else { health.last_heard };
            health.note = None;
        }
        Err(error) => {
            // The same trouble every five seconds is one fault, not a thousand.
            let note = Met::FolderTrouble.with([format!("{error:#}")]);
            if health.note.as_ref() != Some(&note) {
                fault = Some(Fault::new(FaultKind::Unreachable, note.clone()));
            }
            health.failures += 1;
            health.note = Some(note);
        }
    }
    newsroom.store.note_poll(&health, fault.as_ref(), now).await?;
    Ok(())
}

/// Takes every file that can be taken. One that cannot stays where it is and holds up none of the others; what was
/// wrong with the first such file is the error.
async fn take_files(
    newsroom: &Newsroom,
    health: &WireHealth,
    folder: &Path,
    now: Timestamp,
) -> Result<usize> {
    let done = folder.join("done");
    std::fs::create_dir_all(&done).with_context(|| format!("cannot make {}", done.display()))?;
    let (mut taken, mut wrong) = (0, None);
    for file in settled_files(folder)? {
        match take_file(newsroom, &health.wire.id, &file, &done, now).await {
            Ok(()) => taken += 1,
            Err(error) => wrong = wrong.or(Some(error)),
        }
    }
    wrong.map_or(Ok(taken), Err)
}

async fn take_file(
    newsroom: &Newsroom,
    wire: &WireId,
    file: &Path,
    done: &Path,
    now: Timestamp,
) -> Result<()> {
    let named = crate::input::read(file)?;
    let name = file.file_name().context("a file has a name")?;
    let delivery = Delivery {
        wire: wire.clone(),
        url: Some(format!("file:{}", name.to_string_lossy())),
        content_type: None,
        bytes: named.bytes,
    };
    newsroom.receive(&delivery, now).await?;
    std::fs::rename(file, done.join(name)).with_context(|| format!("cannot move {} to done/", file.display()))
}

/// The files of a folder that nobody is still writing: a second old, not hidden, not `.part` or `.tmp`.
fn settled_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        let meta = entry.metadata()?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ours = name.starts_with('.') || name.ends_with(".part") || name.ends_with(".tmp");
        let age = meta.modified().ok().and_then(|at| at.elapsed().ok()).unwrap_or_default();
        if meta.is_file() && !is_ours && age >= Duration::from_secs(1) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use gazette_news::Wire;

    #[tokio::test]
    async fn a_file_that_cannot_be_taken_holds_up_no_other() {
        let dir = tempfile::tempdir().expect("a directory");
        let config = Config::parse("").expect("an empty configuration is one");
        let newsroom = Newsroom::open_with(dir.path(), config, None).await.expect("a fresh newsroom");
        let outlet: gazette_news::Outlet =
            serde_json::from_str(r#"{"id": "harbour", "name": "Harbour"}"#).expect("an outlet");
        newsroom.store.keep_outlet(&outlet).await.expect("kept");
        let channel = Channel::Folder("inbox/harbour".to_owned());
        let wire = Wire { id: "harbour".parse().expect("a short name"), outlet: outlet.id, channel };
        newsroom.store.keep_wire(&wire, 900).await.expect("kept");
        let folder = dir.path().join("inbox/harbour");
        // What is in the way of the first file's place in done/ is a directory that is not empty.
        std::fs::create_dir_all(folder.join("done/a.txt/full")).expect("made");
        for name in ["a.txt", "b.txt"] {
            std::fs::write(folder.join(name), format!("{name}: the ferry is late, they said."))
                .expect("written");
        }
        std::thread::sleep(Duration::from_millis(1_100));
        let health = newsroom.store.wire(&wire.id).await.expect("there");
        let error = take_files(&newsroom, &health, &folder, Timestamp::now()).await.expect_err("one stays");
        assert!(error.to_string().contains("a.txt"), "{error}");
        assert!(folder.join("done/b.txt").is_file() && folder.join("a.txt").is_file());
    }
}
