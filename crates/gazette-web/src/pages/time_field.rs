//! Times as forms take and send them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::error::{BadForm, Error};
use crate::fields::Fields;

/// A time of a form, as `datetime-local` sends it, in UTC; `None` where it is blank.
pub(super) fn utc(fields: &Fields, name: &'static str) -> Result<Option<Timestamp>, Error> {
    let Some(text) = fields.given(name) else { return Ok(None) };
    let bad = |_| Error::Form(BadForm::Field(name));
    let time: DateTime = text.trim_end_matches('Z').parse().map_err(bad)?;
    Ok(Some(time.to_zoned(TimeZone::UTC).map_err(bad)?.timestamp()))
}

/// A time as `datetime-local` shows it, in UTC.
pub(super) fn utc_field(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_a_form_comes_back_as_it_was() {
        let at: Timestamp = "2026-11-17T13:05:00Z".parse().expect("a time");
        assert_eq!(utc_field(at), "2026-11-17T13:05");
    }
}
