//! How many dispatches and versions come of feeds that trick: identifiers that change, dates that move or lie, texts
//! edited in silence, postings that vanish, names and addresses that are something else.

use gazette_news::{Channel, Outlet, Wire, WireId};
use serde_json::Value;

use super::*;
mod again;
mod copied;
mod updated;

use crate::config::Config;
use crate::newsroom::Opening;

async fn newsroom(dir: &std::path::Path) -> (Newsroom, WireId) {
    let config = Config::parse("").expect("an empty configuration is one");
    crate::newsroom::who_we_are(dir);
    let newsroom = Opening::of(dir).config(config).for_reading().await.expect("a fresh newsroom");
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
    let (dispatches, versions) = kept(fetches).await;
    (dispatches.len(), versions)
}

/// As [`counted`]; the newest parts of each dispatch, as JSON.
async fn kept(fetches: impl IntoIterator<Item = Vec<Posting>>) -> (Vec<Value>, usize) {
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
    let (mut dispatches, mut versions) = (Vec::new(), 0);
    for id in 1..200 {
        let Ok(mut all) = newsroom.store.versions(DispatchId(id)).await else { break };
        let Some(newest) = all.pop() else { break };
        versions += 1 + all.len();
        dispatches.push(serde_json::from_str(&newest.parts).expect("JSON"));
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
    assert_eq!(counted([vec![yes.clone(), no.clone()], vec![yes.clone(), no.clone()]]).await, (1, 2));
    // The feed changes elsewhere, and gives both again.
    let with = |number: usize| vec![yes.clone(), no.clone(), posting(number)];
    assert_eq!(counted([with(5), with(6), with(7)]).await, (4, 5));
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn faults(dispatch: &Value) -> Vec<&str> {
    dispatch["faults"].as_array().into_iter().flatten().filter_map(|f| f["kind"].as_str()).collect()
}

#[tokio::test]
async fn dates_that_lie_are_faults_and_date_nothing() {
    let dates =
        ["Fri, 31 Dec 2199 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "32 Foo 20266 99:99:99 +9999"];
    let lying: Vec<Posting> = (0..3).map(|n| Posting { date: dates[n].to_owned(), ..posting(n) }).collect();
    let (dispatches, versions) = kept([lying.clone(), lying]).await;
    assert_eq!((dispatches.len(), versions), (3, 3));
    for dispatch in &dispatches {
        assert!(faults(dispatch).contains(&"bad-date"), "{:?} of {}", faults(dispatch), dispatch["headline"]);
    }
    assert!(dispatches[2]["published"].is_null(), "what cannot be read is no date");
}

#[tokio::test]
async fn a_borrowed_name_is_filed_under_the_wire_it_came_by() {
    let borrowed = Posting {
        guid: "<guid>https://tidewater.example/1</guid>".to_owned(),
        link: "https://tidewater.example/1".to_owned(),
        title: "Minister resigns: Tidewater Agency".to_owned(),
        text: "The minister resigned on Monday. Source: Tidewater News Agency".to_owned(),
        ..posting(1)
    };
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let now: Timestamp = "2026-03-02T12:00:00Z".parse().expect("a moment");
    let bytes = feed(&[borrowed]).into_bytes();
    newsroom.receive(&Delivery { wire, url: None, content_type: None, bytes }, now).await.expect("kept");
    newsroom.work_off(now).await.expect("read");
    let dispatch = newsroom.store.dispatch(DispatchId(1)).await.expect("there");
    assert_eq!(dispatch.outlet.as_str(), "harbour");
}

#[tokio::test]
async fn invisible_marks_and_odd_letters_count_as_they_are_sent() {
    let titles = [
        "President \u{202E}did not\u{202C} sign".to_owned(),
        "\u{2067}Left\u{2066} open".to_owned(),
        "A\u{200B}B\u{2060}C\u{FEFF} no width\u{AD}".to_owned(),
        "h\u{0430}rbour in two alphabets".to_owned(),
        format!("Z{}", "\u{336}".repeat(5000)),
        "\u{E0041}\u{E0042} tagged".to_owned(),
        "من \u{202A}(abc)\u{202C} قال".to_owned(),
    ];
    let odd: Vec<Posting> =
        titles.iter().enumerate().map(|(n, title)| Posting { title: title.clone(), ..posting(n) }).collect();
    let (dispatches, versions) = kept([odd.clone(), odd]).await;
    assert_eq!((dispatches.len(), versions), (7, 7));
    for dispatch in &dispatches {
        let headline = dispatch["headline"].as_str().unwrap_or_default();
        assert!(!headline.contains(['\u{202D}', '\u{202E}']), "{headline:?} turns what follows");
    }
}

#[tokio::test]
async fn titles_that_are_paths_commands_and_templates_are_titles() {
    let long = "a".repeat(5000);
    let titles = [
        "../../../../etc/passwd",
        "..%2f..%2fetc",
        "index.html",
        "CON",
        &long,
        ".",
        "..",
        "a/b\\c",
        "feed.xml",
        "%00",
        "-rf",
        "; rm -rf /",
        "$(id)",
        "{{7*7}}",
        "{% include '/etc/passwd' %}",
        "${7*7}",
        "<%= 7*7 %>",
        "=cmd|'/C calc'!A0",
        "@SUM(1)",
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "\u{2028}line\u{2029}end\u{85}",
    ];
    let odd: Vec<Posting> = titles
        .iter()
        .enumerate()
        .map(|(n, title)| Posting {
            guid: format!("<guid isPermaLink='false'>{}</guid>", escaped(title)),
            title: escaped(title),
            ..posting(n)
        })
        .collect();
    let (dispatches, versions) = kept([odd.clone(), odd]).await;
    assert_eq!((dispatches.len(), versions), (titles.len(), titles.len()));
    let headlines: Vec<&str> = dispatches.iter().filter_map(|d| d["headline"].as_str()).collect();
    assert!(headlines.contains(&"../../../../etc/passwd") && headlines.contains(&"{{7*7}}"), "{headlines:?}");
}

#[tokio::test]
async fn addresses_that_are_no_web_addresses_lead_nowhere() {
    let long = format!("https://harbour.example/{}", "a".repeat(100_000));
    let links = [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example",
        "https://a:b@harbour.example/",
        &long,
        "blob:x",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "https://[::1",
    ];
    let odd: Vec<Posting> =
        links.iter().enumerate().map(|(n, link)| Posting { link: escaped(link), ..posting(n) }).collect();
    let (dispatches, versions) = kept([odd.clone(), odd]).await;
    assert_eq!((dispatches.len(), versions), (links.len(), links.len()));
    for dispatch in &dispatches {
        let url = dispatch["url"].as_str().unwrap_or("https:");
        assert!(url.starts_with("http:") || url.starts_with("https:"), "{url}");
    }
}
