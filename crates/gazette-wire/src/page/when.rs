//! When a page was published and updated: machine-readable data, checked against what the page shows.

use gazette_news::{Fault, FaultKind, Met};
use jiff::Timestamp;

use super::clean::is_stamp_line;
use super::hints::Hint;
use super::json_ld::Told;
use super::outline::{Outline, place};
use super::tag::Tag;
use crate::dates::{self, Dated, Precision};
use crate::furniture::fold;

/// The two times of a page.
#[derive(Debug, Default)]
pub(super) struct When {
    pub published: Option<Timestamp>,
    pub updated: Option<Timestamp>,
    pub faults: Vec<Fault>,
}

/// `<meta>` names that tell when a page was published, likeliest first.
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "article:published_time", "article:published", "og:article:published_time", "itemprop:datepublished",
    "datepublished", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate",
    "publication_date", "publicationdate", "published_time", "date.published", "article.published",
    "rnews:datepublished", "published", "dcterms.issued", "dc.date.issued", "dc.date.created", "dcterms.created",
    "dcterms.date", "dc.date", "date", "og:published_time", "cxenseparse:recs:publishtime", "article:post_date",
    "created", "ptime", "displaydate", "citation_publication_date", "citation_date", "itemprop:datecreated",
    "release_date", "article_date_original",
];

/// `<meta>` names that tell when a page was changed.
#[rustfmt::skip]
const UPDATED: &[&str] = &[
    "article:modified_time", "og:updated_time", "itemprop:datemodified", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "article:modified", "modified",
];

/// A date shown on the page.
struct Shown {
    dated: Dated,
    update: bool,
    /// A machine-readable value gave it.
    machine: bool,
    /// The page says that it is the date of publishing.
    about: bool,
}

/// Reads both times.
pub(super) fn read(outline: &Outline, told: &Told, root: u32, url: Option<&str>) -> When {
    // A property told more than once is told of teasers too.
    let once = |name: &str| {
        !name.starts_with("itemprop:") || outline.metas.iter().filter(|(n, _)| n == name).count() == 1
    };
    let meta = |names: &[&str]| {
        names
            .iter()
            .filter(|name| once(name))
            .find_map(|name| outline.metas.iter().filter(|(n, _)| n == name).find_map(|(_, v)| exact(v)))
    };
    let machine = told
        .published
        .as_deref()
        .filter(|_| told.is_article)
        .and_then(exact)
        .or_else(|| meta(PUBLISHED))
        .or_else(|| told.published.as_deref().and_then(exact));
    let changed = told.modified.as_deref().and_then(exact).or_else(|| meta(UPDATED));
    let shown = shown(outline, root);
    // A page writes its times in one zone, and its data name it more often than what it shows.
    let mut written = [machine, changed].into_iter().flatten().chain(shown.iter().map(|s| s.dated));
    let zone = written.find_map(|dated| dated.offset);
    let mut when = When { updated: changed.map(|d| d.in_zone(zone).timestamp()), ..When::default() };
    let first_shown = shown.iter().find(|s| !s.update).or(shown.first());
    let published = match (machine, first_shown) {
        (Some(machine), Some(seen)) if !agrees(&machine, &shown, changed.as_ref()) && !seen.update => {
            when.faults.push(Fault::new(
                FaultKind::Contradiction,
                Met::PageDatesDiffer
                    .with([machine.civil.date().to_string(), seen.dated.civil.date().to_string()]),
            ));
            let confirmed = url.and_then(in_address).is_some_and(|d| near(&d, &machine));
            if seen.about && !confirmed { Some(seen.dated) } else { Some(machine) }
        }
        (Some(machine), _) => Some(machine),
        (None, Some(seen)) => Some(seen.dated),
        (None, None) => url.and_then(in_address),
    };
    let published = published.or(changed).map(|dated| dated.in_zone(zone));
    when.faults.extend(published.and_then(|dated| dated.zone_fault()));
    when.published = published.map(|d| d.timestamp());
    if when.updated.is_none() {
        when.updated = shown.iter().find(|s| s.update).map(|s| s.dated.in_zone(zone).timestamp());
    }
    if when.updated <= when.published {
        when.updated = None;
    }
    if when.published.is_none() {
        when.faults.push(Fault::new(FaultKind::Undated, Met::PageUndated));
    }
    when
}

