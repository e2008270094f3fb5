//! What the newsroom stands on: its log, its clock, its disk.

use anyhow::{Context, Result};
use gazette_store::Store;
use jiff::SignedDuration;

use super::{Finding, Patient, counted};
use crate::commands::verify;
use crate::newsroom::time_of;

/// Less free space than this is too little for a day's work.
const TOO_LITTLE: u64 = 1 << 30;

/// Less than this is soon too little.
const LITTLE: u64 = 5 << 30;

/// A clock that is behind by less is being put right.
const SLACK: SignedDuration = SignedDuration::from_mins(1);

/// Whether the pages that readers see are those that were logged.
pub(super) async fn log(store: &Store) -> Result<Vec<Finding>> {
    const CHECK: &str = "log";
    let Some(checked) = verify::own(store.clone()).await? else {
        return Ok(vec![Finding::to_do(CHECK, "no site was made yet", "start it: gazette serve")]);
    };
    let advice = "readers can prove that this was not published so: find out who changed it, and start \
                  `gazette serve`, which makes the site anew";
    let mut findings: Vec<Finding> =
        checked.wrong.into_iter().map(|wrong| Finding::wrong(CHECK, wrong, advice)).collect();
    let notes = checked.notes.into_iter();
    findings.extend(
        notes.map(|note| Finding::to_do(CHECK, note, "the record stays as it is; see that clocks are right")),
    );
    if findings.is_empty() {
        let told = [
            counted(checked.pages, "page", "pages"),
            counted(checked.editions, "edition", "editions"),
            counted(checked.entries, "entry of the log", "entries of the log"),
        ];
        findings.push(Finding::ok(CHECK, format!("{} agree", told.join(", "))));
    }
    Ok(findings)
}

/// Whether this machine's clock is behind what the newsroom has already written down.
pub(super) async fn clock(patient: &Patient<'_>) -> Result<Vec<Finding>> {
    const CHECK: &str = "clock";
    let size = patient.store.log_head().await?.size;
    let leaf = patient.store.leaves(size - 1, size).await?;
    let logged = leaf.first().and_then(|leaf| time_of(leaf));
    let last = [logged, patient.store.last_received().await?].into_iter().flatten().max();
    Ok(vec![match last {
        Some(last) if last.duration_since(patient.now) > SLACK => Finding::wrong(
            CHECK,
            format!("this machine says {}, and the newsroom's record goes on to {last}", patient.now),
            "set the clock right: until it has passed that time, what is published is dated with it",
        ),
        _ => Finding::ok(CHECK, "the clock goes on from where the record ends"),
    }])
}

/// How much room there is where the newsroom is kept.
#[cfg(unix)]
pub(super) fn disk(patient: &Patient<'_>) -> Result<Vec<Finding>> {
    let found = rustix::fs::statvfs(patient.dir)
        .with_context(|| format!("cannot look how full the disk of {} is", patient.dir.display()))?;
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    let database =
        std::fs::metadata(patient.dir.join("newsroom.db")).map(|meta| meta.len()).unwrap_or_default();
    Ok(vec![room(free, database)])
}

#[cfg(not(unix))]
pub(super) fn disk(_: &Patient<'_>) -> Result<Vec<Finding>> {
    Ok(Vec::new())
}

/// What free space of so many bytes means for a database of this size.
fn room(free: u64, database: u64) -> Finding {
    const CHECK: &str = "disk";
    let told = format!("{} free, the database has {}", megabytes(free), megabytes(database));
    // Backing it up in place, or a large transaction, wants as much again.
    match free {
        free if free < TOO_LITTLE.max(database / 4) => Finding::wrong(
            CHECK,
            told,
            "make room: on a full disk nothing is taken in and nothing is published",
        ),
        free if free < LITTLE.max(database) => Finding::to_do(CHECK, told, "make room soon"),
        _ => Finding::ok(CHECK, told),
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes / 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn a_disk_is_full_before_it_is() {
        assert_eq!(room(500 << 20, 0).state, State::Wrong);
        assert_eq!(room(3 << 30, 0).state, State::ToDo);
        assert_eq!(room(20 << 30, 100 << 30).state, State::Wrong, "a large database wants more");
        assert_eq!(room(20 << 30, 1 << 30).state, State::Ok);
    }
}
