//! One article: its draft, what the gate says of it, what is doubted, and all that was ever published of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::{Permission, advisory_for_update, numbers_changed};
use gazette_news::{ArticleId, ArticleState, Change, DispatchId};
use gazette_store::{Draft, Error as StoreError, KeptArticle, KeptEdition, Sourcing};
use jiff::Timestamp;

use super::doubts::{DoubtLine, doubt_lines};
use super::editor_view::{MarkRow, draft_of, mark_rows};
use super::source;
use super::story_view::{DispatchLine, dispatch_line};
use super::takedown_view::{self, WaitingTakedown};
use super::working::{may_be_edited, refuse_closed, working_draft};
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab, dir_of};
use crate::house::{HouseError, Piece, Rehearsal};
use crate::room::Room;
use crate::session::Signed;
use crate::words::met;

/// An edition in the history, with what differs from the one before.
struct Past {
    edition: KeptEdition,
    difference: Option<Vec<Piece>>,
}

/// Somebody else's save that stands in the way of this one.
pub(super) struct Theirs {
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
    told: Typed,
    saved: bool,
    /// Marks that turn the order of letters were taken out of what she sent.
    was_turned: bool,
    /// Until when something it rests on, or it itself, must not be shown; while that is ahead.
    embargoed: Option<Timestamp>,
    doubts: Vec<DoubtLine>,
    /// Sentences of which nobody has said how they are known.
    unsourced: Vec<String>,
    /// The words of allegations that wait for a second person.
    waiting: Vec<String>,
    /// Sources who are not named and whom nobody else has accepted.
    sources: Vec<source::WaitingSource>,
    /// The takedown that waits for a second person, and whether there is somebody who could agree to hers (rule 23).
    takedown: Option<WaitingTakedown>,
    has_second: bool,
    /// Where readers find it, while they do.
    on_site: Option<String>,
    /// A number that the draft changes in what readers have seen: what it was and what it is (rule 16).
    changed: Option<(String, String)>,
}

/// What was typed into the forms of the press, kept when it refuses.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) act: String,
    pub(super) was: String,
    pub(super) is: String,
    pub(super) advisory: String,
    pub(super) note: String,
    pub(super) reason: String,
    pub(super) at: String,
}

impl ArticlePage {
    fn is_state(&self, state: &str) -> bool {
        self.article.state.as_str() == state
    }

    /// The save that she has read and may publish. Where another's stands in the way of hers it is none: what would go
    /// out is not what is in the form.
    fn read(&self) -> i64 {
        if self.theirs.is_some() { 0 } else { self.number }
    }

    fn may_be_edited(&self) -> bool {
        may_be_edited(&self.article)
    }

    /// The article's own embargo as a form takes it.
    fn embargo_field(&self) -> String {
        self.article.embargo.map(super::time_field::utc_field).unwrap_or_default()
    }

