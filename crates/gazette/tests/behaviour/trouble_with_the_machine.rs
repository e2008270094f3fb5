//! The operator's machine gets in the way: what, where and what to do is said, and nothing is half-written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::actors::{Editor, Newsroom, Operator, complained, posts, said, with_push_wire};

const TOKEN: &str = "a-token-for-tests-only";

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}

/// Runs the binary as somebody who owns nothing. `None` where that cannot be done here.
fn as_nobody(arguments: &[&str]) -> Option<Output> {
    let run = |arguments: &[&str]| {
        Command::new("setpriv")
            .args(["--reuid=65534", "--regid=65534", "--clear-groups", env!("CARGO_BIN_EXE_gazette")])
            .args(arguments)
            .stdin(Stdio::null())
            .output()
    };
    let can = is_root() && run(&["--version"]).is_ok_and(|output| output.status.success());
    if !can {
        println!("skipped: the binary cannot be run as another user here");
        return None;
    }
    run(arguments).ok()
}

fn closed(dir: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(dir, fs::Permissions::from_mode(0o700)).expect("closed");
}

#[test]
fn a_directory_one_may_not_write_to_is_named() {
    let dir = tempfile::tempdir().expect("a directory");
    closed(dir.path());
    let room = dir.path().join("room");
    let Some(output) = as_nobody(&["serve", "--dir", room.to_str().expect("plain")]) else { return };
    assert_eq!(output.status.code(), Some(2));
    let complaint = complained(&output);
    assert!(complaint.contains(room.to_str().expect("plain")), "{complaint}");
    assert!(complaint.contains("give one this user may write to"), "{complaint}");
    assert!(!room.exists());
}

#[test]
fn a_file_one_may_not_read_is_named() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("copy.txt");
    fs::write(&file, "Harbour").expect("written");
    closed(dir.path());
    let Some(output) = as_nobody(&["read", file.to_str().expect("plain")]) else { return };
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("copy.txt: Permission denied"), "{}", complained(&output));
}

#[test]
fn an_export_that_cannot_be_written_leaves_nothing() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    Newsroom::serve(&room).kill();
    let out = Path::new("/proc/nowhere/out");
    let output =
        Operator::runs(&["export", "--dir", room.to_str().expect("plain"), out.to_str().expect("plain")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("/proc/nowhere"), "{}", complained(&output));
}

#[test]
fn a_wrong_database_address_is_said_without_its_password() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    for (url, advice) in [
        ("mysql://sara:opensesame@127.0.0.1/news", "postgres://USER@HOST/NAME"),
        ("newsroom.db", "postgres://USER@HOST/NAME"),
        ("postgres://sara:opensesame@127.0.0.1:1/news", "check that the server runs"),
    ] {
        let output = Operator::runs(&["serve", "--dir", room.to_str().expect("plain"), "--database", url]);
        assert_eq!(output.status.code(), Some(2), "{url}");
        let complaint = complained(&output);
        assert!(complaint.contains(advice), "{complaint}");
        assert!(!complaint.contains("opensesame"), "{complaint}");
    }
}

/// A small disk of its own, put away when the test is over.
struct Disk(PathBuf);

impl Disk {
    fn of(dir: &Path, size: &str) -> Option<Disk> {
        let mount = |options: &str| {
            let output =
                Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(dir).output();
            output.is_ok_and(|output| output.status.success())
        };
        if !is_root() || !mount(&format!("size={size}")) {
            println!("skipped: no disk can be mounted here");
            return None;
        }
        Some(Disk(dir.to_owned()))
    }

    fn grows(&self, size: &str) {
        let output =
            Command::new("mount").args(["-o", &format!("remount,size={size}")]).arg(&self.0).output();
        assert!(output.expect("runs").status.success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

/// Letters for digits: a text full of numbers would be read for its figures, and that is not what is tried here.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

/// A headline that shares no word with any other, so that each is a story of its own.
fn headline(number: usize) -> String {
    let word = letters(number);
    format!("Pier{word} shut{word} today{word}")
}

/// A dispatch of a tenth of a megabyte that no other is like.
fn copy(number: usize) -> String {
    let berths: Vec<String> = (0..9_000).map(|berth| letters((berth + 1) * (number + 7) % 99_991)).collect();
    format!("Harbour\n\n{}\n\nBerths: {}.\n", headline(number), berths.join(" "))
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let dir = tempfile::tempdir().expect("a directory");
    let Some(disk) = Disk::of(dir.path(), "4m") else { return };
    let room = dir.path().join("room");
    with_push_wire(&room, TOKEN);
    let newsroom = Newsroom::opens(&room);
    let sara = Editor::joins(&newsroom);
    let send =
        |number| posts(&newsroom, &format!("/push/{TOKEN}"), copy(number).as_bytes()).expect("it answers");
    let mut taken = 0;
    let refused = loop {
        let answer = send(taken);
        if answer.status != 202 {
            break answer;
        }
        taken += 1;
        assert!(taken < 2_000, "the disk never filled");
    };
    assert_eq!(refused.status, 503, "{}", refused.body);
    // What is there can still be read, and once there is room the sender is heard again.
    assert_eq!(sara.opens("/desk").status, 200);
    disk.grows("64m");
    let mut patience = 0;
    while send(taken).status != 202 && patience < 100 {
        std::thread::sleep(std::time::Duration::from_millis(100));
        patience += 1;
    }
    assert!(patience < 100, "it never recovered");
    let held = sara.waits_for(
        &format!("/desk/search?words=Pier{}", letters(taken)),
        &format!("<mark>Pier{}</mark>", letters(taken)),
    );
    assert_eq!(held.status, 200);
    newsroom.kill();
    let verified = Operator::runs(&["verify", room.to_str().expect("plain")]);
    assert_eq!(verified.status.code(), Some(0), "{}{}", said(&verified), complained(&verified));
}

#[test]
fn a_demo_on_a_full_disk_says_so() {
    let dir = tempfile::tempdir().expect("a directory");
    let Some(_disk) = Disk::of(dir.path(), "1m") else { return };
    let room = dir.path().join("room");
    let output = Operator::runs(&["demo", "--port", "0", "--dir", room.to_str().expect("plain")]);
    assert_eq!(output.status.code(), Some(2));
    let complaint = complained(&output).to_lowercase();
    assert!(complaint.contains("full") || complaint.contains("no space"), "{complaint}");
}

#[test]
fn whoever_stops_reading_is_no_trouble() {
    let dir = tempfile::tempdir().expect("a directory");
    let lines: String =
        (0..20_000).map(|n| format!("{{\"id\": \"{n}\", \"text\": \"Ferry {n} is late.\"}}\n")).collect();
    let file = dir.path().join("lines.jsonl");
    std::fs::write(&file, lines).expect("written");
    let file = file.to_str().expect("plain");
    for command in ["origins", "stories", "statements"] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args([command, "--jsonl", file])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("the binary runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("ended");
        assert_eq!(output.status.code(), Some(0), "{command}: {}", complained(&output));
        assert_eq!(complained(&output), "", "{command}");
    }
}
