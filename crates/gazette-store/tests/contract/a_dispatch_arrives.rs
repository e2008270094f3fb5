//! A dispatch sent again is the same one; a changed one is a new version of it; a kill is for good.

use gazette_news::{DispatchId, Fault, FaultKind, Note};
use gazette_store::{Arrival, Arrived, Dates, Error};

use crate::room::{arrival, at, slug};

on_both_engines! {
    async fn new_then_the_same_then_changed(room) {
        let capture = room.capture("kbna", "first").await;
        let first = arrival("kbna", "g1", "Dam will open");
        let arrived = room.store.take_in(capture, &first, at(60)).await.unwrap();
        let id = arrived.dispatch();
        assert_eq!(arrived, Arrived::New(id));
        assert_eq!(room.store.take_in(capture, &first, at(61)).await.unwrap(), Arrived::Same(id));

        let again = room.capture("kbna", "second").await;
        let changed = Arrival { headline: None, embargo: Some(at(900)), ..arrival("kbna", "g1", "Dam will not open") };
        assert_eq!(room.store.take_in(again, &changed, at(70)).await.unwrap(), Arrived::Changed(id));

        let store = room.reopened().await;
        let now = store.dispatch(id).await.unwrap();
        assert_eq!((now.version, now.embargo), (2, Some(at(900))));
        let dates = Dates { first_dated: first.published, first_received: at(60), newest_received: Some(at(70)) };
        assert_eq!((now.dates, dates.newest()), (dates, at(70)), "it is as old as its first version");
        assert_eq!(now.headline.as_deref(), Some("Dam will open"), "a version without a headline keeps the one known");
        let versions = store.versions(id).await.unwrap();
        assert_eq!(versions.iter().map(|v| (v.version, v.capture, v.received)).collect::<Vec<_>>(),
            [(1, capture, at(60)), (2, again, at(70))]);
        assert_eq!(versions[0].parts, first.parts);
        assert_eq!(store.newest_version(id).await.unwrap(), versions[1]);
        assert_eq!(store.dispatch_count().await.unwrap(), 1);
    }

    async fn one_name_at_two_outlets_is_two_dispatches(room) {
        let kbna = room.dispatch("kbna", "1").await;
        let times = room.dispatch("times", "1").await;
        assert_ne!(kbna, times);
        assert_eq!(room.store.dispatch_by_guid(&slug("times"), "1").await.unwrap(), Some(times));
        assert_eq!(room.store.dispatch_by_guid(&slug("times"), "2").await.unwrap(), None);
        let listed = room.store.dispatches_after(DispatchId(0), 10).await.unwrap();
        assert_eq!(listed.iter().map(|d| d.id).collect::<Vec<_>>(), [kbna, times]);
        assert_eq!(room.store.dispatches_after(kbna, 10).await.unwrap().len(), 1);
        assert_eq!(room.store.dispatches_after(DispatchId(0), 1).await.unwrap().len(), 1);
    }

    async fn a_kill_stays_whatever_comes_after_it(room) {
        let capture = room.capture("kbna", "first").await;
        let take = async |words: &str, killed, held| {
            let arrival = Arrival { killed, held, ..arrival("kbna", "g1", words) };
            let id = room.store.take_in(capture, &arrival, at(60)).await.unwrap().dispatch();
            let kept = room.store.dispatch(id).await.unwrap();
            (kept.killed, kept.held)
        };
        assert_eq!(take("as sent", false, false).await, (false, false));
        assert_eq!(take("please wait", false, true).await, (false, true));
        assert_eq!(take("kill kill kill", true, false).await, (true, false), "a hold can be lifted");
        assert_eq!(take("sent once more", false, false).await, (true, false), "a kill cannot");
    }

    async fn an_earlier_capture_read_later_is_history(room) {
        let first = room.capture("kbna", "first").await;
        let second = room.capture("kbna", "second").await;
        let corrected = Arrival { embargo: Some(at(900)), ..arrival("kbna", "g1", "Correction: two dead") };
        let id = room.store.take_in(second, &corrected, at(60)).await.unwrap().dispatch();
        let wrong = Arrival { held: true, ..arrival("kbna", "g1", "Twenty seven dead") };
        assert_eq!(room.store.take_in(first, &wrong, at(70)).await.unwrap(), Arrived::Same(id));
        assert_eq!(room.store.take_in(first, &wrong, at(71)).await.unwrap(), Arrived::Same(id));
        let kept = room.store.dispatch(id).await.unwrap();
        assert_eq!(kept.headline.as_deref(), Some("Correction: two dead"));
        assert_eq!((kept.version, kept.held, kept.embargo), (1, false, Some(at(900))));
        let versions = room.store.versions(id).await.unwrap();
        assert_eq!(versions.iter().map(|v| (v.version, v.capture)).collect::<Vec<_>>(), [(2, first), (1, second)]);
        assert_eq!(room.store.newest_version(id).await.unwrap(), versions[1]);

        let third = room.capture("kbna", "third").await;
        let next = arrival("kbna", "g1", "Three dead");
        assert_eq!(room.store.take_in(third, &next, at(80)).await.unwrap(), Arrived::Changed(id));
        assert_eq!(room.store.dispatch(id).await.unwrap().version, 3);
        let kill = Arrival { killed: true, ..arrival("kbna", "g1", "Kill kill kill") };
        assert_eq!(room.store.take_in(first, &kill, at(90)).await.unwrap(), Arrived::Changed(id));
        assert!(room.store.dispatch(id).await.unwrap().killed, "a kill is for good, whenever it is read");
    }

    async fn a_version_that_its_sender_numbers_lower_is_history(room) {
        let sent = |number: u64, words: &str| Arrival {
            revision: Some(number),
            parts: format!("{{\"version\":\"{number}\",\"text\":{words:?}}}"),
            ..arrival("kbna", "g1", words)
        };
        let take = async |name: &str, arrival: &Arrival| {
            let capture = room.capture("kbna", name).await;
            room.store.take_in(capture, arrival, at(60)).await.unwrap()
        };
        let id = take("second", &sent(2, "Fifteen dead")).await.dispatch();
        assert_eq!(take("first", &sent(1, "Twelve dead")).await, Arrived::Same(id));
        assert_eq!(take("first again", &sent(1, "Twelve dead")).await, Arrived::Same(id));
        assert_eq!(room.store.versions(id).await.unwrap().len(), 2, "what comes late is kept once");
        assert_eq!(room.store.dispatch(id).await.unwrap().headline.as_deref(), Some("Fifteen dead"));
        let kill = Arrival { killed: true, ..sent(1, "Kill kill kill") };
        assert_eq!(take("kill", &kill).await, Arrived::Changed(id));
        assert_eq!(take("third", &sent(3, "Sixteen dead")).await, Arrived::Changed(id));
        assert!(room.store.dispatch(id).await.unwrap().killed);
    }

    async fn a_dispatch_with_nothing_but_a_name_is_kept(room) {
        let capture = room.capture("kbna", "bare").await;
        let bare = Arrival { headline: None, published: None, language: String::new(), ..arrival("kbna", "", "") };
        let id = room.store.take_in(capture, &bare, at(60)).await.unwrap().dispatch();
        let kept = room.store.dispatch(id).await.unwrap();
        assert_eq!((kept.headline, kept.embargo, kept.story), (None, None, None));
        assert_eq!((kept.dates.first_dated, kept.dates.first(), kept.dates.newest()), (None, at(60), at(60)));
        assert_eq!((kept.guid.as_str(), kept.language.as_str()), ("", ""));
    }

    async fn hostile_characters_do_not_lose_a_dispatch(room) {
        let capture = room.capture("kbna", "hostile").await;
        let hostile = [
            "'; drop table dispatch; --", "$1 $2 %s \\ \" `", "\u{202E}الوكالة\u{0}ـــ\u{FFFF}", "👩‍👩‍👧\u{1F}\r\n\t", "\0\0",
        ];
        for (number, words) in hostile.iter().enumerate() {
            let mut sent = arrival("kbna", &format!("{words}{number}"), words);
            sent.faults = vec![Fault::new(FaultKind::BadCharacters, Note::in_english(*words))];
            sent.parts = serde_json::json!({ "text": words }).to_string();
            let id = room.store.take_in(capture, &sent, at(60)).await.unwrap().dispatch();
            let wanted = words.replace('\0', "\u{FFFD}");
            assert_eq!(room.store.dispatch(id).await.unwrap().headline.as_deref(), Some(wanted.as_str()));
            let parts: serde_json::Value = serde_json::from_str(&room.store.newest_version(id).await.unwrap().parts).unwrap();
            assert_eq!(parts["text"], *words, "the parts are JSON, where a NUL is written out");
            assert_eq!(room.store.dispatch_by_guid(&slug("kbna"), &sent.guid).await.unwrap(), Some(id));
            assert_eq!(room.store.take_in(capture, &sent, at(61)).await.unwrap(), Arrived::Same(id));
        }
        assert_eq!(room.count("dispatch").await, hostile.len() as i64);
    }

    async fn faults_of_a_dispatch_are_noted_once(room) {
        let capture = room.capture("kbna", "first").await;
        let mut odd = arrival("kbna", "g1", "odd");
        odd.faults = (0..700).map(|n| Fault::new(FaultKind::Undated, Note::in_english(n.to_string()))).collect();
        room.store.take_in(capture, &odd, at(60)).await.unwrap();
        room.store.take_in(capture, &odd, at(61)).await.unwrap();
        assert_eq!(room.count("fault").await, 700);
        assert_eq!(room.count("(select distinct note from fault) n").await, 700);
    }

    async fn many_workers_with_one_dispatch_make_one(room) {
        let capture = room.capture("kbna", "first").await;
        let mut workers = tokio::task::JoinSet::new();
        for worker in 0..8 {
            let store = room.store.clone();
            workers.spawn(async move {
                let sent = arrival("kbna", "g1", &format!("words {}", worker % 2));
                store.take_in(capture, &sent, at(60)).await
            });
        }
        let arrived: Vec<Arrived> = workers.join_all().await.into_iter().map(|a| a.expect("no worker fails")).collect();
        assert_eq!(arrived.iter().filter(|a| matches!(a, Arrived::New(_))).count(), 1, "{arrived:?}");
        assert_eq!(room.count("dispatch").await, 1);
        let versions = room.store.versions(arrived[0].dispatch()).await.unwrap();
        let changes = arrived.iter().filter(|a| !matches!(a, Arrived::Same(_))).count();
        assert_eq!(versions.len(), changes);
        assert_eq!(versions.iter().map(|v| v.version).collect::<Vec<_>>(), (1..=changes as i64).collect::<Vec<_>>());
    }

    async fn what_is_not_held_is_said_to_be_missing(room) {
        let missing = DispatchId(99);
        assert!(matches!(room.store.dispatch(missing).await, Err(Error::NotFound("dispatch"))));
        assert!(matches!(room.store.newest_version(missing).await, Err(Error::NotFound("dispatch"))));
        assert_eq!(room.store.versions(missing).await.unwrap(), []);
        room.outlet("kbna").await;
        let orphan = room.store.take_in(77, &arrival("kbna", "g", "words"), at(1)).await;
        assert!(matches!(orphan, Err(Error::NotFound(_))), "{orphan:?}");
        assert_eq!(room.count("dispatch").await, 0, "nothing of it stays");
    }
}
