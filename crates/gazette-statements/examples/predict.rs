//! Prints what a model finds, as lines for a scorer: `predict MODEL GOLD… [--only K/N] [--gold FILE] [--outermost]` writes
//! the marked statements of GOLD to FILE in the same form. `--outermost` leaves out statements inside others, for gold
//! that marks none. MODEL may be `shipped`.

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::error::Error;
use std::io::Write;

use gazette_news::Language;
use gazette_statements::Model;
use serde_json::json;

mod golds;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let part = golds::Part::from_args(&mut args)?;
    let gold_out = golds::value(&mut args, "--gold");
    let outermost = args.iter().position(|a| a == "--outermost").map(|at| args.remove(at)).is_some();
    let (model, paths) = args.split_first().ok_or("usage: predict MODEL GOLD…")?;
    let model =
        if model == "shipped" { Model::shipped().clone() } else { Model::load(&std::fs::read(model)?)? };
    let golds = golds::read(paths, part)?;
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
            .filter(|s| !outermost || s.inside.is_none())
            .map(|s| {
                json!({"source": s.source, "cue": s.cue, "content": s.content, "confidence": s.confidence, "speaker": s.speaker,
                       "voice": s.voice, "polarity": s.polarity, "kind": s.kind, "inside": s.inside, "anonymity": s.anonymity})
            })
            .collect();
        writeln!(out, "{}", json!({"id": g.id, "attributions": all}))?;
    }
    Ok(())
}
