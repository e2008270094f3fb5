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
    std::fs::write(out, train(&golds, Options::default()))?;
    Ok(())
}
