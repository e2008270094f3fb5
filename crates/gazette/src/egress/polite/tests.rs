use std::time::Duration;

use gazette_news::Wire;
use proptest::prelude::*;

use super::*;

const FEED: &str = "https://news.example/feed";

fn now() -> Timestamp {
    // A Sunday.
    "2026-03-01T12:30:00Z".parse().expect("a moment")
}

fn health() -> WireHealth {
    WireHealth {
        removed: false,
        wire: Wire {
            id: "harbour-feed".parse().expect("a short name"),
            outlet: "harbour".parse().expect("a short name"),
            channel: Channel::Feed(FEED.to_owned()),
        },
        paused: false,
        every_s: 900,
        next_poll: now(),
        etag: Some("\"1\"".to_owned()),
        last_modified: Some("Sun, 01 Mar 2026 10:00:00 GMT".to_owned()),
        moved: None,
        last_tried: None,
        last_heard: None,
        failures: 3,
        gone: false,
        note: Some(Note::in_english("status 500")),
    }
}

fn status(status: u16) -> Answer {
    Answer { status, url: FEED.to_owned(), ..Answer::default() }
}

fn outcome<'a>(answer: &'a Answer, head: Option<&'a FeedHead>) -> Outcome<'a> {
    Outcome { answer: Ok(answer), head, now: now(), jitter: 0.0 }
}

fn waits(after: &WireHealth) -> i64 {
    after.next_poll.duration_since(now()).as_secs()
}

fn asking(manners: Manners) -> FeedHead {
    FeedHead { manners, ..FeedHead::default() }
}

#[test]
fn an_answer_ends_the_failures_and_replaces_the_validators() {
    let answer = Answer { etag: Some("\"2\"".to_owned()), ..status(200) };
    let after = after(&health(), &outcome(&answer, None));
    assert_eq!((after.failures, after.note.as_ref()), (0, None));
    assert_eq!((after.etag.as_deref(), after.last_modified), (Some("\"2\""), None));
    assert_eq!(after.last_heard, Some(now()));
    assert_eq!(after.next_poll.duration_since(now()).as_secs(), 900);
}

#[test]
fn no_change_is_heard_and_keeps_the_validators() {
    let answer = Answer { last_modified: Some("Sun, 01 Mar 2026 12:00:00 GMT".to_owned()), ..status(304) };
    let after = after(&health(), &outcome(&answer, None));
    assert_eq!((after.failures, after.last_heard), (0, Some(now())));
    assert_eq!(after.etag.as_deref(), Some("\"1\""));
    assert_eq!(after.last_modified.as_deref(), Some("Sun, 01 Mar 2026 12:00:00 GMT"));
}

#[test]
fn the_outlet_may_ask_for_longer_pauses_but_not_for_shorter() {
    let ask = |manners: Manners, fresh_for: Option<u64>| {
        let answer = Answer { fresh_for: fresh_for.map(Duration::from_secs), ..status(200) };
        waits(&after(&health(), &outcome(&answer, Some(&asking(manners)))))
    };
    assert_eq!(ask(Manners { ttl: Some(60), ..Manners::default() }, None), 3600);
    assert_eq!(ask(Manners { ttl: Some(1), ..Manners::default() }, None), 900);
    assert_eq!(ask(Manners { update_minutes: Some(120), ..Manners::default() }, None), 7200);
    assert_eq!(ask(Manners::default(), Some(1800)), 1800);
    assert_eq!(ask(Manners { ttl: Some(u32::MAX), ..Manners::default() }, Some(u64::MAX)), 86_400);
}

#[test]
fn skipped_hours_and_days_are_kept_free() {
    let ask = |skip_hours: &[u8], skip_days: &[&str]| {
        let skip_days = skip_days.iter().map(|day| (*day).to_owned()).collect();
        let head = asking(Manners { skip_hours: skip_hours.to_vec(), skip_days, ..Manners::default() });
        after(&health(), &outcome(&status(200), Some(&head))).next_poll.to_string()
    };
    assert_eq!(ask(&[], &[]), "2026-03-01T12:45:00Z");
    assert_eq!(ask(&[12, 13], &[]), "2026-03-01T14:00:00Z");
    assert_eq!(ask(&[], &["Sunday", " monday "]), "2026-03-03T00:00:00Z");
    assert_eq!(ask(&(0..24).collect::<Vec<_>>(), &[]), "2026-03-01T12:45:00Z", "a whole week is void");
}

