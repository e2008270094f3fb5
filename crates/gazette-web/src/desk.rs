//! Where each of the pages is.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Redirect;
use axum::routing::{MethodRouter, get, post};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::decompression::RequestDecompressionLayer;

use crate::room::{Desk, Room};
use crate::{guard, live, pages, problem, push, site};

/// The largest form an editor may send: an article with its marks, many times over.
const FORM_LIMIT: usize = 2 * 1024 * 1024;

/// All pages on one address.
///
/// To have sign-in tries counted by address, serve it with
/// `into_make_service_with_connect_info::<std::net::SocketAddr>()`.
pub fn router(desk: Desk) -> Router {
    let room = Arc::new(Room::new(desk));
    let desk_pages = Router::new()
        .merge(account_pages())
        .merge(story_pages())
        .merge(article_pages())
        .merge(house_pages())
        .fallback(pages::nothing_here)
        .layer(from_fn_with_state(room.clone(), pages::account::carry))
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(CsrfLayer::new())
        .layer(from_fn(guard::desk_headers))
        .layer(from_fn_with_state(room.clone(), problem::show));
    Router::new()
        .nest("/desk", desk_pages)
        .route("/desk/", get(|| async { Redirect::permanent("/desk") }))
        .route("/push/{token}", pushed())
        .route("/log/checkpoint", get(site::checkpoint))
        .route("/log/tile/{*path}", get(site::tile))
        .fallback(site::serve)
        .layer(CompressionLayer::new())
        .layer(from_fn(guard::common_headers))
        .layer(CatchPanicLayer::new())
        .with_state(room)
}

/// A body that is sent compressed is unpacked, and counted unpacked; one in an encoding that nobody here unpacks is
/// refused with 415, so that its sender knows.
fn pushed() -> MethodRouter<Arc<Room>> {
    post(push::receive)
        .layer::<_, Infallible>(RequestDecompressionLayer::new())
        .layer(DefaultBodyLimit::max(push::LIMIT))
}

fn account_pages() -> Router<Arc<Room>> {
    use pages::{account, people, sessions};
    Router::new()
        .route("/sign-in", get(account::sign_in_page).post(account::sign_in))
        .route("/sign-out", post(account::sign_out))
        .route("/join/{token}", get(account::join_page).post(account::join))
        .route("/language", post(account::language))
        .route("/people", get(people::list))
        .route("/people/invite", post(people::invite))
        .route("/people/invitations/{digest}/revoke", post(people::revoke))
        .route("/people/{id}/role", post(people::role))
        .route("/people/{id}/close", post(people::close))
        .route("/people/{id}/invite-back", post(people::invite_back))
        .route("/people/{id}/sessions/end", post(sessions::end_all_of))
        .route("/sessions", get(sessions::list))
        .route("/sessions/end", post(sessions::end_others))
        .route("/sessions/{digest}/end", post(sessions::end))
        .route("/assets/{name}", get(pages::assets::serve))
        .route("/live", get(live::events))
}

fn story_pages() -> Router<Arc<Room>> {
    use pages::{compare, dispatch, inbox, marking, search, story, verdicts};
    Router::new()
        .route("/", get(inbox::list))
        .route("/rows/{id}", get(inbox::row))
        .route("/search", get(search::find))
        .route("/stories/{id}", get(story::page))
        .route("/stories/{id}/tree.svg", get(story::tree))
        .route("/stories/{id}/spike", post(story::spike))
        .route("/stories/{id}/compare", get(compare::page))
        .route("/stories/{id}/topics", post(story::topics))
        .route("/stories/{id}/title", post(story::rename))
        .route("/stories/{id}/merge", post(story::merge))
        .route("/stories/{id}/dispatches", post(story::with_dispatches))
        .route("/dispatches/{id}", get(dispatch::page))
        .route("/dispatches/{id}/statements/{statement}", get(marking::page).post(marking::keep))
        .route("/dispatches/{id}/take-back", post(marking::take_back))
        .route("/dispatches/{id}/use-again", post(dispatch::use_again))
        .route("/captures/{id}", get(dispatch::capture))
        .route("/claims/{id}", get(verdicts::claim))
        .route("/claims/{id}/verdicts", post(verdicts::propose))
        .route("/verdicts", get(verdicts::list))
        .route("/verdicts/{id}/second", post(verdicts::second))
        .route("/verdicts/{id}/withdraw", post(verdicts::withdraw))
}

fn article_pages() -> Router<Arc<Room>> {
    use pages::{allegation, article, articles, press, source, takedown};
    Router::new()
        .route("/articles", get(articles::list).post(articles::begin))
        .route("/articles/{id}", get(article::page).post(article::save))
        .route("/articles/{id}/press", post(press::press))
        .route("/articles/{id}/embargo", post(press::embargo))
        .route("/articles/{id}/part", post(press::part))
        .route("/articles/{id}/approve", post(allegation::accept))
        .route("/articles/{id}/source", post(source::learn))
        .route("/articles/{id}/takedown", post(takedown::act))
        .route("/articles/{id}/looked", post(articles::looked))
}

fn house_pages() -> Router<Arc<Room>> {
    use pages::{deeds, outlets, policies, wires};
    Router::new()
        .route("/wires", get(wires::list).post(wires::add))
        .route("/wires/{id}", get(wires::page).post(wires::act))
        .route("/outlets", get(outlets::list).post(outlets::keep))
        .route("/outlets/{id}", get(outlets::page))
        .route("/outlets/{id}/remove", post(outlets::remove))
        .route("/owners", post(outlets::keep_owner))
        .route("/owners/{id}/remove", post(outlets::remove_owner))
        .route("/policies", get(policies::list).post(policies::write))
        .route("/deeds", get(deeds::deeds))
        .route("/jobs", get(deeds::jobs))
        .route("/jobs/{id}", post(deeds::retry))
}
