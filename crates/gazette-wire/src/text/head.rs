//! What stands above the copy: headers, section label, headline, standfirst.

use gazette_news::{DispatchParts, table_rows};

use super::{above, headers};
use crate::dates::Dated;
use crate::furniture::{self, Sent, is_credit_line, is_press, names_in_line};
use crate::{advisory, dates};

/// Lines looked at before the copy.
const HEAD_LINES: usize = 14;

/// Takes off everything above the copy and fills the fields it tells.
pub(super) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    advisory::take_off(parts, sent);
    headers::take_off(parts, sent);
    let above = (0..sent.len().min(HEAD_LINES))
        .find(|at| begins_copy(sent, *at, parts.headline.is_some()))
        .unwrap_or_else(|| usize::from(sent.len() > 1));
    let mut labels: Vec<Sent<'_>> = Vec::new();
    let mut kept: Vec<Sent<'_>> = Vec::new();
    for line in sent.drain(..above) {
        if let Some(moment) = date_alone(&line.text) {
            take_date(parts, moment);
        } else if above::take_signature(parts, &line.text) || above::is_furniture(&line.text) {
        } else if names_in_line(&line.text).is_some() || is_credit_line(&line.text) {
            kept.push(line);
        } else if is_press(&line.text)
            && kept.last().is_some_and(|above| names_in_line(&above.text).is_some())
        {
            // The agency of the byline above it.
            kept.push(line);
        } else if line.text.chars().any(char::is_alphabetic) {
            labels.push(line);
        }
    }
    kept.append(sent);
    *sent = kept;
    let labels = above::without_menu(labels, |label| &label.text);
    let mut labels = labels.into_iter().map(|l| l.text.into_owned()).peekable();
    if parts.headline.is_none() {
        let Some(mut first) = labels.next() else { return };
        while let Some(section) = above::section_of_path(&first) {
            parts.section = parts.section.take().or_else(|| Some(section.to_owned()));
            let Some(next) = labels.next() else { return };
            first = next;
        }
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
pub(super) fn date_alone(line: &str) -> Option<Dated> {
    let short = line.chars().count() <= 60 && line.split_whitespace().count() <= 9;
    let digits = line.chars().filter(|c| c.is_numeric()).count();
    if !short || digits < 5 {
        return None;
    }
    dates::read(line).filter(|d| d.precision >= dates::Precision::Day)
}

/// The first date is that of publication.
pub(super) fn take_date(parts: &mut DispatchParts, dated: Dated) {
    if parts.published.is_none() {
        parts.published = Some(dated.timestamp());
        parts.faults.extend(dated.zone_fault());
    }
}

/// Whether the copy begins with a line: it is prose, or has a dateline, or closes as a sentence does where a line above
/// it that does not is the headline.
fn begins_copy(sent: &[Sent<'_>], at: usize, has_headline: bool) -> bool {
    let line = &sent[at].text;
    // A table is copy.
    if is_prose(line) || table_rows(line).is_some() {
        return true;
    }
    let is_label = |above: &Sent<'_>| {
        is_open(&above.text)
            && above.text.chars().any(char::is_alphabetic)
            && date_alone(&above.text).is_none()
            && names_in_line(&above.text).is_none()
            && !is_credit_line(&above.text)
    };
    if !has_headline && !sent[..at].iter().any(is_label) {
        return false;
    }
    // A standfirst closes too, and what signs the copy stands between it and the copy.
    let is_signed_below = || {
        let below = sent[at + 1..].iter().take(4).take_while(|p| !is_prose(&p.text));
        below.into_iter().any(|p| date_alone(&p.text).is_some() || names_in_line(&p.text).is_some())
    };
    furniture::opens_with_dateline(line)
        || (!is_open(line)
            && line.split_whitespace().count() >= 3
            && names_in_line(line).is_none()
            && !is_credit_line(line)
            && !is_signed_below())
}

/// Whether a line ends without the point that closes a sentence.
fn is_open(line: &str) -> bool {
    !line.trim_end_matches(['"', '”', '»', ')', '\'', '’']).ends_with(['.', '…', '۔', '!', '?', '؟'])
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
