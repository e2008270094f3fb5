//! A newsroom that is in order, and what is told of one that is not.

use gazette_news::{Channel, Outlet, Wire};
use jiff::SignedDuration;

use super::*;
use crate::newsroom::{Newsroom, Opening, who_we_are};

const FILE: &str = "[site]\nhome = \"https://coast.example\"\ncontact = \"desk@coast.example\"\n";

struct Room {
    newsroom: Newsroom,
    dir: tempfile::TempDir,
}

impl Room {
    async fn opens(file: &str) -> Room {
        let dir = tempfile::tempdir().expect("a directory");
        std::fs::write(dir.path().join("gazette.toml"), file).expect("written");
        let newsroom = Opening::of(dir.path()).for_reading().await.expect("a newsroom");
        Room { newsroom, dir }
    }

    async fn looks(&self, at: Timestamp) -> Vec<Finding> {
        let (config, store) = (&self.newsroom.config, &self.newsroom.store);
        let patient = Patient { dir: self.dir.path(), config, store, now: at };
        examine(&patient).await.expect("looked")
    }
}

fn of<'f>(findings: &'f [Finding], check: &str) -> Vec<&'f Finding> {
    findings.iter().filter(|finding| finding.check == check).collect()
}

#[tokio::test]
async fn a_fresh_newsroom_is_told_what_to_write() {
    let room = Room::opens("").await;
    let findings = room.looks(Timestamp::now()).await;
    let policies = of(&findings, "policies");
    assert!(policies[0].state == State::Wrong && policies[0].found.contains("About us"), "{policies:?}");
    assert!(policies.iter().any(|f| f.state == State::ToDo && f.found.contains("Ownership and funding")));
    assert!(of(&findings, "configuration").iter().all(|finding| finding.state == State::ToDo));
    assert_eq!(findings[0].state, State::Wrong, "what is wrong comes first");
    for check in ["wires", "accounts", "log"] {
        assert_eq!(of(&findings, check)[0].state, State::ToDo, "{check}");
    }
    let mut told = Vec::new();
    tell(&findings, &mut told).expect("told");
    let told = String::from_utf8(told).expect("text");
    assert!(told.starts_with("WRONG  policies      no page “About us” (about) in en"), "{told}");
    assert!(told.contains("1 wrong, "), "{told}");
}

#[tokio::test]
async fn what_is_in_order_is_said_to_be() {
    let room = Room::opens(FILE).await;
    who_we_are(room.dir.path());
    let newsroom = Opening::of(room.dir.path()).for_reading().await.expect("a newsroom");
    newsroom.ready_site(Timestamp::now()).await.expect("a site");
    let findings = room.looks(Timestamp::now()).await;
    for check in ["configuration", "log", "clock", "jobs", "labels", "articles", "secrets"] {
        let found = of(&findings, check);
        assert!(!found.is_empty() && found.iter().all(|finding| finding.state == State::Ok), "{found:?}");
    }
    assert!(findings.iter().all(|finding| finding.state != State::Wrong), "{findings:?}");
    // A year ago, as a clock that was set back would have it.
    let before = Timestamp::now() - SignedDuration::from_hours(24 * 365);
    assert_eq!(of(&room.looks(before).await, "clock")[0].state, State::Wrong);
}

#[tokio::test]
async fn a_wire_that_is_not_heard_is_named() {
    let room = Room::opens(FILE).await;
    let store = &room.newsroom.store;
    let outlet = Outlet::new("coast".parse().expect("short"), "Coast".to_owned());
    store.keep_outlet(&outlet).await.expect("kept");
    let wire = Wire {
        id: "coast-push".parse().expect("short"),
        outlet: outlet.id,
        channel: Channel::Push("x".to_owned()),
    };
    store.keep_wire(&wire, 900).await.expect("kept");
    let found = |findings: Vec<Finding>| of(&findings, "wires")[0].clone();
    let silent = found(room.looks(Timestamp::now()).await);
    assert!(
        silent.state == State::ToDo && silent.found.contains("coast-push has not been heard yet"),
        "{silent:?}"
    );
    store.pause_wire(&wire.id, true).await.expect("paused");
    assert!(found(room.looks(Timestamp::now()).await).found.contains("1 wire is paused: coast-push"));
}
