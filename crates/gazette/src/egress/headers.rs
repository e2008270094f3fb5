//! What the lines above an answer say to whoever polls.

use std::time::Duration;

use hyper::HeaderMap;
use hyper::header::{self, HeaderName};
use jiff::Timestamp;

/// Longer validators are not kept: they would be sent back with every poll.
const LONGEST_VALIDATOR: usize = 1024;

/// The lines of one name as text, joined by commas (RFC 9110, section 5.2); `None` where there is none.
pub fn joined(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let lines: Vec<_> = headers.get_all(name).iter().map(|v| String::from_utf8_lossy(v.as_bytes())).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

/// The first line of one name, trimmed; `None` where it is empty or absent.
pub fn first(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let line = headers.get(name)?;
    let text = String::from_utf8_lossy(line.as_bytes());
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A validator that can be sent back as it came: visible ASCII of a sane length.
pub fn validator(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    (!text.is_empty() && text.len() <= LONGEST_VALIDATOR).then(|| text.to_owned())
}

/// How long `Retry-After` asks to stay away: seconds or a date (RFC 9110, section 10.2.3).
pub fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = first(headers, header::RETRY_AFTER)?;
    if text.bytes().all(|b| b.is_ascii_digit()) {
        // More digits than fit ask for longer than anyone waits.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    Some(until(date(&text)?, now))
}

/// How long the answer stays fresh: `max-age`, or else `Expires` (RFC 9111, sections 5.2.2.1 and 5.3).
pub fn fresh_for(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let control = joined(headers, header::CACHE_CONTROL).unwrap_or_default();
    for directive in control.split(',') {
        let (name, value) = directive.split_once('=').unwrap_or((directive, ""));
        match name.trim().to_ascii_lowercase().as_str() {
            "no-cache" | "no-store" => return None,
            "max-age" => return value.trim().trim_matches('"').parse().ok().map(Duration::from_secs),
            _ => {}
        }
    }
    let expires = date(&first(headers, header::EXPIRES)?)?;
    // Clocks of servers are wrong; what counts is how long after its own date it expires.
    let sent = first(headers, header::DATE).and_then(|text| date(&text)).unwrap_or(now);
    Some(until(expires, sent))
}

/// The addresses of `Link` lines with this relation (RFC 8288), as they stand there.
pub fn links(headers: &HeaderMap, relation: &str) -> Vec<String> {
    let all = joined(headers, header::LINK).unwrap_or_default();
    let mut found = Vec::new();
    for part in all.split('<').skip(1) {
        let Some((address, parameters)) = part.split_once('>') else { continue };
        let relations = parameters.split(';').find_map(|p| p.trim().strip_prefix("rel=")).unwrap_or_default();
        let relations = relations.trim().trim_end_matches(',').trim().trim_matches('"');
        if relations.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case(relation)) {
            found.push(address.trim().to_owned());
        }
    }
    found
}

/// Whole seconds of a pause, for counting with.
pub fn whole_seconds(pause: Duration) -> i64 {
    i64::try_from(pause.as_secs()).unwrap_or(i64::MAX)
}

fn date(text: &str) -> Option<Timestamp> {
    gazette_wire::dates::parse(text)
}

fn until(then: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(then.duration_since(now)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let line = |(name, value): &(&'static str, &str)| {
            (HeaderName::from_static(name), value.parse().expect("a header value"))
        };
        lines.iter().map(line).collect()
    }

    fn now() -> Timestamp {
        "2026-03-01T12:00:00Z".parse().expect("a moment")
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let wait = |value| retry_after(&headers(&[("retry-after", value)]), now()).map(|d| d.as_secs());
        assert_eq!(wait("120"), Some(120));
        assert_eq!(wait("999999999999999999999999"), Some(u64::MAX));
        assert_eq!(wait("Sun, 01 Mar 2026 12:10:00 GMT"), Some(600));
        assert_eq!(wait("Sunday, 01-Mar-26 12:10:00 GMT"), Some(600));
        assert_eq!(wait("Sun, 01 Mar 2026 11:00:00 GMT"), Some(0), "a date gone by asks for nothing");
        assert_eq!(wait("soon"), None);
    }

    #[test]
    fn freshness_is_max_age_or_else_expires() {
        let fresh = |lines: &[(&'static str, &str)]| fresh_for(&headers(lines), now()).map(|d| d.as_secs());
        assert_eq!(fresh(&[("cache-control", "public, max-age=900")]), Some(900));
        assert_eq!(fresh(&[("cache-control", "no-cache, max-age=900")]), None);
        let dates = [("expires", "Sun, 01 Mar 2026 15:00:00 GMT"), ("date", "Sun, 01 Mar 2026 14:30:00 GMT")];
        assert_eq!(fresh(&dates), Some(1800));
        assert_eq!(fresh(&[("expires", "0")]), None);
        assert_eq!(fresh(&[]), None);
    }

    #[test]
    fn hubs_stand_in_link_lines() {
        let lines = headers(&[
            ("link", "<https://hub.example/>; rel=\"hub\", <https://news.example/feed>; rel=self"),
            ("link", "</next?a,b>; rel=\"next prefetch\""),
        ]);
        assert_eq!(links(&lines, "hub"), ["https://hub.example/"]);
        assert_eq!(links(&lines, "self"), ["https://news.example/feed"]);
        assert_eq!(links(&lines, "next"), ["/next?a,b"]);
    }

    #[test]
    fn a_validator_that_could_not_be_sent_back_is_dropped() {
        let long = "a".repeat(LONGEST_VALIDATOR + 1);
        assert_eq!(validator(&headers(&[("etag", "W/\"1\"")]), header::ETAG).as_deref(), Some("W/\"1\""));
        assert_eq!(validator(&headers(&[("etag", &long)]), header::ETAG), None);
        assert_eq!(validator(&headers(&[("etag", "\u{e9}")]), header::ETAG), None);
    }
}
