//! An agency that adds to its text stays where it stood among those who printed it.

use gazette_news::{Channel, Outlet, Precedence, Wire};

use super::*;

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
