//! Which story a copy goes to.

use gazette_store::{Deed, SplitOff};

use super::*;

/// A dispatch long enough to be known again.
const DAM: &str = "The reservoir above Quayton was emptied to a third of its depth on Sunday night after divers found a crack as long \
    as a hand in the second sluice, the district engineer said. Ida Roe said that the nine villages below the wall had been \
    told to keep their cattle off the water meadows until the steel shutter is back in its frame, and that the ferry at \
    Corrow would not run. \u{201c}Nobody sleeps beside a tap that drips like this one,\u{201d} she said.";

async fn receive(newsroom: &Newsroom, wire: &WireId, posting: Posting, now: Timestamp) {
    let delivery =
        Delivery { wire: wire.clone(), url: None, content_type: None, bytes: feed(&[posting]).into_bytes() };
    newsroom.receive(&delivery, now).await.expect("kept");
    newsroom.work_off(now).await.expect("read");
}

fn dated(number: usize, text: &str, date: &str) -> Posting {
    let posting = posting(number);
    Posting { title: format!("Sluice {number}"), text: text.to_owned(), date: date.to_owned(), ..posting }
}

#[tokio::test]
async fn a_copy_goes_to_the_story_of_what_it_copies_whatever_it_is_dated() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, agency) = newsroom(dir.path()).await;
    let outlet: Outlet = serde_json::from_str(r#"{"id": "coast", "name": "Coast"}"#).expect("an outlet");
    newsroom.store.keep_outlet(&outlet).await.expect("kept");
    let coast: WireId = "coast-feed".parse().expect("a short name");
    let channel = Channel::Feed("https://coast.example/feed".to_owned());
    let wire = Wire { id: coast.clone(), outlet: outlet.id, channel };
    newsroom.store.keep_wire(&wire, 900).await.expect("kept");

    let noon = "2026-03-02T12:00:00Z".parse().expect("a moment");
    let later = "2026-03-27T12:00:00Z".parse().expect("a moment");
    receive(&newsroom, &agency, dated(1, DAM, "Mon, 02 Mar 2026 10:00:00 GMT"), noon).await;
    let story = async |id: i64| newsroom.store.dispatch(DispatchId(id)).await.expect("there").story;
    let opened = story(1).await.expect("in a story");
    // A late copy keeps the old story's dates near; then an editor parts the first text from it.
    let two = DAM.split_inclusive('.').take(2).collect::<String>();
    receive(&newsroom, &coast, dated(2, &two, "Thu, 26 Mar 2026 10:00:00 GMT"), later).await;
    let split =
        SplitOff { title: "Another".to_owned(), language: "en".to_owned(), dispatches: vec![DispatchId(1)] };
    let deed = |_| Deed {
        at: later,
        editor: None,
        act: "split".to_owned(),
        subject: "story 1".to_owned(),
        detail: "{}".to_owned(),
    };
    let parted = newsroom.store.split_off(&split, later, deed).await.expect("split");
    for story in [opened, parted] {
        newsroom.story_changed(story, Vec::new(), later).await.expect("counted again");
    }
    newsroom.work_off(later).await.expect("counted");
    assert_eq!(story(1).await, Some(parted));

    receive(&newsroom, &coast, dated(3, DAM, "Fri, 27 Mar 2026 10:00:00 GMT"), later).await;
    assert_eq!(story(3).await, Some(parted));
}
