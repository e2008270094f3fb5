//! The pages of a publication: those that are new come, those that no reader can be in the middle of leave.
//!
//! Two sets are kept, the one readers see and the one before, which a reader may still be reading. Bytes that only earlier
//! sets named are dropped with them, so that the database grows by what is written and not by what is pressed. The log keeps
//! the hashes of all that ever was. SQLite uses the freed room of its file again; PostgreSQL's autovacuum does likewise.

use std::collections::HashSet;

use crate::{Dialect, KeptPage, Publication, Result, Tx, values};

/// Keeps the set of a publication and makes it the one readers see; its number.
pub(crate) async fn swap(tx: &mut Tx, publication: &Publication) -> Result<i64> {
    keep_new_bytes(tx, publication).await?;
    let sql = "insert into page_set (made, leaf) values ($1, $2) returning id";
    let set = tx.int(sql, values![publication.at, publication.site_leaf]).await?;
    let row =
        |page: &KeptPage| values![set, &page.path, &page.digest, &page.content_type, page.status].to_vec();
    let pages: Vec<_> = publication.pages.iter().map(row).collect();
    tx.insert_all("insert into page (set_id, path, digest, content_type, status) values", &pages).await?;
    tx.run(
        "update page_set set current = case when id = $1 then 1 else 0 end where current = 1 or id = $1",
        values![set],
    )
    .await?;
    drop_unseen(tx, set).await?;
    Ok(set)
}

/// Keeps the bytes of pages, but for those that the sets at hand have already: most pages stay as they are. Nobody can
/// drop these meanwhile, since one publication is written at a time.
async fn keep_new_bytes(tx: &mut Tx, publication: &Publication) -> Result<()> {
    let held = tx.rows("select distinct digest from page", values![]).await?;
    let held: HashSet<String> = held.iter().map(|row| row.text(0)).collect::<Result<_>>()?;
    for (digest, bytes) in publication.blobs.iter().filter(|(digest, _)| !held.contains(digest)) {
        let sql = "insert into blob (digest, bytes) values ($1, $2) on conflict (digest) do nothing";
        tx.run(sql, values![digest, bytes.as_slice()]).await?;
    }
    Ok(())
}

/// Drops the page lists of sets before the last one, and the bytes that nothing names any more.
async fn drop_unseen(tx: &mut Tx, set: i64) -> Result<()> {
    let left = tx
        .rows(
            "delete from page where set_id < (select coalesce(max(id), 0) from page_set where id < $1) returning digest",
            values![set],
        )
        .await?;
    let left: HashSet<String> = left.iter().map(|row| row.text(0)).collect::<Result<_>>()?;
    let seen = tx.rows("select distinct digest from page", values![]).await?;
    let seen: HashSet<String> = seen.iter().map(|row| row.text(0)).collect::<Result<_>>()?;
    for digest in left.difference(&seen) {
        if tx.dialect() == Dialect::Postgres {
            // Whoever is keeping the same bytes has finished by the next statement, which then sees what names them.
            tx.rows("select digest from blob where digest = $1 for update", values![digest]).await?;
        }
        // What a wire delivered and what a verdict rests on stay, even where a page had the very same bytes.
        tx.run(
            "delete from blob where digest = $1 and not exists (select 1 from capture where digest = $1) \
             and not exists (select 1 from evidence where digest = $1)",
            values![digest],
        )
        .await?;
    }
    Ok(())
}
