//! Correcting how a text was read: one statement at a time, by picking its words in the text or by typing them.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::Permission;
use gazette_news::{
    Anonymity, Dispatch, DispatchId, MarkedByHand, Polarity, Spans, Speaker, Statement, StatementKind,
};
use gazette_store::{KeptDispatch, KeptStatement};

use super::go;
use crate::error::{Answer, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab, dir_of};
use crate::house::{Correction, Remark};
use crate::places;
use crate::room::Room;
use crate::session::Signed;

/// How a source can be hidden, as the form offers it.
const HIDDEN: [Anonymity; 6] = [
    Anonymity::Named,
    Anonymity::Unnamed,
    Anonymity::UnnamedPlural,
    Anonymity::Body,
    Anonymity::Document,
    Anonymity::Missing,
];

/// What the form shows: the statement as it is read now, or as she typed it before it was sent back.
#[derive(Default)]
struct Shown {
    source: Picked,
    cue: Picked,
    content: Picked,
    name: String,
    role: String,
    affiliation: String,
    anonymity: Option<Anonymity>,
    polarity: Polarity,
    kind: StatementKind,
}

/// Words with their places.
#[derive(Default)]
struct Picked {
    words: String,
    at: String,
}

#[derive(Template)]
#[template(path = "marking.html")]
struct MarkingPage {
    w: Frame,
    kept: KeptDispatch,
    text: String,
    /// The number of the statement; `None` for one that is missing so far.
    statement: Option<i64>,
    shown: Shown,
    /// Everybody the text is known to name, to choose from.
    known: Vec<Speaker>,
    /// How many other statements have the same speaker.
    others: usize,
    problem: Option<&'static str>,
}

impl MarkingPage {
    fn dir(&self) -> &'static str {
        dir_of(&self.kept.language)
    }

    fn hidden(&self) -> [Anonymity; 6] {
        HIDDEN
    }

    fn is_hidden(&self, kind: &Anonymity) -> bool {
        self.shown.anonymity == Some(*kind)
    }

    fn polarities(&self) -> [Polarity; 4] {
        [Polarity::Affirmed, Polarity::Denied, Polarity::Asked, Polarity::Declined]
    }

    fn is_polarity(&self, polarity: &Polarity) -> bool {
        self.shown.polarity == *polarity
    }

    fn is_attitude(&self) -> bool {
        self.shown.kind == StatementKind::Attitude
    }
}

/// The dispatch, its text and its statements as they are read now.
struct Reading {
    kept: KeptDispatch,
    text: String,
    statements: Vec<(KeptStatement, Statement)>,
}

async fn reading(room: &Room, id: i64) -> Result<Reading, Error> {
    let kept = room.store.dispatch(DispatchId(id)).await?;
    let parts = room.store.newest_version(kept.id).await?.parts;
    let corrupt = |error: serde_json::Error| Error::Corrupt(format!("a dispatch cannot be read: {error}"));
    let dispatch: Dispatch = serde_json::from_str(&parts).map_err(corrupt)?;
    let statements = room.store.statements_in(kept.id).await?.into_iter().map(|statement| {
        let said = statement.read()?;
        Ok((statement, said))
    });
    let statements = statements.collect::<Result<_, Error>>()?;
    Ok(Reading { kept, text: dispatch.text().to_owned(), statements })
}

impl Reading {
    fn said(&self, statement: i64) -> Result<&Statement, Error> {
        let found = self.statements.iter().find(|(kept, _)| kept.id == statement);
        // Its number is gone: somebody else has changed the statements since the page was shown.
        found.map(|(_, said)| said).ok_or(Error::NotFound)
    }

    fn shown(&self, said: &Statement) -> Shown {
        let picked =
            |spans: &Spans| Picked { words: places::words(&self.text, spans), at: places::picked(spans) };
        let part = |of: fn(&Speaker) -> Option<&str>| {
            said.speaker.as_ref().and_then(of).unwrap_or_default().to_owned()
        };
        Shown {
            source: picked(&said.source),
            cue: picked(&said.cue),
            content: picked(&said.content),
            name: part(Speaker::name),
            role: part(Speaker::role),
            affiliation: part(Speaker::affiliation),
            anonymity: Some(said.anonymity),
            polarity: said.polarity,
            kind: said.kind,
        }
    }

    fn page(
        self,
        w: Frame,
        statement: Option<i64>,
        shown: Shown,
        problem: Option<&'static str>,
    ) -> MarkingPage {
        let own = statement.and_then(|id| self.said(id).ok()).and_then(|said| said.speaker.clone());
        let same = |said: &Statement| own.is_some() && said.speaker == own;
        let others = self.statements.iter().filter(|(kept, said)| Some(kept.id) != statement && same(said));
        let others = others.count();
        let mut known: Vec<Speaker> = Vec::new();
        for speaker in self.statements.into_iter().filter_map(|(_, said)| said.into_parts().speaker) {
            if speaker.name().is_some() && !known.contains(&speaker) {
                known.push(speaker);
            }
        }
        MarkingPage { w, kept: self.kept, text: self.text, statement, shown, known, others, problem }
    }
}

