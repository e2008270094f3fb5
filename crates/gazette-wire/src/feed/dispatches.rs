//! Postings to dispatches.

use std::collections::HashMap;

use gazette_news::{Byline, Copytext, Dispatch, DispatchParts, Fault, FaultKind, Format, Language, Met};
use sha2::{Digest, Sha256};
use url::Url;

use super::model::{Category, Feed, Moment, Particulars, Party, Passage, Posting};
use crate::markup::Fragment;
use crate::{furniture, limits};

/// Makes a dispatch of every posting that says something.
pub(super) fn dispatches(feed: &Feed) -> (Vec<Dispatch>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut dispatches = Vec::with_capacity(feed.postings.len());
    // For each identifier the first posting that carries it, and where its dispatch stands.
    let mut seen: HashMap<String, (usize, usize)> = HashMap::new();
    for (at, posting) in feed.postings.iter().enumerate() {
        let mut parts = parts(feed, posting);
        if let Some((first, place)) = seen.get(&parts.guid) {
            let fault = doubled(*first, at, &parts.guid);
            parts.faults.push(fault.clone());
            note(&mut dispatches[*place], fault);
        }
        let guid = parts.guid.clone();
        match Dispatch::new(parts) {
            Ok(dispatch) => {
                seen.entry(guid).or_insert((at, dispatches.len()));
                dispatches.push(dispatch);
            }
            Err(_) => faults.push(Fault::new(FaultKind::NoText, Met::PostingEmpty.with([at + 1]))),
        }
    }
    (dispatches, faults)
}

fn doubled(first: usize, second: usize, guid: &str) -> Fault {
    let (first, second) = (first + 1, second + 1);
    let note = Met::GuidTwice.with([first.to_string(), second.to_string(), format!("{guid:?}")]);
    Fault::new(FaultKind::DuplicateGuid, note)
}

/// Adds a fault to a dispatch, once for each kind.
fn note(dispatch: &mut Dispatch, fault: Fault) {
    if dispatch.faults.iter().any(|known| known.kind == fault.kind) {
        return;
    }
    let mut parts = dispatch.clone().into_parts();
    parts.faults.push(fault);
    if let Ok(noted) = Dispatch::new(parts) {
        *dispatch = noted;
    }
}

fn parts(feed: &Feed, posting: &Posting) -> DispatchParts {
    let p = &posting.particulars;
    let mut faults = Vec::new();
    let headline = p.title.as_ref().map(Passage::line).filter(|line| !line.is_empty());
    let (copy, summary, inner_media) = texts(p, headline.as_deref(), &mut faults);
    let mut parts = DispatchParts::new(guid(p, &copy, &mut faults), feed.format);
    parts.outlet = outlet(feed, posting);
    parts.url = page(p, feed.particulars.link.as_deref(), &mut faults);
    if p.title.as_ref().is_some_and(|title| title.value.len() > limits::LINE_BYTES) {
        faults.push(Fault::new(FaultKind::TooLarge, Met::TitleTooLong));
    }
    if headline.is_none() {
        faults.push(Fault::new(FaultKind::NoHeadline, Met::PostingNoTitle));
    }
    parts.byline = byline(&p.authors);
    parts.language = language(feed, p, headline.as_deref(), &copy, summary.as_deref());
    dates(feed, p, &mut parts, &mut faults);
    parts.rights =
        p.rights.as_ref().or(feed.particulars.rights.as_ref()).map(Passage::line).filter(|r| !r.is_empty());
    parts.tags = tags(p);
    parts.media.clone_from(&p.media);
    for media in inner_media {
        if !parts.media.iter().any(|known| known.url == media.url) {
            parts.media.push(media);
        }
    }
    parts.headline = headline;
    parts.summary = summary;
    parts.copy = copy;
    if posting.is_cut {
        faults.push(Fault::new(FaultKind::Truncated, Met::PostingCut));
    }
    parts.faults = faults;
    furniture::dress(&mut parts);
    parts
}

