//! `gazette stories --jsonl` before the binary: reads lines from standard input, prints each one's story. With the
//! argument `stream` each is placed before the next is seen, as in a newsroom.

use std::io::{Read, Write};

use gazette_origins::stories::{Line, gather, stream};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let lines: Vec<Line> =
        input.lines().filter(|l| !l.trim().is_empty()).map(serde_json::from_str).collect::<Result<_, _>>()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let places = if std::env::args().any(|a| a == "stream") { stream(&lines) } else { gather(&lines) };
    for place in places {
        writeln!(out, "{}", serde_json::to_string(&place)?)?;
    }
    Ok(())
}
