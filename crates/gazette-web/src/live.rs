//! What happens, told to open pages as server-sent events.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::broadcast::error::RecvError;

use crate::house::News;
use crate::room::Room;
use crate::session::Signed;

/// `GET /desk/live`: `story`, `article` and `wire` events, each with the number or name of what changed; `all` when
/// this page missed some and should look again.
pub(crate) async fn events(State(room): State<Arc<Room>>, _signed: Signed) -> Response {
    let heard = room.house.listen();
    let events = stream::unfold(heard, |mut heard| async move {
        let event = match heard.recv().await {
            Ok(News::Story(id)) => Event::default().event("story").data(id.0.to_string()),
            Ok(News::Article(id)) => Event::default().event("article").data(id.0.to_string()),
            Ok(News::Wire(id)) => Event::default().event("wire").data(id.as_str()),
            Err(RecvError::Lagged(_)) => Event::default().event("all").data(""),
            Err(RecvError::Closed) => return None,
        };
        Some((Ok::<_, Infallible>(event), heard))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(20))).into_response()
}
