//! Keeping a story's claims up to date with how the engines group its statements.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::StoryId;
use jiff::Timestamp;

use crate::{FoundClaim, Result, Tx, values};

/// A claim as it is kept now.
struct Known {
    id: i64,
    story: i64,
    text: String,
    language: String,
    proposition: Option<String>,
    tally: String,
}

/// Brings a story's claims up to date with how the engines group its statements, inside a transaction.
///
/// A claim keeps its number as long as any of its statements' earlier claims has it, so that verdicts stay where
/// they belong; claims that nothing makes any more are removed unless a verdict hangs on them. A claim whose
/// statements have all come over from another story comes with them.
pub(crate) async fn keep_claims(
    tx: &mut Tx,
    story: StoryId,
    found: &[FoundClaim],
    now: Timestamp,
) -> Result<()> {
    let made = claims_by_statement(tx, story).await?;
    let known = known_claims(tx, story).await?;
    let numbers = numbers_for(story, found, &made, &known);
    let mut wanted: BTreeMap<i64, i64> = BTreeMap::new();
    for (claim, number) in found.iter().zip(numbers) {
        let id = keep_claim(tx, story, claim, number.and_then(|id| known.get(&id)), now).await?;
        wanted.extend(claim.statements.iter().map(|statement| (*statement, id)));
    }
    for (statement, earlier) in &made {
        let claim = wanted.get(statement).copied();
        if claim != *earlier {
            tx.run("update statement set claim_id = $2 where id = $1", values![*statement, claim]).await?;
        }
    }
    tx.run(
        "delete from claim where story_id = $1 and not exists (select 1 from statement s where s.claim_id = claim.id) \
         and not exists (select 1 from verdict v where v.claim_id = claim.id)",
        values![story.0],
    )
    .await
    .map(drop)
}

/// The story's statements, each with the claim it makes so far.
async fn claims_by_statement(tx: &mut Tx, story: StoryId) -> Result<BTreeMap<i64, Option<i64>>> {
    let sql = "select s.id, s.claim_id from statement s join dispatch d on d.id = s.dispatch_id where d.story_id = $1";
    let rows = tx.rows(sql, values![story.0]).await?;
    rows.iter().map(|row| Ok((row.int(0)?, row.int_or_null(1)?))).collect()
}

/// The claims of the story, and those that its statements brought along from a story in which nothing makes them now.
async fn known_claims(tx: &mut Tx, story: StoryId) -> Result<BTreeMap<i64, Known>> {
    let sql = "select c.id, c.story_id, c.text, c.language, c.tally, c.proposition from claim c where c.story_id = $1 or \
               c.id in (select s.claim_id from statement s join dispatch d on d.id = s.dispatch_id \
               where d.story_id = $1) and not exists (select 1 from statement s join dispatch d \
               on d.id = s.dispatch_id where s.claim_id = c.id and d.story_id <> $1)";
    let rows = tx.rows(sql, values![story.0]).await?;
    let known = rows.iter().map(|row| {
        let (id, story) = (row.int(0)?, row.int(1)?);
        let (text, language, tally) = (row.text(2)?, row.text(3)?, row.text(4)?);
        Ok((id, Known { id, story, text, language, tally, proposition: row.text_or_null(5)? }))
    });
    known.collect()
}

/// Which number each found claim keeps: first by its statements, then, for a dispatch that was read again and so has
/// new statements, by its words.
fn numbers_for(
    story: StoryId,
    found: &[FoundClaim],
    made: &BTreeMap<i64, Option<i64>>,
    known: &BTreeMap<i64, Known>,
) -> Vec<Option<i64>> {
    let mut taken = BTreeSet::new();
    let mut numbers: Vec<Option<i64>> = Vec::with_capacity(found.len());
    for claim in found {
        let earlier = claim.statements.iter().filter_map(|statement| made.get(statement).copied().flatten());
        numbers.push(earlier.filter(|id| known.contains_key(id)).find(|id| taken.insert(*id)));
    }
    for (claim, number) in found.iter().zip(&mut numbers) {
        let mut worded = known.values().filter(|known| known.story == story.0 && known.text == claim.text);
        if number.is_none() {
            *number = worded.find(|known| taken.insert(known.id)).map(|known| known.id);
        }
    }
    numbers
}

async fn keep_claim(
    tx: &mut Tx,
    story: StoryId,
    claim: &FoundClaim,
    known: Option<&Known>,
    now: Timestamp,
) -> Result<i64> {
    let tally = serde_json::to_string(&claim.tally)?;
    let Some(known) = known else {
        let sql = "insert into claim (story_id, text, language, tally, made, proposition) \
                   values ($1, $2, $3, $4, $5, $6) returning id";
        let proposition = claim.proposition.as_deref();
        return tx.int(sql, values![story.0, &claim.text, &claim.language, tally, now, proposition]).await;
    };
    let is_same = known.story == story.0
        && known.text == claim.text
        && known.language == claim.language
        && known.proposition == claim.proposition
        && known.tally == tally;
    if !is_same {
        let sql = "update claim set story_id = $2, text = $3, language = $4, tally = $5, proposition = $6 where id = $1";
        let proposition = claim.proposition.as_deref();
        tx.run(sql, values![known.id, story.0, &claim.text, &claim.language, tally, proposition]).await?;
    }
    Ok(known.id)
}
