//! A source of ours who is not named: what the form says of it, who it is under seal, and the second person who learns
//! that and accepts it (rule 10).

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use gazette_desk::{accept_source, may_learn};
use gazette_news::{ArticleId, EditorId, UnnamedSource};
use gazette_store::{Draft, KeptArticle, Mark, Sourcing};

use super::go;
use super::working::{MOST_MARKS, working_draft};
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab, dir_of};
use crate::room::Room;
use crate::session::Signed;

/// The longest that is kept of who somebody is, in letters.
const LONGEST: usize = 2_000;

/// A source as its mark's row in the form shows it.
#[derive(Default)]
pub(super) struct SourceRow {
    /// Whether the source of our own reporting is not named.
    pub(super) is_one: bool,
    pub(super) informs: bool,
    pub(super) is_vital: bool,
    pub(super) is_only_way: bool,
    pub(super) is_reliable: bool,
    /// Whether who it is is kept.
    pub(super) is_known: bool,
    pub(super) is_accepted: bool,
}

impl SourceRow {
    pub(super) fn of(source: Option<&UnnamedSource>) -> SourceRow {
        let Some(source) = source else { return SourceRow::default() };
        SourceRow {
            is_one: true,
            informs: source.informs,
            is_vital: source.is_vital,
            is_only_way: source.is_only_way,
            is_reliable: source.is_reliable,
            is_known: source.identity.is_some(),
            is_accepted: source.accepted.is_some(),
        }
    }
}

/// The source that the form's row `at` speaks of; only our own reporting has one. What a second person accepted stays
/// accepted as long as the words, and what is said of the source, are the same.
pub(super) fn source_of(
    fields: &Fields,
    at: usize,
    (words, sourcing): (&str, &Sourcing),
    before: &Draft,
    by: EditorId,
) -> Option<UnnamedSource> {
    let has = |part: &str| fields.has(&format!("mark-{at}-{part}"));
    if *sourcing != Sourcing::OwnReporting || !has("source") {
        return None;
    }
    let kept = before.marks.iter().find(|mark| mark.words == words && mark.unnamed_source.is_some());
    let kept = kept.and_then(|mark| mark.unnamed_source.as_ref());
    let said = UnnamedSource {
        brought_by: kept.map_or(by, |kept| kept.brought_by),
        informs: has("source-informs"),
        is_vital: has("source-vital"),
        is_only_way: has("source-only-way"),
        is_reliable: has("source-reliable"),
        identity: kept.and_then(|kept| kept.identity),
        accepted: None,
    };
    let accepted = kept.filter(|kept| kept.is_same_as(&said)).and_then(|kept| kept.accepted);
    Some(UnnamedSource { accepted, ..said })
}

/// Seals what the form says of who sources are. It is nowhere else: not in the draft, not in an edition, not in the
/// record.
pub(super) async fn seal(
    room: &Room,
    signed: &Signed,
    article: ArticleId,
    fields: &Fields,
    draft: &mut Draft,
) -> Result<(), Error> {
    for mark in &mut draft.marks {
        let Some(source) = &mut mark.unnamed_source else { continue };
        let Some(identity) = told_of(fields, &mark.words) else { continue };
        let identity: String = identity.chars().take(LONGEST).collect();
        let sealed = room.house.seal(&identity);
        let id = room.store.keep_identity(article, &sealed, signed.id(), room.house.now()).await?;
        *source =
            UnnamedSource { brought_by: signed.id(), identity: Some(id), accepted: None, ..source.clone() };
    }
    Ok(())
}

/// Who the source of these words is, as the form says it.
fn told_of(fields: &Fields, words: &str) -> Option<String> {
    let rows = fields.text("marks").parse().unwrap_or(0_usize);
    (0..rows.min(MOST_MARKS))
        .filter(|at| fields.lines(&format!("mark-{at}-words")) == words)
        .find_map(|at| fields.given(&format!("mark-{at}-source-identity")))
}

/// A source that waits for a second person.
pub(super) struct WaitingSource {
    pub(super) words: String,
    /// Whether whoever looks at the page brought it.
    pub(super) is_own: bool,
}

/// The sources of a draft that nobody else has accepted yet and of which all is said.
pub(super) fn waiting(draft: &Draft, by: EditorId) -> Vec<WaitingSource> {
    let sources = draft.marks.iter().filter_map(|mark| Some((mark, mark.unnamed_source.as_ref()?)));
    let open = sources.filter(|(_, source)| source.accepted.is_none() && source.is_vouched_for());
    open.map(|(mark, source)| WaitingSource { words: mark.words.clone(), is_own: source.brought_by == by })
        .collect()
}

#[derive(Template)]
#[template(path = "source.html")]
struct SourcePage {
    w: Frame,
    article: KeptArticle,
    dir: &'static str,
    number: i64,
    words: String,
    /// Who it is.
    identity: String,
    id: i64,
    is_accepted: bool,
}

/// `POST /desk/articles/{id}/source`: shows a second person who a source is, which is written down, and takes her word
/// that she accepts it.
pub(crate) async fn learn(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let article = room.store.article(ArticleId(id)).await?;
    let mut draft = working_draft(&article, &room.store.editions(article.id).await?);
    let words = fields.lines("words");
    let is_it = |mark: &&mut Mark| mark.words == words && mark.unnamed_source.is_some();
    let mark = draft.marks.iter_mut().find(is_it).ok_or(Error::NotFound)?;
    let source = mark.unnamed_source.as_ref().ok_or(Error::NotFound)?;
    may_learn(source, signed.id(), signed.role)?;
    let identity = source.identity.ok_or(Error::NotFound)?;
    if fields.text("act") != "accept" {
        let sealed = room.store.identity(article.id, identity).await?;
        let told = room.house.unseal(&sealed)?;
        let is_accepted = source.accepted.is_some();
        signed.did(&room, "learn-source", format!("article {id}"), &words).await?;
        let w = signed.frame(&room, Tab::Articles);
        let (dir, number) = (dir_of(&article.language), article.draft_number);
        let page = SourcePage { w, article, dir, number, words, identity: told, id: identity, is_accepted };
        return super::page(&page);
    }
    // She accepts whom she has read of, and nobody who was put in her place since.
    if fields.parsed::<i64>("identity")? != identity {
        return Err(Error::Conflict("another source stands behind these words by now".to_owned()));
    }
    let number = fields.parsed("number").map_err(|_| Error::Form(BadForm::Field("number")))?;
    mark.unnamed_source = Some(accept_source(&words, source, signed.id(), signed.role, room.house.now())?);
    let deed = signed.deed(&room, "accept-source", format!("article {id}"), &words);
    room.store.save_draft_as_deed(article.id, &draft, number, &deed).await?;
    go(&format!("/desk/articles/{id}"))
}
