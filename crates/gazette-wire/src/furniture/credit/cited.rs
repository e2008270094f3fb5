//! «به گزارش خبرگزاری …، …» and «نقلت وكالة …»: whose copy it is in the copy's own words, which stay.

use gazette_news::CreditLine;
use gazette_text::agency;

use super::credit_of;
use crate::furniture::Sent;
use crate::furniture::words::{fold, is_press, names_agency};

/// What the names behind it are given the copy by.
const CUES: &[&str] = &["به گزارش ", "به نقل از ", "نقلاً عن ", "نقلا عن "];

/// Those who wrote for an agency, before its name, folded: «خبرنگار ایسنا», «گروه سیاسی خبرگزاری …».
const WRITERS: &[&str] = &["خبرنگار", "گروه", "سرویس", "بخش", "میز", "خبرنگاران"];

/// Reads such a credit among the first words of the copy, or, in Persian copy that opens with what it is all about, as
/// the first words of the second paragraph.
pub(super) fn read(sent: &[Sent<'_>]) -> Option<CreditLine> {
    let first = sent.first()?;
    let head: String = first.text.chars().take(160).collect();
    let in_first = CUES.iter().filter_map(|cue| Some((head.find(cue)?, *cue)));
    let in_first = in_first.into_iter().find_map(|(at, cue)| named_at(first, at, cue));
    let in_second = || {
        let second = sent.get(1).filter(|second| second.text.starts_with("به گزارش "))?;
        named_at(second, 0, "به گزارش ")
    };
    in_first.or_else(in_second)
}

/// The agency that is named behind a cue in a paragraph.
fn named_at(paragraph: &Sent<'_>, at: usize, cue: &str) -> Option<CreditLine> {
    let text = &*paragraph.text;
    let named = text.get(at + cue.len()..)?;
    let (behind, is_written) = behind_writers(named);
    let short = agency::named_at(behind).or_else(|| {
        let short = up_to_mark(behind);
        let is_name = (1..=4).contains(&short.split_whitespace().count());
        (is_name && (is_outlet(short) || is_written && short.split_whitespace().count() == 1))
            .then_some(short)
    })?;
    let end = at + cue.len() + (named.len() - behind.len()) + short.len();
    let printed = text.get(at..end)?;
    Some(credit_of(printed, short, paragraph.span_of(printed)))
}

/// Whether a name is an agency's or, by its noun, another outlet's: «پایگاه هوایی» is none.
fn is_outlet(name: &str) -> bool {
    let folded = fold(name);
    is_press(name) || names_agency(name) && (!folded.starts_with("پایگاه") || folded.contains("خبری"))
}

/// What stands behind «خبرنگار», «گروه سیاسی», «سرویس اجتماعی», and whether any does.
fn behind_writers(named: &str) -> (&str, bool) {
    let folded = |word: &str| fold(word).trim().to_owned();
    let mut words = named.split(' ');
    let first = words.next().map(folded).unwrap_or_default();
    if !WRITERS.contains(&&*first) {
        return (named, false);
    }
    let is_desk = !first.starts_with("خبرنگار");
    let skip = named.split(' ').take(if is_desk { 2 } else { 1 }).map(|word| word.len() + 1).sum::<usize>();
    named.get(skip..).map_or((named, false), |behind| (behind, true))
}

/// What stands before the next mark or the words that go on: «به گزارش ایسنا از سپیدکران، …».
fn up_to_mark(named: &str) -> &str {
    let end = named.find(['،', ',', '؛', ':', '.', '-', '–', '\n']).unwrap_or(named.len());
    let named = named[..end].trim();
    let short = named.split(" از ").next().unwrap_or(named).trim();
    short.split(" به نقل").next().unwrap_or(short).trim()
}
