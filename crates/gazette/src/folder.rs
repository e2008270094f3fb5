//! Wires that are folders: files are dropped in, taken, and moved to `done/`.
//!
//! Nothing tells whether a file is whole. One is taken when nobody has written to it for a second, and looked after for
//! an hour: if its sender writes on, in `done/` by then, it is read again, and what it says now is a new version of the
//! dispatch. Senders who want to be sure write to a name that ends in `.part` or `.tmp` and rename it.

use std::collections::HashMap;
use std::fs::{DirEntry, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use gazette_news::{Fault, FaultKind, Met, Note, Value, WireId};
use gazette_store::WireHealth;
use gazette_web::Delivery;
use gazette_wire::limits::INPUT_BYTES;
use jiff::{SignedDuration, Timestamp};

use crate::newsroom::Newsroom;

/// How often a folder is looked into.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);

/// How long nobody has written to a file that is taken.
const SETTLED: Duration = Duration::from_secs(1);

/// How long a file that was taken is looked after.
const LOOKED_AFTER: SignedDuration = SignedDuration::from_hours(1);

/// The files that were taken lately: where each lies now, and how it was when it was read.
#[derive(Debug, Default)]
pub struct Folders {
    taken: Mutex<HashMap<PathBuf, Taken>>,
}

/// A file as it was read.
#[derive(Debug, Clone)]
struct Taken {
    wire: WireId,
    at: Timestamp,
    state: State,
}

/// What changes when somebody writes to a file: its length and when it was last written to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State(u64, Option<SystemTime>);

impl State {
    fn of(meta: &Metadata) -> State {
        State(meta.len(), meta.modified().ok())
    }

    /// Whether nobody has written for a second.
    fn is_settled(&self) -> bool {
        self.1.and_then(|at| at.elapsed().ok()).unwrap_or_default() >= SETTLED
    }
}

impl Folders {
    /// Takes in the files of a folder, and notes how that went. A file is moved to `done/` once its bytes are safe, so
    /// that none is lost and none is taken twice; one that cannot be read stays, with a fault.
    ///
    /// # Errors
    /// If the database cannot be used.
    pub async fn look_into(&self, newsroom: &Newsroom, mut health: WireHealth, folder: &Path) -> Result<()> {
        let now = Timestamp::now();
        health.last_tried = Some(now);
        health.next_poll = now + PAUSE;
        let before = health.note.take();
        let kind = match self.take_files(newsroom, &health.wire.id, folder, now).await {
            Ok(taken) => {
                health.failures = 0;
                health.last_heard = if taken > 0 { Some(now) } else { health.last_heard };
                health.note = passed_over(folder);
                FaultKind::NotUnderstood
            }
            Err(error) => {
                health.failures += 1;
                health.note = Some(Met::FolderTrouble.with([format!("{error:#}")]));
                FaultKind::Unreachable
            }
        };
        // The same trouble every five seconds is one fault, not a thousand.
        let fault = health.note.clone().filter(|note| before.as_ref() != Some(note));
        let fault = fault.map(|note| Fault::new(kind, note));
        newsroom.store.note_poll(&health, fault.as_ref(), now).await?;
        Ok(())
    }

    /// Takes every file that can be taken, and those again that were written to since. One that cannot be taken stays
    /// where it is and holds up none of the others; what was wrong with the first such file is the error.
    async fn take_files(
        &self,
        newsroom: &Newsroom,
        wire: &WireId,
        folder: &Path,
        now: Timestamp,
    ) -> Result<usize> {
        let done = folder.join("done");
        // A folder elsewhere is its owner's to make: a slip in its name must not make one where nobody looks.
        anyhow::ensure!(
            folder.starts_with(&newsroom.dir) || folder.is_dir(),
            "the folder {} is not there: make it, or mend its name",
            folder.display()
        );
        std::fs::create_dir_all(&done).with_context(|| format!("cannot make {}", done.display()))?;
        let (mut taken, mut wrong) = (0, None);
        for file in settled_files(folder)?.into_iter().chain(self.written_on(wire, now)) {
            match self.take_file(newsroom, wire, &file, &done, now).await {
                Ok(()) => taken += 1,
                Err(error) => wrong = wrong.or(Some(error)),
            }
        }
        wrong.map_or(Ok(taken), Err)
    }

    async fn take_file(
        &self,
        newsroom: &Newsroom,
        wire: &WireId,
        file: &Path,
        done: &Path,
        now: Timestamp,
    ) -> Result<()> {
        let meta = file.metadata().with_context(|| format!("cannot read {}", file.display()))?;
        let named = crate::input::read(file)?;
        anyhow::ensure!(
            named.bytes.len() <= INPUT_BYTES,
            "{} is larger than {} MiB, which is the most that is read; take it out, or make it smaller",
            file.display(),
            INPUT_BYTES >> 20
        );
        let name = file.file_name().context("a file has a name")?;
        let delivery = Delivery {
            wire: wire.clone(),
            url: Some(format!("file:{}", name.to_string_lossy())),
            content_type: None,
            bytes: named.bytes,
        };
        newsroom.receive(&delivery, now).await?;
        let place = done.join(name);
        std::fs::rename(file, &place).with_context(|| format!("cannot move {} to done/", file.display()))?;
        let taken = Taken { wire: wire.clone(), at: now, state: State::of(&meta) };
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).insert(place, taken);
        Ok(())
    }

    /// The files of a wire that were written to after they were taken, once they have settled.
    fn written_on(&self, wire: &WireId, now: Timestamp) -> Vec<PathBuf> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.retain(|_, file| now.duration_since(file.at) < LOOKED_AFTER);
        let is_other = |(place, file): &(&PathBuf, &Taken)| {
            let state = place.metadata().map(|meta| State::of(&meta));
            state.is_ok_and(|state| state != file.state && state.is_settled())
        };
        let mut files: Vec<PathBuf> = taken
            .iter()
            .filter(|(_, file)| file.wire == *wire)
            .filter(is_other)
            .map(|(p, _)| p.clone())
            .collect();
        files.sort();
        files
    }
}

