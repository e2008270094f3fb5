//! `gazette origins --jsonl` before the binary: reads lines from standard input, prints a tie for each.

use std::io::{Read, Write};

use gazette_origins::credits::Gazetteer;
use gazette_origins::origins::{Line, settle};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let lines: Vec<Line> =
        input.lines().filter(|l| !l.trim().is_empty()).map(serde_json::from_str).collect::<Result<_, _>>()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for tie in settle(&lines, Gazetteer::new()) {
        writeln!(out, "{}", serde_json::to_string(&tie)?)?;
    }
    Ok(())
}
