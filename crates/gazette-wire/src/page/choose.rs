//! Which part of the page holds the copy.
//!
//! Every block of text is weighed: sentences for, links and labels against. The element whose blocks weigh most in sum
//! is the copy's; hints of class names and elements count only where the weights allow it.

use super::clean::is_stamp_line;
use super::comments;
use super::hints::Hint;
use super::out::{Strictness, left_out};
use super::outline::{Block, Outline};
use super::tag::Tag;
use crate::furniture::phrases;

/// What is known of each element after weighing.
#[derive(Debug)]
pub(super) struct Weighed {
    /// Weight of each block; negative for links and labels.
    pub blocks: Vec<f32>,
    /// Whether an element, or one it stands in, is not the copy.
    pub out: Vec<bool>,
}

/// The element that holds the copy; 0 is the whole page. `title` is the heading that gives the headline.
pub(super) fn choose(outline: &Outline, title: Option<u32>, strictness: Strictness) -> (u32, Weighed) {
    let mut weights: Vec<f32> = outline.blocks.iter().map(|b| weigh(outline, b)).collect();
    weigh_teasers(outline, &mut weights);
    let out = left_out(outline, &weights, title, strictness);
    let (copy, net) = sums(outline, &weights, &out);
    let mut best = 0u32;
    for (at, sum) in net.iter().enumerate() {
        if *sum >= net[best as usize] && *sum > 0.0 {
            best = at as u32;
        }
    }
    let best = whole(outline, best, &copy);
    let best = titled(outline, best, title, &copy).unwrap_or_else(|| closer(outline, best, title, &copy));
    (best, Weighed { blocks: weights, out })
}

/// Marks what stands below a heading of comments as comments; `title` is the heading that gives the headline.
pub(super) fn mark_comments(outline: &mut Outline, title: Option<u32>) {
    let headings = comments::headings(outline);
    if headings.is_empty() {
        return;
    }
    let weights: Vec<f32> = outline.blocks.iter().map(|b| weigh(outline, b)).collect();
    comments::mark_headed(outline, &headings, &weights, title);
}

/// What a block says for (positive) or against (negative) being in the copy.
fn weigh(outline: &Outline, block: &Block) -> f32 {
    let tag = outline.nodes[block.node as usize].tag;
    let chars = block.chars as f32;
    let links = block.link_share();
    if tag.is_heading() {
        return if links > 0.5 { -10.0 } else { 0.0 };
    }
    if links > 0.5 {
        return -(chars * 0.3).min(40.0) - 5.0;
    }
    if phrases::is_consent(&block.text) {
        return -10.0;
    }
    if block.chars <= 240 && is_stamp_line(&block.text) {
        return -8.0;
    }
    let prose = is_prose(&block.text);
    let kind = match tag {
        Tag::P | Tag::Quote | Tag::Pre => 1.0,
        Tag::Li => 0.6,
        Tag::Cell => 0.6,
        _ => 0.85,
    };
    if prose && block.chars >= 40 {
        (chars.min(1_000.0)) * kind * (1.0 - 1.6 * links).max(0.05)
    } else if tag == Tag::P && block.chars >= 20 {
        chars * 0.3 * (1.0 - links)
    } else if tag == Tag::Cell && links == 0.0 {
        chars.min(60.0) * 0.15
    } else if tag == Tag::Li || tag == Tag::Cell {
        if block.chars > 60 { chars * 0.2 } else { -2.0 }
    } else {
        -8.0
    }
}

/// Whether the text runs in sentences.
pub(super) fn is_prose(text: &str) -> bool {
    let mut marks = 0;
    let mut before = ' ';
    for c in text.chars() {
        match c {
            ',' | '،' | ';' | '؛' => marks += 1,
            '.' | '!' | '?' | '؟' | '۔' | '…' | '。' | '，' | '、' if !before.is_whitespace() => {
                marks += 2
            }
            _ => {}
        }
        before = c;
        if marks >= 2 {
            return true;
        }
    }
    // Arabic and Persian paragraphs often end without a point.
    text.chars().count() > 90 && text.split_whitespace().count() > 14
}

fn sums(outline: &Outline, weights: &[f32], out: &[bool]) -> (Vec<f32>, Vec<f32>) {
    let nodes = &outline.nodes;
    let (mut copy, mut net) = (vec![0f32; nodes.len()], vec![0f32; nodes.len()]);
    for (block, weight) in outline.blocks.iter().zip(weights) {
        let at = block.node as usize;
        if at < nodes.len() && !out[at] {
            copy[at] += weight.max(0.0);
            net[at] += weight;
        }
    }
    for at in (1..nodes.len()).rev() {
        let parent = nodes[at].parent as usize;
        copy[parent] += copy[at];
        net[parent] += net[at];
    }
    (copy, net)
}

