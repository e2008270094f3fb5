//! What only the desk's pages ask: lists and marks that nothing else needs.

use gazette_news::{EditorId, StoryId, WireId};
use jiff::Timestamp;

use crate::captures::KeptCapture;
use crate::statements::{KeptVerdict, verdict_of};
use crate::wires::parsed;
use crate::{Deed, Result, Store, deeds, values};
use gazette_news::Capture;

/// What one dispatch of a story adds to the story's line in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryMark {
    /// The story.
    pub story: StoryId,
    /// Language code of the dispatch.
    pub language: String,
    /// Its sender forbids use.
    pub killed: bool,
    /// Its sender asks to wait.
    pub held: bool,
    /// Its newest version calls itself a correction.
    pub corrected: bool,
    /// Not to be shown before.
    pub embargo: Option<Timestamp>,
}

/// An invitation that can still be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenInvitation {
    /// The SHA-256 of its token, in hexadecimal, by which it is taken back.
    pub token_digest: String,
    /// The role it is for.
    pub role: String,
    /// Until when.
    pub expires: Timestamp,
}

/// What waits for somebody at the desk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Articles that are doubted.
    pub articles: i64,
    /// Verdicts that nobody has seconded.
    pub verdicts: i64,
    /// Jobs that failed for good.
    pub jobs: i64,
}

impl Store {
    /// What waits for somebody at the desk.
    pub async fn waiting(&self) -> Result<Waiting> {
        let sql = "select (select count(distinct article_id) from doubt where settled is null), \
                   (select count(*) from verdict where seconded_by is null and withdrawn is null), \
                   (select count(*) from job where state = 'quarantined')";
        let row = self.db.row(sql, values![]).await?;
        let Some(row) = row else { return Ok(Waiting::default()) };
        Ok(Waiting { articles: row.int(0)?, verdicts: row.int(1)?, jobs: row.int(2)? })
    }

    /// The topics an editor gave a story, by their codes; `None` where nobody has.
    pub async fn topics_of(&self, story: StoryId) -> Result<Option<Vec<String>>> {
        let sql = "select code from story_topic where story_id = $1 order by code";
        let codes = self.db.rows(sql, values![story.0]).await?;
        let codes = codes.iter().map(|row| row.text(0)).collect::<Result<Vec<_>>>()?;
        Ok(Some(codes).filter(|codes| !codes.is_empty()))
    }

    /// Gives a story its topics in place of what it had, and writes down the deed; without any, it has those proposed.
    pub async fn set_topics(&self, story: StoryId, codes: &[String], deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        tx.run("delete from story_topic where story_id = $1", values![story.0]).await?;
        for code in codes {
            let sql = "insert into story_topic (story_id, code) values ($1, $2) on conflict do nothing";
            tx.run(sql, values![story.0, code]).await?;
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// The marks of the dispatches of all stories that were last heard from `from` up to and including `to`.
    pub async fn story_marks(&self, from: Timestamp, to: Timestamp) -> Result<Vec<StoryMark>> {
        // The signal is part of the version's JSON, as `gazette_news::Dispatch` prints it.
        let sql = "select d.story_id, d.language, d.killed, d.held, \
                   case when v.parts like '%\"signal\":\"correction\"%' then 1 else 0 end, d.embargo \
                   from dispatch d join dispatch_version v on v.dispatch_id = d.id and v.version = d.version \
                   where d.story_id in (select id from story where heard >= $1 and heard <= $2) \
                   order by d.story_id, d.id";
        let rows = self.db().rows(sql, values![from, to]).await?;
        rows.iter()
            .map(|row| {
                Ok(StoryMark {
                    story: StoryId(row.int(0)?),
                    language: row.text(1)?,
                    killed: row.flag(2)?,
                    held: row.flag(3)?,
                    corrected: row.int(4)? != 0,
                    embargo: row.time_or_null(5)?,
                })
            })
            .collect()
    }

    /// The newest verdicts, whatever their state.
    pub async fn recent_verdicts(&self, limit: i64) -> Result<Vec<KeptVerdict>> {
        let sql = "select id, claim_id, rating, method, evidence, proposed_by, proposed_at, seconded_by, seconded_at, \
                   withdrawn, coalesce(words, ''), proposition from verdict order by id desc limit $1";
        self.db().rows(sql, values![limit]).await?.iter().map(verdict_of).collect()
    }

    /// The newest captures of a wire.
    pub async fn captures_of(&self, wire: &WireId, limit: i64) -> Result<Vec<(KeptCapture, i64)>> {
        let sql = "select id, digest, wire_id, url, content_type, received, len, dispatches from capture \
                   where wire_id = $1 order by id desc limit $2";
        let rows = self.db().rows(sql, values![wire.as_str(), limit]).await?;
        rows.iter()
            .map(|row| {
                let capture = Capture {
                    digest: parsed(&row.text(1)?)?,
                    wire: parsed(&row.text(2)?)?,
                    url: row.text_or_null(3)?,
                    content_type: row.text_or_null(4)?,
                    received: row.time(5)?,
                    len: row.int(6)? as u64,
                };
                Ok((KeptCapture { id: row.int(0)?, capture }, row.int(7)?))
            })
            .collect()
    }

    /// The names of all who ever had an account, for showing what was done by whom.
    pub async fn editor_names(&self) -> Result<Vec<(EditorId, String)>> {
        let rows = self.db().rows("select id, name from editor", values![]).await?;
        rows.iter().map(|row| Ok((EditorId(row.int(0)?), row.text(1)?))).collect()
    }

    /// The invitations that can still be used, the ones that run out last first.
    pub async fn open_invitations(&self, now: Timestamp) -> Result<Vec<OpenInvitation>> {
        let sql = "select token_digest, role, expires from invitation where used is null and expires > $1 order by expires desc";
        let rows = self.db().rows(sql, values![now]).await?;
        rows.iter()
            .map(|row| {
                Ok(OpenInvitation { token_digest: row.text(0)?, role: row.text(1)?, expires: row.time(2)? })
            })
            .collect()
    }
}
