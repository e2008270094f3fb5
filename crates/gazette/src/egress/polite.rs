//! When a wire is asked again: pure rules over its health, with the clock and the dice as arguments.
//!
//! - An answer, or word that nothing changed: after the wire's own pause, or later if the outlet asks for it: `ttl` and
//!   `sy:updatePeriod` of the feed, freshness of the answer, `skipHours` and `skipDays`.
//! - 429 and 503: not before `Retry-After` says.
//! - Anything else that fails: the pause doubles each time, up to a day, for ever. A wire never gives itself up.
//! - 410: it stops, until an editor lets it run on.
//! - 301 and 308 all the way: applied once seen for two days, and at least five times. 302, 303 and 307: never.

use gazette_news::{Channel, Met, Note};
use gazette_store::WireHealth;
use gazette_wire::feed::FeedHead;
use gazette_wire::feed::model::Manners;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

use super::refused::Refused;
use super::{Answer, headers};

/// Shortest pause between two polls: nobody's news is worth more than a question a minute.
const SHORTEST_S: i64 = 60;

/// Longest pause an outlet's own wishes lead to, unless the wire is set to a longer one.
const LONGEST_WISH_S: i64 = 24 * 3600;

/// Longest pause after failures.
const LONGEST_BACK_OFF_S: i64 = 24 * 3600;

/// Longest pause that `Retry-After` leads to: servers have asked for thousands of years.
const LONGEST_RETRY_S: i64 = 7 * 24 * 3600;

/// For how long, and how often at least, a permanent redirect is seen before it is believed. Servers under repair and
/// captive portals send them too.
const MOVED_FOR_S: i64 = 2 * 24 * 3600;
const MOVED_SEEN: i64 = 5;

/// How one poll went.
#[derive(Debug, Clone, Copy)]
pub struct Outcome<'a> {
    /// What came back, if anything did.
    pub answer: Result<&'a Answer, &'a Refused>,
    /// What the feed in it says of itself.
    pub head: Option<&'a FeedHead>,
    /// When.
    pub now: Timestamp,
    /// A throw of the dice from 0 up to 1, so that wires set alike are not asked at the same second.
    pub jitter: f64,
}

/// The health of a wire after a poll.
pub fn after(before: &WireHealth, outcome: &Outcome<'_>) -> WireHealth {
    let mut health = before.clone();
    health.last_tried = Some(outcome.now);
    match outcome.answer {
        Ok(answer) if answer.is_heard() || answer.is_unchanged() => heard(&mut health, answer, outcome),
        Ok(answer) if answer.status == 410 => {
            health.gone = true;
            failed(&mut health, outcome, None, answer.fault().map(|fault| fault.note));
        }
        Ok(answer) => {
            let wait = matches!(answer.status, 429 | 503).then_some(answer.retry_after).flatten();
            let wait = wait.map(headers::whole_seconds);
            failed(&mut health, outcome, wait, answer.fault().map(|fault| fault.note));
        }
        Err(refused) => failed(&mut health, outcome, None, Some(refused.note())),
    }
    health
}

fn heard(health: &mut WireHealth, answer: &Answer, outcome: &Outcome<'_>) {
    health.failures = 0;
    health.last_heard = Some(outcome.now);
    health.note = None;
    keep_validators(health, answer);
    see_redirect(health, answer);
    let nothing = Manners::default();
    let manners = outcome.head.map_or(&nothing, |head| &head.manners);
    let pause = pause(health.every_s, answer, manners);
    // Later only: a wire is never asked more often than it was set to.
    let next = add(outcome.now, spread(pause, outcome.jitter, 0.1));
    health.next_poll = outside_skipped(next, manners);
}

/// A 304 may bring only what changed (RFC 9110, section 15.4.5); an answer with a text replaces both.
fn keep_validators(health: &mut WireHealth, answer: &Answer) {
    if answer.is_heard() || answer.etag.is_some() {
        health.etag.clone_from(&answer.etag);
    }
    if answer.is_heard() || answer.last_modified.is_some() {
        health.last_modified.clone_from(&answer.last_modified);
    }
}