/// A paragraph alone is not the copy where others stand beside it, though links there outweigh them all: their element
/// is.
fn whole(outline: &Outline, best: u32, copy: &[f32]) -> u32 {
    let nodes = &outline.nodes;
    if best == 0 || nodes.is_empty() {
        return best;
    }
    let mut own = best;
    let mut parent = nodes[own as usize].parent;
    while parent != 0 && copy[parent as usize] <= copy[best as usize] {
        own = parent;
        parent = nodes[own as usize].parent;
    }
    if parent == 0 || !is_one_paragraph(outline, best) {
        return best;
    }
    let is_like = |at: u32| nodes[at as usize].tag == nodes[own as usize].tag && copy[at as usize] > 20.0;
    let mut at = parent + 1;
    while at < nodes[parent as usize].end {
        if at != own && is_like(at) {
            return parent;
        }
        at = nodes[at as usize].end;
    }
    best
}

fn is_one_paragraph(outline: &Outline, element: u32) -> bool {
    outline.blocks.iter().filter(|b| outline.holds(element, b.node)).take(2).count() == 1
}

/// Goes down from the heaviest element to the one that says it is the copy, where that holds most of it.
fn closer(outline: &Outline, best: u32, title: Option<u32>, copy: &[f32]) -> u32 {
    let whole = copy.get(best as usize).copied().unwrap_or(0.0);
    let end = outline.nodes.get(best as usize).map_or(0, |n| n.end);
    let inside = |want: fn(&super::outline::Node) -> bool, share: f32| {
        (best..end).rfind(|at| want(&outline.nodes[*at as usize]) && copy[*at as usize] >= share * whole)
    };
    inside(|n| n.hint == Hint::Copy, 0.75)
        .or_else(|| lone(outline, best, title, copy))
        .or_else(|| {
            inside(|n| n.tag == Tag::Article, 0.7)
                .filter(|article| !cuts_the_opening(outline, title, *article))
        })
        .or_else(|| inside(|n| n.tag.is_block(), 0.82).filter(|inner| begins_in(outline, best, *inner, copy)))
        .unwrap_or(best)
}

/// Whether no copy of the outer element stands above the inner one: what is left out stands below.
fn begins_in(outline: &Outline, outer: u32, inner: u32, copy: &[f32]) -> bool {
    let (mut at, mut above) = (inner, 0.0);
    while at > outer {
        let parent = outline.nodes[at as usize].parent;
        let mut sibling = parent + 1;
        while sibling < at {
            above += copy[sibling as usize];
            sibling = outline.nodes[sibling as usize].end;
        }
        at = parent;
    }
    above < 60.0
}

/// Whether sentences stand between the headline and this element.
fn cuts_the_opening(outline: &Outline, title: Option<u32>, element: u32) -> bool {
    let Some(title) = title else { return false };
    outline.blocks.iter().any(|b| {
        b.node > title && b.node < element && !outline.holds(element, b.node) && weigh(outline, b) > 150.0
    })
}

/// The only element that says it is the copy, below or around the headline, though other text outweighs it.
fn lone(outline: &Outline, best: u32, title: Option<u32>, copy: &[f32]) -> Option<u32> {
    let title = title?;
    let end = outline.nodes.get(best as usize)?.end;
    let mut says: Vec<u32> = Vec::new();
    for at in best..end {
        let within = says.last().is_some_and(|last| outline.holds(*last, at));
        if outline.nodes[at as usize].hint == Hint::Copy && copy[at as usize] > 100.0 && !within {
            says.push(at);
        }
    }
    let [only] = says[..] else { return None };
    let near = outline.holds(only, title) || (only > title && only - title < 60);
    (near && copy[only as usize] >= 250.0 && copy[only as usize] >= 0.2 * copy[best as usize]).then_some(only)
}

/// A page of many articles below each other, or of one with the next below it, each under a headline of the first rank:
/// the one whose heading is the page's headline.
fn titled(outline: &Outline, best: u32, title: Option<u32>, copy: &[f32]) -> Option<u32> {
    let title = title?;
    let end = outline.nodes.get(best as usize)?.end;
    let is_article = |at: &u32| outline.nodes[*at as usize].tag == Tag::Article && copy[*at as usize] > 0.0;
    let articles = (best..end).filter(is_article).count();
    let own = (best..end)
        .rfind(|at| outline.nodes[*at as usize].tag == Tag::Article && outline.holds(*at, title))?;
    let share = copy[own as usize] / copy[best as usize].max(1.0);
    let is_one_of_many = articles >= 3 && (0.15..0.6).contains(&share);
    (is_one_of_many || (share < 0.95 && has_a_next(outline, own, end, copy))).then_some(own)
}

