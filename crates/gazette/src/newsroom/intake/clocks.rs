//! Senders' clocks that lie.
//!
//! A date from the future would keep its dispatch above all news for ever, and one from before there were wires to be
//! read is a clock that was never set. Neither dates anything; the sender's words stay in the capture.

use gazette_news::{Dispatch, Fault, FaultKind, Met};
use jiff::{SignedDuration, Timestamp};

/// How far ahead of ours a sender's clock may be: a wrong zone is up to 14 hours.
const AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// Midnight of 2 January 1970: what comes before is a clock at zero.
const SET: Timestamp = Timestamp::constant(86_400, 0);

/// The dispatch without dates that cannot be, each of them named in a fault. What is under embargo may be dated until then.
pub fn believed(dispatch: Dispatch, now: Timestamp) -> Dispatch {
    let until = dispatch.embargo.map_or(now, |embargo| embargo.max(now));
    let latest = until.saturating_add(AHEAD).unwrap_or(Timestamp::MAX);
    let is_lie = |moment: &Option<Timestamp>| moment.is_some_and(|m| m > latest || m < SET);
    if !is_lie(&dispatch.published) && !is_lie(&dispatch.updated) {
        return dispatch;
    }
    let mut parts = dispatch.clone().into_parts();
    for moment in [&mut parts.published, &mut parts.updated] {
        if let Some(lie) = moment.take_if(|m| *m > latest || *m < SET) {
            let met = if lie > latest { Met::DatedAhead } else { Met::DatedWithoutClock };
            parts.faults.push(Fault::new(FaultKind::BadDate, met.with([lie.to_string()])));
        }
    }
    Dispatch::new(parts).unwrap_or(dispatch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::{DispatchParts, Format};

    fn at(published: &str, embargo: Option<&str>) -> Dispatch {
        let moment = |text: &str| text.parse().expect("a moment");
        let parts = DispatchParts {
            headline: Some("Tides at Corrow".to_owned()),
            published: Some(moment(published)),
            embargo: embargo.map(moment),
            ..DispatchParts::new("1", Format::Rss)
        };
        believed(Dispatch::new(parts).expect("it says something"), moment("2026-03-02T12:00:00Z"))
    }

    #[test]
    fn the_future_and_zero_date_nothing() {
        for lie in ["2199-12-31T23:59:59Z", "2026-03-03T12:00:01Z", "1970-01-01T00:00:00Z"] {
            let dispatch = at(lie, None);
            assert_eq!((dispatch.published, dispatch.faults[0].kind), (None, FaultKind::BadDate), "{lie}");
        }
    }

    #[test]
    fn another_zone_an_archive_and_an_embargo_are_believed() {
        for (moment, embargo) in [
            ("2026-03-03T02:00:00Z", None),
            ("1971-05-01T00:00:00Z", None),
            ("2026-04-01T06:00:00Z", Some("2026-04-01T06:00:00Z")),
            ("2026-04-01T06:00:00Z", Some("9999-12-30T12:00:00Z")),
        ] {
            assert!(at(moment, embargo).faults.is_empty(), "{moment}");
        }
    }
}
