//! Settings that the newsroom keeps for itself.

use crate::{Result, Store, values};

impl Store {
    /// A setting of the newsroom.
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        let row = self.db.row("select value from setting where name = $1", values![name]).await?;
        row.map(|row| row.text(0)).transpose()
    }

    /// Changes a setting of the newsroom.
    pub async fn set(&self, name: &str, value: &str) -> Result<()> {
        let sql = "insert into setting (name, value) values ($1, $2) \
                   on conflict (name) do update set value = excluded.value";
        self.db.run(sql, values![name, value]).await.map(drop)
    }
}
