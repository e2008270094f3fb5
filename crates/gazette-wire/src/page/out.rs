//! Which elements are not the copy: by their names and kinds, as far as the weight of what they hold allows it.

use super::comments;
use super::hints::Hint;
use super::outline::{Outline, place};
use super::tag::Tag;

/// How strictly hints are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strictness {
    /// Only what can never be copy is left out.
    Loose,
    /// Hints of class names and elements are heeded.
    Hints,
}

/// Whether each element, or one it stands in, is not the copy.
pub(super) fn left_out(
    outline: &Outline,
    weights: &[f32],
    title: Option<u32>,
    strictness: Strictness,
) -> Vec<bool> {
    let nodes = &outline.nodes;
    let mut mass = vec![0f32; nodes.len()];
    for (block, weight) in outline.blocks.iter().zip(weights) {
        if *weight > 0.0 && (block.node as usize) < nodes.len() {
            mass[block.node as usize] += weight;
        }
    }
    let pictures = pictures(outline);
    let mut hinted = vec![0f32; nodes.len()];
    for at in (1..nodes.len()).rev() {
        if nodes[at].hint == Hint::Copy {
            hinted[at] = mass[at];
        }
        let parent = nodes[at].parent as usize;
        mass[parent] += mass[at];
        hinted[parent] = hinted[parent].max(hinted[at]);
    }
    let says = says(outline, &mass);
    let quoted = quoted(outline, weights);
    let comments = comments::below_copy(outline, weights, title);
    let lone = lone_copy(outline, &mass, title).filter(|_| strictness == Strictness::Hints);
    let total = mass.first().copied().unwrap_or(0.0).max(1.0);
    let mut out = vec![false; nodes.len()];
    for at in 0..nodes.len() {
        let node = &nodes[at];
        let inherited = at > 0 && out[node.parent as usize];
        let share = mass[at] / total;
        let holds_copy = hinted[at] > 0.5 * mass[at] && share > 0.3;
        let is_posting = quoted[at] && node.hint == Hint::Out;
        let is_picture = pictures[at] && share < 0.3 && strictness == Strictness::Hints;
        // Beside an element that says it is the copy, and is the only one, furniture is furniture whatever it weighs.
        let is_beside =
            lone.is_some_and(|lone| !outline.holds(lone, at as u32) && !outline.holds(at as u32, lone));
        let share = if is_beside { 0.0 } else { share };
        let is_out = is_picture || is_out(outline, at, mass[at], share, strictness, says[at]);
        out[at] = inherited || comments[at] || (is_out && !holds_copy && !is_posting);
    }
    out
}

/// The only element that says it is the copy and holds sentences, below or around the headline; else the article around
/// the headline, where it is the only one.
fn lone_copy(outline: &Outline, mass: &[f32], title: Option<u32>) -> Option<u32> {
    let title = title?;
    let mut found = None;
    let mut at = 1;
    while at < outline.nodes.len() {
        let node = &outline.nodes[at];
        let holds_title = outline.holds(at as u32, title);
        if matches!(node.hint, Hint::Out | Hint::Comments) && !holds_title {
            at = node.end as usize;
        } else if node.hint == Hint::Copy && mass[at] >= SENTENCE {
            if found.is_some() {
                return None;
            }
            found = Some(at as u32);
            at = node.end as usize;
        } else {
            at += 1;
        }
    }
    found.filter(|found| *found > title || outline.holds(*found, title)).or_else(|| {
        let is_article = |at: &u32| outline.nodes[*at as usize].tag == Tag::Article;
        let says = |at: &u32| mass[*at as usize] >= SENTENCE;
        let own = (1..=title).find(|at| is_article(at) && outline.holds(*at, title)).filter(says)?;
        let others = (1..outline.nodes.len() as u32).filter(|at| is_article(at) && !outline.holds(own, *at));
        (others.filter(says).count() == 0).then_some(own)
    })
}

/// What a sentence weighs.
const SENTENCE: f32 = 20.0;

/// Elements in the copy itself that hold a quotation and nothing else: a posting of a social network, as it was
/// printed.
fn quoted(outline: &Outline, weights: &[f32]) -> Vec<bool> {
    let nodes = &outline.nodes;
    let (mut inside, mut in_quote) = (vec![0f32; nodes.len()], vec![0f32; nodes.len()]);
    let mut in_copy = vec![false; nodes.len()];
    for (block, weight) in outline.blocks.iter().zip(weights) {
        let at = block.node as usize;
        if at < nodes.len() {
            inside[at] += weight.abs();
            in_quote[at] += if block.places & place::QUOTE != 0 { weight.abs() } else { 0.0 };
        }
    }
    for at in (1..nodes.len()).rev() {
        let parent = nodes[at].parent as usize;
        inside[parent] += inside[at];
        in_quote[parent] += in_quote[at];
    }
    for at in 1..nodes.len() {
        let parent = nodes[at].parent as usize;
        in_copy[at] = in_copy[parent] || nodes[parent].hint == Hint::Copy;
    }
    (0..nodes.len())
        .map(|at| in_copy[at] && in_quote[at] > 0.0 && in_quote[at] >= 0.95 * inside[at])
        .collect()
}

