//! From the blocks of the chosen element to the paragraphs of the copy.

use super::boxes;
use super::choose::{TEASER, Weighed, is_prose};
use super::cuts;
use super::hints::Hint;
use super::kept::{Heading, Kept, NEAR, bare};
use super::outline::{Block, Outline, place};
use super::tag::Tag;
use crate::dates;
use crate::furniture::phrases::offers_others;
use crate::furniture::{fold, names_agency, names_in_line};

/// Where a block stands in the copy: above its first sentences, among them, or below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Above,
    Among,
    Below,
}

/// The paragraphs of the copy inside `root`, in order.
pub(super) fn paragraphs(outline: &Outline, root: u32, weighed: &Weighed, heading: Heading<'_>) -> Vec<Kept> {
    let inside: Vec<usize> = inside(outline, root, weighed, heading);
    let is_sentence = |at: &usize| weighed.blocks[*at] > 40.0;
    let first = inside.iter().position(is_sentence).unwrap_or(0);
    let last = inside.iter().rposition(is_sentence).unwrap_or(inside.len());
    let trusted = outline.nodes.get(root as usize).is_some_and(|n| n.hint == Hint::Copy);
    let title = bare(heading.text);
    let mut kept = Vec::new();
    for (index, at) in inside.iter().copied().enumerate() {
        let block = &outline.blocks[at];
        let tag = outline.nodes[block.node as usize].tag;
        let zone = match index {
            above if above < first => Zone::Above,
            below if below > last => Zone::Below,
            _ => Zone::Among,
        };
        let is_other = match zone {
            Zone::Above => false,
            Zone::Among => is_card(outline, weighed, &inside, index),
            Zone::Below => weighed.blocks[at] == TEASER && follows_a_linked_heading(outline, at),
        };
        let heads = tag.is_heading() && heads_copy(outline, weighed, &inside[index + 1..]);
        let wanted = is_wanted(tag, block, zone, trusted, heads) && !repeats_title(&block.text, &title, tag);
        // A line that offers other pages shows where the copy ends, even where it is no copy itself.
        let border = !wanted && zone != Zone::Above && block.chars <= 40 && offers_others(&block.text);
        if (wanted && !is_other) || border {
            let text = if index > first { &block.text } else { below_labels(&block.text, &title) };
            kept.push(Kept { text: text.to_owned(), block: at, heading: tag.is_heading(), border });
        }
    }
    cuts::cut(outline, root, weighed, heading, &mut kept);
    kept
}

/// The blocks of the element, without those left out and those above the headline.
fn inside(outline: &Outline, root: u32, weighed: &Weighed, heading: Heading<'_>) -> Vec<usize> {
    let of_root = |b: &Block| outline.holds(root, b.node) && !weighed.out[b.node as usize];
    let all: Vec<usize> =
        outline.blocks.iter().enumerate().filter(|(_, b)| of_root(b)).map(|(at, _)| at).collect();
    let Some(title) = heading.node.filter(|t| outline.holds(root, *t)) else { return all };
    let after: Vec<usize> = all.iter().copied().filter(|at| outline.blocks[*at].node >= title).collect();
    let mass = |list: &[usize]| list.iter().map(|at| weighed.blocks[*at].max(0.0)).sum::<f32>();
    if mass(&after) * 1.25 >= mass(&all) { after } else { all }
}

/// The heading or the lines of a card for another page, in a box between two paragraphs.
fn is_card(outline: &Outline, weighed: &Weighed, inside: &[usize], index: usize) -> bool {
    let at = inside[index];
    let is_linked = |at: usize| outline.blocks[at].link_share() > 0.7;
    let is_heading = outline.nodes[outline.blocks[at].node as usize].tag.is_heading();
    let is_teaser = weighed.blocks[at] == TEASER && at > 0 && is_linked(at - 1);
    (is_teaser || (is_heading && is_linked(at) && !is_headed(outline, inside, index)))
        && boxes::is_between(outline, weighed, inside, index)
}

/// Whether a heading of the copy's own stands right above a block, links between them left aside: "Our
/// recommendations".
fn is_headed(outline: &Outline, inside: &[usize], index: usize) -> bool {
    let above = inside[..index]
        .iter()
        .map(|at| &outline.blocks[*at])
        .rev()
        .take(NEAR)
        .find(|b| b.link_share() <= 0.7);
    above.is_some_and(|b| outline.nodes[b.node as usize].tag.is_heading() && !offers_others(&b.text))
}

/// Whether text stands below a linked heading, as in a list of events; a list of headings heads nothing.
fn heads_copy(outline: &Outline, weighed: &Weighed, below: &[usize]) -> bool {
    let is_heading = |at: &&usize| outline.nodes[outline.blocks[**at].node as usize].tag.is_heading();
    below.iter().take(2).take_while(|at| !is_heading(at)).any(|at| weighed.blocks[*at] > 20.0)
}

