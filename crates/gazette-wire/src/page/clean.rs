//! From the blocks of the chosen element to the paragraphs of the copy.

use super::choose::{Weighed, is_prose};
use super::outline::{Block, Outline, place};
use super::tag::Tag;
use crate::furniture::{fold, is_blurb};

/// One paragraph of the copy and the block it came from.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub text: String,
    pub block: usize,
    heading: bool,
}

/// The paragraphs of the copy inside `root`, in order.
pub(super) fn paragraphs(
    outline: &Outline,
    root: u32,
    weighed: &Weighed,
    headline: Option<&str>,
) -> Vec<Kept> {
    let mut kept = Vec::new();
    let title = headline.map(bare).unwrap_or_default();
    for (at, block) in outline.blocks.iter().enumerate() {
        if !outline.holds(root, block.node) || weighed.out[block.node as usize] {
            continue;
        }
        let tag = outline.nodes[block.node as usize].tag;
        if is_wanted(tag, block) && !repeats_title(&block.text, &title, tag) && !is_notice(&block.text) {
            kept.push(Kept { text: block.text.clone(), block: at, heading: tag.is_heading() });
        }
    }
    drop_link_lists(outline, &mut kept);
    drop_repeats(&mut kept);
    drop_head(outline, &mut kept);
    drop_tail(&mut kept);
    drop_lone_headings(&mut kept);
    kept
}

fn is_wanted(tag: Tag, block: &Block) -> bool {
    let links = block.link_share();
    if tag.is_heading() {
        return links < 0.8 && block.chars <= 250;
    }
    if !block.text.chars().any(char::is_alphanumeric) {
        return false;
    }
    match tag {
        Tag::P | Tag::Quote | Tag::Pre => links < 0.8 || (links < 0.95 && block.chars > 120),
        Tag::Li | Tag::Cell => links < 0.85 || block.chars > 80,
        Tag::Figcaption => false,
        _ => links < 0.6 && (block.chars >= 25 || is_prose(&block.text)),
    }
}

/// Letters and digits only, folded: for comparing.
fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn repeats_title(text: &str, title: &str, tag: Tag) -> bool {
    if title.is_empty() || text.len() > title.len() * 3 + 60 {
        return false;
    }
    let own = bare(text);
    own == *title || (tag == Tag::H1 && (title.contains(&own) || own.contains(title)))
}

/// Lines that belong to the page and not to the copy, folded; compared from their beginning.
const NOTICES: &[&str] = &[
    "advertisement",
    "read more",
    "read also",
    "also read",
    "see also",
    "related:",
    "related article",
    "related stories",
    "share this",
    "share on",
    "follow us",
    "sign up for",
    "subscribe to",
    "click here to",
    "photo:",
    "image:",
    "image source",
    "photo credit",
    "watch:",
    "story continues below",
    "article continues below",
    "continue reading",
    "skip to",
    "loading",
    "more:",
    "listen:",
    "scroll to continue",
    "recommended",
    "trending",
    "don't miss",
    "you may also",
    "you might also",
    "comments",
    "leave a comment",
    "leave a reply",
    "print",
    "email",
    "copy link",
    "save",
    "tags:",
    "topics:",
    "اقرا ایضا",
    "اقرا المزید",
    "شاهد ایضا",
    "اعلان",
    "مواضیع ذات صله",
    "بیشتر بخوانید",
    "همچنین بخوانید",
    "مطالب مرتبط",
    "اخبار مرتبط",
    "تبلیغات",
    "برچسب",
    "لینک کوتاه",
];

fn is_notice(text: &str) -> bool {
    if text.len() > 240 {
        return false;
    }
    let folded = fold(text);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    NOTICES.iter().any(|notice| {
        bare.strip_prefix(notice).is_some_and(|rest| {
            let rest = rest.trim();
            let short = rest.chars().count() <= 2 || notice.ends_with(':');
            short || (notice.contains(' ') && !bare.ends_with('.'))
        })
    })
}

/// Lists in which nearly every line is a link are tables of contents or further reading.
fn drop_link_lists(outline: &Outline, kept: &mut Vec<Kept>) {
    let is_link_line = |k: &Kept| outline.blocks[k.block].link_share() > 0.7;
    let in_list = |k: &Kept| outline.blocks[k.block].places & (place::LIST | place::TABLE) != 0;
    let mut from = 0;
    while from < kept.len() {
        if !in_list(&kept[from]) {
            from += 1;
            continue;
        }
        let to = (from..kept.len()).find(|i| !in_list(&kept[*i])).unwrap_or(kept.len());
        let links = kept[from..to].iter().filter(|k| is_link_line(k)).count();
        if links * 2 > to - from {
            kept.drain(from..to);
        } else {
            from = to;
        }
    }
}

/// The same long paragraph twice is a pull quote or a hidden double.
fn drop_repeats(kept: &mut Vec<Kept>) {
    let mut seen = std::collections::HashSet::new();
    kept.retain(|k| k.text.len() < 60 || seen.insert(k.text.clone()));
}

/// Labels, dates and names before the first sentences.
fn drop_head(outline: &Outline, kept: &mut Vec<Kept>) {
    let first =
        kept.iter().take(12).position(|k| is_prose(&k.text) && k.text.chars().count() >= 60).unwrap_or(0);
    let mut at = 0;
    kept.retain(|k| {
        let tag = outline.nodes[outline.blocks[k.block].node as usize].tag;
        at += 1;
        at > first || k.heading || (tag == Tag::P && k.text.chars().count() > 30) || tag == Tag::Li
    });
}

fn drop_tail(kept: &mut Vec<Kept>) {
    while kept.len() > 1 && kept.last().is_some_and(|k| k.heading || is_blurb(&k.text)) {
        kept.pop();
    }
}

/// A heading followed by another of its kind, or by nothing, heads nothing.
fn drop_lone_headings(kept: &mut Vec<Kept>) {
    while kept.last().is_some_and(|k| k.heading) {
        kept.pop();
    }
}
