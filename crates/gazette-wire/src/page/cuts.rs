//! What is cut from the paragraphs kept: doubles, lists of links, and what stands below the copy's end.

use super::boxes;
use super::choose::{Weighed, is_prose};
use super::hints::Hint;
use super::kept::{COMPARED, Heading, Kept, NEAR, bare};
use super::outline::{Outline, place};
use super::tag::Tag;
use crate::furniture::is_blurb;
use crate::furniture::phrases::{counts_comments, is_notice, is_wall, offers_others};

/// Makes all cuts, in the order in which they depend on each other.
pub(super) fn cut(
    outline: &Outline,
    root: u32,
    weighed: &Weighed,
    heading: Heading<'_>,
    kept: &mut Vec<Kept>,
) {
    stop_at_the_headline_again(outline, root, heading, kept);
    stop_at_further_reading(outline, weighed, kept);
    kept.retain(|k| !k.border);
    stop_at_a_wall(kept);
    drop_offers(outline, kept);
    kept.retain(|k| !is_notice(&k.text));
    drop_link_lists(outline, kept);
    drop_repeats(outline, kept);
    drop_pull_quotes(outline, kept);
    boxes::take_out(outline, root, weighed, kept);
    drop_tail(outline, kept);
}

/// Some pages hold the whole article twice, for another of their own scripts: the second begins with the headline.
fn stop_at_the_headline_again(outline: &Outline, root: u32, heading: Heading<'_>, kept: &mut Vec<Kept>) {
    let Some(title) = heading.node.filter(|t| outline.holds(root, *t)) else { return };
    let tag = outline.nodes[title as usize].tag;
    let bare_title = bare(heading.text);
    let again = outline.blocks.iter().position(|b| {
        b.node > title && outline.nodes[b.node as usize].tag == tag && bare(&b.text) == bare_title
    });
    let Some(again) = again else { return };
    let before: usize = kept.iter().filter(|k| k.block < again).map(|k| k.text.len()).sum();
    if before > 250 {
        kept.retain(|k| k.block < again);
    }
}

/// Places at which a page's copy is broken by offers of other pages, at most.
const OFFERS: usize = 32;

/// Cuts the copy at a line that offers other pages, if most of the copy stands above it; where the copy goes on below
/// the offers, only they are cut out.
fn stop_at_further_reading(outline: &Outline, weighed: &Weighed, kept: &mut Vec<Kept>) {
    let mut from = 0;
    for _ in 0..OFFERS {
        let Some(at) = further_reading(outline, kept, from) else { break };
        match goes_on(outline, weighed, kept, at) {
            Some(on) => drop(kept.drain(at..on)),
            None => kept.truncate(at),
        }
        from = at;
    }
}

/// Where a line that offers other pages, or a heading above comments, stands at or below a place in the copy.
fn further_reading(outline: &Outline, kept: &[Kept], from: usize) -> Option<usize> {
    let total: usize = kept.iter().map(|k| k.text.len()).sum();
    let mut before: usize = kept[..from].iter().map(|k| k.text.len()).sum();
    for at in from..kept.len() {
        if before > 150 && kept[at].heading && counts_comments(&kept[at].text) {
            return Some(at);
        }
        let is_label = kept[at].text.len() <= 90
            && (kept[at].heading || (kept[at].text.len() <= 40 && !is_notice(&kept[at].text)))
            && offers_others(&kept[at].text);
        let is_deep = || before * 2 > total || (before > 400 && heads_a_list(outline, &kept[at + 1..]));
        let is_apart = || before > 100 && kept[at].heading && is_in_a_box(outline, kept, at);
        if is_label && (is_deep() || is_apart()) {
            return Some(at);
        }
        before += kept[at].text.len();
    }
    None
}

/// Lines of a list that are looked at.
const LIST: usize = 400;

/// Whether linked headings, or other links, follow at every few lines: a list of other pages, however much it weighs.
fn heads_a_list(outline: &Outline, below: &[Kept]) -> bool {
    let below = &below[..below.len().min(LIST)];
    let links = below.iter().filter(|k| outline.blocks[k.block].link_share() > 0.7).count();
    links >= 3 && links * 4 >= below.len()
}

