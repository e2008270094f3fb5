//! An agency that adds to its text stays where it stood among those who printed it.

use gazette_news::{Channel, Outlet, Precedence, Wire};

use super::*;
use crate::newsroom::Engines;

const FIRST: &str = "Three fishing boats were lost off Quell on Monday night when a gale came up from the west, the harbour \
                     office said. Two crews were brought ashore by the lifeboat, and a third was still being looked for at noon.";
const LATER: &str = "The third crew was found on the Long Bank shortly after one, cold and unhurt, and all nine men are home.";

/// One posting of an outlet, received at its time.
async fn comes(newsroom: &Newsroom, outlet: &str, text: &str, date: &str, now: &str) {
    let name = format!("The {outlet} Post");
    let kept: Outlet =
        serde_json::from_value(serde_json::json!({ "id": outlet, "name": name })).expect("an outlet");
    newsroom.store.keep_outlet(&kept).await.expect("kept");
    let id: WireId = format!("{outlet}-feed").parse().expect("a short name");
    let channel = Channel::Feed(format!("https://{outlet}.example/feed"));
    newsroom.store.keep_wire(&Wire { id: id.clone(), outlet: kept.id, channel }, 900).await.expect("kept");
    let posting = Posting { text: text.to_owned(), date: date.to_owned(), ..posting(1) };
    let posting = Posting { link: format!("https://{outlet}.example/boats"), ..posting };
    let now: Timestamp = now.parse().expect("a moment");
    let delivery = Delivery { wire: id, url: None, content_type: None, bytes: feed(&[posting]).into_bytes() };
    newsroom.receive(&delivery, now).await.expect("kept");
    newsroom.work_off(now).await.expect("read");
}

/// Whom the agency and its reprinter are tied to after the agency's second version.
async fn ties_after(second: &str) -> [Option<(DispatchId, Precedence)>; 2] {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, _) = newsroom(dir.path()).await;
    comes(&newsroom, "agency", FIRST, "Mon, 02 Mar 2026 07:10:00 GMT", "2026-03-02T07:12:00Z").await;
    comes(&newsroom, "reprint", FIRST, "Mon, 02 Mar 2026 08:00:00 GMT", "2026-03-02T08:02:00Z").await;
    comes(&newsroom, "agency", second, "Mon, 02 Mar 2026 12:10:00 GMT", "2026-03-02T12:12:00Z").await;
    assert_eq!(newsroom.store.versions(DispatchId(1)).await.expect("read").len(), 2);
    let engines = newsroom.engines.lock().await;
    [1, 2].map(|id| {
        let tie = engines.tie(DispatchId(id)).expect("held").tie;
        tie.copied_from().map(|from| (*from, tie.direction()))
    })
}

#[tokio::test]
async fn an_update_that_adds_is_not_the_copy_of_its_own_reprint() {
    let [agency, reprint] = ties_after(&format!("{FIRST} {LATER}")).await;
    assert_eq!(agency, None);
    assert_eq!(reprint, Some((DispatchId(1), Precedence::Time)));
}

#[tokio::test]
async fn a_text_written_anew_under_its_old_identifier_is_nobodys_copy() {
    let anew = "The lifeboat of Quell had been without its second engine for a year, letters of its crew to the ministry show.";
    let [agency, reprint] = ties_after(anew).await;
    assert_eq!(agency, None);
    assert_eq!(
        reprint,
        Some((DispatchId(1), Precedence::Time)),
        "the version that it printed was the agency's"
    );
}

#[tokio::test]
async fn two_kills_in_the_same_words_are_no_copies_of_each_other() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let other = "The bridge at Corrow is shut to lorries until the spring, the roads office said on Tuesday, after cracks were seen.";
    let told = |title: [&str; 2], text: [&str; 2]| {
        let of = |n: usize| Posting { title: title[n].into(), text: text[n].into(), ..posting(n) };
        feed(&[of(0), of(1)]).into_bytes()
    };
    let notice = "EDITORS: A mandatory kill. Make certain that the story is not used. It is wrong.";
    let feeds = [
        told(["Boats lost off Quell", "Corrow bridge shut"], [FIRST, other]),
        told(["KILL: Boats lost off Quell", "Corrow bridge shut"], [notice, other]),
        told(["KILL: Boats lost off Quell", "KILL: Corrow bridge shut"], [notice, notice]),
    ];
    let mut now: Timestamp = "2026-03-02T12:00:00Z".parse().expect("a moment");
    for bytes in feeds {
        let delivery = Delivery { wire: wire.clone(), url: None, content_type: None, bytes };
        newsroom.receive(&delivery, now).await.expect("kept");
        newsroom.work_off(now).await.expect("read");
        now += SignedDuration::from_mins(15);
    }
    for id in [1, 2].map(DispatchId) {
        assert!(newsroom.store.dispatch(id).await.expect("there").killed);
        let tie = newsroom.engines.lock().await.tie(id).expect("held").tie;
        assert_eq!(tie.copied_from(), None, "{id:?}");
    }
    let stories = [1, 2].map(|id| newsroom.store.dispatch(DispatchId(id)));
    let [one, two] = stories.map(|dispatch| async { dispatch.await.expect("there").story });
    assert_ne!(one.await, two.await);
}

