//! Claims and the verdicts on them: proposed by one editor, in force by a second.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::{Permission, Proposal, Refusal};
use gazette_news::{ClaimId, EditorId, Evidence, Rating, Standing};
use gazette_store::{KeptClaim, KeptStatement, KeptStory, KeptVerdict};

use super::go;
use super::story_view::{DispatchLine, dispatch_line};
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab, dir_of, standing_class};
use crate::house::HouseError;
use crate::room::Room;
use crate::session::Signed;

/// Verdicts on one page.
const ON_A_PAGE: i64 = 200;

/// Rows for evidence in the form.
const EVIDENCE_ROWS: [usize; 3] = [0, 1, 2];

/// A verdict with the claim it is on.
struct Line {
    verdict: KeptVerdict,
    claim: KeptClaim,
    dir: &'static str,
    /// What became of the claim since the verdict was proposed, if anything.
    change: Option<String>,
}

/// What became of a claim since a verdict on it, which still counts, was proposed. A verdict stays on the words that its
/// editors read.
fn change_of(w: &Frame, verdict: &KeptVerdict, claim: &KeptClaim, is_made: bool) -> Option<String> {
    match () {
        () if verdict.withdrawn.is_some() => None,
        () if !is_made => Some(w.claim_not_made.to_owned()),
        () if verdict.words != claim.text => Some(format!("{} {}", w.claim_is_now, claim.text)),
        () => None,
    }
}

#[derive(Template)]
#[template(path = "verdicts.html")]
struct Verdicts {
    w: Frame,
    changed: Vec<Line>,
    open: Vec<Line>,
    decided: Vec<Line>,
    names: HashMap<EditorId, String>,
}

impl Verdicts {
    fn name(&self, id: &EditorId) -> &str {
        self.names.get(id).map_or("", String::as_str)
    }
}

/// `GET /desk/verdicts`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    let w = signed.frame(&room, Tab::Verdicts);
    let (mut open, mut changed, mut decided) = (Vec::new(), Vec::new(), Vec::new());
    for verdict in room.store.recent_verdicts(ON_A_PAGE).await? {
        let claim = room.store.claim(verdict.claim).await?;
        let waits = verdict.seconded.is_none() && verdict.withdrawn.is_none();
        let change = change_of(&w, &verdict, &claim, room.store.is_claim_made(claim.id).await?);
        let line = Line { dir: dir_of(&claim.language), verdict, claim, change };
        match line.change {
            _ if waits => open.push(line),
            Some(_) => changed.push(line),
            None => decided.push(line),
        }
    }
    let names = names(&room).await?;
    super::page(&Verdicts { w, changed, open, decided, names })
}

async fn names(room: &Room) -> Result<HashMap<EditorId, String>, Error> {
    Ok(room.store.editor_names().await?.into_iter().collect())
}

#[derive(Template)]
#[template(path = "claim.html")]
struct ClaimPage {
    w: Frame,
    own: EditorId,
    claim: KeptClaim,
    dir: &'static str,
    standing: Standing,
    class: &'static str,
    story: KeptStory,
    said: Vec<(KeptStatement, DispatchLine)>,
    verdicts: Vec<(KeptVerdict, Option<String>)>,
    names: HashMap<EditorId, String>,
    ratings: [Rating; 5],
    evidence_rows: [usize; 3],
    /// What was typed into the form, kept when it is refused.
    typed: Fields,
    /// Why it was.
    refusal: Option<String>,
}

impl ClaimPage {
    fn is_rating(&self, rating: &Rating) -> bool {
        self.typed.text("rating") == rating.as_str()
    }

    /// Whether one was chosen: none is proposed to whoever has not.
    fn has_rating(&self) -> bool {
        self.ratings.iter().any(|rating| self.is_rating(rating))
    }

    fn url(&self, at: &usize) -> &str {
        self.typed.text(&format!("url-{at}"))
    }

    fn note(&self, at: &usize) -> &str {
        self.typed.text(&format!("note-{at}"))
    }

    fn name(&self, id: &EditorId) -> &str {
        self.names.get(id).map_or("", String::as_str)
    }

    fn is_open(&self, verdict: &KeptVerdict) -> bool {
        verdict.seconded.is_none() && verdict.withdrawn.is_none()
    }
}

/// `GET /desk/claims/{id}`
pub(crate) async fn claim(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    show(&room, &signed, ClaimId(id), Fields::default(), None).await
}

