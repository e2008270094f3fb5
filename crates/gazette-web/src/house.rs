//! What the desk's pages ask of the rest of the house.
//!
//! Pages show results and hand on what an editor wants; they compute nothing. Time, randomness, the network, the engines
//! and the press stand behind this trait, so that a test can set the clock and a page cannot reach around it.

use std::future::Future;
use std::pin::Pin;

use gazette_desk::{Act, Refusal};
use gazette_news::{
    ArticleId, ArticleState, Digest, DispatchId, EditorId, Figure, Label, Language, MarkedByHand, Measure,
    Note, Party, Statement, StoryId, Unit, WireId,
};
use gazette_store::{KeptDispatch, KeptPolicy, KeptStory};
use jiff::Timestamp;
use tokio::sync::broadcast;

/// A result that takes a while.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Why the house could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// The editors' rules say no; shown with [`Refusal::sentence`] in her language.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The outside world did not play along: an address that may not be fetched, a page that does not answer.
    #[error("{0}")]
    Outside(Note),
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] gazette_store::Error),
}

impl From<Refusal> for HouseError {
    fn from(refusal: Refusal) -> HouseError {
        HouseError::Refused(refusal)
    }
}

/// Something happened that an open page may want to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A story has a new dispatch, or its counts changed.
    Story(StoryId),
    /// An article was published, changed or withdrawn.
    Article(ArticleId),
    /// A wire was polled.
    Wire(WireId),
}

/// A piece of a word-level difference of two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the older.
    Cut(String),
    /// Only in the newer.
    Added(String),
}

/// A copy beside the text it was copied from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyLine {
    /// Whose text was copied, and which.
    pub from: (String, DispatchId),
    /// Whose the copy is, and which.
    pub to: (String, DispatchId),
    /// How much of the copy stands in the other, in percent.
    pub share: u32,
    /// What it changed.
    pub changed: Changed,
}

/// What one text changed of another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// How many words of the other it leaves out.
    pub cut: u32,
    /// How many words it adds.
    pub added: u32,
    /// Where it says something else: figures first, then names, then other words.
    pub altered: Vec<AlteredWords>,
}

/// Words that a copy replaced.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AlteredWords {
    /// Whether a number became another.
    pub is_figure: bool,
    /// Whether a name did.
    pub is_name: bool,
    /// As the text has them that was copied.
    pub was: String,
    /// As the copy has them.
    pub is: String,
}

/// What a story is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Who is cited in it, most often cited first.
    pub people: Vec<PersonIn>,
    /// Where its dispatches are from.
    pub places: Vec<PlaceIn>,
    /// Its topics: set by an editor, or proposed.
    pub topics: Vec<TopicOf>,
}

/// Somebody who is cited in a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonIn {
    /// Her name as the dispatches write it, in each script.
    pub names: Vec<String>,
    /// What she is, as far as a dispatch says.
    pub role: Option<String>,
    /// In how many dispatches she is cited.
    pub dispatches: usize,
}

/// A place that dispatches of a story are from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceIn {
    /// Its name as printed.
    pub name: String,
    /// How many are from there.
    pub dispatches: usize,
}

/// A topic of the IPTC's Media Topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicOf {
    /// Its code, eight digits.
    pub code: String,
    /// Its name in the reader's language.
    pub name: String,
    /// The section it is mapped to.
    pub section: String,
    /// Whether it is one of the first level.
    pub is_top: bool,
    /// Whether an editor set it; proposed otherwise.
    pub is_set: bool,
}

/// The figures that a story's dispatches tell of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureTable {
    /// What is measured.
    pub measure: Measure,
    /// Its currency or unit.
    pub unit: Option<Unit>,
    /// What is counted, where the measure does not say it, in the reader's language where that has a name for it.
    pub counted: Option<String>,
    /// The numbers, smallest first.
    pub rows: Vec<FigureRow>,
}

impl FigureTable {
    /// Whether two of its numbers cannot both be right.
    pub fn conflicts(&self) -> bool {
        self.rows.iter().any(|row| row.state == FigureState::Conflicts)
    }

    /// Whether it stands among the tolls, and not among the other numbers.
    pub fn is_toll(&self) -> bool {
        self.measure.is_toll()
    }
}

