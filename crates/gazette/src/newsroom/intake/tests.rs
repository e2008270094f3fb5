//! How many dispatches and versions come of feeds that trick: identifiers that change, dates that move, texts edited in
//! silence, postings that vanish.

use gazette_news::{Channel, Outlet, Wire, WireId};

use super::*;
use crate::config::Config;

async fn newsroom(dir: &std::path::Path) -> (Newsroom, WireId) {
    let config = Config::parse("").expect("an empty configuration is one");
    let newsroom = Newsroom::open_with(dir, config, None).await.expect("a fresh newsroom");
    let outlet: Outlet = serde_json::from_str(r#"{"id": "harbour", "name": "Harbour"}"#).expect("an outlet");
    newsroom.store.keep_outlet(&outlet).await.expect("kept");
    let id: WireId = "harbour-feed".parse().expect("a short name");
    let channel = Channel::Feed("https://harbour.example/feed".to_owned());
    newsroom.store.keep_wire(&Wire { id: id.clone(), outlet: outlet.id, channel }, 900).await.expect("kept");
    (newsroom, id)
}

/// A posting of a feed.
#[derive(Clone)]
struct Posting {
    guid: String,
    link: String,
    title: String,
    text: String,
    date: String,
}

fn posting(number: usize) -> Posting {
    Posting {
        guid: format!("<guid isPermaLink='false'>urn:harbour:{number}</guid>"),
        link: format!("https://harbour.example/a/{number}"),
        title: format!("The ferry {number} is late"),
        text: format!("The ferry {number} was late again on Monday, the harbour master said."),
        date: format!("Mon, 02 Mar 2026 10:{:02}:00 GMT", number % 60),
    }
}

fn feed(postings: &[Posting]) -> String {
    let items: String = postings
        .iter()
        .map(|p| {
            format!(
                "<item><title>{}</title><link>{}</link>{}<pubDate>{}</pubDate><description>{}</description></item>",
                p.title, p.link, p.guid, p.date, p.text
            )
        })
        .collect();
    format!("<rss version='2.0'><channel><title>Harbour</title>{items}</channel></rss>")
}

/// Fetches a feed as often as there are forms of it; how many dispatches there are then, and how many versions of all.
async fn counted(fetches: impl IntoIterator<Item = Vec<Posting>>) -> (usize, usize) {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let mut now: Timestamp = "2026-03-02T12:00:00Z".parse().expect("a moment");
    for postings in fetches {
        let bytes = feed(&postings).into_bytes();
        let delivery = Delivery { wire: wire.clone(), url: None, content_type: None, bytes };
        newsroom.receive(&delivery, now).await.expect("kept");
        newsroom.work_off(now).await.expect("read");
        now += SignedDuration::from_mins(15);
    }
    let (mut dispatches, mut versions) = (0, 0);
    for id in 1..200 {
        let Ok(dispatch) = newsroom.store.dispatch(DispatchId(id)).await else { break };
        dispatches += 1;
        versions += usize::try_from(dispatch.version).expect("few");
    }
    (dispatches, versions)
}

fn ten(change: impl Fn(usize, Posting) -> Posting) -> Vec<Posting> {
    (0..10).map(|number| change(number, posting(number))).collect()
}

#[tokio::test]
async fn the_same_again_is_one_dispatch() {
    assert_eq!(counted((0..3).map(|_| ten(|_, p| p))).await, (10, 10));
    // Not byte for byte: another order, another posting among them.
    let mut reversed = ten(|_, p| p);
    reversed.reverse();
    assert_eq!(counted([ten(|_, p| p), reversed, (0..11).map(posting).collect()]).await, (11, 11));
}

#[tokio::test]
async fn identifiers_that_change_make_no_new_dispatches() {
    let churned = |fetch: usize| {
        ten(|number, p| Posting {
            guid: format!("<guid isPermaLink='false'>urn:{fetch}:{number}</guid>"),
            ..p
        })
    };
    assert_eq!(counted((0..4).map(churned)).await, (10, 10));
    let tracked = |fetch: usize| {
        ten(|_, p| Posting { guid: String::new(), link: format!("{}?sid={fetch}", p.link), ..p })
    };
    assert_eq!(counted((0..4).map(tracked)).await, (10, 10));
}

#[tokio::test]
async fn dates_that_move_make_no_new_versions() {
    let redated =
        |fetch: usize| ten(|_, p| Posting { date: format!("Tue, 03 Mar 2026 1{fetch}:00:00 GMT"), ..p });
    assert_eq!(counted((0..4).map(redated)).await, (10, 10));
}

#[tokio::test]
async fn every_silent_edit_is_a_version() {
    let edited = |fetch: usize| {
        vec![Posting { text: format!("Officials said {fetch} were hurt on Monday."), ..posting(1) }]
    };
    assert_eq!(counted((0..5).map(edited)).await, (1, 5));
    let retitled = |fetch: usize| vec![Posting { title: format!("Toll rises to {fetch}"), ..posting(1) }];
    assert_eq!(counted((0..3).map(retitled)).await, (1, 3));
}

#[tokio::test]
async fn what_vanishes_stays_and_what_contradicts_itself_is_kept_twice() {
    let flapping = |fetch: usize| (0..2 - fetch % 2).map(posting).collect::<Vec<_>>();
    assert_eq!(counted((0..4).map(flapping)).await, (2, 2));
    let yes = Posting { title: "The mayor says yes".to_owned(), ..posting(1) };
    let no = Posting { title: "The mayor says no".to_owned(), ..posting(1) };
    assert_eq!(counted([vec![yes.clone(), no.clone()], vec![yes, no]]).await, (1, 2));
}

#[tokio::test]
async fn the_same_words_at_another_time_are_another_dispatch() {
    let daily = |day: usize| {
        vec![Posting {
            guid: format!("<guid isPermaLink='false'>tides-{day}</guid>"),
            title: "Tides at Corrow".to_owned(),
            text: "High water at six, low water at noon.".to_owned(),
            date: format!("Mon, 0{} Mar 2026 06:00:00 GMT", day + 1),
            ..posting(1)
        }]
    };
    assert_eq!(counted((0..3).map(daily)).await, (3, 3));
}
