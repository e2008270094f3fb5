//! What was taken over from the configuration file.

use gazette_news::Digest;

use crate::{Result, Store, values};

impl Store {
    /// Whether the configuration file says something else of a thing than when it was last taken over. `kind` is
    /// `owner`, `outlet` or `wire`, `said` the digest of its entry.
    pub async fn is_configured_anew(&self, kind: &str, id: &str, said: &Digest) -> Result<bool> {
        let sql = "select digest from configured where kind = $1 and id = $2";
        let row = self.db.row(sql, values![kind, id]).await?;
        Ok(row.map(|row| row.text(0)).transpose()?.as_deref() != Some(said.to_string().as_str()))
    }

    /// Notes that what the file says of a thing has been taken over.
    pub async fn note_configured(&self, kind: &str, id: &str, said: &Digest) -> Result<()> {
        let sql = "insert into configured (kind, id, digest) values ($1, $2, $3) \
                   on conflict (kind, id) do update set digest = excluded.digest";
        self.db.run(sql, values![kind, id, said.to_string()]).await.map(drop)
    }
}
