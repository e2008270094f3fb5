//! A newsroom that is killed in the middle of intake or publishing loses nothing that it acknowledged.

use std::path::Path;
use std::time::Duration;

use crate::actors::{Newsroom, Operator, complained, posts, said, with_push_wire};

const TOKEN: &str = "a-token-for-tests-only";

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn story(number: usize) -> String {
    format!(
        "Harbour\n\nPier {number} will be closed: Official\n\nOrsby, Harbour master Tarik Osman said on Tuesday that pier {number} \
         would be closed for repairs.\n\nHe added that boats number {number} and above should moor elsewhere.\n\n\
         Source: Coast News Agency - CNA\n"
    )
}

/// What the newsroom holds, read from its database after it was killed.
fn held(dir: &Path) -> (Vec<String>, String) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let db = gazette_store::Db::open_file(&dir.join("newsroom.db")).await.expect("it opens");
        let rows = db.rows("select digest from capture order by id", &[]).await.expect("captures");
        let captures = rows.iter().map(|row| row.text(0).expect("a digest")).collect();
        let check = db.rows("pragma integrity_check", &[]).await.expect("a check");
        let check = check[0].text(0).expect("a word");
        db.close().await;
        (captures, check)
    })
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    with_push_wire(&room, TOKEN);
    let mut acknowledged: Vec<String> = Vec::new();
    let mut number = 0;
    // Moments spread over intake and reading; each round starts on what the kill before it left.
    for pause in [5u64, 40, 90, 160, 250, 10] {
        let newsroom = Newsroom::serve(&room);
        let killer = {
            let pause = Duration::from_millis(pause);
            std::thread::spawn(move || std::thread::sleep(pause))
        };
        while !killer.is_finished() {
            number += 1;
            let body = story(number);
            if posts(&newsroom, &format!("/push/{TOKEN}"), body.as_bytes())
                .is_some_and(|page| page.status == 202)
            {
                acknowledged.push(sha256(body.as_bytes()));
            }
        }
        newsroom.kill();
        let (captures, check) = held(&room);
        assert_eq!(check, "ok");
        let lost = acknowledged.iter().filter(|digest| !captures.contains(digest)).count();
        assert_eq!(lost, 0, "{lost} of {} acknowledged deliveries lost", acknowledged.len());
    }
    assert!(!acknowledged.is_empty(), "nothing was acknowledged in any round");
    // What was taken in but not yet read is read by the next start.
    let newsroom = Newsroom::serve(&room);
    let is_read = |dir: &Path| {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let db = gazette_store::Db::open_file(&dir.join("newsroom.db")).await.expect("it opens");
            let row =
                db.row("select count(*) from capture where read_at is null", &[]).await.expect("a count");
            db.close().await;
            row.expect("a row").int(0).expect("a number") == 0
        })
    };
    // What a killed worker held is given back at the start.
    let mut patience = 0;
    while !is_read(&room) && patience < 600 {
        std::thread::sleep(Duration::from_millis(100));
        patience += 1;
    }
    assert!(is_read(&room), "captures were left unread");
    newsroom.kill();
    let verified = Operator::runs(&["verify", room.to_str().expect("plain")]);
    assert_eq!(verified.status.code(), Some(0), "{}{}", said(&verified), complained(&verified));
}

#[test]
fn a_kill_while_publishing_leaves_the_old_site_or_the_new_one() {
    let dir = tempfile::tempdir().expect("a directory");
    for (round, pause) in [0u64, 300, 700, 1_200, 2_000].into_iter().enumerate() {
        let room = dir.path().join(format!("room-{round}"));
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args(["demo", "--port", "0", "--dir", room.to_str().expect("plain")])
            .stdin(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("the binary runs");
        // Wait for the first publication, then strike somewhere in the ones that follow.
        let mut patience = 0;
        while published(&room) == 0 && patience < 600 {
            std::thread::sleep(Duration::from_millis(50));
            patience += 1;
        }
        std::thread::sleep(Duration::from_millis(pause));
        child.kill().expect("it runs");
        child.wait().expect("it ends");
        let verified = Operator::runs(&["verify", room.to_str().expect("plain")]);
        assert_eq!(
            verified.status.code(),
            Some(0),
            "round {round}: {}{}",
            said(&verified),
            complained(&verified)
        );
    }
}

fn published(room: &Path) -> i64 {
    let file = room.join("newsroom.db");
    if !file.exists() {
        return 0;
    }
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let Ok(db) = gazette_store::Db::open_file(&file).await else { return 0 };
        let row = db.row("select count(*) from page_set", &[]).await;
        db.close().await;
        row.ok().flatten().and_then(|row| row.int(0).ok()).unwrap_or(0)
    })
}
