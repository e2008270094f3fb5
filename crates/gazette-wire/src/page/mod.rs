//! Article pages: the copy alone, and what the page says about it.
//!
//! ```text
//! bytes → guard (bounded markup) → html5ever's DOM → outline (flat) → choose (weighing) → clean → furniture → Dispatch
//! ```

mod attributes;
mod boxes;
mod choose;
mod clean;
mod closing;
mod comments;
mod cuts;
mod elsewhere;
mod facts;
mod guard;
mod headline;
mod hints;
mod json_ld;
mod kept;
mod out;
mod outline;
mod pictures;
mod refused;
mod set;
mod spelling;
mod streamed;
mod tag;
#[cfg(test)]
mod tests;
mod walk;
mod when;

use dom_query::Document;
use gazette_news::{Copytext, Dispatch, DispatchParts, Fault, FaultKind, Format, Language, Met};
use gazette_text::language;

use crate::{Input, Reading, furniture};
use choose::Weighed;
use kept::{Heading, Kept};
use out::Strictness;
use outline::{Block, Outline};

/// Fewer characters than this are no copy if a looser reading finds more.
const THIN: usize = 250;

/// Characters in sentences that make a brief.
const BRIEF: usize = 40;

/// Reads a page in UTF-8: one dispatch, or a fault that says why there is none.
///
/// [`crate::read`] finds the charset first and then comes here.
pub fn read(input: &Input<'_>) -> Reading {
    let mut reading = Reading { format: Some(Format::Html), ..Reading::default() };
    let html = std::str::from_utf8(input.bytes)
        .map_or_else(|_| String::from_utf8_lossy(input.bytes), std::borrow::Cow::Borrowed);
    if html.trim().is_empty() {
        reading.faults.push(Fault::new(FaultKind::Empty, Met::PageEmpty));
        return reading;
    }
    if let Some(kind) = not_a_page(&html) {
        reading.faults.push(Fault::new(FaultKind::WrongFormat, Met::NotAPage.with([kind])));
        return reading;
    }
    let (mut parts, title) = read_html(&html, input.url);
    if elsewhere::is_thin(parts.copy.text())
        && let Some(html) = elsewhere::without_scripts(&html)
    {
        let (without_scripts, _) = read_html(&html, input.url);
        if !elsewhere::is_thin(without_scripts.copy.text()) {
            parts = without_scripts;
        }
    }
    if parts.copy.is_empty() {
        // A headline and pictures without a text are no dispatch: nothing could be quoted or compared.
        reading.faults = parts.faults;
        return reading;
    }
    if let Some(kind) = refused::refusal(parts.headline.as_deref(), title.as_deref(), parts.copy.text()) {
        reading.faults.push(Fault::new(FaultKind::WrongFormat, Met::NotAPage.with([kind])));
        return reading;
    }
    if is_cut(&html) {
        parts.faults.push(Fault::new(FaultKind::Truncated, Met::PageCut));
    }
    match Dispatch::new(parts) {
        Ok(dispatch) => reading.dispatches.push(dispatch),
        Err(bad) => reading.faults.push(Fault::new(FaultKind::NoText, bad)),
    }
    reading
}

/// The parts of a page, and what its `<title>` calls it.
fn read_html(html: &str, url: Option<&str>) -> (DispatchParts, Option<String>) {
    let (html, faults) = guard::bounded(html);
    let document = Document::from(html.as_ref());
    if memchr::memmem::find(html.as_bytes(), streamed::MARK.as_bytes()).is_some() {
        streamed::put_in_place(&document);
    }
    let mut outline = walk::lay_flat(&document);
    let mut parts = parts_of(&mut outline, url);
    parts.faults.extend(faults);
    (parts, outline.title)
}

/// Whether a page that opens its body never closes it: nearly all do, though HTML would not mind (section 13.1.2.4).
fn is_cut(html: &str) -> bool {
    let names = |mark: &str, at: usize| {
        let name = html.as_bytes().get(at + mark.len()..at + mark.len() + 4);
        name.is_some_and(|name| name.eq_ignore_ascii_case(b"body") || name.eq_ignore_ascii_case(b"html"))
    };
    html.match_indices('<').take(200).any(|(at, mark)| names(mark, at))
        && !html.rmatch_indices("</").any(|(at, mark)| names(mark, at))
}

/// What the bytes are, where they are plainly something else.
fn not_a_page(text: &str) -> Option<Met> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let head = &start[..start.floor_char_boundary(600)];
    if head.starts_with("%PDF-") {
        return Some(Met::APdf);
    }
    if head.starts_with('{') || head.starts_with('[') {
        return Some(Met::SomeJson);
    }
    let element = head
        .match_indices('<')
        .map(|(at, _)| &head[at + 1..])
        .find(|e| e.starts_with(char::is_alphabetic))?;
    let name = element.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next()?;
    match name {
        "rss" | "feed" | "rdf:RDF" | "opml" => Some(Met::AFeed),
        "newsItem" | "newsMessage" | "packageItem" | "nitf" => Some(Met::AgencyXml),
        _ => None,
    }
}

