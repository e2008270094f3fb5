//! Readers' comments: an element that says so by its names, or by the heading above them. Below copy they are never a
//! part of it, however much they outweigh it: what strangers write there would be told as said in the dispatch.

use super::hints::Hint;
use super::outline::{Block, Outline, place};
use crate::furniture::phrases::{counts_comments, heads_comments};

/// Elements marked on one page, and headings that are looked below.
const MARKED: usize = 400;
const HEADINGS: usize = 16;

/// What a paragraph above a heading must weigh for comments to stand below it.
const COPY: f32 = 10.0;

/// The headings of which the text says that comments stand below.
pub(super) fn headings(outline: &Outline) -> Vec<u32> {
    let announcing = outline.blocks.iter().filter(|b| announces(outline, b));
    announcing.take(HEADINGS).map(|b| b.node).collect()
}

/// Marks what stands below such headings as comments, where the headings stand below copy. `weights` are those of the
/// blocks.
pub(super) fn mark_headed(outline: &mut Outline, headings: &[u32], weights: &[f32], title: Option<u32>) {
    let Some(first) = first_copy(outline, weights, title) else { return };
    let mut marked = Vec::new();
    for heading in headings.iter().filter(|heading| **heading > first) {
        marked.extend(headed(outline, weights, *heading));
    }
    for at in marked.into_iter().take(MARKED) {
        outline.nodes[at as usize].hint = Hint::Comments;
    }
}

/// Whether each element holds comments and stands below copy.
pub(super) fn below_copy(outline: &Outline, weights: &[f32], title: Option<u32>) -> Vec<bool> {
    let holds_any = outline.nodes.iter().any(|node| node.hint == Hint::Comments);
    let first = if holds_any { first_copy(outline, weights, title) } else { None };
    let is_below = |at: usize| first.is_some_and(|first| at as u32 > first);
    outline.nodes.iter().enumerate().map(|(at, node)| node.hint == Hint::Comments && is_below(at)).collect()
}

/// The element of the first paragraph below the headline that may be copy.
fn first_copy(outline: &Outline, weights: &[f32], title: Option<u32>) -> Option<u32> {
    let title = title.unwrap_or(0);
    let mut passed = 0;
    for (block, weight) in outline.blocks.iter().zip(weights) {
        let at = block.node;
        if at < title || at < passed || *weight < COPY {
            continue;
        }
        match around(outline, at, title) {
            Some(other) => passed = outline.nodes[other as usize].end,
            None if block.places & (place::NAV | place::FOOTER | place::ASIDE) == 0 => return Some(at),
            None => {}
        }
    }
    None
}

/// The element around another that says it holds no copy, unless the headline stands in it too.
fn around(outline: &Outline, node: u32, title: u32) -> Option<u32> {
    let mut at = node;
    while at != 0 && !outline.holds(at, title) {
        if matches!(outline.nodes[at as usize].hint, Hint::Comments | Hint::Out) {
            return Some(at);
        }
        at = outline.nodes[at as usize].parent;
    }
    None
}

fn announces(outline: &Outline, block: &Block) -> bool {
    block.chars <= 60
        && block.link_share() < 0.5
        && outline.nodes[block.node as usize].tag.is_heading()
        && (counts_comments(&block.text) || heads_comments(&block.text))
}

/// What a heading heads: the largest element around it that holds no text above it; or, where that is no more than the
/// heading, what stands beside it up to the next heading of copy.
fn headed(outline: &Outline, weights: &[f32], heading: u32) -> Vec<u32> {
    let holds_text_above = |element: u32| {
        outline.blocks.iter().zip(weights).any(|(b, weight)| {
            b.node < heading && outline.holds(element, b.node) && (*weight > 0.0 || b.link_share() < 0.5)
        })
    };
    let mut own = heading;
    loop {
        let parent = outline.nodes[own as usize].parent;
        if parent == 0 || holds_text_above(parent) {
            break;
        }
        own = parent;
    }
    let end = outline.nodes[own as usize].end;
    let holds_more = outline.blocks.iter().any(|b| {
        b.node != heading && b.node > own && b.node < end && !outline.nodes[b.node as usize].tag.is_heading()
    });
    if holds_more {
        return vec![own];
    }
    let mut beside = vec![own];
    let mut at = end;
    let last = outline.nodes[outline.nodes[own as usize].parent as usize].end;
    while at < last {
        let node = &outline.nodes[at as usize];
        if node.tag.is_heading() || node.hint == Hint::Copy {
            break;
        }
        beside.push(at);
        at = node.end;
    }
    beside
}
