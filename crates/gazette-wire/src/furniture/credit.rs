//! Credit lines: "Source: … News Agency - ABBR", "(ASP)" at the end, «المصدر: …», «منبع: …», "ASP contributed".

use gazette_news::{CreditLine, DispatchParts};

use super::Sent;
use super::blurb::is_end_mark;
use super::dateline::is_tag;
use super::words::{ROLES, SAYING, fold, names_agency, words};

/// What a credit line begins with, folded.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "source:", "sources:", "source -", "news source:", "story source:", "credit:", "courtesy:", "courtesy of",
    "via:", "from:", "agency:", "original source:", "with inputs from", "with input from", "with agency inputs",
    "with reporting by", "additional reporting by", "with additional reporting from", "with files from",
    "with information from", "المصدر:", "المصدر :", "مصدر:", "المصادر:", "نقلا عن:", "نقلا عن", "نقلاً عن", "عن:",
    "وکالات:", "المصدر-", "المصدر -", "منبع:", "منبع :", "منبع خبر:", "منابع:", "به نقل از:", "به نقل از",
    "برگرفته از", "منبع-", "منبع -",
];

/// Reads a credit line and takes it off, with the blurbs below it.
///
/// The line is looked for in the last third of the copy and at least among its last four paragraphs; what follows it
/// there is the outlet's own and goes too. An agency's tag in brackets at the very end is a credit as well.
pub(super) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    let tag = |sent: &mut Vec<Sent<'_>>| tag_line(sent).or_else(|| end_tag(sent));
    let read = foot_line(sent).or_else(|| head_line(sent)).or_else(|| tag(sent)).or_else(|| cited(sent));
    parts.credit = parts.credit.take().or(read);
}

/// Whether a line is nothing but a credit.
pub(crate) fn is_credit_line(line: &str) -> bool {
    named_in_line(line, true).is_some()
}

fn foot_line(sent: &mut Vec<Sent<'_>>) -> Option<CreditLine> {
    let from = (sent.len() * 2 / 3).min(sent.len().saturating_sub(4)).max(1);
    let at = (from..sent.len()).find(|i| line_of(&sent[*i], false).is_some())?;
    let credit = line_of(&sent[at], false);
    // Few and short words follow a credit line, and they are the outlet's own; long copy does not.
    let below: usize = sent[at + 1..].iter().map(|p| p.text.chars().count()).sum();
    let above: usize = sent[..at].iter().map(|p| p.text.chars().count()).sum();
    if below < above && sent.len() - at <= 4 {
        sent.truncate(at)
    } else {
        drop(sent.remove(at))
    }
    credit
}

fn head_line(sent: &mut Vec<Sent<'_>>) -> Option<CreditLine> {
    if sent.len() < 2 {
        return None;
    }
    let at = sent.iter().take(2).position(|p| line_of(p, true).is_some())?;
    let credit = line_of(&sent[at], true);
    sent.remove(at);
    credit
}

fn line_of(sent: &Sent<'_>, is_above: bool) -> Option<CreditLine> {
    let text = &*sent.text;
    let named = named_in_line(text, is_above)?;
    let (agency, abbreviation) = agency_and_abbreviation(named);
    Some(CreditLine { text: text.to_owned(), agency, abbreviation, seen: sent.span() })
}

/// Who is named by a line that is nothing but a credit. One above the copy could be its headline.
fn named_in_line(line: &str, is_above: bool) -> Option<&str> {
    if line.chars().count() > 120 || line.split_whitespace().count() > 16 {
        return None;
    }
    if let Some(named) = contributed(line) {
        return Some(named);
    }
    let folded = fold(line);
    let cue = CUES.iter().find(|cue| folded.trim_start().starts_with(**cue))?;
    let named = line
        .get(printed_len(line, cue)..)?
        .trim_matches([':', ' ', '-', '–', '—', '/', '|', '.', '،', '+', '*']);
    let is_list = cue.ends_with(':') || cue.ends_with('-');
    let is_list = is_list && (!is_above || is_name(cue, named)) || names_agency(named);
    (!named.is_empty() && is_list && !named.contains(". ") && !named.contains(['?', '؟', '!']))
        .then_some(named)
}

