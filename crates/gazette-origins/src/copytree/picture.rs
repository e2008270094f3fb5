//! The tree as a picture: SVG of fixed bytes for a fixed tree, for the desk and for the page.

use std::fmt::Write;

use gazette_news::{Direction, Language, Precedence};
use jiff::Timestamp;

use super::{Altered, Branch, Changes, Tree};

/// How the picture is made.
#[derive(Debug, Clone)]
pub struct Look<'l> {
    /// A prefix for ids, unlike that of other pictures on the page: ASCII letters, digits and hyphens.
    pub id: &'l str,
    /// The picture's name, read out to those who do not see it.
    pub title: &'l str,
    /// What it shows, in a sentence.
    pub desc: &'l str,
    /// Which way the page runs: origins stand at its beginning.
    pub direction: Direction,
    /// Printed on lines whose direction is not known: "direction unknown".
    pub unknown: &'l str,
    /// The language of the page.
    pub language: Language,
    /// A moment as the language writes it, in few words.
    pub moment: fn(Timestamp, Language) -> String,
    /// Digits as the language writes them.
    pub digits: fn(&str, Language) -> String,
    /// Printed on lines that rest on a credit alone, with no words in common: "by credit".
    pub credit: &'l str,
}

const BOX: (i64, i64) = (212, 44);
const GAP: (i64, i64) = (136, 14);
/// At most this many boxes are drawn; the last line says how many more there are.
const MOST: usize = 80;
const LABEL: usize = 27;
/// Letters that have room under a line.
const CHANGED: usize = 21;

/// Draws the tree.
///
/// Colours are those of the text around (`currentColor`); classes `origin`, `copy`, `agency`, `line`, `unknown`,
/// `share` and `changed` are there to be styled.
pub fn svg(tree: &Tree, look: &Look<'_>) -> String {
    let shown = tree.nodes.len().min(MOST);
    let rows = rows(tree, shown);
    let deepest = tree.nodes[..shown].iter().map(|n| i64::from(n.depth)).max().unwrap_or(0);
    let wide = (deepest + 1) * (BOX.0 + GAP.0) - GAP.0 + 16;
    let more = tree.nodes.len() - shown;
    let high = (shown as i64).max(1) * (BOX.1 + GAP.1) + 16 + if more > 0 { 20 } else { 0 };
    let id: String = look.id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let dir = look.direction.as_str();
    let mut out = String::new();
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"copytree\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
         viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" direction=\"{dir}\" font-size=\"13\" fill=\"none\" \
         stroke=\"currentColor\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escaped(look.title),
        escaped(look.desc),
    );
    let spot = |node: usize| {
        let x = 8 + i64::from(tree.nodes[node].depth) * (BOX.0 + GAP.0);
        let x = if look.direction == Direction::Rtl { wide - x - BOX.0 } else { x };
        (x, 8 + rows[node] * (BOX.1 + GAP.1))
    };
    for branch in tree.branches.iter().filter(|b| b.from < shown && b.to < shown) {
        line(&mut out, branch, spot(branch.from), spot(branch.to), look);
    }
    for node in 0..shown {
        square(&mut out, tree, node, spot(node), look);
    }
    if more > 0 {
        let _ = write!(
            out,
            "<text x=\"8\" y=\"{}\" fill=\"currentColor\" stroke=\"none\">+ {more}</text>",
            high - 8
        );
    }
    out.push_str("</svg>");
    out
}

/// Which row each box stands in: children under their parent, in order.
fn rows(tree: &Tree, shown: usize) -> Vec<i64> {
    let mut rows = vec![0; tree.nodes.len()];
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); shown];
    let mut roots: Vec<usize> = Vec::new();
    for node in 0..shown {
        match tree.branches.iter().find(|b| b.to == node).map(|b| b.from).filter(|f| *f < shown) {
            Some(parent) => children[parent].push(node),
            None => roots.push(node),
        }
    }
    let mut stack: Vec<usize> = roots.into_iter().rev().collect();
    let mut row = 0;
    while let Some(node) = stack.pop() {
        rows[node] = row;
        row += 1;
        stack.extend(children[node].iter().rev());
    }
    rows
}