/// The copy is the longest content; a summary is kept beside it, and stands for it where there is none, or where it is
/// the content that gives little.
fn texts(
    p: &Particulars,
    headline: Option<&str>,
    faults: &mut Vec<Fault>,
) -> (Copytext, Option<String>, Vec<gazette_news::Media>) {
    let read = |passage: &Passage| {
        let mut fragment = passage.read();
        fragment.paragraphs = furniture::without_offers(fragment.paragraphs, &fragment.linked);
        fragment.linked.clear();
        fragment.paragraphs.pop_if(|last| furniture::is_syndication_line(last));
        let goes_on = fragment.paragraphs.pop_if(|last| furniture::says_it_goes_on(last)).is_some();
        (fragment, goes_on)
    };
    let length = |fragment: &Fragment| fragment.paragraphs.iter().map(String::len).sum::<usize>();
    let (summary, goes_on) = p.summary.as_ref().map(read).unzip();
    let goes_on = goes_on.unwrap_or_default();
    let content = p.contents.iter().map(read).map(|(content, _)| content);
    let content = content.max_by_key(length).filter(|content| length(content) > 0);
    if content.iter().chain(&summary).any(|fragment| fragment.cut) {
        faults.push(Fault::new(FaultKind::TooLarge, Met::PostingTooLong));
    }
    let joined = |fragment: &Fragment| {
        let text = fragment.paragraphs.join("\n\n");
        (!text.is_empty() && Some(text.as_str()) != headline).then_some(text)
    };
    match (content, summary) {
        (Some(content), Some(summary)) if length(&summary) > 2 * length(&content) => {
            (Copytext::from_paragraphs(&summary.paragraphs), joined(&content), summary.media)
        }
        (Some(content), summary) => {
            let summary = summary.filter(|s| s.paragraphs != content.paragraphs);
            let summary = summary.as_ref().and_then(joined);
            (Copytext::from_paragraphs(&content.paragraphs), summary, content.media)
        }
        (None, Some(summary)) if length(&summary) > 0 => {
            if is_whole(&summary) && !goes_on {
                return (Copytext::from_paragraphs(&summary.paragraphs), None, summary.media);
            }
            faults.push(Fault::new(FaultKind::SummaryOnly, Met::PostingSummary));
            let text = joined(&summary);
            (Copytext::from_paragraphs(&summary.paragraphs), text, summary.media)
        }
        (_, summary) => {
            faults.push(Fault::new(FaultKind::NoText, Met::PostingNoText));
            (Copytext::default(), None, summary.map(|s| s.media).unwrap_or_default())
        }
    }
}

/// Old feeds put whole articles into the description: three paragraphs that do not break off are taken for one.
fn is_whole(summary: &Fragment) -> bool {
    let ends_open = summary.paragraphs.last().is_some_and(|last| {
        let last = last.trim_end_matches([']', ')', ' ']);
        last.ends_with('…') || last.ends_with("...") || last.ends_with("[&#8230;")
    });
    summary.paragraphs.len() >= 3 && !ends_open
}

/// The sender's identifier, else the page's address, else one made from the content.
fn guid(p: &Particulars, copy: &Copytext, faults: &mut Vec<Fault>) -> String {
    if let Some(id) = p.id.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        return id.to_owned();
    }
    if let Some(link) = p.link.as_deref() {
        faults.push(Fault::new(FaultKind::NoGuid, Met::PostingNoGuid));
        return link.to_owned();
    }
    faults.push(Fault::new(FaultKind::NoGuid, Met::PostingNoAddress));
    let title = p.title.as_ref().map(|title| title.value.as_str()).unwrap_or_default();
    made_guid(&[title, copy.text()])
}

