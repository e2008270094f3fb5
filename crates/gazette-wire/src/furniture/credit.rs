//! Credit lines: "Source: … News Agency - ABBR", "(ASP)" at the end, «المصدر: …», «منبع: …», "ASP contributed".

use gazette_news::{CreditLine, DispatchParts, Span};

use super::Sent;
use super::blurb::is_end_mark;
use super::dateline::is_tag;
use super::words::{fold, is_abbreviation, is_press, names_agency};

mod cited;
mod line;

/// Reads a credit line and takes it off, with the blurbs below it.
///
/// The line is looked for in the last third of the copy and at least among its last four paragraphs; what follows it
/// there is the outlet's own and goes too. An agency's tag in brackets at the very end is a credit as well, and so is
/// an agency in the byline, `signed`.
pub(super) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>, signed: Option<CreditLine>) {
    let tag = |sent: &mut Vec<Sent<'_>>| tag_line(sent).or_else(|| end_tag(sent));
    let read = foot_line(sent).or_else(|| head_line(sent)).or_else(|| tag(sent));
    let read = read.or(signed).or_else(|| opening_tag(sent)).or_else(|| cited::read(sent));
    parts.credit = parts.credit.take().or(read);
}

/// Whether a line is nothing but a credit.
pub(crate) fn is_credit_line(line: &str) -> bool {
    line::named(line, true).is_some()
}

/// Whose copy a line says it is that is no copy itself and was taken off for that: rights, end marks, initials.
pub(super) fn of_taken(taken: &Sent<'_>) -> Option<CreditLine> {
    let text = &*taken.text;
    let named = line::named(text, false).or_else(|| line::signed(text))?;
    Some(credit_of(text, named, taken.span()))
}

/// The credit that a line gives to whom it names.
pub(crate) fn credit_of(text: &str, named: &str, seen: Option<Span>) -> CreditLine {
    let (agency, abbreviation) = agency_and_abbreviation(named);
    CreditLine { text: text.trim().to_owned(), agency, abbreviation, seen }
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
    let named = line::named(&sent.text, is_above)?;
    Some(credit_of(&sent.text, named, sent.span()))
}

/// «(نورس)», "— AFP" on a line of its own under the copy: the agency's tag; in brackets, known or not.
fn tag_line(sent: &mut Vec<Sent<'_>>) -> Option<CreditLine> {
    let last = sent.last().filter(|_| sent.len() > 1)?;
    let text = last.text.trim();
    let bracketed = bracketed(text);
    let inner = bracketed.unwrap_or_else(|| text.trim_matches(['[', ']', '/', '-', '–', '—', '*', ' ', '.']));
    let is_known = is_press(inner) || bracketed.is_some() && names_agency(inner);
    let is_other = || is_end_mark(inner) || GOES_ON.contains(&&*fold(inner));
    let is_dashed = || text.starts_with(['-', '–', '—']) && inner.split_whitespace().count() == 1;
    let is_unknown_tag =
        (bracketed.is_some() || is_dashed()) && !inner.is_ascii() && is_tag(inner) && !is_other();
    if !is_known && !is_unknown_tag {
        return None;
    }
    let credit = credit_of(text, inner, last.span());
    sent.pop();
    Some(credit)
}

/// What stands in brackets, where nothing stands outside them.
fn bracketed(text: &str) -> Option<&str> {
    let in_square = || text.strip_prefix('[')?.strip_suffix(']');
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).or_else(in_square)?.trim();
    (!inner.contains(['(', ')', '[', ']'])).then_some(inner)
}

/// What stands in brackets under a take of which another is to come, folded.
const GOES_ON: &[&str] = &["یتبع", "ادامه دارد", "تتمه", "خلاص", "تمام"];

/// "…(ASP)", "… -AFP" as the last words of the copy.
fn end_tag(sent: &mut [Sent<'_>]) -> Option<CreditLine> {
    let last = sent.last_mut()?;
    let (open, inner) = tag_at_end(&last.text)?;
    let printed = last.text[open..].trim_end();
    let credit = credit_of(printed, inner, last.span_of(printed));
    let len = last.text[..open].trim_end().len();
    last.text.to_mut().truncate(len);
    Some(credit)
}

/// "PORT ELLERY: The port is open again. (ASP)": the tag that closes the first paragraph, and stays there.
fn opening_tag(sent: &[Sent<'_>]) -> Option<CreditLine> {
    let first = sent.first()?;
    let (open, inner) = tag_at_end(&first.text)?;
    let printed = first.text[open..].trim_end();
    Some(credit_of(printed, inner, first.span_of(printed)))
}

/// Where an agency's tag behind the last sentence of a paragraph begins, and the name in it.
fn tag_at_end(text: &str) -> Option<(usize, &str)> {
    let is_closed = |before: &str| before.trim_end().ends_with(['.', '!', '?', '"', '”', '»', '؟', '…', '۔']);
    if let Some((open, inner)) = bracketed_end(text.trim_end()) {
        let before = &text[..open];
        let is_tag = || {
            is_abbreviation(inner)
                || !inner.is_ascii() && inner.split_whitespace().count() == 1 && is_tag(inner)
        };
        let is_agency =
            names_agency(inner) || is_closed(before) && is_tag() && !GOES_ON.contains(&&*fold(inner));
        return (!before.trim().is_empty() && inner.chars().count() <= 40 && is_agency)
            .then_some((open, inner));
    }
    let dash = text.rfind(['-', '–', '—', '/'])?;
    let inner = text[dash..].trim_start_matches(['-', '–', '—', '/']).trim();
    let before = text[..dash].trim_end_matches(['-', '–', '—', '/']);
    (is_closed(before) && !inner.ends_with('.') && is_press(inner))
        .then_some((before.trim_end().len(), inner))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sent<'t>(lines: &[&'t str]) -> Vec<Sent<'t>> {
        lines.iter().map(|l| Sent { text: (*l).into(), at: 0 }).collect()
    }

    fn credit_of(lines: &[&str]) -> (Option<CreditLine>, Vec<String>) {
        let mut parts = DispatchParts::new("g", gazette_news::Format::Text);
        let mut lines = sent(lines);
        take_off(&mut parts, &mut lines, None);
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
