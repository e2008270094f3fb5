//! Articles: drafts, what the gate says of them, publishing, and all that was ever published of them.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::{Act, Permission, advisory_for_update};
use gazette_news::{ArticleId, Change, DispatchId, Language, Removal};
use gazette_store::{Draft, Error as StoreError, KeptArticle, KeptEdition};
use jiff::Timestamp;

use super::editor_view::{MarkRow, blank, draft_of, mark_rows, slug};
use super::go;
use super::story_view::{DispatchLine, dispatch_line};
use crate::desk::Room;
use crate::error::{Answer, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab, dir_of};
use crate::house::{HouseError, Order, Piece};
use crate::session::Signed;

/// Articles on one page.
const ON_A_PAGE: i64 = 200;

/// What an article is called in lists.
pub(super) fn title_of(article: &KeptArticle) -> String {
    let headline = article.draft.as_ref().map(|draft| draft.text.headline.trim()).unwrap_or_default();
    if headline.is_empty() { article.slug.clone() } else { headline.to_owned() }
}

#[derive(Template)]
#[template(path = "articles.html")]
struct Articles {
    w: Frame,
    articles: Vec<KeptArticle>,
    languages: Vec<Language>,
}

impl Articles {
    fn title(&self, article: &KeptArticle) -> String {
        title_of(article)
    }

    fn dir(&self, code: &str) -> &'static str {
        dir_of(code)
    }
}

/// `GET /desk/articles`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    super::page(&Articles {
        w: signed.frame(&room, Tab::Articles),
        articles: room.store.articles(ON_A_PAGE).await?,
        languages: room.languages.clone(),
    })
}

/// `POST /desk/articles`: begins one that rests on no dispatch.
pub(crate) async fn begin(State(room): State<Arc<Room>>, signed: Signed, fields: Fields) -> Answer {
    signed.must(Permission::Write)?;
    let (headline, language) = (fields.text("headline"), fields.parsed("language")?);
    if headline.is_empty() || !room.languages.contains(&language) {
        return Err(Error::Form("headline, language".to_owned()));
    }
    let (draft, now) = (blank(language, headline), room.house.now());
    let mut id = room.store.begin_article(None, &slug(headline), &draft, &[], Some(signed.id()), now).await;
    if matches!(id, Err(StoreError::Conflict(_))) {
        let other = format!("{}-{}", slug(headline), now.as_second());
        id = room.store.begin_article(None, &other, &draft, &[], Some(signed.id()), now).await;
    }
    go(&format!("/desk/articles/{}", id?.0))
}

/// An edition in the history, with what differs from the one before.
struct Past {
    edition: KeptEdition,
    difference: Option<Vec<Piece>>,
}

/// Somebody else's save that stands in the way of this one.
struct Theirs {
    difference: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "article.html")]
struct ArticlePage {
    w: Frame,
    article: KeptArticle,
    draft: Draft,
    number: i64,
    dir: &'static str,
    marks: Vec<MarkRow>,
    dispatches: Vec<DispatchLine>,
    findings: Vec<String>,
    refusal: Option<String>,
    past: Vec<Past>,
    theirs: Option<Theirs>,
    told: Told,
    saved: bool,
    embargoed: Option<Timestamp>,
}

/// What was typed into the forms of the press, kept when it refuses.
#[derive(Default)]
struct Told {
    act: String,
    was: String,
    is: String,
    advisory: String,
    note: String,
    reason: String,
}

impl ArticlePage {
    fn is_state(&self, state: &str) -> bool {
        self.article.state == state
    }