/// An identifier made from what a dispatch says: `sha256:` and half the digest of its parts.
pub(crate) fn made_guid(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    let hex: String = digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

fn outlet(feed: &Feed, posting: &Posting) -> Option<String> {
    let own = posting.taken_from.as_ref().and_then(|from| from.title.as_ref()).map(Passage::line);
    let of_feed = || feed.particulars.title.as_ref().map(Passage::line);
    own.filter(|line| !line.is_empty()).or_else(of_feed).filter(|line| !line.is_empty())
}

/// The posting's page; where nobody said where the feed came from, a relative link is one of the feed's site.
fn page(p: &Particulars, site: Option<&str>, faults: &mut Vec<Fault>) -> Option<String> {
    let link = p.link.as_deref()?;
    let of_site = || Url::parse(site?).ok()?.join(link).ok().filter(|_| link.contains('/'));
    let url = Url::parse(link).ok().or_else(of_site).filter(|url| matches!(url.scheme(), "http" | "https"));
    if url.is_none() {
        let shown: String = link.chars().take(80).collect();
        faults.push(Fault::new(FaultKind::BadUrl, Met::LinkNoAddress.with([format!("{shown:?}")])));
    }
    let is_sound = ["http://", "https://"].iter().any(|scheme| link.starts_with(scheme))
        && !link.contains(|c: char| c.is_whitespace() || c.is_control() || "\\\"<>^`{|}".contains(c));
    // Sound addresses stay as their sender spells them: Arabic and Persian ones can be read that way.
    url.map(|url| if is_sound { link.to_owned() } else { String::from(url) })
}

/// The byline as it was sent, and the names in it.
fn byline(authors: &[Party]) -> Option<Byline> {
    let named = authors.iter().filter_map(|a| a.name.as_deref().or(a.email.as_deref()));
    // A number is an account's, and the same name in two elements is one author.
    let mut sent: Vec<&str> = named.filter(|name| name.chars().any(char::is_alphabetic)).collect();
    let mut seen = std::collections::HashSet::new();
    sent.retain(|name| seen.insert(furniture::fold(name)));
    let bare = |name: &str| match name.get(..3) {
        Some(by) if by.eq_ignore_ascii_case("by ") => name[3..].trim_start().to_owned(),
        _ => name.to_owned(),
    };
    let names = sent.iter().map(|name| bare(name)).collect();
    (!sent.is_empty()).then(|| Byline { text: sent.join(", "), names, seen: None })
}

/// The text's own language; what the feed declares only where the text is too short to tell.
fn language(
    feed: &Feed,
    p: &Particulars,
    headline: Option<&str>,
    copy: &Copytext,
    summary: Option<&str>,
) -> Language {
    let text = if copy.is_empty() { summary.or(headline).unwrap_or_default() } else { copy.text() };
    let found = gazette_text::language::detect(text);
    let tag = p.contents.first().and_then(|c| c.language.as_deref());
    let tag = tag.or(p.language.as_deref()).or(feed.particulars.language.as_deref());
    let declared = tag.and_then(|tag| tag.parse::<Language>().ok());
    match declared {
        Some(declared)
            if found == Language::UNDETERMINED || text.chars().count() < 60 && !crosses(declared, found) =>
        {
            declared
        }
        _ => found,
    }
}

/// Whether two languages are written in different directions: then no text is too short to tell.
fn crosses(one: Language, other: Language) -> bool {
    one.direction() != other.direction()
}

fn dates(feed: &Feed, p: &Particulars, parts: &mut DispatchParts, faults: &mut Vec<Fault>) {
    for moment in [&p.published, &p.updated, &p.created].into_iter().flatten().filter(|m| m.dated.is_none()) {
        let shown: String = moment.text.chars().take(60).collect();
        faults.push(Fault::new(FaultKind::BadDate, Met::DateUnread.with([format!("{shown:?}")])));
    }
    let dated = |moment: &Option<Moment>| moment.as_ref().and_then(|m| m.dated);
    let own = [dated(&p.published), dated(&p.created), dated(&p.updated)];
    let of_feed = [dated(&feed.particulars.updated), dated(&feed.particulars.published)];
    let zone = own.iter().chain(&of_feed).flatten().find_map(|dated| dated.offset);
    let [published, created, updated] = own.map(|dated| dated.map(|dated| dated.in_zone(zone)));
    let first = published.or(created).or(updated);
    faults.extend(first.and_then(|dated| dated.zone_fault()));
    let updated = updated.map(|dated| dated.timestamp());
    parts.published = first.map(|dated| dated.timestamp());
    parts.updated = updated.filter(|updated| Some(*updated) != parts.published);
    if parts.published.is_none() {
        faults.push(Fault::new(FaultKind::Undated, Met::PostingUndated));
    }
}

fn tags(p: &Particulars) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in p.categories.iter().filter_map(tag) {
        if !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    tags
}

/// The term, which is the same wherever the category is given; the label where the term is an address or a number.
fn tag(category: &Category) -> Option<&String> {
    let says = |term: &&String| !term.contains("://") && term.contains(char::is_alphabetic);
    category.term.as_ref().filter(says).or(category.label.as_ref()).or(category.term.as_ref())
}

/// Whether a format is one of feeds.
pub(crate) fn is_feed_format(format: Format) -> bool {
    matches!(format, Format::Rss | Format::Atom | Format::Rdf | Format::Cdf | Format::JsonFeed)
}
