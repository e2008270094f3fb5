//! What was found at the desk, and why.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use serde::Deserialize;

use super::page;
use crate::error::Answer;
use crate::frame::{Frame, Tab, dir_of};
use crate::house::Found;
use crate::room::Room;
use crate::session::Signed;

/// The most letters of a question that are read.
const LONGEST: usize = 400;

#[derive(Template)]
#[template(path = "search.html")]
struct Search {
    w: Frame,
    typed: String,
    /// The question as an address holds it.
    quoted: String,
    found: Found,
}

impl Search {
    fn dir(&self, code: &str) -> &'static str {
        dir_of(code)
    }
}

/// What is asked.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    words: String,
    before: Option<i64>,
}

/// `GET /desk/search`
pub(crate) async fn find(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Query(asked): Query<Asked>,
) -> Answer {
    let typed: String = asked.words.trim().chars().take(LONGEST).collect();
    let found = room.house.search(&typed, asked.before).await?;
    let quoted =
        percent_encoding::utf8_percent_encode(&typed, percent_encoding::NON_ALPHANUMERIC).to_string();
    page(&Search { w: signed.frame(&room, Tab::Inbox), typed, quoted, found })
}
