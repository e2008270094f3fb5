//! Prints what a model finds, as lines for a scorer: `predict MODEL GOLD… [--gold FILE]` writes the marked statements
//! of GOLD to FILE in the same form.

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::error::Error;
use std::io::Write;
use std::path::Path;

use gazette_news::Language;
use gazette_statements::{Model, gold};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let gold_out =
        args.iter().position(|a| a == "--gold").map(|k| args.drain(k..).nth(1).unwrap_or_default());
    let model = Model::load(&std::fs::read(args.first().ok_or("usage: predict MODEL GOLD…")?)?)?;
    let mut golds = Vec::new();
    for path in &args[1..] {
        read(Path::new(path), &mut golds)?;
    }
    if let Some(path) = gold_out {
        let mut file = std::fs::File::create(path)?;
        for g in &golds {
            let all: Vec<_> = g.statements.iter().map(|s| json!({"source": s.source, "cue": s.cue, "content": s.content, "speaker": s.speaker, "polarity": s.polarity, "kind": s.kind})).collect();
            writeln!(file, "{}", json!({"id": g.id, "text": g.text, "attributions": all}))?;
        }
    }
    let mut out = std::io::stdout().lock();
    for g in &golds {
        let told = gazette_statements::read(&model, &g.text, g.language.or(Some(Language::ENGLISH)));
        let all: Vec<_> = told
            .statements
            .iter()
            .map(|s| {
                json!({"source": s.source, "cue": s.cue, "content": s.content, "confidence": s.confidence, "speaker": s.speaker,
                       "voice": s.voice, "polarity": s.polarity, "kind": s.kind, "inside": s.inside, "anonymity": s.anonymity})
            })
            .collect();
        writeln!(out, "{}", json!({"id": g.id, "attributions": all}))?;
    }
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
