//! Articles: drafts, editions, and publishing as one transaction.

use gazette_news::{ArticleId, ArticleText, Change, DispatchId, EditorId, Label, StoryId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::drafts::{Draft, Mark};
use crate::editors::record;
use crate::schedule::Schedule;
use crate::{Deed, Error, Result, Row, Store, Tx, doubts, pages, search, values};

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
    /// The word of a standing of the desk: `"draft"`, `"scheduled"`, `"spiked"`, `"published"`, `"withheld"` or
    /// `"withdrawn"`.
    pub state: String,
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

/// An edition as stored: the newsroom's own record of what readers were shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptEdition {
    /// The article.
    pub article: ArticleId,
    /// From 1.
    pub number: u32,
    /// When it came out.
    pub published: Timestamp,
    /// Why it differs from the one before.
    pub change: Change,
    /// Words and labels.
    pub body: EditionBody,
    /// The place of its leaf in the log.
    pub leaf: i64,
}

/// The words, labels and record of an edition, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionBody {
    /// The words.
    pub text: ArticleText,
    /// The labels, frozen.
    pub labels: Vec<Label>,
    /// What the labelled words rested on: what tells whether the labels still hold.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// As [`Draft::reporter_there`].
    #[serde(default)]
    pub reporter_there: bool,
    /// How we knew, frozen: the press's own record, which the store keeps and does not read.
    #[serde(default)]
    pub record: serde_json::Value,
}

impl EditionBody {
    /// The draft to begin a further edition with.
    pub fn draft(&self) -> Draft {
        Draft { text: self.text.clone(), marks: self.marks.clone(), reporter_there: self.reporter_there }
    }
}

/// An edition to be published, with the state its article is in afterwards.
#[derive(Debug, Clone)]
pub struct NewEdition {
    /// The edition.
    pub edition: KeptEdition,
    /// The state its article was in when this was prepared.
    pub from: String,
    /// `"published"`, `"withheld"` or `"withdrawn"`.
    pub state: &'static str,
    /// The dispatches its words rest on; `None` where the words are those of the edition before.
    pub rests_on: Option<Vec<DispatchId>>,
}

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPage {
    /// From the site's root, beginning with a slash.
    pub path: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    /// Its media type.
    pub content_type: String,
    /// The HTTP status it is served with: 200, or 410 for a withdrawn article.
    pub status: i64,
}

/// Everything that changes when something is published. It is kept whole or not at all.
#[derive(Debug, Clone)]
pub struct Publication {
    /// When.
    pub at: Timestamp,
    /// New editions.
    pub editions: Vec<NewEdition>,
    /// The size of the log this was prepared against.
    pub log_size: i64,
    /// Leaves to add, in order.
    pub leaves: Vec<Vec<u8>>,
    /// Tiles that are new or have grown: path and bytes.
    pub tiles: Vec<(String, Vec<u8>)>,
    /// The signed checkpoint over the grown log.
    pub checkpoint: String,
    /// The whole site as it is to be from now on.
    pub pages: Vec<KeptPage>,
    /// Bytes of pages that may not be kept yet: digest in hexadecimal and bytes.
    pub blobs: Vec<(String, Vec<u8>)>,
    /// The place of the leaf that logs the site's page list.
    pub site_leaf: i64,
    /// What to write down.
    pub deeds: Vec<Deed>,
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
    Ok(KeptArticle {
        id: ArticleId(row.int(0)?),
        story: row.int_or_null(1)?.map(StoryId),
        slug: row.text(2)?,
        language: row.text(3)?,
        state: row.text(4)?,
        made: row.time(5)?,
        made_by: row.int_or_null(6)?.map(EditorId),
        draft,
        draft_number: row.int(8)?,
        embargo: row.time_or_null(9)?,
        schedule: at.zip(by).map(|(at, by)| Schedule { at, by, change }),
    })
}

fn edition_of(row: &Row) -> Result<KeptEdition> {
    Ok(KeptEdition {
        article: ArticleId(row.int(0)?),
        number: row.int(1)? as u32,
        published: row.time(2)?,
        change: row.json(3)?,
        body: row.json(4)?,
        leaf: row.int(5)?,
    })
}

