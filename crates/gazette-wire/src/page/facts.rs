//! What a page says about its copy: headline, byline, section, outlet, tags, lead picture.

use std::collections::HashSet;

use gazette_news::{Byline, Fault, FaultKind, Media, Met};
use jiff::Timestamp;
use url::Url;

use super::hints::Hint;
use super::json_ld::{self, Told};
use super::outline::{Outline, place};
use super::pictures;
use super::tag::Tag;
use super::when;
use crate::furniture::{fold, is_credit_line, names_in_line, names_of};

/// Everything but the copy.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub headline: Option<String>,
    pub byline: Option<Byline>,
    pub section: Option<String>,
    pub summary: Option<String>,
    pub tags: Vec<String>,
    pub media: Vec<Media>,
    pub published: Option<Timestamp>,
    pub updated: Option<Timestamp>,
    pub faults: Vec<Fault>,
}

/// Gathers them; `root` is the element that holds the copy.
pub(super) fn gather(
    outline: &Outline,
    told: &Told,
    headline: Option<String>,
    root: u32,
    address: Option<&str>,
) -> Facts {
    let base = outline.base.as_deref().or(address).and_then(|a| Url::parse(a).ok());
    let canonical = outline.canonical.as_deref().and_then(|c| absolute(c, base.as_ref()));
    let outlet = outlet(outline, told);
    let when = when::read(outline, told, root, address.or(canonical.as_deref()));
    let mut facts = Facts {
        headline,
        byline: byline(outline, told, root, outlet.as_deref()),
        section: meta(outline, &["article:section", "section", "parsely-section", "category"])
            .or_else(|| told.section.clone()),
        summary: meta(outline, &["og:description", "description", "twitter:description"])
            .or_else(|| told.description.clone()),
        tags: tags(outline, told),
        media: pictures::pictures(outline, told, root, base.as_ref()),
        published: when.published,
        updated: when.updated,
        faults: when.faults,
        url: canonical,
        outlet,
    };
    if facts.headline.is_none() {
        facts.faults.push(Fault::new(FaultKind::NoHeadline, Met::PageNoHeadline));
    }
    facts
}

/// The value of the first of these `<meta>` names that has one.
pub(super) fn meta(outline: &Outline, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| {
        outline
            .metas
            .iter()
            .find(|(n, v)| n == name && !v.trim().is_empty())
            .map(|(_, v)| json_ld::unescape(v.trim()))
    })
}

