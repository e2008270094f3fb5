//! Working alone, and noticing when that is lost: a server frees the lock with the connection that held it, and another
//! process may take it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use gazette_store::{Alone, Error, Result};
use tokio::sync::Mutex;

use super::Newsroom;

/// How long a server may take to say that the lock is held.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is known of the lock.
pub(super) struct Watch {
    held: Option<Mutex<Alone>>,
    is_lost: AtomicBool,
}

impl Watch {
    /// Where this process works alone, or only reads.
    pub fn of(alone: Option<Alone>) -> Watch {
        Watch { held: alone.map(Mutex::new), is_lost: AtomicBool::new(false) }
    }

    /// Whether jobs must wait until it is known who works here.
    pub fn is_lost(&self) -> bool {
        self.is_lost.load(Ordering::Acquire)
    }
}

impl Newsroom {
    /// Looks whether this process still is the one that works here, and takes the lock again where its connection was
    /// lost. `false` if another process has it by now: this one must stop. No job is begun in between.
    ///
    /// # Errors
    /// If the server cannot be reached to tell; to be asked again.
    pub async fn stays_alone(&self) -> Result<bool> {
        let Some(held) = &self.alone.held else { return Ok(true) };
        let mut held = held.lock().await;
        if within(held.check()).await.is_ok() {
            return Ok(true);
        }
        self.alone.is_lost.store(true, Ordering::Release);
        if !within(held.take_again()).await? {
            return Ok(false);
        }
        // Whoever may have worked here in between is gone; what it did is in the store.
        self.forget_what_is_ahead().await;
        self.alone.is_lost.store(false, Ordering::Release);
        tracing::warn!("the connection that held the newsroom's lock was lost; the lock was taken again");
        Ok(true)
    }
}

async fn within<T>(asked: impl Future<Output = Result<T>>) -> Result<T> {
    let silent = |_| Error::Unavailable("the database server does not answer".to_owned());
    tokio::time::timeout(PATIENCE, asked).await.map_err(silent)?
}
