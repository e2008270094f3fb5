//! One text as one outlet put it out, cleaned of everything that is not the copy.

use std::ops::Deref;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Byline, Copytext, CreditLine, Dateline, Direction, Fault, Language, Met, Note};

/// The format a dispatch was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A web page.
    Html,
    /// RSS 0.91–2.0.
    Rss,
    /// Atom 0.3 or 1.0 (RFC 4287).
    Atom,
    /// RSS 0.90 or 1.0, in RDF.
    Rdf,
    /// Channel Definition Format.
    Cdf,
    /// JSON Feed 1.0 or 1.1.
    JsonFeed,
    /// IPTC ninjs 1.x–3.1.
    Ninjs,
    /// IPTC NewsML-G2.
    #[serde(rename = "newsml-g2")]
    NewsmlG2,
    /// News Industry Text Format.
    Nitf,
    /// IPTC 7901 and ANPA plain copy with control characters.
    Iptc7901,
    /// E-mail (RFC 5322).
    Email,
    /// Plain text with its furniture.
    Text,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 12] = [
        Format::Html,
        Format::Rss,
        Format::Atom,
        Format::Rdf,
        Format::Cdf,
        Format::JsonFeed,
        Format::Ninjs,
        Format::NewsmlG2,
        Format::Nitf,
        Format::Iptc7901,
        Format::Email,
        Format::Text,
    ];

    /// The format of a word as in JSON; `None` for one that is none.
    pub fn of(word: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// The word it has in JSON and on the command line: `"newsml-g2"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Rss => "rss",
            Format::Atom => "atom",
            Format::Rdf => "rdf",
            Format::Cdf => "cdf",
            Format::JsonFeed => "json-feed",
            Format::Ninjs => "ninjs",
            Format::NewsmlG2 => "newsml-g2",
            Format::Nitf => "nitf",
            Format::Iptc7901 => "iptc7901",
            Format::Email => "email",
            Format::Text => "text",
        }
    }
}

/// Whether the sender lets it be used (IPTC *pubStatus*; the same three values in ninjs and NewsML-G2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PubStatus {
    /// May be used.
    #[default]
    Usable,
    /// Must not be used for now.
    Withheld,
    /// Must not be used, ever: a kill.
    Canceled,
}

/// What the sender asks us to do with this version (IPTC *signal*, and the trade's advisory words).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signal {
    /// New facts were added.
    Update,
    /// A factual error was mended.
    Correction,
    /// The story is wrong and must not be used.
    Kill,
    /// Stop use while it is checked.
    Hold,
}

/// A picture or other media that came with the copy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// Where it is.
    pub url: String,
    /// What it shows, for readers.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub caption: Option<String>,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub credit: Option<String>,
    /// What it shows, for those who cannot see it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub alt: Option<String>,
    /// Its media type, such as `image/jpeg`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub content_type: Option<String>,
}

/// What it is about, as the sender says: a concept of a controlled vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Subject {
    /// The concept's URI or QCode (`medtop:20000055`), where one was given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// Its name in the dispatch's language, where one was given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
}

/// One of several wordings the sender gives for the same part: a main headline and a short one, a body in HTML and one
/// in plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Wording {
    /// What it is for, in the sender's word: `main`, `short`, `seo`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub role: Option<String>,
    /// Its media type.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub content_type: Option<String>,
    /// As sent.
    pub text: String,
}

/// A party that gave information used in the copy (IPTC *infoSource*): another agency, a ministry, a witness.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InfoSource {
    /// Its name as sent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// Its part in the copy, in the sender's word or code.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub role: Option<String>,
    /// Its URI, QCode or literal.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
}

/// The sender's own record of one dispatch, exact, in a format with more fields than there are nouns for. It is what
/// a later reader of the format, and a lossless way out, go back to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Record {
    /// The format it is in.
    pub format: Format,
    /// The text of this item alone, cut out of what came.
    pub text: String,
}

/// The parts of a dispatch, to be filled in by a reader of some format and handed to [`Dispatch::new`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DispatchParts {
    /// The sender's own identifier; made from the content where none was sent (with a fault).
    pub guid: String,
    /// The sender's version number, where one was sent (ninjs and NewsML-G2 `version`).
    pub version: Option<String>,
    /// The format it was read from.
    pub format: Format,
    /// Its page on the web.
    pub url: Option<String>,
    /// The outlet that put it out, as named in the input.
    pub outlet: Option<String>,
    /// The section label: "Legal Matters".
    pub section: Option<String>,
    /// The headline, without its attribution.
    pub headline: Option<String>,
    /// Who says so, as the headline tells: "Official" of "…: Official".
    pub headline_attribution: Option<String>,
    /// Slugline: the sender's tokens for the story.
    pub slugline: Option<String>,
    /// Where and when it was written.
    pub dateline: Option<Dateline>,
    /// Who wrote it.
    pub byline: Option<Byline>,
    /// Whose copy it says it is.
    pub credit: Option<CreditLine>,
    /// The language of the copy.
    pub language: Language,
    /// When it was first put out.
    pub published: Option<Timestamp>,
    /// When this version was put out.
    pub updated: Option<Timestamp>,
    /// Not to be shown before (IPTC *embargoed*).
    pub embargo: Option<Timestamp>,
    /// Whether the sender lets it be used.
    pub status: PubStatus,
    /// What the sender asks us to do with this version.
    pub signal: Option<Signal>,
    /// IPTC urgency, 1 (highest) to 9.
    pub urgency: Option<u8>,
    /// A note to editors; never published.
    pub ed_note: Option<String>,
    /// Copyright and usage terms, as sent.
    pub rights: Option<String>,
    /// Keywords and categories, as sent.
    pub tags: Vec<String>,
    /// Concepts of a controlled vocabulary, as sent.
    pub subjects: Vec<Subject>,
    /// The sender's summary or standfirst.
    pub summary: Option<String>,
    /// Pictures and other media.
    pub media: Vec<Media>,
    /// Every headline as sent, where the sender gives several or says what they are for.
    pub headlines: Vec<Wording>,
    /// Every body as sent, where the sender gives several or says what they are for.
    pub bodies: Vec<Wording>,
    /// Where the content is from, as the sender says beside the dateline (IPTC *located*).
    pub located: Option<String>,
    /// Who gave information used in the copy.
    pub info_sources: Vec<InfoSource>,
    /// The sender's own record, for formats with more fields than these.
    pub record: Option<Record>,
    /// The copy alone.
    pub copy: Copytext,
    /// What was odd.
    pub faults: Vec<Fault>,
}

