//! `gazette index`: what the engines remember of a newsroom's dispatches.

use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use anyhow::Result;
use jiff::Timestamp;

use crate::cli::{AtNewsroom, Index};
use crate::exit::Ended;
use crate::newsroom::{self, Opening};

/// Runs the command.
///
/// # Errors
/// If there is no newsroom, or its database cannot be used.
pub fn run(command: &Index) -> Result<Ended> {
    super::runtime()?.block_on(async {
        match command {
            Index::Rebuild(of) => rebuild(of).await?,
            Index::Show(of) => show(of).await?,
        }
        Ok(Ended::Done)
    })
}

async fn rebuild(of: &AtNewsroom) -> Result<()> {
    newsroom::must_be_one(&of.dir)?;
    let newsroom = Opening::of(&of.dir).database(of.database.as_deref()).for_work().await?;
    let mut bar = Bar::new();
    let kept = newsroom.rebuild_index(Timestamp::now(), |done, all| bar.show(done, all)).await?;
    bar.end();
    let archived = newsroom.forget_old_days(Timestamp::now()).await?;
    eprintln!("{kept} dispatches read anew, {archived} gone to the archive");
    Ok(())
}

async fn show(of: &AtNewsroom) -> Result<()> {
    let store = newsroom::store_in(&of.dir, of.database.as_deref()).await?;
    let (remembered, archived) = store.memory_counts().await?;
    writeln!(std::io::stdout(), "{remembered} dispatches remembered, {archived} archived")?;
    Ok(())
}

/// A line on standard error that fills up; on anything but a terminal a line for each tenth.
struct Bar {
    begun: Instant,
    shown: Option<Instant>,
    tenths: i64,
    is_terminal: bool,
}

const WIDTH: i64 = 30;

impl Bar {
    fn new() -> Bar {
        let is_terminal = std::io::stderr().is_terminal();
        Bar { begun: Instant::now(), shown: None, tenths: -1, is_terminal }
    }

    fn show(&mut self, done: i64, all: i64) {
        let (all, full) = (all.max(1), WIDTH * done / all.max(1));
        let is_due = match self.is_terminal {
            true => done == all || self.shown.is_none_or(|s| s.elapsed() > Duration::from_millis(100)),
            false => 10 * done / all > self.tenths,
        };
        if !is_due {
            return;
        }
        self.shown = Some(Instant::now());
        self.tenths = 10 * done / all;
        let each_second = done as f64 / self.begun.elapsed().as_secs_f64().max(0.001);
        let bar: String = (0..WIDTH).map(|k| if k < full { '#' } else { '.' }).collect();
        let line = format!("[{bar}] {done} of {all}, {each_second:.0} a second");
        // Nobody is helped by an error of the bar itself.
        let _ = match self.is_terminal {
            true => write!(std::io::stderr(), "\r{line}"),
            false => writeln!(std::io::stderr(), "{line}"),
        };
    }

    fn end(&self) {
        if self.is_terminal {
            eprintln!();
        }
    }
}
