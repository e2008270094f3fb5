//! The command line. What outside programs rely on is in `docs/contract.md`.

use clap::{Parser, Subcommand};

mod engines;
mod rooms;

pub use engines::*;
pub use rooms::*;

/// A newsroom for reliable, verified news, in one binary.
///
/// Wires in; who said what; whose copy it is; what the editors find; a site and feeds out; a log that proves every change.
#[derive(Debug, Parser)]
#[command(name = "gazette", version, about, long_about, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read anything a wire can deliver; print a JSON line for each dispatch
    #[command(
        after_help = "Example:\n  gazette read story.txt feed.xml page.html\n  curl -s https://news.example/feed | gazette read --url https://news.example/feed -"
    )]
    Read(Read),
    /// Find who said what; print a JSON line for each text, or a table on a terminal
    #[command(
        after_help = "Example:\n  gazette statements story.txt\n  gazette read feed.xml | gazette statements --jsonl -"
    )]
    Statements(Statements),
    /// Tell whose copy each text is; print a JSON line for each id
    #[command(after_help = "Example:\n  gazette origins --jsonl texts.jsonl")]
    Origins(Lines),
    /// Tell which texts are about the same event; print a JSON line for each id
    #[command(after_help = "Example:\n  gazette stories --jsonl texts.jsonl")]
    Stories(Lines),
    /// Fetch addresses through the guarded fetcher and read what comes
    #[command(
        after_help = "Example:\n  gazette fetch https://news.example/feed\n  gazette fetch - < addresses.txt"
    )]
    Fetch(Fetch),
    /// Train a model for `statements` on marked texts
    #[command(
        after_help = "Examples:\n  gazette train --gold marked.jsonl --out desk.model\n  gazette train --gold corpus --from-desk newsroom --out desk.model\n  gazette statements --model desk.model story.txt"
    )]
    Train(Train),
    /// Fill a newsroom with sample wire copy, publish a site and serve both
    #[command(after_help = "Example:\n  gazette demo --port 8080")]
    Demo(Demo),
    /// Run the newsroom: poll wires, serve the desk and the site
    #[command(after_help = "Example:\n  gazette serve --dir newsroom")]
    Serve(Serve),
    /// Bring lists of feeds in and out, and find the feeds of a site
    #[command(
        after_help = "Examples:\n  gazette wires find https://harbour.example\n  gazette wires import --dir newsroom feeds.opml\n  gazette wires export --dir newsroom > feeds.opml"
    )]
    Wires(Wires),
    /// Look whether a newsroom is in order: its pages on itself, labels, wires, log, machine
    #[command(
        after_help = "Examples:\n  gazette doctor --dir newsroom\n  gazette doctor --dir newsroom --jsonl\n\nExit code 0: nothing is wrong. 1: something is. 2: it could not be looked at."
    )]
    Doctor(Doctor),
    /// Print a one-time link to make an account, for a newsroom whose editors cannot sign in any more
    #[command(after_help = "Example:\n  gazette invite --dir newsroom --role chief")]
    Invite(Invite),
    /// Write a newsroom's site as plain files, with its log and proofs
    #[command(after_help = "Example:\n  gazette export --dir newsroom public")]
    Export(Export),
    /// Look after what the engines remember of a newsroom's dispatches
    #[command(
        subcommand,
        after_help = "Example:\n  gazette index rebuild --dir newsroom\n  gazette index show --dir newsroom"
    )]
    Index(Index),
    /// List the files of the site's look, or copy some into a newsroom to be changed there
    #[command(
        after_help = "Examples:\n  gazette theme\n  gazette theme --dir newsroom style.css words/en.toml\n\nA newsroom's own files stand in its folder `theme`, and are used from the next start of `serve`."
    )]
    Theme(ThemeFiles),
    /// Tell whether what a site shows is what was logged
    #[command(
        after_help = "Example:\n  gazette verify https://harbour.example\n  gazette verify public\n  gazette verify newsroom"
    )]
    Verify(Verify),
}
