//! What is to be pressed: a finished plan. Everything the pages show is in it; the press looks nothing up.

use gazette_news::{ArticleId, Basis, Edition, Figure, Language, Outlet, Precedence, Reply};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A site and everything on it. Equal plans give equal bytes.
#[derive(Debug, Clone)]
pub struct Plan {
    /// When it is pressed. The news sitemap holds what was published in the two days before.
    pub at: Timestamp,
    /// The outlet as its readers know it.
    pub site: Site,
    /// Its articles, in no particular order.
    pub articles: Vec<ArticlePlan>,
}

/// The outlet as its readers know it.
#[derive(Debug, Clone)]
pub struct Site {
    /// The address readers use, without a slash at its end: `https://harbour.example`.
    pub home: String,
    /// The languages it publishes in, with its name in each. The first is the one of the front page at `/`.
    pub languages: Vec<SiteLanguage>,
    /// About and policy pages (rules 27 and 29).
    pub policies: Vec<Policy>,
    /// How to reach the newsroom, printed on the about page: a mail address or a page.
    pub contact: Option<String>,
    /// The key of the transparency log (C2SP signed-note verifier key).
    pub log_key: String,
    /// The log's origin line.
    pub log_origin: String,
}

/// The site in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteLanguage {
    /// Which language.
    pub language: Language,
    /// The outlet's name in it.
    pub name: String,
    /// One line under the name.
    pub tagline: Option<String>,
}

/// A page that says how the newsroom works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Its short name in addresses: `about`, `corrections`, `masthead`, `ownership-funding`, `sourcing`,
    /// `unnamed-sources`, `fact-checking`, `ethics`, `feedback`, `self-assessment`, or another.
    pub id: String,
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Its paragraphs, plain text.
    pub body: Vec<String>,
}

/// An article with all its editions.
#[derive(Debug, Clone)]
pub struct ArticlePlan {
    /// Its number.
    pub id: ArticleId,
    /// Its short name in addresses; may hold letters of any script.
    pub slug: String,
    /// All its editions, oldest first; never empty.
    pub editions: Vec<PressedEdition>,
    /// What is known about where its words come from, as it stood at the newest edition.
    pub record: Record,
}

/// An edition with its place in the log.
#[derive(Debug, Clone)]
pub struct PressedEdition {
    /// The edition.
    pub edition: Edition,
    /// The place of its leaf in the log.
    pub leaf: u64,
}

/// How we know: what stands behind an article, frozen with its newest edition.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Dispatches of the story.
    pub dispatches: u32,
    /// Origins among them.
    pub origins: u32,
    /// Independent owners of these.
    pub owners: u32,
    /// A sentence for each fold that made fewer owners of many outlets.
    pub folds: Vec<String>,
    /// The texts the article was written from or that carry the story, origins first.
    pub texts: Vec<TextLine>,
    /// The figures of the story that differ, lined up.
    pub figures: Vec<FigureLine>,
    /// Verdicts in force on claims of the story.
    pub verdicts: Vec<VerdictLine>,
    /// The copy tree as an SVG picture.
    pub copy_tree: Option<String>,
    /// Whose text it is: outlets whose sentences make up most of it, word for word.
    #[serde(default)]
    pub text_of: Vec<String>,
    /// The allegations of the article, with what became of asking whoever is accused.
    #[serde(default)]
    pub allegations: Vec<AllegationLine>,
    /// Words that rest on a source of ours who is not named, and whom another editor knows and accepted (rule 10).
    #[serde(default)]
    pub unnamed_sources: Vec<String>,
}

/// What readers are told of an allegation (rules 9 and 22).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AllegationLine {
    /// Its words.
    pub words: String,
    /// Its source is not named.
    pub unnamed: bool,
    /// Independent owners of different dispatches report it.
    pub corroborated: bool,
    /// Whether a reply was sought, and what came of it.
    pub reply: Reply,
}

/// One text that carries the story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TextLine {
    /// Who put it out.
    pub outlet: Outlet,
    /// The name of its owner, where known.
    pub owner: Option<String>,
    /// Its headline.
    pub headline: String,
    /// Its language.
    pub language: Language,
    /// Its page.
    pub url: Option<String>,
    /// When it was put out, as it says itself.
    pub published: Option<Timestamp>,
    /// When it came, where it does not say itself when it was put out.
    #[serde(default)]
    pub received: Option<Timestamp>,
    /// Whose copy it is: the outlet or agency, and how that is known. `None` for an origin.
    pub copied_from: Option<(String, Basis, Precedence)>,
    /// Whether the article was written from it.
    pub used: bool,
}

impl TextLine {
    /// By when it was out.
    pub fn out_by(&self) -> Option<Timestamp> {
        self.published.or(self.received)
    }
}

/// One row of the table of figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FigureLine {
    /// The figure.
    pub figure: Figure,
    /// As printed in its text: "at least 40 people".
    pub printed: String,
    /// Who said so.
    pub speaker: Option<String>,
    /// Through which outlet.
    pub outlet: String,
    /// When, as the text says.
    pub published: Option<Timestamp>,
    /// When the text came, where it does not say itself.
    #[serde(default)]
    pub received: Option<Timestamp>,
    /// Whether another row cannot be reconciled with it.
    pub conflicts: bool,
    /// Whether its source has told another number since, or its origin has been corrected.
    #[serde(default)]
    pub replaced: bool,
    /// Whether the speaker says that it is not so.
    #[serde(default)]
    pub denied: bool,
    /// Whether it stands in a copy alone: the text that was copied tells another number (rule 25).
    #[serde(default)]
    pub drifted: bool,
}

/// A verdict in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictLine {
    /// What was rated: the claim in the words it was made in, or what a denial says is not so.
    pub claim: String,
    /// The words that deny it, where the speaker did not say it but denied it.
    #[serde(default)]
    pub denial: Option<String>,
    /// Who made it.
    pub speaker: Option<String>,
    /// What was decided.
    pub rating: gazette_news::Rating,
    /// How it was checked.
    pub method: String,
    /// What it rests on: address and note.
    pub evidence: Vec<(String, String)>,
    /// When it came into force.
    pub since: Timestamp,
}

/// A finished file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// From the site's root, beginning with a slash; pages end in a slash and are served as `index.html` there.
    pub path: String,
    /// Its media type.
    pub content_type: &'static str,
    /// 200, or 410 for an article that is withdrawn.
    pub status: u16,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
