//! Marked texts from the command line: JSON lines files, and folders of the corpus (`corpus/en/train`).

use std::error::Error;
use std::path::Path;

use gazette_news::Language;
use gazette_statements::gold::{self, Gold};

/// Which texts to take: all, or one part in so many (`--only 3/4`), or all but that part (`--without 3/4`).
#[derive(Debug, Clone, Copy, Default)]
pub struct Part {
    only: Option<(usize, usize)>,
    without: Option<(usize, usize)>,
}

impl Part {
    /// Takes `--only K/N` and `--without K/N` out of the arguments.
    pub fn from_args(args: &mut Vec<String>) -> Result<Part, Box<dyn Error>> {
        Ok(Part { only: fraction(args, "--only")?, without: fraction(args, "--without")? })
    }

    fn takes(self, at: usize) -> bool {
        self.only.is_none_or(|(k, n)| at % n == k % n) && self.without.is_none_or(|(k, n)| at % n != k % n)
    }
}

fn fraction(args: &mut Vec<String>, flag: &str) -> Result<Option<(usize, usize)>, Box<dyn Error>> {
    let Some(value) = value(args, flag) else { return Ok(None) };
    let (k, n) = value.split_once('/').ok_or("a part is written K/N")?;
    let (k, n): (usize, usize) = (k.parse()?, n.parse()?);
    if n == 0 { Err("no text has a part of nothing".into()) } else { Ok(Some((k, n))) }
}

/// Takes a flag and its value out of the arguments.
pub fn value(args: &mut Vec<String>, flag: &str) -> Option<String> {
    let at = args.iter().position(|a| a == flag)?;
    args.drain(at..(at + 2).min(args.len())).nth(1)
}

/// Reads the marked texts of files and folders, a folder's in order of name; a part is counted within each.
pub fn read(paths: &[String], part: Part) -> Result<Vec<Gold>, Box<dyn Error>> {
    let mut golds = Vec::new();
    for path in paths {
        let all = of(Path::new(path))?;
        golds.extend(all.into_iter().enumerate().filter(|(at, _)| part.takes(*at)).map(|(_, gold)| gold));
    }
    Ok(golds)
}

fn of(path: &Path) -> Result<Vec<Gold>, Box<dyn Error>> {
    if !path.is_dir() {
        let lines = std::fs::read_to_string(path)?;
        return lines.lines().filter(|l| !l.trim().is_empty()).map(|l| Ok(gold::json_line(l)?)).collect();
    }
    let folder = path.parent().and_then(Path::file_name).and_then(|n| n.to_str());
    let language: Language = folder.ok_or("a folder of marked texts is corpus/<language>/<set>")?.parse()?;
    let mut files: Vec<_> = std::fs::read_dir(path)?.filter_map(Result::ok).map(|e| e.path()).collect();
    files.sort();
    let inline = |file: &Path| -> Result<Gold, Box<dyn Error>> {
        Ok(gold::inline(&file.display().to_string(), &std::fs::read_to_string(file)?, language)?)
    };
    files.iter().map(|file| inline(file)).collect()
}