fn line(out: &mut String, branch: &Branch, from: (i64, i64), to: (i64, i64), look: &Look<'_>) {
    let rtl = look.direction == Direction::Rtl;
    let (x1, x2) = if rtl { (from.0, to.0 + BOX.0) } else { (from.0 + BOX.0, to.0) };
    let (y1, y2) = (from.1 + BOX.1 / 2, to.1 + BOX.1 / 2);
    let bend = if rtl { x1 - 18 } else { x1 + 18 };
    let unknown = branch.direction == Precedence::Unknown;
    let (class, dash) = if unknown { ("line unknown", " stroke-dasharray=\"4 4\"") } else { ("line", "") };
    let _ = write!(out, "<path class=\"{class}\" d=\"M{x1} {y1}H{bend}V{y2}H{x2}\"{dash}>");
    if unknown {
        let _ = write!(out, "<title>{}</title>", escaped(look.unknown));
    }
    out.push_str("</path>");
    let mut print = |class: &str, y: i64, label: &str| {
        let _ = write!(
            out,
            "<text class=\"{class}\" x=\"{}\" y=\"{y}\" text-anchor=\"middle\" direction=\"ltr\" font-size=\"11\" \
             fill=\"currentColor\" stroke=\"none\">{}</text>",
            (bend + x2) / 2,
            escaped(label),
        );
    };
    let share = match branch.share > 0.0 {
        true => format!("{} %", (branch.share * 100.0).round() as i64),
        false => look.credit.to_owned(),
    };
    let share = match &branch.changes {
        Some(changes) if changes.cut + changes.added > 0 => {
            format!("{share}  −{} +{}", changes.cut, changes.added)
        }
        _ => share,
    };
    print("share", y2 - 5, &(look.digits)(&share, look.language));
    let changed = branch.changes.as_ref().map(changed).unwrap_or_default();
    for (row, words) in (0..).zip(changed) {
        print("changed", y2 + 14 + row * 13, &(look.digits)(&words, look.language));
    }
}

/// What a copy changed, as far as there is room under its line: a figure, then a name.
fn changed(changes: &Changes) -> Vec<String> {
    let arrow = |was: &str, is: &str| format!("{was} → {is}");
    let fits = |words: &String| words.chars().count() <= CHANGED;
    let figure = changes.figure.as_ref().and_then(|(was, is)| {
        let tries = [arrow(&was.hedged, &is.hedged), arrow(&was.number, &is.number)];
        tries.into_iter().find(fits)
    });
    let name = changes.altered.iter().find(|altered| altered.what == Altered::Name);
    let half = CHANGED / 2 - 1;
    let name = name.map(|name| {
        let whole = arrow(&name.was, &name.is);
        if fits(&whole) { whole } else { arrow(&short(&name.was, half), &short(&name.is, half)) }
    });
    figure.into_iter().chain(name).collect()
}

fn square(out: &mut String, tree: &Tree, node: usize, at: (i64, i64), look: &Look<'_>) {
    let what = &tree.nodes[node];
    let class = match (what.key, what.depth) {
        (None, _) => "agency",
        (_, 0) => "origin",
        _ => "copy",
    };
    let stroke = if what.depth == 0 { 2 } else { 1 };
    let dash = if what.key.is_none() { " stroke-dasharray=\"2 3\"" } else { "" };
    let rtl = look.direction == Direction::Rtl;
    let x = if rtl { at.0 + BOX.0 - 10 } else { at.0 + 10 };
    let time = what.published.map(|at| (look.moment)(at, look.language)).unwrap_or_default();
    let _ = write!(
        out,
        "<g class=\"{class}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\" stroke-width=\"{stroke}\"{dash}/>\
         <text x=\"{x}\" y=\"{}\" fill=\"currentColor\" stroke=\"none\"><title>{}</title>{}</text>\
         <text class=\"time\" x=\"{x}\" y=\"{}\" font-size=\"11\" fill=\"currentColor\" stroke=\"none\">{}</text></g>",
        at.0,
        at.1,
        BOX.0,
        BOX.1,
        at.1 + 18,
        escaped(&what.label),
        escaped(&short(&what.label, LABEL)),
        at.1 + 35,
        escaped(&time),
    );
}

fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// Text made safe for XML; characters that XML 1.0 has no place for go.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(c),
        }
    }
    out
}
