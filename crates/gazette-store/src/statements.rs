//! Statements, claims and figures as found, and the verdicts on claims.

use gazette_news::{
    ClaimId, DispatchId, EditorId, Evidence, Figure, Rating, SignOff, Statement, StoryId, Tally, Verdict,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::deeds::record;
use crate::{Deed, Error, Result, Row, Store, Tx, Value, values};

/// A statement as found in a dispatch.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptStatement {
    /// Its number.
    pub id: i64,
    /// The dispatch it stands in.
    pub dispatch: DispatchId,
    /// Its place among the dispatch's statements.
    pub position: i64,
    /// The claim it makes, where one was recognised.
    pub claim: Option<ClaimId>,
    /// Who speaks, as shown first.
    pub speaker: Option<String>,
    /// The statement, as JSON in the shape of the contract.
    pub parts: String,
}

impl KeptStatement {
    /// The statement itself.
    ///
    /// # Errors
    /// [`Error::Corrupt`] if what is kept is none.
    pub fn read(&self) -> Result<Statement> {
        Ok(serde_json::from_str(&self.parts)?)
    }
}

/// A statement to be kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundStatement {
    /// Who speaks, as shown first.
    pub speaker: Option<String>,
    /// The statement, as JSON in the shape of the contract.
    pub parts: String,
}

impl FoundStatement {
    /// A statement as it is kept.
    ///
    /// # Errors
    /// [`Error::Corrupt`] if it cannot be printed.
    pub fn of(statement: &Statement) -> Result<FoundStatement> {
        Ok(FoundStatement {
            speaker: statement.speaker.as_ref().map(|speaker| speaker.shown().to_owned()),
            parts: serde_json::to_string(statement)?,
        })
    }

    /// The statement itself.
    ///
    /// # Errors
    /// [`Error::Corrupt`] if what is kept is none.
    pub fn read(&self) -> Result<Statement> {
        Ok(serde_json::from_str(&self.parts)?)
    }
}

/// A figure as found, with who said so.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptFigure {
    /// The dispatch it stands in.
    pub dispatch: DispatchId,
    /// Who said so, where it stands in a statement.
    pub speaker: Option<String>,
    /// Through whom, where the text names somebody between: the agency that quotes who said so.
    pub via: Option<String>,
    /// The figure.
    pub figure: Figure,
}

/// How a figure is kept: with through whom it was told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct FigureParts {
    #[serde(flatten)]
    figure: Figure,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    via: Option<String>,
}

/// A claim with what the record holds for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptClaim {
    /// Its number.
    pub id: ClaimId,
    /// The story it is part of.
    pub story: StoryId,
    /// In the words of the statement that made it first.
    pub text: String,
    /// Language code of those words.
    pub language: String,
    /// Where the words report a denial, what they say is not so: that is what a verdict rates.
    pub proposition: Option<String>,
    /// What the record holds.
    pub tally: Tally,
}

/// A claim as the engines grouped it: which statements make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundClaim {
    /// In the words of the statement that made it first.
    pub text: String,
    /// Language code of those words.
    pub language: String,
    /// Where the words report a denial, what they say is not so: that is what a verdict rates.
    pub proposition: Option<String>,
    /// What the record holds.
    pub tally: Tally,
    /// The statements that make it.
    pub statements: Vec<i64>,
}

/// A verdict as it stands: proposed, in force, or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptVerdict {
    /// Its number.
    pub id: i64,
    /// What it is on.
    pub claim: ClaimId,
    /// What was decided.
    pub rating: Rating,
    /// How it was checked.
    pub method: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Who proposed it.
    pub proposed: SignOff,
    /// Who seconded it; in force if anybody did.
    pub seconded: Option<SignOff>,
    /// When it was withdrawn, if it was.
    pub withdrawn: Option<Timestamp>,
    /// The words it is on: those of the claim when it was proposed. The claim's own may be others by now.
    pub words: String,
    /// What it rates, where those words report a denial of it.
    pub proposition: Option<String>,
}

impl KeptVerdict {
    /// What was rated.
    pub fn rated(&self) -> &str {
        self.proposition.as_deref().unwrap_or(&self.words)
    }

    /// The verdict, if it is in force.
    pub fn in_force(&self) -> Option<Verdict> {
        if self.withdrawn.is_some() {
            return None;
        }
        Verdict::new(self.rating, self.method.clone(), self.evidence.clone(), self.proposed, self.seconded?)
            .ok()
    }
}

fn rating_of(word: &str) -> Result<Rating> {
    let known = Rating::SCALE.into_iter().find(|rating| rating.as_str() == word);
    known.ok_or_else(|| Error::Corrupt(format!("{word:?} is not a rating")))
}

