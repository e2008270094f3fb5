//! Python feedparser's own test files, where they are at hand: what their comments ask must be read.
//!
//! The files are not part of this repository; the test passes by with a message where they are absent.

#![allow(clippy::disallowed_methods, reason = "inputs are read from files")]

mod expression;
mod shape;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;

use expression::{Trouble, Value, holds};
use gazette_wire::{Input, feed};
use support::{files, shared};

/// The share of the conditions on core fields that must hold.
const GOAL: f64 = 0.95;

/// What a file's leading comment says.
struct Asked {
    condition: String,
    content_type: Option<String>,
    location: Option<String>,
    has_headers: bool,
}

fn asked(bytes: &[u8]) -> Option<Asked> {
    let plain: Vec<u8> = bytes.iter().copied().filter(|b| *b != 0).take(8000).collect();
    let text = String::from_utf8_lossy(&plain);
    let start = text.find("Expect:")?;
    let header = |name: &str| {
        let line = text[..start].lines().find(|l| {
            l.to_ascii_lowercase().contains(&format!("header:      {name}:"))
                || l.to_ascii_lowercase().replace(' ', "").contains(&format!("header:{name}:"))
        })?;
        line.rsplit_once(": ").map(|(_, value)| value.trim().to_owned())
    };
    let rest = &text[start + 7..];
    let end = ["\n", "-->"].iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
    Some(Asked {
        condition: rest[..end].trim().to_owned(),
        content_type: header("content-type"),
        location: header("content-location"),
        has_headers: text[..start].contains("Header:"),
    })
}

/// Where feedparser's own test server gives the file out; files without headers are read from disk there.
fn address(asked: &Asked, name: &str) -> Option<String> {
    let served =
        url::Url::parse("http://127.0.0.1:8097/tests/").and_then(|root| root.join(name)).expect("an address");
    let over_http = asked.has_headers || name.contains("/http_");
    let location = asked.location.as_deref().and_then(|location| served.join(location).ok());
    over_http.then(|| location.filter(|l| l.scheme() == "http").unwrap_or(served).to_string())
}

/// Whether a condition asks for title, link, identifier, date, author, summary, content or tags.
fn is_core(condition: &str) -> bool {
    let fields = condition.replace(['"', '\''], " ");
    let Some(at) = fields.find("feed").into_iter().chain(fields.find("entries")).min() else { return false };
    let path = &fields[at..fields[at..].find("==").map_or(fields.len(), |end| at + end)];
    let words: Vec<&str> =
        path.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
    let first = words
        .iter()
        .find(|w| !matches!(**w, "feed" | "entries" | "source" | "len") && w.parse::<u32>().is_err());
    const CORE: [&str; 28] = [
        "title",
        "title_detail",
        "link",
        "links",
        "id",
        "guid",
        "published",
        "published_parsed",
        "updated",
        "updated_parsed",
        "created",
        "created_parsed",
        "modified",
        "modified_parsed",
        "author",
        "author_detail",
        "authors",
        "summary",
        "summary_detail",
        "description",
        "content",
        "tags",
        "category",
        "subtitle",
        "subtitle_detail",
        "tagline",
        "tagline_detail",
        "info",
    ];
    first.is_some_and(|first| CORE.contains(first))
}

#[test]
fn conditions_of_feedparser_hold() {
    let Some(root) = shared("data/hostile/feedparser") else { return };
    let is_feed = |path: &std::path::PathBuf| path.extension().is_some_and(|e| e == "xml" || e == "json");
    let paths: Vec<_> = files(&root).into_iter().filter(is_feed).collect();
    let verbose = std::env::var_os("GAZETTE_VERBOSE").is_some();
    let (mut core, mut core_met, mut other, mut other_met, mut unread) = (0, 0, 0, 0, 0);
    let mut lost: BTreeMap<String, usize> = BTreeMap::new();
    for path in &paths {
        let name = path.strip_prefix(&root).expect("under the root").display().to_string();
        let bytes = std::fs::read(path).expect("a file");
        let Some(asked) = asked(&bytes) else { continue };
        if name.contains("sanitize/") {
            continue;
        }
        let url = address(&asked, &name);
        let content_type = asked.content_type.as_deref();
        let input = Input { bytes: &bytes, url: url.as_deref(), content_type, format: None };
        let shaped = feed::parse(&input).map_or(Value::None, |feed| shape::shape(&feed));
        let condition = asked.condition.trim_start_matches("not bozo and ").trim_start_matches("bozo and ");
        let verdict = holds(condition, &shaped);
        let met = verdict == Ok(true);
        if let Err(Trouble::Unread(why)) = &verdict {
            unread += 1;
            if verbose {
                println!("unread {name}: {condition}: {why}");
            }
            continue;
        }
        let is_core = is_core(condition);
        let (all, held) = if is_core { (&mut core, &mut core_met) } else { (&mut other, &mut other_met) };
        *all += 1;
        *held += usize::from(met);
        if !met && is_core {
            *lost
                .entry(name.rsplit_once('/').map_or_else(String::new, |(folder, _)| folder.to_owned()))
                .or_default() += 1;
            if verbose {
                println!("lost {name}: {condition}");
            }
        }
        if !met && !is_core && verbose {
            println!("other {name}: {condition}");
        }
    }
    println!(
        "{} files; core conditions {core_met} of {core}; others {other_met} of {other}; unread {unread}",
        paths.len()
    );
    println!("core conditions lost, by folder: {lost:?}");
    assert!(core_met as f64 >= GOAL * core as f64, "{core_met} of {core} core conditions hold");
}

#[test]
fn no_file_is_lost_or_breaks_the_reader() {
    let Some(root) = shared("data/hostile/feedparser") else { return };
    let is_feed = |path: &std::path::PathBuf| path.extension().is_some_and(|e| e == "xml" || e == "json");
    let paths: Vec<_> = files(&root).into_iter().filter(is_feed).collect();
    for path in &paths {
        let bytes = std::fs::read(path).expect("a file");
        let reading = gazette_wire::read(&Input { bytes: &bytes, ..Input::default() });
        assert!(
            !reading.dispatches.is_empty() || !reading.faults.is_empty(),
            "{} gave neither",
            path.display()
        );
    }
}