/// A date exact to the day, of the time news has been on the web.
fn exact(text: &str) -> Option<Dated> {
    // «اردیبهشت‌ماه»: the word for month hangs on its name.
    let text = if text.contains("\u{200C}ماه") {
        std::borrow::Cow::Owned(text.replace("\u{200C}ماه", " "))
    } else {
        text.into()
    };
    dates::read(&text).filter(|d| d.precision >= Precision::Day && (1990..=2100).contains(&d.civil.year()))
}

/// Within a day and a half of each other.
fn near(a: &Dated, b: &Dated) -> bool {
    (a.timestamp().as_second() - b.timestamp().as_second()).abs() <= 36 * 3_600
}

/// Whether a shown date lies within a day of the machine's: zones differ.
fn agrees(machine: &Dated, shown: &[Shown], changed: Option<&Dated>) -> bool {
    let near =
        |a: &Dated, b: &Dated| (a.timestamp().as_second() - b.timestamp().as_second()).abs() <= 36 * 3_600;
    shown.iter().any(|s| {
        near(&s.dated, machine) || ((s.update || !s.about) && changed.is_some_and(|c| near(&s.dated, c)))
    })
}

/// How many blocks around the headline are looked at.
const AROUND: usize = 40;

/// The dates the page shows around its copy, in order.
fn shown(outline: &Outline, root: u32) -> Vec<Shown> {
    let mut found: Vec<(u32, Shown)> = Vec::new();
    for (node, value) in &outline.times {
        let text = if value.is_empty() { outline.text_of(*node) } else { value.clone() };
        if let Some(dated) = exact(&text).filter(|_| is_near(outline, *node, root)) {
            found.push((
                *node,
                Shown {
                    dated,
                    update: says_update(outline, *node),
                    machine: true,
                    about: !value.is_empty() || outline.nodes[*node as usize].tag == Tag::Time,
                },
            ));
        }
    }
    let end = outline.nodes.get(root as usize).map_or(0, |n| n.end);
    let first = outline.blocks.iter().position(|b| b.node >= root).unwrap_or(0);
    let last = outline.blocks.iter().rposition(|b| b.node < end).unwrap_or(first);
    let around =
        (first.saturating_sub(AROUND)..first + AROUND).chain(last.max(first + AROUND)..last + AROUND);
    for block in around.filter_map(|at| outline.blocks.get(at)) {
        let below =
            block.node >= end && (block.chars > 40 || block.places & (place::NAV | place::FOOTER) != 0);
        if block.chars > 240
            || (block.chars > 160 && !is_stamp_line(&block.text))
            || below
            || block.places & place::NAV != 0
            || outline.nodes[block.node as usize].hint == Hint::Comments
        {
            continue;
        }
        if block.text.chars().filter(|c| c.is_numeric()).count() < 3 {
            continue;
        }
        let about =
            outline.nodes[block.node as usize].hint == Hint::About || has_word(&block.text, PUBLISHING);
        for (part, update) in parted(&block.text) {
            if let Some(dated) = exact(part) {
                found.push((block.node, Shown { dated, update, machine: false, about }));
            }
        }
    }
    found.sort_by_key(|(node, shown)| (!shown.machine, *node));
    found.into_iter().map(|(_, shown)| shown).collect()
}

/// Times of teasers and comments are not the page's.
fn is_near(outline: &Outline, node: u32, root: u32) -> bool {
    let mut at = node;
    for _ in 0..60 {
        let n = &outline.nodes[at as usize];
        if matches!(n.hint, Hint::Comments | Hint::Out)
            || n.places & (place::NAV | place::FOOTER | place::ASIDE) != 0
        {
            return false;
        }
        if outline.holds(at, root) {
            return true;
        }
        if at == 0 {
            break;
        }
        at = n.parent;
    }
    true
}

