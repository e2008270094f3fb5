//! What the operator is told when the database cannot be used: what, where, and what to do.

use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use gazette_store::{Db, Error, Result, Store};

use crate::room::{capture_of, outlet_of};

async fn open(file: &Path) -> Result<Store> {
    Store::open(Db::open_file_within(file, Duration::from_millis(200)).await?).await
}

/// The words of an error that tells the operator to act, with its place in them.
fn unavailable<T>(answer: Result<T>, file: &Path) -> String {
    match answer.map(drop) {
        Err(Error::Unavailable(why)) => {
            assert!(why.contains(&file.display().to_string()), "says where: {why}");
            why
        }
        other => panic!("{other:?}"),
    }
}

fn corrupt<T>(answer: Result<T>, file: &Path) -> String {
    match answer.map(drop) {
        Err(Error::Corrupt(why)) => {
            assert!(why.contains(&file.display().to_string()), "says where: {why}");
            why
        }
        other => panic!("{other:?}"),
    }
}

/// A small disk of its own, gone with the test. `None`, with a message, where nothing can be mounted.
struct Disk(tempfile::TempDir);

impl Disk {
    fn of(size: &str) -> Option<Disk> {
        let disk = Disk(tempfile::tempdir().expect("a directory"));
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", size, "tmpfs"]).arg(disk.0.path()).output();
        if mounted.is_ok_and(|done| done.status.success()) {
            return Some(disk);
        }
        eprintln!("skipped: only root can mount a small disk");
        None
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("gazette.sqlite")
    }

    fn remount(&self, options: &str) {
        let done = Command::new("mount").args(["-o", options]).arg(self.0.path()).status().expect("mount");
        assert!(done.success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[tokio::test]
async fn a_file_that_is_something_else() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("gazette.sqlite");
    let letter = "Dear editors, this is not a database. ".repeat(200);
    std::fs::write(&file, &letter).unwrap();
    let why = corrupt(open(&file).await, &file);
    assert!(why.contains("not a database") && why.contains("name another"), "{why}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), letter, "and it is left as it was");
}

#[tokio::test]
async fn a_directory_that_is_not_there_or_is_a_file() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("taken"), "").unwrap();
    for file in
        [dir.path().join("none/gazette.sqlite"), dir.path().join("taken/gazette.sqlite"), dir.path().into()]
    {
        let why = unavailable(open(&file).await, &file);
        assert!(why.contains("check that the directory exists"), "{why}");
    }
}

#[tokio::test]
async fn another_process_that_is_writing() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("gazette.sqlite");
    let store = open(&file).await.unwrap();
    let other = open(&file).await.unwrap();
    let writing = other.db().write().await.unwrap();
    let why = unavailable(store.set("name", "x").await, &file);
    assert!(why.contains("locked") && why.contains("another process is writing"), "{why}");
    assert_eq!(store.setting("name").await.unwrap(), None, "reading goes on");
    drop(writing);
    store.set("name", "x").await.unwrap();
}

#[tokio::test]
async fn pages_that_were_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("gazette.sqlite");
    let store = open(&file).await.unwrap();
    for number in 0..400 {
        store.set(&format!("setting {number}"), &"x".repeat(200)).await.unwrap();
    }
    store.close().await;
    // All but the header and the schema's first page: as a failing disk leaves it.
    let len = std::fs::metadata(&file).unwrap().len();
    let disk = std::fs::OpenOptions::new().write(true).open(&file).unwrap();
    disk.write_all_at(&vec![0xA5; (len - 4096 * 60) as usize], 4096 * 60).unwrap();
    let store = open(&file).await;
    let answer = match store {
        Ok(store) => store.setting("setting 399").await.map(drop),
        Err(error) => Err(error),
    };
    let why = corrupt(answer, &file);
    assert!(why.contains("restore it from a backup"), "{why}");
}

#[tokio::test]
async fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let Some(disk) = Disk::of("size=3m") else { return };
    let file = disk.file();
    let store = open(&file).await.unwrap();
    let mut outlet = outlet_of("kbna");
    outlet.owner = None;
    store.keep_outlet(&outlet).await.unwrap();
    let channel = gazette_news::Channel::Folder("drop".into());
    let wire = gazette_news::Wire { id: crate::room::slug("kbna"), outlet: outlet.id, channel };
    store.keep_wire(&wire, 900).await.unwrap();
    let mut acked = 0;
    let why = loop {
        let mut bytes = vec![b'x'; 50_000];
        bytes[..4].copy_from_slice(&(acked as u32).to_be_bytes());
        match store.keep_capture(&capture_of(&wire.id, &bytes), &bytes).await {
            Ok(Some(_)) => acked += 1,
            answer => break unavailable(answer, &file),
        }
        assert!(acked < 100, "the disk holds 60 at most");
    };
    assert!(why.contains("full") && why.contains("make room"), "{why}");
    let kept = async |store: &Store| store.waiting_jobs().await.unwrap();
    assert_eq!(kept(&store).await, acked);
    disk.remount("remount,size=30m");
    let bytes = b"after room was made".as_slice();
    store
        .keep_capture(&capture_of(&wire.id, bytes), bytes)
        .await
        .expect("it goes on by itself")
        .expect("new");
    store.close().await;
    assert_eq!(kept(&open(&file).await.unwrap()).await, acked + 1);
}

#[tokio::test]
async fn a_disk_that_cannot_be_written() {
    let Some(disk) = Disk::of("size=8m") else { return };
    let file = disk.file();
    let store = open(&file).await.unwrap();
    store.close().await;
    disk.remount("remount,ro");
    let why = unavailable(open(&file).await, &file);
    assert!(why.contains("write"), "{why}");
    let fresh = disk.0.path().join("new.sqlite");
    let why = unavailable(open(&fresh).await, &fresh);
    assert!(why.contains("write to it"), "{why}");
}
