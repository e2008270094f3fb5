//! The address that senders post to.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use gazette_store::Error as StoreError;

use crate::house::{Delivery, HouseError};
use crate::room::Room;

/// The largest delivery, in bytes, unpacked: what the readers take.
pub(crate) const LIMIT: usize = 10 * 1024 * 1024;

/// When a sender may try a paused wire again.
const PAUSED: std::time::Duration = std::time::Duration::from_secs(15 * 60);

/// `POST /push/{token}`: 202 once the bytes are safe. Not a byte of a body is read for whoever does not know a token.
pub(crate) async fn receive(
    State(room): State<Arc<Room>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let digest = room.house.digest(token.as_bytes()).to_string();
    let wire = match room.store.wire_by_token(&digest).await {
        Ok(wire) => wire,
        Err(StoreError::NotFound(_)) => return said(StatusCode::NOT_FOUND, "no wire has this push address"),
        Err(error) => return not_kept(&error.to_string()),
    };
    if wire.paused {
        // Not lost and not refused for good: senders keep it and come again.
        let words = said(StatusCode::SERVICE_UNAVAILABLE, "this wire is paused; send it again later");
        return ([(header::RETRY_AFTER, PAUSED.as_secs().to_string())], words).into_response();
    }
    let head = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (content_type, url) = (head(header::CONTENT_TYPE), head(header::CONTENT_LOCATION));
    let bytes = match Bytes::from_request(request, &()).await {
        Ok(bytes) if bytes.is_empty() => return said(StatusCode::BAD_REQUEST, "the delivery is empty"),
        Ok(bytes) => bytes.to_vec(),
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return said(StatusCode::PAYLOAD_TOO_LARGE, "a delivery may have 10 MiB at most");
        }
        Err(error) => return said(error.status(), "the delivery broke off; send it again"),
    };
    match room.house.receive(Delivery { wire: wire.wire.id, url, content_type, bytes }).await {
        Ok(()) => said(StatusCode::ACCEPTED, "kept"),
        Err(HouseError::Outside(why)) => said(StatusCode::BAD_REQUEST, why.text()),
        Err(error) => not_kept(&error.to_string()),
    }
}

fn not_kept(why: &str) -> Response {
    tracing::error!(%why, "a delivery could not be kept");
    said(StatusCode::SERVICE_UNAVAILABLE, "the delivery could not be kept; send it again later")
}

fn said(status: StatusCode, words: &str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], format!("{words}\n")).into_response()
}
