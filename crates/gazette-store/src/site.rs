//! The site and the log as they are now.

use crate::{KeptPage, Result, Store, values};

/// The set of pages readers see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSet {
    /// Its number; grows with each publication.
    pub id: i64,
    /// The place in the log of the leaf that logs its page list.
    pub leaf: i64,
    /// Its pages, by path.
    pub pages: Vec<KeptPage>,
}

/// The log's newest signed state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogHead {
    /// How many leaves.
    pub size: i64,
    /// The signed checkpoint (C2SP tlog-checkpoint); empty before the first leaf.
    pub checkpoint: String,
}

impl Store {
    /// The number of the set readers see; 0 before anything was published.
    pub async fn current_set(&self) -> Result<i64> {
        let row = self.db.row("select id from page_set where current = 1", values![]).await?;
        row.map_or(Ok(0), |row| row.int(0))
    }

    /// The set readers see. `None` before anything was published.
    pub async fn page_set(&self) -> Result<Option<PageSet>> {
        let sql = "select s.id, s.leaf, p.path, p.digest, p.content_type, p.status from page_set s \
                   join page p on p.set_id = s.id where s.current = 1 order by p.path";
        let rows = self.db.rows(sql, values![]).await?;
        let Some(first) = rows.first() else { return Ok(None) };
        let pages = rows
            .iter()
            .map(|row| {
                Ok(KeptPage {
                    path: row.text(2)?,
                    digest: row.text(3)?,
                    content_type: row.text(4)?,
                    status: row.int(5)?,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(Some(PageSet { id: first.int(0)?, leaf: first.int(1)?, pages }))
    }

    /// The log's newest signed state.
    pub async fn log_head(&self) -> Result<LogHead> {
        let row = self.db.row("select size, note from log_checkpoint where id = 1", values![]).await?;
        row.map_or(Ok(LogHead::default()), |row| Ok(LogHead { size: row.int(0)?, checkpoint: row.text(1)? }))
    }

    /// The leaves from `from` up to but not including `to`.
    pub async fn leaves(&self, from: i64, to: i64) -> Result<Vec<Vec<u8>>> {
        let sql = "select bytes from log_leaf where position >= $1 and position < $2 order by position";
        let rows = self.db.rows(sql, values![from, to]).await?;
        rows.iter().map(|row| row.bytes(0)).collect()
    }

    /// A tile by its path.
    pub async fn tile(&self, path: &str) -> Result<Option<Vec<u8>>> {
        let row = self.db.row("select bytes from log_tile where path = $1", values![path]).await?;
        row.map(|row| row.bytes(0)).transpose()
    }

    /// All tiles: path and bytes.
    pub async fn tiles(&self) -> Result<Vec<(String, Vec<u8>)>> {
        let rows = self.db.rows("select path, bytes from log_tile order by path", values![]).await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.bytes(1)?))).collect()
    }
}
