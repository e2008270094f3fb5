//! Changes of the house: owners, outlets and wires. What an editor changes is kept with her deed or not at all; what the
//! configuration says is kept without one.

use gazette_news::{Outlet, OutletId, Owner, OwnerId, Wire, WireId};
use jiff::Timestamp;

use crate::jobs::{RECOUNT, enqueue};
use crate::wires::channel_columns;
use crate::{Deed, Error, Result, Row, Store, Tx, deeds, values};

/// Keeps an owner; where it belongs to somebody else from now on, what it and those below it own is counted again.
async fn keep_owner(tx: &mut Tx, owner: &Owner, at: Timestamp) -> Result<()> {
    let sql = "select group_id from owner where id = $1";
    let before = tx.row(sql, values![owner.id.as_str()]).await?.map(|row| row.text_or_null(0)).transpose()?;
    let is_moved = before.is_some_and(|group| group.as_deref() != owner.group.as_ref().map(|g| g.as_str()));
    let group = owner.group.as_ref().map(|g| g.as_str().to_owned());
    let sql = "insert into owner (id, name, country, group_id) values ($1, $2, $3, $4) on conflict (id) do update \
               set name = excluded.name, country = excluded.country, group_id = excluded.group_id";
    tx.run(sql, values![owner.id.as_str(), &owner.name, owner.country.clone(), group]).await?;
    if is_moved {
        let sql = "with recursive below (id) as (select cast($1 as text) union \
                   select o.id from owner o join below b on o.group_id = b.id) \
                   select distinct d.story_id from dispatch d join outlet t on t.id = d.outlet_id \
                   join below b on b.id = t.owner_id where d.story_id is not null order by d.story_id";
        let stories = tx.rows(sql, values![owner.id.as_str()]).await?;
        count_again(tx, &stories, at).await?;
    }
    Ok(())
}

/// Lets stories, by their numbers in the first column, be counted by jobs.
async fn count_again(tx: &mut Tx, stories: &[Row], at: Timestamp) -> Result<()> {
    for story in stories {
        enqueue(tx, RECOUNT, &story.int(0)?.to_string(), at).await?;
    }
    Ok(())
}

/// Keeps an outlet; where it has another owner from now on, its stories are counted again.
async fn keep_outlet(tx: &mut Tx, outlet: &Outlet, at: Timestamp) -> Result<()> {
    let sql = "select owner_id from outlet where id = $1";
    let before =
        tx.row(sql, values![outlet.id.as_str()]).await?.map(|row| row.text_or_null(0)).transpose()?;
    let is_sold = before.is_some_and(|owner| owner.as_deref() != outlet.owner.as_ref().map(|o| o.as_str()));
    let owner = outlet.owner.as_ref().map(|o| o.as_str().to_owned());
    let facts = serde_json::to_string(outlet)?;
    let sql = "insert into outlet (id, owner_id, name, facts) values ($1, $2, $3, $4) on conflict (id) do update \
               set owner_id = excluded.owner_id, name = excluded.name, facts = excluded.facts";
    tx.run(sql, values![outlet.id.as_str(), owner, &outlet.name, facts]).await?;
    if is_sold {
        let sql = "select distinct story_id from dispatch where outlet_id = $1 and story_id is not null order by story_id";
        let stories = tx.rows(sql, values![outlet.id.as_str()]).await?;
        count_again(tx, &stories, at).await?;
    }
    Ok(())
}

async fn keep_wire(tx: &mut Tx, wire: &Wire, every_s: i64) -> Result<()> {
    let (kind, address) = channel_columns(&wire.channel);
    tx.run(
        "update wire set etag = null, last_modified = null, moved_to = null, moved_seen = 0, failures = 0, \
         gone = 0, note = null, said = null, next_poll = 0 where id = $1 and (kind <> $2 or address <> $3)",
        values![wire.id.as_str(), kind, address],
    )
    .await?;
    let sql = "insert into wire (id, outlet_id, kind, address, every_s) values ($1, $2, $3, $4, $5) \
               on conflict (id) do update set outlet_id = excluded.outlet_id, kind = excluded.kind, \
               every_s = excluded.every_s, address = excluded.address, removed = 0";
    tx.run(sql, values![wire.id.as_str(), wire.outlet.as_str(), kind, address, every_s]).await.map(drop)
}

