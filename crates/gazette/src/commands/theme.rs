//! `gazette theme`: the files of the site's look, for a newsroom that wants its own.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use gazette_press::Theme;

use crate::cli;
use crate::exit::Ended;
use crate::newsroom::theme::FOLDER;

/// Runs the command.
///
/// # Errors
/// If there is no newsroom to copy into, no such file in the theme, or one that would be overwritten.
pub fn run(args: &cli::ThemeFiles) -> Result<Ended> {
    let folder = args.dir.join(FOLDER);
    if args.files.is_empty() {
        list(&folder)?;
        return Ok(Ended::Done);
    }
    let is_newsroom = args.dir.join("gazette.toml").exists();
    ensure!(is_newsroom, "{} is not a newsroom: it has no gazette.toml", args.dir.display());
    let theme = Theme::default();
    // All are looked at before the first is written.
    let mut copies = Vec::new();
    for name in &args.files {
        let text = theme
            .get(name)
            .with_context(|| format!("the theme has no file {name}: `gazette theme` lists those it has"))?;
        let file = folder.join(name);
        ensure!(!file.exists(), "{} is there already: it stays as it is", file.display());
        copies.push((file, text));
    }
    for (file, text) in copies {
        copy(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        eprintln!("{}", file.display());
    }
    Ok(Ended::Done)
}

fn copy(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}

/// A line for each file that can be replaced; behind a tab, where the newsroom has its own.
fn list(folder: &Path) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let theme = Theme::default();
    for name in theme.names().chain(["icon.svg"]) {
        let own = folder.join(name);
        let place = if own.exists() { format!("\t{}", own.display()) } else { String::new() };
        writeln!(out, "{name}{place}")?;
    }
    Ok(())
}