/// Whether what a cue names could be a name: "Sources: minister to resign" and «مصدر: الوزير سيستقيل» are headlines.
///
/// Only after words that headlines open with too; in Latin letters a name is in capitals, in others it is short and
/// holds neither a role nor a verb of saying.
fn is_name(cue: &str, named: &str) -> bool {
    let opens_headlines =
        ["source:", "sources:", "مصدر:", "المصدر:", "المصدر :", "المصادر:", "منبع:", "منبع :", "منابع:"];
    if !opens_headlines.contains(&cue) {
        return true;
    }
    if named.chars().any(|c| c.is_ascii_alphabetic()) {
        let is_word = |w: &&str| w.chars().any(char::is_alphabetic);
        let is_small = |w: &str| w.chars().next().is_some_and(char::is_lowercase);
        let joins = ["of", "the", "and", "for", "via", "al", "de", "la", "du", "with", "from"];
        return named
            .split_whitespace()
            .filter(is_word)
            .all(|w| !is_small(w) || joins.contains(&w) || w.contains('.'));
    }
    let folded = fold(named);
    let list: Vec<&str> = words(&folded).collect();
    list.len() <= 3 && list.iter().all(|w| !ROLES.contains(w) && !SAYING.contains(w) && !is_future(w))
}

/// «سيستقيل», «ستعلن»: an Arabic verb of what is to come. Names of agencies are known before.
fn is_future(word: &str) -> bool {
    let long = word.chars().count() >= 5;
    long && (word.starts_with("سی") || word.starts_with("ست"))
        || matches!(word, "لن" | "لم" | "لا" | "قد" | "سوف" | "نخواهد" | "خواهد" | "می")
}

/// How many bytes of the printed line give the folded cue.
fn printed_len(line: &str, cue: &str) -> usize {
    let want = cue.chars().count();
    let mut len = 0;
    let mut seen = 0;
    for c in line.chars() {
        if seen >= want {
            break;
        }
        len += c.len_utf8();
        seen += fold(c.encode_utf8(&mut [0; 4])).chars().count();
        if seen == 1 && c.is_whitespace() {
            seen = 0;
        }
    }
    len
}

/// "The Amber Sea Press contributed to this report.", "© 2026 ASP".
fn contributed(line: &str) -> Option<&str> {
    let bare = line.trim().trim_matches(['(', ')', '-', '—', '–', '_', '*', ' ']);
    for phrase in [" contributed to this", " contributed reporting", " also contributed"] {
        if let Some(at) = bare.find(phrase) {
            let named = bare[..at].trim();
            let named = named.strip_prefix("The ").unwrap_or(named);
            return names_agency(named).then_some(named);
        }
    }
    let owner = bare
        .strip_prefix('©')
        .or_else(|| bare.strip_prefix("(c)"))
        .or_else(|| bare.strip_prefix("Copyright ©"))
        .or_else(|| bare.strip_prefix("Copyright "))?;
    let named = owner
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '-' | '–'))
        .trim_end_matches('.');
    let named = named.split(". ").next().unwrap_or(named);
    (names_agency(named) && !named.is_empty()).then_some(named)
}

/// «(نورس)» on a line of its own under the copy: the agency's tag, known or not.
fn tag_line(sent: &mut Vec<Sent<'_>>) -> Option<CreditLine> {
    let last = sent.last().filter(|_| sent.len() > 1)?;
    let inner = last.text.trim().strip_prefix('(')?.strip_suffix(')')?.trim();
    let is_known = names_agency(inner) || is_abbreviation(inner);
    if !is_known
        && (inner.is_ascii() || !is_tag(inner) || is_end_mark(inner) || GOES_ON.contains(&&*fold(inner)))
    {
        return None;
    }
    let (agency, abbreviation) = agency_and_abbreviation(inner);
    let credit = CreditLine { text: last.text.trim().to_owned(), agency, abbreviation, seen: last.span() };
    sent.pop();
    Some(credit)
}

