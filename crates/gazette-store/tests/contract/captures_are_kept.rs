//! What a wire delivered is kept as it came, with the job that reads it.

use gazette_news::{Fault, FaultKind, Met, Note};
use gazette_store::{Error, READ_CAPTURE, ReadCapture};
use jiff::SignedDuration;

use crate::room::{at, capture_of, digest_of};

on_both_engines! {
    async fn bytes_come_back_as_they_came_and_are_queued_for_reading(room) {
        let wire = room.wire("kbna").await;
        let bytes: Vec<u8> = (0..=255).collect();
        let mut capture = capture_of(&wire, &bytes);
        capture.url = Some("https://kbna.example/feed".into());
        capture.content_type = Some("application/rss+xml; charset=windows-1256".into());
        let id = room.store.keep_capture(&capture, &bytes).await.unwrap().expect("new bytes");
        let store = room.reopened().await;
        assert_eq!(store.capture(id).await.unwrap().capture, capture);
        assert_eq!(store.bytes(&capture.digest.to_string()).await.unwrap(), bytes);
        let job = store.claim_job(at(20), SignedDuration::from_secs(5)).await.unwrap().expect("a job");
        assert_eq!(job.kind, READ_CAPTURE);
        assert_eq!(job.payload, serde_json::to_string(&ReadCapture { capture: id }).unwrap());
    }

    async fn the_same_bytes_again_are_not_read_again(room) {
        let wire = room.wire("kbna").await;
        let first = capture_of(&wire, b"one");
        assert!(room.store.keep_capture(&first, b"one").await.unwrap().is_some());
        assert_eq!(room.store.keep_capture(&first, b"one").await.unwrap(), None);
        let elsewhere = gazette_news::Capture { url: Some("https://kbna.example/2".into()), ..first.clone() };
        assert!(room.store.keep_capture(&elsewhere, b"one").await.unwrap().is_some(), "another address");
        assert!(room.store.keep_capture(&capture_of(&wire, b"two"), b"two").await.unwrap().is_some());
        assert!(room.store.keep_capture(&first, b"one").await.unwrap().is_some(), "it went back to the first");
        assert_eq!(room.count("blob").await, 2, "bytes are kept once");
        assert_eq!(room.store.waiting_jobs().await.unwrap(), 4);
        let other = room.wire("other").await;
        assert!(room.store.keep_capture(&capture_of(&other, b"one"), b"one").await.unwrap().is_some());
    }

    async fn a_wire_that_delivers_is_heard_even_if_it_says_the_same(room) {
        let wire = room.wire("kbna").await;
        assert_eq!(room.store.wire(&wire).await.unwrap().last_heard, None);
        for second in [3, 8] {
            let capture = gazette_news::Capture { received: at(second), ..capture_of(&wire, b"one") };
            room.store.keep_capture(&capture, b"one").await.unwrap();
            assert_eq!(room.store.wire(&wire).await.unwrap().last_heard, Some(at(second)));
        }
    }

    async fn a_wire_that_is_not_known_keeps_nothing(room) {
        let stranger = crate::room::slug("stranger");
        let refused = room.store.keep_capture(&capture_of(&stranger, b"x"), b"x").await;
        assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
        assert_eq!((room.count("blob").await, room.count("job").await), (0, 0));
    }

    async fn ten_mebibytes_and_nothing_at_all_are_both_kept(room) {
        let wire = room.wire("kbna").await;
        let big: Vec<u8> = (0..10 * 1024 * 1024u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        room.store.keep_capture(&capture_of(&wire, &big), &big).await.unwrap();
        assert!(room.store.bytes(&digest_of(&big).to_string()).await.unwrap() == big);
        room.store.keep_capture(&capture_of(&wire, b""), b"").await.unwrap().expect("new");
        assert_eq!(room.store.bytes(&digest_of(b"").to_string()).await.unwrap(), b"");
    }

    async fn evidence_is_kept_once_and_never_changed(room) {
        let digest = digest_of(b"photo");
        room.store.keep_evidence(&digest, b"photo").await.unwrap();
        room.store.keep_evidence(&digest, b"another picture under the same name").await.unwrap();
        assert_eq!(room.store.bytes(&digest.to_string()).await.unwrap(), b"photo");
        assert!(matches!(room.store.bytes("00").await, Err(Error::NotFound("bytes"))));
    }

    async fn a_read_capture_says_how_many_dispatches_and_what_was_odd(room) {
        let id = room.capture("kbna", "a feed").await;
        let wire = crate::room::slug("kbna");
        let odd = Note::in_english("no such \0 charset");
        let faults = [Fault::new(FaultKind::Undated, Met::PostingUndated), Fault::new(FaultKind::Charset, odd)];
        room.store.capture_read(id, 7, &faults, at(30)).await.unwrap();
        let listed = room.store.captures_of(&wire, 10).await.unwrap();
        assert_eq!((listed[0].0.id, listed[0].1), (id, 7));
        let noted = room.store.wire_faults(&wire, 10).await.unwrap();
        assert_eq!(noted.len(), 2);
        assert_eq!(noted[1].note, Met::PostingUndated.into(), "by name");
        assert_eq!(noted[0].note.text(), "no such \u{FFFD} charset", "newest first; a NUL is shown as the replacement mark");
        assert_eq!((noted[0].capture, noted[0].at), (Some(id), at(30)));
        assert!(matches!(room.store.capture(id + 1).await, Err(Error::NotFound("capture"))));
        let none = room.store.capture_read(id + 1, 0, &[], at(30)).await;
        assert!(matches!(none, Err(Error::NotFound("capture"))), "{none:?}");
    }
}
