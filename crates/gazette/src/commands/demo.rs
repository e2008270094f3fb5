//! `gazette demo`: sample wire copy through the whole house, ready to be looked at.
//!
//! The sample arrives in the order of its own clock, a week in November 2026. Articles are published between arrivals,
//! so that each label shows what the record held at that moment.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use jiff::Timestamp;

use super::tell;
use crate::cli;
use crate::config::Config;
use crate::egress::{Egress, EgressConfig};
use crate::exit::Ended;
use crate::newsroom::{Opening, make_directory};

mod sample;
#[cfg(test)]
mod tests;
mod week;

/// Runs the command.
///
/// # Errors
/// If the directory is in use or no port is free.
pub fn run(args: &cli::Demo) -> Result<Ended> {
    super::runtime()?.block_on(demo(args))
}

async fn demo(args: &cli::Demo) -> Result<Ended> {
    let listener = free_port(args.port).await?;
    let address = listener.local_addr()?;
    let dir = fresh_directory(args)?;
    let config = sample_config(&dir, &address.to_string())?;
    let newsroom = Opening::of(&dir).config(config).for_work().await?;
    let password = crate::randomness::token()[..12].to_owned();
    let begun = std::time::Instant::now();
    let told = week::live(&newsroom, &password).await?;
    let newsroom = Arc::new(newsroom);
    super::serve::ready_site(&newsroom).await?;
    eprintln!(
        "{} about {} worked through the desk, {} published, in {:.1} s\n",
        super::count(told.dispatches as usize, "dispatch", "dispatches"),
        super::count(told.stories, "story", "stories"),
        super::count(told.editions, "edition", "editions"),
        begun.elapsed().as_secs_f32()
    );
    tell(format_args!("The site:  http://{address}/"));
    tell(format_args!("The desk:  http://{address}/desk"));
    tell("           sign in as imogen@harbourgazette.example or jonah@harbourgazette.example");
    tell(format_args!("           password: {password}"));
    tell(format_args!("The files: {}\n", dir.display()));
    tell("Look first at:");
    tell(
        "  the article on the Tellin Dam on the front page: who says so, how we know, a correction, three tolls",
    );
    tell("  the desk's inbox: many dispatches, few origins; open a story for its copy tree and its figures");
    tell(format_args!("  gazette verify http://{address}"));
    let egress = Egress::new(EgressConfig::default())?;
    super::serve::run_server(newsroom, Arc::new(egress), listener).await?;
    Ok(Ended::Done)
}

/// The wanted port, or any free one.
async fn free_port(wanted: u16) -> Result<tokio::net::TcpListener> {
    match tokio::net::TcpListener::bind(("127.0.0.1", wanted)).await {
        Ok(listener) => Ok(listener),
        Err(error) => {
            eprintln!("port {wanted} cannot be used ({error}); taking a free one");
            tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.context("no port is free")
        }
    }
}

fn fresh_directory(args: &cli::Demo) -> Result<PathBuf> {
    let dir = match &args.dir {
        Some(dir) => dir.clone(),
        None => std::env::temp_dir().join(format!("gazette-demo-{}", &crate::randomness::token()[..8])),
    };
    make_directory(&dir)?;
    let is_empty = std::fs::read_dir(&dir)?.next().is_none();
    ensure!(is_empty, "{} is not empty: the demo wants a new directory", dir.display());
    Ok(dir)
}

/// Writes the demo's configuration and policies, as an operator would, and reads the configuration.
fn sample_config(dir: &std::path::Path, listen: &str) -> Result<Config> {
    let text = sample::configuration(listen)?;
    std::fs::write(dir.join("gazette.toml"), text)?;
    std::fs::write(dir.join("policies.toml"), sample::file("policies.toml")?)?;
    Config::read(&dir.join("gazette.toml"))
}

/// A time of the sample.
fn time(value: toml::value::Datetime) -> Result<Timestamp> {
    value.to_string().parse().with_context(|| format!("{value} in the sample is not a time"))
}