impl Store {
    /// Begins an article. A form that was sent twice begins one: whoever begins the very same again within a minute, and has
    /// not touched it, is given the first.
    ///
    /// # Errors
    /// [`Error::Conflict`] if the language has another article by that short name.
    pub async fn begin_article(
        &self,
        story: Option<StoryId>,
        slug: &str,
        draft: &Draft,
        dispatches: &[DispatchId],
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
        for dispatch in dispatches {
            tx.run(
                "insert into article_dispatch (article_id, dispatch_id) values ($1, $2) on conflict do nothing",
                values![id, dispatch.0],
            )
            .await?;
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

    /// The articles about a story.
    pub async fn articles_on(&self, story: StoryId) -> Result<Vec<KeptArticle>> {
        let sql = select_article!("where story_id = $1 order by id");
        self.db.rows(sql, values![story.0]).await?.iter().map(article_of).collect()
    }

    /// The dispatches an article's draft rests on: those it was written from and has not parted from.
    pub async fn article_dispatches(&self, id: ArticleId) -> Result<Vec<DispatchId>> {
        let sql = "select dispatch_id from article_dispatch where article_id = $1 order by dispatch_id";
        let rows = self.db.rows(sql, values![id.0]).await?;
        rows.iter().map(|row| row.int(0).map(DispatchId)).collect()
    }

    /// The dispatches that the words of an article's newest edition rest on, whatever its draft has parted from since.
    pub async fn shown_dispatches(&self, id: ArticleId) -> Result<Vec<DispatchId>> {
        let sql = "select dispatch_id from shown_dispatch where article_id = $1 order by dispatch_id";
        let rows = self.db.rows(sql, values![id.0]).await?;
        rows.iter().map(|row| row.int(0).map(DispatchId)).collect()
    }

    /// The articles whose drafts rest on a dispatch.
    pub async fn articles_from(&self, dispatch: DispatchId) -> Result<Vec<KeptArticle>> {
        let sql = select_article!(
            "where id in (select article_id from article_dispatch where dispatch_id = $1) order by id"
        );
        self.db.rows(sql, values![dispatch.0]).await?.iter().map(article_of).collect()
    }

    /// The editions of an article, oldest first.
    pub async fn editions(&self, id: ArticleId) -> Result<Vec<KeptEdition>> {
        let sql = "select article_id, number, published, change, body, leaf from edition where article_id = $1 \
                   order by number";
        self.db.rows(sql, values![id.0]).await?.iter().map(edition_of).collect()
    }

    /// All editions of all articles, by article and number: what a whole site is made from.
    pub async fn all_editions(&self) -> Result<Vec<KeptEdition>> {
        let sql = "select article_id, number, published, change, body, leaf from edition order by article_id, number";
        self.db.rows(sql, values![]).await?.iter().map(edition_of).collect()
    }

    /// Publishes: editions, leaves, tiles, checkpoint, pages and deeds, all or none.
    ///
    /// Once this returns, readers see the new set and a power cut does not take it back. If it fails, readers see the
    /// old set and the log has not grown.
    ///
    /// # Errors
    /// [`Error::Conflict`] if the log has grown, or an article stands otherwise, since the publication was prepared:
    /// prepare it again.
    pub async fn publish(&self, publication: &Publication) -> Result<i64> {
        let mut tx = self.db.write().await?;
        claim_log(&mut tx, publication.log_size).await?;
        for new in &publication.editions {
            insert_edition(&mut tx, new).await?;
        }
        grow_log(&mut tx, publication).await?;
        let set = pages::swap(&mut tx, publication).await?;
        for deed in &publication.deeds {
            record(&mut tx, deed).await?;
        }
        tx.commit().await?;
        Ok(set)
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

/// Makes sure that nobody else grows the log at the same time.
async fn claim_log(tx: &mut Tx, expected: i64) -> Result<()> {
    tx.run(
        "insert into log_checkpoint (id, size, note) values (1, 0, '') on conflict (id) do nothing",
        values![],
    )
    .await?;
    match tx
        .run("update log_checkpoint set size = size where id = 1 and size = $1", values![expected])
        .await?
    {
        1 => Ok(()),
        _ => Err(Error::Conflict("the log has grown in the meantime".into())),
    }
}

async fn insert_edition(tx: &mut Tx, new: &NewEdition) -> Result<()> {
    let edition = &new.edition;
    tx.run(
        "insert into edition (article_id, number, published, change, body, leaf) values ($1, $2, $3, $4, $5, $6)",
        values![
            edition.article.0,
            edition.number,
            edition.published,
            serde_json::to_string(&edition.change)?,
            serde_json::to_string(&edition.body)?,
            edition.leaf,
        ],
    )
    .await?;
    let sql = "update article set state = $2, scheduled = null, scheduled_by = null, scheduled_change = null \
               where id = $1 and state = $3";
    if tx.run(sql, values![edition.article.0, new.state, &new.from]).await? != 1 {
        return Err(Error::Conflict(format!("the article is not {} any more", new.from)));
    }
    if new.state == "withdrawn" {
        tx.run("delete from takedown where article_id = $1", values![edition.article.0]).await?;
    }
    search::keep_article(tx, edition.article).await?;
    if let Some(dispatches) = &new.rests_on {
        keep_shown(tx, edition.article, dispatches).await?;
    }
    doubts::settle_all(tx, edition.article, edition.published).await
}

/// Keeps what the words rest on that readers see from now on.
async fn keep_shown(tx: &mut Tx, article: ArticleId, dispatches: &[DispatchId]) -> Result<()> {
    tx.run("delete from shown_dispatch where article_id = $1", values![article.0]).await?;
    let rows: Vec<_> = dispatches.iter().map(|dispatch| values![article.0, dispatch.0].to_vec()).collect();
    tx.insert_all("insert into shown_dispatch (article_id, dispatch_id) values", &rows).await
}

async fn grow_log(tx: &mut Tx, publication: &Publication) -> Result<()> {
    let leaves: Vec<_> = (publication.log_size..)
        .zip(&publication.leaves)
        .map(|(position, leaf)| values![position, leaf.as_slice()].to_vec())
        .collect();
    tx.insert_all("insert into log_leaf (position, bytes) values", &leaves).await?;
    for (path, bytes) in &publication.tiles {
        let sql = "insert into log_tile (path, bytes) values ($1, $2) on conflict (path) do update set bytes = excluded.bytes";
        tx.run(sql, values![path, bytes.as_slice()]).await?;
    }
    let size = publication.log_size + publication.leaves.len() as i64;
    tx.run(
        "update log_checkpoint set size = $1, note = $2 where id = 1",
        values![size, &publication.checkpoint],
    )
    .await
    .map(drop)
}
