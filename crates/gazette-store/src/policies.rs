//! What the desk wrote about the newsroom itself.

use crate::deeds::record;
use crate::{Deed, Result, Store, values};

/// A policy page as the desk wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPolicy {
    /// Its short name: `"about"`.
    pub id: String,
    /// Its language code.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Its text, paragraphs apart by an empty line. Empty where the desk took the page away.
    pub body: String,
}

impl Store {
    /// All pages that the desk wrote, by name and language.
    pub async fn policies(&self) -> Result<Vec<KeptPolicy>> {
        let rows =
            self.db.rows("select id, language, title, body from policy order by id, language", values![]);
        rows.await?
            .iter()
            .map(|row| {
                Ok(KeptPolicy {
                    id: row.text(0)?,
                    language: row.text(1)?,
                    title: row.text(2)?,
                    body: row.text(3)?,
                })
            })
            .collect()
    }

    /// Keeps a page in place of what the desk wrote before, and writes down the deed.
    pub async fn keep_policy(&self, policy: &KeptPolicy, deed: &Deed) -> Result<()> {
        let KeptPolicy { id, language, title, body } = policy;
        let mut tx = self.db.write().await?;
        let sql = "insert into policy (id, language, title, body) values ($1, $2, $3, $4) \
                   on conflict (id, language) do update set title = excluded.title, body = excluded.body";
        tx.run(sql, values![id, language, title, body]).await?;
        record(&mut tx, deed).await?;
        tx.commit().await
    }
}
