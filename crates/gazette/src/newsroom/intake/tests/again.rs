//! What is read again, or late, after something went wrong in between.

use super::*;

fn noon() -> Timestamp {
    "2026-03-02T12:00:00Z".parse().expect("a moment")
}

async fn receive(newsroom: &Newsroom, wire: &WireId, postings: &[Posting], now: Timestamp) {
    let bytes = feed(postings).into_bytes();
    let delivery = Delivery { wire: wire.clone(), url: None, content_type: None, bytes };
    newsroom.receive(&delivery, now).await.expect("kept");
}

fn told(number: usize, title: &str, text: &str) -> Posting {
    Posting { title: title.to_owned(), text: text.to_owned(), ..posting(number) }
}

/// The jobs that failed are due again by then.
const LATER: SignedDuration = SignedDuration::from_mins(5);

#[tokio::test]
async fn a_story_that_could_not_be_kept_is_opened_the_next_time_and_takes_nobodys_number() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let store = &newsroom.store;
    let full = "create trigger full before insert on engine_memory \
                begin select raise(abort, 'database or disk is full'); end";
    store.db().run(full, &[]).await.expect("a disk that is full from here on");
    receive(&newsroom, &wire, &[posting(1)], noon()).await;
    newsroom.work_off(noon()).await.expect("tried");
    assert_eq!(store.dispatch(DispatchId(1)).await.expect("there").story, None);
    store.db().run("drop trigger full", &[]).await.expect("room was made");

    let split = store.open_story("A union", "en", noon()).await.expect("opened by an editor");
    newsroom.work_off(noon() + LATER).await.expect("read");
    let story = store.dispatch(DispatchId(1)).await.expect("there").story.expect("in a story");
    assert_ne!(story, split, "the editor's story stays her own");
    assert_eq!(store.story(story).await.expect("opened").title, "The ferry 1 is late");
}

#[tokio::test]
async fn a_capture_read_late_changes_nothing_that_came_after_it() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let store = &newsroom.store;
    let said = ["Twenty seven dead", "Correction: two dead"];
    for (at, title) in said.iter().enumerate() {
        let now = noon() + LATER * at as i32;
        receive(&newsroom, &wire, &[told(1, title, &format!("{title}, officials said on Monday."))], now)
            .await;
        newsroom.work_off(now).await.expect("read");
    }
    store.enqueue(READ_CAPTURE, r#"{"capture":1}"#, noon() + LATER * 2).await.expect("queued");
    newsroom.work_off(noon() + LATER * 2).await.expect("read again");
    let kept = store.dispatch(DispatchId(1)).await.expect("there");
    assert_eq!(kept.headline.as_deref(), Some("Correction: two dead"));
    assert_eq!((kept.version, store.versions(kept.id).await.expect("versions").len()), (2, 2));
}

#[tokio::test]
async fn a_silent_change_is_on_the_record_though_its_first_reading_broke_off() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let store = &newsroom.store;
    receive(&newsroom, &wire, &[told(1, "Dam to open", "The dam will open, officials said.")], noon()).await;
    newsroom.work_off(noon()).await.expect("read");
    let full = "create trigger full before insert on statement begin select raise(abort, 'full'); end";
    store.db().run(full, &[]).await.expect("a disk that is full from here on");
    let changed = told(1, "Dam to open", "The dam will not open, officials said.");
    receive(&newsroom, &wire, &[changed], noon() + LATER).await;
    newsroom.work_off(noon() + LATER).await.expect("tried");
    store.db().run("drop trigger full", &[]).await.expect("room was made");
    newsroom.work_off(noon() + LATER * 2).await.expect("read");
    let deeds = store.deeds("", 20).await.expect("deeds");
    assert!(deeds.iter().any(|deed| deed.act == "upstream-silent-change"), "{deeds:?}");
}

#[tokio::test]
async fn what_a_sender_did_is_on_the_record_once_however_often_it_is_read() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let store = &newsroom.store;
    let texts = ["The dam will open.", "The dam will not open.", "The dam has opened."];
    for (at, text) in texts.iter().enumerate() {
        let now = noon() + LATER * at as i32;
        receive(&newsroom, &wire, &[told(1, "Dam", &format!("{text} Officials said so."))], now).await;
        newsroom.work_off(now).await.expect("read");
        // The job is done once more, as it is after a crash at its end.
        store.enqueue(READ_CAPTURE, &format!(r#"{{"capture":{}}}"#, at + 1), now).await.expect("queued");
        newsroom.work_off(now).await.expect("read again");
    }
    let deeds = store.deeds("", 20).await.expect("deeds");
    let changes = deeds.iter().filter(|deed| deed.act == "upstream-silent-change").count();
    assert_eq!(changes, 2, "one for each change: {deeds:?}");
}

#[tokio::test]
async fn an_identifier_used_again_swallows_no_story() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let store = &newsroom.store;
    let item = |link: &str, title: &str, text: &str| {
        format!(
            "<item><guid isPermaLink='false'>g1</guid><link>https://a.example/{link}</link><title>{title}</title>\
             <description>{text}</description></item>"
        )
    };
    let fire = item(
        "1",
        "Three die in mill fire",
        "A fire in the Corrow mill killed three people, Marta Kest said.",
    );
    let zoo =
        item("2", "Zoo closes elephant house", "Visitors of Quell will miss the elephants for two years.");
    let grown =
        item("2", "Zoo closes elephant house", "Visitors of Quell will miss the elephants for three years.");
    for (at, items) in [fire.clone(), zoo.clone(), format!("{fire}{zoo}"), grown].iter().enumerate() {
        let now = noon() + LATER * at as i32;
        let bytes =
            format!("<rss version='2.0'><channel><title>A</title>{items}</channel></rss>").into_bytes();
        let delivery = Delivery { wire: wire.clone(), url: None, content_type: None, bytes };
        newsroom.receive(&delivery, now).await.expect("kept");
        newsroom.work_off(now).await.expect("read");
    }
    assert_eq!(store.dispatch_count().await.expect("counted"), 2);
    let zoo = store.dispatch(DispatchId(2)).await.expect("of its own");
    assert_eq!((zoo.headline.as_deref(), zoo.version), (Some("Zoo closes elephant house"), 2));
    assert_eq!(store.dispatch(DispatchId(1)).await.expect("there").version, 1);
    let parts = store.newest_version(zoo.id).await.expect("a version").parts;
    assert!(parts.contains("guid-reused"), "{parts}");
}

