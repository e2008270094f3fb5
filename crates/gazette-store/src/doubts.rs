//! Doubts: why somebody should look at an article again. Labels are never changed in silence; they are doubted.

use gazette_news::{ArticleId, DispatchId};
use jiff::Timestamp;

use crate::articles::{article_of, select_article};
use crate::{Deed, Error, KeptArticle, Result, Row, Store, Tx, deeds, values};

/// What kind of thing happened that somebody should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtKind {
    /// A label is not what the record shows any more.
    Label,
    /// A claim is not what it was when the verdict printed with it was signed.
    Verdict,
    /// The sender of a dispatch killed it.
    Kill,
    /// The sender of a dispatch holds it back.
    Hold,
    /// The sender of a dispatch corrected it.
    Correction,
    /// The sender of a dispatch updated it.
    Update,
    /// The sender of a dispatch changed it and did not say so.
    SilentChange,
    /// The sender of a dispatch that it had killed sent it again as usable.
    Usable,
    /// The rules refused what was scheduled.
    ScheduleRefused,
    /// What was scheduled could not be published.
    ScheduleFailed,
}

impl DoubtKind {
    /// All of them.
    pub const ALL: [DoubtKind; 10] = [
        DoubtKind::Label,
        DoubtKind::Verdict,
        DoubtKind::Kill,
        DoubtKind::Hold,
        DoubtKind::Correction,
        DoubtKind::Update,
        DoubtKind::SilentChange,
        DoubtKind::Usable,
        DoubtKind::ScheduleRefused,
        DoubtKind::ScheduleFailed,
    ];

    /// The word it is kept by. What a sender did has the same word among the deeds.
    pub fn as_str(self) -> &'static str {
        match self {
            DoubtKind::Label => "label",
            DoubtKind::Verdict => "verdict",
            DoubtKind::Kill => "upstream-kill",
            DoubtKind::Hold => "upstream-hold",
            DoubtKind::Correction => "upstream-correction",
            DoubtKind::Update => "upstream-update",
            DoubtKind::SilentChange => "upstream-silent-change",
            DoubtKind::Usable => "upstream-usable",
            DoubtKind::ScheduleRefused => "schedule-refused",
            DoubtKind::ScheduleFailed => "schedule-failed",
        }
    }

    /// The kind that is kept by this word.
    pub fn of(word: &str) -> Option<DoubtKind> {
        DoubtKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A reason to look at an article again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The article.
    pub article: ArticleId,
    /// What happened.
    pub kind: DoubtKind,
    /// What it is about: a dispatch (`"dispatch 7"`), or the labelled words.
    pub subject: String,
    /// More of it as JSON, for the desk's pages.
    pub detail: String,
    /// Since when.
    pub since: Timestamp,
}

fn doubt_of(row: &Row) -> Result<Doubt> {
    let word = row.text(1)?;
    Ok(Doubt {
        article: ArticleId(row.int(0)?),
        kind: DoubtKind::of(&word).ok_or_else(|| Error::Corrupt(format!("{word:?} is no kind of doubt")))?,
        subject: row.text(2)?,
        detail: row.text(3)?,
        since: row.time(4)?,
    })
}

/// Keeps a doubt. One that was settled comes back only if there is something new to it.
async fn raise(tx: &mut Tx, doubt: &Doubt) -> Result<()> {
    let sql = "insert into doubt (article_id, kind, subject, detail, since) values ($1, $2, $3, $4, $5) \
               on conflict (article_id, kind, subject) do update \
               set detail = excluded.detail, since = excluded.since, settled = null \
               where doubt.detail <> excluded.detail";
    let values = values![doubt.article.0, doubt.kind.as_str(), &doubt.subject, &doubt.detail, doubt.since];
    tx.run(sql, values).await.map(drop)
}

/// A further edition settles what was doubted of the one before, inside a transaction.
pub(crate) async fn settle_all(tx: &mut Tx, article: ArticleId, now: Timestamp) -> Result<()> {
    let sql = "update doubt set settled = $2 where article_id = $1 and settled is null";
    tx.run(sql, values![article.0, now]).await.map(drop)
}

impl Store {
    /// Keeps a doubt.
    pub async fn raise_doubt(&self, doubt: &Doubt) -> Result<()> {
        let mut tx = self.db.write().await?;
        raise(&mut tx, doubt).await?;
        tx.commit().await
    }

    /// Keeps all doubts about what an article's labels print: [`DoubtKind::Label`] and [`DoubtKind::Verdict`]. They
    /// are counted anew with the record: what holds again is not doubted any more.
    pub async fn keep_label_doubts(&self, article: ArticleId, doubts: &[Doubt]) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "select kind, subject from doubt where article_id = $1 and kind in ($2, $3)";
        let printed = [DoubtKind::Label, DoubtKind::Verdict].map(DoubtKind::as_str);
        for row in tx.rows(sql, values![article.0, printed[0], printed[1]]).await? {
            let (kind, subject) = (row.text(0)?, row.text(1)?);
            if !doubts.iter().any(|doubt| doubt.kind.as_str() == kind && doubt.subject == subject) {
                let sql = "delete from doubt where article_id = $1 and kind = $2 and subject = $3";
                tx.run(sql, values![article.0, &kind, &subject]).await?;
            }
        }
        for doubt in doubts {
            raise(&mut tx, doubt).await?;
        }
        tx.commit().await
    }

    /// All open doubts, newest first.
    pub async fn open_doubts(&self, limit: i64) -> Result<Vec<Doubt>> {
        let sql = "select article_id, kind, subject, detail, since from doubt where settled is null \
                   order by since desc, article_id, kind, subject limit $1";
        self.db.rows(sql, values![limit]).await?.iter().map(doubt_of).collect()
    }

    /// The open doubts of one article, newest first.
    pub async fn doubts_of(&self, article: ArticleId) -> Result<Vec<Doubt>> {
        let sql = "select article_id, kind, subject, detail, since from doubt \
                   where article_id = $1 and settled is null order by since desc, kind, subject";
        self.db.rows(sql, values![article.0]).await?.iter().map(doubt_of).collect()
    }

    /// Settles the open doubts of an article: an editor has looked.
    pub async fn settle_doubts(&self, article: ArticleId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        settle_all(&mut tx, article, deed.at).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// The articles that rest on a dispatch or on a copy of it, in what readers see or in their drafts: whom a
    /// correction or a kill of it concerns.
    pub async fn articles_resting_on(&self, dispatch: DispatchId) -> Result<Vec<KeptArticle>> {
        let sql = select_article!(
            "where id in (select article_id from (select article_id, dispatch_id from article_dispatch union \
             select article_id, dispatch_id from shown_dispatch) used where dispatch_id = $1 or dispatch_id in \
             (select dispatch_id from reprint where origin_id = $1)) order by id"
        );
        self.db.rows(sql, values![dispatch.0]).await?.iter().map(article_of).collect()
    }
}