#[test]
fn retry_after_is_kept_within_reason() {
    let wait = |code, seconds| {
        let answer = Answer { retry_after: Some(Duration::from_secs(seconds)), ..status(code) };
        waits(&after(&WireHealth { failures: 0, ..health() }, &outcome(&answer, None)))
    };
    assert_eq!(wait(429, 7200), 7200);
    assert_eq!(wait(503, 7200), 7200);
    assert_eq!(wait(429, 1), 900, "never sooner than without");
    assert_eq!(wait(429, 999_999_999_999), LONGEST_RETRY_S);
    assert_eq!(wait(500, 7200), 900, "only 429 and 503 have a say");
}

#[test]
fn failures_double_the_pause_up_to_a_day_and_for_ever() {
    let mut wire = WireHealth { failures: 0, ..health() };
    let mut pauses = Vec::new();
    for _ in 0..9 {
        wire = after(&wire, &outcome(&status(500), None));
        pauses.push(waits(&wire) / 60);
    }
    assert_eq!(pauses, [15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    wire.failures = i64::MAX;
    let refused = Refused::Redirects(5);
    let wire = after(&wire, &Outcome { answer: Err(&refused), head: None, now: now(), jitter: 0.0 });
    assert_eq!((waits(&wire), wire.gone), (86_400, false));
    assert_eq!(wire.note, Some(refused.note()));
}

#[test]
fn gone_stops_and_nothing_else_does() {
    assert!(after(&health(), &outcome(&status(410), None)).gone);
    for code in [400, 401, 403, 404, 429, 500, 503] {
        assert!(!after(&health(), &outcome(&status(code), None)).gone, "{code}");
    }
}

#[test]
fn a_permanent_redirect_is_believed_after_two_days() {
    let to = "https://news.example/new";
    let moved = Answer { permanent: Some(to.to_owned()), url: to.to_owned(), ..status(200) };
    let mut wire = WireHealth { every_s: 6 * 3600, ..health() };
    for seen in 1..8 {
        wire = after(&wire, &outcome(&moved, None));
        assert_eq!(wire.moved, Some((to.to_owned(), seen)));
        assert_eq!(wire.wire.channel, Channel::Feed(FEED.to_owned()));
    }
    wire = after(&wire, &outcome(&moved, None));
    assert_eq!(wire.wire.channel, Channel::Feed(to.to_owned()));
    assert!(wire.moved.is_none() && wire.note.is_some_and(|note| note.text().contains(FEED)));
}

#[test]
fn a_redirect_that_ends_or_changes_is_counted_anew() {
    let seen = WireHealth { moved: Some(("https://a.example/".to_owned(), 100)), ..health() };
    assert_eq!(after(&seen, &outcome(&status(200), None)).moved, None);
    let other = Answer { permanent: Some("https://b.example/".to_owned()), ..status(200) };
    assert_eq!(after(&seen, &outcome(&other, None)).moved, Some(("https://b.example/".to_owned(), 1)));
    assert_eq!(
        after(&seen, &outcome(&status(500), None)).moved,
        seen.moved,
        "a failure says nothing about it"
    );
}

proptest! {
    #[test]
    fn the_next_poll_is_never_sooner_than_a_minute_nor_later_than_nine_days(
        code in prop_oneof![Just(200u16), Just(304), Just(429), Just(503), 400u16..600],
        failures in 0i64.., every_s in -10i64..86_400, wait: Option<u64>, jitter in -1.0f64..2.0, ttl: Option<u32>,
    ) {
        let before = WireHealth { failures, every_s, ..health() };
        let wait = wait.map(Duration::from_secs);
        let answer = Answer { retry_after: wait, fresh_for: wait, ..status(code) };
        let head = asking(Manners { ttl, ..Manners::default() });
        let outcome = Outcome { answer: Ok(&answer), head: Some(&head), now: now(), jitter };
        let seconds = waits(&after(&before, &outcome));
        prop_assert!((SHORTEST_S..9 * 86_400).contains(&seconds), "{seconds}");
    }
}
