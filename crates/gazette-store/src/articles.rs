//! Articles and their drafts.

use gazette_news::{ArticleId, ArticleState, Change, DispatchId, EditorId, StoryId};
use jiff::{SignedDuration, Timestamp};

use crate::deeds::record;
use crate::drafts::Draft;
use crate::{Deed, Error, Result, Row, Store, Tx, search, values};

/// What is begun again within this time is one form that was sent twice.
const SENT_TWICE: SignedDuration = SignedDuration::from_mins(1);

/// An article as the desk shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptArticle {
    /// Its number.
    pub id: ArticleId,
    /// The story it tells.
    pub story: Option<StoryId>,
    /// Its short name in addresses; never changes once published.
    pub slug: String,
    /// Language code.
    pub language: String,
    /// How it stands.
    pub state: ArticleState,
    /// When work on it began.
    pub made: Timestamp,
    /// Who began it.
    pub made_by: Option<EditorId>,
    /// The draft being worked on, if there is one.
    pub draft: Option<Draft>,
    /// Moves with every save of the draft.
    pub draft_number: i64,
    /// Not to be published before.
    pub embargo: Option<Timestamp>,
    /// When it, or a further edition of it, is to be published by itself.
    pub schedule: Option<Schedule>,
}

/// A dispatch that words rest on, and the version of it that they were written from. Its sender may have sent others
/// since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Used {
    /// The dispatch.
    pub dispatch: DispatchId,
    /// The version, from 1.
    pub version: i64,
}

pub(crate) fn used_of(row: &Row) -> Result<Used> {
    Ok(Used { dispatch: DispatchId(row.int(0)?), version: row.int(1)? })
}

/// When an article is to be published by itself, what of it, and who said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// When.
    pub at: Timestamp,
    /// Who scheduled it; it is published in her name.
    pub by: EditorId,
    /// What is to be printed: the first edition, an update or a correction.
    pub change: Change,
}

/// A select of articles, as [`article_of`] reads them, with what follows it.
macro_rules! select_article {
    ($tail:literal) => {
        concat!(
            "select id, story_id, slug, language, state, made, made_by, draft, draft_number, embargo, \
             scheduled, scheduled_by, scheduled_change from article ",
            $tail
        )
    };
}
pub(crate) use select_article;

pub(crate) fn article_of(row: &Row) -> Result<KeptArticle> {
    let draft = row.text_or_null(7)?.map(|json| serde_json::from_str(&json)).transpose()?;
    let (at, by) = (row.time_or_null(10)?, row.int_or_null(11)?.map(EditorId));
    // A schedule without a change was kept by a build that could schedule first editions only.
    let change = row.text_or_null(12)?.map(|json| serde_json::from_str(&json)).transpose()?;
    let change = change.unwrap_or(Change::First);
    let state = row.text(4)?;
    Ok(KeptArticle {
        id: ArticleId(row.int(0)?),
        story: row.int_or_null(1)?.map(StoryId),
        slug: row.text(2)?,
        language: row.text(3)?,
        state: ArticleState::of(&state).ok_or_else(|| Error::Corrupt(format!("{state:?} is no state")))?,
        made: row.time(5)?,
        made_by: row.int_or_null(6)?.map(EditorId),
        draft,
        draft_number: row.int(8)?,
        embargo: row.time_or_null(9)?,
        schedule: at.zip(by).map(|(at, by)| Schedule { at, by, change }),
    })
}

impl Store {
    /// Begins an article. A form that was sent twice begins one: whoever begins the very same again within a minute,
    /// and has not touched it, is given the first.
    ///
    /// # Errors
    /// [`Error::Conflict`] if the language has another article by that short name.
    pub async fn begin_article(
        &self,
        story: Option<StoryId>,
        slug: &str,
        draft: &Draft,
        used: &[Used],
        by: Option<EditorId>,
        now: Timestamp,
    ) -> Result<ArticleId> {
        let mut tx = self.db.write().await?;
        let words = serde_json::to_string(draft)?;
        let sql = "select id from article where language = $1 and slug = $2 and made_by = $3 and made > $4 \
                   and state = 'draft' and draft_number = 1 and draft = $5";
        let same =
            values![draft.text.language.as_str(), slug, by.map(|e| e.0), now - SENT_TWICE, words.as_str()];
        if let Some(begun) = tx.row(sql, same).await? {
            return Ok(ArticleId(begun.int(0)?));
        }
        let id = tx
            .int(
                "insert into article (story_id, slug, language, state, made, made_by, draft, draft_saved, draft_number) \
                 values ($1, $2, $3, 'draft', $4, $5, $6, $4, 1) returning id",
                values![
                    story.map(|s| s.0),
                    slug,
                    draft.text.language.as_str(),
                    now,
                    by.map(|e| e.0),
                    words
                ],
            )
            .await?;
        for Used { dispatch, version } in used {
            let sql = "insert into article_dispatch (article_id, dispatch_id, version) values ($1, $2, $3) \
                       on conflict do nothing";
            tx.run(sql, values![id, dispatch.0, *version]).await?;
        }
        search::keep_article(&mut tx, ArticleId(id)).await?;
        tx.commit().await?;
        Ok(ArticleId(id))
    }

