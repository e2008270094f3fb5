//! Owners, outlets and wires, and how each wire is doing.

use gazette_news::{Channel, Fault, FaultKind, Note, Owner, StateControl, Wire};
use gazette_store::{Error, WireHealth};
use jiff::Timestamp;

use crate::room::{Room, at, deed, outlet_of, slug};

async fn feed(room: &Room, id: &str, url: &str) -> WireHealth {
    let outlet = room.outlet("kbna").await;
    let wire = Wire { id: slug(id), outlet, channel: Channel::Feed(url.into()) };
    room.store.keep_wire(&wire, 600).await.expect("kept");
    room.store.wire(&slug(id)).await.expect("a wire")
}

/// Everything about a poll that can be said.
fn polled(health: &WireHealth) -> WireHealth {
    WireHealth {
        every_s: 1_200,
        next_poll: at(1_000),
        etag: Some("\"a\"".into()),
        last_modified: Some("Mon, 05 Jan 2026 00:00:00 GMT".into()),
        moved: Some(("https://new.example/".into(), 2)),
        last_tried: Some(at(40)),
        last_heard: Some(at(30)),
        failures: 3,
        note: Some(Note::in_english("timed\0out")),
        ..health.clone()
    }
}

on_both_engines! {
    async fn a_removed_wire_takes_nothing_more_and_what_it_delivered_stays(room) {
        let capture = room.capture("kbna", "a dispatch").await;
        let id = slug("kbna");
        let kept = room.store.wire(&id).await.unwrap();
        let push = Wire { channel: Channel::Push("digest of a token".into()), ..kept.wire.clone() };
        room.store.add_wire(&push, 900, &deed(1, "token-wire")).await.unwrap();
        assert_eq!(room.store.wire_by_token("digest of a token").await.unwrap().wire, push);
        room.store.turn_wire(&id, true, &deed(2, "pause-wire")).await.unwrap();
        assert!(room.store.wire_by_token("digest of a token").await.unwrap().paused, "senders are told to come again");
        room.store.turn_wire(&id, false, &deed(3, "resume-wire")).await.unwrap();
        room.store.remove_wire(&id, &deed(4, "remove-wire")).await.unwrap();
        assert!(matches!(room.store.remove_wire(&id, &deed(5, "remove-wire")).await, Err(Error::NotFound(_))));
        assert!(matches!(room.store.wire_by_token("digest of a token").await, Err(Error::NotFound(_))));
        assert_eq!(room.store.wires().await.unwrap(), []);
        assert!(room.store.wire(&id).await.unwrap().removed);
        assert_eq!(room.store.capture(capture).await.unwrap().capture.wire, id);
        let deeds: Vec<String> = room.store.deeds("house", 9).await.unwrap().into_iter().map(|deed| deed.act).collect();
        assert_eq!(deeds, ["remove-wire", "resume-wire", "pause-wire", "token-wire"]);
        let feed = Wire { channel: Channel::Feed("https://kbna.example/feed".into()), ..push };
        room.store.keep_wire(&feed, 900).await.unwrap();
        room.store.remove_wire(&id, &deed(6, "remove-wire")).await.unwrap();
        assert_eq!(room.store.wires_due(at(1_000_000), 9).await.unwrap(), [], "it is not asked any more");
        room.store.keep_wire(&feed, 900).await.unwrap();
        assert_eq!(room.store.wires_due(at(1_000_000), 9).await.unwrap().len(), 1, "taken up again");
    }

    async fn owners_and_outlets_are_brought_up_to_date(room) {
        let mut owner = Owner { id: slug("group"), name: "B Group".into(), country: None, group: None };
        room.store.keep_owner(&owner).await.unwrap();
        owner = Owner { name: "A Group".into(), country: Some("KD".into()), group: Some(slug("holding")), ..owner };
        room.store.keep_owner(&owner).await.unwrap();
        assert_eq!(room.store.owners().await.unwrap(), [owner]);

        let mut outlet = outlet_of("kbna");
        assert!(matches!(room.store.keep_outlet(&outlet).await, Err(Error::NotFound(_))), "its owner is not known");
        outlet.owner = None;
        room.store.keep_outlet(&outlet).await.unwrap();
        outlet.owner = Some(slug("group"));
        outlet.also = vec!["وكالة".into(), "K\0BNA".into()];
        outlet.state_control = Some(StateControl {
            label: "state-controlled".into(), basis: "press law".into(), since: jiff::civil::date(2020, 1, 1), appeal: "a@b.example".into(),
        });
        room.store.keep_outlet(&outlet).await.unwrap();
        assert_eq!(room.store.outlets().await.unwrap(), [outlet.clone()]);
        assert_eq!(room.store.outlet(&slug("kbna")).await.unwrap(), outlet);
        assert!(matches!(room.store.outlet(&slug("none")).await, Err(Error::NotFound("outlet"))));
    }

    async fn a_new_wire_is_due_at_once_and_knows_nothing_yet(room) {
        let health = feed(room, "kbna-feed", "https://kbna.example/feed").await;
        assert_eq!((health.paused, health.gone, health.failures, health.every_s), (false, false, 0, 600));
        assert_eq!((&health.etag, &health.moved, health.last_tried, &health.note), (&None, &None, None, &None));
        assert_eq!(health.next_poll, Timestamp::UNIX_EPOCH);
        assert_eq!(room.store.wires_due(at(0), 10).await.unwrap(), std::slice::from_ref(&health));
        assert_eq!(room.store.wires().await.unwrap(), [health]);
        assert!(matches!(room.store.wire(&slug("none")).await, Err(Error::NotFound("wire"))));
    }

    async fn what_a_poll_found_is_written_down(room) {
        let health = feed(room, "kbna-feed", "https://kbna.example/feed").await;
        let fault = Fault::new(FaultKind::TimedOut, Note::in_english("no answer in 20 s"));
        let after = polled(&health);
        room.store.note_poll(&after, Some(&fault), at(40)).await.unwrap();
        let kept = room.store.wire(&health.wire.id).await.unwrap();
        assert_eq!(kept, WireHealth { note: Some(Note::in_english("timed\u{FFFD}out")), ..after });
        assert_eq!(room.store.wires_due(at(999), 10).await.unwrap(), []);
        assert_eq!(room.store.wires_due(at(1_000), 10).await.unwrap().len(), 1);
        room.store.note_poll(&polled(&health), Some(&fault), at(50)).await.unwrap();
        let counts = room.store.fault_counts(&health.wire.id, at(0)).await.unwrap();
        assert_eq!(counts, [("timed-out".to_owned(), 2)]);
        assert_eq!(room.store.fault_counts(&health.wire.id, at(45)).await.unwrap()[0].1, 1);
        let newest = room.store.wire_faults(&health.wire.id, 1).await.unwrap();
        assert_eq!((newest.len(), newest[0].at, newest[0].capture), (1, at(50), None));
        room.store.note_poll(&health, None, at(60)).await.unwrap();
        assert_eq!(room.store.wire(&health.wire.id).await.unwrap(), health, "all of it can be unsaid again");
    }

    async fn health_is_kept_unless_the_channel_changes(room) {
        let health = feed(room, "kbna-feed", "https://kbna.example/feed").await;
        room.store.note_poll(&polled(&health), None, at(40)).await.unwrap();
        let same = feed(room, "kbna-feed", "https://kbna.example/feed").await;
        assert_eq!((same.failures, same.every_s, same.etag.is_some()), (3, 600, true));
        let other = feed(room, "kbna-feed", "https://kbna.example/atom").await;
        assert_eq!((other.failures, &other.etag, &other.last_modified, &other.moved, &other.note), (0, &None, &None, &None, &None));
        assert_eq!(room.store.wires_due(at(0), 10).await.unwrap(), [other], "a new address is polled at once");
    }

    async fn a_wire_that_is_paused_or_gone_is_not_polled(room) {
        let health = feed(room, "kbna-feed", "https://kbna.example/feed").await;
        let id = health.wire.id.clone();
        room.store.pause_wire(&id, true).await.unwrap();
        assert_eq!(room.store.wires_due(at(0), 10).await.unwrap(), []);
        room.store.pause_wire(&id, false).await.unwrap();
        assert_eq!(room.store.wires_due(at(0), 10).await.unwrap().len(), 1);
        room.store.note_poll(&WireHealth { gone: true, next_poll: at(5_000), ..health }, None, at(1)).await.unwrap();
        assert_eq!(room.store.wires_due(at(9_000), 10).await.unwrap(), []);
        room.store.poll_soon(&id, &deed(9, "poll-wire")).await.unwrap();
        assert_eq!(room.store.wires_due(at(0), 10).await.unwrap().len(), 1);
    }

    async fn a_push_wire_is_found_by_its_token_and_never_polled(room) {
        let outlet = room.outlet("kbna").await;
        let token = "ab".repeat(32);
        let push = Wire { id: slug("push"), outlet: outlet.clone(), channel: Channel::Push(token.clone()) };
        let page = Wire { id: slug("page"), outlet, channel: Channel::Page("https://kbna.example/".into()) };
        room.store.keep_wire(&push, 900).await.unwrap();
        room.store.keep_wire(&page, 900).await.unwrap();
        assert_eq!(room.store.wire_by_token(&token).await.unwrap().wire, push);
        assert!(matches!(room.store.wire_by_token("https://kbna.example/").await, Err(Error::NotFound("wire"))));
        let due: Vec<Wire> = room.store.wires_due(at(0), 10).await.unwrap().into_iter().map(|due| due.wire).collect();
        assert_eq!(due, [page]);
        room.store.pause_wire(&slug("push"), true).await.unwrap();
        assert!(room.store.wire_by_token(&token).await.unwrap().paused, "its sender is told to come again");
    }
}
