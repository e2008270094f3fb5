//! The outcomes of a request that are not what was asked for.
//!
//! There is no blanket conversion: each kind of failure says here which answer it becomes and what the page advises.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use gazette_desk::Refusal;
use gazette_news::Note;

use crate::house::HouseError;
use crate::words::{Words, met};

/// Why a request was not answered as asked.
#[derive(Debug, Clone)]
pub(crate) enum Error {
    /// There is no such page or thing: 404.
    NotFound,
    /// An invitation that was used, voided or is too old: 410.
    InvitationOver,
    /// Nobody has signed in: she is sent to do so.
    SignIn,
    /// A form that cannot be understood: 400.
    Form(BadForm),
    /// The editors' rules say no: 409, with their sentence.
    Refused(Refusal),
    /// Somebody else was first: 409.
    Conflict(String),
    /// Too many tries: 429, with the seconds to wait.
    TooMany(i64),
    /// The outside world did not play along: 502.
    Outside(Note),
    /// The database cannot be used just now: 503.
    Unavailable(String),
    /// Something is wrong with what we hold: 500.
    Corrupt(String),
}

/// What of a form cannot be understood.
#[derive(Debug, Clone)]
pub(crate) enum BadForm {
    /// A field, by its name in the form.
    Field(&'static str),
    /// What is wrong, in the language of whoever sent it.
    Told(&'static str),
    /// All of it. Whoever sends no form at all is a program; what is wrong with it is for the log.
    Whole(String),
}

/// What a handler gives.
pub(crate) type Answer = Result<Response, Error>;

impl From<gazette_store::Error> for Error {
    fn from(error: gazette_store::Error) -> Error {
        match error {
            gazette_store::Error::NotFound(_) => Error::NotFound,
            gazette_store::Error::Conflict(why) => Error::Conflict(why),
            gazette_store::Error::Unavailable(why) => Error::Unavailable(why),
            gazette_store::Error::Corrupt(why) => Error::Corrupt(why),
        }
    }
}

impl From<HouseError> for Error {
    fn from(error: HouseError) -> Error {
        match error {
            HouseError::Refused(refusal) => Error::Refused(refusal),
            HouseError::Outside(why) => Error::Outside(why),
            HouseError::Store(error) => error.into(),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refused(refusal)
    }
}

impl Error {
    /// The status it is answered with.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::InvitationOver => StatusCode::GONE,
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::Form(_) => StatusCode::BAD_REQUEST,
            Error::Refused(_) | Error::Conflict(_) => StatusCode::CONFLICT,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Outside(_) => StatusCode::BAD_GATEWAY,
            Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Corrupt(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What the page says: a title, and what to do.
    pub(crate) fn told(&self, w: &'static Words) -> (String, String) {
        let (title, advice) = match self {
            Error::NotFound => (w.not_found, w.not_found_advice.to_owned()),
            Error::InvitationOver => (w.invitation_over, w.invitation_over_advice.to_owned()),
            Error::SignIn => (w.sign_in, String::new()),
            Error::Form(bad) => (w.bad_form, bad.told(w)),
            Error::Refused(refusal) => (w.refused, refusal.sentence(w.language)),
            Error::Conflict(_) => (w.conflict, w.conflict_advice.to_owned()),
            Error::TooMany(_) => (w.too_many, w.too_many_advice.to_owned()),
            Error::Outside(why) => {
                (w.outside, format!("{} {}", w.outside_advice, met::told(why, w.language)))
            }
            Error::Unavailable(_) => (w.unavailable, w.unavailable_advice.to_owned()),
            Error::Corrupt(_) => (w.corrupt, w.corrupt_advice.to_owned()),
        };
        (title.to_owned(), advice)
    }
}

impl BadForm {
    fn told(&self, w: &Words) -> String {
        match self {
            BadForm::Field(name) => match w.field(name) {
                Some(label) => format!("{} ({label})", w.bad_form_advice),
                None => w.bad_form_advice.to_owned(),
            },
            BadForm::Told(what) => (*what).to_owned(),
            BadForm::Whole(_) => w.bad_form_advice.to_owned(),
        }
    }
}

impl IntoResponse for Error {
    /// The bare status; [`crate::problem::show`] makes the page, since only it knows whom it speaks to.
    fn into_response(self) -> Response {
        match &self {
            Error::Unavailable(why) => tracing::error!(%why, "the database cannot be used"),
            Error::Corrupt(why) => tracing::error!(%why, "what is held cannot be right"),
            Error::Form(BadForm::Whole(why)) => tracing::debug!(%why, "a form cannot be understood"),
            Error::Conflict(why) => tracing::debug!(%why, "somebody else was first"),
            _ => {}
        }
        let mut response = self.status().into_response();
        if let Error::TooMany(seconds) = self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
