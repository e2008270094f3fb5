//! A form that was sent after its session was over is not lost: the page to sign in on carries its fields along, and the
//! page after that asks whether it is to be sent now.
//!
//! Whatever is carried came through the check against forms of other sites, and is sent again only by a press of a button
//! on a page of our own, in the name of whoever signed in.

use crate::fields::Fields;
use crate::pages::own_path;

/// Begins the names of fields that are carried along.
const KEPT: &str = "kept-";

/// Names the field that says where the form was to go.
const TO: &str = "kept-to";

/// A form that waits for somebody to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Carried {
    /// Where it was to go: a path of the desk.
    pub(crate) to: String,
    /// Its fields, in order.
    pub(crate) fields: Vec<(String, String)>,
}

impl Carried {
    /// The form that a page to sign in on carried.
    pub(crate) fn of(fields: &Fields) -> Option<Carried> {
        let to = fields.given(TO).and_then(|to| own_path(&to))?;
        let kept = fields.pairs().filter(|(name, _)| name != TO);
        let kept =
            kept.filter_map(|(name, value)| Some((name.strip_prefix(KEPT)?.to_owned(), value.clone())));
        Some(Carried { to, fields: kept.collect() })
    }
}