impl DispatchParts {
    /// Parts with nothing but an identifier and a format: a reader fills in what it finds.
    pub fn new(guid: impl Into<String>, format: Format) -> DispatchParts {
        DispatchParts {
            guid: guid.into(),
            version: None,
            format,
            url: None,
            outlet: None,
            section: None,
            headline: None,
            headline_attribution: None,
            slugline: None,
            dateline: None,
            byline: None,
            credit: None,
            language: Language::UNDETERMINED,
            published: None,
            updated: None,
            embargo: None,
            status: PubStatus::Usable,
            signal: None,
            urgency: None,
            ed_note: None,
            rights: None,
            tags: Vec::new(),
            subjects: Vec::new(),
            summary: None,
            media: Vec::new(),
            headlines: Vec::new(),
            bodies: Vec::new(),
            located: None,
            info_sources: Vec::new(),
            record: None,
            copy: Copytext::default(),
            faults: Vec::new(),
        }
    }

    /// The headline with who says so, in one line: "Dam is full: Official". Lists print it and formats without a place
    /// for the attribution carry it, so that nobody's word becomes a fact on the way.
    pub fn headline_line(&self) -> Option<String> {
        let headline = self.headline.as_ref()?;
        Some(match &self.headline_attribution {
            Some(who) => format!("{headline}: {who}"),
            None => headline.clone(),
        })
    }
}

/// One text as one outlet put it out, cleaned.
///
/// Invariants: it has an identifier, and it says something (copy, headline or summary), tells us to act (a kill or a
/// hold) or carries its sender's record (a package, a plan, a picture without words). Its parts can be read but not
/// changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatch(DispatchParts);

impl Dispatch {
    /// Checks the parts.
    ///
    /// # Errors
    /// [`BadDispatch`] names the invariant that does not hold.
    pub fn new(parts: DispatchParts) -> Result<Dispatch, BadDispatch> {
        if parts.guid.trim().is_empty() {
            return Err(BadDispatch::NoGuid);
        }
        if parts.urgency.is_some_and(|u| !(1..=9).contains(&u)) {
            return Err(BadDispatch::Urgency);
        }
        let says = !parts.copy.is_empty() || parts.headline.is_some() || parts.summary.is_some();
        let acts = parts.status != PubStatus::Usable || parts.signal.is_some();
        if says || acts || parts.record.is_some() {
            Ok(Dispatch(parts))
        } else {
            Err(BadDispatch::SaysNothing)
        }
    }

    /// The direction the copy runs in.
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }

    /// The copy as one text.
    pub fn text(&self) -> &str {
        self.copy.text()
    }

    /// Whether the sender forbids use for good.
    pub fn is_killed(&self) -> bool {
        self.status == PubStatus::Canceled || self.signal == Some(Signal::Kill)
    }

    /// Gives the parts back, to be changed and checked again.
    pub fn into_parts(self) -> DispatchParts {
        self.0
    }
}

impl Deref for Dispatch {
    type Target = DispatchParts;
    fn deref(&self) -> &DispatchParts {
        &self.0
    }
}

/// Parts that do not make a dispatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadDispatch {
    /// No identifier.
    #[error("a dispatch needs an identifier")]
    NoGuid,
    /// Neither copy, headline nor summary, and neither an instruction nor a sender's record.
    #[error(
        "a dispatch needs copy, a headline or a summary, unless it is a kill, a hold or a sender's record"
    )]
    SaysNothing,
    /// Urgency outside IPTC's range.
    #[error("urgency runs from 1 to 9")]
    Urgency,
}

impl From<BadDispatch> for Note {
    fn from(bad: BadDispatch) -> Note {
        match bad {
            BadDispatch::NoGuid => Met::NeedsGuid,
            BadDispatch::SaysNothing => Met::SaysNothing,
            BadDispatch::Urgency => Met::BadUrgency,
        }
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dispatch_says_something_or_tells_us_to_act() {
        let parts = DispatchParts::new("g1", Format::Text);
        assert_eq!(Dispatch::new(parts.clone()), Err(BadDispatch::SaysNothing));
        let kill = DispatchParts { status: PubStatus::Canceled, ..parts };
        assert!(Dispatch::new(kill).is_ok_and(|d| d.is_killed()));
        assert_eq!(Dispatch::new(DispatchParts::new(" ", Format::Text)), Err(BadDispatch::NoGuid));
    }
}