    /// Saves a draft over the save numbered `over`; the new number.
    ///
    /// # Errors
    /// [`Error::Conflict`] if somebody saved in between: nobody's words are overwritten.
    pub async fn save_draft(&self, id: ArticleId, draft: &Draft, over: i64, now: Timestamp) -> Result<i64> {
        let mut tx = self.db.write().await?;
        keep_draft(&mut tx, (id, draft, over), now).await?;
        tx.commit().await?;
        Ok(over + 1)
    }

    /// As [`Store::save_draft`], for a save that is a deed: a second person's word on something in it.
    ///
    /// # Errors
    /// As [`Store::save_draft`].
    pub async fn save_draft_as_deed(
        &self,
        id: ArticleId,
        draft: &Draft,
        over: i64,
        deed: &Deed,
    ) -> Result<i64> {
        let mut tx = self.db.write().await?;
        keep_draft(&mut tx, (id, draft, over), deed.at).await?;
        record(&mut tx, deed).await?;
        tx.commit().await?;
        Ok(over + 1)
    }

    /// An article by its number.
    pub async fn article(&self, id: ArticleId) -> Result<KeptArticle> {
        let row = self.db.row(select_article!("where id = $1"), values![id.0]).await?;
        article_of(&row.ok_or(Error::NotFound("article"))?)
    }

    /// All articles, newest first.
    pub async fn articles(&self, limit: i64) -> Result<Vec<KeptArticle>> {
        let sql = select_article!("order by id desc limit $1");
        self.db.rows(sql, values![limit]).await?.iter().map(article_of).collect()
    }

    /// The articles about a story: those begun on it, and those whose draft or newest edition rests on a dispatch that is in it
    /// by now.
    pub async fn articles_on(&self, story: StoryId) -> Result<Vec<KeptArticle>> {
        let sql = select_article!(
            "where story_id = $1 or id in (select u.article_id from article_dispatch u join dispatch d \
             on d.id = u.dispatch_id where d.story_id = $1 union select u.article_id from shown_dispatch u \
             join dispatch d on d.id = u.dispatch_id where d.story_id = $1) order by id"
        );
        self.db.rows(sql, values![story.0]).await?.iter().map(article_of).collect()
    }

    /// The dispatches an article's draft rests on: those it was written from and has not parted from.
    pub async fn article_dispatches(&self, id: ArticleId) -> Result<Vec<Used>> {
        let sql =
            "select dispatch_id, version from article_dispatch where article_id = $1 order by dispatch_id";
        self.db.rows(sql, values![id.0]).await?.iter().map(used_of).collect()
    }

    /// The dispatches that the words of an article's newest edition rest on, whatever its draft has parted from since.
    pub async fn shown_dispatches(&self, id: ArticleId) -> Result<Vec<Used>> {
        let sql =
            "select dispatch_id, version from shown_dispatch where article_id = $1 order by dispatch_id";
        self.db.rows(sql, values![id.0]).await?.iter().map(used_of).collect()
    }

    /// The articles whose drafts rest on a dispatch.
    pub async fn articles_from(&self, dispatch: DispatchId) -> Result<Vec<KeptArticle>> {
        let sql = select_article!(
            "where id in (select article_id from article_dispatch where dispatch_id = $1) order by id"
        );
        self.db.rows(sql, values![dispatch.0]).await?.iter().map(article_of).collect()
    }
}

/// Saves a draft over the save numbered `over`, inside a transaction.
pub(crate) async fn keep_draft(
    tx: &mut Tx,
    (id, draft, over): (ArticleId, &Draft, i64),
    now: Timestamp,
) -> Result<()> {
    let sql = "update article set draft = $2, draft_saved = $3, draft_number = draft_number + 1 \
               where id = $1 and draft_number = $4";
    match tx.run(sql, values![id.0, serde_json::to_string(draft)?, now, over]).await? {
        1 => search::keep_article(tx, id).await,
        _ => Err(Error::Conflict("this draft was saved by somebody else in the meantime".into())),
    }
}
