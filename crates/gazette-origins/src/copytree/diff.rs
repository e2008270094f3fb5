//! Word-level difference of two texts.
//!
//! Common ends go first, then words that stand once in each text and in the same order anchor the rest (patience
//! difference, after Bram Cohen); what is left between anchors is compared by longest common subsequence where it is
//! small and taken as replaced where it is not, so that work stays near linear.

use std::collections::HashMap;

use gazette_text::fold;

/// What happened to a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// In both.
    Same,
    /// In the first only.
    Cut,
    /// In the second only.
    Added,
}

/// A stretch of words, as printed in the text it is from (the second, where it is in both), spaces included.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    /// What happened to it.
    pub kind: Kind,
    /// Its words.
    pub text: String,
}

/// Words with the spaces after them.
struct Cut<'t> {
    printed: &'t str,
    key: String,
}

/// Stretches of more than so many words on both sides are not compared word by word.
const SMALL: usize = 300;

/// The difference of two texts. Joining what is not cut gives the second; joining what is not added gives the first,
/// but for forms of letters and case, which are not told apart.
pub fn diff(old: &str, new: &str) -> Vec<Piece> {
    let (a, b) = (words(old), words(new));
    let keys = |w: &[Cut<'_>]| -> Vec<String> { w.iter().map(|c| c.key.clone()).collect() };
    let (ka, kb) = (keys(&a), keys(&b));
    let mut pairs = Vec::new();
    align(&ka, &kb, 0, 0, &mut pairs, 0);
    let mut out: Vec<Piece> = Vec::new();
    let mut put = |kind: Kind, words: &[Cut<'_>]| {
        for word in words {
            match out.last_mut() {
                Some(last) if last.kind == kind => last.text.push_str(word.printed),
                _ => out.push(Piece { kind, text: word.printed.to_owned() }),
            }
        }
    };
    let (mut at_a, mut at_b) = (0, 0);
    for (x, y) in pairs.into_iter().chain([(a.len(), b.len())]) {
        put(Kind::Cut, &a[at_a..x]);
        put(Kind::Added, &b[at_b..y]);
        if y < b.len() {
            put(Kind::Same, &b[y..=y]);
        }
        (at_a, at_b) = (x + 1, y + 1);
    }
    out
}

fn words(text: &str) -> Vec<Cut<'_>> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut in_space = false;
    let mut push = |from: usize, to: usize| {
        let printed = &text[from..to];
        let key = fold::key(printed.trim().trim_matches(|c: char| !c.is_alphanumeric()));
        let key = if key.is_empty() { printed.trim().to_owned() } else { key };
        if !key.is_empty() || out.is_empty() {
            out.push(Cut { printed, key });
        }
    };
    for (at, c) in text.char_indices() {
        if in_space && !c.is_whitespace() {
            push(from, at);
            from = at;
        }
        in_space = c.is_whitespace();
    }
    if from < text.len() {
        push(from, text.len());
    }
    out
}

/// Appends the pairs of equal words, in order, offset by where the slices stand.
fn align(a: &[String], b: &[String], at_a: usize, at_b: usize, pairs: &mut Vec<(usize, usize)>, depth: u32) {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    pairs.extend((0..head).map(|k| (at_a + k, at_b + k)));
    let (a, b) = (&a[head..], &b[head..]);
    let (at_a, at_b) = (at_a + head, at_b + head);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (mid_a, mid_b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    if !mid_a.is_empty() && !mid_b.is_empty() {
        let anchors = if depth < 32 { anchors(mid_a, mid_b) } else { Vec::new() };
        if anchors.is_empty() {
            if mid_a.len() <= SMALL && mid_b.len() <= SMALL {
                subsequence(mid_a, mid_b, at_a, at_b, pairs);
            }
        } else {
            let (mut x, mut y) = (0, 0);
            for (p, q) in anchors.into_iter().chain([(mid_a.len(), mid_b.len())]) {
                align(&mid_a[x..p], &mid_b[y..q], at_a + x, at_b + y, pairs, depth + 1);
                if p < mid_a.len() {
                    pairs.push((at_a + p, at_b + q));
                }
                (x, y) = (p + 1, q + 1);
            }
        }
    }
    pairs.extend((0..tail).map(|k| (at_a + mid_a.len() + k, at_b + mid_b.len() + k)));
}

/// Words that stand once in each, in the longest run that keeps their order.
fn anchors(a: &[String], b: &[String]) -> Vec<(usize, usize)> {
    let once = |words: &[String]| {
        let mut seen: HashMap<String, Option<usize>> = HashMap::new();
        for (k, word) in words.iter().enumerate() {
            seen.entry(word.clone()).and_modify(|s| *s = None).or_insert(Some(k));
        }
        seen
    };
    let (ones, twos) = (once(a), once(b));
    let mut common: Vec<(usize, usize)> =
        ones.iter().filter_map(|(word, x)| Some(((*x)?, (*twos.get(word)?)?))).collect();
    common.sort_unstable();
    longest_rising(&common)
}

/// The longest subsequence whose second numbers rise too, by patience sorting.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (k, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|t| pairs[*t].1 < pair.1);
        before[k] = pile.checked_sub(1).map(|p| tops[p]);
        if pile == tops.len() { tops.push(k) } else { tops[pile] = k }
    }
    let mut out = Vec::with_capacity(tops.len());
    let mut at = tops.last().copied();
    while let Some(k) = at {
        out.push(pairs[k]);
        at = before[k];
    }
    out.reverse();
    out
}

fn subsequence(a: &[String], b: &[String], at_a: usize, at_b: usize, pairs: &mut Vec<(usize, usize)>) {
    let wide = b.len() + 1;
    let mut best = vec![0u16; (a.len() + 1) * wide];
    for x in (0..a.len()).rev() {
        for y in (0..b.len()).rev() {
            best[x * wide + y] = if a[x] == b[y] {
                best[(x + 1) * wide + y + 1] + 1
            } else {
                best[(x + 1) * wide + y].max(best[x * wide + y + 1])
            };
        }
    }
    let (mut x, mut y) = (0, 0);
    while x < a.len() && y < b.len() {
        if a[x] == b[y] {
            pairs.push((at_a + x, at_b + y));
            (x, y) = (x + 1, y + 1);
        } else if best[(x + 1) * wide + y] >= best[x * wide + y + 1] {
            x += 1;
        } else {
            y += 1;
        }
    }
}
