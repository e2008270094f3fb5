//! `gazette fetch`: addresses through the one way out, and what comes through the reader, as JSON lines.
//!
//! The lines of an address are written as soon as it is done, so the order is that of arrival; only where one gives very
//! much do lines of others stand between.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use gazette_news::{Fault, Format};
use gazette_wire::Reading;
use serde::Serialize;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::cli::{self, To};
use crate::commands::read;
use crate::egress::{Egress, EgressConfig, Kind, Request};
use crate::exit::Ended;
use crate::input;
use crate::reading_room::{self, ReadingRoom};

mod outlet;

/// Requests at once to one host: a person waits, so as many as browsers make.
const PER_HOST: usize = 6;

/// Addresses under way, most of them waiting for a turn at their host.
const UNDER_WAY: usize = 2048;

/// An address that gave no dispatch.
#[derive(Serialize)]
struct Without<'a> {
    id: &'a str,
    url: &'a str,
    format: Option<Format>,
    faults: &'a [Fault],
}

/// Runs the command.
///
/// # Errors
/// If the input cannot be read or the output cannot be written. What comes from the network gives faults, never errors.
pub fn run(args: &cli::Fetch) -> Result<Ended> {
    let egress = Egress::new(config(args)?)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.context("cannot start the threads of the fetcher")?;
    let ended = runtime.block_on(fetch_all(Arc::new(egress), addresses(args)));
    // A look-up or a read of standard input that still hangs must not hold the command.
    runtime.shutdown_background();
    ended
}

fn config(args: &cli::Fetch) -> Result<EgressConfig> {
    let config =
        EgressConfig { per_host: PER_HOST, pause: std::time::Duration::ZERO, ..EgressConfig::default() };
    #[cfg(feature = "test-egress")]
    let config = config.with_test(&args.test)?;
    #[cfg(not(feature = "test-egress"))]
    let _ = args;
    Ok(config)
}

/// The addresses, as they are given or as they come in; or why no more of them can be read.
fn addresses(args: &cli::Fetch) -> mpsc::Receiver<Result<String>> {
    let (sender, receiver) = mpsc::channel(64);
    let mut given = args.urls.clone();
    if given.is_empty() {
        given.push("-".to_owned());
    }
    std::thread::spawn(move || {
        for url in given {
            if url != "-" {
                if sender.blocking_send(Ok(url)).is_err() {
                    return;
                }
                continue;
            }
            let sent = input::lines(&[PathBuf::from("-")], |line, _, _| {
                Ok(sender.blocking_send(Ok(line.to_owned()))?)
            });
            if let Err(error) = sent {
                sender.blocking_send(Err(error)).ok();
            }
        }
    });
    receiver
}

/// What one address gave: its lines.
struct Fetched {
    lines: Vec<u8>,
    ended: Ended,
}

async fn fetch_all(egress: Arc<Egress>, mut addresses: mpsc::Receiver<Result<String>>) -> Result<Ended> {
    let room = Arc::new(ReadingRoom::new(egress.heavy()));
    let (out, writer) = outlet::start(std::io::stdout());
    let mut under_way = JoinSet::new();
    let mut ended = Ended::Done;
    let mut more = true;
    while more || !under_way.is_empty() {
        tokio::select! {
            next = addresses.recv(), if more && under_way.len() < UNDER_WAY => match next {
                Some(url) => drop(under_way.spawn(fetch_one(egress.clone(), room.clone(), url?))),
                None => more = false,
            },
            Some(done) = under_way.join_next() => {
                let fetched: Fetched = done.context("a fetch was lost")??;
                if fetched.ended == Ended::WithFaults {
                    ended = Ended::WithFaults;
                }
                // Whoever writes has ended only if it could not, and says why below.
                if out.send(fetched.lines).await.is_err() {
                    break;
                }
            }
        }
    }
    drop(out);
    writer.await.context("the writer was lost")??;
    Ok(ended)
}

async fn fetch_one(egress: Arc<Egress>, room: Arc<ReadingRoom>, url: String) -> Result<Fetched> {
    let fault = match egress.fetch(&Request::get(&url, Kind::Any)).await {
        Ok(answer) => match answer.fault() {
            None => {
                let came = reading_room::Fetched {
                    bytes: answer.body,
                    url: Some(answer.url),
                    content_type: answer.content_type,
                    of_stranger: answer.of_stranger,
                };
                return room.read_and(came, move |reading| lines(&url, &reading)).await;
            }
            Some(fault) => fault,
        },
        Err(refused) => refused.fault(),
    };
    lines(&url, &Reading { faults: vec![fault], ..Reading::default() })
}

fn lines(url: &str, reading: &Reading) -> Result<Fetched> {
    let (mut lines, mut ended) = (Vec::new(), Ended::Done);
    if reading.dispatches.is_empty() {
        ended = Ended::WithFaults;
        let without = Without { id: url, url, format: reading.format, faults: &reading.faults };
        serde_json::to_writer(&mut lines, &without)?;
        lines.push(b'\n');
    } else {
        read::write(&mut lines, &url.into(), reading, To::Dispatch, &mut ended)?;
    }
    Ok(Fetched { lines, ended })
}
