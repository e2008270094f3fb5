//! Allegations of a draft: what an editor says of them in the form, and the second person who accepts one.

use std::sync::Arc;

use axum::extract::{Path, State};
use gazette_desk::approve;
use gazette_news::{Allegation, ArticleId, EditorId, Reply};
use gazette_store::{Draft, Mark, Sourcing};

use super::go;
use super::working::working_draft;
use crate::error::{Answer, Error};
use crate::fields::Fields;
use crate::room::Room;
use crate::session::Signed;

/// An allegation as its mark's row in the form shows it.
#[derive(Default)]
pub(super) struct AllegationRow {
    /// Whether the words accuse somebody.
    pub(super) is_one: bool,
    pub(super) unnamed: bool,
    pub(super) is_approved: bool,
    /// `not-sought`, `sought` or `waived`.
    pub(super) reply: &'static str,
    pub(super) when: String,
    pub(super) by: String,
    pub(super) answer: String,
    pub(super) reason: String,
}

impl AllegationRow {
    pub(super) fn of(allegation: Option<&Allegation>) -> AllegationRow {
        let Some(allegation) = allegation else {
            return AllegationRow { reply: "not-sought", ..AllegationRow::default() };
        };
        let row = AllegationRow {
            is_one: true,
            unnamed: allegation.unnamed,
            is_approved: allegation.approved.is_some(),
            ..AllegationRow::default()
        };
        match allegation.reply.clone() {
            Reply::NotSought => AllegationRow { reply: "not-sought", ..row },
            Reply::Sought { when, by, answer } => {
                AllegationRow { reply: "sought", when, by, answer: answer.unwrap_or_default(), ..row }
            }
            Reply::Waived { reason } => AllegationRow { reply: "waived", reason, ..row },
        }
    }

    /// Whether this choice of the reply is the one made.
    pub(super) fn is_reply(&self, reply: &str) -> bool {
        self.reply == reply
    }
}

/// The allegation that the form's row `at` marks. What a second person accepted stays accepted only as long as the
/// words and what they rest on are the same.
pub(super) fn allegation_of(
    fields: &Fields,
    at: usize,
    (words, sourcing): (&str, &Sourcing),
    before: &Draft,
    by: EditorId,
) -> Option<Allegation> {
    let name = |part: &str| format!("mark-{at}-{part}");
    if !fields.has(&name("allegation")) {
        return None;
    }
    let reply = match fields.text(&name("reply")) {
        "sought" => Reply::Sought {
            when: fields.text(&name("reply-when")).to_owned(),
            by: fields.text(&name("reply-by")).to_owned(),
            answer: fields.given(&name("reply-answer")),
        },
        "waived" => Reply::Waived { reason: fields.text(&name("reply-reason")).to_owned() },
        _ => Reply::NotSought,
    };
    let unnamed = fields.has(&name("unnamed"));
    let kept = before.marks.iter().find(|mark| mark.words == words && mark.sourcing == *sourcing);
    let kept = kept.and_then(|mark| mark.allegation.as_ref()).filter(|kept| kept.unnamed == unnamed);
    Some(Allegation {
        marked_by: kept.map_or(by, |kept| kept.marked_by),
        approved: kept.and_then(|kept| kept.approved),
        unnamed,
        reply,
    })
}

/// `POST /desk/articles/{id}/approve`: a second person accepts that an allegation rests on a single unnamed source.
pub(crate) async fn accept(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<i64>,
    fields: Fields,
) -> Answer {
    let article = room.store.article(ArticleId(id)).await?;
    let mut draft = working_draft(&article, &room.store.editions(article.id).await?);
    let words = fields.lines("words");
    let is_it = |mark: &&mut Mark| mark.words == words && mark.allegation.is_some();
    let mark = draft.marks.iter_mut().find(is_it).ok_or(Error::NotFound)?;
    let Some(allegation) = &mark.allegation else { return Err(Error::NotFound) };
    mark.allegation = Some(approve(allegation, signed.id(), signed.role, room.house.now())?);
    let deed = signed.deed(&room, "approve-allegation", format!("article {id}"), &words);
    room.store.save_draft_as_deed(article.id, &draft, fields.parsed("number")?, &deed).await?;
    go(&format!("/desk/articles/{id}"))
}
