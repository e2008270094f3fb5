//! A text that comes late may be what two outlets copied: what was printed as theirs, each for itself, is doubted then.

use gazette_desk::Act;

use super::moved::{coast_sends, label_doubts, later};
use super::*;

const TOLL: &str = "Eleven people were killed in Rensk on Friday";
const HARBOUR: &str = "Eleven people were killed in Rensk on Friday, Governor Lisa Morn said. Ammonia had leaked from a fertiliser works \
    where a valve burst at night. Firemen from three counties washed the gas out of the air with hoses, and a goods train was \
    stopped outside the town until dawn.";
const COAST: &str = "Eleven people were killed in Rensk on Friday, hospital director Omar Sand said. Nurses had run out of masks by noon, \
    and the wards were so full that beds stood in the corridor. Streets around the fertiliser works were closed because of the \
    ammonia, and pupils were sent home from two schools.";

/// What an agency put out before both, in the order in which they print it.
async fn agency_sends(newsroom: &Newsroom, text: &str, now: Timestamp) {
    let store = &newsroom.store;
    let outlet: Outlet =
        serde_json::from_str(r#"{"id": "quill", "name": "Quill Press Agency", "agency": true}"#)
            .expect("an outlet");
    let channel = Channel::Feed("https://quill.example/feed".to_owned());
    let wire: gazette_news::WireId = "quill-feed".parse().expect("a short name");
    store.keep_outlet(&outlet).await.expect("kept");
    store.keep_wire(&Wire { id: wire.clone(), outlet: outlet.id, channel }, 900).await.expect("kept");
    let bytes = format!(
        "<rss version='2.0'><channel><title>Quill</title><item><title>Ammonia kills eleven in Rensk</title>\
         <guid isPermaLink='false'>urn:quill</guid><pubDate>Mon, 02 Mar 2026 11:00:00 GMT</pubDate>\
         <description>{text}</description></item></channel></rss>"
    );
    let delivery = Delivery { wire, url: None, content_type: None, bytes: bytes.into_bytes() };
    newsroom.receive(&delivery, now).await.expect("kept");
    newsroom.work_off(now).await.expect("read");
}

#[tokio::test]
async fn a_late_origin_of_two_reports_is_told_at_the_desk_and_changes_nothing_that_is_printed() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = newsroom_in(dir.path()).await;
    sends(&newsroom, HARBOUR, noon()).await;
    let two = coast_sends(&newsroom, COAST, later(1)).await;
    let story =
        async |id: DispatchId| newsroom.store.dispatch(id).await.expect("read").story.expect("in a story");
    assert_eq!(story(DispatchId(1)).await, story(two).await, "one event");
    let sara = newsroom.store.add_editor("sara", "sara@coast.example", "…", "chief", "en", noon()).await;
    let sara = sara.expect("an account");
    let article = newsroom.draft_from(&[DispatchId(1), two], sara, later(2)).await.expect("begun");
    let order = Order { article, act: Act::Publish, by: sara, number: None };
    newsroom.press(order, later(3)).await.expect("published");
    let printed = newsroom.store.editions(article).await.expect("there");
    let labels = printed[0].body.labels.clone();
    let standings: Vec<Standing> = labels.iter().map(|label| label.standing).collect();
    assert!(standings.contains(&Standing::Corroborated { owners: 2 }), "{standings:?}");
    assert_eq!(label_doubts(&newsroom, article).await, [""; 0]);

    agency_sends(&newsroom, &format!("{HARBOUR} {COAST}"), later(40)).await;
    newsroom.work_off(later(45)).await.expect("counted");
    for copy in [DispatchId(1), two] {
        let tie = newsroom.store.reprint(copy).await.expect("told").tie;
        assert_eq!(tie.copied_from(), Some(&DispatchId(3)), "{copy:?}");
    }
    assert_eq!(label_doubts(&newsroom, article).await, [TOLL]);
    let still = newsroom.store.editions(article).await.expect("there");
    assert_eq!((still.len(), &still[0].body.labels), (1, &labels), "what is printed stays");
}