    /// What the edition that waits for its time says about itself.
    fn planned_note(&self) -> Option<String> {
        let planned = self.article.schedule.as_ref().map(|schedule| note_of(&schedule.change));
        planned.filter(|note| !note.is_empty())
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
pub(super) struct Answered {
    pub(super) draft: Option<Draft>,
    pub(super) refusal: Option<String>,
    pub(super) theirs: Option<Theirs>,
    pub(super) told: Typed,
    pub(super) saved: bool,
    pub(super) was_turned: bool,
}

/// `GET /desk/articles/{id}`
pub(crate) async fn page(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    show(&room, &signed, ArticleId(id), Answered::default()).await
}

pub(super) async fn show(room: &Room, signed: &Signed, id: ArticleId, with: Answered) -> Answer {
    let article = room.store.article(id).await?;
    let editions = room.store.editions(id).await?;
    let draft = with.draft.unwrap_or_else(|| working_draft(&article, &editions));
    let (rehearsal, refused) = rehearse(room, signed, &article).await?;
    let is_open = may_be_edited(&article);
    let sources = source::waiting(&working_draft(&article, &editions), signed.id());
    let sources = if is_open { sources } else { Vec::new() };
    let w = signed.frame(room, Tab::Articles);
    let advisory = editions
        .last()
        .and_then(|last| advisory_for_update(&last.body.text.body, &draft.text.body, draft.text.language));
    let doubts = doubt_lines(&w, room.store.doubts_of(id).await?);
    let dispatches = used(room, id).await?;
    let embargo = dispatches.iter().map(|dispatch| dispatch.embargo).max().flatten().max(article.embargo);
    let mut told = with.told;
    if told.advisory.is_empty() {
        told.advisory = advisory.unwrap_or_default();
    }
    let shown = editions.last().filter(|last| last.change.shows_words());
    let changed = shown.and_then(|last| numbers_changed(&last.body.text, &draft.text));
    if let Some((was, is)) = changed.clone().filter(|_| told.was.is_empty() && told.is.is_empty()) {
        (told.was, told.is) = (was, is);
    }
    let (takedown, has_second) = takedown_view::waiting(room, signed, &article).await?;
    let on_site = on_site(room, &article, &editions).await?;
    let (waiting, unsourced) = match is_open {
        true => (room.house.waiting_allegations(id).await?, room.house.unsourced(id).await?),
        false => Default::default(),
    };
    super::page(&ArticlePage {
        waiting,
        unsourced,
        sources,
        takedown,
        has_second,
        on_site,
        dir: dir_of(draft.text.language.as_str()),
        number: article.draft_number,
        marks: mark_rows(&draft, &rehearsal.labels),
        dispatches,
        doubts,
        changed,
        findings: rehearsal.findings,
        refusal: with.refusal.or(refused),
        past: history(room, editions),
        theirs: with.theirs,
        told,
        saved: with.saved,
        was_turned: with.was_turned,
        embargoed: embargo.filter(|until| *until > room.house.now()),
        article,
        draft,
        w,
    })
}

/// Where readers find an article: its newest edition's leaf in the log says so.
async fn on_site(
    room: &Room,
    article: &KeptArticle,
    editions: &[KeptEdition],
) -> Result<Option<String>, Error> {
    #[derive(serde::Deserialize)]
    struct Leaf {
        path: String,
    }
    let Some(last) = editions.last().filter(|_| article.state == ArticleState::Published) else {
        return Ok(None);
    };
    let leaf = room.store.leaves(last.leaf, last.leaf + 1).await?.pop();
    let leaf = leaf.and_then(|leaf| serde_json::from_slice::<Leaf>(&leaf).ok());
    Ok(leaf.map(|leaf| leaf.path).filter(|path| path.starts_with('/')))
}

async fn rehearse(
    room: &Room,
    signed: &Signed,
    article: &KeptArticle,
) -> Result<(Rehearsal, Option<String>), Error> {
    if !may_be_edited(article) {
        return Ok((Rehearsal::default(), None));
    }
    match room.house.rehearse(article.id, signed.words.language).await {
        Ok(rehearsal) => Ok((rehearsal, None)),
        Err(HouseError::Refused(refusal)) => {
            Ok((Rehearsal::default(), Some(refusal.sentence(signed.words.language))))
        }
        Err(HouseError::Outside(why)) => {
            let findings = vec![met::told(&why, signed.words.language)];
            Ok((Rehearsal { findings, ..Rehearsal::default() }, None))
        }
        Err(error) => Err(error.into()),
    }
}

async fn used(room: &Room, id: ArticleId) -> Result<Vec<DispatchLine>, Error> {
    let outlets = super::story_view::all_outlets(room).await?;
    let mut lines = Vec::new();
    for used in room.store.article_dispatches(id).await? {
        lines.push(dispatch_line(&room.store.dispatch(used.dispatch).await?, &outlets, None));
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

/// `POST /desk/articles/{id}`: saves the draft. Answered `quiet` it answers with the new number alone, for saving by
/// itself.
pub(crate) async fn save(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Write)?;
    let id = ArticleId(id);
    let article = room.store.article(id).await?;
    refuse_closed(&article)?;
    let kept = working_draft(&article, &room.store.editions(id).await?);
    let mut draft = draft_of(&fields, &kept, signed.id())?;
    let quiet = fields.has("quiet");
    if !quiet {
        source::seal(&room, &signed, id, &fields, &mut draft).await?;
    }
    rests_on_its_own(&room, id, &draft).await?;
    match room.store.save_draft(id, &draft, fields.parsed("number")?, room.house.now()).await {
        Ok(number) if quiet => Ok(number.to_string().into_response()),
        Ok(_) => {
            let with = Answered { saved: true, was_turned: fields.was_turned(), ..Answered::default() };
            show(&room, &signed, id, with).await
        }
        Err(StoreError::Conflict(why)) if quiet => Err(Error::Conflict(why)),
        Err(StoreError::Conflict(_)) => {
            // Both texts are shown; hers stays in the form, and saving it again is then her own decision.
            let difference = room.house.difference(&kept.text.body, &draft.text.body);
            let with =
                Answered { draft: Some(draft), theirs: Some(Theirs { difference }), ..Answered::default() };
            Ok((StatusCode::CONFLICT, show(&room, &signed, id, with).await?).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// A mark names dispatches that the article rests on, as the page offers them: any other would escape what the gate
/// asks about those.
async fn rests_on_its_own(room: &Room, id: ArticleId, draft: &Draft) -> Result<(), Error> {
    let own = room.store.article_dispatches(id).await?;
    let named = draft.marks.iter().filter_map(|mark| match &mark.sourcing {
        Sourcing::Dispatches { dispatches, .. } => Some(dispatches),
        Sourcing::OwnReporting | Sourcing::CommonKnowledge | Sourcing::Waived { .. } => None,
    });
    let all_are = named.flatten().all(|dispatch| own.iter().any(|used| used.dispatch == *dispatch));
    if all_are { Ok(()) } else { Err(Error::Form(BadForm::Field("dispatch"))) }
}

/// What an edition says about itself, beside the word for its kind.
pub(super) fn note_of(change: &Change) -> String {
    match change {
        Change::First => String::new(),
        Change::Update { advisory } => advisory.clone(),
        Change::Correction { was, is } => format!("{was} → {is}"),
        Change::Clarification { note } | Change::Refile { note } | Change::Release { note } => note.clone(),
        Change::Hold { reason } | Change::Withdrawal { reason, .. } => reason.clone(),
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
