//! What an editor does with stories, and what other outlets send, can make a printed label untrue as well.

use gazette_desk::Act;
use gazette_store::SplitOff;

use super::*;

pub(super) fn later(minutes: i64) -> Timestamp {
    noon() + jiff::SignedDuration::from_mins(minutes)
}

fn deed(act: &str, story: StoryId, at: Timestamp) -> Deed {
    Deed {
        at,
        editor: None,
        act: act.to_owned(),
        subject: format!("story {}", story.0),
        detail: "null".to_owned(),
    }
}

fn ours(toll: &str) -> String {
    format!(
        "{toll} people were killed after ammonia leaked from a fertiliser works in Rensk on Friday, Governor Lisa Morn said. \
         She said that a valve had burst at night."
    )
}

fn theirs(toll: &str) -> String {
    format!(
        "The leak of ammonia at the fertiliser works in Rensk on Friday killed {toll} people, according to Omar Sand, who directs \
         the town's hospital. Streets around the works were closed, and pupils were sent home from two schools."
    )
}

/// What the other outlet sends, the newest version last.
pub(super) async fn coast_sends(newsroom: &Newsroom, text: &str, now: Timestamp) -> DispatchId {
    let store = &newsroom.store;
    let outlet: Outlet = serde_json::from_str(r#"{"id": "coast", "name": "Coast"}"#).expect("an outlet");
    let channel = Channel::Feed("https://coast.example/feed".to_owned());
    let wire: gazette_news::WireId = "coast-feed".parse().expect("a short name");
    store.keep_outlet(&outlet).await.expect("kept");
    store.keep_wire(&Wire { id: wire.clone(), outlet: outlet.id, channel }, 900).await.expect("kept");
    let bytes = format!(
        "<rss version='2.0'><channel><title>Coast</title><item><title>Ammonia leak in Rensk</title>\
         <guid isPermaLink='false'>urn:leak</guid><description>{text}</description></item></channel></rss>"
    );
    let delivery = Delivery { wire, url: None, content_type: None, bytes: bytes.into_bytes() };
    newsroom.receive(&delivery, now).await.expect("kept");
    newsroom.work_off(now).await.expect("read");
    DispatchId(2)
}

/// An article on a toll that another outlet tells otherwise, printed as conflicting.
async fn conflicting(dir: &std::path::Path) -> (Newsroom, ArticleId) {
    let newsroom = newsroom_in(dir).await;
    sends(&newsroom, &ours("Eleven"), noon()).await;
    let two = coast_sends(&newsroom, &theirs("fourteen"), later(1)).await;
    let first = newsroom.store.dispatch(DispatchId(1)).await.expect("read").story.expect("in a story");
    newsroom.store.move_dispatches(&[two], first, &deed("move", first, later(1))).await.expect("moved");
    newsroom.work_off(later(1)).await.expect("counted");
    let sara = newsroom.store.add_editor("sara", "sara@coast.example", "…", "chief", "en", noon()).await;
    let sara = sara.expect("an account");
    let article = newsroom.draft_from(&[DispatchId(1)], sara, later(2)).await.expect("begun");
    let order = Order { article, act: Act::Publish, by: sara, number: None };
    newsroom.press(order, later(3)).await.expect("published");
    let edition = newsroom.store.editions(article).await.expect("there").pop().expect("published");
    let printed: Vec<Standing> = edition.body.labels.iter().map(|label| label.standing).collect();
    assert!(printed.contains(&Standing::Conflicting), "{printed:?}");
    assert_eq!(label_doubts(&newsroom, article).await, [""; 0]);
    (newsroom, article)
}

/// The words of the labels that are doubted.
pub(super) async fn label_doubts(newsroom: &Newsroom, article: ArticleId) -> Vec<String> {
    let doubts = newsroom.store.doubts_of(article).await.expect("doubts");
    doubts.into_iter().filter(|doubt| doubt.kind == DoubtKind::Label).map(|doubt| doubt.subject).collect()
}

const TOLL: &str =
    "Eleven people were killed after ammonia leaked from a fertiliser works in Rensk on Friday";

#[tokio::test]
async fn an_outlet_that_corrects_its_figure_takes_the_conflict_away() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, article) = conflicting(dir.path()).await;
    coast_sends(&newsroom, &theirs("eleven"), later(9)).await;
    assert_eq!(label_doubts(&newsroom, article).await, [TOLL]);
}

#[tokio::test]
async fn an_editor_who_splits_the_other_event_off_takes_the_conflict_away_and_undoing_it_brings_it_back() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, article) = conflicting(dir.path()).await;
    let store = &newsroom.store;
    let first = store.dispatch(DispatchId(1)).await.expect("read").story.expect("in a story");
    let split =
        SplitOff { title: "Another".to_owned(), language: "en".to_owned(), dispatches: vec![DispatchId(2)] };
    let parted = store.split_off(&split, later(9), |_| deed("split", first, later(9))).await.expect("split");
    newsroom.work_off(later(10)).await.expect("counted");
    assert_eq!(label_doubts(&newsroom, article).await, [TOLL]);

    store.merge_by_hand(parted, first, &deed("merge", parted, later(10))).await.expect("merged");
    newsroom.work_off(later(11)).await.expect("counted");
    assert_eq!(label_doubts(&newsroom, article).await, [""; 0]);
}

#[tokio::test]
async fn what_comes_to_the_story_that_an_editor_merged_another_into_concerns_the_articles_of_both() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, article) = conflicting(dir.path()).await;
    let store = &newsroom.store;
    let first = store.dispatch(DispatchId(1)).await.expect("read").story.expect("in a story");
    let other = store.open_story("Rensk", "en", later(4)).await.expect("opened");
    store.merge_by_hand(first, other, &deed("merge", first, later(5))).await.expect("merged");
    newsroom.work_off(later(6)).await.expect("counted");
    coast_sends(&newsroom, &theirs("eleven"), later(9)).await;
    assert_eq!(label_doubts(&newsroom, article).await, [TOLL]);
}