/// A number, who says so, and everybody who tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// The number.
    pub figure: Figure,
    /// The number as it is printed in the reader's language, with what it counts: "at least 40 people".
    pub printed: String,
    /// Whether copies alone tell it: the text that they copy tells another number.
    pub drifted: bool,
    /// Who says so, by her name in the reader's language where a dispatch writes it; `None` where the texts say it
    /// themselves.
    pub speaker: Option<String>,
    /// Whom the texts name between the speaker and themselves: the agency that quotes her.
    pub via: Vec<String>,
    /// Through whom: outlets with the dispatch each tells it in.
    pub through: Vec<(String, DispatchId)>,
    /// When it was first told.
    pub since: Timestamp,
    /// How it stands beside the others.
    pub state: FigureState,
}

/// How a number stands beside the others that are told of the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureState {
    /// Nothing contradicts it.
    Stands,
    /// Another one that stands cannot be reconciled with it.
    Conflicts,
    /// Whoever told it has told another since, or the text it was copied from has been corrected.
    Replaced,
    /// Who is named beside it says that it is not so.
    Denied,
}

/// What the gate says of a draft, and the labels it would be printed with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rehearsal {
    /// What the gate points out, in her language.
    pub findings: Vec<String>,
    /// The labels as the record stands now.
    pub labels: Vec<Label>,
}

/// A piece of a text in which something was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bit {
    /// The piece.
    pub text: String,
    /// Whether it is what was looked for.
    pub is_asked: bool,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Articles, by their drafts and what readers see of them.
    pub articles: Vec<FoundArticle>,
    /// Stories, by their dispatches and their titles.
    pub stories: Vec<FoundStory>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
}

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundArticle {
    /// Its number.
    pub id: ArticleId,
    /// Its language code.
    pub language: String,
    /// How it stands.
    pub state: ArticleState,
    /// Its headline.
    pub title: Vec<Bit>,
    /// Some of it around what was found; empty where that stands in the headline alone.
    pub excerpt: Vec<Bit>,
}

/// A story of which something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundStory {
    /// The story; `None` for a dispatch that has none yet.
    pub story: Option<KeptStory>,
    /// Its title.
    pub title: Vec<Bit>,
    /// Its latest dispatches that were found.
    pub dispatches: Vec<FoundDispatch>,
    /// How many more of its dispatches were found.
    pub more: usize,
}

/// A dispatch that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDispatch {
    /// The dispatch.
    pub kept: KeptDispatch,
    /// Whose it is.
    pub outlet: Vec<Bit>,
    /// Its headline.
    pub headline: Vec<Bit>,
    /// Some of it around what was found; empty where that stands elsewhere.
    pub excerpt: Vec<Bit>,
}

/// What is asked of the press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Which article.
    pub article: ArticleId,
    /// What to do with it. Its draft, if it has one, is what will be published.
    pub act: Act,
    /// Who orders it.
    pub by: EditorId,
    /// The number of the draft's save that she has read, where its words go out: another save in the meantime is a
    /// conflict. `None` where no draft is printed, or whatever it is by then is meant.
    pub number: Option<i64>,
}

/// A wire's delivery by push, folder or hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// By which wire.
    pub wire: WireId,
    /// From where, if that is known.
    pub url: Option<String>,
    /// Its `Content-Type`, if that is known.
    pub content_type: Option<String>,
    /// The exact bytes.
    pub bytes: Vec<u8>,
}

/// An editor's word on how a text was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// The text.
    pub dispatch: DispatchId,
    /// The version she has read; another one in the meantime is a conflict.
    pub version: i64,
    /// What is to be put right.
    pub change: Remark,
    /// Who says so.
    pub by: EditorId,
}

/// What is to be put right about a text's statements. Statements are named by their numbers in the store: they are
/// others as soon as somebody else has changed any of them, so that nobody corrects what she has not seen.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// A statement is missing.
    Add(MarkedByHand),
    /// This is how that statement should read.
    Replace {
        /// Which.
        statement: i64,
        /// As it should be.
        with: MarkedByHand,
        /// Whether all statements that had its speaker get the new one.
        all_of_speaker: bool,
    },
    /// That is no statement.
    Remove(i64),
    /// Everything as the engine found it.
    TakeBack,
}