fn is_wanted(tag: Tag, block: &Block, zone: Zone, trusted: bool, heads: bool) -> bool {
    let links = block.link_share();
    if !block.text.chars().any(char::is_alphanumeric) || tag == Tag::Figcaption {
        return false;
    }
    if block.places & place::FIGURE != 0
        && block.places & place::QUOTE == 0
        && !matches!(tag, Tag::Cell | Tag::Pre | Tag::Quote | Tag::Li)
    {
        return false;
    }
    if (block.about_chars * 10 > block.chars * 7 && block.chars < 200) || is_code_for_machines(&block.text) {
        return false;
    }
    if tag.is_heading() {
        return (links < 0.8 || (zone == Zone::Among && (heads || trusted)))
            && block.chars <= 250
            && (zone != Zone::Above || tag != Tag::H1);
    }
    if zone != Zone::Below && is_stamp_line(&block.text) {
        return false;
    }
    if (zone == Zone::Above && is_label(&block.text)) || (zone == Zone::Below && is_stamp(&block.text)) {
        return false;
    }
    let short = block.chars < 25 && !is_prose(&block.text);
    match tag {
        Tag::P | Tag::Quote | Tag::Pre => {
            (links < 0.8 || (links < 0.95 && block.chars > 120))
                && (zone != Zone::Above || trusted || block.chars > 30)
        }
        Tag::Li | Tag::Cell => links < 0.85 || block.chars > 80,
        _ if zone == Zone::Among => links < 0.6 && (!short || trusted),
        _ => links < 0.5 && !short && (trusted || zone == Zone::Below || is_prose(&block.text)),
    }
}

/// JSON, markup, bare addresses and timestamps that a page shows by mistake.
fn is_code_for_machines(text: &str) -> bool {
    let start = text.trim_start();
    let json = (start.starts_with('{') || start.starts_with('[')) && text.contains("\":");
    let markup = ["<img ", "<iframe ", "<script", "<div "].iter().any(|tag| start.starts_with(tag));
    let lone = !text.contains(char::is_whitespace)
        && text.len() > 18
        && (text.contains("://") || text.as_bytes().get(10) == Some(&b'T') && dates::read(text).is_some());
    json || markup || lone
}

/// A teaser's text stands right below the heading that links to its page.
fn follows_a_linked_heading(outline: &Outline, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &outline.blocks[before]);
    before.is_some_and(|b| b.link_share() > 0.5 && outline.nodes[b.node as usize].tag.is_heading())
}

/// A date, a name or an agency standing alone above the copy.
pub(super) fn is_label(text: &str) -> bool {
    if text.chars().count() > 90 {
        return false;
    }
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    (digits >= 4 && dates::read(text).is_some())
        || names_in_line(text).is_some()
        || (text.split_whitespace().count() <= 5 && names_agency(text))
}

/// A line that gives author, times and the like beside each other, by their names: "By: … Published: … Last updated:
/// …".
pub(super) fn is_stamp_line(text: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "published:", "published on", "posted:", "posted on", "updated:", "last updated", "last modified", "نشر فی", "نشر:",
        "تاریخ النشر", "اخر تحدیث", "تاریخ انتشار", "انتشار:", "به روز رسانی", "بروزرسانی", "کد خبر", "تعداد بازدید",
        "عدد المشاهدات", "زمان مطالعه",
    ];
    let digits = text.chars().take(241).filter(|c| c.is_numeric()).count();
    if digits < 5
        || text.chars().count() > 240
        || text.trim_end().ends_with(['.', '!', '?', '؟', '»', '”', '"'])
    {
        return false;
    }
    let folded = fold(text);
    let named = NAMES.iter().filter(|name| folded.contains(**name)).count();
    let begins = folded.find(|c: char| c.is_numeric()).unwrap_or(0);
    named >= 1
        && folded[..begins].chars().count() <= 90
        && (named >= 2 || text.chars().count() <= 120)
        && dates::read(text).is_some()
}

/// A text without the lines above it that repeat the headline or give date and author, where all are one block.
fn below_labels<'t>(text: &'t str, title: &str) -> &'t str {
    let mut rest = text;
    while let Some((line, below)) = rest.split_once('\n') {
        if !line.trim().is_empty() && bare(line) != title && !is_label(line) {
            break;
        }
        rest = below;
    }
    rest
}

/// "Last updated: 4 November 2026", alone below the copy.
fn is_stamp(text: &str) -> bool {
    text.len() < 80 && dates::read(text).is_some() && {
        let folded = fold(text);
        ["updated", "published", "posted", "reviewed", "modified", "تحدیث", "نشر", "انتشار", "به روز"]
            .iter()
            .any(|word| folded.contains(word))
    }
}

fn repeats_title(text: &str, title: &str, tag: Tag) -> bool {
    if title.is_empty() || text.len() > title.len() * 3 + 60 {
        return false;
    }
    let own = bare(text);
    own == *title || (tag == Tag::H1 && (title.contains(&own) || own.contains(title)))
}
