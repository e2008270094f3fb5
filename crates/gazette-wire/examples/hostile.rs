//! Reads every file of the folders named, and inputs made to be as large, deep and broken as the limits allow; prints the
//! worst CPU time and memory of one input. `cargo run --release --example hostile -- FOLDER…`
//!
//! Memory is the growth of the peak resident set, which Linux lets a process reset (`/proc/self/clear_refs`).

#![allow(clippy::disallowed_methods, reason = "inputs are read from files")]

use std::path::{Path, PathBuf};

use gazette_news::Format;
use gazette_wire::{Input, limits, read};

struct Cost {
    name: String,
    seconds: f64,
    growth_kib: u64,
}

fn main() {
    let mut costs = Vec::new();
    for folder in std::env::args().skip(1) {
        let mut paths = Vec::new();
        files(Path::new(&folder), &mut paths);
        for path in paths {
            if let Ok(bytes) = std::fs::read(&path) {
                costs.push(measure(path.display().to_string(), &bytes, None));
            }
        }
    }
    for (name, bytes) in made() {
        costs.push(measure(name.to_owned(), &bytes, None));
        if bytes.starts_with(b"<rss") {
            costs.push(measure(format!("{name} as NewsML-G2"), &bytes, Some(Format::NewsmlG2)));
        }
    }
    println!("{} inputs", costs.len());
    costs.sort_by(|a, b| b.seconds.total_cmp(&a.seconds));
    for cost in costs.iter().take(12) {
        println!("{:7.3} s {:8} KiB  {}", cost.seconds, cost.growth_kib, cost.name);
    }
    costs.sort_by_key(|cost| std::cmp::Reverse(cost.growth_kib));
    println!("by memory:");
    for cost in costs.iter().take(12) {
        println!("{:7.3} s {:8} KiB  {}", cost.seconds, cost.growth_kib, cost.name);
    }
}

fn measure(name: String, bytes: &[u8], format: Option<Format>) -> Cost {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = resident("VmHWM:");
    let start = on_cpu();
    let reading = read(&Input { bytes, format, ..Input::default() });
    let seconds = on_cpu() - start;
    let growth_kib = resident("VmHWM:").saturating_sub(before);
    assert!(
        !reading.dispatches.is_empty() || !reading.faults.is_empty(),
        "{name} gave neither dispatch nor fault"
    );
    if seconds > 0.5 || growth_kib > 48 << 10 {
        eprintln!("{seconds:7.3} s {growth_kib:8} KiB  {name}");
    }
    Cost { name, seconds, growth_kib }
}

/// Seconds this process has been on a CPU (`/proc/self/schedstat`), whatever else the machine does.
fn on_cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds: f64 = stat.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0.0);
    nanoseconds / 1e9
}

fn resident(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// One piece over and over, up to the limit, between an opening and nothing.
fn made() -> Vec<(&'static str, Vec<u8>)> {
    let item = "<item><title>t</title><description>&lt;p&gt;x&lt;/p&gt;</description></item>";
    let pieces: [(&str, &str, &str); 30] = [
        ("deep elements", "<rss><channel>", "<a>"),
        ("empty elements", "<rss><channel>", "<a/>"),
        ("many items", "<rss><channel>", item),
        ("empty items", "<rss><channel>", "<item/>"),
        ("open tags", "<rss><channel>", "<a b='"),
        ("open tags of two quotes", "<rss><channel>", "<a b='c\" d=\"e' "),
        ("attributes", "<rss ", "a='' "),
        ("namespaces", "<rss ", "xmlns:a='b' "),
        ("namespaces down", "<rss>", "<a xmlns:b='c'>"),
        ("references", "<rss><channel><title>", "&amp;"),
        ("unknown references", "<rss><channel><title>", "&abcd;"),
        ("ampersands", "<rss><channel><title>", "&"),
        ("open comments", "<rss>", "<!--"),
        ("open cdata", "<rss>", "<![CDATA["),
        ("open declarations", "<rss>", "<!D ["),
        ("open instructions", "<rss>", "<?"),
        ("less-than signs", "<rss>", "<"),
        ("end tags", "<rss>", "</a>"),
        ("markup in one description", "<rss><channel><item><description>", "&lt;p title='&gt;"),
        ("breaks in one description", "<rss><channel><item><description>", "&lt;br&gt;x"),
        ("pictures in one description", "<rss><channel><item><description>", "&lt;img src=http://a.b/&gt;"),
        ("categories", "<rss><channel><item>", "<category>a</category>"),
        ("media", "<rss><channel><item>", "<enclosure url='http://a.b/c'/>"),
        ("json arrays", "", "["),
        ("json objects", "", "{\"a\":"),
        ("json items", "{\"items\":[", "{\"id\":1},"),
        ("mail headers", "From: a@b.example\nReceived: x\n", "X: =?utf-8?Q?a?=\n"),
        (
            "mail parts",
            "From: a@b.example\nMIME-Version: 1\nContent-Type: multipart/mixed; boundary=x\n\n",
            "--x\n\n",
        ),
        ("iptc messages", "\u{1}abc012 4 pl 12\n\u{2}", "x\u{3}\u{4}\u{1}\u{2}"),
        ("dates", "<rss><channel><item>", "<pubDate>1 2 3 4 5 6 Jan Feb Mar</pubDate>"),
    ];
    let fill = |opening: &str, piece: &str| {
        let mut bytes = opening.as_bytes().to_vec();
        while bytes.len() + piece.len() <= limits::INPUT_BYTES {
            bytes.extend_from_slice(piece.as_bytes());
        }
        bytes
    };
    let mut made: Vec<(&'static str, Vec<u8>)> =
        pieces.iter().map(|(name, opening, piece)| (*name, fill(opening, piece))).collect();
    let numbered = |name: &'static str, opening: &str, piece: fn(usize) -> String| {
        let mut bytes = opening.as_bytes().to_vec();
        let mut at = 0;
        while bytes.len() + 100 < limits::INPUT_BYTES {
            bytes.extend_from_slice(piece(at).as_bytes());
            at += 1;
        }
        (name, bytes)
    };
    made.push(numbered("distinct categories", "<rss><channel><item>", |n| {
        format!("<category>{n}</category>")
    }));
    made.push(numbered("distinct media", "<rss><channel><item>", |n| {
        format!("<enclosure url='http://a.b/{n}'/>")
    }));
    made.push(numbered("distinct links", "<rss><channel><item>", |n| {
        format!("<link rel='x' href='http://a.b/{n}'/>")
    }));
    made.push(numbered("distinct authors", "<rss><channel><item>", |n| {
        format!("<author>a{n}@b.example (c{n})</author>")
    }));
    made.push(numbered("distinct members", "{\"uri\":\"a\"", |n| format!(",\"m{n}\":1")));
    made
}
