//! `gazette train`: a model for `gazette statements` from anybody's marked texts, and from what editors marked.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use gazette_news::Language;
use gazette_statements::gold::{self, Gold};
use gazette_statements::{Options, train};

use crate::cli;
use crate::exit::Ended;
use crate::input;

mod from_desk;

/// A model of fewer statements misses most of what the one that ships finds.
const FEW: usize = 1_000;

/// Runs the command.
///
/// # Errors
/// If a marked text cannot be read (file and line are named) or the model cannot be written.
pub fn run(args: &cli::Train) -> Result<Ended> {
    let mut golds = Vec::new();
    for path in input::files(&args.gold)? {
        if path.extension().is_some_and(|extension| extension == "txt") {
            golds.push(marked(&path)?);
        } else {
            lines(&path, &mut golds)?;
        }
    }
    if let Some(dir) = &args.from_desk {
        golds.extend(marked_at_desk(dir, args)?);
    }
    if let Some(out) = &args.out {
        learn(&golds, out, how(args.full))?;
    }
    Ok(Ended::Done)
}

/// As the model that ships was learnt, or so that nothing is left out.
fn how(full: bool) -> Options {
    if full { Options::in_a_file() } else { Options::default() }
}

fn learn(golds: &[Gold], out: &Path, how: Options) -> Result<()> {
    ensure!(!golds.is_empty(), "there are no marked texts to learn from");
    let statements: usize = golds.iter().map(|gold| gold.statements.len()).sum();
    eprintln!("learning from {} texts with {statements} statements", golds.len());
    if statements < FEW {
        eprintln!(
            "{statements} statements are too few: the model will find less than the one that ships. Give the corpus that one \
             is learnt from besides, `--gold crates/gazette-statements/corpus/LANGUAGE/train` for each language"
        );
    }
    let model = train(golds, how);
    write_beside(out, &model)?;
    eprintln!("{} written, {} bytes", out.display(), model.len());
    Ok(())
}

/// What editors marked in a newsroom; kept as lines too, where that is asked for.
fn marked_at_desk(dir: &Path, args: &cli::Train) -> Result<Vec<Gold>> {
    let lines = super::runtime()?.block_on(from_desk::lines(dir, args.database.as_deref()))?;
    eprintln!("{} texts were marked at the desk of {}", lines.len(), dir.display());
    if let Some(file) = &args.lines {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        write_beside(file, text.as_bytes())?;
        eprintln!("{} written", file.display());
    }
    let read = |line: &String| gold::json_line(line).map_err(|error| anyhow!("a text of the desk: {error}"));
    lines.iter().map(read).collect()
}

/// Writes a file whole or not at all.
fn write_beside(out: &Path, bytes: &[u8]) -> Result<()> {
    let name = out.file_name().with_context(|| format!("{} names no file", out.display()))?;
    let beside = out.with_file_name(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    let cannot = || format!("cannot write {}", out.display());
    let mut file = File::create_new(&beside).with_context(cannot)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.and_then(|()| std::fs::rename(&beside, out)).with_context(cannot).inspect_err(|_| {
        let _ = std::fs::remove_file(&beside);
    })
}

/// A text marked inline, as in the corpus.
fn marked(path: &Path) -> Result<Gold> {
    let named = input::read(path)?;
    let text = String::from_utf8(named.bytes).with_context(|| format!("{} is not UTF-8", path.display()))?;
    gold::inline(&named.id, &text, language_of(path, &text))
        .map_err(|error| anyhow!("{}: {error}", path.display()))
}

/// The language of a marked text: that of the nearest folder named after one (`corpus/ar/train`), else as it reads.
fn language_of(path: &Path, text: &str) -> Language {
    let named = |name: &str| Language::WORKING.into_iter().find(|language| language.as_str() == name);
    let folder = path.components().rev().find_map(|part| named(&part.as_os_str().to_string_lossy()));
    folder.unwrap_or_else(|| gazette_text::language::detect(text))
}

/// Lines of JSON with marks by offset.
fn lines(path: &Path, golds: &mut Vec<Gold>) -> Result<()> {
    input::lines(&[path.to_owned()], |line, name, number| {
        golds.push(gold::json_line(line).map_err(|error| anyhow!("line {number} of {name}: {error}"))?);
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_has_the_form_of_the_one_that_ships_unless_all_is_asked_for() {
        assert_eq!(how(false), Options::default());
        assert!(how(true).most > how(false).most && how(true).least < how(false).least);
    }

    #[test]
    fn the_folder_names_the_language() {
        let of = |path: &str| language_of(Path::new(path), "The dam is full.");
        assert_eq!(of("corpus/ar/train/001.txt"), Language::ARABIC);
        assert_eq!(of("marked/001.txt"), Language::ENGLISH);
    }
}
