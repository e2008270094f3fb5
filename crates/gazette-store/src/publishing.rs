//! Editions, and publishing them as one transaction.

use gazette_news::{ArticleId, ArticleState, ArticleText, Change, Label};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::articles::Used;
use crate::deeds::record;
use crate::drafts::{Draft, Mark};
use crate::{Deed, Error, Result, Row, Store, Tx, doubts, pages, search, values};

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
    pub from: ArticleState,
    /// The state it is in from then on.
    pub state: ArticleState,
    /// The dispatches its words rest on; `None` where the words are those of the edition before. A draft goes on from
    /// the versions that are named here.
    pub rests_on: Option<Vec<Used>>,
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
    if tx.run(sql, values![edition.article.0, new.state.as_str(), new.from.as_str()]).await? != 1 {
        return Err(Error::Conflict(format!("the article is not {} any more", new.from)));
    }
    if new.state == ArticleState::Withdrawn {
        tx.run("delete from takedown where article_id = $1", values![edition.article.0]).await?;
    }
    search::keep_article(tx, edition.article).await?;
    if let Some(used) = &new.rests_on {
        keep_shown(tx, edition.article, used).await?;
    }
    doubts::settle_all(tx, edition.article, edition.published).await
}

/// Keeps what the words rest on that readers see from now on.
async fn keep_shown(tx: &mut Tx, article: ArticleId, used: &[Used]) -> Result<()> {
    tx.run("delete from shown_dispatch where article_id = $1", values![article.0]).await?;
    for Used { dispatch, version } in used {
        let sql = "update article_dispatch set version = $3 where article_id = $1 and dispatch_id = $2";
        tx.run(sql, values![article.0, dispatch.0, *version]).await?;
    }
    let row = |used: &Used| values![article.0, used.dispatch.0, used.version].to_vec();
    let rows: Vec<_> = used.iter().map(row).collect();
    tx.insert_all("insert into shown_dispatch (article_id, dispatch_id, version) values", &rows).await
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
