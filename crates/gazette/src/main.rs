//! The `gazette` binary: roles, configuration, clock, network, and the wiring of all the rooms.

mod cli;
mod commands;
mod config;
mod egress;
mod exit;
mod folder;
mod house;
mod hubs;
mod input;
mod newsroom;
mod patient;
mod poll;
mod randomness;
mod reading_room;
mod unbroken;

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command};
use crate::exit::Ended;

fn main() -> ExitCode {
    let cli = Cli::parse();
    // Messages go to standard error, warnings and worse unless GAZETTE_LOG asks for more: standard output is for results.
    // The HTML parser warns of what it meets in other people's pages, which is no concern of the operator.
    let filter = tracing_subscriber::EnvFilter::try_from_env("GAZETTE_LOG")
        .unwrap_or_else(|_| "warn,html5ever=off".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    match run(&cli.command) {
        Ok(ended) => ended.into(),
        Err(error) if exit::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gazette: {}", exit::told(&error));
            ExitCode::from(exit::COULD_NOT_RUN)
        }
    }
}

fn run(command: &Command) -> anyhow::Result<Ended> {
    match command {
        Command::Read(args) => commands::read::run(args),
        Command::Fetch(args) => commands::fetch::run(args),
        Command::Statements(args) => commands::statements::run(args),
        Command::Origins(args) => commands::lines::origins(args),
        Command::Stories(args) => commands::lines::stories(args),
        Command::Train(args) => commands::train::run(args),
        Command::Demo(args) => commands::demo::run(args),
        Command::Serve(args) => commands::serve::run(args),
        Command::Wires(args) => commands::wires::run(args),
        Command::Doctor(args) => commands::doctor::run(args),
        Command::Invite(args) => commands::invite::run(args),
        Command::Export(args) => commands::export::run(args),
        Command::Index(command) => commands::index::run(command),
        Command::Theme(args) => commands::theme::run(args),
        Command::Verify(args) => commands::verify::run(args),
    }
}
