//! The marks of a credit: where a name stands in a text, and what words stand beside it.

use super::Evidence;
use super::site::Site;
use crate::terms::Tongue;
use crate::words::{BRACKET, NUMBER, Word, Words};
use crate::{dateline, known};

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

/// What a known name is credited with where it stands; `is_doubtful` where it is a word of the language too.
pub(super) fn judge(site: &Site<'_>, is_doubtful: bool, lead: usize) -> Option<Evidence> {
    if let Some(evidence) = beside_the_copy(site) {
        return Some(evidence);
    }
    let is_in_lead = site.at < lead;
    if site.is_whole_sentence() && !site.goes_on() {
        return Some(Evidence::Lead);
    }
    // In Latin letters a name that goes on is another's; in Arabic ones any that is a word too.
    let is_name = match site.is_latin() {
        true => !site.goes_on(),
        false => !is_doubtful || site.is_introduced() || site.is_bounded(),
    };
    // «سبا نوشت»: what is a word too may be a person that writes.
    let tells = || (!is_doubtful || site.is_introduced()) && (site.has_reported() || site.opens_and_says());
    if is_name && is_in_lead && (site.is_cued() || tells()) {
        return Some(Evidence::Lead);
    }
    is_mentioned(site).then_some(Evidence::Mention)
}

/// A tag, a dateline or a credit line: a name that stands outside the sentences.
fn beside_the_copy(site: &Site<'_>) -> Option<Evidence> {
    let (text, all, at, len) = (site.text, site.all(), site.at, site.len);
    let before = &text[..all[at].at as usize];
    let last = site.key_before(at, 1);
    let after = text.get(all[at + len - 1].at as usize..).unwrap_or_default();
    let closes = after.chars().skip_while(|c| c.is_alphanumeric()).find(|c| !c.is_whitespace());
    // "(Reuters)", "(Northern Wire/Amber Press)".
    let opened = site.in_bracket() || in_bracket(text, all, at);
    if opened && at < HEAD && matches!(closes, Some(')' | ']' | '/')) {
        return Some(Evidence::Tag);
    }
    if at < DATELINE && closes_a_dateline(before, last, closes) {
        return Some(Evidence::Tag);
    }
    let colon = before.trim_end().ends_with([':', '：']);
    if colon && CREDIT_LABELS.contains(&last) && (at < HEAD || all.len() - at < TAIL + len + 6) {
        return Some(Evidence::CreditLine);
    }
    let alone = before.trim_end_matches([' ', '(', '—', '–', '-']).ends_with('\n')
        && after.trim_start_matches(|c: char| c.is_alphanumeric() || " ).—–-".contains(c)).trim().is_empty();
    (alone && all.len() - at < TAIL).then_some(Evidence::CreditLine)
}

/// Whether words near it say that it reported or said something.
fn is_mentioned(site: &Site<'_>) -> bool {
    let before = |n: usize| site.key_before(site.at, n);
    let cued = (1..=4).any(|n| MENTION_CUES.contains(&before(n)))
        || (1..=3).any(|n| MENTION_PAIRS.contains(&(before(n + 1), before(n))))
        || site.is_cued();
    let told = before(1) == "told"
        || before(1) == "به" && (1..=4).any(|n| matches!(site.after(n), "گفت" | "گفته" | "ميگويد"));
    let reported = || (1..=3).any(|n| REPORTED.contains(&site.after(n)));
    let said = || (1..=2).any(|n| SAID.contains(&site.after(n))) || SAID.contains(&before(1));
    cued || told || reported() || said()
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
    if let Some(name) = in_dateline(text) {
        return Some((name.to_owned(), Evidence::Tag));
    }
    let tail = all.len().saturating_sub(24);
    for (at, word) in all.iter().enumerate().filter(|(at, _)| *at < DATELINE || *at >= tail) {
        let key = words.key(word);
        if at < 12 && word.is(BRACKET) && AGENCY_WORDS.contains(&key) {
            return Some((key.to_owned(), Evidence::Tag));
        }
        let label = CREDIT_LABELS.contains(&key);
        if label && at >= tail && opens_line(text, word.at as usize) {
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

/// What stands in brackets at the end of a dateline, where it may name an agency: "QUAYTON, Nov 27 (PNA) - ".
fn in_dateline(text: &str) -> Option<&str> {
    let line = &text[..dateline::end(text)];
    let line = line.trim_end().trim_end_matches(['-', '–', '—']).trim_end();
    let (place, name) = line.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let words = Words::read(name);
    let is_day = words.all().iter().any(|word| word.is(NUMBER));
    // "TELL RUMANA (Iraq) -" names a country.
    let is_known = [Tongue::English, Tongue::Arabic, Tongue::Persian].iter().any(|tongue| {
        words.all().first().is_some_and(|word| known::meaning(words.key(word), *tongue).is_some())
    });
    let is_name =
        !place.trim().is_empty() && (1..=LONGEST_NAME).contains(&words.len()) && !is_day && !is_known;
    is_name.then_some(name.trim())
}

/// Words of the longest agency's name in a dateline.
const LONGEST_NAME: usize = 4;

fn opens_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.trim_end_matches([' ', '(', '[', '—', '-']).ends_with('\n'))
}

pub(super) const AGENCY_WORDS: &[&str] =
    &["agency", "agencies", "وكالات", "الوكالات", "وكاله", "خبرگزاري", "خبرگزاريها"];

#[rustfmt::skip]
const CREDIT_LABELS: &[&str] = &[
    "source", "sources", "credit", "via", "from", "agency", "المصدر", "مصدر", "منبع", "وكالات", "بنقل",
    "خبرگزاري",
];

/// What stands a few words before a name that is mentioned for a report.
const MENTION_CUES: &[&str] = &["citing", "quoting", "نقلا", "گزارش", "via"];

const MENTION_PAIRS: &[(&str, &str)] =
    &[("reported", "by"), ("according", "to"), ("نقل", "از"), ("نقلا", "عن"), ("told", "the")];

#[rustfmt::skip]
const REPORTED: &[&str] = &[
    "reported", "reports", "quoted", "citing", "learned", "revealed", "reveals", "disclosed", "ذكرت", "افادت",
    "نقلت", "گزارش", "نوشت", "فاش", "افشا", "ديده",
];

/// "Amber Sea Press said" gives it a sentence and not the report.
const SAID: &[&str] = &["said", "says", "قالت", "وقالت", "اضافت", "گفت", "افزود"];
