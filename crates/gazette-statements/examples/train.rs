//! Learns a model: `train OUT GOLD… [--without K/N]`, where GOLD is a JSON lines file or a folder of the corpus
//! (`corpus/en/train`).

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::error::Error;

use gazette_statements::{Options, train};

mod golds;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let part = golds::Part::from_args(&mut args)?;
    let (out, paths) = args.split_first().ok_or("usage: train OUT GOLD…")?;
    let golds = golds::read(paths, part)?;
    let count: usize = golds.iter().map(|g| g.statements.len()).sum();
    eprintln!("{} texts, {count} statements", golds.len());
    let mut o = Options::default();
    let num = |n: &str| std::env::var(n).ok().and_then(|v| v.parse::<f32>().ok());
    if let Some(v) = num("RATE") {
        o.rate = v;
    }
    if let Some(v) = num("PULL") {
        o.pull = v;
    }
    if let Some(v) = num("ROUNDS") {
        o.cue_rounds = v as u32;
        o.span_rounds = v as u32;
    }
    if let Some(v) = num("FOLDS") {
        o.folds = v as usize;
    }
    if let Some(v) = num("LEAST") {
        o.least = v as u8;
    }
    std::fs::write(out, train(&golds, o))?;
    Ok(())
}
