//! The page that tells an editor why she did not get what she asked for.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::error::Error;
use crate::frame::{Frame, Tab};
use crate::pages;
use crate::room::Room;
use crate::session::{Visitor, visitor};

/// Makes a page of an error, in the language of whoever asked.
pub(crate) async fn show(State(room): State<Arc<Room>>, request: Request, next: Next) -> Response {
    let (method, headers, uri) = (request.method().clone(), request.headers().clone(), request.uri().clone());
    let mut response = next.run(request).await;
    // An address or a query that the router could not read was turned away before any page could say so.
    let unread = (response.status() == StatusCode::BAD_REQUEST).then(|| Error::Form(uri.to_string()));
    let Some(error) = response.extensions_mut().remove::<Error>().or(unread) else { return response };
    if matches!(error, Error::SignIn) {
        let next = if method == Method::GET { uri.path().trim_end_matches('/') } else { "" };
        return Redirect::to(&format!("/desk/sign-in?next=/desk{next}")).into_response();
    }
    let Visitor { editor, words } = visitor(&room, &headers, uri.query()).await;
    let frame = Frame::new(&room, words, editor.as_ref(), Tab::None);
    let (title, advice) = error.told(words);
    let back = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).and_then(pages::own_path);
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