/// Widgets that hold text rather than links, on a page that is built of them.
fn says(outline: &Outline, mass: &[f32]) -> Vec<bool> {
    let nodes = &outline.nodes;
    let mut found = vec![false; nodes.len()];
    if nodes.iter().all(|n| n.hint != Hint::Widget) {
        return found;
    }
    let (mut chars, mut links) = (vec![0u32; nodes.len()], vec![0u32; nodes.len()]);
    for block in &outline.blocks {
        let at = (block.node as usize).min(nodes.len() - 1);
        chars[at] += block.chars;
        links[at] += block.link_chars;
    }
    for at in (1..nodes.len()).rev() {
        let parent = nodes[at].parent as usize;
        chars[parent] += chars[at];
        links[parent] += links[at];
        found[at] = nodes[at].hint == Hint::Widget && links[at] * 4 < chars[at];
    }
    let outermost = |at: &usize| found[*at] && !found[nodes[*at].parent as usize];
    let built: f32 = (1..nodes.len()).filter(outermost).map(|at| mass[at]).sum();
    // Where one widget alone is the copy, the small ones beside it are not.
    let alone = (1..nodes.len()).any(|at| {
        nodes[at].hint == Hint::Widget
            && mass[at] >= 0.7 * mass[0]
            && (at + 1..nodes[at].end as usize)
                .all(|inner| nodes[inner].hint != Hint::Widget || mass[inner] < 0.2 * mass[at])
    });
    if alone || built < 0.4 * mass[0] {
        found.fill(false);
    }
    found
}

/// Elements named after a picture that hold one and a line or two about it.
fn pictures(outline: &Outline) -> Vec<bool> {
    let nodes = &outline.nodes;
    let mut found = vec![false; nodes.len()];
    let named: Vec<usize> = (0..nodes.len()).filter(|at| nodes[*at].hint == Hint::Picture).collect();
    if named.is_empty() {
        return found;
    }
    let (mut blocks, mut chars, mut heads) =
        (vec![0u32; nodes.len()], vec![0u32; nodes.len()], vec![0u32; nodes.len()]);
    for block in &outline.blocks {
        let at = (block.node as usize).min(nodes.len() - 1);
        blocks[at] += 1;
        chars[at] += block.chars;
        heads[at] += u32::from(nodes[at].tag.is_heading() || block.link_share() > 0.5);
    }
    for at in (1..nodes.len()).rev() {
        let parent = nodes[at].parent as usize;
        blocks[parent] += blocks[at];
        chars[parent] += chars[at];
        heads[parent] += heads[at];
    }
    let mut shown = vec![0u32; nodes.len()];
    for figure in &outline.figures {
        shown[figure.node as usize] += 1;
    }
    for at in (1..nodes.len()).rev() {
        shown[nodes[at].parent as usize] += shown[at];
    }
    for at in named {
        let holds_picture = shown[at] > 0 || nodes[at].end as usize - at > 1;
        let one = blocks[at] <= 3 && chars[at] < 500;
        let many = shown[at] > 2 && blocks[at] <= shown[at] + 1 && chars[at] < 300 * shown[at];
        found[at] = holds_picture && (one || many) && heads[at] == 0;
    }
    found
}

fn is_out(outline: &Outline, at: usize, mass: f32, share: f32, strictness: Strictness, says: bool) -> bool {
    let node = &outline.nodes[at];
    let own_hidden =
        node.places & place::HIDDEN != 0 && outline.nodes[node.parent as usize].places & place::HIDDEN == 0;
    let by_tag = match node.tag {
        Tag::Nav => share < 0.6,
        Tag::Footer | Tag::Aside => share < 0.5,
        Tag::Figcaption => share < 0.4,
        _ => false,
    };
    if strictness == Strictness::Loose {
        return by_tag && node.tag != Tag::Aside;
    }
    by_tag
        || (own_hidden && share < 0.5)
        || match node.hint {
            Hint::Comments => share < 0.85,
            Hint::Out => share < 0.5,
            Hint::Caption => share < 0.4,
            Hint::About => share < 0.1 && mass < 150.0,
            Hint::Widget => share < 0.5 && !says,
            Hint::Picture | Hint::Copy | Hint::None => false,
        }
}