/// What stands in brackets under a take of which another is to come, folded.
const GOES_ON: &[&str] = &["یتبع", "ادامه دارد", "تتمه", "خلاص", "تمام"];

/// "…(ASP)" as the last words of the copy.
fn end_tag(sent: &mut [Sent<'_>]) -> Option<CreditLine> {
    let last = sent.last_mut()?;
    let (open, inner) = bracketed_end(last.text.trim_end())?;
    let before = last.text[..open].trim_end();
    let closed = before.ends_with(['.', '!', '?', '"', '”', '»', '؟', '…']);
    if before.is_empty()
        || inner.chars().count() > 40
        || !(names_agency(inner) || (closed && is_abbreviation(inner)))
    {
        return None;
    }
    let printed = last.text[open..].trim_end();
    let seen = last.span_of(printed);
    let (agency, abbreviation) = agency_and_abbreviation(inner);
    let credit = CreditLine { text: printed.to_owned(), agency, abbreviation, seen };
    let len = before.len();
    last.text.to_mut().truncate(len);
    Some(credit)
}

/// Where the last bracket opens and what it holds, if the text ends with one: "(…)", "[…]", "/…/".
fn bracketed_end(text: &str) -> Option<(usize, &str)> {
    let (_, open) =
        [(')', '('), (']', '['), ('/', '/')].into_iter().find(|(close, _)| text.ends_with(*close))?;
    let inside = &text[..text.len() - 1];
    let at = inside.rfind(open)?;
    let inner = inside[at + 1..].trim();
    (!inner.is_empty()).then_some((at, inner))
}

/// «به گزارش خبرگزاری …، …» and «نقلت وكالة …» say whose copy it is in the copy's own words, which stay: among the
/// first words, or, in Persian copy that opens with what it is all about, as the first words of the second paragraph.
fn cited(sent: &[Sent<'_>]) -> Option<CreditLine> {
    let first = sent.first()?;
    let head: String = first.text.chars().take(160).collect();
    let in_first = ["به گزارش ", "به نقل از ", "نقلاً عن ", "نقلا عن "].into_iter().find_map(|cue| {
        let at = head.find(cue)?;
        named_at(first, at, cue)
    });
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
    let end = named.find(['،', ',', '؛', ':', '.', '-', '–', '\n']).unwrap_or(named.len());
    let named = named[..end].trim();
    let short = named.split(" از ").next().unwrap_or(named).trim();
    let short = short.split(" به نقل").next().unwrap_or(short).trim();
    let count = short.split_whitespace().count();
    if !(1..=6).contains(&count) || !names_agency(short) {
        return None;
    }
    let (agency, abbreviation) = agency_and_abbreviation(short);
    let printed = text.get(at..at + cue.len() + short.len())?;
    Some(CreditLine { text: printed.to_owned(), agency, abbreviation, seen: paragraph.span_of(printed) })
}

/// "Islamic Republic News Agency - IRNA" → the name and its abbreviation; either may be missing.
pub(super) fn agency_and_abbreviation(named: &str) -> (Option<String>, Option<String>) {
    let named = named.trim();
    let pair = named
        .rsplit_once(" - ")
        .or_else(|| named.rsplit_once(" – "))
        .or_else(|| named.rsplit_once(" — "))
        .or_else(|| {
            let inner = named.strip_suffix(')').or_else(|| named.strip_suffix('»'))?;
            inner.rsplit_once('(').or_else(|| inner.rsplit_once('«'))
        });
    let some = |s: &str| (!s.trim().is_empty()).then(|| s.trim().to_owned());
    match pair {
        Some((name, short)) if is_short(short) => (some(name), some(short)),
        Some((short, name)) if is_abbreviation(short) => (some(name), some(short)),
        _ if is_abbreviation(named) => (None, some(named)),
        _ => (some(named), None),
    }
}

fn is_short(text: &str) -> bool {
    let text = text.trim();
    is_abbreviation(text)
        || (!text.is_ascii() && text.chars().count() <= 12 && text.split_whitespace().count() <= 3)
}

/// Two to eight capital letters, perhaps with points between them.
fn is_abbreviation(text: &str) -> bool {
    let letters = text.trim().chars().filter(|c| *c != '.').collect::<Vec<_>>();
    (2..=8).contains(&letters.len()) && letters.iter().all(|c| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent<'t>(lines: &[&'t str]) -> Vec<Sent<'t>> {
        lines.iter().map(|l| Sent { text: (*l).into(), at: 0 }).collect()
    }

    fn credit_of(lines: &[&str]) -> (Option<CreditLine>, Vec<String>) {
        let mut parts = DispatchParts::new("g", gazette_news::Format::Text);
        let mut lines = sent(lines);
        take_off(&mut parts, &mut lines);
        (parts.credit, lines.into_iter().map(|l| l.text.into_owned()).collect())
    }

    #[test]
    fn names_and_abbreviations_are_told_apart() {
        let read = |s| agency_and_abbreviation(s);
        assert_eq!(
            read("Sepandar National News Agency - SEPNA"),
            (Some("Sepandar National News Agency".into()), Some("SEPNA".into()))
        );
        assert_eq!(
            read("خبرگزاری ملی سپندار (سپنا)"),
            (Some("خبرگزاری ملی سپندار".into()), Some("سپنا".into()))
        );
        assert_eq!(read("ASP"), (None, Some("ASP".into())));
        assert_eq!(read("Reuters"), (Some("Reuters".into()), None));
    }

    #[test]
    fn a_tag_at_the_end_is_a_credit_and_goes() {
        let (credit, copy) = credit_of(&["The port is open again. (SEPNA)"]);
        assert_eq!(credit.as_ref().map(|c| c.text.as_str()), Some("(SEPNA)"));
        assert_eq!(copy, ["The port is open again."]);
        let (credit, copy) = credit_of(&["He was born in the harbour (Port Ellery)"]);
        assert_eq!((credit, copy.len()), (None, 1));
    }

    #[test]
    fn a_tag_on_a_line_of_its_own_is_a_credit_and_goes() {
        let (credit, copy) = credit_of(&["عاد الميناء إلى العمل بعد إضراب دام تسعة أيام.", "(نورس)"]);
        assert_eq!(credit.and_then(|c| c.agency).as_deref(), Some("نورس"));
        assert_eq!(copy.len(), 1);
        for line in ["(يتبع)", "(فيديو)", "(laughs)"] {
            let (credit, copy) = credit_of(&["عاد الميناء إلى العمل بعد إضراب دام تسعة أيام.", line]);
            assert_eq!((credit, copy.len()), (None, 2), "{line}");
        }
    }

    #[test]
    fn lines_of_three_languages() {
        for line in [
            "Source: Amber Sea Press",
            "المصدر: وكالة بحر العنبر",
            "منبع: خبرگزاری سپنا",
            "نقلاً عن وكالة سبنا",
            "The Amber Sea Press contributed to this report.",
        ] {
            let (credit, copy) = credit_of(&["Long enough copy of the first paragraph stands here.", line]);
            assert!(credit.is_some(), "{line}");
            assert_eq!(copy.len(), 1, "{line}");
        }
    }

    #[test]
    fn what_cites_an_agency_in_the_copy_stays() {
        let (credit, copy) = credit_of(&["به گزارش خبرگزاری سپنا، آب سد بالا آمد."]);
        assert_eq!(credit.and_then(|c| c.agency).as_deref(), Some("خبرگزاری سپنا"));
        assert_eq!(copy.len(), 1);
        let second = "به گزارش خبرگزاری بندر، آب تا پله سوم رسیده است.";
        let (credit, _) = credit_of(&["آب سد بالا آمد و راه ساحلی بسته شد.", second]);
        assert_eq!(credit.and_then(|c| c.agency).as_deref(), Some("خبرگزاری بندر"));
        let (credit, _) = credit_of(&["آب سد بالا آمد.", "مدیر سد گفت به گزارش خبرگزاری بندر کاری ندارد."]);
        assert_eq!(credit, None);
    }
}
