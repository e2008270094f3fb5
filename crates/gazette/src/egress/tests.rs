//! The fetcher against an origin of our own, which misbehaves on request.

use gazette_news::Met;
use std::io::Write as _;
use std::time::Duration;

use super::origin::{Act, Origin, answer, packed};
use super::refused::Refused;
use super::{Egress, EgressConfig, Kind, Pretend, Request};
use flate2::Compression;
use flate2::write::GzEncoder;
use gazette_news::FaultKind;

const FEED: &str = "<rss version='2.0'><channel><title>Harbour News</title></channel></rss>";

fn to(status: &str, location: &str) -> Act {
    Act::Send(answer(status, &format!("Location: {location}\r\n"), ""))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}

#[tokio::test]
async fn an_answer_comes_back_with_what_polling_needs() {
    let lines = "Content-Type: application/rss+xml\r\nETag: \"v1\"\r\nCache-Control: max-age=600\r\n\
                 Link: </hub>; rel=hub\r\nSet-Cookie: a=b\r\n";
    let origin = Origin::start(vec![("/feed", Act::Send(answer("200 OK", lines, FEED)))]).await;
    let got = origin.fetch("http://news.test/feed#part").await.expect("an answer");
    assert_eq!((got.status, got.body.as_slice(), got.hops), (200, FEED.as_bytes(), 0));
    assert_eq!((got.url.as_str(), got.permanent.as_deref()), ("http://news.test/feed", None));
    assert_eq!(got.etag.as_deref(), Some("\"v1\""));
    assert_eq!(got.fresh_for, Some(Duration::from_secs(600)));
    assert_eq!(got.hubs, ["http://news.test/hub"]);
    let request = origin.asked()[0].to_ascii_lowercase();
    assert!(request.contains("host: news.test\r\n") && request.contains("user-agent: gazette/"), "{request}");
    assert!(!request.contains("cookie") && !request.contains("referer"), "{request}");
}

#[tokio::test]
async fn names_that_lead_inside_are_not_dialled() {
    let origin = Origin::start(vec![("/", Act::Send(answer("200 OK", "", FEED)))]).await;
    for host in ["inside.test", "both.test", "127.0.0.1", "[::1]", "[::ffff:203.0.113.10]", "2130706433"] {
        let refused = origin.fetch(&format!("http://{host}/")).await.expect_err(host);
        assert_eq!(refused.kind(), FaultKind::Refused, "{host}: {refused}");
    }
    assert!(matches!(origin.fetch("http://unlisted.test/").await, Err(Refused::NoLine(_))), "fails closed");
    assert!(matches!(origin.fetch("http://nobody.test/").await, Err(Refused::Unresolved { .. })));
    assert!(origin.asked().is_empty());
}

#[tokio::test]
async fn a_name_that_is_bound_anew_is_judged_anew() {
    let origin = Origin::start(vec![
        ("/", Act::Send(answer("200 OK", "", FEED))),
        ("/again", to("302 Found", "http://rebind.test/")),
    ])
    .await;
    let egress = origin.egress();
    // The first look-up is public, and what was judged is dialled: there is no second look-up in one hop.
    assert!(egress.fetch(&Request::get("http://rebind.test/", Kind::Any)).await.is_ok());
    let again = egress.fetch(&Request::get("http://rebind.test/", Kind::Any)).await;
    assert!(matches!(again, Err(Refused::NotPublic { .. })), "{again:?}");
    // Each hop looks up again, and is judged again.
    let redirected = origin.egress().fetch(&Request::get("http://rebind.test/again", Kind::Any)).await;
    assert!(matches!(redirected, Err(Refused::NotPublic { .. })), "{redirected:?}");
}

