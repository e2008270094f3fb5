//! One file for each command.

use anyhow::{Context, Result};

pub mod demo;
pub mod export;
pub mod fetch;
pub mod index;
pub mod lines;
pub mod read;
pub mod serve;
pub mod statements;
pub mod train;
pub mod verify;
pub mod wires;

/// The runtime of the commands that serve or fetch.
///
/// # Errors
/// If the system gives no threads.
pub fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("cannot start the runtime")
}
