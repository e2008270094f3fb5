//! A feed as it was sent: every field with what is known about it, before any of it becomes a dispatch.

pub use crate::feed_head::Manners;
use gazette_news::{Fault, Format};
use url::Url;

use crate::dates::Dated;
use crate::{entities, limits, markup};

/// What a passage is written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Script {
    /// Plain text.
    #[default]
    Plain,
    /// HTML.
    Html,
    /// HTML that stood in the feed as markup (Atom's `xhtml`).
    Xhtml,
    /// Some other media type: a picture's bytes, a document.
    Foreign,
}

/// A text with what it is written in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The text, white space at its edges cut off.
    pub value: String,
    /// What it is written in.
    pub script: Script,
    /// The media type as declared.
    pub declared: Option<String>,
    /// Its language as declared by `xml:lang` or for the whole feed.
    pub language: Option<String>,
    /// What its relative addresses are resolved against.
    pub base: Option<String>,
    /// Where the text is, if not here (Atom's `src`).
    pub elsewhere: Option<String>,
}

impl Passage {
    /// The text with every relative address made whole.
    pub fn resolved(&self) -> String {
        let base = self.base.as_deref().and_then(|base| Url::parse(base).ok());
        match (self.script, base) {
            (Script::Html | Script::Xhtml, Some(base)) => markup::with_whole_addresses(&self.value, &base),
            _ => self.value.clone(),
        }
    }

    pub(crate) fn read(&self) -> markup::Fragment {
        self.fragment(&self.value)
    }

    fn fragment(&self, value: &str) -> markup::Fragment {
        let base = self.base.as_deref().and_then(|base| Url::parse(base).ok());
        match self.script {
            Script::Html | Script::Xhtml => markup::read(value, base.as_ref()),
            Script::Plain => plain(value),
            Script::Foreign => markup::Fragment::default(),
        }
    }

    /// As one line without markup: a title. What is longer than a line may be is left out.
    ///
    /// A title declared as plain text in which references still stand was escaped once too often: no headline prints `&amp;`.
    pub fn line(&self) -> String {
        let value = &self.value[..self.value.floor_char_boundary(limits::LINE_BYTES)];
        let joined = match self.script {
            Script::Plain => entities::decode(value).0.into_owned(),
            _ => self.fragment(value).paragraphs.join(" "),
        };
        joined.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn plain(text: &str) -> markup::Fragment {
    let whole = text.len();
    let text = &text[..text.floor_char_boundary(whole.min(limits::COPY_BYTES))];
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let paragraphs = text.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
    let paragraphs: Vec<String> = paragraphs.take(limits::PARAGRAPHS).map(str::to_owned).collect();
    let cut = whole > limits::COPY_BYTES || paragraphs.len() >= limits::PARAGRAPHS;
    markup::Fragment { paragraphs, cut, ..markup::Fragment::default() }
}

/// A person or body with the ways to reach it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    /// The name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The page.
    pub url: Option<String>,
}

impl Party {
    /// As one prints it: "Sara Haddad (sara@outlet.example)".
    pub fn shown(&self) -> Option<String> {
        match (&self.name, &self.email) {
            (Some(name), Some(email)) => Some(format!("{name} ({email})")),
            (Some(one), None) | (None, Some(one)) => Some(one.clone()),
            (None, None) => None,
        }
    }
}

/// A link and what it leads to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    /// The address, made whole.
    pub href: String,
    /// How it relates: `alternate`, `self`, `hub`, `enclosure`.
    pub rel: String,
    /// The media type declared.
    pub content_type: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// Its length in bytes, as written.
    pub length: Option<String>,
}

/// A category or keyword.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Category {
    /// The term.
    pub term: Option<String>,
    /// The vocabulary it is of.
    pub scheme: Option<String>,
    /// How it is shown.
    pub label: Option<String>,
}

/// A date as written, and as read where it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// As written.
    pub text: String,
    /// As read.
    pub dated: Option<Dated>,
}

/// Everything a feed, one of its postings, and the feed a posting was taken from can all have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Particulars {
    /// The identifier: `guid`, Atom `id`, `rdf:about`.
    pub id: Option<String>,
    /// Whether the identifier is said to be the page's address.
    pub id_is_link: Option<bool>,
    /// The title.
    pub title: Option<Passage>,
    /// The line under the title: a feed's description or tagline.
    pub subtitle: Option<Passage>,
    /// The summary or description of a posting.
    pub summary: Option<Passage>,
    /// The contents, in order.
    pub contents: Vec<Passage>,
    /// A note on the feed for people who see its source (Atom 0.3 `info`, FeedBurner).
    pub info: Option<Passage>,
    /// The page.
    pub link: Option<String>,
    /// All links.
    pub links: Vec<Link>,
    /// Who wrote it.
    pub authors: Vec<Party>,
    /// Who put it out.
    pub publisher: Option<Party>,
    /// Who helped.
    pub contributors: Vec<Party>,
    /// Categories and keywords.
    pub categories: Vec<Category>,
    /// The rights reserved.
    pub rights: Option<Passage>,
    /// Its language as declared.
    pub language: Option<String>,
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was last changed.
    pub updated: Option<Moment>,
    /// When it was made.
    pub created: Option<Moment>,
    /// When it is no longer to be shown.
    pub expired: Option<Moment>,
    /// Pictures and other media of Media RSS, podcasts and the like.
    pub media: Vec<gazette_news::Media>,
}

/// One posting of a feed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Posting {
    /// Its fields.
    pub particulars: Particulars,
    /// The feed it was taken from, where it says so.
    pub taken_from: Option<Box<Particulars>>,
    /// The page of comments.
    pub comments: Option<String>,
    /// Whether the feed ends in the middle of it.
    pub is_cut: bool,
}

/// A whole feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The format.
    pub format: Format,
    /// The dialect: `rss20`, `rss091n`, `atom03`, `cdf`, `json11`.
    pub dialect: &'static str,
    /// The feed's own fields.
    pub particulars: Particulars,
    /// What it asks of those who fetch it.
    pub manners: Manners,
    /// The program that wrote it.
    pub generator: Option<String>,
    /// Its icon or picture.
    pub image: Option<String>,
    /// Where it has moved to, as the feed itself says.
    pub moved_to: Option<String>,
    /// Its postings.
    pub postings: Vec<Posting>,
    /// What was odd about it.
    pub faults: Vec<Fault>,
}
