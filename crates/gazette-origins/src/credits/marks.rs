//! The marks of a credit: where a name stands in a text, and what words stand beside it.

use super::Evidence;
use crate::words::{BRACKET, Word, Words};

/// Words within which a tag or a lead's credit stands.
pub(super) const HEAD: usize = 28;
/// Words from the end within which a credit line stands.
pub(super) const TAIL: usize = 14;

/// Words of the longest first paragraph that is a lead.
const LONGEST_LEAD: usize = 64;

/// Words of the lead: the first paragraph, where paragraphs are told apart, since an agency is as often credited at the
/// end of it as at its head.
pub(super) fn lead(text: &str, all: &[Word]) -> usize {
    let Some(end) = text.trim_end().find('\n') else { return HEAD };
    let words = all.partition_point(|word| (word.at as usize) < end);
    if words <= LONGEST_LEAD { words.max(HEAD) } else { HEAD }
}

pub(super) fn judge(text: &str, words: &Words, at: usize, len: usize, lead: usize) -> Option<Evidence> {
    let all = words.all();
    let key = |k: usize| all.get(k).map_or("", |w| words.key(w));
    let before = |n: usize| if at >= n { key(at - n) } else { "" };
    let end = all[at + len - 1];
    let after = text.get(end.at as usize..).unwrap_or_default();
    let closes = after.chars().skip_while(|c| c.is_alphanumeric()).find(|c| !c.is_whitespace());
    // "(Reuters)", "(Northern Wire/Amber Press)".
    let opens = |k: usize| all[k].is(BRACKET);
    let opened = opens(at) || in_bracket(text, all, at);
    if opened && at < HEAD && matches!(closes, Some(')' | ']' | '/')) {
        return Some(Evidence::Tag);
    }
    if at < DATELINE && closes_a_dateline(&text[..all[at].at as usize], before(1), closes) {
        return Some(Evidence::Tag);
    }
    let colon = text[..all[at].at as usize].trim_end().ends_with([':', '：']);
    if colon && CREDIT_LABELS.contains(&before(1)) && (at < HEAD || all.len() - at < TAIL + len + 6) {
        return Some(Evidence::CreditLine);
    }
    let alone = text[..all[at].at as usize].trim_end_matches([' ', '(', '—', '–', '-']).ends_with('\n')
        && after.trim_start_matches(|c: char| c.is_alphanumeric() || " ).—–-".contains(c)).trim().is_empty();
    if alone && all.len() - at < TAIL {
        return Some(Evidence::CreditLine);
    }
    let cued = (1..=4).any(|n| LEAD_CUES.contains(&before(n)))
        || (1..=3).any(|n| LEAD_CUE_PAIRS.contains(&(before(n + 1), before(n))))
        || FOUND_BY.contains(&(before(2), before(1)))
        || DISCLOSED.contains(&before(1));
    let reported = (0..3).any(|n| REPORTED.contains(&key(at + len + n)));
    let said = (0..2).any(|n| SAID.contains(&key(at + len + n))) || SAID.contains(&before(1));
    match (cued || reported, at < lead) {
        (true, true) => Some(Evidence::Lead),
        (true, false) => Some(Evidence::Mention),
        (false, _) => said.then_some(Evidence::Mention),
    }
}

/// Words within which the datelines of Arab state agencies end.
const DATELINE: usize = 12;

/// Whether a name stands where such datelines have it: «دبي في 27 نوفمبر/ وام /», «رام الله 27-11-2026 وفا-»,
/// «دمشق-سانا».
fn closes_a_dateline(before: &str, last: &str, closes: Option<char>) -> bool {
    let closed = matches!(closes, Some('/' | '-' | '–' | '—'));
    let dated = !last.is_empty() && last.chars().all(char::is_numeric);
    let joined = before.ends_with('-') && !before.contains(char::is_whitespace) && !before.is_ascii();
    closed && (before.trim_end().ends_with('/') || dated) || joined
}

/// Whether a word stands after a slash in a bracket that opened a few words before.
fn in_bracket(text: &str, all: &[Word], at: usize) -> bool {
    let before = &text[..all[at].at as usize];
    before.trim_end().ends_with('/')
        && before
            .rfind(['(', '['])
            .is_some_and(|open| before.len() - open < 60 && !before[open..].contains([')', ']']))
}

/// "CITY (Agency) -" and "Source: News Agency" name nobody known, and still say that the copy is another's.
pub(super) fn unnamed(text: &str, words: &Words) -> Option<(String, Evidence)> {
    let all = words.all();
    let tail = all.len().saturating_sub(24);
    for (at, word) in all.iter().enumerate().filter(|(at, _)| *at < HEAD || *at >= tail) {
        let key = words.key(word);
        if at < 12 && word.is(BRACKET) && AGENCY_WORDS.contains(&key) {
            return Some((key.to_owned(), Evidence::Tag));
        }
        let label = CREDIT_LABELS.contains(&key);
        if label && (at == 0 || opens_line(text, word.at as usize)) {
            let rest = text.get(word.at as usize..).unwrap_or_default();
            let line = rest.lines().next().unwrap_or_default();
            if let Some((_, name)) = line.split_once(':') {
                let name: String =
                    name.split(['.', '|', '؛']).next().unwrap_or_default().trim().chars().take(80).collect();
                if !name.is_empty() && name.split_whitespace().count() <= 8 {
                    return Some((name, Evidence::CreditLine));
                }
            }
        }
    }
    None
}

fn opens_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.trim_end_matches([' ', '(', '[', '—', '-']).ends_with('\n'))
}

pub(super) const AGENCY_WORDS: &[&str] =
    &["agency", "agencies", "وكالات", "الوكالات", "وكالة", "خبرگزاري", "خبرگزاريها"];

#[rustfmt::skip]
const CREDIT_LABELS: &[&str] = &[
    "source", "sources", "credit", "via", "from", "agency", "المصدر", "مصدر", "منبع", "وكالات", "بنقل",
    "خبرگزاري",
];

const LEAD_CUES: &[&str] = &["citing", "quoting", "نقلا", "گزارش", "via"];

const LEAD_CUE_PAIRS: &[(&str, &str)] = &[
    ("reported", "by"),
    ("according", "to"),
    ("نقل", "از"),
    ("نقلا", "عن"),
    ("بحسب", "وكاله"),
    ("وفق", "وكاله"),
    ("ذكرت", "وكاله"),
    ("افادت", "وكاله"),
    ("قالت", "وكاله"),
    ("told", "the"),
];

#[rustfmt::skip]
const REPORTED: &[&str] = &[
    "reported", "reports", "quoted", "citing", "learned", "revealed", "reveals", "disclosed", "ذكرت", "افادت",
    "نقلت", "گزارش", "نوشت", "فاش", "افشا", "ديده",
];

/// "records seen by Harrow Wire": what an outlet alone has found, whoever tells it has from there.
const FOUND_BY: &[(&str, &str)] = &[
    ("seen", "by"),
    ("obtained", "by"),
    ("reviewed", "by"),
    ("viewed", "by"),
    ("اطلعت", "عليها"),
    ("اطلعت", "عليه"),
    ("حصلت", "عليها"),
    ("حصلت", "عليه"),
];

/// «كشفت هارو واير»: right before the name.
const DISCLOSED: &[&str] = &["كشفت", "وكشفت", "علمت", "وعلمت"];

/// "Amber Sea Press said" gives it a sentence and not the report.
const SAID: &[&str] = &["said", "says", "قالت", "وقالت", "اضافت", "گفت", "افزود"];
