//! `gazette origins` and `gazette stories`: lines of JSON in, a line for each id out.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};

use anyhow::Result;
use gazette_news::{Fault, FaultKind, Met};
use gazette_origins::credits::Gazetteer;
use gazette_origins::{origins, stories};
use gazette_wire::furniture;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

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
    let mut read: Read<origins::Line> = read(args, &mut out)?;
    for line in &mut read.lines {
        let signed = furniture::signed(&line.text);
        (line.credit, line.agency) = (signed.credit, signed.agency);
    }
    write(&mut out, &origins::settle(&read.lines, Gazetteer::new()), &read.faults)?;
    Ok(read.ended)
}

/// Runs `gazette stories`.
///
/// # Errors
/// As [`origins`].
pub fn stories(args: &cli::Lines) -> Result<Ended> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let read: Read<stories::Line> = read(args, &mut out)?;
    write(&mut out, &stories::gather(&read.lines), &read.faults)?;
    Ok(read.ended)
}

/// What was read.
struct Read<T> {
    lines: Vec<T>,
    /// What was odd about some of them, by their places.
    faults: BTreeMap<usize, Fault>,
    ended: Ended,
}

/// The lines that can be read; for each other one a line with its faults is written. A line whose time cannot be read is
/// read without one.
fn read<T: DeserializeOwned>(args: &cli::Lines, out: &mut impl Write) -> Result<Read<T>> {
    let mut read = Read { lines: Vec::new(), faults: BTreeMap::new(), ended: Ended::Done };
    input::lines(&input::files(&args.files)?, |line, name, number| {
        let whole = input::object(line, "not a JSON object with an id and a text");
        match whole.or_else(|error| {
            undated(line).map_or(Err(error), |(line, fault)| {
                read.faults.insert(read.lines.len(), fault);
                Ok(line)
            })
        }) {
            Ok(line) => read.lines.push(line),
            Err(error) => {
                read.ended = Ended::WithFaults;
                let faults = [input::broken_line(&error)];
                writeln!(out, "{}", json!({ "id": format!("{name}:{number}"), "faults": faults }))?;
            }
        }
        Ok(())
    })?;
    if !read.faults.is_empty() {
        read.ended = Ended::WithFaults;
    }
    Ok(read)
}

/// A line without its time, where that is all that cannot be read of it.
fn undated<T: DeserializeOwned>(line: &str) -> Option<(T, Fault)> {
    let mut object: Map<String, Value> = serde_json::from_str(line).ok()?;
    let published = object.remove("published")?;
    let printed = published.as_str().map_or_else(|| published.to_string(), str::to_owned);
    let fault = Fault::new(FaultKind::BadDate, Met::DateUnread.with([printed]));
    Some((serde_json::from_value(Value::Object(object)).ok()?, fault))
}

fn write<T: Serialize>(out: &mut impl Write, lines: &[T], faults: &BTreeMap<usize, Fault>) -> Result<()> {
    for (at, line) in lines.iter().enumerate() {
        match faults.get(&at) {
            None => serde_json::to_writer(&mut *out, line)?,
            Some(fault) => serde_json::to_writer(&mut *out, &WithFaults { line, faults: [fault] })?,
        }
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

#[derive(Serialize)]
struct WithFaults<'l, T> {
    #[serde(flatten)]
    line: &'l T,
    faults: [&'l Fault; 1],
}
