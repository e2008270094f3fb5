//! The desk's own style and script as files.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;

use crate::error::{Answer, Error};
use crate::room::Room;

/// `GET /desk/assets/{name}`.
pub(crate) async fn serve(State(room): State<Arc<Room>>, Path(name): Path<String>) -> Answer {
    let (kind, text) = room.assets.named(&name).ok_or(Error::NotFound)?;
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, text).into_response())
}