fn see_redirect(health: &mut WireHealth, answer: &Answer) {
    let Some(to) = &answer.permanent else {
        health.moved = None;
        return;
    };
    let seen = match &health.moved {
        Some((before, seen)) if before == to => seen.saturating_add(1),
        _ => 1,
    };
    if seen < sightings(health.every_s) {
        health.moved = Some((to.clone(), seen));
        return;
    }
    if let Channel::Feed(url) | Channel::Page(url) = &mut health.wire.channel {
        health.note = Some(Met::MovedForGood.with([url.as_str(), to.as_str()]));
        url.clone_from(to);
    }
    health.moved = None;
}

/// How often a permanent redirect is seen before it is believed.
fn sightings(every_s: i64) -> i64 {
    (MOVED_FOR_S / every_s.max(SHORTEST_S)).max(MOVED_SEEN)
}

/// Seconds until the next poll when all is well: the wire's own pause, or the outlet's wishes where they are longer.
fn pause(every_s: i64, answer: &Answer, manners: &Manners) -> i64 {
    let minutes = |minutes: Option<u32>| minutes.map_or(0, |m| i64::from(m) * 60);
    let fresh = answer.fresh_for.map_or(0, headers::whole_seconds);
    let wish = minutes(manners.ttl).max(minutes(manners.update_minutes)).max(fresh).min(LONGEST_WISH_S);
    every_s.max(SHORTEST_S).max(wish)
}

fn failed(health: &mut WireHealth, outcome: &Outcome<'_>, wait: Option<i64>, note: Option<Note>) {
    health.failures = health.failures.saturating_add(1);
    health.note = note;
    let pause = spread(back_off(health.every_s, health.failures), outcome.jitter, 0.25);
    let wait = wait.unwrap_or(0).min(LONGEST_RETRY_S);
    // Everyone who was told the same second comes back at the same second, but for the dice.
    let wait = spread(wait, outcome.jitter, 0.05);
    health.next_poll = add(outcome.now, pause.max(wait));
}

/// Seconds after so many failures in a row: doubled each time, up to a day, or the wire's own pause if that is longer.
fn back_off(every_s: i64, failures: i64) -> i64 {
    let every_s = every_s.max(SHORTEST_S);
    let doublings = failures.saturating_sub(1).clamp(0, 20);
    every_s.saturating_mul(1 << doublings).min(LONGEST_BACK_OFF_S.max(every_s))
}

fn spread(seconds: i64, jitter: f64, part: f64) -> i64 {
    let jitter = if jitter.is_finite() { jitter.clamp(0.0, 1.0) } else { 0.0 };
    // Seconds are at most some weeks: exact in a float.
    seconds.saturating_add((seconds as f64 * jitter * part) as i64)
}

fn add(now: Timestamp, seconds: i64) -> Timestamp {
    now.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}

/// The first moment from `next` on that lies in no hour and no day in which the feed asks not to be asked (RSS 2.0,
/// `skipHours` and `skipDays`, both in UTC). Where it forbids a whole week, its wish is void.
fn outside_skipped(next: Timestamp, manners: &Manners) -> Timestamp {
    if manners.skip_hours.is_empty() && manners.skip_days.is_empty() {
        return next;
    }
    let mut moment = next.to_zoned(TimeZone::UTC);
    for _ in 0..=7 * 24 {
        if !is_skipped(&moment, manners) {
            return moment.timestamp();
        }
        let hour = moment.timestamp().as_second().div_euclid(3600) + 1;
        let Ok(start) = Timestamp::from_second(hour * 3600) else { break };
        moment = start.to_zoned(TimeZone::UTC);
    }
    next
}

fn is_skipped(moment: &Zoned, manners: &Manners) -> bool {
    let hour = moment.hour();
    let day = moment.strftime("%A").to_string();
    // Hours were once counted from 1 to 24 (RSS 0.91); 24 is midnight in both.
    let hours = manners.skip_hours.iter().any(|&skipped| i8::try_from(skipped % 24).is_ok_and(|s| s == hour));
    hours || manners.skip_days.iter().any(|skipped| skipped.trim().eq_ignore_ascii_case(&day))
}

#[cfg(test)]
mod tests;
