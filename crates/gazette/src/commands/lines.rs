//! `gazette origins` and `gazette stories`: lines of JSON in, a line for each id out.

use std::io::{BufWriter, Write};

use anyhow::Result;
use gazette_origins::credits::Gazetteer;
use gazette_origins::{origins, stories};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::cli;
use crate::exit::Ended;
use crate::input;

/// Runs `gazette origins`.
///
/// # Errors
/// If an input cannot be read or the output cannot be written. A line that is not the JSON object it should be gives a
/// line with faults, and costs no other.
pub fn origins(args: &cli::Lines) -> Result<Ended> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let (lines, ended): (Vec<origins::Line>, _) = read(args, &mut out)?;
    write(&mut out, &origins::settle(&lines, Gazetteer::new()))?;
    Ok(ended)
}

/// Runs `gazette stories`.
///
/// # Errors
/// As [`origins`].
pub fn stories(args: &cli::Lines) -> Result<Ended> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let (lines, ended): (Vec<stories::Line>, _) = read(args, &mut out)?;
    write(&mut out, &stories::gather(&lines))?;
    Ok(ended)
}

/// The lines that can be read; for each other one a line with its faults is written.
fn read<T: DeserializeOwned>(args: &cli::Lines, out: &mut impl Write) -> Result<(Vec<T>, Ended)> {
    let (mut lines, mut ended) = (Vec::new(), Ended::Done);
    input::lines(&input::files(&args.files)?, |line, name, number| {
        match input::object(line, "not a JSON object with an id and a text") {
            Ok(line) => lines.push(line),
            Err(error) => {
                ended = Ended::WithFaults;
                let faults = [input::broken_line(&error)];
                writeln!(out, "{}", json!({ "id": format!("{name}:{number}"), "faults": faults }))?;
            }
        }
        Ok(())
    })?;
    Ok((lines, ended))
}

fn write<T: Serialize>(out: &mut impl Write, lines: &[T]) -> Result<()> {
    for line in lines {
        serde_json::to_writer(&mut *out, line)?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}