/// `GET /desk/dispatches/{id}/statements/{statement}`; the statement `new` is one that is missing.
pub(crate) async fn page(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path((id, statement)): Path<(i64, String)>,
) -> Answer {
    let statement = number(&statement)?;
    let reading = reading(&room, id).await?;
    let shown = match statement {
        Some(statement) => reading.shown(reading.said(statement)?),
        None => Shown::default(),
    };
    super::page(&reading.page(signed.frame(&room, Tab::Inbox), statement, shown, None))
}

fn number(statement: &str) -> Result<Option<i64>, Error> {
    match statement {
        "new" => Ok(None),
        number => number.parse().map(Some).map_err(|_| Error::NotFound),
    }
}

/// `POST /desk/dispatches/{id}/statements/{statement}`: keeps it as she says, or strikes it out.
pub(crate) async fn keep(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path((id, statement)): Path<(i64, String)>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Write)?;
    let statement = number(&statement)?;
    let version = fields.parsed("version")?;
    let change = match (statement, fields.has("remove")) {
        (Some(statement), true) => Remark::Remove(statement),
        _ => {
            let reading = reading(&room, id).await?;
            match marked(&reading.text, &fields) {
                Ok(mark) => remark(statement, mark, fields.has("all_of_speaker")),
                Err(problem) => {
                    let w = signed.frame(&room, Tab::Inbox);
                    let problem = match problem {
                        Problem::NotInText => w.words_not_in_text,
                        Problem::NoCue => w.mark_needs_cue,
                        Problem::NoContent => w.mark_needs_content,
                    };
                    let page = reading.page(w, statement, typed(&fields), Some(problem));
                    return Ok((StatusCode::UNPROCESSABLE_ENTITY, super::page(&page)?).into_response());
                }
            }
        }
    };
    order(&room, &signed, id, version, change).await
}

/// `POST /desk/dispatches/{id}/take-back`: everything as the engine found it.
pub(crate) async fn take_back(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::Write)?;
    order(&room, &signed, id, fields.parsed("version")?, Remark::TakeBack).await
}

async fn order(room: &Room, signed: &Signed, id: i64, version: i64, change: Remark) -> Answer {
    let correction = Correction { dispatch: DispatchId(id), version, change, by: signed.id() };
    room.house.correct(correction).await?;
    go(&format!("/desk/dispatches/{id}"))
}

fn remark(statement: Option<i64>, mark: MarkedByHand, all_of_speaker: bool) -> Remark {
    match statement {
        Some(statement) => Remark::Replace { statement, with: mark, all_of_speaker },
        None => Remark::Add(mark),
    }
}

/// Why a form does not say a statement.
enum Problem {
    NotInText,
    NoCue,
    NoContent,
}

/// The statement a form says.
fn marked(text: &str, fields: &Fields) -> Result<MarkedByHand, Problem> {
    // What was picked or read before tells where to look for words that were typed.
    let near = fields.text("cue_at").split('-').next().and_then(|at| at.parse().ok()).unwrap_or(0);
    let spans = |part: &str| {
        let (typed, at) = (fields.lines(part), fields.text(&format!("{part}_at")).to_owned());
        places::find(text, &typed, &at, near).ok_or(Problem::NotInText)
    };
    let (source, cue, content) = (spans("source")?, spans("cue")?, spans("content")?);
    let polarity = polarity(fields);
    if cue.is_empty() {
        return Err(Problem::NoCue);
    }
    if content.is_empty() && polarity != Polarity::Declined {
        return Err(Problem::NoContent);
    }
    let part = |name: &str| fields.given(name);
    let (name, role, affiliation) = (part("name"), part("role"), part("affiliation"));
    let anonymity = match name {
        Some(_) => Anonymity::Named,
        None => anonymity(fields).filter(|kind| *kind != Anonymity::Named).unwrap_or(Anonymity::Missing),
    };
    Ok(MarkedByHand {
        speaker: Speaker::new(name.as_deref(), role.as_deref(), affiliation.as_deref()),
        anonymity,
        source,
        cue,
        content,
        polarity,
        kind: kind(fields),
    })
}

fn polarity(fields: &Fields) -> Polarity {
    word(fields.text("polarity")).unwrap_or_default()
}

fn kind(fields: &Fields) -> StatementKind {
    word(fields.text("kind")).unwrap_or_default()
}

fn anonymity(fields: &Fields) -> Option<Anonymity> {
    word(fields.text("anonymity"))
}

/// One of a noun's words, as JSON writes them.
fn word<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

/// The form as she sent it.
fn typed(fields: &Fields) -> Shown {
    let picked =
        |part: &str| Picked { words: fields.lines(part), at: fields.text(&format!("{part}_at")).to_owned() };
    Shown {
        source: picked("source"),
        cue: picked("cue"),
        content: picked("content"),
        name: fields.text("name").to_owned(),
        role: fields.text("role").to_owned(),
        affiliation: fields.text("affiliation").to_owned(),
        anonymity: anonymity(fields),
        polarity: polarity(fields),
        kind: kind(fields),
    }
}
