//! Why an editor may not do something, in her language.

use gazette_news::{ArticleState, Language, isolated};
use jiff::Timestamp;

use crate::{Needed, Permission, PolicyPage, Role};

mod sentences;
#[cfg(test)]
mod tests;

/// Why not. Exhaustive: whoever shows refusals shows them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Her role does not include it.
    Role {
        /// What she wanted.
        wanted: Permission,
        /// What she is.
        role: Role,
    },
    /// The article is not in a state that allows it.
    State {
        /// What was wanted: `"correct"`.
        act: &'static str,
        /// How it stands.
        state: ArticleState,
    },
    /// The embargo has not run out (rule 21).
    Embargoed {
        /// Until when.
        until: Timestamp,
    },
    /// A time that has passed cannot be scheduled.
    Past {
        /// Which.
        at: Timestamp,
    },
    /// An assertion has no source (rule 1).
    Unsourced {
        /// Its words.
        words: String,
    },
    /// Words put down to dispatches tell a figure that none of them has (rule 1).
    FigureNowhere {
        /// The figure, as printed.
        figure: String,
        /// The words.
        words: String,
    },
    /// Words put down to dispatches name somebody or something that none of them names (rule 1).
    NameNowhere {
        /// The name, as printed.
        name: String,
        /// The words.
        words: String,
    },
    /// Republished copy lost its credit (rule 8).
    NoCredit {
        /// Whose credit is missing.
        agency: String,
    },
    /// The byline prints another's reporter as one of ours (rules 8 and 11).
    BylineOfAnother {
        /// The byline.
        byline: String,
        /// Whom she wrote it for.
        outlet: String,
    },
    /// A dispatch the article rests on was killed by its sender (rule 19).
    Killed {
        /// Its headline.
        headline: String,
    },
    /// The site lacks a page that readers must find before anything is published (rule 27).
    NoPolicy {
        /// Which.
        page: &'static PolicyPage,
        /// In which language.
        language: Language,
    },
    /// The act needs words that are missing (rules 15 and 18).
    Missing {
        /// Which.
        words: Needed,
    },
    /// A correction must be called one (rule 14): these words hide it.
    Euphemism {
        /// The word used.
        word: String,
    },
    /// A refile changes more than a slip (rule 16).
    MeaningChanged {
        /// The first word that came or went.
        word: String,
    },
    /// A clarification takes back what was said, and does not only add to it (rules 14 and 16).
    TakenBack {
        /// The first word that went, or that turns a sentence round.
        word: String,
    },
    /// An update changes or takes back what readers were told (rules 15 to 17).
    Overwritten {
        /// The words that went, or that turn a sentence round.
        words: Vec<String>,
    },
    /// A correction mends more than it tells readers of (rules 14, 15 and 17).
    Untold {
        /// The first word that came or went outside of what it quotes.
        word: String,
    },
    /// A correction quotes what no edition said, or what the new one does not say (rule 15).
    NotPrinted {
        /// The words.
        words: String,
    },
    /// Readers would see nothing that differs from the edition before (rules 15, 18 and 33).
    NothingChanged {
        /// What was wanted: `"correct"`.
        act: &'static str,
    },
    /// What she calls a refile prints a number that readers have not seen (rule 16).
    NumberNew {
        /// The number.
        number: String,
    },
    /// What she calls a refile or a clarification changes a number: that is a correction (rule 16).
    NumberChanged {
        /// What it was.
        was: String,
        /// What it is now.
        is: String,
    },
    /// She cannot second her own verdict.
    OwnVerdict,
    /// An allegation rests on a single unnamed source that no second person has accepted (rules 6 and 9).
    NeedsApproval {
        /// Its words.
        words: String,
    },
    /// Whoever is accused was not asked (rule 22).
    NoReply {
        /// The allegation's words.
        words: String,
    },
    /// She marked the allegation herself: another accepts it.
    OwnAllegation,
    /// Of a source of ours that is not named, something that is asked is not said, or who it is was not kept (rule 10).
    NotVouchedFor {
        /// Its words.
        words: String,
    },
    /// Nobody else knows who a source of ours is and accepted it (rule 10).
    SourceNotAccepted {
        /// Its words.
        words: String,
    },
    /// She brought the source herself: another accepts it.
    OwnSource,
    /// A verdict without evidence (rule 26).
    NoEvidence,
    /// A verdict without a note on its method (rule 26).
    NoMethod,
    /// The verdict is not open any more.
    VerdictClosed,
    /// The account of whoever scheduled it is closed: nothing is published in her name any more.
    AccountClosed,
    /// Taking down what readers see needs a second person who agrees (rule 23).
    NeedsSecond,
    /// The reason for readers is too short to be one (rule 23).
    ReasonTooShort,
    /// She is the only chief: without one, nobody could ever make one again.
    LastChief,
}

impl Refusal {
    /// The sentence to show: what is refused and what to do about it.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::ARABIC => self.isolated().sentences()[1].clone(),
            Language::PERSIAN => self.isolated().sentences()[2].clone(),
            _ => self.sentences()[0].clone(),
        }
    }

    /// What is filled in may run in another direction than a sentence that runs from right to left.
    fn isolated(&self) -> Refusal {
        use Refusal::*;
        let mut refusal = self.clone();
        match &mut refusal {
            Unsourced { words }
            | NotPrinted { words }
            | NeedsApproval { words }
            | NoReply { words }
            | NotVouchedFor { words }
            | SourceNotAccepted { words } => *words = isolated(words),
            Euphemism { word } | MeaningChanged { word } | TakenBack { word } => *word = isolated(word),
            Overwritten { words } => words.iter_mut().for_each(|word| *word = isolated(word)),
            FigureNowhere { figure, words } => (*figure, *words) = (isolated(figure), isolated(words)),
            NameNowhere { name, words } => (*name, *words) = (isolated(name), isolated(words)),
            BylineOfAnother { byline, outlet } => (*byline, *outlet) = (isolated(byline), isolated(outlet)),
            NoCredit { agency } => *agency = isolated(agency),
            Killed { headline } => *headline = isolated(headline),
            NumberNew { number } => *number = isolated(number),
            NumberChanged { was, is } => (*was, *is) = (isolated(was), isolated(is)),
            _ => {}
        }
        refusal
    }
}
