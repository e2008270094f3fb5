//! The `gazette` binary: roles, configuration, clock, network, and the wiring of all the rooms.

mod cli;
mod commands;
mod exit;
mod input;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command};
use crate::exit::Ended;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli.command) {
        Ok(ended) => ended.into(),
        Err(error) if exit::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gazette: {error:#}");
            ExitCode::from(exit::COULD_NOT_RUN)
        }
    }
}

fn run(command: &Command) -> anyhow::Result<Ended> {
    match command {
        Command::Read(args) => commands::read::run(args),
        _ => anyhow::bail!("later"),
    }
}
