//! A form that was sent after its session was over is not lost: the page to sign in on carries its fields along, and the
//! page after that asks whether it is to be sent now.
//!
//! Whatever is carried came through the check against forms of other sites, and is sent again only by a press of a button
//! on a page of our own, in the name of whoever signed in.

use std::sync::Arc;

use axum::extract::{FromRequest, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error::Error;
use crate::fields::Fields;
use crate::pages::{account, own_path};
use crate::room::Room;
use crate::session::visitor;

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

/// Answers a form that nobody who is signed in has sent with the page to sign in on. What sends itself in the background
/// is told no more than that.
pub(crate) async fn carry(State(room): State<Arc<Room>>, request: Request, next: Next) -> Response {
    let is_form = request.method() == Method::POST && !is_for_strangers(request.uri().path());
    if !is_form {
        return next.run(request).await;
    }
    let visitor = visitor(&room, request.headers(), request.uri().query()).await;
    if visitor.editor.is_some() {
        return next.run(request).await;
    }
    let to = own_path(&format!("/desk{}", request.uri().path()));
    match (to, Fields::from_request(request, &room).await) {
        (Some(_), Ok(fields)) if fields.has("quiet") => StatusCode::UNAUTHORIZED.into_response(),
        (Some(to), Ok(fields)) => {
            let carried = Carried { to, fields: fields.pairs().cloned().collect() };
            account::sign_in_with(&room, visitor.words, carried).unwrap_or_else(IntoResponse::into_response)
        }
        // What is no form at all is nothing to carry.
        (_, Err(error)) => error.into_response(),
        (None, Ok(_)) => Error::SignIn.into_response(),
    }
}

/// Forms of the desk that nobody needs to be signed in for.
fn is_for_strangers(path: &str) -> bool {
    path == "/sign-in" || path == "/sign-out" || path.starts_with("/join/")
}