/// The files of a folder that nobody is writing to, but those hidden or named `.part` or `.tmp`.
fn settled_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        let meta = entry.metadata()?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_unfinished = name.starts_with('.') || name.ends_with(".part") || name.ends_with(".tmp");
        if meta.is_file() && !is_unfinished && State::of(&meta).is_settled() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The first thing in a folder, by name, that is not taken because it is no file of its own. What a link leads to is
/// not its sender's to give.
fn passed_over(folder: &Path) -> Option<Note> {
    let entries = std::fs::read_dir(folder).ok()?;
    let is_other = |entry: &DirEntry| {
        let name = entry.file_name();
        name != "done" && !name.to_string_lossy().starts_with('.')
    };
    let what = |entry: DirEntry| {
        let kind = entry.file_type().ok()?;
        let what = match () {
            () if kind.is_dir() => Met::ASubfolder,
            () if kind.is_symlink() => Met::ALink,
            () => return None,
        };
        Some((entry.path(), what))
    };
    let (path, what) = entries.flatten().filter(is_other).filter_map(what).min()?;
    Some(Met::FolderPassedOver.with([Value::from(path.display().to_string()), what.into()]))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::config::Config;
    use crate::newsroom::Opening;

    /// A fresh newsroom with a folder for a wire.
    async fn with_folder(dir: &Path) -> (Newsroom, WireId, PathBuf) {
        let config = Config::parse(
            "[[outlet]]\nid = \"harbour\"\nname = \"Harbour\"\n\n[[wire]]\nid = \"harbour\"\noutlet = \"harbour\"\n\
             folder = \"inbox/harbour\"\n",
        );
        let config = config.expect("a configuration");
        let newsroom = Opening::of(dir).config(config).for_reading().await.expect("a fresh newsroom");
        let folder = dir.join("inbox/harbour");
        std::fs::create_dir_all(&folder).expect("made");
        (newsroom, "harbour".parse().expect("a short name"), folder)
    }

    /// Makes a file as old as one that nobody writes to any more.
    fn settle(file: &Path) {
        let file = std::fs::File::options().append(true).open(file).expect("there");
        file.set_modified(SystemTime::now() - 2 * SETTLED).expect("set");
    }

    #[tokio::test]
    async fn a_file_that_cannot_be_taken_holds_up_no_other() {
        let dir = tempfile::tempdir().expect("a directory");
        let (newsroom, wire, folder) = with_folder(dir.path()).await;
        // What is in the way of the first file's place in done/ is a directory that is not empty.
        std::fs::create_dir_all(folder.join("done/a.txt/full")).expect("made");
        for name in ["a.txt", "b.txt"] {
            std::fs::write(folder.join(name), format!("{name}: the ferry is late, they said."))
                .expect("written");
            settle(&folder.join(name));
        }
        let folders = Folders::default();
        let error = folders.take_files(&newsroom, &wire, &folder, Timestamp::now()).await;
        let error = error.expect_err("one stays");
        assert!(error.to_string().contains("a.txt"), "{error}");
        assert!(folder.join("done/b.txt").is_file() && folder.join("a.txt").is_file());
    }

    #[tokio::test]
    async fn what_is_not_taken_is_said_once() {
        let dir = tempfile::tempdir().expect("a directory");
        let (newsroom, wire, folder) = with_folder(dir.path()).await;
        std::fs::create_dir_all(folder.join("monday")).expect("made");
        let vast = std::fs::File::create(folder.join("vast.txt")).expect("made");
        vast.set_len(INPUT_BYTES as u64 + 1).expect("long");
        settle(&folder.join("vast.txt"));
        let folders = Folders::default();
        let said = async || {
            let health = newsroom.store.wire(&wire).await.expect("there");
            folders.look_into(&newsroom, health, &folder).await.expect("looked");
            let note = newsroom.store.wire(&wire).await.expect("there").note.expect("said");
            (note.text().to_owned(), newsroom.store.wire_faults(&wire, 10).await.expect("faults").len())
        };
        for _ in 0..2 {
            let (note, faults) = said().await;
            assert!(note.contains("vast.txt is larger than 10 MiB") && faults == 1, "{faults} {note}");
        }
        std::fs::remove_file(folder.join("vast.txt")).expect("gone");
        for _ in 0..2 {
            let (note, faults) = said().await;
            assert!(note.contains("monday is a folder") && faults == 2, "{faults} {note}");
        }
    }

    #[tokio::test]
    async fn what_a_slow_sender_writes_after_it_was_taken_is_read_too() {
        let dir = tempfile::tempdir().expect("a directory");
        let (newsroom, wire, folder) = with_folder(dir.path()).await;
        let folders = Folders::default();
        let file = folder.join("a.txt");
        let mut sender = std::fs::File::create(&file).expect("made");
        let looks =
            async || folders.take_files(&newsroom, &wire, &folder, Timestamp::now()).await.expect("looked");
        assert_eq!(looks().await, 0, "it is being written to");

        sender.write_all(b"The ferry is late,").expect("written");
        settle(&file);
        assert_eq!((looks().await, looks().await), (1, 0));

        sender.write_all(b" the harbour master said.").expect("written");
        assert_eq!(looks().await, 0, "it is being written to");
        settle(&folder.join("done/a.txt"));
        assert_eq!((looks().await, looks().await), (1, 0));
        let second = newsroom.store.capture(2).await.expect("a second capture");
        let bytes = newsroom.store.bytes(&second.capture.digest.to_string()).await.expect("its bytes");
        assert_eq!(bytes, b"The ferry is late, the harbour master said.");
    }
}
