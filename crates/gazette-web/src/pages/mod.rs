//! The desk's pages, one file for each part of the desk.

pub(crate) mod account;
pub(crate) mod allegation;
pub(crate) mod article;
pub(crate) mod articles;
pub(crate) mod assets;
pub(crate) mod compare;
pub(crate) mod deeds;
pub(crate) mod dispatch;
pub(crate) mod inbox;
pub(crate) mod marking;
pub(crate) mod outlets;
pub(crate) mod people;
pub(crate) mod policies;
pub(crate) mod press;
pub(crate) mod search;
pub(crate) mod sessions;
pub(crate) mod source;
pub(crate) mod story;
pub(crate) mod takedown;
mod takedown_view;
pub(crate) mod verdicts;
pub(crate) mod wires;

mod claims_view;
mod doubts;
mod editor_view;
mod story_view;
mod time_field;
mod timeline;
mod working;

use askama::Template;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::error::{Answer, Error};
use crate::frame::Frame;

/// A page from its template.
fn page(template: &impl Template) -> Answer {
    match template.render() {
        Ok(html) => Ok(Html(html).into_response()),
        Err(error) => Err(Error::Corrupt(format!("a page cannot be made: {error}"))),
    }
}

/// Sends a browser on after a form was taken.
fn go(path: &str) -> Answer {
    Ok(Redirect::to(path).into_response())
}

#[derive(Template)]
#[template(path = "problem.html")]
struct Problem {
    w: Frame,
    title: String,
    advice: String,
    back: Option<String>,
}

/// The page that says why something was not done, and the way back.
pub(crate) fn problem(w: Frame, title: String, advice: String, back: Option<String>) -> Answer {
    page(&Problem { w, title, advice, back })
}

/// The path of an address that leads into the desk; whatever else is not followed.
pub(crate) fn own_path(address: &str) -> Option<String> {
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.find('/').map(|at| &rest[at..])?,
        None => address,
    };
    let own = path == "/desk" || path.starts_with("/desk/") || path.starts_with("/desk?");
    (own && !path.contains(['\\', '\r', '\n'])).then(|| path.to_owned())
}

/// Everything under `/desk` that is no page.
pub(crate) async fn nothing_here() -> Response {
    Error::NotFound.into_response()
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn one_is_sent_back_into_the_desk_only() {
        assert_eq!(own_path("http://host:1/desk/stories/4").as_deref(), Some("/desk/stories/4"));
        assert_eq!(own_path("/desk?spiked=1").as_deref(), Some("/desk?spiked=1"));
        for bad in ["//evil.example/desk", "https://evil.example", "/deskx", "/\\evil", "javascript:alert(1)"]
        {
            assert_eq!(own_path(bad), None, "{bad}");
        }
    }
}
