//! The commands that work on a newsroom or a site.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[cfg(feature = "test-egress")]
use super::TestEgress;

/// `gazette demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// The port to serve on; any free one if taken
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The newsroom's directory; must be new or empty
    #[arg(long)]
    pub dir: Option<PathBuf>,
}

/// `gazette serve`
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub newsroom: AtNewsroom,
    /// Where to listen
    #[arg(long)]
    pub listen: Option<String>,
    /// Test switches, in builds made for testing only.
    #[cfg(feature = "test-egress")]
    #[command(flatten)]
    pub test: TestEgress,
}

/// `gazette wires`
#[derive(Debug, Args)]
pub struct Wires {
    /// What to do
    #[command(subcommand)]
    pub act: WiresAct,
}

/// What `gazette wires` does.
#[derive(Debug, Subcommand)]
pub enum WiresAct {
    /// Add the feeds of an OPML list that no wire has yet
    #[command(after_help = "Example:\n  gazette wires import --dir newsroom feeds.opml")]
    Import {
        /// The newsroom
        #[command(flatten)]
        newsroom: AtNewsroom,
        /// The list; `-` is standard input
        file: PathBuf,
    },
    /// Print the newsroom's feeds as OPML
    #[command(after_help = "Example:\n  gazette wires export --dir newsroom > feeds.opml")]
    Export {
        /// The newsroom
        #[command(flatten)]
        newsroom: AtNewsroom,
    },
    /// Print the feeds a page leads to, a JSON line for each
    #[command(after_help = "Example:\n  gazette wires find https://harbour.example")]
    Find(FindFeeds),
}

/// Which newsroom is meant.
#[derive(Debug, Args)]
pub struct AtNewsroom {
    /// The newsroom's directory
    #[arg(long, default_value = "newsroom")]
    pub dir: PathBuf,
    /// A PostgreSQL URL instead of the database in the directory
    #[arg(long, env = "GAZETTE_DATABASE")]
    pub database: Option<String>,
}

/// `gazette doctor`
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    pub newsroom: AtNewsroom,
    /// Print a JSON line for each thing that was looked at
    #[arg(long)]
    pub jsonl: bool,
}

/// `gazette theme`
#[derive(Debug, Args)]
pub struct ThemeFiles {
    /// The newsroom's directory
    #[arg(long, default_value = "newsroom")]
    pub dir: PathBuf,
    /// The files to copy; without any, they are listed
    pub files: Vec<String>,
}

/// `gazette invite`
#[derive(Debug, Args)]
pub struct Invite {
    #[command(flatten)]
    pub newsroom: AtNewsroom,
    /// What the account may do
    #[arg(long, value_enum, default_value = "chief")]
    pub role: RoleArg,
}

/// Roles as on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoleArg {
    /// Keeps the house, publishes, withdraws.
    Chief,
    /// Publishes and seconds.
    Editor,
    /// Writes.
    Reporter,
}

impl RoleArg {
    /// The word it is kept under.
    pub fn as_str(self) -> &'static str {
        match self {
            RoleArg::Chief => "chief",
            RoleArg::Editor => "editor",
            RoleArg::Reporter => "reporter",
        }
    }
}

/// `gazette wires find`
#[derive(Debug, Args)]
pub struct FindFeeds {
    /// The site's address, or any page of it
    pub url: String,
    /// Test switches, in builds made for testing only.
    #[cfg(feature = "test-egress")]
    #[command(flatten)]
    pub test: TestEgress,
}

/// `gazette export`
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub newsroom: AtNewsroom,
    /// Where to write; must be new, empty, or an earlier export
    pub out: PathBuf,
}

/// `gazette index`
#[derive(Debug, Subcommand)]
pub enum Index {
    /// Read every remembered dispatch anew: after a change of the engines, or of the outlets' names
    #[command(
        after_help = "Example:\n  gazette index rebuild --dir newsroom\n\nStop the server first: it would go on from what it remembers itself."
    )]
    Rebuild(AtNewsroom),
    /// Tell how much is remembered and how much is archived
    #[command(after_help = "Example:\n  gazette index show --dir newsroom")]
    Show(AtNewsroom),
}

/// `gazette verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// A site's address, an exported site, or a newsroom's directory
    pub target: String,
    /// Whom to trust (C2SP tlog-policy); otherwise the key the site itself names, which proves less
    #[arg(long)]
    pub policy: Option<PathBuf>,
    /// A PostgreSQL URL instead of the database in the newsroom's directory
    #[arg(long, env = "GAZETTE_DATABASE")]
    pub database: Option<String>,
}
