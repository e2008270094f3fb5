//! Article pages: the copy alone, and what the page says about it.
//!
//! ```text
//! bytes → guard (bounded markup) → html5ever's DOM → outline (flat) → choose (weighing) → clean → furniture → Dispatch
//! ```

mod choose;
mod clean;
mod facts;
mod hints;
mod json_ld;
mod outline;
mod tag;
mod when;

use dom_query::Document;
use gazette_news::{Copytext, Dispatch, DispatchParts, Fault, FaultKind, Format, Language};
use gazette_text::language;

use crate::{Input, Reading, furniture};
use choose::{Strictness, Weighed};
use outline::Outline;

/// Fewer characters than this are no copy if a looser reading finds more.
const THIN: usize = 250;

/// Reads a page: one dispatch, or a fault that says why there is none.
pub fn read(input: &Input<'_>) -> Reading {
    let mut reading = Reading { format: Some(Format::Html), ..Reading::default() };
    if input.bytes.iter().all(u8::is_ascii_whitespace) {
        reading.faults.push(Fault::new(FaultKind::Empty, "the page holds nothing"));
        return reading;
    }
    let html = String::from_utf8_lossy(input.bytes);
    let outline = outline::lay_flat(&Document::from(html.as_ref()));
    let parts = parts_of(&outline, input.url);
    match Dispatch::new(parts) {
        Ok(dispatch) => reading.dispatches.push(dispatch),
        Err(bad) => reading.faults.push(Fault::new(FaultKind::NoText, bad.to_string())),
    }
    reading
}

fn parts_of(outline: &Outline, url: Option<&str>) -> DispatchParts {
    let told = json_ld::read(&outline.json_ld);
    let (headline, title) = facts::headline(outline, &told);
    let (root, weighed) = choose::choose(outline, title, Strictness::Hints);
    let heading = clean::Heading { text: headline.as_deref().unwrap_or_default(), node: title };
    let copy = copy_of(outline, root, &weighed, heading);
    let facts = facts::gather(outline, &told, headline, root, url);
    let address = facts.url.clone().or_else(|| url.map(str::to_owned));
    let guid = address.clone().unwrap_or_else(|| crate::text::content_guid(&copy));
    let mut parts = DispatchParts::new(guid, Format::Html);
    parts.url = address;
    parts.headline = facts.headline;
    parts.byline = facts.byline;
    parts.section = facts.section;
    parts.outlet = facts.outlet;
    parts.summary = facts.summary;
    parts.tags = facts.tags;
    parts.media = facts.media;
    parts.published = facts.published;
    parts.updated = facts.updated;
    parts.faults = facts.faults;
    parts.language = language_of(outline, &copy);
    parts.copy = Copytext::from_paragraphs(copy.split("\n\n"));
    furniture::dress(&mut parts);
    parts
}

fn copy_of(outline: &Outline, root: u32, weighed: &Weighed, heading: clean::Heading<'_>) -> String {
    let strict = joined(&clean::paragraphs(outline, root, weighed, heading));
    if strict.chars().count() >= THIN || outline.nodes.is_empty() {
        return strict;
    }
    let (root, weighed) = choose::choose(outline, heading.node, Strictness::Loose);
    let loose = joined(&clean::paragraphs(outline, root, &weighed, heading));
    let better = if loose.len() > strict.len() { loose } else { strict };
    if better.is_empty() { everything(outline) } else { better }
}

fn joined(kept: &[clean::Kept]) -> String {
    kept.iter().map(|k| k.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// The last resort: all text of the page that is not a link.
fn everything(outline: &Outline) -> String {
    let texts =
        outline.blocks.iter().filter(|b| b.link_share() < 0.5 && b.chars > 3).map(|b| b.text.as_str());
    texts.take(400).collect::<Vec<_>>().join("\n\n")
}

fn language_of(outline: &Outline, copy: &str) -> Language {
    let told = language::detect(copy);
    if told != Language::UNDETERMINED {
        return told;
    }
    outline.lang.as_deref().and_then(|l| l.parse().ok()).unwrap_or(Language::UNDETERMINED)
}
