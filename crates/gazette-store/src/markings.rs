//! Editors' markings: what a text says according to somebody who has read it, in the place of what the engine found.

use gazette_news::{DispatchId, EditorId};
use jiff::Timestamp;

use crate::statements::keep_findings;
use crate::{Deed, Error, FoundStatement, KeptFigure, Result, Store, Tx, deeds, values};

/// An editor's marking of one version of a dispatch.
#[derive(Debug, Clone, PartialEq)]
pub struct Marking {
    /// Whose text it is.
    pub dispatch: DispatchId,
    /// Which version of it was marked.
    pub version: i64,
    /// All its statements, in order.
    pub statements: Vec<FoundStatement>,
    /// Who marked it last.
    pub editor: EditorId,
    /// When.
    pub at: Timestamp,
}

/// A marked text, to learn from.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkedText {
    /// Whose text it is.
    pub dispatch: DispatchId,
    /// Which version of it was marked.
    pub version: i64,
    /// The version's parts, as JSON in the shape of the contract's `read` output.
    pub parts: String,
    /// All its statements, in order.
    pub statements: Vec<FoundStatement>,
}

/// [`Error::Conflict`] if another version came in the meantime.
async fn must_be_newest(tx: &mut Tx, dispatch: DispatchId, version: i64) -> Result<()> {
    let row = tx.row("select version from dispatch where id = $1", values![dispatch.0]).await?;
    match row.ok_or(Error::NotFound("dispatch"))?.int(0)? {
        newest if newest == version => Ok(()),
        _ => Err(Error::Conflict("another version of this text came in the meantime".into())),
    }
}

impl Store {
    /// Keeps an editor's marking and, in the same transaction, puts it in the place of what was found and writes down
    /// the deed.
    ///
    /// # Errors
    /// [`Error::Conflict`] if another version of the dispatch came in the meantime.
    pub async fn keep_marking(&self, marking: &Marking, figures: &[KeptFigure], deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        must_be_newest(&mut tx, marking.dispatch, marking.version).await?;
        let sql = "insert into marking (dispatch_id, version, statements, editor_id, at) values ($1, $2, $3, $4, $5) \
                   on conflict (dispatch_id, version) do update \
                   set statements = excluded.statements, editor_id = excluded.editor_id, at = excluded.at";
        let statements = serde_json::to_string(&marking.statements)?;
        tx.run(sql, values![marking.dispatch.0, marking.version, statements, marking.editor.0, marking.at])
            .await?;
        keep_findings(&mut tx, marking.dispatch, &marking.statements, figures).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Takes a marking of the newest version back: what the engine found, given here, stands again.
    ///
    /// # Errors
    /// [`Error::Conflict`] if another version of the dispatch came in the meantime.
    pub async fn drop_marking(
        &self,
        dispatch: DispatchId,
        version: i64,
        found: &[FoundStatement],
        figures: &[KeptFigure],
        deed: &Deed,
    ) -> Result<()> {
        let mut tx = self.db.write().await?;
        must_be_newest(&mut tx, dispatch, version).await?;
        tx.run("delete from marking where dispatch_id = $1 and version = $2", values![dispatch.0, version])
            .await?;
        keep_findings(&mut tx, dispatch, found, figures).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// The marking of a version of a dispatch, if anybody marked it.
    pub async fn marking(&self, dispatch: DispatchId, version: i64) -> Result<Option<Marking>> {
        let sql = "select statements, editor_id, at from marking where dispatch_id = $1 and version = $2";
        let row = self.db.row(sql, values![dispatch.0, version]).await?;
        row.map(|row| {
            Ok(Marking {
                dispatch,
                version,
                statements: row.json(0)?,
                editor: EditorId(row.int(1)?),
                at: row.time(2)?,
            })
        })
        .transpose()
    }

    /// All marked texts after a place in the list, in a fixed order: what a model is trained on.
    pub async fn marked_after(&self, after: (DispatchId, i64), limit: i64) -> Result<Vec<MarkedText>> {
        let sql = "select m.dispatch_id, m.version, v.parts, m.statements from marking m \
                   join dispatch_version v on v.dispatch_id = m.dispatch_id and v.version = m.version \
                   where m.dispatch_id > $1 or (m.dispatch_id = $1 and m.version > $2) \
                   order by m.dispatch_id, m.version limit $3";
        let rows = self.db.rows(sql, values![after.0.0, after.1, limit]).await?;
        rows.iter()
            .map(|row| {
                Ok(MarkedText {
                    dispatch: DispatchId(row.int(0)?),
                    version: row.int(1)?,
                    parts: row.text(2)?,
                    statements: row.json(3)?,
                })
            })
            .collect()
    }
}
