//! The command line. What outside programs rely on is in `docs/contract.md`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use gazette_news::{Format, Language};

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
    /// Tell whether what a site shows is what was logged
    #[command(
        after_help = "Example:\n  gazette verify https://harbour.example\n  gazette verify public\n  gazette verify newsroom"
    )]
    Verify(Verify),
}

/// Formats as on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// Find out by looking.
    Auto,
    /// A web page.
    Html,
    /// RSS 0.91-2.0.
    Rss,
    /// Atom 0.3 or 1.0.
    Atom,
    /// RSS 0.90 or 1.0, in RDF.
    Rdf,
    /// JSON Feed.
    JsonFeed,
    /// IPTC ninjs.
    Ninjs,
    /// IPTC NewsML-G2.
    NewsmlG2,
    /// NITF.
    Nitf,
    /// IPTC 7901 or ANPA.
    Iptc7901,
    /// Plain text with its furniture.
    Text,
}

impl FormatArg {
    /// The format insisted on, if one is.
    pub fn format(self) -> Option<Format> {
        Some(match self {
            FormatArg::Auto => return None,
            FormatArg::Html => Format::Html,
            FormatArg::Rss => Format::Rss,
            FormatArg::Atom => Format::Atom,
            FormatArg::Rdf => Format::Rdf,
            FormatArg::JsonFeed => Format::JsonFeed,
            FormatArg::Ninjs => Format::Ninjs,
            FormatArg::NewsmlG2 => Format::NewsmlG2,
            FormatArg::Nitf => Format::Nitf,
            FormatArg::Iptc7901 => Format::Iptc7901,
            FormatArg::Text => Format::Text,
        })
    }
}

/// What `read` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum To {
    /// Our own JSON line.
    Dispatch,
    /// ninjs 3.1, a line each.
    Ninjs,
    /// NewsML-G2 2.35.
    NewsmlG2,
}

/// `gazette read`
#[derive(Debug, Args)]
pub struct Read {
    /// The format; found out by looking unless given
    #[arg(long, value_enum, default_value = "auto")]
    pub format: FormatArg,
    /// Where the input came from; relative links are resolved against it
    #[arg(long)]
    pub url: Option<String>,
    /// Inputs are lines {"id","url"?,"format"?,"content_type"?,"base64"}
    #[arg(long)]
    pub jsonl: bool,
    /// What to write
    #[arg(long, value_enum, default_value = "dispatch")]
    pub to: To,
    /// Files or directories; `-` or none is standard input
    pub files: Vec<PathBuf>,
}

/// A language as on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LanguageArg {
    /// Find out by looking.
    Auto,
    /// English.
    En,
    /// Arabic.
    Ar,
    /// Persian.
    Fa,
}

impl LanguageArg {
    /// The language insisted on, if one is.
    pub fn language(self) -> Option<Language> {
        match self {
            LanguageArg::Auto => None,
            LanguageArg::En => Some(Language::ENGLISH),
            LanguageArg::Ar => Some(Language::ARABIC),
            LanguageArg::Fa => Some(Language::PERSIAN),
        }
    }
}

/// `gazette statements`
#[derive(Debug, Args)]
pub struct Statements {
    /// Inputs are lines {"id","text","language"?}
    #[arg(long)]
    pub jsonl: bool,
    /// The language; found out by looking unless given
    #[arg(long, value_enum, default_value = "auto")]
    pub lang: LanguageArg,
    /// A model made by `gazette train` instead of the one that ships
    #[arg(long)]
    pub model: Option<PathBuf>,
    /// Write a page with the statements marked
    #[arg(long, conflicts_with = "json")]
    pub html: bool,
    /// Write JSON lines even on a terminal
    #[arg(long)]
    pub json: bool,
    /// Files or directories; `-` or none is standard input
    pub files: Vec<PathBuf>,
}