#[tokio::test]
async fn redirects_inside_are_refused_whatever_their_spelling() {
    for location in [
        "http://127.0.0.1/",
        "//127.1/",
        "http://[::ffff:7f00:1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://localhost/",
        "http://inside.test/",
        "http://news.test:22/",
        "file:///etc/passwd",
        "gopher://news.test/",
        "http://user@news.test/",
        "http://0x7f000001/",
    ] {
        let origin = Origin::start(vec![("/", to("302 Found", location))]).await;
        let refused = origin.fetch("http://news.test/").await.expect_err(location);
        assert_eq!(refused.kind(), FaultKind::Refused, "{location}: {refused}");
        assert_eq!(origin.asked().len(), 1, "{location}");
    }
}

#[tokio::test]
async fn five_redirects_are_followed_and_not_six() {
    let hops: Vec<String> = (0..8).map(|hop| format!("/{hop}")).collect();
    let mut acts: Vec<_> =
        hops.windows(2).map(|pair| (pair[0].as_str(), to("301 Moved Permanently", &pair[1]))).collect();
    acts.push(("/7", Act::Send(answer("200 OK", "", FEED))));
    let origin = Origin::start(acts).await;
    let got = origin.fetch("http://news.test/2").await.expect("five hops");
    assert_eq!((got.hops, got.permanent.as_deref()), (5, Some("http://news.test/7")));
    assert_eq!(origin.fetch("http://news.test/1").await, Err(Refused::Redirects(5)));
}

#[tokio::test]
async fn only_a_chain_that_is_permanent_throughout_moves_a_wire() {
    let origin = Origin::start(vec![
        ("/a", to("301 Moved Permanently", "/b")),
        ("/b", to("307 Temporary Redirect", "/c")),
        ("/c", to("308 Permanent Redirect", "http://other.test/d")),
        ("/d", Act::Send(answer("200 OK", "", FEED))),
    ])
    .await;
    assert_eq!(origin.fetch("http://news.test/a").await.expect("an answer").permanent, None);
    let moved = origin.fetch("http://news.test/c").await.expect("an answer");
    assert_eq!(moved.permanent.as_deref(), Some("http://other.test/d"));
}

#[tokio::test]
async fn a_redirect_must_say_one_place() {
    let two = "Location: /a\r\nLocation: http://127.0.0.1/\r\n";
    let origin = Origin::start(vec![
        ("/none", Act::Send(answer("302 Found", "", ""))),
        ("/empty", to("302 Found", "")),
        ("/two", Act::Send(answer("302 Found", two, ""))),
    ])
    .await;
    for path in ["/none", "/empty", "/two"] {
        let refused = origin.fetch(&format!("http://news.test{path}")).await;
        assert!(matches!(refused, Err(Refused::Nowhere(_))), "{path}: {refused:?}");
    }
}

#[tokio::test]
async fn what_we_have_is_not_sent_again() {
    let origin =
        Origin::start(vec![("/", Act::Send(answer("304 Not Modified", "ETag: \"v2\"\r\n", "")))]).await;
    let request = Request::get("http://news.test/", Kind::Feed)
        .unless(Some("\"v1\"".to_owned()), Some("Sun, 01 Mar 2026 10:00:00 GMT".to_owned()));
    let got = origin.egress().fetch(&request).await.expect("an answer");
    assert!(got.is_unchanged() && got.fault().is_none());
    let asked = origin.asked()[0].to_ascii_lowercase();
    assert!(
        asked.contains("if-none-match: \"v1\"") && asked.contains("if-modified-since: sun, 01 mar"),
        "{asked}"
    );
    let unasked = origin.fetch("http://news.test/").await;
    assert!(matches!(unasked, Err(Refused::Malformed(_))), "{unasked:?}");
}

#[tokio::test]
async fn a_server_that_asks_for_patience_is_heard() {
    let origin = Origin::start(vec![
        ("/busy", Act::Send(answer("429 Too Many Requests", "Retry-After: 120\r\n", "go away"))),
        ("/gone", Act::Send(answer("410 Gone", "", ""))),
    ])
    .await;
    let busy = origin.fetch("http://news.test/busy").await.expect("an answer");
    assert_eq!((busy.retry_after, busy.body.len()), (Some(Duration::from_secs(120)), 0));
    assert_eq!(busy.fault().map(|fault| fault.kind), Some(FaultKind::NotWelcome));
    let gone = origin.fetch("http://news.test/gone").await.expect("an answer");
    assert_eq!(gone.fault().map(|fault| fault.kind), Some(FaultKind::NotWelcome));
}

