//! `gazette origins` and `gazette stories`: lines of JSON in, a line for each id out.

use std::io::{BufWriter, Write};

use anyhow::{Context, Result};
use gazette_origins::credits::Gazetteer;
use gazette_origins::{origins, stories};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::cli;
use crate::exit::Ended;
use crate::input;

/// Runs `gazette origins`.
///
/// # Errors
/// If an input cannot be read, or a line is not the JSON object it should be; the line is named.
pub fn origins(args: &cli::Lines) -> Result<Ended> {
    let lines: Vec<origins::Line> = read(args)?;
    write(&origins::settle(&lines, Gazetteer::new()))
}

/// Runs `gazette stories`.
///
/// # Errors
/// As [`origins`].
pub fn stories(args: &cli::Lines) -> Result<Ended> {
    let lines: Vec<stories::Line> = read(args)?;
    write(&stories::gather(&lines))
}

fn read<T: DeserializeOwned>(args: &cli::Lines) -> Result<Vec<T>> {
    let mut lines = Vec::new();
    input::lines(&input::files(&args.files)?, |line, name, number| {
        let read = serde_json::from_str(line);
        lines.push(
            read.with_context(|| format!("line {number} of {name} is not a JSON object with id and text"))?,
        );
        Ok(())
    })?;
    Ok(lines)
}

fn write<T: Serialize>(lines: &[T]) -> Result<Ended> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in lines {
        serde_json::to_writer(&mut out, line)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(Ended::Done)
}