fn claim_of(row: &Row) -> Result<KeptClaim> {
    Ok(KeptClaim {
        id: ClaimId(row.int(0)?),
        story: StoryId(row.int(1)?),
        text: row.text(2)?,
        language: row.text(3)?,
        tally: row.json(4)?,
        proposition: row.text_or_null(5)?,
    })
}

pub(crate) fn verdict_of(row: &Row) -> Result<KeptVerdict> {
    let seconded = match (row.int_or_null(7)?, row.time_or_null(8)?) {
        (Some(editor), Some(at)) => Some(SignOff { editor: EditorId(editor), at }),
        _ => None,
    };
    Ok(KeptVerdict {
        id: row.int(0)?,
        claim: ClaimId(row.int(1)?),
        rating: rating_of(&row.text(2)?)?,
        method: row.text(3)?,
        evidence: row.json(4)?,
        proposed: SignOff { editor: EditorId(row.int(5)?), at: row.time(6)? },
        seconded,
        withdrawn: row.time_or_null(9)?,
        words: row.text(10)?,
        proposition: row.text_or_null(11)?,
    })
}

/// What an editor marked in the newest version of a dispatch, if anybody did.
async fn marked_statements(tx: &mut Tx, dispatch: DispatchId) -> Result<Option<Vec<FoundStatement>>> {
    let sql = "select m.statements from marking m join dispatch d on d.id = m.dispatch_id and d.version = m.version \
               where m.dispatch_id = $1";
    tx.row(sql, values![dispatch.0]).await?.map(|row| row.json(0)).transpose()
}

/// Replaces what was found in a dispatch, inside a transaction. Where an editor has marked the newest version, her
/// statements are kept and not those the engine found.
pub(crate) async fn keep_findings(
    tx: &mut Tx,
    dispatch: DispatchId,
    statements: &[FoundStatement],
    figures: &[KeptFigure],
) -> Result<()> {
    let marked = marked_statements(tx, dispatch).await?;
    let statements = marked.as_deref().unwrap_or(statements);
    tx.run("delete from statement where dispatch_id = $1", values![dispatch.0]).await?;
    tx.run("delete from figure where dispatch_id = $1", values![dispatch.0]).await?;
    let rows: Vec<Vec<Value>> = (0i64..)
        .zip(statements)
        .map(|(at, found)| values![dispatch.0, at, found.speaker.clone(), &found.parts].to_vec())
        .collect();
    tx.insert_all("insert into statement (dispatch_id, position, speaker, parts) values", &rows).await?;
    let rows = figures
        .iter()
        .map(|kept| {
            let parts = FigureParts { figure: kept.figure.clone(), via: kept.via.clone() };
            Ok(values![dispatch.0, kept.speaker.clone(), serde_json::to_string(&parts)?].to_vec())
        })
        .collect::<Result<Vec<_>>>()?;
    tx.insert_all("insert into figure (dispatch_id, speaker, parts) values", &rows).await
}

impl Store {
    /// The statements of a story's dispatches, by dispatch and place.
    pub async fn statements_of(&self, story: StoryId) -> Result<Vec<KeptStatement>> {
        let sql = "select s.id, s.dispatch_id, s.position, s.claim_id, s.speaker, s.parts from statement s \
                   join dispatch d on d.id = s.dispatch_id where d.story_id = $1 order by s.dispatch_id, s.position";
        self.statement_rows(sql, story.0).await
    }

    /// The statements of one dispatch, by place.
    pub async fn statements_in(&self, dispatch: DispatchId) -> Result<Vec<KeptStatement>> {
        let sql = "select id, dispatch_id, position, claim_id, speaker, parts from statement where dispatch_id = $1 \
                   order by position";
        self.statement_rows(sql, dispatch.0).await
    }

    async fn statement_rows(&self, sql: &'static str, of: i64) -> Result<Vec<KeptStatement>> {
        let rows = self.db.rows(sql, values![of]).await?;
        rows.iter()
            .map(|row| {
                Ok(KeptStatement {
                    id: row.int(0)?,
                    dispatch: DispatchId(row.int(1)?),
                    position: row.int(2)?,
                    claim: row.int_or_null(3)?.map(ClaimId),
                    speaker: row.text_or_null(4)?,
                    parts: row.text(5)?,
                })
            })
            .collect()
    }

    /// The figures of a story's dispatches.
    pub async fn figures_of(&self, story: StoryId) -> Result<Vec<KeptFigure>> {
        let sql = "select f.dispatch_id, f.speaker, f.parts from figure f join dispatch d on d.id = f.dispatch_id \
                   where d.story_id = $1 order by f.dispatch_id, f.id";
        let rows = self.db.rows(sql, values![story.0]).await?;
        rows.iter()
            .map(|row| {
                let FigureParts { figure, via } = row.json(2)?;
                let (dispatch, speaker) = (DispatchId(row.int(0)?), row.text_or_null(1)?);
                Ok(KeptFigure { dispatch, speaker, via, figure })
            })
            .collect()
    }