    fn credits(&self) -> String {
        self.draft.text.credits.iter().map(|credit| credit.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    fn is_told(&self, act: &str) -> bool {
        self.told.act == act
    }
}

/// What one answer of the article's page adds to what is kept.
#[derive(Default)]
struct With {
    draft: Option<Draft>,
    refusal: Option<String>,
    theirs: Option<Theirs>,
    told: Told,
    saved: bool,
}

/// `GET /desk/articles/{id}`
pub(crate) async fn page(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    show(&room, &signed, ArticleId(id), With::default()).await
}

async fn show(room: &Room, signed: &Signed, id: ArticleId, with: With) -> Answer {
    let article = room.store.article(id).await?;
    let editions = room.store.editions(id).await?;
    let draft = with.draft.unwrap_or_else(|| working_draft(&article, &editions));
    let (findings, refused) = rehearse(room, signed, &article).await?;
    let w = signed.frame(room, Tab::Articles);
    let advisory = editions
        .last()
        .and_then(|last| advisory_for_update(&last.body.text.body, &draft.text.body, draft.text.language));
    let mut told = with.told;
    if told.advisory.is_empty() {
        told.advisory = advisory.unwrap_or_default();
    }
    super::page(&ArticlePage {
        dir: dir_of(draft.text.language.as_str()),
        number: article.draft_number,
        marks: mark_rows(&draft),
        dispatches: used(room, id).await?,
        findings,
        refusal: with.refusal.or(refused),
        past: history(room, editions),
        theirs: with.theirs,
        told,
        saved: with.saved,
        embargoed: article.embargo.filter(|until| *until > room.house.now()),
        article,
        draft,
        w,
    })
}

/// The draft, or what is published where nobody has begun another.
fn working_draft(article: &KeptArticle, editions: &[KeptEdition]) -> Draft {
    let published = || editions.last().map(|last| Draft { text: last.body.text.clone(), marks: Vec::new() });
    let language = article.language.parse().unwrap_or(Language::UNDETERMINED);
    article.draft.clone().or_else(published).unwrap_or_else(|| blank(language, ""))
}

async fn rehearse(
    room: &Room,
    signed: &Signed,
    article: &KeptArticle,
) -> Result<(Vec<String>, Option<String>), Error> {
    if article.state == "withdrawn" {
        return Ok((Vec::new(), None));
    }
    match room.house.rehearse(article.id).await {
        Ok(findings) => Ok((findings, None)),
        Err(HouseError::Refused(refusal)) => Ok((Vec::new(), Some(refusal.sentence(signed.words.language)))),
        Err(HouseError::Outside(why)) => Ok((vec![why], None)),
        Err(error) => Err(error.into()),
    }
}

async fn used(room: &Room, id: ArticleId) -> Result<Vec<DispatchLine>, Error> {
    let outlets = super::story::outlets(room).await?;
    let mut lines = Vec::new();
    for dispatch in room.store.article_dispatches(id).await? {
        lines.push(dispatch_line(&room.store.dispatch(dispatch).await?, &outlets, None));
    }
    Ok(lines)
}

/// The editions, newest first, each with its difference from the one before.
fn history(room: &Room, editions: Vec<KeptEdition>) -> Vec<Past> {
    let bodies: Vec<String> = editions.iter().map(|edition| edition.body.text.body.clone()).collect();
    let past = editions.into_iter().enumerate().map(|(at, edition)| {
        let before = at.checked_sub(1).and_then(|before| bodies.get(before));
        let changed = before.filter(|before| **before != edition.body.text.body);
        let difference = changed.map(|before| room.house.difference(before, &edition.body.text.body));
        Past { edition, difference }
    });
    let mut past: Vec<Past> = past.collect();
    past.reverse();
    past
}

/// `POST /desk/articles/{id}`: saves the draft. With `quiet` it answers with the new number alone, for saving by itself.
pub(crate) async fn save(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Write)?;
    let id = ArticleId(id);
    let article = room.store.article(id).await?;
    if article.state == "withdrawn" {
        return Err(Error::Refused(gazette_desk::Refusal::State { act: "change", state: "withdrawn" }));
    }
    let kept = working_draft(&article, &room.store.editions(id).await?);
    let draft = draft_of(&fields, &kept)?;
    let quiet = fields.has("quiet");
    match room.store.save_draft(id, &draft, fields.parsed("number")?, room.house.now()).await {
        Ok(number) if quiet => Ok(number.to_string().into_response()),
        Ok(_) => show(&room, &signed, id, With { saved: true, ..With::default() }).await,
        Err(StoreError::Conflict(why)) if quiet => Err(Error::Conflict(why)),
        Err(StoreError::Conflict(_)) => {
            // Both texts are shown; hers stays in the form, and saving it again is then her own decision.
            let difference = room.house.difference(&kept.text.body, &draft.text.body);
            let with = With { draft: Some(draft), theirs: Some(Theirs { difference }), ..With::default() };
            Ok((StatusCode::CONFLICT, show(&room, &signed, id, with).await?).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /desk/articles/{id}/press`: publishes, updates, corrects, clarifies, refiles or withdraws.
pub(crate) async fn press(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let id = ArticleId(id);
    let act = act_of(&fields)?;
    let article = room.store.article(id).await?;
    if article.draft_number != fields.parsed::<i64>("number")? && !matches!(act, Act::Withdraw { .. }) {
        // What would go out is not what she has read.
        return Err(Error::Conflict("the draft was saved in the meantime".to_owned()));
    }
    match room.house.press(Order { article: id, act, by: signed.id() }).await {
        Ok(()) => go(&format!("/desk/articles/{}", id.0)),
        Err(HouseError::Refused(refusal)) => {
            let refusal = Some(refusal.sentence(signed.words.language));
            let with = With { refusal, told: told(&fields), ..With::default() };
            Ok((StatusCode::CONFLICT, show(&room, &signed, id, with).await?).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn act_of(fields: &Fields) -> Result<Act, Error> {
    let text = |name: &str| fields.lines(name);
    Ok(match fields.text("act") {
        "publish" => Act::Publish,
        "update" => Act::Update { advisory: text("advisory") },
        "correct" => Act::Correct { was: text("was"), is: text("is") },
        "clarify" => Act::Clarify { note: text("note") },
        "refile" => Act::Refile { note: text("note") },
        "kill" => Act::Withdraw { removal: Removal::Kill, reason: text("reason") },
        "takedown" => Act::Withdraw { removal: Removal::Takedown, reason: text("reason") },
        _ => return Err(Error::Form("act".to_owned())),
    })
}

fn told(fields: &Fields) -> Told {
    Told {
        act: fields.text("act").to_owned(),
        was: fields.lines("was"),
        is: fields.lines("is"),
        advisory: fields.lines("advisory"),
        note: fields.lines("note"),
        reason: fields.lines("reason"),
    }
}

/// What an edition says about itself, beside the word for its kind.
fn note_of(change: &Change) -> String {
    match change {
        Change::First => String::new(),
        Change::Update { advisory } => advisory.clone(),
        Change::Correction { was, is } => format!("{was} → {is}"),
        Change::Clarification { note } | Change::Refile { note } => note.clone(),
        Change::Withdrawal { reason, .. } => reason.clone(),
    }
}

impl Past {
    fn note(&self) -> String {
        note_of(&self.edition.change)
    }
}

impl MarkRow {
    fn has(&self, dispatch: &DispatchLine) -> bool {
        let id: &DispatchId = &dispatch.id;
        self.rests_on(id)
    }
}