/// How often a feed of three postings is cut is how often it is fetched: at every tenth byte, and whole before and after.
#[tokio::test]
async fn a_feed_caught_half_written_changes_nothing_that_is_held_whole() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let whole = feed(&(1..=3).map(posting).collect::<Vec<_>>());
    let mut now = noon();
    let cuts = (300..whole.len()).step_by(10).map(|at| &whole[..at]);
    for bytes in std::iter::once(&*whole).chain(cuts).chain([&*whole]) {
        let delivery = Delivery { wire: wire.clone(), url: None, content_type: None, bytes: bytes.into() };
        newsroom.receive(&delivery, now).await.expect("kept");
        newsroom.work_off(now).await.expect("read");
        now += LATER;
    }
    for number in 1..=3 {
        assert_eq!(newsroom.store.versions(DispatchId(number)).await.expect("there").len(), 1, "{number}");
    }
    assert!(newsroom.store.dispatch(DispatchId(4)).await.is_err(), "no torso is a dispatch of its own");
    let faults = newsroom.store.wire_faults(&wire, 500).await.expect("faults");
    assert!(faults.iter().any(|fault| fault.note.text().contains("came cut short")), "{faults:?}");
}

#[tokio::test]
async fn what_came_short_at_first_is_taken_and_becomes_whole() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let whole = feed(&[posting(1)]);
    let cut = whole.find("the harbour master").expect("there");
    for (step, bytes) in [&whole[..cut], &*whole].into_iter().enumerate() {
        let now = noon() + LATER * step as i32;
        let delivery = Delivery { wire: wire.clone(), url: None, content_type: None, bytes: bytes.into() };
        newsroom.receive(&delivery, now).await.expect("kept");
        newsroom.work_off(now).await.expect("read");
    }
    let versions = newsroom.store.versions(DispatchId(1)).await.expect("there");
    assert!(versions.len() == 2 && versions[0].parts.contains("cut short"), "{versions:?}");
    assert!(versions[1].parts.contains("the harbour master said"), "{versions:?}");
}

/// Reports of a first and a second round of voting, of two quakes of one fault and of other pairs that are nearly one, in
/// order of time.
fn events() -> Vec<Posting> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../gazette-origins/corpus/events");
    let mut reports: Vec<toml::Value> = Vec::new();
    for file in ["third.toml", "fourth.toml"] {
        let file: toml::Value =
            toml::from_str(&std::fs::read_to_string(folder.join(file)).expect("text")).expect("toml");
        for event in file["event"].as_array().expect("events") {
            reports.extend(event["reports"].as_array().expect("reports").iter().cloned());
        }
    }
    let word = |report: &toml::Value, name: &str| report[name].as_str().unwrap_or_default().to_owned();
    reports.sort_by_key(|report| word(report, "at"));
    let numbered = reports.iter().enumerate();
    let posting = |(number, report): (usize, &toml::Value)| Posting {
        date: word(report, "at"),
        ..told(number, &format!("Report {number}"), &word(report, "text").replace('&', "and"))
    };
    numbered.map(posting).collect()
}

#[tokio::test]
async fn the_store_follows_where_the_engines_move_dispatches() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let mut story_of = std::collections::HashMap::new();
    let mut moved = 0;
    for (at, postings) in events().chunks(8).enumerate() {
        let now = noon() + LATER * at as i32;
        receive(&newsroom, &wire, postings, now).await;
        newsroom.work_off(now).await.expect("read");
        for dispatch in newsroom.store.dispatches_after(DispatchId(0), 1_000).await.expect("there") {
            let before = story_of.insert(dispatch.id, dispatch.story);
            moved += usize::from(before.is_some_and(|before| before != dispatch.story));
        }
    }
    assert!(moved > 0, "nothing was thought about again");
    let engines = newsroom.engines.lock().await;
    for (dispatch, story) in story_of {
        let story = story.expect("in a story");
        assert_eq!(engines.story(dispatch), Some(story), "{dispatch:?}");
        let kept = newsroom.store.story(story).await.expect("kept");
        let told = newsroom.store.dispatches_of(story).await.expect("there").len();
        assert_eq!((kept.dispatches, kept.merged_into), (told as i64, None), "{story:?}");
    }
}