/// Whether below an article, beside it, stands another with a headline: of the first rank, or, where the first has one
/// of that rank, of the second at its very beginning.
fn has_a_next(outline: &Outline, own: u32, end: u32, copy: &[f32]) -> bool {
    let heads = |article: u32| {
        let mut inside = article..outline.nodes[article as usize].end;
        inside.any(|at| outline.nodes[at as usize].tag == Tag::H1)
    };
    let begins_with_one = |article: u32| {
        let first = outline.blocks.iter().find(|b| outline.holds(article, b.node));
        first.is_some_and(|b| outline.nodes[b.node as usize].tag == Tag::H2 && b.link_share() < 0.5)
    };
    let is_beside = |at: u32| outline.nodes[at as usize].parent == outline.nodes[own as usize].parent;
    copy[own as usize] >= BRIEF
        && heads(own)
        && (outline.nodes[own as usize].end..end)
            .filter(|at| outline.nodes[*at as usize].tag == Tag::Article && copy[*at as usize] >= BRIEF)
            .take(NEXT)
            .any(|at| match is_beside(at) {
                true => heads(at) || begins_with_one(at),
                false => heads(at) && copy[at as usize].min(copy[own as usize]) >= ENOUGH,
            })
}

/// Articles below the first that are looked at.
const NEXT: usize = 32;

/// What the copy of a brief weighs.
const BRIEF: f32 = 50.0;

/// What other text must weigh for teasers to be told from a page of short pieces, though they outweigh it.
const ENOUGH: f32 = 350.0;

/// The weight of a teaser's text.
pub(super) const TEASER: f32 = -10.5;

/// A lone paragraph beside a linked heading is a teaser for another page.
fn weigh_teasers(outline: &Outline, weights: &mut [f32]) {
    let nodes = &outline.nodes;
    let (mut blocks, mut links, mut prose) =
        (vec![0u32; nodes.len()], vec![0u32; nodes.len()], vec![0u32; nodes.len()]);
    for (block, weight) in outline.blocks.iter().zip(weights.iter()) {
        let at = block.node as usize;
        if at < nodes.len() {
            blocks[at] += 1;
            links[at] += u32::from(block.link_share() > 0.5);
            prose[at] += u32::from(*weight > 20.0);
        }
    }
    for at in (1..nodes.len()).rev() {
        let parent = nodes[at].parent as usize;
        blocks[parent] += blocks[at];
        links[parent] += links[at];
        prose[parent] += prose[at];
    }
    let mut teasers = Vec::new();
    let (mut demoted, mut kept) = (0.0, 0.0);
    for (index, (block, weight)) in outline.blocks.iter().zip(weights.iter()).enumerate() {
        if *weight <= 20.0 {
            continue;
        }
        let mut at = block.node as usize;
        while blocks[at] < 2 && at > 0 {
            at = nodes[at].parent as usize;
        }
        let alone = block.chars <= 420 && prose[at] == 1 && links[at] >= 1 && blocks[at] <= 6 && at > 0;
        let beside_a_link = outline.blocks[index.saturating_sub(4)..index]
            .iter()
            .any(|b| is_linked(b) && outline.holds(at as u32, b.node));
        if (alone && beside_a_link) || is_in_a_list_of_teasers(outline, index) {
            teasers.push(index);
            demoted += weight;
        } else {
            kept += weight;
        }
    }
    // A page of nothing but such pieces is made that way.
    if demoted <= kept || kept >= ENOUGH {
        teasers.into_iter().for_each(|index| weights[index] = TEASER);
    }
}

fn is_linked(block: &Block) -> bool {
    block.link_share() > 0.5 && block.chars >= 12
}

/// Whether short texts and links take turns around a text, or it breaks off right below a link.
fn is_in_a_list_of_teasers(outline: &Outline, index: usize) -> bool {
    let blocks = &outline.blocks;
    let is_short = |at: usize| blocks.get(at).is_some_and(|b| !is_linked(b) && b.chars <= 420);
    let is_link = |at: usize| blocks.get(at).is_some_and(is_linked);
    if !is_short(index) || index == 0 || !is_link(index - 1) {
        return false;
    }
    let breaks_off = blocks[index].text.ends_with(['…']) || blocks[index].text.ends_with("...");
    let pair = |link: usize| is_link(link) && is_short(link + 1);
    let above = (1..4).take_while(|back| index > 2 * back && pair(index - 1 - 2 * back)).count();
    let below = (0..3).take_while(|on| pair(index + 1 + 2 * on)).count();
    breaks_off || above + below >= 3
}