/// Whose copy each dispatch is, by the store, and which story it is in.
async fn kept_ties(newsroom: &Newsroom) -> Vec<(gazette_store::KeptReprint, Option<StoryId>)> {
    let mut ties = Vec::new();
    for dispatch in newsroom.store.dispatches_after(DispatchId(0), 100).await.expect("there") {
        ties.push((newsroom.store.reprint(dispatch.id).await.expect("tied"), dispatch.story));
    }
    ties
}

/// An agency's text, two reprints of it, its rewriting under the old identifier, and a copy of that.
async fn rewritten(newsroom: &Newsroom) {
    let anew = "The lifeboat of Quell had been without its second engine for a year, letters of its crew to the ministry show. \
                Mary Orr, who steers it, wrote four times and was told each time that the money had been given to the harbour.";
    for (outlet, text, hour) in [
        ("agency", FIRST.to_owned(), 7),
        ("reprint", FIRST.to_owned(), 8),
        ("late", format!("{FIRST} {LATER}"), 9),
        ("agency", anew.to_owned(), 12),
        ("echo", anew.to_owned(), 13),
    ] {
        let date = format!("Mon, 02 Mar 2026 {hour:02}:00:00 GMT");
        comes(newsroom, outlet, &text, &date, &format!("2026-03-02T{hour:02}:02:00Z")).await;
    }
}

#[tokio::test]
async fn reading_everything_anew_ties_what_the_stream_tied() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, _) = newsroom(dir.path()).await;
    rewritten(&newsroom).await;
    let ties = kept_ties(&newsroom).await;
    let from: Vec<_> = ties.iter().map(|(kept, _)| kept.tie.copied_from().map(|id| id.0)).collect();
    assert_eq!(from, [None, Some(1), Some(1), Some(1)]);
    let now: Timestamp = "2026-03-02T18:00:00Z".parse().expect("a moment");
    newsroom.rebuild_index(now, |_, _| {}).await.expect("rebuilt");
    assert_eq!(kept_ties(&newsroom).await, ties);

    // An upgrade changes the form of what is remembered: it is read again at the start.
    newsroom
        .store
        .db()
        .run("update engine_memory set origin = substr(origin, 1, 0)", &[])
        .await
        .expect("emptied");
    for remembered in ["an earlier build's", "this build's"] {
        let engines = Engines::rebuild(&newsroom.store).await.expect("remembered");
        for (kept, story) in &ties {
            assert_eq!(engines.tie(kept.dispatch).expect("held").tie, kept.tie, "{remembered}");
            assert_eq!(engines.story(kept.dispatch), *story, "{remembered}");
        }
    }
}

#[tokio::test]
async fn a_story_whose_ties_are_told_anew_is_counted_anew() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, _) = newsroom(dir.path()).await;
    rewritten(&newsroom).await;
    let story = newsroom.store.dispatch(DispatchId(2)).await.expect("there").story.expect("in a story");
    let counted = newsroom.store.story(story).await.expect("there");
    // As a build left it that did not know the tie.
    let untied = "update reprint set origin_id = 2, copied_from = null, share = 0, basis = 'none', direction = 'unknown' \
                  where dispatch_id = 2";
    newsroom.store.db().run(untied, &[]).await.expect("untied");
    let now: Timestamp = "2026-03-02T18:00:00Z".parse().expect("a moment");
    newsroom.recount(story, now).await.expect("counted");
    assert_ne!(newsroom.store.story(story).await.expect("there").origins, counted.origins);
    newsroom.rebuild_index(now, |_, _| {}).await.expect("rebuilt");
    assert_eq!(newsroom.store.story(story).await.expect("there"), counted);
}
