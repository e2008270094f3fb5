//! The furniture of wire copy: section label, headline attribution, dateline, byline, credit line, the outlet's blurb.
//!
//! Pages, feeds, agencies' formats and plain text share these rules. [`dress`] is the way in: it takes a dispatch whose
//! headline and copy are still as they were sent and moves the furniture into its fields.
//!
//! What is taken off the copy: section label, byline, credit line, end mark, whatever follows the end mark, and the
//! outlet's own blurb. The **dateline stays in the copy** as its first words (it is part of the copy as printed) and
//! is read into its field as well; an agency's tag inside the dateline stays likewise.

mod blurb;
mod byline;
mod closing;
mod credit;
mod dateline;
mod headline;
mod offers;
pub(crate) mod phrases;
mod words;

use std::borrow::Cow;

use gazette_news::{Copytext, CreditLine, DispatchParts, Format, Span};

use crate::{advisory, text};

pub(crate) use blurb::{is_blurb, is_end_mark, is_syndication_line, says_it_goes_on};
pub(crate) use byline::{agency_in, names_in_line, names_of};
pub(crate) use credit::{credit_of, is_credit_line};
pub(crate) use dateline::{of_line as dateline_of, opens_with_one as opens_with_dateline};
pub use headline::{Attributed, split_attribution};
pub(crate) use offers::without_offers;
pub(crate) use words::{fold, is_press, names_agency};

/// One paragraph of the copy as it was sent, and the code point it began at in the plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sent<'t> {
    /// The paragraph, trimmed.
    pub text: Cow<'t, str>,
    /// Where it began, in code points.
    pub at: u32,
}

impl Sent<'_> {
    /// The span of `part`, which must be a slice of this paragraph.
    fn span_of(&self, part: &str) -> Option<Span> {
        let from = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let before = self.text.get(..from)?.chars().count() as u32;
        let start = self.at + before;
        Span::new(start, start + part.chars().count() as u32).ok()
    }

    /// The whole paragraph's span.
    pub(crate) fn span(&self) -> Option<Span> {
        self.span_of(&self.text)
    }
}

/// Moves furniture out of a dispatch's headline and copy into its fields.
///
/// For readers of feeds, pages and agencies' formats: fill in `headline` and `copy` as they were sent and call this
/// once, before [`gazette_news::Dispatch::new`]. Fields that the format filled already (a byline of its own element,
/// a credit) are kept; the furniture is taken off the copy all the same. `seen` spans are code points of `copy.text()`
/// as it was before.
pub fn dress(parts: &mut DispatchParts) {
    let copy = std::mem::take(&mut parts.copy);
    let paragraphs = copy.iter().zip(copy.paragraphs());
    let mut sent: Vec<Sent<'_>> =
        paragraphs.map(|(text, span)| Sent { text: text.into(), at: span.start() }).collect();
    let (before, bytes) = (sent.len(), bytes_of(&sent));
    take_off(parts, &mut sent);
    // Furniture is only ever taken off: what is as long as before is as before.
    parts.copy = match (sent.len(), bytes_of(&sent)) == (before, bytes) {
        true => copy,
        false => Copytext::from_paragraphs(sent.iter().map(|p| &p.text)),
    };
}

/// Whose copy a plain text says it is: what [`dress`] would read, of a text that has nothing above its copy.
pub fn signed(text: &str) -> Signed {
    let mut parts = DispatchParts::new(String::new(), Format::Text);
    let mut sent = text::paragraphs(text);
    take_off(&mut parts, &mut sent);
    Signed { credit: parts.credit, agency: parts.dateline.and_then(|dateline| dateline.agency) }
}

/// Whose copy a text says it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signed {
    /// Its credit line.
    pub credit: Option<CreditLine>,
    /// The agency of its dateline.
    pub agency: Option<String>,
}

fn bytes_of(sent: &[Sent<'_>]) -> usize {
    sent.iter().map(|p| p.text.len()).sum()
}

/// [`dress`] for paragraphs whose places in the plain text are known.
pub(crate) fn dress_sent(parts: &mut DispatchParts, mut sent: Vec<Sent<'_>>) {
    take_off(parts, &mut sent);
    parts.copy = Copytext::from_paragraphs(sent.iter().map(|p| &p.text));
}

fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    advisory::take_off(parts, sent);
    // Without a colon there is nothing to be split off.
    if let Some(printed) =
        parts.headline.take_if(|printed| printed.contains(':') || printed.trim().len() < printed.len())
    {
        let opening = opening_of(sent);
        let split = split_attribution(&printed, &opening);
        parts.headline = Some(split.headline);
        parts.headline_attribution = parts.headline_attribution.take().or(split.attribution);
    }
    take_off_desk(parts);
    offers::take_off(sent);
    let taken = blurb::take_off(sent);
    let signed = byline::take_off(parts, sent);
    credit::take_off(parts, sent, signed);
    dateline::read(parts, sent);
    parts.credit = parts.credit.take().or(taken);
}

/// What agencies' desks are called before a headline, folded.
#[rustfmt::skip]
const DESKS: &[&str] = &[
    "عام", "سیاسی", "اقتصادی", "ریاضی", "ثقافی", "اجتماعی", "دولی", "محلی", "عربی", "علمی", "تقنی", "صحی", "امنی", "طقس",
    "فنون", "منوعات", "محلیات", "ریاضه", "اقتصاد", "سیاسه", "ثقافه", "مجتمع",
];

/// «عام / افتتاح الجسر»: the desk before the headline is the section.
fn take_off_desk(parts: &mut DispatchParts) {
    let Some((desk, headline)) = parts.headline.as_deref().and_then(|printed| printed.split_once('/')) else {
        return;
    };
    let (desk, headline) = (desk.trim(), headline.trim());
    if DESKS.contains(&words::fold(desk).trim()) && headline.split_whitespace().count() >= 3 {
        let (desk, headline) = (desk.to_owned(), headline.to_owned());
        parts.section = parts.section.take().or(Some(desk));
        parts.headline = Some(headline);
    }
}

/// The first words of the copy, enough to see who speaks in it.
fn opening_of(sent: &[Sent<'_>]) -> String {
    let mut opening = String::new();
    for paragraph in sent.iter().take(6) {
        opening.push_str(&paragraph.text[..paragraph.text.floor_char_boundary(2_000)]);
        opening.push('\n');
        if opening.len() > 4_000 {
            break;
        }
    }
    opening
}