#[tokio::test]
async fn packed_answers_are_unpacked_and_bombs_are_not() {
    let coding = "Content-Encoding: gzip\r\n";
    let bomb = gzip(&vec![0; 8 << 20]);
    let origin = Origin::start(vec![
        ("/sound", Act::Send(packed("200 OK", coding, &gzip(FEED.as_bytes())))),
        ("/bomb", Act::Send(packed("200 OK", coding, &bomb))),
        ("/twice", Act::Send(packed("200 OK", "Content-Encoding: gzip, gzip\r\n", &gzip(&bomb)))),
        ("/lie", Act::Send(packed("200 OK", coding, FEED.as_bytes()))),
        ("/unasked", Act::Send(packed("200 OK", "Content-Encoding: zstd\r\n", FEED.as_bytes()))),
        ("/long", Act::Send(answer("200 OK", "", &"x".repeat((1 << 20) + 1)))),
    ])
    .await;
    let fetch = |path: &str| {
        let url = format!("http://news.test{path}");
        let origin = &origin;
        async move { origin.fetch(&url).await }
    };
    assert_eq!(fetch("/sound").await.expect("an answer").body, FEED.as_bytes());
    for path in ["/bomb", "/twice"] {
        assert_eq!(fetch(path).await, Err(Refused::TooDense(128)), "{path}");
    }
    assert_eq!(fetch("/long").await, Err(Refused::TooLarge { what: Met::TheAnswer, limit: 1 << 20 }));
    assert_eq!(fetch("/lie").await, Err(Refused::Packing("gzip")));
    assert!(matches!(fetch("/unasked").await, Err(Refused::Coding(_))));
}

#[tokio::test]
async fn endless_and_broken_answers_end() {
    let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    let origin = Origin::start(vec![
        ("/zeros", Act::Endless(b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), vec![0; 65_536])),
        ("/crumbs", Act::Endless(chunked.clone(), b"1\r\nA\r\n".repeat(100))),
        ("/lines", Act::Endless(b"HTTP/1.1 200 OK\r\n".to_vec(), b"X-Line: more and more\r\n".to_vec())),
        ("/short", Act::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<rss>".to_vec())),
        ("/chunk", Act::Send([chunked, b"ZZ\r\nabc".to_vec()].concat())),
        (
            "/lengths",
            Act::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nabc".to_vec()),
        ),
        ("/bare", Act::Send(FEED.as_bytes().to_vec())),
    ])
    .await;
    for path in ["/zeros", "/crumbs", "/lines", "/short", "/chunk", "/lengths", "/bare"] {
        let kind = origin.fetch(&format!("http://news.test{path}")).await.expect_err(path).kind();
        assert!(
            matches!(kind, FaultKind::TooLarge | FaultKind::Malformed | FaultKind::Unreachable),
            "{path}: {kind}"
        );
    }
}

#[tokio::test]
async fn silence_ends_after_its_limit() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<rss>".to_vec();
    let origin = Origin::start(vec![("/mute", Act::Stall(Vec::new())), ("/stall", Act::Stall(head))]).await;
    for path in ["/mute", "/stall"] {
        let refused = origin.fetch(&format!("http://news.test{path}")).await;
        assert!(matches!(refused, Err(Refused::TimedOut { .. })), "{path}: {refused:?}");
    }
}