    /// The claims of a story, those carried by most owners first.
    pub async fn claims_of(&self, story: StoryId) -> Result<Vec<KeptClaim>> {
        let sql = "select id, story_id, text, language, tally, proposition from claim where story_id = $1 order by id";
        let rows = self.db.rows(sql, values![story.0]).await?;
        let mut claims = rows.iter().map(claim_of).collect::<Result<Vec<_>>>()?;
        claims
            .sort_by_key(|claim| (std::cmp::Reverse((claim.tally.owners, claim.tally.dispatches)), claim.id));
        Ok(claims)
    }

    /// A claim by its number.
    pub async fn claim(&self, id: ClaimId) -> Result<KeptClaim> {
        let sql = "select id, story_id, text, language, tally, proposition from claim where id = $1";
        let row = self.db.row(sql, values![id.0]).await?;
        claim_of(&row.ok_or(Error::NotFound("claim"))?)
    }

    /// Whether any statement makes a claim now: one that a verdict hangs on is kept after the last has gone.
    pub async fn is_claim_made(&self, id: ClaimId) -> Result<bool> {
        let row = self.db.row("select 1 from statement where claim_id = $1 limit 1", values![id.0]).await?;
        Ok(row.is_some())
    }

    /// Proposes a verdict, and writes down the deed.
    pub async fn propose_verdict(
        &self,
        claim: ClaimId,
        rating: Rating,
        method: &str,
        evidence: &[Evidence],
        by: SignOff,
        deed: &Deed,
    ) -> Result<i64> {
        let mut tx = self.db.write().await?;
        let id = tx
            .int(
                "insert into verdict (claim_id, rating, method, evidence, proposed_by, proposed_at, words, proposition) \
                 values ($1, $2, $3, $4, $5, $6, (select text from claim where id = $1), \
                 (select proposition from claim where id = $1)) returning id",
                values![
                    claim.0,
                    rating.as_str(),
                    method,
                    serde_json::to_string(evidence)?,
                    by.editor.0,
                    by.at
                ],
            )
            .await?;
        record(&mut tx, deed).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Seconds a verdict, and writes down the deed. [`Error::Conflict`] if somebody else just did, if it is withdrawn,
    /// or if the claim reads otherwise than when it was proposed.
    pub async fn second_verdict(&self, id: i64, by: SignOff, deed: &Deed) -> Result<()> {
        let sql = "update verdict set seconded_by = $2, seconded_at = $3 \
                   where id = $1 and seconded_by is null and withdrawn is null and proposed_by <> $2 \
                   and words = (select text from claim where claim.id = verdict.claim_id)";
        let mut tx = self.db.write().await?;
        if tx.run(sql, values![id, by.editor.0, by.at]).await? != 1 {
            return Err(Error::Conflict("this verdict cannot be seconded any more".into()));
        }
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Withdraws a verdict at the time of the deed, which is written down; it stays on the record.
    ///
    /// # Errors
    /// [`Error::Conflict`] if somebody else just did.
    pub async fn withdraw_verdict(&self, id: i64, deed: &Deed) -> Result<()> {
        let sql = "update verdict set withdrawn = $2 where id = $1 and withdrawn is null";
        let mut tx = self.db.write().await?;
        if tx.run(sql, values![id, deed.at]).await? != 1 {
            return Err(Error::Conflict("this verdict was withdrawn before".into()));
        }
        record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// A verdict by its number.
    pub async fn verdict(&self, id: i64) -> Result<KeptVerdict> {
        let sql = "select id, claim_id, rating, method, evidence, proposed_by, proposed_at, seconded_by, seconded_at, \
                   withdrawn, coalesce(words, ''), proposition from verdict where id = $1";
        let row = self.db.row(sql, values![id]).await?;
        verdict_of(&row.ok_or(Error::NotFound("verdict"))?)
    }

    /// All verdicts on the claims of a story, oldest first.
    pub async fn verdicts_of(&self, story: StoryId) -> Result<Vec<KeptVerdict>> {
        let sql = "select v.id, v.claim_id, v.rating, v.method, v.evidence, v.proposed_by, v.proposed_at, \
                   v.seconded_by, v.seconded_at, v.withdrawn, coalesce(v.words, ''), v.proposition from verdict v join claim c on c.id = v.claim_id \
                   where c.story_id = $1 order by v.id";
        self.db.rows(sql, values![story.0]).await?.iter().map(verdict_of).collect()
    }
}
