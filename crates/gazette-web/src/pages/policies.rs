//! The pages in which readers learn who the newsroom is: which there are, and writing them.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use gazette_desk::{POLICY_PAGES, Permission, PolicyPage};
use gazette_news::Language;
use gazette_store::KeptPolicy;

use super::{go, page};
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::session::Signed;

/// The longest title, in letters.
const LONGEST_TITLE: usize = 120;

/// The longest text, in letters.
const LONGEST_TEXT: usize = 40_000;

/// A page in one language, written or not.
struct Line {
    id: String,
    title: String,
    body: String,
    /// What it has to say.
    asks: &'static str,
    is_needed: bool,
}

impl Line {
    fn is_written(&self) -> bool {
        !self.body.is_empty()
    }
}

/// The pages of one language.
struct Tongue {
    language: Language,
    lines: Vec<Line>,
}

impl Tongue {
    fn dir(&self) -> &'static str {
        self.language.direction().as_str()
    }

    fn misses_needed(&self) -> bool {
        self.lines.iter().any(|line| line.is_needed && !line.is_written())
    }
}

#[derive(Template)]
#[template(path = "policies.html")]
struct Policies {
    w: Frame,
    tongues: Vec<Tongue>,
}

/// `GET /desk/policies`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    let written = room.house.policies().await?;
    let tongue = |language: &Language| Tongue {
        language: *language,
        lines: lines(*language, &written, signed.words.language),
    };
    let tongues = room.languages.iter().map(tongue).collect();
    page(&Policies { w: signed.frame(&room, Tab::Policies), tongues })
}

/// The pages that readers look for, and those that were written besides; what each has to say in the reader's language.
fn lines(language: Language, written: &[KeptPolicy], reader: Language) -> Vec<Line> {
    let own =
        |id: &str| written.iter().find(|policy| policy.language == language.as_str() && policy.id == id);
    let known = POLICY_PAGES.iter().map(|page| Line {
        id: page.id.to_owned(),
        title: own(page.id).map_or_else(|| page.title(language).to_owned(), |policy| policy.title.clone()),
        body: own(page.id).map(|policy| policy.body.clone()).unwrap_or_default(),
        asks: page.asks(reader),
        is_needed: page.is_needed,
    });
    let others = written.iter().filter(|policy| policy.language == language.as_str());
    let others = others.filter(|policy| PolicyPage::of(&policy.id).is_none()).map(|policy| Line {
        id: policy.id.clone(),
        title: policy.title.clone(),
        body: policy.body.clone(),
        asks: "",
        is_needed: false,
    });
    known.chain(others).collect()
}

/// `POST /desk/policies`: writes one page in one language; without a text it is taken off the site.
pub(crate) async fn write(State(room): State<Arc<Room>>, signed: Signed, fields: Fields) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let language: Language = fields.parsed("language")?;
    let id = fields.text("id").to_owned();
    let held = room.house.policies().await?;
    let is_known = PolicyPage::of(&id).is_some() || held.iter().any(|policy| policy.id == id);
    if !is_known || !room.languages.contains(&language) {
        return Err(Error::Form(BadForm::Field("language")));
    }
    let (title, body) = (fields.text("title").to_owned(), fields.lines("body"));
    if title.is_empty() || title.chars().count() > LONGEST_TITLE {
        return Err(Error::Form(BadForm::Field("title")));
    }
    if body.chars().count() > LONGEST_TEXT {
        return Err(Error::Form(BadForm::Field("body")));
    }
    let deed = signed.deed(&room, "write-policy", format!("policy {id}"), &format!("{language}: {title}"));
    let policy = KeptPolicy { id: id.clone(), language: language.as_str().to_owned(), title, body };
    room.store.keep_policy(&policy, &deed).await?;
    room.house.remake_site().await?;
    go(&format!("/desk/policies#{id}-{language}"))
}
