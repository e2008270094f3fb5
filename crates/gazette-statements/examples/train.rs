//! Learns a model as `gazette train` does, and without a part of the texts where that part is to be measured on: `train OUT
//! GOLD… [--without K/N] [--whole]`, where GOLD is a JSON lines file or a folder of the corpus (`corpus/en/train`). `--whole`
//! is the command's `--full`.

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::error::Error;

use gazette_statements::{Options, train};

mod golds;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let whole = args.iter().position(|a| a == "--whole").map(|at| args.remove(at)).is_some();
    let part = golds::Part::from_args(&mut args)?;
    let (out, paths) = args.split_first().ok_or("usage: train OUT GOLD…")?;
    let golds = golds::read(paths, part)?;
    let count: usize = golds.iter().map(|g| g.statements.len()).sum();
    eprintln!("{} texts, {count} statements", golds.len());
    let options = if whole { Options::in_a_file() } else { Options::default() };
    std::fs::write(out, train(&golds, options))?;
    Ok(())
}