#[tokio::test]
async fn what_speaks_no_tls_is_not_trusted() {
    let origin = Origin::start(vec![]).await;
    let hosts = "news.test 203.0.113.10";
    let dial = format!("203.0.113.10:443 {}", origin.address);
    let pretend = Pretend::read(hosts, &dial, "203.0.113.0/24").expect("well formed");
    let silence = Duration::from_secs(1);
    let whole = Duration::from_secs(2);
    let config = EgressConfig { pretend: Some(pretend), silence, whole, ..EgressConfig::default() };
    let egress = Egress::new(config).expect("a fetcher");
    let refused =
        egress.fetch(&Request::get("https://news.test/", Kind::Any)).await.expect_err("no TLS there");
    assert!(matches!(refused, Refused::Tls { .. } | Refused::TimedOut { .. }), "{refused}");
    assert!(origin.asked().is_empty(), "nothing is asked without encryption");
}

#[tokio::test]
async fn a_site_is_asked_once_whether_it_lets_its_pages_be_read() {
    let robots = "User-agent: *\nDisallow: /desk\n";
    let origin = Origin::start(vec![
        ("/robots.txt", Act::Send(answer("200 OK", "", robots))),
        ("/news/1", Act::Send(answer("200 OK", "", "<p>News.</p>"))),
        ("/desk/feed", Act::Send(answer("200 OK", "", FEED))),
    ])
    .await;
    let egress = origin.egress();
    let page = |path: &str| Request::get(format!("http://news.test{path}"), Kind::Page);
    assert!(egress.fetch(&page("/news/1")).await.is_ok());
    let refused = egress.fetch(&page("/desk/1")).await;
    assert_eq!(refused, Err(Refused::Robots { host: "news.test".to_owned() }));
    assert_eq!(origin.asked().len(), 2, "the rules, and the page they allow");
    let feed = egress.fetch(&Request::get("http://news.test/desk/feed", Kind::Feed)).await;
    assert!(feed.is_ok(), "feeds are put out for programs");
}

#[tokio::test]
async fn a_redirect_leads_to_no_page_that_is_not_to_be_read() {
    let origin = Origin::start(vec![
        ("/robots.txt", Act::Send(answer("200 OK", "", "User-agent: *\nDisallow: /desk\n"))),
        ("/news/1", to("302 Found", "/news/2")),
        ("/news/2", to("301 Moved Permanently", "http://other.test/desk/2")),
        ("/desk/2", Act::Send(answer("200 OK", "", "<p>News.</p>"))),
    ])
    .await;
    let egress = origin.egress();
    let refused = egress.fetch(&Request::get("http://news.test/news/1", Kind::Page)).await;
    assert_eq!(refused, Err(Refused::Robots { host: "other.test".to_owned() }));
    assert!(!origin.asked().iter().any(|asked| asked.starts_with("GET /desk/2")));
    assert!(egress.fetch(&Request::get("http://news.test/news/1", Kind::Feed)).await.is_ok());
}

#[tokio::test]
async fn no_rules_is_leave_and_a_broken_server_is_not() {
    let page = Request::get("http://news.test/1", Kind::Page);
    let origin = Origin::start(vec![("/1", Act::Send(answer("200 OK", "", "<p>News.</p>")))]).await;
    assert!(origin.egress().fetch(&page).await.is_ok());
    let broken = vec![("/robots.txt", Act::Send(answer("503 Service Unavailable", "", "")))];
    let origin = Origin::start(broken).await;
    let refused = origin.egress().fetch(&page).await;
    assert!(matches!(refused, Err(Refused::RobotsUnread { .. })), "{refused:?}");
}

#[tokio::test]
async fn a_form_is_posted_and_never_turned_into_a_question() {
    let origin = Origin::start(vec![
        ("/hub", Act::Send(answer("202 Accepted", "", ""))),
        ("/moved", to("307 Temporary Redirect", "/hub")),
        ("/other", to("302 Found", "/hub")),
    ])
    .await;
    let post = |path: &str| Request::post(format!("http://news.test{path}"), "hub.mode=subscribe");
    assert_eq!(origin.egress().fetch(&post("/moved")).await.expect("an answer").status, 202);
    assert!(origin.asked().iter().all(|request| request.starts_with("POST ")));
    assert!(matches!(origin.egress().fetch(&post("/other")).await, Err(Refused::Nowhere(_))));
}