/// The rest of the house.
pub trait House: Send + Sync + 'static {
    /// What time it is.
    fn now(&self) -> Timestamp;

    /// 32 bytes nobody can guess.
    fn secret(&self) -> [u8; 32];

    /// The SHA-256 of bytes.
    fn digest(&self, bytes: &[u8]) -> Digest;

    /// Publishes, corrects, withdraws: everything or nothing. The gate of [`gazette_desk::check_copy`] is asked inside.
    fn press(&self, order: Order) -> Later<'_, Result<(), HouseError>>;

    /// What the gate would point out about an article's draft now and the labels it would carry, without publishing; or
    /// the refusal.
    fn rehearse(&self, article: ArticleId, language: Language) -> Later<'_, Result<Rehearsal, HouseError>>;

    /// The sentences of an article's draft that tell a figure or name somebody, and of which nobody has said how they are
    /// known (rule 1).
    fn unsourced(&self, article: ArticleId) -> Later<'_, Result<Vec<String>, HouseError>>;

    /// The words of an article's allegations that wait for a second person, since they rest on a single unnamed source.
    fn waiting_allegations(&self, article: ArticleId) -> Later<'_, Result<Vec<String>, HouseError>>;

    /// Seals who a source is that readers are not told.
    fn seal(&self, name: &str) -> Vec<u8>;

    /// Reads who a source is.
    fn unseal(&self, sealed: &[u8]) -> Result<String, HouseError>;

    /// Keeps a delivery. When it returns, the bytes are safe; reading them follows by itself.
    fn receive(&self, delivery: Delivery) -> Later<'_, Result<(), HouseError>>;

    /// Fetches one page by its address through the one egress function and keeps it as a delivery of `wire`.
    fn read_page<'a>(&'a self, wire: &'a WireId, url: &'a str) -> Later<'a, Result<(), HouseError>>;

    /// Fetches and archives evidence; the name of the kept bytes.
    fn archive<'a>(&'a self, url: &'a str) -> Later<'a, Result<Digest, HouseError>>;

    /// The copy tree of a story as an SVG picture, its words in the reader's language.
    fn copy_tree(&self, story: StoryId, language: Language) -> Later<'_, Result<String, HouseError>>;

    /// The people and bodies of a text, with what it calls them and which of these statements are theirs.
    fn parties(
        &self,
        text: String,
        language: Language,
        statements: Vec<Statement>,
    ) -> Later<'_, Result<Vec<Party>, HouseError>>;

    /// What each copy of a story cut, added and changed.
    fn copies(&self, story: StoryId) -> Later<'_, Result<Vec<CopyLine>, HouseError>>;

    /// What a text in a language changed of an older one.
    fn changed(&self, older: &str, newer: &str, language: Language) -> Changed;

    /// The word-level difference of two texts.
    fn difference(&self, older: &str, newer: &str) -> Vec<Piece>;

    /// How the number of independent origins of a story came about, a sentence for each fold in the reader's language.
    fn independence(&self, story: StoryId, language: Language) -> Later<'_, Result<Vec<String>, HouseError>>;

    /// What has all the words that an editor typed, latest first; the next page begins before a dispatch of that number.
    fn search<'a>(&'a self, typed: &'a str, before: Option<i64>) -> Later<'a, Result<Found, HouseError>>;

    /// What a story is about, its topics called in the reader's language.
    fn about(&self, story: StoryId, language: Language) -> Later<'_, Result<About, HouseError>>;

    /// The figures that a story's dispatches tell, lined up by what they tell of, those in conflict first.
    fn figures(&self, story: StoryId, language: Language) -> Later<'_, Result<Vec<FigureTable>, HouseError>>;

    /// All topics a story can be given, called in the reader's language, those of the first level before those under them.
    fn topics(&self, language: Language) -> Vec<TopicOf>;

    /// Takes an editor's word on how a text was read, and counts its story again.
    fn correct(&self, correction: Correction) -> Later<'_, Result<(), HouseError>>;

    /// Counts a story again after an editor moved its dispatches.
    fn recount(&self, story: StoryId) -> Later<'_, Result<(), HouseError>>;

    /// Starts an article's draft from dispatches: words, attribution and credit carried along.
    fn draft_from<'a>(
        &'a self,
        dispatches: &'a [DispatchId],
        by: EditorId,
    ) -> Later<'a, Result<ArticleId, HouseError>>;

    /// The pages in which readers learn who the newsroom is, as they are now.
    fn policies(&self) -> Later<'_, Result<Vec<KeptPolicy>, HouseError>>;

    /// Makes the site anew after something it is made from besides its articles was changed.
    fn remake_site(&self) -> Later<'_, Result<(), HouseError>>;

    /// Hears of what happens from now on.
    fn listen(&self) -> broadcast::Receiver<News>;
}
