//! What stands above the copy: mail headers, section label, headline, standfirst.

use gazette_news::{DispatchParts, table_rows};

use crate::dates::Dated;
use crate::furniture::{Sent, fold, is_credit_line, names_in_line, names_of};
use crate::{advisory, dates};

/// Headers of mail and of old wire copy, folded; the text after the colon is theirs.
#[rustfmt::skip]
const HEADERS: &[&str] = &[
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "message-id", "content-type", "mime-version",
    "return-path", "received", "x-mailer", "importance", "list-id", "list-unsubscribe", "headline", "title",
    "section", "category", "author", "published", "slug", "keywords", "url", "link", "العنوان", "القسم", "التاریخ",
    "الموضوع", "عنوان", "تاریخ", "موضوع", "کد خبر", "تاریخ انتشار", "رمز الخبر",
];

/// Lines looked at before the copy.
const HEAD_LINES: usize = 14;

/// Name and value of a header line.
pub(super) fn header(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.split_once(':')?;
    if name.len() > 32 || value.starts_with("//") {
        return None;
    }
    let folded = fold(name.trim().trim_start_matches(['*', '|', '#']));
    HEADERS
        .contains(&folded.trim())
        .then(|| (folded.trim().to_owned(), value.trim().trim_end_matches('|').trim()))
}

/// Takes off everything above the copy and fills the fields it tells.
pub(super) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    advisory::take_off(parts, sent);
    take_headers(parts, sent);
    let above = sent
        .iter()
        .take(HEAD_LINES)
        // A table is copy.
        .position(|p| is_prose(&p.text) || table_rows(&p.text).is_some())
        .unwrap_or_else(|| usize::from(sent.len() > 1));
    let mut labels: Vec<Sent<'_>> = Vec::new();
    let mut kept: Vec<Sent<'_>> = Vec::new();
    for line in sent.drain(..above) {
        if let Some(moment) = date_alone(&line.text) {
            take_date(parts, moment);
        } else if names_in_line(&line.text).is_some() || is_credit_line(&line.text) {
            kept.push(line);
        } else if line.text.chars().any(char::is_alphabetic) {
            labels.push(line);
        }
    }
    kept.append(sent);
    *sent = kept;
    let mut labels = labels.into_iter().map(|l| l.text.into_owned()).peekable();
    if parts.headline.is_none() {
        let Some(mut first) = labels.next() else { return };
        if let Some(next) = labels.peek().filter(|next| is_section_label(&first, next)) {
            let next = next.clone();
            parts.section = parts.section.take().or(Some(std::mem::replace(&mut first, next)));
            labels.next();
        }
        parts.headline = Some(first);
    }
    let rest: Vec<String> = labels.filter(|l| parts.headline.as_ref() != Some(l)).collect();
    if !rest.is_empty() && parts.summary.is_none() {
        parts.summary = Some(rest.join(" "));
    }
}

/// The moment of a line that is nothing but a date, and perhaps a word before it: "Published: 12 May 2026".
fn date_alone(line: &str) -> Option<Dated> {
    let short = line.chars().count() <= 60 && line.split_whitespace().count() <= 9;
    let digits = line.chars().filter(|c| c.is_numeric()).count();
    if !short || digits < 5 {
        return None;
    }
    dates::read(line).filter(|d| d.precision >= dates::Precision::Day)
}

/// The first date is that of publication.
fn take_date(parts: &mut DispatchParts, dated: Dated) {
    if parts.published.is_none() {
        parts.published = Some(dated.timestamp());
        parts.faults.extend(dated.zone_fault());
    }
}

fn take_headers(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    let mut headers = 0;
    for line in sent.iter().take(HEAD_LINES) {
        let Some((name, value)) = header(&line.text) else { break };
        headers += 1;
        if value.is_empty() {
            continue;
        }
        let value = value.to_owned();
        match name.as_str() {
            "subject" | "headline" | "title" | "العنوان" | "عنوان" | "الموضوع" => {
                parts.headline = parts.headline.take().or(Some(without_reply_marks(&value)))
            }
            "section" | "category" | "القسم" => parts.section = Some(value),
            "author" => {
                parts.byline =
                    Some(gazette_news::Byline { names: names_of(&value), text: value, seen: line.span() })
            }
            "slug" => parts.slugline = Some(value),
            "keywords" => {
                parts.tags = value
                    .split([',', '،', ';'])
                    .map(|t| t.trim().to_owned())
                    .filter(|t| !t.is_empty())
                    .collect()
            }
            "url" | "link" => parts.url = parts.url.take().or(Some(value)),
            "date" | "sent" | "published" | "التاریخ" | "تاریخ" | "تاریخ انتشار" => {
                if let Some(dated) = dates::read(&value) {
                    take_date(parts, dated);
                }
            }
            "message-id" => parts.guid = value.trim_matches(['<', '>']).to_owned(),
            _ => {}
        }
    }
    sent.drain(..headers);
}

/// A subject without "Re:", "Fwd:" and the name of a list in brackets.
fn without_reply_marks(subject: &str) -> String {
    let mut rest = subject.trim();
    loop {
        let lower = rest.to_ascii_lowercase();
        let mark = ["re:", "fwd:", "fw:"].iter().find(|m| lower.starts_with(**m));
        match mark {
            Some(mark) => rest = rest[mark.len()..].trim_start(),
            None => break,
        }
    }
    match rest.strip_prefix('[').and_then(|r| r.split_once(']')) {
        Some((_, after)) if !after.trim().is_empty() => after.trim().to_owned(),
        _ => rest.to_owned(),
    }
}

/// Sentences, as against a label or a headline.
fn is_prose(paragraph: &str) -> bool {
    let count = paragraph.chars().count();
    let words = paragraph.split_whitespace().count();
    let closed = paragraph.trim_end_matches(['"', '”', '»', ')', '\'', '’']).ends_with(['.', '…', '۔']);
    count > 160 || (closed && words > 8) || paragraph.contains(". ") && words > 12
}

/// A short label above a longer headline: "Legal Matters".
fn is_section_label(label: &str, next: &str) -> bool {
    let words = label.split_whitespace().count();
    words <= 4
        && label.chars().count() <= 40
        && next.split_whitespace().count() >= 3
        && next.chars().count() > label.chars().count()
        && !label.ends_with(['.', '!', '?', '؟', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_lose_their_reply_marks() {
        assert_eq!(without_reply_marks("Fwd: Re: [press] Ferry late again"), "Ferry late again");
    }

    #[test]
    fn addresses_are_no_headers() {
        assert_eq!(header("https://asp.example/1"), None);
        assert_eq!(header("Subject: Ferry late"), Some(("subject".to_owned(), "Ferry late")));
        assert_eq!(header("The minister said: go"), None);
    }
}
