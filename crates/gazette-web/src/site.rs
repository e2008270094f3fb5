//! The public site: the current set of pages as the press left it, and the log beside it.
//!
//! A set is swapped as a whole: a request is answered from the set that was current when it began, so that a reader
//! never sees half a site. If the database cannot be asked, the set held in memory is served on.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use gazette_store::KeptPage;
use percent_encoding::percent_decode_str;

use crate::held::Pages;
use crate::room::Room;

/// The current set, from memory if it is still the one.
async fn current(room: &Room) -> Result<Option<Arc<Pages>>, gazette_store::Error> {
    let held = room.site.held_set();
    let id = match (room.store.current_set().await, &held) {
        (Ok(id), _) => id,
        (Err(error), Some(_)) => {
            tracing::error!(%error, "serving the site from memory");
            return Ok(held);
        }
        (Err(error), None) => return Err(error),
    };
    match held {
        Some(set) if set.id == id => Ok(Some(set)),
        _ if id == 0 => Ok(None),
        _ => Ok(room.store.page_set().await?.map(|set| room.site.hold_set(set))),
    }
}

async fn bytes_of(room: &Room, page: &KeptPage) -> Result<Bytes, gazette_store::Error> {
    if let Some(bytes) = room.site.held_bytes(&page.digest) {
        return Ok(bytes);
    }
    let bytes = Bytes::from(room.store.bytes(&page.digest).await?);
    room.site.hold_bytes(&page.digest, &bytes);
    Ok(bytes)
}

/// Everything that is neither desk, push nor log.
pub(crate) async fn serve(
    State(room): State<Arc<Room>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let mut answer = from_current(&room, uri.path(), &headers).await;
    if let Err(gazette_store::Error::NotFound(_)) = answer {
        // Two publications since this set was looked up have dropped the page's bytes: there is a newer one.
        answer = from_current(&room, uri.path(), &headers).await;
    }
    let response = answer.unwrap_or_else(|error| {
        tracing::error!(%error, "a page cannot be served");
        plain(
            StatusCode::SERVICE_UNAVAILABLE,
            "This page cannot be shown just now. Please come back in a minute.",
        )
    });
    if method == Method::HEAD { without_body(response) } else { response }
}

async fn from_current(room: &Room, raw: &str, headers: &HeaderMap) -> Result<Response, gazette_store::Error> {
    match current(room).await? {
        Some(set) => page(room, &set, raw, headers).await,
        None => Ok(plain(StatusCode::NOT_FOUND, "Nothing has been published here yet.")),
    }
}

async fn page(
    room: &Room,
    set: &Pages,
    raw: &str,
    headers: &HeaderMap,
) -> Result<Response, gazette_store::Error> {
    let Ok(path) = percent_decode_str(raw).decode_utf8() else {
        return missing(room, set, raw).await;
    };
    if let Some(found) = set.by_path.get(path.as_ref()) {
        let status = StatusCode::from_u16(found.status as u16).unwrap_or(StatusCode::OK);
        return answer(room, found, status, headers).await;
    }
    // A double slash at the beginning would make the redirect lead to another host.
    if !raw.ends_with('/')
        && !raw.starts_with("//")
        && set.by_path.contains_key(&format!("{path}/"))
        && let Ok(location) = HeaderValue::from_str(&format!("{raw}/"))
    {
        return Ok((StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response());
    }
    missing(room, set, raw).await
}

/// The site's own page for a missing one, in the language of the folder asked for.
async fn missing(room: &Room, set: &Pages, raw: &str) -> Result<Response, gazette_store::Error> {
    let folder = raw.trim_start_matches('/').split('/').next().unwrap_or_default();
    let own = set.by_path.get(&format!("/{folder}/404.html")).or_else(|| set.by_path.get("/404.html"));
    match own {
        Some(page) => answer(room, page, StatusCode::NOT_FOUND, &HeaderMap::new()).await,
        None => Ok(plain(StatusCode::NOT_FOUND, "There is no such page.")),
    }
}

async fn answer(
    room: &Room,
    page: &KeptPage,
    status: StatusCode,
    asked: &HeaderMap,
) -> Result<Response, gazette_store::Error> {
    // Weak, since the same page goes out compressed and not.
    let tag = format!("W/\"{}\"", page.digest);
    let keep = if is_named_by_content(page) {
        "public, max-age=31536000, immutable"
    } else {
        // A withdrawal must reach readers at once: caches ask each time and are told 304.
        "public, no-cache"
    };
    let fresh = asked.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    let known =
        status == StatusCode::OK && fresh.is_some_and(|tags| tags.contains(&page.digest) || tags == "*");
    let headers = [(header::ETAG, tag), (header::CACHE_CONTROL, keep.to_owned())];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let bytes = bytes_of(room, page).await?;
    let kind = [(header::CONTENT_TYPE, page.content_type.clone())];
    Ok((status, headers, kind, bytes).into_response())
}

/// Whether the file's name tells its bytes, so that it can be kept for good.
fn is_named_by_content(page: &KeptPage) -> bool {
    let name = page.path.rsplit('/').next().unwrap_or_default();
    page.status == 200 && page.digest.get(..8).is_some_and(|short| name.contains(short))
}

fn plain(status: StatusCode, words: &str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], format!("{words}\n")).into_response()
}

fn without_body(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let len = axum::body::HttpBody::size_hint(&body).exact();
    if let Some(len) = len {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(len));
    }
    Response::from_parts(parts, Body::empty())
}

/// `GET /log/checkpoint` (C2SP tlog-tiles: the signed state, never cached).
pub(crate) async fn checkpoint(State(room): State<Arc<Room>>) -> Response {
    match room.store.log_head().await {
        Ok(head) if head.checkpoint.is_empty() => plain(StatusCode::NOT_FOUND, "The log is empty."),
        Ok(head) => {
            let headers =
                [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
            (headers, head.checkpoint).into_response()
        }
        Err(error) => log_trouble(&error),
    }
}

/// `GET /log/tile/{path}` (C2SP tlog-tiles: a tile's path tells its content, so it may be kept for good).
pub(crate) async fn tile(State(room): State<Arc<Room>>, Path(path): Path<String>) -> Response {
    match room.store.tile(&format!("tile/{path}")).await {
        Ok(Some(bytes)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/octet-stream"),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ];
            (headers, bytes).into_response()
        }
        Ok(None) => plain(StatusCode::NOT_FOUND, "The log has no such tile."),
        Err(error) => log_trouble(&error),
    }
}

fn log_trouble(error: &gazette_store::Error) -> Response {
    tracing::error!(%error, "the log cannot be served");
    plain(StatusCode::SERVICE_UNAVAILABLE, "The log cannot be read just now.")
}