/// Says that a page keeps its copy from those who have not signed in or paid.
fn walls(outline: &Outline, walled: bool, copy: &str, faults: &mut Vec<Fault>) {
    let chars = copy.chars().count();
    if outline.passwords > 0 && chars < 400 {
        faults.push(Fault::new(FaultKind::Walled, Met::PageLogin));
    } else if walled {
        faults.push(Fault::new(FaultKind::Walled, Met::PageNotFree));
    } else if chars == 0 {
        faults.push(Fault::new(FaultKind::NoText, Met::PageNoText));
    }
}

fn parts_of(outline: &mut Outline, url: Option<&str>) -> DispatchParts {
    let told = json_ld::read(&outline.json_ld);
    let (headline, title) = headline::headline(outline, &told);
    choose::mark_comments(outline, title);
    let outline = &*outline;
    let (root, weighed) = choose::choose(outline, title, Strictness::Hints);
    let heading = Heading { text: headline.as_deref().unwrap_or_default(), node: title };
    let mut copy = copy_of(outline, root, &weighed, heading);
    if elsewhere::is_thin(&copy)
        && let Some(whole) = elsewhere::in_data(&told, &copy)
    {
        copy = whole;
    }
    let mut facts = facts::gather(outline, &told, headline, root, url);
    let address = facts.url.clone().or_else(|| url.map(str::to_owned));
    let names = closing::names(facts.byline.as_ref(), facts.outlet.as_deref(), address.as_deref());
    let mut copy = closing::without_closing(copy, &names);
    if copy.is_empty()
        && let Some(description) = elsewhere::described(facts.summary.as_deref())
    {
        copy = description;
        facts.faults.push(Fault::new(FaultKind::SummaryOnly, Met::PageSummary));
    }
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
    walls(outline, told.walled, &copy, &mut parts.faults);
    if outline.too_long {
        parts.faults.push(Fault::new(FaultKind::TooLarge, Met::PageTooLong.with([outline::TEXT_BYTES])));
    }
    if language_of(outline, &copy) == Language::UNDETERMINED {
        parts.faults.push(Fault::new(FaultKind::UnknownLanguage, Met::PageLanguageUnknown));
    }
    parts.language = language_of(outline, &copy);
    parts.copy = Copytext::from_paragraphs(copy.split("\n\n"));
    furniture::dress(&mut parts);
    parts
}

fn copy_of(outline: &Outline, root: u32, weighed: &Weighed, heading: Heading<'_>) -> String {
    let kept = clean::paragraphs(outline, root, weighed, heading);
    let strict = set::copy(outline, &kept);
    // A brief is no page that was read too strictly: what a looser reading adds to it would be the page's furniture.
    if strict.chars().count() >= THIN || sentences(&kept) >= BRIEF || outline.nodes.is_empty() {
        return strict;
    }
    let (root, weighed) = choose::choose(outline, heading.node, Strictness::Loose);
    let loose = set::copy(outline, &clean::paragraphs(outline, root, &weighed, heading));
    let better = if loose.len() > strict.len() { loose } else { strict };
    if better.is_empty() { everything(outline, &weighed, heading) } else { better }
}

/// The characters of the paragraphs that run in sentences.
fn sentences(kept: &[Kept]) -> usize {
    let prose = kept.iter().filter(|k| !k.heading && choose::is_prose(&k.text));
    prose.map(|k| k.text.chars().count()).sum()
}

/// The last resort: all text of the page that is not a link, nor certainly something else: the headline and the date
/// are no copy.
fn everything(outline: &Outline, weighed: &Weighed, heading: Heading<'_>) -> String {
    let title = kept::bare(heading.text);
    let is_text = |b: &&Block| {
        b.link_share() < 0.5
            && b.chars > 3
            && !weighed.out[b.node as usize]
            && kept::bare(&b.text) != title
            && !clean::is_label(&b.text)
    };
    let texts = outline.blocks.iter().filter(is_text).map(|b| b.text.as_str());
    texts.take(400).collect::<Vec<_>>().join("\n\n")
}

fn language_of(outline: &Outline, copy: &str) -> Language {
    let told = language::detect(copy);
    if told != Language::UNDETERMINED {
        return told;
    }
    outline.lang.as_deref().and_then(|l| l.parse().ok()).unwrap_or(Language::UNDETERMINED)
}
