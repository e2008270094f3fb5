//! The job queue: claim, lease, tries, quarantine.
//!
//! A job is claimed by taking a lease on it. A worker that dies loses its lease and another takes the job up, so a job
//! may run twice and must be safe to repeat. After [`MAX_TRIES`] failures a job is quarantined: kept with its last
//! error for an operator to see, and run no more.

use std::collections::BTreeMap;

use gazette_news::StoryId;
use jiff::{SignedDuration, Timestamp};

use crate::{Deed, Dialect, Result, Store, Tx, deeds, values};

/// How often a job is tried before it is quarantined.
pub const MAX_TRIES: i64 = 8;

/// The kind of jobs that count a story again. Their payload is its number.
pub const RECOUNT: &str = "recount";

/// A job that this worker holds the lease of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub id: i64,
    /// What is to be done: `"read-capture"`.
    pub kind: String,
    /// What it is to be done to, as JSON.
    pub payload: String,
    /// How often it was tried, this time included.
    pub tries: i64,
}

/// A job that failed too often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// Its number.
    pub id: i64,
    /// What was to be done.
    pub kind: String,
    /// What it was to be done to, as JSON.
    pub payload: String,
    /// What went wrong the last time.
    pub error: String,
}

/// Adds a job inside a transaction: it exists if, and only if, the transaction is kept.
pub async fn enqueue(tx: &mut Tx, kind: &str, payload: &str, due: Timestamp) -> Result<i64> {
    tx.int(
        "insert into job (kind, payload, due, state, made) values ($1, $2, $3, 'waiting', $3) returning id",
        values![kind, payload, due],
    )
    .await
}

impl Store {
    /// Adds a job unless the same one waits already and has not been begun: however often something changes, it is done
    /// once more after the last change.
    pub async fn enqueue_once(&self, kind: &str, payload: &str, due: Timestamp) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql = "select count(*) from job where kind = $1 and payload = $2 and state = 'waiting' and leased_until = 0";
        if tx.int(sql, values![kind, payload]).await? == 0 {
            enqueue(&mut tx, kind, payload, due).await?;
        }
        tx.commit().await
    }

    /// Claims the job that has been due longest, for `lease`. `None` if nothing is due.
    pub async fn claim_job(&self, now: Timestamp, lease: SignedDuration) -> Result<Option<Job>> {
        let until = now + lease;
        let mut tx = self.db.write().await?;
        // SQLite has one writer, so the inner select cannot race; PostgreSQL skips rows another worker is claiming.
        let sql = match tx.dialect() {
            Dialect::Sqlite => {
                "update job set leased_until = $2, tries = tries + 1 where id = (select id from job where \
                 state = 'waiting' and due <= $1 and leased_until <= $1 order by due, id limit 1) \
                 returning id, kind, payload, tries"
            }
            Dialect::Postgres => {
                "update job set leased_until = $2, tries = tries + 1 where id = (select id from job where \
                 state = 'waiting' and due <= $1 and leased_until <= $1 order by due, id limit 1 \
                 for update skip locked) returning id, kind, payload, tries"
            }
        };
        let claimed = loop {
            let Some(row) = tx.row(sql, values![now, until]).await? else { break None };
            let job = Job { id: row.int(0)?, kind: row.text(1)?, payload: row.text(2)?, tries: row.int(3)? };
            if job.tries <= MAX_TRIES {
                break Some(job);
            }
            // Its workers never lived to say what went wrong: it is kept from taking another one down.
            let sql = "update job set state = 'quarantined', tries = $2, leased_until = 0, \
                       error = coalesce(error, 'the worker died every time it ran this') where id = $1";
            tx.run(sql, values![job.id, MAX_TRIES]).await?;
        };
        tx.commit().await?;
        Ok(claimed)
    }

    /// Gives back every job that is leased; how many. For the one process that works in a newsroom, at its start:
    /// whoever held them is gone, and the news need not wait until their leases run out. Tries stay counted, so that a
    /// job which takes its process down each time is still quarantined.
    pub async fn give_back_jobs(&self) -> Result<u64> {
        self.db.run("update job set leased_until = 0 where leased_until <> 0", values![]).await
    }

    /// Removes a job that is done.
    pub async fn finish_job(&self, id: i64) -> Result<()> {
        self.db.run("delete from job where id = $1", values![id]).await.map(drop)
    }

    /// Gives a failed job back, to be tried again at `retry`, or quarantines it. Whether it was quarantined.
    ///
    /// A worker that lost its lease in the meantime changes nothing: the job is another's by then.
    pub async fn fail_job(&self, job: &Job, error: &str, retry: Timestamp) -> Result<bool> {
        let quarantine = job.tries >= MAX_TRIES;
        let state = if quarantine { "quarantined" } else { "waiting" };
        let touched = self
            .db
            .run(
                "update job set state = $2, error = $3, due = $4, leased_until = 0 \
                 where id = $1 and tries = $5 and state = 'waiting'",
                values![job.id, state, error, retry, job.tries],
            )
            .await?;
        Ok(quarantine && touched == 1)
    }

    /// The jobs that failed too often, newest first.
    pub async fn quarantined_jobs(&self) -> Result<Vec<Quarantined>> {
        let sql = "select id, kind, payload, coalesce(error, '') from job where state = 'quarantined' order by id desc";
        let rows = self.db.rows(sql, values![]).await?;
        rows.iter()
            .map(|row| {
                Ok(Quarantined {
                    id: row.int(0)?,
                    kind: row.text(1)?,
                    payload: row.text(2)?,
                    error: row.text(3)?,
                })
            })
            .collect()
    }

    /// How many jobs of each kind wait, and since when the oldest of them has been due, most first.
    pub async fn jobs_by_kind(&self) -> Result<Vec<(String, i64, Timestamp)>> {
        let sql = "select kind, count(*) as n, min(due) from job where state = 'waiting' group by kind order by n desc, kind";
        let rows = self.db.rows(sql, values![]).await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.int(1)?, row.time(2)?))).collect()
    }

    /// How many jobs wait.
    pub async fn waiting_jobs(&self) -> Result<i64> {
        let row = self.db.row("select count(*) from job where state = 'waiting'", values![]).await?;
        row.map_or(Ok(0), |row| row.int(0))
    }

    /// The stories that wait to be counted again, each with when that begins.
    pub async fn stories_to_count(&self) -> Result<BTreeMap<StoryId, Timestamp>> {
        let sql = "select payload, max(due) from job where kind = $1 and state = 'waiting' group by payload";
        let rows = self.db.rows(sql, values![RECOUNT]).await?;
        let waiting = rows.iter().map(|row| Ok((row.text(0)?.parse().ok().map(StoryId), row.time(1)?)));
        waiting.filter_map(|row| row.map(|(story, due)| Some((story?, due))).transpose()).collect()
    }

    /// Lets a quarantined job run again, and writes down the deed.
    pub async fn release_job(&self, id: i64, deed: &Deed) -> Result<()> {
        let mut tx = self.db.write().await?;
        let sql =
            "update job set state = 'waiting', tries = 0, due = $2 where id = $1 and state = 'quarantined'";
        if tx.run(sql, values![id, deed.at]).await? == 1 {
            deeds::record(&mut tx, deed).await?;
        }
        tx.commit().await
    }
}
