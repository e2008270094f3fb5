//! A story that grows without end is counted now and then, and after its last change.

use gazette_news::{Capture, Channel, Outlet, Wire};
use gazette_store::Arrival;

use super::*;
use crate::config::Config;
use crate::newsroom::{Opening, digest};

/// A newsroom with a story, and what dispatches of it come through.
struct Scene {
    newsroom: Newsroom,
    story: StoryId,
    capture: i64,
    _dir: tempfile::TempDir,
}

async fn scene(now: Timestamp) -> Scene {
    let dir = tempfile::tempdir().expect("a directory");
    let config = Config::parse("").expect("an empty configuration is one");
    crate::newsroom::who_we_are(dir.path());
    let newsroom = Opening::of(dir.path()).config(config).for_reading().await.expect("a fresh newsroom");
    let outlet: Outlet = serde_json::from_str(r#"{"id": "harbour", "name": "Harbour"}"#).expect("an outlet");
    newsroom.store.keep_outlet(&outlet).await.expect("kept");
    let id: gazette_news::WireId = "harbour-feed".parse().expect("a short name");
    let channel = Channel::Feed("https://harbour.example/feed".to_owned());
    newsroom.store.keep_wire(&Wire { id: id.clone(), outlet: outlet.id, channel }, 900).await.expect("kept");
    let (digest, url) = (digest(b"live"), None);
    let capture = Capture { digest, wire: id, url, content_type: None, received: now, len: 4 };
    let capture = newsroom.store.keep_capture(&capture, b"live").await.expect("kept").expect("new");
    let story = newsroom.store.open_story("The flood, live", "en", now).await.expect("opened");
    // The capture itself holds nothing to read.
    while let Some(job) =
        newsroom.store.claim_job(now, jiff::SignedDuration::from_secs(1)).await.expect("read")
    {
        newsroom.store.finish_job(job.id).await.expect("done");
    }
    Scene { newsroom, story, capture, _dir: dir }
}

impl Scene {
    /// The story's next dispatch comes.
    async fn arrives(&self, number: i64, now: Timestamp) {
        let mut parts =
            gazette_news::DispatchParts::new(format!("urn:live:{number}"), gazette_news::Format::Text);
        parts.headline = Some(format!("Flood, line {number}"));
        let dispatch = gazette_news::Dispatch::new(parts).expect("it has a headline");
        let arrival = Arrival {
            outlet: "harbour".parse().expect("a short name"),
            guid: dispatch.guid.clone(),
            revision: None,
            content: digest(dispatch.guid.as_bytes()),
            headline: dispatch.headline.clone(),
            language: "en".to_owned(),
            published: Some(now),
            embargo: None,
            killed: false,
            held: false,
            parts: serde_json::to_string(&dispatch).expect("prints"),
            faults: Vec::new(),
        };
        let id = self.newsroom.store.take_in(self.capture, &arrival, now).await.expect("taken in").dispatch();
        self.newsroom.store.place(id, self.story, now).await.expect("placed");
        self.newsroom.story_changed(self.story, Vec::new(), now).await.expect("heard");
    }

    async fn counted(&self) -> i64 {
        self.newsroom.store.story(self.story).await.expect("held").dispatches
    }
}

#[tokio::test]
async fn a_large_story_is_counted_now_and_then_and_after_its_last_change() {
    let now: Timestamp = "2026-03-02T12:00:00Z".parse().expect("a moment");
    let scene = scene(now).await;
    let (mut counts, mut read) = (0, 0);
    for number in 1..=300 {
        let before = scene.counted().await;
        scene.arrives(number, now).await;
        let counted = scene.counted().await;
        if counted != before {
            (counts, read) = (counts + 1, read + counted);
        }
        assert!(number - counted <= counted / 8, "the inbox is never far behind: {counted} of {number}");
    }
    let of_each_time: i64 = (1..=300).sum();
    assert!(
        counts < 90 && read < of_each_time / 4,
        "{counts} counts read {read} dispatches, not {of_each_time}"
    );
    assert!(scene.counted().await < 300, "some wait");
    assert_eq!(scene.newsroom.store.waiting_jobs().await.expect("read"), 1, "for one job");
    scene.newsroom.work_off(now).await.expect("nothing is due");
    assert!(scene.counted().await < 300);
    scene.newsroom.work_off(now + jiff::SignedDuration::from_mins(1)).await.expect("counted");
    assert_eq!(scene.counted().await, 300);
    assert_eq!(scene.newsroom.store.waiting_jobs().await.expect("read"), 0);
}