/// `gazette origins` and `gazette stories`
#[derive(Debug, Args)]
pub struct Lines {
    /// Inputs are JSON lines (the only form there is; may be left out)
    #[arg(long)]
    pub jsonl: bool,
    /// Files or directories; `-` or none is standard input
    pub files: Vec<PathBuf>,
}

/// `gazette fetch`
#[derive(Debug, Args)]
pub struct Fetch {
    /// Addresses; `-` or none reads one a line from standard input
    pub urls: Vec<String>,
    /// Test switches, in builds made for testing only.
    #[cfg(feature = "test-egress")]
    #[command(flatten)]
    pub test: TestEgress,
}

/// Replaces resolving and dialling, never the judgement. Only in builds with the feature `test-egress`.
#[cfg(feature = "test-egress")]
#[derive(Debug, Clone, Default, Args)]
pub struct TestEgress {
    /// Names and the addresses they pretend to have
    #[arg(long)]
    pub test_hosts: Option<PathBuf>,
    /// How an approved pretend address is dialled
    #[arg(long)]
    pub test_dial: Option<PathBuf>,
    /// A network that counts as public
    #[arg(long)]
    pub test_public_net: Option<String>,
}

/// `gazette train`
#[derive(Debug, Args)]
pub struct Train {
    /// Marked texts: JSON lines, or files and directories of the corpus form
    #[arg(long, required_unless_present = "from_desk", num_args = 1..)]
    pub gold: Vec<PathBuf>,
    /// Learn also from what editors marked in this newsroom
    #[arg(long, value_name = "DIR")]
    pub from_desk: Option<PathBuf>,
    /// The newsroom's PostgreSQL database, as its `serve` was given it
    #[arg(long, value_name = "URL", requires = "from_desk")]
    pub database: Option<String>,
    /// Where to write the model
    #[arg(long, value_name = "MODEL", required_unless_present = "lines")]
    pub out: Option<PathBuf>,
    /// Where to write what editors marked, as JSON lines that `--gold` reads
    #[arg(long, value_name = "FILE", requires = "from_desk")]
    pub lines: Option<PathBuf>,
}

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
    /// The newsroom's directory
    #[arg(long, default_value = "newsroom")]
    pub dir: PathBuf,
    /// A PostgreSQL URL instead of the database in the directory
    #[arg(long, env = "GAZETTE_DATABASE")]
    pub database: Option<String>,
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
    Import {
        /// The newsroom
        #[command(flatten)]
        newsroom: AtNewsroom,
        /// The list; `-` is standard input
        file: PathBuf,
    },
    /// Print the newsroom's feeds as OPML
    Export {
        /// The newsroom
        #[command(flatten)]
        newsroom: AtNewsroom,
    },
    /// Print the feeds a page leads to, a JSON line for each
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
    /// The newsroom's directory
    #[arg(long, default_value = "newsroom")]
    pub dir: PathBuf,
    /// A PostgreSQL URL instead of the database in the directory
    #[arg(long, env = "GAZETTE_DATABASE")]
    pub database: Option<String>,
    /// Where to write; must be new, empty, or an earlier export
    pub out: PathBuf,
}

/// `gazette index`
#[derive(Debug, Subcommand)]
pub enum Index {
    /// Read every remembered dispatch anew: after a change of the engines, or of the outlets' names
    #[command(after_help = "Stop the server first: it would go on from what it remembers itself.")]
    Rebuild(IndexOf),
    /// Tell how much is remembered and how much is archived
    Show(IndexOf),
}

/// Whose index.
#[derive(Debug, Args)]
pub struct IndexOf {
    /// The newsroom's directory
    #[arg(long, default_value = "newsroom")]
    pub dir: PathBuf,
    /// A PostgreSQL URL instead of the database in the directory
    #[arg(long, env = "GAZETTE_DATABASE")]
    pub database: Option<String>,
}

/// `gazette verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// A site's address, an exported site, or a newsroom's directory
    pub target: String,
    /// Whom to trust (C2SP tlog-policy); otherwise the key the site itself names, which proves less
    #[arg(long)]
    pub policy: Option<PathBuf>,
}
