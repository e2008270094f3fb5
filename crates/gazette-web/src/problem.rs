//! The page that tells an editor why she did not get what she asked for.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::{BadForm, Error};
use crate::frame::{Frame, Tab};
use crate::pages;
use crate::room::Room;
use crate::session::{Visitor, visitor};

/// What is written in another way inside a query: all but letters, digits and what parts a path.
const PARTED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

/// Makes a page of an error, in the language of whoever asked.
pub(crate) async fn show(State(room): State<Arc<Room>>, request: Request, next: Next) -> Response {
    let (method, headers, uri) = (request.method().clone(), request.headers().clone(), request.uri().clone());
    let mut response = next.run(request).await;
    // An address or a query that the router could not read was turned away before any page could say so.
    let unread =
        (response.status() == StatusCode::BAD_REQUEST).then(|| Error::Form(BadForm::Whole(uri.to_string())));
    let Some(error) = response.extensions_mut().remove::<Error>().or(unread) else { return response };
    if matches!(error, Error::SignIn) {
        return Redirect::to(&sign_in(&method, &uri, &headers)).into_response();
    }
    let Visitor { editor, words } = visitor(&room, &headers, uri.query()).await;
    let frame = Frame::new(&room, words, editor.as_ref(), Tab::None);
    let (title, advice) = error.told(words);
    let back = referer(&headers);
    let page = pages::problem(frame, title, advice, back);
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    match page {
        Ok(page) => {
            parts.headers.extend(page.headers().clone());
            Response::from_parts(parts, page.into_body())
        }
        Err(error) => error.status().into_response(),
    }
}

/// Where one signs in to go on with what one asked for: the page itself with its query, or the page whose form was sent.
fn sign_in(method: &Method, uri: &Uri, headers: &HeaderMap) -> String {
    let asked = match *method {
        Method::GET => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            Some(format!("/desk{}{query}", uri.path().trim_end_matches('/')))
        }
        _ => referer(headers),
    };
    let next = asked.unwrap_or_else(|| "/desk".to_owned());
    format!("/desk/sign-in?next={}", utf8_percent_encode(&next, PARTED))
}

/// The page of the desk that a request came from.
fn referer(headers: &HeaderMap) -> Option<String> {
    headers.get(header::REFERER).and_then(|address| address.to_str().ok()).and_then(pages::own_path)
}
