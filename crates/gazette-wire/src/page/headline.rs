//! What a page's headline is, among its headings and the titles in its data.

use super::facts::{meta, outlet};
use super::hints::Hint;
use super::json_ld::{self, Told};
use super::outline::{Node, Outline, place};
use super::tag::Tag;
use crate::furniture::fold;

/// Headings looked at.
const HEADINGS: usize = 24;

/// Characters of the longest headline.
const LONGEST: usize = 400;

fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What parts a headline from the outlet's name in a title.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " ― ", " : ", "|", " / ", " < ", " ~ "];

/// A heading of the page.
struct Head {
    tag: Tag,
    node: u32,
    text: String,
    bare: String,
}

/// The headline, and the heading of the page that gives it: the heading that the page's titles repeat, else its first
/// heading of rank, else a title.
pub(super) fn headline(outline: &Outline, told: &Told) -> (Option<String>, Option<u32>) {
    let outlet = outlet(outline, told);
    let outlet = outlet.as_deref();
    let site = outlet.map(bare).unwrap_or_default();
    let titles = titles(outline, told);
    let heads = heads(outline);
    if let Some(head) = known(&heads, &titles, &site) {
        return (Some(head.text.clone()), Some(head.node));
    }
    let title = titles.into_iter().next();
    match (title, shown(outline, &heads, &site)) {
        (Some(title), Some(head))
            if is_shouted(&head.text) && !is_shouted(&title) && is_alike(&head.text, &title) =>
        {
            (Some(without_outlet(&title, outlet)), Some(head.node))
        }
        (_, Some(head)) => (Some(head.text.clone()), Some(head.node)),
        (Some(title), None) => (Some(without_outlet(&title, outlet)), None),
        (None, None) => (None, None),
    }
}

/// What the page's data call it, likeliest first.
fn titles(outline: &Outline, told: &Told) -> Vec<String> {
    let given = [
        meta(outline, &["og:title"]),
        told.headline.clone().filter(|_| told.is_article),
        outline.title.clone(),
        meta(outline, &["twitter:title", "dc.title", "title"]),
    ];
    let titles = given.into_iter().flatten().map(|title| title.trim().to_owned());
    titles.filter(|title| !is_of_template(title) && title.chars().count() <= LONGEST).collect()
}

/// Titles that a template gives to all its pages, folded: those for printing, mostly.
const OF_TEMPLATES: &[&str] = &[
    "",
    "print",
    "print version",
    "printer friendly version",
    "untitled",
    "untitled document",
    "طباعه",
    "نسخه للطباعه",
    "چاپ",
    "نسخه چاپی",
];

fn is_of_template(title: &str) -> bool {
    OF_TEMPLATES.contains(&fold(title).trim_matches(|c: char| !c.is_alphanumeric()))
}

/// The page's headings, those of the first rank first.
fn heads(outline: &Outline) -> Vec<Head> {
    let mut nodes: Vec<_> = outline
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, n)| matches!(n.tag, Tag::H1 | Tag::H2 | Tag::H3))
        .collect();
    nodes.sort_by_key(|(at, n)| (n.tag != Tag::H1, *at));
    let head = |(at, node): (usize, &Node)| {
        // Some pages escape a headline twice.
        let text = json_ld::unescape(&outline.text_of(at as u32));
        Head { tag: node.tag, node: at as u32, bare: bare(&text), text }
    };
    nodes.into_iter().take(HEADINGS).map(head).collect()
}

/// The heading that covers most of a title: the outlet's name may stand in the title too.
fn known<'h>(heads: &'h [Head], titles: &[String], site: &str) -> Option<&'h Head> {
    let titles: Vec<String> = titles.iter().map(|title| bare(title)).collect();
    let site_len = site.chars().count();
    let mut best: Option<(usize, &Head)> = None;
    for head in heads {
        let len = head.bare.chars().count();
        // A lower heading must cover most of the title: one that repeats a few words of it heads a part of the copy.
        let covers = |title: &str| {
            head.tag == Tag::H1 || len * 10 >= 6 * title.chars().count().saturating_sub(site_len)
        };
        let is_known = titles.iter().any(|title| {
            (title.contains(&head.bare) && covers(title))
                || (head.bare.contains(title.as_str()) && title.chars().count() >= 15)
        });
        let is_whole = len >= 8 && head.bare != site && head.text.chars().count() <= LONGEST;
        if is_known && is_whole && best.is_none_or(|(most, _)| len > most + most / 4) {
            best = Some((len, head));
        }
    }
    best.map(|(_, head)| head)
}

/// The first heading of the first rank that is neither the outlet's name nor part of a menu.
fn shown<'h>(outline: &Outline, heads: &'h [Head], site: &str) -> Option<&'h Head> {
    heads.iter().filter(|head| head.tag == Tag::H1).find(|head| {
        let node = &outline.nodes[head.node as usize];
        let elsewhere =
            node.hint >= Hint::Out || node.places & (place::NAV | place::FOOTER | place::ASIDE) != 0;
        let words = head.text.split_whitespace().count();
        let is_site = head.bare == site || (!site.is_empty() && head.bare.contains(site) && words <= 5);
        !elsewhere && !is_site && words >= 3 && head.text.chars().count() <= 300
    })
}

/// Whether a headline is set in capitals only, which is a matter of display.
fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Whether two headlines share most of the words of the shorter.
fn is_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    let common = one.iter().filter(|word| other.contains(word)).count();
    common * 2 >= one.len().min(other.len())
}

/// A title without the outlet's name at its end or beginning.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let site = outlet.map(bare).unwrap_or_default();
    for separator in SEPARATORS {
        if let Some((head, tail)) = title.rsplit_once(separator) {
            let own = bare(tail);
            let is_site = !own.is_empty()
                && (own == site || (!site.is_empty() && (own.contains(&site) || site.contains(&own))));
            let looks = tail.split_whitespace().count() <= 4
                && head.split_whitespace().count() >= 4
                && head.len() > tail.len()
                && *separator != " : ";
            if is_site || looks {
                return without_outlet_once(head);
            }
        }
        if let Some((head, tail)) = title.split_once(separator)
            && !site.is_empty()
            && bare(head) == site
        {
            return tail.trim().to_owned();
        }
    }
    title.to_owned()
}

fn without_outlet_once(head: &str) -> String {
    head.trim().trim_end_matches(['|', '-', '–', '—', '·', '»', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outlet_is_taken_off_a_title() {
        assert_eq!(
            without_outlet("Ferry late again off Corrow | Ellery Courier", Some("The Ellery Courier")),
            "Ferry late again off Corrow"
        );
        assert_eq!(without_outlet("Karaneh - Ferry late again", Some("Karaneh")), "Ferry late again");
        assert_eq!(without_outlet("Three - two", None), "Three - two");
    }
}
