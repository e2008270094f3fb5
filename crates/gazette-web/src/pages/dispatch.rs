//! A dispatch: its text with the statements marked, who says what, its versions, its faults and its bytes.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use gazette_desk::Permission;
use gazette_news::{
    Anonymity, ClaimId, Dispatch, DispatchId, Party, Polarity, Signal, Span, Statement, Voice,
};
use gazette_store::{DispatchVersion, KeptArticle, KeptCapture, KeptStatement, KeptStory};
use jiff::Timestamp;
use serde::Deserialize;

use super::articles;
use super::story_view::{DispatchLine, dispatch_line};
use crate::error::{Answer, Error};
use crate::frame::{Frame, Tab, dir_of};
use crate::house::Piece;
use crate::marked::{MarkedParagraph, Marks, mark};
use crate::places;
use crate::room::Room;
use crate::session::Signed;

/// A speaker with all she says.
struct SpeakerRows {
    number: usize,
    name: String,
    role: Option<String>,
    anonymous: Option<Anonymity>,
    sayings: Vec<Saying>,
}

/// One statement, as the table shows it.
struct Saying {
    /// Its number, to correct it by.
    id: i64,
    content: String,
    cue: String,
    voice: Option<Voice>,
    polarity: Polarity,
    /// In percent.
    confidence: u32,
    claim: Option<ClaimId>,
}

/// Who corrected how the text is read, and when.
struct MarkedBy {
    name: String,
    at: Timestamp,
}

/// Two versions beside each other.
struct Compared {
    from: i64,
    to: i64,
    headline: Vec<Piece>,
    body: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "dispatch.html")]
struct DispatchPage {
    w: Frame,
    line: DispatchLine,
    kept: Dispatch,
    shown: i64,
    newest: i64,
    received: Timestamp,
    embargoed: Option<Timestamp>,
    story: Option<KeptStory>,
    paragraphs: Vec<MarkedParagraph>,
    speakers: Vec<SpeakerRows>,
    parties: Vec<Party>,
    marked: Option<MarkedBy>,
    lit: Option<usize>,
    versions: Vec<DispatchVersion>,
    compared: Option<Compared>,
    capture: KeptCapture,
    articles: Vec<KeptArticle>,
}

impl DispatchPage {
    fn article_title(&self, article: &KeptArticle) -> String {
        articles::title_of(article)
    }

    fn is_correction(&self) -> bool {
        self.kept.signal == Some(Signal::Correction)
    }

    fn is_killed(&self) -> bool {
        self.line.killed || self.kept.is_killed()
    }

    /// Whether its sender killed it and has since sent it as usable.
    fn is_usable_again(&self) -> bool {
        self.line.killed && self.is_newest() && !self.kept.is_killed()
    }

    fn is_held(&self) -> bool {
        self.line.held || self.kept.signal == Some(Signal::Hold)
    }

    /// Statements are corrected in the newest version only.
    fn is_newest(&self) -> bool {
        self.shown == self.newest
    }

    fn is_lit(&self, number: &usize) -> bool {
        self.lit == Some(*number)
    }

    /// What the text says a party is, besides what it is called by here.
    fn who(&self, party: &Party) -> String {
        [self.w.party_kind(&party.kind)].into_iter().chain(party.told()).collect::<Vec<_>>().join(" · ")
    }
}

/// What of the dispatch is asked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    version: Option<i64>,
    speaker: Option<usize>,
    from: Option<i64>,
    to: Option<i64>,
}

