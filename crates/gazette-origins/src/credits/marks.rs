//! The marks of a credit: where a name stands in a text, and what words stand beside it.

use super::Evidence;
use super::sounds::KINDS;
use crate::terms::{Tongue, is_stop};
use crate::words::{ARABIC, BRACKET, CAPITAL, NUMBER, Word, Words};
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
    if at < HEAD && is_byline(text, all, at, len) {
        return Some(Evidence::CreditLine);
    }
    if super::closing::is_credit(text, words, at, len) {
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
        || BEFORE.contains(&before(1))
        || before(1) == "عنه" && BEFORE.contains(&before(2))
        || key(at) == "وكاله" && BEFORE_AGENCY.contains(&before(1));
    let told = (key(at + len), key(at + len + 1));
    let reported = (0..3).any(|n| REPORTED.contains(&key(at + len + n))) || REPORTED_SO.contains(&told);
    if !may_be_meant(text, words, at, len) {
        return None;
    }
    let said = (0..2).any(|n| SAID.contains(&key(at + len + n))) || SAID.contains(&before(1));
    match (cued || reported, at < lead) {
        (true, true) => Some(Evidence::Lead),
        (true, false) => Some(Evidence::Mention),
        (false, _) => said.then_some(Evidence::Mention),
    }
}

/// "By Reuters", "By Nell Park, Associated Press", or the agency's name on the line below.
fn is_byline(text: &str, all: &[Word], at: usize, len: usize) -> bool {
    let start = all[at].at as usize;
    let Some(end) = text[start..].find('\n').map(|end| start + end) else { return false };
    let is_last = all.get(at + len).is_none_or(|next| next.at as usize > end);
    let above = &text[..start];
    let line = above.rfind('\n').map_or(0, |end| end + 1);
    let is_by =
        |line: &str| line.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("by"));
    let by = match text[line..start].trim() {
        "" => above.trim_end().lines().next_back().unwrap_or_default(),
        _ => &text[line..end],
    };
    is_last && is_by(by) && by.split_whitespace().count() <= LONGEST_BYLINE
}

/// Words of the longest byline.
const LONGEST_BYLINE: usize = 9;

/// Words within which the datelines of Arab state agencies end.
const DATELINE: usize = 12;

/// Whether a name stands where such datelines have it: «دبي في 27 نوفمبر/ وام /», «رام الله 27-11-2026 وفا-»,
/// «دمشق-سانا».
fn closes_a_dateline(before: &str, last: &str, closes: Option<char>) -> bool {
    let closed = matches!(closes, Some('/' | '-' | '–' | '—' | 'ـ' | ':' | '|'));
    let dated = !last.is_empty() && last.chars().all(char::is_numeric);
    let joined = before.ends_with('-') && !before.contains(char::is_whitespace) && !before.is_ascii();
    let head = before.trim_end_matches([' ', '«', '"', '“']);
    let opened = head.is_empty() || head.ends_with(['/', '-', '–', '—', 'ـ', '|', '،']);
    closed && (opened && is_place(head) || dated) || joined
}

/// Whether what stands before a name may be the place and day of a dateline.
fn is_place(head: &str) -> bool {
    let is_word = |word: &str| !word.starts_with(char::is_lowercase);
    !head.contains(['\n', '?', '!', '؟'])
        && head.split_whitespace().count() <= 6
        && head.split_whitespace().all(is_word)
}

/// Whether a name that is a word too is meant: an agency of capitals has them, no surname follows a name, and in
/// Arabic letters, which have no capitals, what follows a short one is no name either.
fn may_be_meant(text: &str, words: &Words, at: usize, len: usize) -> bool {
    let all = words.all();
    if len > 1 {
        return true;
    }
    let word = &all[at];
    let printed = &text[word.at as usize..];
    let printed = &printed[..printed.find(|c: char| !c.is_alphanumeric()).unwrap_or(printed.len())];
    let Some(next) = all.get(at + 1) else { return true };
    let parted = text[word.at as usize + printed.len()..next.at as usize].trim() != "";
    if word.is(ARABIC) {
        let is_short = printed.chars().count() <= SHORT;
        let key = words.key(next);
        return !is_short || parted || is_stop(next) || REPORTED.contains(&key) || AFTER.contains(&key);
    }
    let key = words.key(word);
    let is_acronym = ACRONYMS.contains(&key);
    let other = words.key(next);
    let is_name = next.is(CAPITAL) && !DAYS.contains(&other) && !KINDS.contains(&other);
    let is_named = is_name && !parted || other == "of";
    let is_there = at > 0 && ["in", "near"].contains(&words.key(&all[at - 1]));
    (word.is(CAPITAL) || key == "dpa")
        && !is_named
        && !is_there
        && (!is_acronym || printed.chars().all(char::is_uppercase))
}

/// "told Reuters Wednesday" names no person.
const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Letters of an Arabic or Persian name up to which it is as likely a word.
const SHORT: usize = 5;
/// Agencies whose capitals spell a word or a name in small letters.
const ACRONYMS: &[&str] =
    &["spa", "mena", "tap", "map", "ani", "ina", "ona", "pti", "sana", "wam", "aps", "tass"];
/// Words behind a short name that are none of its own.
const AFTER: &[&str] = &["ان", "بان", "خبر", "اعلام", "مدعي", "به", "سد", "كه"];

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
    &["agency", "agencies", "وكالات", "الوكالات", "وكالة", "خبرگزاري", "خبرگزاريها"];

#[rustfmt::skip]
const CREDIT_LABELS: &[&str] = &[
    "source", "sources", "credit", "via", "from", "agency", "المصدر", "مصدر", "منبع", "وكالات", "بنقل",
    "خبرگزاري",
];

const LEAD_CUES: &[&str] = &["citing", "quoting", "نقلا", "گزارش", "via", "وفقا"];

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
    ("به", "نوشته"),
    ("بنابر", "اعلام"),
    ("told", "the"),
];

/// Verbs and prepositions right before the name that give it the report: «ذكرت رويترز», «بحسب رويترز».
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "كشفت", "وكشفت", "علمت", "وعلمت", "ذكرت", "وذكرت", "ذكرته", "افادت", "وافادت", "نقلت", "ونقلت", "نقلته", "اوردت",
    "واوردت", "اوردته", "كتبت", "وكتبت", "نشرت", "بحسب", "حسب", "وفق",
];

/// As these, before a name that begins with «وكالة».
const BEFORE_AGENCY: &[&str] = &["قالت", "وقالت", "عن"];

#[rustfmt::skip]
const REPORTED: &[&str] = &[
    "reported", "reports", "quoted", "citing", "learned", "revealed", "reveals", "disclosed", "ذكرت", "افادت",
    "نقلت", "گزارش", "نوشت", "نوشته", "فاش", "افشا", "ديده", "learnt",
];

/// Words right behind the name that do so: «ایسنا خبر داد», «به نقل از یک مقام».
const REPORTED_SO: &[(&str, &str)] = &[("خبر", "داد"), ("اعلام", "كرد"), ("مدعي", "شد"), ("به", "نقل")];

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

/// "Amber Sea Press said" gives it a sentence and not the report.
const SAID: &[&str] = &["said", "says", "قالت", "وقالت", "اضافت", "گفت", "افزود"];
