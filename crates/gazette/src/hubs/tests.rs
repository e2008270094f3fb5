//! A subscription from the hub's first question to its last delivery.

use gazette_news::{Channel, Outlet, Wire};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;
use crate::config::Config;
use crate::egress::{EgressConfig, Pretend};
use crate::newsroom::Opening;

const TOPIC: &str = "https://news.example/feed";

async fn newsroom(dir: &std::path::Path) -> (Newsroom, WireId) {
    let mut config = Config::parse("").expect("an empty configuration is one");
    config.site.home = Some("https://desk.example".to_owned());
    let newsroom = Opening::of(dir).config(config).for_reading().await.expect("a fresh newsroom");
    let outlet: Outlet = serde_json::from_str(r#"{"id": "harbour", "name": "Harbour"}"#).expect("an outlet");
    newsroom.store.keep_outlet(&outlet).await.expect("kept");
    let id: WireId = "harbour-feed".parse().expect("a short name");
    let wire = Wire { id: id.clone(), outlet: outlet.id, channel: Channel::Feed(TOPIC.to_owned()) };
    newsroom.store.keep_wire(&wire, 900).await.expect("kept");
    (newsroom, id)
}

/// A hub that takes one form and answers with a status; what it was asked comes out of the task.
async fn hub(status: &'static str) -> (Egress, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
    let dial = format!("203.0.113.10:80 {}", listener.local_addr().expect("bound"));
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut request = Vec::new();
        let mut piece = [0; 4096];
        while !String::from_utf8_lossy(&request).contains("hub.lease_seconds") {
            let read = stream.read(&mut piece).await.expect("a request");
            request.extend_from_slice(&piece[..read]);
        }
        let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        stream.write_all(answer.as_bytes()).await.expect("an answer");
        String::from_utf8_lossy(&request).into_owned()
    });
    let pretend = Pretend::read("hub.test 203.0.113.10\n", &dial, "203.0.113.0/24").expect("well formed");
    let egress = Egress::new(EgressConfig { pretend: Some(pretend), ..EgressConfig::default() });
    (egress.expect("a fetcher"), asked)
}

fn question(lease_s: i64) -> String {
    format!(
        "hub.mode=subscribe&hub.topic=https%3A%2F%2Fnews.example%2Ffeed&hub.challenge=xyz&hub.lease_seconds={lease_s}"
    )
}

#[tokio::test]
async fn a_feed_with_a_hub_is_subscribed_to_and_what_is_signed_is_kept() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let (egress, asked) = hub("202 Accepted").await;
    let now: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a moment");
    assert!(subscribe(&newsroom, &egress, &wire, "http://hub.test/", TOPIC, now).await.expect("asked"));
    let asked = asked.await.expect("the hub");
    assert!(
        asked.starts_with("POST / ") && asked.contains("hub.callback=https%3A%2F%2Fdesk.example%2Fhub%2F")
    );
    // The hub has not asked back yet: it is not pestered.
    assert!(!subscribe(&newsroom, &egress, &wire, "http://hub.test/", TOPIC, now).await.expect("not asked"));

    let kept_before = kept(&newsroom, &wire).await.expect("read").expect("there");
    let token = kept_before.token.clone();
    let wrong = confirm(&newsroom, &wire, "guess", &question(864_000), now).await.expect("read");
    assert_eq!(wrong, None, "whoever does not know the token learns nothing");
    let other = question(864_000).replace("feed", "other");
    assert_eq!(confirm(&newsroom, &wire, &token, &other, now).await.expect("read"), None);
    let answer = confirm(&newsroom, &wire, &token, &question(864_000), now).await.expect("kept");
    assert_eq!(answer.as_deref(), Some("xyz"));
    let until = kept(&newsroom, &wire).await.expect("read").expect("there").until;
    assert_eq!(until.map(|until| until.to_string()).as_deref(), Some("2026-03-11T12:00:00Z"));

    // Signed with HMAC-SHA256 by the secret we gave.
    use hmac::{Hmac, KeyInit, Mac};
    let body = b"<rss version='2.0'><channel><title>Harbour</title><item><title>Ferry late</title></item></channel></rss>";
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(kept_before.secret.as_bytes()).expect("any key");
    mac.update(body);
    let tag: String = mac.finalize().into_bytes().iter().map(|b| format!("{b:02x}")).collect();
    let good = format!("sha256={tag}");
    let sent = |signature| Sent { signature, content_type: Some("application/rss+xml"), body };
    assert!(take(&newsroom, &wire, &token, sent(Some("sha256=00")), now).await.expect("thrown away"));
    assert!(take(&newsroom, &wire, &token, sent(None), now).await.expect("thrown away"));
    assert_eq!(newsroom.store.captures_of(&wire, 10).await.expect("read").len(), 0);
    assert!(take(&newsroom, &wire, &token, sent(Some(&good)), now).await.expect("kept"));
    assert_eq!(newsroom.store.captures_of(&wire, 10).await.expect("read").len(), 1);
    assert!(!take(&newsroom, &wire, "guess", sent(Some(&good)), now).await.expect("no such subscription"));
}

#[tokio::test]
async fn a_lease_is_renewed_before_it_ends_with_the_same_address() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let (egress, asked) = hub("202 Accepted").await;
    let start: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a moment");
    let before = Subscription {
        hub: "http://hub.test/".to_owned(),
        topic: TOPIC.to_owned(),
        token: "t".to_owned(),
        secret: "s".to_owned(),
        asked: start,
        until: Some(start + SignedDuration::from_hours(240)),
    };
    keep(&newsroom, &wire, &before).await.expect("kept");
    let day = |days: i64| start + SignedDuration::from_hours(24 * days);
    assert!(
        !before.is_due(day(1)) && !before.is_due(day(8)) && before.is_due(day(9)) && before.is_due(day(30))
    );
    assert!(!subscribe(&newsroom, &egress, &wire, "http://hub.test/", TOPIC, day(5)).await.expect("not yet"));
    assert!(subscribe(&newsroom, &egress, &wire, "http://hub.test/", TOPIC, day(9)).await.expect("asked"));
    assert!(asked.await.expect("the hub").contains("%2Fhub%2Fharbour-feed%2Ft"));
    let after = kept(&newsroom, &wire).await.expect("read").expect("there");
    assert_eq!(after, Subscription { asked: day(9), ..before });
}

#[tokio::test]
async fn a_denial_ends_the_lease_and_a_refusing_hub_is_an_error() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, wire) = newsroom(dir.path()).await;
    let (egress, _asked) = hub("403 Forbidden").await;
    let now: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a moment");
    let refused = subscribe(&newsroom, &egress, &wire, "http://hub.test/", TOPIC, now).await;
    assert!(refused.is_err_and(|error| error.to_string().contains("403")));
    let token = kept(&newsroom, &wire).await.expect("read").expect("there").token;
    let denied = "hub.mode=denied&hub.topic=https%3A%2F%2Fnews.example%2Ffeed&hub.reason=no";
    assert_eq!(confirm(&newsroom, &wire, &token, denied, now).await.expect("kept").as_deref(), Some(""));
    assert_eq!(kept(&newsroom, &wire).await.expect("read").expect("there").until, None);
}