/// `GET /desk/dispatches/{id}`
pub(crate) async fn page(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Answer {
    let id = DispatchId(id);
    let dispatch = room.store.dispatch(id).await?;
    let outlets = super::story_view::all_outlets(&room).await?;
    let versions = room.store.versions(id).await?;
    let wanted = asked.version.unwrap_or(dispatch.version);
    let shown = versions.iter().find(|version| version.version == wanted).ok_or(Error::NotFound)?;
    let kept = read(&shown.parts)?;
    // Statements are kept for the newest version; marking an older text with them would be wrong.
    let statements =
        if wanted == dispatch.version { room.store.statements_in(id).await? } else { Vec::new() };
    let said = statements.iter().map(KeptStatement::read).collect::<Result<Vec<Statement>, _>>()?;
    let parties = match wanted == dispatch.version {
        true => room.house.parties(kept.text().to_owned(), kept.language, said.clone()).await?,
        false => Vec::new(),
    };
    let (speakers, paragraphs) = who_said_what(&kept, &statements, &said, &parties, asked.speaker);
    let story = match dispatch.story {
        Some(story) => Some(room.store.story(story).await?),
        None => None,
    };
    super::page(&DispatchPage {
        line: dispatch_line(&dispatch, &outlets, None),
        shown: wanted,
        newest: dispatch.version,
        received: shown.received,
        embargoed: dispatch.embargo.filter(|until| *until > room.house.now()),
        story,
        paragraphs,
        speakers,
        parties,
        marked: marked_by(&room, id, wanted).await?,
        lit: asked.speaker,
        compared: compare(&room, &versions, dispatch.version, &asked)?,
        capture: room.store.capture(shown.capture).await?,
        articles: room.store.articles_from(id).await?,
        kept,
        versions,
        w: signed.frame(&room, Tab::Inbox),
    })
}

/// `POST /desk/dispatches/{id}/use-again`: what its sender killed and sent again as usable.
pub(crate) async fn use_again(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    signed.must(Permission::Publish)?;
    let id = DispatchId(id);
    let newest = room.store.newest_version(id).await?;
    if read(&newest.parts)?.is_killed() {
        return Err(Error::Conflict("its sender still forbids use".to_owned()));
    }
    let deed = signed.deed(&room, "use-again", format!("dispatch {}", id.0), "");
    room.store.use_again(id, &deed).await?;
    super::go(&format!("/desk/dispatches/{}", id.0))
}

async fn marked_by(room: &Room, id: DispatchId, version: i64) -> Result<Option<MarkedBy>, Error> {
    let Some(marking) = room.store.marking(id, version).await? else { return Ok(None) };
    // She may have left: her account is closed then, and her name stays on what she did.
    let names = room.store.editor_names().await?;
    let name = names.into_iter().find(|(editor, _)| *editor == marking.editor).map(|(_, name)| name);
    Ok(Some(MarkedBy { name: name.unwrap_or_default(), at: marking.at }))
}

/// The parts of a version.
fn read(parts: &str) -> Result<Dispatch, Error> {
    serde_json::from_str(parts).map_err(|error| Error::Corrupt(format!("a dispatch cannot be read: {error}")))
}

/// Speakers with what they say, and the text with all of it marked. A speaker has the number of the party that she is in
/// the table of people and bodies; who is in none has one after them.
fn who_said_what(
    kept: &Dispatch,
    statements: &[KeptStatement],
    said: &[Statement],
    parties: &[Party],
    lit: Option<usize>,
) -> (Vec<SpeakerRows>, Vec<MarkedParagraph>) {
    let mut owners: Vec<Option<usize>> = vec![None; said.len()];
    for (number, party) in parties.iter().enumerate() {
        for owned in party.statements.iter().filter_map(|at| Some(*at).filter(|at| *at < said.len())) {
            owners[owned] = Some(number);
        }
    }
    let mut speakers: Vec<SpeakerRows> = Vec::new();
    let mut numbered: Vec<(usize, &Statement)> = Vec::new();
    for ((statement, said), owner) in statements.iter().zip(said).zip(owners) {
        let name = said.speaker.as_ref().map(|speaker| speaker.shown().to_owned()).unwrap_or_default();
        let unowned = |s: &SpeakerRows| s.number >= parties.len() && s.name == name;
        let at = match owner {
            Some(number) => speakers.iter().position(|s| s.number == number),
            None => speakers.iter().position(unowned),
        };
        let at = at.unwrap_or_else(|| {
            let others = speakers.iter().filter(|s| s.number >= parties.len()).count();
            speakers.push(new_speaker(owner.unwrap_or(parties.len() + others), name, said));
            speakers.len() - 1
        });
        speakers[at].sayings.push(saying(kept.text(), statement, said));
        numbered.push((speakers[at].number, said));
    }
    let named = parties.iter().enumerate();
    let named: Vec<(usize, Span)> =
        named.flat_map(|(number, party)| party.places().into_iter().map(move |at| (number, at))).collect();
    (speakers, mark(kept.text(), Marks { statements: &numbered, named: &named, lit }))
}

fn new_speaker(number: usize, name: String, said: &Statement) -> SpeakerRows {
    let (role, of) = said.speaker.as_ref().map_or((None, None), |s| (s.role(), s.affiliation()));
    let is_untold = |body: &&str| role.is_none_or(|role| !role.contains(body));
    let known = role.into_iter().chain(of.filter(is_untold));
    let known: Vec<&str> = known.filter(|part| *part != name).collect();
    SpeakerRows {
        number,
        role: (!known.is_empty()).then(|| known.join(" · ")),
        name,
        anonymous: Some(said.anonymity).filter(|kind| *kind != Anonymity::Named),
        sayings: Vec::new(),
    }
}

fn saying(text: &str, statement: &KeptStatement, said: &Statement) -> Saying {
    Saying {
        id: statement.id,
        content: places::words(text, &said.content),
        cue: places::words(text, &said.cue),
        voice: Some(said.voice),
        polarity: said.polarity,
        confidence: (said.confidence * 100.0).round() as u32,
        claim: statement.claim,
    }
}

/// The difference of the two versions asked for, or of the two newest.
fn compare(
    room: &Room,
    versions: &[DispatchVersion],
    newest: i64,
    asked: &Asked,
) -> Result<Option<Compared>, Error> {
    if versions.len() < 2 {
        return Ok(None);
    }
    let place = |number: i64| versions.iter().position(|version| version.version == number);
    let to = place(asked.to.unwrap_or(newest)).ok_or(Error::NotFound)?;
    let from = match asked.from {
        Some(number) => place(number).ok_or(Error::NotFound)?,
        // The oldest has nothing before it: it is shown beside itself.
        None => to.saturating_sub(1),
    };
    let (older, newer) = (&versions[from], &versions[to]);
    let (from, to) = (older.version, newer.version);
    let (older, newer) = (read(&older.parts)?, read(&newer.parts)?);
    let headline = |d: &Dispatch| d.headline.clone().unwrap_or_default();
    Ok(Some(Compared {
        from,
        to,
        headline: room.house.difference(&headline(&older), &headline(&newer)),
        body: room.house.difference(older.text(), newer.text()),
    }))
}

/// `GET /desk/captures/{id}`: the exact bytes as they came, never shown as a page.
pub(crate) async fn capture(State(room): State<Arc<Room>>, _signed: Signed, Path(id): Path<i64>) -> Answer {
    let kept = room.store.capture(id).await?;
    let bytes = room.store.bytes(&kept.capture.digest.to_string()).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/plain".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"capture-{id}.txt\"")),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// The language code of a dispatch and the direction it runs in.
impl DispatchPage {
    fn lang(&self) -> &str {
        self.kept.language.as_str()
    }

    fn dir(&self) -> &'static str {
        dir_of(self.kept.language.as_str())
    }
}