fn says_update(outline: &Outline, node: u32) -> bool {
    let own = outline.text_of(node);
    if has_word(&own, PUBLISHING) || has_update_word(&own) {
        return !has_word(&own, PUBLISHING);
    }
    let parent = outline.nodes[node as usize].parent;
    let around = if outline.nodes[parent as usize].end - parent < 6 { outline.text_of(parent) } else { own };
    around.len() < 200 && has_update_word(&around)
}

/// Words of publishing, folded.
const PUBLISHING: &[&str] = &["published", "posted", "نشر", "تاریخ انتشار", "منتشر", "انتشار"];

fn has_word(text: &str, words: &[&str]) -> bool {
    let folded = fold(text);
    words.iter().any(|w| folded.contains(w))
}

fn has_update_word(text: &str) -> bool {
    let folded = fold(text);
    [
        "updated",
        "modified",
        "last update",
        "تحدیث",
        "اخر تعدیل",
        "به روز",
        "بروز رسانی",
        "بروزرسانی",
        "ویرایش",
    ]
    .iter()
    .any(|w| folded.contains(w))
        && !folded.contains("published")
        && !folded.contains("posted")
}

/// What begins a date of updating, and one of publishing, where a line gives both.
#[rustfmt::skip]
const UPDATE_BEGINS: &[&str] = &[
    "Updated", "UPDATED", "updated", "Last modified", "Last updated", "Last Updated", "آخر تحديث", "اخر تحديث", "تاريخ التحديث",
    "به روز رسانی", "به‌روزرسانی", "بروزرسانی", "آخرین ویرایش",
];
const PUBLISHING_BEGINS: &[&str] = &[
    "Published",
    "PUBLISHED",
    "published",
    "Posted",
    "تاريخ النشر",
    "نشر في",
    "نُشر في",
    "نشر:",
    "تاریخ انتشار",
    "انتشار:",
];

/// "12 May 2026. Updated: 14 May 2026" tells two dates; a word of updating or of publishing begins each.
fn parted(text: &str) -> Vec<(&str, bool)> {
    let places = |words: &[&str], update: bool| {
        words.iter().filter_map(|word| text.find(word)).map(|at| (at, update)).collect::<Vec<_>>()
    };
    let mut begins = places(UPDATE_BEGINS, true);
    begins.extend(places(PUBLISHING_BEGINS, false));
    begins.sort_unstable();
    if begins.iter().all(|(_, update)| !update) {
        return vec![(text, has_update_word(text))];
    }
    let mut parts = vec![(&text[..begins[0].0], false)];
    for (index, (at, update)) in begins.iter().enumerate() {
        let end = begins.get(index + 1).map_or(text.len(), |(end, _)| *end);
        parts.push((&text[*at..end], *update));
    }
    parts.retain(|(part, _)| exact(part).is_some());
    match parts.len() {
        0 | 1 => vec![(text, has_update_word(text))],
        _ => parts,
    }
}

/// "/2026/05/12/" in an address.
fn in_address(url: &str) -> Option<Dated> {
    let parts: Vec<&str> = url.split('/').collect();
    let dashed = parts.iter().filter_map(|p| p.get(..10)).find(|p| {
        p.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() })
    });
    if let Some(dated) = dashed.and_then(exact) {
        return Some(dated);
    }
    parts.windows(3).find_map(|w| {
        let number = |s: &str, len: usize| {
            (s.len() <= len && !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse::<u32>().ok())
                .flatten()
        };
        let (year, month, day) = (number(w[0], 4)?, number(w[1], 2)?, number(w[2], 2)?);
        (year >= 1990).then(|| exact(&format!("{year:04}-{month:02}-{day:02}"))).flatten()
    })
}