pub(super) fn absolute(link: &str, base: Option<&Url>) -> Option<String> {
    let url = match base {
        Some(base) => base.join(link.trim()).ok()?,
        None => Url::parse(link.trim()).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// The outlet's name, as the page gives it.
pub(super) fn outlet(outline: &Outline, told: &Told) -> Option<String> {
    meta(outline, &["og:site_name", "application-name"]).or_else(|| told.publisher.clone())
}

/// `<meta>` names that tell who wrote a page, likeliest first.
#[rustfmt::skip]
const AUTHORS: &[&str] = &[
    "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "article:author", "citation_author", "itemprop:author",
];

/// Who wrote it: the page's data say, or the page shows. Where the data name only the outlet, a person whom the page
/// shows is the author.
fn byline(outline: &Outline, told: &Told, root: u32, outlet: Option<&str>) -> Option<Byline> {
    let from = |names: Vec<String>| {
        let mut names: Vec<String> = names.iter().flat_map(|n| names_of(n)).filter(|n| is_name(n)).collect();
        let mut seen = HashSet::new();
        names.retain(|name| seen.insert(fold(name)));
        (!names.is_empty()).then(|| Byline { text: names.join(", "), names, seen: None })
    };
    let outlet = outlet.map(fold).unwrap_or_default();
    let is_outlet = |byline: &Byline| {
        byline.names.iter().map(|name| fold(name)).all(|name| {
            name.contains("staff")
                || (!outlet.is_empty() && (name.contains(&outlet) || outlet.contains(&name)))
        })
    };
    let in_data =
        || from(told.authors.clone()).or_else(|| from(meta(outline, AUTHORS).into_iter().collect()));
    let on_page = || {
        shown_authors(outline, root)
            .and_then(from)
            .or_else(|| byline_line(outline, root).and_then(|line| from(vec![line])))
    };
    let of_data = in_data();
    if of_data.as_ref().is_some_and(|byline| !is_outlet(byline)) {
        return of_data;
    }
    on_page().filter(|byline| of_data.is_none() || !is_outlet(byline)).or(of_data)
}

/// "By" alone, where its element is another than the name's.
fn is_cue(piece: &str) -> bool {
    let folded = fold(piece);
    matches!(
        folded.trim_end_matches([':', ' ']),
        "by" | "written by" | "words by" | "author" | "بقلم" | "کتب" | "نویسنده"
    )
}

/// A person or body, not an address, a handle or a sentence.
fn is_name(name: &str) -> bool {
    let count = name.chars().count();
    (2..=60).contains(&count)
        && !name.contains("://")
        && !name.contains("www.")
        && !name.starts_with('@')
        && name.chars().any(char::is_alphabetic)
        && !name.contains(". ")
        && !is_credit_line(name)
        && name.split_whitespace().count() <= 7
        && !NOBODY.contains(&name.to_lowercase().as_str())
}

/// What systems call whoever is signed in.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "webmaster",
    "superuser",
    "user",
    "guest",
    "root",
    "super admin",
    "مدیر سایت",
    "مدير الموقع",
];

fn shown_authors(outline: &Outline, root: u32) -> Option<Vec<String>> {
    let end = outline.nodes.get(root as usize).map_or(0, |n| n.end);
    let near = |at: &u32| {
        let n = &outline.nodes[*at as usize];
        let of_another = (end..*at)
            .any(|other| outline.nodes[other as usize].tag == Tag::Article && outline.holds(other, *at));
        let elsewhere = n.places & (place::NAV | place::ASIDE) != 0
            || (*at > end && (n.places & place::FOOTER != 0 || of_another));
        !elsewhere && n.hint != Hint::Comments
    };
    let names = outline.authors.iter().filter(|at| near(at)).take(4).filter_map(|at| {
        let text = outline.parted_text_of(*at);
        let mut pieces = text.split(['|', '·', '•', '\n']).map(str::trim);
        let first = pieces.find(|piece| !is_cue(piece)).unwrap_or(&text);
        let bare = names_in_line(first).unwrap_or(first).trim();
        is_name(bare).then(|| bare.to_owned())
    });
    let mut names: Vec<String> = names.collect();
    names.dedup();
    names.truncate(2);
    (!names.is_empty()).then_some(names)
}

fn byline_line(outline: &Outline, root: u32) -> Option<String> {
    let first = outline.blocks.iter().position(|b| b.node >= root).unwrap_or(0);
    let blocks = outline.blocks.iter().skip(first.saturating_sub(20)).take(40);
    let line = blocks.filter(|b| b.chars <= 120).find_map(|b| names_in_line(&b.text))?;
    // "By Sara Haddad 12 May 2026"
    let names =
        line.split(char::is_numeric).next().unwrap_or(line).trim_end_matches(['-', '–', '|', ',', '،', ' ']);
    Some(names.to_owned())
}

fn tags(outline: &Outline, told: &Told) -> Vec<String> {
    let mut tags: Vec<String> =
        outline.metas.iter().filter(|(n, _)| n == "article:tag").map(|(_, v)| v.clone()).collect();
    if tags.is_empty() {
        tags = told.keywords.clone();
    }
    if tags.is_empty() {
        tags = meta(outline, &["news_keywords", "keywords"])
            .map(|k| {
                k.split([',', '،', ';']).map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect()
            })
            .unwrap_or_default();
    }
    tags.dedup();
    tags.truncate(40);
    tags
}
