//! The commands that read, fetch and learn: filters that need no newsroom.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use gazette_news::{Format, Language};

/// The words of the formats, and `auto`.
fn formats() -> impl TypedValueParser<Value = FormatArg> {
    let words = std::iter::once("auto").chain(Format::ALL.iter().map(|format| format.as_str()));
    PossibleValuesParser::new(words).map(|word| FormatArg(Format::of(&word)))
}

/// A format as on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatArg(
    /// The format insisted on, if one is.
    pub Option<Format>,
);

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
    /// The format, as in the output; found out by looking unless given
    #[arg(long, value_parser = formats(), default_value = "auto")]
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
    /// Leave nothing out: some tens of megabytes instead of eight at most, and a little more is found
    #[arg(long, requires = "out")]
    pub full: bool,
    /// Where to write what editors marked, as JSON lines that `--gold` reads
    #[arg(long, value_name = "FILE", requires = "from_desk")]
    pub lines: Option<PathBuf>,
}
