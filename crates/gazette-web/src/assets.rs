//! The desk's own style and script, under names that change with their bytes.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;

use crate::error::{Answer, Error};
use crate::house::House;
use crate::room::Room;

const STYLE: &str = include_str!("../assets/desk.css");
const SCRIPT: &str = include_str!("../assets/desk.js");

/// The names the style and the script are served under.
#[derive(Debug, Clone)]
pub(crate) struct Assets {
    /// `desk-….css`.
    pub(crate) style: String,
    /// `desk-….js`.
    pub(crate) script: String,
}

impl Assets {
    pub(crate) fn new(house: &dyn House) -> Assets {
        let short = |text: &str| house.digest(text.as_bytes()).to_string()[..12].to_owned();
        Assets { style: format!("desk-{}.css", short(STYLE)), script: format!("desk-{}.js", short(SCRIPT)) }
    }
}

/// `GET /desk/assets/{name}`.
pub(crate) async fn serve(State(room): State<Arc<Room>>, Path(name): Path<String>) -> Answer {
    let (kind, text) = match name {
        name if name == room.assets.style => ("text/css; charset=utf-8", STYLE),
        name if name == room.assets.script => ("text/javascript; charset=utf-8", SCRIPT),
        _ => return Err(Error::NotFound),
    };
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, text).into_response())
}