/// A claim's page, with what was typed into its form and why that was refused.
async fn show(room: &Room, signed: &Signed, id: ClaimId, typed: Fields, refusal: Option<String>) -> Answer {
    let claim = room.store.claim(id).await?;
    let outlets = super::story_view::all_outlets(room).await?;
    let mut said = Vec::new();
    for statement in room.store.statements_of(claim.story).await? {
        if statement.claim == Some(claim.id) {
            let dispatch = room.store.dispatch(statement.dispatch).await?;
            said.push((statement, dispatch_line(&dispatch, &outlets, None)));
        }
    }
    let w = signed.frame(room, Tab::Verdicts);
    let verdicts = room.store.verdicts_of(claim.story).await?.into_iter();
    let verdicts = verdicts.filter(|verdict| verdict.claim == claim.id).map(|verdict| {
        let change = change_of(&w, &verdict, &claim, !said.is_empty());
        (verdict, change)
    });
    let verdicts = verdicts.collect();
    let standing = Standing::of(&claim.tally);
    super::page(&ClaimPage {
        w,
        own: signed.id(),
        dir: dir_of(&claim.language),
        standing,
        class: standing_class(&standing),
        story: room.store.story(claim.story).await?,
        said,
        verdicts,
        names: names(room).await?,
        ratings: Rating::SCALE,
        evidence_rows: EVIDENCE_ROWS,
        typed,
        refusal,
        claim,
    })
}

/// `POST /desk/claims/{id}/verdicts`: proposes one. Each address is fetched and kept before anything is written down.
pub(crate) async fn propose(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Propose)?;
    let claim = room.store.claim(ClaimId(id)).await?;
    let rating = Rating::SCALE.into_iter().find(|rating| rating.as_str() == fields.text("rating"));
    let rating = rating.ok_or(Error::Form(BadForm::Field("rating")))?;
    let mut evidence = Vec::new();
    for at in EVIDENCE_ROWS {
        let Some(url) = fields.given(&format!("url-{at}")) else { continue };
        let archived = match room.house.archive(&url).await {
            Ok(archived) => archived,
            Err(HouseError::Outside(why)) => {
                let why = format!("{} {why}", signed.words.outside_advice);
                let page = show(&room, &signed, claim.id, fields, Some(why)).await?;
                return Ok((StatusCode::BAD_GATEWAY, page).into_response());
            }
            Err(error) => return Err(error.into()),
        };
        evidence.push(Evidence { url, archived, note: fields.text(&format!("note-{at}")).to_owned() });
    }
    let now = room.house.now();
    let proposal =
        gazette_desk::propose(rating, &fields.lines("method"), evidence, signed.id(), signed.role, now)?;
    let Proposal { rating, method, evidence, proposed } = proposal;
    let deed = signed.deed(&room, "propose-verdict", format!("claim {id}"), rating.as_str());
    room.store.propose_verdict(claim.id, rating, &method, &evidence, proposed, &deed).await?;
    go(&format!("/desk/claims/{id}"))
}

/// `POST /desk/verdicts/{id}/second`
pub(crate) async fn second(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    let kept = room.store.verdict(id).await?;
    if kept.seconded.is_some() || kept.withdrawn.is_some() {
        return Err(Refusal::VerdictClosed.into());
    }
    let KeptVerdict { rating, method, evidence, proposed, .. } = kept;
    let proposal = Proposal { rating, method, evidence, proposed };
    let verdict = gazette_desk::second(proposal, signed.id(), signed.role, room.house.now())?;
    let subject = format!("claim {}", kept.claim.0);
    let deed = signed.deed(&room, "second-verdict", subject, verdict.rating().as_str());
    room.store.second_verdict(id, verdict.seconded(), &deed).await?;
    go(&format!("/desk/claims/{}", kept.claim.0))
}

/// `POST /desk/verdicts/{id}/withdraw`: whoever proposed it may, and whoever may second.
pub(crate) async fn withdraw(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    let kept = room.store.verdict(id).await?;
    if kept.proposed.editor != signed.id() || kept.seconded.is_some() {
        signed.must(Permission::Second)?;
    }
    if kept.withdrawn.is_some() {
        return Err(Refusal::VerdictClosed.into());
    }
    let deed =
        signed.deed(&room, "withdraw-verdict", format!("claim {}", kept.claim.0), kept.rating.as_str());
    room.store.withdraw_verdict(id, &deed).await?;
    go(&format!("/desk/claims/{}", kept.claim.0))
}
