//! Boxes between the paragraphs of the copy, whatever they are called: cards of other pages, forms, captioned pictures,
//! a sentence set again to catch the eye. What is left of them once their links and notices are gone is no copy either.

use std::ops::Range;

use super::choose::Weighed;
use super::kept::{COMPARED, Kept, NEAR, bare};
use super::outline::Outline;
use super::tag::Tag;
use crate::furniture::fold;

/// Blocks that a box between paragraphs has at most.
const BLOCKS: usize = 12;

/// Characters of a sentence that is set again, and of who said it, below it.
const SET_APART: Range<usize> = 40..400;
const NAME: usize = 60;

/// Characters of text that must have stood below a heading for it to head nothing any more.
const LOST: u32 = 40;

/// What a credit below a picture begins with, folded.
const CREDITS: &[&str] = &[
    "photo:",
    "photos:",
    "photograph:",
    "picture:",
    "image:",
    "تصویر:",
    "تصویر :",
    "عکس:",
    "عکاس:",
    "الصوره:",
];

/// Takes what is left of such boxes out of the copy inside `root`.
pub(super) fn take_out(outline: &Outline, root: u32, weighed: &Weighed, kept: &mut Vec<Kept>) {
    if kept.len() <= COMPARED {
        let set_again = set_again(outline, kept);
        keep_where(kept, |at| !set_again[at]);
    }
    let captions: Vec<bool> = kept.iter().map(|k| is_credited_caption(outline, root, k)).collect();
    keep_where(kept, |at| !captions[at]);
    let emptied = emptied(outline, root, weighed, kept);
    keep_where(kept, |at| !emptied[at]);
}

fn keep_where(kept: &mut Vec<Kept>, keeps: impl Fn(usize) -> bool) {
    let mut at = 0;
    kept.retain(|_| {
        at += 1;
        keeps(at - 1)
    });
}

/// The box around a block: the nearest element that holds others too, and which; none where that is the copy's element,
/// or large.
fn around(outline: &Outline, root: u32, block: usize) -> Option<Range<usize>> {
    let mut at = outline.blocks[block].node;
    while at != root && at != 0 {
        let inside = inside(outline, at, block)?;
        if inside.len() > 1 {
            return Some(inside);
        }
        at = outline.nodes[at as usize].parent;
    }
    None
}

/// The blocks inside an element that holds one of them; none where there are many.
fn inside(outline: &Outline, node: u32, block: usize) -> Option<Range<usize>> {
    let holds = |at: &usize| outline.holds(node, outline.blocks[*at].node);
    let from = (0..block).rev().take(BLOCKS).take_while(holds).last().unwrap_or(block);
    let to = (block + 1..outline.blocks.len()).take(BLOCKS).take_while(holds).last().unwrap_or(block) + 1;
    (to - from <= BLOCKS).then_some(from..to)
}

/// Whether a block stands in a box between two paragraphs that stand beside each other: the nearest above and below it.
/// `blocks` are those of the copy, and `at` is its place among them.
pub(super) fn is_between(outline: &Outline, weighed: &Weighed, blocks: &[usize], at: usize) -> bool {
    let is_paragraph = |block: &&usize| {
        outline.nodes[outline.blocks[**block].node as usize].tag == Tag::P && weighed.blocks[**block] > 40.0
    };
    let parent = |block: &usize| outline.nodes[outline.blocks[*block].node as usize].parent;
    let above = blocks[..at].iter().rev().take(NEAR).find(is_paragraph).map(parent);
    let below = blocks[at + 1..].iter().take(NEAR).find(is_paragraph).map(parent);
    let own = parent(&blocks[at]);
    above.is_some()
        && above == below
        && above.is_some_and(|beside| beside != own && outline.holds(beside, own))
}

/// Sentences and parts of sentences that stand elsewhere in the copy as well, in a paragraph with another parent, and
/// the names below them. The first of two equal paragraphs is no such sentence.
fn set_again(outline: &Outline, kept: &[Kept]) -> Vec<bool> {
    let parent = |k: &Kept| outline.nodes[outline.blocks[k.block].node as usize].parent;
    let is_paragraph = |k: &Kept| outline.nodes[outline.blocks[k.block].node as usize].tag == Tag::P;
    let bare_texts: Vec<String> = kept.iter().map(|k| bare(&k.text)).collect();
    let mut found: Vec<bool> = (0..kept.len())
        .map(|at| {
            let own = &bare_texts[at];
            let tag = outline.nodes[outline.blocks[kept[at].block].node as usize].tag;
            // What tables and lists say again is meant to be read there.
            SET_APART.contains(&kept[at].text.chars().count())
                && !matches!(tag, Tag::Cell | Tag::Li)
                && kept.iter().zip(&bare_texts).any(|(other, text)| {
                    is_paragraph(other)
                        && (kept[at].heading || parent(other) != parent(&kept[at]))
                        && text.len() > own.len()
                        && text.contains(own.as_str())
                })
        })
        .collect();
    for at in 1..kept.len() {
        let is_name =
            kept[at].text.chars().nth(NAME).is_none() && !kept[at].text.ends_with(['.', '؟', '?', '!']);
        if found[at - 1] && is_name && parent(&kept[at]) == parent(&kept[at - 1]) && !kept[at - 1].heading {
            found[at] = true;
        }
    }
    found
}

/// A line or two beside a picture that end with whose picture it is.
fn is_credited_caption(outline: &Outline, root: u32, k: &Kept) -> bool {
    if k.text.len() > 400 {
        return false;
    }
    let folded = fold(&k.text);
    let is_credited = CREDITS
        .iter()
        .any(|credit| folded.rfind(credit).is_some_and(|at| folded[at..].chars().count() <= NAME && at > 0));
    is_credited && {
        let mut at = outline.blocks[k.block].node;
        std::iter::from_fn(|| {
            at = outline.nodes[at as usize].parent;
            (at != root && at != 0).then_some(at)
        })
        .take(3)
        .any(|around| {
            inside(outline, around, k.block).is_some_and(|inside| inside.len() <= 3)
                && outline.figures.iter().any(|figure| outline.holds(around, figure.node))
        })
    }
}

/// Headings in boxes of which nothing else is kept though something stood there.
fn emptied(outline: &Outline, root: u32, weighed: &Weighed, kept: &[Kept]) -> Vec<bool> {
    let blocks: Vec<usize> = kept.iter().map(|k| k.block).collect();
    let is_text =
        |block: usize| kept.binary_search_by_key(&block, |k| k.block).is_ok_and(|at| !kept[at].heading);
    let lost = |inside: Range<usize>| {
        let texts = outline.blocks[inside].iter().filter(|b| b.link_share() < 0.5);
        texts.filter(|b| !outline.nodes[b.node as usize].tag.is_heading()).map(|b| b.chars).sum::<u32>()
    };
    kept.iter()
        .enumerate()
        .map(|(at, k)| {
            k.heading
                && is_between(outline, weighed, &blocks, at)
                && around(outline, root, k.block)
                    .is_some_and(|inside| !inside.clone().any(is_text) && lost(inside) >= LOST)
        })
        .collect()
}
