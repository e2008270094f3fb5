//! Old days of what the engines remember: they leave as a whole, and a small sketch of each text stays.
//!
//! A record takes about two kilobytes, what is left of it about 250 bytes: the sketch, and the four of its fingerprints
//! by which it is found.

use gazette_news::DispatchId;
use jiff::Timestamp;

use crate::{Result, Store, values};

/// Fingerprints of a sketch that are looked for.
const FOUND_BY: usize = 4;
/// Archived texts compared with one.
const COMPARED: i64 = 16;

/// An archived text: its least fingerprints, smallest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    /// The dispatch.
    pub dispatch: DispatchId,
    /// Its sketch, as the origins engine made it.
    pub sketch: Vec<u32>,
}

/// A day in the engines' memory: days since 1970.
fn day(at: Timestamp) -> i64 {
    at.as_second().div_euclid(86_400)
}

impl Store {
    /// Dispatches of days before that of `before` which the engines still remember, with what the origins engine does
    /// of their last version.
    pub async fn old_memory(&self, before: Timestamp, limit: i64) -> Result<Vec<(DispatchId, Vec<u8>)>> {
        let sql = "select dispatch_id, origin from engine_memory m where day < $1 \
                   and place = (select max(place) from engine_memory where dispatch_id = m.dispatch_id) \
                   order by day, dispatch_id limit $2";
        let rows = self.db.rows(sql, values![day(before), limit]).await?;
        rows.iter().map(|row| Ok((DispatchId(row.int(0)?), row.bytes(1)?))).collect()
    }

    /// Puts dispatches into the archive and takes them out of the engines' memory, all of them or none.
    pub async fn archive(&self, texts: &[Archived]) -> Result<()> {
        let mut tx = self.db.write().await?;
        for text in texts {
            let id = text.dispatch.0;
            let sketch: Vec<u8> = text.sketch.iter().flat_map(|print| print.to_le_bytes()).collect();
            let sql = "insert into engine_archive (dispatch_id, day, sketch) \
                       select distinct dispatch_id, day, $2 from engine_memory where dispatch_id = $1 \
                       on conflict (dispatch_id) do update set sketch = excluded.sketch";
            tx.run(sql, values![id, sketch.as_slice()]).await?;
            for print in text.sketch.iter().take(FOUND_BY) {
                let sql = "insert into engine_archive_print (print, dispatch_id) values ($1, $2) on conflict do nothing";
                tx.run(sql, values![i64::from(*print), id]).await?;
            }
            tx.run("delete from engine_memory where dispatch_id = $1", values![id]).await?;
        }
        tx.commit().await
    }

    /// Archived texts that share one of the fingerprints they are found by with a sketch, the earliest first.
    pub async fn archived_like(&self, sketch: &[u32]) -> Result<Vec<Archived>> {
        let mut found: Vec<Archived> = Vec::new();
        for print in sketch {
            let sql = "select a.dispatch_id, a.sketch from engine_archive_print p \
                       join engine_archive a on a.dispatch_id = p.dispatch_id \
                       where p.print = $1 order by a.dispatch_id limit $2";
            for row in self.db.rows(sql, values![i64::from(*print), COMPARED]).await? {
                let dispatch = DispatchId(row.int(0)?);
                if !found.iter().any(|text| text.dispatch == dispatch) {
                    let bytes = row.bytes(1)?;
                    let prints = bytes.chunks_exact(4).map(|p| u32::from_le_bytes([p[0], p[1], p[2], p[3]]));
                    found.push(Archived { dispatch, sketch: prints.collect() });
                }
            }
        }
        found.sort_by_key(|text| text.dispatch.0);
        Ok(found)
    }

    /// How many dispatches the engines remember, and how many are archived.
    pub async fn memory_counts(&self) -> Result<(i64, i64)> {
        let sql = "select (select count(distinct dispatch_id) from engine_memory), (select count(*) from engine_archive)";
        self.db.row(sql, values![]).await?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
    }

    /// Takes a dispatch out of the archive: the engines remember it again.
    pub async fn unarchive(&self, dispatch: DispatchId) -> Result<()> {
        let mut tx = self.db.write().await?;
        tx.run("delete from engine_archive_print where dispatch_id = $1", values![dispatch.0]).await?;
        tx.run("delete from engine_archive where dispatch_id = $1", values![dispatch.0]).await?;
        tx.commit().await
    }
}
