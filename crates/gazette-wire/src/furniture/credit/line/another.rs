//! Lines that say that the copy is another's: published first elsewhere, contributed to, owned.

use gazette_text::agency;

use super::bare;
use super::name::name_in;
use crate::furniture::dateline::is_day;
use crate::furniture::words::{fold, is_press, names_agency};

/// What says that the copy is another's, whoever is named behind it, folded.
#[rustfmt::skip]
const OF_ANOTHER: &[&str] = &[
    "originally published by", "originally published on", "originally published in", "originally published at",
    "originally appeared on", "originally appeared in", "originally appeared at", "first appeared on",
    "first appeared in", "first appeared at", "first published by", "first published on", "first published in",
    "first published at", "republished from", "reprinted from", "reprinted with permission from",
    "reprinted with permission of", "reprinted by permission of", "republished with permission from",
    "republished with permission of", "syndicated from", "syndicated by", "published from a", "published from an",
    "published from", "generated from a", "generated from an", "compiled from", "sourced from", "taken from",
    "adapted from", "read the original article on", "read the original article at", "read the original at",
    "read the original on", "produced by", "provided by", "supplied by", "distributed by", "based on reporting by",
    "based on a report by", "includes material from", "contains material from", "includes reporting by",
    "includes reporting from", "contains reporting by", "with material from",
];

/// What such lines open with, folded: a sentence of the copy that says the same stays there.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "this story", "this article", "this report", "this copy", "this news", "this post", "this piece", "this content",
    "this item", "the story", "the article", "the above", "except for", "original", "originally", "first ", "republished",
    "reprinted", "syndicated", "published", "generated", "auto-generated", "compiled", "sourced", "taken", "adapted",
    "read the original", "produced", "provided", "supplied", "distributed", "based on", "with ", "news provided",
    "story provided", "article provided", "content provided",
];

/// "This story was originally published by …", "(… is published from a … feed.)".
pub(super) fn of_another(line: &str) -> Option<&str> {
    let bare = bare(line);
    // Phrases are of ASCII, whose lower case is as long.
    let lower = bare.to_ascii_lowercase();
    if !OPENINGS.iter().any(|opening| lower.starts_with(opening)) {
        return None;
    }
    let ends = OF_ANOTHER.iter().filter_map(|phrase| Some(lower.find(phrase)? + phrase.len()));
    let is_word = |end: &usize| !lower[*end..].starts_with(|c: char| c.is_alphanumeric());
    let end = ends.filter(is_word).max()?;
    let named = name_in(&bare[end..])?;
    let is_latin = named.starts_with(|c: char| c.is_ascii_uppercase());
    (is_latin && !is_own_word(named) && !is_day(named) || is_press(named)).then_some(named)
}

/// «نشر هذا الخبر نقلا عن وكالة …».
pub(super) fn of_another_in_arabic(line: &str) -> Option<&str> {
    let folded = fold(line);
    let opens =
        ["نشر هذا", "نشرت هذه", "نشر الخبر", "نشر هذه", "هذا الخبر", "هذه الماده", "هذا التقریر", "ترجم هذا"];
    let behind = ["نقلا عن ", "نقلاً عن ", "عن "].iter().find_map(|cue| Some(line.split_once(cue)?.1))?;
    let named = name_in(behind)?;
    (opens.iter().any(|words| folded.trim_start().starts_with(words)) && is_press(named)).then_some(named)
}

/// "(With PNA inputs)".
pub(super) fn with_inputs(line: &str) -> Option<&str> {
    let named = bare(line).strip_prefix("With ").or_else(|| bare(line).strip_prefix("with "))?;
    let named = named.trim_end_matches('.').strip_suffix(" inputs")?;
    is_press(named).then_some(named)
}

/// "This Site", "Our Wires": no name.
fn is_own_word(named: &str) -> bool {
    let first = named.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    ["this", "our", "a", "the", "syndicated", "agency", "agencies", "wire"].contains(&&*first)
}

/// "The Amber Sea Press contributed to this report.", «ساهمت وكالة … في هذا التقرير».
pub(super) fn contributed(line: &str) -> Option<&str> {
    let bare = line.trim().trim_matches(['(', ')', '-', '—', '–', '_', '*', ' ']);
    for phrase in [" contributed to this", " contributed reporting", " also contributed"] {
        if let Some(at) = bare.find(phrase) {
            let named = bare[..at].trim();
            let named = named.strip_prefix("The ").unwrap_or(named);
            return (names_agency(named) || is_press(named)).then_some(named);
        }
    }
    let behind = ["ساهمت ", "ساهم ", "شاركت ", "أسهمت "].iter().find_map(|verb| bare.strip_prefix(verb))?;
    let named = agency::named_at(behind).or_else(|| behind.split(" في ").next())?;
    (is_press(named) && fold(behind).contains("هذا")).then_some(named)
}

/// "© 2026 ASP", "Copyright 2026 The Associated Press. All rights reserved.", «جميع الحقوق محفوظة © …».
pub(super) fn owner(line: &str) -> Option<&str> {
    let bare = line.trim().trim_matches(['(', ')', '-', '—', '–', '_', '*', ' ']);
    if let Some(named) = line.split_once(" متعلق به ").filter(|(rights, _)| rights.contains("حقوق"))
    {
        return name_in(named.1).filter(|named| is_press(named));
    }
    let marks = ["Copyright ©", "Copyright (c)", "Copyright", "COPYRIGHT", "©", "(c)", "(C)"];
    let behind = marks.iter().find_map(|mark| bare.find(mark).map(|at| (at, at + mark.len())));
    let (at, end) = behind?;
    let is_number = |c: char| c.is_numeric() || matches!(c, ' ' | ',' | '-' | '–' | '©' | '(' | ')' | 'c');
    let named = bare[end..].trim_start_matches(is_number);
    let named = named.strip_prefix("by ").unwrap_or(named);
    let named = name_in(named).filter(|named| is_press(named));
    // "Amber Sea Press © 2026"
    let before = || bare[..at].trim().trim_end_matches([',', '-', '–']).trim();
    named.or_else(|| Some(before()).filter(|named| is_press(named)))
}
