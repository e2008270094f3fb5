//! `gazette read`: anything a wire can deliver, as JSON lines.

use std::borrow::Cow;
use std::io::{BufWriter, Write};

use anyhow::{Result, anyhow};
use base64::Engine as _;
use gazette_news::{Dispatch, Fault, FaultKind, Format, Met};
use gazette_wire::{Input, Reading, exchange};
use serde::{Deserialize, Serialize};

use crate::cli;
use crate::exit::Ended;
use crate::input;

/// A line of `--jsonl`.
#[derive(Debug, Deserialize)]
struct Line<'a> {
    id: serde_json::Value,
    url: Option<String>,
    format: Option<String>,
    content_type: Option<String>,
    /// The bytes; borrowed from the line, as base64 has nothing that JSON escapes but `\/`.
    #[serde(borrow)]
    base64: Option<Cow<'a, str>>,
}

/// A dispatch with the input it came from and its place there.
#[derive(Serialize)]
struct Placed<'a> {
    id: &'a serde_json::Value,
    index: usize,
    #[serde(flatten)]
    dispatch: &'a Dispatch,
    /// What was odd about the input as a whole; said once, with its first dispatch.
    #[serde(skip_serializing_if = "<[Fault]>::is_empty")]
    input_faults: &'a [Fault],
}

/// An input without a dispatch.
#[derive(Serialize)]
struct Without<'a> {
    id: &'a serde_json::Value,
    format: Option<Format>,
    faults: &'a [Fault],
}

/// Runs the command.
///
/// # Errors
/// If an input cannot be opened or the output cannot be written. What is in the inputs gives faults, never errors.
pub fn run(args: &cli::Read) -> Result<Ended> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut ended = Ended::Done;
    if args.jsonl {
        input::lines(&input::files(&args.files)?, |line, name, number| {
            let (id, reading) = read_line(line, args).unwrap_or_else(|error| {
                let faults = vec![input::broken_line(&error)];
                (format!("{name}:{number}").into(), Reading { faults, ..Reading::default() })
            });
            write(&mut out, &id, &reading, args.to, &mut ended)
        })?;
    } else {
        input::each_file(&args.files, |file| {
            let (id, reading) = match file {
                Ok(named) => {
                    let input = Input { url: args.url.as_deref(), format: args.format.0, ..named.input() };
                    let reading = gazette_wire::read(&input);
                    (named.id, reading)
                }
                Err(unread) => {
                    let faults = vec![unread.fault()];
                    (unread.id, Reading { faults, ..Reading::default() })
                }
            };
            write(&mut out, &id.into(), &reading, args.to, &mut ended)
        })?;
    }
    out.flush()?;
    Ok(ended)
}

fn read_line(line: &str, args: &cli::Read) -> Result<(serde_json::Value, Reading)> {
    let line: Line<'_> = input::object(line, "not a JSON object with an id and base64")?;
    let format = match line.format.as_deref() {
        None | Some("auto") => args.format.0,
        Some(word) => Some(Format::of(word).ok_or_else(|| anyhow!("{word:?} is not a format read here"))?),
    };
    let encoded = line.base64.unwrap_or_default();
    let reading = match base64::engine::general_purpose::STANDARD.decode(encoded.trim()) {
        Ok(bytes) => gazette_wire::read(&Input {
            bytes: &bytes,
            url: line.url.as_deref().or(args.url.as_deref()),
            content_type: line.content_type.as_deref(),
            format,
        }),
        Err(error) => Reading {
            faults: vec![Fault::new(FaultKind::Malformed, Met::Base64Broken.with([error.to_string()]))],
            ..Reading::default()
        },
    };
    Ok((line.id, reading))
}

/// Writes what was read from one input; remembers if it left no dispatch.
pub fn write(
    out: &mut impl Write,
    id: &serde_json::Value,
    reading: &Reading,
    to: cli::To,
    ended: &mut Ended,
) -> Result<()> {
    if reading.dispatches.is_empty() {
        *ended = Ended::WithFaults;
        serde_json::to_writer(&mut *out, &Without { id, format: reading.format, faults: &reading.faults })?;
        return Ok(out.write_all(b"\n")?);
    }
    for (index, dispatch) in reading.dispatches.iter().enumerate() {
        let input_faults = if index == 0 { reading.faults.as_slice() } else { &[] };
        match to {
            cli::To::Dispatch => {
                serde_json::to_writer(&mut *out, &Placed { id, index, dispatch, input_faults })?
            }
            cli::To::Ninjs => serde_json::to_writer(&mut *out, &exchange::to_ninjs(dispatch))?,
            cli::To::NewsmlG2 => {
                out.write_all(exchange::to_newsml_g2(dispatch, jiff::Timestamp::now()).as_bytes())?;
            }
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}
