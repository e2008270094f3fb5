//! One file for each command.

use std::fmt::Display;
use std::io::Write as _;

use anyhow::{Context, Result};

pub mod demo;
pub mod doctor;
pub mod export;
pub mod fetch;
pub mod index;
pub mod invite;
pub mod lines;
pub mod read;
pub mod serve;
pub mod statements;
pub mod theme;
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

/// So many things, in words: "1 page", "3 pages".
pub fn count(many: usize, one: &str, more: &str) -> String {
    format!("{many} {}", if many == 1 { one } else { more })
}

/// Prints a line for whoever looks on. That nobody does is no reason for a server to stop.
pub fn tell(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