fn parent_of(outline: &Outline, k: &Kept) -> u32 {
    outline.nodes[outline.blocks[k.block].node as usize].parent
}

/// Whether a line stands in a box of its own between paragraphs that stand beside each other.
fn is_in_a_box(outline: &Outline, kept: &[Kept], at: usize) -> bool {
    let own = parent_of(outline, &kept[at]);
    let is_paragraph = |k: &&Kept| outline.nodes[outline.blocks[k.block].node as usize].tag == Tag::P;
    let beside = kept[..at].iter().rev().take(NEAR).find(is_paragraph).map(|k| parent_of(outline, k));
    beside.is_some_and(|beside| beside != own && outline.holds(beside, own))
}

/// Where the copy goes on below a line that offers other pages. Offers in a box of their own, or links and nothing
/// else, end with themselves: the next sentences that stand as those above do are copy. Otherwise it goes on only at a
/// paragraph that is too long for a teaser, and below a heading not at all.
fn goes_on(outline: &Outline, weighed: &Weighed, kept: &[Kept], at: usize) -> Option<usize> {
    let above: Vec<Stand> = kept[..at]
        .iter()
        .rev()
        .filter(|k| !k.heading && weighed.blocks[k.block] > SENTENCE)
        .take(NEAR)
        .map(|k| Stand::of(outline, k))
        .collect();
    let as_above = |on: &usize| !kept[*on].heading && above.contains(&Stand::of(outline, &kept[*on]));
    let weight = |on: usize| weighed.blocks[kept[on].block];
    let ends = box_of(outline, kept, at);
    (at + 1..kept.len()).filter(as_above).find(|on| {
        let between = &outline.blocks[kept[at].block + 1..kept[*on].block];
        let are_links = !between.is_empty() && between.iter().all(|block| block.link_share() > 0.7);
        let is_below_box = ends.is_some_and(|end| outline.blocks[kept[*on].block].node >= end);
        match are_links || is_below_box {
            true => is_prose(&kept[*on].text),
            false => !kept[at].heading && weight(*on) > 200.0,
        }
    })
}

/// What a sentence of the copy weighs at least.
const SENTENCE: f32 = 15.0;

/// How a paragraph stands in the page: its element's kind, and the element around it. A paragraph alone in its element
/// stands as that does.
#[derive(PartialEq, Eq)]
struct Stand {
    tag: Tag,
    around: Tag,
    parent: u32,
}

impl Stand {
    fn of(outline: &Outline, k: &Kept) -> Stand {
        let node = outline.blocks[k.block].node;
        let tag = outline.nodes[node as usize].tag;
        let (mut at, mut around) = (node, tag);
        loop {
            let parent = outline.nodes[at as usize].parent;
            // The next element of text below tells whether this one is alone.
            let holds =
                |block: usize| outline.blocks.get(block).is_some_and(|b| outline.holds(parent, b.node));
            if parent == 0 || holds(k.block + 1) || (k.block > 0 && holds(k.block - 1)) {
                return Stand { tag, around, parent };
            }
            at = parent;
            around = outline.nodes[at as usize].tag;
        }
    }
}

/// Where the box of a line that offers other pages ends: the largest element around it that holds no copy above it, and
/// more than the line.
fn box_of(outline: &Outline, kept: &[Kept], at: usize) -> Option<u32> {
    let mut own = outline.blocks[kept[at].block].node;
    // An element that holds the line and copy above it holds the copy next to it.
    let above = at.checked_sub(1).map(|above| outline.blocks[kept[above].block].node);
    loop {
        let parent = outline.nodes[own as usize].parent;
        if parent == 0 || above.is_some_and(|above| outline.holds(parent, above)) {
            break;
        }
        own = parent;
    }
    let holds_more =
        outline.blocks.get(kept[at].block + 1).is_some_and(|below| outline.holds(own, below.node));
    holds_more.then(|| outline.nodes[own as usize].end)
}

