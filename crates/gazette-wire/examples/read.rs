//! Reads inputs and prints a line of JSON per dispatch, for measuring: `read read --jsonl FILE` or `read FILE…`.
#![expect(clippy::disallowed_methods, reason = "a program for measuring reads files")]

use std::io::{BufRead, BufReader, BufWriter, Write};

use base64::Engine as _;
use gazette_news::{Dispatch, Fault};
use gazette_wire::{Input, Reading};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "read").collect();
    let lines = arguments.iter().any(|a| a == "--jsonl");
    let mut out = BufWriter::new(std::io::stdout().lock());
    for path in arguments.iter().filter(|a| !a.starts_with("--")) {
        let file = std::fs::File::open(path)?;
        if lines {
            for line in BufReader::new(file).lines() {
                let Ok(asked) = serde_json::from_str::<Value>(&line?) else { continue };
                let bytes = asked["base64"]
                    .as_str()
                    .and_then(|b| base64::engine::general_purpose::STANDARD.decode(b).ok())
                    .unwrap_or_default();
                let id = asked["id"].as_str().unwrap_or_default();
                print(
                    &mut out,
                    id,
                    &read(
                        &bytes,
                        asked["url"].as_str(),
                        asked["content_type"].as_str(),
                        asked["format"].as_str(),
                    ),
                )?;
            }
        } else {
            let bytes = std::fs::read(path)?;
            let format = path.ends_with("html").then_some("html");
            print(&mut out, path, &read(&bytes, None, None, format))?;
        }
    }
    out.flush()
}

fn read(bytes: &[u8], url: Option<&str>, content_type: Option<&str>, format: Option<&str>) -> Reading {
    let format = (format == Some("html")).then_some(gazette_news::Format::Html);
    gazette_wire::read(&Input { bytes, url, content_type, format })
}

fn print(out: &mut impl Write, id: &str, reading: &Reading) -> std::io::Result<()> {
    for (index, dispatch) in reading.dispatches.iter().enumerate() {
        writeln!(out, "{}", line(id, index, dispatch))?;
    }
    if reading.dispatches.is_empty() {
        writeln!(out, "{}", json!({"id": id, "faults": faults(&reading.faults)}))?;
    }
    Ok(())
}

fn line(id: &str, index: usize, d: &Dispatch) -> Value {
    json!({
        "id": id, "index": index, "guid": d.guid, "url": d.url, "outlet": d.outlet, "format": d.format.as_str(), "section": d.section,
        "headline": d.headline, "headline_attribution": d.headline_attribution, "dateline": d.dateline,
        "byline": d.byline.as_ref().map(|b| &b.text), "credit": d.credit, "language": d.language.as_str(), "direction": d.direction().as_str(),
        "published": d.published.map(|t| t.to_string()), "updated": d.updated.map(|t| t.to_string()), "tags": d.tags, "summary": d.summary,
        "media": d.media, "text": d.text(), "faults": faults(&d.faults),
    })
}

fn faults(faults: &[Fault]) -> Vec<Value> {
    faults.iter().map(|f| json!({"kind": f.kind.as_str(), "note": f.note.text()})).collect()
}
