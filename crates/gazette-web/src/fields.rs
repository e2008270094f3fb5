//! The fields of a form as they were sent, in order, repeated ones included.

use std::str::FromStr;

use axum::extract::{Form, FromRequest, Request};

use gazette_news::is_override;

use crate::error::{BadForm, Error};

/// A form. Marks that turn the order of letters are taken out of it: what is typed at the desk is what readers see.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    sent: Vec<(String, String)>,
    was_turned: bool,
}

impl Fields {
    fn of(mut sent: Vec<(String, String)>) -> Fields {
        let was_turned = sent.iter().any(|(_, value)| value.contains(is_override));
        for (_, value) in &mut sent {
            value.retain(|c| !is_override(c));
        }
        Fields { sent, was_turned }
    }

    /// Whether marks that turn the order of letters (U+202D, U+202E) were taken out.
    pub(crate) fn was_turned(&self) -> bool {
        self.was_turned
    }

    /// All fields as they were sent: names and values.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = &(String, String)> {
        self.sent.iter()
    }

    /// The text of a field, trimmed; empty where it was not sent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.sent.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The text of a field, `None` where it is blank.
    pub(crate) fn given(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// A text of several lines, its line ends as `\n`.
    pub(crate) fn lines(&self, name: &str) -> String {
        self.text(name).replace("\r\n", "\n").replace('\r', "\n")
    }

    /// All values of a repeated field.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.sent.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// A field that must be there and be of a kind.
    pub(crate) fn parsed<T: FromStr>(&self, name: &'static str) -> Result<T, Error> {
        self.text(name).parse().map_err(|_| Error::Form(BadForm::Field(name)))
    }

    /// Whether a box is ticked or a button of that name was pressed.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.sent.iter().any(|(key, _)| key == name)
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<Fields, Error> {
        let form = Form::<Vec<(String, String)>>::from_request(request, state).await;
        form.map(|Form(sent)| Fields::of(sent))
            .map_err(|error| Error::Form(BadForm::Whole(error.body_text())))
    }
}
