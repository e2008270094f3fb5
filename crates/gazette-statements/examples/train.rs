//! Learns a model: `train OUT GOLD…`, where GOLD is a JSON lines file or a folder of the corpus (`corpus/en/train`).

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::error::Error;
use std::path::Path;

use gazette_news::Language;
use gazette_statements::{Options, gold, train};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let out = args.next().ok_or("usage: train OUT GOLD…")?;
    let mut golds = Vec::new();
    for path in args {
        read(Path::new(&path), &mut golds)?;
    }
    let count: usize = golds.iter().map(|g| g.statements.len()).sum();
    eprintln!("{} texts, {count} statements", golds.len());
    std::fs::write(&out, train(&golds, Options::default()))?;
    Ok(())
}

fn read(path: &Path, golds: &mut Vec<gold::Gold>) -> Result<(), Box<dyn Error>> {
    if path.is_dir() {
        let language: Language = path
            .parent()
            .and_then(Path::file_name)
            .and_then(|n| n.to_str())
            .ok_or("corpus/<language>/<set>")?
            .parse()?;
        let mut files: Vec<_> = std::fs::read_dir(path)?.filter_map(Result::ok).map(|e| e.path()).collect();
        files.sort();
        for file in files {
            golds.push(gold::inline(
                &file.display().to_string(),
                &std::fs::read_to_string(&file)?,
                language,
            )?);
        }
        return Ok(());
    }
    for line in std::fs::read_to_string(path)?.lines().filter(|l| !l.trim().is_empty()) {
        golds.push(gold::json_line(line)?);
    }
    Ok(())
}