/// Below a wall stand prices and promises.
fn stop_at_a_wall(kept: &mut Vec<Kept>) {
    let total: usize = kept.iter().map(|k| k.text.len()).sum();
    let mut before = 0;
    for at in 0..kept.len() {
        if before * 2 > total && is_wall(&kept[at].text) {
            kept.truncate(at);
            return;
        }
        before += kept[at].text.len();
    }
}

/// Links right below a line that offers other pages ("More:") go with it.
fn drop_offers(outline: &Outline, kept: &mut Vec<Kept>) {
    let mut offered = false;
    kept.retain(|k| {
        let offers = k.text.len() <= 60 && (is_notice(&k.text) || offers_others(&k.text));
        offered = offers || (offered && outline.blocks[k.block].link_share() > 0.7);
        offers || !offered
    });
}

/// Lists in which nearly every line is a link are tables of contents or further reading.
fn drop_link_lists(outline: &Outline, kept: &mut Vec<Kept>) {
    let is_link_line = |k: &Kept| {
        let block = &outline.blocks[k.block];
        !k.heading && (block.link_share() > 0.7 || block.leads_within())
    };
    let in_list = |k: &Kept| outline.blocks[k.block].places & (place::LIST | place::TABLE) != 0;
    let mut dropped = vec![false; kept.len()];
    let mut from = 0;
    while from < kept.len() {
        if !in_list(&kept[from]) {
            from += 1;
            continue;
        }
        let to = (from..kept.len()).find(|i| !in_list(&kept[*i])).unwrap_or(kept.len());
        let links = kept[from..to].iter().filter(|k| is_link_line(k)).count();
        dropped[from..to].fill(links * 2 > to - from);
        from = to;
    }
    let mut dropped = dropped.into_iter();
    kept.retain(|_| !dropped.next().unwrap_or(false));
}

/// The same long paragraph in two places is a pull quote or a hidden double.
fn drop_repeats(outline: &Outline, kept: &mut Vec<Kept>) {
    let mut seen: std::collections::HashMap<String, u32> = std::collections::HashMap::new();
    kept.retain(|k| {
        let parent = outline.nodes[outline.blocks[k.block].node as usize].parent;
        k.text.len() < 60 || *seen.entry(k.text.clone()).or_insert(parent) == parent
    });
}

/// A sentence of the copy set again between its paragraphs, to catch the eye.
fn drop_pull_quotes(outline: &Outline, kept: &mut Vec<Kept>) {
    let is_set_apart = |k: &Kept| {
        let tag = outline.nodes[outline.blocks[k.block].node as usize].tag;
        !k.heading
            && (40..400).contains(&k.text.chars().count())
            && (tag == Tag::Quote
                || outline.blocks[k.block].places & place::QUOTE != 0
                || k.text.starts_with(['“', '"', '«', '‘']))
    };
    if kept.len() > COMPARED || !kept.iter().any(is_set_apart) {
        return;
    }
    let bare_texts: Vec<String> = kept.iter().map(|k| bare(&k.text)).collect();
    let again: Vec<bool> = (0..kept.len())
        .map(|at| {
            is_set_apart(&kept[at])
                && bare_texts.iter().enumerate().any(|(other, text)| {
                    other != at && text.len() > bare_texts[at].len() && text.contains(&bare_texts[at])
                })
        })
        .collect();
    let mut again = again.into_iter();
    kept.retain(|_| !again.next().unwrap_or(false));
}

/// A heading at the end heads nothing; a blurb there is the outlet's own, and a box about the author is no copy.
fn drop_tail(outline: &Outline, kept: &mut Vec<Kept>) {
    let Some(half) = kept.get(kept.len() / 2).map(|k| outline.blocks[k.block].node) else { return };
    let is_about = |k: &Kept| {
        let mut at = outline.blocks[k.block].node;
        std::iter::from_fn(|| {
            // A box that begins in the upper half is around the copy, not below it.
            let inside = at > half;
            let node = &outline.nodes[at as usize];
            at = node.parent;
            inside.then_some(node.hint)
        })
        .take(4)
        .any(|hint| hint == Hint::About)
    };
    while kept.len() > 1 && kept.last().is_some_and(|k| k.heading || is_blurb(&k.text) || is_about(k)) {
        kept.pop();
    }
}