async fn pause_wire(tx: &mut Tx, id: &WireId, paused: bool) -> Result<()> {
    let sql = "update wire set paused = $2, gone = 0 where id = $1";
    tx.run(sql, values![id.as_str(), paused]).await.map(drop)
}

impl Store {
    /// Adds an owner or brings it up to date.
    pub async fn keep_owner(&self, owner: &Owner) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_owner(&mut tx, owner, Timestamp::UNIX_EPOCH).await?;
        tx.commit().await
    }

    /// As [`Store::keep_owner`], by an editor.
    pub async fn change_owner(&self, owner: &Owner, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_owner(&mut tx, owner, deed.at).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Adds an outlet or brings it up to date.
    pub async fn keep_outlet(&self, outlet: &Outlet) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_outlet(&mut tx, outlet, Timestamp::UNIX_EPOCH).await?;
        tx.commit().await
    }

    /// As [`Store::keep_outlet`], by an editor.
    pub async fn change_outlet(&self, outlet: &Outlet, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_outlet(&mut tx, outlet, deed.at).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Removes an owner on whom nothing rests, by an editor.
    ///
    /// # Errors
    /// [`Error::Conflict`] if it owns an outlet or another owner; [`Error::NotFound`] if there is none.
    pub async fn remove_owner(&self, id: &OwnerId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "select (select count(*) from outlet where owner_id = $1) + \
                   (select count(*) from owner where group_id = $1)";
        if tx.int(sql, values![id.as_str()]).await? > 0 {
            return Err(Error::Conflict("something belongs to this owner".to_owned()));
        }
        if tx.run("delete from owner where id = $1", values![id.as_str()]).await? != 1 {
            return Err(Error::NotFound("owner"));
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Removes an outlet of which nothing was ever received, by an editor, with the removed wires it had.
    ///
    /// # Errors
    /// [`Error::Conflict`] if a wire of it runs or anything came from it; [`Error::NotFound`] if there is none.
    pub async fn remove_outlet(&self, id: &OutletId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "select (select count(*) from dispatch where outlet_id = $1) + \
                   (select count(*) from wire w where w.outlet_id = $1 and (w.removed = 0 \
                   or exists (select 1 from capture c where c.wire_id = w.id)))";
        if tx.int(sql, values![id.as_str()]).await? > 0 {
            return Err(Error::Conflict("something came from this outlet".to_owned()));
        }
        let sql = "delete from fault where wire_id in (select id from wire where outlet_id = $1)";
        tx.run(sql, values![id.as_str()]).await?;
        tx.run("delete from wire where outlet_id = $1", values![id.as_str()]).await?;
        if tx.run("delete from outlet where id = $1", values![id.as_str()]).await? != 1 {
            return Err(Error::NotFound("outlet"));
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Adds a wire or changes its outlet or channel. Its health is kept unless the channel changes; a changed one is
    /// polled as soon as possible.
    pub async fn keep_wire(&self, wire: &Wire, every_s: i64) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_wire(&mut tx, wire, every_s).await?;
        tx.commit().await
    }

    /// As [`Store::keep_wire`], by an editor.
    pub async fn add_wire(&self, wire: &Wire, every_s: i64, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        keep_wire(&mut tx, wire, every_s).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Removes a wire, by an editor: nothing more is taken from it, and its dispatches stay. A configuration file that says
    /// something else of it takes it up again.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is none, or was removed before.
    pub async fn remove_wire(&self, id: &WireId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "update wire set removed = 1 where id = $1 and removed = 0";
        if tx.run(sql, values![id.as_str()]).await? != 1 {
            return Err(Error::NotFound("wire"));
        }
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Stops a wire or lets it run on.
    pub async fn pause_wire(&self, id: &WireId, paused: bool) -> Result<()> {
        let mut tx = self.db.write().await?;
        pause_wire(&mut tx, id, paused).await?;
        tx.commit().await
    }

    /// As [`Store::pause_wire`], by an editor.
    pub async fn turn_wire(&self, id: &WireId, paused: bool, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        pause_wire(&mut tx, id, paused).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }

    /// Asks for a poll as soon as possible, for an editor.
    pub async fn poll_soon(&self, id: &WireId, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        tx.run("update wire set next_poll = 0, gone = 0 where id = $1", values![id.as_str()]).await?;
        deeds::record(&mut tx, deed).await?;
        tx.commit().await
    }
}
